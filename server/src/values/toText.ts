import { derived, scalarTypeOf, string, text } from './construct';
import { numberText } from './numberText';
import { isScalarType, parseTypeName, typeNameOf } from './types';
import {
  isErrorType,
  type NumberValue,
  type ReferenceValue,
  type StringValue,
  type TextValue,
  type UnknownValue,
  type Value,
} from './value';

/** What a text is made of. */
export type TextLike = StringValue | TextValue | UnknownValue;

/**
 * A value as PowerShell writes it in a string or hands it to a string parameter: culture-invariant, collections with
 * their elements' texts between separators (one blank unless $OFS says otherwise), $null as nothing. Of several options
 * it is an unknown text: lift over them first.
 */
export function toText(value: Value, separator = ' '): TextLike {
  if (value.kind === 'array') {
    return value.rest ? derived('text', [value], STRING) : joinTexts(value.items, separator);
  }
  return scalarText(value) ?? (value.kind === 'unknown' ? text([value]) : derived('text', [value], STRING));
}

/** The texts of elements with a separator between. An element that is a collection is written as its type's name. */
export function joinTexts(items: readonly Value[], separator: string): TextLike {
  const parts: (string | TextLike)[] = [];
  for (const [i, item] of items.entries()) {
    if (i > 0 && separator !== '') parts.push(separator);
    parts.push(elementText(item));
  }
  return text(parts);
}

/** An element of a collection that is being written: an unknown one may be a collection itself, which is not unfolded again. */
function elementText(value: Value): TextLike {
  const known = value.kind === 'type' ? undefined : scalarText(value);
  if (known) return known;
  if (value.kind === 'unknown' && isScalarType(value.type)) return text([value]);
  return derived('element', [value], STRING);
}

const STRING = { type: 'string', notNull: true } as const;

function scalarText(value: Value): TextLike | undefined {
  switch (value.kind) {
    case 'null':
    case 'nothing':
      return string('');
    case 'boolean':
      return string(value.value ? 'True' : 'False');
    case 'number':
      if (value.text !== undefined) return string(value.text);
      return numberTextOf(value);
    case 'string':
    case 'text':
      return value;
    case 'char':
    case 'guid':
      return string(value.value);
    case 'type':
      return typeText(value.name);
    case 'reference':
      return referenceText(value);
    case 'scriptblock':
      return value.text === undefined ? undefined : string(value.text);
    default:
      return undefined;
  }
}

/** Negative zero has its sign in later versions only. */
function numberTextOf(value: NumberValue): StringValue | undefined {
  const written = Object.is(value.value, -0) ? undefined : numberText(value);
  return written === undefined ? undefined : string(written);
}

/** Types whose accelerator is the same in all versions, which is how PowerShell writes a type. */
const WRITTEN_SHORT = new Set([
  'bool',
  'byte',
  'char',
  'decimal',
  'double',
  'float',
  'guid',
  'int',
  'long',
  'sbyte',
  'string',
  'switch',
  'type',
  'scriptblock',
]);

function typeText(name: string): StringValue | undefined {
  const target = parseTypeName(name);
  const short = typeNameOf(target);
  if (target.kind === 'object') return name.toLowerCase().endsWith('psobject') ? undefined : string('System.Object');
  return target.kind !== 'other' && target.kind !== 'array' && WRITTEN_SHORT.has(short) ? string(short) : undefined;
}

function referenceText(value: ReferenceValue): StringValue | undefined {
  if (value.type === 'hashtable') return string('System.Collections.Hashtable');
  if (value.type === 'ordered') return string('System.Collections.Specialized.OrderedDictionary');
  return undefined;
}

/**
 * Whether the value is certainly no collection: operators treat it as one operand. The evaluation gives what can be
 * enumerated the reference type `list`, so other objects count as one.
 */
export function isScalar(value: Value): boolean {
  switch (value.kind) {
    case 'array':
      return false;
    case 'reference':
      return value.type !== 'list';
    case 'unknown':
      return isScalarType(scalarTypeOf(value)) || isErrorType(value.type);
    case 'oneOf':
      return value.options.every(isScalar);
    default:
      return true;
  }
}
