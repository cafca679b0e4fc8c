/** What a class with `[DscResource()]` needs: Get, Set and Test, a key, a constructor without parameters. */
import type { AttributeAst, FunctionMemberAst, PropertyMemberAst, TypeDefinitionAst } from '../ast';
import type { DefinedTypes } from './classes';
import { isConstant } from './constants';
import { returnsNothing } from './parents';
import { readVariablePath } from './paths';
import type { Report } from './report';
import { INTEGERS, plainTypeName } from './types';

interface Found {
  get: boolean;
  set: boolean;
  test: boolean;
  key: boolean;
}

/** Checks a type; says nothing of one that is no resource. */
export function checkResource(type: TypeDefinitionAst, types: DefinedTypes, report: Report): void {
  const attribute = type.attributes.find(at => isNamed(at, 'dscresource'));
  if (attribute === undefined) {
    return;
  }
  const found: Found = { get: false, set: false, test: false, key: false };
  const seen = new Set<TypeDefinitionAst>();
  const pending = [type];
  for (let at = pending.pop(); at !== undefined && !seen.has(at); at = pending.pop()) {
    seen.add(at);
    for (const member of at.members) {
      if (member.kind === 'FunctionMemberAst') {
        noteMethod(member, at, found, report);
      } else {
        noteKey(member, types, found, report);
      }
    }
    for (const base of at.baseTypes) {
      const definition = types.find(base.typeName.fullName, type);
      if (definition?.typeKind === 'class' && !(found.get && found.set && found.test && found.key)) {
        pending.push(definition);
      }
    }
  }
  const missing = [
    !found.set && 'DscResourceMissingSetMethod',
    !found.get && 'DscResourceMissingGetMethod',
    !found.test && 'DscResourceMissingTestMethod',
    lacksDefaultConstructor(type) && 'DscResourceMissingDefaultConstructor',
    !found.key && 'DscResourceMissingKeyProperty',
  ];
  for (const errorId of missing) {
    if (errorId !== false) {
      report(attribute.start, attribute.end, errorId, type.name);
    }
  }
}

function isNamed(attribute: AttributeAst, name: string): boolean {
  const written = plainTypeName(attribute.typeName)?.replace(/^management\.automation\./, '');
  return written === name || written === `${name}attribute`;
}

function noteMethod(member: FunctionMemberAst, owner: TypeDefinitionAst, found: Found, report: Report): void {
  if ((member.functionDefinition.parameters ?? []).length > 0) {
    return;
  }
  const name = member.name.toLowerCase();
  if (name === 'get' && !found.get) {
    found.get = true;
    const type = member.returnType?.typeName;
    if (type?.genericArguments.length !== 0 || type.name.toLowerCase() !== owner.name.toLowerCase()) {
      report(member.start, member.end, 'DscResourceInvalidGetMethod', owner.name);
    }
  }
  found.set ||= name === 'set' && returnsNothing(member);
  found.test ||= name === 'test' && member.returnType !== undefined && plainTypeName(member.returnType.typeName) === 'boolean';
}

function noteKey(member: PropertyMemberAst, types: DefinedTypes, found: Found, report: Report): void {
  const isKey = member.attributes.some(
    attribute =>
      isNamed(attribute, 'dscproperty') &&
      attribute.namedArguments.some(({ argumentName, argument }) => argumentName.toLowerCase() === 'key' && isTrue(argument)),
  );
  if (!isKey) {
    return;
  }
  found.key = true;
  const type = member.propertyType?.typeName;
  const name = type === undefined ? undefined : plainTypeName(type);
  const allowed =
    name !== undefined && (name === 'string' || INTEGERS.has(name) || types.find(type?.name ?? '', member)?.typeKind === 'enum');
  if (!allowed) {
    report(member.start, member.end, 'DscResourceInvalidKeyProperty', member.name);
  }
}

function isTrue(argument: AttributeAst['positionalArguments'][number]): boolean {
  switch (argument.kind) {
    case 'ConstantExpressionAst':
      return argument.value === true || (argument.value !== 0 && argument.value !== 0n);
    case 'StringConstantExpressionAst':
      return argument.value !== '';
    case 'VariableExpressionAst':
      return readVariablePath(argument.variablePath).name === 'true';
    default:
      return isConstant(argument, 'classAttribute');
  }
}

function lacksDefaultConstructor(type: TypeDefinitionAst): boolean {
  const constructors = type.members.filter(member => member.kind === 'FunctionMemberAst' && member.isConstructor && !member.isStatic);
  return (
    constructors.length > 0 &&
    !constructors.some(member => member.kind === 'FunctionMemberAst' && (member.functionDefinition.parameters ?? []).length === 0)
  );
}
