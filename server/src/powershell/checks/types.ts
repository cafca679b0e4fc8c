/**
 * The few facts about .NET types that PowerShell's checks need. A type that is not here is unknown, and no check fails on it:
 * whether `[Contoso.Thing]` exists depends on the machine, not on the script.
 */
import type { TypeName } from '../ast';

/** A type's name as the checks compare it: lower case, without `System.`, accelerators resolved. Undefined for arrays and generics. */
export function plainTypeName(type: TypeName): string | undefined {
  if (type.arrayRank !== 0 || type.genericArguments.length > 0 || type.assemblyName !== undefined) {
    return undefined;
  }
  return canonicalTypeName(type.name);
}

/** The name of a type without `System.`, in lower case, accelerators resolved. */
export function canonicalTypeName(name: string): string {
  const lower = name.toLowerCase();
  const short = lower.startsWith('system.') ? lower.slice('system.'.length) : lower;
  return ACCELERATORS.get(short) ?? short;
}

const ACCELERATORS: ReadonlyMap<string, string> = new Map([
  ['bool', 'boolean'],
  ['float', 'single'],
  ['int', 'int32'],
  ['long', 'int64'],
  ['ref', 'management.automation.psreference'],
  ['short', 'int16'],
  ['uint', 'uint32'],
  ['ulong', 'uint64'],
  ['ushort', 'uint16'],
]);

/** The name of `[ref]`. */
export const REFERENCE = 'management.automation.psreference';

/** Types that a constant may be converted to without running code that is not known. */
export const SAFE_PRIMITIVES: ReadonlySet<string> = new Set([
  'boolean',
  'byte',
  'char',
  'double',
  'int16',
  'int32',
  'int64',
  'sbyte',
  'single',
  'uint16',
  'uint32',
  'uint64',
]);

/** Types that a data section may convert to. */
export const DATA_TYPES: ReadonlySet<string> = new Set([...SAFE_PRIMITIVES, 'datetime', 'dbnull', 'decimal', 'string']);

/** Integer types that a key of a DSC resource may have; PowerShell's `IsInteger`. */
export const INTEGERS: ReadonlySet<string> = new Set(['byte', 'int16', 'int32', 'int64', 'sbyte', 'uint16', 'uint32', 'uint64']);

const LITERAL_FIELDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...['byte', 'char', 'int16', 'int32', 'int64', 'sbyte', 'uint16', 'uint32', 'uint64'].map(
    name => [name, new Set(['maxvalue', 'minvalue'])] as const,
  ),
  ...['double', 'single'].map(
    name => [name, new Set(['maxvalue', 'minvalue', 'epsilon', 'nan', 'negativeinfinity', 'positiveinfinity'])] as const,
  ),
  // Fields that are set once but are no constants of the metadata.
  ...['datetime', 'decimal', 'string', 'guid', 'timespan', 'boolean'].map(name => [name, new Set<string>()] as const),
]);

/** Whether a static member is a constant of its type; undefined where the type is not known here (most are enumerations then). */
export function isLiteralField(type: string, member: string): boolean | undefined {
  return LITERAL_FIELDS.get(type)?.has(member.toLowerCase());
}
