/**
 * What a language version lacks: each construct that came later is one error, at the part of it that says so. The
 * tree is the same at every level.
 */
import type {
  Ast,
  ConstantExpressionAst,
  ExpandableStringExpressionAst,
  InvokeMemberExpressionAst,
  PipelineAst,
  PipelineChainAst,
  StringConstantExpressionAst,
  TypeDefinitionAst,
} from '../ast';
import type { Report } from '../checks/report';
import type { TokenList } from '../scan/tokens';
import { unicodeEscapeLength } from '../scan/unicodeEscapes';
import { beginsLine, skipTrivia } from './places';
import { type LanguageLevel, lacks, type Since } from './versions';

/** Says that a construct came later: its range, its name, the version. */
export type ReportLevel = (start: number, end: number, construct: string, since: Since) => void;

type Check<Node extends Ast> = (node: Node, at: LevelChecks) => void;
type Checks = { readonly [Kind in Ast['kind']]?: Check<Extract<Ast, { kind: Kind }>> };

/** The checks of one script at one level. */
export class LevelChecks {
  readonly text: string;
  private readonly level: LanguageLevel;
  private readonly reportLevel: ReportLevel;
  /** Where the workflow ends in which the node last visited is. */
  private workflowEnd = -1;

  constructor(text: string, level: LanguageLevel, reportLevel: ReportLevel) {
    this.text = text;
    this.level = level;
    this.reportLevel = reportLevel;
  }

  /** Checks one node; parents come before their children. */
  check(node: Ast): void {
    (CHECKS[node.kind] as Check<Ast> | undefined)?.(node, this);
  }

  /** Checks `#requires`, which the tree has no nodes for. */
  checkComments(tokens: TokenList): void {
    if (!lacks(this.level, '5.1')) {
      return;
    }
    for (let index = 0; index < tokens.count; index += 1) {
      if (tokens.kind(index) === 'Comment') {
        this.checkRequires(tokens.start(index), tokens.text(index));
      }
    }
  }

  private checkRequires(start: number, text: string): void {
    if (!/^#requires\s/i.test(text)) {
      return;
    }
    for (const { 0: parameter, index } of text.matchAll(/(?<=\s)-(?:PSEdition|RunAsAdministrator)\b/gi)) {
      this.lack(start + index, start + index + parameter.length, `#requires ${parameter}`, /^-p/i.test(parameter) ? '5.1' : '4.0');
    }
  }

  /** Reports a construct unless the level has it. */
  lack(start: number, end: number, construct: string, since: Since): void {
    if (lacks(this.level, since)) {
      this.reportLevel(start, end, construct, since);
    }
  }

  /** Reports an operator that follows `from`. */
  lackOperator(from: number, operator: string, construct: string, since: Since): void {
    const at = skipTrivia(this.text, from);
    if (this.text.startsWith(operator, at)) {
      this.lack(at, at + operator.length, construct, since);
    }
  }

  enterWorkflow(end: number): void {
    this.workflowEnd = Math.max(this.workflowEnd, end);
  }

  /** Lets errors pass, except those about what the level has and PowerShell 7 has no more. */
  filter(report: Report): Report {
    if (!lacks(this.level, '6.0')) {
      return report;
    }
    return (start, end, errorId, argument) => {
      // Workflows have foreach -parallel; PowerShell 7 has no workflows.
      if (errorId !== 'KeywordParameterReservedForFutureUse' || start >= this.workflowEnd) {
        report(start, end, errorId, argument);
      }
    };
  }
}

/** What is looked for in each kind of node. */
const CHECKS: Checks = {
  TernaryExpressionAst: (node, at) => at.lackOperator(node.condition.end, '?', 'the ternary operator ? :', '7.0'),
  BinaryExpressionAst: (node, at) => {
    if (node.operator === 'QuestionQuestion') {
      at.lackOperator(node.left.end, '??', 'the operator ??', '7.0');
    }
  },
  AssignmentStatementAst: (node, at) => {
    if (node.operator === '??=') {
      at.lackOperator(node.left.end, '??=', 'the operator ??=', '7.0');
    }
  },
  PipelineChainAst: (node, at) => {
    at.lackOperator(node.lhsPipelineChain.end, node.operator, `the operator ${node.operator} between commands`, '7.0');
    checkBackground(node, at);
  },
  PipelineAst: (node, at) => {
    checkBackground(node, at);
    checkPipes(node, at);
  },
  MemberExpressionAst: (node, at) => {
    if (node.nullConditional) {
      at.lackOperator(node.expression.end, '?.', 'the operator ?.', '7.1');
    }
  },
  InvokeMemberExpressionAst: checkCall,
  IndexExpressionAst: (node, at) => {
    if (node.nullConditional) {
      at.lackOperator(node.target.end, '?[', 'the operator ?[ ]', '7.1');
    }
  },
  NamedBlockAst: (node, at) => {
    if (node.blockKind === 'clean') {
      at.lack(node.start, node.start + 'clean'.length, 'the clean block', '7.3');
    }
  },
  TypeDefinitionAst: checkTypeDefinition,
  UsingStatementAst: (node, at) =>
    at.lack(node.start, node.start + 'using'.length, `using ${node.usingStatementKind.toLowerCase()}`, '5.0'),
  ConfigurationDefinitionAst: (node, at) => at.lack(node.start, node.start + 'configuration'.length, 'the keyword configuration', '4.0'),
  FunctionDefinitionAst: (node, at) => {
    if (node.isWorkflow) {
      at.enterWorkflow(node.end);
    }
  },
  ForEachStatementAst: ({ throttleLimit: limit }, at) => {
    if (limit !== undefined) {
      at.lack(limit.start, limit.end, 'the parameter -throttlelimit of foreach', '4.0');
    }
  },
  FileRedirectionAst: checkStream,
  MergingRedirectionAst: checkStream,
  ConstantExpressionAst: checkNumber,
  StringConstantExpressionAst: checkEscapes,
  ExpandableStringExpressionAst: checkEscapes,
};

