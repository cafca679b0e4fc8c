/** Hashtables, objects and lists: making, reading and changing them. */

import type { Place } from '../../text';
import {
  type ArrayValue,
  array,
  binary,
  derived,
  deriveKey,
  elementKeyIn,
  elementOf,
  FALSE,
  index as indexValue,
  int,
  keyOf,
  listKeyOf,
  member,
  NO_IDENTITY,
  NULL,
  type ReferenceValue,
  type SameOptions,
  sameValue,
  string,
  structurallyEqual,
  TRUE,
  toText,
  type UnknownValue,
  unknown,
  type Value,
  withPlace,
} from '../../values';
import { areThere, asOperand, decidedIn, identityOf, learnThere, resolveIn } from '../run/elements';
import type { ConfigLink, Entry, HeapObject } from '../run/heapObject';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { countOfCollected, countOfUnseen } from './counts';

type NewEntry = { readonly key: Value; readonly value: Value; readonly keyPlace: Place | undefined };

function blank(type: HeapObject['type'], typeName: string | undefined): Omit<HeapObject, 'owner'> {
  return {
    type,
    typeName,
    entries: new Map(),
    items: [],
    rest: undefined,
    open: false,
    vagueKey: false,
    config: undefined,
    changed: new Set(),
  };
}

export function newHashtable(run: Run, state: State, entries: readonly NewEntry[], ordered: boolean, keys?: KeysOf): ReferenceValue {
  const object = blank(ordered ? 'ordered' : 'hashtable', keys);
  for (const entry of entries) setEntry(object, entry.key, entry.value, entry.keyPlace);
  return state.allocate(run.nextId(), object);
}

/** The keys of a table that is made by .NET: with letter case, and of one type in a generic one. */
export type KeysOf = 'exact keys' | 'exact texts' | 'texts' | 'numbers';

/** A key that is not known may be any: the table is then open. */
function setEntry(object: Omit<HeapObject, 'owner'>, key: Value, value: Value, keyPlace: Place | undefined): void {
  const name = keyName(object, key);
  if (name === undefined) object.open = true;
  else object.entries.set(name, { key, value, keyPlace });
  if (name?.startsWith(VAGUE)) object.vagueKey = true;
}

/** Before the name of a method that a script gave an object. */
export const METHOD = '\u0000method:';
/** Before the name of a property that a block tells whenever it is read. */
export const PROPERTY = '\u0000property:';

export const VAGUE = '\u0000';

/** Before what names a key that is no text. */
const NO_TEXT = '\u0001';

/** Texts compare without letter case; a number is another key than its text; a partly unknown text is known by its identity. */
function keyName({ typeName: keys }: Pick<HeapObject, 'typeName'>, key: Value): string | undefined {
  const isNumber = key.kind === 'number' || key.kind === 'boolean';
  if (isNumber && keys !== 'texts' && keys !== 'exact texts')
    return `${NO_TEXT}${key.kind === 'number' && keys !== 'numbers' ? key.type : ''}${key.value}`;
  const name = toText(key);
  if (name.kind === 'string') return keys === 'numbers' ? `${NO_TEXT}${name.value.trim()}` : inCase(keys, name.value);
  const identity = keyOf(name);
  return identity === NO_IDENTITY ? undefined : `${VAGUE}${identity}`;
}

function inCase(keys: string | undefined, name: string): string {
  return keys?.startsWith('exact ') ? name : name.toLowerCase();
}

/** Another object with the same in it, in which the script has changed nothing yet. */
export function copiedObject(run: Run, state: State, object: HeapObject): ReferenceValue {
  return state.allocate(run.nextId(), { ...object, entries: new Map(object.entries), changed: new Set() });
}

export function newObject(
  run: Run,
  state: State,
  properties: ReadonlyMap<string, Entry>,
  options: { readonly type?: HeapObject['type']; readonly typeName?: string; readonly config?: ConfigLink; readonly open?: boolean },
): ReferenceValue {
  const object = blank(options.type ?? 'object', options.typeName);
  for (const [name, entry] of properties) {
    const shown = name.startsWith(NO_TEXT) ? toText(entry.key) : undefined;
    object.entries.set((shown?.kind === 'string' ? shown.value : name).toLowerCase(), entry);
  }
  object.config = options.config;
  object.open = options.open ?? false;
  return state.allocate(run.nextId(), object);
}

export function newList(run: Run, state: State, items: readonly Value[], rest: Value | undefined, typeName?: string): ReferenceValue {
  const object = blank('list', typeName);
  object.items = items;
  object.rest = rest;
  return state.allocate(run.nextId(), object);
}

/** What makes a text piece by piece. */
export const BUILDER = 'System.Text.StringBuilder';
/** Where it, or an error, keeps its text; no property has such a name. */
export const OBJECT_TEXT = '\0text';

