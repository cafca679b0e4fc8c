/**
 * Variables: `$name`, `${any name}`, `$scope:name`, `$drive:path`, `$$ $? $^`, and `@name` for splatting.
 */

import { CLASSES, endsWord, isDoubleQuote, isVariableFollow, isVariableStart, VARIABLE_FOLLOW } from './characters';
import { HereStringScanner } from './hereStrings';
import * as K from './kinds';
import * as Mode from './modes';

/** A variable's path, taken apart. */
export interface VariablePathParts {
  /** The part after scope or drive. */
  readonly unqualified: string;
  /** `global`, `local`, `private` or `script` as written, or undefined. */
  readonly scope: string | undefined;
  /** A drive such as `env` or `using` as written, or undefined. */
  readonly drive: string | undefined;
}

const SCOPE = /^(?:(variable):)?(?:(global|local|private|script):)?/i;

/** Takes a variable's path apart as PowerShell's `VariablePath` does. */
export function variablePathParts(path: string): VariablePathParts {
  if (!path.includes(':')) {
    return { unqualified: path, scope: undefined, drive: undefined };
  }
  const match = SCOPE.exec(path);
  const prefix = match?.[0] ?? '';
  if (prefix !== '') {
    return { unqualified: path.slice(prefix.length), scope: match?.[2], drive: undefined };
  }
  const colon = path.indexOf(':');
  return { unqualified: path.slice(colon + 1), scope: undefined, drive: colon > 0 ? path.slice(0, colon) : undefined };
}

export abstract class VariableScanner extends HereStringScanner {
  /** A bare word that begins at `tokenPos`, read from there. */
  protected abstract scanGenericFromStart(): void;

  /** The token of a variable whose `$` or `@` is passed. */
  protected scanVariableToken(splatted: boolean): void {
    const c = this.at(this.pos);
    if (c !== 0x7b && !isVariableStart(c)) {
      this.scanGenericFromStart();
      return;
    }
    const path = this.scanVariablePath(false);
    if (this.mode === Mode.Command && this.goesOnInCommandMode(c)) {
      this.scanGenericFromStart();
      return;
    }
    this.value = path;
    this.finishToken(splatted && c !== 0x7b ? K.SplattedVariable : K.Variable);
  }

  /** Whether what follows a variable that began with `first` makes both one word of a command. */
  protected goesOnInCommandMode(first: number): boolean {
    const c = this.at(this.pos);
    if (endsWord(c)) {
      return false;
    }
    if (first === 0x24 || first === 0x3f || first === 0x5e) {
      return true;
    }
    if (c === 0x2e || c === 0x5b) {
      return false;
    }
    return first === 0x7b || !(c === 0x3d || c === 0x3a);
  }

  /** The path of a variable whose `$` or `@` is passed. */
  protected scanVariablePath(inString: boolean): string {
    const dollar = this.pos - 1;
    const from = this.pos;
    const first = this.at(from);
    if (first === 0x7b) {
      return this.scanBracedPath(inString);
    }
    let pos = from + 1;
    let qualified = first === 0x3a;
    if (first !== 0x24 && first !== 0x3f && first !== 0x5e) {
      const { source, end } = this;
      while (pos < end) {
        const c = source.charCodeAt(pos);
        if (c < 128 ? ((CLASSES[c] ?? 0) & VARIABLE_FOLLOW) === 0 : !isVariableFollow(c)) {
          if (c !== 0x3a || this.at(pos + 1) === 0x3a) {
            break;
          }
          qualified = true;
        }
        pos += 1;
      }
    }
    this.pos = pos;
    const path = this.source.slice(from, pos);
    if (qualified) {
      this.checkPath(path, dollar);
    }
    return path;
  }

  private checkPath(path: string, dollar: number): void {
    const { unqualified, drive } = variablePathParts(path);
    if (unqualified === '') {
      this.reportRaw(dollar, this.pos, drive === undefined ? 'InvalidVariableReference' : 'InvalidVariableReferenceWithDrive');
    }
  }

  /** `{` any characters, some after a backtick `}`. */
  private scanBracedPath(inString: boolean): string {
    const dollar = this.pos - 1;
    const open = this.pos;
    let name = '';
    this.pos = open + 1;
    for (;;) {
      const c = this.at(this.pos);
      if (c === 0x7d || (c === 0 && this.pos >= this.end)) {
        break;
      }
      const next = this.at(this.pos + 1);
      this.pos += 1;
      if (c === 0x60) {
        if (next === 0 && this.pos >= this.end) {
          break;
        }
        name += this.scanEscape();
        continue;
      }
      if (c === 0x7b) {
        this.reportRaw(this.pos, this.pos + 1, 'OpenBraceNeedsToBeBackTickedInVariableName');
      }
      if (inString && isDoubleQuote(c) && isDoubleQuote(next)) {
        this.pos += 1;
      }
      name += String.fromCharCode(inString && isDoubleQuote(c) && isDoubleQuote(next) ? next : c);
    }
    return this.endBracedPath(name, dollar, open);
  }

  private endBracedPath(name: string, dollar: number, open: number): string {
    const closed = this.at(this.pos) === 0x7d;
    if (closed) {
      this.pos += 1;
    } else {
      this.reportRaw(open, this.pos, 'IncompleteDollarVariableReference');
      if (this.mayRecover()) {
        this.pos = this.endOfLine(open);
      }
    }
    if (name === '') {
      if (closed) {
        this.reportRaw(this.pos - 1, this.pos, 'EmptyVariableReference');
      }
      return ':Error:';
    }
    if (variablePathParts(name).unqualified === '') {
      this.reportRaw(dollar, this.pos, 'InvalidBracedVariableReference');
    }
    return name;
  }
}
