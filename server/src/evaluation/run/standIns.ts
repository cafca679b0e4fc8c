/**
 * Elements that stand in for one that nobody has seen: where a run has decided that a question does not hold of that one, it may hold of
 * another. What is done for the other one, and what is done for no element, runs in which it holds of the first show as well.
 */
import { elementKeyIn, isOfStandIn, NO_IDENTITY, standInOf, string, TRUE, text, type UnknownValue, type Value } from '../../values';
import type { State } from './state';

const STANDING_IN = 'standing in';
const BETWEEN = '\n';

/** Another element that the question may hold of, or a text made of one; undefined where elements are not told apart. */
export function standIn(rest: Value): Value | undefined {
  const elements = namedIn(rest);
  if (elements.length === 0 || elements.some(({ key }) => key === NO_IDENTITY || isOfStandIn(key))) return undefined;
  if (rest.kind !== 'text') return elements[0] && standInOf(elements[0]);
  return text(rest.parts.map(part => (typeof part !== 'string' && elements.includes(part) ? standInOf(part) : part)));
}

/** The question holds of the other element, not of this one. */
export function noteStandIn(state: State, rest: Value): void {
  const before = latest(state);
  const keys = namedIn(rest).flatMap(({ key }) => (before.includes(key) ? [] : [key]));
  if (keys.length > 0) state.learn(STANDING_IN, string([...before, ...keys].join(BETWEEN)));
}

const OF_OTHER = 'of another than ';

/** There are such: else nobody looks for them among all that a run knows. */
const HAS_OTHERS = 'of another';

/** What the run goes on with is done for another element than this one. */
export function noteOther(state: State, element: string): void {
  state.learn(OF_OTHER + element, TRUE);
  state.learn(HAS_OTHERS, TRUE);
}

export function isOfOther(state: State, element: string): boolean {
  return state.fact(OF_OTHER + element) !== undefined;
}

/** The element itself, or what a text holds of one. */
function namedIn(rest: Value): readonly UnknownValue[] {
  if (rest.kind === 'unknown') return [rest];
  if (rest.kind !== 'text') return [];
  return rest.parts.flatMap(part => (typeof part !== 'string' && elementKeyIn(part.key) !== undefined ? [part] : []));
}

/** In this run, what is done for this scope counts: for all, or for the elements that others stand in for. */
export function counts(state: State, scope: string): boolean {
  const others = state.fact(HAS_OTHERS) ? state.factsOf(OF_OTHER) : [];
  if (isOfStandIn(scope) || others.some(([fact]) => scope.includes(fact.slice(OF_OTHER.length)))) return false;
  return latest(state).every(key => scope.includes(key));
}

function latest(state: State): readonly string[] {
  const known = state.fact(STANDING_IN);
  return known?.kind === 'string' ? known.value.split(BETWEEN) : [];
}
