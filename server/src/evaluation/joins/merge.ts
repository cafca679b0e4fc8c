/** Joining runs: those that came to the same at once, others only when there are too many to keep apart. */
import { structurallyEqual, type Value } from '../../values';
import { unlikeness } from '../run/course';
import { resolveIn } from '../run/elements';
import { type Flow, NORMAL } from '../run/flow';
import { commonAncestor, depthOf } from '../run/paths';
import { type Differing, LIMITS, type Run } from '../run/run';
import type { State } from '../run/state';
import { answerAlike } from './alike';
import { differInTold } from './partings';
import { equalStates, sameConfig, sameFrames, sameNames, sameOutput } from './same';
import { losesNothing } from './settled';
import { absorb, join, joinSettled, joinTold } from './states';
import { isWhole, letGoUnlikely } from './unlikely';

/** Where there are many runs, each is compared with so many before it: those that came to the same parted lately. */
const COMPARED = 32;

/**
 * The same runs in fewer states.
 * @param policies which of them may differ in runs that go on as one although there are few
 */
export function consolidate(run: Run, states: readonly State[], most: number = LIMITS.states, policies: Differing = 'none'): State[] {
  // Nothing of what follows is looked at any more.
  if (run.isOver) return states.slice(0, most);
  const kept: State[] = [];
  const differing = policies === 'none' && states.length > LIMITS.settled ? 'blocking' : policies;
  const settled = new Map<State, State[]>();
  for (const state of run.isPressed && states.length > 1 ? joinAlike(run, states) : states) {
    if (run.isOver) return states.slice(0, most);
    const near = kept.slice(-COMPARED);
    const found = near.findIndex(other => equalStates(other, state));
    // Comparing runs is work that the budget has to know of.
    run.steps += found < 0 ? near.length : found + 1;
    const same = near[found];
    if (same) {
      absorb(same, state);
      continue;
    }
    const like = near.find(other => losesNothing(run, other, state, differing));
    const group = like && (settled.get(like) ?? [like]);
    if (!group) kept.push(state);
    else settled.set(like, group);
    group?.push(state);
  }
  for (const group of settled.values()) joinTwoByTwo(run, group);
  joinNearest(run, kept, Math.min(most, run.apart));
  return kept;
}

/** Each run goes on as one with the first before it that it may, whatever is left between them. */
export function joinWhere(run: Run, states: readonly State[], may: (a: State, b: State) => boolean, into: typeof join): State[] {
  const kept: State[] = [];
  for (const state of states) {
    run.steps += kept.length;
    const like = kept.find(other => may(other, state));
    if (like) into(run, like, state);
    else kept.push(state);
  }
  return kept;
}

/** What may tell runs apart that go on as one between two turns: nothing, what they noted, or what they counted too. */
export type Telling = 'nothing' | 'notes' | 'counts';

/** @param rest elements that nobody has seen come behind those that are known: their turns go on with what these have counted */
export function tellingOf(turns: number, rest: Value | undefined): Telling {
  if (turns <= LIMITS.turnsApart) return 'nothing';
  return rest ? 'notes' : 'counts';
}

/** Of runs that all they differ in tells apart again, when it is asked for, one. */
export function joinAllTold(run: Run, states: State[], telling: Telling): State[] {
  if (telling === 'nothing') return states;
  return joinWhere(run, states, (a, b) => differInTold(run, a, b, telling === 'counts'), joinTold);
}

/** What the turns of a pipeline came to, in fewer states. */
export function rejoin(run: Run, flows: Flow[], policies: Differing, telling: Telling): Flow[] {
  if (flows.length < 2) return flows;
  const ended = flows.filter(each => each.done.kind !== 'normal');
  const live = flows.filter(each => each.done.kind === 'normal').map(each => each.state);
  const joined = consolidate(run, live, LIMITS.states, policies);
  return [...ended, ...joinAllTold(run, joined, telling).map((each): Flow => ({ state: each, done: NORMAL }))];
}

/** Into the first one. One by one, each of the many arms of a switch would be held against all that were joined before. */
function joinTwoByTwo(run: Run, states: readonly State[]): void {
  for (let left = states; left.length > 1; ) {
    const next: State[] = [];
    for (let index = 0; index < left.length; index += 2) {
      const [state, other] = left.slice(index, index + 2);
      if (state && other) joinSettled(run, state, other);
      if (state) next.push(state);
    }
    left = next;
  }
}

