/** Among whose scopes a script block runs: where it was made, or with variables that it carries (`GetNewClosure`). */
import { type ScriptBlockValue, string } from '../../values';
import { newHashtable } from '../heap/heap';
import type { Run } from '../run/run';
import type { State } from '../run/state';

/** The key of a copy of the present scope's variables. */
export function captureVariables(run: Run, state: State): number {
  const entries = [...state.frame.variables].map(([name, value]) => ({ key: string(name), value, keyPlace: undefined }));
  return newHashtable(run, state, entries, false).id;
}

/**
 * Goes on among the block's scopes, and tells which to come back to. One that carries variables is a module of its own: it sees them
 * and what is global.
 */
export function enterBlock(state: State, { closure, session }: Pick<ScriptBlockValue, 'closure' | 'session'>): string {
  if (closure === undefined) return state.switchTo(session ?? state.session);
  const own = `closure#${closure}`;
  const isNew = !state.hasSession(own);
  const before = state.switchTo(own);
  if (!isNew) return before;
  const captured = state.object({ kind: 'reference', id: closure, type: 'hashtable' });
  const { variables } = state.pushFrame('script');
  for (const [name, { value }] of captured?.entries ?? []) variables.set(name, value);
  return before;
}
