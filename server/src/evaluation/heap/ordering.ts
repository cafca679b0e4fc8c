/** The order of values by their keys, as Sort-Object and the methods of lists make it. */
import { binary, NULL, sameValue, type Value } from '../../values';
import { asOperand } from '../run/elements';
import type { State } from '../run/state';
import { compareVersions } from './implicit';

export interface Keyed {
  readonly item: Value;
  readonly keys: readonly Value[];
}

export function sameKey(a: Value, b: Value): boolean {
  return sameValue(a, b, { ignoreCase: true }) === 'yes';
}

/** @param directions of each key: 1 or -1. Undefined where two keys can't be compared. */
export function sortedBy(state: State, keyed: readonly Keyed[], directions: readonly number[]): readonly Keyed[] | undefined {
  let comparable = true;
  const sorted = [...keyed].sort((a, b) => {
    for (const [index, direction] of directions.entries()) {
      const order = compare(state, a.keys[index] ?? NULL, b.keys[index] ?? NULL);
      if (order === undefined) comparable = false;
      else if (order !== 0) return order * direction;
    }
    return 0;
  });
  return comparable ? sorted : undefined;
}

function compare(state: State, left: Value, right: Value): number | undefined {
  if (sameKey(left, right)) return 0;
  const [a, b] = [asOperand(state, left), asOperand(state, right)];
  const less = compareVersions(state, 'Ilt', left, right) ?? binary('Ilt', a, b);
  const more = compareVersions(state, 'Igt', left, right) ?? binary('Igt', a, b);
  if (less.kind !== 'boolean' || more.kind !== 'boolean') return undefined;
  return less.value ? -1 : more.value ? 1 : 0;
}

/** Values that are their own keys. */
export function sortedItems(state: State, items: readonly Value[]): readonly Value[] | undefined {
  return sortedBy(
    state,
    items.map(item => ({ item, keys: [item] })),
    [1],
  )?.map(({ item }) => item);
}
