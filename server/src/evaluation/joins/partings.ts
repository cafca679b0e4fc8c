/** Keeps what two runs differ in before they go on as one, so that they can part again. */
import type { Table } from '../../deployment';
import { countOfBoth, type Elements, elementsOfBoth, isTold, structurallyEqual, type Value } from '../../values';
import type { HeapObject } from '../run/heapObject';
import type { Own, Part, Parting } from '../run/parting';
import { commonAncestor, failuresOf, isDoubtful, isSoftSince } from '../run/paths';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { samePolicy } from './alike';
import { sameObject } from './same';
import { areAtSame, differInFew, holdSame } from './settled';

/** How a question begins that tells runs apart which went on as one. */
export const QUESTION = 'way#';

/** Of so many joins it is kept what parted the runs. */
const MOST_PARTINGS = 48;

/** The policies that two turns may have left otherwise. */
const FEW = 2;

/** Of runs that differ in more it is not kept: what they had would be held against each later join. */
const MOST = 64;

/** Whether the runs can part again by a plain question: none of them by something that failed. */
function canPartAgain(a: State, b: State): boolean {
  const parent = commonAncestor(a.path, b.path);
  return failuresOf(a.path) === failuresOf(b.path) && !isSoftSince(a.path, parent) && !isSoftSince(b.path, parent);
}

/**
 * Whether the two may go on as one since all that they differ in tells them apart again, when it is asked for.
 * @param counts numbers that count something, too
 */
export function differInTold(run: Run, a: State, b: State, counts: boolean): boolean {
  return (
    areAtSame(a, b) &&
    canPartAgain(a, b) &&
    a.enabled.apart.equals(b.enabled.apart, () => true) &&
    holdSame(run, a, b, {
      policies: (x, y) => x.apart.equals(y.apart, samePolicy) && differInFew(x, y, FEW),
      gone: key => /^CsClientVersionPolicy |^CsPrivacyConfiguration /.test(key),
      values: (x, y) => areTold(x, y) || (counts && countOfBoth(x, y, QUESTION) !== undefined),
      elements: haveToldElements,
    })
  );
}

/** Numbers would come to be more with each turn. */
function areTold(x: Value, y: Value): boolean {
  if (x.kind === 'array' && y.kind === 'array') return haveToldElements(x, y);
  return [x, y].every(each => isTold(each) && each.kind !== 'number');
}

/** One has more elements behind those of both, which the question will tell of. */
function haveToldElements(a: Elements, b: Elements): boolean {
  return elementsOfBoth(a, b, QUESTION) !== undefined;
}

/** What tells two runs apart that go on as one. */
export interface Question {
  readonly by: string;
  /** It holds for the first of them, or for the second. */
  readonly holdsInFirst: boolean;
}

/** What told the two apart, if they have parted by it before. */
export function questionBetween(a: State, b: State): Question | undefined {
  for (const [by] of a.factsUnlike(b, MOST) ?? []) {
    if (!by.startsWith(QUESTION)) continue;
    const holdsInFirst = isAnswered(a, by, true);
    if ((holdsInFirst || isAnswered(a, by, false)) && isAnswered(b, by, !holdsInFirst)) return { by, holdsInFirst };
  }
  return undefined;
}

function isAnswered(state: State, key: string, truth: boolean): boolean {
  const answer = state.fact(key);
  return answer?.kind === 'boolean' && answer.value === truth;
}

/** What only one of them had is not what the other had. */
export function partingsOfBoth(a: State, b: State): readonly Parting[] {
  return a.partings === b.partings ? a.partings : a.partings.filter(each => b.partings.includes(each));
}

/** What only one run has of the partings before, which it gets back with the rest. */
function ownPartings(mine: State, theirs: State): readonly Parting[] {
  return mine.partings.filter(each => !theirs.partings.includes(each));
}

/** Objects that stand for one another in both runs: what each of them holds, by the identity of the first. */
export type Paired = ReadonlyMap<string, readonly [HeapObject, HeapObject]>;

