/**
 * Expressions: ternary, binary operators by precedence, array literals, unary operators and casts, and what may
 * follow a primary expression: members, calls, indexes, `++` and `--`.
 */
import type { AttributeBaseAst, CommandElementAst, ExpressionAst, ScriptBlockExpressionAst, StatementAst, TypeName } from '../ast';
import { isWhitespaceChar } from '../scan/characters';
import { Mode } from '../scan/reader';
import { hasTrait, kindName, TokenKind, Trait, traitsOf } from '../scan/tokenKinds';
import {
  arrayLiteral,
  attributed,
  binary,
  errorExpression,
  index,
  invokeMember,
  member,
  ternary,
  typeExpression,
  unary,
} from '../tree/expressions';
import { NONE } from '../tree/nodes';
import { commandParameter } from '../tree/statements';
import { AttributeParser } from './attributes';

const K = TokenKind;

function precedenceOf(kind: number): number {
  return traitsOf(kind) & Trait.Precedence;
}

export abstract class ExpressionParser extends AttributeParser {
  protected abstract parsePrimary(withMemberAccess: boolean): ExpressionAst | undefined;
  protected abstract parseScriptBlockExpression(): ScriptBlockExpressionAst;
  protected abstract parseSingleArgument(): ExpressionAst | undefined;
  protected abstract parseStatement(): StatementAst | undefined;

