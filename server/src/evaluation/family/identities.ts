/** What comparing the identity of an object that nobody has seen tells: of the object, and of which branch a run may take. */

import type { Noun } from '../../catalog';
import { FILTERED, GLOBAL, type RuleAddress, ruleAddressOf, type Scope, scopeOf, UNSEEN_POLICY } from '../../deployment';
import { array, boolean, string, text, toText, truthKey, type UnknownValue, type Value } from '../../values';
import { entryOf } from '../heap/heap';
import { isReference } from '../run/elements';

import type { State } from '../run/state';

const HOLDS = /^[IC](eq|like|match)$/;
const DENIES = /^[IC](ne|notlike|notmatch)$/;

type Piece = string | UnknownValue;

/** An identity in which a name that the run has found to be empty shows nothing: `site:` alone names no site. */
export function identityWritten(state: State, identity: Value | undefined): Value | undefined {
  if (identity?.kind !== 'text') return identity;
  const isEmpty = (part: UnknownValue) => {
    const truth = part.type === 'bool' ? undefined : state.fact(truthKey(part.key));
    return truth?.kind === 'boolean' && !truth.value;
  };
  const parts = identity.parts.map(part => (typeof part !== 'string' && isEmpty(part) ? '' : part));
  return parts.includes('') ? text(parts) : identity;
}

/** `site:$name`: a name that a command is called with is not empty, or the command would be refused. */
export function noteNames(state: State, identities: readonly (Value | undefined)[]): void {
  for (const identity of identities) {
    const [start, name, more] = identity?.kind === 'text' ? identity.parts : [];
    if (start !== 'site:' || !name || typeof name === 'string' || more !== undefined || name.type === 'bool') continue;
    const key = truthKey(name.key);
    if (!state.fact(key)) state.decide(key, true);
  }
}

/** The text with which everything begins that such a comparison holds for, in pieces; empty where it may begin with anything. */
function beginning(operator: string, pattern: Value): readonly Piece[] {
  if (pattern.kind === 'string') return [literalBeginning(operator, pattern.value)];
  if (pattern.kind !== 'text' || operator.endsWith('match')) return [];
  const parts: Piece[] = [];
  for (const part of pattern.parts) {
    const literal = typeof part === 'string' ? literalBeginning(operator, part) : part;
    parts.push(literal);
    if (literal !== part) break;
  }
  return parts;
}

