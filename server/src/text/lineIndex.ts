/** A line and a column, both counted from 0; the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Translates between offsets and lines. A line ends with CRLF, CR or LF, as in the Language Server Protocol; a last
 * line without an end counts too, so the empty text has one line.
 */
export class LineIndex {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  /** At least 1. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Offset of the line's first character; lines outside the text clamp to its start or end. */
  lineStart(line: number): number {
    if (line < 0) return 0;
    return this.#starts[line] ?? this.#text.length;
  }

  /** Offset after the line's last character, its end characters left out. */
  lineEnd(line: number): number {
    const start = this.lineStart(line);
    let end = this.lineStart(line + 1);
    if (end > start && line < this.lineCount - 1) {
      end -= 1;
      if (end > start && this.#text.charCodeAt(end) === LF && this.#text.charCodeAt(end - 1) === CR) end -= 1;
    }
    return end;
  }

  /** Offsets outside the text clamp to its ends; one between CR and LF is the end of its line. */
  positionAt(offset: number): Position {
    const clamped = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle;
    }
    return { line: low, column: Math.min(clamped, this.lineEnd(low)) - this.lineStart(low) };
  }

  /** A column past the end of its line means the line's end, a line past the last the text's end, as editors expect. */
  offsetAt(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.#text.length;
    const start = this.lineStart(position.line);
    return Math.min(start + Math.max(position.column, 0), this.lineEnd(position.line));
  }
}

const LF = 10;
const CR = 13;

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) starts.push(i + 1);
  }
  return starts;
}
