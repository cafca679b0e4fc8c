/**
 * What one reading of a broken text teaches the next. The first reading goes on after errors as PowerShell does and
 * gives the errors; where that swallows the statements that follow, a second one goes on differently and gives the
 * tree.
 */
import { endsWord, isLetterOrDigit } from './characters';
import type { TokenList } from './tokens';

/** How far is looked for more on a line, or for its beginning. */
const LONGEST_GAP = 100;

export class Recovery {
  /** Opening quotes of strings that end with their line. */
  readonly quotes = new Set<number>();
  /** Where the first hashtable begins that has no end; what is in it was not all read. */
  openHashtable = Number.POSITIVE_INFINITY;

  /** Learns from a string without an end; false when there is nothing new in it. */
  learnQuote(text: string, tokens: TokenList, open: number): boolean {
    const quote = misplacedQuote(text, tokens, open);
    if (this.quotes.has(quote)) {
      return false;
    }
    this.quotes.add(quote);
    return true;
  }
}

/**
 * The opening quote whose partner is missing. A string that reaches over lines and ends where another seems to begin
 * has most likely lost its end; else it is the last one.
 */
function misplacedQuote(text: string, tokens: TokenList, last: number): number {
  const kind = text.charCodeAt(last) === 0x27 ? 'StringLiteral' : 'StringExpandable';
  for (let index = 0; index < tokens.count; index += 1) {
    const start = tokens.start(index);
    if (start < last && tokens.kind(index) === kind) {
      const end = tokens.end(index);
      if (beginsAnother(text, end) && /[\r\n]/.test(text.slice(start, end))) {
        return start;
      }
    }
  }
  return last;
}

/** Whether the quote in front of `end` looks like one that opens a string. */
function beginsAnother(text: string, end: number): boolean {
  const before = text.charCodeAt(end - 2);
  const after = text.charCodeAt(end);
  return (isLetterOrDigit(after) || after === 0x24) && (endsWord(before) || before === 0x3d || before === 0x5b);
}

/** Whether a word at the beginning of a line looks like a command rather than what it was read as. */
export function looksLikeCommand(text: string, start: number, end: number): boolean {
  return /^[a-z]+-[a-z]/i.test(text.slice(start, start + LONGEST_GAP)) || (hasMoreOnLine(text, end) && beginsLine(text, start));
}

function hasMoreOnLine(text: string, from: number): boolean {
  return /^[ \t]+[^\s;}#]/.test(text.slice(from, from + LONGEST_GAP));
}

function beginsLine(text: string, offset: number): boolean {
  return /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, offset - LONGEST_GAP), offset));
}
