/**
 * Words: bare words of commands, identifiers and keywords, `:labels`, `-Parameters` and dash operators, and the
 * words of type names.
 */

import {
  CLASSES,
  DIGIT,
  ENDS_WORD,
  endsAssemblyWord,
  endsWord,
  IDENTIFIER_START,
  isDoubleQuote,
  isIdentifierFollow,
  isIdentifierStart,
  isLetterOrDigit,
  isSingleQuote,
  isWhitespaceChar,
  WORD_SPECIAL,
} from './characters';
import { keywordAt, operatorAt } from './keywords';
import * as K from './kinds';
import * as Mode from './modes';
import { VariableScanner } from './variables';

/** Words longer than this are not read again from within. */
const LONG_WORD = 2000;

/** Whether a character past ASCII ends a word or is a quote in it, as bits of {@link CLASSES}. */
function classOfWide(c: number): number {
  if (c >= 0x2018 && c <= 0x201e) {
    return WORD_SPECIAL;
  }
  return isWhitespaceChar(c) ? ENDS_WORD : 0;
}

export abstract class WordScanner extends VariableScanner {
  /** Set where a simple name is wanted, so that keywords are identifiers. */
  protected wantSimpleName = false;
  protected inWorkflow = false;
  /** Whether `value` holds the value of the bare word read last; else its text is its value. */
  protected hasValue = false;
  /** Names that configurations and DSC add to the keywords; lower case. */
  protected dynamicKeywords: Set<string> | undefined = undefined;

  protected override scanGenericFromStart(): void {
    this.pos = this.tokenPos;
    this.scanGeneric();
  }

  /** The rest of a bare word; what is passed since `tokenPos` belongs to it as it stands. */
  protected scanGeneric(): void {
    if (this.skipLongWord()) {
      return;
    }
    const { source, end } = this;
    let pos = this.pos;
    while (pos < end) {
      const c = source.charCodeAt(pos);
      const bits = c < 128 ? (CLASSES[c] ?? 0) : classOfWide(c);
      if ((bits & ENDS_WORD) !== 0) {
        break;
      }
      if ((bits & WORD_SPECIAL) !== 0) {
        this.pos = pos;
        this.beginText();
        this.scanGenericWithQuotes(this.source.slice(this.tokenPos, pos));
        return;
      }
      pos += 1;
    }
    this.pos = pos;
    this.rememberLongWord();
    this.hasValue = false;
    this.pieces = undefined;
    this.finishToken(this.isDynamicKeyword() ? K.DynamicKeyword : K.Generic);
  }

  /** The last long word: text without blanks is otherwise read anew from each error in it. */
  private longWordStart = -1;
  private longWordEnd = -1;

  private isDynamicKeyword(): boolean {
    return this.dynamicKeywords?.has(this.source.slice(this.tokenPos, this.pos).toLowerCase()) === true;
  }

  /** The rest of a bare word that holds quotes, backticks or `$`; `prefix` is the value of what is passed. */
  protected scanGenericWithQuotes(prefix: string): void {
    this.literal = prefix;
    let from = this.pos;
    while (this.pos < this.end) {
      const c = this.source.charCodeAt(this.pos);
      if (endsWord(c)) {
        break;
      }
      if (isSingleQuote(c) || isDoubleQuote(c)) {
        this.literal += this.source.slice(from, this.pos);
        this.pos += 1;
        if (isSingleQuote(c)) {
          this.scanQuotedLiteral();
        } else {
          this.scanQuotedExpandable();
        }
        from = this.pos;
      } else if (c === 0x24 || c === 0x60) {
        if (this.scanSpecial(c, from, false)) {
          from = this.pos;
        }
      } else {
        this.pos += 1;
      }
    }
    this.literal += this.source.slice(from, this.pos);
    this.value = this.endText();
    this.hasValue = true;
    this.rememberLongWord();
    this.finishToken(K.Generic);
  }

  private rememberLongWord(): void {
    if (this.pos - this.tokenPos > LONG_WORD && this.map === undefined) {
      this.longWordStart = this.tokenPos;
      this.longWordEnd = this.pos;
    }
  }

  /** Takes the rest of a long word that has been read before from further left; what is in it is left alone. */
  private skipLongWord(): boolean {
    if (this.tokenPos <= this.longWordStart || this.pos >= this.longWordEnd || this.map !== undefined) {
      return false;
    }
    this.pos = this.longWordEnd;
    this.hasValue = false;
    this.pieces = undefined;
    this.finishToken(K.Generic);
    return true;
  }

  /** The value of the word or string read last. */
  protected wordValue(): string {
    return this.kind === K.Generic && !this.hasValue ? this.tokenText() : this.value;
  }

