/** Classes: what their methods may hold, names that exist already, properties without `$this`. */
import type {
  AssignmentStatementAst,
  Ast,
  ExpressionAst,
  FunctionMemberAst,
  NamedBlockAst,
  PropertyMemberAst,
  ScriptBlockAst,
  TypeDefinitionAst,
} from '../ast';
import { analyzeMethod } from './flow';
import { outwards, returnsNothing } from './parents';
import { isConstantVariable, readVariablePath } from './paths';
import type { Report } from './report';
import { plainTypeName, SAFE_PRIMITIVES } from './types';

const COUNTABLE: ReadonlySet<string> = new Set([...SAFE_PRIMITIVES, 'decimal', 'object']);

/** The types that a scope defines, to find a second one of the same name; one for each script that is parsed. */
export class DefinedTypes {
  private readonly scopes = new Map<Ast | undefined, Map<string, TypeDefinitionAst>>();

  /** Notes a type; gives false where its scope has one of that name. */
  add(type: TypeDefinitionAst): boolean {
    const scope = scopeOf(type);
    const names = this.scopes.get(scope) ?? new Map<string, TypeDefinitionAst>();
    this.scopes.set(scope, names);
    const name = type.name.toLowerCase();
    if (names.has(name)) {
      return false;
    }
    names.set(name, type);
    return true;
  }

  /** The type of that name that a node sees. */
  find(name: string, from: Ast): TypeDefinitionAst | undefined {
    for (let scope = scopeOf(from); scope !== undefined; scope = scopeOf(scope)) {
      const found = this.scopes.get(scope)?.get(name.toLowerCase());
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  }
}

function scopeOf(node: Ast): Ast | undefined {
  let at = outwards(node);
  while (at !== undefined && at.kind !== 'ScriptBlockAst') {
    at = outwards(at);
  }
  return at;
}

/** One method or constructor. */
export function checkMethod(node: FunctionMemberAst, report: Report): void {
  const { body, nameStart, nameEnd } = node.functionDefinition;
  if (body.paramBlock !== undefined) {
    report(body.paramBlock.start, body.paramBlock.end, 'ParamBlockNotAllowedInMethod');
  }
  const named = namedBlockOf(body);
  if (named !== undefined) {
    report(named.start, named.end, 'NamedBlockNotAllowedInMethod');
  }
  if (node.isConstructor && node.returnType !== undefined) {
    report(node.returnType.start, node.returnType.end, 'ConstructorCantHaveReturnType');
  }
  const { everyPathEnds, unassigned } = analyzeMethod(node.functionDefinition);
  if (!everyPathEnds && !returnsNothing(node)) {
    report(nameStart, nameEnd, 'MethodHasCodePathNotReturn', node.name);
  }
  for (const variable of unassigned) {
    if (!isConstantVariable(readVariablePath(variable.variablePath)) && !OF_THE_SESSION.has(variable.variablePath.toLowerCase())) {
      report(variable.start, variable.end, 'VariableNotLocal', variable.variablePath);
    }
  }
}

/** Variables of the session that a method sees without assigning them. */
const OF_THE_SESSION: ReadonlySet<string> = new Set([
  'lastexitcode',
  'error',
  'stacktrace',
  'outputencoding',
  'nestedpromptlevel',
  'pwd',
  'matches',
  'psapplicationoutputencoding',
]);

function namedBlockOf(body: ScriptBlockAst): NamedBlockAst | undefined {
  const first = body.dynamicParamBlock ?? body.beginBlock ?? body.processBlock;
  if (first !== undefined) {
    return first;
  }
  return body.cleanBlock !== undefined || body.endBlock?.unnamed === false ? body.endBlock : undefined;
}

/** A property of the class that is assigned as if it were a variable. */
export function checkAssignmentInMethod(node: AssignmentStatementAst, report: Report): void {
  const type = typeOfMethodAround(node);
  if (type === undefined) {
    return;
  }
  const targets: readonly ExpressionAst[] = node.left.kind === 'ArrayLiteralAst' ? node.left.elements : [node.left];
  for (const target of targets) {
    let inner = target;
    while (inner.kind === 'ConvertExpressionAst') {
      inner = inner.child;
    }
    const property = inner.kind === 'VariableExpressionAst' ? findProperty(type, inner.variablePath) : undefined;
    if (property !== undefined) {
      report(inner.start, inner.end, property.isStatic ? 'MissingTypeInStaticPropertyAssignment' : 'MissingThis', property.name);
    }
  }
}

/** The type whose method holds the node as its own code, not that of a script block in it. */
function typeOfMethodAround(node: Ast): TypeDefinitionAst | undefined {
  let at: Ast | undefined = node;
  while (at !== undefined && at.kind !== 'ScriptBlockAst') {
    at = outwards(at);
  }
  const member = at?.parent?.parent;
  return member?.kind === 'FunctionMemberAst' && member.parent?.kind === 'TypeDefinitionAst' ? member.parent : undefined;
}

/** Also looks into the types around: PowerShell does. */
function findProperty(type: TypeDefinitionAst, name: string): PropertyMemberAst | undefined {
  for (let at: Ast | undefined = type; at !== undefined; at = outwards(at)) {
    if (at.kind === 'TypeDefinitionAst') {
      for (const member of at.members) {
        if (member.kind === 'PropertyMemberAst' && member.name.toLowerCase() === name.toLowerCase()) {
          return member;
        }
      }
    }
  }
  return undefined;
}

/** A property of type void. */
export function checkProperty(node: PropertyMemberAst, report: Report): void {
  const type = node.propertyType;
  if (type !== undefined && plainTypeName(type.typeName) === 'void') {
    report(type.start, type.end, 'TypeNotAllowedForProperty', type.typeName.fullName);
  }
}

/**
 * The type that an enumeration counts in. PowerShell means integers, but takes every type that it finds except strings and dates; of a
 * type that is not known here it is taken that it finds none.
 */
export function checkUnderlyingType(node: TypeDefinitionAst, report: Report): void {
  const type = node.typeKind === 'enum' ? node.baseTypes[0] : undefined;
  if (type !== undefined && !COUNTABLE.has(plainTypeName(type.typeName) ?? '')) {
    report(type.start, type.end, 'InvalidUnderlyingType', type.typeName.fullName);
  }
}
