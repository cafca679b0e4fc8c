/** What a turn of a loop has noted for its element, in a form that tells whether another turn noted the same for its own. */
import { hangsOnQuestion, keyOf, toText, type Value } from '../../values';
import { courseAfter } from '../run/course';
import { isReference } from '../run/elements';
import type { Flow } from '../run/flow';
import type { HeapObject } from '../run/heapObject';
import type { State } from '../run/state';

/** Further inside an object it is not looked. */
const DEEPEST = 3;

/** A turn of a loop, or of a pipeline's block: of each run behind it is told whether it noted the same as those before. */
export class NotedTurn {
  private readonly befores = new Map<State, State>();
  private readonly element: Value;

  constructor(element: Value) {
    this.element = element;
  }

  /** The turn; what each run was before it is kept. */
  remembering(turn: (state: State) => Flow[]): (state: State) => Flow[] {
    return state => {
      const before = state.clone();
      const flows = turn(state);
      for (const { state: after } of flows) this.befores.set(after, before);
      return flows;
    };
  }

  note(states: readonly State[], forgotten: readonly string[]): void {
    for (const state of states) {
      const before = this.befores.get(state);
      if (before) state.course = courseAfter(before.course, notedIn(before, state, this.element, forgotten));
    }
  }
}

/**
 * In variables, in lists, tables and objects that were there before the turn, and by what it put out.
 * @param forgotten what the turn made for itself
 */
function notedIn(before: State, after: State, element: Value, forgotten: readonly string[]): string {
  const shape = shapeOf(after, element);
  const notes: string[] = [];
  for (const [index, frame] of after.frames.entries())
    for (const { key, mine, theirs } of before.frames[index]?.variables.differences(frame.variables) ?? [])
      if (!forgotten.includes(key) && !isToldNow(mine, theirs)) notes.push(`${key}:${grownBy(mine, theirs, shape) ?? shape(theirs)}`);
  for (const { mine, theirs } of before.heapObjects().differences(after.heapObjects())) {
    if (!mine || !theirs || mine.config) continue;
    const entries = [...theirs.entries].filter(([key, { value }]) => isNote(mine.entries.get(key)?.value, value));
    const added = addedTo(mine, theirs, shape);
    if (added !== '' || entries.length > 0) notes.push(`${added}{${entries.map(([, { value }]) => shape(value)).join()}}`);
  }
  notes.push(addedTo(before.output, after.output, shape));
  return notes.join(';');
}

function isNote(mine: Value | undefined, theirs: Value): boolean {
  return mine !== theirs && !isToldNow(mine, theirs);
}

/** The run has parted again: it was there before. */
function isToldNow(mine: Value | undefined, theirs: Value | undefined): boolean {
  return mine !== undefined && theirs !== undefined && hangsOnQuestion(mine) && mine.options.includes(theirs);
}

type Shape = (value: Value | undefined) => string;

/** A value without its identity, and the element's name in it without what it is. */
function shapeOf(state: State, element: Value): Shape {
  const own = namesIn(state, element);
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

/** Its name, or what an object tells of itself. */
function namesIn(state: State, element: Value): RegExp | undefined {
  const told = isReference(element) ? [...(state.object(element)?.entries.values() ?? [])].map(({ value }) => value) : [toText(element)];
  const names = told.flatMap(value => (value.kind === 'string' && value.value !== '' ? [value.value] : []));
  if (names.length === 0) return undefined;
  return new RegExp(`(?<!\\w)(?:${names.map(name => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})(?!\\w)`, 'gi');
}

/** What an array has more, a number by how much it has grown; undefined for other values. */
function grownBy(mine: Value | undefined, theirs: Value | undefined, shape: Shape): string | undefined {
  if (mine?.kind === 'array' && theirs?.kind === 'array') return addedTo(mine, theirs, shape);
  return mine?.kind === 'number' && theirs?.kind === 'number' ? `+${Number(theirs.value) - Number(mine.value)}` : undefined;
}

function addedTo(mine: Pick<HeapObject, 'items'>, theirs: Pick<HeapObject, 'items'>, shape: Shape): string {
  return theirs.items.slice(mine.items.length).map(shape).join();
}
