/**
 * Numbers in the text: digits, points, exponents, type suffixes and multipliers, and where a number may end.
 */

import { endsNumber, endsWord, isDash, isDecimalDigit, isHexDigit, isMultiplierStart, isTypeSuffix } from './characters';
import * as K from './kinds';
import * as Mode from './modes';
import { type NumberParts, type NumberValue, numberValue } from './numbers';
import { WordScanner } from './words';

type Digits = Pick<NumberParts, 'digits' | 'format' | 'real'>;

/** What stands in the place of a literal that fits no type; an error has been reported. */
const BAD_NUMBER: NumberValue = { type: 'double', value: Number.NaN };

export abstract class NumberScanner extends WordScanner {
  /** Whether a `+` or `-` in front of a digit begins a number. */
  protected allowSignedNumbers = false;
  /** Whether `?` and `:` may end a number. */
  protected ternaryEndsNumber = false;
  protected number: NumberValue = BAD_NUMBER;

  /** A number that begins at `tokenPos`; what turns out to be none is a bare word. */
  protected scanNumber(): true {
    this.pos = this.tokenPos;
    if (this.scanPlainInteger()) {
      return true;
    }
    this.pos = this.tokenPos;
    const parts = this.scanNumberParts();
    if (parts === undefined) {
      this.scanGenericFromStart();
      return true;
    }
    const value = numberValue(parts);
    if (value === undefined && this.mode !== Mode.Expression) {
      this.scanGenericFromStart();
      return true;
    }
    if (value === undefined) {
      this.reportRaw(this.tokenPos, this.pos, 'BadNumericConstant', this.source.slice(this.tokenPos, this.pos));
    }
    this.number = value ?? BAD_NUMBER;
    this.finishToken(K.Number);
    return true;
  }

  /** The common case: a few decimal digits and nothing else. */
  private scanPlainInteger(): boolean {
    let pos = this.pos;
    let value = 0;
    let c = this.at(pos);
    while (c >= 0x30 && c <= 0x39) {
      value = value * 10 + c - 0x30;
      pos += 1;
      c = this.at(pos);
    }
    const count = pos - this.pos;
    if (
      count === 0 ||
      count > 9 ||
      c === 0x2e ||
      !(endsWord(c) || (this.mode === Mode.Expression && endsNumber(c, this.ternaryEndsNumber)))
    ) {
      return false;
    }
    this.pos = pos;
    this.number = { type: 'int', value };
    this.finishToken(K.Number);
    return true;
  }

  /** Takes a number at the position apart; undefined when it is none. */
  private scanNumberParts(): NumberParts | undefined {
    let sign = '';
    if (isDash(this.at(this.pos)) || this.at(this.pos) === 0x2b) {
      sign = this.at(this.pos) === 0x2b ? '+' : '-';
      this.pos += 1;
    }
    const radix = this.at(this.pos) === 0x30 ? this.at(this.pos + 1) | 0x20 : 0;
    return this.finishNumberParts(sign, radix === 0x78 || radix === 0x62 ? this.scanRadixDigits(radix === 0x78) : this.scanDecimalDigits());
  }

  /** Suffix and multiplier after the digits of a number, and whether the number may end there. */
  private finishNumberParts(sign: string, parts: Digits | undefined): NumberParts | undefined {
    const suffix = this.scanTypeSuffix();
    const multiplier = suffix === undefined ? undefined : this.scanMultiplier();
    if (parts === undefined || suffix === undefined || multiplier === undefined) {
      return undefined;
    }
    const c = this.at(this.pos);
    if (!endsWord(c) && !(this.mode === Mode.Expression && endsNumber(c, this.ternaryEndsNumber))) {
      return undefined;
    }
    return { digits: sign + parts.digits, format: parts.format, real: parts.real, suffix, multiplier };
  }

  private scanRadixDigits(hex: boolean): Digits | undefined {
    this.pos += 2;
    const from = this.pos;
    while (hex ? isHexDigit(this.at(this.pos)) : (this.at(this.pos) & ~1) === 0x30) {
      this.pos += 1;
    }
    const digits = this.source.slice(from, this.pos);
    if (hex) {
      return { digits: '0' + digits, format: 'hex', real: false };
    }
    return digits === '' ? undefined : { digits, format: 'binary', real: false };
  }

  private skipDigits(): void {
    while (isDecimalDigit(this.at(this.pos))) {
      this.pos += 1;
    }
  }

  /** Digits, a point with digits, an exponent. */
  private scanDecimalDigits(): Digits | undefined {
    const from = this.pos;
    this.pos += 1;
    let real = this.at(from) === 0x2e;
    this.skipDigits();
    if (!real && this.at(this.pos) === 0x2e && this.at(this.pos + 1) !== 0x2e) {
      real = true;
      this.pos += 1;
      this.skipDigits();
    }
    let exponent = '';
    const mantissaEnd = this.pos;
    if ((this.at(this.pos) | 0x20) === 0x65) {
      real = true;
      this.pos += 1;
      const negative = isDash(this.at(this.pos));
      if (negative || this.at(this.pos) === 0x2b) {
        this.pos += 1;
      }
      const digits = this.pos;
      this.skipDigits();
      if (this.pos === digits) {
        return undefined;
      }
      exponent = (negative ? 'e-' : 'e') + this.source.slice(digits, this.pos);
    }
    return { digits: this.source.slice(from, mantissaEnd) + exponent, format: 'decimal', real };
  }

  private scanTypeSuffix(): string | undefined {
    const c = this.at(this.pos);
    if (!isTypeSuffix(c)) {
      return '';
    }
    this.pos += 1;
    const first = String.fromCharCode(c | 0x20);
    const second = this.at(this.pos);
    if (!isTypeSuffix(second)) {
      return first;
    }
    this.pos += 1;
    const both = first + String.fromCharCode(second | 0x20);
    return both === 'ul' || both === 'us' || both === 'uy' ? both : undefined;
  }

  private scanMultiplier(): number | undefined {
    const c = this.at(this.pos);
    if (!isMultiplierStart(c)) {
      return 1;
    }
    this.pos += 1;
    if ((this.at(this.pos) | 0x20) !== 0x62) {
      return undefined;
    }
    this.pos += 1;
    return 1024 ** ('kmgtp'.indexOf(String.fromCharCode(c | 0x20)) + 1);
  }

  /** Whether what follows `!` reads as a number; only then is the `!` an operator. */
  protected numberFollows(): boolean {
    const from = this.pos;
    // PowerShell hands the `!` itself to the reader of numbers, which takes it for the first digit.
    this.pos = this.tokenPos;
    const parts = this.finishNumberParts('', this.scanDecimalDigits());
    this.pos = from;
    return parts !== undefined;
  }
}
