/** The main properties of a node on one line, the twin of `engine/Properties.cs`. */
import type { Ast, ConstantExpressionAst, ExpressionAst, TypeName } from '../../../server/src/powershell';

/** ` key=value` pairs in a fixed order, strings quoted and escaped; empty for a node that has only children. */
export function writeProperties(node: Ast): string {
  return statement(node) ?? expression(node) ?? other(node);
}

function other(node: Ast): string {
  switch (node.kind) {
    case 'ScriptBlockAst': {
      const requirements = node.parent === undefined ? node.scriptRequirements : undefined;
      return requirements === undefined
        ? ''
        : text('version', requirements.version) + texts('editions', requirements.psEditions) + texts('modules', requirements.modules);
    }
    case 'NamedBlockAst':
      return word('block', node.blockKind) + flag('unnamed', node.unnamed);
    case 'AttributeAst':
    case 'TypeConstraintAst':
      return typeName(node.typeName);
    case 'NamedAttributeArgumentAst':
      return text('name', node.argumentName) + flag('omitted', node.expressionOmitted);
    case 'PropertyMemberAst':
      return text('name', node.name) + flag('static', node.isStatic) + flag('hidden', node.isHidden);
    case 'FunctionMemberAst':
      return (
        text('name', node.name) + flag('static', node.isStatic) + flag('hidden', node.isHidden) + flag('constructor', node.isConstructor)
      );
    case 'CommandParameterAst':
      return text('name', node.parameterName) + flag('argument', node.argument !== undefined) + word('nameEnd', node.nameEnd);
    case 'MergingRedirectionAst':
      return word('from', node.fromStream) + word('to', node.toStream);
    case 'FileRedirectionAst':
      return word('from', node.fromStream) + flag('append', node.append);
    default:
      return '';
  }
}

function statement(node: Ast): string | undefined {
  const label = 'label' in node && typeof node.label === 'string' ? text('label', node.label) : '';
  switch (node.kind) {
    case 'UsingStatementAst':
      return word('using', node.usingStatementKind);
    case 'FunctionDefinitionAst':
      return (
        text('name', node.name) +
        // A method's name has no place of its own in PowerShell's tree.
        (node.parent?.kind === 'FunctionMemberAst' ? '' : place(node.nameStart, node.nameEnd)) +
        flag('filter', node.isFilter) +
        flag('workflow', node.isWorkflow) +
        (node.parameters === undefined ? '' : word('parameters', node.parameters.length))
      );
    case 'TypeDefinitionAst':
      return text('name', node.name) + word('type', node.typeKind);
    case 'IfStatementAst':
      return word('clauses', node.clauses.length) + flag('else', node.elseClause !== undefined);
    case 'SwitchStatementAst':
      return (
        label +
        flag('file', node.flags.file) +
        flag('regex', node.flags.regex) +
        flag('wildcard', node.flags.wildcard) +
        flag('exact', node.flags.exact) +
        flag('casesensitive', node.flags.caseSensitive) +
        flag('parallel', node.flags.parallel) +
        word('clauses', node.clauses.length) +
        flag('default', node.default !== undefined)
      );
    case 'ForEachStatementAst':
      return label + flag('parallel', node.parallel) + flag('throttle', node.throttleLimit !== undefined);
    case 'ForStatementAst':
      return (
        label +
        flag('initializer', node.initializer !== undefined) +
        flag('condition', node.condition !== undefined) +
        flag('iterator', node.iterator !== undefined)
      );
    case 'WhileStatementAst':
    case 'DoWhileStatementAst':
    case 'DoUntilStatementAst':
      return label;
    case 'TryStatementAst':
      return word('catches', node.catchClauses.length) + flag('finally', node.finally !== undefined);
    case 'DataStatementAst':
      return text('variable', node.variable) + word('commands', node.commandsAllowed.length);
    case 'BlockStatementAst':
      return text('keyword', node.blockName.toLowerCase());
    case 'ConfigurationDefinitionAst':
      return word('configuration', node.configurationType);
    case 'AssignmentStatementAst':
      return word('operator', node.operator);
    case 'PipelineAst':
      return word('elements', node.pipelineElements.length) + flag('background', node.background);
    case 'PipelineChainAst':
      return word('operator', node.operator) + flag('background', node.background);
    case 'CommandAst':
      return word('operator', node.invocationOperator) + word('elements', node.commandElements.length);
    default:
      return undefined;
  }
}

function expression(node: Ast): string | undefined {
  switch (node.kind) {
    case 'BinaryExpressionAst':
      return word('operator', node.operator);
    case 'UnaryExpressionAst':
      return word('operator', node.tokenKind);
    case 'InvokeMemberExpressionAst':
      return (
        flag('static', node.static) +
        flag('nullConditional', node.nullConditional) +
        (node.arguments === undefined || node.arguments.length === 0 ? '' : word('arguments', node.arguments.length)) +
        node.genericTypeArguments.map(typeName).join('')
      );
    case 'MemberExpressionAst':
      return flag('static', node.static) + flag('nullConditional', node.nullConditional);
    case 'TypeExpressionAst':
      return typeName(node.typeName);
    case 'VariableExpressionAst':
      return text('path', node.variablePath) + flag('splatted', node.splatted);
    case 'StringConstantExpressionAst':
      return word('quotes', node.stringConstantType) + text('value', node.value);
    case 'ConstantExpressionAst':
      return constant(node);
    case 'ExpandableStringExpressionAst':
      return word('quotes', node.stringConstantType) + text('value', node.value) + text('format', format(node.parts));
    case 'HashtableAst':
      return word('pairs', node.keyValuePairs.length);
    case 'IndexExpressionAst':
      return flag('nullConditional', node.nullConditional);
    default:
      return undefined;
  }
}

function constant(node: ConstantExpressionAst): string {
  // A number that fits no type has no value in PowerShell, and is not a number in ours.
  if (Number.isNaN(node.value)) {
    return word('type', 'null') + word('value', '');
  }
  const value = node.staticType === 'double' ? bits(Number(node.value)) : String(node.value);
  return word('type', node.staticType) + word('value', value);
}

/** The bits of a double: the shortest decimal form is written differently in .NET and JavaScript. */
function bits(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

/** The parts of an expandable string as PowerShell's FormatExpression: braces doubled, expressions numbered. */
function format(parts: readonly (string | ExpressionAst)[]): string {
  let count = 0;
  return parts.map(part => (typeof part === 'string' ? part.replace(/[{}]/g, '$&$&') : `{${count++}}`)).join('');
}

function typeName(type: TypeName): string {
  const generic = type.genericArguments.length === 0 ? '' : ` [${type.genericArguments.map(typeName).join('')} ]`;
  return text('type', type.fullName) + place(type.start, type.end) + (type.arrayRank === 0 ? '' : word('rank', type.arrayRank)) + generic;
}

function place(start: number, end: number): string {
  return ` at=${start}-${end}`;
}

function flag(key: string, value: boolean): string {
  return value ? ` ${key}` : '';
}

function word(key: string, value: string | number): string {
  return ` ${key}=${value}`;
}

function texts(key: string, values: readonly string[]): string {
  return values.map(value => text(key, value)).join('');
}

function text(key: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${key}="${escaped(value)}"`;
}

/** Printable ASCII as it is, with quote and backslash escaped; every other UTF-16 unit as `\uXXXX`. */
function escaped(value: string): string {
  return value.replace(/["\\]|[^ -~]/g, unit =>
    unit === '"' || unit === '\\'
      ? `\\${unit}`
      : Array.from({ length: unit.length }, (_, at) => `\\u${unit.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  );
}
