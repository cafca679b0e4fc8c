/**
 * Elements that stand in for one that nobody has seen: where a run has decided that a question does not hold of that one, it may hold of
 * another. What is done for the other one, and what is done for no element, runs in which it holds of the first show as well.
 */
import { isOfStandIn, NO_IDENTITY, standInOf, string, type UnknownValue, type Value } from '../../values';
import type { State } from './state';

const STANDING_IN = 'standing in';
const BETWEEN = '\n';

/** Another element that the question may hold of; undefined where elements are not told apart. */
export function standIn(rest: Value): UnknownValue | undefined {
  return rest.kind === 'unknown' && rest.key !== NO_IDENTITY && !isOfStandIn(rest.key) ? standInOf(rest) : undefined;
}

/** The question holds of the other element, not of this one. */
export function noteStandIn(state: State, { key }: UnknownValue): void {
  const before = latest(state);
  if (!before.includes(key)) state.learn(STANDING_IN, string([...before, key].join(BETWEEN)));
}

/** In this run, what is done for this scope counts: for all, or for the elements that others stand in for. */
export function counts(state: State, scope: string): boolean {
  return !isOfStandIn(scope) && latest(state).every(key => scope.includes(key));
}

function latest(state: State): readonly string[] {
  const known = state.fact(STANDING_IN);
  return known?.kind === 'string' ? known.value.split(BETWEEN) : [];
}
