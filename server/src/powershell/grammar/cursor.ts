/**
 * The parser's place in the token stream: one token of lookahead, scanning modes, going back to a place, skipping
 * to a token after an error, and the bound on nesting.
 */
import * as K from '../scan/kinds';
import { Scanner } from '../scan/scanner';
import { hasTrait } from '../scan/tokenKinds';
import * as Trait from '../scan/traits';

/**
 * How deep constructs may nest. Each level costs a few frames of the JavaScript stack, and the deepest allowed
 * nesting has to fit into what a host leaves, with code that is not optimized yet.
 */
const MAX_DEPTH = 1000;
/** After so many errors whose end was not found, nothing is looked for any more. */
const MOST_SYNC_FAILURES = 16;
/** Every so many levels the parser makes sure that the stack reaches for as many more. */
const PROBE_INTERVAL = 16;
/** Calls of {@link descend} that take at least as much stack as the levels between two probes. */
const PROBE_FRAMES = 320;

function stackReaches(frames: number): boolean {
  try {
    return descend(frames, 0, 0, 0, 0, 0, 0, 0) === 0;
  } catch {
    return false;
  }
}

/** Takes up stack. The arguments make its frames as large as those of the grammar. */
function descend(frames: number, a: number, b: number, c: number, d: number, e: number, f: number, g: number): number {
  return frames === 0 ? a + b + c + d + e + f + g : descend(frames - 1, b, c, d, e, f, g, a);
}

/** Where nested reading leaves off, to take it up again. */
interface SavedScript {
  readonly source: string;
  readonly scriptStart: number;
  readonly end: number;
  readonly map: Int32Array | undefined;
  readonly pos: number;
  readonly recording: boolean;
}

export abstract class Cursor extends Scanner {
  /** Whether the token fields hold a token that is not consumed yet. */
  protected hasToken = false;
  /** Where a comma separates arguments, it is no operator. */
  protected disableComma = false;
  /** How often what was looked for after an error may still be missing; each time costs a way to the end of the text. */
  private syncFailures = MOST_SYNC_FAILURES;
  private depth = 0;

  /** Consumes the next token and returns its kind; its fields are the token fields. */
  protected next(): number {
    if (this.hasToken) {
      this.hasToken = false;
    } else {
      this.nextToken();
    }
    return this.kind;
  }

  /** Looks at the next token without consuming it. */
  protected peek(): number {
    if (!this.hasToken) {
      this.nextToken();
      this.hasToken = true;
    }
    return this.kind;
  }

  /** Consumes the token looked at. */
  protected skip(): void {
    this.hasToken = false;
  }

  /** Puts the token read last back. */
  protected unget(): void {
    this.hasToken = true;
  }

  /** Whether the next token can be a keyword; spares reading what an expression would read again. */
  protected mayBeKeyword(): boolean {
    const lower = this.at(this.pos) | 0x20;
    return this.hasToken || (lower >= 0x61 && lower <= 0x7a);
  }

  /** Consumes the next token if it is of this kind. */
  protected accept(kind: number): boolean {
    if (this.peek() !== kind) {
      return false;
    }
    this.hasToken = false;
    return true;
  }

  protected skipNewlines(): void {
    if (!this.hasToken || this.kind === K.NewLine) {
      this.hasToken = false;
      this.skipTrivia(false);
    }
  }

  protected skipNewlinesAndSemicolons(): void {
    if (!this.hasToken || this.kind === K.NewLine || this.kind === K.Semi) {
      this.hasToken = false;
      this.skipTrivia(true);
    }
  }

  /** Changes the scanning mode; a token looked at that would read differently is read again. */
  protected setMode(mode: number): void {
    if (mode !== this.mode) {
      if (this.hasToken && !hasTrait(this.kind, Trait.ModeInvariant)) {
        this.goBack(this.tokenPos);
      }
      this.mode = mode;
    }
  }

  /** Where reading would go on: in front of the token looked at, if there is one. */
  protected restorePoint(): number {
    return this.hasToken ? this.tokenPos : this.pos;
  }

  /** Goes back to a place in `source`; what was read since is forgotten, errors are not. */
  protected goBack(pos: number): void {
    this.hasToken = false;
    this.pos = pos;
    if (this.recording) {
      this.truncateTokens(pos);
      const comments = this.requiresComments;
      while (comments.length > 0 && (comments[comments.length - 1]?.end ?? 0) > pos) {
        comments.pop();
      }
    }
  }

