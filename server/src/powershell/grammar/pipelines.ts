/**
 * Pipelines: an expression or commands joined by `|`, chains with `&&` and `||`, `&` at the end, and assignments.
 */

import type {
  AssignmentOperator,
  CommandBaseAst,
  ExpressionAst,
  PipelineAst,
  PipelineBaseAst,
  PipelineChainAst,
  StatementAst,
} from '../ast';
import { isWhitespaceChar } from '../scan/characters';
import * as K from '../scan/kinds';
import * as Mode from '../scan/modes';
import { hasTrait } from '../scan/tokenKinds';
import * as Trait from '../scan/traits';
import { NONE } from '../tree/nodes';
import { assignment, errorStatement, pipeline, pipelineChain } from '../tree/statements';
import { CommandParser } from './commands';

const ASSIGNMENTS: Readonly<Record<number, AssignmentOperator>> = {
  [K.Equals]: '=',
  [K.PlusEquals]: '+=',
  [K.MinusEquals]: '-=',
  [K.MultiplyEquals]: '*=',
  [K.DivideEquals]: '/=',
  [K.RemainderEquals]: '%=',
  [K.QuestionQuestionEquals]: '??=',
};

function isAsciiLetter(c: number): boolean {
  const lower = c | 0x20;
  return lower >= 0x61 && lower <= 0x7a && c < 0x80;
}

export abstract class PipelineParser extends CommandParser {
  /**
   * Whether an expression may begin here. A word that begins with a letter never does, and reading it as an
   * expression first, as PowerShell does, would read most commands three times.
   */
  private mayBeginExpression(): boolean {
    if (!this.hasToken) {
      const c = this.at(this.pos);
      return !(isAsciiLetter(c) || c === 0x5f);
    }
    switch (this.kind) {
      case K.Identifier:
      case K.Label:
      case K.Ampersand:
      case K.Rem:
        return false;
      case K.Generic: {
        const c = this.text.charCodeAt(this.start);
        // Letters, _ ? \ / ~ begin words only, and so does a dot that no digit follows.
        if (isAsciiLetter(c) || c === 0x5f || c === 0x3f || c === 0x5c || c === 0x2f || c === 0x7e) {
          return false;
        }
        const next = this.text.charCodeAt(this.start + 1);
        return !(c === 0x2e && !(next >= 0x30 && next <= 0x39));
      }
      default:
        return !hasTrait(this.kind, Trait.Keyword);
    }
  }

  /** A pipeline, a chain of them, or an assignment; undefined, with nothing consumed, when there is none. */
  protected override parsePipelineChain(): PipelineBaseAst | undefined {
    const { mode } = this;
    let expression: ExpressionAst | undefined;
    if (this.mayBeginExpression()) {
      this.setMode(Mode.Expression);
      expression = this.parseExpression(false);
      if (expression !== undefined && hasTrait(this.peek(), Trait.Assignment)) {
        return this.parseAssignment(expression, mode);
      }
      this.setMode(mode);
    }
    return this.finishChain(this.parsePipeline(expression));
  }

  private finishChain(first: PipelineAst | undefined): PipelineBaseAst | undefined {
    if (first === undefined) {
      return undefined;
    }
    switch (this.peek()) {
      case K.AndAnd:
      case K.OrOr:
        return this.parseChain(first);
      case K.Ampersand:
        return this.parseBackground(undefined, first);
      default:
        return first;
    }
  }

  /** An assignment, of which the operator is looked at; `mode` is the one to go on in. */
  private parseAssignment(left: ExpressionAst, mode: number): PipelineBaseAst {
    this.skip();
    const { kind, start, stop } = this;
    this.setMode(mode);
    this.skipNewlines();
    this.enter();
    const right = this.parseStatement() ?? this.missingRight(start, stop);
    this.leave();
    return assignment(left.start, right.end, left, ASSIGNMENTS[kind] ?? '=', withoutPipeline(right));
  }

  private missingRight(start: number, stop: number): StatementAst {
    this.report(stop, stop, 'ExpectedValueExpression', this.text.slice(start, stop));
    return errorStatement(stop, stop, undefined, NONE);
  }

  /** The rest of a chain after its first pipeline, in front of `&&` or `||`. */
  private parseChain(first: PipelineAst): PipelineBaseAst {
    let chain: PipelineAst | PipelineChainAst = first;
    for (;;) {
      this.skip();
      const operator = this.kind === K.AndAnd ? '&&' : '||';
      const operatorStart = this.start;
      const operatorEnd = this.stop;
      this.skipNewlines();
      if (this.peek() === K.EndOfInput) {
        this.report(operatorEnd, operatorEnd, 'EmptyPipelineChainElement', operator);
        return chain;
      }
      const { kind, stop } = this;
      const next = this.parsePipeline(this.parseElementExpression());
      if (next === undefined) {
        if (kind !== K.Dot && kind !== K.Ampersand) {
          this.report(operatorStart, stop, 'EmptyPipelineChainElement', operator);
        }
        return errorStatement(chain.start, operatorEnd, operator, [chain]);
      }
      chain = pipelineChain(chain.start, next.end, false, chain, operator, next);
      const after = this.peek();
      if (after === K.Ampersand) {
        return this.parseBackground(chain, next);
      }
      if (after !== K.AndAnd && after !== K.OrOr) {
        return chain;
      }
    }
  }

