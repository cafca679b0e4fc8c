/** Ways through the tree: children in the order in which PowerShell visits them, pre-order visits, the node at a place. */
import type { Ast } from './ast';

/** The children of a node, in PowerShell's order. */
export function childrenOf(node: Ast): Ast[] {
  const children: Ast[] = [];
  collect(node, children);
  return children;
}

/**
 * Calls `fn` for `root` and all nodes below it, each before its children; where `fn` returns false, the children of
 * the node are left out. Uses no recursion, so that chains of any length can be visited.
 */
export function visit(root: Ast, fn: (node: Ast) => unknown): void {
  const pending: Ast[] = [root];
  const children: Ast[] = [];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (fn(node) !== false) {
      children.length = 0;
      collect(node, children);
      for (let index = children.length - 1; index >= 0; index -= 1) {
        const child = children[index];
        if (child !== undefined) {
          pending.push(child);
        }
      }
    }
  }
}

/**
 * The deepest node that covers `offset`, its end included, so that the node just typed is found; of two that touch
 * there, the one that begins at it.
 */
export function nodeAt(root: Ast, offset: number): Ast {
  let found = root;
  for (;;) {
    let next: Ast | undefined;
    for (const child of childrenOf(found)) {
      if (child.start <= offset && offset <= child.end && (child.start < child.end || child.start > 0)) {
        next = child;
        if (offset < child.end) {
          break;
        }
      }
    }
    if (next === undefined) {
      return found;
    }
    found = next;
  }
}

function add(into: Ast[], ...nodes: readonly (Ast | undefined)[]): void {
  for (const node of nodes) {
    if (node !== undefined) {
      into.push(node);
    }
  }
}

function addAll(into: Ast[], nodes: readonly Ast[]): void {
  for (const node of nodes) {
    into.push(node);
  }
}

function collect(node: Ast, into: Ast[]): void {
  switch (node.kind) {
    case 'CommandAst':
      addAll(into, node.commandElements);
      addAll(into, node.redirections);
      break;
    case 'CommandExpressionAst':
      into.push(node.expression);
      addAll(into, node.redirections);
      break;
    case 'PipelineAst':
      addAll(into, node.pipelineElements);
      break;
    case 'NamedBlockAst':
    case 'StatementBlockAst':
      addAll(into, node.traps);
      addAll(into, node.statements);
      break;
    case 'ScriptBlockAst':
      addAll(into, node.usingStatements);
      addAll(into, node.attributes);
      add(into, node.paramBlock, node.dynamicParamBlock, node.beginBlock, node.processBlock, node.endBlock, node.cleanBlock);
      break;
    case 'AssignmentStatementAst':
    case 'BinaryExpressionAst':
      add(into, node.left, node.right);
      break;
    case 'IfStatementAst':
      for (const clause of node.clauses) {
        add(into, clause.condition, clause.body);
      }
      add(into, node.elseClause);
      break;
    case 'PipelineChainAst':
      add(into, node.lhsPipelineChain, node.rhsPipeline);
      break;
    default:
      if (!collectStatement(node, into)) {
        collectExpression(node, into);
      }
  }
}

function collectStatement(node: Ast, into: Ast[]): boolean {
  switch (node.kind) {
    case 'ForEachStatementAst':
      add(into, node.variable, node.condition, node.body);
      return true;
    case 'ForStatementAst':
      add(into, node.initializer, node.condition, node.iterator, node.body);
      return true;
    case 'WhileStatementAst':
    case 'DoWhileStatementAst':
    case 'DoUntilStatementAst':
      add(into, node.condition, node.body);
      return true;
    case 'SwitchStatementAst':
      into.push(node.condition);
      for (const clause of node.clauses) {
        add(into, clause.condition, clause.body);
      }
      add(into, node.default);
      return true;
    case 'TryStatementAst':
      add(into, node.body, ...node.catchClauses, node.finally);
      return true;
    case 'CatchClauseAst':
      addAll(into, node.catchTypes);
      into.push(node.body);
      return true;
    case 'TrapStatementAst':
      add(into, node.trapType, node.body);
      return true;
    case 'DataStatementAst':
    case 'BlockStatementAst':
      into.push(node.body);
      return true;
    case 'ReturnStatementAst':
    case 'ExitStatementAst':
    case 'ThrowStatementAst':
      add(into, node.pipeline);
      return true;
    case 'BreakStatementAst':
    case 'ContinueStatementAst':
      add(into, node.label);
      return true;
    case 'ErrorStatementAst':
      addAll(into, node.nestedAst);
      return true;
    default:
      return collectDeclaration(node, into);
  }
}

