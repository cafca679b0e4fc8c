/** `while ($queue.Count -gt 0) { $site = $queue.Dequeue(); … }`: a loop over the elements, one turn for all that nobody has seen. */

import { type Ast, hasNode, type StatementAst, type VariableExpressionAst, type WhileStatementAst } from '../../powershell';
import { isVariable, peek, unwrap } from '../expressions/peeking';
import { elementsOf, isReference } from '../run/elements';
import type { Flow } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { writePath } from '../scopes/variables';
import { overItems } from './loops';

interface DrainLoop {
  readonly queue: VariableExpressionAst;
  /** What takes an element out of it. */
  readonly element: VariableExpressionAst;
  readonly statements: readonly StatementAst[];
}

/** Undefined where all elements are known, so that each turn is one like any other, and for loops of another form. */
export function drainLoop(run: Run, state: State, statement: WhileStatementAst): Flow[] | undefined {
  const form = formOf(statement);
  const queue = form && peek(run, state, form.queue);
  if (!form || !queue || !isReference(queue) || queue.type !== 'list') return undefined;
  const { items, rest } = elementsOf(state, queue);
  if (!rest || (items.length > 0 && state.object(queue)?.typeName === 'stack')) return undefined;
  const turn = (item: typeof rest) => (each: State) => {
    writePath(each, form.element.variablePath, item);
    return run.do.statements(each, form.statements, statement.body.traps);
  };
  const turns = overItems(run, state, statement, items, rest, turn);
  for (const { state: after } of turns) {
    const left = after.objectForChange(queue);
    if (left) Object.assign(left, { items: [], rest: undefined });
  }
  return turns;
}

function formOf({ condition, body }: WhileStatementAst): DrainLoop | undefined {
  const queue = countedIn(condition);
  const [first, ...statements] = body.statements;
  if (!queue || first?.kind !== 'AssignmentStatementAst' || first.operator !== '=' || first.left.kind !== 'VariableExpressionAst')
    return undefined;
  const taken = unwrap(first.right);
  if (taken.kind !== 'InvokeMemberExpressionAst' || taken.member.kind !== 'StringConstantExpressionAst') return undefined;
  if (!/^(?:dequeue|pop)$/i.test(taken.member.value) || (taken.arguments?.length ?? 0) > 0 || !isVariable(taken.expression, queue))
    return undefined;
  // Whoever leaves early leaves some in it, and what is put back comes again.
  const isOther = (node: Ast) => node.kind === 'BreakStatementAst' || isVariable(node, queue);
  return statements.some(each => hasNode(each, isOther)) ? undefined : { queue, element: first.left, statements };
}

/** `$queue.Count`, alone or `-gt 0`, `-ne 0`, `-ge 1`. */
function countedIn(condition: Ast): VariableExpressionAst | undefined {
  const asked = unwrap(condition);
  if (asked.kind === 'BinaryExpressionAst') {
    const right = unwrap(asked.right);
    const least = right.kind === 'ConstantExpressionAst' ? right.value : undefined;
    const isAny = /^[IC](?:gt|ne)$/.test(asked.operator) ? least === 0 : /^[IC]ge$/.test(asked.operator) && least === 1;
    return isAny ? countedIn(asked.left) : undefined;
  }
  if (asked.kind !== 'MemberExpressionAst' || asked.static || asked.member.kind !== 'StringConstantExpressionAst') return undefined;
  const counted = unwrap(asked.expression);
  return /^count$/i.test(asked.member.value) && counted.kind === 'VariableExpressionAst' ? counted : undefined;
}
