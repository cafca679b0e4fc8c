/** Binds the arguments without a name, by position. */
import { type AttemptOptions, attempt } from './attempt';
import { type Argument, type Binding, commandFailure } from './state';
import { ANY_SET, inSets, matchingSets, type SetData, type TableEntry } from './table';
import type { BindFailure } from './types';

/** Parameters of one position, each with the sets in which it has it. */
type Slot = Map<TableEntry, SetData[]>;

export interface PositionalResult {
  readonly failure: BindFailure | undefined;
  /** Why the last argument tried was not taken, reported in case it is left over. */
  readonly reason: BindFailure | undefined;
}

/** `defaultSet` is preferred among parameters of one position: that of the command, or every set for a simple function. */
export function bindPositional(binding: Binding, defaultSet: number): PositionalResult {
  if (binding.arguments.length === 0) {
    return { failure: undefined, reason: undefined };
  }
  const slots = slotsOf(binding);
  if (slots === undefined) {
    return { failure: commandFailure(binding, 'AmbiguousPositionalParameterNoName'), reason: undefined };
  }
  if (slots.length === 0) {
    return { failure: undefined, reason: undefined };
  }
  const queue = new Queue(binding.arguments);
  let valid = binding.valid;
  let reason: BindFailure | undefined;
  for (const slot of slots) {
    if (slot.size === 0) {
      continue;
    }
    const argument = queue.next();
    if (argument === undefined) {
      break;
    }
    const result = tryInOrder(binding, slot, argument, valid, defaultSet);
    if (result.failure !== undefined) {
      return { failure: result.failure, reason: undefined };
    }
    reason = result.reason;
    if (!result.bound) {
      queue.left.push(argument);
    } else if (valid !== binding.valid) {
      valid = binding.valid;
      narrowSlots(slots, valid);
    }
  }
  binding.arguments = queue.rest();
  return { failure: undefined, reason };
}

/** The arguments in order; a name that no parameter has takes the argument behind it out of the running. */
class Queue {
  readonly left: Argument[] = [];
  private index = 0;
  private readonly given: readonly Argument[];

  constructor(given: readonly Argument[]) {
    this.given = given;
  }

  next(): Argument | undefined {
    while (this.index < this.given.length) {
      const argument = this.take();
      if (argument === undefined || argument.name === undefined) {
        return argument;
      }
      this.left.push(argument);
      const following = this.given[this.index];
      if (following !== undefined && following.name === undefined) {
        this.left.push(following);
        this.index += 1;
      }
    }
    return undefined;
  }

  rest(): Argument[] {
    return [...this.left, ...this.given.slice(this.index)];
  }

  private take(): Argument | undefined {
    const argument = this.given[this.index];
    this.index += 1;
    return argument;
  }
}

/** The unbound parameters by position; undefined where two of one set share a position. */
function slotsOf(binding: Binding): readonly Slot[] | undefined {
  const byPosition = new Map<number, Slot>();
  for (const entry of binding.unbound) {
    if (!inSets(entry, binding.valid)) {
      continue;
    }
    for (const set of matchingSets(entry, binding.valid)) {
      if (set.remaining || set.position === undefined) {
        continue;
      }
      const slot = byPosition.get(set.position) ?? new Map<TableEntry, SetData[]>();
      if (sharesPosition(slot, entry, set)) {
        return undefined;
      }
      byPosition.set(set.position, slot);
      slot.set(entry, [...(slot.get(entry) ?? []), set]);
    }
  }
  return [...byPosition].sort(([left], [right]) => left - right).map(([, slot]) => slot);
}

function sharesPosition(slot: Slot, entry: TableEntry, set: SetData): boolean {
  for (const [other, sets] of slot) {
    if (other !== entry && sets.some(one => (one.flag & set.flag) !== 0 || one.flag === set.flag)) {
      return true;
    }
  }
  return false;
}

function narrowSlots(slots: readonly Slot[], valid: number): void {
  for (const slot of slots) {
    for (const [entry, sets] of slot) {
      const left = sets.filter(set => set.inAllSets || (set.flag & valid) !== 0);
      if (left.length === 0) {
        slot.delete(entry);
      } else {
        slot.set(entry, left);
      }
    }
  }
}

interface TryResult {
  readonly bound: boolean;
  readonly failure: BindFailure | undefined;
  readonly reason: BindFailure | undefined;
}

/** The default set before the others, values of the right type before converted ones. */
function tryInOrder(binding: Binding, slot: Slot, argument: Argument, valid: number, defaultSet: number): TryResult {
  const prefersDefault = defaultSet !== 0 && (valid & defaultSet) !== 0;
  let result: TryResult = { bound: false, failure: undefined, reason: undefined };
  for (const coerceType of [false, true]) {
    for (const sets of prefersDefault ? [defaultSet, valid] : [valid]) {
      result = tryInSets(binding, slot, argument, sets, coerceType);
      if (result.bound || result.failure !== undefined) {
        return result;
      }
    }
  }
  return result;
}

function tryInSets(binding: Binding, slot: Slot, argument: Argument, sets: number, coerceType: boolean): TryResult {
  const delay = binding.request.signature.cmdletBinding;
  const options: AttemptOptions = { coerceType, delay, source: 'positional' };
  // Of an argument whose type is not known, one of several parameters is tried; another one if that fails.
  const guessing = slot.size > 1 && argument.value?.kind === 'unknown' && argument.value.type === undefined;
  let bound = false;
  let reason: BindFailure | undefined;
  for (const [entry, data] of slot) {
    if (guessing && (bound || binding.avoided.has(entry))) {
      continue;
    }
    for (const set of data) {
      if (!set.inAllSets && (sets & set.flag) === 0) {
        continue;
      }
      const result = attempt(binding, sets, entry, argument, options);
      if (result.kind === 'bound') {
        bound = true;
        binding.wrongGuess ||= binding.guesses.has(entry);
        if (guessing) {
          binding.guesses.add(entry);
        }
        break;
      }
      if (result.kind === 'refused') {
        if (result.class !== 'plain') {
          return { bound: false, failure: result.failure, reason: undefined };
        }
        reason = result.failure;
      }
    }
  }
  return { bound, failure: undefined, reason };
}

/** Which set a simple function prefers: all of them. */
export const SIMPLE_FUNCTION_SETS = ANY_SET;
