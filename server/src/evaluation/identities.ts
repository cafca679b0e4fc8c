/** What comparing the identity of an object that nobody has seen tells: of the object, and of which branch a run may take. */
import { FILTERED, type RuleAddress, ruleAddressOf, UNSEEN_POLICY } from '../deployment';
import { boolean, string, text, toText, type Value } from '../values';
import { entryOf } from './heap';
import { isReference } from './run';
import type { State } from './state';

const HOLDS = /^[IC](eq|like|match)$/;
const DENIES = /^[IC](ne|notlike|notmatch)$/;

/** The text with which everything begins that such a comparison holds for; empty where it may begin with anything. */
function beginning(operator: string, pattern: Value): string {
  if (pattern.kind !== 'string') return '';
  const { value } = pattern;
  if (operator.endsWith('like')) return /^[^*?[`]*/.exec(value)?.[0] ?? '';
  if (!operator.endsWith('match')) return value;
  const literal = /^\^((?:[^\\.[\]{}()*+?|^$]|\\[^\w])*)(?![*?{|])/.exec(value)?.[1] ?? '';
  return value.includes('|') ? '' : literal.replace(/\\(.)/g, '$1');
}

/** The global object is always listed by itself: the others' identities do not begin like its own. */
export function comparesUnseen(operator: string, left: Value, right: Value): Value | undefined {
  if (left.kind !== 'unknown' || !left.key.startsWith(FILTERED) || !(HOLDS.test(operator) || DENIES.test(operator))) return undefined;
  return /^global/i.test(beginning(operator, right)) ? boolean(DENIES.test(operator)) : undefined;
}

/**
 * How the arms of a question about objects that nobody has seen count: every organisation has sites and services with settings
 * of their own, so that both answers hold for some of them.
 */
export function askedOfUnseen(value: Value): { readonly soft: 'both' } | undefined {
  return value.kind === 'unknown' && value.key.includes(FILTERED) ? { soft: 'both' } : undefined;
}

/** Notes in which policy a rule is whose identity begins in a certain way: `$_.Identity -like 'Global*'`. */
export function learnPolicy(state: State, operator: string, identity: Value, pattern: Value, truth: boolean): void {
  if (truth ? HOLDS.test(operator) : DENIES.test(operator)) learnBeginning(state, identity, beginning(operator, pattern));
}

/** The same for a beginning that is known as such. */
export function learnBeginning(state: State, identity: Value, start: string): void {
  const [head] = identity.kind === 'text' ? identity.parts : [];
  if (head === undefined || typeof head === 'string' || !head.key.startsWith(`?${UNSEEN_POLICY}`)) return;
  const slash = start.indexOf('/');
  if (slash > 0) state.learn(head.key, string(start.slice(0, slash)));
  else if (/^global/i.test(start)) state.learn(head.key, string('Global'));
}

/** The address of a rule object, with what the path has learned of its policy; the object then carries it. */
export function addressOf(state: State, rule: Value): RuleAddress | undefined {
  const object = isReference(rule) ? state.object(rule) : undefined;
  const address = object?.config?.address;
  if (!isReference(rule) || !address || address.policy.exact) return address;
  const identity = object?.entries.get('identity')?.value;
  if (identity?.kind !== 'text') return address;
  const resolved = text(identity.parts.map(part => (typeof part === 'string' ? part : toText(state.resolveUnknown(part)))));
  const placed = ruleAddressOf(resolved);
  const own = state.objectForChange(rule);
  if (!own?.config || !placed?.policy.exact) return address;
  const learned = { policy: placed.policy, id: address.id };
  own.config = { ...own.config, scope: learned.policy, address: learned };
  own.entries.set(...entryOf('Identity', resolved));
  return learned;
}
