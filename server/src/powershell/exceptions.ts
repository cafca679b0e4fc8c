/** Which exception derives from which. */

/** Exceptions that scripts catch, without `System.`, each with what it derives from (docs of the .NET base class library). */
const BASES: Readonly<Record<string, string>> = {
  Exception: 'Object',
  SystemException: 'Exception',
  ApplicationException: 'Exception',
  ArgumentException: 'SystemException',
  AggregateException: 'Exception',
  ArgumentNullException: 'ArgumentException',
  ArgumentOutOfRangeException: 'ArgumentException',
  ArithmeticException: 'SystemException',
  DivideByZeroException: 'ArithmeticException',
  OverflowException: 'ArithmeticException',
  FormatException: 'SystemException',
  IndexOutOfRangeException: 'SystemException',
  InvalidCastException: 'SystemException',
  InvalidOperationException: 'SystemException',
  ObjectDisposedException: 'InvalidOperationException',
  NotImplementedException: 'SystemException',
  NotSupportedException: 'SystemException',
  PlatformNotSupportedException: 'NotSupportedException',
  NullReferenceException: 'SystemException',
  OperationCanceledException: 'SystemException',
  'Threading.Tasks.TaskCanceledException': 'OperationCanceledException',
  OutOfMemoryException: 'SystemException',
  TimeoutException: 'SystemException',
  UnauthorizedAccessException: 'SystemException',
  'Security.SecurityException': 'SystemException',
  'Collections.Generic.KeyNotFoundException': 'SystemException',
  'IO.IOException': 'SystemException',
  'IO.DirectoryNotFoundException': 'IO.IOException',
  'IO.DriveNotFoundException': 'IO.IOException',
  'IO.EndOfStreamException': 'IO.IOException',
  'IO.FileLoadException': 'IO.IOException',
  'IO.FileNotFoundException': 'IO.IOException',
  'IO.PathTooLongException': 'IO.IOException',
  'Net.WebException': 'InvalidOperationException',
  'Net.Http.HttpRequestException': 'Exception',
  'Management.Automation.RuntimeException': 'SystemException',
  'Management.Automation.ActionPreferenceStopException': 'Management.Automation.RuntimeException',
  'Management.Automation.CommandNotFoundException': 'Management.Automation.RuntimeException',
  'Management.Automation.CmdletInvocationException': 'Management.Automation.RuntimeException',
  'Management.Automation.ParameterBindingException': 'Management.Automation.RuntimeException',
  'Management.Automation.MethodInvocationException': 'Management.Automation.MethodException',
  'Management.Automation.MethodException': 'Management.Automation.ExtendedTypeSystemException',
  'Management.Automation.ExtendedTypeSystemException': 'Management.Automation.RuntimeException',
  'Management.Automation.SessionStateException': 'Management.Automation.RuntimeException',
  'Management.Automation.ItemNotFoundException': 'Management.Automation.SessionStateException',
  'Management.Automation.DriveNotFoundException': 'Management.Automation.SessionStateException',
  'Management.Automation.PipelineStoppedException': 'Management.Automation.RuntimeException',
  'Management.Automation.PSInvalidCastException': 'InvalidCastException',
  'Management.Automation.RemoteException': 'Management.Automation.RuntimeException',
  'Management.Automation.Remoting.PSRemotingTransportException': 'Management.Automation.RuntimeException',
  'Management.Automation.MetadataException': 'Management.Automation.RuntimeException',
  'Management.Automation.ValidationMetadataException': 'Management.Automation.MetadataException',
  'Management.Automation.ArgumentTransformationMetadataException': 'Management.Automation.MetadataException',
  'Management.Automation.ParseException': 'Management.Automation.RuntimeException',
  'Management.Automation.PSArgumentException': 'ArgumentException',
  'Management.Automation.PSInvalidOperationException': 'InvalidOperationException',
  'Management.Automation.PSNotSupportedException': 'NotSupportedException',
  'Microsoft.PowerShell.Commands.WriteErrorException': 'SystemException',
};

/** The same in lower case. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(BASES).map(([name, base]) => [name.toLowerCase(), base.toLowerCase()]),
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

const FULL_NAMES: ReadonlyMap<string, string> = new Map(
  Object.keys(BASES).map(name => [name.toLowerCase(), name.startsWith('Microsoft.') ? name : `System.${name}`]),
);

/** The whole name of the exception that a script names. */
export function exceptionFullName(written: string): string | undefined {
  const name = exceptionNamed(written);
  return name === undefined ? undefined : FULL_NAMES.get(name);
}
