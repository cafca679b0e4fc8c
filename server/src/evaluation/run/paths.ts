/**
 * The decisions that led a run to where it is. A decision is made where the text does not tell which way the script
 * goes; its arms part the runs.
 */

/** Where a command may fail, and what it is for. */
export interface Failing {
  readonly command: number;
  readonly of: string;
}

/** One question that the text leaves open. */
export interface Decision {
  readonly id: number;
  /** One where it has yet to turn out that there is something to ask (`possibleQuestion`). */
  arms: number;
  /** Arms that are not to be counted on: the empty turn of a loop, the failing of a command. */
  readonly soft: ReadonlySet<number>;
  /** The soft arm is a command's failing, which a `catch` may lead on from; else it is the turn of a loop that has none. */
  readonly failing?: Failing | undefined;
  /** Arms that take another deployment than the one that `design.md` assumes before the script. */
  readonly doubtful: ReadonlySet<number>;
  /** The doubtful arm is the one on which a setting is not as it is assumed to be (`beforehand.ts`). */
  readonly assumed?: boolean;
  /** It asks whether elements that nobody has seen are one or more. Either is to be counted on. */
  readonly further?: boolean;
}

/** The way from the root to here; undefined is the root. Shared structure, never changed. */
export interface Path {
  readonly parent: Path | undefined;
  readonly decision: Decision;
  readonly arm: number;
  readonly depth: number;
  /** What failed on the way here; of runs that were joined, on the one where least did. */
  readonly failed: Failures | undefined;
  /** Set where runs were joined that do not make up all there is from `parent` on: the ways that they came. */
  readonly ways?: readonly Way[];
}

/** Since then only commands that may have failed parted the run. */
export function onlyFailedSince(path: Path | undefined, before: readonly (Path | undefined)[]): boolean {
  let at = path;
  for (; at && !before.includes(at); at = at.parent)
    if (at.ways || (at.decision.arms !== 1 && at.decision.failing === undefined)) return false;
  return true;
}

/** For how many different things commands have failed; that they do so again for one of them is no further failure. */
interface Failures extends Failing {
  readonly count: number;
  readonly before: Failures | undefined;
}

/** Steps from a place on. One that has `ways` only marks where runs were joined: what they decided stands before it. */
export type Way = readonly Path[];

export function step(parent: Path | undefined, decision: Decision, arm: number): Path {
  const fails = decision.soft.has(arm) ? decision.failing : undefined;
  return {
    parent,
    decision,
    arm,
    depth: depthOf(parent) + 1,
    failed: fails === undefined ? parent?.failed : failing(parent?.failed, fails),
  };
}

function failing(before: Failures | undefined, what: Failing): Failures {
  for (let at = before; at; at = at.before) if (at.of === what.of) return before ?? at;
  return { ...what, count: (before?.count ?? 0) + 1, before };
}

/** A command failed for the same thing. */
export function hasFailedFor(path: Path | undefined, of: string): boolean {
  for (let at = path?.failed; at; at = at.before) if (at.of === of) return true;
  return false;
}

export function failuresOf(path: Path | undefined): number {
  return path?.failed?.count ?? 0;
}

/** A question about further elements that counts from the time on when its second arm is taken: until then runs go by the only one. */
export function possibleQuestion(id: number): Decision {
  return { id, arms: 1, soft: new Set(), doubtful: new Set(), further: true };
}

/** The way of a run that stands in front of such a question, and goes the other way. */
export function secondArm(before: Path | undefined, decision: Decision): Path {
  decision.arms = 2;
  return step(before, decision, 1);
}

/** Where runs part: from the script's top, by its defaults or with parameters that nobody knows; from each function. */
export const RUNS: Decision = { id: 0, arms: 0, soft: new Set(), doubtful: new Set() };

/** Where a run begins: with a step of its own, so that what two runs do is never taken for one run's paths. */
export function startOf(run: number): Path {
  return step(undefined, RUNS, run);
}

/** The run that a path belongs to; undefined for one without a beginning of its own. */
export function runOf(path: Path | undefined): number | undefined {
  let at = path;
  while (at?.parent) at = at.parent;
  return at?.decision === RUNS ? at.arm : undefined;
}

/** The longest way that both share. */
export function commonAncestor(a: Path | undefined, b: Path | undefined): Path | undefined {
  let left = a;
  let right = b;
  while (left !== right) {
    if (depthOf(left) >= depthOf(right)) left = left?.parent;
    else right = right?.parent;
  }
  return left;
}

/** The path is the beginning of the other: the same run, not later. */
export function leadsTo(path: Path | undefined, other: Path | undefined): boolean {
  if (commonAncestor(path, other) === path || path === undefined) return true;
  for (let at = other; at; at = at.parent) if (at.ways?.some(way => way.includes(path))) return true;
  return false;
}

/** How many decisions led to here. */
export function depthOf(path: Path | undefined): number {
  return path?.depth ?? 0;
}

/** One of the paths is the beginning of the other: the same run at two moments. */
export function sameRun(a: Path | undefined, b: Path | undefined): boolean {
  return leadsTo(a, b) || leadsTo(b, a);
}

/** The path takes the empty turn of a loop: there was nothing to do it for. */
export function isEmptyTurn(path: Path | undefined): boolean {
  return takes(path, ({ decision, arm }) => decision.soft.has(arm) && decision.failing === undefined);
}

/** The path takes an arm that is not to be counted on: such a turn, or a command that fails. */
export function isSoft(path: Path | undefined): boolean {
  return takes(path, ({ decision, arm }) => decision.soft.has(arm));
}

/** The same from a place on, and of all ways that were joined since. */
export function isSoftSince(path: Path | undefined, from: Path | undefined): boolean {
  const isSuch = ({ decision, arm }: Path) => decision.soft.has(arm);
  return takes(path, at => isSuch(at) || at.ways?.some(way => way.some(isSuch)) === true, from);
}

/** The run needs a deployment that nothing speaks for; from a place on, where one is given. */
export function isDoubtful(path: Path | undefined, from?: Path): boolean {
  const isSuch = ({ decision, arm }: Path) => decision.doubtful.has(arm);
  return takes(path, at => isSuch(at) || at.ways?.every(way => way.some(isSuch)) === true, from);
}

/** It takes more elements of a list than one. */
export function isOfFurther(path: Path | undefined): boolean {
  const isSuch = ({ decision, arm }: Path) => decision.further === true && arm === 1;
  return takes(path, at => isSuch(at) || at.ways?.every(way => way.some(isSuch)) === true);
}

/** Some setting is not as it is assumed to be. */
export function isAgainstAssumed(path: Path | undefined): boolean {
  return takes(path, ({ decision, arm }) => decision.assumed === true && decision.doubtful.has(arm));
}

function takes(path: Path | undefined, fits: (step: Path) => boolean, from?: Path): boolean {
  for (let at = path; at && at !== from; at = at.parent) if (fits(at)) return true;
  return false;
}
