/**
 * Statements: the dispatch on the first token, statement lists and blocks, `if`, `try`, `trap`, `data`, flow
 * control and labels. What begins with no keyword is a pipeline.
 */

import type {
  AttributeBaseAst,
  CatchClauseAst,
  ErrorStatementAst,
  ExpressionAst,
  IfStatementAst,
  PipelineBaseAst,
  StatementAst,
  StatementBlockAst,
  TypeConstraintAst,
} from '../ast';
import { endsWord, isVariableFollow } from '../scan/characters';
import { keywordText } from '../scan/keywords';
import * as K from '../scan/kinds';
import { hasTrait } from '../scan/tokenKinds';
import * as Trait from '../scan/traits';
import { NONE, statementBlock } from '../tree/nodes';
import {
  blockStatement,
  catchClause,
  dataStatement,
  errorStatement,
  flowStatement,
  ifStatement,
  jumpStatement,
  trapStatement,
  tryStatement,
} from '../tree/statements';
import { Context } from './commands';
import { PipelineParser } from './pipelines';
import type { StatementList } from './primaries';

/** A keyword that begins a statement, with the label in front of it. */
export interface Opening {
  readonly kind: number;
  /** Where the statement begins: at its label, if it has one. */
  readonly start: number;
  /** Where the keyword begins and ends. */
  readonly keywordStart: number;
  readonly keywordEnd: number;
  readonly label: string | undefined;
}

export abstract class StatementParser extends PipelineParser {
  /** Where the word ends that was read for its errors last; a statement inside it does not read it again. */
  private wordEnd = 0;

  protected abstract parseLoop(opening: Opening): StatementAst | undefined;
  protected abstract parseDeclaration(opening: Opening, attributes: readonly AttributeBaseAst[] | undefined): StatementAst | undefined;

  protected override parseStatements(list: StatementList): void {
    this.skipNewlinesAndSemicolons();
    do {
      // A pipeline is read from here, not through parseStatement: each frame less lets blocks nest deeper.
      const statement = this.beginsPipeline() || this.beginsCommand() ? this.parsePipelineChain() : this.parseStatement();
      if (statement === undefined) {
        return;
      }
      this.addStatement(list, statement);
      this.skipNewlinesAndSemicolons();
    } while (!this.endsList());
  }

  private addStatement(list: StatementList, statement: StatementAst): void {
    if (this.signatureStart >= 0 && this.signatureStart < statement.start) {
      this.report(statement.start, statement.end, 'TokenAfterEndOfValidScriptText');
    }
    if (statement.kind === 'TrapStatementAst') {
      list.traps = [...list.traps, statement];
    } else {
      list.statements.push(statement);
    }
    if (list.start < 0) {
      list.start = statement.start;
    }
    list.end = statement.end;
  }

  /** Whether a closing bracket follows. It is looked at as a character, because a statement is not read as a token first. */
  private endsList(): boolean {
    if (this.hasToken) {
      return this.kind === K.RParen || this.kind === K.RCurly;
    }
    const c = this.at(this.pos);
    return c === 0x29 || c === 0x7d;
  }

  /** `{ statements }`; undefined, with nothing consumed, when no `{` is there. */
  protected parseBlock(): StatementBlockAst | undefined {
    this.skipNewlines();
    if (this.next() !== K.LCurly) {
      this.unget();
      return undefined;
    }
    const list = this.openList();
    this.enter();
    this.parseStatements(list);
    this.leave();
    return this.finishBlock(list);
  }

  private finishBlock(list: StatementList): StatementBlockAst {
    let { end } = list;
    if (this.next() === K.RCurly) {
      end = this.stop;
    } else {
      this.unget();
      this.report(list.openStart, list.openEnd, 'MissingEndCurlyBrace');
    }
    return statementBlock(list.openStart, end, list.statements, list.traps);
  }

  /** Whether a pipeline begins here without a doubt: with a variable or a bracket. */
  protected override beginsPipeline(): boolean {
    if (this.hasToken) {
      return false;
    }
    const c = this.at(this.pos);
    if (c === 0x24) {
      this.reportWordErrors();
    }
    return c === 0x24 || c === 0x28 || c === 0x7b || (c === 0x40 && (this.at(this.pos + 1) === 0x28 || this.at(this.pos + 1) === 0x7b));
  }

