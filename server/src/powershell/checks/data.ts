/** What a `data` section may hold: constants, a few commands and operators, no code that could do more. */
import type { Ast, BinaryExpressionAst, CommandAst, DataStatementAst, TypeName } from '../ast';
import { visit } from '../visit';
import type { Report } from './report';
import { canonicalTypeName, DATA_TYPES } from './types';

/** Checks the body of a data section. `text` is the script; the place of an operator is read from it. */
export function checkData(node: DataStatementAst, text: string, report: Report): void {
  const allowed = allowedCommands(node);
  visit(node.body, at => checkPart(at, allowed, text, report));
}

/** Undefined where one of them is only known when the script runs. */
function allowedCommands(node: DataStatementAst): ReadonlySet<string> | undefined {
  const names = new Set(['convertfrom-stringdata']);
  for (const command of node.commandsAllowed) {
    if (command.kind !== 'StringConstantExpressionAst') {
      return undefined;
    }
    names.add(command.value.toLowerCase());
  }
  return names;
}

const FORBIDDEN: ReadonlyMap<Ast['kind'], string> = new Map<Ast['kind'], string>([
  ['ScriptBlockAst', 'ScriptBlockNotSupportedInDataSection'],
  ['ScriptBlockExpressionAst', 'ScriptBlockNotSupportedInDataSection'],
  ['ParamBlockAst', 'ParameterDeclarationNotSupportedInDataSection'],
  ['AttributeAst', 'AttributeNotSupportedInDataSection'],
  ['AttributedExpressionAst', 'AttributeNotSupportedInDataSection'],
  ['FunctionDefinitionAst', 'FunctionDeclarationNotSupportedInDataSection'],
  ['TrapStatementAst', 'TrapStatementNotSupportedInDataSection'],
  ['SwitchStatementAst', 'SwitchStatementNotSupportedInDataSection'],
  ['DataStatementAst', 'DataSectionStatementNotSupportedInDataSection'],
  ['ForEachStatementAst', 'ForeachStatementNotSupportedInDataSection'],
  ['DoWhileStatementAst', 'DoWhileStatementNotSupportedInDataSection'],
  ['DoUntilStatementAst', 'DoWhileStatementNotSupportedInDataSection'],
  ['ForStatementAst', 'ForWhileStatementNotSupportedInDataSection'],
  ['WhileStatementAst', 'ForWhileStatementNotSupportedInDataSection'],
  ['TryStatementAst', 'TryStatementNotSupportedInDataSection'],
  ['BreakStatementAst', 'FlowControlStatementNotSupportedInDataSection'],
  ['ContinueStatementAst', 'FlowControlStatementNotSupportedInDataSection'],
  ['ReturnStatementAst', 'FlowControlStatementNotSupportedInDataSection'],
  ['ExitStatementAst', 'FlowControlStatementNotSupportedInDataSection'],
  ['ThrowStatementAst', 'FlowControlStatementNotSupportedInDataSection'],
  ['AssignmentStatementAst', 'AssignmentStatementNotSupportedInDataSection'],
  ['MergingRedirectionAst', 'RedirectionNotSupportedInDataSection'],
  ['FileRedirectionAst', 'RedirectionNotSupportedInDataSection'],
  ['MemberExpressionAst', 'PropertyReferenceNotSupportedInDataSection'],
  ['InvokeMemberExpressionAst', 'MethodCallNotSupportedInDataSection'],
  ['IndexExpressionAst', 'ArrayReferenceNotSupportedInDataSection'],
  ['BlockStatementAst', 'ParallelAndSequenceBlockNotSupportedInDataSection'],
]);

/** PowerShell's operators with side effects, iteration, or results that grow without bound. */
const FORBIDDEN_OPERATORS: ReadonlySet<string> = new Set([
  'DotDot',
  'Format',
  'Join',
  'Imatch',
  'Inotmatch',
  'Ireplace',
  'Isplit',
  'Cmatch',
  'Cnotmatch',
  'Creplace',
  'Csplit',
  'As',
  'PlusPlus',
  'MinusMinus',
  'PostfixPlusPlus',
  'PostfixMinusMinus',
]);

const ALLOWED_VARIABLES: ReadonlySet<string> = new Set(['psculture', 'psuiculture', 'true', 'false', 'null']);

function checkPart(node: Ast, allowed: ReadonlySet<string> | undefined, text: string, report: Report): void {
  const forbidden = FORBIDDEN.get(node.kind);
  if (forbidden !== undefined) {
    report(node.start, node.end, forbidden);
    return;
  }
  switch (node.kind) {
    case 'TypeConstraintAst':
    case 'TypeExpressionAst':
      if (!isAllowedType(node.typeName)) {
        report(node.start, node.end, 'TypeNotAllowedInDataSection', node.typeName.fullName);
      }
      break;
    case 'CommandAst':
      checkCommand(node, allowed, report);
      break;
    case 'BinaryExpressionAst':
      if (FORBIDDEN_OPERATORS.has(node.operator)) {
        const [start, end] = operatorPlace(node, text);
        report(start, end, 'OperatorNotSupportedInDataSection', text.slice(start, end));
      }
      break;
    case 'UnaryExpressionAst':
      if (FORBIDDEN_OPERATORS.has(node.tokenKind)) {
        report(node.start, node.end, 'OperatorNotSupportedInDataSection', node.tokenKind);
      }
      break;
    case 'VariableExpressionAst':
      if (!ALLOWED_VARIABLES.has(node.variablePath.toLowerCase())) {
        report(node.start, node.end, 'VariableReferenceNotSupportedInDataSection', node.variablePath);
      }
      break;
    default:
      break;
  }
}

function isAllowedType(type: TypeName): boolean {
  return type.genericArguments.length === 0 && DATA_TYPES.has(canonicalTypeName(type.name));
}

function checkCommand(node: CommandAst, allowed: ReadonlySet<string> | undefined, report: Report): void {
  if (node.invocationOperator === '.') {
    report(node.start, node.end, 'DotSourcingNotSupportedInDataSection');
    return;
  }
  if (allowed === undefined) {
    return;
  }
  const [name] = node.commandElements;
  if (name?.kind !== 'StringConstantExpressionAst') {
    const errorId = node.invocationOperator === '&' ? 'OperatorNotSupportedInDataSection' : 'CmdletNotInAllowedListForDataSection';
    report(node.start, node.end, errorId, node.invocationOperator);
  } else if (!allowed.has(name.value.toLowerCase())) {
    report(node.start, node.end, 'CmdletNotInAllowedListForDataSection', name.value);
  }
}

/** Where the operator of an expression stands: the first text between its operands that is no space and no comment. */
function operatorPlace(node: BinaryExpressionAst, text: string): readonly [start: number, end: number] {
  const between = text.slice(node.left.end, node.right.start);
  const lead = /^(?:[\s\u0085]|`\s|<#[\s\S]*?#>|#[^\r\n]*)*/.exec(between)?.[0].length ?? 0;
  const length = /^(?:[-\u2013-\u2015][a-zA-Z]+|\.\.|[^\s])/.exec(between.slice(lead))?.[0].length ?? 0;
  return [node.left.end + lead, node.left.end + lead + length];
}
