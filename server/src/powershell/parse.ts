/** Reads a script: text in; tree, tokens and errors out. Never throws, whatever the text. */
import type { ScriptBlockAst } from './ast';
import { checkSemantics } from './checks';
import type { ParseError } from './errors';
import { ScriptParser } from './grammar/script';
import { LevelChecks } from './levels';
import { type LanguageLevel, lacks } from './levels/versions';
import type { TokenList } from './scan/tokens';

const NEWEST = '7.6';
/** How often a text with strings without an end is read again at most. */
const MOST_ROUNDS = 3;

/** What {@link parse} is to do. */
export interface ParseOptions {
  /** The language version; constructs that it lacks are errors. The tree is the same at every level. Default `7.6`. */
  readonly level?: LanguageLevel;
  /**
   * What follows an error is read so that statements are kept; the errors are PowerShell's in any case. With false,
   * PowerShell's own tree of the broken text. Default true.
   */
  readonly recover?: boolean;
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
    const { parser, result } = read(text, level);
    return options.recover === false ? result : recovered(result, parser);
  } catch (error) {
    if (!(error instanceof RangeError)) {
      throw error;
    }
    // The bound on nesting leaves room on an ordinary stack; here a host has called with almost none left.
    const parser = new ScriptParser(text);
    return { ast: parser.giveUpScript(), tokens: parser.finishTokens(), errors: parser.errors, text, level };
  }
}

function read(text: string, level: LanguageLevel): { readonly parser: ScriptParser; readonly result: ParseResult } {
  const parser = new ScriptParser(text, hasUnicodeEscapes(level));
  const ast = parser.parseScript();
  if (level === NEWEST) {
    checkSemantics(ast, text, parser.reportCheck);
    return { parser, result: { ast, tokens: parser.finishTokens(), errors: parser.errors, text, level } };
  }
  const checks = new LevelChecks(text, level, parser.reportLater);
  checkSemantics(ast, text, checks.filter(parser.reportCheck), node => checks.check(node));
  const tokens = parser.finishTokens();
  checks.checkComments(tokens);
  return { parser, result: { ast, tokens, errors: parser.errors, text, level } };
}

/**
 * After some errors PowerShell takes what follows for a part of what is unfinished. The errors stay as PowerShell has
 * them, but the tree is that of another reading, in which the statements that follow are statements.
 */
function recovered(first: ParseResult, parser: ScriptParser): ParseResult {
  let result = first;
  let recovery = parser.learn(first.tokens);
  for (let round = 0; recovery !== undefined && round < MOST_ROUNDS; round += 1) {
    const next = new ScriptParser(first.text, hasUnicodeEscapes(first.level), recovery);
    const ast = next.parseScript();
    result = { ...first, ast, tokens: next.finishTokens() };
    recovery = next.learn(result.tokens);
  }
  return result;
}

function hasUnicodeEscapes(level: LanguageLevel): boolean {
  return !lacks(level, '6.0');
}