  /** Whether a command or value begins here: nothing that parseStatement gives a meaning of its own. */
  private beginsCommand(): boolean {
    const kind = this.peek();
    switch (kind) {
      case K.Generic:
        return this.text.charCodeAt(this.start) !== 0x5b;
      case K.Label:
      case K.EndOfInput:
        return false;
      default:
        return !hasTrait(kind, Trait.Keyword);
    }
  }

  protected override parseStatement(): StatementAst | undefined {
    if (this.beginsPipeline()) {
      return this.parsePipelineChain();
    }
    const kind = this.next();
    if (kind === K.Generic && this.text.charCodeAt(this.start) === 0x5b) {
      return this.parseBracketStatement();
    }
    if (hasTrait(kind, Trait.Keyword)) {
      return this.parseKeywordStatement(undefined);
    }
    if (kind === K.Label) {
      return this.parseLabeled();
    }
    this.unget();
    return kind === K.EndOfInput ? undefined : this.parsePipelineChain();
  }

  /**
   * PowerShell reads the first token of a statement as a word of a command before it tries an expression, and keeps
   * the errors of that reading: in `$x#don't` the quote is an error. Most variables end where such a word ends.
   */
  private reportWordErrors(): void {
    if (this.pos < this.wordEnd) {
      return;
    }
    let pos = this.pos + 1;
    while (isVariableFollow(this.at(pos)) || (this.at(pos) === 0x3a && this.at(pos + 1) !== 0x3a)) {
      pos += 1;
    }
    const first = this.at(pos);
    if (endsWord(first) || first === 0x2e || first === 0x5b || first === 0x3d || first === 0x3a) {
      return;
    }
    let hasSpecial = false;
    for (let c = first; !endsWord(c); c = this.at(pos)) {
      if (c === 0x24 || c === 0x60 || c === 0x22 || c === 0x27 || (c >= 0x2018 && c <= 0x201e)) {
        hasSpecial = true;
      }
      pos += 1;
    }
    if (hasSpecial) {
      pos = this.readWordForErrors();
    }
    // Inside a copy of a part of the text, positions mean something else.
    this.wordEnd = this.map === undefined ? pos : 0;
  }

  private readWordForErrors(): number {
    const { pos, recording } = this;
    this.recording = false;
    this.nextToken();
    this.recording = recording;
    const end = this.pos;
    this.pos = pos;
    return end;
  }

  /** A statement that begins with `[`: a declaration with attributes, or an expression with a type. */
  private parseBracketStatement(): StatementAst | undefined {
    const from = this.tokenPos;
    this.goBack(from);
    const attributes = this.parseAttributesAhead();
    if (attributes === undefined) {
      this.goBack(from);
      return this.parsePipelineChain();
    }
    const kind = this.next();
    const hasType = attributes.some(attribute => attribute.kind === 'TypeConstraintAst');
    if (hasTrait(kind, Trait.NoAttributes) && !hasType) {
      this.reportFirst(attributes, 'UnexpectedAttribute', false);
      return this.parseKeywordStatement(attributes);
    }
    if (hasTrait(kind, Trait.Keyword) && !hasTrait(kind, Trait.NoAttributes)) {
      if (hasType) {
        this.reportFirst(attributes, 'TypeNotAllowedBeforeStatement', true);
      }
      return this.parseKeywordStatement(attributes, from);
    }
    this.goBack(from);
    return this.parsePipelineChain();
  }

  private reportFirst(attributes: readonly AttributeBaseAst[], errorId: string, type: boolean): void {
    const first = attributes.find(attribute => !type || attribute.kind === 'TypeConstraintAst');
    if (first !== undefined) {
      this.report(first.start, first.end, errorId, first.typeName.fullName);
    }
  }

  private opening(label?: { readonly start: number; readonly text: string }): Opening {
    const { kind, start, stop } = this;
    return { kind, start: label?.start ?? start, keywordStart: start, keywordEnd: stop, label: label?.text };
  }

