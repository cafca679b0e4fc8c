/** The methods of an ArrayList, a List, a Queue, a Stack or a HashSet. */

import {
  appended,
  array,
  boolean,
  derived,
  type Elements,
  int,
  memberByQuestions,
  NOTHING,
  NULL,
  type ReferenceValue,
  type SameOptions,
  sameValue,
  type Tri,
  type UnknownValue,
  type Value,
} from '../../values';
import { elementsOf } from '../run/elements';
import type { HeapObject } from '../run/heapObject';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { anotherLike } from './another';
import { newList, withoutItem } from './heap';
import { sortedItems } from './ordering';

/** A generic one, whose ForEach hands its elements over as arguments. */
export const GENERIC_LIST = 'list';

/** The type of which `Add` tells an index. */
export const ARRAY_LIST = 'System.Collections.ArrayList';

/** A HashSet, which takes each value once; the second kind without regard to letter case. */
const HASH_SET = 'hashset';
const ANY_CASE_SET = 'hashset of any case';

const COMPARER = /^(system\.)?stringcomparer$/i;

/** `[StringComparer]::OrdinalIgnoreCase`. */
export function comparer(run: Run, type: string, name: string): Value | undefined {
  return COMPARER.test(type) ? run.unknown(`comparer ${name}`, `[StringComparer]::${name}`, 'stringcomparer', true) : undefined;
}

function isComparer(value: Value): value is UnknownValue {
  return value.kind === 'unknown' && value.type === 'stringcomparer';
}

/** Whether a comparer among what a constructor is given takes letters as alike in any case. */
export function ignoresCase(args: readonly Value[]): boolean {
  return args.find(isComparer)?.key.toLowerCase().includes('ignorecase') === true;
}

/** With `using namespace` the short names do. */
const LISTS = /^(?:system\.)?(?:collections\.)?(?:generic\.)?(arraylist|list\[[^,]*\]|queue(?:\[.*\])?|stack(?:\[.*\])?|hashset\[.*\])$/;

function kindOf(type: string): string | undefined {
  return LISTS.exec(type)?.[1]?.split('[')[0];
}

/** Whether a cast to that type, in small letters, gives the list itself and no other one. */
export function isSuchList(object: HeapObject, type: string): boolean {
  const kind = kindOf(type);
  return kind === 'hashset' ? isSet(object) : kind !== undefined && object.typeName === (kind === 'arraylist' ? ARRAY_LIST : kind);
}

/** A list of what a constructor or a cast is given; undefined for another type. */
export function newCollection(run: Run, state: State, type: string, args: readonly Value[]): ReferenceValue | undefined {
  const kind = kindOf(type);
  if (kind === undefined) return undefined;
  if (kind === 'hashset') return newSet(run, state, args);
  const [source] = args;
  const { items, rest } = source && source.kind !== 'number' ? elementsOf(state, source) : { items: [], rest: undefined };
  return newList(run, state, items, rest, kind === 'arraylist' ? ARRAY_LIST : kind);
}

/** A set of what is given, such as elements and a StringComparer. */
function newSet(run: Run, state: State, args: readonly Value[]): ReferenceValue {
  const set = newList(run, state, [], undefined, ignoresCase(args) ? ANY_CASE_SET : HASH_SET);
  const source = args.find(arg => !isComparer(arg) && arg.kind !== 'number');
  if (source) setCall(run, state, set, 'unionwith', [source]);
  return set;
}

function isSet(object: HeapObject | undefined): boolean {
  return object?.typeName === HASH_SET || object?.typeName === ANY_CASE_SET;
}

