import { boolean, derived, isNotNull, NULL, scalarTypeOf } from './construct';
import { convert, negate } from './convert';
import { isNull } from './kinds';
import { failure, lift, type Outcome } from './outcome';
import { type ConversionTarget, isScalarType, parseTypeName, typeNameOf } from './types';
import type { Tri, Value } from './value';

const BOOL = { type: 'bool', notNull: true } as const;

/** `-is` and `-isnot`. */
export function isOfType(left: Value, right: Value, wanted: boolean): Outcome {
  return lift('is', [left, right], ([value = left, type = right]) => {
    if (isNull(type)) return failure('the right operand of -is is no type');
    const name = typeOperand(type);
    const answer = name === undefined ? 'unknown' : hasType(value, name);
    if (answer !== 'unknown') return boolean((answer === 'yes') === wanted);
    const unknown = derived('is', [value, type], BOOL);
    return wanted ? unknown : negate(unknown);
  });
}

/** `-as`: the converted value, or $null where it does not convert. */
export function asType(left: Value, right: Value): Outcome {
  return lift('as', [left, right], ([value = left, type = right]) => {
    const name = typeOperand(type);
    if (name === undefined) return derived('as', [value, type]);
    const target = parseTypeName(name);
    if (value.kind === 'nothing' && target.kind === 'array') return value;
    const result = convert(value, target);
    if (result.ok === 'yes') return result.value;
    return result.ok === 'no' ? NULL : derived('as', [value, type]);
  });
}

function typeOperand(right: Value): string | undefined {
  if (right.kind === 'type') return right.name;
  return right.kind === 'string' && parseTypeName(right.value).kind !== 'other' ? right.value : undefined;
}

function hasType(value: Value, name: string): Tri {
  const target = parseTypeName(name);
  if (isNull(value)) return 'no';
  // Every value is an object; whether it also carries PowerShell's wrapper is not told.
  if (target.kind === 'object') return /psobject$/i.test(name) ? wrapped(value) : isNotNull(value) ? 'yes' : 'unknown';
  if (value.kind === 'array')
    return target.kind === 'array'
      ? target.element.kind === 'object'
        ? arrayIs(name)
        : 'unknown'
      : isScalarTarget(target)
        ? 'no'
        : 'unknown';
  if (value.kind === 'reference') return referenceIs(value.type, target, name.toLowerCase());
  const own = scalarTypeOf(value);
  if (isNotNull(value) && own === name.toLowerCase().replace(/^system\./, '')) return 'yes';
  if (own === undefined || !isScalarType(own) || !isNotNull(value)) return 'unknown';
  if (target.kind === 'array') return 'no';
  if (target.kind === 'other' || target.kind === 'enum') return 'unknown';
  return typeNameOf(target) === own ? 'yes' : isScalarTarget(target) ? 'no' : 'unknown';
}

/** Every collection is an `[array]`; whether its elements are typed is not kept. */
function arrayIs(name: string): Tri {
  return /array$/i.test(name) ? 'yes' : 'unknown';
}
function wrapped(value: Value): Tri {
  return value.kind === 'reference' && value.type === 'pscustomobject' ? 'yes' : 'unknown';
}
function isScalarTarget(target: ConversionTarget): boolean {
  return isScalarType(typeNameOf(target));
}

function referenceIs(type: string, target: ConversionTarget, name: string): Tri {
  if (type === 'object' || type === 'list') return target.kind === 'other' || target.kind === 'array' ? 'unknown' : 'no';
  if (isScalarTarget(target) && target.kind !== 'other') return 'no';
  const short = name.replace(/^system\.(collections\.)?/, '');
  if (short === 'hashtable') return type === 'hashtable' ? 'yes' : 'no';
  if (short === 'idictionary') return type === 'pscustomobject' ? 'no' : 'yes';
  if (short === 'pscustomobject') return type === 'pscustomobject' ? 'yes' : 'unknown';
  return 'unknown';
}
