/**
 * Primary expressions: variables, numbers, strings with the expressions inside them, `( )`, `$( )`, `@( )`,
 * `@{ }` and `{ }`.
 */

import type { ExpressionAst, HashtableAst, PipelineBaseAst, StatementAst, StringConstantType, TrapStatementAst } from '../ast';
import * as K from '../scan/kinds';
import * as Mode from '../scan/modes';
import { looksLikeCommand } from '../scan/recovery';
import type { NestedPiece } from '../scan/strings';
import {
  arrayExpression,
  constant,
  expandableString,
  hashtable,
  paren,
  stringConstant,
  subExpression,
  usingExpression,
  variable,
} from '../tree/expressions';
import { NONE, statementBlock } from '../tree/nodes';
import { errorStatement } from '../tree/statements';
import { ExpressionParser } from './expressions';

const USING = 'using:';

/** Statements while they are read, with the bracket that opens them. */
export interface StatementList {
  readonly kind: number;
  readonly openStart: number;
  readonly openEnd: number;
  readonly statements: StatementAst[];
  /** Shared while there are none. */
  traps: readonly TrapStatementAst[];
  /** Where the first statement begins, -1 while there is none, and where the last one ends. */
  start: number;
  end: number;
}

/** Which errors a hashtable reports: one of the script's own, or the properties of a DSC resource. */
export type HashtableRole = 'literal' | 'resource';

export abstract class PrimaryParser extends ExpressionParser {
  protected abstract parsePipelineChain(): PipelineBaseAst | undefined;
  /** Statements up to a closing bracket, added to the list. */
  protected abstract parseStatements(list: StatementList): void;
  protected abstract beginsPipeline(): boolean;

  /** An empty list of statements, for what the bracket just consumed opens. */
  protected openList(): StatementList {
    return { kind: this.kind, openStart: this.start, openEnd: this.stop, statements: [], traps: NONE, start: -1, end: this.stop };
  }

  protected override parsePrimary(): ExpressionAst | undefined {
    const kind = this.next();
    let result: ExpressionAst;
    switch (kind) {
      case K.Variable:
      case K.SplattedVariable:
        result = this.finishVariable(this.value, this.start, this.stop, kind === K.SplattedVariable);
        break;
      case K.Number:
        result = constant(this.start, this.stop, this.number.type, this.number.value);
        break;
      case K.StringLiteral:
        result = stringConstant(this.start, this.stop, 'SingleQuoted', this.value);
        break;
      case K.HereStringLiteral:
        result = stringConstant(this.start, this.stop, 'SingleQuotedHereString', this.value);
        break;
      case K.StringExpandable:
        result = this.finishString('DoubleQuoted');
        break;
      case K.HereStringExpandable:
        result = this.finishString('DoubleQuotedHereString');
        break;
      case K.LParen:
        result = this.parseParen();
        break;
      case K.AtParen:
      case K.DollarParen:
        result = this.parseSubexpression();
        break;
      case K.AtCurly:
        result = this.parseHashtable();
        break;
      case K.LCurly:
        result = this.parseScriptBlockExpression();
        break;
      default:
        this.unget();
        return undefined;
    }
    return result;
  }

  /** A variable; `$using:x` is a using expression. */
  private finishVariable(path: string, start: number, end: number, splatted: boolean): ExpressionAst {
    if (path.length <= USING.length || path.charCodeAt(USING.length - 1) !== 0x3a || path.slice(0, USING.length).toLowerCase() !== USING) {
      return variable(start, end, path, splatted);
    }
    return usingExpression(variable(start, end, path.slice(USING.length), splatted));
  }

  /** The node of the expandable token just consumed. */
  protected finishString(type: StringConstantType): ExpressionAst {
    const { pieces, start, stop } = this;
    const value = this.wordValue();
    return pieces === undefined
      ? stringConstant(start, stop, type, value)
      : this.parsePieces(pieces, this.literal, start, stop, type, value);
  }

  private parsePieces(
    pieces: readonly NestedPiece[],
    tail: string,
    start: number,
    end: number,
    type: StringConstantType,
    value: string,
  ): ExpressionAst {
    const parts: (string | ExpressionAst)[] = [];
    this.enter();
    for (const piece of pieces) {
      if (piece.before !== '') {
        parts.push(piece.before);
      }
      parts.push(this.parsePiece(piece));
    }
    this.leave();
    if (tail !== '') {
      parts.push(tail);
    }
    return expandableString(start, end, type, value, parts);
  }

  private parsePiece(piece: NestedPiece): ExpressionAst {
    if (piece.variable !== undefined) {
      return this.finishVariable(piece.variable, this.absolute(piece.from), this.absolute(piece.to), false);
    }
    const saved =
      piece.collapsed === undefined
        ? this.beginNested(this.source, piece.from, piece.to, this.map)
        : this.beginNested(piece.collapsed, 0, piece.collapsed.length, piece.map);
    this.next();
    const result = this.finishPrimary(this.parseSubexpression());
    this.endNested(saved);
    return result;
  }

