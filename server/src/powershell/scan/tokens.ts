/**
 * The tokens of a text in struct-of-arrays form: kind, start and end of each in typed arrays. Comments, newlines
 * and line continuations are tokens; the blanks between tokens are trivia, so tokens and trivia join to the text.
 */
import { kindName, type TokenKindName } from './tokenKinds';

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

/** Where the parts of a token stand among its numbers. */
export const KIND = 0;
export const START = 1;
export const END = 2;
/** How many numbers a token takes. */
export const STRIDE = 3;

/** Makes the list of tokens from their numbers: kind, start and end of each. */
export function tokenList(text: string, numbers: Int32Array): TokenList {
  return new StoredTokens(text, numbers);
}

class StoredTokens implements TokenList {
  readonly #text: string;
  readonly #numbers: Int32Array;

  constructor(text: string, numbers: Int32Array) {
    this.#text = text;
    this.#numbers = numbers;
  }

  get count(): number {
    return this.#numbers.length / STRIDE;
  }

  kind(index: number): TokenKindName {
    return kindName(this.#numbers[index * STRIDE + KIND] ?? 0);
  }

  start(index: number): number {
    return this.#numbers[index * STRIDE + START] ?? this.#text.length;
  }

  end(index: number): number {
    return this.#numbers[index * STRIDE + END] ?? this.#text.length;
  }

  text(index: number): string {
    return this.#text.slice(this.start(index), this.end(index));
  }

  tokenAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.start(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
