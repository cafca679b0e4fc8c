/** What one binding has done so far. */
import type { Parameter } from '../catalog';
import type { CommandParameterAst } from '../powershell';
import type { Place } from '../text';
import type { Value } from '../values';
import { ANY_SET, type Table, type TableEntry, tableOf } from './table';
import type { ArgumentSource, BindErrorId, BindFailure, BindRequest, BoundArgument } from './types';

/** One argument on its way to a parameter. */
export interface Argument {
  /** Without dash and colon; undefined for a positional one. Becomes the full name once that is known. */
  name: string | undefined;
  /** `-Name` as written. */
  readonly nameText: string;
  readonly nameAst: CommandParameterAst | undefined;
  readonly namePlace: Place | undefined;
  /** Undefined while a name has no value. */
  value: Value | undefined;
  valuePlace: Place | undefined;
  readonly fromHashtable: boolean;
  readonly splatPlace: Place | undefined;
  readonly keyPlace: Place | undefined;
}

/** Why an argument did not bind. What kind of error it is decides whether the binder tries on. */
export interface Refusal {
  readonly kind: 'refused';
  readonly class: 'plain' | 'transformation' | 'validation';
  /** A conversion that failed: the pipeline tries the next way then. */
  readonly cast: boolean;
  readonly failure: BindFailure;
}
export type Attempt = { readonly kind: 'bound' } | { readonly kind: 'skipped' } | Refusal;
export const BOUND: Attempt = { kind: 'bound' };
export const SKIPPED: Attempt = { kind: 'skipped' };

export interface Binding {
  readonly request: BindRequest;
  readonly table: Table;
  /** Parameters nothing is bound to, in order. */
  unbound: TableEntry[];
  /** By name in lower case, in the order of binding. */
  readonly bound: Map<string, BoundArgument>;
  arguments: Argument[];
  /** The sets that are still possible. */
  valid: number;
  /** The name that the command would see. */
  setName: string;
  /** Parameters whose script block runs for each element of the pipeline. */
  readonly delayed: Set<TableEntry>;
  /** The set that pipeline input goes to first, 0 for none. */
  prioritized: number;
  defaultsInUse: boolean;
  open: boolean;
  /** Parameters that got an argument of unknown type where others at its position could have had it. */
  readonly guesses: Set<TableEntry>;
  /** A later argument went to a parameter that a guess had filled. */
  wrongGuess: boolean;
  /** Guesses that led to a failure, and are not to be made again. */
  readonly avoided: ReadonlySet<TableEntry>;
}

/** Something is piped into the command. */
export function expectsInput(request: BindRequest): boolean {
  return request.input !== undefined || request.pipelineExpected === true;
}

/** A binding before anything is bound. */
export function startBinding(request: BindRequest, avoided: ReadonlySet<TableEntry> = new Set()): Binding {
  const table = tableOf(request.signature, request.level ?? '5.1');
  return {
    request,
    table,
    unbound: [...table.entries],
    bound: new Map(),
    arguments: [],
    valid: ANY_SET,
    setName: '',
    delayed: new Set(),
    prioritized: 0,
    defaultsInUse: false,
    open: request.defaults.open,
    guesses: new Set(),
    wrongGuess: false,
    avoided,
  };
}

/** Where an argument's name is written; its value where it has no name. */
function placeOfName(binding: Binding, argument: Argument): Place {
  return argument.namePlace ?? argument.keyPlace ?? argument.splatPlace ?? argument.valuePlace ?? binding.request.namePlace;
}

/** Where its value is written; for a switch its name, for a splat the key's value or the splat. */
export function placeOfValue(binding: Binding, argument: Argument): Place {
  return argument.valuePlace ?? argument.keyPlace ?? argument.splatPlace ?? argument.namePlace ?? binding.request.namePlace;
}

/** A failure that an argument causes. */
export function argumentFailure(
  binding: Binding,
  errorId: BindErrorId,
  argument: Argument,
  parameter: string | undefined,
  more: { readonly place?: Place; readonly value?: Value; readonly candidates?: readonly string[] } = {},
): BindFailure {
  return {
    errorId,
    parameter,
    candidates: more.candidates ?? [],
    place: more.place ?? placeOfName(binding, argument),
    value: more.value,
    splatPlace: argument.splatPlace,
  };
}

/** A failure of the whole command. */
export function commandFailure(
  binding: Binding,
  errorId: BindErrorId,
  candidates: readonly string[] = [],
  place: Place = binding.request.namePlace,
): BindFailure {
  return { errorId, parameter: undefined, candidates, place, value: undefined, splatPlace: undefined };
}

/** Records that a parameter has its value, and narrows the sets. */
export function recordBound(
  binding: Binding,
  entry: TableEntry,
  argument: Argument,
  source: ArgumentSource,
  value: Value,
  delayed = false,
): void {
  if (entry.flags !== 0) {
    binding.valid = (binding.valid & entry.flags) >>> 0;
  }
  const at = binding.unbound.indexOf(entry);
  if (at >= 0) {
    binding.unbound.splice(at, 1);
  }
  const bound: BoundArgument = {
    parameter: entry.parameter,
    value,
    original: argument.value ?? value,
    source: argument.splatPlace !== undefined && (source === 'named' || source === 'positional') ? 'splat' : source,
    nameAst: argument.nameAst,
    place: placeOfValue(binding, argument),
    keyPlace: argument.keyPlace,
    splatPlace: argument.splatPlace,
  };
  binding.bound.set(entry.key, delayed ? { ...bound, delayed } : bound);
}

/** Names of the bound parameters that narrow the sets, for a failure to name. */
export function narrowing(binding: Binding): readonly Parameter[] {
  return [...binding.bound.values()]
    .map(bound => bound.parameter)
    .filter(parameter => (binding.table.byParameter.get(parameter)?.flags ?? 0) !== 0);
}