/** A property or key; undefined where the object certainly has none. */
export function readProperty(state: State, reference: ReferenceValue, name: string): Value | undefined {
  const object = state.object(reference);
  if (!object) return derived(`.${name.toLowerCase()}`, [reference]);
  const lower = name.toLowerCase();
  const entry = object.entries.get(inCase(object.typeName, name));
  if (entry && !object.vagueKey) return knownOf(state, entry.value);
  if (object.type === 'list') return lower === 'count' || lower === 'length' ? countOf(object.items, object.rest, reference) : undefined;
  if (object.type === 'hashtable' || object.type === 'ordered') return tableMember(state, object, lower, reference);
  const built = object.typeName === BUILDER && lower === 'length' ? object.entries.get(OBJECT_TEXT)?.value : undefined;
  if (built) return member(built, lower);
  if (mayHave(object, lower)) return resolveIn(state)(unknownProperty(reference, object, lower));
  return lower === 'count' || lower === 'length' ? int(1) : undefined;
}

/**
 * What an object of the product may have beside the properties that its cmdlets set, which are all kept: what names it in the store and its
 * schema, and what a remote session adds. A name that a script gives its own objects is none of them.
 */
export function mayHave({ config, open, vagueKey }: HeapObject, lower: string): boolean {
  return config && !vagueKey ? OF_PRODUCT.test(lower) : open;
}
const OF_PRODUCT =
  /^(?:key|name|parent|rules|ruleid|scope|scopeclass|anchor|element|\w*identity|publishlocationdatabydefault|xs\w*|ps\w+|runspaceid)$/;

/** What is known to be one of a few stays what it is: it may be told to be fewer yet. */
function knownOf(state: State, value: Value): Value {
  const known = resolveIn(state)(value);
  return known.kind === 'oneOf' ? value : known;
}

function tableMember(state: State, object: HeapObject, lower: string, reference: ReferenceValue): Value | undefined {
  if (lower === 'count') return object.open ? derived('.count', [reference]) : countOfEntries(object, reference);
  const unordered = object.type === 'hashtable';
  if (lower === 'keys' || lower === 'values') {
    const { items, rest } = entriesIn(object);
    const sure = items.filter(({ value }) => !isOnSomePaths(value));
    const [all, more] = lower === 'keys' ? [sure.map(({ key }) => key), rest?.key] : [sure.map(({ value }) => value), rest?.value];
    // One of them is there.
    if (more) learnThere(state, more, TRUE);
    // So may be others, under keys that nobody knows, and those that only some paths have set.
    const others = object.open ? derived(`.${lower}[]`, [reference]) : furtherEntries(items);
    return { ...array(all, more ?? others), unordered };
  }
  return object.open || object.vagueKey ? derived(`.${lower}`, [reference]) : undefined;
}

/** A table's entries; `rest` stands for those that a loop made for elements that nobody has seen, one for each. */
export function entriesIn({ entries, vagueKey }: HeapObject): { readonly items: readonly Entry[]; readonly rest: Entry | undefined } {
  const all = [...entries.values()];
  const rest = vagueKey ? all.find(({ key }) => isForMany(key)) : undefined;
  return { items: rest ? all.filter(entry => entry !== rest) : all, rest };
}

/** It is made of such an element, and not of another one that is told apart from it. */
function isForMany(key: Value): boolean {
  const pieces = key.kind === 'text' ? key.parts : [key];
  return pieces.some(piece => typeof piece !== 'string' && piece.kind === 'unknown' && elementKeyIn(piece.key)?.includes("'") === false);
}

/** What stands for the entries that only some of the joined runs have. */
export function furtherEntries(entries: Iterable<Entry>): Value | undefined {
  for (const { value } of entries)
    if (isOnSomePaths(value)) return elementOf(unknown(keyOf(value), { because: 'an entry that only some paths set' }));
  return undefined;
}

/** Several keys that nobody knows may be one, and one that a loop sets for each of its elements is as many as there are. */
function countOfEntries(object: HeapObject, reference: ReferenceValue): Value {
  const { entries, vagueKey } = object;
  const unsure = furtherEntries(entries.values());
  if (unsure) return unknown(deriveKey('.count', keyOf(unsure)), { type: 'int', notNull: true, because: 'a count that differs by path' });
  if (!vagueKey) return int(entries.size);
  const { items, rest } = entriesIn(object);
  // Another one of them has its entry, too.
  const all = rest && items.length > 0 && items.every(({ key }) => isAmongThem(key, rest.key)) ? countOfCollected(rest.key) : undefined;
  if (all) return all;
  const [only, second] = [...entries.values()];
  const others = only && !second && only.key.kind === 'unknown' && listKeyOf(only.key.key) !== only.key.key;
  if (others) return countOfCollected(only.key) ?? int(1);
  const { key, because } = derived('.count', [reference]);
  return unknown(key, { because, type: 'int', notNull: true, least: Math.min(entries.size, 1) });
}

