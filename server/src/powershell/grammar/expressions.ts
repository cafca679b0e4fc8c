/**
 * Expressions: ternary, binary operators by precedence, array literals, unary operators and casts, `++` and `--`.
 */

import type { AttributeBaseAst, ExpressionAst, StatementAst } from '../ast';
import * as K from '../scan/kinds';
import * as Mode from '../scan/modes';
import { hasTrait, kindName, traitsOf } from '../scan/tokenKinds';
import * as Trait from '../scan/traits';
import { arrayLiteral, attributed, binary, errorExpression, ternary, typeExpression, unary } from '../tree/expressions';
import { NONE } from '../tree/nodes';
import { commandParameter } from '../tree/statements';
import { MemberParser } from './members';

function precedenceOf(kind: number): number {
  return traitsOf(kind) & Trait.Precedence;
}

export abstract class ExpressionParser extends MemberParser {
  protected abstract parseParen(): ExpressionAst;
  protected abstract parseSubexpression(): ExpressionAst;
  protected abstract parseHashtable(): ExpressionAst;
  protected abstract parseStatement(): StatementAst | undefined;

  /** An expression; undefined, with nothing consumed, when there is none. */
  protected override parseExpression(ternaryEndsNumber: boolean): ExpressionAst | undefined {
    const mode = this.mode;
    this.setMode(Mode.Expression);
    let result = this.parseUnary(ternaryEndsNumber);
    if (result !== undefined) {
      if (this.peek() === K.Comma && !this.disableComma) {
        result = this.parseElements(result);
      }
      if (hasTrait(this.peek(), Trait.Binary)) {
        result = this.parseOperations(result);
      }
      if (this.kind === K.Parameter) {
        result = this.recoverParameter(result);
      }
      if (this.peek() === K.QuestionMark) {
        result = this.parseTernary(result);
      }
    }
    this.setMode(mode);
    return result;
  }

  /** What follows the condition of a ternary expression. */
  private parseTernary(condition: ExpressionAst): ExpressionAst {
    this.enter();
    this.skip();
    const ifTrue = this.parseTernaryValue();
    this.skipNewlines();
    if (this.next() !== K.Colon) {
      this.unget();
      this.leave();
      const nested = [condition];
      if (ifTrue.kind !== 'ErrorExpressionAst') {
        nested.push(ifTrue);
        this.report(this.start, this.stop, 'MissingColonInTernaryExpression');
      }
      return errorExpression(condition.start, Math.max(condition.end, this.start - 1), nested);
    }
    const ifFalse = this.parseTernaryValue();
    this.leave();
    return ternary(condition, ifTrue, ifFalse);
  }

  /** The value after the `?` or `:` just consumed. */
  private parseTernaryValue(): ExpressionAst {
    const after = this.stop;
    const text = this.kind === K.Colon ? ':' : '?';
    this.skipNewlines();
    const value = this.parseExpression(true);
    if (value !== undefined) {
      return value;
    }
    this.report(after, after, 'ExpectedValueExpression', text);
    return errorExpression(after, after, NONE);
  }

  /** The operators after a first operand, with a stack of operands so that long chains need no recursion. */
  private parseOperations(first: ExpressionAst): ExpressionAst {
    const operands: ExpressionAst[] = [first];
    const operators: number[] = [];
    let precedence = 0;
    while (hasTrait(this.peek(), Trait.Binary)) {
      const operator = this.kind;
      const next = precedenceOf(operator);
      while (operators.length > 0 && next <= precedence) {
        this.reduce(operands, operators);
        precedence = precedenceOf(operators[operators.length - 1] ?? 0);
      }
      operators.push(operator);
      precedence = next;
      this.skip();
      const { start, stop } = this;
      this.skipNewlines();
      let operand = this.parseUnary(true);
      if (operand === undefined) {
        operand = this.missingValue(start, stop);
      } else if (this.peek() === K.Comma && !this.disableComma) {
        operand = this.parseElements(operand);
      }
      operands.push(operand);
    }
    while (operators.length > 0) {
      this.reduce(operands, operators);
    }
    return operands[0] ?? first;
  }

  /** What stands for the value that is missing after an operator. */
  private missingValue(start: number, stop: number): ExpressionAst {
    this.report(stop, stop, 'ExpectedValueExpression', this.text.slice(start, stop));
    return errorExpression(stop, stop, NONE);
  }

  private reduce(operands: ExpressionAst[], operators: number[]): void {
    const right = operands.pop();
    const left = operands.pop();
    const operator = operators.pop();
    if (left !== undefined && right !== undefined && operator !== undefined) {
      operands.push(binary(left, kindName(operator), right));
    }
  }

  /** A parameter inside an expression is most likely an operator that is being typed; it becomes part of the error. */
  private recoverParameter(expression: ExpressionAst): ExpressionAst {
    this.report(this.start, this.stop, 'UnexpectedToken', this.tokenText());
    this.skip();
    const parameter = commandParameter(this.start, this.stop, this.value, undefined, this.stop);
    return errorExpression(expression.start, this.stop, [expression, parameter]);
  }