  /** A statement whose keyword is consumed; one that begins none goes back to `from`, where attributes began. */
  private parseKeywordStatement(attributes: readonly AttributeBaseAst[] | undefined, from = -1): StatementAst | undefined {
    const opening = this.opening();
    switch (opening.kind) {
      case K.If:
        return this.parseIf(opening);
      case K.Return:
      case K.Throw:
      case K.Exit:
        return this.parseFlow(opening);
      case K.Foreach:
      case K.For:
      case K.While:
      case K.Do:
      case K.Switch:
        return this.parseLoop(opening);
      case K.Function:
      case K.Filter:
      case K.Workflow:
      case K.Class:
      case K.Enum:
      case K.Using:
      case K.Configuration:
      case K.DynamicKeyword:
        return this.parseDeclaration(opening, attributes);
      case K.Break:
      case K.Continue:
        return this.parseJump(opening);
      case K.Try:
        return this.parseTry(opening);
      case K.Trap:
        return this.parseTrap(opening);
      case K.Data:
        return this.parseData(opening);
      case K.Parallel:
      case K.Sequence:
        return this.parseBlockStatement(opening);
      default:
        return this.parseOtherKeyword(opening.kind, from);
    }
  }

  private parseOtherKeyword(kind: number, from: number): StatementAst | undefined {
    switch (kind) {
      case K.From:
      case K.Define:
      case K.Var:
        this.report(this.start, this.stop, 'ReservedKeywordNotAllowed', keywordText(kind));
        return errorStatement(this.start, this.stop, keywordText(kind), NONE);
      case K.Else:
      case K.ElseIf:
      case K.Catch:
      case K.Until:
        // After an error these most likely belong to a statement that was given up; as commands they would only add errors.
        if (this.errorCount > 0) {
          this.skipNewlines();
          return this.parseStatement();
        }
        break;
      default:
        break;
    }
    if (from >= 0) {
      this.goBack(from);
    } else {
      this.unget();
    }
    return this.parsePipelineChain();
  }

  private parseLabeled(): StatementAst | undefined {
    const label = { start: this.start, text: this.value };
    const from = this.tokenPos;
    this.skipNewlines();
    switch (this.next()) {
      case K.Switch:
      case K.Foreach:
      case K.For:
      case K.While:
      case K.Do:
        return this.parseLoop(this.opening(label));
      default:
        this.goBack(from);
        return this.parsePipelineChain();
    }
  }

  private parseFlow(opening: Opening): StatementAst {
    const pipeline = this.parsePipelineChain();
    const kind = opening.kind === K.Return ? 'ReturnStatementAst' : opening.kind === K.Throw ? 'ThrowStatementAst' : 'ExitStatementAst';
    return flowStatement(kind, opening.start, pipeline?.end ?? opening.keywordEnd, pipeline);
  }

  private parseJump(opening: Opening): StatementAst {
    const label = this.parseLabelOrKey();
    const kind = opening.kind === K.Break ? 'BreakStatementAst' : 'ContinueStatementAst';
    return jumpStatement(kind, opening.start, label?.end ?? opening.keywordEnd, label);
  }

  private parseBlockStatement({ start, keywordEnd: end }: Opening): StatementAst {
    const name = this.text.slice(start, end);
    const body = this.parseBlock();
    if (body === undefined) {
      this.report(end, end, 'MissingStatementAfterKeyword', name);
      return errorStatement(start, end, name.toLowerCase(), NONE);
    }
    return blockStatement(start, body.end, name.toLowerCase(), body);
  }

  /** `if ( ) { } elseif ( ) { } else { }`, of which `if` is consumed. */
  private parseIf(opening: Opening): StatementAst {
    const draft: IfDraft = { start: opening.start, clauses: [], keyword: 'if', keywordEnd: opening.keywordEnd, elseClause: undefined };
    let error = this.parseIfClause(draft);
    while (error === undefined && this.acceptElseIf(draft)) {
      error = this.parseIfClause(draft);
    }
    if (error === undefined && draft.keyword === 'else') {
      error = this.parseElse(draft);
    }
    return error ?? finishIf(draft);
  }

  /** Consumes the `elseif` or `else` after a clause; whether another clause follows. */
  private acceptElseIf(draft: IfDraft): boolean {
    const from = this.restorePoint();
    this.skipNewlines();
    const kind = this.mayBeKeyword() ? this.peek() : K.Unknown;
    if (kind !== K.ElseIf && kind !== K.Else) {
      // The newlines may mean something to what holds the statement, such as a hashtable.
      this.goBack(from);
      return false;
    }
    this.skip();
    draft.keyword = kind === K.Else ? 'else' : 'elseif';
    draft.keywordEnd = this.stop;
    return kind === K.ElseIf;
  }

  private parseElse(draft: IfDraft): ErrorStatementAst | undefined {
    draft.elseClause = this.parseBlock();
    return draft.elseClause === undefined
      ? this.failIf(draft, draft.keywordEnd, undefined, 'MissingStatementBlockAfterElse', draft.keywordEnd)
      : undefined;
  }

