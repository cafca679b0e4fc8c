/**
 * Loops and `switch`: `foreach`, `for`, `while`, `do while`, `do until`, each with a label in front if it has one.
 */

import type { Ast, ExpressionAst, PipelineBaseAst, StatementAst, StatementBlockAst, SwitchStatementAst } from '../ast';
import { isWhitespaceChar } from '../scan/characters';
import * as K from '../scan/kinds';
import { stringConstant, variable } from '../tree/expressions';
import { NONE } from '../tree/nodes';
import {
  commandExpression,
  conditionLoop,
  errorStatement,
  forEachStatement,
  forStatement,
  NO_REDIRECTIONS,
  pipeline,
  switchStatement,
} from '../tree/statements';
import { Context } from './commands';
import { isPrefixOf, type Opening, StatementParser } from './statements';

type SwitchClause = SwitchStatementAst['clauses'][number];
type SwitchFlags = { -readonly [Name in keyof SwitchStatementAst['flags']]: boolean };

/** A switch while it is read. */
interface SwitchDraft {
  readonly opening: Opening;
  readonly flags: SwitchFlags;
  readonly clauses: SwitchClause[];
  /** Conditions and bodies, for the error statement. */
  readonly parts: Ast[];
  condition: PipelineBaseAst | undefined;
  default: StatementBlockAst | undefined;
  /** Where what was read last ends. */
  end: number;
  failed: boolean;
  /** An error at the end of the text, after which the missing rest is not reported again. */
  incomplete: boolean;
}

export abstract class LoopParser extends StatementParser {
  protected override parseLoop(opening: Opening): StatementAst {
    switch (opening.kind) {
      case K.Foreach:
        return this.parseForEach(opening);
      case K.For:
        return this.parseFor(opening);
      case K.While:
        return this.parseWhile(opening);
      case K.Do:
        return this.parseDo(opening);
      default:
        return this.parseSwitch(opening);
    }
  }

  /** Parameters of a `foreach`, and what their value is. */
  private parseForEachParameters(): {
    readonly parallel: boolean;
    readonly throttleLimit: ExpressionAst | undefined;
    readonly failed: boolean;
  } {
    let parallel = false;
    let throttleLimit: ExpressionAst | undefined;
    let failed = false;
    this.skipNewlines();
    while (this.accept(K.Parameter)) {
      const { start, stop, value } = this;
      if (isPrefixOf(value, 'parallel')) {
        parallel = true;
      } else if (isPrefixOf(value, 'throttlelimit')) {
        this.skipNewlines();
        throttleLimit = this.parseSingleArgument();
        if (throttleLimit === undefined) {
          this.report(stop, stop, 'MissingThrottleLimit');
        }
      } else {
        failed = true;
        this.report(start, stop, 'InvalidForeachFlag', value);
      }
      this.skipNewlines();
    }
    return { parallel, throttleLimit, failed };
  }

  private parseForEach(opening: Opening): StatementAst {
    const { start, keywordEnd, label } = opening;
    const { parallel, throttleLimit, failed } = this.parseForEachParameters();
    if (this.next() !== K.LParen) {
      this.unget();
      this.report(keywordEnd, keywordEnd, 'MissingOpenParenthesisAfterKeyword', 'foreach');
      return errorStatement(start, keywordEnd, 'foreach', NONE);
    }
    const parenEnd = this.stop;
    this.skipNewlines();
    const kind = this.next();
    if (kind !== K.Variable && kind !== K.SplattedVariable) {
      this.unget();
      this.report(parenEnd, parenEnd, 'MissingVariableNameAfterForeach');
      return errorStatement(start, parenEnd, 'foreach', NONE);
    }
    const name = variable(this.start, this.stop, this.value, kind === K.SplattedVariable);
    this.skipNewlines();
    if (this.next() !== K.In) {
      this.unget();
      this.report(name.end, name.end, 'MissingInInForeach');
      return errorStatement(start, name.end, 'foreach', [name]);
    }
    const inEnd = this.stop;
    this.skipNewlines();
    const condition = this.parsePipelineChain();
    if (condition === undefined) {
      this.report(inEnd, inEnd, 'MissingForeachExpression');
      return errorStatement(start, inEnd, 'foreach', [name]);
    }
    this.skipNewlines();
    if (this.next() !== K.RParen) {
      this.unget();
      this.report(condition.end, condition.end, 'MissingEndParenthesisAfterForeach');
      return errorStatement(start, condition.end, 'foreach', [name, condition]);
    }
    const closeEnd = this.stop;
    const body = this.parseBlock();
    if (body === undefined) {
      this.report(closeEnd, closeEnd, 'MissingForeachStatement');
    }
    if (body === undefined || failed) {
      return errorStatement(start, body?.end ?? closeEnd, 'foreach', [name, condition, body]);
    }
    return forEachStatement(start, body.end, { label, parallel, throttleLimit, variable: name, condition, body });
  }

