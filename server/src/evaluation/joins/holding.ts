/**
 * Runs that a turn of an open loop, such as a menu's, leaves to the next one. Those that hold the same go on as one first, so that a flag goes on
 * telling what was done for the site that is named beside it.
 */
import type { VersionPolicy } from '../../deployment';
import { structurallyEqual, type Value } from '../../values';
import { bare } from '../relevance/names';
import type { Run } from '../run/run';
import type { Frame, State } from '../run/state';
import { allAlike, samePolicy, sameText } from './alike';
import { consolidate, joinAlike, joinWhere } from './merge';
import { type SameValue, sameNames } from './same';
import { sameShared } from './settled';
import { keepsOut, settledBy } from './settledPolicies';
import { join, joinSettled } from './states';
import { Twins } from './twins';

/** @param carried variables that turns hand on: under other names, what nobody knows may be another thing in each run */
export function joinHolding(run: Run, states: readonly State[], carried: readonly string[], most: number): State[] {
  const names = new Set(carried.map(bare));
  const same = joinWhere(run, states, (a, b) => keepAlike(a, b) && holdSame(a, b, names, () => false), joinSettled);
  if (same.length <= most) return same;
  // Which flags are set: each of them may be, whatever the others are.
  const flagged = joinWhere(run, same, (a, b) => keepAlike(a, b) && holdSame(a, b, names, areFlags), join);
  if (flagged.length <= most) return flagged;
  const alike = joinAlike(run, flagged);
  // What a flag tells is told of the site that was named then, and that may be any of theirs now.
  if (alike.length < flagged.length) for (const state of alike) state.isBlurred = true;
  return consolidate(run, alike, most);
}

/** Both keep the same clients out, be it by a rule more, as where a menu's entry was chosen twice. */
function keepAlike(a: State, b: State): boolean {
  const alike = (x: VersionPolicy, y: VersionPolicy) =>
    samePolicy(x, y) || (sameText(x.object, y.object) && keepsOut(settledBy(x, a, y, b)));
  return (
    a.platform === b.platform &&
    a.session === b.session &&
    allAlike(a.deployment.policies, b.deployment.policies, alike) &&
    allAlike(a.deployment.filters, b.deployment.filters, sameText) &&
    allAlike(a.deployment.grants, b.deployment.grants, (x, y) => x.policy.key === y.policy.key)
  );
}

/** @param mayDiffer of what their variables and objects hold */
function holdSame(a: State, b: State, carried: ReadonlySet<string>, mayDiffer: SameValue): boolean {
  const twins = new Twins(a.heapObjects(), b.heapObjects());
  const same: SameValue = (x, y) => structurallyEqual(x, y) || twins.areTwins(x, y) || mayDiffer(x, y);
  const isOpen = (name: string, x: Value, y: Value) => x.kind === 'unknown' && y.kind === 'unknown' && !carried.has(bare(name));
  const hold = (frame: Frame, other: Frame | undefined): boolean =>
    frame === other ||
    (other !== undefined &&
      sameNames(frame, other) &&
      frame.variables.differ(other.variables, (name, x, y) => x !== undefined && y !== undefined && (same(x, y) || isOpen(name, x, y))));
  return (
    a.frames.length === b.frames.length &&
    a.frames.every((frame, at) => hold(frame, b.frames[at])) &&
    sameShared(a.heapObjects(), b.heapObjects(), same)
  );
}

function areFlags(a: Value, b: Value): boolean {
  return isFlag(a) && isFlag(b);
}

function isFlag(value: Value): boolean {
  return value.kind === 'boolean' || (value.kind === 'oneOf' && value.options.every(isFlag));
}
