/**
 * What the grammar knows about each kind of token: its name, whether it is an operator and with which precedence,
 * whether it is a keyword, and whether it reads the same in every scanning mode.
 */
import * as Kinds from './kinds';
import * as Trait from './traits';

/** A token kind as people read it. */
export type TokenKindName = keyof typeof Kinds;

/** The highest kind number, for tables. */
const LAST_KIND: number = Kinds.Clean;

const KIND_NAMES: readonly TokenKindName[] = (() => {
  const names: TokenKindName[] = new Array<TokenKindName>(LAST_KIND + 1).fill('Unknown');
  for (const [name, kind] of Object.entries(Kinds) as [TokenKindName, number][]) {
    names[kind] = name;
  }
  return names;
})();

/** The name of a kind. */
export function kindName(kind: number): TokenKindName {
  return KIND_NAMES[kind] ?? 'Unknown';
}

function traitTable(): Int32Array {
  const table = new Int32Array(LAST_KIND + 1);
  const give = (traits: number, ...kinds: readonly number[]): void => {
    for (const kind of kinds) {
      table[kind] = traits;
    }
  };
  const K = Kinds;
  const { Keyword, BlockName, Binary, Unary, Assignment, ModeInvariant, DisallowedInData, NoAttributes } = Trait;
  give(ModeInvariant, K.NewLine, K.LineContinuation, K.Comment, K.EndOfInput);
  give(ModeInvariant, K.StringLiteral, K.StringExpandable, K.HereStringLiteral, K.HereStringExpandable);
  give(ModeInvariant, K.LParen, K.RParen, K.LCurly, K.RCurly, K.RBracket, K.AtParen, K.AtCurly, K.DollarParen, K.Semi);
  give(ModeInvariant, K.AndAnd, K.OrOr, K.Ampersand, K.Pipe);
  give(ModeInvariant | DisallowedInData, K.RedirectInStd);
  give(ModeInvariant | Unary, K.Comma);
  give(DisallowedInData, K.ColonColon, K.Dot, K.Redirection, K.Colon, K.QuestionMark, K.QuestionDot);
  give(Unary | DisallowedInData, K.MinusMinus, K.PlusPlus, K.PostfixPlusPlus, K.PostfixMinusMinus);
  give(Unary, K.Exclaim, K.Not, K.Bnot);
  give(Assignment, K.Equals, K.PlusEquals, K.MinusEquals, K.MultiplyEquals, K.DivideEquals, K.RemainderEquals, K.QuestionQuestionEquals);
  give(Binary | 13 | DisallowedInData, K.DotDot);
  give(Binary | 12 | DisallowedInData, K.Format);
  give(Binary | 10, K.Multiply, K.Divide, K.Rem);
  give(Binary | Unary | 9, K.Plus, K.Minus);
  give(Binary | 7, K.QuestionQuestion);
  give(Binary | 5, K.Ieq, K.Ine, K.Ige, K.Igt, K.Ilt, K.Ile, K.Ilike, K.Inotlike, K.Icontains, K.Inotcontains, K.Iin, K.Inotin);
  give(Binary | 5, K.Ceq, K.Cne, K.Cge, K.Cgt, K.Clt, K.Cle, K.Clike, K.Cnotlike, K.Ccontains, K.Cnotcontains, K.Cin, K.Cnotin);
  give(Binary | 5, K.Is, K.IsNot, K.Shl, K.Shr);
  give(Binary | 5 | DisallowedInData, K.Imatch, K.Inotmatch, K.Ireplace, K.Cmatch, K.Cnotmatch, K.Creplace, K.As);
  give(Binary | Unary | 5 | DisallowedInData, K.Join, K.Isplit, K.Csplit);
  give(Binary | 2, K.Band, K.Bor, K.Bxor);
  give(Binary | 1, K.And, K.Or, K.Xor);
  for (let kind: number = K.Begin; kind <= LAST_KIND; kind += 1) {
    table[kind] = Keyword;
  }
  give(Keyword | BlockName, K.Begin, K.Dynamicparam, K.End, K.Process, K.Clean);
  give(Keyword | NoAttributes, K.Break, K.Continue, K.Data, K.Define, K.Do, K.Exit, K.Filter, K.For, K.Foreach, K.From, K.Function, K.If);
  give(Keyword | NoAttributes, K.Return, K.Switch, K.Throw, K.Trap, K.Try, K.Using, K.Var, K.While, K.Workflow);
  give(Keyword | NoAttributes, K.Parallel, K.Sequence, K.InlineScript);
  return table;
}

/** The traits of each kind, as bits of `./traits`. */
const TRAITS: Int32Array = traitTable();

/** All traits of a kind, as bits of `./traits`. */
export function traitsOf(kind: number): number {
  return TRAITS[kind] ?? 0;
}

/** Whether a kind has any of the given traits. */
export function hasTrait(kind: number, traits: number): boolean {
  return ((TRAITS[kind] ?? 0) & traits) !== 0;
}
