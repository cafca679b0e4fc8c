/** Values as a state holds them: what its path has decided, the elements of what can be enumerated. */
import type { Resolve } from '../../deployment';
import {
  type AskedElement,
  boolean,
  collectionOf,
  countDecided,
  type Elements,
  elementOf,
  exactly,
  exactlyOf,
  furtherOf,
  hangsOnQuestion,
  isElement,
  keyOf,
  NO_IDENTITY,
  negatedKey,
  type ReferenceValue,
  string,
  structurallyEqual,
  TRUE,
  type Tri,
  toBoolean,
  type Value,
} from '../../values';
import type { State } from './state';

/** The one that the path has decided. */
function optionIn(state: State, value: Extract<Value, { readonly kind: 'oneOf' }>): Value {
  const told = hangsOnQuestion(value) ? state.fact(value.by) : undefined;
  const option = told && value.options[toBoolean(told) === 'yes' ? 0 : 1];
  return option?.kind === 'oneOf' ? optionIn(state, option) : (option ?? value);
}

/** Looks values up in what a state's path has decided. */
export function resolveIn(state: State): Resolve {
  const resolve = (value: Value): Value => {
    if (value.kind === 'unknown') {
      const further = furtherOf(value);
      return further ? countDecided(value, further, element => isElementThere(state, element)) : state.resolveUnknown(value);
    }
    if (value.kind === 'oneOf') return optionIn(state, value);
    const holds = value.kind === 'boolean' && value.assumed !== undefined ? state.fact(value.assumed) : undefined;
    return holds && value.kind === 'boolean' ? boolean(value.value === (toBoolean(holds) === 'yes')) : value;
  };
  return resolve;
}

/** The elements of a collection, as far as they are known. */
export interface Known {
  readonly items: readonly Value[];
  /** Any number of further ones like this. */
  readonly rest: Value | undefined;
}

/** Of elements that are there by questions, those of which the path has decided otherwise are not there. */
export function decidedIn(state: State, elements: Elements): Known {
  const { items, rest } = elements;
  const told = rest && exactly(elements);
  if (!told?.some(({ by }) => by !== undefined && state.fact(by) !== undefined)) return { items, rest };
  return { rest: undefined, ...collectionOf(told.flatMap(element => decided(state, element))) };
}

function decided(state: State, element: AskedElement): readonly AskedElement[] {
  const there = isElementThere(state, element);
  return there === 'unknown' ? [element] : there === 'yes' ? [{ value: element.value }] : [];
}

/** What is gone over one by one, and what stands for elements of which nobody knows how many they are. */
export function turnsOver(
  items: readonly Value[],
  rest: Value | undefined,
): { readonly turns: readonly AskedElement[]; readonly rest: Value | undefined } {
  const told = exactly({ items, rest });
  return told ? { turns: told, rest: undefined } : { turns: items.map(value => ({ value })), rest };
}

/** What the path has decided of the element. */
export function isElementThere(state: State, { by, where = true }: AskedElement): Tri {
  if (by === undefined) return 'yes';
  const answer = state.fact(by);
  if (!answer) return 'unknown';
  return (toBoolean(answer) === 'yes') === where ? 'yes' : 'no';
}

/** Every element of a value as a pipeline sees it. */
export function elementsOf(state: State, value: Value): Known {
  switch (value.kind) {
    case 'nothing':
      return { items: [], rest: undefined };
    case 'array':
      return decidedIn(state, value);
    case 'reference': {
      const object = state.object(value);
      return value.type === 'list' && object ? decidedIn(state, object) : { items: [value], rest: undefined };
    }
    case 'unknown':
      // An element of what nobody has seen is one thing.
      if ((value.type !== undefined && value.type !== 'array') || isElement(value)) return { items: [value], rest: undefined };
      return { items: [], rest: elementOf(value) };
    default:
      return { items: [value], rest: undefined };
  }
}

/** Puts a value out, element by element. */
export function emit(state: State, value: Value): void {
  if (value.kind === 'unknown') {
    state.put(value);
    return;
  }
  const { items, rest } = elementsOf(state, value);
  for (const item of items) state.put(item);
  if (rest && exactlyOf(rest)) state.putFurther({ items: [], rest });
  else if (rest) state.output.rest = rest;
}

