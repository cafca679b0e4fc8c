/**
 * Here-strings, single- and double-quoted: a header that ends its line, lines, and a footer that begins one.
 */

import { isDoubleQuote, isSingleQuote, isWhitespaceChar } from './characters';
import * as K from './kinds';
import { StringScanner } from './strings';

export abstract class HereStringScanner extends StringScanner {
  /** The token of a here-string whose header, `@` and a quote, is passed. */
  protected scanHereString(expandable: boolean): void {
    const kind = expandable ? K.HereStringExpandable : K.HereStringLiteral;
    this.beginText();
    if (!this.scanHereStringHeader(expandable)) {
      this.value = '';
      this.finishToken(kind);
      return;
    }
    this.scanHereStringBody(expandable);
    this.value = this.endText();
    this.finishToken(kind);
  }

  /** Only blanks may stand between the header and the end of its line. */
  private scanHereStringHeader(expandable: boolean): boolean {
    const header = this.pos - 2;
    this.skipWhitespace();
    const c = this.at(this.pos);
    if (c === 0x0a || c === 0x0d) {
      this.pos += c === 0x0d && this.at(this.pos + 1) === 0x0a ? 2 : 1;
      return true;
    }
    if (this.pos >= this.end) {
      this.reportRaw(header, this.end, 'TerminatorExpectedAtEndOfString', expandable ? '"@' : "'@");
      return false;
    }
    this.reportRaw(this.pos, this.pos + 1, 'UnexpectedCharactersAfterHereStringHeader');
    this.skipBrokenHereString(expandable ? 0x22 : 0x27);
    return false;
  }

  private skipBrokenHereString(quote: number): void {
    while (this.pos < this.end) {
      const c = this.at(this.pos);
      if (c === 0x0a || c === 0x0d) {
        return;
      }
      if (c === quote && this.at(this.pos + 1) === 0x40) {
        this.pos += 2;
        return;
      }
      this.pos += 1;
    }
  }

  private isFooter(index: number, expandable: boolean): boolean {
    const c = this.at(index);
    return (expandable ? isDoubleQuote(c) : isSingleQuote(c)) && this.at(index + 1) === 0x40;
  }

  /** Lines up to one that begins with a quote and `@`; the newline in front of it is no part of the value. */
  private scanHereStringBody(expandable: boolean): void {
    const header = this.tokenPos;
    if (this.isFooter(this.pos, expandable)) {
      this.pos += 2;
      return;
    }
    let falseFooter = this.findIndentedFooter(expandable);
    let from = this.pos;
    while (this.pos < this.end) {
      const c = this.source.charCodeAt(this.pos);
      if (c === 0x0a || c === 0x0d) {
        const line = this.pos;
        this.pos += c === 0x0d && this.at(line + 1) === 0x0a ? 2 : 1;
        if (this.isFooter(this.pos, expandable)) {
          this.append(from, line);
          this.pos += 2;
          return;
        }
        if (falseFooter < 0) {
          falseFooter = this.findIndentedFooter(expandable);
        }
      } else if (expandable && (c === 0x24 || c === 0x60)) {
        if (this.scanSpecial(c, from, true)) {
          from = this.pos;
        }
      } else {
        this.pos += 1;
      }
    }
    this.append(from, this.end);
    if (falseFooter >= 0) {
      this.reportRaw(falseFooter, this.end, 'WhitespaceBeforeHereStringFooter');
    } else {
      this.reportRaw(header, this.end, 'TerminatorExpectedAtEndOfString', expandable ? '"@' : "'@");
    }
  }

  /** Where a footer stands behind blanks on the line that begins here, or -1: the likely cause when none is found. */
  private findIndentedFooter(expandable: boolean): number {
    let index = this.pos;
    while (isWhitespaceChar(this.at(index))) {
      index += 1;
    }
    return index > this.pos && this.isFooter(index, expandable) ? index : -1;
  }
}
