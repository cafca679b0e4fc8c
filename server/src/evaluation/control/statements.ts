/** Statements in execution order, with every way they may end. */

import type {
  Ast,
  BreakStatementAst,
  ContinueStatementAst,
  DoUntilStatementAst,
  DoWhileStatementAst,
  ForStatementAst,
  IfStatementAst,
  PipelineBaseAst,
  StatementAst,
  StatementBlockAst,
  ThrowStatementAst,
  TrapStatementAst,
  WhileStatementAst,
} from '../../powershell';
import { convert, int, NULL, string, toText, type Value } from '../../values';
import { behindError, thrown } from '../errors/behindError';
import { asksSuccess, hasFailed, noteExitCode, noteFailure, noteSuccess, succeedsAsValue } from '../errors/errorState';
import { failingWay, isDaringValue, mayThrow } from '../errors/failing';
import { assignment } from '../expressions/assignments';
import { errorOf } from '../heap/errorRecords';
import { letGo } from '../heap/garbage';
import { consolidate } from '../joins/merge';
import { emit } from '../run/elements';
import { handingOn, isInCatch, trapping } from '../run/exceptions';
import { andThen, type Completion, type Flow, flow, NORMAL, useValue, type Valued } from '../run/flow';
import { leftOutValue } from '../run/leftOut';
import { blockStatement } from '../run/parallel';
import type { Path } from '../run/paths';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { definesIn } from '../scopes/scopeNames';
import { withItem } from '../scopes/underscore';
import { readPath, writePath } from '../scopes/variables';
import { pipelineChain } from './chains';
import { drainLoop } from './drainLoops';
import { indexLoop } from './indexLoops';
import { forEachLoop, isEndless, LEAVE, LEAVE_OPEN, loopTurns } from './loops';
import { runPipeline } from './pipelines';
import { switchStatement } from './switches';
import { tryStatement } from './tries';

/** The command behind it in the pipeline has all that it takes: what puts out more is left, block by block. */
const STOPPED: Completion = { kind: 'return' };

/** A list of statements; states that come to the same are joined after each. */
export function runStatements(run: Run, state: State, statements: readonly StatementAst[], traps: readonly TrapStatementAst[]): Flow[] {
  if (traps.length === 0) return runList(run, state, statements, traps);
  run.traps += 1;
  const flows = runList(run, state, statements, traps);
  run.traps -= 1;
  return flows;
}

function runList(run: Run, state: State, statements: readonly StatementAst[], traps: readonly TrapStatementAst[]): Flow[] {
  if (state.isStopped) return flow(state, STOPPED);
  let live: State[] = [state];
  const outputs = state.outputs.length;
  const ended: Flow[] = [];
  let changed = true;
  for (const statement of statements) {
    if (statement.kind === 'TrapStatementAst') continue;
    const unset = run.relevance.skipped.get(statement);
    const next: State[] = [];
    const place = ({ state: after, done }: Flow) => {
      if (done.kind !== 'normal') ended.push({ state: after, done });
      else if (after.isStopped) ended.push({ state: after, done: STOPPED });
      else next.push(after);
    };
    const take = (outcome: Flow) => {
      // What ended in the midst of a pipeline left its outputs open.
      outcome.state.outputs.splice(outputs);
      for (const each of afterError(run, outcome, traps)) {
        if (each.done.kind !== 'normal' || !each.state.output.taker) place(each);
        else for (const passed of run.do.passOn(each.state)) afterError(run, passed, traps).forEach(place);
      }
    };
    if (changed && run.tries + run.finallies + run.traps > 0) {
      const ways = live.flatMap(each => failingWay(run, each, statement, traps));
      for (const way of ways) take(way);
      // Of statements that change nothing that counts, one failure stands for all.
      if (ways.length > 0) changed = false;
    }
    if (unset && !isAskedWhetherFailed(run, statement) && !(leavesFailure(statement) && live.some(hasFailed))) {
      for (const each of live) {
        forget(each, unset);
        noteSuccess(run, each);
      }
      if (next.length > 0) live = consolidate(run, [...live, ...next]);
      continue;
    }
    changed = true;
    for (const each of live) for (const outcome of run.do.statement(each, statement)) take(outcome);
    live = next.length > 1 ? consolidate(run, next) : next;
    if (live.length === 0) break;
    if (run.depth === 0) letGo(run, live);
  }
  return [...ended, ...live.map((each): Flow => ({ state: each, done: NORMAL }))];
}

