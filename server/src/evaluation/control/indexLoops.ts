/** `for ($i = 0; $i -lt $rules.Count; $i++) { $rules[$i] }`, also by `while`: a loop over elements, one turn for all that nobody has seen. */

import {
  type Ast,
  type BinaryExpressionAst,
  type ExpressionAst,
  type ForStatementAst,
  hasNode,
  type PipelineBaseAst,
  type StatementAst,
  type VariableExpressionAst,
  type WhileStatementAst,
} from '../../powershell';
import { int, type Value } from '../../values';
import { isVariable, peek, unwrap } from '../expressions/peeking';
import { beginningOfBatch, indexOfUnseen } from '../heap/heap';
import { isChangedIn } from '../relevance/turnNames';
import { elementsOf } from '../run/elements';
import type { Flow } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { writePath } from '../scopes/variables';
import { sizeOfBatch, takesBatches } from './batches';
import { overItems } from './loops';

interface IndexLoop {
  readonly index: VariableExpressionAst;
  /** Of what the elements are counted. */
  readonly collection: ExpressionAst;
  readonly isBackwards: boolean;
  /** Each turn is for the next few of them. */
  readonly isInBatches?: boolean;
  /** What a turn runs, without the step to the next one. */
  readonly statements: readonly StatementAst[];
}

/** Undefined where all elements are known, so that each turn is one like any other, and for loops of another form. */
export function indexLoop(run: Run, state: State, statement: ForStatementAst | WhileStatementAst): Flow[] | undefined {
  const form = statement.kind === 'ForStatementAst' ? formOf(statement) : whileFormOf(statement);
  // `$i = 0` stands before a `while`.
  if (form && statement.kind === 'WhileStatementAst' && !isZero(peek(run, state, form.index))) return undefined;
  const whole = form && peek(run, state, form.collection);
  if (!form || !whole) return undefined;
  const { items, rest } = elementsOf(state, whole);
  if (!rest || (form.isInBatches && items.length > 0)) return undefined;
  const indexOf = form.isInBatches ? beginningOfBatch : indexOfUnseen;
  const { variablePath } = form.index;
  // Known elements by their index, the others by themselves.
  const turn = (item: Value) => (each: State) => {
    writePath(each, variablePath, item.kind === 'number' ? item : indexOf(each, rest, item));
    return run.do.statements(each, form.statements, statement.body.traps);
  };
  const seen = items.map((_, at) => int(at));
  const { start, end, label, body } = statement;
  const loop = { start, end, label, body, isInBatches: form.isInBatches === true };
  const turns = overItems(run, state, loop, form.isBackwards ? seen.reverse() : seen, rest, turn);
  // Where it came to its end, or was left before.
  const last = run.unknown('index', 'where a loop ended', 'int', true);
  for (const { state: after, done } of turns) if (done.kind === 'normal') writePath(after, variablePath, last);
  return turns;
}

function formOf({ initializer, condition, iterator, body }: ForStatementAst): IndexLoop | undefined {
  const start = initializer?.kind === 'AssignmentStatementAst' && initializer.operator === '=' ? initializer : undefined;
  const index = start?.left;
  const asked = condition && unwrap(condition);
  if (!start || index?.kind !== 'VariableExpressionAst' || asked?.kind !== 'BinaryExpressionAst') return undefined;
  if (!isSame(asked.left, index) || isChangedIn(body, index)) return undefined;
  const first = unwrap(start.right);
  const isBackwards = isStep(iterator, index, 'Minus') && asked.operator === 'Ige' && isNumber(asked.right, 0);
  const size = isStep(iterator, index, 'Plus') ? undefined : sizeOfBatch(iterator, index);
  if (!isBackwards && !((size || isStep(iterator, index, 'Plus')) && isNumber(first, 0))) return undefined;
  const collection = isBackwards ? lastOf(first) : boundOf(asked);
  const variable = collection && baseOf(collection);
  if (!collection || !variable || isChangedIn(body, variable)) return undefined;
  if (!isBackwards && size && !takesBatches(body, { index, list: variable, size })) return undefined;
  return { index, collection, isBackwards, isInBatches: !isBackwards && size !== undefined, statements: body.statements };
}

