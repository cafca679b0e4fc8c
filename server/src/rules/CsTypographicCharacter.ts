import type { Analysis } from '../evaluation';
import type { TokenList } from '../powershell';
import type { Place, TextEdit } from '../text';
import { finding } from './finding';
import type { Finding, Fix, Rule, RuleMeta } from './rule';

const messages = {
  syntax: (name: string, plain: string) =>
    `This ${name} works as ${plain} in PowerShell only, and is hard to tell from it. Write ${plain}.`,
  misread: (name: string, plain: string) =>
    `Windows PowerShell 5.1 reads this file as ANSI, because it is UTF-8 without a byte order mark, and this ${name} then breaks the command. Write ${plain}, or save the file with the mark.`,
  content: (name: string) =>
    `Windows PowerShell 5.1 reads this file as ANSI, because it is UTF-8 without a byte order mark, and this ${name} then becomes other characters. Save the file with the mark.`,
  names: { dash: 'long dash', single: 'curly quote', double: 'curly quote', space: 'no-break space' },
  plain: { dash: '-', single: "'", double: '"', space: 'a space' },
  replaceTitle: (plain: string) => `Write ${plain}`,
};

const meta: RuleMeta = {
  name: 'CsTypographicCharacter',
  severity: 'hint',
  summary: 'A curly quote, long dash or no-break space used as syntax; an error where Windows PowerShell 5.1 misreads the file.',
  fixable: true,
};

/** Characters that come with text pasted from documents, where PowerShell takes them as syntax or 5.1 misreads them. */
export const CsTypographicCharacter: Rule = { meta, check };

const CHARACTERS = /[\u2013-\u2015\u2018-\u201e\u00a0]/g;
type Character = keyof typeof messages.names;
const PLAIN: Readonly<Record<Character, string>> = { dash: '-', single: "'", double: '"', space: ' ' };

function characterOf(text: string): Character {
  if (text >= '\u2013' && text <= '\u2015') return 'dash';
  if (text >= '\u2018' && text <= '\u201b') return 'single';
  return text === '\u00a0' ? 'space' : 'double';
}

function* check(analysis: Analysis): Generator<Finding> {
  if (!analysis.concerned) return;
  const { text, parse } = analysis.script;
  const misread = isMisread(analysis);
  const arguments_ = new FamilyArguments(analysis);
  let done = -1;
  for (const { index } of text.matchAll(CHARACTERS)) {
    if (index <= done) continue;
    const use = useAt(parse.tokens, text, index);
    if (use.kind === 'syntax') done = use.edits.at(-1) ?? index;
    const found = report(analysis, index, use, misread, arguments_);
    if (found !== undefined) yield found;
  }
}

/** Windows PowerShell takes a file without a byte order mark for ANSI; PowerShell 7 takes it for UTF-8. */
function isMisread({ script }: Analysis): boolean {
  return script.encoding === 'utf8' && Number.parseFloat(script.parse.level) < 6;
}

type Use =
  /** Offsets of this character and of those that go with it, such as the closing quote. */
  | { readonly kind: 'syntax'; readonly character: Character; readonly edits: readonly number[] }
  /** `breaks`: read as ANSI, it ends the string or word that it stands in. */
  | { readonly kind: 'content'; readonly character: Character; readonly breaks: boolean }
  | { readonly kind: 'comment' };

function useAt(tokens: TokenList, text: string, offset: number): Use {
  const character = characterOf(text.charAt(offset));
  const index = tokens.tokenAt(offset);
  const outside = index < 0 || offset >= tokens.end(index);
  if (outside) return { kind: 'syntax', character, edits: character === 'space' ? runFrom(text, offset) : [offset] };
  const start = tokens.start(index);
  switch (tokens.kind(index)) {
    case 'Comment':
      return { kind: 'comment' };
    case 'StringLiteral':
    case 'HereStringLiteral':
    case 'HereStringExpandable':
    case 'StringExpandable':
      return useInString(tokens, text, index, offset);
    case 'Generic':
    case 'Identifier':
      return character === 'dash' || character === 'space'
        ? { kind: 'content', character, breaks: true }
        : { kind: 'syntax', character, edits: [offset] };
    default:
      return offset === start || character !== 'dash'
        ? { kind: 'syntax', character, edits: [offset] }
        : { kind: 'content', character, breaks: true };
  }
}

function runFrom(text: string, offset: number): readonly number[] {
  const edits: number[] = [];
  for (let at = offset; text.charAt(at) === '\u00a0'; at += 1) edits.push(at);
  return edits;
}

function useInString(tokens: TokenList, text: string, index: number, offset: number): Use {
  const character = characterOf(text.charAt(offset));
  const here = tokens.kind(index).startsWith('Here') ? 1 : 0;
  const quotes = [tokens.start(index) + here, tokens.end(index) - 1 - here];
  if (quotes.includes(offset)) {
    const edits = quotes.filter(quote => quote >= offset && /[\u2018-\u201e]/.test(text.charAt(quote)));
    return { kind: 'syntax', character, edits };
  }
  // The last byte of both dashes, read as ANSI, is a curly double quote.
  return { kind: 'content', character, breaks: tokens.kind(index) === 'StringExpandable' && /[\u2013\u2014]/.test(text.charAt(offset)) };
}

function report(analysis: Analysis, offset: number, use: Use, misread: boolean, family: FamilyArguments): Finding | undefined {
  if (use.kind === 'comment') return undefined;
  const place: Place = { file: analysis.script.file, start: offset, end: offset + 1 };
  const name = messages.names[use.character];
  if (use.kind === 'content') {
    if (!misread || !(use.breaks || family.has(offset))) return undefined;
    return finding(meta, place, messages.content(name), { severity: 'error' });
  }
  const plain = messages.plain[use.character];
  const end = use.character === 'space' ? (use.edits.at(-1) ?? offset) + 1 : offset + 1;
  return finding(meta, { ...place, end }, (misread ? messages.misread : messages.syntax)(name, plain), {
    severity: misread ? 'error' : 'hint',
    fixes: [plainFix(analysis.script.file, use.character, use.edits)],
  });
}

function plainFix(file: string, character: Character, offsets: readonly number[]): Fix {
  const edits: readonly TextEdit[] = offsets.map(start => ({ file, start, end: start + 1, newText: PLAIN[character] }));
  return { key: 'plain', title: messages.replaceTitle(messages.plain[character]), safe: true, preferred: true, edits };
}

/** Whether an offset is inside a command of the family; asked with growing offsets. */
class FamilyArguments {
  readonly #commands: Analysis['commands'];
  #next = 0;
  #end = -1;

  constructor(analysis: Analysis) {
    this.#commands = analysis.commands;
  }

  has(offset: number): boolean {
    for (let next = this.#commands[this.#next]; next !== undefined && next.ast.start <= offset; next = this.#commands[this.#next]) {
      if (next.cmdlet !== undefined) this.#end = Math.max(this.#end, next.ast.end);
      this.#next += 1;
    }
    return offset < this.#end;
  }
}
