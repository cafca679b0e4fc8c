/** Makes a value what a parameter takes, with the rules that binding adds to PowerShell's conversions. */
import type { ParameterType } from '../catalog';
import {
  array,
  type Conversion,
  type ConversionTarget,
  convert,
  derived,
  FALSE,
  NULL,
  oneOf,
  parseTypeName,
  scalarTypeOf,
  string,
  TRUE,
  toBoolean,
  toText,
  type Value,
} from '../values';
import { convertToEnum } from './enumerations';
import { convertToListModifier, type Hashtables } from './listModifier';
import type { BindErrorId } from './types';

/** The outcome: the value; an unknown that will do unless it is of a wrong type; or PowerShell's error. */
export type Coercion =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'error'; readonly errorId: BindErrorId; readonly cast: boolean };

/** What a coercion needs beside value and type. */
export interface CoercionContext {
  /** The source text of a numeric constant. */
  readonly text: string | undefined;
  readonly hashtables: Hashtables;
  /** The command is written in PowerShell. */
  readonly script: boolean;
  /** It is an advanced function, or compiled. */
  readonly cmdletBinding: boolean;
}

/** A switch that is given, and one that is given as `-Name:$false`. */
export const PRESENT: Value = { kind: 'boolean', value: true, isSwitch: true };
const ABSENT: Value = { kind: 'boolean', value: false, isSwitch: true };

const NOT_CONVERTIBLE: Coercion = { kind: 'error', errorId: 'CannotConvertArgument', cast: false };
const NO_CAST: Coercion = { kind: 'error', errorId: 'CannotConvertArgumentNoMessage', cast: true };
const NULL_NOT_ALLOWED: Coercion = { kind: 'error', errorId: 'ParameterArgumentValidationErrorNullNotAllowed', cast: false };
const NOT_SETTABLE: Coercion = { kind: 'error', errorId: 'ParameterBindingFailed', cast: false };
const NOT_TRANSFORMED: Coercion = { kind: 'error', errorId: 'ParameterArgumentTransformationError', cast: true };

/** Coerces for a parameter; a function's parameter is a typed variable, which converts first and in its own way. */
export function coerce(value: Value, type: ParameterType, context: CoercionContext): Coercion {
  return context.script ? coerceForScript(value, type, context) : coerceForCmdlet(value, type, context);
}

function done(value: Value): Coercion {
  return { kind: 'value', value };
}

function coerceForCmdlet(value: Value, type: ParameterType, context: CoercionContext): Coercion {
  if (value.kind === 'oneOf') {
    return eachOption(value.options, value, option => coerceForCmdlet(option, type, context));
  }
  if (value.kind === 'null' || value.kind === 'nothing') {
    return coerceNull(type);
  }
  if (type.kind === 'object') {
    return done(value);
  }
  if (type.kind === 'boolean' || type.kind === 'switch') {
    return coerceToBoolean(value, type.kind);
  }
  if (type.kind === 'array') {
    return coerceToArray(value, type.element, context);
  }
  if (isList(value) && type.kind !== 'enum' && type.kind !== 'listModifier' && !(type.kind === 'other' && type.fromText !== true)) {
    return NOT_CONVERTIBLE;
  }
  return coerceScalar(value, type, context);
}

/** What each of a few possible values becomes; those that fail drop out unless all do. */
function eachOption(options: readonly Value[], whole: Value, one: (option: Value) => Coercion): Coercion {
  const results = options.map(one);
  const values = results.flatMap(result => (result.kind === 'value' ? [result.value] : []));
  const [first] = results;
  if (values.length === 0 && first !== undefined) {
    return first;
  }
  return done(oneOf(values, derived('bind', [whole]).key));
}

function coerceNull(type: ParameterType): Coercion {
  switch (type.kind) {
    case 'boolean':
      return NULL_NOT_ALLOWED;
    case 'switch':
      return done(PRESENT);
    case 'integer':
    case 'guid':
    case 'enum':
      // The property can't hold it: the error comes from setting it.
      return NOT_SETTABLE;
    default:
      return done(NULL);
  }
}