/** `while ($i -lt $x.Count) { $x[$i]; $i++ }`: behind its one step a turn does not ask for the index again. */
function whileFormOf({ condition, body }: WhileStatementAst): IndexLoop | undefined {
  const asked = unwrap(condition);
  const index = asked.kind === 'BinaryExpressionAst' ? unwrap(asked.left) : undefined;
  if (asked.kind !== 'BinaryExpressionAst' || index?.kind !== 'VariableExpressionAst') return undefined;
  const at = body.statements.findIndex(each => isStep(each, index, 'Plus'));
  const [before, behind] = [body.statements.slice(0, at), body.statements.slice(at + 1)];
  const statements = [...before, ...behind];
  if (at < 0 || statements.some(each => isChangedIn(each, index))) return undefined;
  if (behind.some(each => hasNode(each, node => isSame(node, index)))) return undefined;
  // Whatever goes on with the next turn there has not made the step.
  if (before.some(each => hasNode(each, ({ kind }) => kind === 'ContinueStatementAst'))) return undefined;
  const collection = boundOf(asked);
  const variable = collection && baseOf(collection);
  if (!collection || !variable || isChangedIn(body, variable)) return undefined;
  return { index, collection, isBackwards: false, statements };
}

function isZero(value: Value | undefined): boolean {
  return value?.kind === 'number' && value.value === 0;
}

/** `-lt $x.Count`, `-le $x.Count - 1` */
function boundOf({ operator, right }: BinaryExpressionAst): ExpressionAst | undefined {
  if (operator === 'Ilt' || operator === 'Ine') return countedIn(right);
  return operator === 'Ile' ? lastOf(right) : undefined;
}

/** `$x.Count - 1` */
function lastOf(node: Ast): ExpressionAst | undefined {
  const at = unwrap(node);
  return at.kind === 'BinaryExpressionAst' && at.operator === 'Minus' && isNumber(at.right, 1) ? countedIn(at.left) : undefined;
}

function countedIn(node: Ast): ExpressionAst | undefined {
  const at = unwrap(node);
  if (at.kind !== 'MemberExpressionAst' || at.static || at.member.kind !== 'StringConstantExpressionAst') return undefined;
  return /^(?:count|length)$/i.test(at.member.value) ? at.expression : undefined;
}

function baseOf(node: Ast): VariableExpressionAst | undefined {
  const at = unwrap(node);
  // `@($x)`: whoever makes sure that it is a list.
  const [statement, another] = at.kind === 'ArrayExpressionAst' ? at.subExpression.statements : [];
  if (statement && !another) return baseOf(statement);
  if (at.kind === 'MemberExpressionAst') return baseOf(at.expression);
  return at.kind === 'VariableExpressionAst' ? at : undefined;
}

/** `$i++`, `++$i`, `$i += 1`, and the same downwards. */
function isStep(iterator: PipelineBaseAst | StatementAst | undefined, index: VariableExpressionAst, way: 'Plus' | 'Minus'): boolean {
  const at = iterator && unwrap(iterator);
  if (at?.kind === 'AssignmentStatementAst')
    return at.operator === (way === 'Plus' ? '+=' : '-=') && isSame(at.left, index) && isNumber(at.right, 1);
  return at?.kind === 'UnaryExpressionAst' && at.tokenKind.endsWith(`${way}${way}`) && isSame(at.child, index);
}

function isNumber(node: Ast, wanted: number): boolean {
  const at = unwrap(node);
  return at.kind === 'ConstantExpressionAst' && at.value === wanted;
}

function isSame(node: Ast, variable: VariableExpressionAst): boolean {
  return isVariable(unwrap(node), variable);
}
