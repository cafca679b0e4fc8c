import { describe, expect, it } from 'vitest';
import {
  allOfThese,
  anyOfThese,
  appended,
  array,
  binary,
  booleanOf,
  collectionOf,
  type Elements,
  elementsOfBoth,
  exactly,
  FALSE,
  hangsOnQuestion,
  int,
  memberByQuestions,
  sameValue,
  string,
  TRUE,
  unknown,
  type Value,
} from '../../../server/src/values';

const paris = string('Paris');
const lima = string('Lima');
const cairo = string('Cairo');

/** What a collection holds where the questions named are answered by yes and all others by no. */
function heldWhere(elements: Elements | undefined, ...yes: readonly string[]): readonly Value[] {
  const there = (elements && exactly(elements))?.filter(({ by, where = true }) => by === undefined || yes.includes(by) === where);
  return (there ?? []).map(({ value }) => value);
}

/** What a value is in such a run. */
function whereAnswered(value: Value, ...yes: readonly string[]): Value {
  if (!hangsOnQuestion(value)) return value;
  const [first, second] = value.options;
  const chosen = yes.includes(value.by) ? first : second;
  if (!chosen) throw new Error('one of two');
  return whereAnswered(chosen, ...yes);
}

/** Paris for certain, Lima where the first question holds, Cairo where the second does not. */
const some = collectionOf([{ value: paris }, { value: lima, by: 'way#1', where: true }, { value: cairo, by: 'way#2', where: false }]);
const open = collectionOf([
  { value: lima, by: 'way#1', where: true },
  { value: cairo, by: 'way#2', where: false },
]);
const whole = array(some.items, some.rest);

describe('elements that are there by questions', () => {
  it('begin behind those that are there for certain', () => {
    expect(some.items).toEqual([paris]);
    expect(heldWhere(some)).toEqual([paris, cairo]);
    expect(heldWhere(some, 'way#1', 'way#2')).toEqual([paris, lima]);
  });

  it('come of two runs of which one has more', () => {
    const joined = elementsOfBoth({ items: [paris] }, { items: [paris, lima] }, 'way#3');
    expect(heldWhere(joined, 'way#3')).toEqual([paris]);
    expect(heldWhere(joined)).toEqual([paris, lima]);
  });

  it('come of two runs that each have others, in which the question may hold for the second', () => {
    const joined = elementsOfBoth({ items: [paris, lima] }, { items: [paris] }, 'way#3', false);
    expect(heldWhere(joined, 'way#3')).toEqual([paris]);
    expect(heldWhere(joined)).toEqual([paris, lima]);
  });

  it('are not told of runs that differ in elements of both, or by what nobody knows', () => {
    expect(elementsOfBoth({ items: [lima] }, { items: [cairo] }, 'way#3')).toBeUndefined();
    expect(elementsOfBoth({ items: [] }, { items: [], rest: unknown('sites[]') }, 'way#3')).toBeUndefined();
    expect(elementsOfBoth({ items: [] }, { items: [array([lima])] }, 'way#3')).toBeUndefined();
  });

  it('keep their place before what is added behind them', () => {
    const more = binary('Plus', whole, string('Quito'));
    expect(more.kind === 'array' && heldWhere(more, 'way#1')).toEqual([paris, lima, cairo, string('Quito')]);
    expect(appended({ items: [] }, some)).toBeUndefined();
    expect(heldWhere(appended(open, some), 'way#2')).toEqual([paris]);
  });

  it('answer whether any is there, and whether all are', () => {
    const elements = exactly(open) ?? [];
    expect(whereAnswered(anyOfThese(elements), 'way#2')).toBe(FALSE);
    expect(whereAnswered(anyOfThese(elements))).toBe(TRUE);
    expect(whereAnswered(allOfThese(elements), 'way#1')).toBe(TRUE);
    expect(whereAnswered(allOfThese(elements), 'way#1', 'way#2')).toBe(FALSE);
  });

  it('make a collection true by the same questions', () => {
    expect(whereAnswered(booleanOf(array(open.items, open.rest)), 'way#2')).toBe(FALSE);
    expect(whereAnswered(booleanOf(array(open.items, open.rest)), 'way#1', 'way#2')).toBe(TRUE);
    expect(booleanOf(whole)).toBe(TRUE);
  });

  it('answer whether a value is among them', () => {
    const holdsLima = binary('Icontains', whole, string('lima'));
    expect(holdsLima.kind !== 'failure' && whereAnswered(holdsLima, 'way#1')).toBe(TRUE);
    expect(holdsLima.kind !== 'failure' && whereAnswered(holdsLima)).toBe(FALSE);
    expect(binary('Icontains', whole, string('Quito'))).toBe(FALSE);
    expect(memberByQuestions(some, item => sameValue(item, unknown('x')))).toBeUndefined();
  });

  it('pass a comparison one by one', () => {
    const others = binary('Ine', whole, string('Lima'));
    expect(others.kind === 'array' && heldWhere(others)).toEqual([paris, cairo]);
    const open = binary('Ieq', whole, unknown('x'));
    expect(open.kind === 'array' && open.rest && exactly(open)).toBeFalsy();
  });

  it('are no others than these: of as many as nobody can keep it is not told', () => {
    const many = collectionOf(Array.from({ length: 60 }, (_, at) => ({ value: int(at), by: `way#${at}`, where: true })));
    expect(exactly(many)).toBeUndefined();
  });
});
