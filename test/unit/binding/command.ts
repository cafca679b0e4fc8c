/** Builds commands for the binder from JavaScript values, so that these tests need no parser. */
import { type BindElement, type BindRequest, type BoundCommand, bind, type PipelineInput, type Splat } from '../../../server/src/binding';
import { type CommandSignature, findCmdlet, findShellCommand, type Parameter, type ParameterType } from '../../../server/src/catalog';
import type { CommandParameterAst, ConstantExpressionAst, StringConstantExpressionAst } from '../../../server/src/powershell';
import { array, boolean, int, NULL, string, type Value } from '../../../server/src/values';

/** A part of a command: `-Name` is a parameter, `-Name:` one with the next part as its value, anything else a value. */
export type Part = string | number | boolean | null | Value | SplatPart | Literal | readonly Part[];
interface SplatPart {
  readonly splat: Splat;
}
interface Literal {
  readonly literal: string;
}

/** A string that stays one although it starts with a dash. */
export function text(literal: string): Literal {
  return { literal };
}
/** `@{…}`, splatted. */
export function splat(entries: Readonly<Record<string, Part>>, open = false): SplatPart {
  return {
    splat: {
      kind: 'named',
      entries: Object.entries(entries).map(([name, value]) => ({ name, value: toValue(value), place: undefined })),
      open,
    },
  };
}
/** `@(…)`, splatted. */
export function splatItems(...items: readonly Part[]): SplatPart {
  return { splat: { kind: 'positional', items: items.map(toValue), open: false } };
}
/** A splatted variable of which nothing is known. */
export const unknownSplat: SplatPart = { splat: { kind: 'unknown' } };

export function toValue(part: Part): Value {
  if (part === null) {
    return NULL;
  }
  if (typeof part === 'boolean') {
    return boolean(part);
  }
  if (typeof part === 'number') {
    return Number.isInteger(part) ? int(part) : { kind: 'number', type: 'double', value: part };
  }
  if (typeof part === 'string') {
    return string(part);
  }
  if (Array.isArray(part)) {
    return array(part.map(toValue));
  }
  if ('literal' in part) {
    return string(part.literal);
  }
  return part as Value;
}

interface Options extends Partial<Omit<BindRequest, 'signature' | 'elements' | 'namePlace'>> {}

/** Binds a command of the catalogue or the given signature. Each part takes ten places, in order. */
export function call(command: string | CommandSignature, parts: readonly Part[], options: Options = {}): BoundCommand {
  const signature = typeof command === 'string' ? (findCmdlet(command) ?? findShellCommand(command)) : command;
  if (signature === undefined) {
    throw new Error(`no command ${String(command)}`);
  }
  return bind({
    level: '7',
    input: undefined,
    defaults: { entries: [], open: false },
    ...options,
    signature,
    namePlace: { file: 'f', start: 0, end: 5 },
    elements: elementsOf(parts),
  });
}

function elementsOf(parts: readonly Part[]): readonly BindElement[] {
  const elements: BindElement[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? null;
    const start = 10 * (index + 1);
    if (typeof part === 'string' && part.startsWith('-')) {
      const attached = part.endsWith(':');
      const name = part.slice(1, attached ? -1 : undefined);
      const value = attached
        ? { value: toValue(parts[index + 1] ?? null), place: { file: 'f', start: start + 10, end: start + 15 } }
        : undefined;
      elements.push({
        kind: 'parameter',
        ast: parameterAst(name, start),
        place: { file: 'f', start, end: start + part.length },
        argument: value,
      });
      index += attached ? 1 : 0;
    } else if (part !== null && typeof part === 'object' && 'splat' in part) {
      elements.push({ kind: 'splat', place: { file: 'f', start, end: start + 5 }, splat: part.splat });
    } else {
      elements.push({ kind: 'argument', ast: expressionAst(start), place: { file: 'f', start, end: start + 5 }, value: toValue(part) });
    }
  }
  return elements;
}

