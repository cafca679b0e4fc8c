/** What coercing a value to a parameter's type gives, and the parts that cmdlets and functions share. */
import {
  type Conversion,
  convert,
  derived,
  eitherBy,
  FALSE,
  guid,
  hangsOnQuestion,
  oneOf,
  TRUE,
  toBoolean,
  toText,
  type Value,
} from '../values';
import type { Hashtables } from './listModifier';
import type { BindErrorId } from './types';

/** The outcome: the value; an unknown that will do unless it is of a wrong type; or PowerShell's error. */
export type Coercion =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'error'; readonly errorId: BindErrorId; readonly cast: boolean };

/** What a coercion needs beside value and type. */
export interface CoercionContext {
  readonly hashtables: Hashtables;
  /** It is an advanced function, or compiled. */
  readonly cmdletBinding: boolean;
  /** The value is the list of what was left over, which is not quite an array. */
  readonly isRest?: boolean | undefined;
}

/** A switch that is given, and one that is given as `-Name:$false`. */
export const PRESENT: Value = { kind: 'boolean', value: true, isSwitch: true };
/** Its counterpart. */
export const ABSENT: Value = { kind: 'boolean', value: false, isSwitch: true };

/** Binding's own rules refuse the value. */
export const NOT_CONVERTIBLE: Coercion = { kind: 'error', errorId: 'CannotConvertArgument', cast: false };
/** PowerShell's conversions find no way. */
export const NO_CAST: Coercion = { kind: 'error', errorId: 'CannotConvertArgumentNoMessage', cast: true };

/** A successful coercion. */
export function done(value: Value): Coercion {
  return { kind: 'value', value };
}

/** What each of a few possible values becomes; those that fail drop out unless all do. */
export function eachOption(options: readonly Value[], whole: Value, one: (option: Value) => Coercion): Coercion {
  const results = options.map(one);
  const values = results.flatMap(result => (result.kind === 'value' ? [result.value] : []));
  const [first] = results;
  if (values.length === 0 && first !== undefined) {
    return first;
  }
  const { key } = derived('bind', [whole]);
  const [value, other] = values;
  // Which of two it is goes on hanging on the same question.
  if (hangsOnQuestion(whole) && value && other && values.length === results.length) return done(eitherBy(whole.by, value, other, key));
  return done(oneOf(values, key));
}

/** Of a list with at most one element that is known, that one, or the one that nobody has seen, may be all: it is then no list. */
export function alone(value: Value): Value | undefined {
  if (value.kind !== 'array' || value.rest === undefined || value.items.length > 1) {
    return undefined;
  }
  return value.items.length === 0 && value.rest.kind === 'unknown' ? value.rest : derived('alone', [value]);
}

/** A Boolean takes Booleans and numbers, and nothing else: no strings, unlike everywhere else in the language. */
export function coerceToBoolean(value: Value, kind: 'boolean' | 'switch'): Coercion {
  if (value.kind === 'boolean') {
    if (kind === 'switch') {
      return done(value.value ? PRESENT : ABSENT);
    }
    return value.isSwitch === true ? NOT_CONVERTIBLE : done(value);
  }
  if (value.kind === 'number') {
    return value.type === 'BigInteger' ? NOT_CONVERTIBLE : done(truthOf(toBoolean(value) === 'yes', kind));
  }
  if (value.kind !== 'unknown') {
    return NOT_CONVERTIBLE;
  }
  const type = kind === 'switch' ? 'switch' : 'bool';
  if (value.type === type) {
    return done(value);
  }
  const refused = value.type !== undefined && (NEVER_BOOLEAN.has(value.type) || value.type === 'switch');
  return refused ? NOT_CONVERTIBLE : done(derived(type, [value], { type, notNull: true }));
}

/** The Boolean as the parameter's kind has it. */
export function truthOf(value: boolean, kind: 'boolean' | 'switch'): Value {
  if (kind === 'switch') {
    return value ? PRESENT : ABSENT;
  }
  return value ? TRUE : FALSE;
}

/** Types, as unknowns carry them, that a Boolean parameter refuses. */
const NEVER_BOOLEAN = new Set(
  'string char guid array hashtable scriptblock bigint datetime timespan version type pscustomobject'.split(' '),
);

/** An empty hashtable makes an empty GUID, one with keys sets properties that a GUID does not have. */
export function convertToGuid(value: Value, context: CoercionContext): Conversion {
  const entries = value.kind === 'reference' ? context.hashtables(value) : undefined;
  const isObject = value.kind === 'reference' && (value.type === 'pscustomobject' || value.type === 'list');
  if (value.kind === 'scriptblock' || isObject || (entries !== undefined && entries.length > 0)) {
    return { ok: 'no', because: 'the value is not a GUID' };
  }
  return entries === undefined ? convert(value, { kind: 'guid' }) : { ok: 'yes', value: guid('00000000-0000-0000-0000-000000000000') };
}

/** The value as a string; an unknown that is a string stays itself. */
export function asText(value: Value): Value {
  return value.kind === 'unknown' && value.type === 'string' ? value : toText(value);
}

/** Types that PowerShell makes from none of the values that a script writes down. */
const NEVER_WRITTEN = new Set('pssession assembly psmoduleinfo exception errorrecord x509certificate2 idictionary hashtable'.split(' '));
/** Those of them that a hashtable is. */
export const DICTIONARIES = new Set(['idictionary', 'hashtable']);

/** True where a value of which we know the type has no way to a type that we do not model. */
export function refuses(name: string, value: Value): boolean {
  const type = name.toLowerCase();
  if (!NEVER_WRITTEN.has(type)) {
    return false;
  }
  if (value.kind === 'reference') {
    return DICTIONARIES.has(type) ? value.type === 'pscustomobject' || value.type === 'list' : value.type !== 'object';
  }
  return value.kind !== 'unknown' || (value.type !== undefined && NEVER_BOOLEAN.has(value.type) && value.type !== type);
}
