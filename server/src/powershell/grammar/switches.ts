/**
 * `switch`: flags, the value or a file, clauses and the default.
 */

import type { Ast, ExpressionAst, PipelineBaseAst, StatementAst, StatementBlockAst, SwitchStatementAst } from '../ast';
import { isWhitespaceChar } from '../scan/characters';
import * as K from '../scan/kinds';
import { looksLikeCommand } from '../scan/recovery';
import { stringConstant } from '../tree/expressions';
import { commandExpression, errorStatement, NO_REDIRECTIONS, pipeline, switchStatement } from '../tree/statements';
import { isPrefixOf, type Opening } from './branches';
import { Context } from './redirections';
import { StatementParser } from './statements';

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

export abstract class SwitchParser extends StatementParser {
  protected parseSwitch(opening: Opening): StatementAst {
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
    const { end } = draft;
    draft.parts.push(condition);
    draft.end = condition.end;
    const body = this.parseBlock();
    if (body === undefined) {
      this.failSwitch(draft, draft.end, 'MissingSwitchStatementClause');
      if (!this.endsSwitch(condition)) {
        return true;
      }
      draft.parts.pop();
      draft.end = end;
      return false;
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

  /** Whether a switch without an end has it in front of a value without a block, which is more likely a command. */
  private endsSwitch(condition: ExpressionAst): boolean {
    if (!this.mayRecover() || this.map !== undefined || !looksLikeCommand(this.text, condition.start, condition.end)) {
      return false;
    }
    this.goBack(condition.start);
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
