import { parseTypeName } from './types';
import type { TypeValue, Value } from './value';

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
function dotNetName(typeName: string): string | undefined {
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

/** By their names in lower case: types of objects that scripts ask for. */
const OBJECTS = new Map<string, string>(
  [
    ['hashtable', 'System.Collections.Hashtable'],
    ['collections.hashtable', 'System.Collections.Hashtable'],
    ['collections.specialized.ordereddictionary', 'System.Collections.Specialized.OrderedDictionary'],
    ['management.automation.pscustomobject', 'System.Management.Automation.PSCustomObject'],
    ['object', 'System.Object'],
  ].flatMap(([short, full]) => [
    [short ?? '', full ?? ''],
    [`system.${short}`, full ?? ''],
  ]),
);

/** The full name of a type, as `FullName` gives it; undefined where that is not known. */
export function fullTypeName({ name, isOfScript }: TypeValue): string | undefined {
  if (isOfScript) return name;
  if (name.endsWith('[]')) {
    const element = fullTypeName({ kind: 'type', name: name.slice(0, -2) });
    return element && `${element}[]`;
  }
  const short = dotNetName(name);
  return short === undefined ? OBJECTS.get(name.toLowerCase()) : `System.${short}`;
}
