/** What the turns of a loop have noted, one for each of several things: all the same, or something else from a turn on. */

export interface Course {
  /** What the first turn noted. */
  readonly first: string;
  readonly turns: number;
  /** The turn that was the first to note something else; undefined: none. */
  readonly left: number | undefined;
}

/** @param noted in one more turn */
export function courseAfter(before: Course | undefined, noted: string): Course {
  if (!before) return { first: noted, turns: 1, left: undefined };
  const { first, turns, left } = before;
  return { first, turns: turns + 1, left: left ?? (first === noted ? undefined : turns) };
}

/** Of runs that go on as one. */
export function courseOfBoth(a: Course | undefined, b: Course | undefined): Course | undefined {
  if (!a || !b || unlikeness(a, b) === 0) return a ?? b;
  return { ...a, left: Math.min(a.left ?? b.left ?? 0, b.left ?? a.left ?? 0) };
}

/**
 * Whether there was any that is not ready is told for certain by a run on which all turns noted the same; it is not to go on with one on
 * which some did not. The others tell the more the longer they noted the same.
 */
export function unlikeness(a: Course | undefined, b: Course | undefined): 0 | 2 | 4 {
  if (!a || !b || (a.first === b.first && a.left === b.left)) return 0;
  return a.left === undefined || b.left === undefined ? 4 : 2;
}
