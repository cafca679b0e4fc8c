/** Two runs that go on as one. */
import { type ArrayValue, array, countOfBoth, type Elements, eitherBy, elementsOfBoth, oneOf, type Value } from '../../values';
import { sameLocations } from '../folders/location';
import { looserOf } from '../heap/bounds';
import { isOnSomePaths, ON_SOME_PATHS } from '../heap/heap';
import { courseOfBoth } from '../run/course';
import { joinedPath } from '../run/coverage';
import { isReference } from '../run/elements';
import type { Entry, HeapObject } from '../run/heapObject';
import { isLeftOutValue } from '../run/leftOut';
import type { Run } from '../run/run';
import type { Frame, State } from '../run/state';
import { answerAlike, type Renamed, sameRenamed } from './alike';
import { type JoinValue, joinDeployments } from './deployments';
import { keepParting, partingsOfBoth, QUESTION, type Question, questionBetween } from './partings';
import { sameObject, sameOutput } from './same';
import { Twins } from './twins';

/** Both were the same but for what their paths had decided. */
export function absorb(into: State, other: State): void {
  into.isBlurred ||= other.isBlurred;
  into.course = courseOfBoth(into.course, other.course);
  const partings = partingsOfBoth(into, other);
  // What they differed in no question tells any more.
  into.isBlurred ||= partings.length < Math.max(into.partings.length, other.partings.length);
  into.partings = partings;
  into.path = joinedPath(into.path, other.path);
  for (const { key, mine = 0, theirs = 0 } of into.asked.differences(other.asked)) if (theirs > mine) into.asked.set(key, theirs);
  into.joinFacts(other, looserOf);
  // Where privacy mode went on in one of them, it is seen when somebody may sign in again.
  for (const { key, mine, theirs } of into.enabled.differences(other.enabled)) if (!mine && theirs) into.enabled.set(key, theirs);
}

/** Makes the first state stand for both; what differs is one of two values, or unknown. */
export function join(run: Run, into: State, other: State): void {
  into.isBlurred ||= !answerAlike(into.deployment, other.deployment);
  joinStates(run, into, other, 'lossy');
}

/** The same of runs that `losesNothing` holds for: what only the second one has on its heap, nothing reaches. */
export function joinSettled(run: Run, into: State, other: State): void {
  joinStates(run, into, other, 'settled');
}

/** The same of runs that `differInTold` holds for. */
export function joinTold(run: Run, into: State, other: State): void {
  joinStates(run, into, other, 'told');
}

function joinStates(run: Run, into: State, other: State, how: 'settled' | 'lossy' | 'told'): void {
  const renamed: Renamed = new Map();
  const question = how === 'told' ? (questionBetween(into, other) ?? { by: `${QUESTION}${run.nextId()}`, holdsInFirst: true }) : undefined;
  const before = question && into.clone();
  const paired = new Map<string, readonly [HeapObject, HeapObject]>();
  const twins = new Twins(into.heapObjects().clone(), other.heapObjects());
  const joinValue = (a: Value | undefined, b: Value | undefined): Value => {
    if (a && b && (sameRenamed(a, b, renamed) || twins.areTwins(a, b))) return a;
    if (a?.kind === 'array' && b?.kind === 'array') return joinArrays(a, b, joinValue, question);
    if (a && b && isReference(a) && isReference(b)) {
      const pair = twins.pair(a, b);
      if (pair && pair !== 'known') {
        paired.set(String(a.id), pair);
        into.heapObjects().set(String(a.id), joinObjects(...pair, joinValue, question));
      }
      if (pair) return a;
    }
    const only = a && b ? undefined : (a ?? b);
    if (only && isLeftOutValue(only)) return only;
    const id = run.nextId();
    if (question && isSet(a) && isSet(b)) return toldBy(question, a, b, `join#${id}`);
    return isSet(a) && isSet(b)
      ? oneOf([a, b], `join#${id}`)
      : { kind: 'unknown', key: ON_SOME_PATHS + id, because: 'a variable that only some paths set' };
  };
  // What one run knows of its own rules may hold no more of both.
  const { joined, facts, looked } = joinDeployments(into, other, joinValue, renamed);
  absorb(into, other);
  for (const [key, value] of facts) into.learn(key, value);
  into.replaceDeployment(joined);
  if (!sameLocations(into, other)) into.locations = [undefined];
  joinFrames(into.frames, other.frames, index => into.frameForChange(index), joinValue);
  for (const [session, theirs] of other.parked) {
    const ours = into.parked.get(session);
    if (ours === theirs) continue;
    if (ours) joinFrames(ours, theirs, index => into.parkedForChange(session)[index], joinValue);
    else into.parked = new Map(into.parked).set(session, theirs);
  }
  // What differed is work that the budget has to know of: a run that has come far is joined with one that parted from it early.
  run.steps += ((how === 'settled' ? 0 : joinHeaps(into, other, joinValue, question)) + looked) >> 2;
  into.outputs.forEach((output, index) => {
    const theirs = other.outputs[index];
    if (!theirs || sameOutput(output, theirs)) return;
    const told = question && elementsOfBoth(output, theirs, question.by, question.holdsInFirst);
    const isAsLong = output.items.length === theirs.items.length && output.rest === theirs.rest;
    const both = told?.items ?? output.items.slice(0, theirs.items.length).map((item, at) => joinValue(item, theirs.items[at]));
    output.items.splice(0, output.items.length, ...both);
    if (told) output.rest = told.rest;
    else if (!isAsLong) output.rest = run.unknown('output', 'output that differs by path');
  });
  if (question && before) into.isBlurred = before.isBlurred || other.isBlurred || !keepParting(into, question, before, other, paired);
}

