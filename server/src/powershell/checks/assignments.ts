/** What may stand left of an assignment, and be counted up; `[ref]` and `[ordered]` in front of values. */
import type { AssignmentStatementAst, Ast, AttributedExpressionAst, ConvertExpressionAst, ExpressionAst, UnaryExpressionAst } from '../ast';
import { outwards, pureExpression, pushReversed } from './parents';
import { isAnyLocal, readVariablePath } from './paths';
import type { Report } from './report';
import { plainTypeName, REFERENCE } from './types';

/** Checks the left side of an assignment. */
export function checkAssignment(node: AssignmentStatementAst, report: Report): void {
  if (node.left.kind === 'VariableExpressionAst') {
    return;
  }
  checkTarget(node.left, node.operator === '=', report, bad => report(bad.start, bad.end, 'InvalidLeftHandSide'));
}

const STEPS: ReadonlySet<string> = new Set(['PlusPlus', 'PostfixPlusPlus', 'MinusMinus', 'PostfixMinusMinus']);

/** Checks what `++` and `--` count. */
export function checkStep(node: UnaryExpressionAst, report: Report): void {
  if (STEPS.has(node.tokenKind)) {
    checkTarget(node.child, false, report, bad =>
      report(bad.start, bad.end, 'OperatorRequiresVariableOrProperty', node.tokenKind.endsWith('PlusPlus') ? '++' : '--'),
    );
  }
}

function checkTarget(first: ExpressionAst, simple: boolean, report: Report, reportBad: (bad: Ast) => void): void {
  const pending: ExpressionAst[] = [first];
  for (let target = pending.pop(); target !== undefined; target = pending.pop()) {
    switch (target.kind) {
      case 'ArrayLiteralAst':
        if (simple) {
          pushReversed(pending, target.elements);
        } else {
          reportBad(target);
        }
        break;
      case 'ParenExpressionAst': {
        const inner = pureExpression(target.pipeline);
        if (inner === undefined) {
          reportBad(target.pipeline);
        } else {
          pending.push(inner);
        }
        break;
      }
      case 'MemberExpressionAst':
      case 'InvokeMemberExpressionAst':
      case 'IndexExpressionAst':
        if (target.nullConditional) {
          reportBad(target);
        }
        break;
      case 'AttributedExpressionAst':
      case 'ConvertExpressionAst': {
        const inner = checkTypesOfTarget(target, report);
        if (inner !== undefined) {
          pending.push(inner);
        }
        break;
      }
      case 'VariableExpressionAst':
        break;
      default:
        reportBad(target);
    }
  }
}

const AUTOMATIC_TYPES: ReadonlyMap<string, string> = new Map([
  ['_', 'object'],
  ['args', 'object[]'],
  ['this', 'object'],
  ['input', 'object'],
  ['pscmdlet', 'management.automation.psscriptcmdlet'],
  ['psboundparameters', 'management.automation.psboundparametersdictionary'],
  ['myinvocation', 'management.automation.invocationinfo'],
  ['psscriptroot', 'string'],
  ['pscommandpath', 'string'],
]);

/** Checks the types in front of a target; gives what they stand in front of, unless an error was reported instead. */
function checkTypesOfTarget(first: AttributedExpressionAst | ConvertExpressionAst, report: Report): ExpressionAst | undefined {
  let inner: ExpressionAst = first;
  let converts = 0;
  let reference: ConvertExpressionAst | undefined;
  let lastType: string | undefined;
  while (inner.kind === 'AttributedExpressionAst' || inner.kind === 'ConvertExpressionAst') {
    if (inner.kind === 'ConvertExpressionAst') {
      converts += 1;
      lastType = typeOf(inner);
      if (lastType === REFERENCE) {
        reference = inner;
      } else if (lastType === 'void') {
        report(inner.attribute.start, inner.attribute.end, 'VoidTypeConstraintNotAllowed');
      }
    }
    inner = inner.child;
  }
  if (reference !== undefined && converts > 1) {
    report(reference.attribute.start, reference.attribute.end, 'ReferenceNeedsToBeByItselfInTypeConstraint');
    return undefined;
  }
  if (inner.kind === 'VariableExpressionAst') {
    const path = readVariablePath(inner.variablePath);
    const expected = isAnyLocal(path) ? AUTOMATIC_TYPES.get(path.name) : undefined;
    if (expected !== undefined && expected !== lastType) {
      report(first.start, first.end, 'AssignmentStatementToAutomaticNotSupported', path.name);
    }
  }
  return inner;
}

function typeOf(node: ConvertExpressionAst): string {
  const type = node.attribute.typeName;
  return plainTypeName(type) ?? type.fullName.toLowerCase().replace(/^system\./, '');
}

/**
 * Types and attributes in front of an expression, one after the other: `[ordered]` needs a hashtable, `[ref]` must be the last type and
 * the only one of its kind, an attribute needs a variable. Called for each of them; the outermost checks them all.
 */
export function checkConversions(outermost: AttributedExpressionAst | ConvertExpressionAst, report: Report): void {
  if (outermost.parent !== undefined && isConversion(outermost.parent)) {
    return;
  }
  const chain: (AttributedExpressionAst | ConvertExpressionAst)[] = [];
  let inner: ExpressionAst = outermost;
  while (isConversion(inner)) {
    chain.push(inner);
    inner = inner.child;
  }
  const lastReference = chain.findLast(isReference);
  let references = 0;
  for (const node of chain) {
    const { start, end, typeName } = node.attribute;
    if (node.kind === 'AttributedExpressionAst') {
      if (inner.kind !== 'VariableExpressionAst') {
        report(start, end, 'UnexpectedAttribute', typeName.fullName);
      }
    } else if (typeName.fullName.toLowerCase() === 'ordered') {
      if (node.child.kind !== 'HashtableAst') {
        report(node.start, node.end, 'OrderedAttributeOnlyOnHashLiteralNode');
      }
    } else if (isReference(node)) {
      references += 1;
      if (references > 1) {
        report(start, end, 'ReferenceNeedsToBeByItselfInTypeSequence');
      } else if (node === lastReference && isBehindAType(node) && !isBelowAssignmentTarget(node)) {
        report(start, end, 'ReferenceNeedsToBeLastTypeInTypeConversion');
      }
    }
  }
}

function isConversion(node: Ast): node is AttributedExpressionAst | ConvertExpressionAst {
  return node.kind === 'AttributedExpressionAst' || node.kind === 'ConvertExpressionAst';
}

function isReference(node: AttributedExpressionAst | ConvertExpressionAst): boolean {
  return node.kind === 'ConvertExpressionAst' && plainTypeName(node.attribute.typeName) === REFERENCE;
}

function isBehindAType(node: Ast): boolean {
  return node.parent?.kind === 'ConvertExpressionAst';
}

/** On the left of an assignment the same mistake has its own error. */
function isBelowAssignmentTarget(node: Ast): boolean {
  let at = outwards(node);
  while (at !== undefined && at.kind !== 'CommandExpressionAst' && at.kind !== 'AssignmentStatementAst') {
    at = outwards(at);
  }
  return at?.kind === 'AssignmentStatementAst' && at.left.start <= node.start && node.end <= at.left.end;
}
