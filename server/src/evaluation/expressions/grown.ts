/** What two turns over elements that nobody has seen have made longer or larger: how many more there are, nobody knows; what all of them added is told. */
import { array, keyOf, NO_IDENTITY, NULL, structurallyEqual, type TextValue, TRUE, type UnknownValue, type Value } from '../../values';
import { elementIn, renamed } from '../heap/another';
import { countedInTurns, countOfUnseen, partOfUnseen } from '../heap/counts';
import { isReference, learnThere } from '../run/elements';
import type { HeapObject } from '../run/heapObject';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import type { Slot } from './leftByTurns';

/** Runs that ended after the first and after the second turn, and what these were for. */
export interface Turns {
  readonly one: State;
  readonly more: State;
  readonly first: Value;
  readonly second: Value;
  /** What the second turn made has a higher number. */
  readonly begun: number;
  /** Lists to which each first turn has added one thing, whichever way it went. */
  readonly filled: ReadonlySet<string>;
  /** There was one way through the first turn, and one through the second. */
  readonly isOneWay: boolean;
}

/** What one more turn has made longer or larger may have grown by any number of turns; what counts them, counts one or more. */
export function forgetGrowth(run: Run, turns: Turns, slot: Slot, before: Value): void {
  const { one, more } = turns;
  const after = slot.read(more) ?? NULL;
  if (isReference(after)) {
    const [then, now] = [one.objectForChange(after), more.objectForChange(after)];
    if (then && now && !(turns.filled.has(String(after.id)) && standForAll(run, turns, then, now)))
      more.isBlurred = forgetInside(run, turns, then, now) || more.isBlurred;
    return;
  }
  const all = turns.isOneWay ? allAdded(run, turns, before, after) : undefined;
  if (all) {
    for (const state of [one, more]) {
      slot.write(state, array([], all));
      learnThere(state, all, TRUE);
    }
    return;
  }
  const counts = isNumber(before, 1) && isNumber(after, 2) ? [one, more] : isNumber(before, 0) && isNumber(after, 1) ? [more] : [];
  if (counts.length > 0) {
    const counted = countedInTurns(run, counts);
    for (const state of counts) slot.write(state, counted);
    return;
  }
  const grown = grownBy(run, turns, before, after);
  if (grown === after) return;
  slot.write(more, grown);
  more.isBlurred = true;
}

interface Counting {
  readonly slot: Slot;
  /** Before the first turn, and after it. */
  readonly start: Value;
  readonly value: Value;
}

/** A number that went up from 0 in each of two turns comes to how many elements there are; in one of them only, to fewer. */
export function writeCounted({ slot, start, value }: Counting, rest: Value, one: State, lasts: readonly State[]): boolean {
  const counted = value.kind === 'number' ? Number(value.value) : undefined;
  const [whole, part] = [countOfUnseen(rest, 0), partOfUnseen(rest)];
  if (!isNumber(start, 0) || (counted !== 0 && counted !== 1) || !whole || !part || isOfProduct(one, rest)) return false;
  const goesUp = (last: State) => isNumber(slot.read(last) ?? NULL, counted + 1);
  const isHeld = (last: State) => isNumber(slot.read(last) ?? NULL, counted);
  if (!lasts.some(goesUp) || !lasts.every(last => goesUp(last) || isHeld(last))) return false;
  for (const last of lasts.filter(each => counted === 1 || goesUp(each)))
    slot.write(last, counted === 1 && goesUp(last) ? { ...whole, least: 1 } : part);
  if (counted === 1) slot.write(one, { ...whole, least: 1 });
  return true;
}

function isOfProduct(state: State, rest: Value): boolean {
  return isReference(rest) && state.object(rest)?.config !== undefined;
}

function isNumber(value: Value, wanted: number): boolean {
  return value.kind === 'number' && value.value === wanted;
}

/** Lists to which each of these runs has added one thing, and that held nothing before. */
export function filledByAll(before: State, live: readonly State[]): ReadonlySet<string> {
  const isFilled = (key: string) => live.every(state => state.heapObjects().get(key)?.items.length === 1);
  const [first] = live;
  const changed = first ? before.heapObjects().differences(first.heapObjects()) : [];
  return new Set(changed.flatMap(({ key, mine }) => (mine?.type === 'list' && mine.items.length === 0 && isFilled(key) ? [key] : [])));
}

