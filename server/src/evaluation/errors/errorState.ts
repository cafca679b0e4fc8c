/**
 * What PowerShell keeps of errors: `$?`, `$Error` and `$LASTEXITCODE`. Followed only where some file asks for it, since every command would else
 * leave a trace in the state.
 */

import type { ExpressionAst, StatementAst } from '../../powershell';
import { type ArrayValue, array, FALSE, TRUE, type Value } from '../../values';
import { newList } from '../heap/heap';
import { isReference } from '../run/elements';
import { errorBecause } from '../run/exceptions';
import type { Run } from '../run/run';
import type { State } from '../run/state';

/** The names under which the global scope keeps them. */
const SUCCEEDED = '?';
const ERRORS = 'error';
const EXIT_CODE = 'lastexitcode';
/** Where a command with -ErrorVariable gathers what it reports; no variable of a script has such a name. */
const REPORTED = '\0reported';
/** That a function has reported one in its own name. */
const OWN = '\0own error';

/** Before the script there may have been errors. */
export function startErrors(run: Run, state: State): void {
  if (!run.asked.has(ERRORS)) return;
  const earlier = errorBecause(run, 'an error from before the script');
  state.frameForChange(0).variables.set(ERRORS, newList(run, state, [], earlier));
}

/** Some file asks whether its commands succeeded. */
export function asksSuccess({ asked }: Run): boolean {
  return asked.has(SUCCEEDED);
}

/** A command begins, which is taken to succeed. */
export function noteSuccess(run: Run, state: State): void {
  if (!asksSuccess(run) || !hasFailed(state)) return;
  state.frameForChange(0).variables.set(SUCCEEDED, TRUE);
}

/**
 * A command has failed, or reported an error and went on.
 * @param how `ignored`: it is kept nowhere; `caught`: it may have come by several commands, each of which has reported it
 */
export function noteFailure(run: Run, state: State, error?: Value, how?: 'ignored' | 'caught'): void {
  const reported = how === 'ignored' ? undefined : errorsSoFar(state);
  const more = how === 'caught' ? errorBecause(run, 'an error') : reported?.rest;
  if (reported) gather(state, array([...reported.items, error ?? errorBecause(run, 'an error')], more));
  if (asksSuccess(run) && !hasFailed(state)) state.frameForChange(0).variables.set(SUCCEEDED, FALSE);
  const list = state.frames[0]?.variables.get(ERRORS);
  if (!list || !isReference(list) || how === 'ignored') return;
  const object = state.objectForChange(list);
  const value = error ?? errorBecause(run, 'an error');
  if (object) object.items = [value, ...object.items];
}

/** A function has reported an error as a cmdlet does: to its caller it is a command that failed. */
export function noteOwnFailure(state: State): void {
  state.frameForChange(-1).variables.set(OWN, TRUE);
}

/** The same, where the function ends. */
export function hasOwnFailure({ frames }: State): boolean {
  return frames.at(-1)?.variables.has(OWN) === true;
}

/** Whether the last command succeeded, where some file asks for it. */
export function lastSuccess({ frames }: State): Value {
  return frames[0]?.variables.get(SUCCEEDED) ?? TRUE;
}

/** A value that was made succeeds, whatever ran before; what statements in it make, these tell. As PowerShell's `Compiler.cs` has it. */
export function succeedsAsValue(statement: StatementAst): boolean {
  if (statement.kind === 'AssignmentStatementAst') return succeedsAsValue(statement.right);
  if (statement.kind === 'CommandExpressionAst') return isPlainValue(statement.expression);
  const [only, second] = statement.kind === 'PipelineAst' ? statement.pipelineElements : [];
  return only?.kind === 'CommandExpressionAst' && second === undefined && isPlainValue(only.expression);
}

function isPlainValue(value: ExpressionAst): boolean {
  if (value.kind === 'ParenExpressionAst') return succeedsAsValue(value.pipeline);
  const [only, second] = value.kind === 'ArrayExpressionAst' || value.kind === 'SubExpressionAst' ? value.subExpression.statements : [];
  if (!only) return true;
  return value.kind === 'ArrayExpressionAst' && second === undefined && succeedsAsValue(only);
}

/** What fails in a block that a command runs for its elements is nothing that the command has failed in. */
export function keepSuccess(run: Run, state: State): (after: State) => void {
  const failed = hasFailed(state);
  return after => {
    if (!failed) noteSuccess(run, after);
  };
}

/** How a call has ended for `$?`. */
export function noteEnd(run: Run, state: State, failed: boolean): void {
  if (!failed) noteSuccess(run, state);
  else if (asksSuccess(run)) state.frameForChange(0).variables.set(SUCCEEDED, FALSE);
}

/** Whether the last command has failed, or may have, where some file asks for that. */
export function hasFailed(state: State): boolean {
  const value = state.frames[0]?.variables.get(SUCCEEDED);
  return value !== undefined && value !== TRUE;
}

/** Errors that are reported from here on are gathered. */
export function gatherErrors(state: State): void {
  gather(state, array([]));
}

/** Those that were, which whoever gathered before has reported, too. */
export function gatheredErrors(state: State, outer: ArrayValue | undefined): ArrayValue {
  const found = errorsSoFar(state) ?? array([]);
  if (outer) gather(state, array([...outer.items, ...found.items], outer.rest ?? found.rest));
  else state.frameForChange(0).variables.delete(REPORTED);
  return found;
}

/** undefined: nobody gathers errors. */
export function errorsSoFar(state: State): ArrayValue | undefined {
  const reported = state.frames[0]?.variables.get(REPORTED);
  return reported?.kind === 'array' ? reported : undefined;
}

function gather(state: State, errors: ArrayValue): void {
  state.frameForChange(0).variables.set(REPORTED, errors);
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
