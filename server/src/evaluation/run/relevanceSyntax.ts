/** What the syntax tells of a statement's part in the rest: what it sets, reads, and may run. */
import { isChecked } from '../../binding';
import type { Ast, AttributeBaseAst, CommandAst, InvokeMemberExpressionAst, StatementAst, VariableExpressionAst } from '../../powershell';

/** The names of the product's commands that this is about, with their module or a prefix. */
export const FAMILY = /^(?:.*\\)?(?:get|new|set|remove|grant)-\w*cs(?:privacyconfiguration|clientversion\w*)$/i;

/** `function:Name` and `alias:Name` give code a name; what asks for a `variable:Name` does not change it. */
export function namesDrive(command: string, element: Ast): boolean {
  if (element.kind !== 'StringConstantExpressionAst') return false;
  return /^(?:function|alias):/i.test(element.value) || (/^variable:/i.test(element.value) && !/^(?:test|get)-/.test(command));
}

export function namesPrefix(command: string, element: Ast): boolean {
  return /^(?:import-module|ipmo)$/.test(command) && element.kind === 'CommandParameterAst' && /^pre/i.test(element.parameterName);
}

/** The variables that the arguments of `Get-Variable` and its kind name, in lower case; undefined where that is not told. */
export function namedVariables({ commandElements }: CommandAst): readonly string[] | undefined {
  const names: string[] = [];
  for (const element of commandElements.slice(1)) {
    const all =
      element.kind === 'ArrayLiteralAst' ? element.elements : element.kind === 'CommandParameterAst' ? [element.argument] : [element];
    for (const each of all) {
      if (each?.kind === 'StringConstantExpressionAst') names.push(bare(each.value));
      else if (each !== undefined && each.kind !== 'ConstantExpressionAst') return undefined;
    }
  }
  return names.length === 0 || names.some(name => /[*?[]/.test(name)) ? undefined : names;
}

/** `+=`, `++` and changes of a part read what they set. */
export function isReadToo(node: Ast): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.kind === 'AssignmentStatementAst') return at.operator !== '=';
    if (at.kind === 'UnaryExpressionAst' || at.kind === 'MemberExpressionAst' || at.kind === 'IndexExpressionAst') return true;
    if (at.kind.endsWith('StatementAst') || at.kind === 'ParameterAst') return false;
  }
  return false;
}

/** The name of a variable without its scope. */
export function bare(path: string): string {
  return path.slice(path.indexOf(':') + 1).toLowerCase();
}

/** Nodes whose nested statement lists make up a value: their statements count with them. */
export function isValue(node: Ast): boolean {
  return (
    node.kind === 'AssignmentStatementAst' ||
    node.kind === 'SubExpressionAst' ||
    node.kind === 'ArrayExpressionAst' ||
    node.kind === 'ParenExpressionAst' ||
    node.kind === 'DataStatementAst'
  );
}

export function isStatement(node: Ast): node is StatementAst {
  return (
    node.kind.endsWith('StatementAst') ||
    node.kind === 'PipelineAst' ||
    node.kind === 'PipelineChainAst' ||
    node.kind === 'FunctionDefinitionAst' ||
    node.kind === 'TypeDefinitionAst'
  );
}

export function isInBlock(node: Ast): boolean {
  for (let at = node.parent; at; at = at.parent) {
    if (at.kind === 'ScriptBlockExpressionAst') return true;
    if (at.kind === 'FunctionDefinitionAst') return false;
  }
  return false;
}

/** The variable is what an assignment, a loop or an increment sets. */
export function isTarget(node: Ast): boolean {
  for (let child: Ast = node, parent = node.parent; parent; child = parent, parent = parent.parent) {
    switch (parent.kind) {
      case 'AssignmentStatementAst':
        return parent.left === child;
      case 'ForEachStatementAst':
        return parent.variable === child;
      case 'UnaryExpressionAst':
        return /PlusPlus|MinusMinus/.test(parent.tokenKind);
      case 'ParameterAst':
        return parent.name === child;
      case 'ConvertExpressionAst':
      case 'AttributedExpressionAst':
      case 'ArrayLiteralAst':
      case 'ParenExpressionAst':
      case 'MemberExpressionAst':
      case 'IndexExpressionAst':
      case 'PipelineAst':
      case 'CommandExpressionAst':
        continue;
      default:
        return false;
    }
  }
  return false;
}

/** Types to which any value converts. */
const TAKING_ALL = /^(?:system\.)?(?:pscustomobject|psobject|object|ordered|string|bool|boolean|switch|array|void)$/i;

/** A value may be refused by it: one that does not convert, or that it checks. */
export function isDemanding(attribute: AttributeBaseAst): boolean {
  return attribute.kind === 'TypeConstraintAst' ? !TAKING_ALL.test(attribute.typeName.fullName) : isChecked([attribute]);
}

/** The variable that from here on may refuse what it is given. */
export function demandingIn(node: Ast): VariableExpressionAst | undefined {
  if (node.kind === 'ParameterAst') return node.attributes.some(isDemanding) ? node.name : undefined;
  if (node.kind !== 'AssignmentStatementAst') return undefined;
  let { left } = node;
  let isFound = false;
  for (; left.kind === 'ConvertExpressionAst' || left.kind === 'AttributedExpressionAst'; left = left.child)
    isFound ||= isDemanding(left.attribute);
  return isFound && left.kind === 'VariableExpressionAst' ? left : undefined;
}

