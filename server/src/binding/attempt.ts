/** Binds one argument to one parameter: converts it, checks it, and records it. */
import type { Parameter, ParameterType } from '../catalog';
import { derived, NULL, type Value } from '../values';
import { coerceForCmdlet } from './coerceForCmdlet';
import { coerceForScript } from './coerceForScript';
import type { Coercion, CoercionContext } from './coercion';
import {
  type Argument,
  type Attempt,
  argumentFailure,
  type Binding,
  BOUND,
  expectsInput,
  placeOfValue,
  type Refusal,
  recordBound,
  SKIPPED,
} from './state';
import { type TableEntry, takesPipeline } from './table';
import type { ArgumentSource, BindErrorId } from './types';
import { fitsUncoerced, isValueType } from './uncoerced';
import { validate } from './validate';

export interface AttemptOptions {
  /** Convert the value where its type is not the parameter's. */
  readonly coerceType: boolean;
  /** A script block for a parameter that takes pipeline input is run for each element. */
  readonly delay: boolean;
  readonly source: ArgumentSource;
  /** The value is the list of what was left over. */
  readonly isRest?: boolean;
}

/** Tries the argument on the parameter, in the sets given (which only matter for script blocks that are run per element). */
export function attempt(binding: Binding, sets: number, entry: TableEntry, argument: Argument, options: AttemptOptions): Attempt {
  if (options.delay && isDelayed(sets, entry, argument)) {
    return delay(binding, entry, argument, options);
  }
  const result = convertFor(binding, entry.parameter, argument, options);
  if (result === undefined) {
    return SKIPPED;
  }
  if (result.kind === 'error') {
    if (!options.coerceType && result.cast) {
      return SKIPPED;
    }
    const refused = result.errorId === 'ParameterArgumentTransformationError' ? 'transformation' : 'plain';
    return refuse(binding, entry, argument, result.errorId, refused, result.cast);
  }
  const refused = validate(entry, result.value, options.source === 'pipeline', reference => binding.request.hashtable?.(reference));
  if (refused !== undefined) {
    return refuse(binding, entry, argument, refused.errorId, refused.passOver ? 'plain' : 'validation', false);
  }
  if (!isScript(binding, entry.parameter) && !isSettable(entry.parameter.type, result.value)) {
    // The property does not take it: this error comes last, from setting it.
    return refuse(binding, entry, argument, 'ParameterBindingFailed', 'plain', false);
  }
  recordBound(binding, entry, argument, options.source, result.value);
  return BOUND;
}

/** A value type holds no null, and Suspend is a preference that nothing may have. */
function isSettable(type: ParameterType, value: Value): boolean {
  const reserved = type.kind === 'enum' && type.name === 'ActionPreference' && value.kind === 'string' && value.value === 'Suspend';
  return !reserved && !(value.kind === 'null' && isValueType(type));
}

/** The parameter is a variable of a function, not the property of a cmdlet. */
export function isScript(binding: Binding, parameter: Parameter): boolean {
  return binding.request.signature.script === true && parameter.common !== true;
}

function convertFor(binding: Binding, parameter: Parameter, argument: Argument, options: AttemptOptions): Coercion | undefined {
  const value = argument.value;
  if (value === undefined) {
    return options.coerceType ? missing(parameter.type) : undefined;
  }
  if (!options.coerceType) {
    return fitsUncoerced(value, parameter.type);
  }
  const { signature } = binding.request;
  const context: CoercionContext = {
    hashtables: reference => binding.request.hashtable?.(reference),
    cmdletBinding: signature.cmdletBinding,
    isRest: options.isRest,
  };
  return isScript(binding, parameter) ? coerceForScript(value, parameter.type, context) : coerceForCmdlet(value, parameter.type, context);
}

/** A name without a value that is neither a switch nor followed by one. */
function missing(type: ParameterType): Coercion {
  const errorId: BindErrorId = type.kind === 'boolean' ? 'ParameterArgumentValidationErrorNullNotAllowed' : 'MissingArgument';
  return { kind: 'error', errorId, cast: false };
}

function isDelayed(sets: number, entry: TableEntry, argument: Argument): boolean {
  return argument.value?.kind === 'scriptblock' && takesPipeline(entry, sets) && !takesScriptBlock(entry.parameter.type);
}

function takesScriptBlock(type: ParameterType): boolean {
  if (type.kind === 'array') {
    return type.element.kind === 'object' || type.element.kind === 'scriptblock';
  }
  return type.kind === 'object' || type.kind === 'scriptblock';
}

function delay(binding: Binding, entry: TableEntry, argument: Argument, options: AttemptOptions): Attempt {
  if (!expectsInput(binding.request)) {
    return refuse(binding, entry, argument, 'ScriptBlockArgumentNoInput', 'plain', false);
  }
  binding.delayed.add(entry);
  const element = binding.request.input?.value;
  const output: Value = derived('delayed', [argument.value ?? NULL, ...(element === undefined ? [] : [element])]);
  recordBound(binding, entry, argument, options.source, output, true);
  return BOUND;
}

function refuse(
  binding: Binding,
  entry: TableEntry,
  argument: Argument,
  errorId: BindErrorId,
  refused: Refusal['class'],
  cast: boolean,
): Refusal {
  // For a splat the failure stands on the key, as `BindFailure.place` says.
  const splatted = argument.splatPlace === undefined ? undefined : argument.keyPlace;
  const place = errorId === 'MissingArgument' ? undefined : (splatted ?? placeOfValue(binding, argument));
  const more = { ...(place === undefined ? {} : { place }), ...(argument.value === undefined ? {} : { value: argument.value }) };
  return { kind: 'refused', class: refused, cast, failure: argumentFailure(binding, errorId, argument, entry.parameter.name, more) };
}
