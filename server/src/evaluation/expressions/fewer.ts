/** The outcomes of one expression, of which there may be many. */
import type { ExpressionAst } from '../../powershell';
import { NULL } from '../../values';
import { consolidate, joinSame } from '../joins/merge';
import { NORMAL, type Valued } from '../run/flow';
import { KEPT_APART } from '../run/outcomes';
import type { Run } from '../run/run';

/** What statements make a value of: their runs are kept apart as those of any other statements are. */
const OF_STATEMENTS = /^(?:Array|Sub|Paren)ExpressionAst$/;

/** The same outcomes in few; where runs are joined, the value is one of theirs. */
export function fewer(run: Run, outcomes: Valued[], { kind }: ExpressionAst): Valued[] {
  if (outcomes.length <= KEPT_APART) return outcomes;
  const ended = outcomes.filter(({ done }) => done.kind !== 'normal');
  const states = outcomes.flatMap(({ state, value, done }) => {
    if (done.kind !== 'normal') return [];
    state.pushOutput();
    state.output.items.push(value);
    return [state];
  });
  const joined = OF_STATEMENTS.test(kind) ? consolidate(run, joinSame(run, states)) : consolidate(run, states, KEPT_APART);
  return [...ended, ...joined.map((state): Valued => ({ state, value: state.outputs.pop()?.items[0] ?? NULL, done: NORMAL }))];
}
