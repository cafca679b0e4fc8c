import type { NumberType } from '../powershell';
import type { Place } from '../text';
import { contentKey, deriveKey, NO_IDENTITY } from './keys';
import { structurallyEqual } from './same';
import type {
  ArrayValue,
  AskedElement,
  AssumedBoolean,
  BooleanValue,
  CharValue,
  GuidValue,
  NothingValue,
  NullValue,
  NumberValue,
  OneOfValue,
  StringValue,
  TextValue,
  UnknownValue,
  Value,
} from './value';
import { MAX_OPTIONS, MAX_QUESTIONS } from './value';

/** `$null`. */
export const NULL: NullValue = { kind: 'null' };
/** What a pipeline without output gives. */
export const NOTHING: NothingValue = { kind: 'nothing' };
/** `$true`, written nowhere in particular. */
export const TRUE: BooleanValue = { kind: 'boolean', value: true };
/** `$false`, written nowhere in particular. */
export const FALSE: BooleanValue = { kind: 'boolean', value: false };

/** `$true` or `$false`, with its place where one wrote it. */
export function boolean(value: boolean, at?: Place): BooleanValue {
  if (!at) return value ? TRUE : FALSE;
  return { kind: 'boolean', value, at };
}
/** A Boolean that is taken to be so until a script asks. */
export function assumption(value: boolean, assumed: string): AssumedBoolean {
  return { kind: 'boolean', value, assumed };
}
/** A number of any type; `value` in the form that `NumberValue.value` asks for, inside the type's range. */
export function number(type: NumberType, value: number | bigint | string, at?: Place): NumberValue {
  return at ? { kind: 'number', type, value, at } : { kind: 'number', type, value };
}
/** An `[int]`; the caller keeps to its range. */
export function int(value: number, at?: Place): NumberValue {
  return number('int', value, at);
}
/** A `[string]` of UTF-16 code units. */
export function string(value: string, at?: Place): StringValue {
  return at ? { kind: 'string', value, at } : { kind: 'string', value };
}
/** One UTF-16 code unit. */
export function char(value: string, at?: Place): CharValue {
  return at ? { kind: 'char', value, at } : { kind: 'char', value };
}
/** A GUID in its 8-4-4-4-12 form; letter case does not matter. */
export function guid(value: string, at?: Place): GuidValue {
  const lower = value.toLowerCase();
  return at ? { kind: 'guid', value: lower, at } : { kind: 'guid', value: lower };
}
/** With `rest`, any number of further elements may follow, each like that one. */
export function array(items: readonly Value[], rest?: Value, at?: Place): ArrayValue {
  const base: ArrayValue = rest ? { kind: 'array', items, rest } : { kind: 'array', items };
  return at ? { ...base, at } : base;
}

/** What may still be known of an unknown; see `UnknownValue`. */
export interface UnknownOptions {
  readonly type?: string | undefined;
  readonly notNull?: boolean | undefined;
  readonly fresh?: boolean | undefined;
  readonly older?: boolean | undefined;
  readonly least?: number | undefined;
  readonly said?: boolean | undefined;
  readonly exactly?: readonly AskedElement[] | undefined;
  readonly because?: string | undefined;
  readonly at?: Place | undefined;
}
/** A value that is not known; where there may be no value at all, that is a collection with `rest`. */
export function unknown(key: string, options: UnknownOptions = {}): UnknownValue {
  return { kind: 'unknown', key, ...options };
}

const ELEMENT = '[]';

/** What stands for each element of a collection that nobody knows. */
export function elementOf({ key, because }: UnknownValue): UnknownValue {
  return unknown(key + ELEMENT, because === undefined ? {} : { because });
}

/** It stands for such an element: one thing, no collection itself. */
export function isElement({ key }: UnknownValue): boolean {
  return key.endsWith(ELEMENT);
}

/** Not a collection of others: an element of one, or an object of some type, such as a row. */
export function isOneThing(value: Value): boolean {
  return value.kind === 'unknown' && (isElement(value) || (value.type !== undefined && value.type !== 'array'));
}

