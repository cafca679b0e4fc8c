/** Of runs on which commands failed, those that show what the others do not. */
import { failuresOf } from '../run/paths';
import { LIMITS, type Run } from '../run/run';
import type { State } from '../run/state';

export function isWhole({ path }: State): boolean {
  return failuresOf(path) === 0;
}

/**
 * Lets go of runs on which commands failed for several things, each by itself: what comes of one failure is seen where it is the only one.
 * Joined, they would be one run on which any of these may have failed, and what each left to be known would be lost. Then, of those on which
 * one command failed for one thing each, such as for the sites of a loop, some stand for all.
 */
export function letGoUnlikely(run: Run, kept: State[], most: number): void {
  const least = Math.min(...kept.map(({ path }) => failuresOf(path)));
  const unlikely = kept.filter(({ path }) => failuresOf(path) > least + 1).reverse();
  const gone = new Set(
    unlikely.sort((a, b) => failuresOf(b.path) - failuresOf(a.path)).slice(0, kept.length - Math.min(most, LIMITS.unlikely)),
  );
  kept.splice(0, kept.length, ...kept.filter(state => !gone.has(state)));
  run.isCrowded ||= gone.size > 0;
  const byCommand = new Map<number, State[]>();
  for (const state of kept) {
    const command = failuresOf(state.path) > least ? state.path?.failed?.command : undefined;
    if (command !== undefined) byCommand.set(command, [...(byCommand.get(command) ?? []), state]);
  }
  while (kept.length > most) {
    const largest = [...byCommand.values()].reduce<State[]>((a, b) => (b.length > a.length ? b : a), []);
    if (largest.length < 3) return;
    // The first ones and the latest stay.
    for (const state of largest.splice(-2, 1)) kept.splice(kept.indexOf(state), 1);
  }
}