/** Undefined for what a list does alike. */
function setCall(run: Run, state: State, reference: ReferenceValue, method: string, [first = NULL]: readonly Value[]): Value | undefined {
  const object = state.objectForChange(reference);
  if (!object) return undefined;
  const options = { ignoreCase: object.typeName === ANY_CASE_SET };
  const holds = (value: Value): Tri => holdsItem(object, value, options);
  switch (method) {
    case 'add': {
      const known = holds(first);
      if (known !== 'yes') object.items = [...object.items, first];
      return known === 'unknown' ? run.unknown('added', 'whether a set held a value', 'bool', true) : boolean(known === 'no');
    }
    case 'contains': {
      const known = holds(first);
      return known === 'unknown' ? run.unknown('contains', 'whether a set holds a value', 'bool', true) : boolean(known === 'yes');
    }
    case 'unionwith': {
      const { items, rest } = elementsOf(state, first);
      for (const item of items) if (holds(item) !== 'yes') object.items = [...object.items, item];
      object.rest = eitherRest(run, object.rest, rest);
      return NOTHING;
    }
    case 'remove': {
      const known = holds(first);
      if (known === 'unknown') removeUnseen(run, state, object);
      object.items = withoutItem(object.items, first, options);
      return known === 'unknown' ? run.unknown('removed', 'whether a set held a value', 'bool', true) : boolean(known === 'yes');
    }
    case 'exceptwith':
    case 'intersectwith': {
      const others = elementsOf(state, first);
      const answers = object.items.map(item => holdsItem(others, item, options));
      if (object.rest || answers.includes('unknown')) rearrange(run, state, object, method, []);
      else object.items = object.items.filter((_, index) => (answers[index] === 'yes') === (method === 'intersectwith'));
      return NOTHING;
    }
    case 'symmetricexceptwith':
      rearrange(run, state, object, method, []);
      return NOTHING;
    default:
      return undefined;
  }
}

/** Behind elements that are there by questions, each is kept in its place. */
function addBehind(run: Run, list: HeapObject, added: Elements): void {
  const all = appended(list, added) ?? { items: [...list.items, ...added.items], rest: eitherRest(run, list.rest, added.rest) };
  list.items = all.items;
  list.rest = all.rest;
}

function holdsItem(object: Pick<HeapObject, 'items' | 'rest'>, value: Value, options?: SameOptions): Tri {
  const answers = object.items.map(item => sameValue(item, value, options));
  if (answers.includes('yes')) return 'yes';
  return object.rest || answers.includes('unknown') ? 'unknown' : 'no';
}

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
  const ofSet = isSet(object) ? setCall(run, state, reference, method, args) : undefined;
  if (ofSet) return ofSet;
  switch (method) {
    case 'add':
      addBehind(run, object, { items: [first] });
      // An ArrayList tells the new element's index; a List tells nothing.
      return object.typeName === ARRAY_LIST ? int(object.items.length - 1) : NOTHING;
    case 'addrange':
      addBehind(run, object, elementsOf(state, first));
      return NOTHING;
    case 'insert': {
      if (first.kind !== 'number') rearrange(run, state, object, method, args);
      const at = first.kind === 'number' ? Number(first.value) : 0;
      object.items = [...object.items.slice(0, at), second, ...object.items.slice(at)];
      return NOTHING;
    }
    case 'remove':
      if (positionOf(object, first) === undefined) removeUnseen(run, state, object);
      object.items = withoutItem(object.items, first);
      return object.typeName === ARRAY_LIST ? NOTHING : run.unknown('removed', 'whether a list held a value', 'bool', true);
    case 'removeat':
      if (first.kind !== 'number' || Number(first.value) >= object.items.length) removeUnseen(run, state, object);
      if (first.kind === 'number') object.items = object.items.filter((_, index) => index !== Number(first.value));
      return NOTHING;
    case 'clear':
      object.items = [];
      object.rest = undefined;
      return NOTHING;
    case 'removerange': {
      const range = rangeOf(object, first, second);
      if (range) object.items = object.items.filter((_, index) => index < range.from || index >= range.to);
      else rearrange(run, state, object, method, args);
      return NOTHING;
    }
    case 'reverse':
    case 'sort':
    case 'removeall':
    case 'insertrange':
    case 'setrange':
      rearrange(run, state, object, method, args);
      return NOTHING;
    case 'enqueue':
    case 'push':
      object.items = [...object.items, first];
      return NOTHING;
    case 'dequeue':
    case 'pop':
    case 'peek': {
      const at = object.typeName === 'stack' ? object.items.length - 1 : 0;
      // As in a loop over them, those that nobody has seen come last.
      const taken = object.items[at] ?? object.rest;
      if (taken === undefined) return run.unknown('taken', 'an element of a queue');
      if (method === 'peek') return taken;
      if (object.items.length > 0) object.items = object.items.filter((_, index) => index !== at);
      else object.rest = anotherLike(taken, state, run);
      return taken;
    }
    default:
      return listReading(run, state, reference, object, method, args) ?? derived(`.${method}()`, [reference, ...args]);
  }
}

