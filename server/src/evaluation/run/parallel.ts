/** What comes in an order that nobody knows: what a workflow or `ForEach-Object -Parallel` runs in parallel, the entries of a plain table. */
import { type Ast, type BlockStatementAst, type ForEachStatementAst, hasNode } from '../../powershell';
import type { Value } from '../../values';
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

const choosing = new WeakMap<Ast, boolean>();

/** What is run hangs on the element: it names a command, is a block, or is looked up in a `switch`. */
function choosesCode(code: Ast): boolean {
  const known = choosing.get(code);
  if (known !== undefined) return known;
  const found = hasNode(code, node => {
    if (node.kind === 'CommandAst') {
      const [head] = node.commandElements;
      return head?.kind !== 'StringConstantExpressionAst' ? head?.kind !== 'ScriptBlockExpressionAst' : RUNNERS.test(head.value);
    }
    if (node.kind === 'InvokeMemberExpressionAst' && node.member.kind === 'StringConstantExpressionAst')
      return /^invoke/i.test(node.member.value);
    return node.kind === 'SwitchStatementAst';
  });
  choosing.set(code, found);
  return found;
}

const RUNNERS = /^(?:iex|invoke-expression|icm|invoke-command)$/i;

/** The elements may come in another order, and that tells what is done first. Of what is done to each alike the order is not asked. */
export function isUnordered(value: Value, code: readonly Ast[]): boolean {
  return value.kind === 'array' && value.unordered === true && value.items.length > 1 && code.some(choosesCode);
}
