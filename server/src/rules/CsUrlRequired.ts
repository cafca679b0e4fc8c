import type { BoundArgument } from '../binding';
import { needsUrl } from '../catalog';
import type { Analysis } from '../evaluation';
import { argumentOf, boundCommands, type FamilyCommand, nameOf, splatRelated } from './commands';
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

/** A WithUrl action and no URL in what is saved; an object in memory, and one that was there before, may have theirs elsewhere. */
export const CsUrlRequired: Rule = { meta, check };

const SUFFIX = /WithUrl$/i;
/** Which parameter holds the address for which action. */
const PAIRS = [
  { action: 'Action', url: 'ActionUrl' },
  { action: 'DefaultAction', url: 'DefaultURL' },
] as const;

function* check(analysis: Analysis): Generator<Finding> {
  for (const command of boundCommands(analysis)) {
    if (!commits(command)) continue;
    for (const pair of PAIRS) {
      const action = givenAction(command, pair.action);
      if (action === undefined || !needsUrl(action.text) || !hasNoUrl(command, pair.url)) continue;
      const plain = action.text.replace(SUFFIX, '');
      const { argument } = action;
      const place = argument === undefined ? nameOf(command.record) : (argument.keyPlace ?? argument.place);
      yield finding(meta, place, messages.required(action.text, pair.url, plain), {
        related: splatRelated(command.cmdlet.name, argument?.splatPlace),
        fixes: argument === undefined ? [] : plainFix(analysis, argument, plain),
      });
    }
  }
}

/** What reaches the organisation, and of which all is known that it says: a new object, or one that the script made and hands over. */
function commits({ cmdlet, bound, binding }: FamilyCommand): boolean {
  if (bound.open || binding.whatIf === true) return false;
  if (cmdlet.verb === 'New') return argumentOf(bound, 'InMemory') === undefined;
  return cmdlet.verb === 'Set' && binding.instanceMadeHere && binding.instanceProperties !== undefined;
}

interface GivenAction {
  readonly text: string;
  /** Undefined where it is a property of the object. */
  readonly argument: BoundArgument | undefined;
}

function givenAction({ bound, binding }: FamilyCommand, name: string): GivenAction | undefined {
  const argument = argumentOf(bound, name);
  const value = argument?.value ?? binding.instanceProperties?.get(name.toLowerCase());
  return value?.kind === 'string' ? { text: value.value, argument } : undefined;
}

/** Left out, empty or $null, here and in the object. */
function hasNoUrl({ bound, binding }: FamilyCommand, name: string): boolean {
  const value = argumentOf(bound, name)?.value ?? binding.instanceProperties?.get(name.toLowerCase());
  return value === undefined || value.kind === 'null' || (value.kind === 'string' && value.value.trim() === '');
}

function plainFix(analysis: Analysis, action: BoundArgument, plain: string): readonly Fix[] {
  const target = literalPlaceOf(analysis, action);
  if (target === undefined) return [];
  return [replaceFix(namePlace(analysis, target), plain, { key: 'plain', title: messages.useTitle(plain) })];
}