  private parseFor(opening: Opening): StatementAst {
    const { start, keywordEnd, label } = opening;
    this.skipNewlines();
    if (this.next() !== K.LParen) {
      this.unget();
      this.report(keywordEnd, keywordEnd, 'MissingOpenParenthesisAfterKeyword', 'for');
      return errorStatement(start, keywordEnd, 'for', NONE);
    }
    let end = this.stop;
    const parts: (PipelineBaseAst | undefined)[] = [];
    for (let index = 0; index < 3; index += 1) {
      this.skipNewlines();
      const part = this.parsePipelineChain();
      parts.push(part);
      end = part?.end ?? end;
      if (index < 2 && this.accept(K.Semi)) {
        end = this.stop;
      }
    }
    this.skipNewlines();
    if (this.next() !== K.RParen) {
      this.unget();
      this.report(end, end, 'MissingEndParenthesisAfterStatement', 'for');
      return errorStatement(start, end, 'for', parts);
    }
    end = this.stop;
    const body = this.parseBlock();
    if (body === undefined) {
      this.report(end, end, 'MissingLoopStatement', 'for');
      return errorStatement(start, end, 'for', parts);
    }
    const [initializer, condition, iterator] = parts;
    return forStatement(start, body.end, { label, initializer, condition, iterator, body });
  }

  private parseWhile(opening: Opening): StatementAst {
    const { start, keywordEnd, label } = opening;
    this.skipNewlines();
    if (this.next() !== K.LParen) {
      this.unget();
      this.report(keywordEnd, keywordEnd, 'MissingOpenParenthesisAfterKeyword', 'while');
      return errorStatement(start, keywordEnd, 'while', NONE);
    }
    const parenEnd = this.stop;
    this.skipNewlines();
    const read = this.parsePipelineChain();
    if (read === undefined) {
      this.report(parenEnd, parenEnd, 'MissingExpressionAfterKeyword', 'while');
    }
    const condition = read ?? errorStatement(parenEnd, parenEnd, undefined, NONE);
    this.skipNewlines();
    if (this.next() !== K.RParen) {
      this.unget();
      if (condition.kind !== 'ErrorStatementAst') {
        this.report(condition.end, condition.end, 'MissingEndParenthesisAfterStatement', 'while');
      }
      return errorStatement(start, condition.end, 'while', [read]);
    }
    const closeEnd = this.stop;
    const body = this.parseBlock();
    if (body === undefined) {
      this.report(closeEnd, closeEnd, 'MissingLoopStatement', 'while');
      return errorStatement(start, closeEnd, 'while', [read]);
    }
    return conditionLoop('WhileStatementAst', start, body.end, label, condition, body);
  }

