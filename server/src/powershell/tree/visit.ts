/**
 * Walks the tree. The children of a node are those that PowerShell's `FindAll(_ => true, true)` visits, in its order; so the
 * throttle limit of a `foreach -parallel` and the commands that a `data` section allows are not among them.
 */
import type { Ast } from '../ast';

/**
 * Calls `enter` for the node and everything below it, parents before children. A node for which `enter` gives false keeps its
 * children out. A loop, not a recursion: a chain of 100,000 operators is a tree as deep.
 */
export function visit(root: Ast, enter: (node: Ast) => unknown): void {
  const pending: Ast[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (enter(node) === false) {
      continue;
    }
    const first = pending.length;
    childrenOf(node, pending);
    for (let low = first, high = pending.length - 1; low < high; low += 1, high -= 1) {
      const swapped = pending[low] as Ast;
      pending[low] = pending[high] as Ast;
      pending[high] = swapped;
    }
  }
}

/** Appends the children of a node to a list. */
export function childrenOf(node: Ast, into: Ast[]): void {
  switch (node.kind) {
    case 'VariableExpressionAst':
    case 'StringConstantExpressionAst':
    case 'ConstantExpressionAst':
    case 'TypeExpressionAst':
    case 'TypeConstraintAst':
    case 'MergingRedirectionAst':
      return;
    case 'PipelineAst':
      all(node.pipelineElements, into);
      return;
    case 'CommandAst':
      all(node.commandElements, into);
      all(node.redirections, into);
      return;
    case 'CommandExpressionAst':
      into.push(node.expression);
      all(node.redirections, into);
      return;
    case 'CommandParameterAst':
      some(node.argument, into);
      return;
    case 'FileRedirectionAst':
      into.push(node.location);
      return;
    default:
      childrenOfStatement(node, into) || childrenOfExpression(node, into) || childrenOfLoop(node, into) || childrenOfDefinition(node, into);
  }
}

function childrenOfExpression(node: Ast, into: Ast[]): boolean {
  switch (node.kind) {
    case 'BinaryExpressionAst':
      into.push(node.left, node.right);
      return true;
    case 'UnaryExpressionAst':
      into.push(node.child);
      return true;
    case 'TernaryExpressionAst':
      into.push(node.condition, node.ifTrue, node.ifFalse);
      return true;
    case 'AttributedExpressionAst':
    case 'ConvertExpressionAst':
      into.push(node.attribute, node.child);
      return true;
    case 'MemberExpressionAst':
      into.push(node.expression, node.member);
      return true;
    case 'InvokeMemberExpressionAst':
    case 'BaseCtorInvokeMemberExpressionAst':
      into.push(node.expression, node.member);
      all(node.arguments ?? [], into);
      return true;
    case 'ExpandableStringExpressionAst':
      all(node.nestedExpressions, into);
      return true;
    case 'ArrayExpressionAst':
    case 'SubExpressionAst':
    case 'UsingExpressionAst':
      into.push(node.subExpression);
      return true;
    case 'ParenExpressionAst':
      into.push(node.pipeline);
      return true;
    case 'ArrayLiteralAst':
      all(node.elements, into);
      return true;
    case 'HashtableAst':
      for (const pair of node.keyValuePairs) {
        into.push(pair.key, pair.value);
      }
      return true;
    case 'ScriptBlockExpressionAst':
      into.push(node.scriptBlock);
      return true;
    case 'IndexExpressionAst':
      into.push(node.target, node.index);
      return true;
    case 'ErrorExpressionAst':
      all(node.nestedAst, into);
      return true;
    default:
      return false;
  }
}

