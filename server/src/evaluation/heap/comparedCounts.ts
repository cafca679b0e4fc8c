/** Counts of elements of which nobody has seen any, held against numbers and against each other. */
import {
  type AskedElement,
  allOfThese,
  anotherOf,
  anyOfThese,
  asked,
  binary,
  boolean,
  int,
  listKeyOf,
  negate,
  negatedKey,
  type UnknownValue,
  unknown,
  type Value,
} from '../../values';
import { areThere } from '../run/elements';
import type { State } from '../run/state';
import { isCountKey, questionOf } from '../run/truth';
import { elementIn } from './another';
import { PART } from './counts';

const COUNT = /^count\((.+)\)$/;
const BESIDE = /^(?:(\d+) and )?(count\(.+\))$/;

/** Two counts of the same elements that nobody has seen, beside others: what lies between them is known. */
function comparesBoth(operator: string, left: Value, right: Value): Value | undefined {
  const [, leftSeen = '0', counted] = (left.kind === 'unknown' && BESIDE.exec(left.key)) || [];
  const [, rightSeen = '0', other] = (right.kind === 'unknown' && BESIDE.exec(right.key)) || [];
  // What a loop has counted is as many as there are; of other things, such as errors, some that nobody has seen may have come meanwhile.
  const isLoops = [left, right].some(each => each.kind === 'unknown' && each.least === 1);
  if (counted === undefined || counted !== other || (leftSeen === rightSeen && !isLoops)) return undefined;
  return compared(operator, Number(leftSeen), Number(rightSeen));
}

function compared(operator: string, left: number, right: number): Value | undefined {
  const result = binary(operator, int(left), int(right));
  return result.kind === 'boolean' ? result : undefined;
}

/** Fewer than there are, held against how many there are. */
function comparesPart(operator: string, left: Value, right: Value): Value | undefined {
  if (left.kind !== 'unknown' || right.kind !== 'unknown') return undefined;
  const isLess = left.key === PART + right.key;
  if (!isLess && right.key !== PART + left.key) return undefined;
  return isLess ? compared(operator, 0, 1) : compared(operator, 1, 0);
}

/** Of those that another one stands for, which the run has met beside the one that stands for all, there are fewer than of all. */
function comparesOthers(state: State, operator: string, left: Value, right: Value): Value | undefined {
  const [mine, theirs] = [left, right].map(side => (side.kind === 'unknown' ? countedBy(state, side) : undefined));
  if (mine === undefined || theirs === undefined || mine === theirs) return undefined;
  const isLess = listKeyOf(mine) === theirs;
  if (!isLess && listKeyOf(theirs) !== mine) return undefined;
  return isLess ? compared(operator, 0, 1) : compared(operator, 1, 0);
}

/**
 * `$rules.Count -eq 0` and its like are the question that `partByElements` asks; a comparison that means more than that is left.
 * @param isWritten with a number that the script writes it asks how many there are: that the run has met two of them does not tell
 */
export function comparesCount(state: State, operator: string, left: Value, right: Value, isWritten: boolean): Value | undefined {
  const both = comparesBoth(operator, left, right) ?? comparesPart(operator, left, right) ?? comparesOthers(state, operator, left, right);
  if (both) return both;
  const [counted, other, leftFirst] = isCount(left) ? [left, right, true] : [right, left, false];
  if (!isCount(counted) || other.kind !== 'number') return undefined;
  const told = counted.exactly && comparesAsked(counted, counted.exactly, count => resultOf(operator, count, other, leftFirst));
  if (told) return told;
  const least = Math.max(counted.least ?? 0, isWritten ? 0 : leastIn(state, counted));
  const near = Math.floor(Number(other.value));
  const around = [near - 1, near, near + 1].filter(count => count > least && count <= MOST);
  const answers = [least, least + 1, MOST, ...around].map(count => resultOf(operator, count, other, leftFirst));
  const [none, ...some] = answers;
  const [first] = some;
  if (none === undefined || first === undefined || some.some(answer => answer !== first)) return undefined;
  if (none === first) return boolean(none);
  if (least > 0) return undefined;
  const key = questionOf(counted.key);
  return unknown(first ? key : negatedKey(key), { type: 'bool', notNull: true });
}

function resultOf(operator: string, count: number, other: Value, leftFirst: boolean): boolean | undefined {
  const result = leftFirst ? binary(operator, int(count), other) : binary(operator, other, int(count));
  return result.kind === 'boolean' ? result.value : undefined;
}

/** Of elements that are there by questions it is asked whether there are any, or whether all are there. */
function comparesAsked(
  { least = 0 }: UnknownValue,
  elements: readonly AskedElement[],
  holds: (count: number) => boolean | undefined,
): Value | undefined {
  const answers = Array.from({ length: elements.length + 1 }, (_, there) => holds(least + there));
  const [none, ...some] = answers;
  const all = some.pop();
  const between = [...new Set(some)];
  if (none === undefined || all === undefined || between.length > 1 || between.includes(undefined)) return undefined;
  const [others = all] = between;
  if (none === all) return others === none ? boolean(none) : undefined;
  // With one for some it is asked whether there are any, else whether all are there.
  const told = others === all ? anyOfThese(elements) : allOfThese(elements);
  return asked(none ? negate(told) : told);
}

/** So many of them the run has met: one that stands for all, and another one. */
function leastIn(state: State, counted: UnknownValue): number {
  const identity = countedBy(state, counted);
  return identity !== undefined && areThere(state, anotherOf(unknown(identity))) === 'yes' ? 2 : 0;
}

const REFERENCE = /^reference:(\d+)$/;

/** The key of the elements that are counted: of objects that were made for one each, of these. */
function countedBy(state: State, { key }: UnknownValue): string | undefined {
  const [, identity] = COUNT.exec(key) ?? [];
  const [, id] = (identity !== undefined && REFERENCE.exec(identity)) || [];
  return id === undefined ? identity : elementIn(state, { kind: 'reference', id: Number(id), type: 'object' })?.key;
}

/** More than anybody counts. */
const MOST = 1_000_000;

/** Of elements that nobody has seen, alone or beside others. */
function isCount(value: Value): value is UnknownValue {
  return value.kind === 'unknown' && ((value.least !== undefined && value.type !== 'string') || isCountKey(value.key));
}
