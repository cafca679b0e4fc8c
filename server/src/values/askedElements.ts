/** Collections of which questions tell which elements they hold: `rest` says it of those behind the first one that hangs on such a question. */
import { eitherBy, FALSE, hangsOnQuestion, TRUE, unknown } from './construct';
import { deriveKey, hash, keyOf, NO_IDENTITY } from './keys';
import { structurallyEqual } from './same';
import { toBoolean } from './truth';
import type { AskedElement, Tri, UnknownValue, Value } from './value';

/** As `ArrayValue` and lists have them. */
export interface Elements {
  readonly items: readonly Value[];
  readonly rest?: Value | undefined;
}

/** Of more elements it is not kept which of them are there, and how many. */
export const MOST_ASKED_FOR = 48;

/** All elements in order; undefined where nobody knows which these are. */
export function exactly({ items, rest }: Elements): readonly AskedElement[] | undefined {
  const seen = items.map(value => ({ value }));
  if (!rest) return seen;
  const further = exactlyOf(rest);
  return further && [...seen, ...further];
}

/** What a `rest` stands for, one by one. */
export function exactlyOf(rest: Value): readonly AskedElement[] | undefined {
  return rest.kind === 'unknown' ? rest.exactly : undefined;
}

/** The collection of these, as far as each of them is kept. */
export function collectionOf(elements: readonly AskedElement[]): Elements {
  const first = elements.findIndex(({ by }) => by !== undefined);
  const seen = first < 0 ? elements : elements.slice(0, first);
  const items = seen.map(({ value }) => value);
  return first < 0 ? { items } : { items, rest: restOf(elements.slice(first)) };
}

/** How the identity of such elements begins. */
export const ASKED = 'asked#';

/** When it is there, in a form that tells elements apart. */
export function conditionOf({ by = '', where }: AskedElement): string {
  return `${by}${where === false ? '!' : ''}`;
}

function restOf(elements: readonly AskedElement[]): UnknownValue {
  const key = deriveKey('asked', ...elements.map(element => deriveKey(conditionOf(element), keyOf(element.value))));
  const isNamed = elements.every(({ value }) => value.kind === 'string' || value.kind === 'text');
  const isKept = elements.length <= MOST_ASKED_FOR && elements.every(({ value }) => keyOf(value) !== NO_IDENTITY);
  return unknown(isKept ? `${ASKED}${hash(key, 0)}${hash(key, 1)}[]` : NO_IDENTITY, {
    ...(isNamed ? { type: 'string', notNull: true } : {}),
    ...(isKept ? { exactly: elements } : {}),
    because: 'an element that is there on some paths',
  });
}

/** With others behind them; undefined where one of the two is not known element by element. */
export function appended(to: Elements, added: Elements): Elements | undefined {
  if (!to.rest) return undefined;
  const [before, behind] = [exactly(to), exactly(added)];
  return before && behind && collectionOf([...before, ...behind]);
}

/** Whether there is such an element. */
export function anyOfThese(elements: readonly AskedElement[]): Value {
  return elements.reduceRight<Value>((others, element) => byElement(element, TRUE, others), FALSE);
}

/** Whether all of them are there. */
export function allOfThese(elements: readonly AskedElement[]): Value {
  return elements.reduceRight<Value>((others, element) => byElement(element, others, FALSE), TRUE);
}

/** The first where the element is there, else the second. */
export function byElement({ by, where }: AskedElement, there: Value, gone: Value): Value {
  if (by === undefined) return there;
  return where === false ? eitherBy(by, gone, there) : eitherBy(by, there, gone);
}

/** PowerShell's truth of such a collection, where it hangs on its questions alone. */
export function truthByQuestions(elements: Elements): Value | undefined {
  const all = elements.rest && exactly(elements);
  // A value that counts as false makes no collection true where it is alone.
  return all?.every(({ value }) => toBoolean(value) === 'yes') ? asked(anyOfThese(all)) : undefined;
}

/** Whether one of them is the value that is looked for; undefined where other questions are open. */
export function memberByQuestions(elements: Elements, isEqual: (item: Value) => Tri): Value | undefined {
  const all = elements.rest && exactly(elements);
  const answers = all?.map(({ value }) => isEqual(value));
  if (!all || !answers || answers.includes('unknown')) return undefined;
  return asked(anyOfThese(all.filter((_, at) => answers[at] === 'yes')));
}

/** A question is left that tells it. */
export function asked(value: Value): Value | undefined {
  return value.kind === 'boolean' || hangsOnQuestion(value) ? value : undefined;
}

/**
 * What two runs have, where one of them has more elements behind those that both have: these are there by the question of that key, the
 * first run where it holds, or does not. Undefined for others.
 */
export function elementsOfBoth(a: Elements, b: Elements, by: string, holdsInFirst = true): Elements | undefined {
  const [mine, theirs] = [exactly(a), exactly(b)];
  if (!mine || !theirs || Math.max(mine.length, theirs.length) > MOST_ASKED_FOR) return undefined;
  const shared = Math.min(mine.length, theirs.length);
  for (let at = 0; at < shared; at += 1) {
    const [one, other] = [mine[at], theirs[at]];
    if (!one || !other || one.by !== other.by || one.where !== other.where || !structurallyEqual(one.value, other.value)) return undefined;
  }
  const further = [...mine.slice(shared), ...theirs.slice(shared)];
  // An array may be changed where it is.
  if (further.length === 0 || further.some(each => each.by !== undefined || each.value.kind === 'array')) return undefined;
  const where = mine.length > theirs.length === holdsInFirst;
  return collectionOf([...mine.slice(0, shared), ...further.map(({ value }) => ({ value, by, where }))]);
}
