/** Ways through the tree: children in the order in which PowerShell visits them, pre-order visits, the node at a place. */
import type { Ast, ScriptBlockAst, VariableExpressionAst } from './ast';

type Collect<Node extends Ast> = (node: Node, into: Ast[]) => void;
type Collectors = { readonly [Kind in Ast['kind']]?: Collect<Extract<Ast, { kind: Kind }>> };

/** The children of a node, in PowerShell's order. */
export function childrenOf(node: Ast): Ast[] {
  const children: Ast[] = [];
  pushChildren(node, children);
  return children;
}

/** Puts them at the end of a list. */
export function pushChildren(node: Ast, into: Ast[]): void {
  collectorOf(node)?.(node, into);
}

/**
 * Calls `fn` for `root` and all nodes below it, each before its children; where `fn` returns false, the children of
 * the node are left out. Uses no recursion, so that chains of any length can be visited.
 */
export function visit(root: Ast, fn: (node: Ast) => unknown): void {
  const pending: Ast[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (fn(node) !== false) {
      const collect = collectorOf(node);
      if (collect !== undefined) {
        const from = pending.length;
        collect(node, pending);
        if (pending.length > from + 1) {
          reverseFrom(pending, from);
        }
      }
    }
  }
}

/** Whether the root or some node below it is such a one. */
export function hasNode(root: Ast, isWanted: (node: Ast) => boolean): boolean {
  let found = false;
  visit(root, node => {
    found ||= isWanted(node);
    return !found;
  });
  return found;
}

type Kind = Ast['kind'];

const indexes = new WeakMap<ScriptBlockAst, ReadonlyMap<Kind, readonly Ast[]>>();

/** All nodes of a kind in a script, in the order of the text. The tree is walked once, however many kinds are asked for. */
export function nodesOf<K extends Kind>(root: ScriptBlockAst, kind: K): readonly Extract<Ast, { kind: K }>[] {
  let index = indexes.get(root);
  if (!index) {
    const made = new Map<Kind, Ast[]>();
    visit(root, node => {
      const known = made.get(node.kind);
      if (known) known.push(node);
      else made.set(node.kind, [node]);
    });
    indexes.set(root, made);
    index = made;
  }
  return (index.get(kind) ?? []) as readonly Extract<Ast, { kind: K }>[];
}

const named = new WeakMap<ScriptBlockAst, ReadonlyMap<string, readonly VariableExpressionAst[]>>();

/** Where a script names a variable, written with its scope or without as given here, in any case; in the order of the text. */
export function variablesNamed(root: ScriptBlockAst, variablePath: string): readonly VariableExpressionAst[] {
  let index = named.get(root);
  if (!index) {
    const made = new Map<string, VariableExpressionAst[]>();
    for (const variable of nodesOf(root, 'VariableExpressionAst')) {
      const name = variable.variablePath.toLowerCase();
      const known = made.get(name);
      if (known) known.push(variable);
      else made.set(name, [variable]);
    }
    named.set(root, made);
    index = made;
  }
  return index.get(variablePath.toLowerCase()) ?? [];
}