/** It has no say but by an error that ends it, which a `catch` or `$?` asks for. */
function isAskedWhetherFailed(run: Run, statement: StatementAst): boolean {
  if (asksSuccess(run) && !/^(?:Pipeline|AssignmentStatement)Ast$/.test(statement.kind)) return mayThrow(statement);
  return (run.askedTries > 0 || asksSuccess(run)) && isDaringValue(statement);
}

/** Where its condition does not hold, `$?` is what it was. */
function leavesFailure({ kind }: StatementAst): boolean {
  return kind === 'IfStatementAst' || kind === 'SwitchStatementAst';
}

/** What a statement that was left out would have set. */
function forget(state: State, names: readonly string[]): void {
  for (const name of names) writePath(state, name, leftOutValue(name));
}

/** A statement-ending error is reported and the next statement runs, unless what is around hands it on; a trap may take it. */
function afterError(run: Run, outcome: Flow, traps: readonly TrapStatementAst[]): Flow[] {
  const { state, done } = outcome;
  if (done.kind !== 'throw') return [outcome];
  if (traps.length > 0)
    return trapping(run, state, traps, done.value).flatMap(({ state: after, taker }) =>
      // Where none takes it, it goes on to whoever called, as out of a `try` without a `catch` for it.
      taker ? trapped(run, after, taker, done) : flow(after, { ...done, ends: 'script' }),
    );
  return run.traps > 0 ? [outcome] : behindError(run, outcome);
}

/** A trap's code has a scope of its own: what it sets is gone afterwards. */
function trapped(run: Run, state: State, { body: block }: TrapStatementAst, done: Extract<Completion, { kind: 'throw' }>): Flow[] {
  const error = errorOf(run, state, done.value);
  noteFailure(run, state, error, 'caught');
  run.traps -= 1;
  state.pushFrame('block');
  const flows = handingOn(run, () => withItem(run, state, error, inside => body(run, inside, block)));
  run.traps += 1;
  return flows.map(({ state: after, done: ended }) => {
    after.popFrame();
    if (ended.kind === 'break') return { state: after, done };
    return { state: after, done: ended.kind === 'continue' ? NORMAL : ended };
  });
}

/** One statement; what it puts out goes to the state's output. */
export function runStatement(run: Run, state: State, statement: StatementAst): Flow[] {
  if (!run.spend(state, statement)) return flow(state);
  const flows = follow(run, state, statement);
  if (asksSuccess(run) && succeedsAsValue(statement))
    for (const { state: after, done } of flows) if (done.kind === 'normal') noteSuccess(run, after);
  return flows;
}

