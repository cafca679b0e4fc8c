/** How many elements there are of which nobody has seen any: where a script asks that, it asks whether there are some. */

import {
  binary,
  exactlyOf,
  int,
  NO_IDENTITY,
  type ReferenceValue,
  TRUE,
  type Tri,
  type UnknownValue,
  unknown,
  type Value,
} from '../../values';
import { identityOf, learnThere } from '../run/elements';
import { type Arms, armsOf, type Run } from '../run/run';
import type { State } from '../run/state';
import { questionOf, truthOf } from '../run/truth';

const SOME = /^(!?)some\((.+)\)$/;
const REFERENCE = /^reference:(\d+)$/;

/** How many were collected of which this one was the first, and stands for the others. */
export function countOfCollected(first: Value): UnknownValue | undefined {
  const count = countOfUnseen(first, 0);
  return count && { ...count, exactly: undefined, least: 1 };
}

/** The number of elements that this one stands for, and of those seen beside them; undefined where that has no identity. */
export function countOfUnseen(rest: Value, seen: number): UnknownValue | undefined {
  const identity = identityOf(rest);
  if (identity === NO_IDENTITY) return undefined;
  const key = seen === 0 ? `count(${identity})` : `${seen} and count(${identity})`;
  return unknown(key, { type: 'int', notNull: true, exactly: exactlyOf(rest), ...(seen > 0 ? { least: seen } : {}) });
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

/** Before the key of a count: of a part of what it counts. */
export const PART = 'part of ';

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
