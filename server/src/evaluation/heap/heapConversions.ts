/** Casts that make or read heap objects. */

import { array, failure, int, type Outcome, parseTypeName, type UnknownValue, type Value } from '../../values';
import { elementsOf, isReference } from '../run/elements';
import type { HeapObject } from '../run/heapObject';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { isVersionPart } from './bounds';
import { entryOf, newHashtable, newObject } from './heap';
import { isSuchList, newCollection } from './lists';
import { isXmlType, xmlDocument } from './xml';

/** Tables with keys of one type. */
export const DICTIONARIES = /^(?:system\.)?(?:collections\.)?(?:generic\.)?(?:sorted)?(?:dictionary|list)\[([\w.]+),.*\]$/;

/** Tables add up to a new one with the keys of both. */
export function mergedTables(run: Run, state: State, left: Value, right: Value): Outcome | undefined {
  if (!isReference(left) || !isReference(right) || left.type === 'list') return undefined;
  const a = state.object(left);
  const b = state.object(right);
  if (!a || !b || b.type === 'list') return undefined;
  const twice = [...b.entries].find(([name]) => a.entries.has(name));
  if (twice && left.type !== 'object') return failure(`the key ${twice[0]} is in both tables`);
  const merged = newHashtable(run, state, [...a.entries.values(), ...b.entries.values()], left.type === 'ordered');
  const object = state.objectForChange(merged);
  if (object) object.open ||= a.open || b.open;
  return merged;
}

/** `[version]'4.0.7577'`: its parts are properties. */
export function versionObject(run: Run, state: State, value: Value): Value | undefined {
  const parts = piecesOf(value);
  if (parts === undefined) return undefined;
  const names = ['Major', 'Minor', 'Build', 'Revision'];
  return newObject(run, state, new Map(names.map((name, index) => entryOf(name, parts[index] ?? int(-1)))), {
    typeName: 'System.Version',
    open: true,
  });
}

/** Numbers between dots, of which some may be a rule's that nobody has seen. */
function piecesOf(value: Value): readonly Value[] | undefined {
  const pieces: readonly (string | UnknownValue)[] =
    value.kind === 'text' ? value.parts : value.kind === 'string' ? [value.value.trim()] : [];
  const words = pieces.flatMap((piece): readonly (string | UnknownValue)[] =>
    typeof piece === 'string' ? piece.split(/(\.)/).filter(word => word !== '') : [piece],
  );
  const parts = words.filter((_, index) => index % 2 === 0);
  const isVersion =
    words.length === 2 * parts.length - 1 &&
    words.every((word, index) => index % 2 === 0 || word === '.') &&
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every(part => (typeof part === 'string' ? /^\d{1,9}$/.test(part) : isVersionPart(part)));
  return isVersion ? parts.map(part => (typeof part === 'string' ? int(Number(part)) : part)) : undefined;
}

/** `T` of `T[]`, where `T` is a type that the values room does not model, such as a class or a hashtable. */
export function objectElementType(typeName: string): string | undefined {
  const target = parseTypeName(typeName);
  return target.kind === 'array' && target.element.kind === 'other' ? target.element.name : undefined;
}

/** The elements that an array made of a value has; undefined: nobody knows, or it is no array at all. */
export function arrayElements(
  state: State,
  value: Value,
): { readonly items: readonly Value[]; readonly rest: Value | undefined } | undefined {
  const open = value.kind === 'null' || value.kind === 'nothing' || value.kind === 'unknown' || value.kind === 'oneOf';
  return open ? undefined : elementsOf(state, value);
}

/** A text that certainly does not convert to a version: it lacks a second part, or has something else in it. */
export function isNoVersion(value: Value): boolean {
  return value.kind === 'string' && !/^[\s\d+-]+\.[\s\d.+-]+$/.test(value.value);
}

/** Arrays of anything; what is no list becomes the one element of such a one. */
const OBJECTS = /^(?:system\.)?(?:array|object\[\])$/;

/** The cast's result where it concerns the heap; undefined leaves it to the values room. */
export function convertReference(run: Run, state: State, typeName: string, value: Value): Value | undefined {
  if (/^(system\.management\.automation\.)?(pscustomobject|psobject)$/.test(typeName) && isReference(value))
    return customObject(run, state, value);
  const collection = isReference(value) ? state.object(value) : undefined;
  if (collection && (isSuchList(collection, typeName) || isSuchTable(collection, typeName))) return value;
  const list = newCollection(run, state, typeName, [value]);
  if (list) return list;
  if (typeName === 'version' || typeName === 'system.version')
    return isReference(value) && value.typeName === 'System.Version' ? value : versionObject(run, state, value);
  if (isXmlType(typeName)) return xmlDocument(run, state, value);
  if (!isReference(value)) return undefined;
  if (
    /^(hashtable|ordered|system\.collections\.(hashtable|specialized\.ordereddictionary|idictionary)|object|psobject|ref)$/.test(typeName)
  )
    return value;
  if (value.type === 'list') return undefined;
  return OBJECTS.test(typeName) ? array([value]) : unconvertible(run, typeName);
}

/** A generic table or a sorted one is of the type that its script says, or the cast fails. */
function isSuchTable(object: HeapObject, type: string): boolean {
  return object.type === 'hashtable' && object.typeName !== undefined && DICTIONARIES.test(type);
}

function customObject(run: Run, state: State, value: Value): Value {
  if (!isReference(value) || (value.type !== 'hashtable' && value.type !== 'ordered')) return value;
  const table = state.object(value);
  return table ? newObject(run, state, table.entries, { type: 'pscustomobject', open: table.open }) : value;
}

function unconvertible(run: Run, typeName: string): Value | undefined {
  return /^(string|bool|boolean|system\.(string|boolean))$|\[\]$/.test(typeName)
    ? undefined
    : run.unknown('cast', `a conversion to [${typeName}]`);
}