  /** The elements of an array after the first, in front of a comma. */
  private parseElements(first: ExpressionAst): ExpressionAst {
    const elements = [first];
    let { end } = first;
    while (this.peek() === K.Comma) {
      this.skip();
      const comma = this.start;
      const after = this.stop;
      this.skipNewlines();
      const element = this.parseUnary(true);
      if (element === undefined) {
        this.report(after, after, 'MissingExpressionAfterToken', ',');
        elements.push(errorExpression(comma, after, NONE));
        end = after;
        break;
      }
      elements.push(element);
      ({ end } = element);
    }
    return arrayLiteral(first.start, end, elements);
  }

  /** A primary expression with the unary operators and casts in front of it and a `++` or `--` behind. */
  protected override parseUnary(ternaryEndsNumber: boolean): ExpressionAst | undefined {
    const kind = this.peekOperand(ternaryEndsNumber);
    let result: ExpressionAst | undefined;
    // Brackets are entered from here, not through parsePrimary: each frame less lets them nest deeper.
    switch (kind) {
      case K.LParen:
        this.skip();
        result = this.parseParen();
        break;
      case K.AtParen:
      case K.DollarParen:
        this.skip();
        result = this.parseSubexpression();
        break;
      case K.AtCurly:
        this.skip();
        result = this.parseHashtable();
        break;
      case K.LCurly:
        this.skip();
        result = this.parseScriptBlockExpression();
        break;
      case K.LBracket:
        return this.finishPostfix(this.parseCastOrType());
      default:
        if (hasTrait(kind, Trait.Unary)) {
          return this.parseWithOperator(kind);
        }
        result = this.parsePrimary();
        if (result === undefined) {
          return undefined;
        }
    }
    const operator = this.nextMemberOperator(true);
    if (operator !== K.Unknown) {
      result = this.parseMembers(operator, result);
    }
    return this.finishPostfix(result);
  }

  private finishPostfix(operand: ExpressionAst | undefined): ExpressionAst | undefined {
    if (operand === undefined) {
      return undefined;
    }
    const operator = this.peek();
    if (operator !== K.PlusPlus && operator !== K.MinusMinus) {
      return operand;
    }
    this.skip();
    return unary(operand.start, this.stop, operator === K.PlusPlus ? 'PostfixPlusPlus' : 'PostfixMinusMinus', operand);
  }

  private parseWithOperator(kind: number): ExpressionAst | undefined {
    if (kind === K.Comma && this.disableComma) {
      return undefined;
    }
    const result = this.parseOperatorInFront();
    return result.kind === 'ErrorExpressionAst' ? result : this.finishPostfix(result);
  }

  /** Looks at the first token of an operand, where a sign may belong to a number. */
  private peekOperand(ternaryEndsNumber: boolean): number {
    if (this.hasToken && (this.kind === K.Minus || (ternaryEndsNumber && this.kind === K.Generic))) {
      this.goBack(this.tokenPos);
    }
    this.allowSignedNumbers = true;
    this.ternaryEndsNumber = ternaryEndsNumber;
    const kind = this.peek();
    this.allowSignedNumbers = false;
    this.ternaryEndsNumber = false;
    return kind;
  }

  private parseOperatorInFront(): ExpressionAst {
    this.skip();
    const { kind, start, stop } = this;
    this.skipNewlines();
    this.enter();
    const child = this.parseUnary(true);
    this.leave();
    if (child === undefined) {
      this.report(stop, stop, 'MissingExpressionAfterOperator', this.text.slice(start, stop));
      return errorExpression(start, stop, NONE);
    }
    return kind === K.Comma ? arrayLiteral(start, child.end, [child]) : unary(start, child.end, kindName(kind), child);
  }

  /** `[type]expression`, `[attribute()]$variable`, `[type]` or `[type]::Member`. */
  private parseCastOrType(): ExpressionAst | undefined {
    const attributes = this.parseAttributeList(true);
    const last = attributes?.[attributes.length - 1];
    if (attributes === undefined || last === undefined) {
      return undefined;
    }
    this.enter();
    let result = last.kind === 'AttributeAst' ? this.parseAttributed(attributes, last) : this.parseCast(last);
    this.leave();
    if (result.kind === 'ErrorExpressionAst' && last.kind === 'AttributeAst') {
      return result;
    }
    for (let at = attributes.length - 2; at >= 0; at -= 1) {
      const outer = attributes[at];
      if (outer !== undefined) {
        result = attributed(outer, result);
      }
    }
    return result;
  }

  private parseAttributed(attributes: readonly AttributeBaseAst[], last: AttributeBaseAst): ExpressionAst {
    this.skipNewlines();
    const child = this.parseUnary(true);
    if (child !== undefined) {
      return attributed(last, child);
    }
    this.report(last.start, last.end, 'UnexpectedAttribute', last.typeName.fullName);
    return errorExpression(attributes[0]?.start ?? last.start, last.end, attributes);
  }

  private parseCast(type: AttributeBaseAst): ExpressionAst {
    const operator = this.nextMemberOperator(false);
    if (operator !== K.Unknown) {
      return this.parseMembers(operator, typeExpression(type.start, type.end, type.typeName));
    }
    const kind = this.peek();
    const child = kind === K.NewLine || kind === K.Comma ? undefined : this.parseUnary(true);
    return child === undefined ? typeExpression(type.start, type.end, type.typeName) : attributed(type, child);
  }
}