function follow(run: Run, state: State, statement: StatementAst): Flow[] {
  switch (statement.kind) {
    case 'PipelineAst':
      if (statement.pipelineElements.some(({ kind }) => kind === 'CommandAst')) noteSuccess(run, state);
      return runPipeline(run, state, statement);
    case 'PipelineChainAst':
      return pipelineChain(run, state, statement);
    case 'CommandExpressionAst':
      return useValue(run.do.evaluate(state, statement.expression), (after, value) => {
        emit(after, value);
        return flow(after);
      });
    case 'AssignmentStatementAst':
      return assignment(run, state, statement);
    case 'IfStatementAst':
      return ifStatement(run, state, statement);
    case 'SwitchStatementAst':
      return switchStatement(run, state, statement);
    case 'ForEachStatementAst':
      return forEachLoop(run, state, statement);
    case 'ForStatementAst':
      return forLoop(run, state, statement);
    case 'WhileStatementAst':
      return indexLoop(run, state, statement) ?? drainLoop(run, state, statement) ?? whileLoop(run, state, statement);
    case 'DoWhileStatementAst':
    case 'DoUntilStatementAst':
      return doLoop(run, state, statement);
    case 'TryStatementAst':
      return tryStatement(run, state, statement);
    case 'FunctionDefinitionAst': {
      const { file, session } = state;
      run.record.defined.add(statement);
      state
        .frameForChange(definesIn(state, statement.name))
        .functions.set(bareName(statement.name), { definition: statement, file, session });
      return flow(state);
    }
    case 'ReturnStatementAst':
      return leaving(run, state, statement.pipeline, { kind: 'return' }, true);
    case 'ExitStatementAst':
      return exitStatement(run, state, statement.pipeline);
    case 'ThrowStatementAst':
      return throwStatement(run, state, statement);
    case 'BreakStatementAst':
    case 'ContinueStatementAst':
      return leavingLoop(run, state, statement);
    case 'DataStatementAst':
      return dataStatement(run, state, statement.variable, statement.body);
    case 'BlockStatementAst':
      return blockStatement(run, state, statement);
    case 'TypeDefinitionAst':
    case 'UsingStatementAst':
    case 'TrapStatementAst':
    case 'ConfigurationDefinitionAst':
    case 'DynamicKeywordStatementAst':
    case 'ErrorStatementAst':
      return flow(state);
  }
}

/** `function script:Name` and `function global:Name` are found by their bare name. */
function bareName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** What a statement would give where a value is wanted: its output collected. */
export function capture(run: Run, state: State, statement: StatementAst): Valued[] {
  const [only, second] =
    statement.kind === 'PipelineAst' ? statement.pipelineElements : statement.kind === 'CommandExpressionAst' ? [statement] : [];
  if (only?.kind === 'CommandExpressionAst' && second === undefined && only.redirections.length === 0)
    return run.do.evaluate(state, only.expression);
  if (statement.kind === 'AssignmentStatementAst' && run.spend(state, statement)) return assignment(run, state, statement);
  state.pushOutput();
  return run.do.statement(state, statement).map(({ state: after, done }) => ({ state: after, value: after.popOutput(), done }));
}

/** Clause by clause: a long chain of `elseif` needs no deep stack. */
function ifStatement(run: Run, state: State, { clauses, elseClause }: IfStatementAst): Flow[] {
  const ended: Flow[] = [];
  let live: readonly State[] = [state];
  for (const clause of clauses) {
    const next: State[] = [];
    const miss = (after: State): Flow[] => {
      next.push(after);
      return [];
    };
    for (const each of live) ended.push(...run.do.branch(each, clause.condition, after => body(run, after, clause.body), miss));
    live = next.length > 1 ? consolidate(run, next) : next;
  }
  return [...ended, ...live.flatMap(each => (elseClause ? body(run, each, elseClause) : flow(each)))];
}

function body(run: Run, state: State, block: StatementBlockAst): Flow[] {
  return run.do.statements(state, block.statements, block.traps);
}

function whileLoop(run: Run, state: State, statement: WhileStatementAst): Flow[] {
  const loop = { ...statement, code: statement, isEndless: isEndless(statement.condition, true) };
  return loopTurns(run, state, loop, each =>
    run.do.branch(each, statement.condition, after => body(run, after, statement.body), leave(each.path)),
  );
}

/** Out of the loop; a path that the condition has parted leaves a run behind that goes on. */
function leave(before: Path | undefined): (state: State) => Flow[] {
  return after => flow(after, after.path === before ? LEAVE : LEAVE_OPEN);
}

function forLoop(run: Run, state: State, statement: ForStatementAst): Flow[] {
  const { initializer, condition, iterator } = statement;
  const overElements = indexLoop(run, state, statement);
  if (overElements) return overElements;
  const start = initializer ? dropOutput(run, state, initializer) : flow(state);
  const turn = (before: State): Flow[] =>
    condition
      ? run.do.branch(before, condition, after => body(run, after, statement.body), leave(before.path))
      : body(run, before, statement.body);
  const counts = condition !== undefined && iterator !== undefined;
  const loop = { ...statement, code: statement, counts, isEndless: isEndless(condition, true) };
  return andThen(start, begun => loopTurns(run, begun, loop, turn, iterator ? after => dropOutput(run, after, iterator) : undefined));
}

