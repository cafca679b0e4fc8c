/** Numbers that go up by one where a question holds, such as how many sites a loop found to be without a rule. */
import { ASKED, anyOfThese, byElement, conditionOf, MOST_ASKED_FOR } from './askedElements';
import { hangsOnQuestion, int, isElement, NULL, unknown } from './construct';
import { hash } from './keys';
import type { AskedElement, Tri, UnknownValue, Value } from './value';

/** So many for certain, and one more for each of these that is there. */
interface Counted {
  readonly least: number;
  readonly further: readonly AskedElement[];
}

/** What an unknown count hangs on; undefined for other values. */
export function furtherOf(value: Value): readonly AskedElement[] | undefined {
  return value.kind === 'unknown' && !isElement(value) ? value.exactly : undefined;
}

function countedIn(value: Value): Counted | undefined {
  if (value.kind === 'number')
    return value.type === 'int' && typeof value.value === 'number' && value.value >= 0 ? { least: value.value, further: [] } : undefined;
  if (hangsOnQuestion(value)) {
    const [first, second] = value.options.map(option => (option.kind === 'number' ? countedIn(option) : undefined));
    if (!first || !second || Math.abs(first.least - second.least) !== 1) return undefined;
    const where = first.least > second.least;
    return { least: Math.min(first.least, second.least), further: [{ value: NULL, by: value.by, where }] };
  }
  const further = furtherOf(value);
  return further && value.kind === 'unknown' ? { least: value.least ?? 0, further } : undefined;
}

/** The number itself where nothing more hangs on a question, one of two where one thing does. */
function numberOf({ least, further }: Counted): Value {
  const [only, second] = further;
  if (!only) return int(least);
  if (!second) return byElement(only, int(least + 1), int(least));
  const told = `${least},${further.map(conditionOf).join()}`;
  return unknown(`${ASKED}${hash(told, 0)}${hash(told, 1)}`, {
    type: 'int',
    notNull: true,
    least,
    exactly: further,
    because: 'how many a loop counts',
  });
}

/** The sum of two, of which one at least hangs on more than one question; undefined for others. */
export function countedTogether(a: Value, b: Value): Value | undefined {
  if (!furtherOf(a) && !furtherOf(b)) return undefined;
  const [one, other] = [countedIn(a), countedIn(b)];
  if (!one || !other || one.further.length + other.further.length > MOST_ASKED_FOR) return undefined;
  return numberOf({ least: one.least + other.least, further: [...one.further, ...other.further] });
}

/** What two runs have counted, of which one has counted one more: the question of that key tells whether. Undefined for others. */
export function countOfBoth(a: Value, b: Value, by: string, holdsInFirst = true): Value | undefined {
  const [one, other] = [countedIn(a), countedIn(b)];
  if (!one || !other || Math.abs(one.least - other.least) !== 1 || one.further.length >= MOST_ASKED_FOR) return undefined;
  if (one.further.map(conditionOf).join() !== other.further.map(conditionOf).join()) return undefined;
  const where = one.least > other.least === holdsInFirst;
  return numberOf({ least: Math.min(one.least, other.least), further: [...one.further, { value: NULL, by, where }] });
}

/** With what has been decided: the elements that are there for certain are counted, those that are not there are left out. */
export function countDecided(count: UnknownValue, further: readonly AskedElement[], isThere: (element: AskedElement) => Tri): Value {
  const answers = further.map(isThere);
  if (answers.every(answer => answer === 'unknown')) return count;
  const certain = answers.filter(answer => answer === 'yes').length;
  return numberOf({ least: (count.least ?? 0) + certain, further: further.filter((_, at) => answers[at] === 'unknown') });
}

/** Whether it is more than none. */
export function truthOfCount(count: UnknownValue): Value | undefined {
  const further = furtherOf(count);
  return further && anyOfThese(further);
}
