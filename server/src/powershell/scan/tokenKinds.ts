/**
 * Token kinds and what the grammar knows about each: whether it is an operator, with which precedence,
 * whether it is a keyword, and whether it reads the same in every scanning mode. Names and numbers are those
 * of PowerShell's `TokenKind`, so a dump reads like PowerShell's own.
 */

/** PowerShell's token kinds. */
export const TokenKind = {
  Unknown: 0,
  Variable: 1,
  SplattedVariable: 2,
  Parameter: 3,
  Number: 4,
  Label: 5,
  Identifier: 6,
  Generic: 7,
  NewLine: 8,
  LineContinuation: 9,
  Comment: 10,
  EndOfInput: 11,
  StringLiteral: 12,
  StringExpandable: 13,
  HereStringLiteral: 14,
  HereStringExpandable: 15,
  LParen: 16,
  RParen: 17,
  LCurly: 18,
  RCurly: 19,
  LBracket: 20,
  RBracket: 21,
  AtParen: 22,
  AtCurly: 23,
  DollarParen: 24,
  Semi: 25,
  AndAnd: 26,
  OrOr: 27,
  Ampersand: 28,
  Pipe: 29,
  Comma: 30,
  MinusMinus: 31,
  PlusPlus: 32,
  DotDot: 33,
  ColonColon: 34,
  Dot: 35,
  Exclaim: 36,
  Multiply: 37,
  Divide: 38,
  Rem: 39,
  Plus: 40,
  Minus: 41,
  Equals: 42,
  PlusEquals: 43,
  MinusEquals: 44,
  MultiplyEquals: 45,
  DivideEquals: 46,
  RemainderEquals: 47,
  Redirection: 48,
  RedirectInStd: 49,
  Format: 50,
  Not: 51,
  Bnot: 52,
  And: 53,
  Or: 54,
  Xor: 55,
  Band: 56,
  Bor: 57,
  Bxor: 58,
  Join: 59,
  Ieq: 60,
  Ine: 61,
  Ige: 62,
  Igt: 63,
  Ilt: 64,
  Ile: 65,
  Ilike: 66,
  Inotlike: 67,
  Imatch: 68,
  Inotmatch: 69,
  Ireplace: 70,
  Icontains: 71,
  Inotcontains: 72,
  Iin: 73,
  Inotin: 74,
  Isplit: 75,
  Ceq: 76,
  Cne: 77,
  Cge: 78,
  Cgt: 79,
  Clt: 80,
  Cle: 81,
  Clike: 82,
  Cnotlike: 83,
  Cmatch: 84,
  Cnotmatch: 85,
  Creplace: 86,
  Ccontains: 87,
  Cnotcontains: 88,
  Cin: 89,
  Cnotin: 90,
  Csplit: 91,
  Is: 92,
  IsNot: 93,
  As: 94,
  PostfixPlusPlus: 95,
  PostfixMinusMinus: 96,
  Shl: 97,
  Shr: 98,
  Colon: 99,
  QuestionMark: 100,
  QuestionQuestionEquals: 101,
  QuestionQuestion: 102,
  QuestionDot: 103,
  QuestionLBracket: 104,
  Begin: 119,
  Break: 120,
  Catch: 121,
  Class: 122,
  Continue: 123,
  Data: 124,
  Define: 125,
  Do: 126,
  Dynamicparam: 127,
  Else: 128,
  ElseIf: 129,
  End: 130,
  Exit: 131,
  Filter: 132,
  Finally: 133,
  For: 134,
  Foreach: 135,
  From: 136,
  Function: 137,
  If: 138,
  In: 139,
  Param: 140,
  Process: 141,
  Return: 142,
  Switch: 143,
  Throw: 144,
  Trap: 145,
  Try: 146,
  Until: 147,
  Using: 148,
  Var: 149,
  While: 150,
  Workflow: 151,
  Parallel: 152,
  Sequence: 153,
  InlineScript: 154,
  Configuration: 155,
  DynamicKeyword: 156,
  Public: 157,
  Private: 158,
  Static: 159,
  Interface: 160,
  Enum: 161,
  Namespace: 162,
  Module: 163,
  Type: 164,
  Assembly: 165,
  Command: 166,
  Hidden: 167,
  Base: 168,
  Default: 169,
  Clean: 170,
} as const;
/** A token kind as the scanner stores it: a small number. */
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];
/** A token kind as people read it. */
export type TokenKindName = keyof typeof TokenKind;

/** The highest kind number, for tables. */
export const LAST_KIND: number = TokenKind.Clean;

const KIND_NAMES: readonly TokenKindName[] = (() => {
  const names: TokenKindName[] = new Array<TokenKindName>(LAST_KIND + 1).fill('Unknown');
  for (const name of Object.keys(TokenKind) as TokenKindName[]) {
    names[TokenKind[name]] = name;
  }
  return names;
})();

/** The name of a kind. */
export function kindName(kind: number): TokenKindName {
  return KIND_NAMES[kind] ?? 'Unknown';
}

/** What is known of a kind, as bits; the low four are the precedence of a binary operator. */
export const Trait = {
  Precedence: 0xf,
  Keyword: 0x10,
  /** `begin`, `process`, `end`, `clean`, `dynamicparam`. */
  BlockName: 0x20,
  Binary: 0x100,
  Unary: 0x200,
  Assignment: 0x2000,
  /** Reads the same in every scanning mode, so that a mode change need not read it again. */
  ModeInvariant: 0x8000,
  /** An operator that a `data` section does not allow. */
  DisallowedInData: 0x20000,
  /** A statement keyword in front of which attributes have no meaning. */
  NoAttributes: 0x1000000,
} as const;

function traitTable(): Int32Array {
  const table = new Int32Array(LAST_KIND + 1);
  const give = (traits: number, ...kinds: readonly TokenKind[]): void => {
    for (const kind of kinds) {
      table[kind] = traits;
    }
  };
  const K = TokenKind;
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

const TRAITS = traitTable();

/** All traits of a kind, as bits of {@link Trait}. */
export function traitsOf(kind: number): number {
  return TRAITS[kind] ?? 0;
}

/** Whether a kind has any of the given traits. */
export function hasTrait(kind: number, traits: number): boolean {
  return ((TRAITS[kind] ?? 0) & traits) !== 0;
}