/** Notes in the joined run what the two had, as they were before; false where that is too much, or some that was kept before is let go. */
export function keepParting(joined: State, { by, holdsInFirst }: Question, a: State, b: State, paired: Paired): boolean {
  const parent = commonAncestor(a.path, b.path);
  const both = partingsOfBoth(a, b);
  const parts = [partOf(joined, a, b, 0, paired), partOf(joined, b, a, 1, paired)] as const;
  if (!parts[0] || !parts[1]) {
    joined.partings = both;
    return false;
  }
  const [first, second] = parts;
  const isDoubtfulPart = (state: State) => isDoubtful(state.path, parent);
  const own = [
    { ...first, isDoubtful: isDoubtfulPart(a) },
    { ...second, isDoubtful: isDoubtfulPart(b) },
  ] as const;
  const parting: Parting = { by, parts: holdsInFirst ? own : [own[1], own[0]] };
  joined.partings = [...both, parting].slice(-MOST_PARTINGS);
  return both.length < MOST_PARTINGS;
}

function partOf(joined: State, mine: State, theirs: State, index: 0 | 1, paired: Paired): Omit<Part, 'isDoubtful'> | undefined {
  const { deployment } = joined;
  const first = index === 0 ? mine : theirs;
  const policies = own(mine.deployment.policies, theirs.deployment.policies, deployment.policies);
  const privacy = own(mine.deployment.privacy, theirs.deployment.privacy, deployment.privacy);
  const removed = own(mine.deployment.removed, theirs.deployment.removed, deployment.removed);
  const enabled = own(mine.enabled, theirs.enabled, joined.enabled);
  const held = own(mine.heapObjects(), theirs.heapObjects(), joined.heapObjects());
  const facts = mine.factsUnlike(theirs, MOST);
  const variables = mine.frames.flatMap((frame, at) => {
    const [other, both] = [theirs.frames[at], joined.frames[at]];
    const found = other && both ? own(frame.variables, other.variables, both.variables) : [];
    return found ? [found.filter(each => !isAsInFirst(each, variableIn(first, at), structurallyEqual))] : [];
  });
  const isWhole = variables.length === mine.frames.length;
  if (!policies || !privacy || !removed || !enabled || !held || !facts || !isWhole) return undefined;
  const pairs = [...paired].map(([key, both]) => ({ key, joined: joined.heapObjects().get(key), own: both[index] }));
  const others = held.filter(({ key }) => !paired.has(key));
  return {
    policies,
    privacy,
    removed,
    enabled,
    // Whoever changes one in place must not change what is kept here.
    objects: [...others.filter(each => !isAsInFirst(each, objectIn(first), sameObject)), ...pairs].map(each =>
      each.own ? { ...each, own: { ...each.own, owner: {} } } : each,
    ),
    variables,
    facts: facts.map(([key, value]) => ({ key, joined: joined.fact(key), own: value })),
    partings: ownPartings(mine, theirs),
  };
}

/**
 * What both have as one is what the first had: objects that each made for itself, and what holds them. The second has no other then, as
 * those go by the first one's identities.
 */
function isAsInFirst<T>({ key, joined }: Own<T>, first: (key: string) => T | undefined, same: (x: T, y: T) => boolean): boolean {
  const had = first(key);
  return joined !== undefined && had !== undefined && same(joined, had);
}

function objectIn(state: State): (key: string) => HeapObject | undefined {
  return key => state.heapObjects().get(key);
}

function variableIn(state: State, frame: number): (key: string) => Value | undefined {
  return key => state.frames[frame]?.variables.get(key);
}

/** Where the tables differ. */
function own<T>(mine: Table<T>, theirs: Table<T>, joined: Table<T>): readonly Own<T>[] | undefined {
  const found: Own<T>[] = [];
  const isFew = mine.differ(theirs, (key, value) => {
    found.push({ key, joined: joined.get(key), own: value });
    return found.length <= MOST;
  });
  return isFew ? found : undefined;
}
