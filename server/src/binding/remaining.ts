/** What no parameter took: goes to the parameter that takes all the rest, into $args, or fails. */
import { array, type StringValue, string, type Value } from '../values';
import { attempt } from './attempt';
import { ambiguousSet } from './sets';
import { type Argument, argumentFailure, type Binding, placeOfValue } from './state';
import { setDataIn, type TableEntry } from './table';
import type { BindFailure } from './types';

/** Gives the rest to the parameter with ValueFromRemainingArguments, where the possible sets have one. */
export function bindRemaining(binding: Binding): BindFailure | undefined {
  if (binding.arguments.length === 0) {
    return undefined;
  }
  const takers = binding.unbound.filter(entry => setDataIn(entry, binding.valid)?.remaining === true);
  if (takers.length > 1) {
    return ambiguousSet(binding);
  }
  const [taker] = takers;
  return taker === undefined ? undefined : bindRest(binding, taker);
}

function bindRest(binding: Binding, taker: TableEntry): BindFailure | undefined {
  const values: Value[] = [];
  for (const argument of binding.arguments) {
    if (argument.name !== undefined) {
      values.push(string(argument.nameText));
    }
    if (argument.value !== undefined && argument.value.kind !== 'nothing') {
      values.push(argument.value);
    }
  }
  const [first] = binding.arguments;
  const [only] = values;
  const value = values.length === 1 && only?.kind === 'array' ? only : array(values);
  const argument: Argument = {
    name: taker.parameter.name,
    nameText: `-${taker.parameter.name}:`,
    nameAst: undefined,
    namePlace: undefined,
    value,
    valuePlace: first === undefined ? undefined : placeOfValue(binding, first),
    fromHashtable: false,
    splatPlace: undefined,
    keyPlace: undefined,
  };
  const result = attempt(binding, binding.valid, taker, argument, {
    coerceType: true,
    delay: false,
    source: 'remaining',
    isRest: value !== only,
  });
  binding.arguments = [];
  return result.kind === 'refused' ? result.failure : undefined;
}

/** The failure of the first argument that is left over; `reason` is why the last positional one was not taken. */
export function leftOver(binding: Binding, reason: BindFailure | undefined): BindFailure | undefined {
  const [first] = binding.arguments;
  if (first === undefined) {
    return undefined;
  }
  if (first.name !== undefined) {
    return argumentFailure(binding, 'NamedParameterNotFound', first, first.name);
  }
  const value = first.value === undefined ? {} : { value: first.value };
  return (
    reason ?? argumentFailure(binding, 'PositionalParameterNotFound', first, undefined, { place: placeOfValue(binding, first), ...value })
  );
}

/** $args of a simple function: names become text that splatting turns into names again. */
export function restOf(binding: Binding): readonly Value[] {
  const rest: Value[] = [];
  for (const argument of binding.arguments) {
    if (argument.name?.toLowerCase() === '$args' && argument.value !== undefined) {
      rest.push(...(argument.value.kind === 'array' ? argument.value.items : [argument.value]));
      continue;
    }
    if (argument.name !== undefined) {
      const name: StringValue = { kind: 'string', value: argument.nameText, parameterName: argument.name };
      rest.push(name);
    }
    if (argument.value !== undefined) {
      rest.push(argument.value);
    }
  }
  return rest;
}