/** A list that each turn has added its own element to holds all of them, in any order: the one that stands for them stands for them there, too. */
function standForAll(run: Run, turns: Turns, then: HeapObject, now: HeapObject): boolean {
  const any = then.type === 'list' ? allAdded(run, turns, then, now) : undefined;
  if (!any) return false;
  for (const [state, list] of [
    [turns.one, then],
    [turns.more, now],
  ] as const) {
    list.items = [];
    list.rest = any;
    learnThere(state, any, TRUE);
  }
  return true;
}

/** What stands for all that turns have added to a list that was empty, each its own: after the first one it held one, after the second one two. */
function allAdded(run: Run, turns: Turns, then: Value | HeapObject, now: Value | HeapObject): Value | undefined {
  if (!('items' in then) || !('items' in now) || then.rest || now.rest) return undefined;
  const [first, another] = then.items;
  const [, added, more] = now.items;
  if (!first || another || !added || more) return undefined;
  if (isReference(first)) {
    // Of objects that say different things, as they may by several ways, each is one of its own.
    if (!turns.isOneWay || !sameOf(turns, first, added, DEEPEST)) return undefined;
    const [one, other] = [elementIn(turns.one, first), elementIn(turns.more, added)];
    return one && other && (isAnother(one, other) ? added : first);
  }
  if (anyElement(run, turns, then.items, now.items) !== added) return undefined;
  return isAnother(first, added) ? added : first;
}

/** It is made of another element than the one that stands for all: of that one's key with something behind it. */
function isAnother(value: Value, other: Value): boolean {
  return keyOf(value).length > keyOf(other).length;
}

/** Whether something was forgotten. */
function forgetInside(run: Run, turns: Turns, then: HeapObject, now: HeapObject): boolean {
  let forgets = now.items.length > then.items.length;
  if (forgets) now.rest = anyElement(run, turns, then.items, now.items);
  for (const [name, entry] of now.entries) {
    const value = grownBy(run, turns, then.entries.get(name)?.value ?? entry.value, entry.value);
    if (value === entry.value) continue;
    now.entries.set(name, { ...entry, value });
    forgets = true;
  }
  return forgets;
}

function grownBy(run: Run, turns: Turns, before: Value, after: Value): Value {
  if (structurallyEqual(before, after)) return after;
  const because = 'what a loop over elements that nobody has seen leaves';
  if (after.kind === 'number') return run.unknown('grown', because, after.type, true);
  if (after.kind === 'text' && isSetAnew(turns, before, after)) return after;
  if (after.kind === 'string' || after.kind === 'text') return run.unknown('grown', because, 'string', true);
  if (after.kind !== 'array') return after;
  const then = before.kind === 'array' ? before.items : [];
  return then.length === after.items.length ? after : { ...after, rest: anyElement(run, turns, then, after.items) };
}

/** A text that does not grow: each turn's is of its own element, or the second one's does not go on with what was there. */
function isSetAnew(turns: Turns, before: Value, after: TextValue): boolean {
  if (sameOf(turns, before, after, DEEPEST)) return true;
  const [start] = after.parts;
  const goesOn = before.kind !== 'string' || before.value === '' || (typeof start === 'string' && start.startsWith(before.value));
  return !goesOn && isOf(turns, after);
}

/** What a turn adds: where the second one has added what is of its element, or what the first one added for its own, all do. */
function anyElement(run: Run, turns: Turns, before: readonly Value[], after: readonly Value[]): Value {
  const added = after.slice(before.length);
  const [only, another] = added;
  const earlier = before.at(-1);
  const isLike =
    only !== undefined &&
    another === undefined &&
    (isOf(turns, only) || (earlier !== undefined && (isNoteLike(turns, earlier, only) || sameOf(turns, earlier, only, DEEPEST))));
  return isLike ? only : run.unknown('element', 'an element that a loop adds');
}