function collectDeclaration(node: Ast, into: Ast[]): boolean {
  switch (node.kind) {
    case 'ParamBlockAst':
      addAll(into, node.attributes);
      addAll(into, node.parameters);
      return true;
    case 'ParameterAst':
      addAll(into, node.attributes);
      add(into, node.name, node.defaultValue);
      return true;
    case 'AttributeAst':
      addAll(into, node.positionalArguments);
      addAll(into, node.namedArguments);
      return true;
    case 'NamedAttributeArgumentAst':
      into.push(node.argument);
      return true;
    case 'FunctionDefinitionAst':
      addAll(into, node.parameters ?? []);
      into.push(node.body);
      return true;
    case 'TypeDefinitionAst':
      addAll(into, node.attributes);
      addAll(into, node.baseTypes);
      addAll(into, node.members);
      return true;
    case 'PropertyMemberAst':
      add(into, node.propertyType, ...node.attributes, node.initialValue);
      return true;
    case 'FunctionMemberAst':
      add(into, ...node.attributes, node.returnType, node.functionDefinition);
      return true;
    case 'UsingStatementAst':
      add(into, node.name, node.moduleSpecification, node.alias);
      return true;
    case 'ConfigurationDefinitionAst':
      add(into, node.instanceName, node.body);
      return true;
    case 'DynamicKeywordStatementAst':
      addAll(into, node.commandElements);
      return true;
    default:
      return false;
  }
}

function collectExpression(node: Ast, into: Ast[]): void {
  switch (node.kind) {
    case 'CommandParameterAst':
      add(into, node.argument);
      break;
    case 'FileRedirectionAst':
      into.push(node.location);
      break;
    case 'UnaryExpressionAst':
      into.push(node.child);
      break;
    case 'TernaryExpressionAst':
      add(into, node.condition, node.ifTrue, node.ifFalse);
      break;
    case 'AttributedExpressionAst':
    case 'ConvertExpressionAst':
      add(into, node.attribute, node.child);
      break;
    case 'MemberExpressionAst':
      add(into, node.expression, node.member);
      break;
    case 'InvokeMemberExpressionAst':
    case 'BaseCtorInvokeMemberExpressionAst':
      add(into, node.expression, node.member);
      addAll(into, node.arguments ?? []);
      break;
    case 'ExpandableStringExpressionAst':
      addAll(into, node.nestedExpressions);
      break;
    case 'ArrayExpressionAst':
    case 'SubExpressionAst':
    case 'UsingExpressionAst':
      into.push(node.subExpression);
      break;
    case 'ParenExpressionAst':
      into.push(node.pipeline);
      break;
    case 'ArrayLiteralAst':
      addAll(into, node.elements);
      break;
    case 'HashtableAst':
      for (const pair of node.keyValuePairs) {
        add(into, pair.key, pair.value);
      }
      break;
    case 'ScriptBlockExpressionAst':
      into.push(node.scriptBlock);
      break;
    case 'IndexExpressionAst':
      add(into, node.target, node.index);
      break;
    case 'ErrorExpressionAst':
      addAll(into, node.nestedAst);
      break;
    default:
      break;
  }
}
