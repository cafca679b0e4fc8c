/** Which exception derives from which. */

/** Exceptions that scripts catch, each with what it derives from (docs of the .NET base class library). */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    exception: 'object',
    systemexception: 'exception',
    applicationexception: 'exception',
    argumentexception: 'systemexception',
    aggregateexception: 'exception',
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

/** An exception, by its name in lower case without `System.`, and what it derives from, nearest first; empty for one that is not known here. */
export function exceptionAndBases(name: string): readonly string[] {
  const result: string[] = [];
  for (let type: string | undefined = name; type !== undefined && EXCEPTIONS.has(type); type = EXCEPTIONS.get(type)) {
    result.push(type);
  }
  return result;
}

/** The exception that a type's name means, as a script writes it, with or without its namespace; undefined for one that is not known here. */
export function exceptionNamed(written: string): string | undefined {
  const name = written.toLowerCase().replace(/^system\./, '');
  return EXCEPTIONS.has(name) ? name : BY_LAST_PART.get(name);
}

/** What `using namespace` allows. Of two with one name the first is meant. */
const BY_LAST_PART: ReadonlyMap<string, string> = new Map(
  [...EXCEPTIONS.keys()].reverse().map(name => [name.slice(name.lastIndexOf('.') + 1), name]),
);