function dropOutput(run: Run, state: State, statement: PipelineBaseAst): Flow[] {
  state.pushOutput();
  return run.do.statement(state, statement).map(({ state: after, done }) => {
    after.popOutput();
    return { state: after, done };
  });
}

function doLoop(run: Run, state: State, statement: DoWhileStatementAst | DoUntilStatementAst): Flow[] {
  const goesOn = statement.kind === 'DoWhileStatementAst';
  const stay = (after: State) => flow(after);
  return loopTurns(
    run,
    state,
    { ...statement, code: statement, isEndless: isEndless(statement.condition, goesOn) },
    before => body(run, before, statement.body),
    after => run.do.branch(after, statement.condition, goesOn ? stay : leave(after.path), goesOn ? leave(after.path) : stay),
  );
}

function leaving(run: Run, state: State, pipeline: PipelineBaseAst | undefined, done: Completion, puts: boolean): Flow[] {
  if (!pipeline) return flow(state, done);
  return useValue(run.do.capture(state, pipeline), (after, value) => {
    if (puts) putReturned(after, pipeline, value);
    return flow(after, done);
  });
}

/** What a method returns is all that it gives, also where it returns from within a value that it makes. */
function putReturned(state: State, pipeline: PipelineBaseAst, value: Value): void {
  const { returns } = state.frame;
  const inner = returns !== undefined && isMethodsOwn(pipeline) ? state.outputs.splice(returns) : [];
  if (returns === state.outputs.length) state.forgetOutput();
  emit(state, value);
  state.outputs.push(...inner);
}

/** Not of a block in the method: there it ends the block. */
function isMethodsOwn(node: Ast): boolean {
  let at: Ast | undefined = node;
  while (at && at.kind !== 'ScriptBlockAst') at = at.parent;
  return at?.parent?.parent?.kind === 'FunctionMemberAst';
}

/** The label may be told by a value; of one that is not known it is the innermost loop. */
function leavingLoop(run: Run, state: State, { kind, label }: BreakStatementAst | ContinueStatementAst): Flow[] {
  const leave = (after: State, name: string | undefined) =>
    flow(after, { kind: kind === 'BreakStatementAst' ? 'break' : 'continue', label: name?.toLowerCase() });
  if (!label) return leave(state, undefined);
  if (label.kind === 'StringConstantExpressionAst') return leave(state, label.value);
  return useValue(run.do.evaluate(state, label), (after, value) => {
    const name = toText(value);
    return leave(after, name.kind === 'string' ? name.value : undefined);
  });
}

/** What it says is what whoever called the script is told. */
function exitStatement(run: Run, state: State, pipeline: PipelineBaseAst | undefined): Flow[] {
  const exit = (after: State, code: Value | undefined): Flow[] => {
    noteExitCode(run, after, code);
    return flow(after, { kind: 'exit' });
  };
  if (!pipeline) return exit(state, int(0));
  return useValue(run.do.capture(state, pipeline), (after, value) => {
    const code = convert(value, { kind: 'number', type: 'int' });
    return exit(after, code.ok === 'yes' ? code.value : undefined);
  });
}

function throwStatement(run: Run, state: State, { pipeline, parent }: ThrowStatementAst): Flow[] {
  if (!pipeline) {
    // In a `catch` it hands the error on.
    const value = isInCatch(parent) ? readPath(run, state, '_') : string('ScriptHalted');
    return thrown(run, state, value);
  }
  return useValue(run.do.capture(state, pipeline), (after, value) => thrown(run, after, value));
}

function dataStatement(run: Run, state: State, variable: string | undefined, block: StatementBlockAst): Flow[] {
  state.pushOutput();
  return body(run, state, block).map(({ state: after, done }) => {
    const value = after.popOutput();
    if (variable === undefined) emit(after, value);
    else after.frameForChange(-1).variables.set(variable.toLowerCase(), value.kind === 'nothing' ? NULL : value);
    return { state: after, done };
  });
}
