/** Which expressions PowerShell takes for constants: arguments of attributes, and what `$using:` may index with. */
import type { Ast, BinaryExpressionAst, MemberExpressionAst } from '../ast';
import { pushReversed } from './parents';
import { isConstantVariable, readVariablePath } from './paths';
import { isLiteralField, plainTypeName, SAFE_PRIMITIVES } from './types';

/** Where the constant is asked for: an attribute's argument may be a script block, except on and in a class. */
export type ConstantPlace = 'attribute' | 'classAttribute';

const FOLDED_BINARY: ReadonlySet<string> = new Set([
  'Multiply',
  'Divide',
  'Rem',
  'Plus',
  'Minus',
  'And',
  'Or',
  'Xor',
  'Band',
  'Bor',
  'Bxor',
  'Shl',
  'Shr',
]);
const FOLDED_UNARY: ReadonlySet<string> = new Set(['Exclaim', 'Plus', 'Minus', 'Not', 'Bnot']);

/** Whether an expression has the same value wherever and whenever it runs. */
export function isConstant(root: Ast, place: ConstantPlace): boolean {
  // A loop over what must also be constant: an operand chain can be deeper than the stack.
  const pending: Ast[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (!isConstantByParts(node, place, pending)) {
      return false;
    }
  }
  return true;
}

/** False where the node itself spoils it; else appends what has to be constant too. */
function isConstantByParts(node: Ast, place: ConstantPlace, pending: Ast[]): boolean {
  switch (node.kind) {
    case 'ConstantExpressionAst':
    case 'StringConstantExpressionAst':
    case 'TypeExpressionAst':
      return true;
    case 'VariableExpressionAst':
      return isConstantVariable(readVariablePath(node.variablePath));
    case 'ScriptBlockExpressionAst':
      return place === 'attribute';
    case 'ArrayLiteralAst':
      pushReversed(pending, node.elements);
      return true;
    case 'ParenExpressionAst':
      pending.push(node.pipeline);
      return true;
    case 'SubExpressionAst':
    case 'UsingExpressionAst':
      pending.push(node.subExpression);
      return true;
    case 'StatementBlockAst': {
      const [statement, second] = node.statements;
      if (statement === undefined || second !== undefined || node.traps.length > 0) {
        return false;
      }
      pending.push(statement);
      return true;
    }
    case 'PipelineAst': {
      const [element, second] = node.pipelineElements;
      if (second !== undefined || element?.kind !== 'CommandExpressionAst' || element.redirections.length > 0) {
        return false;
      }
      pending.push(element.expression);
      return true;
    }
    case 'TernaryExpressionAst':
      pending.push(node.condition, node.ifTrue, node.ifFalse);
      return true;
    case 'BinaryExpressionAst':
      pending.push(node.left, node.right);
      return FOLDED_BINARY.has(node.operator) && !dividesByNothing(node);
    case 'UnaryExpressionAst':
      pending.push(node.child);
      return FOLDED_UNARY.has(node.tokenKind);
    case 'ConvertExpressionAst':
      pending.push(node.child);
      return SAFE_PRIMITIVES.has(plainTypeName(node.attribute.typeName) ?? '');
    case 'MemberExpressionAst':
      return isConstantMember(node);
    default:
      return false;
  }
}

function dividesByNothing(node: BinaryExpressionAst): boolean {
  if ((node.operator !== 'Divide' && node.operator !== 'Rem') || node.right.kind !== 'VariableExpressionAst') {
    return false;
  }
  const { name } = readVariablePath(node.right.variablePath);
  return name === 'false' || name === 'null';
}

/** `[int]::MaxValue`; a static member of a type that is not known here is taken for a value of an enumeration. */
function isConstantMember(node: MemberExpressionAst): boolean {
  if (!node.static || node.expression.kind !== 'TypeExpressionAst' || node.member.kind !== 'StringConstantExpressionAst') {
    return false;
  }
  const type = plainTypeName(node.expression.typeName);
  return type !== undefined && (isLiteralField(type, node.member.value) ?? true);
}
