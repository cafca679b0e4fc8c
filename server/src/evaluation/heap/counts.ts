/** How many elements there are of which nobody has seen any: where a script asks that, it asks whether there are some. */

import {
  binary,
  boolean,
  int,
  keyOf,
  NO_IDENTITY,
  negatedKey,
  type ReferenceValue,
  TRUE,
  type Tri,
  type UnknownValue,
  unknown,
  type Value,
} from '../../values';
import { learnThere } from '../run/elements';
import { type Arms, armsOf, type Run } from '../run/run';
import type { State } from '../run/state';
import { isCountKey, questionOf, truthOf } from '../run/truth';

const SOME = /^(!?)some\((.+)\)$/;
const REFERENCE = /^reference:(\d+)$/;

/** The number of elements that this one stands for, and of those seen beside them; undefined where that has no identity. */
export function countOfUnseen(rest: Value, seen: number): UnknownValue | undefined {
  const identity = keyOf(rest);
  if (identity === NO_IDENTITY) return undefined;
  const key = seen === 0 ? `count(${identity})` : `${seen} and count(${identity})`;
  return unknown(key, { type: 'int', notNull: true, ...(seen > 0 ? { least: seen } : {}) });
}

const BESIDE = /^(?:(\d+) and )?(count\(.+\))$/;

/** Two counts of the same elements that nobody has seen, beside others: what lies between them is known. */
function comparesBoth(operator: string, left: Value, right: Value): Value | undefined {
  const [, leftSeen = '0', counted] = (left.kind === 'unknown' && BESIDE.exec(left.key)) || [];
  const [, rightSeen = '0', other] = (right.kind === 'unknown' && BESIDE.exec(right.key)) || [];
  // What a loop has counted is as many as there are; of other things, such as errors, some that nobody has seen may have come meanwhile.
  const isLoops = [left, right].some(each => each.kind === 'unknown' && each.least === 1);
  if (counted === undefined || counted !== other || (leftSeen === rightSeen && !isLoops)) return undefined;
  const result = binary(operator, int(Number(leftSeen)), int(Number(rightSeen)));
  return result.kind === 'boolean' ? result : undefined;
}

/** A number that went up by one for an element, from 0, and goes on like that: how many there were, at least one. */
export function countedInTurns(run: Run, states: readonly State[]): UnknownValue {
  const elements: ReferenceValue = { kind: 'reference', id: run.nextId(), type: 'object' };
  for (const state of states) learnThere(state, elements, TRUE);
  return unknown(`count(reference:${elements.id})`, { type: 'int', notNull: true, because: 'how many elements a loop counts' });
}

/** A number that goes up by one for some of these elements, but not for each: fewer than there are. Undefined where that has no identity. */
export function partOfUnseen(rest: Value): UnknownValue | undefined {
  const whole = countOfUnseen(rest, 0);
  return whole && unknown(`${PART}${whole.key}`, { type: 'int', notNull: true, least: 1, because: 'how many elements a loop counts' });
}

const PART = 'part of ';

/** Fewer than there are, held against how many there are. */
function comparesPart(operator: string, left: Value, right: Value): Value | undefined {
  if (left.kind !== 'unknown' || right.kind !== 'unknown') return undefined;
  const isLess = left.key === PART + right.key;
  if (!isLess && right.key !== PART + left.key) return undefined;
  const result = binary(operator, int(isLess ? 0 : 1), int(isLess ? 1 : 0));
  return result.kind === 'boolean' ? result : undefined;
}

/** `$rules.Count -eq 0` and its like are the question that `partByElements` asks; a comparison that means more than that is left. */
export function comparesCount(operator: string, left: Value, right: Value): Value | undefined {
  const both = comparesBoth(operator, left, right) ?? comparesPart(operator, left, right);
  if (both) return both;
  const [counted, other, leftFirst] = isCount(left) ? [left, right, true] : [right, left, false];
  if (!isCount(counted) || other.kind !== 'number') return undefined;
  const least = counted.least ?? 0;
  const near = Math.floor(Number(other.value));
  const around = [near - 1, near, near + 1].filter(count => count > least && count <= MOST);
  const answers = [least, least + 1, MOST, ...around].map(count => {
    const result = leftFirst ? binary(operator, int(count), other) : binary(operator, other, int(count));
    return result.kind === 'boolean' ? result.value : undefined;
  });
  const [none, ...some] = answers;
  const [first] = some;
  if (none === undefined || first === undefined || some.some(answer => answer !== first)) return undefined;
  if (none === first) return boolean(none);
  if (least > 0) return undefined;
  const key = questionOf(counted.key);
  return unknown(first ? key : negatedKey(key), { type: 'bool', notNull: true });
}

/** More than anybody counts. */
const MOST = 1_000_000;

/** Of elements that nobody has seen, alone or beside others. */
function isCount(value: Value): value is UnknownValue {
  return value.kind === 'unknown' && ((value.least !== undefined && value.type !== 'string') || isCountKey(value.key));
}

/** The run has decided that there is no second one: `if ($sites.Count -gt 1) { throw }`. */
export function isAlone(state: State, rest: Value): boolean {
  const count = countOfUnseen(rest, 0);
  const known = count && state.fact(count.key);
  if (!count || known) return known?.kind === 'number' && Number(known.value) <= 1;
  const says = (operator: string, number: number, answer: Tri) => {
    const question = binary(operator, count, int(number));
    return question.kind !== 'failure' && truthOf(state, question) === answer;
  };
  return says('Igt', 1, 'no') || says('Ige', 2, 'no') || says('Ile', 1, 'yes') || says('Ilt', 2, 'yes');
}

/** How the arms of such a question count; undefined where nothing is known of the elements. */
export function askedOfCount(state: State, value: Value): Arms | undefined {
  const [, negated, identity = ''] = (value.kind === 'unknown' && SOME.exec(questionOf(value.key))) || [];
  const [, id] = REFERENCE.exec(identity) ?? [];
  if (id === undefined) return undefined;
  const { soft, doubtful } = armsOf(state, { kind: 'reference', id: Number(id), type: 'object' });
  if (negated !== '!') return { ...(soft === undefined ? {} : { soft }), ...(doubtful === undefined ? {} : { doubtful }) };
  return {
    ...(soft === 0 || soft === 1 ? { soft: other(soft) } : {}),
    ...(doubtful === 0 || doubtful === 1 ? { doubtful: other(doubtful) } : {}),
  };
}

function other(arm: 0 | 1): 0 | 1 {
  return arm === 0 ? 1 : 0;
}
