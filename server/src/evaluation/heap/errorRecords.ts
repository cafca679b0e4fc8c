/** Error records as `$_` has them in a `catch`: what was thrown, the exception, and the error's name. */

import { exceptionFullName } from '../../powershell';
import { NULL, type StringValue, string, text, toText, unknown, type Value } from '../../values';
import { elementsOf, isReference } from '../run/elements';
import { ancestryOf, isUnseenError, RECORD } from '../run/exceptions';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { entryOf, newObject, OBJECT_TEXT, readProperty } from './heap';

const TYPE = /^(?:system\.management\.automation\.)?errorrecord$/;

/** The exception of what a script throws that is none. */
const PLAIN = 'System.Management.Automation.RuntimeException';

/** What reaches the `catch`: of a text the error with that message, of an exception or another object a record that holds it. */
export function errorOf(run: Run, state: State, thrown: Value): Value {
  if (thrown.kind === 'string') return { ...thrown, typeName: RECORD };
  if (!isReference(thrown) || thrown.typeName === RECORD) return thrown;
  const isException = ancestryOf(run, thrown.typeName ?? '') !== undefined;
  const message = isException ? readProperty(state, thrown, 'Message') : toText(thrown);
  if (message === undefined) return thrown;
  const exception = isException ? thrown : newException(run, state, PLAIN, [message]);
  return newRecord(run, state, exception, message, isException ? [] : [entryOf('TargetObject', thrown)]);
}

function newRecord(run: Run, state: State, exception: Value, id: Value, more: readonly ReturnType<typeof entryOf>[]): Value {
  const message = isReference(exception) ? readProperty(state, exception, 'Message') : undefined;
  const shown = message ? [entryOf(OBJECT_TEXT, toText(message))] : [];
  const entries = [entryOf('Exception', exception), entryOf('FullyQualifiedErrorId', id), ...more, ...shown];
  return newObject(run, state, new Map(entries), { typeName: RECORD, open: true });
}

/** What Write-Error makes of a message, as a `catch` gets it. */
export function writtenError(run: Run, state: State, message: Value, id: Value | undefined): Value {
  const exception = newException(run, state, WRITTEN, [message]);
  return newRecord(run, state, exception, reportedAs(id ?? string(WRITTEN)), []);
}

const WRITTEN = 'Microsoft.PowerShell.Commands.WriteErrorException';

/** Who reports the error adds its own name. */
function reportedAs(id: Value): Value {
  return text([toText(id), unknown('reporter', { because: 'the name of the command that reports an error', type: 'string' })]);
}

/** `[ErrorRecord]::new($exception, 'Id', $category, $target)`; undefined for any other type. */
export function constructRecord(run: Run, state: State, type: string, given: readonly Value[]): Value | undefined {
  if (!TYPE.test(type)) return undefined;
  const args = given.length === 1 ? given.flatMap(arg => elementsOf(state, arg).items) : given;
  const [exception, id, , target] = args;
  if (!exception || !id || !target) return undefined;
  return newRecord(run, state, exception, reportedAs(id), [entryOf('TargetObject', target)]);
}

/** The type of an error record or an exception: `$_.Exception.GetType()`. */
export function errorType(value: Value): string | undefined {
  if (isUnseenError(value)) return 'System.Management.Automation.ErrorRecord';
  const typeName = value.kind === 'string' || isReference(value) ? value.typeName : undefined;
  if (typeName === undefined) return undefined;
  if (typeName === RECORD) return 'System.Management.Automation.ErrorRecord';
  return value.kind === 'string' && typeName === 'Exception' ? PLAIN : exceptionFullName(typeName);
}

/** `.Name` and the like of such a type; undefined for other types. */
export function errorTypeMember(typeName: string, name: string): Value | undefined {
  const full = /\berrorrecord$/i.test(typeName) ? 'System.Management.Automation.ErrorRecord' : exceptionFullName(typeName);
  const dot = full?.lastIndexOf('.') ?? -1;
  switch (full === undefined ? '' : name.toLowerCase()) {
    case 'name':
      return string(full?.slice(dot + 1) ?? '');
    case 'fullname':
      return string(full ?? '');
    case 'namespace':
      return string(full?.slice(0, dot) ?? '');
    default:
      return undefined;
  }
}

/** `[System.Exception]::new('message', $inner)` and `[System.Exception]'message'`. */
export function newException(run: Run, state: State, type: string, [message = string(''), inner = NULL]: readonly Value[]): Value {
  const entries = [entryOf('Message', message), ...(inner.kind === 'null' || isReference(inner) ? [entryOf('InnerException', inner)] : [])];
  return newObject(run, state, new Map(entries), { typeName: type, open: true });
}

/** `$_.Exception.Message` and the like of an error that is kept as its text. */
export function errorMember(error: StringValue, name: string): Value | undefined {
  const { typeName } = error;
  if (typeName === RECORD && /^exception$/i.test(name)) return { ...error, typeName: 'Exception' };
  if (typeName === RECORD && /^(?:targetobject|fullyqualifiederrorid)$/i.test(name)) return string(error.value);
  return typeName === 'Exception' && /^message$/i.test(name) ? string(error.value) : undefined;
}
