/**
 * What everything that reads characters shares: the text, the position, the token being read, the recorded
 * tokens and the errors.
 *
 * A subexpression inside an expandable string is read from the text itself, with `end` set to where it ends.
 * Only where the string doubles quotes inside it does a collapsed copy take the text's place; `map` then tells
 * where each of its characters stands in the text.
 */

import { messageOf, type ParseError } from '../errors';
import * as K from './kinds';
import * as Mode from './modes';
import { END, KIND, START, STRIDE, type TokenList, tokenList } from './tokens';

/** More errors than this help nobody, and a text of closing brackets would fill the memory with them. */
const MAX_ERRORS = 2000;

const INITIAL_TOKENS = 4096;
/** More room than this is not kept: it would outlive the one large text that needed it. */
const MOST_SPARE_NUMBERS = 1 << 20;
/** Room for tokens that the last text has left. */
let spareTokens: Int32Array | undefined;

export abstract class Reader {
  protected readonly text: string;
  /** What is being read: the text, or a collapsed copy of a part of it. */
  protected source: string;
  /** Where in `source` the script being read begins and ends; reading stops there as at the end of a file. */
  protected scriptStart = 0;
  protected end: number;
  protected map: Int32Array | undefined = undefined;
  /** How many subexpressions in strings are being read, one inside the other. */
  protected nesting = 0;
  protected pos = 0;
  protected mode: number = Mode.Command;

  /** The token read last: kind, extent in the text, and where it begins in `source`. */
  protected kind: number = K.Unknown;
  protected start = 0;
  protected stop = 0;
  protected tokenPos = 0;
  /** Its value: a string's, a variable's path, a parameter's name, a label. */
  protected value = '';

  /** The tokens recorded so far, three numbers each, and how many numbers they take. */
  protected tokens: Int32Array;
  protected tokensEnd = 0;
  protected recording = true;
  /** Set when the nesting is too deep: the rest is not parsed, and errors that follow from that are not reported. */
  protected gaveUp = false;

  private readonly errorList: ParseError[] = [];
  private readonly errorStarts = new Set<number>();

  constructor(text: string) {
    this.tokens = spareTokens ?? new Int32Array(INITIAL_TOKENS * STRIDE);
    spareTokens = undefined;
    this.text = text;
    this.source = text;
    this.end = text.length;
  }

  /** The character at `index`, or 0 past the end. */
  protected at(index: number): number {
    return index < this.end ? this.source.charCodeAt(index) : 0;
  }

  /** Where a position of `source` stands in the text. */
  protected absolute(index: number): number {
    return this.map === undefined ? index : (this.map[index] ?? this.text.length);
  }

  /** Ends the token that begins at `tokenPos` at the position reached. */
  protected finishToken(kind: number): void {
    this.kind = kind;
    if (this.map === undefined) {
      this.start = this.tokenPos;
      this.stop = this.pos;
      if (this.recording) {
        const { tokens, tokensEnd: at } = this;
        if (at === tokens.length) {
          this.growTokens();
        }
        this.tokens[at] = kind;
        this.tokens[at + START] = this.start;
        this.tokens[at + END] = this.stop;
        this.tokensEnd = at + STRIDE;
      }
    } else {
      this.start = this.absolute(this.tokenPos);
      this.stop = this.absolute(this.pos);
    }
  }

  /** Records a token that the grammar never sees: a comment, a newline passed over, a line continuation. */
  protected recordAside(kind: number, from: number): void {
    if (this.recording) {
      const at = this.tokensEnd;
      if (at === this.tokens.length) {
        this.growTokens();
      }
      this.tokens[at] = kind;
      this.tokens[at + START] = from;
      this.tokens[at + END] = this.pos;
      this.tokensEnd = at + STRIDE;
    }
  }

  private growTokens(): void {
    const tokens = new Int32Array(this.tokens.length * 2);
    tokens.set(this.tokens);
    this.tokens = tokens;
  }

  /** The kind of the token recorded last. */
  protected get lastKind(): number {
    return this.tokensEnd === 0 ? K.Unknown : (this.tokens[this.tokensEnd - STRIDE + KIND] ?? K.Unknown);
  }

  /** Where the token recorded last ends. */
  protected get lastEnd(): number {
    return this.tokensEnd === 0 ? 0 : (this.tokens[this.tokensEnd - STRIDE + END] ?? 0);
  }

  /** Takes back the tokens that reach past `start`, where the parser goes on reading. */
  protected truncateTokens(start: number): void {
    const { tokens } = this;
    let at = this.tokensEnd;
    if (at > 0 && tokens[at - STRIDE] === K.EndOfInput) {
      at -= STRIDE;
    }
    while (at > 0 && (tokens[at - STRIDE + END] ?? 0) > start) {
      at -= STRIDE;
    }
    this.tokensEnd = at;
  }

  /** The finished list of tokens. The room to record in is kept for the next text. */
  protected takeTokens(): TokenList {
    const list = tokenList(this.text, this.tokens.slice(0, this.tokensEnd));
    if (this.tokens.length <= MOST_SPARE_NUMBERS) {
      spareTokens = this.tokens;
    }
    return list;
  }

  /** The text of the token read last. */
  protected tokenText(): string {
    return this.text.slice(this.start, this.stop);
  }

  /**
   * Reports an error over a part of the text; one error per place, the first. An error at the end of the input lies
   * one past the text, where PowerShell has it.
   */
  protected report(start: number, end: number, errorId: string, argument = ''): void {
    if (this.gaveUp || this.errorList.length >= MAX_ERRORS) {
      return;
    }
    const limit = this.text.length + 1;
    const from = Math.min(Math.max(start, 0), limit);
    const to = Math.min(Math.max(end, from), limit);
    if (!this.errorStarts.has(from)) {
      this.errorStarts.add(from);
      this.errorList.push({ errorId, message: messageOf(errorId, argument), start: from, end: to });
    }
  }

  /** Reports a construct that came in a later version of the language than the one that is read. */
  protected reportLaterConstruct(start: number, end: number, construct: string, since: string): void {
    const { gaveUp } = this;
    const count = this.errorList.length;
    // It follows from no other error, so it counts in what was read before giving up too.
    this.gaveUp = false;
    this.report(start, end, 'NotInLanguageLevel');
    this.gaveUp = gaveUp;
    const error = this.errorList[count];
    if (error !== undefined) {
      this.errorList[count] = { ...error, message: `PowerShell has ${construct} from ${since} on.`, level: since };
    }
  }

  /** Reports an error over a part of `source`; in a collapsed copy, PowerShell does not count what was dropped. */
  protected reportRaw(from: number, to: number, errorId: string, argument = ''): void {
    const base = this.map === undefined ? 0 : this.absolute(0);
    this.report(base + from, base + to, errorId, argument);
  }

  protected get errorCount(): number {
    return this.errorList.length;
  }

  /** The errors by place. */
  protected sortedErrors(): ParseError[] {
    return this.errorList.sort((a, b) => a.start - b.start || a.end - b.end);
  }
}
