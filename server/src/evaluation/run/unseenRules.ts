/** Rules that a run has asked for and that nobody has seen: in which policy, and where. */
import type { Scope } from '../../deployment';
import type { Place } from '../../text';
import type { Run } from './run';

export interface Unseen {
  readonly scope: Scope;
  readonly place: Place;
}

const known = new WeakMap<Run, Map<string, Unseen>>();

/** @param id the rule's own identifier in the model */
export function noteUnseen(run: Run, id: string, unseen: Unseen): void {
  const all = known.get(run) ?? new Map<string, Unseen>();
  known.set(run, all);
  all.set(id, unseen);
}

export function unseenBy(run: Run, id: string): Unseen | undefined {
  return known.get(run)?.get(id);
}
