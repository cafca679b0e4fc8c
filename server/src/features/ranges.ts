/** Places as the protocol writes them. */
import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../evaluation';
import { LineIndex, type Place } from '../text';

/** Where the lines of each file begin; made once for one answer. */
export class Ranges {
  readonly #analysis: Pick<Analysis, 'script' | 'files'>;
  readonly #lines = new Map<string, LineIndex>();

  constructor(analysis: Pick<Analysis, 'script' | 'files'>) {
    this.#analysis = analysis;
  }

  /** The range of a place in any file of the analysis; undefined for a file that is not in it. */
  of(place: Place): Range | undefined {
    const lines = this.#linesOf(place.file);
    return lines && rangeOf(lines, place);
  }

  #linesOf(file: string): LineIndex | undefined {
    const known = this.#lines.get(file);
    if (known !== undefined) return known;
    const text = this.#analysis.script.file === file ? this.#analysis.script.text : this.#analysis.files.get(file)?.text;
    if (text === undefined) return undefined;
    const lines = new LineIndex(text);
    this.#lines.set(file, lines);
    return lines;
  }
}

/** The protocol's range of two offsets. */
export function rangeOf(lines: LineIndex, span: { readonly start: number; readonly end: number }): Range {
  const start = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return { start: { line: start.line, character: start.column }, end: { line: end.line, character: end.column } };
}

/** Whether two ranges are the same. */
export function sameRange(one: Range, other: Range): boolean {
  return samePosition(one.start, other.start) && samePosition(one.end, other.end);
}

function samePosition(one: Range['start'], other: Range['start']): boolean {
  return one.line === other.line && one.character === other.character;
}
