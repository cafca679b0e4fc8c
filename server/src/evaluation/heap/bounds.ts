/** What comparing a property of a rule that nobody has seen tells of it, short of its value: a range, or a few words that it may be. */
import { actions, compareOps } from '../../catalog';
import { HIGHEST, LOWEST, UNSEEN_RULE } from '../../deployment';
import { binary, boolean, int, oneOf, string, structurallyEqual, toBoolean, type UnknownValue, type Value } from '../../values';
import type { State } from '../run/state';
import { versionParts, versionText } from './implicit';

const NUMBERS = /\.(?:majorversion|minorversion|buildnumber|qfenumber)$/;
const WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['action', actions.values.map(({ value }) => value)],
  ['compareop', compareOps.values.map(({ value }) => value)],
]);

/** The same comparison with its sides exchanged, and its negation. */
const FLIPPED: Readonly<Record<string, string>> = { ge: 'le', gt: 'lt', le: 'ge', lt: 'gt', contains: 'in' };
const DENIED: Readonly<Record<string, string>> = { ge: 'lt', gt: 'le', le: 'gt', lt: 'ge' };

/** Of an operator that asks for a member: whether it denies it, and on which side the collection is. */
export const MEMBERSHIP = /^[IC](not)?(contains|in)$/;

export function learnBounds(state: State, operator: string, left: Value, right: Value, truth: boolean): void {
  const [a, b] = [onlyPiece(left), onlyPiece(right)];
  const [, not, kind] = MEMBERSHIP.exec(operator) ?? [];
  // One of several has the value (`noteHolder`); that none has it, is said of each.
  if (kind !== undefined && truth === (not === undefined) && isUnseen(kind === 'in' ? b : a)) return;
  if (isUnseen(a)) learnOf(state, a, operator.slice(1).toLowerCase(), b, truth, option => binary(operator, option, b));
  else if (isUnseen(b)) learnOf(state, b, FLIPPED[operator.slice(1).toLowerCase()] ?? '', a, truth, option => binary(operator, a, option));
}

/** What `"$($rule.UserAgent)" -eq 'OC'` and `$rule.UserAgent -match '^OC$'` tell is that it is that word. */
export function learnWord(state: State, operator: string, left: Value, right: Value, truth: boolean): void {
  const [a, b] = [onlyPiece(left), onlyPiece(right)];
  const [property, word] = isUnseen(a) ? [a, b] : [b, a];
  if (!isUnseen(property) || NUMBERS.test(property.key) || word.kind !== 'string') return;
  const order = operator.slice(1).toLowerCase();
  if (!(truth ? /^(?:eq|match)$/ : /^(?:ne|notmatch)$/).test(order)) return;
  const matches = order.endsWith('match');
  const whole = matches ? /^\^([\w ]+)\$$/.exec(word.value)?.[1] : word.value;
  if (whole !== undefined && (!matches || property === a)) state.learn(property.key, string(whole));
}

/** `"$($rule.Action)"` says what the action does. */
export function onlyPiece(value: Value): Value {
  const [piece, second] = value.kind === 'text' ? value.parts : [];
  return piece !== undefined && typeof piece !== 'string' && second === undefined ? piece : value;
}

function isUnseen(value: Value): value is UnknownValue {
  return value.kind === 'unknown' && value.key.startsWith(UNSEEN_RULE);
}

/** What a comparison with a part of a version comes to, of which only a range is known. */
export function comparesRange(state: State, operator: string, left: Value, right: Value): Value | undefined {
  const order = operator.slice(1).toLowerCase();
  if (isUnseen(right) && !isUnseen(left)) return compareRange(state, FLIPPED[order] ?? order, right, left);
  return isUnseen(left) ? compareRange(state, order, left, right) : undefined;
}

function compareRange(state: State, order: string, { key }: UnknownValue, right: Value): Value | undefined {
  const number = NUMBERS.test(key) ? numberOf(right) : undefined;
  if (number === undefined) return undefined;
  const [lowest = -1, highest = Number.POSITIVE_INFINITY] = [LOWEST, HIGHEST].map(side => boundIn(state, side, key));
  const [isAbove, isBelow] = [lowest > number, highest < number];
  if (order === 'eq' || order === 'ne') return isAbove || isBelow ? boolean(order === 'ne') : undefined;
  const [holds, fails] = order === 'ge' ? [lowest >= number, isBelow] : order === 'gt' ? [isAbove, highest <= number] : [false, false];
  if (holds || fails) return boolean(holds);
  const [under, over] = order === 'le' ? [highest <= number, isAbove] : order === 'lt' ? [isBelow, lowest >= number] : [false, false];
  return under || over ? boolean(under) : undefined;
}

