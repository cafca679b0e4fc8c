/** Script blocks that carry the variables they were made among (`GetNewClosure`). */
import { type ScriptBlockValue, string } from '../values';
import { newHashtable } from './heap';
import type { Run } from './run';
import type { State } from './state';

/** The key of a copy of the present scope's variables. */
export function captureVariables(run: Run, state: State): number {
  const entries = [...state.frame.variables].map(([name, value]) => ({ key: string(name), value, keyPlace: undefined }));
  return newHashtable(run, state, entries, false).id;
}

/** Opens the scope that the block was made in, as it was then; nothing for a block that carries none. */
export function enterClosure(state: State, { closure }: ScriptBlockValue): void {
  if (closure === undefined) return;
  const captured = state.object({ kind: 'reference', id: closure, type: 'hashtable' });
  const { variables } = state.pushFrame('block');
  for (const [name, { value }] of captured?.entries ?? []) variables.set(name, value);
}

export function leaveClosure(state: State, { closure }: ScriptBlockValue): void {
  if (closure !== undefined) state.popFrame();
}
