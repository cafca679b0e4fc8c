import { derived, FALSE, NULL, string, TRUE, text } from './construct';
import { toBoolean } from './truth';
import { type ConversionTarget, typeNameOf } from './types';
import type { StringValue, TextValue, Tri, UnknownValue, Value } from './value';

/** A terminating or statement-ending error that PowerShell raises instead of giving a value. */
export interface Failure {
  readonly kind: 'failure';
  readonly because: string;
}
export type Conversion =
  | { readonly ok: 'yes'; readonly value: Value }
  | { readonly ok: 'no'; readonly because: string }
  | { readonly ok: 'unknown'; readonly value: UnknownValue };

export function toText(value: Value, separator = ' '): StringValue | TextValue | UnknownValue {
  switch (value.kind) {
    case 'null':
    case 'nothing':
      return string('');
    case 'boolean':
      return string(value.value ? 'True' : 'False');
    case 'number':
      return string(String(value.value));
    case 'string':
    case 'text':
      return value;
    case 'char':
    case 'guid':
      return string(value.value);
    case 'array':
      if (value.rest) break;
      return text(value.items.flatMap((item, i) => (i === 0 ? [toText(item)] : [separator, toText(item)])));
    case 'unknown':
      return text([value]);
    default:
  }
  return derived('text', [value], { type: 'string', notNull: true });
}

export function convert(value: Value, target: ConversionTarget): Conversion {
  if (target.kind === 'object') return { ok: 'yes', value };
  if (target.kind === 'string') return { ok: 'yes', value: toText(value) };
  if (target.kind === 'bool') {
    const truth = toBoolean(value);
    if (truth !== 'unknown') return { ok: 'yes', value: truth === 'yes' ? TRUE : FALSE };
  }
  if (target.kind === 'number' && value.kind === 'number' && value.type === target.type) return { ok: 'yes', value };
  if (target.kind === 'guid' && value.kind === 'guid') return { ok: 'yes', value };
  const type = typeNameOf(target);
  return {
    ok: 'unknown',
    value: value.kind === 'unknown' && value.type === type ? value : derived(type, [value], { type, notNull: true }),
  };
}

export function binary(operator: string, left: Value, right: Value): Value | Failure {
  return derived(operator, [left, right]);
}
export function unary(tokenKind: string, value: Value): Value | Failure {
  return derived(tokenKind, [value]);
}
export function like(value: string, pattern: string, caseSensitive: boolean): Tri {
  return !/[*?[`]/.test(pattern) && value.toLowerCase() === pattern.toLowerCase() && !caseSensitive ? 'yes' : 'unknown';
}
export function member(value: Value, name: string): Value | undefined {
  return value.kind === 'string' && name.toLowerCase() === 'length'
    ? { kind: 'number', type: 'int', value: value.value.length }
    : undefined;
}
export function invoke(value: Value, method: string, args: readonly Value[]): Value | Failure | undefined {
  return derived(`.${method.toLowerCase()}`, [value, ...args]);
}
export function staticMember(typeName: string, name: string): Value | undefined {
  return typeName.toLowerCase() === 'guid' && name.toLowerCase() === 'empty'
    ? { kind: 'guid', value: '00000000-0000-0000-0000-000000000000' }
    : undefined;
}
export function invokeStatic(typeName: string, name: string, args: readonly Value[]): Value | Failure | undefined {
  return derived(`${typeName.toLowerCase()}::${name.toLowerCase()}`, args);
}
export function index(value: Value, at: Value): Value | Failure {
  if (value.kind === 'array' && at.kind === 'number' && typeof at.value === 'number' && !value.rest)
    return value.items.at(at.value) ?? NULL;
  return derived('index', [value, at]);
}
