/** Several outcomes of one evaluation: handed on together, in order, and joined where they become too many. */
import type { ExpressionAst } from '../../powershell';
import type { Value } from '../../values';
import type { Valued } from './flow';
import type { Run } from './run';
import type { State } from './state';

/** Outcomes of one evaluation that are kept apart while its further parts are evaluated. */
export const KEPT_APART = 4;

/**
 * Takes values in order and hands them on together, on each path. The values wait in the state's output, so that paths
 * can be joined in between: an object of thirty open properties does not make 2^30 of them.
 */
export function inOrder(
  run: Run,
  state: State,
  steps: readonly ((state: State) => Valued[])[],
): { readonly ended: Valued[]; readonly complete: readonly { readonly state: State; readonly values: readonly Value[] }[] } {
  state.pushOutput();
  let live: State[] = [state];
  const ended: Valued[] = [];
  for (const take of steps) {
    const next: State[] = [];
    for (const before of live) {
      for (const outcome of take(before)) {
        if (outcome.done.kind === 'normal') {
          outcome.state.output.items.push(outcome.value);
          next.push(outcome.state);
        } else {
          outcome.state.outputs.pop();
          ended.push(outcome);
        }
      }
    }
    live = next.length > KEPT_APART ? run.do.consolidate(next, Math.max(KEPT_APART, run.apart >> 1)) : next;
  }
  return { ended, complete: live.map(each => ({ state: each, values: each.outputs.pop()?.items ?? [] })) };
}

/** Evaluates in order and hands all values on. */
export function list(
  run: Run,
  state: State,
  expressions: readonly ExpressionAst[],
  next: (state: State, values: readonly Value[]) => Valued[],
): Valued[] {
  const steps = expressions.map(expression => (before: State) => run.do.evaluate(before, expression));
  const { ended, complete } = inOrder(run, state, steps);
  return [...ended, ...complete.flatMap(each => next(each.state, each.values))];
}
