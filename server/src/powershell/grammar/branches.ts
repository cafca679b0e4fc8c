/**
 * Blocks in braces, and the statements made of them that are no loops: `if`, `try`, `trap`, `data`; flow control.
 */

import type {
  CatchClauseAst,
  ErrorStatementAst,
  ExpressionAst,
  IfStatementAst,
  PipelineBaseAst,
  StatementAst,
  StatementBlockAst,
  TypeConstraintAst,
} from '../ast';
import * as K from '../scan/kinds';
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
import { PipelineParser } from './pipelines';
import type { StatementList } from './primaries';
import { Context } from './redirections';

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

export abstract class BranchParser extends PipelineParser {
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

  protected parseFlow(opening: Opening): StatementAst {
    const pipeline = this.parsePipelineChain();
    const kind = opening.kind === K.Return ? 'ReturnStatementAst' : opening.kind === K.Throw ? 'ThrowStatementAst' : 'ExitStatementAst';
    return flowStatement(kind, opening.start, pipeline?.end ?? opening.keywordEnd, pipeline);
  }

  protected parseJump(opening: Opening): StatementAst {
    const label = this.parseLabelOrKey();
    const kind = opening.kind === K.Break ? 'BreakStatementAst' : 'ContinueStatementAst';
    return jumpStatement(kind, opening.start, label?.end ?? opening.keywordEnd, label);
  }

  protected parseBlockStatement({ start, keywordEnd: end }: Opening): StatementAst {
    const name = this.text.slice(start, end);
    const body = this.parseBlock();
    if (body === undefined) {
      this.report(end, end, 'MissingStatementAfterKeyword', name);
      return errorStatement(start, end, name.toLowerCase(), NONE);
    }
    return blockStatement(start, body.end, name.toLowerCase(), body);
  }

  /** `if ( ) { } elseif ( ) { } else { }`, of which `if` is consumed. */
  protected parseIf(opening: Opening): StatementAst {
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
  protected parseTry({ start, keywordEnd }: Opening): StatementAst {
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
  protected parseTrap({ start, keywordEnd: trapEnd }: Opening): StatementAst {
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
  protected parseData({ start, keywordEnd: dataEnd }: Opening): StatementAst {
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

function finishIf(draft: IfDraft): StatementAst {
  const last = draft.elseClause ?? draft.clauses[draft.clauses.length - 1]?.body;
  return ifStatement(draft.start, last?.end ?? draft.keywordEnd, draft.clauses, draft.elseClause);
}

/** Whether a parameter's name stands for `full`, in any letter case. */
export function isPrefixOf(name: string, full: string): boolean {
  return full.startsWith(name.toLowerCase());
}
