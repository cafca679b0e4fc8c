/**
 * What PowerShell keeps of errors: `$?`, `$Error` and `$LASTEXITCODE`. Followed only where some file asks for it, since every command would else
 * leave a trace in the state.
 */

import { array, FALSE, TRUE, type Value } from '../../values';
import { newList } from '../heap/heap';
import { isReference } from '../run/elements';
import { errorBecause } from '../run/exceptions';
import type { Run } from '../run/run';
import type { State } from '../run/state';

/** The names under which the global scope keeps them. */
const SUCCEEDED = '?';
const ERRORS = 'error';
const EXIT_CODE = 'lastexitcode';

/** Before the script there may have been errors. */
export function startErrors(run: Run, state: State): void {
  if (!run.asked.has(ERRORS)) return;
  const earlier = errorBecause(run, 'an error from before the script');
  state.frameForChange(0).variables.set(ERRORS, newList(run, state, [], earlier));
}

/** A command begins, which is taken to succeed. */
export function noteSuccess(run: Run, state: State): void {
  if (!run.asked.has(SUCCEEDED) || !hasFailed(state)) return;
  state.frameForChange(0).variables.set(SUCCEEDED, TRUE);
}

/** A command has failed, or reported an error and went on. */
export function noteFailure(run: Run, state: State, error?: Value): void {
  run.failures += 1;
  if (run.asked.has(SUCCEEDED) && !hasFailed(state)) state.frameForChange(0).variables.set(SUCCEEDED, FALSE);
  const list = state.frames[0]?.variables.get(ERRORS);
  if (!list || !isReference(list)) return;
  const object = state.objectForChange(list);
  const value = error ?? errorBecause(run, 'an error');
  if (object) object.items = [value, ...object.items];
}

export function hasFailed(state: State): boolean {
  const value = state.frames[0]?.variables.get(SUCCEEDED);
  return value !== undefined && value !== TRUE;
}

/** An error that no run has told anything of. */
export function someErrors(run: Run): Value {
  return array([], errorBecause(run, 'an error'));
}

/** A script or another process ended with a code; undefined: nobody knows with which. */
export function noteExitCode(run: Run, state: State, code: Value | undefined): void {
  if (!run.asked.has(EXIT_CODE)) return;
  const value = code ?? run.unknown('exit', 'the code that a program ends with', 'int', true);
  state.frameForChange(0).variables.set(EXIT_CODE, value);
}

export function exitCode({ frames }: State): Value | undefined {
  return frames[0]?.variables.get(EXIT_CODE);
}