function childrenOfStatement(node: Ast, into: Ast[]): boolean {
  switch (node.kind) {
    case 'AssignmentStatementAst':
      into.push(node.left, node.right);
      return true;
    case 'IfStatementAst':
      for (const clause of node.clauses) {
        into.push(clause.condition, clause.body);
      }
      some(node.elseClause, into);
      return true;
    case 'PipelineChainAst':
      into.push(node.lhsPipelineChain, node.rhsPipeline);
      return true;
    case 'TryStatementAst':
      into.push(node.body);
      all(node.catchClauses, into);
      some(node.finally, into);
      return true;
    case 'TrapStatementAst':
      some(node.trapType, into);
      into.push(node.body);
      return true;
    case 'DataStatementAst':
    case 'BlockStatementAst':
      into.push(node.body);
      return true;
    case 'ReturnStatementAst':
    case 'ExitStatementAst':
    case 'ThrowStatementAst':
      some(node.pipeline, into);
      return true;
    case 'BreakStatementAst':
    case 'ContinueStatementAst':
      some(node.label, into);
      return true;
    case 'UsingStatementAst':
      some(node.name, into);
      some(node.moduleSpecification, into);
      some(node.alias, into);
      return true;
    case 'DynamicKeywordStatementAst':
      all(node.commandElements, into);
      return true;
    case 'ErrorStatementAst':
      all(node.nestedAst, into);
      return true;
    default:
      return false;
  }
}

function childrenOfLoop(node: Ast, into: Ast[]): boolean {
  switch (node.kind) {
    case 'SwitchStatementAst':
      into.push(node.condition);
      for (const clause of node.clauses) {
        into.push(clause.condition, clause.body);
      }
      some(node.default, into);
      return true;
    case 'ForEachStatementAst':
      into.push(node.variable, node.condition, node.body);
      return true;
    case 'ForStatementAst':
      some(node.initializer, into);
      some(node.condition, into);
      some(node.iterator, into);
      into.push(node.body);
      return true;
    case 'WhileStatementAst':
    case 'DoWhileStatementAst':
    case 'DoUntilStatementAst':
      into.push(node.condition, node.body);
      return true;
    default:
      return false;
  }
}

function childrenOfDefinition(node: Ast, into: Ast[]): void {
  switch (node.kind) {
    case 'ScriptBlockAst':
      all(node.usingStatements, into);
      all(node.attributes, into);
      for (const block of [node.paramBlock, node.dynamicParamBlock, node.beginBlock, node.processBlock, node.endBlock, node.cleanBlock]) {
        some(block, into);
      }
      break;
    case 'NamedBlockAst':
    case 'StatementBlockAst':
      all(node.traps, into);
      all(node.statements, into);
      break;
    case 'CatchClauseAst':
      all(node.catchTypes, into);
      into.push(node.body);
      break;
    case 'ParamBlockAst':
      all(node.attributes, into);
      all(node.parameters, into);
      break;
    case 'ParameterAst':
      all(node.attributes, into);
      into.push(node.name);
      some(node.defaultValue, into);
      break;
    case 'AttributeAst':
      all(node.positionalArguments, into);
      all(node.namedArguments, into);
      break;
    case 'NamedAttributeArgumentAst':
      into.push(node.argument);
      break;
    case 'FunctionDefinitionAst':
      all(node.parameters ?? [], into);
      into.push(node.body);
      break;
    case 'TypeDefinitionAst':
      all(node.attributes, into);
      all(node.baseTypes, into);
      all(node.members, into);
      break;
    case 'PropertyMemberAst':
      some(node.propertyType, into);
      all(node.attributes, into);
      some(node.initialValue, into);
      break;
    case 'FunctionMemberAst':
      all(node.attributes, into);
      some(node.returnType, into);
      into.push(node.functionDefinition);
      break;
    case 'ConfigurationDefinitionAst':
      into.push(node.instanceName, node.body);
      break;
    default:
      break;
  }
}

function all(children: readonly Ast[], into: Ast[]): void {
  for (const child of children) {
    into.push(child);
  }
}

function some(child: Ast | undefined, into: Ast[]): void {
  if (child !== undefined) {
    into.push(child);
  }
}
