/**
 * Strings: single-quoted, double-quoted and both here-strings; backtick escapes; and the variables and
 * subexpressions inside expandable text. The same rules read bare words, in which quotes and `$` work too.
 *
 * The value of what is read grows in `built` (all of it, expressions as written) and `literal` (the text since the
 * last expression).
 */

import { isDoubleQuote, isHexDigit, isSingleQuote, isVariableStart } from './characters';
import { Closings } from './closings';
import { CommentScanner } from './comments';
import * as K from './kinds';
import { Recovery } from './recovery';
import { unicodeEscapeLength } from './unicodeEscapes';

/** A variable or subexpression inside expandable text. */
export interface NestedPiece {
  /** The literal text in front of it. */
  readonly before: string;
  /** A variable's path; undefined for a subexpression. */
  readonly variable: string | undefined;
  /** Where it stands in the source that was being read. */
  readonly from: number;
  readonly to: number;
  /** A subexpression's text with doubled quotes made single, where there are any. */
  readonly collapsed: string | undefined;
  /** For each character of `collapsed`, and for its end, where it stands in the text. */
  readonly map: Int32Array | undefined;
}

/** What an invalid escape stands for in PowerShell's value. */
const INVALID_ESCAPE = '\uffff';
const MAX_ESCAPE_DIGITS = 6;
/** The nesting of subexpressions in strings from which their ends are looked for all at once. */
const CLOSINGS_FROM = 4;

export abstract class StringScanner extends CommentScanner {
  /** The expressions inside the expandable token read last. */
  protected pieces: NestedPiece[] | undefined = undefined;
  /** The text after the last of them. */
  protected literal = '';
  protected built = '';

  /** Whether `` `u `` has a meaning; to older versions it is the letter. */
  protected unicodeEscapes = true;

  /** What this reading teaches the next. */
  protected readonly learned = new Recovery();
  /** What an earlier reading of the text has taught; undefined in the first. */
  protected recovery: Recovery | undefined = undefined;
  /** Whether an error was met that swallows more than it needs to. */
  protected wantsRecovery = false;
  /** Where the string begins that reaches the end of the text, or -1. */
  protected unterminated = -1;

  private closings: Closings | undefined = undefined;
  /** Whether the subexpression passed last is closed. */
  private closed = false;

  protected abstract scanVariablePath(inString: boolean): string;

  protected beginText(): void {
    this.pieces = undefined;
    this.literal = '';
    this.built = '';
  }

  /** The value of what was read since {@link beginText}. */
  protected endText(): string {
    return this.built === '' ? this.literal : this.built + this.literal;
  }

  protected append(from: number, to: number): void {
    if (to > from) {
      const run = this.source.slice(from, to);
      this.literal = this.literal === '' ? run : this.literal + run;
    }
  }

  /** The token of a single-quoted string whose opening quote is passed. */
  protected scanStringToken(): void {
    this.beginText();
    this.scanQuotedLiteral();
    this.value = this.literal;
    this.finishToken(K.StringLiteral);
  }

  /** The rest of a single-quoted string; two quotes in a row stand for the second. */
  protected scanQuotedLiteral(): void {
    const { source } = this;
    const open = this.pos - 1;
    const end = this.endOfString(open);
    let from = this.pos;
    let pos = from;
    while (pos < end) {
      const c = source.charCodeAt(pos);
      if (c === 0x27 || (c >= 0x2018 && c <= 0x201b)) {
        if (!isSingleQuote(this.at(pos + 1))) {
          this.append(from, pos);
          this.pos = pos + 1;
          return;
        }
        this.append(from, pos);
        from = pos + 1;
        pos += 1;
      }
      pos += 1;
    }
    this.append(from, end);
    this.endUnterminated(open, end, "'");
  }

  /** The token of a double-quoted string whose opening quote is passed. */
  protected scanExpandableToken(): void {
    this.beginText();
    this.scanQuotedExpandable();
    this.value = this.endText();
    this.finishToken(K.StringExpandable);
  }

  /** The rest of a double-quoted string. */
  protected scanQuotedExpandable(): void {
    const open = this.pos - 1;
    const { end } = this;
    this.end = this.endOfString(open);
    this.scanExpandableUpTo(open);
    this.end = end;
  }

