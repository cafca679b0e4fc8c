/** What the server refuses, and whether that error stops anything. */
import type { BoundCommand } from '../../binding';
import { NOTHING, NULL, toText, type Value } from '../../values';
import { failed, failedFunction } from '../run/exceptions';
import { type Flow, flow, type Valued, valued } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { readPath } from '../scopes/variables';
import { noteFailure, noteOwnFailure } from './errorState';
import { tellOfError } from './isolated';

/**
 * The server refuses, with an error that by itself stops nothing. Whether a `try` or a trap around it takes it is then a matter of
 * the preference; where that does not say Stop, both are possible.
 */
export function refused(run: Run, state: State, bound: BoundCommand): Flow[] {
  const because = 'a command that fails';
  if (stopsAtErrors(run, state, bound)) return failed(run, state, because, 'script');
  const goOn = (at: State): Flow[] => {
    noteFailure(run, at, undefined, ignored(run, at, bound) ? 'ignored' : undefined);
    if (!silent(run, at, bound)) tellOfError(at);
    return flow(at);
  };
  if (run.handing + run.traps === 0 || silent(run, state, bound)) return goOn(state);
  const [caught, goesOn] = run.fork(state);
  return [...failed(run, caught, because), ...goOn(goesOn)];
}

/** `$PSCmdlet.WriteError(…)`: where errors stop, it ends the function. */
export function reportError(run: Run, state: State, error: Value | undefined): Valued[] {
  if (stopsAtErrors(run, state)) return failedFunction(state, error ?? NULL);
  noteFailure(run, state, error);
  noteOwnFailure(state);
  if (!silent(run, state)) tellOfError(state);
  return valued(state, NOTHING);
}

/** Errors that a command reports are not shown. */
export function silent(run: Run, state: State, bound?: BoundCommand): boolean {
  const value = wishFor(run, state, bound);
  return value.kind === 'string' && /^(silentlycontinue|ignore|0|4)$/i.test(value.value);
}

/** Errors that a command reports are not even kept in `$Error`. */
export function ignored(run: Run, state: State, bound?: BoundCommand): boolean {
  const value = wishFor(run, state, bound);
  return value.kind === 'string' && /^(ignore|4)$/i.test(value.value);
}

/** An error that a command reports, and after which it would go on, ends it. */
export function stopsAtErrors(run: Run, state: State, bound?: BoundCommand): boolean {
  const value = wishFor(run, state, bound);
  return value.kind === 'string' && /^(stop|1)$/i.test(value.value);
}

/** What a command says of its errors, or else the preference. */
function wishFor(run: Run, state: State, bound: BoundCommand | undefined): Value {
  return toText(bound?.bound.get('erroraction')?.value ?? readPath(run, state, 'ErrorActionPreference'));
}