  /** `( pipeline )`, of which the `(` is consumed. */
  protected override parseParen(): ExpressionAst {
    const { start, stop } = this;
    const mode = this.mode;
    const disableComma = this.disableComma;
    this.setMode(Mode.Command);
    this.disableComma = false;
    this.enter();
    this.skipNewlines();
    let pipeline = this.parsePipelineChain();
    if (pipeline === undefined) {
      this.report(stop, stop, 'ExpectedExpression');
      pipeline = errorStatement(stop, stop, undefined, NONE);
    }
    this.skipNewlines();
    let { end } = pipeline;
    if (this.next() === K.RParen) {
      end = this.stop;
    } else {
      this.unget();
      this.report(end, end, 'MissingEndParenthesisInExpression');
      this.recoverAt(end);
    }
    this.leave();
    this.disableComma = disableComma;
    this.setMode(mode);
    return paren(start, end, pipeline);
  }

  /** `$( statements )` or `@( statements )`, of which the opening is consumed. */
  protected override parseSubexpression(): ExpressionAst {
    const { mode, disableComma } = this;
    const list = this.openList();
    this.setMode(Mode.Command);
    this.disableComma = false;
    this.enter();
    this.parseStatements(list);
    this.leave();
    const result = this.finishSubexpression(list);
    this.disableComma = disableComma;
    this.setMode(mode);
    return result;
  }

  private finishSubexpression(list: StatementList): ExpressionAst {
    this.skipNewlines();
    let { end } = list;
    if (this.next() === K.RParen) {
      end = this.stop;
    } else {
      this.unget();
      this.report(this.start, this.stop, 'MissingEndParenthesisInSubexpression');
    }
    // Without statements, PowerShell gives the block no place in the text.
    const block = statementBlock(Math.max(list.start, 0), list.start < 0 ? 0 : list.end, list.statements, list.traps);
    return list.kind === K.DollarParen ? subExpression(list.openStart, end, block) : arrayExpression(list.openStart, end, block);
  }

  /** `@{ key = statement … }`, of which the opening is consumed. */
  protected override parseHashtable(role: HashtableRole = 'literal'): ExpressionAst {
    const { start, stop } = this;
    const pairs: HashtableAst['keyValuePairs'][number][] = [];
    this.enter();
    this.skipNewlines();
    for (;;) {
      const pair = this.parseKeyValuePair(role, start);
      if (pair === undefined) {
        break;
      }
      if (pair.value.kind === 'ErrorStatementAst' && this.endsHashtable(start, pair.key)) {
        break;
      }
      pairs.push(pair);
      const kind = this.peek();
      if (kind !== K.NewLine && kind !== K.Semi) {
        break;
      }
      this.skipNewlinesAndSemicolons();
    }
    this.leave();
    let end: number;
    if (this.next() === K.RCurly) {
      end = this.stop;
    } else {
      this.unget();
      this.report(stop, stop, role === 'literal' ? 'MissingEndCurlyBrace' : 'IncompletePropertyAssignmentBlock');
      end = pairs[pairs.length - 1]?.value.end ?? stop;
      this.learned.openHashtable = Math.min(this.learned.openHashtable, start);
      if (!this.recoverAt(end)) {
        end = Math.max(start + 1, this.start - 1);
      }
    }
    return hashtable(start, end, pairs.length === 0 ? NONE : pairs);
  }

  /** Whether a hashtable without an end has it here, in front of a key without a value that is more likely a command. */
  private endsHashtable(start: number, key: ExpressionAst): boolean {
    return this.recovery !== undefined && start >= this.recovery.openHashtable && looksLikeCommand(this.text, key.start, key.end);
  }

  /** A key, a label or the like: a simple name or an operand; undefined when there is none. */
  protected parseLabelOrKey(): ExpressionAst | undefined {
    const name = this.parseSimpleName();
    if (name !== undefined) {
      return name;
    }
    const kind = this.peek();
    if (kind === K.NewLine || kind === K.Semi) {
      return undefined;
    }
    const disableComma = this.disableComma;
    this.disableComma = true;
    const result = this.parseUnary(false);
    this.disableComma = disableComma;
    return result;
  }

  private parseKeyValuePair(role: HashtableRole, openStart: number): HashtableAst['keyValuePairs'][number] | undefined {
    const mode = this.mode;
    this.setMode(Mode.Expression);
    const key = this.parseLabelOrKey();
    if (key === undefined) {
      this.setMode(mode);
      return undefined;
    }
    const kind = this.next();
    const after = this.stop;
    if (kind !== K.Equals) {
      this.unget();
    }
    this.setMode(mode);
    if (kind !== K.Equals) {
      this.report(key.end, key.end, role === 'literal' ? 'MissingEqualsInHashLiteral' : 'MissingEqualsInPropertyAssignmentBlock');
      if (!this.endsHashtable(openStart, key)) {
        this.syncOnError(false, K.RCurly, K.Semi, K.NewLine);
      }
      return { key, value: errorStatement(key.end, key.end, undefined, NONE) };
    }
    this.setMode(Mode.Command);
    this.skipNewlines();
    let value = this.beginsPipeline() ? this.parsePipelineChain() : this.parseStatement();
    if (value === undefined) {
      this.report(after, after, role === 'literal' ? 'MissingStatementInHashLiteral' : 'MissingEqualsInPropertyAssignmentBlock');
      value = errorStatement(after, after, undefined, NONE);
    }
    this.setMode(mode);
    return { key, value };
  }
}