function unknownProperty(reference: ReferenceValue, object: HeapObject, lower: string): Value {
  const because = object.config
    ? `a property of an object from ${object.config.noun}`
    : 'a property of an object that the script did not make';
  return unknown(`#${reference.id}.${lower}`, { because, at: reference.at });
}

export function countOf(items: readonly Value[], rest: Value | undefined, whole: Value): Value {
  if (rest === undefined) return int(items.length);
  const seen = items.filter(item => !isAmongThem(item, rest)).length;
  const [only, second] = items;
  const isLike = only && !second && structurallyEqual(only, rest);
  const unseen = isLike ? countOfCollected(rest) : countOfUnseen(rest, seen);
  return (
    unseen ??
    derived(`${seen}+.count`, [whole.kind === 'array' ? rest : whole], { type: 'int', notNull: true, ...(seen > 0 ? { least: seen } : {}) })
  );
}

/** Another one of the list that the rest is of: it is counted with them. */
function isAmongThem(item: Value, rest: Value): boolean {
  const [one, others] = [identityOf(item), identityOf(rest)];
  return one !== others && one.includes("'") && one !== NO_IDENTITY && listKeyOf(one) === listKeyOf(others);
}

/** At which of the elements that nobody has seen one stands; whoever asks for that index is given it. */
export function indexOfUnseen(state: State, rest: Value, element: Value): Value {
  const index = unknown(deriveKey('index of', keyOf(element)), { type: 'int', notNull: true });
  if (index.key !== NO_IDENTITY) state.learn(elementKey(rest, index), element);
  return index;
}

function elementKey(rest: Value, index: UnknownValue): string {
  return deriveKey('element', keyOf(rest), index.key);
}

/** At which of them the next few begin that one is among; whoever takes these from there on is given it. */
export function beginningOfBatch(state: State, rest: Value, element: Value): Value {
  const index = unknown(deriveKey(BATCH, keyOf(element)), { type: 'int', notNull: true });
  if (index.key !== NO_IDENTITY) state.learn(elementKey(rest, index), element);
  return index;
}

const BATCH = 'batch of';

/** The one that is among the few that begin at that index. */
export function amongBatch(state: State, rest: Value, index: Value): Value | undefined {
  return index.kind === 'unknown' && index.key.startsWith(BATCH) ? state.fact(elementKey(rest, index)) : undefined;
}

/** `$x[$i..($i + 4)]` */
function batchAt(state: State, { rest }: ArrayValue, index: Value): Value | undefined {
  if (!rest || index.kind !== 'array' || index.items.length > 0 || index.rest?.kind !== 'unknown') return undefined;
  const { key } = index.rest;
  const start = deriveKey('element', keyOf(rest), '').slice(0, -1);
  const found = key.includes(BATCH) ? state.factsOf(start + BATCH).find(([fact]) => key.includes(fact.slice(start.length, -1))) : undefined;
  return found && array([], found[1]);
}

/** By the index that a turn over them has, or by each of `0..($x.Count - 1)`, which stands for all as they do. */
function unseenAt(state: State, { items, rest }: ArrayValue, whole: Value, index: Value): Value | undefined {
  if (!rest || index.kind !== 'unknown' || index.key === NO_IDENTITY) return undefined;
  const last = binary('Minus', countOf(items, rest, whole), int(1));
  const all = items.length > 0 || last.kind === 'failure' ? undefined : binary('DotDot', int(0), last);
  if (all?.kind !== 'array' || !all.rest || keyOf(all.rest) !== index.key) return state.fact(elementKey(rest, index));
  // Of an empty list, `0..-1` gives indexes at which nothing is.
  if (areThere(state, rest) === 'no') return NULL;
  learnThere(state, rest, TRUE);
  return rest;
}

/** Sets a property or key; a name that is not known opens the object. */
export function writeProperty(state: State, reference: ReferenceValue, key: Value, value: Value, keyPlace: Place | undefined): void {
  const object = state.objectForChange(reference);
  if (!object) return;
  const name = keyName(object, key);
  setEntry(object, key, value, keyPlace);
  if (name !== undefined) object.changed.add(name);
}

export function removeProperty(state: State, reference: ReferenceValue, key: Value): void {
  const object = state.objectForChange(reference);
  const name = object && keyName(object, key);
  if (!object || name === undefined) return;
  object.entries.delete(name);
  if (name.startsWith(VAGUE)) object.vagueKey = true;
}

