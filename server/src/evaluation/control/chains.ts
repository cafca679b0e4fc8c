/** `A && B`, `A || B`: whether the second pipeline runs is told by how the first one ended. */
import type { PipelineChainAst } from '../../powershell';
import { behindError } from '../errors/behindError';
import { lastSuccess } from '../errors/errorState';
import { andThen, type Flow, flow } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { part } from './conditions';

/** An error that would end the statement ends the first pipeline only, unless a `try` or a trap takes it. */
export function pipelineChain(run: Run, state: State, { lhsPipelineChain, operator, rhsPipeline }: PipelineChainAst): Flow[] {
  const outcomes = run.do.statement(state, lhsPipelineChain).flatMap(outcome => (run.traps > 0 ? [outcome] : behindError(run, outcome)));
  const second = (after: State) => run.do.statement(after, rhsPipeline);
  const skip = (after: State) => flow(after);
  const [yes, no] = operator === '&&' ? [second, skip] : [skip, second];
  return andThen(outcomes, after => part(run, after, undefined, lastSuccess(after), yes, no));
}
