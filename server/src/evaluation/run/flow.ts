/** How statements and expressions end, and in which state; several where the text does not tell which way. */
import type { Value } from '../../values';
import type { State } from './state';

export type Completion =
  | { readonly kind: 'normal' }
  | { readonly kind: 'break' | 'continue'; readonly label: string | undefined }
  | { readonly kind: 'return' }
  | { readonly kind: 'exit' }
  /**
   * A statement-ending error goes on with the next statement where nothing catches it, one that ends a function with the next one of
   * its caller; `throw` ends the script.
   */
  | { readonly kind: 'throw'; readonly value: Value; readonly ends: 'statement' | 'function' | 'script' };

export const NORMAL: Completion = { kind: 'normal' };

export interface Flow {
  readonly state: State;
  readonly done: Completion;
}

/** An expression's outcome; the value counts only where `done` is normal. */
export interface Valued extends Flow {
  readonly value: Value;
}

export function flow(state: State, done: Completion = NORMAL): Flow[] {
  return [{ state, done }];
}

export function valued(state: State, value: Value): Valued[] {
  return [{ state, value, done: NORMAL }];
}

/** Goes on with every flow that ended normally; the others stay as they are. */
export function andThen(flows: readonly Flow[], next: (state: State) => Flow[]): Flow[] {
  const [only] = flows;
  if (only && flows.length === 1) return only.done.kind === 'normal' ? next(only.state) : [only];
  return flows.flatMap(each => (each.done.kind === 'normal' ? next(each.state) : [each]));
}

/** Goes on with every value; an outcome that did not end normally carries no value further. */
export function withValue(outcomes: readonly Valued[], next: (state: State, value: Value) => Valued[]): Valued[] {
  const [only] = outcomes;
  if (only && outcomes.length === 1) return only.done.kind === 'normal' ? next(only.state, only.value) : [only];
  return outcomes.flatMap(each => (each.done.kind === 'normal' ? next(each.state, each.value) : [each]));
}

/** The same for a statement that uses the value. */
export function useValue(outcomes: readonly Valued[], next: (state: State, value: Value) => Flow[]): Flow[] {
  const [only] = outcomes;
  if (only && outcomes.length === 1) return only.done.kind === 'normal' ? next(only.state, only.value) : [only];
  return outcomes.flatMap(each => (each.done.kind === 'normal' ? next(each.state, each.value) : [each]));
}

/** `return` ends the block that it stands in, and nothing around that. */
export function endOfBlock(done: Completion): Completion {
  return done.kind === 'return' ? NORMAL : done;
}

/** `return` ends the block that it stands in, not those that come after it. */
export function ownEnd(flows: readonly Flow[]): Flow[] {
  return flows.map(({ state, done }) => ({ state, done: endOfBlock(done) }));
}

/** How a question runs for one element: calls `yes` or `no`, on both where the answer is open. */
export type Predicate = (state: State, item: Value, yes: (state: State) => Flow[], no: (state: State) => Flow[]) => Flow[];

/** What a stage of a pipeline lets through, of each element that comes. */
export interface Filter {
  readonly predicate: Predicate;
  /** Asking it for one element leaves something to the next. */
  readonly carries: boolean;
  /** It does nothing but ask. */
  readonly asks: boolean;
}
