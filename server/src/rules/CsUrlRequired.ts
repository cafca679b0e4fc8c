import type { BoundArgument } from '../binding';
import { needsUrl } from '../catalog';
import type { Analysis } from '../evaluation';
import { argumentOf, boundCommands, type FamilyCommand, splatRelated } from './commands';
import { finding } from './finding';
import { literalPlaceOf } from './fixes/literal';
import { replaceFix } from './fixes/replace';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { namePlace } from './source';

const messages = {
  required: (action: string, url: string, plain: string) => `${action} needs an address to show. Add -${url}, or use ${plain}.`,
  useTitle: (action: string) => `Use ${action}, which needs no address`,
};

const meta: RuleMeta = {
  name: 'CsUrlRequired',
  severity: 'error',
  summary: 'An action that points users to an address, without the address.',
  fixable: true,
};

/** New- with a WithUrl action and no URL; objects in memory and changes may get theirs elsewhere. */
export const CsUrlRequired: Rule = { meta, check };

const SUFFIX = /WithUrl$/i;
/** Which parameter holds the address for which action. */
const PAIRS = [
  { action: 'Action', url: 'ActionUrl' },
  { action: 'DefaultAction', url: 'DefaultURL' },
] as const;

function* check(analysis: Analysis): Generator<Finding> {
  for (const command of boundCommands(analysis)) {
    if (command.cmdlet.verb !== 'New' || !commits(command)) continue;
    for (const pair of PAIRS) {
      const action = argumentOf(command.bound, pair.action);
      if (action?.value.kind !== 'string' || !needsUrl(action.value.value)) continue;
      if (!isEmpty(argumentOf(command.bound, pair.url))) continue;
      const plain = action.value.value.replace(SUFFIX, '');
      yield finding(meta, action.keyPlace ?? action.place, messages.required(action.value.value, pair.url, plain), {
        related: splatRelated(command.cmdlet.name, action.splatPlace),
        fixes: plainFix(analysis, action, plain),
      });
    }
  }
}

function commits({ bound, binding }: FamilyCommand): boolean {
  return argumentOf(bound, 'InMemory') === undefined && binding.whatIf !== true && !bound.open;
}

/** Known to be no address: left out, empty or $null. */
function isEmpty(url: BoundArgument | undefined): boolean {
  if (url === undefined) return true;
  return url.value.kind === 'null' || (url.value.kind === 'string' && url.value.value.trim() === '');
}

function plainFix(analysis: Analysis, action: BoundArgument, plain: string): readonly Fix[] {
  const target = literalPlaceOf(action);
  if (target === undefined) return [];
  return [replaceFix(namePlace(analysis, target), plain, { key: 'plain', title: messages.useTitle(plain) })];
}
