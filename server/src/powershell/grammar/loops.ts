/**
 * Loops: `foreach`, `for`, `while`, `do while`, `do until`, each with a label in front if it has one.
 */

import type { ExpressionAst, PipelineBaseAst, StatementAst } from '../ast';
import * as K from '../scan/kinds';
import { variable } from '../tree/expressions';
import { NONE } from '../tree/nodes';
import { conditionLoop, errorStatement, forEachStatement, forStatement } from '../tree/statements';
import { isPrefixOf, type Opening } from './branches';
import { SwitchParser } from './switches';

export abstract class LoopParser extends SwitchParser {
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
}