/** Each turn has made an object for its own element, with the same properties: what these say is told by runs in which the second says otherwise. */
function isNoteLike({ one, more, first, second }: Turns, earlier: Value, later: Value): boolean {
  if (!isReference(earlier) || !isReference(later) || earlier.id === later.id) return false;
  const [then, now] = [one.object(earlier), more.object(later)];
  if (!then || !now || then.config || now.config || then.type !== 'pscustomobject' || now.type !== then.type) return false;
  const isOwn = (state: State, value: Value, element: Value) => {
    const own = elementIn(state, element)?.key;
    return own !== undefined && elementIn(state, value)?.key === own;
  };
  const names = [...now.entries.keys()];
  return (
    names.length === then.entries.size &&
    names.every(name => then.entries.has(name)) &&
    isOwn(one, earlier, first) &&
    isOwn(more, later, second)
  );
}

/** The element of the second turn itself, or a text or value made of it: of a rule, of what nobody knows of it. */
function isOf({ more, second }: Turns, value: Value): boolean {
  const config = isReference(second) ? more.object(second)?.config : undefined;
  const keys =
    config?.asked && config.address
      ? [config.address.id.slice(1, -1), config.asked.scope.key]
      : [elementIn(more, second)?.key ?? NO_IDENTITY];
  const isMade = ({ key }: UnknownValue) => keys.some(each => each !== NO_IDENTITY && key.includes(each));
  if (value.kind === 'unknown' && isMade(value)) return true;
  if (value.kind === 'text' && value.parts.some(part => typeof part !== 'string' && isMade(part))) return true;
  return structurallyEqual(second, value);
}

/** Objects in objects that are compared. */
const DEEPEST = 3;

/** The second turn's value is for its element what the first one's is for its own. */
function sameOf(turns: Turns, earlier: Value, later: Value, deepest: number): boolean {
  const { one, more, first, second } = turns;
  if (isReference(earlier) && isReference(later)) {
    const [then, now] = [one.object(earlier), more.object(later)];
    if (earlier.id === later.id || !then || !now || deepest === 0) return earlier.id === later.id;
    const isPlain = then.type === now.type && then.typeName === now.typeName && !then.config && !now.config && !then.rest && !now.rest;
    return (
      isPlain &&
      then.items.length === now.items.length &&
      then.items.every((item, index) => sameOf(turns, item, now.items[index] ?? item, deepest - 1)) &&
      then.entries.size === now.entries.size &&
      [...then.entries].every(([name, { value }]) => sameOf(turns, value, now.entries.get(name)?.value ?? NULL, deepest - 1))
    );
  }
  const [own, other] = [nameIn(more, first), nameIn(more, second)];
  const mine = own !== undefined && other !== undefined ? renamed(earlier, own, other) : earlier;
  return (
    structurallyEqual(mine, later) ||
    (structurallyEqual(first, earlier) && structurallyEqual(second, later)) ||
    isMadeAnew(turns, mine, later)
  );
}

/** Each turn makes one of its own, such as a new GUID, the time or what a command gives for the element. */
function isMadeAnew({ begun }: Turns, earlier: Value, later: Value): boolean {
  if (earlier.kind === 'text' && later.kind === 'text')
    return (
      earlier.parts.length === later.parts.length && later.parts.every((part, index) => isPieceMadeAnew(begun, earlier.parts[index], part))
    );
  return earlier.kind === 'unknown' && later.kind === 'unknown' && earlier.type === later.type && isPieceMadeAnew(begun, earlier, later);
}

function isPieceMadeAnew(begun: number, earlier: string | UnknownValue | undefined, later: string | UnknownValue): boolean {
  if (earlier === undefined || typeof earlier === 'string' || typeof later === 'string') return earlier === later;
  const [then, now] = [earlier.key.split(NUMBERED), later.key.split(NUMBERED)];
  // Every second one is a number.
  return then.length === now.length && now.every((part, index) => part === then[index] || (index % 2 === 1 && Number(part) > begun));
}

/** The numbers in keys, by which values that were made in the run are told apart. */
const NUMBERED = /(?<=#)(\d+)/;

/** By what the keys of values are told that are made of such an element: its own key, or a rule's identifier. */
function nameIn(state: State, element: Value): string | undefined {
  const config = isReference(element) ? state.object(element)?.config : undefined;
  return config ? config.asked && config.address?.id : elementIn(state, element)?.key;
}
