/** The checks after conversion: Validate… attributes, then what a mandatory parameter does not take. */
import type { Parameter, ParameterType, Validation } from '../catalog';
import type { AttributeBaseAst } from '../powershell';
import { binary, convert, string, toText, type Value } from '../values';
import { validationsOf } from './functions';
import type { Hashtables } from './listModifier';
import type { TableEntry } from './table';
import type { BindErrorId } from './types';

/** PowerShell's error; `passOver`: a positional argument is tried on other parameters then. */
export interface ValidationFailure {
  readonly errorId: BindErrorId;
  readonly passOver: boolean;
}

/**
 * The failure where the value is certain to be refused; undefined where it passes or may pass. `piped`: it is the element of
 * the pipeline itself.
 */
export function validate(entry: TableEntry, value: Value, piped: boolean, hashtables: Hashtables): ValidationFailure | undefined {
  const { parameter } = entry;
  // What comes through a pipeline is wrapped, and stays so where no conversion takes it out.
  const fails = piped && parameter.type.kind === 'object' ? failsWrapped : failsCheck;
  for (const validation of parameter.validations ?? []) {
    if (fails(validation, value, hashtables)) {
      return { errorId: 'ParameterArgumentValidationError', passOver: validation.kind === 'excluded' };
    }
  }
  const errorId = entry.everMandatory ? refusedByMandatory(parameter, parameter.type, value, true) : undefined;
  return errorId === undefined ? undefined : { errorId, passOver: false };
}

/** Some attribute looks at each value that the variable is to hold. */
export function isChecked(attributes: readonly AttributeBaseAst[]): boolean {
  return validationsOf(attributes).length > 0;
}

/** A variable's attributes are certain to refuse the value. */
export function isRefused(attributes: readonly AttributeBaseAst[], value: Value, hashtables: Hashtables): boolean {
  return validationsOf(attributes).some(validation => failsCheck(validation, value, hashtables));
}

/** A wrapped value counts as neither string nor collection, except where a check looks at each element. */
function failsWrapped(validation: Validation, value: Value, hashtables: Hashtables): boolean {
  switch (validation.kind) {
    case 'notNull':
    case 'notNullOrEmpty':
      return isNull(value);
    case 'count':
      return isNull(value) ? failsCheck(validation, value, hashtables) : value.kind !== 'unknown' && value.kind !== 'oneOf';
    case 'length':
      return value.kind === 'string' || failsCheck(validation, value, hashtables);
    default:
      return failsCheck(validation, value, hashtables);
  }
}

function failsCheck(validation: Validation, value: Value, hashtables: Hashtables): boolean {
  switch (validation.kind) {
    case 'notNull':
      return isNull(value) || elementsOf(value).some(isNull);
    case 'notNullOrEmpty':
      return isNullOrEmpty(value, hashtables) || elementsOf(value).some(isNullOrEmptyText);
    case 'set':
      return eachElement(value, item => notInSet(validation, item));
    case 'excluded':
      return value.kind === 'string' && validation.values.some(one => one.toLowerCase() === value.value.toLowerCase());
    case 'range':
      return eachElement(value, item => outOfRange(validation, item));
    case 'pattern':
      return eachElement(value, item => failsPattern(validation, item));
    case 'length':
      return eachElement(value, item => failsLength(validation, item));
    case 'count':
      return failsCount(validation, value, hashtables);
    case 'variableName':
      return value.kind === 'string' && !isVariableName(value.value);
    case 'other':
      return false;
  }
}

/** A plus in front appends; a prefix must be a scope, for others name a drive. */
function isVariableName(text: string): boolean {
  const name = text.startsWith('+') ? text.slice(1) : text;
  const colon = name.indexOf(':');
  return name !== '' && (colon < 0 || SCOPES.has(name.slice(0, colon).toLowerCase()));
}
const SCOPES = new Set(['', 'global', 'local', 'private', 'script', 'variable']);

function isNull(value: Value): boolean {
  return value.kind === 'null' || value.kind === 'nothing';
}

function isNullOrEmptyText(value: Value): boolean {
  return isNull(value) || (value.kind === 'string' && value.value === '');
}

function isNullOrEmpty(value: Value, hashtables: Hashtables): boolean {
  if (value.kind === 'reference') {
    return hashtables(value)?.length === 0;
  }
  return isNullOrEmptyText(value) || (value.kind === 'array' && value.rest === undefined && value.items.length === 0);
}