  private parseDo(opening: Opening): StatementAst {
    const { start, keywordEnd, label } = opening;
    const body = this.parseBlock();
    if (body === undefined) {
      this.report(keywordEnd, keywordEnd, 'MissingLoopStatement', 'do');
      return errorStatement(start, keywordEnd, 'do', NONE);
    }
    this.skipNewlines();
    const kind = this.next();
    if (kind !== K.While && kind !== K.Until) {
      this.unget();
      this.report(body.end, body.end, 'MissingWhileOrUntilInDoWhile');
      return errorStatement(start, body.end, 'do', [body]);
    }
    const keyword = kind === K.While ? 'while' : 'until';
    const whileEnd = this.stop;
    this.skipNewlines();
    if (this.next() !== K.LParen) {
      this.unget();
      this.report(whileEnd, whileEnd, 'MissingOpenParenthesisAfterKeyword', keyword);
      return errorStatement(start, whileEnd, 'do', [body]);
    }
    const parenEnd = this.stop;
    this.skipNewlines();
    const condition = this.parsePipelineChain();
    if (condition === undefined) {
      this.report(parenEnd, parenEnd, 'MissingExpressionAfterKeyword', keyword);
    }
    this.skipNewlines();
    const closed = this.next() === K.RParen;
    const end = this.stop;
    if (!closed) {
      this.unget();
    }
    if (condition === undefined) {
      return errorStatement(start, parenEnd, 'do', [body]);
    }
    if (!closed) {
      this.report(condition.end, condition.end, 'MissingEndParenthesisAfterStatement', keyword);
      return errorStatement(start, condition.end, 'do', [body, condition]);
    }
    return conditionLoop(kind === K.While ? 'DoWhileStatementAst' : 'DoUntilStatementAst', start, end, label, condition, body);
  }

  private parseSwitch(opening: Opening): StatementAst {
    const draft: SwitchDraft = {
      opening,
      flags: { file: false, regex: false, wildcard: false, exact: false, caseSensitive: false, parallel: false },
      clauses: [],
      parts: [],
      condition: undefined,
      default: undefined,
      end: opening.label === undefined ? opening.keywordEnd : opening.start,
      failed: false,
      incomplete: false,
    };
    this.skipNewlines();
    const file = this.parseSwitchFlags(draft);
    const hasParens = this.parseSwitchCondition(draft);
    this.skipNewlines();
    let end = draft.end;
    if (this.next() === K.LCurly) {
      end = this.parseSwitchBody(draft);
    } else {
      this.unget();
      if (!draft.incomplete) {
        this.failSwitch(draft, draft.end, 'MissingCurlyBraceInSwitchStatement');
      }
    }
    const { condition } = draft;
    if (draft.failed || condition === undefined) {
      const nested = [file === condition ? undefined : file, hasParens || file !== undefined ? condition : undefined, ...draft.parts];
      return errorStatement(opening.start, Math.max(draft.end, opening.keywordEnd), 'switch', nested);
    }
    const { label } = opening;
    return switchStatement(opening.start, end, { label, condition, flags: draft.flags, clauses: draft.clauses, default: draft.default });
  }

  private failSwitch(draft: SwitchDraft, at: number, errorId: string): void {
    draft.failed = true;
    draft.incomplete = this.onlyTriviaAfter(at);
    this.report(at, at, errorId);
  }

  /** The flags; the result is the file that `-file` names, as a pipeline. */
  private parseSwitchFlags(draft: SwitchDraft): PipelineBaseAst | undefined {
    const { flags } = draft;
    let file: PipelineBaseAst | undefined;
    while (this.accept(K.Parameter)) {
      const { start, stop, value } = this;
      draft.end = stop;
      if (isPrefixOf(value, 'regex')) {
        flags.regex = true;
        flags.wildcard = false;
      } else if (isPrefixOf(value, 'wildcard')) {
        flags.wildcard = true;
        flags.regex = false;
      } else if (isPrefixOf(value, 'exact')) {
        flags.regex = false;
        flags.wildcard = false;
      } else if (isPrefixOf(value, 'casesensitive')) {
        flags.caseSensitive = true;
      } else if (isPrefixOf(value, 'parallel')) {
        flags.parallel = true;
      } else if (isPrefixOf(value, 'file')) {
        flags.file = true;
        file = this.parseSwitchFile(draft) ?? file;
      } else {
        draft.failed = true;
        this.report(start, stop, 'InvalidSwitchFlag', value);
      }
    }
    return file;
  }

