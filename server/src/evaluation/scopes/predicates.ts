/** Blocks that answer a question about an element, and the condition that they end with. */
import type { PipelineBaseAst, ScriptBlockAst, StatementAst } from '../../powershell';
import type { ScriptBlockValue } from '../../values';
import { endOfBlock, type Predicate } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { askingOf, runWithItem } from './underscore';

export function blockPredicate(run: Run, block: ScriptBlockValue): Predicate {
  const condition = onlyStatement(block.ast);
  return (state, item, yes, no) => {
    const own = block.session === undefined || block.session === state.session;
    if (own && block.closure === undefined && condition && isPipeline(condition)) {
      const back = askingOf(state, item);
      const outputs = state.outputs.length;
      return run.do.capture(state, condition).flatMap(({ state: after, value, done }) => {
        const arms = [(found: State) => yes(back(found)), (missed: State) => no(back(missed))] as const;
        if (done.kind === 'normal') return run.do.part(after, condition, value, ...arms);
        // An element about which asking fails is none of those that are looked for.
        after.outputs.splice(outputs);
        return run.do.behindError({ state: back(after), done }).flatMap(each => (each.done.kind === 'normal' ? no(each.state) : [each]));
      });
    }
    state.pushOutput();
    return runWithItem(run, state, block, item).flatMap(({ state: after, done }) => {
      const value = after.popOutput();
      const end = endOfBlock(done);
      if (end.kind !== 'normal') return [{ state: after, done: end }];
      const last =
        own && block.closure === undefined && value.kind === 'unknown' ? lastCondition(block.ast.endBlock?.statements) : undefined;
      if (!last) return run.do.part(after, undefined, value, yes, no);
      const back = askingOf(after, item);
      return run.do.part(
        after,
        last,
        value,
        found => yes(back(found)),
        missed => no(back(missed)),
      );
    });
  };
}

/** The condition that a block of several statements ends with, whether returned or alone in an `if`. */
export function lastCondition(statements: readonly StatementAst[] | undefined): PipelineBaseAst | undefined {
  const last = statements?.at(-1);
  if (last?.kind === 'ReturnStatementAst') return last.pipeline;
  if (last?.kind !== 'IfStatementAst') return last && isPipeline(last) ? last : undefined;
  const [only, second] = last.clauses;
  return second === undefined && !last.elseClause ? lastCondition(only?.body.statements) : undefined;
}

function onlyStatement(ast: ScriptBlockAst): StatementAst | undefined {
  const [statement, second] = ast.endBlock?.statements ?? [];
  return second === undefined && !ast.beginBlock && !ast.processBlock ? statement : undefined;
}

function isPipeline(statement: StatementAst): statement is Extract<StatementAst, { kind: 'PipelineAst' }> {
  return statement.kind === 'PipelineAst';
}