function learnOf(
  state: State,
  property: UnknownValue,
  order: string,
  bound: Value,
  truth: boolean,
  compare: (option: Value) => ReturnType<typeof binary>,
): void {
  const number = numberOf(bound);
  if (NUMBERS.test(property.key) && number !== undefined && order in DENIED) {
    learnRange(state, property.key, truth ? order : (DENIED[order] ?? ''), number);
    return;
  }
  if (NUMBERS.test(property.key) && truth && order === 'in') learnRangeOf(state, property.key, bound);
  const words = WORDS.get(property.key.slice(property.key.lastIndexOf('.') + 1));
  if (words) learnWords(state, property.key, words, compare, truth);
}

function numberOf(value: Value): number | undefined {
  if (value.kind === 'number') return Number(value.value);
  return value.kind === 'string' && /^\d+$/.test(value.value) ? Number(value.value) : undefined;
}

/** Versions are whole numbers. A part that is left out is below everything, so that only of the first, which must be there, the highest says anything. */
function learnRange(state: State, key: string, order: string, number: number): void {
  const lowest = order === 'ge' ? Math.ceil(number) : order === 'gt' ? Math.floor(number) + 1 : undefined;
  const highest = order === 'le' ? Math.floor(number) : order === 'lt' ? Math.ceil(number) - 1 : undefined;
  if (lowest !== undefined) tighten(state, LOWEST + key, lowest, Math.max);
  if (highest !== undefined && key.endsWith('.majorversion')) tighten(state, HIGHEST + key, highest, Math.min);
}

/** One of several numbers is no lower than the lowest of them, and no higher than the highest. */
function learnRangeOf(state: State, key: string, several: Value): void {
  const numbers = several.kind === 'array' && !several.rest ? several.items.map(numberOf) : [];
  if (numbers.length === 0 || numbers.includes(undefined)) return;
  const known = numbers.filter(number => number !== undefined);
  learnRange(state, key, 'ge', Math.min(...known));
  learnRange(state, key, 'le', Math.max(...known));
}

function tighten(state: State, key: string, number: number, closer: (a: number, b: number) => number): void {
  const known = state.fact(key);
  state.learn(key, int(known?.kind === 'number' ? closer(Number(known.value), number) : number));
}

function learnWords(
  state: State,
  key: string,
  words: readonly string[],
  compare: (option: Value) => ReturnType<typeof binary>,
  truth: boolean,
): void {
  const known = state.fact(key);
  const options = known?.kind === 'oneOf' ? known.options : words.map(word => string(word));
  const left = options.filter(option => {
    const result = compare(option);
    return result.kind === 'failure' || toBoolean(result) !== (truth ? 'no' : 'yes');
  });
  const [only, second] = left;
  if (only !== undefined && left.length < options.length) state.learn(key, second === undefined ? only : oneOf(left));
}

/** `"$($_.MajorVersion).$($_.MinorVersion)" -eq '4.0'` tells both parts. */
export function learnPieces(state: State, a: Value, b: Value): void {
  const [pieces, whole] = a.kind === 'text' ? [a.parts, b] : [b.kind === 'text' ? b.parts : [], a];
  const unknowns = pieces.filter(piece => typeof piece !== 'string');
  if (whole.kind !== 'string' || unknowns.length === 0 || !unknowns.every(isVersionPart)) return;
  const pattern = pieces.map(piece => (typeof piece === 'string' ? piece.replace(/[^\w\s]/g, '\\$&') : '(\\d+)')).join('');
  const found = new RegExp(`^${pattern}$`, 'i').exec(whole.value);
  for (const [index, { key }] of unknowns.entries()) if (found?.[index + 1] !== undefined) state.learn(key, int(Number(found[index + 1])));
}

