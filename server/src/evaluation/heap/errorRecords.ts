/** Error records as `$_` has them in a `catch`: what was thrown, the exception, and the error's name. */

import { type StringValue, string, text, toText, unknown, type Value } from '../../values';
import { elementsOf, isReference } from '../run/elements';
import { ancestryOf, RECORD } from '../run/exceptions';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { OBJECT_TEXT } from './dotnetObjects';
import { entryOf, newObject, readProperty } from './heap';

const TYPE = /^(?:system\.management\.automation\.)?errorrecord$/;

/** What reaches the `catch`: of a text the error with that message, of an exception or another object a record that holds it. */
export function errorOf(run: Run, state: State, thrown: Value): Value {
  if (thrown.kind === 'string') return { ...thrown, typeName: RECORD };
  if (!isReference(thrown) || thrown.typeName === RECORD) return thrown;
  const isException = ancestryOf(run, thrown.typeName ?? '') !== undefined;
  const message = isException ? readProperty(state, thrown, 'Message') : toText(thrown);
  if (message === undefined) return thrown;
  const exception = isException ? thrown : newException(run, state, message);
  return newRecord(run, state, exception, message, isException ? [] : [entryOf('TargetObject', thrown)]);
}

function newException(run: Run, state: State, message: Value): Value {
  return newObject(run, state, new Map([entryOf('Message', message)]), {
    typeName: 'System.Management.Automation.RuntimeException',
    open: true,
  });
}

function newRecord(run: Run, state: State, exception: Value, id: Value, more: readonly ReturnType<typeof entryOf>[]): Value {
  const message = isReference(exception) ? readProperty(state, exception, 'Message') : undefined;
  const shown = message ? [entryOf(OBJECT_TEXT, toText(message))] : [];
  const entries = [entryOf('Exception', exception), entryOf('FullyQualifiedErrorId', id), ...more, ...shown];
  return newObject(run, state, new Map(entries), { typeName: RECORD, open: true });
}

/** `[ErrorRecord]::new($exception, 'Id', $category, $target)`; undefined for any other type. */
export function constructRecord(run: Run, state: State, type: string, given: readonly Value[]): Value | undefined {
  if (!TYPE.test(type)) return undefined;
  const args = given.length === 1 ? given.flatMap(arg => elementsOf(state, arg).items) : given;
  const [exception, id, , target] = args;
  if (!exception || !id || !target) return undefined;
  // Who reports the error adds its own name.
  const whole = text([toText(id), unknown('reporter', { because: 'the name of the command that reports an error', type: 'string' })]);
  return newRecord(run, state, exception, whole, [entryOf('TargetObject', target)]);
}

/** `$_.Exception.Message` and the like of an error that is kept as its text. */
export function errorMember(error: StringValue, name: string): Value | undefined {
  const { typeName } = error;
  if (typeName === RECORD && /^exception$/i.test(name)) return { ...error, typeName: 'Exception' };
  if (typeName === RECORD && /^(?:targetobject|fullyqualifiederrorid)$/i.test(name)) return string(error.value);
  return typeName === 'Exception' && /^message$/i.test(name) ? string(error.value) : undefined;
}
