/** Commands that look at all that comes before they give anything. */

import { appended, exactly, type ReferenceValue, sameValue, structurallyEqual, type Value } from '../../values';
import { elementsOf, type Known } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import { partByWhichAreThere } from '../run/partAgain';
import type { Run, Stage, StageInput } from '../run/run';
import type { State } from '../run/state';
import { newList } from './heap';

interface Collecting {
  /** What is collected already, from an argument. */
  readonly given?: Value | undefined;
  /** Elements that it takes. */
  readonly most?: number | undefined;
  /**
   * Where questions tell which elements there are, whether these are asked before anything is given: always, as by whoever looks at all together;
   * where some may be the same, as by whoever leaves out what came before; or never, as by whoever takes each by itself.
   */
  readonly asks?: 'always' | 'of the same' | 'never';
}

/** Keeps the input in the state, so that each path has its own, and hands it to `give` at the end. */
export function collectingStage(
  run: Run,
  state: State,
  give: (state: State, collected: Known) => Flow[],
  { given, most, asks = 'always' }: Collecting = {},
): Stage {
  const { items, rest } = given ? elementsOf(state, given) : { items: [], rest: undefined };
  const collected = newList(run, state, items, rest);
  const process = (after: State, input: StageInput | undefined): Flow[] => {
    if (input) collect(after, collected, input);
    return flow(after);
  };
  const end = (after: State): Flow[] => {
    const list = after.take(collected);
    const all = { items: list?.items ?? [], rest: list?.rest };
    const isAsked = asks === 'always' || (asks === 'of the same' && !areAllDifferent(all));
    return isAsked ? partByWhichAreThere(run, after, all, give, most) : give(after, all);
  };
  const stage = { state, failed: undefined, process, end };
  return most === undefined ? stage : { ...stage, room: after => most - (after.object(collected)?.items.length ?? 0) };
}

function areAllDifferent(collected: Known): boolean {
  const all = exactly(collected)?.map(({ value }) => value) ?? [];
  return all.every((value, at) => all.slice(0, at).every(before => sameValue(before, value, { ignoreCase: true }) === 'no'));
}

/** A representative that a path has found stands for one or more; beside others, for one. */
export function collect(state: State, collected: ReferenceValue, { many, value }: StageInput): void {
  const list = state.objectForChange(collected);
  if (!list) return;
  const behind = appended(list, { items: [value] });
  const isFurther = list.rest !== undefined && !structurallyEqual(list.rest, value);
  if (behind) {
    list.items = behind.items;
    list.rest = behind.rest;
  } else if (many && !isFurther) list.rest = value;
  else list.items = [...list.items, value];
}
