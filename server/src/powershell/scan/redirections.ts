/**
 * Redirection operators: `>`, `>>`, `2>`, `*>`, `2>&1`.
 */

import * as K from './kinds';
import * as Mode from './modes';
import { NumberScanner } from './numberScanner';

export abstract class RedirectionScanner extends NumberScanner {
  /** Of a redirection: the streams (0 all, 1 output …), and `toStream` -1 for a file. */
  protected fromStream = 0;
  protected toStream = -1;
  protected appends = false;

  /** A redirection of a stream, whose first `>` is passed. */
  protected scanRedirection(from: number): true {
    const next = this.at(this.pos);
    this.fromStream = from;
    this.toStream = -1;
    this.appends = next === 0x3e;
    if (next === 0x3e) {
      this.pos += 1;
    } else if (next === 0x26 && this.pos - this.tokenPos === 2) {
      const target = this.at(this.pos + 1);
      if (target === 0x31 || (target === 0x32 && from > 0)) {
        this.pos += 2;
        this.toStream = target - 0x30;
      }
    }
    this.finishToken(K.Redirection);
    return true;
  }

  /** `2>`; in an expression the digit is a number, unless a merge such as `2>&1` follows. */
  protected scanNumberedRedirection(stream: number): true {
    this.pos += 1;
    const merges = this.at(this.pos) === 0x26 && (this.at(this.pos + 1) === 0x31 || this.at(this.pos + 1) === 0x32);
    if (this.mode === Mode.Expression && !merges) {
      this.pos -= 1;
      this.number = { type: 'int', value: stream };
      this.finishToken(K.Number);
      return true;
    }
    return this.scanRedirection(stream);
  }
}
