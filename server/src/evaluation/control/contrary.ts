/**
 * `$name -eq 'A'` and `$name -ne 'A'` are two questions: what may be a list has elements of both kinds. Of one name the answer to one is the answer to
 * the other. Where it is not, two elements are spoken of, and what is done for the first is not done for it.
 */
import { elementKeyIn, truthKey, type Value } from '../../values';
import { noteOther } from '../run/standIns';
import type { State } from '../run/state';

const OPPOSITE: Readonly<Record<string, string>> = {
  eq: 'ne',
  ne: 'eq',
  like: 'notlike',
  notlike: 'like',
  match: 'notmatch',
  notmatch: 'match',
  gt: 'le',
  le: 'gt',
  ge: 'lt',
  lt: 'ge',
};

/** The answer that goes against what the run has decided of the opposite question; undefined where none does. */
export function contraryAnswer(state: State, value: Value): boolean | undefined {
  const [, letterCase, operator = '', sides] = (value.kind === 'unknown' && /^([ic])(\w+)(\(.+)$/s.exec(value.key)) || [];
  const opposite = OPPOSITE[operator];
  if (opposite === undefined) return undefined;
  const decided = state.fact(truthKey(`${letterCase}${opposite}${sides}`));
  return decided?.kind === 'boolean' ? decided.value : undefined;
}

/** A comparison of which nobody knows whether it gives a Boolean or what it selects. */
export function isComparison(value: Value): boolean {
  const [, operator = ''] = (value.kind === 'unknown' && /^[ic](\w+)\(/.exec(value.key)) || [];
  return OPPOSITE[operator] !== undefined;
}

/** It is another element that the question was answered of. */
export function noteContrary(state: State, value: Value): void {
  const element = value.kind === 'unknown' ? elementKeyIn(value.key) : undefined;
  if (element !== undefined) noteOther(state, element);
}
