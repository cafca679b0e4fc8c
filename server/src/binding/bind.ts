/** Binds a command's arguments the way PowerShell's binder does, step by step in its order. */
import { asksForHelp, layOut } from './arguments';
import { applyDefaults } from './defaults';
import { checkMandatory } from './mandatory';
import { bindNamed } from './named';
import { bindPipeline } from './pipeline';
import { bindPositional, SIMPLE_FUNCTION_SETS } from './positional';
import { bindRemaining, leftOver, restOf } from './remaining';
import { setsTakingPipeline, validateSets, verifySetSelected } from './sets';
import { type Binding, expectsInput, startBinding } from './state';
import type { TableEntry } from './table';
import type { BindFailure, BindRequest, BoundCommand } from './types';

/** Binds the request's arguments and, where something is piped in, its element. Never throws. */
export function bind(request: BindRequest): BoundCommand {
  const first = tryBind(request, new Set());
  const avoided = new Set(first.guesses);
  let latest = first;
  while (!latest.plausible && latest.guesses.size > 0) {
    latest = tryBind(request, avoided);
    if (latest.plausible) {
      return latest.result;
    }
    for (const guess of latest.guesses) {
      avoided.add(guess);
    }
  }
  // After guessing, a failure only says that no guess was right.
  return first.guesses.size > 0 && !first.plausible ? { ...first.result, open: true } : first.result;
}

interface Trial {
  readonly result: BoundCommand;
  /** What this trial guessed. */
  readonly guesses: ReadonlySet<TableEntry>;
  /** False where a guess led to a failure, or was overwritten. */
  readonly plausible: boolean;
}

function tryBind(request: BindRequest, avoided: ReadonlySet<TableEntry>): Trial {
  const binding = startBinding(request, avoided);
  const result = bindAll(binding, request);
  return { result, guesses: binding.guesses, plausible: result.failure === undefined && !binding.wrongGuess };
}

function bindAll(binding: Binding, request: BindRequest): BoundCommand {
  if (asksForHelp(request.elements)) {
    return { ...finished(binding, undefined), help: true };
  }
  if (!request.signature.cmdletBinding) {
    return bindSimple(binding);
  }
  const failure = bindCommandLine(binding);
  if (failure !== undefined || request.input === undefined) {
    return finished(binding, failure);
  }
  return finished(binding, bindPipeline(binding, request.input));
}

function finished(binding: Binding, failure: BindFailure | undefined): BoundCommand {
  return {
    signature: binding.request.signature,
    parameterSet: failure === undefined && binding.setName !== '' ? binding.setName : undefined,
    bound: binding.bound,
    rest: [],
    failure,
    open: binding.open,
  };
}

/** A simple function takes what fits its parameters and finds the rest in $args. */
function bindSimple(binding: Binding): BoundCommand {
  const failure = layOut(binding) ?? bindNamed(binding) ?? bindPositional(binding, SIMPLE_FUNCTION_SETS).failure;
  return { ...finished(binding, failure), rest: failure === undefined ? restOf(binding) : [] };
}

function bindCommandLine(binding: Binding): BindFailure | undefined {
  const named = layOut(binding) ?? bindNamed(binding);
  if (named !== undefined) {
    return named;
  }
  const positional = bindPositional(binding, binding.table.defaultSet);
  if (positional.failure !== undefined) {
    return positional.failure;
  }
  applyDefaults(binding);
  const sets = validateSets(binding, true, false);
  if (sets.failure !== undefined) {
    return sets.failure;
  }
  // A second time, as after dynamic parameters: a default that found no set before may find one now.
  applyDefaults(binding);
  const remaining = bindRemaining(binding);
  if (remaining !== undefined) {
    return remaining;
  }
  forgiveUnknown(binding);
  return leftOver(binding, positional.reason) ?? settleSets(binding);
}

/** Of a command of which only a part is known, what no parameter takes may be right; a guess that left it over was not. */
function forgiveUnknown(binding: Binding): void {
  const named = binding.arguments.some(argument => argument.name !== undefined);
  if (binding.request.signature.incomplete === true && binding.arguments.length > 0 && (named || binding.guesses.size === 0)) {
    binding.open = true;
    binding.arguments = [];
  }
}

function settleSets(binding: Binding): BindFailure | undefined {
  const piped = expectsInput(binding.request);
  let sets = validateSets(binding, piped, !piped);
  if (sets.failure !== undefined) {
    return sets.failure;
  }
  if (sets.count === 1 && !binding.defaultsInUse) {
    applyDefaults(binding);
  }
  if (sets.count > 1 && piped) {
    const narrowed = setsTakingPipeline(binding);
    if (narrowed !== binding.valid) {
      binding.valid = narrowed;
      sets = validateSets(binding, true, false);
      if (sets.failure !== undefined) {
        return sets.failure;
      }
    }
  }
  return checkMandatory(binding, sets.count, piped) ?? (piped ? undefined : verifySetSelected(binding));
}
