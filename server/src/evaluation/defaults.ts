/** $PSDefaultParameterValues: which of its entries apply to a command. */
import type { SplatEntry } from '../binding';
import { like, toText, type Value } from '../values';
import { isReference, type Run } from './run';
import type { State } from './state';
import { readPath } from './variables';

export function defaultsFor(
  run: Run,
  state: State,
  commandName: string,
): { readonly entries: readonly SplatEntry[]; readonly open: boolean } {
  const table = readPath(run, state, 'PSDefaultParameterValues');
  const object = isReference(table) ? state.object(table) : undefined;
  if (!object) return { entries: [], open: false };
  const disabled = object.entries.get('disabled');
  if (disabled && run.truth(state, disabled.value) === 'yes') return { entries: [], open: false };
  const entries: SplatEntry[] = [];
  for (const entry of object.entries.values()) {
    const key = toText(entry.key);
    const colon = key.kind === 'string' ? key.value.lastIndexOf(':') : -1;
    if (key.kind !== 'string' || colon < 0) continue;
    if (like(commandName, key.value.slice(0, colon).trim(), false) !== 'yes') continue;
    entries.push({
      name: key.value.slice(colon + 1).trim(),
      value: defaultValue(run, state, entry.value),
      place: entry.keyPlace,
      valuePlace: entry.value.at,
    });
  }
  return { entries, open: object.open };
}

/** A script block's value is what it puts out. One whose run parts, or does not end normally, is unknown. */
function defaultValue(run: Run, state: State, value: Value): Value {
  if (value.kind !== 'scriptblock') return value;
  const scratch = state.clone();
  scratch.pushOutput();
  const [only, second] = run.do.block(scratch, value.ast, value.file, 'block', () => {});
  if (!only || second || only.done.kind !== 'normal') return run.unknown('default', 'a default parameter value');
  // What it puts out may be a table or an object that it made.
  state.replaceHeap(only.state.heapObjects());
  return only.state.popOutput();
}