function parameterAst(parameterName: string, start: number): CommandParameterAst {
  const nameEnd = start + 1 + parameterName.length;
  return { kind: 'CommandParameterAst', start, end: nameEnd, parent: undefined, parameterName, argument: undefined, nameEnd };
}
function expressionAst(start: number): StringConstantExpressionAst | ConstantExpressionAst {
  return { kind: 'StringConstantExpressionAst', start, end: start + 5, parent: undefined, stringConstantType: 'BareWord', value: '' };
}

/** An element of the pipeline with the given properties. */
export function element(value: Value, properties: Readonly<Record<string, Value>> = {}): PipelineInput {
  const byName = new Map(Object.entries(properties).map(([name, property]) => [name.toLowerCase(), property]));
  return { value, property: name => byName.get(name.toLowerCase()) };
}

/** One line of what was bound, or the failure: easy to read in a table of cases. */
export function outcome(result: BoundCommand): string {
  if (result.failure !== undefined) {
    const { errorId, parameter, candidates } = result.failure;
    return [
      `! ${errorId}`,
      ...(parameter === undefined ? [] : [parameter]),
      ...(candidates.length === 0 ? [] : [`(${candidates.join(' ')})`]),
    ].join(' ');
  }
  const bound = [...result.bound.values()].map(one => `${one.parameter.name}=${show(one.value)}`).join(' ');
  const rest = result.rest.length === 0 ? '' : `$args=${result.rest.map(show).join(',')}`;
  return [`${result.parameterSet ?? '-'}:`, bound, rest].filter(part => part !== '').join(' ');
}

export function show(value: Value): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
    case 'number':
      return String(value.value);
    case 'string':
      return `'${value.value}'`;
    case 'guid':
      return value.value;
    case 'array':
      return `[${value.items.map(show).join(',')}]`;
    default:
      return value.kind;
  }
}

/** A signature made for one test. */
export function signature(parameters: readonly Parameter[], more: Partial<CommandSignature> = {}): CommandSignature {
  return {
    name: 'Test-It',
    parameters,
    parameterSets: [...new Set(parameters.flatMap(one => one.memberships.map(membership => membership.set)))].filter(set => set !== '*'),
    defaultParameterSet: undefined,
    cmdletBinding: true,
    positionalBinding: true,
    ...more,
  };
}
interface Role {
  readonly set?: string;
  readonly mandatory?: boolean;
  readonly position?: number;
  readonly pipeline?: 'value' | 'property' | 'both';
  readonly remaining?: boolean;
}
/** A parameter in the given sets; in every set where no set is named. */
export function parameter(
  name: string,
  type: ParameterType['kind'] | ParameterType,
  roles: readonly Role[] = [{}],
  more: Partial<Parameter> = {},
): Parameter {
  return {
    name,
    type: typeof type === 'string' ? typeNamed(type) : type,
    aliases: [],
    memberships: roles.map(role => ({
      set: role.set ?? '*',
      mandatory: role.mandatory ?? false,
      position: role.position,
      valueFromPipeline: role.pipeline === 'value' || role.pipeline === 'both',
      valueFromPipelineByPropertyName: role.pipeline === 'property' || role.pipeline === 'both',
      valueFromRemainingArguments: role.remaining ?? false,
    })),
    ...more,
  };
}
function typeNamed(kind: ParameterType['kind']): ParameterType {
  switch (kind) {
    case 'integer':
      return { kind, type: 'int' };
    case 'enum':
      return { kind, name: 'Colour', members: ['Red', 'Green'] };
    case 'array':
      return { kind, element: { kind: 'object' } };
    case 'other':
      return { kind, name: 'datetime' };
    default:
      return { kind };
  }
}

/** Rows for `it.each`: what the value looks like, what is expected, the value. */
export function cases(rows: readonly (readonly [Part, string])[]): readonly (readonly [string, string, Part])[] {
  return rows.map(([value, expected]) => [show(toValue(value)), expected, value]);
}
