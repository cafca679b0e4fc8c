/** `try`, `catch`, `finally`. */
import type { Ast, StatementBlockAst, TryStatementAst } from '../../powershell';
import { noteFailure } from '../errors/errorState';
import { catchActs, failingAt, mayThrow } from '../errors/failing';
import { forgetTurn } from '../expressions/furtherTurns';
import { errorOf } from '../heap/errorRecords';
import { foldFailures } from '../joins/failedAlike';
import { madeAnewIn } from '../relevance/turnNames';
import { catching, handingOn } from '../run/exceptions';
import { type Flow, flow } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { withItem } from '../scopes/underscore';

export function tryStatement(run: Run, state: State, statement: TryStatementAst): Flow[] {
  const caught = handingOn(run, () => triedAndCaught(run, state, statement));
  const last = statement.finally;
  if (!last) return caught;
  return caught.flatMap(({ state: after, done }) =>
    runBlock(run, after, last).map(end => (end.done.kind === 'normal' ? { state: end.state, done } : end)),
  );
}

/** All but the `finally`. */
function triedAndCaught(run: Run, state: State, statement: TryStatementAst): Flow[] {
  // Without a catch nothing goes on past a failure: it is followed only as far as the `finally` does something.
  const catches = statement.catchClauses.length > 0 ? 1 : 0;
  const settles = statement.finally?.statements.some(each => !run.relevance.skipped.has(each)) ? 1 : 0;
  const asks = catchActs(run, statement) ? 1 : 0;
  // Where the body is not seen to throw, what may all the same is supposed at its start.
  const start = asks > 0 && mayThrow(statement.body) ? state.clone() : undefined;
  run.tries += catches;
  run.askedTries += asks;
  run.finallies += settles;
  const tried = runBlock(run, state, statement.body);
  run.tries -= catches;
  run.askedTries -= asks;
  run.finallies -= settles;
  const supposed = start && !tried.some(({ done }) => done.kind === 'throw') ? failingAt(run, start, statement.body) : [];
  return foldRepeated(run, statement, [...tried, ...supposed]).flatMap(outcome => {
    const { state: after, done } = outcome;
    if (done.kind !== 'throw') return [outcome];
    return catching(run, after, statement.catchClauses, done.value).flatMap(({ state: inside, taker }) => {
      if (!taker) return flow(inside, done);
      const error = errorOf(run, inside, done.value);
      noteFailure(run, inside, error, 'caught');
      return withItem(run, inside, error, within => runBlock(run, within, taker.body));
    });
  });
}

/** Done once for each of several things, what comes of one failure or another before the thing was done would part the run each time. */
function foldRepeated(run: Run, statement: TryStatementAst, flows: readonly Flow[]): readonly Flow[] {
  const thrown = flows.filter(({ done }) => done.kind === 'throw');
  if (thrown.length < 2 || !isRepeated(statement)) return flows;
  const states = thrown.map(({ state }) => state);
  forgetTurn(states, madeAnewIn(statement.body), true);
  return [...flows.filter(({ done }) => done.kind !== 'throw'), ...foldFailures(run, thrown)];
}

const REPEATING = /^(?:(?:ForEach|For|While|DoWhile|DoUntil)Statement|ScriptBlockExpression|FunctionDefinition)Ast$/;

/** A loop, a block or a function is around it. */
function isRepeated(node: Ast): boolean {
  let at = node.parent;
  while (at && !REPEATING.test(at.kind)) at = at.parent;
  return at !== undefined;
}

function runBlock(run: Run, state: State, block: StatementBlockAst): Flow[] {
  return run.do.statements(state, block.statements, block.traps);
}
