/**
 * What a turn over elements that nobody has seen leaves to the next. What its own text sets is told by the text (`turnNames.ts`); what functions, blocks
 * and classes set for it, and tables under keys that are not written out, by what has changed.
 */
import { structurallyEqual, type Value } from '../../values';
import { VAGUE } from '../heap/heap';
import { sameObject } from '../joins/same';
import { isReference } from '../run/elements';
import type { HeapObject } from '../run/heapObject';
import type { Leaving, Run } from '../run/run';
import type { State } from '../run/state';
import { OF_CLASSES } from '../scopes/classes';
import { readPath, writePath } from '../scopes/variables';

/** A variable, wherever it is. */
export interface Slot {
  read(state: State): Value | undefined;
  write(state: State, value: Value): void;
}

/** These change with each element or each error, and are not handed on. */
const OF_THE_TURN = /^(?:_|psitem|matches|input|args|this|foreach|switch|\?|error|lastexitcode|psboundparameters)$/;

/** What the next turn may find otherwise than this one did. @param before the run in front of the turn @param after the same run behind it */
export function slotsLeft(run: Run, before: State, after: State, { carried, sets, last = [], waiting = [] }: Leaving): readonly Slot[] {
  const written = [...carried, ...last].map(
    (name): Slot => ({ read: state => readPath(run, state, name), write: (state, value) => writePath(state, name, value) }),
  );
  const { names } = run.relevance;
  const isOwn = (name: string) =>
    sets.has(name) || OF_THE_TURN.test(name) || (names !== undefined && !names.has(name) && !name.startsWith(OF_CLASSES));
  const objects = changedObjects(before, after);
  const others: Slot[] = [];
  for (const [index, { variables }] of before.frames.entries()) {
    const now = after.frames[index]?.variables;
    const changed = new Set(now ? variables.differences(now).map(({ key }) => key) : []);
    if (objects.size > 0) for (const [name, value] of variables) if (isReference(value) && objects.has(String(value.id))) changed.add(name);
    for (const name of changed) if (!isOwn(name)) others.push(slotIn(index, name));
  }
  return [...written, ...waiting.map(slotOfCall), ...others];
}

/** In the scope of a call that waits for the next element. */
function slotOfCall({ session, name }: { readonly session: string; readonly name: string }): Slot {
  return {
    read: state => state.parked.get(session)?.[0]?.variables.get(name),
    write: (state, value) => state.parkedForChange(session)[0]?.variables.set(name, value),
  };
}

function slotIn(index: number, name: string): Slot {
  return {
    read: state => state.frames[index]?.variables.get(name),
    write: (state, value) => state.frameForChange(index).variables.set(name, value),
  };
}

/** Those that were there before the turn. */
function changedObjects(before: State, after: State): ReadonlySet<string> {
  const differing = before.heapObjects().differences(after.heapObjects());
  const isChanged = (mine: HeapObject, theirs: HeapObject) => !sameObject(mine, theirs) && !hasOwnEntries(mine, theirs);
  return new Set(differing.flatMap(({ key, mine, theirs }) => (mine && theirs && isChanged(mine, theirs) ? [key] : [])));
}

/** A table that the turn has given entries under keys of its own element: one stands for those of all turns. */
function hasOwnEntries(mine: HeapObject, theirs: HeapObject): boolean {
  if (!theirs.vagueKey || mine.items.length !== theirs.items.length) return false;
  return [...theirs.entries].every(([name, { value }]) => {
    const known = mine.entries.get(name);
    return name.startsWith(VAGUE) || (known !== undefined && structurallyEqual(known.value, value));
  });
}
