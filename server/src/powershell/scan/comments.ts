/**
 * Blanks, newlines and comments: line comments, block comments, `#requires` lines and the beginning of a
 * signature block (also one that only resembles it, since people stop reading there).
 */

import { isDotNetWhitespace, isWhitespaceChar } from './characters';
import * as K from './kinds';
import { Reader } from './reader';

const SIGNATURE = 'sig#beginsignatureblock\n';
/** Fewer edits than this make a comment line look like the beginning of a signature block. */
const SIGNATURE_DISTANCE = 10;
const REQUIRES = 'requires';

export abstract class CommentScanner extends Reader {
  /** Where the comment that begins a signature block starts, or -1. */
  protected signatureStart = -1;
  /** Starts and ends of `#requires` comments. */
  protected readonly requiresComments: { readonly start: number; readonly end: number }[] = [];

  protected skipWhitespace(): void {
    let pos = this.pos;
    const { source, end } = this;
    while (pos < end) {
      const c = source.charCodeAt(pos);
      if (c !== 0x20 && c !== 0x09 && !isWhitespaceChar(c)) {
        break;
      }
      pos += 1;
    }
    this.pos = pos;
  }

  /** Passes over blanks, comments, line continuations and newlines, and over semicolons if asked to. */
  protected skipTrivia(semicolons: boolean): void {
    const { source, end } = this;
    for (;;) {
      let pos = this.pos;
      let c = pos < end ? source.charCodeAt(pos) : 0;
      while (c === 0x20 || c === 0x09) {
        pos += 1;
        c = pos < end ? source.charCodeAt(pos) : 0;
      }
      this.pos = pos;
      if (c > 0x60 && c < 0x80) {
        return;
      }
      if (c === 0x0a || c === 0x0d) {
        this.passNewline(c);
      } else if (c === 0x23) {
        this.tokenPos = this.pos;
        this.pos += 1;
        this.scanLineComment();
      } else if (c === 0x3b && semicolons) {
        this.pos += 1;
        this.recordAside(K.Semi, this.pos - 1);
      } else if ((c > 0x20 && c < 0x80 && c !== 0x3c && c !== 0x60) || !this.skipRareTrivia(c)) {
        return;
      }
    }
  }

  private passNewline(c: number): void {
    const from = this.pos;
    this.pos += c === 0x0d && this.at(from + 1) === 0x0a ? 2 : 1;
    this.recordAside(K.NewLine, from);
  }

  private skipRareTrivia(c: number): boolean {
    if (c === 0x3c && this.at(this.pos + 1) === 0x23) {
      this.tokenPos = this.pos;
      this.pos += 2;
      this.scanBlockComment();
      return true;
    }
    if (c === 0x60) {
      return this.skipContinuation();
    }
    if (isWhitespaceChar(c)) {
      this.skipWhitespace();
      return true;
    }
    return false;
  }

  /** A backtick in front of a newline continues the line; in front of other whitespace it means nothing. */
  private skipContinuation(): boolean {
    const from = this.pos;
    const next = this.at(from + 1);
    if (next === 0x0a || next === 0x0d) {
      this.pos = from + (next === 0x0d && this.at(from + 2) === 0x0a ? 3 : 2);
      this.recordAside(K.LineContinuation, from);
      return true;
    }
    if (isDotNetWhitespace(next)) {
      this.pos = from + 2;
      this.skipWhitespace();
      return true;
    }
    return false;
  }

  /** The rest of a line comment whose `#` is passed; ends in front of the newline. */
  protected scanLineComment(): void {
    const from = this.tokenPos;
    const body = this.pos;
    const pos = this.lineEnd(body);
    this.pos = pos;
    this.recordAside(K.Comment, from);
    if (pos - body >= SIGNATURE.length - SIGNATURE_DISTANCE - 1 && this.looksLikeSignature(body)) {
      this.signatureStart = this.absolute(from);
    } else if (this.scriptStart === 0 && this.map === undefined && this.startsWithRequires(body)) {
      this.requiresComments.push({ start: from, end: pos });
    }
  }

  /** Where the line ends that holds `from`, in front of its newline. */
  protected lineEnd(from: number): number {
    const { source, end } = this;
    let pos = from;
    while (pos < end) {
      const c = source.charCodeAt(pos);
      if (c === 0x0a || c === 0x0d) {
        break;
      }
      pos += 1;
    }
    return pos;
  }

  private startsWithRequires(body: number): boolean {
    for (let index = 0; index < REQUIRES.length; index += 1) {
      const c = this.at(body + index);
      if ((c | 0x20) !== REQUIRES.charCodeAt(index) || c > 0x7f) {
        return false;
      }
    }
    return true;
  }

  private looksLikeSignature(body: number): boolean {
    const { source, pos: end } = this;
    const left = SIGNATURE_LEFT;
    left.set(SIGNATURE_COUNTS);
    let shared = 0;
    let length = 0;
    for (let index = body; index < end; index += 1) {
      const c = source.charCodeAt(index);
      if (c === 0x20 || c === 0x09 || (c > 0x7f && isWhitespaceChar(c))) {
        continue;
      }
      length += 1;
      const lower = c >= 0x41 && c <= 0x5a ? c + 0x20 : c;
      const count = lower < 128 ? (left[lower] ?? 0) : 0;
      if (count > 0) {
        left[lower] = count - 1;
        shared += 1;
      }
      if (length > SIGNATURE.length + SIGNATURE_DISTANCE) {
        return false;
      }
    }
    // The edits are at least the characters of the signature that the comment does not share.
    return shared > SIGNATURE.length - 1 - SIGNATURE_DISTANCE && this.isNearSignature(body);
  }

  private isNearSignature(body: number): boolean {
    const line = this.source
      .slice(body, this.pos + 1)
      .replace(/[^\S\r\n]/g, '')
      .toLowerCase();
    return editDistance(line === '' || this.pos < this.end ? line : line + '\0', SIGNATURE) < SIGNATURE_DISTANCE;
  }

  /** The rest of a block comment whose `<#` is passed. */
  protected scanBlockComment(): void {
    const from = this.tokenPos;
    const close = this.source.indexOf('#>', this.pos);
    if (close >= 0 && close + 2 <= this.end) {
      this.pos = close + 2;
    } else {
      this.pos = this.end;
      this.reportRaw(from, this.pos, 'MissingTerminatorMultiLineComment');
    }
    this.recordAside(K.Comment, from);
  }
}

const SIGNATURE_COUNTS = characterCounts(SIGNATURE);
/** Room to count in; used within one call only. */
const SIGNATURE_LEFT = new Uint8Array(128);

function characterCounts(text: string): Uint8Array {
  const counts = new Uint8Array(128);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function editDistance(first: string, second: string): number {
  let previous = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= second.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (first.charCodeAt(row - 1) === second.charCodeAt(column - 1) ? 0 : 1);
      current.push(Math.min(substitution, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[second.length] ?? 0;
}