function toldBy({ by, holdsInFirst }: Question, a: Value, b: Value, key: string): Value {
  const count = countOfBoth(a, b, by, holdsInFirst);
  if (count) return count;
  return holdsInFirst ? eitherBy(by, a, b, key) : eitherBy(by, b, a, key);
}

/** On each of the paths that were joined before, too. */
function isSet(value: Value | undefined): value is Value {
  return value !== undefined && !isOnSomePaths(value);
}

/** @param change gives one of ours to be changed */
function joinFrames(ours: readonly Frame[], theirs: readonly Frame[], change: (index: number) => Frame | undefined, joinValue: JoinValue) {
  for (const [index, before] of ours.entries()) {
    const other = theirs[index];
    const frame = other && other !== before ? change(index) : undefined;
    if (!other || !frame) continue;
    for (const { key, mine, theirs } of frame.variables.differences(other.variables)) frame.variables.set(key, joinValue(mine, theirs));
    for (const { key, mine, theirs } of frame.types.differences(other.types)) if (mine !== theirs) frame.types.set(key, '');
    for (const { key, mine, theirs } of frame.checks.differences(other.checks)) {
      if (mine === theirs) continue;
      frame.types.set(key, '');
      frame.checks.delete(key);
    }
    for (const { key, mine, theirs } of frame.functions.differences(other.functions)) if (!mine && theirs) frame.functions.set(key, theirs);
    for (const { key, mine, theirs } of frame.aliases.differences(other.aliases))
      if (mine === undefined && theirs !== undefined) frame.aliases.set(key, theirs);
  }
}

/** How many objects differed. */
function joinHeaps(into: State, other: State, joinValue: JoinValue, question: Question | undefined): number {
  const heap = into.heapObjects();
  const differences = heap.differences(other.heapObjects());
  for (const { key, mine, theirs } of differences) {
    if (mine && theirs) heap.set(key, joinObjects(mine, theirs, joinValue, question));
    else if (theirs) heap.set(key, theirs);
  }
  return differences.length;
}

function joinObjects(ours: HeapObject, theirs: HeapObject, joinValue: JoinValue, question: Question | undefined): HeapObject {
  if (sameObject(ours, theirs)) return ours;
  const entries = new Map<string, Entry>();
  for (const name of new Set([...ours.entries.keys(), ...theirs.entries.keys()])) {
    const a = ours.entries.get(name);
    const b = theirs.entries.get(name);
    const either = a ?? b;
    if (either) entries.set(name, { ...either, value: joinValue(a?.value, b?.value) });
  }
  return {
    ...ours,
    owner: {},
    entries,
    ...joinElements(ours, theirs, joinValue, question),
    open: ours.open || theirs.open,
    vagueKey: ours.vagueKey || theirs.vagueKey,
    changed: new Set([...ours.changed, ...theirs.changed]),
  };
}

/**
 * As many elements as both have; where one has more, there may be others.
 * @param question that tells the two apart: it tells of each of these whether it is there
 */
function joinElements(
  ours: Elements,
  theirs: Elements,
  joinValue: JoinValue,
  question: Question | undefined,
): { readonly items: readonly Value[]; readonly rest: Value | undefined } {
  const told = question && elementsOfBoth(ours, theirs, question.by, question.holdsInFirst);
  if (told) return { rest: undefined, ...told };
  const both = Math.min(ours.items.length, theirs.items.length);
  const items = ours.items.slice(0, both).map((item, index) => joinValue(item, theirs.items[index]));
  if (ours.items.length !== theirs.items.length) return { items, rest: joinValue(undefined, undefined) };
  return { items, rest: ours.rest === theirs.rest ? ours.rest : joinValue(ours.rest, theirs.rest) };
}

function joinArrays(ours: ArrayValue, theirs: ArrayValue, joinValue: JoinValue, question: Question | undefined): ArrayValue {
  const { items, rest } = joinElements(ours, theirs, joinValue, question);
  const unordered = ours.unordered === true || theirs.unordered === true;
  const elementType = ours.elementType === theirs.elementType ? ours.elementType : undefined;
  return { ...array(items, rest), ...(elementType === undefined ? {} : { elementType }), ...(unordered ? { unordered } : {}) };
}
