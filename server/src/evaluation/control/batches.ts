/**
 * `for ($i = 0; $i -lt $sites.Count; $i += 2) { $sites | Select-Object -Skip $i -First 2 }`, also by `$sites[$i..($i + 1)]`: each turn is for the
 * next few, so that there is one for each.
 */
import { type Ast, type CommandAst, nodesOf, nodesWithin, type VariableExpressionAst } from '../../powershell';
import { isVariable, unwrap } from '../expressions/peeking';

interface Batch {
  readonly index: VariableExpressionAst;
  /** The elements that are counted. */
  readonly list: VariableExpressionAst;
  /** How many come at once: what the index goes up by. */
  readonly size: Ast;
}

/** `$i += 2`, `$i += $size` */
export function sizeOfBatch(iterator: Ast | undefined, index: VariableExpressionAst): Ast | undefined {
  const at = iterator && unwrap(iterator);
  if (at?.kind !== 'AssignmentStatementAst' || at.operator !== '+=' || !isVariable(unwrap(at.left), index)) return undefined;
  const size = unwrap(at.right);
  return size.kind === 'VariableExpressionAst' || (size.kind === 'ConstantExpressionAst' && Number(size.value) > 0) ? size : undefined;
}

/** Wherever the body names the index it takes as many elements from there on as the index goes up by, or shows it. */
export function takesBatches(body: Ast, batch: Batch): boolean {
  let root = body;
  while (root.parent) root = root.parent;
  if (root.kind !== 'ScriptBlockAst') return false;
  const mentions = nodesWithin(nodesOf(root, 'VariableExpressionAst'), body).filter(node => isVariable(node, batch.index));
  return mentions.every(mention => isInBatch(mention, batch));
}

function isInBatch(mention: VariableExpressionAst, batch: Batch): boolean {
  if (mention.parent?.kind === 'CommandAst') return isTaken(mention.parent, mention, batch);
  for (let at: Ast | undefined = mention.parent; at; at = at.parent) {
    if (at.kind === 'ExpandableStringExpressionAst') return true;
    if (at.kind === 'IndexExpressionAst') return isVariable(unwrap(at.target), batch.list) && isRange(at.index, batch);
    if (at.kind === 'PipelineAst' && at.parent?.kind !== 'ParenExpressionAst') return false;
  }
  return false;
}

/** `$sites | Select-Object -Skip $i -First $size` */
function isTaken(command: CommandAst, mention: Ast, { list, size }: Batch): boolean {
  const [name, ...elements] = command.commandElements;
  const [first] = command.parent?.kind === 'PipelineAst' ? command.parent.pipelineElements : [];
  const given = (wanted: RegExp) =>
    elements[elements.findIndex(each => each.kind === 'CommandParameterAst' && wanted.test(each.parameterName)) + 1];
  const few = given(/^f(?:i(?:r(?:st?)?)?)?$/i);
  return (
    name?.kind === 'StringConstantExpressionAst' &&
    /^select(?:-object)?$/i.test(name.value) &&
    elements.length === 4 &&
    given(/^sk(?:ip?)?$/i) === mention &&
    few !== undefined &&
    isSame(few, size) &&
    first?.kind === 'CommandExpressionAst' &&
    isVariable(unwrap(first.expression), list)
  );
}

/** `$i..($i + $size - 1)`, also with the last index where that is less. */
function isRange(node: Ast, batch: Batch): boolean {
  const at = unwrap(node);
  return (
    at.kind === 'BinaryExpressionAst' && at.operator === 'DotDot' && isVariable(unwrap(at.left), batch.index) && isLast(at.right, batch)
  );
}

function isLast(node: Ast, batch: Batch): boolean {
  const at = unwrap(node);
  const least = leastOf(at);
  if (least) return least.some(each => isLast(each, batch)) && least.some(each => isMinusOne(each, isCount));
  if (isMinusOne(at, each => isNext(each, batch) || leastOf(each)?.some(one => isNext(one, batch)) === true)) return true;
  if (at.kind !== 'BinaryExpressionAst' || at.operator !== 'Plus' || !isVariable(unwrap(at.left), batch.index)) return false;
  const added = unwrap(at.right);
  if (added.kind === 'ConstantExpressionAst' && batch.size.kind === 'ConstantExpressionAst')
    return Number(added.value) === Number(batch.size.value) - 1;
  return isMinusOne(added, each => isSame(each, batch.size));
}

/** `$i + $size` */
function isNext(node: Ast, { index, size }: Batch): boolean {
  const at = unwrap(node);
  return at.kind === 'BinaryExpressionAst' && at.operator === 'Plus' && isVariable(unwrap(at.left), index) && isSame(at.right, size);
}

function isMinusOne(node: Ast, isWhole: (node: Ast) => boolean): boolean {
  const at = unwrap(node);
  if (at.kind !== 'BinaryExpressionAst' || at.operator !== 'Minus') return false;
  const one = unwrap(at.right);
  return one.kind === 'ConstantExpressionAst' && one.value === 1 && isWhole(at.left);
}

function isCount(node: Ast): boolean {
  const at = unwrap(node);
  return (
    at.kind === 'MemberExpressionAst' && at.member.kind === 'StringConstantExpressionAst' && /^(?:count|length)$/i.test(at.member.value)
  );
}

/** What `[math]::Min(…)` takes the least of. */
function leastOf(node: Ast): readonly Ast[] | undefined {
  const at = unwrap(node);
  if (at.kind !== 'InvokeMemberExpressionAst' || !at.static || at.member.kind !== 'StringConstantExpressionAst') return undefined;
  return /^min$/i.test(at.member.value) ? (at.arguments ?? undefined) : undefined;
}

function isSame(node: Ast, size: Ast): boolean {
  const at = unwrap(node);
  if (size.kind === 'VariableExpressionAst') return isVariable(at, size);
  return at.kind === 'ConstantExpressionAst' && size.kind === 'ConstantExpressionAst' && at.value === size.value;
}
