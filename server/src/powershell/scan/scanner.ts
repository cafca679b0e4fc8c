/**
 * The next token in each scanning mode. Command mode reads bare words, expression mode operators and numbers,
 * type-name mode the names in `[brackets]`, signature mode class members.
 */

import {
  CLASSES,
  endsWord,
  IDENTIFIER_START,
  isAnyDigit,
  isDash,
  isDecimalDigit,
  isDotNetWhitespace,
  isDoubleQuote,
  isIdentifierStart,
  isLetter,
  isSingleQuote,
  isVariableStart,
  isWhitespaceChar,
} from './characters';
import * as K from './kinds';
import * as Mode from './modes';
import { RedirectionScanner } from './redirections';

export abstract class Scanner extends RedirectionScanner {
  /** Reads the next token into the token fields. */
  protected nextToken(): void {
    const { source, end } = this;
    for (;;) {
      let pos = this.pos;
      let c = pos < end ? source.charCodeAt(pos) : 0;
      while (c === 0x20 || c === 0x09) {
        pos += 1;
        c = pos < end ? source.charCodeAt(pos) : 0;
      }
      this.tokenPos = pos;
      this.pos = pos + 1;
      if (c < 128 ? this.scanAscii(c) : this.scanOther(c)) {
        return;
      }
    }
  }

  /** A token that begins with an ASCII character; false when it was only passed over. */
  private scanAscii(c: number): boolean {
    if (((CLASSES[c] ?? 0) & IDENTIFIER_START) !== 0) {
      this.scanIdentifier();
      return true;
    }
    switch (c) {
      case 0x24: // $
        this.scanDollar();
        return true;
      case 0x2d: // -
        this.scanDash();
        return true;
      case 0x0a:
        return this.take(K.NewLine);
      case 0x0d:
        return this.takeCarriageReturn();
      case 0x22: // "
        this.scanExpandableToken();
        return true;
      case 0x27: // '
        this.scanStringToken();
        return true;
      case 0x28: // (
        return this.take(K.LParen);
      case 0x29: // )
        return this.take(K.RParen);
      case 0x7b: // {
        return this.take(K.LCurly);
      case 0x7d: // }
        return this.take(K.RCurly);
      case 0x3d: // =
        return this.wordOr(K.Equals);
      case 0x2c: // ,
        return this.take(K.Comma);
      case 0x2e: // .
        return this.scanDot();
      default:
        return c < 0x3b ? this.scanLowPunctuation(c) : this.scanHighPunctuation(c);
    }
  }

  private takeCarriageReturn(): true {
    if (this.at(this.pos) === 0x0a) {
      this.pos += 1;
    }
    return this.take(K.NewLine);
  }

  private scanLowPunctuation(c: number): boolean {
    switch (c) {
      case 0x23: // #
        this.scanLineComment();
        return false;
      case 0x21: // !
        return this.scanExclamation();
      case 0x25: // %
        return this.scanOperator(K.Rem, K.RemainderEquals);
      case 0x26: // &
        return this.scanDoubled(c, K.Ampersand, K.AndAnd);
      case 0x2a: // *
        return this.scanStar();
      case 0x2b: // +
        return this.scanPlus();
      case 0x2f: // /
        return this.scanOperator(K.Divide, K.DivideEquals);
      case 0x3a: // :
        return this.scanColon();
      case 0:
        return this.scanEnd();
      default:
        if (isDecimalDigit(c)) {
          return this.scanDigit(c);
        }
        return this.scanOther(c);
    }
  }

  private scanHighPunctuation(c: number): boolean {
    switch (c) {
      case 0x7c: // |
        return this.scanDoubled(c, K.Pipe, K.OrOr);
      case 0x5b: // [
        return this.wordOr(K.LBracket);
      case 0x5d: // ]
        return this.take(K.RBracket);
      case 0x40: // @
        return this.scanAt();
      case 0x3b: // ;
        return this.take(K.Semi);
      case 0x60: // `
        return this.scanBacktick();
      case 0x3c: // <
        return this.scanLess();
      case 0x3e: // >
        return this.scanRedirection(1);
      case 0x3f: // ?
        return this.scanQuestion();
      default:
        return this.scanOther(c);
    }
  }

  /** What no rule above begins: typographic dashes and quotes, other whitespace, letters, and else a bare word. */
  private scanOther(c: number): boolean {
    if (isWhitespaceChar(c)) {
      this.skipWhitespace();
      return false;
    }
    if (isDash(c)) {
      this.scanDash();
    } else if (isSingleQuote(c)) {
      this.scanStringToken();
    } else if (isDoubleQuote(c)) {
      this.scanExpandableToken();
    } else if (isLetter(c)) {
      this.scanIdentifier();
    } else {
      this.scanGeneric();
    }
    return true;
  }

  private take(kind: number): true {
    this.finishToken(kind);
    return true;
  }

  /** A punctuator that, in a command, is part of the word that follows it directly. */
  private wordOr(kind: number): true {
    if (this.mode === Mode.Command && !endsWord(this.at(this.pos))) {
      this.scanGeneric();
    } else {
      this.finishToken(kind);
    }
    return true;
  }

  private scanOperator(plain: number, assignment: number): true {
    if (this.at(this.pos) === 0x3d) {
      this.pos += 1;
      return this.wordOr(assignment);
    }
    return this.wordOr(plain);
  }

  private scanDoubled(c: number, single: number, double: number): true {
    if (this.at(this.pos) === c) {
      this.pos += 1;
      return this.take(double);
    }
    return this.take(single);
  }

