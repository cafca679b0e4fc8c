/** Reads a script: text in; tree, tokens and errors out. Never throws, whatever the text. */
import type { ScriptBlockAst } from './ast';
import { checkSemantics } from './checks';
import type { ParseError } from './errors';
import { ScriptParser } from './grammar/script';
import { LevelChecks } from './levels';
import { type LanguageLevel, lacks } from './levels/versions';
import type { TokenList } from './scan/tokens';

const NEWEST = '7.6';

/** What {@link parse} is to do. */
export interface ParseOptions {
  /** The language version; constructs that it lacks are errors. The tree is the same at every level. Default `7.6`. */
  readonly level?: LanguageLevel;
}

/** A parsed script. */
export interface ParseResult {
  readonly ast: ScriptBlockAst;
  readonly tokens: TokenList;
  /** Sorted by start; at most one begins at a place. */
  readonly errors: readonly ParseError[];
  readonly text: string;
  /** The language version that the errors are for. */
  readonly level: LanguageLevel;
}

/** Reads `text` as a PowerShell script. */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const level = options.level ?? NEWEST;
  try {
    const parser = new ScriptParser(text, !lacks(level, '6.0'));
    const ast = parser.parseScript();
    if (level === NEWEST) {
      checkSemantics(ast, text, parser.reportCheck);
      return { ast, tokens: parser.finishTokens(), errors: parser.errors, text, level };
    }
    const checks = new LevelChecks(text, level, parser.reportLater);
    checkSemantics(ast, text, checks.filter(parser.reportCheck), node => checks.check(node));
    const tokens = parser.finishTokens();
    checks.checkComments(tokens);
    return { ast, tokens, errors: parser.errors, text, level };
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
    // The bound on nesting leaves room on an ordinary stack; here a host has called with almost none left.
    const parser = new ScriptParser(text);
    return { ast: parser.giveUpScript(), tokens: parser.finishTokens(), errors: parser.errors, text, level };
  }
}