  /** An expression; undefined, with nothing consumed, when there is none. */
  protected override parseExpression(ternaryEndsNumber: boolean): ExpressionAst | undefined {
    const mode = this.mode;
    this.setMode(Mode.Expression);
    let result = this.parseBinary(ternaryEndsNumber);
    if (result !== undefined && this.peek() === K.QuestionMark) {
      result = this.parseTernary(result);
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

  private parseBinary(ternaryEndsNumber: boolean): ExpressionAst | undefined {
    const first = this.parseArrayLiteral(ternaryEndsNumber);
    if (first === undefined) {
      return undefined;
    }
    const kind = this.peek();
    if (hasTrait(kind, Trait.Binary)) {
      return this.parseOperations(first);
    }
    return kind === K.Parameter ? this.recoverParameter(first) : first;
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
      operands.push(this.parseOperandAfterOperator());
    }
    while (operators.length > 0) {
      this.reduce(operands, operators);
    }
    const result = operands[0] ?? first;
    return this.kind === K.Parameter ? this.recoverParameter(result) : result;
  }

  private reduce(operands: ExpressionAst[], operators: number[]): void {
    const right = operands.pop();
    const left = operands.pop();
    const operator = operators.pop();
    if (left !== undefined && right !== undefined && operator !== undefined) {
      operands.push(binary(left, kindName(operator), right));
    }
  }

  /** The operand after the operator just consumed. */
  private parseOperandAfterOperator(): ExpressionAst {
    const { start, stop } = this;
    this.skipNewlines();
    const operand = this.parseArrayLiteral(true);
    if (operand !== undefined) {
      return operand;
    }
    this.report(stop, stop, 'ExpectedValueExpression', this.text.slice(start, stop));
    return errorExpression(stop, stop, NONE);
  }

  /** A parameter inside an expression is most likely an operator that is being typed; it becomes part of the error. */
  private recoverParameter(expression: ExpressionAst): ExpressionAst {
    this.report(this.start, this.stop, 'UnexpectedToken', this.tokenText());
    this.skip();
    const parameter = commandParameter(this.start, this.stop, this.value, undefined, this.stop);
    return errorExpression(expression.start, this.stop, [expression, parameter]);
  }

  private parseArrayLiteral(ternaryEndsNumber: boolean): ExpressionAst | undefined {
    const first = this.parseUnary(ternaryEndsNumber);
    if (first === undefined || this.peek() !== K.Comma || this.disableComma) {
      return first;
    }
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
  protected parseUnary(ternaryEndsNumber: boolean): ExpressionAst | undefined {
    const kind = this.peekOperand(ternaryEndsNumber);
    let result: ExpressionAst | undefined;
    if (hasTrait(kind, Trait.Unary)) {
      if (kind === K.Comma && this.disableComma) {
        return undefined;
      }
      result = this.parseOperatorInFront();
      if (result.kind === 'ErrorExpressionAst') {
        return result;
      }
    } else if (kind === K.LBracket) {
      result = this.parseCastOrType();
    } else {
      result = this.parsePrimary(true);
    }
    if (result !== undefined) {
      const operator = this.peek();
      if (operator === K.PlusPlus || operator === K.MinusMinus) {
        this.skip();
        return unary(result.start, this.stop, operator === K.PlusPlus ? 'PostfixPlusPlus' : 'PostfixMinusMinus', result);
      }
    }
    return result;
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

  /** The member operator directly at the position, consumed: `.`, `::`, `?.`, and `[` or `?[` where allowed. */
  protected nextMemberOperator(allowIndex: boolean): number {
    // A token put back is a sign of an error; nothing is looked for behind it.
    if (this.hasToken) {
      return K.Unknown;
    }
    while (this.at(this.pos) === 0x3c && this.at(this.pos + 1) === 0x23) {
      this.tokenPos = this.pos;
      this.pos += 2;
      this.scanBlockComment();
    }
    switch (this.at(this.pos)) {
      case 0x2e: // .
        return this.at(this.pos + 1) === 0x2e || this.endsCommandWord(1) ? K.Unknown : this.takeOperator(K.Dot, 1);
      case 0x3a: // :
        return this.at(this.pos + 1) !== 0x3a || this.endsCommandWord(2) ? K.Unknown : this.takeOperator(K.ColonColon, 2);
      case 0x5b: // [
        return allowIndex ? this.takeOperator(K.LBracket, 1) : K.Unknown;
      case 0x3f: // ?
        if (this.at(this.pos + 1) === 0x2e) {
          return this.takeOperator(K.QuestionDot, 2);
        }
        return allowIndex && this.at(this.pos + 1) === 0x5b ? this.takeOperator(K.QuestionLBracket, 2) : K.Unknown;
      default:
        return K.Unknown;
    }
  }

  /** In a command, an operator at the end of a word is none. */
  private endsCommandWord(length: number): boolean {
    if (this.mode !== Mode.Command) {
      return false;
    }
    const c = this.at(this.pos + length);
    return c === 0 || c === 0x0a || c === 0x0d || isWhitespaceChar(c);
  }

  private takeOperator(kind: number, length: number): number {
    this.tokenPos = this.pos;
    this.pos += length;
    this.finishToken(kind);
    return kind;
  }

  /** Members, calls and indexes, of which the first operator is consumed. */
  protected parseMembers(first: number, target: ExpressionAst): ExpressionAst {
    let operator = first;
    let result = target;
    while (operator !== K.Unknown) {
      const { start, stop } = this;
      this.skipNewlines();
      if (operator === K.LBracket || operator === K.QuestionLBracket) {
        result = this.parseIndex(result, start, stop, operator === K.QuestionLBracket);
      } else {
        result = this.parseMember(result, operator, stop);
      }
      operator = this.nextMemberOperator(true);
    }
    return result;
  }

  private parseMemberName(): ExpressionAst | undefined {
    const name = this.parseSimpleName();
    if (name !== undefined) {
      return name;
    }
    const kind = this.peek();
    return hasTrait(kind, Trait.Unary) || kind === K.LBracket ? this.parseUnary(false) : this.parsePrimary(false);
  }

  private parseMember(target: ExpressionAst, operator: number, operatorEnd: number): ExpressionAst {
    const isStatic = operator === K.ColonColon;
    const nullConditional = operator === K.QuestionDot;
    let name: CommandElementAst | undefined = this.parseMemberName();
    if (name === undefined) {
      this.report(operatorEnd, operatorEnd, 'MissingPropertyName');
      name = this.parseSingleArgument() ?? errorExpression(target.start, operatorEnd, NONE);
    } else if (!this.hasToken) {
      const from = this.pos;
      const generics = this.parseMethodGenerics();
      const c = this.hasToken ? 0 : this.at(this.pos);
      if (c === 0x28 || c === 0x7b) {
        return this.parseInvocation(target, name, generics?.types ?? NONE, isStatic, nullConditional);
      }
      if (generics?.closed === true) {
        this.goBack(from);
      }
    }
    return member(target.start, name.end, target, name, isStatic, nullConditional);
  }

  /** The arguments of a method, in parentheses or a script block, at the position. */
  private parseInvocation(
    target: ExpressionAst,
    name: CommandElementAst,
    generics: readonly TypeName[],
    isStatic: boolean,
    nullConditional: boolean,
  ): ExpressionAst {
    if (this.at(this.pos) === 0x28) {
      this.takeOperator(K.LParen, 1);
      const args: ExpressionAst[] = [];
      const end = this.parseArguments(args);
      return invokeMember(target.start, end, target, name, args, generics, isStatic, nullConditional);
    }
    this.takeOperator(K.LCurly, 1);
    const block = this.parseScriptBlockExpression();
    return invokeMember(target.start, block.end, target, name, [block], generics, isStatic, nullConditional);
  }

  /** The arguments after the `(` just consumed, with the `)`; the result is where they end. */
  protected parseArguments(args: ExpressionAst[]): number {
    const disableComma = this.disableComma;
    this.disableComma = true;
    let end = this.stop;
    this.enter();
    let reported = false;
    for (;;) {
      this.skipNewlines();
      const argument = this.parseExpression(false);
      if (argument === undefined) {
        if (args.length > 0) {
          this.report(end, end, 'MissingExpressionAfterToken', ',');
          reported = true;
        }
        break;
      }
      args.push(argument);
      ({ end } = argument);
      this.skipNewlines();
      if (!this.accept(K.Comma)) {
        break;
      }
      end = this.stop;
    }
    this.skipNewlines();
    if (this.next() === K.RParen) {
      end = this.stop;
    } else {
      this.unget();
      if (!reported) {
        this.report(end, end, 'MissingEndParenthesisInMethodCall');
      }
    }
    this.leave();
    this.disableComma = disableComma;
    return end;
  }

  private parseIndex(target: ExpressionAst, bracketStart: number, bracketEnd: number, nullConditional: boolean): ExpressionAst {
    const disableComma = this.disableComma;
    this.disableComma = false;
    this.enter();
    const value = this.parseExpression(false) ?? this.missingIndex(bracketStart, bracketEnd);
    this.leave();
    this.disableComma = disableComma;
    this.skipNewlines();
    let { end } = value;
    if (this.next() === K.RBracket) {
      end = this.stop;
    } else {
      this.unget();
      if (value.kind !== 'ErrorExpressionAst') {
        this.report(end, end, 'MissingEndSquareBracket');
      }
    }
    return index(target.start, end, target, value, nullConditional);
  }

  private missingIndex(start: number, end: number): ExpressionAst {
    this.report(end, end, 'MissingArrayIndexExpression');
    return errorExpression(start, end, NONE);
  }
}