  private scanDollar(): void {
    if (this.at(this.pos) === 0x28) {
      this.pos += 1;
      this.finishToken(K.DollarParen);
    } else {
      this.scanVariableToken(false);
    }
  }

  private scanAt(): true {
    const next = this.at(this.pos);
    if (next === 0x7b || next === 0x28) {
      this.pos += 1;
      return this.take(next === 0x7b ? K.AtCurly : K.AtParen);
    }
    if (isSingleQuote(next) || isDoubleQuote(next)) {
      this.pos += 1;
      this.scanHereString(isDoubleQuote(next));
      return true;
    }
    if (isVariableStart(next)) {
      this.scanVariableToken(true);
      return true;
    }
    this.reportRaw(this.tokenPos, this.pos, 'UnrecognizedToken');
    return this.take(K.Unknown);
  }

  private scanPlus(): true {
    const next = this.at(this.pos);
    if (next === 0x2b || next === 0x3d) {
      this.pos += 1;
      return this.wordOr(next === 0x2b ? K.PlusPlus : K.PlusEquals);
    }
    if (this.allowSignedNumbers && (isAnyDigit(next) || next === 0x2e)) {
      return this.scanNumber();
    }
    return this.wordOr(K.Plus);
  }

  private scanDash(): void {
    const next = this.at(this.pos);
    if (isLetter(next) || next === 0x5f || next === 0x3f) {
      this.scanParameter();
    } else if (isDash(next) || next === 0x3d) {
      this.pos += 1;
      this.wordOr(next === 0x3d ? K.MinusEquals : K.MinusMinus);
    } else if (this.allowSignedNumbers && (isAnyDigit(next) || next === 0x2e)) {
      this.scanNumber();
    } else {
      this.wordOr(K.Minus);
    }
  }

  private scanStar(): true {
    if (this.at(this.pos) === 0x3e) {
      this.pos += 1;
      return this.scanRedirection(0);
    }
    return this.scanOperator(K.Multiply, K.MultiplyEquals);
  }

  private scanLess(): boolean {
    if (this.at(this.pos) === 0x23) {
      this.pos += 1;
      this.scanBlockComment();
      return false;
    }
    return this.take(K.RedirectInStd);
  }

  private scanDigit(c: number): true {
    if (c >= 0x31 && c <= 0x36 && this.at(this.pos) === 0x3e) {
      return this.scanNumberedRedirection(c - 0x30);
    }
    return this.scanNumber();
  }

  private scanDot(): true {
    const next = this.at(this.pos);
    const command = this.mode === Mode.Command;
    if (next === 0x2e) {
      this.pos += 1;
      return this.wordOr(K.DotDot);
    }
    if (isDecimalDigit(next)) {
      return this.scanNumber();
    }
    if (command && !endsWord(next) && next !== 0x24 && next !== 0x22 && next !== 0x27) {
      this.scanGeneric();
      return true;
    }
    return this.take(K.Dot);
  }

  private scanExclamation(): true {
    const next = this.at(this.pos);
    if (this.mode === Mode.Command ? !endsWord(next) : this.mode === Mode.Expression && isIdentifierStart(next)) {
      this.scanGeneric();
      return true;
    }
    if (this.mode === Mode.Expression && (isAnyDigit(next) || next === 0x2e) && !this.numberFollows()) {
      this.scanGeneric();
      return true;
    }
    return this.take(K.Exclaim);
  }

  private scanColon(): true {
    if (this.at(this.pos) === 0x3a) {
      this.pos += 1;
      if (this.mode === Mode.Command && !this.wantSimpleName && !endsWord(this.at(this.pos))) {
        this.scanGeneric();
        return true;
      }
      return this.take(K.ColonColon);
    }
    if (this.mode === Mode.Command) {
      this.scanLabel();
      return true;
    }
    return this.take(K.Colon);
  }

  private scanQuestion(): true {
    if (this.mode !== Mode.Expression) {
      this.scanGeneric();
      return true;
    }
    if (this.at(this.pos) !== 0x3f) {
      return this.take(K.QuestionMark);
    }
    this.pos += 1;
    if (this.at(this.pos) === 0x3d) {
      this.pos += 1;
      return this.take(K.QuestionQuestionEquals);
    }
    return this.take(K.QuestionQuestion);
  }

  private scanBacktick(): boolean {
    const next = this.at(this.pos);
    if (next === 0x0a || next === 0x0d) {
      this.pos += next === 0x0d && this.at(this.pos + 1) === 0x0a ? 2 : 1;
      this.recordAside(K.LineContinuation, this.tokenPos);
      return false;
    }
    if (isDotNetWhitespace(next)) {
      this.pos += 1;
      this.skipWhitespace();
      return false;
    }
    if (this.pos >= this.end) {
      this.reportRaw(this.pos + 1, this.pos + 1, 'IncompleteString');
      return false;
    }
    this.beginText();
    this.scanGenericWithQuotes(this.scanEscape());
    return true;
  }

  private scanEnd(): true {
    if (this.tokenPos < this.end) {
      this.scanGeneric();
      return true;
    }
    this.pos = this.tokenPos;
    this.kind = K.EndOfInput;
    if (this.lastKind !== K.EndOfInput) {
      this.finishToken(K.EndOfInput);
    }
    // PowerShell places the end of the input one past the text, so that errors in front of it are at its end.
    this.start = (this.map === undefined ? this.pos : this.absolute(0) + this.pos) + 1;
    this.stop = this.start;
    return true;
  }
}
