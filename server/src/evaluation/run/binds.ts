/** Binding with what the evaluation knows of heap objects and of the PowerShell that runs the script. */
import { type BindRequest, type BoundCommand, bind, type SplatEntry } from '../../binding';
import { type ReferenceValue, toText } from '../../values';
import type { Run } from './run';
import type { State } from './state';

export function bindCommand(run: Run, state: State, request: Omit<BindRequest, 'level' | 'hashtable'>): BoundCommand {
  return bind({ ...request, level: run.level, hashtable: value => tableEntries(state, value) });
}

/** Keys and values of a table, where all are known. */
export function tableEntries(state: State, value: ReferenceValue): readonly SplatEntry[] | undefined {
  const table = state.object(value);
  if (!table || table.open || table.config || table.type === 'list') return undefined;
  const entries: SplatEntry[] = [];
  for (const entry of table.entries.values()) {
    const name = toText(entry.key);
    if (name.kind !== 'string') return undefined;
    entries.push({ name: name.value, value: entry.value, place: entry.keyPlace });
  }
  return entries;
}
