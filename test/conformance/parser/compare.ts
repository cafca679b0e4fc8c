/** Compares what PowerShell's parser and ours make of one text. */
import { parse } from '../../../server/src/powershell';
import { dump } from './dump';
import type { Engine } from './engine';

/** What the two agree on for one text. `first*` are true where neither side has an error. */
export interface Outcome {
  /** PowerShell reads the text without an error. */
  readonly valid: boolean;
  /** Both have an error, or neither has. */
  readonly sameVerdict: boolean;
  readonly sameFirstStart: boolean;
  readonly sameFirstId: boolean;
  /** Every error: id, start and end. */
  readonly sameErrors: boolean;
  /** Every node: kind, place, depth and properties. */
  readonly sameTree: boolean;
  /** PowerShell's lines and ours. */
  readonly expected: string;
  readonly actual: string;
}

/** Undefined when the text ended PowerShell's process, so that there is nothing to compare with. */
export async function compare(engine: Engine, text: string): Promise<Outcome | undefined> {
  const asked = engine.ask('full', text);
  const actual = ownLines(text);
  const expected = await asked;
  return expected === undefined ? undefined : judge(expected, actual);
}

/** Our lines; what a throw says stands in their place, so that it counts as a difference instead of ending the run. */
export function ownLines(text: string): string {
  try {
    return dump(parse(text, { level: '7.6', recover: false }), true);
  } catch (error) {
    return `thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`;
  }
}

/** Judges two sets of lines. */
function judge(expected: string, actual: string): Outcome {
  const theirs = split(onePerPlace(expected));
  const ours = split(actual);
  const [theirId, theirStart] = first(theirs.errors);
  const [ourId, ourStart] = first(ours.errors);
  return {
    valid: theirs.errors === '',
    sameVerdict: (theirs.errors === '') === (ours.errors === '') && !actual.startsWith('thrown'),
    sameFirstStart: theirStart === ourStart,
    sameFirstId: theirId === ourId,
    sameErrors: theirs.errors === ours.errors,
    sameTree: theirs.tree === ours.tree,
    expected: onePerPlace(expected),
    actual,
  };
}

/**
 * PowerShell's lines with one error a place, the first that it reported: we never report a second one that begins at the same place
 * (a cascade says nothing new to the reader).
 */
export function onePerPlace(lines: string): string {
  const { tree, errors } = split(lines);
  const starts = new Set<string | undefined>();
  const kept = errors.split('\n').filter(line => {
    const start = line.split(' ')[2];
    const isNew = !starts.has(start);
    starts.add(start);
    return isNew;
  });
  return tree + kept.join('\n') + (kept.at(-1) === '' || errors === '' ? '' : '\n');
}

function split(lines: string): { readonly tree: string; readonly errors: string } {
  const at = lines.startsWith('! ') ? 0 : lines.indexOf('\n! ') + 1;
  return at === 0 && !lines.startsWith('! ') ? { tree: lines, errors: '' } : { tree: lines.slice(0, at), errors: lines.slice(at) };
}

function first(errors: string): readonly [id: string | undefined, start: string | undefined] {
  const [, id, start] = errors.split(/[ \n]/, 3);
  return [id, start];
}
