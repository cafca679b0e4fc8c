/**
 * Arrays that are changed where they are: all that hold the array see it. Values of one array share their list of items, which copies
 * (`@($a)`, `$a.Clone()`) do not: the list is the array's identity.
 */
import { type ArrayValue, array, oneOf, type Value } from '../../values';
import { thrown } from '../run/exceptions';
import { type Flow, flow } from '../run/flow';
import type { Run } from '../run/run';
import type { Frame, State } from '../run/state';

type Items = ArrayValue['items'];

/** `$a[i] = value`. An index that is not known, or is among elements that nobody has seen, may be any of those. */
export function setElement(run: Run, state: State, target: ArrayValue, index: Value, value: Value): Flow[] {
  const { items, rest } = target;
  const given = index.kind === 'number' ? Number(index.value) : undefined;
  const at = given !== undefined && given < 0 && !rest ? given + items.length : given;
  if (at !== undefined && at >= 0 && at < items.length) replaceArray(run, state, target, array(items.with(at, value), rest));
  else if (at !== undefined && !rest) return thrown(run, state, 'an element set that is not there');
  else {
    const either = (item: Value): Value => oneOf([item, value], run.unknown('element', 'an element of a changed array').key);
    const seen = at === undefined || at < 0 ? items.map(either) : items;
    replaceArray(run, state, target, array(seen, rest && either(rest)));
  }
  return flow(state);
}

/** Whatever holds the array holds the other from now on: variables of all scopes, objects, and arrays in arrays. */
export function replaceArray(run: Run, state: State, target: ArrayValue, by: ArrayValue): void {
  const replaced = replacing(target.items, by);
  for (const [index, frame] of state.frames.entries())
    for (const [name, now] of changes(frame, replaced)) state.frameForChange(index).variables.set(name, now);
  for (const [session, frames] of state.parked)
    for (const [index, frame] of frames.entries())
      for (const [name, now] of changes(frame, replaced)) state.parkedForChange(session)[index]?.variables.set(name, now);
  const heap = state.heapObjects();
  for (const [id, object] of heap) {
    const items = eachOf(object.items, replaced);
    const entries = [...object.entries].map(([name, entry]) => [name, { ...entry, value: replaced(entry.value) }] as const);
    const same = items === object.items && entries.every(([name, { value }]) => value === object.entries.get(name)?.value);
    if (!same) heap.set(id, { ...object, owner: {}, items, entries: new Map(entries) });
  }
  for (const { items } of state.outputs) for (const [index, item] of items.entries()) items[index] = replaced(item);
  // All that there is was looked at: work that the budget has to know of.
  run.steps += heap.size >> 3;
}

function changes({ variables }: Frame, replaced: (value: Value) => Value): readonly (readonly [string, Value])[] {
  return [...variables].flatMap(([name, value]) => {
    const now = replaced(value);
    return now === value ? [] : [[name, now] as const];
  });
}

/** The same elements: the list itself. */
function eachOf(items: Items, replaced: (value: Value) => Value): Items {
  const now = items.map(replaced);
  return now.every((item, index) => item === items[index]) ? items : now;
}

function replacing(target: Items, by: ArrayValue): (value: Value) => Value {
  // Arrays that hold the array stay one array for all that hold them.
  const known = new Map<Items, Items>();
  const replaced = (value: Value): Value => {
    if (value.kind !== 'array') return value;
    if (value.items === target) return { ...value, items: by.items, rest: by.rest };
    if (!value.items.some(item => item.kind === 'array')) return value;
    const items = known.get(value.items) ?? eachOf(value.items, replaced);
    known.set(value.items, items);
    return items === value.items ? value : { ...value, items };
  };
  return replaced;
}
