/** Commands that look at all that comes before they give anything. */

import { type ReferenceValue, structurallyEqual, type Value } from '../../values';
import { elementsOf } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import type { Run, Stage, StageInput } from '../run/run';
import type { State } from '../run/state';
import { newList } from './heap';

export interface Collected {
  readonly items: readonly Value[];
  /** Any number of further elements like this one. */
  readonly rest: Value | undefined;
}

/** `most`: elements that it takes. Keeps the input in the state, so that each path has its own, and hands it to `give` at the end. */
export function collectingStage(
  run: Run,
  state: State,
  give: (state: State, collected: Collected) => Flow[],
  given?: Value,
  most?: number,
): Stage {
  const { items, rest } = given ? elementsOf(state, given) : { items: [], rest: undefined };
  const collected = newList(run, state, items, rest);
  const process = (after: State, input: StageInput | undefined): Flow[] => {
    if (input) collect(after, collected, input);
    return flow(after);
  };
  const end = (after: State): Flow[] => {
    const list = after.take(collected);
    return give(after, { items: list?.items ?? [], rest: list?.rest });
  };
  const stage = { state, failed: undefined, process, end };
  return most === undefined ? stage : { ...stage, room: after => most - (after.object(collected)?.items.length ?? 0) };
}

/** A representative that a path has found stands for one or more; beside others, for one. */
export function collect(state: State, collected: ReferenceValue, { many, value }: StageInput): void {
  const list = state.objectForChange(collected);
  if (!list) return;
  const isFurther = list.rest !== undefined && !structurallyEqual(list.rest, value);
  if (many && !isFurther) list.rest = value;
  else list.items = [...list.items, value];
}
