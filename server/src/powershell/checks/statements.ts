/** Statements: where `break`, `continue` and `return` may lead, catches that are never reached, flags that are reserved. */
import type {
  Ast,
  BlockStatementAst,
  BreakStatementAst,
  ContinueStatementAst,
  ExpressionAst,
  ForEachStatementAst,
  ReturnStatementAst,
  TryStatementAst,
} from '../ast';
import { exceptionAndBases } from '../exceptions';
import { memberAround, outwards, returnsNothing } from './parents';
import type { Report } from './report';
import { plainTypeName } from './types';

/** `break` and `continue`. */
export function checkJump(node: BreakStatementAst | ContinueStatementAst, report: Report): void {
  const label = labelOf(node.label);
  checkFlowOutOfFinally(node, label, report);
  if (label !== undefined && label !== '') {
    checkLabel(node, label, report);
  }
}

/** `return`. */
export function checkReturn(node: ReturnStatementAst, report: Report): void {
  checkFlowOutOfFinally(node, undefined, report);
  const member = memberAround(node);
  if (member?.kind !== 'FunctionMemberAst') {
    return;
  }
  if (node.pipeline !== undefined && returnsNothing(member)) {
    report(node.start, node.end, 'VoidMethodHasReturn');
  } else if (node.pipeline === undefined && !returnsNothing(member)) {
    report(node.start, node.end, 'NonVoidMethodMissingReturnValue');
  }
}

/** Undefined where only a run can tell; empty where there is none. */
function labelOf(label: ExpressionAst | undefined): string | undefined {
  if (label === undefined) {
    return '';
  }
  return label.kind === 'StringConstantExpressionAst' ? label.value : undefined;
}

function matches(label: string, loop: string | undefined): boolean {
  return label === '' || label.toLowerCase() === (loop ?? '').toLowerCase();
}

/** In a method a label must be that of a loop around; elsewhere it may be one of the caller's. */
function checkLabel(node: Ast, label: string, report: Report): void {
  for (let at = outwards(node); at !== undefined; at = outwards(at)) {
    if (at.kind === 'FunctionDefinitionAst') {
      if (at.parent?.kind === 'FunctionMemberAst') {
        report(node.start, node.end, 'LabelNotFound', label);
      }
      return;
    }
    if (isLoop(at) && matches(label, at.label)) {
      return;
    }
  }
}

type Loop = Extract<
  Ast,
  { kind: 'ForEachStatementAst' | 'ForStatementAst' | 'WhileStatementAst' | 'DoWhileStatementAst' | 'DoUntilStatementAst' }
>;

function isLoop(node: Ast): node is Loop {
  switch (node.kind) {
    case 'ForEachStatementAst':
    case 'ForStatementAst':
    case 'WhileStatementAst':
    case 'DoWhileStatementAst':
    case 'DoUntilStatementAst':
      return true;
    default:
      return false;
  }
}

function checkFlowOutOfFinally(node: Ast, label: string | undefined, report: Report): void {
  for (let at = outwards(node); at !== undefined; at = outwards(at)) {
    if (at.kind === 'NamedBlockAst' || at.kind === 'TrapStatementAst' || at.kind === 'ScriptBlockAst') {
      return;
    }
    if (label !== undefined && (isLoop(at) || at.kind === 'SwitchStatementAst') && matches(label, at.label)) {
      return;
    }
    if (at.kind === 'StatementBlockAst' && at.parent?.kind === 'TryStatementAst' && at.parent.finally === at) {
      report(node.start, node.end, 'ControlLeavingFinally');
      return;
    }
  }
}

/** Catches in an order in which one is never reached. */
export function checkTry(node: TryStatementAst, report: Report): void {
  const caught = new Set<string>();
  let afterCatchAll = false;
  for (const clause of node.catchClauses) {
    if (afterCatchAll) {
      // PowerShell puts it on the character in front.
      report(clause.start - 1, clause.start - 1, 'EmptyCatchNotLast');
    }
    afterCatchAll = clause.catchTypes.length === 0;
    const types = clause.catchTypes.map(({ typeName }) => plainTypeName(typeName));
    clause.catchTypes.forEach(({ start, end, typeName }, index) => {
      if (exceptionAndBases(types[index] ?? '').some(type => caught.has(type))) {
        report(start, end, 'ExceptionTypeAlreadyCaught', typeName.fullName);
      }
    });
    for (const type of types) {
      caught.add(type ?? '');
    }
  }
}

/** `foreach -parallel` and `-throttlelimit`, which only workflows had. */
export function checkForEach(node: ForEachStatementAst, report: Report): void {
  if (node.parallel || node.throttleLimit !== undefined) {
    report(node.start, node.end, 'KeywordParameterReservedForFutureUse', 'foreach');
  }
  if (node.throttleLimit !== undefined && !node.parallel) {
    report(node.start, node.end, 'ThrottleLimitRequiresParallelFlag');
  }
}

/** `parallel` and `sequence`, which have a meaning in a workflow alone. */
export function checkWorkflowBlock(node: BlockStatementAst, report: Report): void {
  for (let at: Ast | undefined = node; at !== undefined; at = outwards(at)) {
    if (at.kind === 'ScriptBlockAst' && at.parent?.kind === 'FunctionDefinitionAst') {
      if (at.parent.isWorkflow) {
        return;
      }
      break;
    }
    const name = at.kind === 'CommandAst' ? at.commandElements[0] : undefined;
    if (name?.kind === 'StringConstantExpressionAst' && name.value.toLowerCase() === 'inlinescript') {
      break;
    }
  }
  report(node.start, node.start + node.blockName.length, 'UnexpectedKeyword', node.blockName);
}
