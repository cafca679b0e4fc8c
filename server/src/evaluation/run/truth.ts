/** PowerShell's truth of values, with what a run's path has decided of those that are not known. */
import {
  type ArrayValue,
  booleanOf,
  elementKeyIn,
  FALSE,
  isElement,
  NO_IDENTITY,
  negatedKey,
  type ReferenceValue,
  string,
  TRUE,
  type Tri,
  toBoolean,
  truthByQuestions,
  truthKey,
  unknown,
  type Value,
} from '../../values';
import { areThere, asOperand, elementsOf, isReference, learnThere, resolveIn } from './elements';
import type { State } from './state';

/** PowerShell's truth of a value, with what the path has decided. */
export function truthOf(state: State, value: Value): Tri {
  const resolved = resolveIn(state)(value);
  if (isReference(resolved) && resolved.type === 'list') return truthOfList(state, resolved);
  if (resolved.kind === 'array') return truthOfElements(state, resolved);
  if (resolved.kind !== 'unknown') return toBoolean(resolved);
  const decided = state.fact(isCountKey(resolved.key) ? questionOf(resolved.key) : truthKey(resolved.key));
  return decided ? toBoolean(decided) : toBoolean(resolved);
}

/** Notes which way an open question went. */
export function decideTruth(state: State, value: Value, truth: boolean): void {
  const { items, rest } = elementsOf(state, value);
  // What counts as true has an element; what does not, none that is a name or an object.
  if (rest && items.length === 0) learnThere(state, rest, truth ? TRUE : FALSE);
  if (!truth) learnEmpty(state, value);
  if (value.kind !== 'unknown' || value.key === NO_IDENTITY) return;
  const asked = booleanOf(value);
  if (asked.kind !== 'unknown') return;
  const key = isCountKey(value.key) ? questionOf(value.key) : asked.key;
  state.decide(key, truth);
  state.decide(negatedKey(key), !truth);
  // A Boolean that may be $null as well is $true where it counts as true.
  if (value.type === 'bool' && truth) state.decide(value.key, true);
}

/** A text that counts as false is empty, and so is each piece of it. */
function learnEmpty(state: State, value: Value): void {
  if (value.kind === 'unknown' && value.type === 'string') learnBlank(state, value.key);
  if (value.kind !== 'text') return;
  for (const part of value.parts) if (typeof part !== 'string') learnBlank(state, part.key);
}

/** What is made of a name, and shows nothing where the name is blank: `$name.Trim()`, `"$name"`. */
const MADE_OF_NAME = /^(?:\.trim\(\)|text)\(([^"].*)\)$/;

/** A text shows nothing. Is it made of an element that nobody has seen, that one is no name. */
function learnBlank(state: State, key: string): void {
  state.learn(key, string(''));
  if (elementKeyIn(key) === undefined) return;
  const [, behind] = MADE_OF_NAME.exec(key) ?? [];
  if (behind !== undefined) learnBlank(state, behind);
  else decideTruth(state, unknown(key, { type: 'object' }), false);
}

/** What a comparison tells of a text that shows nothing: `$name.Trim() -eq ''`, `$name.Length -gt 0`, `$name -match '\\S'`. */
export function learnNothing(state: State, operator: string, asked: Value, other: Value, truth: boolean): void {
  if (asked.kind !== 'unknown' || !tellsNothing(operator.slice(1).toLowerCase(), other, truth)) return;
  const [, measured] = /^\.length\((.+)\)$/.exec(asked.key) ?? [];
  if ((measured !== undefined) === (other.kind === 'number')) learnBlank(state, measured ?? asked.key);
}

/** Patterns of texts that show nothing, and of those that show something. */
const [BLANK, SHOWS] = [/^\^(?:\\s\*)?\$$/, /^\\[Sw]\+?$/];

function tellsNothing(order: string, other: Value, truth: boolean): boolean {
  const isNothing = (other.kind === 'string' && other.value === '') || (other.kind === 'number' && other.value === 0);
  switch (order) {
    case 'eq':
      return isNothing && truth;
    case 'ne':
    case 'gt':
      return isNothing && !truth;
    case 'match':
    case 'notmatch':
      return other.kind === 'string' && ((order === 'match') === truth ? BLANK : SHOWS).test(other.value);
    default:
      return false;
  }
}

/** A list counts as its elements do; a Queue, Stack or HashSet is an object like any other. */
function truthOfList(state: State, list: ReferenceValue): Tri {
  if (/^(?:queue|stack|hashset)\b/.test(state.object(list)?.typeName ?? '')) return 'yes';
  const elements = asOperand(state, list);
  return elements.kind === 'array' ? truthOfElements(state, elements) : toBoolean(elements);
}

/** An element of what nobody has seen that may be alone in an array is taken for a thing that counts as true, as names and objects do. */
function truthOfElements(state: State, array: ArrayValue): Tri {
  const { items, rest } = elementsOf(state, array);
  const [only, second] = items;
  if (only && second === undefined && (isName(only) || (only.kind === 'unknown' && truthOf(state, only) === 'yes'))) return 'yes';
  const told = truthByQuestions({ items, rest });
  if (told) return toBoolean(told);
  const there = items.length === 0 && rest ? areThere(state, rest) : 'unknown';
  if (there === 'no') return 'no';
  const isTrue = rest?.kind === 'unknown' && isElement(rest) ? 'yes' : rest && toBoolean(rest);
  return there === 'yes' && isTrue === 'yes' ? 'yes' : toBoolean(array);
}

/** Such an element, or a text that is made of one. */
function isName(value: Value): boolean {
  if (value.kind === 'text')
    return value.parts.some(part => typeof part !== 'string' && (isElement(part) || elementKeyIn(part.key) !== undefined));
  if (value.kind !== 'unknown') return false;
  return isElement(value) || (value.type === 'string' && elementKeyIn(value.key) !== undefined);
}

/** The key of the count of elements that nobody has seen. */
const COUNT = /^count(?=\(.+\)$)/;

/** Of such a count: the question whether there are any. */
export function questionOf(key: string): string {
  return key.replace(COUNT, 'some');
}

export function isCountKey(key: string): boolean {
  return COUNT.test(key);
}
