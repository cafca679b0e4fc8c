/** Parameters, attributes, keys, variables, `using`. */
import type {
  AttributeAst,
  FunctionDefinitionAst,
  HashtableAst,
  ParameterAst,
  UsingExpressionAst,
  UsingStatementAst,
  VariableExpressionAst,
} from '../ast';
import { isMisplaced } from './attributePlaces';
import { type ConstantPlace, isConstant } from './constants';
import { memberAround, pureExpression } from './parents';
import type { Report } from './report';
import { plainTypeName } from './types';

/** Two parameters of one name, and `[void]` parameters. */
export function checkParameters(parameters: readonly ParameterAst[], report: Report): void {
  const names = new Set<string>();
  for (const parameter of parameters) {
    const name = parameter.name.variablePath.toLowerCase();
    if (names.has(name)) {
      report(parameter.name.start, parameter.name.end, 'DuplicateFormalParameter', parameter.name.variablePath);
    }
    names.add(name);
    const nothing = parameter.attributes.find(at => at.kind === 'TypeConstraintAst' && plainTypeName(at.typeName) === 'void');
    if (nothing !== undefined) {
      report(nothing.start, nothing.end, 'VoidTypeConstraintNotAllowed');
    }
  }
}

/** One parameter: `[ordered]`, and two types on a method's. */
export function checkParameter(node: ParameterAst, report: Report): void {
  const ofMethod = node.parent?.parent?.kind === 'FunctionMemberAst';
  let typed = false;
  for (const attribute of node.attributes) {
    if (attribute.kind !== 'TypeConstraintAst') {
      continue;
    }
    if (attribute.typeName.fullName.toLowerCase() === 'ordered') {
      report(attribute.start, attribute.end, 'OrderedAttributeOnlyOnHashLiteralNode');
    } else if (ofMethod) {
      if (typed) {
        report(attribute.start, attribute.end, 'MultipleTypeConstraintsOnMethodParam');
      }
      typed = true;
    }
  }
}

/** A function that lists its parameters has no `param` block. */
export function checkFunction(node: FunctionDefinitionAst, report: Report): void {
  if (node.parameters === undefined) {
    return;
  }
  const block = node.body.paramBlock;
  if (block === undefined) {
    checkParameters(node.parameters, report);
  } else {
    report(block.start, block.end, 'OnlyOneParameterListAllowed');
  }
}

/** Named arguments once each, all arguments constant. */
export function checkAttribute(node: AttributeAst, report: Report): void {
  if (isMisplaced(node)) {
    report(node.start, node.end, 'AttributeNotAllowedOnDeclaration', node.typeName.fullName);
  }
  if (node.positionalArguments.length === 0 && node.namedArguments.length === 0) {
    return;
  }
  const place = placeOf(node);
  const names = new Set<string>();
  for (const named of node.namedArguments) {
    const name = named.argumentName.toLowerCase();
    if (names.has(name)) {
      report(named.start, named.end, 'DuplicateNamedArgument', named.argumentName);
    } else if (!named.expressionOmitted && !isConstant(named.argument, place)) {
      report(named.argument.start, named.argument.end, notConstant(place));
    }
    names.add(name);
  }
  for (const argument of node.positionalArguments) {
    if (!isConstant(argument, place)) {
      report(argument.start, argument.end, notConstant(place));
    }
  }
}

function placeOf(node: AttributeAst): ConstantPlace {
  switch (node.parent?.kind) {
    case 'TypeDefinitionAst':
    case 'PropertyMemberAst':
    case 'FunctionMemberAst':
      return 'classAttribute';
    case 'ParameterAst':
      return memberAround(node)?.kind === 'FunctionMemberAst' ? 'classAttribute' : 'attribute';
    default:
      return 'attribute';
  }
}

function notConstant(place: ConstantPlace): string {
  return place === 'attribute' ? 'ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock' : 'ParameterAttributeArgumentNeedsToBeConstant';
}

