/** What operators do beside their result, or on objects that only the heap knows. */

import { boolean, derived, int, matchGroups, string, type Value } from '../../values';
import { isReference, resolveIn } from '../run/elements';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { newHashtable } from './heap';

/** What `-match` and `-notmatch` leave in $Matches; where nothing matches, it keeps what it had. */
export function noteMatches(run: Run, state: State, operator: string, left: Value, right: Value): void {
  if (!/^[IC](?:not)?match$/.test(operator)) return;
  const groups = matchGroups(left, right, operator.startsWith('I'));
  if (groups === undefined) return;
  const known = groups === 'unknown' ? undefined : groups;
  const entries = [...(known ?? [])].map(([name, value]) => ({
    key: typeof name === 'number' ? int(name) : string(name),
    value: string(value),
    keyPlace: undefined,
  }));
  const table = known ? newHashtable(run, state, entries, false) : run.unknown('matches', 'what -match found');
  state.frameForChange(-1).variables.set('matches', table);
}

const ORDER: Readonly<Record<string, (sign: number) => boolean>> = {
  eq: sign => sign === 0,
  ne: sign => sign !== 0,
  gt: sign => sign > 0,
  ge: sign => sign >= 0,
  lt: sign => sign < 0,
  le: sign => sign <= 0,
};

/** Versions compare part by part; what stands right of one is read as one. */
export function compareVersions(state: State, operator: string, left: Value, right: Value): Value | undefined {
  const holds = ORDER[operator.slice(1).toLowerCase()];
  const a = versionParts(state, left);
  const b = versionParts(state, right) ?? versionText(right);
  if (!holds || !a || !b) return undefined;
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? int(-1);
    if (part.kind !== 'number' || other.kind !== 'number')
      return derived(`version ${operator}`, [...a, ...b], { type: 'bool', notNull: true });
    const difference = Number(part.value) - Number(other.value);
    if (difference !== 0) return boolean(holds(difference));
  }
  return boolean(holds(0));
}

/** The four parts of a version, -1 for those that it lacks; undefined where one of them may be anything. */
export function versionParts(state: State, value: Value): readonly Value[] | undefined {
  if (!isReference(value) || value.typeName !== 'System.Version') return undefined;
  const entries = state.object(value)?.entries;
  const parts = ['major', 'minor', 'build', 'revision'].map(name => entries?.get(name)?.value);
  return parts.every(part => part !== undefined) ? parts.map(part => resolveIn(state)(part)) : undefined;
}

/** The same of a text that is read as a version. */
export function versionText(value: Value): readonly Value[] | undefined {
  if (value.kind !== 'string' || !/^\d+(\.\d+){1,3}$/.test(value.value.trim())) return undefined;
  const parts = value.value.trim().split('.').map(Number);
  return [0, 1, 2, 3].map(index => int(parts[index] ?? -1));
}
