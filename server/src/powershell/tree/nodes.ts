/**
 * Makes the nodes of the tree. A node's fields are always written in the same order, and a node becomes the
 * parent of its children when it is made, so the tree is complete as soon as its root is.
 */
import type * as A from '../ast';

/** Makes `parent` the parent of `child`. Only the parser writes to nodes. */
export function adopt(child: A.Ast, parent: A.Ast): void {
  (child as { parent: A.Ast | undefined }).parent = parent;
}

/** Makes `parent` the parent of all `children`. */
export function adoptAll(children: readonly A.Ast[], parent: A.Ast): void {
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index];
    if (child !== undefined) {
      adopt(child, parent);
    }
  }
}

/** The list that stands where there is nothing; shared, so that empty lists cost no memory. */
export const NONE: readonly never[] = Object.freeze([]);

function compact<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? NONE : list;
}

type Fields<T extends A.Ast> = Omit<T, 'kind' | 'start' | 'end' | 'parent'>;

export function scriptBlock(start: number, end: number, f: Fields<A.ScriptBlockAst>): A.ScriptBlockAst {
  const node: A.ScriptBlockAst = {
    kind: 'ScriptBlockAst',
    start,
    end,
    parent: undefined,
    usingStatements: compact(f.usingStatements),
    attributes: NONE,
    paramBlock: f.paramBlock,
    dynamicParamBlock: f.dynamicParamBlock,
    beginBlock: f.beginBlock,
    processBlock: f.processBlock,
    endBlock: f.endBlock,
    cleanBlock: f.cleanBlock,
    scriptRequirements: f.scriptRequirements,
  };
  adoptAll(node.usingStatements, node);
  for (const child of [f.paramBlock, f.dynamicParamBlock, f.beginBlock, f.processBlock, f.endBlock, f.cleanBlock]) {
    if (child !== undefined) {
      adopt(child, node);
    }
  }
  return node;
}

export function paramBlock(
  start: number,
  end: number,
  attributes: readonly A.AttributeAst[],
  parameters: readonly A.ParameterAst[],
): A.ParamBlockAst {
  const node: A.ParamBlockAst = {
    kind: 'ParamBlockAst',
    start,
    end,
    parent: undefined,
    attributes: compact(attributes),
    parameters: compact(parameters),
  };
  adoptAll(attributes, node);
  adoptAll(parameters, node);
  return node;
}

export function namedBlock(
  start: number,
  end: number,
  blockKind: A.NamedBlockAst['blockKind'],
  unnamed: boolean,
  statements: readonly A.StatementAst[],
  traps: readonly A.TrapStatementAst[],
): A.NamedBlockAst {
  const node: A.NamedBlockAst = {
    kind: 'NamedBlockAst',
    start,
    end,
    parent: undefined,
    blockKind,
    unnamed,
    statements: compact(statements),
    traps: compact(traps),
  };
  adoptAll(traps, node);
  adoptAll(statements, node);
  return node;
}

export function statementBlock(
  start: number,
  end: number,
  statements: readonly A.StatementAst[],
  traps: readonly A.TrapStatementAst[],
): A.StatementBlockAst {
  const node: A.StatementBlockAst = {
    kind: 'StatementBlockAst',
    start,
    end,
    parent: undefined,
    statements: compact(statements),
    traps: compact(traps),
  };
  adoptAll(traps, node);
  adoptAll(statements, node);
  return node;
}

export function parameter(
  start: number,
  end: number,
  attributes: readonly A.AttributeBaseAst[],
  name: A.VariableExpressionAst,
  defaultValue: A.ExpressionAst | undefined,
): A.ParameterAst {
  const node: A.ParameterAst = { kind: 'ParameterAst', start, end, parent: undefined, attributes: compact(attributes), name, defaultValue };
  adoptAll(attributes, node);
  adopt(name, node);
  if (defaultValue !== undefined) {
    adopt(defaultValue, node);
  }
  return node;
}