  /** The `&` after a pipeline or chain. */
  private parseBackground(chain: PipelineChainAst | undefined, last: PipelineAst): PipelineBaseAst {
    this.skip();
    const after = this.peek();
    if (after === K.AndAnd || after === K.OrOr) {
      this.skip();
      this.report(this.start, this.stop, 'BackgroundOperatorInPipelineChain');
      return errorStatement((chain ?? last).start, this.stop, undefined, NONE);
    }
    if (chain === undefined) {
      return pipeline(last.start, last.end, true, last.pipelineElements);
    }
    return pipelineChain(chain.start, chain.end, true, chain.lhsPipelineChain, chain.operator, chain.rhsPipeline);
  }

  /** A pipeline, which `first` begins if given, and else a command; undefined when there is none. */
  private parsePipeline(first: ExpressionAst | undefined): PipelineAst | undefined {
    const elements: CommandBaseAst[] = [];
    let expression = first;
    let pipeEnd = -1;
    for (;;) {
      this.addElement(elements, expression === undefined ? this.parseCommand() : this.finishCommandExpression(expression), pipeEnd);
      if (!this.acceptPipe()) {
        return finishPipeline(elements);
      }
      pipeEnd = this.stop;
      this.skipNewlines();
      if (this.peek() === K.EndOfInput) {
        this.report(pipeEnd, pipeEnd, 'EmptyPipeElement');
        return finishPipeline(elements);
      }
      expression = this.parseElementExpression();
    }
  }

  private addElement(elements: CommandBaseAst[], element: CommandBaseAst | undefined, pipeEnd: number): void {
    if (element === undefined) {
      if (elements.length > 0 || this.peek() === K.Pipe) {
        this.peek();
        this.report(pipeEnd < 0 ? this.start : pipeEnd, pipeEnd < 0 ? this.stop : pipeEnd, 'EmptyPipeElement');
      }
      return;
    }
    if (element.kind === 'CommandExpressionAst' && elements.length > 0) {
      this.report(element.expression.start, element.expression.end, 'ExpressionsMustBeFirstInPipeline');
    }
    elements.push(element);
  }

  private parseElementExpression(): ExpressionAst | undefined {
    if (!this.mayBeginExpression()) {
      return undefined;
    }
    const mode = this.mode;
    this.setMode(Mode.Expression);
    const expression = this.parseExpression(false);
    this.setMode(mode);
    return expression;
  }

  /** Consumes the `|` after an element, also at the beginning of the next line; reports what cannot follow. */
  private acceptPipe(): boolean {
    let kind = this.peek();
    if (kind === K.NewLine && this.pipeFollowsNewline()) {
      this.skipNewlines();
      kind = this.peek();
    }
    switch (kind) {
      case K.Pipe:
        this.skip();
        return true;
      case K.Semi:
      case K.NewLine:
      case K.RParen:
      case K.RCurly:
      case K.EndOfInput:
      case K.AndAnd:
      case K.OrOr:
      case K.Ampersand:
        return false;
      default:
        this.report(this.start, this.stop, 'UnexpectedToken', this.tokenText());
        return false;
    }
  }

  /** Whether the next line that is no comment begins with `|`; a blank line ends the pipeline. */
  private pipeFollowsNewline(): boolean {
    // PowerShell counts from the beginning of the text even inside a string, where it reads a part of it.
    let pos = this.stop + this.scriptStart;
    let blankLine = true;
    while (pos < this.end - 1) {
      const c = this.source.charCodeAt(pos);
      if (c === 0x0a || c === 0x0d) {
        if (blankLine) {
          return false;
        }
        blankLine = true;
        pos += c === 0x0d && this.source.charCodeAt(pos + 1) === 0x0a ? 2 : 1;
      } else if (c === 0x20 || c === 0x09 || isWhitespaceChar(c)) {
        pos += 1;
      } else {
        blankLine = false;
        if (c === 0x23) {
          pos = this.skipPastComment(pos + 1);
        } else if (c === 0x3c && this.source.charCodeAt(pos + 1) === 0x23) {
          const close = this.source.indexOf('#>', pos + 2);
          pos = close < 0 ? this.end : close + 2;
        } else {
          return c === 0x7c;
        }
      }
    }
    return this.stop + this.scriptStart < this.end && this.source.charCodeAt(this.end - 1) === 0x7c;
  }

  private skipPastComment(from: number): number {
    let pos = from;
    while (pos < this.end) {
      const c = this.source.charCodeAt(pos);
      if (c === 0x0a || c === 0x0d) {
        break;
      }
      pos += 1;
    }
    return pos;
  }
}

function finishPipeline(elements: readonly CommandBaseAst[]): PipelineAst | undefined {
  const head = elements[0];
  const last = elements[elements.length - 1];
  return head === undefined || last === undefined ? undefined : pipeline(head.start, last.end, false, elements);
}

/** An expression alone is assigned without a pipeline around it. */
function withoutPipeline(statement: StatementAst): StatementAst {
  if (statement.kind !== 'PipelineAst' || statement.background || statement.pipelineElements.length !== 1) {
    return statement;
  }
  const element = statement.pipelineElements[0];
  return element?.kind === 'CommandExpressionAst' ? element : statement;
}