  private scanExpandableUpTo(open: number): void {
    const { source, end } = this;
    let from = this.pos;
    let pos = from;
    while (pos < end) {
      const c = source.charCodeAt(pos);
      if (c === 0x22 || (c >= 0x201c && c <= 0x201e)) {
        this.append(from, pos);
        if (!isDoubleQuote(this.at(pos + 1))) {
          this.pos = pos + 1;
          return;
        }
        from = pos + 1;
        pos += 2;
      } else if (c === 0x24 || c === 0x60) {
        this.pos = pos;
        if (this.scanSpecial(c, from, false)) {
          from = this.pos;
        }
        pos = this.pos;
      } else {
        pos += 1;
      }
    }
    this.append(from, end);
    this.endUnterminated(open, end, '"');
  }

  /** Whether an error may be passed otherwise than PowerShell does. In the first reading never, but there will be a second. */
  protected mayRecover(): boolean {
    this.wantsRecovery = true;
    return this.recovery !== undefined;
  }

  /** Where a string ends at the latest: the end of the text, or of its line where its closing quote is known to be missing. */
  private endOfString(open: number): number {
    return this.recovery?.quotes.has(open) === true && this.map === undefined ? this.endOfLine(open) : this.end;
  }

  protected endOfLine(from: number): number {
    let end = from;
    while (end < this.end && this.at(end) !== 0x0a && this.at(end) !== 0x0d) {
      end += 1;
    }
    return end;
  }

  private endUnterminated(open: number, end: number, quote: string): void {
    this.pos = end;
    this.reportRaw(open, end, 'TerminatorExpectedAtEndOfString', quote);
    if (this.map === undefined && end === this.text.length) {
      this.unterminated = open;
    }
  }

  /**
   * Reads what a `$` or a backtick at the position begins. When it stands for something other than itself, the
   * literal text from `from` and its meaning are added, and the result is true; else only the position moves.
   */
  protected scanSpecial(c: number, from: number, hereString: boolean): boolean {
    const at = this.pos;
    const next = this.at(at + 1);
    if (c === 0x60) {
      this.pos = at + 1;
      if (next === 0) {
        return false;
      }
      this.append(from, at);
      this.literal += this.scanEscape();
      return true;
    }
    if (next === 0x28) {
      this.append(from, at);
      this.pos = at + 2;
      this.scanSubexpression(at, hereString);
      return true;
    }
    if (next === 0x7b || isVariableStart(next)) {
      this.append(from, at);
      this.pos = at + 1;
      const variable = this.scanVariablePath(true);
      this.addPiece({ before: this.literal, variable, from: at, to: this.pos, collapsed: undefined, map: undefined });
      return true;
    }
    this.pos = at + 1;
    return false;
  }

  private addPiece(piece: NestedPiece): void {
    this.pieces ??= [];
    this.pieces.push(piece);
    this.built += this.literal + this.source.slice(piece.from, piece.to);
    this.literal = '';
  }

  /** The character after a backtick, which is passed; one or two UTF-16 units. */
  protected scanEscape(): string {
    const c = this.at(this.pos);
    this.pos += 1;
    switch (c) {
      case 0x30: // 0
        return '\0';
      case 0x61: // a
        return '\x07';
      case 0x62: // b
        return '\b';
      case 0x65: // e
        return '\x1b';
      case 0x66: // f
        return '\f';
      case 0x6e: // n
        return '\n';
      case 0x72: // r
        return '\r';
      case 0x74: // t
        return '\t';
      case 0x75: // u
        return this.scanUnicodeEscape();
      case 0x76: // v
        return '\v';
      default:
        return String.fromCharCode(c);
    }
  }

