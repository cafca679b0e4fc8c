import type { NumberType } from '../powershell';

/** What a cast or a parameter converts to. */
export type ConversionTarget =
  | { readonly kind: 'number'; readonly type: NumberType }
  /** `object` takes every value as it is, `psobject` too. */
  | { readonly kind: 'bool' | 'switch' | 'string' | 'char' | 'guid' | 'object' | 'type' | 'scriptblock' }
  /** Members in the order of their values; letter case does not matter. */
  | { readonly kind: 'enum'; readonly name: string; readonly members: readonly string[] }
  | { readonly kind: 'array'; readonly element: ConversionTarget }
  /** A type that this room does not model: `hashtable`, `datetime`, `System.Uri` … The name as written. */
  | { readonly kind: 'other'; readonly name: string };

/** Full names, in lower case without `System.`, of the types that this room models; see PowerShell's about_Type_Accelerators. */
const FULL_NAMES = new Map<string, ConversionTarget>([
  ['boolean', { kind: 'bool' }],
  ['management.automation.switchparameter', { kind: 'switch' }],
  ['string', { kind: 'string' }],
  ['char', { kind: 'char' }],
  ['guid', { kind: 'guid' }],
  ['object', { kind: 'object' }],
  ['management.automation.psobject', { kind: 'object' }],
  ['type', { kind: 'type' }],
  ['management.automation.scriptblock', { kind: 'scriptblock' }],
  ['sbyte', { kind: 'number', type: 'sbyte' }],
  ['byte', { kind: 'number', type: 'byte' }],
  ['int16', { kind: 'number', type: 'short' }],
  ['uint16', { kind: 'number', type: 'ushort' }],
  ['int32', { kind: 'number', type: 'int' }],
  ['uint32', { kind: 'number', type: 'uint' }],
  ['int64', { kind: 'number', type: 'long' }],
  ['uint64', { kind: 'number', type: 'ulong' }],
  ['single', { kind: 'number', type: 'float' }],
  ['double', { kind: 'number', type: 'double' }],
  ['decimal', { kind: 'number', type: 'decimal' }],
  ['numerics.biginteger', { kind: 'number', type: 'BigInteger' }],
  ['array', { kind: 'array', element: { kind: 'object' } }],
]);
/**
 * PowerShell's accelerators whose name is not the full name without `System.`. `short` and `ushort`, `uint`, `ulong`
 * and `int16`-like names: the former came with later versions, and a script that uses one runs where it exists.
 */
const ACCELERATORS = new Map<string, string>([
  ['bool', 'boolean'],
  ['switch', 'management.automation.switchparameter'],
  ['psobject', 'management.automation.psobject'],
  ['scriptblock', 'management.automation.scriptblock'],
  ['short', 'int16'],
  ['ushort', 'uint16'],
  ['int', 'int32'],
  ['uint', 'uint32'],
  ['long', 'int64'],
  ['ulong', 'uint64'],
  ['float', 'single'],
  ['bigint', 'numerics.biginteger'],
]);

/**
 * What a type name (without the outer brackets, as written in the script) stands for. Never fails: a name that this
 * room does not know is `other`.
 */
export function parseTypeName(name: string): ConversionTarget {
  const trimmed = name.trim();
  const bare = trimmed.replace(/\s+/g, '').toLowerCase();
  if (bare.endsWith('[]')) return { kind: 'array', element: parseTypeName(trimmed.slice(0, trimmed.lastIndexOf('['))) };
  const short = bare.startsWith('system.') ? bare.slice('system.'.length) : bare;
  const full = short === bare ? (ACCELERATORS.get(bare) ?? bare) : short;
  return FULL_NAMES.get(full) ?? { kind: 'other', name: trimmed };
}

/** The accelerator name of a target, in lower case: what `UnknownValue.type` carries. `string[]` for arrays. */
export function typeNameOf(target: ConversionTarget): string {
  switch (target.kind) {
    case 'number':
      return target.type === 'BigInteger' ? 'bigint' : target.type;
    case 'array':
      return target.element.kind === 'object' ? 'array' : `${typeNameOf(target.element)}[]`;
    case 'enum':
    case 'other':
      return target.name.toLowerCase();
    default:
      return target.kind;
  }
}

/**
 * Types whose values are never collections, so that a comparison with one on the left gives a Boolean.
 * In the names that `UnknownValue.type` uses.
 */
const SCALARS = new Set(
  'bool switch string char guid type scriptblock sbyte byte short ushort int uint long ulong float double decimal bigint datetime timespan version uri hashtable'.split(
    ' ',
  ),
);
/** Whether a type, as `UnknownValue.type` names it, has no collections among its values. */
export function isScalarType(type: string | undefined): boolean {
  return type !== undefined && SCALARS.has(type);
}