function checkBackground(node: PipelineAst | PipelineChainAst, at: LevelChecks): void {
  if (node.background) {
    at.lackOperator(node.end, '&', 'the & that sends a pipeline to the background', '6.0');
  }
}

/** A `|` at the beginning of a line, which carries on the line above. */
function checkPipes(node: PipelineAst, at: LevelChecks): void {
  const { pipelineElements } = node;
  for (let index = 1; index < pipelineElements.length; index += 1) {
    const from = pipelineElements[index - 1]?.end ?? 0;
    if (beginsLine(at.text, from)) {
      at.lackOperator(from, '|', 'a | at the beginning of a line', '7.0');
    }
  }
}

function checkCall(node: InvokeMemberExpressionAst, at: LevelChecks): void {
  const { member, expression, genericTypeArguments: generics } = node;
  if (node.nullConditional) {
    at.lackOperator(expression.end, '?.', 'the operator ?.', '7.1');
  }
  const last = generics[generics.length - 1];
  if (last !== undefined) {
    at.lack(member.end, at.text.indexOf(']', last.end) + 1, 'type arguments of a method', '7.3');
  }
  if (member.kind === 'VariableExpressionAst') {
    at.lack(member.start, member.end, 'a variable as the name of a method', node.static ? '5.0' : '4.0');
  }
  const first = node.arguments?.[0];
  if (first?.kind === 'ScriptBlockExpressionAst' && first.end === node.end) {
    at.lack(first.start, first.start + 1, 'a script block as an argument without parentheses', '4.0');
  }
}

function checkTypeDefinition(node: TypeDefinitionAst, at: LevelChecks): void {
  const attributes = node.attributes[node.attributes.length - 1];
  const keyword = attributes === undefined ? node.start : skipTrivia(at.text, attributes.end);
  at.lack(keyword, keyword + node.typeKind.length, `the keyword ${node.typeKind}`, '5.0');
  const base = node.baseTypes[0];
  if (node.typeKind === 'enum' && base !== undefined) {
    at.lack(base.start, base.end, 'the underlying type of an enumeration', '6.2');
  }
}

function checkStream(node: Extract<Ast, { kind: 'FileRedirectionAst' | 'MergingRedirectionAst' }>, at: LevelChecks): void {
  if (node.fromStream === 'Information') {
    at.lack(node.start, node.start + 2, 'the information stream', '5.0');
  }
}

const SUFFIX = /(?:u[lsy]?|[ns]|y)(?=(?:[kmgtp]b)?$)/i;

/** Suffixes and forms of numbers. As an argument, what older versions cannot read is a word to them, and no error. */
function checkNumber(node: ConstantExpressionAst, at: LevelChecks): void {
  const { staticType } = node;
  const text = at.text.slice(node.start, node.end);
  if (staticType === 'bool' || !/[bnsuy]/i.test(text) || isArgument(node)) {
    return;
  }
  if (/^[-+]?0b/i.test(text)) {
    at.lack(node.start, node.end, 'a number in binary form', '7.0');
    return;
  }
  const suffix = SUFFIX.exec(text)?.[0];
  if (suffix !== undefined) {
    at.lack(node.start, node.end, `the suffix ${suffix} of a number`, suffix.toLowerCase() === 'n' ? '7.0' : '6.2');
  }
}

function isArgument(node: Ast): boolean {
  let { parent } = node;
  while (parent?.kind === 'ArrayLiteralAst') {
    ({ parent } = parent);
  }
  switch (parent?.kind) {
    case 'CommandAst':
    case 'CommandParameterAst':
    case 'FileRedirectionAst':
    case 'SwitchStatementAst':
      return true;
    default:
      return false;
  }
}

/** `` `e `` and `` `u{…} `` in double quotes; to older versions they are the letters. */
function checkEscapes(node: StringConstantExpressionAst | ExpandableStringExpressionAst, at: LevelChecks): void {
  if (node.stringConstantType !== 'DoubleQuoted' && node.stringConstantType !== 'DoubleQuotedHereString') {
    return;
  }
  const nested = node.kind === 'ExpandableStringExpressionAst' ? node.nestedExpressions : [];
  let from = node.start;
  for (const expression of nested) {
    checkEscapesIn(from, expression.start, at);
    from = expression.end;
  }
  checkEscapesIn(from, node.end, at);
}

function checkEscapesIn(from: number, to: number, at: LevelChecks): void {
  const { text } = at;
  for (let pos = from; pos < to; pos += 1) {
    if (text.charCodeAt(pos) === 0x60) {
      const c = text.charCodeAt(pos + 1);
      if (c === 0x65) {
        at.lack(pos, pos + 2, 'the escape `e', '6.0');
      } else if (c === 0x75) {
        checkUnicodeEscape(pos, at);
      }
      pos += 1;
    }
  }
}

function checkUnicodeEscape(start: number, at: LevelChecks): void {
  const length = unicodeEscapeLength(at.text, start + 2);
  if (length > 0) {
    at.lack(start, start + 2 + length, 'the escape `u{ }', '6.0');
  }
}
