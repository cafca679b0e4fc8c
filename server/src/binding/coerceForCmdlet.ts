/** Coerces for a compiled cmdlet's parameter. */
import type { ParameterType } from '../catalog';
import { array, type Conversion, convert, derived, NULL, SCRIPT_ENUM, type StringValue, string, toText, type Value } from '../values';
import {
  alone,
  asText,
  type Coercion,
  type CoercionContext,
  coerceToBoolean,
  convertToGuid,
  done,
  eachOption,
  NO_CAST,
  NOT_CONVERTIBLE,
  PRESENT,
  refuses,
} from './coercion';
import { convertToEnum } from './enumerations';
import { convertToListModifier } from './listModifier';
import { isOfType } from './uncoerced';

const NULL_NOT_ALLOWED: Coercion = { kind: 'error', errorId: 'ParameterArgumentValidationErrorNullNotAllowed', cast: false };

/** The value as the parameter takes it, by the rules that binding adds to PowerShell's conversions. */
export function coerceForCmdlet(value: Value, type: ParameterType, context: CoercionContext): Coercion {
  if (value.kind === 'oneOf') {
    return eachOption(value.options, value, option => coerceForCmdlet(option, type, context));
  }
  if (value.kind === 'null' || value.kind === 'nothing') {
    return coerceNull(type);
  }
  if (type.kind === 'object') {
    return done(value);
  }
  if (value.kind === 'string' && value.typeName?.startsWith(SCRIPT_ENUM) === true) {
    return coerceEnumMember(value, type);
  }
  // A collection and its only element are the same to these.
  const takesAny = type.kind === 'array' || type.kind === 'listModifier';
  const single = takesAny ? undefined : alone(value);
  if (single) {
    return coerceForCmdlet(single, type, context);
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

function coerceNull(type: ParameterType): Coercion {
  switch (type.kind) {
    case 'boolean':
      return NULL_NOT_ALLOWED;
    case 'switch':
      return done(PRESENT);
    default:
      return done(NULL);
  }
}

/** A member of an enumeration of the script goes by its number, which is another member of another enumeration. */
function coerceEnumMember(member: StringValue, type: ParameterType): Coercion {
  switch (type.kind) {
    case 'boolean':
    case 'switch':
    case 'integer':
    case 'enum':
      return done(derived(`[${type.kind}]`, [member], { notNull: true }));
    default:
      return done(string(member.value));
  }
}

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
      const result = coerceForCmdlet(item, element, context);
      if (result.kind === 'error') {
        return result;
      }
      items.push(result.value);
    }
    const rest = value.rest === undefined ? undefined : coerceForCmdlet(value.rest, element, context);
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
      return done(asText(value));
    case 'identity':
      return coerceFromText(value, 'XdsIdentity');
    case 'other':
      return type.fromText === true ? coerceFromText(value, type.name) : refuses(type.name, value) ? NO_CAST : done(value);
    case 'enum':
      return orNoCast(convertToEnum(value, type));
    case 'listModifier':
      return orNoCast(convertToListModifier(value, context.hashtables));
    case 'integer':
      return value.kind === 'reference' ? NO_CAST : orNoCast(convert(value, { kind: 'number', type: type.type }));
    case 'guid':
      return orNoCast(convertToGuid(value, context));
    case 'scriptblock':
      return value.kind === 'scriptblock' ? done(value) : orNoCast(convert(value, { kind: 'scriptblock' }));
    default:
      return done(value);
  }
}

function orNoCast(conversion: Conversion): Coercion {
  return conversion.ok === 'no' ? NO_CAST : done(conversion.value);
}

/** A type made from a string takes strings and, by their text, numbers; PowerShell finds no way from anything else. */
function coerceFromText(value: Value, typeName: string): Coercion {
  if (isOfType(value, typeName)) {
    return done(value);
  }
  switch (value.kind) {
    case 'string':
    case 'text':
      return value.typeName === undefined ? done(value) : NO_CAST;
    case 'number':
      return value.type === 'BigInteger' ? NO_CAST : done(string(textOf(value)));
    case 'unknown': {
      const certain = value.type !== undefined && NEVER_FROM_TEXT.has(value.type);
      return certain ? NO_CAST : done(value.type === 'string' ? value : derived('identity', [value], { type: 'string', notNull: true }));
    }
    default:
      return NO_CAST;
  }
}

const NEVER_FROM_TEXT = new Set(['bool', 'guid', 'char', 'hashtable', 'scriptblock', 'type', 'pscustomobject', 'xdsidentity']);

function textOf(value: Value): string {
  const text = toText(value);
  return text.kind === 'string' ? text.value : '';
}