/** A Boolean takes Booleans and numbers, and nothing else: no strings, unlike everywhere else in the language. */
function coerceToBoolean(value: Value, kind: 'boolean' | 'switch'): Coercion {
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

function truthOf(value: boolean, kind: 'boolean' | 'switch'): Value {
  if (kind === 'switch') {
    return value ? PRESENT : ABSENT;
  }
  return value ? TRUE : FALSE;
}

/** Types, as unknowns carry them, that a Boolean parameter refuses. */
const NEVER_BOOLEAN = new Set(
  'string char guid array hashtable scriptblock bigint datetime timespan version type pscustomobject'.split(' '),
);

function isList(value: Value): boolean {
  return (
    value.kind === 'array' ||
    (value.kind === 'reference' && value.type === 'list') ||
    (value.kind === 'unknown' && (value.type === 'array' || value.type?.endsWith('[]') === true))
  );
}

function coerceToArray(value: Value, element: ParameterType, context: CoercionContext): Coercion {
  if (value.kind === 'array') {
    const items: Value[] = [];
    for (const item of value.items) {
      const result = coerceForCmdlet(item, element, { ...context, text: undefined });
      if (result.kind === 'error') {
        return result;
      }
      items.push(result.value);
    }
    const rest = value.rest === undefined ? undefined : coerceForCmdlet(value.rest, element, { ...context, text: undefined });
    return rest?.kind === 'error' ? rest : done(array(items, rest?.value));
  }
  if (value.kind === 'unknown' || isList(value)) {
    return done(derived('array', [value], { type: 'array', notNull: true }));
  }
  const single = coerceForCmdlet(value, element, context);
  return single.kind === 'error' ? single : done(array([single.value]));
}

function coerceScalar(value: Value, type: ParameterType, context: CoercionContext): Coercion {
  switch (type.kind) {
    case 'string':
      return done(context.text !== undefined && value.kind === 'number' ? string(context.text) : asText(value));
    case 'identity':
      return coerceFromText(value, context);
    case 'other':
      return type.fromText === true ? coerceFromText(value, context) : refuses(type.name, value) ? NO_CAST : done(value);
    case 'enum':
      return orNoCast(convertToEnum(asWritten(value, context), type));
    case 'listModifier':
      return orNoCast(convertToListModifier(value, context.hashtables));
    case 'integer':
      return orNoCast(convert(value, { kind: 'number', type: type.type }));
    case 'guid':
      return orNoCast(convert(value, { kind: 'guid' }));
    case 'scriptblock':
      return value.kind === 'scriptblock' ? done(value) : orNoCast(convert(value, { kind: 'scriptblock' }));
    default:
      return done(value);
  }
}

/** A number that is no integer goes to an enumeration by its text, as written where it is a constant. */
function asWritten(value: Value, context: CoercionContext): Value {
  const fractional = value.kind === 'number' && (value.type === 'double' || value.type === 'float' || value.type === 'decimal');
  return fractional && context.text !== undefined ? string(context.text) : value;
}

function asText(value: Value): Value {
  return value.kind === 'unknown' && value.type === 'string' ? value : toText(value);
}

function orNoCast(conversion: Conversion): Coercion {
  return conversion.ok === 'no' ? NO_CAST : done(conversion.value);
}

/** A type made from a string takes strings and, by their text, numbers; PowerShell finds no way from anything else. */
function coerceFromText(value: Value, context: CoercionContext): Coercion {
  switch (value.kind) {
    case 'string':
    case 'text':
      return done(value);
    case 'number':
      return done(string(context.text ?? textOf(value)));
    case 'unknown': {
      const certain = value.type !== undefined && NEVER_FROM_TEXT.has(value.type);
      return certain ? NO_CAST : done(value.type === 'string' ? value : derived('identity', [value], { type: 'string', notNull: true }));
    }
    case 'reference':
      // The product's own types may convert; PowerShell's do not.
      return value.type === 'object' ? done(derived('identity', [value], { type: 'string', notNull: true })) : NO_CAST;
    default:
      return NO_CAST;
  }
}
const NEVER_FROM_TEXT = new Set(['bool', 'guid', 'char', 'hashtable', 'scriptblock', 'type', 'pscustomobject']);

function textOf(value: Value): string {
  const text = toText(value);
  return text.kind === 'string' ? text.value : '';
}

/** Types that PowerShell makes from none of the values that a script writes down. */
const NEVER_WRITTEN = new Set('pssession assembly psmoduleinfo exception errorrecord x509certificate2 idictionary hashtable'.split(' '));
const DICTIONARIES = new Set(['idictionary', 'hashtable']);

/** True where a value of which we know the type has no way to a type that we do not model. */
function refuses(name: string, value: Value): boolean {
  const type = name.toLowerCase();
  if (!NEVER_WRITTEN.has(type)) {
    return false;
  }
  if (value.kind === 'reference') {
    return DICTIONARIES.has(type) ? value.type === 'pscustomobject' || value.type === 'list' : value.type !== 'object';
  }
  return value.kind !== 'unknown' || (value.type !== undefined && NEVER_BOOLEAN.has(value.type) && value.type !== type);
}

/** A function's typed parameter converts as a cast does, except that Booleans stay strict and arrays do not become a string. */
function coerceForScript(value: Value, type: ParameterType, context: CoercionContext): Coercion {
  if (value.kind === 'oneOf') {
    return eachOption(value.options, value, option => coerceForScript(option, type, context));
  }
  const none = value.kind === 'null' || value.kind === 'nothing';
  if (type.kind === 'object') {
    return done(none ? NULL : value);
  }
  if (type.kind === 'boolean' || type.kind === 'switch') {
    if (none) {
      return type.kind === 'switch' ? done(ABSENT) : NOT_TRANSFORMED;
    }
    // Here, unlike in a cmdlet, a Boolean takes a switch as well.
    const plain = value.kind === 'boolean' && value.isSwitch === true && type.kind === 'boolean' ? truthOf(value.value, 'boolean') : value;
    const result = coerceToBoolean(plain, type.kind);
    return result.kind === 'error' ? NOT_TRANSFORMED : result;
  }
  if (type.kind === 'string' && context.cmdletBinding && value.kind === 'array') {
    return NOT_TRANSFORMED;
  }
  if (type.kind === 'array' && context.cmdletBinding && !strictBooleans(value, type.element)) {
    return NOT_TRANSFORMED;
  }
  return castForScript(value, type, context);
}

/** The elements of a Boolean array are as strict as a Boolean. */
function strictBooleans(value: Value, element: ParameterType): boolean {
  if (element.kind !== 'boolean' && element.kind !== 'switch') {
    return true;
  }
  const items = value.kind === 'array' ? value.items : [value];
  return items.every(item => coerceToBoolean(item, 'switch').kind === 'value');
}

function castForScript(value: Value, type: ParameterType, context: CoercionContext): Coercion {
  if (type.kind === 'string') {
    return context.text !== undefined && value.kind === 'number' ? done(string(context.text)) : done(asText(value));
  }
  if (type.kind === 'enum') {
    return orNotTransformed(convertToEnum(asWritten(value, context), type));
  }
  const target = type.kind === 'other' ? parseTypeName(type.name) : targetOf(type);
  if (target === undefined || target.kind === 'other') {
    return type.kind === 'other' && value.kind !== 'null' && refuses(type.name, value) ? NOT_TRANSFORMED : done(value);
  }
  const result = orNotTransformed(convert(value, target));
  // A null array stays null; the cast alone would say so only for a reference type.
  return (value.kind === 'null' || value.kind === 'nothing') && type.kind === 'array' ? done(NULL) : result;
}

function orNotTransformed(conversion: Conversion): Coercion {
  return conversion.ok === 'no' ? NOT_TRANSFORMED : done(conversion.value);
}

/** The cast that a parameter's type stands for; undefined for a type we do not model. */
export function targetOf(type: ParameterType): ConversionTarget | undefined {
  switch (type.kind) {
    case 'boolean':
      return { kind: 'bool' };
    case 'integer':
      return { kind: 'number', type: type.type };
    case 'switch':
    case 'string':
    case 'guid':
    case 'scriptblock':
    case 'object':
      return { kind: type.kind };
    case 'array': {
      const element = targetOf(type.element);
      return element === undefined ? undefined : { kind: 'array', element };
    }
    case 'enum':
      return { kind: 'enum', name: type.name, members: type.members };
    default:
      return undefined;
  }
}

/** A value's type already is the parameter's, so that it binds before any conversion is tried. */
export function fitsUncoerced(value: Value, type: ParameterType): Coercion | undefined {
  if (value.kind === 'null' || value.kind === 'nothing') {
    return isValueType(type) || type.kind === 'string' ? undefined : done(NULL);
  }
  if (isInstance(value, type)) {
    return done(value);
  }
  if (type.kind !== 'array') {
    return undefined;
  }
  const element = type.element;
  if (value.kind === 'array') {
    const fits = value.rest === undefined && value.items.every(item => item.kind === 'null' || isInstance(item, element));
    return fits ? done(value) : undefined;
  }
  return isInstance(value, element) ? done(array([value])) : undefined;
}

function isValueType(type: ParameterType): boolean {
  return type.kind === 'switch' || type.kind === 'boolean' || type.kind === 'integer' || type.kind === 'guid' || type.kind === 'enum';
}

function isInstance(value: Value, type: ParameterType): boolean {
  const actual = scalarTypeOf(value);
  switch (type.kind) {
    case 'object':
      return true;
    case 'boolean':
      return actual === 'bool' && !(value.kind === 'boolean' && value.isSwitch === true);
    case 'switch':
      return actual === 'switch' || (value.kind === 'boolean' && value.isSwitch === true);
    case 'integer':
      return actual === type.type;
    case 'string':
    case 'guid':
    case 'scriptblock':
      return actual === type.kind;
    case 'other':
      return isOfType(value, type.name);
    default:
      return false;
  }
}

function isOfType(value: Value, name: string): boolean {
  const type = name.toLowerCase();
  if (value.kind === 'reference') {
    return value.typeName?.toLowerCase() === type || (DICTIONARIES.has(type) && value.type === 'hashtable');
  }
  return value.kind === 'unknown' && value.type === type;
}
