import { parseTypeName } from './types';
import type { Value } from './value';

const NAMES = new Map<string, string>([
  ['bool', 'Boolean'],
  ['string', 'String'],
  ['char', 'Char'],
  ['guid', 'Guid'],
  ['sbyte', 'SByte'],
  ['byte', 'Byte'],
  ['short', 'Int16'],
  ['ushort', 'UInt16'],
  ['int', 'Int32'],
  ['uint', 'UInt32'],
  ['long', 'Int64'],
  ['ulong', 'UInt64'],
  ['float', 'Single'],
  ['double', 'Double'],
  ['decimal', 'Decimal'],
]);

/** .NET's name of a type that this room models as a scalar, without its namespace (which is System); else undefined. */
export function dotNetName(typeName: string): string | undefined {
  const target = parseTypeName(typeName);
  return NAMES.get(target.kind === 'number' ? target.type : target.kind);
}

/** What `GetType()` of a known scalar gives. */
export function typeOf(value: Value): Value | undefined {
  const name = NAMES.get(
    value.kind === 'number' ? value.type : value.kind === 'boolean' ? 'bool' : value.kind === 'text' ? 'string' : value.kind,
  );
  return name === undefined ? undefined : { kind: 'type', name: `System.${name}` };
}
