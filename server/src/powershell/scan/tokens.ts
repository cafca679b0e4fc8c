/**
 * The tokens of a text in struct-of-arrays form: kind, start and end of each in typed arrays. Comments, newlines
 * and line continuations are tokens; the blanks between tokens are trivia, so tokens and trivia join to the text.
 */
import { kindName, TokenKind, type TokenKindName } from './tokenKinds';

/** The tokens of a parsed text, in source order; the last is `EndOfInput`. */
export interface TokenList {
  readonly count: number;
  /** The kind of token `index`; PowerShell's name for it. */
  kind(index: number): TokenKindName;
  /** Where token `index` begins, in UTF-16 units. */
  start(index: number): number;
  /** Where token `index` ends, exclusive. */
  end(index: number): number;
  /** The text of token `index`. */
  text(index: number): string;
  /** The token that covers `offset`, else the last one before it; -1 when there is none. */
  tokenAt(offset: number): number;
}

const INITIAL_CAPACITY = 256;

/** Collects tokens while scanning; can take back the last ones when the parser reads a place again. */
export class TokenRecorder {
  kinds = new Uint8Array(INITIAL_CAPACITY);
  starts = new Int32Array(INITIAL_CAPACITY);
  ends = new Int32Array(INITIAL_CAPACITY);
  count = 0;

  /** Adds a token. */
  add(kind: number, start: number, end: number): void {
    const index = this.count;
    if (index === this.kinds.length) {
      this.grow();
    }
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
    this.count = index + 1;
  }

  /** Whether the end of the input has been recorded; it is recorded once. */
  get endsWithEndOfInput(): boolean {
    return this.count > 0 && this.kinds[this.count - 1] === TokenKind.EndOfInput;
  }

  /** Where the last token ends. */
  get lastEnd(): number {
    return this.ends[this.count - 1] ?? 0;
  }

  /** Whether the end of the input is recorded, at its true place. */
  endsAt(length: number): boolean {
    return this.endsWithEndOfInput && this.lastEnd === length;
  }

  private grow(): void {
    const capacity = this.kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const starts = new Int32Array(capacity);
    starts.set(this.starts);
    this.starts = starts;
    const ends = new Int32Array(capacity);
    ends.set(this.ends);
    this.ends = ends;
  }

  /** Takes back the tokens that reach past `start`, where the parser goes on reading. */
  truncate(start: number): void {
    let count = this.count;
    if (count > 0 && this.kinds[count - 1] === TokenKind.EndOfInput) {
      count -= 1;
    }
    while (count > 0 && (this.ends[count - 1] ?? 0) > start) {
      count -= 1;
    }
    this.count = count;
  }

  /** The finished list, in arrays of just the size needed. */
  finish(text: string): TokenList {
    const { count } = this;
    return new StoredTokens(text, this.kinds.slice(0, count), this.starts.slice(0, count), this.ends.slice(0, count));
  }
}

class StoredTokens implements TokenList {
  readonly #text: string;
  readonly #kinds: Uint8Array;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(text: string, kinds: Uint8Array, starts: Int32Array, ends: Int32Array) {
    this.#text = text;
    this.#kinds = kinds;
    this.#starts = starts;
    this.#ends = ends;
  }

  get count(): number {
    return this.#kinds.length;
  }

  kind(index: number): TokenKindName {
    return kindName(this.#kinds[index] ?? 0);
  }

  start(index: number): number {
    return this.#starts[index] ?? this.#text.length;
  }

  end(index: number): number {
    return this.#ends[index] ?? this.#text.length;
  }

  text(index: number): string {
    return this.#text.slice(this.start(index), this.end(index));
  }

  tokenAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