  /** Condition and block after `if` or `elseif`; the result is the error that ends the statement, if there is one. */
  private parseIfClause(draft: IfDraft): ErrorStatementAst | undefined {
    this.skipNewlines();
    if (!this.accept(K.LParen)) {
      return this.failIf(draft, draft.keywordEnd, undefined, 'MissingOpenParenthesisInIfStatement', draft.keywordEnd);
    }
    const parenEnd = this.stop;
    this.skipNewlines();
    const condition = this.parsePipelineChain() ?? this.missingCondition(draft, parenEnd);
    this.skipNewlines();
    if (!this.accept(K.RParen)) {
      return this.failCondition(draft, condition);
    }
    const closeStart = this.start;
    const body = this.parseBlock();
    if (body === undefined) {
      return this.failIf(draft, closeStart + 1, condition, 'MissingStatementBlock', closeStart);
    }
    draft.clauses.push({ condition, body });
    return undefined;
  }

  private missingCondition(draft: IfDraft, parenEnd: number): ErrorStatementAst {
    this.report(parenEnd, parenEnd, 'IfStatementMissingCondition', draft.keyword);
    return errorStatement(parenEnd, parenEnd, undefined, NONE);
  }

  private failCondition(draft: IfDraft, condition: PipelineBaseAst): ErrorStatementAst {
    if (condition.kind !== 'ErrorStatementAst') {
      this.report(this.start, this.stop, 'MissingEndParenthesisAfterStatement', draft.keyword);
    }
    return this.failIf(draft, Math.max(condition.end, this.start - 1), condition);
  }

  /** The error statement of an `if`; reports an error first where an id is given. */
  private failIf(draft: IfDraft, end: number, condition: PipelineBaseAst | undefined, errorId = '', at = 0): ErrorStatementAst {
    if (errorId !== '') {
      this.report(at, errorId === 'MissingStatementBlock' ? at + 1 : at, errorId, draft.keyword);
    }
    const clauses = draft.clauses.flatMap(clause => [clause.condition, clause.body]);
    return errorStatement(draft.start, end, 'if', [...clauses, condition]);
  }

  /** `try { } catch [type] { } finally { }`, of which `try` is consumed. */
  private parseTry({ start, keywordEnd }: Opening): StatementAst {
    const body = this.parseBlock();
    if (body === undefined) {
      this.report(keywordEnd, keywordEnd, 'MissingTryStatementBlock');
      return errorStatement(start, keywordEnd, 'try', NONE);
    }
    const draft: TryDraft = { start, body, catches: [], types: [], finally: undefined, errorEnd: -1 };
    while (this.acceptCatch() && this.parseCatch(draft)) {
      // The clause is in the draft.
    }
    this.skipNewlines();
    if (this.accept(K.Finally)) {
      const finallyEnd = this.stop;
      draft.finally = this.parseBlock();
      if (draft.finally === undefined) {
        draft.errorEnd = finallyEnd;
        this.report(finallyEnd, finallyEnd, 'MissingFinallyStatementBlock');
      }
    }
    return this.finishTry(draft);
  }

  private finishTry(draft: TryDraft): StatementAst {
    const { start, body, catches, types } = draft;
    if (catches.length === 0 && draft.finally === undefined && draft.errorEnd < 0) {
      draft.errorEnd = body.end;
      this.report(body.end, body.end, 'MissingCatchOrFinally');
    }
    const last = catches[catches.length - 1] ?? body;
    if (draft.errorEnd >= 0) {
      return errorStatement(start, Math.max(draft.errorEnd, last.end), 'try', [body, ...catches, ...types]);
    }
    return tryStatement(start, (draft.finally ?? last).end, body, catches, draft.finally);
  }

  private acceptCatch(): boolean {
    this.skipNewlines();
    return this.accept(K.Catch);
  }

  /** A clause, of which `catch` is consumed; false when it could not be finished. */
  private parseCatch(draft: TryDraft): boolean {
    const { start, stop } = this;
    const types: TypeConstraintAst[] = [];
    const reported = this.parseCatchTypes(draft, types);
    const body = this.parseBlock();
    if (body !== undefined) {
      draft.catches.push(catchClause(start, body.end, types, body));
      return true;
    }
    if (!reported) {
      draft.errorEnd = types[types.length - 1]?.end ?? stop;
      this.report(draft.errorEnd, draft.errorEnd, 'MissingCatchHandlerBlock');
    }
    draft.types.push(...types);
    return false;
  }

