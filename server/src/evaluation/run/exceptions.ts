/** Which `catch` or `trap` takes an error: by the exception's type, where that is known. */
import {
  type Ast,
  type CatchClauseAst,
  exceptionAndBases,
  exceptionNamed,
  type TrapStatementAst,
  type TypeConstraintAst,
} from '../../powershell';
import { FALSE, NULL, type StringValue, string, TRUE, type Tri, toBoolean, type Value } from '../../values';
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

/** `$PSCmdlet.ThrowTerminatingError(…)`: the function ends, and to its caller it is a command that failed. */
export function failedFunction(state: State, error: Value): Valued[] {
  return [{ state, value: NULL, done: { kind: 'throw', value: error, ends: 'function' } }];
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

function takes(state: State, type: TypeConstraintAst, thrown: Value): Tri {
  const wanted = exceptionNamed(type.typeName.fullName);
  if (wanted === 'exception') return 'yes';
  if (wanted === undefined) return 'unknown';
  const known = typeOf(thrown);
  if (known !== undefined) return exceptionAndBases(known).includes(wanted) ? 'yes' : 'no';
  const learnt = thrown.kind === 'unknown' ? state.fact(isOf(thrown.key, wanted)) : undefined;
  return learnt ? toBoolean(learnt) : 'unknown';
}

function isOf(error: string, exception: string): string {
  return `${error} is ${exception}`;
}

/** Who takes an error on one of the ways; undefined: nobody here. */
interface Taken<T> {
  readonly state: State;
  readonly taker: T | undefined;
}

/** A taker of errors by their types, several or none; without any it takes them all. */
interface Taker<T> {
  readonly taker: T;
  readonly types: readonly TypeConstraintAst[];
}

/**
 * The first that takes the error. One of which the type is not known may go to each that may take it, and else to the first that
 * surely does; that it is of a type which the script names before is in doubt where another takes all.
 */
function takenBy<T>(run: Run, state: State, takers: readonly Taker<T>[], thrown: Value): Taken<T>[] {
  const asked = takers.map(({ types }) => types.map(type => [type, takes(state, type, thrown)] as const));
  const sure = takers.findIndex(({ types }, index) => types.length === 0 || asked[index]?.some(([, answer]) => answer === 'yes'));
  const ways: Taken<T>[] = [];
  let rest = state;
  for (const [index, { taker }] of takers.slice(0, sure < 0 ? takers.length : sure).entries()) {
    const open = (asked[index] ?? []).flatMap(([type, answer]) => (answer === 'unknown' ? [type] : []));
    if (open.length === 0) continue;
    const [taken, others] = run.fork(rest, sure < 0 ? {} : { doubtful: 0 });
    for (const type of open) learnType(others, type, thrown, FALSE);
    const [only, second] = open;
    if (only && !second) learnType(taken, only, thrown, TRUE);
    ways.push({ state: taken, taker });
    rest = others;
  }
  return [...ways, { state: rest, taker: takers[sure]?.taker }];
}

/** What the way that it takes tells of an error's type. */
function learnType(state: State, type: TypeConstraintAst, thrown: Value, answer: Value): void {
  const wanted = exceptionNamed(type.typeName.fullName);
  if (wanted === undefined || thrown.kind !== 'unknown') return;
  for (const each of answer === TRUE ? exceptionAndBases(wanted) : [wanted]) state.learn(isOf(thrown.key, each), answer);
}

/** The clause that takes the error. */
export function catching(run: Run, state: State, clauses: readonly CatchClauseAst[], thrown: Value): Taken<CatchClauseAst>[] {
  return takenBy(
    run,
    state,
    clauses.map(clause => ({ taker: clause, types: clause.catchTypes })),
    thrown,
  );
}

/** The same for traps; one without a type takes what no other does. */
export function trapping(run: Run, state: State, traps: readonly TrapStatementAst[], thrown: Value): Taken<TrapStatementAst>[] {
  const typed = traps.filter(({ trapType }) => trapType);
  const all = traps.filter(({ trapType }) => !trapType).slice(0, 1);
  const takers = [...typed, ...all].map(trap => ({ taker: trap, types: trap.trapType ? [trap.trapType] : [] }));
  return takenBy(run, state, takers, thrown);
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
