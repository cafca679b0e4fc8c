/** Which `catch` or `trap` takes an error: by the exception's type, where that is known. */
import {
  type Ast,
  type CatchClauseAst,
  exceptionAndBases,
  exceptionNamed,
  type TrapStatementAst,
  type TypeConstraintAst,
} from '../powershell';
import { NULL, type StringValue, string, type Tri, type Value } from '../values';
import { type Flow, flow, type Valued } from './flow';
import type { Run } from './run';
import type { State } from './state';

/** What an error's key begins with whose command did not bind. */
const REFUSAL = 'ParameterBindingException';

/** The type of what a `catch` is given; such values are all true. */
const ERROR_RECORD = 'errorrecord';

/** An error of which only the reason is known. */
export function errorBecause(run: Run, because: string): Value {
  return run.unknown('error', because, ERROR_RECORD, true);
}

/** What runs ends with an error: the statement, or the script where nothing catches it. */
export function failed(run: Run, state: State, because: string, ends: 'statement' | 'script' = 'statement'): Flow[] {
  return flow(state, { kind: 'throw', value: errorBecause(run, because), ends });
}

/** The same of an expression, whose value is lost. */
export function thrown(run: Run, state: State, because: string): Valued[] {
  return failed(run, state, because).map(each => ({ ...each, value: NULL }));
}

/** A command, or a function's default, that does not bind: of this error the exception is known. */
export function unbound(run: Run, state: State, errorId: string): Flow[] {
  return flow(state, { kind: 'throw', value: run.unknown(REFUSAL, errorId, ERROR_RECORD, true), ends: 'statement' });
}

/** Runs what hands its errors on: one that ends a statement there leaves all that is around it, too. */
export function handingOn<T>(run: Run, work: () => T): T {
  run.handing += 1;
  const result = work();
  run.handing -= 1;
  return result;
}

/** What is thrown: an exception that the script made, or a text, which becomes one of PowerShell's own. */
function typeOf(thrown: Value): string | undefined {
  if (thrown.kind === 'string' || thrown.kind === 'text') return exceptionNamed('RuntimeException');
  if (thrown.kind === 'unknown' && thrown.key.startsWith(`${REFUSAL}#`)) return exceptionNamed(REFUSAL);
  const name =
    thrown.kind === 'reference' || thrown.kind === 'unknown' ? (thrown.kind === 'reference' ? thrown.typeName : thrown.type) : '';
  return exceptionNamed(name ?? '');
}

function takes(type: TypeConstraintAst, thrown: string | undefined): Tri {
  const wanted = exceptionNamed(type.typeName.fullName);
  if (wanted === 'exception') return 'yes';
  if (thrown === undefined || wanted === undefined) return 'unknown';
  return exceptionAndBases(thrown).includes(wanted) ? 'yes' : 'no';
}

/**
 * The clause that takes the error; undefined: none does. An error of which nothing is known goes to the clause that takes all,
 * else to the first that may.
 */
export function catching(clauses: readonly CatchClauseAst[], thrown: Value): CatchClauseAst | undefined {
  const type = typeOf(thrown);
  const answers = clauses.map(({ catchTypes }) => catchTypes.map(each => takes(each, type)));
  return (
    clauses.find((_, index) => answers[index]?.includes('yes')) ??
    clauses.find(({ catchTypes }) => catchTypes.length === 0) ??
    clauses.find((_, index) => answers[index]?.includes('unknown'))
  );
}

/** The same for traps; one without a type takes what no other does. */
export function trapping(traps: readonly TrapStatementAst[], thrown: Value): TrapStatementAst | undefined {
  const type = typeOf(thrown);
  const answer = ({ trapType }: TrapStatementAst): Tri => (trapType ? takes(trapType, type) : 'no');
  return (
    traps.find(trap => answer(trap) === 'yes') ?? traps.find(({ trapType }) => !trapType) ?? traps.find(trap => answer(trap) === 'unknown')
  );
}

/** A text that is thrown reaches the `catch` as an error with that message. */
export function errorOf(thrown: Value): Value {
  return thrown.kind === 'string' ? { ...thrown, typeName: 'ErrorRecord' } : thrown;
}

/** `$_.Exception.Message` of such an error. */
export function errorMember(error: StringValue, name: string): Value | undefined {
  const { typeName } = error;
  if (typeName === 'ErrorRecord' && /^exception$/i.test(name)) return { ...error, typeName: 'Exception' };
  if (typeName === 'ErrorRecord' && /^targetobject$/i.test(name)) return string(error.value);
  return typeName === 'Exception' && /^message$/i.test(name) ? string(error.value) : undefined;
}

export function isInCatch(node: Ast | undefined): boolean {
  let at = node;
  while (at && at.kind !== 'CatchClauseAst' && at.kind !== 'ScriptBlockAst') at = at.parent;
  return at?.kind === 'CatchClauseAst';
}

/** `[System.Exception]::new('message')`: the message is all that is known of it. */
export function isException(type: string): boolean {
  return exceptionNamed(type) !== undefined;
}