/** Of nodes in the order of the text, the place of the first that starts at an offset or behind it. */
export function indexFrom(nodes: readonly Ast[], start: number): number {
  let low = 0;
  for (let high = nodes.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of nodes in the order of the text those that stand in another node. */
export function nodesWithin<Node extends Ast>(nodes: readonly Node[], { start, end }: Ast): readonly Node[] {
  const low = indexFrom(nodes, start);
  let behind = low;
  while (behind < nodes.length && (nodes[behind]?.end ?? end) <= end && (nodes[behind]?.start ?? end) < end) behind += 1;
  return nodes.slice(low, behind);
}

/** Turns the end of a list round, so that the child to visit first is the last. */
function reverseFrom(list: Ast[], from: number): void {
  for (let low = from, high = list.length - 1; low < high; low += 1, high -= 1) {
    const first = list[low];
    const last = list[high];
    if (first !== undefined && last !== undefined) {
      list[low] = last;
      list[high] = first;
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

function collectorOf(node: Ast): Collect<Ast> | undefined {
  return COLLECTORS[node.kind] as Collect<Ast> | undefined;
}

function add(into: Ast[], node: Ast | undefined): void {
  if (node !== undefined) {
    into.push(node);
  }
}

function addAll(into: Ast[], nodes: readonly Ast[]): void {
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node !== undefined) {
      into.push(node);
    }
  }
}

const collectStatements: Collect<Extract<Ast, { kind: 'NamedBlockAst' | 'StatementBlockAst' }>> = (node, into) => {
  addAll(into, node.traps);
  addAll(into, node.statements);
};
const collectSides: Collect<Extract<Ast, { kind: 'AssignmentStatementAst' | 'BinaryExpressionAst' }>> = (node, into) => {
  into.push(node.left, node.right);
};
const collectLoop: Collect<Extract<Ast, { kind: 'WhileStatementAst' | 'DoWhileStatementAst' | 'DoUntilStatementAst' }>> = (node, into) => {
  into.push(node.condition, node.body);
};
const collectPipeline: Collect<Extract<Ast, { kind: 'ReturnStatementAst' | 'ExitStatementAst' | 'ThrowStatementAst' }>> = (node, into) =>
  add(into, node.pipeline);
const collectLabel: Collect<Extract<Ast, { kind: 'BreakStatementAst' | 'ContinueStatementAst' }>> = (node, into) => add(into, node.label);
const collectNested: Collect<Extract<Ast, { kind: 'ErrorStatementAst' | 'ErrorExpressionAst' }>> = (node, into) =>
  addAll(into, node.nestedAst);
const collectAttributed: Collect<Extract<Ast, { kind: 'AttributedExpressionAst' | 'ConvertExpressionAst' }>> = (node, into) => {
  into.push(node.attribute, node.child);
};
const collectCall: Collect<Extract<Ast, { kind: 'InvokeMemberExpressionAst' | 'BaseCtorInvokeMemberExpressionAst' }>> = (node, into) => {
  into.push(node.expression, node.member);
  addAll(into, node.arguments ?? []);
};
const collectSubexpression: Collect<Extract<Ast, { kind: 'ArrayExpressionAst' | 'SubExpressionAst' | 'UsingExpressionAst' }>> = (
  node,
  into,
) => {
  into.push(node.subExpression);
};

/** How the children of each kind are found; kinds without children have no entry. */
const COLLECTORS: Collectors = {
  CommandAst: (node, into) => {
    addAll(into, node.commandElements);
    addAll(into, node.redirections);
  },
  CommandExpressionAst: (node, into) => {
    into.push(node.expression);
    addAll(into, node.redirections);
  },
  CommandParameterAst: (node, into) => add(into, node.argument),
  FileRedirectionAst: (node, into) => into.push(node.location),
  PipelineAst: (node, into) => addAll(into, node.pipelineElements),
  PipelineChainAst: (node, into) => into.push(node.lhsPipelineChain, node.rhsPipeline),
  NamedBlockAst: collectStatements,
  StatementBlockAst: collectStatements,
  ScriptBlockAst: (node, into) => {
    addAll(into, node.usingStatements);
    addAll(into, node.attributes);
    add(into, node.paramBlock);
    add(into, node.dynamicParamBlock);
    add(into, node.beginBlock);
    add(into, node.processBlock);
    add(into, node.endBlock);
    add(into, node.cleanBlock);
  },

  AssignmentStatementAst: collectSides,
  IfStatementAst: (node, into) => {
    for (const clause of node.clauses) {
      into.push(clause.condition, clause.body);
    }
    add(into, node.elseClause);
  },
  ForEachStatementAst: (node, into) => into.push(node.variable, node.condition, node.body),
  ForStatementAst: (node, into) => {
    add(into, node.initializer);
    add(into, node.condition);
    add(into, node.iterator);
    into.push(node.body);
  },
  WhileStatementAst: collectLoop,
  DoWhileStatementAst: collectLoop,
  DoUntilStatementAst: collectLoop,
  SwitchStatementAst: (node, into) => {
    into.push(node.condition);
    for (const clause of node.clauses) {
      into.push(clause.condition, clause.body);
    }
    add(into, node.default);
  },
  TryStatementAst: (node, into) => {
    into.push(node.body);
    addAll(into, node.catchClauses);
    add(into, node.finally);
  },
  CatchClauseAst: (node, into) => {
    addAll(into, node.catchTypes);
    into.push(node.body);
  },
  TrapStatementAst: (node, into) => {
    add(into, node.trapType);
    into.push(node.body);
  },
  DataStatementAst: (node, into) => into.push(node.body),
  BlockStatementAst: (node, into) => into.push(node.body),
  ReturnStatementAst: collectPipeline,
  ExitStatementAst: collectPipeline,
  ThrowStatementAst: collectPipeline,
  BreakStatementAst: collectLabel,
  ContinueStatementAst: collectLabel,
  ErrorStatementAst: collectNested,

  ParamBlockAst: (node, into) => {
    addAll(into, node.attributes);
    addAll(into, node.parameters);
  },
  ParameterAst: (node, into) => {
    addAll(into, node.attributes);
    into.push(node.name);
    add(into, node.defaultValue);
  },
  AttributeAst: (node, into) => {
    addAll(into, node.positionalArguments);
    addAll(into, node.namedArguments);
  },
  NamedAttributeArgumentAst: (node, into) => into.push(node.argument),
  FunctionDefinitionAst: (node, into) => {
    addAll(into, node.parameters ?? []);
    into.push(node.body);
  },
  TypeDefinitionAst: (node, into) => {
    addAll(into, node.attributes);
    addAll(into, node.baseTypes);
    addAll(into, node.members);
  },
  PropertyMemberAst: (node, into) => {
    add(into, node.propertyType);
    addAll(into, node.attributes);
    add(into, node.initialValue);
  },
  FunctionMemberAst: (node, into) => {
    addAll(into, node.attributes);
    add(into, node.returnType);
    into.push(node.functionDefinition);
  },
  UsingStatementAst: (node, into) => {
    add(into, node.name);
    add(into, node.moduleSpecification);
    add(into, node.alias);
  },
  ConfigurationDefinitionAst: (node, into) => into.push(node.instanceName, node.body),
  DynamicKeywordStatementAst: (node, into) => addAll(into, node.commandElements),

  BinaryExpressionAst: collectSides,
  UnaryExpressionAst: (node, into) => into.push(node.child),
  TernaryExpressionAst: (node, into) => into.push(node.condition, node.ifTrue, node.ifFalse),
  AttributedExpressionAst: collectAttributed,
  ConvertExpressionAst: collectAttributed,
  MemberExpressionAst: (node, into) => into.push(node.expression, node.member),
  InvokeMemberExpressionAst: collectCall,
  BaseCtorInvokeMemberExpressionAst: collectCall,
  ExpandableStringExpressionAst: (node, into) => addAll(into, node.nestedExpressions),
  ArrayExpressionAst: collectSubexpression,
  SubExpressionAst: collectSubexpression,
  UsingExpressionAst: collectSubexpression,
  ParenExpressionAst: (node, into) => into.push(node.pipeline),
  ArrayLiteralAst: (node, into) => addAll(into, node.elements),
  HashtableAst: (node, into) => {
    for (const pair of node.keyValuePairs) {
      into.push(pair.key, pair.value);
    }
  },
  ScriptBlockExpressionAst: (node, into) => into.push(node.scriptBlock),
  IndexExpressionAst: (node, into) => into.push(node.target, node.index),
  ErrorExpressionAst: collectNested,
};