/** Of what is made of an element that nobody has seen, that element's key. */
export function elementKeyIn(key: string): string | undefined {
  const found = /\belement#\d+['*]*|(?:[^(),]|\)(?=\[\]))+\[\]/.exec(key);
  return found?.[0].startsWith(')') ? listedIn(key, found.index) : found?.[0];
}

/** Of `.sites(…)[]`, whose list is made of something: the whole of it. @param close where its bracket closes */
function listedIn(key: string, close: number): string {
  let depth = 0;
  let at = close;
  for (; at >= 0; at -= 1) {
    if (key[at] === ')') depth += 1;
    else if (key[at] === '(') depth -= 1;
    if (depth === 0) break;
  }
  const [name = ''] = /[^(),]*$/.exec(key.slice(0, Math.max(0, at))) ?? [];
  return key.slice(Math.max(0, at) - name.length, close + ')[]'.length);
}

/** Another one like it: of a collection's element, another element. */
export function anotherOf(value: UnknownValue): UnknownValue {
  return { ...value, exactly: undefined, key: isElement(value) ? `${value.key.slice(0, -ELEMENT.length)}'${ELEMENT}` : `${value.key}'` };
}

/** Another element that a question was asked about in the place of one of which it does not hold. */
export function standInOf(value: UnknownValue): UnknownValue {
  const key = isElement(value) ? `${value.key.slice(0, -ELEMENT.length)}${STANDS_IN}${ELEMENT}` : `${value.key}${STANDS_IN}`;
  return { ...value, exactly: undefined, key };
}

/** What is made of one element is told by this key as what is made of each of the others. */
export function listKeyOf(key: string): string {
  // Most keys have no such mark, and each is asked for often.
  return key.includes("'") ? key.replaceAll(STANDS_IN, '').replaceAll("'", '') : key;
}

/** It is made of such another one. */
export function isOfStandIn(key: string): boolean {
  return key.includes(STANDS_IN);
}

const STANDS_IN = "'*";

/** What `operation` computes from these values where it is not known: the same computation gives the same unknown. */
export function derived(operation: string, operands: readonly Value[], options: UnknownOptions = {}): UnknownValue {
  const because = options.because ?? operands.map(reasonOf).find(reason => reason !== undefined);
  const key = deriveKey(operation, ...operands.map(contentKey));
  return unknown(key, because === undefined ? options : { ...options, because });
}

/** Why a value is not known, where it says so itself or one of its pieces does. */
function reasonOf(value: Value): string | undefined {
  if (value.kind === 'unknown') return value.because;
  if (value.kind !== 'text') return undefined;
  for (const part of value.parts) if (typeof part !== 'string' && part.because !== undefined) return part.because;
  return undefined;
}

/** Collections with more elements are described by what their elements are like. */
export const MAX_ITEMS = 4096;

/** Longer texts, in UTF-16 code units, are not followed: a script may double one in a loop. */
export const MAX_TEXT = 1_000_000;

/**
 * The string that these pieces join to: nested texts are taken apart, literals joined. A string where all is known,
 * the unknown itself where it is the only piece and certainly a string. An unknown piece stands for its text.
 * A text beyond `MAX_TEXT` is an unknown without identity.
 */
export function text(
  parts: readonly (string | StringValue | TextValue | UnknownValue)[],
  at?: Place,
): StringValue | TextValue | UnknownValue {
  const joined: (string | UnknownValue)[] = [];
  const add = (part: string | UnknownValue) => {
    const last = joined.at(-1);
    if (typeof part !== 'string') joined.push(part);
    else if (typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  };
  for (const part of parts) {
    if (typeof part === 'string') add(part);
    else if (part.kind === 'string') add(part.value);
    else if (part.kind === 'text') for (const piece of part.parts) add(piece);
    else add(part);
  }
  const [first] = joined;
  if (joined.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0) > MAX_TEXT) {
    return unknown(NO_IDENTITY, { type: 'string', notNull: true, because: 'a very long text' });
  }
  if (joined.length === 0 || first === undefined) return string('', at);
  if (joined.length === 1) {
    if (typeof first === 'string') return string(first, at);
    if (first.type === 'string' && first.notNull) return first;
  }
  return at ? { kind: 'text', parts: joined, at } : { kind: 'text', parts: joined };
}

