/**
 * Reads a command's syntax as PowerShell prints it (`Get-Command -Syntax`): `Name [[-A] <string>] [-B] -C <int>`.
 * Brackets round all: optional; round the name alone: positional, in the order written; no type: a switch.
 */
import { ALL_PARAMETER_SETS, EVERY_SET } from './define';
import type { CommandSignature, Parameter, ParameterSetMembership, ParameterType, Validation } from './types';

/** What a syntax line does not say, by parameter name where it is of parameters. */
export interface SyntaxDetails {
  /** The set that is meant when nothing decides. */
  readonly defaultSet?: string;
  readonly aliases?: Readonly<Record<string, string>>;
  /** Types that the syntax's name does not tell enough of. */
  readonly types?: Readonly<Record<string, ParameterType>>;
  /** What the pipeline can give: the element itself, a property of it, or either. */
  readonly pipeline?: Readonly<Record<string, 'value' | 'property' | 'both'>>;
  /** Take all arguments that are left. */
  readonly remaining?: readonly string[];
  readonly allows?: Readonly<Record<string, Parameter['allows']>>;
  readonly validations?: Readonly<Record<string, readonly Validation[]>>;
  /** Has WhatIf and Confirm. */
  readonly shouldProcess?: boolean;
  /** There are parameters that the syntax leaves out. */
  readonly incomplete?: boolean;
}

interface SyntaxParameter {
  readonly name: string;
  readonly type: ParameterType;
  readonly mandatory: boolean;
  readonly position: number | undefined;
}

const PARAMETER = /(?<optional>\[?)(?<positional>\[?)-(?<name>\w+)(?:\](?=[ \]]))?(?: <(?<type>[^>]+)>)?\]?/g;

/** The signature of a command with one syntax line, or one for each named set. */
export function signatureFromSyntax(
  name: string,
  syntax: string | Readonly<Record<string, string>>,
  details: SyntaxDetails = {},
): CommandSignature {
  const lines = typeof syntax === 'string' ? { [ALL_PARAMETER_SETS]: syntax } : syntax;
  const sets = Object.entries(lines).map(([set, line]) => ({ set, parameters: readLine(line) }));
  const names = new Map(sets.flatMap(({ parameters }) => parameters.map(parameter => [parameter.name.toLowerCase(), parameter])));
  const parameters = [...names.values()].map((first): Parameter => {
    const validations = details.validations?.[first.name];
    const allows = details.allows?.[first.name];
    return {
      name: first.name,
      type: details.types?.[first.name] ?? first.type,
      aliases: details.aliases?.[first.name]?.split(' ') ?? [],
      memberships: membershipsOf(first.name, sets, details),
      ...(validations === undefined ? {} : { validations }),
      ...(allows === undefined ? {} : { allows }),
    };
  });
  return {
    name,
    parameters,
    parameterSets: typeof syntax === 'string' ? [] : Object.keys(syntax),
    defaultParameterSet: details.defaultSet,
    cmdletBinding: true,
    positionalBinding: true,
    supportsShouldProcess: details.shouldProcess ?? false,
    incomplete: details.incomplete ?? false,
  };
}

function readLine(line: string): readonly SyntaxParameter[] {
  let position = 0;
  return [...line.matchAll(PARAMETER)].map(match => {
    const { optional = '', positional = '', name = '', type } = match.groups ?? {};
    // `[-A] <int>` is positional and mandatory, `[-A <int>]` optional: the bracket behind the name tells.
    const closesName = match[0].startsWith(`${optional}${positional}-${name}]`) && type !== undefined;
    const isPositional = closesName;
    const isOptional = positional !== '' || (optional !== '' && !closesName);
    const place = isPositional ? position : undefined;
    position += isPositional ? 1 : 0;
    return { name, type: typeFromName(type), mandatory: !isOptional, position: place };
  });
}

function membershipsOf(
  name: string,
  sets: readonly { readonly set: string; readonly parameters: readonly SyntaxParameter[] }[],
  details: SyntaxDetails,
): readonly ParameterSetMembership[] {
  const pipeline = details.pipeline?.[name];
  const memberships = sets.flatMap(({ set, parameters }) =>
    parameters
      .filter(parameter => parameter.name.toLowerCase() === name.toLowerCase())
      .map(
        (parameter): ParameterSetMembership => ({
          set,
          mandatory: parameter.mandatory,
          position: parameter.position,
          valueFromPipeline: pipeline === 'value' || pipeline === 'both',
          valueFromPipelineByPropertyName: pipeline === 'property' || pipeline === 'both',
          valueFromRemainingArguments: details.remaining?.includes(name) ?? false,
        }),
      ),
  );
  const [first] = memberships;
  const alike = memberships.every(one => one.mandatory === first?.mandatory && one.position === first.position);
  return first !== undefined && alike && memberships.length === sets.length ? [{ ...first, set: EVERY_SET }] : memberships;
}

const INTEGERS: Readonly<Record<string, Extract<ParameterType, { kind: 'integer' }>['type']>> = {
  byte: 'byte',
  int16: 'short',
  uint16: 'ushort',
  int: 'int',
  int32: 'int',
  uint: 'uint',
  uint32: 'uint',
  long: 'long',
  int64: 'long',
};

/** The type that a syntax names; one we do not model keeps its name. */
function typeFromName(name: string | undefined): ParameterType {
  if (name === undefined) {
    return { kind: 'switch' };
  }
  if (name.endsWith('[]')) {
    return { kind: 'array', element: typeFromName(name.slice(0, -2)) };
  }
  const key = name.toLowerCase();
  const integer = INTEGERS[key];
  if (integer !== undefined) {
    return { kind: 'integer', type: integer };
  }
  switch (key) {
    case 'string':
    case 'guid':
    case 'scriptblock':
    case 'object':
      return { kind: key };
    case 'psobject':
      return { kind: 'object' };
    case 'bool':
    case 'boolean':
      return { kind: 'boolean' };
    case 'switch':
      return { kind: 'switch' };
    default:
      return { kind: 'other', name };
  }
}