/** Puts out what was made of an element: where that is there by a question, so is this. */
export function putAsked(state: State, value: Value, element: AskedElement | undefined): void {
  if (element?.by === undefined) emit(state, value);
  else state.putFurther(collectionOf(elementsOf(state, value).items.map(item => ({ ...element, value: item }))));
}

/** What nobody knows may be many things, or none. An element of such a thing is one, and so is what the environment holds. */
export function anyOf(state: State, value: Value): Value | undefined {
  return value.kind === 'unknown' && !isElement(value) && !value.key.startsWith('$env:') ? elementsOf(state, value).rest : undefined;
}

/** In a turn that stands for many: what it puts out, it puts out for each of them. */
export function madeForMany(
  state: State,
  { items, rest }: { readonly items: readonly Value[]; readonly rest: Value | undefined },
): Value | undefined {
  const [only, second] = items;
  return only && !second && !rest && only.kind !== 'null' && !anyOf(state, only) ? only : undefined;
}

/** Puts out one or more like this one. */
export function putMany(state: State, value: Value): void {
  learnThere(state, value, TRUE);
  putRest(state, value);
}

/** Puts out any number of such elements; where there are many of others already, it is one at least. */
export function putRest(state: State, rest: Value): void {
  const known = state.output.rest;
  if (exactlyOf(rest)) state.putFurther({ items: [], rest });
  else if (known && !structurallyEqual(known, rest) && areThere(state, rest) === 'yes') state.put(rest);
  else state.output.rest = rest;
}

/** The same of what a loop's turn has put out behind what was there before. */
export function putForMany(state: State, before: number): void {
  const { items, rest } = state.output;
  const only = madeForMany(state, { items: items.slice(before), rest });
  if (!only) return;
  items.length = before;
  putMany(state, only);
}

export function isReference(value: Value): value is ReferenceValue {
  return value.kind === 'reference';
}

/** Lists count as arrays for operators. */
export function asOperand(state: State, value: Value): Value {
  if (value.kind !== 'reference' || value.type !== 'list') return value;
  const object = state.object(value);
  if (!object) return value;
  const { items, rest } = elementsOf(state, value);
  return { kind: 'array', items, ...(rest ? { rest } : {}) };
}

/** By what such elements are told apart from others: there are as many texts that are made of one each as there are of these. */
export function identityOf(rest: Value): string {
  const [only, second] = rest.kind === 'text' ? rest.parts.filter(part => typeof part !== 'string') : [];
  return only && !second ? only.key : keyOf(rest);
}

/** The question whether there are such elements; undefined for those that are not told apart from others. */
function questionAbout(state: State, rest: Value): string | undefined {
  const identity = identityOf(rest);
  if (identity === NO_IDENTITY) return undefined;
  const own = `some(${identity})`;
  const earlier = state.fact(`as ${own}`);
  return earlier?.kind === 'string' ? earlier.value : own;
}

/** Whether there are such elements is what was asked of others before. */
export function askAs(state: State, rest: Value, earlier: Value): void {
  const question = questionAbout(state, earlier);
  const identity = identityOf(rest);
  if (question !== undefined && identity !== NO_IDENTITY) state.learn(`as some(${identity})`, string(question));
}

/** What the run has decided of elements that nobody has seen. */
export function areThere(state: State, rest: Value): Tri {
  const key = questionAbout(state, rest);
  const decided = key === undefined ? undefined : state.fact(key);
  return decided ? toBoolean(decided) : 'unknown';
}

/** Notes whether there are such elements. */
export function learnThere(state: State, rest: Value, answer: Value): void {
  const key = questionAbout(state, rest);
  if (key === undefined) return;
  state.decide(key, toBoolean(answer) === 'yes');
  state.decide(negatedKey(key), toBoolean(answer) === 'no');
}

/** A filter that the one that stands for all has passed does not let this one through. */
export function learnLeftOut(state: State, element: Value): void {
  state.learn(`left out(${keyOf(element)})`, TRUE);
}

export function isLeftOut(state: State, element: Value): boolean {
  return state.fact(`left out(${keyOf(element)})`) !== undefined;
}