function elementsOf(value: Value): readonly Value[] {
  return value.kind === 'array' ? value.items : [];
}

/** Null counts none, a string its characters; what is no collection at all fails. */
function failsCount(range: { readonly min: number; readonly max: number }, value: Value, hashtables: Hashtables): boolean {
  switch (value.kind) {
    case 'null':
    case 'nothing':
      return outside(range, 0);
    case 'array':
      return value.rest === undefined && outside(range, value.items.length);
    case 'string':
      return outside(range, value.value.length);
    case 'boolean':
    case 'number':
    case 'char':
    case 'guid':
      return true;
    case 'reference': {
      const count = value.type === 'pscustomobject' ? undefined : hashtables(value)?.length;
      return value.type === 'pscustomobject' || (count !== undefined && outside(range, count));
    }
    default:
      return false;
  }
}

/** ValidateSet and the like look at each element of a collection, and refuse null. */
function eachElement(value: Value, fails: (item: Value) => boolean): boolean {
  if (isNull(value)) {
    return true;
  }
  return value.kind === 'array' ? value.items.some(item => isNull(item) || fails(item)) : fails(value);
}

function notInSet(validation: Extract<Validation, { kind: 'set' }>, value: Value): boolean {
  if (value.kind === 'reference' && value.type === 'pscustomobject') {
    // Its text is its properties, which nobody lists in a set.
    return !validation.values.some(one => one.startsWith('@{'));
  }
  const text = value.kind === 'reference' ? undefined : toText(value);
  if (text?.kind !== 'string') {
    return false;
  }
  const fold = (one: string) => (validation.ignoreCase ? one.toLowerCase() : one);
  return !validation.values.some(one => fold(one) === fold(text.value));
}

function failsPattern({ pattern, ignoreCase }: Extract<Validation, { kind: 'pattern' }>, value: Value): boolean {
  const text = value.kind === 'reference' ? undefined : toText(value);
  if (text?.kind !== 'string') return false;
  const matched = binary(ignoreCase ? 'Imatch' : 'Cmatch', text, string(pattern));
  return matched.kind === 'boolean' && !matched.value;
}

function outOfRange(range: Extract<Validation, { kind: 'range' }>, value: Value): boolean {
  if (value.kind === 'reference') {
    return isNoText(value);
  }
  if (value.kind === 'boolean' && value.isSwitch === true) {
    return true;
  }
  const number = convert(value, { kind: 'number', type: range.type ?? 'int' });
  return number.ok === 'no' || (number.value.kind === 'number' && outside(range, Number(number.value.value)));
}

/** Only a string has a length. */
function failsLength(range: { readonly min: number; readonly max: number }, value: Value): boolean {
  switch (value.kind) {
    case 'string':
      return outside(range, value.value.length);
    case 'boolean':
    case 'number':
    case 'char':
    case 'guid':
      return true;
    default:
      return isNoText(value);
  }
}

/** No text and no number either: a hashtable or an object of properties. */
function isNoText(value: Value): boolean {
  return value.kind === 'reference' && value.type !== 'object' && value.type !== 'list';
}

function outside(range: { readonly min: number; readonly max: number }, amount: number): boolean {
  return amount < range.min || amount > range.max;
}

function refusedByMandatory(parameter: Parameter, type: ParameterType, value: Value, recurse: boolean): BindErrorId | undefined {
  if (isNull(value)) {
    return parameter.allows?.includes('null') === true ? undefined : 'ParameterArgumentValidationErrorNullNotAllowed';
  }
  if (type.kind === 'string') {
    const empty = value.kind === 'string' && value.value === '' && parameter.allows?.includes('emptyString') !== true;
    return empty ? 'ParameterArgumentValidationErrorEmptyStringNotAllowed' : undefined;
  }
  if (!recurse || type.kind !== 'array' || value.kind !== 'array') {
    return undefined;
  }
  for (const item of value.items) {
    const refused = refusedByMandatory(parameter, type.element, item, false);
    if (refused !== undefined) {
      return refused;
    }
  }
  const empty = value.items.length === 0 && value.rest === undefined && parameter.allows?.includes('emptyCollection') !== true;
  return empty ? 'ParameterArgumentValidationErrorEmptyArrayNotAllowed' : undefined;
}
