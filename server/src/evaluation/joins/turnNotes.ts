/** What a turn of a loop has noted for its element, in a form that tells whether another turn noted the same for its own. */
import { keyOf, toText, type Value } from '../../values';
import { isReference } from '../run/elements';
import type { HeapObject } from '../run/heapObject';
import type { State } from '../run/state';

/** Further inside an object it is not looked. */
const DEEPEST = 3;

/**
 * In variables, in lists, tables and objects that were there before the turn, and by what it put out.
 * @param forgotten what the turn made for itself
 */
export function notedIn(before: State, after: State, element: Value, forgotten: readonly string[]): string {
  const shape = shapeOf(after, element);
  const notes: string[] = [];
  for (const [index, frame] of after.frames.entries())
    for (const { key, mine, theirs } of before.frames[index]?.variables.differences(frame.variables) ?? [])
      if (!forgotten.includes(key)) notes.push(`${key}:${grownBy(mine, theirs, shape) ?? shape(theirs)}`);
  for (const { mine, theirs } of before.heapObjects().differences(after.heapObjects())) {
    if (!mine || !theirs || mine.config) continue;
    const entries = [...theirs.entries].filter(([key, { value }]) => mine.entries.get(key)?.value !== value);
    notes.push(`${addedTo(mine, theirs, shape)}{${entries.map(([, { value }]) => shape(value)).join()}}`);
  }
  notes.push(addedTo(before.output, after.output, shape));
  return notes.join(';');
}

type Shape = (value: Value | undefined) => string;

/** A value without its identity, and the element's name in it without what it is. */
function shapeOf(state: State, element: Value): Shape {
  const own = nameIn(element);
  const shape = (value: Value | undefined, depth = 0): string => {
    if (value === undefined || depth > DEEPEST) return '';
    if (value.kind === 'array') return `[${elements(value, depth)}]`;
    if (isReference(value)) return inside(state.object(value), depth);
    if (value.kind === 'unknown' || value.kind === 'text') return '?';
    return own ? keyOf(value).replace(own, '*') : keyOf(value);
  };
  const elements = ({ items }: Pick<HeapObject, 'items'>, depth: number): string => items.map(item => shape(item, depth + 1)).join();
  const inside = (object: HeapObject | undefined, depth: number): string =>
    object
      ? `{${[...object.entries].map(([key, { value }]) => `${key}=${shape(value, depth + 1)}`).join()}}${elements(object, depth)}`
      : '';
  return value => shape(value);
}

function nameIn(element: Value): RegExp | undefined {
  const name = toText(element);
  if (name.kind !== 'string' || name.value === '') return undefined;
  return new RegExp(`(?<!\\w)${name.value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\w)`, 'gi');
}

/** What an array has more, a number by how much it has grown; undefined for other values. */
function grownBy(mine: Value | undefined, theirs: Value | undefined, shape: Shape): string | undefined {
  if (mine?.kind === 'array' && theirs?.kind === 'array') return addedTo(mine, theirs, shape);
  return mine?.kind === 'number' && theirs?.kind === 'number' ? `+${Number(theirs.value) - Number(mine.value)}` : undefined;
}

function addedTo(mine: Pick<HeapObject, 'items'>, theirs: Pick<HeapObject, 'items'>, shape: Shape): string {
  return theirs.items.slice(mine.items.length).map(shape).join();
}
