/** Which `catch` or `trap` takes an error: by the exception's type, where that is known. */
import {
  type Ast,
  type CatchClauseAst,
  exceptionAndBases,
  exceptionNamed,
  type TrapStatementAst,
  type TypeConstraintAst,
} from '../../powershell';
import { ERROR_RECORD, FALSE, isErrorType, NULL, TRUE, type Tri, toBoolean, type Value } from '../../values';
import { type Completion, type Flow, flow, type Valued } from './flow';
import type { Run } from './run';
import type { State } from './state';

/** What an error's key begins with whose command did not bind. */
const REFUSAL = 'ParameterBindingException';

/** An error of which nothing but the reason is known. */
export function isUnseenError(value: Value): boolean {
  return value.kind === 'unknown' && value.type === ERROR_RECORD;
}

/** An error of which more is known, as an object. */
export const RECORD = 'ErrorRecord';

/** An error of which the reason is known, and of PowerShell's own the exception. */
export function errorBecause(run: Run, because: string, exception = 'error'): Value {
  return run.unknown(exception, because, ERROR_RECORD, true);
}

/** What runs ends with an error: the statement, or the script where nothing catches it. */
export function failed(run: Run, state: State, because: string, ends: 'statement' | 'script' = 'statement', exception?: string): Flow[] {
  return flow(state, { kind: 'throw', value: errorBecause(run, because, exception), ends });
}

/** `$PSCmdlet.ThrowTerminatingError(…)`: the function ends, and to its caller it is a command that failed. */
export function failedFunction(state: State, error: Value): Valued[] {
  return [{ state, value: NULL, done: { kind: 'throw', value: error, ends: 'function' } }];
}

/** The same of an expression, whose value is lost. */
export function thrown(run: Run, state: State, because: string, exception = exceptionOf(because)): Valued[] {
  return failed(run, state, because, 'statement', exception).map(each => ({ ...each, value: NULL }));
}

/** What operators say of why they fail tells the exception. */
function exceptionOf(because: string): string | undefined {
  if (because === 'a division by zero') return 'DivideByZeroException';
  return / is not a number$/.test(because) ? 'PSInvalidCastException' : undefined;
}

/** A command, or a function's default, that does not bind: of this error the exception is known. */
export function unbound(run: Run, state: State, errorId: string): Flow[] {
  // An argument that does not convert is one exception in another, and a `catch` for either takes it.
  return failed(run, state, errorId, 'statement', /^CannotConvertArgument/.test(errorId) ? `${REFUSAL}/PSInvalidCastException` : REFUSAL);
}

/** Whether something ended so. */
export function isUnbound(done: Completion): boolean {
  return done.kind === 'throw' && done.ends === 'statement' && done.value.kind === 'unknown' && done.value.key.startsWith(REFUSAL);
}

/** Runs what hands its errors on: one that ends a statement there leaves all that is around it, too. */
export function handingOn<T>(run: Run, work: () => T): T {
  run.handing += 1;
  const result = work();
  run.handing -= 1;
  return result;
}

/** The exception of that name and those it comes from, the script's own classes among them; undefined for what is none. */
export function ancestryOf(run: Run, name: string): readonly string[] | undefined {
  const own: string[] = [];
  let last = name;
  for (let type = run.types.get(last.toLowerCase()); type && !own.includes(last.toLowerCase()); type = run.types.get(last.toLowerCase())) {
    own.push(last.toLowerCase());
    last = type.definition.baseTypes[0]?.typeName.fullName ?? '';
  }
  const base = exceptionNamed(last);
  return base === undefined ? undefined : [...own, ...exceptionAndBases(base)];
}

/** What is thrown: an exception that the script made; anything else becomes one of PowerShell's own. */
function typesOf(run: Run, state: State, thrown: Value): readonly string[] | undefined {
  if (thrown.kind === 'unknown') {
    const known = thrown.type === ERROR_RECORD ? thrown.key.replace(/#.*/, '') : isErrorType(thrown.type) ? '' : (thrown.type ?? '');
    const [name = '', inner] = known.split('/');
    const types = ancestryOf(run, name);
    return types && inner ? [...types, ...(ancestryOf(run, inner) ?? [])] : types;
  }
  if (thrown.kind !== 'reference') return thrown.kind === 'oneOf' ? undefined : ancestryOf(run, 'RuntimeException');
  const held = thrown.typeName === RECORD ? state.object(thrown)?.entries.get('exception')?.value : undefined;
  if (held) return typesOf(run, state, held);
  return thrown.type === 'object' ? ancestryOf(run, thrown.typeName ?? '') : ancestryOf(run, 'RuntimeException');
}

/** What every error is on its way, whichever exception it wraps. */
const WRAPPING = exceptionAndBases('management.automation.runtimeexception');

/** Who asks for those alone is asked after those who ask for what may be wrapped in them. */
function inTurn<T>(takers: readonly Taker<T>[]): readonly Taker<T>[] {
  const isLast = ({ types }: Taker<T>) =>
    types.length > 0 && types.every(type => WRAPPING.includes(exceptionNamed(type.typeName.fullName) ?? ''));
  const isTyped = ({ types }: Taker<T>) => types.length > 0;
  return [
    ...takers.filter(taker => isTyped(taker) && !isLast(taker)),
    ...takers.filter(isLast),
    ...takers.filter(taker => !isTyped(taker)),
  ];
}

function takes(run: Run, state: State, type: TypeConstraintAst, thrown: Value): Tri {
  const { fullName } = type.typeName;
  const own = run.types.has(fullName.toLowerCase());
  const wanted = exceptionNamed(fullName) ?? (own ? fullName.toLowerCase() : undefined);
  if (wanted !== undefined && WRAPPING.includes(wanted)) return 'yes';
  if (wanted === undefined) return 'unknown';
  const known = typesOf(run, state, thrown);
  if (known !== undefined) return known.includes(wanted) ? 'yes' : 'no';
  // Only the script's own code makes one of its classes; what a command fails with is another.
  if (own && isUnseenError(thrown)) return 'no';
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
function takenBy<T>(run: Run, state: State, written: readonly Taker<T>[], thrown: Value): Taken<T>[] {
  const takers = inTurn(written);
  const asked = takers.map(({ types }) => types.map(type => [type, takes(run, state, type, thrown)] as const));
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

export function isInCatch(node: Ast | undefined): boolean {
  let at = node;
  while (at && at.kind !== 'CatchClauseAst' && at.kind !== 'ScriptBlockAst') at = at.parent;
  return at?.kind === 'CatchClauseAst';
}

/** `[System.Exception]::new('message')`: the message is all that is known of it. */
export function isException(type: string): boolean {
  return exceptionNamed(type) !== undefined;
}