  /** `{` one to six hexadecimal digits `}` after `` `u ``. */
  private scanUnicodeEscape(): string {
    const start = this.pos - 2;
    if (!this.unicodeEscapes && unicodeEscapeLength(this.source, this.pos) === 0) {
      return 'u';
    }
    if (this.at(this.pos) !== 0x7b) {
      this.reportRaw(start, this.pos, 'InvalidUnicodeEscapeSequence');
      return INVALID_ESCAPE;
    }
    this.pos += 1;
    const digits = this.pos;
    while (isHexDigit(this.at(this.pos)) && this.pos - digits < MAX_ESCAPE_DIGITS) {
      this.pos += 1;
    }
    const count = this.pos - digits;
    const c = this.at(this.pos);
    if (c === 0x7d && count > 0) {
      this.pos += 1;
      return this.codePoint(digits, count);
    }
    if (c === 0x7d) {
      this.pos += 1;
      this.reportRaw(start, this.pos, 'InvalidUnicodeEscapeSequence');
    } else if (isHexDigit(c)) {
      this.reportRaw(this.pos, this.pos + 1, 'TooManyDigitsInUnicodeEscapeSequence');
    } else {
      const errorId = count < MAX_ESCAPE_DIGITS ? 'InvalidUnicodeEscapeSequence' : 'MissingUnicodeEscapeSequenceTerminator';
      this.reportRaw(this.pos, this.pos + 1, errorId);
    }
    return INVALID_ESCAPE;
  }

  private codePoint(from: number, count: number): string {
    const code = Number.parseInt(this.source.slice(from, from + count), 16);
    if (code <= 0x10ffff) {
      return String.fromCodePoint(code);
    }
    this.reportRaw(from, from + count, 'InvalidUnicodeEscapeSequenceValue');
    return INVALID_ESCAPE;
  }

  /**
   * A subexpression inside a string, whose `$(` is passed: everything up to the parenthesis that closes it by
   * count alone. Outside here-strings, a quote or backtick in front of a double quote is dropped.
   */
  private scanSubexpression(start: number, hereString: boolean): void {
    const dropped = this.skipKnownSubexpression(hereString) ? undefined : this.skipSubexpression(start, hereString);
    const { pos } = this;
    if (!this.closed) {
      this.reportRaw(start, pos, 'IncompleteDollarSubexpressionReference');
    }
    const before = this.literal;
    if (dropped === undefined) {
      this.addPiece({ before, variable: undefined, from: start, to: pos, collapsed: undefined, map: undefined });
    } else {
      const { collapsed, map } = this.collapse(start, pos, dropped);
      this.addPiece({ before, variable: undefined, from: start, to: pos, collapsed, map });
    }
  }

  /** Moves to the end of the subexpression; the result are the characters that are dropped. */
  private skipSubexpression(_start: number, hereString: boolean): number[] | undefined {
    const { source, end } = this;
    let depth = 1;
    let pos = this.pos;
    let dropped: number[] | undefined;
    while (pos < end && depth > 0) {
      const c = source.charCodeAt(pos);
      if (c === 0x28) {
        depth += 1;
      } else if (c === 0x29) {
        depth -= 1;
      } else if (!hereString && (c === 0x60 || isDoubleQuote(c)) && isDoubleQuote(this.at(pos + 1))) {
        dropped ??= [];
        dropped.push(pos);
        pos += 1;
      }
      pos += 1;
    }
    this.pos = pos;
    this.closed = depth === 0;
    return dropped;
  }

  /** Moves to the end of a subexpression that nests deeply in others; false when it has to be looked for. */
  private skipKnownSubexpression(hereString: boolean): boolean {
    if (this.nesting < CLOSINGS_FROM) {
      return false;
    }
    const open = this.pos - 1;
    if (this.closings?.covers(this.source, open, this.end) !== true) {
      this.closings = new Closings(this.source, open, this.end);
    }
    if (this.closings.hasDoubledQuotes && !hereString) {
      return false;
    }
    const close = this.closings.closeOf(open);
    this.closed = close >= 0 && close < this.end;
    this.pos = this.closed ? close + 1 : this.end;
    return true;
  }

  private collapse(start: number, to: number, dropped: readonly number[]): { readonly collapsed: string; readonly map: Int32Array } {
    const map = new Int32Array(to - start - dropped.length + 2);
    const parts: string[] = [];
    let from = start;
    let length = 0;
    for (const index of [...dropped, to]) {
      parts.push(this.source.slice(from, index));
      for (let at = from; at < index; at += 1) {
        // PowerShell lets a doubled quote begin at its first character.
        map[length] = this.absolute(at === from && from > start ? at - 1 : at);
        length += 1;
      }
      from = index + 1;
    }
    map[length] = this.absolute(to);
    map[length + 1] = this.absolute(to) + 1;
    return { collapsed: parts.join(''), map };
  }
}