/** In the body of a `try`, not in a function of it. */
export function isTried(node: Ast): boolean {
  for (let child = node, at = node.parent; at && at.kind !== 'FunctionDefinitionAst'; child = at, at = at.parent)
    if (at.kind === 'TryStatementAst' && at.body === child) return true;
  return false;
}

/** `1 + 'x'`: what certainly fails, unless the text is a number's. */
export function addsTextToNumber(node: Ast): boolean {
  return (
    node.kind === 'BinaryExpressionAst' && node.left.kind === 'ConstantExpressionAst' && node.right.kind === 'StringConstantExpressionAst'
  );
}

export function isNull(node: Ast): boolean {
  const element = node.kind === 'PipelineAst' && node.pipelineElements.length === 1 ? node.pipelineElements[0] : node;
  const value = element?.kind === 'CommandExpressionAst' ? element.expression : undefined;
  return value?.kind === 'VariableExpressionAst' && value.variablePath.toLowerCase() === 'null';
}

/** An assignment or an increment of a member or an element. */
export function setsPart(node: Ast): boolean {
  const increments = node.kind === 'UnaryExpressionAst' && /PlusPlus|MinusMinus/.test(node.tokenKind);
  const target = node.kind === 'AssignmentStatementAst' ? node.left : increments ? node.child : undefined;
  return target !== undefined && !onlyVariables(target);
}

function onlyVariables(target: Ast): boolean {
  switch (target.kind) {
    case 'VariableExpressionAst':
      return true;
    case 'ConvertExpressionAst':
    case 'AttributedExpressionAst':
      return onlyVariables(target.child);
    case 'ArrayLiteralAst':
      return target.elements.every(onlyVariables);
    default:
      return false;
  }
}

/** Methods that run a script block, or code from a text, or end what calls them. */
export function runsCode(member: Ast): boolean {
  return (
    member.kind === 'StringConstantExpressionAst' &&
    /^(invoke|invokereturnasis|invokewithcontext|invokescript|addscript|throwterminatingerror)$/i.test(member.value)
  );
}

/** Methods that make code of a text, or put variables into one: which, the script's own text does not tell. */
export function readsText({ static: isStatic, expression, member }: InvokeMemberExpressionAst): boolean {
  if (member.kind !== 'StringConstantExpressionAst') return false;
  if (!isStatic) return /^(?:newscriptblock|expandstring|invokescript)$/i.test(member.value);
  const type = expression.kind === 'TypeExpressionAst' ? expression.typeName.fullName : '';
  return /^(?:system\.management\.automation\.)?scriptblock$/i.test(type) && /^create$/i.test(member.value);
}

/** Methods that leave a value as it is. */
const READING =
  /^(?:to\w+|get\w+|contains\w*|equals|compareto|indexof\w*|lastindexof\w*|startswith|endswith|substring|split|replace|trim\w*|pad(?:left|right)|is(?:match|\w*nullor\w+)|match(?:es)?|count|exists|add(?:days|hours|minutes|seconds|milliseconds|months|years)|subtract)$/i;
/** Types whose static methods change nothing that they are handed. */
const PLAIN_TYPE =
  /^(?:system\.)?(?:math|string|char|bool|boolean|byte|int|int16|int32|int64|long|double|decimal|single|guid|version|datetime|timespan|convert|bitconverter|enum|io\.(?:path|file|directory)|text\.encoding|net\.dns|uri|(?:text\.regularexpressions\.)?regex)$/i;

/** The method may change what it is called of, or handed. */
export function mayChange({ static: isStatic, expression, member }: InvokeMemberExpressionAst): boolean {
  if (member.kind !== 'StringConstantExpressionAst') return true;
  if (isStatic) return !(expression.kind === 'TypeExpressionAst' && PLAIN_TYPE.test(expression.typeName.fullName));
  return !READING.test(member.value);
}

/** A variable that is changed, itself or in what it holds. */
interface Changed {
  readonly variable: VariableExpressionAst;
  readonly inPlace: boolean;
}

/** The variables that an assignment, an increment or a call of a method that may change its object changes; none for any other node. */
export function changesOf(node: Ast): readonly Changed[] {
  switch (node.kind) {
    case 'AssignmentStatementAst':
      return changedBy(node.left);
    case 'UnaryExpressionAst':
      return /PlusPlus|MinusMinus/.test(node.tokenKind) ? changedBy(node.child) : [];
    case 'InvokeMemberExpressionAst':
      return mayChange(node) ? changedBy(node) : [];
    default:
      return [];
  }
}

function changedBy(target: Ast, inPlace = false): readonly Changed[] {
  switch (target.kind) {
    case 'VariableExpressionAst':
      return [{ variable: target, inPlace }];
    case 'MemberExpressionAst':
    case 'InvokeMemberExpressionAst':
      return target.static ? [] : changedBy(target.expression, true);
    case 'IndexExpressionAst':
      return changedBy(target.target, true);
    case 'ConvertExpressionAst':
    case 'AttributedExpressionAst':
      return changedBy(target.child, inPlace);
    case 'ArrayLiteralAst':
      return target.elements.flatMap(element => changedBy(element, inPlace));
    default:
      return [];
  }
}