  private parseSwitchFile(draft: SwitchDraft): PipelineBaseAst | undefined {
    const after = this.stop;
    this.skipNewlines();
    const name = this.parseSingleArgument(Context.Single);
    if (name === undefined) {
      this.failSwitch(draft, after, 'MissingFilenameOption');
      return undefined;
    }
    draft.end = name.end;
    draft.condition = pipeline(name.start, name.end, false, [commandExpression(name.start, name.end, name, NO_REDIRECTIONS)]);
    return draft.condition;
  }

  /** The value in parentheses; whether there are any. */
  private parseSwitchCondition(draft: SwitchDraft): boolean {
    if (!this.accept(K.LParen)) {
      if (draft.condition === undefined && !draft.flags.file) {
        this.failSwitch(draft, draft.end, 'PipelineValueRequired');
      }
      return false;
    }
    const { start, stop } = this;
    draft.end = stop;
    if (draft.flags.file) {
      draft.failed = true;
      this.report(start, stop, 'PipelineValueRequired');
    }
    this.skipNewlines();
    draft.condition = this.parsePipelineChain();
    if (draft.condition === undefined) {
      this.failSwitch(draft, stop, 'PipelineValueRequired');
    } else {
      draft.end = draft.condition.end;
    }
    this.skipNewlines();
    if (this.next() === K.RParen) {
      draft.end = this.stop;
    } else {
      this.unget();
      if (!draft.incomplete) {
        this.failSwitch(draft, draft.end, 'MissingEndParenthesisInSwitchStatement');
      }
    }
    return true;
  }

  /** The clauses after the `{` just consumed; the result is where the statement ends. */
  private parseSwitchBody(draft: SwitchDraft): number {
    const curlyStart = this.start;
    const curlyEnd = this.stop;
    draft.end = curlyEnd;
    this.enter();
    this.skipNewlines();
    while (this.parseSwitchClause(draft)) {
      this.skipNewlinesAndSemicolons();
      const kind = this.peek();
      if (kind === K.RCurly) {
        this.skip();
        break;
      }
      if (kind === K.EndOfInput) {
        if (!draft.incomplete) {
          draft.failed = true;
          this.report(curlyStart, curlyEnd, 'MissingEndCurlyBrace');
        }
        break;
      }
    }
    this.leave();
    return this.stop;
  }

  private parseSwitchClause(draft: SwitchDraft): boolean {
    let condition: ExpressionAst | undefined;
    const isDefault = this.peek() === K.Default;
    if (isDefault) {
      this.skip();
      condition = stringConstant(this.start, this.stop, 'BareWord', this.tokenText());
    } else {
      condition = this.parseSingleArgument(Context.Single);
    }
    if (condition === undefined) {
      draft.failed = true;
      this.report(draft.end, draft.end, 'MissingSwitchConditionExpression');
      this.accept(K.RCurly);
      return false;
    }
    draft.parts.push(condition);
    draft.end = condition.end;
    const body = this.parseBlock();
    if (body === undefined) {
      this.failSwitch(draft, draft.end, 'MissingSwitchStatementClause');
      return true;
    }
    draft.parts.push(body);
    draft.end = body.end;
    if (!isDefault) {
      draft.clauses.push({ condition, body });
      return true;
    }
    if (draft.default !== undefined) {
      draft.failed = true;
      this.report(condition.start, condition.end, 'MultipleSwitchDefaultClauses');
    }
    draft.default = body;
    return true;
  }

  /** Whether nothing but blanks and comments follows a place on its line, and nothing at all after it. */
  private onlyTriviaAfter(offset: number): boolean {
    const { text } = this;
    let pos = offset;
    while (pos < text.length) {
      const c = text.charCodeAt(pos);
      if (c === 0x23) {
        const rest = /[\r\n]/.test(text.slice(pos));
        return !rest;
      }
      if (c === 0x3c && text.charCodeAt(pos + 1) === 0x23) {
        const close = text.indexOf('#>', pos + 2);
        pos = close < 0 ? text.length : close + 2;
      } else if (isWhitespaceChar(c)) {
        pos += 1;
      } else {
        return false;
      }
    }
    return true;
  }
}