/**
 * Joins neighbours until there are few enough: first those whose deployments answer alike, as nothing gets lost that is judged;
 * of these and then of the others those that parted last: they differ least, so that little is to do.
 */
function joinNearest(run: Run, kept: State[], most: number): void {
  if (kept.length > Math.min(most, LIMITS.unlikely)) letGoUnlikely(run, kept, most);
  // The arms of a long chain are joined two by two: one by one, each would be held against all that were joined before.
  while (kept.length > MANY) joinPairs(run, kept);
  if (kept.length <= most) return;
  sortByAnswers(run, kept);
  const nearness = (index: number): number => {
    const [a, b] = kept.slice(index, index + 2);
    if (!a || !b) return 0;
    const alike = answerAlike(a.deployment, b.deployment) ? ALIKE : 0;
    const apart = tellsFailure(a, b) || !nameSame(a, b) ? APART : ALIKE * unlikeness(a.course, b.course);
    return depthOf(commonAncestor(a.path, b.path)) + alike - apart;
  };
  const near = kept.slice(1).map((_, index) => nearness(index));
  while (kept.length > most) {
    const index = near.indexOf(Math.max(...near));
    const [first, second] = kept.slice(index, index + 2);
    if (!first || !second) return;
    join(run, first, second);
    kept.splice(index + 1, 1);
    near.splice(index, 1);
    for (const at of [index - 1, index]) if (at >= 0 && at < near.length) near[at] = nearness(at);
  }
}

/** Runs whose deployments answer alike become neighbours: what parted them may lie before what parts their deployments. */
function sortByAnswers(run: Run, kept: State[]): void {
  const groups: State[][] = [];
  for (const state of kept) {
    const own = groups.find(([first]) => first !== undefined && nameSame(first, state) && answerAlike(first.deployment, state.deployment));
    if (own) own.push(state);
    else groups.push([state]);
  }
  run.steps += groups.length;
  const sorted = groups.flat();
  kept.splice(0, kept.length, ...sorted.filter(isWhole), ...sorted.filter(state => !isWhole(state)));
}

/** By the same names they run the same code. */
function nameSame(a: State, b: State): boolean {
  return a.frames.length === b.frames.length && a.frames.every((frame, index) => sameNames(frame, b.frames[index]));
}

/** On one of them nothing has failed, and some variable tells them apart: what a `catch` noted of a failure may be asked for later. */
function tellsFailure(a: State, b: State): boolean {
  return isWhole(a) !== isWhole(b) && !sameFrames(a.frames, b.frames);
}

/** Of runs that are judged alike and know the same, one: the rules that they found are others, but come to the same. */
export function joinSame(run: Run, states: readonly State[]): State[] {
  const sameOutputs = (a: State, b: State) => a.outputs.every((output, index) => sameOutput(output, b.outputs[index]));
  return joinAlike(run, states, (a, b) => sameOutputs(a, b) && sameFrames(a.frames, b.frames) && knowSame(run, a, b));
}

/** Of the rules that both found they know the same: one may have found the one to be what it asked for, and one the other. */
function knowSame(run: Run, a: State, b: State): boolean {
  const [mine, theirs] = [resolveIn(a), resolveIn(b)];
  for (const [, { rules }] of a.deployment.policies) {
    run.steps += rules.length;
    for (const { properties } of rules)
      for (const [, value] of properties) if (value.kind === 'unknown' && !structurallyEqual(mine(value), theirs(value))) return false;
  }
  return true;
}

/** Of runs that are judged alike, one that stands for them: what differs in their variables is open there. */
export function joinAlike(run: Run, states: readonly State[], fits?: (a: State, b: State) => boolean): State[] {
  const areAlike = (a: State, b: State) =>
    answerAlike(a.deployment, b.deployment) && a.deployment.privacy.equals(b.deployment.privacy, sameConfig) && fits?.(a, b) !== false;
  return joinWhere(run, states, areAlike, join);
}

function joinPairs(run: Run, kept: State[]): void {
  for (const [index, state] of kept.splice(0, kept.length).entries()) {
    const before = kept.at(-1);
    if (before && index % 2 === 1) join(run, before, state);
    else kept.push(state);
  }
}

/** More runs than that are too many to look for those that are nearest. */
const MANY = 4 * LIMITS.states;

/** Counts more than any depth of a path. */
const ALIKE = 1e9;

/** Counts more than that. */
const APART = 1e12;