/** What changes nothing; undefined where that is not known. */
function listReading(
  run: Run,
  state: State,
  reference: ReferenceValue,
  object: HeapObject,
  method: string,
  args: readonly Value[],
): Value | undefined {
  const [first = NULL, second = NULL] = args;
  switch (method) {
    case 'contains': {
      const told = memberByQuestions(object, item => sameValue(item, first));
      if (told) return told;
      const known = holdsItem(object, first);
      return known === 'unknown' ? run.unknown('contains', 'whether a list holds a value', 'bool') : boolean(known === 'yes');
    }
    case 'toarray':
      return array([...object.items], object.rest);
    case 'clone':
      return newList(run, state, [...object.items], object.rest, object.typeName);
    case 'getrange': {
      const range = rangeOf(object, first, second);
      return range
        ? newList(run, state, object.items.slice(range.from, range.to), undefined, object.typeName)
        : derived('.getrange()', [reference, ...args]);
    }
    case 'indexof': {
      const at = positionOf(object, first);
      return at === undefined ? derived('.indexof()', [reference, ...args], { type: 'int', notNull: true }) : int(at);
    }
    default:
      return undefined;
  }
}

/** Places of elements that are all seen; undefined for others. */
function rangeOf({ items }: HeapObject, start: Value, count: Value): { readonly from: number; readonly to: number } | undefined {
  if (start.kind !== 'number' || count.kind !== 'number') return undefined;
  const from = Number(start.value);
  const to = from + Number(count.value);
  return to <= items.length ? { from, to } : undefined;
}

/** The first element's index that is the value, -1 where there is none; undefined where that is not known. */
export function positionOf({ items, rest }: Pick<HeapObject, 'items' | 'rest'>, value: Value): number | undefined {
  const at = items.findIndex(item => sameValue(item, value) !== 'no');
  const found = items[at];
  return (found ? sameValue(found, value) !== 'yes' : rest) ? undefined : at;
}

/** The elements that nobody has seen of two lists, together. */
function eitherRest(run: Run, one: Value | undefined, other: Value | undefined): Value | undefined {
  return one && other ? run.unknown('element', 'an element of either of two lists') : (one ?? other);
}

/** Of elements that nobody has seen one may be gone: they are as many as they were no more. */
function removeUnseen(run: Run, state: State, list: HeapObject): void {
  if (list.rest) list.rest = anotherLike(list.rest, state, run) ?? run.unknown('element', 'an element of a list that was changed');
}

/** Of what is not followed the number of elements may still be known. */
function rearrange(run: Run, state: State, list: HeapObject, method: string, args: readonly Value[]): void {
  const plain = args.length === 0 && !list.rest;
  const sorted = plain && method === 'sort' ? sortedItems(state, list.items) : undefined;
  if (sorted) list.items = sorted;
  else if (plain && method === 'reverse') list.items = list.items.toReversed();
  else if (method === 'reverse' || method === 'sort')
    list.items = list.items.map(() => run.unknown('element', 'an element of a list in another order'));
  else {
    list.items = [];
    list.rest = run.unknown('element', 'an element of a list that was changed');
  }
}
