/**
 * Objects of a run that nothing can reach any more are let go, as PowerShell's garbage collector would. Without that a long script
 * keeps every object that its `Get-Cs…` commands ever gave.
 */
import type { ReferenceValue, Value } from '../../values';
import type { HeapObject } from '../run/heapObject';
import type { Recorder } from '../run/record';
import type { Run } from '../run/run';
import type { State } from '../run/state';

/** So few objects are not worth the search. */
const LEAST = 1000;

/**
 * Between two statements of the script's top, where nothing but the states holds objects. All states at once: what one has let go and
 * another keeps would tell them apart. The search waits until there is twice as much as was found alive, so it adds a constant to the
 * cost of each object.
 */
export function letGo(run: Run, states: readonly State[]): void {
  if (!states.some(state => state.heapObjects().size >= run.heapRoom)) return;
  let alive = 0;
  for (const state of states) {
    const heap = state.heapObjects();
    const { reached, looked } = reachable(state, run.record);
    for (const id of [...heap.keys()]) if (!reached.has(id)) heap.delete(id);
    alive = Math.max(alive, looked);
  }
  run.heapRoom = LEAST + 2 * alive;
}

/** The keys of the objects, and how many values were looked at to find them. */
export function reachable(state: State, { keptBlocks }: Recorder): { readonly reached: ReadonlySet<string>; readonly looked: number } {
  const reached = new Set<string>();
  const waiting: Value[] = [...keptBlocks.values(), ...state.outputs.flatMap(({ items, rest }) => (rest ? [...items, rest] : items))];
  for (const { variables } of [state.frames, ...state.parked.values()].flat()) waiting.push(...variables.values());
  let looked = 0;
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    looked += 1;
    if (value.kind === 'array') waiting.push(...value.items, ...(value.rest ? [value.rest] : []));
    else if (value.kind === 'oneOf') waiting.push(...value.options);
    else if (value.kind === 'unknown' && value.exactly) waiting.push(...value.exactly.map(element => element.value));
    const held = heldBy(value);
    const key = String(held?.id);
    const object = held && !reached.has(key) ? state.object(held) : undefined;
    if (!object) continue;
    reached.add(key);
    waiting.push(...valuesIn(object));
  }
  return { reached, looked };
}

/** A block holds the table of the variables that it was made among. */
function heldBy(value: Value): ReferenceValue | undefined {
  if (value.kind === 'reference') return value;
  return value.kind === 'scriptblock' && value.closure !== undefined
    ? { kind: 'reference', id: value.closure, type: 'hashtable' }
    : undefined;
}

function valuesIn({ entries, items, rest }: HeapObject): readonly Value[] {
  return [...[...entries.values()].flatMap(({ key, value }) => [key, value]), ...items, ...(rest ? [rest] : [])];
}
