/**
 * Where the parentheses of a text close, by count alone, found in one pass. Strings and subexpressions that nest
 * inside each other would otherwise be searched for their ends once for each level.
 */
import { isDoubleQuote } from './characters';

/** The closings of the parentheses in a part of a text. */
export class Closings {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  /** Whether a quote or backtick stands in front of a double quote somewhere. */
  readonly hasDoubledQuotes: boolean;
  readonly #closeOf = new Map<number, number>();

  constructor(source: string, from: number, to: number) {
    this.source = source;
    this.from = from;
    this.to = to;
    const open: number[] = [];
    let doubled = false;
    let previous = 0;
    for (let pos = from; pos < to; pos += 1) {
      const c = source.charCodeAt(pos);
      if (c === 0x28) {
        open.push(pos);
      } else if (c === 0x29) {
        const start = open.pop();
        if (start !== undefined) {
          this.#closeOf.set(start, pos);
        }
      } else if (isDoubleQuote(c) && (previous === 0x60 || isDoubleQuote(previous))) {
        doubled = true;
      }
      previous = c;
    }
    this.hasDoubledQuotes = doubled;
  }

  /** Whether these are the closings of a part of this text that holds the position. */
  covers(source: string, position: number, end: number): boolean {
    return source === this.source && position >= this.from && end <= this.to;
  }

  /** Where the parenthesis that opens at `open` closes, or -1. */
  closeOf(open: number): number {
    return this.#closeOf.get(open) ?? -1;
  }
}
