/**
 * Keywords and dash operators, found without making a string: the candidates of one length and first letter
 * are compared character by character, in any letter case.
 */
import * as K from './kinds';

interface Word {
  readonly text: string;
  readonly kind: number;
}

const KEYWORDS: readonly (readonly [string, number])[] = [
  ['elseif', K.ElseIf],
  ['if', K.If],
  ['else', K.Else],
  ['switch', K.Switch],
  ['foreach', K.Foreach],
  ['from', K.From],
  ['in', K.In],
  ['for', K.For],
  ['while', K.While],
  ['until', K.Until],
  ['do', K.Do],
  ['try', K.Try],
  ['catch', K.Catch],
  ['finally', K.Finally],
  ['trap', K.Trap],
  ['data', K.Data],
  ['return', K.Return],
  ['continue', K.Continue],
  ['break', K.Break],
  ['exit', K.Exit],
  ['throw', K.Throw],
  ['begin', K.Begin],
  ['process', K.Process],
  ['end', K.End],
  ['dynamicparam', K.Dynamicparam],
  ['function', K.Function],
  ['filter', K.Filter],
  ['param', K.Param],
  ['class', K.Class],
  ['define', K.Define],
  ['var', K.Var],
  ['using', K.Using],
  ['workflow', K.Workflow],
  ['parallel', K.Parallel],
  ['sequence', K.Sequence],
  ['inlinescript', K.InlineScript],
  ['configuration', K.Configuration],
  ['public', K.Public],
  ['private', K.Private],
  ['static', K.Static],
  ['interface', K.Interface],
  ['enum', K.Enum],
  ['namespace', K.Namespace],
  ['module', K.Module],
  ['type', K.Type],
  ['assembly', K.Assembly],
  ['command', K.Command],
  ['hidden', K.Hidden],
  ['base', K.Base],
  ['default', K.Default],
  ['clean', K.Clean],
];

/** Operators that differ by case sensitivity only: bare and with `i`, and with `c`. */
const COMPARISONS: readonly (readonly [string, number, number])[] = [
  ['eq', K.Ieq, K.Ceq],
  ['ne', K.Ine, K.Cne],
  ['ge', K.Ige, K.Cge],
  ['gt', K.Igt, K.Cgt],
  ['lt', K.Ilt, K.Clt],
  ['le', K.Ile, K.Cle],
  ['like', K.Ilike, K.Clike],
  ['notlike', K.Inotlike, K.Cnotlike],
  ['match', K.Imatch, K.Cmatch],
  ['notmatch', K.Inotmatch, K.Cnotmatch],
  ['replace', K.Ireplace, K.Creplace],
  ['contains', K.Icontains, K.Ccontains],
  ['notcontains', K.Inotcontains, K.Cnotcontains],
  ['in', K.Iin, K.Cin],
  ['notin', K.Inotin, K.Cnotin],
  ['split', K.Isplit, K.Csplit],
];

const OTHER_OPERATORS: readonly (readonly [string, number])[] = [
  ['bnot', K.Bnot],
  ['not', K.Not],
  ['isnot', K.IsNot],
  ['is', K.Is],
  ['as', K.As],
  ['f', K.Format],
  ['and', K.And],
  ['band', K.Band],
  ['or', K.Or],
  ['bor', K.Bor],
  ['xor', K.Xor],
  ['bxor', K.Bxor],
  ['join', K.Join],
  ['shl', K.Shl],
  ['shr', K.Shr],
];

function buckets(words: readonly (readonly [string, number])[]): readonly (readonly Word[] | undefined)[] {
  const table: (Word[] | undefined)[] = new Array<Word[] | undefined>(512).fill(undefined);
  for (const [text, kind] of words) {
    const slot = text.length * 32 + (text.charCodeAt(0) & 31);
    const bucket = table[slot] ?? [];
    bucket.push({ text, kind });
    table[slot] = bucket;
  }
  return table;
}

const KEYWORD_TABLE = buckets(KEYWORDS);
const OPERATOR_TABLE = buckets([
  ...OTHER_OPERATORS,
  ...COMPARISONS.flatMap(([name, insensitive, sensitive]): (readonly [string, number])[] => [
    [name, insensitive],
    ['i' + name, insensitive],
    ['c' + name, sensitive],
  ]),
]);

function find(table: readonly (readonly Word[] | undefined)[], source: string, start: number, end: number): number {
  const length = end - start;
  if (length > 13) {
    return K.Unknown;
  }
  const bucket = table[length * 32 + (source.charCodeAt(start) & 31)];
  if (bucket === undefined) {
    return K.Unknown;
  }
  for (let index = 0; index < bucket.length; index += 1) {
    const word = bucket[index];
    if (word !== undefined && equalsWord(word.text, source, start)) {
      return word.kind;
    }
  }
  return K.Unknown;
}

function equalsWord(word: string, source: string, start: number): boolean {
  for (let index = 0; index < word.length; index += 1) {
    const code = source.charCodeAt(start + index);
    if (code > 0x7f || (code | 0x20) !== word.charCodeAt(index)) {
      return false;
    }
  }
  return true;
}

/** The keyword that the source holds from `start` to `end`, or `Unknown`. */
export function keywordAt(source: string, start: number, end: number): number {
  return find(KEYWORD_TABLE, source, start, end);
}

/** The operator whose name, without the dash, the source holds from `start` to `end`, or `Unknown`. */
export function operatorAt(source: string, start: number, end: number): number {
  return find(OPERATOR_TABLE, source, start, end);
}

/** How a keyword is written in messages. */
export function keywordText(kind: number): string {
  const entry = KEYWORDS.find(([, candidate]) => candidate === kind);
  return entry === undefined ? '' : entry[0];
}