function literalBeginning(operator: string, value: string): string {
  if (operator.endsWith('like')) return /^[^*?[`]*/.exec(value)?.[0] ?? '';
  if (!operator.endsWith('match')) return value;
  const literal = /^\^((?:[^\\.[\]{}()*+?|^$]|\\[^\w])*)(?![*?{|])/.exec(value)?.[1] ?? '';
  return value.includes('|') ? '' : literal.replace(/\\(.)/g, '$1');
}

/**
 * What a comparison with an identity comes to, beyond what its text tells. The global object is always listed by itself: the identities of
 * others do not begin like its own. A rule in the policy of `$site` is one of `"$site/*"`: no identity has wildcards.
 */
export function comparesIdentity(state: State, operator: string, left: Value, right: Value): Value | undefined {
  const denies = DENIES.test(operator);
  if (!denies && !HOLDS.test(operator)) return undefined;
  if (left.kind === 'unknown' && left.key.startsWith(FILTERED)) {
    const isOther = /^global/i.test(headOf(beginning(operator, right))) || (/^[IC](eq|ne)$/.test(operator) && isListed(state, left, right));
    return isOther ? boolean(denies) : undefined;
  }
  if (isOfClosed(state, operator, left, right)) return boolean(denies);
  if (left.kind !== 'text' || right.kind !== 'text' || !operator.endsWith('like')) return undefined;
  const pattern = beginning(operator, right);
  const last = right.parts.at(-1);
  const isPolicys = typeof last === 'string' && last.endsWith('/*') && pattern.length === right.parts.length;
  if (!isPolicys) return undefined;
  if (beginsWith(left.parts, pattern)) return boolean(!denies);
  return areOfOthers(left.parts, pattern) ? boolean(denies) : undefined;
}

/** The rule is in the policy of a site that the script names otherwise than the pattern does: such are taken for different ones. */
function areOfOthers(identity: readonly Piece[], pattern: readonly Piece[]): boolean {
  const [own, asked] = [identity, pattern].map(pieces => {
    const policy = beforeSlash(pieces);
    return policy && scopeOf('CsClientVersionPolicy', policy);
  });
  return own?.kind === 'site' && asked?.kind === 'site' && own.key !== asked.key;
}

/**
 * Notes which objects a query lists by themselves: what stands for the others beside them is none of these.
 * What stands for those of another noun has the same name, so that only what was listed of either is none of them.
 */
export function noteListed(state: State, noun: Noun, others: UnknownValue['key'], keys: readonly string[]): void {
  const before = state.fact(listedKey(others));
  const [nouns, ...known] = before?.kind === 'array' ? before.items.map(item => (item.kind === 'string' ? item.value : '')) : [noun];
  const isOnly = nouns === noun;
  const listed = isOnly ? keys : keys.filter(key => known.includes(key));
  state.learn(listedKey(others), array([isOnly ? noun : 'several', ...listed].map(key => string(key))));
}

/** Another like it (`anotherLike`) stands for others of the same query. */
function firstOf(key: string): string {
  return key.replace(/'+$/, '');
}

function listedKey(others: string): string {
  return `listed beside ${others}`;
}

function isListed(state: State, { key }: UnknownValue, identity: Value): boolean {
  const listed = identity.kind === 'string' ? state.fact(listedKey(firstOf(key))) : undefined;
  if (listed?.kind !== 'array' || identity.kind !== 'string') return false;
  const named = identity.value.toLowerCase();
  return listed.items.some(item => item.kind === 'string' && item.value === named);
}

/** Notes of which policies a query lists every rule by itself: what stands for the others is in none of these. */
export function noteClosed(state: State, policy: Scope): void {
  const closed = [...state.deployment.policies.values()].filter(({ open }) => !open).map(({ object }) => string(object.scope.key));
  if (closed.length > 0) state.learn(closedKey(policy.key), array(closed));
}

function closedKey(policy: string): string {
  return `whole beside ${policy}`;
}

/** Whether a pattern speaks of rules in a policy that has no others than those listed. */
function isOfClosed(state: State, operator: string, identity: Value, pattern: Value): boolean {
  const [head] = identity.kind === 'text' ? identity.parts : [];
  const closed = typeof head === 'object' ? state.fact(closedKey(firstOf(head.key))) : undefined;
  const policy = closed?.kind === 'array' ? beforeSlash(beginning(operator, pattern)) : undefined;
  const scope = policy && scopeOf('CsClientVersionPolicy', policy);
  return scope !== undefined && closed?.kind === 'array' && closed.items.some(item => item.kind === 'string' && item.value === scope.key);
}

function headOf([first]: readonly Piece[]): string {
  return typeof first === 'string' ? first : '';
}

function beginsWith(text: readonly Piece[], start: readonly Piece[]): boolean {
  return start.every((piece, index) => {
    const other = text[index];
    if (typeof piece !== 'string') return other !== undefined && typeof other !== 'string' && other.key === piece.key;
    if (typeof other !== 'string') return false;
    const [whole, part] = [other.toLowerCase(), piece.toLowerCase()];
    return index === start.length - 1 ? whole.startsWith(part) : whole === part;
  });
}

/**
 * How the arms of a question about objects that nobody has seen count: every organisation has sites and services with settings
 * of their own, so that both answers hold for some of them.
 */
export function askedOfUnseen(value: Value): { readonly soft: 'both' } | undefined {
  return value.kind === 'unknown' && value.key.includes(FILTERED) ? { soft: 'both' } : undefined;
}

/** Of the question whether one of them has the identity that the script names: what it names is taken to be there. */
export function askedOfNamed(operator: string, left: Value, right: Value, negated = false): { readonly doubtful: 0 | 1 } | undefined {
  if (!/^[IC](eq|ne)$/.test(operator)) return undefined;
  const sides = [left, right];
  const isAsked = sides.some(side => side.kind === 'unknown' && side.key.startsWith(FILTERED));
  if (!isAsked || !sides.some(side => side.kind === 'string')) return undefined;
  return { doubtful: operator.endsWith('eq') === negated ? 0 : 1 };
}

function beforeSlash(pieces: readonly Piece[]): Value | undefined {
  const at = pieces.findIndex(piece => typeof piece === 'string' && piece.includes('/'));
  const holder = pieces[at];
  return typeof holder === 'string' ? text([...pieces.slice(0, at), holder.slice(0, holder.indexOf('/'))]) : undefined;
}

/** The scope of the policy whose rules a pattern such as `Global/*` or `"$site/*"` speaks of. */
export function policyOfPattern(pattern: Value): Scope | undefined {
  const policy = beforeSlash(beginning('Ilike', pattern));
  if (policy) return scopeOf('CsClientVersionPolicy', policy);
  return pattern.kind === 'string' && pattern.value.toLowerCase() === 'global*' ? GLOBAL : undefined;
}

/** Notes in which policy a rule is whose identity begins in a certain way: `$_.Identity -like 'Global*'`. */
export function learnPolicy(state: State, operator: string, identity: Value, pattern: Value, truth: boolean): void {
  if (!(truth ? HOLDS.test(operator) : DENIES.test(operator))) return;
  // `$_.Identity.Split('/')[0] -eq $site`
  const [only = identity] = identity.kind === 'text' && identity.parts.length === 1 ? identity.parts : [];
  const isPolicys = typeof only !== 'string' && only.kind === 'unknown' && only.key.startsWith(`?${UNSEEN_POLICY}`);
  if (isPolicys && pattern.kind !== 'null' && /^.(?:eq|ne)$/.test(operator)) place(state, only.key, toText(pattern));
  else learnBeginning(state, identity, beginning(operator, pattern));
}

/**
 * Rules that were found in a policy that nobody knew are in this one. What stands for each policy that has such rules, as the keys of a table
 * do, may be several: each has its own.
 */
function place(state: State, key: string, identity: Value): void {
  const scope = scopeOf('CsClientVersionPolicy', identity);
  const before = state.fact(key);
  const from = before ? scopeOf('CsClientVersionPolicy', before)?.key : key;
  if (!before) state.learn(key, identity);
  const found = from === undefined ? undefined : state.deployment.policies.get(from);
  if (!scope || !found || scope.key === from) return;
  const placed = state.fact(placedKey(key));
  const isPlaced = (id: string): boolean =>
    placed?.kind === 'array' && placed.items.some(item => item.kind === 'string' && item.value === id);
  const own = found.rules.filter(({ id }) => !before || isPlaced(id));
  if (own.length === 0) return;
  const deployment = state.deploymentForChange();
  if (!before) {
    state.learn(placedKey(key), array(own.map(({ id }) => string(id))));
    deployment.setRules(found.object.scope, [], found.object.place);
  }
  const { rules } = deployment.policyNamed(scope, found.object.place);
  const added = own
    .map(rule => ({ ...rule, scope, id: before ? rule.id.replace(/\}$/, "'}") : rule.id }))
    .filter(({ id }) => !rules.some(rule => rule.id === id));
  deployment.setRules(scope, [...added, ...rules], found.object.place);
}

/** Which rules are known to be in the policy. */
function placedKey(key: string): string {
  return `rules of ${key}`;
}

function learnBeginning(state: State, identity: Value, start: readonly Piece[]): void {
  const [head] = identity.kind === 'text' ? identity.parts : [];
  if (head === undefined || typeof head === 'string' || !head.key.startsWith(`?${UNSEEN_POLICY}`)) return;
  const policy = beforeSlash(start);
  if (policy && !(policy.kind === 'string' && policy.value === '')) place(state, head.key, policy);
  else if (/^global/i.test(headOf(start))) place(state, head.key, string('Global'));
}

/** The address of a rule object, with what the path has learned of its policy; the object then carries it. */
export function addressOf(state: State, rule: Value): RuleAddress | undefined {
  const object = isReference(rule) ? state.object(rule) : undefined;
  const address = object?.config?.address;
  if (!isReference(rule) || !address?.policy.key.startsWith(`?${UNSEEN_POLICY}`)) return address;
  const identity = object?.entries.get('identity')?.value;
  if (identity?.kind !== 'text') return address;
  const resolved = text(identity.parts.map(part => (typeof part === 'string' ? part : toText(state.resolveUnknown(part)))));
  const placed = ruleAddressOf(resolved);
  const own = state.objectForChange(rule);
  if (!own?.config || !placed || placed.policy.key.includes(UNSEEN_POLICY)) return address;
  const learned = { policy: placed.policy, id: address.id };
  own.config = { ...own.config, scope: learned.policy, address: learned };
  own.entries.set(...entryOf('Identity', resolved));
  return learned;
}

/** A user whom a script asks for by name: how such a value begins. */
export function userNamed(name: string): string {
  return `user<${name}>`;
}

const USER =
  /^identity\((?:\.(?:identity|sipaddress|userprincipalname|samaccountname|distinguishedname|name)\()?user<([^<>]+)>#\d+(?:\[\])?\)+$/;

/** Whose identity it is: of the user as such, or of what names the user. */
export function nameOfUser(value: Value): string | undefined {
  return value.kind === 'unknown' ? USER.exec(value.key)?.[1] : undefined;
}