export function attribute(
  start: number,
  end: number,
  typeName: A.TypeName,
  positionalArguments: readonly A.ExpressionAst[],
  namedArguments: readonly A.NamedAttributeArgumentAst[],
): A.AttributeAst {
  const node: A.AttributeAst = {
    kind: 'AttributeAst',
    start,
    end,
    parent: undefined,
    typeName,
    positionalArguments: compact(positionalArguments),
    namedArguments: compact(namedArguments),
  };
  adoptAll(positionalArguments, node);
  adoptAll(namedArguments, node);
  return node;
}

export function namedAttributeArgument(
  start: number,
  end: number,
  argumentName: string,
  argument: A.ExpressionAst,
  expressionOmitted: boolean,
): A.NamedAttributeArgumentAst {
  const node: A.NamedAttributeArgumentAst = {
    kind: 'NamedAttributeArgumentAst',
    start,
    end,
    parent: undefined,
    argumentName,
    argument,
    expressionOmitted,
  };
  adopt(argument, node);
  return node;
}

export function typeConstraint(start: number, end: number, typeName: A.TypeName): A.TypeConstraintAst {
  return { kind: 'TypeConstraintAst', start, end, parent: undefined, typeName };
}

export function usingStatement(start: number, end: number, f: Fields<A.UsingStatementAst>): A.UsingStatementAst {
  const node: A.UsingStatementAst = {
    kind: 'UsingStatementAst',
    start,
    end,
    parent: undefined,
    usingStatementKind: f.usingStatementKind,
    name: f.name,
    alias: f.alias,
    moduleSpecification: f.moduleSpecification,
  };
  for (const child of [f.name, f.alias, f.moduleSpecification]) {
    if (child !== undefined) {
      adopt(child, node);
    }
  }
  return node;
}

export function functionDefinition(start: number, end: number, f: Fields<A.FunctionDefinitionAst>): A.FunctionDefinitionAst {
  const node: A.FunctionDefinitionAst = {
    kind: 'FunctionDefinitionAst',
    start,
    end,
    parent: undefined,
    name: f.name,
    nameStart: f.nameStart,
    nameEnd: f.nameEnd,
    isFilter: f.isFilter,
    isWorkflow: f.isWorkflow,
    parameters: f.parameters,
    body: f.body,
  };
  adoptAll(f.parameters ?? NONE, node);
  adopt(f.body, node);
  return node;
}

export function typeDefinition(start: number, end: number, f: Fields<A.TypeDefinitionAst>): A.TypeDefinitionAst {
  const node: A.TypeDefinitionAst = {
    kind: 'TypeDefinitionAst',
    start,
    end,
    parent: undefined,
    name: f.name,
    typeKind: f.typeKind,
    attributes: compact(f.attributes),
    baseTypes: compact(f.baseTypes),
    members: compact(f.members),
  };
  adoptAll(f.attributes, node);
  adoptAll(f.baseTypes, node);
  adoptAll(f.members, node);
  return node;
}

export function propertyMember(start: number, end: number, f: Fields<A.PropertyMemberAst>): A.PropertyMemberAst {
  const node: A.PropertyMemberAst = {
    kind: 'PropertyMemberAst',
    start,
    end,
    parent: undefined,
    name: f.name,
    propertyType: f.propertyType,
    attributes: compact(f.attributes),
    initialValue: f.initialValue,
    isStatic: f.isStatic,
    isHidden: f.isHidden,
  };
  if (f.propertyType !== undefined) {
    adopt(f.propertyType, node);
  }
  adoptAll(f.attributes, node);
  if (f.initialValue !== undefined) {
    adopt(f.initialValue, node);
  }
  return node;
}

export function functionMember(start: number, end: number, f: Fields<A.FunctionMemberAst>): A.FunctionMemberAst {
  const node: A.FunctionMemberAst = {
    kind: 'FunctionMemberAst',
    start,
    end,
    parent: undefined,
    name: f.name,
    returnType: f.returnType,
    attributes: compact(f.attributes),
    functionDefinition: f.functionDefinition,
    isStatic: f.isStatic,
    isHidden: f.isHidden,
    isConstructor: f.isConstructor,
  };
  if (f.returnType !== undefined) {
    adopt(f.returnType, node);
  }
  adoptAll(f.attributes, node);
  adopt(f.functionDefinition, node);
  return node;
}