/**
 * One of these values, which one is not known. Equal ones count once, and one alone is itself. Widens to an unknown
 * where there are more than `MAX_OPTIONS`, or where one is itself not known or not a scalar; that unknown has the given
 * key, or no identity, since the choice between equal sets may differ from place to place.
 */
export function oneOf(values: readonly Value[], key: string = NO_IDENTITY, at?: Place): Value {
  const options: Value[] = [];
  for (const value of values) {
    for (const option of optionsIn(value)) {
      if (!options.some(other => structurallyEqual(other, option))) options.push(option);
    }
    if (options.length > MAX_OPTIONS) break;
  }
  const [first] = options;
  if (first === undefined) return unknown(key);
  if (options.length === 1) return first;
  if (options.length <= MAX_OPTIONS && options.every(isKnownScalar)) {
    const result: OneOfValue = at ? { kind: 'oneOf', options, at } : { kind: 'oneOf', options };
    return result;
  }
  return widen(options, values, key);
}

/**
 * The first where the question of that key holds, else the second. Of other values than known scalars, and such as hang on questions
 * themselves, one of them, as `oneOf` tells.
 */
export function eitherBy(by: string, first: Value, second: Value, key: string = NO_IDENTITY): Value {
  if (structurallyEqual(first, second)) return first;
  const isKept = [first, second].every(isTold) && questionsIn(first) + questionsIn(second) < MAX_QUESTIONS;
  return isKept ? { kind: 'oneOf', options: [first, second], by } : oneOf([first, second], key);
}

/** A question tells which of two it is. */
export function hangsOnQuestion(value: Value): value is OneOfValue & { readonly by: string } {
  return value.kind === 'oneOf' && value.by !== undefined;
}

/** A known scalar or a text, or which one it is hangs on questions. */
export function isTold(value: Value): boolean {
  return value.kind === 'oneOf' ? hangsOnQuestion(value) : value.kind === 'text' || isKnownScalar(value);
}

function questionsIn(value: Value): number {
  return value.kind === 'oneOf' ? value.options.reduce((sum, option) => sum + questionsIn(option), 1) : 0;
}

function optionsIn(value: Value): readonly Value[] {
  return value.kind === 'oneOf' ? value.options.flatMap(optionsIn) : [value];
}

function widen(options: readonly Value[], values: readonly Value[], key: string): UnknownValue {
  const types = new Set([...options, ...values].map(scalarTypeOf));
  const [type] = types;
  const because = values.map(reasonOf).find(reason => reason !== undefined);
  return unknown(key, {
    ...(types.size === 1 && type !== undefined ? { type } : {}),
    ...(values.every(isNotNull) ? { notNull: true } : {}),
    ...(because === undefined ? {} : { because }),
  });
}

function isKnownScalar(value: Value): boolean {
  switch (value.kind) {
    case 'null':
    case 'boolean':
    case 'number':
    case 'string':
    case 'char':
    case 'guid':
    case 'type':
    case 'scriptblock':
      return true;
    default:
      return false;
  }
}

/** The accelerator name of the value's type as far as known; undefined for $null, open unknowns and what is no scalar. */
export function scalarTypeOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'boolean':
      return value.isSwitch ? 'switch' : 'bool';
    case 'number':
      return value.type === 'BigInteger' ? 'bigint' : value.type;
    case 'string':
    case 'text':
      return 'string';
    case 'char':
    case 'guid':
    case 'scriptblock':
    case 'type':
      return value.kind;
    case 'unknown':
      return value.type;
    case 'oneOf': {
      const types = new Set(value.options.map(scalarTypeOf));
      const [type] = types;
      return types.size === 1 ? type : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether the value is certainly not $null (nor nothing). */
export function isNotNull(value: Value): boolean {
  switch (value.kind) {
    case 'null':
    case 'nothing':
      return false;
    case 'unknown':
      return value.notNull === true || value.fresh === true;
    case 'oneOf':
      return value.options.every(isNotNull);
    default:
      return true;
  }
}

/** The same value, written here. */
export function withPlace<V extends Value>(value: V, at: Place | undefined): V {
  return { ...value, at };
}
