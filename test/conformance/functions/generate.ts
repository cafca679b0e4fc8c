/** Writes functions with random parameter sets, and calls of them: what the family's few cmdlets never ask of a binder. */
import type { Random } from '../engine/drive/random';

export interface FunctionCall {
  /** `[CmdletBinding(…)] param(…)`, or `param(…)` alone for a simple function. */
  readonly declaration: string;
  readonly advanced: boolean;
  /** The call, with what is piped into it. */
  readonly call: string;
}

/** The function's name in every text. */
export const NAME = 'Test-Function';

/** Two begin alike; W… also begins WhatIf and WarningAction, Errand ErrorAction. */
const NAMES = ['Alpha', 'Alps', 'Beta', 'Gamma', 'Delta', 'Wide', 'Errand'] as const;
const TYPES = ['', '', '[string]', '[int]', '[switch]', '[bool]', '[string[]]', '[object]', '[guid]', '[int[]]'] as const;
const SETS = ['One', 'Two', 'Three'] as const;
const CHECKS = [
  '[ValidateNotNull()]',
  '[ValidateNotNullOrEmpty()]',
  "[ValidateSet('x', '5', 'b')]",
  '[ValidateCount(1, 2)]',
  '[ValidateLength(1, 2)]',
  '[ValidateRange(1, 5)]',
] as const;
const ALLOWANCES = ['[AllowNull()]', '[AllowEmptyString()]', '[AllowEmptyCollection()]'] as const;
const SCALARS = ["'x'", '5', "'5'", '5.4', '$true', '0', '$null', "''", "'38aad667-af54-4397-aaa7-e94c79ec2308'"] as const;
const LISTS = ["('a', 'b')", '(1, 2)', '@()', "@('x')"] as const;

export function writeCall(random: Random): FunctionCall {
  const advanced = random.chance(0.85);
  const names = random.some(NAMES, 0.6);
  const used = names.length === 0 ? [NAMES[0]] : names;
  const severalSets = advanced && random.chance(0.7);
  const parameters = used.map(name => writeParameter(random, name, advanced, severalSets));
  const param = `param(${parameters.join(', ')})`;
  return {
    declaration: advanced ? `${writeCmdletBinding(random)} ${param}` : param,
    advanced,
    call: `${advanced && random.chance(0.5) ? `${writeElement(random)} | ` : ''}${NAME} ${writeArguments(random, used)}`.trim(),
  };
}

function writeCmdletBinding(random: Random): string {
  const named = [
    ...(random.chance(0.5) ? [`DefaultParameterSetName = '${random.pick(SETS)}'`] : []),
    ...(random.chance(0.2) ? ['SupportsShouldProcess'] : []),
    ...(random.chance(0.05) ? ['PositionalBinding = $false'] : []),
  ];
  return `[CmdletBinding(${named.join(', ')})]`;
}

function writeParameter(random: Random, name: string, advanced: boolean, severalSets: boolean): string {
  const sets = severalSets ? random.some(SETS, 0.4) : [];
  const single = random.chance(0.7) ? [writeAttribute(random, undefined)] : [];
  const attributes = sets.length > 0 ? sets.map(set => writeAttribute(random, set)) : single;
  const type = random.pick(TYPES);
  return [
    ...(advanced ? attributes : []),
    // A simple function may have an alias and checks, but no roles.
    ...(random.chance(0.1) ? [`[Alias('${name.toLowerCase()}x')]`] : []),
    ...(random.chance(0.12) ? [random.pick(CHECKS)] : []),
    ...(advanced && random.chance(0.08) ? [random.pick(ALLOWANCES)] : []),
    `${type}$${name}`,
  ].join(' ');
}

function writeAttribute(random: Random, set: string | undefined): string {
  const named = [
    ...(set === undefined ? [] : [`ParameterSetName = '${set}'`]),
    ...(random.chance(0.35) ? ['Mandatory'] : []),
    ...(random.chance(0.4) ? [`Position = ${random.below(3)}`] : []),
    ...(random.chance(0.3) ? ['ValueFromPipeline'] : []),
    ...(random.chance(0.25) ? ['ValueFromPipelineByPropertyName'] : []),
    ...(random.chance(0.04) ? ['ValueFromRemainingArguments'] : []),
  ];
  return `[Parameter(${named.join(', ')})]`;
}

function writeValue(random: Random): string {
  return random.chance(0.75) ? random.pick(SCALARS) : random.pick(LISTS);
}

function writeElement(random: Random): string {
  if (random.chance(0.5)) return random.pick(SCALARS);
  const properties = random.some(NAMES, 0.4).map(name => `${name} = ${writeValue(random)}`);
  // An object without properties makes an empty GUID, which is a curiosity of its own.
  return `[pscustomobject]@{ ${properties.length === 0 ? "Other = 'x'" : properties.join('; ')} }`;
}

function writeArguments(random: Random, names: readonly string[]): string {
  const parts: string[] = [];
  for (let left = random.below(4); left > 0; left--) {
    if (random.chance(0.4)) {
      parts.push(writeValue(random));
      continue;
    }
    const name = random.chance(0.92) ? random.pick(names) : random.pick(['Foo', 'Verbose', 'A', 'E', 'W']);
    const written = random.chance(0.8) ? name : name.slice(0, 1 + random.below(name.length));
    if (random.chance(0.3)) parts.push(`-${written}:${writeValue(random)}`);
    else parts.push(`-${written}`, ...(random.chance(0.8) ? [writeValue(random)] : []));
  }
  return parts.join(' ');
}