  /** The types of a clause; whether one was reported missing. */
  private parseCatchTypes(draft: TryDraft, types: TypeConstraintAst[]): boolean {
    let commaEnd = -1;
    for (;;) {
      const from = this.restorePoint();
      this.skipNewlines();
      const type = this.parseAttribute();
      if (type === undefined) {
        if (commaEnd >= 0) {
          draft.errorEnd = commaEnd;
          this.report(commaEnd, commaEnd, 'MissingTypeLiteralToken');
        }
        return commaEnd >= 0;
      }
      if (type.kind !== 'TypeConstraintAst') {
        // An attribute most likely belongs to what follows the try.
        this.goBack(from);
        return false;
      }
      types.push(type);
      this.skipNewlines();
      if (!this.accept(K.Comma)) {
        return false;
      }
      commaEnd = this.stop;
    }
  }

  /** `trap [type] { }`, of which `trap` is consumed. */
  private parseTrap({ start, keywordEnd: trapEnd }: Opening): StatementAst {
    const from = this.restorePoint();
    this.skipNewlines();
    const attribute = this.parseAttribute();
    const type = attribute?.kind === 'TypeConstraintAst' ? attribute : undefined;
    if (attribute !== undefined && type === undefined) {
      this.goBack(from);
    }
    const body = this.parseBlock();
    if (body === undefined) {
      const end = type?.end ?? trapEnd;
      this.report(end, end, 'MissingTrapStatement');
      return errorStatement(start, end, 'trap', [type]);
    }
    return trapStatement(start, body.end, type, body);
  }

  /** `data name -SupportedCommand a, b { }`, of which `data` is consumed. */
  private parseData({ start, keywordEnd: dataEnd }: Opening): StatementAst {
    this.skipNewlines();
    const name = this.parseSimpleName();
    this.skipNewlines();
    const commands: ExpressionAst[] = [];
    let errorEnd = -1;
    if (this.accept(K.Parameter)) {
      errorEnd = this.parseSupportedCommands(commands);
    }
    if (errorEnd < 0) {
      const body = this.parseBlock();
      if (body !== undefined) {
        return dataStatement(start, body.end, name?.value, commands, body);
      }
      errorEnd = commands[commands.length - 1]?.end ?? name?.end ?? dataEnd;
      this.report(errorEnd, errorEnd, 'MissingStatementBlockForDataSection');
    }
    return errorStatement(start, errorEnd, 'data', commands);
  }

  private parseSupportedCommands(commands: ExpressionAst[]): number {
    let errorEnd = -1;
    let last = this.stop;
    if (!isPrefixOf(this.value, 'supportedcommand')) {
      errorEnd = this.stop;
      this.report(this.start, this.stop, 'InvalidParameterForDataSectionStatement', this.value);
    }
    for (;;) {
      this.skipNewlines();
      const name = this.parseSingleArgument(Context.CommandName);
      if (name === undefined) {
        if (errorEnd < 0) {
          this.report(last, last, 'MissingValueForSupportedCommandInDataSectionStatement');
        }
        return last;
      }
      commands.push(name);
      if (!this.accept(K.Comma)) {
        return errorEnd;
      }
      last = this.stop;
    }
  }
}

/** An `if` while it is read. */
interface IfDraft {
  readonly start: number;
  readonly clauses: IfStatementAst['clauses'][number][];
  /** The keyword read last, and where it ends. */
  keyword: string;
  keywordEnd: number;
  elseClause: StatementBlockAst | undefined;
}

/** A `try` while it is read. */
interface TryDraft {
  readonly start: number;
  readonly body: StatementBlockAst;
  readonly catches: CatchClauseAst[];
  /** Types of a clause that could not be finished. */
  readonly types: TypeConstraintAst[];
  finally: StatementBlockAst | undefined;
  /** Where the statement ends in the error that a clause met, or -1. */
  errorEnd: number;
}

function finishIf(draft: IfDraft): StatementAst {
  const last = draft.elseClause ?? draft.clauses[draft.clauses.length - 1]?.body;
  return ifStatement(draft.start, last?.end ?? draft.keywordEnd, draft.clauses, draft.elseClause);
}

/** Whether a parameter's name stands for `full`, in any letter case. */
export function isPrefixOf(name: string, full: string): boolean {
  return full.startsWith(name.toLowerCase());
}
