/** What methods of .NET set through `[ref]`: `[int]::TryParse($text, [ref]$number)`, `$table.TryGetValue($key, [ref]$value)`. */

import { convert, FALSE, NULL, parseTypeName, type ReferenceValue, string, TRUE, toText, type Value } from '../../values';
import { hasKey, writeProperty } from '../heap/heap';
import { convertReference } from '../heap/heapConversions';
import { type Valued, valued } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { isVariableReference, writeReferred } from './variables';

/** Texts that TryParse takes, where a conversion takes more. */
const TAKEN: ReadonlyMap<string, RegExp> = new Map([
  ...['byte', 'int', 'int32', 'long', 'int64', 'int16', 'uint16', 'uint32', 'uint64'].map(name => [name, /^\s*[+-]?\d+\s*$/] as const),
  ...['bool', 'boolean'].map(name => [name, /^\s*(?:true|false)\s*$/i] as const),
  ['version', /^\s*\d+(?:\.\d+){1,3}\s*$/],
  ['guid', /^\s*[{(]?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}[})]?\s*$/i],
]);

/** Undefined for any other method. */
export function tryParse(run: Run, state: State, type: string, method: string, args: readonly Value[]): Valued[] | undefined {
  const [written = NULL, target] = args;
  const name = type.replace(/^system\./, '');
  const taken = TAKEN.get(name);
  if (method !== 'tryparse' || args.length !== 2 || !taken || !target || !isVariableReference(target)) return undefined;
  const text = toText(written);
  if (text.kind !== 'string') return undefined;
  const isTaken = taken.test(text.value);
  const value = isTaken ? parsed(run, state, name, text.value.trim()) : emptyOf(run, name);
  if (!value) return undefined;
  setReferred(state, target, value);
  return valued(state, isTaken ? TRUE : FALSE);
}

function parsed(run: Run, state: State, type: string, text: string): Value | undefined {
  // A text converts to a Boolean by its length.
  if (type.startsWith('bool')) return /^true$/i.test(text) ? TRUE : FALSE;
  const made = convertReference(run, state, type, string(text));
  if (made) return made;
  const result = convert(string(text), parseTypeName(type));
  return result.ok === 'yes' ? result.value : undefined;
}

/** What is left where nothing was parsed. */
function emptyOf(run: Run, type: string): Value {
  if (type.startsWith('bool')) return FALSE;
  if (type === 'version') return NULL;
  const zero = convert(string('0'), parseTypeName(type));
  return zero.ok === 'yes' ? zero.value : run.unknown('ref', 'an identifier of zeros', type, true);
}

/** Undefined for any other method. */
export function tryGetValue(
  run: Run,
  state: State,
  table: ReferenceValue,
  method: string,
  args: readonly Value[],
  read: (key: Value) => Value,
): Value | undefined {
  const [key, target] = args;
  if (method !== 'trygetvalue' || !key || !target || !isVariableReference(target)) return undefined;
  const has = hasKey(state, table, key);
  const truth = truthOf(state, has);
  if (truth === 'unknown') return undefined;
  // What is left where there is none, the table's type tells.
  setReferred(state, target, truth === 'yes' ? read(key) : run.unknown('ref', 'what TryGetValue leaves'));
  return has;
}

/** A method or command that nothing here knows sets whatever is handed to it by reference. */
export function forgetReferred(run: Run, state: State, args: readonly Value[]): void {
  for (const arg of args) if (isVariableReference(arg)) setReferred(state, arg, run.unknown('ref', 'what is set by reference'));
}

function setReferred(state: State, target: ReferenceValue, value: Value): void {
  const name = string('Value');
  writeProperty(state, target, name, value, undefined);
  writeReferred(state, target, name, value);
}
