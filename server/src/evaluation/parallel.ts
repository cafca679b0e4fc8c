/** What a workflow or `ForEach-Object -Parallel` runs in parallel: in an order that nobody knows. */
import type { BlockStatementAst, ForEachStatementAst } from '../powershell';
import type { Flow } from './flow';
import type { Run } from './run';
import type { State } from './state';

/**
 * Runs in the order that is written, and on another path in the opposite one, so that of each two each is once the first.
 * That the second comes about, nothing speaks for.
 */
export function inAnyOrder<T>(run: Run, state: State, parts: readonly T[], body: (state: State, parts: readonly T[]) => Flow[]): Flow[] {
  if (parts.length < 2) return body(state, parts);
  const [forward, backward] = run.fork(state, { doubtful: 1 });
  return [...body(forward, parts), ...body(backward, parts.toReversed())];
}

export function blockStatement(run: Run, state: State, { blockName, body }: BlockStatementAst): Flow[] {
  const { statements, traps } = body;
  const inOrder = (each: State, parts: typeof statements) => run.do.statements(each, parts, traps);
  if (!/^parallel$/i.test(blockName)) return inOrder(state, statements);
  const followed = statements.filter(statement => !run.relevance.skipped.has(statement));
  return followed.length < 2 ? inOrder(state, statements) : inAnyOrder(run, state, statements, inOrder);
}

/** `foreach -parallel`, where its body is followed at all. */
export function isParallel(run: Run, { parallel, body }: ForEachStatementAst): boolean {
  return parallel && body.statements.some(statement => !run.relevance.skipped.has(statement));
}
