/**
 * What everything that reads characters shares: the text, the position, the token being read, the recorded
 * tokens and the errors.
 *
 * A subexpression inside an expandable string is read from the text itself, with `end` set to where it ends.
 * Only where the string doubles quotes inside it does a collapsed copy take the text's place; `map` then tells
 * where each of its characters stands in the text.
 */
import { messageOf, type ParseError } from '../errors';
import { TokenKind } from './tokenKinds';
import { TokenRecorder } from './tokens';

/** How the characters that follow are cut into tokens. */
export const Mode = { Command: 0, Expression: 1, TypeName: 2, Signature: 3 } as const;
export type Mode = (typeof Mode)[keyof typeof Mode];

/** More errors than this help nobody, and a text of closing brackets would fill the memory with them. */
const MAX_ERRORS = 2000;

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
  protected mode: Mode = Mode.Command;

  /** The token read last: kind, extent in the text, and where it begins in `source`. */
  protected kind: number = TokenKind.Unknown;
  protected start = 0;
  protected stop = 0;
  protected tokenPos = 0;
  /** Its value: a string's, a variable's path, a parameter's name, a label. */
  protected value = '';

  protected readonly recorder = new TokenRecorder();
  protected recording = true;
  /** Set when the nesting is too deep: the rest is not parsed, and errors that follow from that are not reported. */
  protected gaveUp = false;

  private readonly errorList: ParseError[] = [];
  private readonly errorStarts = new Set<number>();

  constructor(text: string) {
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
        this.recorder.add(kind, this.start, this.stop);
      }
    } else {
      this.start = this.absolute(this.tokenPos);
      this.stop = this.absolute(this.pos);
    }
  }

  /** Records a token that the grammar never sees: a comment, a newline passed over, a line continuation. */
  protected recordAside(kind: number, from: number): void {
    if (this.recording) {
      this.recorder.add(kind, from, this.pos);
    }
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
