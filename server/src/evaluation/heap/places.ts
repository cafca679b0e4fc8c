/** Where an element that nobody has seen stands in its list: asked once, and the same from then on. */
import { boolean, derived, int, keyOf, toBoolean, type Value } from '../../values';
import type { State } from '../run/state';

export interface PlaceQuestion {
  known(state: State): boolean | undefined;
  learn(state: State, isWithin: boolean): void;
}

/** Is the element one of the first so many? */
export function placeOf(rest: Value, count: Value): PlaceQuestion {
  if (count.kind !== 'number') {
    const { key } = derived('among the first', [rest, count]);
    return {
      known: state => {
        const answer = state.fact(key);
        return answer && toBoolean(answer) === 'yes';
      },
      learn: (state, isWithin) => state.learn(key, boolean(isWithin)),
    };
  }
  const number = Number(count.value);
  const [from, before] = [`from(${keyOf(rest)})`, `before(${keyOf(rest)})`];
  const bound = (state: State, key: string): number | undefined => {
    const found = state.fact(key);
    return found?.kind === 'number' ? Number(found.value) : undefined;
  };
  return {
    known: state => {
      if ((bound(state, before) ?? Number.POSITIVE_INFINITY) <= number) return true;
      return (bound(state, from) ?? 0) >= number ? false : undefined;
    },
    learn: (state, isWithin) => state.learn(isWithin ? before : from, int(number)),
  };
}