  /**
   * Skips to one of the given kinds outside the brackets opened on the way. A closing bracket among them that
   * matches is consumed if asked to; the end of the input never is.
   */
  protected syncOnError(consumeClosing: boolean, ...kinds: readonly number[]): void {
    const from = this.restorePoint();
    let parens = kinds.includes(K.RParen) ? 1 : 0;
    let curlies = kinds.includes(K.RCurly) ? 1 : 0;
    let brackets = kinds.includes(K.RBracket) ? 1 : 0;
    for (;;) {
      const kind = this.next();
      let closes = false;
      switch (kind) {
        case K.LParen:
          parens += 1;
          break;
        case K.RParen:
          parens -= 1;
          closes = parens === 0;
          break;
        case K.LCurly:
          curlies += 1;
          break;
        case K.RCurly:
          curlies -= 1;
          closes = curlies === 0;
          break;
        case K.LBracket:
          brackets += 1;
          break;
        case K.RBracket:
          brackets -= 1;
          closes = brackets === 0;
          break;
        case K.EndOfInput:
          this.unget();
          this.recoverSync(from);
          return;
        default:
          break;
      }
      if (curlies < 0 && this.recovery !== undefined) {
        this.recoverSync(from);
        return;
      }
      const wanted = kinds.includes(kind);
      if (wanted && closes) {
        if (!consumeClosing) {
          this.unget();
        }
        return;
      }
      if (wanted && parens === 0 && curlies === 0 && brackets === 0) {
        return;
      }
    }
  }

  /**
   * Where something is missing: in a second reading of the text, goes back to `offset`, where what is there ends, so
   * that a statement on the next line is read as one.
   */
  protected recoverAt(offset: number): boolean {
    if (!this.mayRecover() || this.map !== undefined) {
      return false;
    }
    this.goBack(offset);
    return true;
  }

  /** Goes back likewise where what was read after `offset` began on a later line, and most likely belongs to that. */
  protected recoverLine(offset: number, next: number): boolean {
    return /[\r\n]/.test(this.text.slice(offset, next)) && this.recoverAt(offset);
  }

  /** What was looked for is not there: nothing is skipped. */
  private recoverSync(from: number): void {
    if (this.mayRecover() && this.syncFailures > 0) {
      this.syncFailures -= 1;
      this.goBack(from);
    }
  }

  /** Enters a nested construct. Past the bound, the rest of the text is given up; the caller goes on as at its end. */
  protected enter(): void {
    this.depth += 1;
    if (this.depth > MAX_DEPTH || (this.depth % PROBE_INTERVAL === 0 && !stackReaches(PROBE_FRAMES))) {
      this.giveUp();
    }
  }

  protected leave(): void {
    this.depth -= 1;
  }

  protected giveUp(): void {
    if (!this.gaveUp) {
      const at = this.absolute(this.hasToken ? this.tokenPos : this.pos);
      this.report(at, at, 'ScriptTooComplicated');
      this.gaveUp = true;
    }
    this.stopHere();
  }

  /** Makes the position the end of what is parsed. */
  private stopHere(): void {
    if (this.hasToken && this.kind !== K.EndOfInput) {
      this.goBack(this.tokenPos);
    }
    this.end = this.pos;
  }

  /** Begins to read a subexpression inside a string. */
  protected beginNested(source: string, start: number, end: number, map: Int32Array | undefined): SavedScript {
    const saved: SavedScript = {
      source: this.source,
      scriptStart: this.scriptStart,
      end: this.end,
      map: this.map,
      pos: this.pos,
      recording: this.recording,
    };
    this.source = source;
    this.scriptStart = start;
    this.pos = start;
    this.end = end;
    this.map = map;
    this.recording = false;
    this.nesting += 1;
    return saved;
  }

  /** Takes the reading of the script around it up again. */
  protected endNested(saved: SavedScript): void {
    this.hasToken = false;
    this.nesting -= 1;
    this.source = saved.source;
    this.scriptStart = saved.scriptStart;
    this.pos = saved.pos;
    this.end = this.gaveUp ? saved.pos : saved.end;
    this.map = saved.map;
    this.recording = saved.recording;
  }
}
