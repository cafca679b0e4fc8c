import { describe, expect, it } from 'vitest';
import {
  binary,
  countDecided,
  countOfBoth,
  furtherOf,
  hangsOnQuestion,
  int,
  type Outcome,
  string,
  truthOfCount,
  type UnknownValue,
  type Value,
} from '../../../server/src/values';

function value(outcome: Outcome | undefined): Value {
  if (!outcome || outcome.kind === 'failure') throw new Error('a value was expected');
  return outcome;
}

function unknownCount(outcome: Outcome | undefined): UnknownValue {
  const found = value(outcome);
  if (found.kind !== 'unknown') throw new Error('an open count was expected');
  return found;
}

/** What a count is where the questions named are answered by yes and all others by no. */
function whereAnswered(count: Value, ...yes: readonly string[]): Value {
  if (hangsOnQuestion(count)) return whereAnswered(value(count.options[yes.includes(count.by) ? 0 : 1]), ...yes);
  const further = furtherOf(count);
  if (count.kind !== 'unknown' || !further) return count;
  return countDecided(count, further, ({ by = '', where = true }) => (yes.includes(by) === where ? 'yes' : 'no'));
}

/** What a loop has counted after two turns that each may have counted one more; the second question holds for the run that has not. */
const afterOne = value(countOfBoth(int(1), int(0), 'way#1'));
const afterTwo = unknownCount(countOfBoth(value(binary('Plus', afterOne, int(1))), afterOne, 'way#2', false));

describe('numbers that go up by one where a question holds', () => {
  it('are one of two with one question', () => {
    expect(hangsOnQuestion(afterOne)).toBe(true);
    expect(whereAnswered(afterOne, 'way#1')).toEqual(int(1));
    expect(whereAnswered(afterOne)).toEqual(int(0));
  });

  it('hang on each question with more', () => {
    expect(whereAnswered(afterTwo, 'way#1', 'way#2')).toEqual(int(1));
    expect(whereAnswered(afterTwo, 'way#1')).toEqual(int(2));
    expect(whereAnswered(afterTwo, 'way#2')).toEqual(int(0));
  });

  it('go on being counted', () => {
    const more = unknownCount(binary('Plus', afterTwo, int(3)));
    expect(more.least).toBe(3);
    expect(whereAnswered(more, 'way#1')).toEqual(int(5));
    expect(whereAnswered(value(binary('Plus', more, afterTwo)), 'way#1')).toEqual(int(7));
  });

  it('are what is left of them where a question is decided', () => {
    const left = countDecided(afterTwo, furtherOf(afterTwo) ?? [], ({ by }) => (by === 'way#1' ? 'yes' : 'unknown'));
    expect(whereAnswered(left)).toEqual(int(2));
    expect(whereAnswered(left, 'way#2')).toEqual(int(1));
    expect(countDecided(afterTwo, furtherOf(afterTwo) ?? [], () => 'unknown')).toBe(afterTwo);
  });

  it('are more than none where any question holds', () => {
    const truth = value(truthOfCount(afterTwo));
    expect(whereAnswered(truth, 'way#2')).toMatchObject({ kind: 'boolean', value: false });
    expect(whereAnswered(truth)).toMatchObject({ kind: 'boolean', value: true });
  });

  it('are not made of numbers that differ by more, or of other values', () => {
    expect(countOfBoth(int(4), int(2), 'way#1')).toBeUndefined();
    expect(countOfBoth(string('1'), int(0), 'way#1')).toBeUndefined();
    expect(countOfBoth(int(-1), int(0), 'way#1')).toBeUndefined();
    expect(countOfBoth(afterTwo, int(0), 'way#3')).toBeUndefined();
  });
});