/** The same of what is compared as a version: that one is at least 4.0 tells that its first part is at least 4. */
export function learnVersion(state: State, operator: string, a: Value, b: Value, truth: boolean): void {
  const order = operator.slice(1).toLowerCase();
  const left = versionParts(state, a);
  const [own, other, asked] = left?.some(isUnseen) ? [left, b, order] : [versionParts(state, b), a, FLIPPED[order] ?? order];
  const [first] = own ?? [];
  const given = own && (versionParts(state, other) ?? versionText(other))?.map(numberOf);
  const [major, ...further] = given ?? [];
  if (!own || !first || !given || major === undefined) return;
  const holds = truth ? asked : (DENIED[asked] ?? (asked === 'ne' ? 'eq' : ''));
  if (holds === 'eq') {
    for (const [index, part] of own.entries())
      if (isUnseen(part) && (given[index] ?? -1) >= 0) state.learn(part.key, int(given[index] ?? 0));
  } else if (isUnseen(first) && first.key.endsWith('.majorversion')) {
    // Below 4.0 is below 4, below 4.1 is not.
    const isWhole = further.every(part => part !== undefined && part <= 0);
    if (holds === 'ge' || holds === 'gt') learnRange(state, first.key, 'ge', major);
    else if (holds === 'lt' || holds === 'le') learnRange(state, first.key, isWhole ? holds : 'le', major);
  }
}

/** A part of the version in a rule: a number, where it is there. */
export function isVersionPart(value: Value): value is UnknownValue {
  return isUnseen(value) && NUMBERS.test(value.key);
}

/** The beginning of the keys of a rule's properties, from one of them that nobody has seen. */
export function unseenRuleOf(value: Value | undefined): string | undefined {
  return value && isUnseen(value) ? value.key.slice(0, value.key.lastIndexOf('.') + 1) : undefined;
}

const PROPERTIES = ['enabled', 'action', 'useragent', 'compareop', 'majorversion', 'minorversion', 'buildnumber', 'qfenumber', 'priority'];

/** What is known under a key. */
export type Told = Pick<State, 'fact'>;

/** Of a rule that nobody has seen: what holds in both of two states, or of both of two rules. @param rule how its properties' keys begin */
export function factsOfEither(a: Told, b: Told, rule: string): readonly (readonly [string, Value])[] {
  const found: (readonly [string, Value])[] = [];
  for (const key of PROPERTIES.map(name => rule + name)) {
    const [one, other] = [a.fact(key), b.fact(key)];
    const words = one && other && wordsOf(one, other);
    if (words) found.push([key, words]);
    else if (NUMBERS.test(key)) found.push(...looserBound(LOWEST, key, a, b, Math.min), ...looserBound(HIGHEST, key, a, b, Math.max));
  }
  return found;
}

/** The same of one fact, where two runs that know it go on as one. */
export function looserOf(key: string, mine: Value | undefined, theirs: Value | undefined): Value | undefined {
  if (!mine || !theirs) return undefined;
  const [a, b] = [numberOf(mine), numberOf(theirs)];
  if (a !== undefined && b !== undefined && key.startsWith(LOWEST)) return int(Math.min(a, b));
  if (a !== undefined && b !== undefined && key.startsWith(HIGHEST)) return int(Math.max(a, b));
  return key.startsWith(UNSEEN_RULE) ? wordsOf(mine, theirs) : undefined;
}

function wordsOf(one: Value, other: Value): Value | undefined {
  if (structurallyEqual(one, other) || isSameNumber(one, other)) return one;
  const options = [one, other].flatMap(each => (each.kind === 'oneOf' ? each.options : [each]));
  return options.every(option => option.kind === 'string') ? oneOf(options) : undefined;
}

/** A parameter makes a number of its own type of what a comparison names as a plain one. */
function isSameNumber(one: Value, other: Value): boolean {
  return one.kind === 'number' && other.kind === 'number' && numberOf(one) === numberOf(other);
}

function boundIn(told: Told, side: string, key: string): number | undefined {
  const bound = told.fact(key) ?? told.fact(side + key);
  return bound && numberOf(bound);
}

function looserBound(side: string, key: string, one: Told, other: Told, looser: (a: number, b: number) => number): [string, Value][] {
  const [a, b] = [boundIn(one, side, key), boundIn(other, side, key)];
  return a !== undefined && b !== undefined ? [[side + key, int(looser(a, b))]] : [];
}
