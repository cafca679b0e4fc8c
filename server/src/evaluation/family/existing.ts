/** Objects that were there before the script and that it has now looked at. */

import { type ConfigObject, existingObject } from '../../deployment';
import type { ReferenceValue, Value } from '../../values';
import { isReference } from '../run/elements';

import type { State } from '../run/state';
import { addressOf } from './identities';

/**
 * A rule that a condition or filter has found joins the model with what was asked of it; its place among the others
 * stays unknown. What only loops over rules without asking is not worth noting: it neither blocks nor allows.
 */
export function noteExisting(state: State, value: Value): void {
  if (!isReference(value)) return;
  keepIdentity(state, value);
  const address = addressOf(state, value);
  const object = state.object(value);
  const config = object?.config;
  if (!object || config?.origin !== 'existing' || config.noun !== 'CsClientVersionPolicyRule' || !address) return;
  const { policy, id } = address;
  const deployment = state.deploymentForChange();
  if (deployment.findRule(address)) return;
  const found: ConfigObject = {
    ...existingObject('CsClientVersionPolicyRule', policy, config.place, id),
    properties: new Map([...object.entries].map(([name, entry]) => [name, entry.value])),
  };
  const { rules } = deployment.policyNamed(policy, config.place);
  deployment.setRules(policy, [found, ...rules], config.place);
}

/** An object that was found by its identity has it for good: the next one that nobody has seen is another. */
function keepIdentity(state: State, found: ReferenceValue): void {
  const identity = state.object(found)?.entries.get('identity');
  if (identity?.value.kind !== 'unknown') return;
  const known = state.resolveUnknown(identity.value);
  if (known.kind !== 'unknown') state.objectForChange(found)?.entries.set('identity', { ...identity, value: known });
}