/** A constant key twice in a hashtable. */
export function checkKeys(node: HashtableAst, report: Report): void {
  if (node.keyValuePairs.length < 2) {
    return;
  }
  const keys = new Set<string>();
  for (const { key } of node.keyValuePairs) {
    if (key.kind === 'StringConstantExpressionAst' || key.kind === 'ConstantExpressionAst') {
      const text = String(key.value);
      const folded = fold(text);
      if (keys.has(folded)) {
        report(key.start, key.end, 'DuplicateKeyInHashLiteral', text);
      }
      keys.add(folded);
    }
  }
}

/** Upper case letter by letter, as .NET compares without case: `ß` and `SS` differ. */
function fold(text: string): string {
  const upper = text.toUpperCase();
  return upper.length === text.length
    ? upper
    : Array.from(text, letter => (letter.toUpperCase().length > letter.length ? letter : letter.toUpperCase())).join('');
}

/** A splat where no command takes it; `$this` in a static member. */
export function checkVariable(node: VariableExpressionAst, report: Report): void {
  if (node.splatted) {
    const around = node.parent;
    if (around?.kind === 'ArrayLiteralAst' && around.parent?.kind === 'CommandAst') {
      report(node.start, node.end, 'SplattingNotPermittedInArgumentList', node.variablePath);
    } else if (around?.kind !== 'CommandAst' && around?.kind !== 'UsingExpressionAst') {
      report(node.start, node.end, 'SplattingNotPermitted', node.variablePath);
    }
  }
  if (node.variablePath.length === 4 && node.variablePath.toLowerCase() === 'this' && memberAround(node)?.isStatic === true) {
    report(node.start, node.end, 'NonStaticMemberAccessInStaticMember', node.variablePath);
  }
}

/** `$using:` takes properties and constant indexes, no calls. */
export function checkUsingExpression(node: UsingExpressionAst, report: Report): void {
  let inner = node.subExpression;
  for (;;) {
    if (inner.kind === 'VariableExpressionAst') {
      return;
    }
    if (inner.kind === 'MemberExpressionAst' && inner.member.kind === 'StringConstantExpressionAst') {
      inner = inner.expression;
    } else if (inner.kind === 'IndexExpressionAst' && isConstant(inner.index, 'attribute')) {
      inner = inner.target;
    } else {
      const bad = inner.kind === 'IndexExpressionAst' ? inner.index : inner;
      report(bad.start, bad.end, 'InvalidUsingExpression');
      return;
    }
  }
}

const NAMESPACE =
  /^[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}_]*(?:\.[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Nd}\p{Pc}\p{Mn}\p{Mc}\p{Cf}_]*)*$/u;

/** The name in a module specification; empty where it is no constant. */
function nameIn(specification: HashtableAst | undefined): string {
  const pair = specification?.keyValuePairs.find(
    ({ key }) => key.kind === 'StringConstantExpressionAst' && key.value.toLowerCase() === 'modulename',
  );
  const name = pair?.value.kind === 'PipelineAst' ? pureExpression(pair.value) : undefined;
  return name?.kind === 'StringConstantExpressionAst' ? name.value : '';
}

/** Forms of `using` that PowerShell reads but does not support, and names that are none. */
export function checkUsingStatement(node: UsingStatementAst, report: Report): void {
  const kind = node.usingStatementKind;
  if ((kind !== 'Namespace' && kind !== 'Assembly' && kind !== 'Module') || node.alias !== undefined) {
    report(node.start, node.end, 'UsingStatementNotSupported');
  }
  if (kind === 'Namespace' && node.name !== undefined && !NAMESPACE.test(node.name.value)) {
    report(node.name.start, node.name.end, 'InvalidNamespaceValue');
  }
  if (kind === 'Module' && /[*?[\]]/.test(node.name?.value ?? nameIn(node.moduleSpecification))) {
    report(node.start, node.end, 'WildCardModuleNameError');
  }
}