  /** A word that begins with a letter or `_`, which is passed. */
  protected scanIdentifier(): void {
    const { source, end } = this;
    let pos = this.pos;
    let c = 0;
    while (pos < end) {
      c = source.charCodeAt(pos);
      if (c < 128 ? ((CLASSES[c] ?? 0) & (IDENTIFIER_START | DIGIT)) === 0 : !isIdentifierFollow(c)) {
        break;
      }
      pos += 1;
    }
    this.pos = pos;
    const mode = this.mode;
    if (mode === Mode.TypeName) {
      this.scanTypeName();
    } else if (this.wantSimpleName || mode === Mode.Expression) {
      this.finishToken(K.Identifier);
    } else if (mode === Mode.Command && pos < end && !endsWord(c)) {
      this.scanGeneric();
    } else {
      this.finishToken(this.keywordOrIdentifier(pos));
    }
  }

  private keywordOrIdentifier(end: number): number {
    const keyword = keywordAt(this.source, this.tokenPos, end);
    if (keyword !== K.Unknown && (keyword !== K.InlineScript || this.inWorkflow)) {
      return keyword;
    }
    return this.isDynamicKeyword() ? K.DynamicKeyword : K.Identifier;
  }

  /** The rest of a type's name: letters, digits and `` . ` _ + # \ ``. */
  private scanTypeName(): void {
    let pos = this.pos;
    for (;;) {
      const c = this.at(pos);
      if (!(isLetterOrDigit(c) || c === 0x2e || c === 0x60 || c === 0x5f || c === 0x2b || c === 0x23 || c === 0x5c)) {
        break;
      }
      pos += 1;
    }
    this.pos = pos;
    this.finishToken(K.Identifier);
  }

  /** The assembly's name after the comma in a type name, with its properties; written as .NET writes it. */
  protected scanAssemblyName(): string {
    let name = this.scanAssemblyWord();
    while (this.at(this.pos) === 0x2c) {
      this.takePunctuator(K.Comma);
      name += ', ' + this.scanAssemblyWord();
      if (this.at(this.pos) === 0x3d) {
        this.takePunctuator(K.Equals);
        name += '=' + this.scanAssemblyWord();
      }
    }
    return name;
  }

  /** The token of one character at the position. */
  protected takePunctuator(kind: number): void {
    this.tokenPos = this.pos;
    this.pos += 1;
    this.finishToken(kind);
  }

  private scanAssemblyWord(): string {
    this.skipWhitespace();
    this.tokenPos = this.pos;
    while (!endsAssemblyWord(this.at(this.pos))) {
      this.pos += 1;
    }
    this.finishToken(K.Identifier);
    const word = this.source.slice(this.tokenPos, this.pos);
    this.skipWhitespace();
    return word;
  }

  /** A label, whose `:` is passed; anything that does not look like one is a bare word. */
  protected scanLabel(): void {
    if (!isIdentifierStart(this.at(this.pos))) {
      this.scanGeneric();
      return;
    }
    const from = this.pos;
    while (isIdentifierFollow(this.at(this.pos))) {
      this.pos += 1;
    }
    if (this.mode === Mode.Command && !endsWord(this.at(this.pos))) {
      // PowerShell takes the character after the name as it stands, be it a quote or a `$`.
      this.pos += 1;
      const prefix = this.source.slice(this.tokenPos, this.pos);
      this.beginText();
      this.scanGenericWithQuotes(prefix);
      return;
    }
    this.value = this.source.slice(from, this.pos);
    this.finishToken(K.Label);
  }

  /** What a dash begins, when a letter, `_` or `?` follows it: a parameter, or in an expression an operator. */
  protected scanParameter(): void {
    if (this.mode === Mode.Command) {
      this.scanCommandParameter();
      return;
    }
    const from = this.pos;
    let pos = from;
    let c = this.at(pos);
    while ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)) {
      pos += 1;
      c = this.at(pos);
    }
    this.pos = pos;
    const operator = this.mode === Mode.Expression ? operatorAt(this.source, from, pos) : K.Unknown;
    if (pos === from) {
      this.finishToken(K.Minus);
    } else if (operator !== K.Unknown) {
      this.finishToken(operator);
    } else {
      this.value = this.source.slice(from, pos);
      this.finishToken(K.Parameter);
    }
  }

  /** `-Name` or `-Name:`; with a quote in it, a bare word. */
  private scanCommandParameter(): void {
    const { source, end } = this;
    const from = this.pos;
    let pos = from;
    while (pos < end) {
      const c = source.charCodeAt(pos);
      const bits = c < 128 ? (CLASSES[c] ?? 0) : classOfWide(c);
      if ((bits & ENDS_WORD) !== 0 || c === 0x2e || c === 0x5b || c === 0x3a) {
        break;
      }
      if ((bits & WORD_SPECIAL) !== 0 && c !== 0x60 && c !== 0x24) {
        this.pos = pos;
        this.scanGeneric();
        return;
      }
      pos += 1;
    }
    this.value = source.slice(from, pos);
    if (pos < end && source.charCodeAt(pos) === 0x3a) {
      pos += 1;
    }
    this.pos = pos;
    this.finishToken(K.Parameter);
  }

  /** Whether the parameter read last ends with a colon. */
  protected parameterHasColon(): boolean {
    return this.text.charCodeAt(this.stop - 1) === 0x3a;
  }
}
