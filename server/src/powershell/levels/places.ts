/** Where operators and keywords stand that the tree has no place for: between nodes, with trivia around them. */
import { isWhitespaceChar } from '../scan/characters';

const HASH = 0x23;
const BACKTICK = 0x60;

/** The first place from `from` on that is no blank, newline or comment. */
export function skipTrivia(text: string, from: number): number {
  let pos = from;
  while (pos < text.length) {
    const c = text.charCodeAt(pos);
    if (c === 0x3c && text.charCodeAt(pos + 1) === HASH) {
      pos = endOfBlockComment(text, pos);
    } else if (c === HASH) {
      pos = endOfLine(text, pos);
    } else if (isBlank(c) || isNewline(c) || (c === BACKTICK && followsEscapedBlank(text, pos))) {
      pos += 1;
    } else {
      break;
    }
  }
  return pos;
}

/** Whether the token in front of which there is only trivia from `from` on begins on a later line. */
export function beginsLine(text: string, from: number): boolean {
  let newline = false;
  let pos = from;
  const to = skipTrivia(text, from);
  while (pos < to) {
    const c = text.charCodeAt(pos);
    if (c === 0x3c) {
      pos = endOfBlockComment(text, pos);
    } else if (c === HASH) {
      pos = endOfLine(text, pos);
    } else if (c === BACKTICK) {
      // A continued line is no new one.
      pos += text.charCodeAt(pos + 1) === 0x0d && text.charCodeAt(pos + 2) === 0x0a ? 3 : 2;
    } else {
      newline ||= isNewline(c);
      pos += 1;
    }
  }
  return newline;
}

function isNewline(c: number): boolean {
  return c === 0x0a || c === 0x0d;
}

function isBlank(c: number): boolean {
  return c === 0x20 || isWhitespaceChar(c);
}

function followsEscapedBlank(text: string, backtick: number): boolean {
  const next = text.charCodeAt(backtick + 1);
  return isNewline(next) || isBlank(next);
}

function endOfBlockComment(text: string, from: number): number {
  const close = text.indexOf('#>', from + 2);
  return close < 0 ? text.length : close + 2;
}

function endOfLine(text: string, from: number): number {
  let pos = from;
  while (pos < text.length && !isNewline(text.charCodeAt(pos))) {
    pos += 1;
  }
  return pos;
}
