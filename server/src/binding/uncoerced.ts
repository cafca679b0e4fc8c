/** Tells whether a value already is what a parameter takes: that binds before any conversion is tried. */
import type { ParameterType } from '../catalog';
import { array, NULL, parseTypeName, scalarTypeOf, type Value } from '../values';
import { type Coercion, DICTIONARIES, done } from './coercion';

/** A value's type already is the parameter's, so that it binds before any conversion is tried. */
export function fitsUncoerced(value: Value, type: ParameterType): Coercion | undefined {
  if (value.kind === 'null' || value.kind === 'nothing') {
    return isValueType(type) || type.kind === 'string' ? undefined : done(NULL);
  }
  if (isInstance(value, type)) {
    // A typed parameter holds the number alone, not the text that it was written in.
    const isTyped = value.kind === 'number' && value.text !== undefined && type.kind !== 'object';
    return done(isTyped ? { ...value, text: undefined } : value);
  }
  if (type.kind !== 'array') {
    return undefined;
  }
  const element = type.element;
  if (value.kind === 'array') {
    const fits = value.rest === undefined && value.items.every(item => item.kind === 'null' || isInstance(item, element));
    // An array of objects becomes a new array of the parameter's type.
    const isSame = element.kind === 'object' || value.elementType !== undefined;
    return fits ? done(isSame ? value : { ...value, items: [...value.items] }) : undefined;
  }
  return isInstance(value, element) ? done(array([value])) : undefined;
}

/** A .NET value type, which holds no null. */
export function isValueType(type: ParameterType): boolean {
  if (type.kind === 'other') {
    const { kind } = parseTypeName(type.name);
    return kind === 'number' || kind === 'char' || OTHER_VALUE_TYPES.has(type.name.toLowerCase().replace(/^system\./, ''));
  }
  return type.kind === 'switch' || type.kind === 'boolean' || type.kind === 'integer' || type.kind === 'guid' || type.kind === 'enum';
}

const OTHER_VALUE_TYPES = new Set(['datetime', 'datetimeoffset', 'timespan']);

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
      return actual === 'string' && typeNameOf(value) === undefined;
    case 'guid':
    case 'scriptblock':
      return actual === type.kind;
    case 'identity':
      return isOfType(value, 'XdsIdentity');
    case 'other':
      return isOfType(value, type.name);
    default:
      return false;
  }
}

/** The value is known to be of that .NET type. */
export function isOfType(value: Value, name: string): boolean {
  const type = name.toLowerCase();
  return typeNameOf(value)?.toLowerCase() === type || (DICTIONARIES.has(type) && value.kind === 'reference' && value.type === 'hashtable');
}

/** The .NET type of an object, or of what is an object though we hold its text. */
function typeNameOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'reference':
    case 'string':
    case 'text':
      return value.typeName;
    case 'unknown':
      return value.type;
    default:
      return undefined;
  }
}
