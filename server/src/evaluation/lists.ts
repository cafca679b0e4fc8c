/** The methods of an ArrayList, a List, a Queue or a Stack. */
import { array, derived, FALSE, NOTHING, NULL, type ReferenceValue, sameValue, TRUE, type Value } from '../values';
import { withoutItem } from './heap';
import { elementsOf, type Run } from './run';
import type { HeapObject, State } from './state';

/** The type of which `Add` tells an index. */
export const ARRAY_LIST = 'System.Collections.ArrayList';

const LIST_CHANGES = new Set([
  ...['add', 'addrange', 'insert', 'remove', 'removeat', 'clear'],
  ...['reverse', 'sort', 'removeall', 'removerange', 'insertrange', 'setrange'],
]);

/** What the method gives; the list changes in place. */
export function listCall(run: Run, state: State, reference: ReferenceValue, method: string, args: readonly Value[]): Value {
  const object = state.objectForChange(reference);
  const [first = NULL, second = NULL] = args;
  if (!object) return NULL;
  if (LIST_CHANGES.has(method)) object.changed.add(method);
  switch (method) {
    case 'add':
      object.items = [...object.items, first];
      // An ArrayList tells the new element's index; a List tells nothing.
      return object.typeName === ARRAY_LIST ? { kind: 'number', type: 'int', value: object.items.length - 1 } : NOTHING;
    case 'addrange': {
      const { items, rest } = elementsOf(state, first);
      object.items = [...object.items, ...items];
      object.rest = object.rest ?? rest;
      return NOTHING;
    }
    case 'insert': {
      const at = first.kind === 'number' ? Number(first.value) : 0;
      object.items = [...object.items.slice(0, at), second, ...object.items.slice(at)];
      return NOTHING;
    }
    case 'remove':
      object.items = withoutItem(object.items, first);
      return object.typeName === ARRAY_LIST ? NOTHING : run.unknown('removed', 'whether a list held a value', 'bool', true);
    case 'removeat':
      if (first.kind === 'number') object.items = object.items.filter((_, index) => index !== Number(first.value));
      return NOTHING;
    case 'clear':
      object.items = [];
      object.rest = undefined;
      return NOTHING;
    case 'reverse':
    case 'sort':
    case 'removeall':
    case 'removerange':
    case 'insertrange':
    case 'setrange':
      rearrange(run, object, method, args);
      return NOTHING;
    case 'contains':
      if (object.items.some(item => sameValue(item, first) === 'yes')) return TRUE;
      return object.rest || object.items.some(item => sameValue(item, first) !== 'no')
        ? run.unknown('contains', 'whether a list holds a value', 'bool')
        : FALSE;
    case 'enqueue':
    case 'push':
      object.items = [...object.items, first];
      return NOTHING;
    case 'dequeue':
    case 'pop':
    case 'peek': {
      const at = object.typeName === 'stack' ? object.items.length - 1 : 0;
      const taken = object.items[at];
      if (taken === undefined || object.rest) return run.unknown('taken', 'an element of a queue');
      if (method !== 'peek') object.items = object.items.filter((_, index) => index !== at);
      return taken;
    }
    case 'toarray':
      return array([...object.items], object.rest);
    default:
      return derived(`.${method}()`, [reference, ...args]);
  }
}

/** Of what is not followed the number of elements may still be known. */
function rearrange(run: Run, list: HeapObject, method: string, args: readonly Value[]): void {
  if (method === 'reverse' && args.length === 0 && !list.rest) list.items = list.items.toReversed();
  else if (method === 'reverse' || method === 'sort')
    list.items = list.items.map(() => run.unknown('element', 'an element of a list in another order'));
  else {
    list.items = [];
    list.rest = run.unknown('element', 'an element of a list that was changed');
  }
}
