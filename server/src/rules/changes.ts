/** Whether a Set- command changes anything. */
import type { Tri } from '../values';
import { argumentOf, type FamilyCommand } from './commands';

/** Parameters that say what is changed or how, not to what. */
const NO_SETTINGS = new Set(['identity', 'instance', 'force', 'whatif', 'confirm', 'tenant']);

/** A setting is given, or an object is handed over that this script made or changed; `unknown` for other objects that are not known. */
export function changesSomething({ bound, binding }: FamilyCommand): Tri {
  for (const [name, argument] of bound.bound) {
    if (!NO_SETTINGS.has(name) && argument.parameter.common !== true) return 'yes';
  }
  if (bound.open) return 'unknown';
  const instance = argumentOf(bound, 'Instance');
  if (instance === undefined) return 'no';
  if (binding.instanceMadeHere || binding.instanceChanges > 0) return 'yes';
  return instance.original.kind === 'reference' ? 'no' : 'unknown';
}
