/** The outcomes of one expression, of which there may be many. */
import type { ExpressionAst } from '../../powershell';
import { NULL } from '../../values';
import { consolidate, joinSame } from '../joins/merge';
import { NORMAL, type Valued } from '../run/flow';
import { KEPT_APART } from '../run/outcomes';
import type { Run } from '../run/run';
import type { State } from '../run/state';

/**
 * What statements make a value of, those of a method or of a block that one is handed among them: their runs are kept apart as those of any
 * other statements are.
 */
function isOfStatements(expression: ExpressionAst): boolean {
  switch (expression.kind) {
    case 'ArrayExpressionAst':
    case 'SubExpressionAst':
    case 'ParenExpressionAst':
      return true;
    case 'InvokeMemberExpressionAst':
      return !expression.static || isOfStatements(expression.expression);
    case 'MemberExpressionAst':
      return isOfStatements(expression.expression);
    case 'IndexExpressionAst':
      return isOfStatements(expression.target);
    case 'ConvertExpressionAst':
      return isOfStatements(expression.child);
    default:
      return false;
  }
}

/** The same outcomes in few; where runs are joined, the value is one of theirs. */
export function fewer(run: Run, outcomes: Valued[], expression: ExpressionAst): Valued[] {
  if (outcomes.length <= KEPT_APART) return outcomes;
  const ended = outcomes.filter(({ done }) => done.kind !== 'normal');
  const states = outcomes.flatMap(({ state, value, done }) => {
    if (done.kind !== 'normal') return [];
    state.pushOutput();
    state.output.items.push(value);
    return [state];
  });
  const joined = joinedAs(run, states, expression);
  return [...ended, ...joined.map((state): Valued => ({ state, value: state.outputs.pop()?.items[0] ?? NULL, done: NORMAL }))];
}

function joinedAs(run: Run, states: readonly State[], expression: ExpressionAst): State[] {
  if (isOfStatements(expression)) return consolidate(run, joinSame(run, states));
  // The opposite of what statements make: each of its two answers is kept.
  const answers =
    expression.kind === 'UnaryExpressionAst' ? [true, false].map(answer => states.filter(state => answerOf(state) === answer)) : [];
  const isAnswered = answers.reduce((sum, { length }) => sum + length, 0) === states.length;
  return isAnswered ? answers.flatMap(each => consolidate(run, joinSame(run, each), KEPT_APART)) : consolidate(run, states, KEPT_APART);
}

function answerOf({ output: { items } }: State): boolean | undefined {
  const [answer] = items;
  return answer?.kind === 'boolean' && answer.assumed === undefined ? answer.value : undefined;
}
