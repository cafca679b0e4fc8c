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

/** Exceptions that scripts catch, each with what it derives from (docs of the .NET base class library). */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    exception: 'object',
    systemexception: 'exception',
    applicationexception: 'exception',
    argumentexception: 'systemexception',
    argumentnullexception: 'argumentexception',
    argumentoutofrangeexception: 'argumentexception',
    arithmeticexception: 'systemexception',
    dividebyzeroexception: 'arithmeticexception',
    overflowexception: 'arithmeticexception',
    formatexception: 'systemexception',
    indexoutofrangeexception: 'systemexception',
    invalidcastexception: 'systemexception',
    invalidoperationexception: 'systemexception',
    objectdisposedexception: 'invalidoperationexception',
    notimplementedexception: 'systemexception',
    notsupportedexception: 'systemexception',
    platformnotsupportedexception: 'notsupportedexception',
    nullreferenceexception: 'systemexception',
    operationcanceledexception: 'systemexception',
    'threading.tasks.taskcanceledexception': 'operationcanceledexception',
    outofmemoryexception: 'systemexception',
    timeoutexception: 'systemexception',
    unauthorizedaccessexception: 'systemexception',
    'security.securityexception': 'systemexception',
    'collections.generic.keynotfoundexception': 'systemexception',
    'io.ioexception': 'systemexception',
    'io.directorynotfoundexception': 'io.ioexception',
    'io.drivenotfoundexception': 'io.ioexception',
    'io.endofstreamexception': 'io.ioexception',
    'io.fileloadexception': 'io.ioexception',
    'io.filenotfoundexception': 'io.ioexception',
    'io.pathtoolongexception': 'io.ioexception',
    'net.webexception': 'invalidoperationexception',
    'net.http.httprequestexception': 'exception',
    'management.automation.runtimeexception': 'systemexception',
    'management.automation.actionpreferencestopexception': 'management.automation.runtimeexception',
    'management.automation.commandnotfoundexception': 'management.automation.runtimeexception',
    'management.automation.cmdletinvocationexception': 'management.automation.runtimeexception',
    'management.automation.parameterbindingexception': 'management.automation.runtimeexception',
    'management.automation.methodinvocationexception': 'management.automation.methodexception',
    'management.automation.methodexception': 'management.automation.extendedtypesystemexception',
    'management.automation.extendedtypesystemexception': 'management.automation.runtimeexception',
    'management.automation.sessionstateexception': 'management.automation.runtimeexception',
    'management.automation.itemnotfoundexception': 'management.automation.sessionstateexception',
    'management.automation.drivenotfoundexception': 'management.automation.sessionstateexception',
    'management.automation.pipelinestoppedexception': 'management.automation.runtimeexception',
    'management.automation.psinvalidcastexception': 'invalidcastexception',
    'management.automation.remoteexception': 'management.automation.runtimeexception',
    'management.automation.remoting.psremotingtransportexception': 'management.automation.runtimeexception',
  }),
);

/** An exception and what it derives from, nearest first; empty for a type that is not known here. */
export function exceptionAndBases(name: string): readonly string[] {
  const result: string[] = [];
  for (let type: string | undefined = name; type !== undefined && EXCEPTIONS.has(type); type = EXCEPTIONS.get(type)) {
    result.push(type);
  }
  return result;
}
