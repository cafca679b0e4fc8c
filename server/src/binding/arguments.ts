/** Lays out the elements after a command's name as arguments: splats taken apart, names paired with their values. */
import type { Place } from '../text';
import { string, toText, type Value } from '../values';
import { PRESENT } from './coercion';
import { matchIn, withoutDash } from './names';
import { type Argument, argumentFailure, type Binding, commandFailure } from './state';
import type { BindElement, BindFailure, Splat } from './types';

type ParameterElement = Extract<BindElement, { kind: 'parameter' }>;
type SplatElement = Extract<BindElement, { kind: 'splat' }>;

/** Fills the binding's arguments; gives PowerShell's failure where a name fits several parameters or lacks its value. */
export function layOut(binding: Binding): BindFailure | undefined {
  const written: Argument[] = [];
  const splatted: Argument[] = [];
  for (const element of binding.request.elements) {
    for (const argument of argumentsOf(binding, element)) {
      // PowerShell 7 binds hashtables last, so that what is written beside them wins.
      (argument.fromHashtable && binding.request.level === '7' ? splatted : written).push(argument);
    }
  }
  binding.arguments = [...written, ...splatted];
  return pairNames(binding);
}

/** `-?` among the arguments: PowerShell shows the help instead. */
export function asksForHelp(elements: readonly BindElement[]): boolean {
  return elements.some(element => element.kind === 'parameter' && element.ast.parameterName === '?' && element.argument === undefined);
}

function argumentsOf(binding: Binding, element: BindElement): readonly Argument[] {
  switch (element.kind) {
    case 'parameter':
      // A lone `--` only tells the parser that arguments follow.
      return element.ast.parameterName === '-' ? [] : [fromParameter(element)];
    case 'argument':
      return [positionalArgument(withText(element.value, element.text), element.place, undefined)];
    case 'splat':
      return fromSplat(binding, element, element.splat);
  }
}

function fromParameter(element: ParameterElement): Argument {
  const { ast, place } = element;
  const colon = element.argument === undefined ? '' : ':';
  return {
    name: ast.parameterName,
    nameText: element.text ?? `-${ast.parameterName}${colon}`,
    nameAst: ast,
    namePlace: { file: place.file, start: place.start, end: Math.min(place.end, place.start + ast.nameEnd - ast.start) },
    value: element.argument && withText(element.argument.value, element.argument.text),
    valuePlace: element.argument?.place,
    fromHashtable: false,
    splatPlace: undefined,
    keyPlace: undefined,
  };
}

/** The value with its source text, where the text it becomes as a string is another. */
function withText(value: Value, text: string | undefined): Value {
  if (text === undefined) {
    return value;
  }
  if (value.kind === 'scriptblock') {
    return { ...value, text: text.slice(1, -1) };
  }
  const plain = value.kind === 'number' ? toText(value) : undefined;
  return value.kind === 'number' && !(plain?.kind === 'string' && plain.value === text) ? { ...value, text } : value;
}

function positionalArgument(value: Value, place: Place | undefined, splatPlace: Place | undefined): Argument {
  return {
    name: undefined,
    nameText: '',
    nameAst: undefined,
    namePlace: undefined,
    value,
    valuePlace: place,
    fromHashtable: false,
    splatPlace,
    keyPlace: undefined,
  };
}

function fromSplat(binding: Binding, element: SplatElement, splat: Splat): readonly Argument[] {
  if (splat.kind === 'unknown' || splat.open) {
    binding.open = true;
  }
  switch (splat.kind) {
    case 'unknown':
      return [];
    case 'positional':
      return splat.items.map(item => splattedItem(item, element.place));
    case 'named':
      return splat.entries.map(entry => ({
        name: entry.name,
        nameText: `-${entry.name}:`,
        nameAst: undefined,
        namePlace: undefined,
        value: entry.value,
        valuePlace: entry.valuePlace,
        fromHashtable: true,
        splatPlace: element.place,
        keyPlace: entry.place,
      }));
  }
}

/** An element of $args that was a parameter's name is one again. */
function splattedItem(item: Value, place: Place): Argument {
  const argument = positionalArgument(item, undefined, place);
  if (item.kind !== 'string' || item.parameterName === undefined) {
    return argument;
  }
  return { ...argument, name: item.parameterName, nameText: item.value, value: undefined };
}

/** Gives each name without a value the argument behind it, unless it is a switch or unknown. */
function pairNames(binding: Binding): BindFailure | undefined {
  const result: Argument[] = [];
  const given = binding.arguments;
  for (let index = 0; index < given.length; index += 1) {
    const argument = given[index];
    if (argument === undefined) {
      break;
    }
    result.push(argument);
    if (argument.name === undefined || argument.value !== undefined) {
      continue;
    }
    const match = matchIn(binding.table.parameters, argument.name);
    if (match.kind === 'ambiguous') {
      return ambiguous(binding, argument);
    }
    if (match.kind === 'none') {
      continue;
    }
    if (match.parameter.type.kind === 'switch') {
      argument.value = PRESENT;
      continue;
    }
    const next = given[index + 1];
    const failure = next === undefined ? missingArgument(binding, argument) : takeValue(binding, argument, next);
    if (failure !== undefined) {
      return failure;
    }
    argument.name = match.parameter.name;
    index += 1;
  }
  binding.arguments = result;
  return undefined;
}

/** The next argument is the value, a name too if no parameter has it. */
function takeValue(binding: Binding, argument: Argument, next: Argument): BindFailure | undefined {
  if (next.name === undefined) {
    argument.value = next.value;
    argument.valuePlace = next.valuePlace ?? next.splatPlace;
    return undefined;
  }
  const match = matchIn(binding.table.parameters, next.name);
  if (match.kind === 'ambiguous') {
    return ambiguous(binding, next);
  }
  if (match.kind !== 'none' || next.value !== undefined) {
    return missingArgument(binding, argument);
  }
  argument.value = string(next.nameText);
  argument.valuePlace = next.namePlace ?? next.splatPlace;
  return undefined;
}

function missingArgument(binding: Binding, argument: Argument): BindFailure {
  const match = matchIn(binding.table.parameters, argument.name ?? '');
  const name = match.kind === 'none' || match.kind === 'ambiguous' ? argument.name : match.parameter.name;
  return argumentFailure(binding, 'MissingArgument', argument, name);
}

/** A name that fits several parameters. */
export function ambiguous(binding: Binding, argument: Argument): BindFailure {
  const match = matchIn(binding.table.parameters, argument.name ?? '');
  const candidates = match.kind === 'ambiguous' ? match.candidates.map(parameter => parameter.name) : [];
  return argument.name === undefined
    ? commandFailure(binding, 'AmbiguousParameter', candidates)
    : argumentFailure(binding, 'AmbiguousParameter', argument, withoutDash(argument.name), { candidates });
}
