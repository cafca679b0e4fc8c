/** Coerces for a function's parameter, which is a typed variable: its cast runs first. */
import type { ParameterType } from '../catalog';
import { type Conversion, type ConversionTarget, convert, NULL, parseTypeName, type Value } from '../values';
import {
  ABSENT,
  alone,
  asText,
  type Coercion,
  type CoercionContext,
  coerceToBoolean,
  convertToGuid,
  done,
  eachOption,
  refuses,
  truthOf,
} from './coercion';
import { convertToEnum } from './enumerations';

const NOT_TRANSFORMED: Coercion = { kind: 'error', errorId: 'ParameterArgumentTransformationError', cast: true };

/** A function's typed parameter converts as a cast does, except that Booleans stay strict and arrays do not become a string. */
export function coerceForScript(value: Value, type: ParameterType, context: CoercionContext): Coercion {
  if (value.kind === 'oneOf') {
    return eachOption(value.options, value, option => coerceForScript(option, type, context));
  }
  const none = value.kind === 'null' || value.kind === 'nothing';
  if (type.kind === 'object') {
    return done(none ? NULL : value);
  }
  // A simple function's text is all of them, joined.
  const joins = type.kind === 'array' || (type.kind === 'string' && !context.cmdletBinding) || context.isRest === true;
  const single = joins ? undefined : alone(value);
  if (single) {
    return coerceForScript(single, type, context);
  }
  if (type.kind === 'boolean' || type.kind === 'switch') {
    if (none) {
      return type.kind === 'switch' ? done(ABSENT) : NOT_TRANSFORMED;
    }
    // Here, unlike in a cmdlet, a Boolean takes a switch as well.
    const plain = value.kind === 'boolean' && value.isSwitch === true && type.kind === 'boolean' ? truthOf(value.value, 'boolean') : value;
    if (type.kind === 'switch' && isNumber(value)) {
      // A number passes the check but has no cast to a switch.
      return NOT_TRANSFORMED;
    }
    const result = coerceToBoolean(plain, type.kind);
    return result.kind === 'error' ? NOT_TRANSFORMED : result;
  }
  if (type.kind === 'string' && context.cmdletBinding && value.kind === 'array' && context.isRest !== true) {
    return NOT_TRANSFORMED;
  }
  if (type.kind === 'array' && context.cmdletBinding && !strictBooleans(value, type.element)) {
    return NOT_TRANSFORMED;
  }
  return castForScript(value, type, context);
}

function isNumber(value: Value): boolean {
  return value.kind === 'number' || (value.kind === 'unknown' && value.type !== undefined && parseTypeName(value.type).kind === 'number');
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
    return done(asText(value));
  }
  if (value.kind === 'reference' && value.type !== 'object' && isPlainScalar(type)) {
    return NOT_TRANSFORMED;
  }
  if (
    value.kind === 'reference' &&
    value.type !== 'object' &&
    value.type !== 'list' &&
    type.kind === 'array' &&
    isPlainScalar(type.element)
  ) {
    return NOT_TRANSFORMED;
  }
  if (type.kind === 'guid') {
    return orNotTransformed(convertToGuid(value, context));
  }
  if (type.kind === 'enum') {
    return orNotTransformed(convertToEnum(value, type));
  }
  const target = type.kind === 'other' ? parseTypeName(type.name) : targetOf(type);
  if (target === undefined || target.kind === 'other') {
    return type.kind === 'other' && value.kind !== 'null' && refuses(type.name, value) ? NOT_TRANSFORMED : done(value);
  }
  const result = orNotTransformed(convert(value, target));
  // A null array stays null; the cast alone would say so only for a reference type.
  return (value.kind === 'null' || value.kind === 'nothing') && type.kind === 'array' ? done(NULL) : result;
}

/** Numbers, to which no hashtable, list or object of properties converts. */
function isPlainScalar(type: ParameterType): boolean {
  return type.kind === 'integer' || (type.kind === 'other' && parseTypeName(type.name).kind === 'number');
}

function orNotTransformed(conversion: Conversion): Coercion {
  return conversion.ok === 'no' ? NOT_TRANSFORMED : done(conversion.value);
}

/** The cast that a parameter's type stands for; undefined for a type we do not model. */
function targetOf(type: ParameterType): ConversionTarget | undefined {
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
