/** Methods of the script's own objects, and of texts, that are called on all elements of a collection, or by their name. */

import type { Place } from '../../text';
import { array, NOTHING, type Value } from '../../values';
import { METHOD } from '../heap/heap';
import { elementsOf, isReference } from '../run/elements';
import { NORMAL, type Valued, valued, withValue } from '../run/flow';
import { partByElements, type Run } from '../run/run';
import type { State } from '../run/state';
import { bringsMethod, callMethod } from '../scopes/classes';
import { scriptMethod } from './blockCalls';

/** What an array, a list or a table has itself: such a method is not asked of its elements. */
const OF_COLLECTIONS =
  /^(?:add|addrange|clear|clone|contains|copyto|count|equals|foreach|get|getenumerator|gethashcode|gettype|getvalue|indexof|insert|remove|removeat|reverse|set|setvalue|sort|toarray|tostring|where)$/;

/** What texts have, and no collection. */
const OF_TEXTS = /^(?:trim(?:start|end)?|to(?:lower|upper)(?:invariant)?|pad(?:left|right)|split|replace|substring|(?:starts|ends)with)$/;

/** A method of the object's class, or one that Add-Member gave it; undefined where the script gave it none of that name. */
export function ownMethod(run: Run, state: State, target: Value, method: string, args: readonly Value[], place: Place) {
  if (!isReference(target)) return undefined;
  return callMethod(run, state, target, method, args, place) ?? scriptMethod(run, state, target, method, args, place);
}

/** `$objects.Method()`: undefined where the collection has such a method itself, or none of its elements does. */
export function methodOfEach(
  run: Run,
  state: State,
  value: Value,
  method: string,
  args: readonly Value[],
  call: (state: State, item: Value) => Valued[],
): Valued[] | undefined {
  if (value.kind !== 'array' && !(isReference(value) && value.type === 'list')) return undefined;
  if (OF_COLLECTIONS.test(method)) return undefined;
  const elements = elementsOf(state, value);
  const all = elements.rest ? [...elements.items, elements.rest] : elements.items;
  if (!all.some(item => (isText(item) && OF_TEXTS.test(method)) || hasMethod(run, state, item, method, args.length))) return undefined;
  return fromEach(run, state, elements, call).map(each => ({ ...each, value: unwrapped(each.value) }));
}

function isText(item: Value): boolean {
  return item.kind === 'string' || item.kind === 'text';
}

/** Such a method is one that the script gave the object. */
export function hasMethod(run: Run, state: State, item: Value, method: string, count: number): boolean {
  if (!isReference(item)) return false;
  return bringsMethod(run, item, method, count) || state.object(item)?.entries.get(METHOD + method)?.value.kind === 'scriptblock';
}

/** A member of several gives a collection only where they give more than one thing. */
function unwrapped(value: Value): Value {
  if (value.kind !== 'array' || value.rest || value.items.length > 1) return value;
  return value.items[0] ?? NOTHING;
}

/** What each element gives, one after the other, in an array. */
export function fromEach(
  run: Run,
  state: State,
  { items, rest }: { readonly items: readonly Value[]; readonly rest: Value | undefined },
  give: (state: State, item: Value) => Valued[],
): Valued[] {
  let all: Valued[] = valued(state, array([]));
  for (const item of items)
    all = withValue(all, (before, given) => give(before, item).map(each => ({ ...each, value: joined(each.state, given, each.value) })));
  if (!rest) return all;
  return withValue(all, (before, given) => {
    const { some, none } = partByElements(run, before, rest);
    const more = some ? give(some, rest).map(each => ({ ...each, value: withRest(each.state, given, each.value) })) : [];
    return [...(none ? [{ state: none, value: given, done: NORMAL }] : []), ...more];
  });
}

function joined(state: State, given: Value, value: Value): Value {
  const before = elementsOf(state, given);
  const { items, rest } = elementsOf(state, value);
  return array([...before.items, ...items], before.rest ?? rest);
}

/** What an element that stands for many gives stands for many. */
function withRest(state: State, given: Value, value: Value): Value {
  const { items, rest } = elementsOf(state, value);
  return array(elementsOf(state, given).items, rest ?? items[0]);
}