/** An ordered table's entry at an index goes, or a new one comes before it. */
export function changeAt(
  state: State,
  reference: ReferenceValue,
  index: Value,
  added: { readonly key: Value; readonly value: Value } | undefined,
): void {
  const object = state.objectForChange(reference);
  if (object?.type !== 'ordered') return;
  // At an index that is not known any of them may have gone, and the order is not known.
  if (index.kind !== 'number' || object.open) object.open = object.vagueKey = true;
  const at = index.kind === 'number' ? Number(index.value) : object.entries.size;
  const entries = [...object.entries.values()];
  entries.splice(at, added ? 0 : 1, ...(added ? [{ ...added, keyPlace: added.key.at }] : []));
  object.entries.clear();
  for (const entry of entries) setEntry(object, entry.key, entry.value, entry.keyPlace);
}

export function readIndex(run: Run, state: State, target: Value, index: Value): Value {
  if (target.kind === 'reference' && (target.type === 'hashtable' || target.type === 'ordered')) {
    const object = state.object(target);
    if (index.kind === 'number' && target.type === 'ordered' && object && !object.open)
      return [...object.entries.values()].at(Number(index.value))?.value ?? NULL;
    const name = object && keyName(object, index);
    if (!object || name === undefined) return derived('index', [target, index]);
    const entry = object.entries.get(name);
    // Another key that is not known may be this one.
    const vague = object.open || (name.startsWith(VAGUE) ? object.entries.size > 0 : object.vagueKey);
    return entry && !(object.vagueKey && !name.startsWith(VAGUE))
      ? resolveIn(state)(entry.value)
      : vague
        ? derived('index', [target, index])
        : NULL;
  }
  const operand = asOperand(state, target);
  // Something alone answers to [0], as PowerShell lets every object do.
  if (operand.kind === 'reference')
    return index.kind === 'number' ? (index.value === 0 || index.value === -1 ? operand : NULL) : derived('index', [operand, index]);
  if (operand.kind === 'array') {
    const unseen = unseenAt(state, operand, target, index) ?? batchAt(state, operand, index);
    if (unseen) return unseen;
  }
  const result = indexValue(operand.kind === 'array' ? { ...operand, ...decidedIn(state, operand) } : operand, index);
  return result.kind === 'failure' ? run.unknown('index', result.because) : resolveIn(state)(result);
}

/** What the keys of values begin with that only some of the joined runs have. */
export const ON_SOME_PATHS = 'some#';

/** Only some of the joined runs have it. */
export function isOnSomePaths(value: Value): boolean {
  return value.kind === 'unknown' && value.key.startsWith(ON_SOME_PATHS);
}

/** The fact which entry such a table was read at by a key that nobody knows: the name of one with that value, or null for none. */
export function entryRead({ entries }: HeapObject, { key }: UnknownValue): string {
  const held = [...entries].slice(0, MOST_ENTRIES).map(([name, { value }]) => `${name}=${keyOf(value)}`);
  return entries.size > MOST_ENTRIES ? NO_IDENTITY : `entry(${deriveKey(key, ...held)})`;
}

/** Tables with more entries are not read in several ways. */
const MOST_ENTRIES = 40;

/** Whether the table has the key: yes, no, or not known. */
export function hasKey(state: State, reference: ReferenceValue, key: Value): Value {
  const object = state.object(reference);
  const name = object && keyName(object, key);
  if (!object || name === undefined) return derived('containskey', [reference, key], { type: 'bool', notNull: true });
  const entry = object.entries.get(name);
  const read = key.kind === 'unknown' ? state.fact(entryRead(object, key)) : undefined;
  if (read) return read.kind === 'string' ? TRUE : FALSE;
  if (entry && isOnSomePaths(entry.value)) return unknown(deriveKey('containskey', keyOf(entry.value)), { type: 'bool', notNull: true });
  if (entry) return TRUE;
  return object.open || object.vagueKey || (name.startsWith(VAGUE) && object.entries.size > 0)
    ? derived('containskey', [reference, key], { type: 'bool', notNull: true })
    : FALSE;
}

export function clearTable(state: State, reference: ReferenceValue): void {
  const object = state.objectForChange(reference);
  if (!object) return;
  object.entries.clear();
  object.open = false;
  object.vagueKey = false;
}

/** Removes what equals the item, where that is certain. */
export function withoutItem(items: readonly Value[], item: Value, options?: SameOptions): readonly Value[] {
  const at = items.findIndex(each => sameValue(each, item, options) === 'yes');
  return at < 0 ? items : [...items.slice(0, at), ...items.slice(at + 1)];
}

export function entryOf(name: string, value: Value, keyPlace?: Place): [string, Entry] {
  return [name.toLowerCase(), { key: withPlace(string(name), keyPlace), value, keyPlace }];
}
