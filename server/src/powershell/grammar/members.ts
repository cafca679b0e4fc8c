/**
 * What may follow a primary expression directly: members, calls and indexes, also null-conditional.
 */

import type { ExpressionAst, ScriptBlockExpressionAst } from '../ast';
import { isWhitespaceChar } from '../scan/characters';
import * as K from '../scan/kinds';
import * as Mode from '../scan/modes';
import { hasTrait } from '../scan/tokenKinds';
import * as Trait from '../scan/traits';
import { errorExpression, index, invokeMember, member, usingExpression } from '../tree/expressions';
import { NONE } from '../tree/nodes';
import { AttributeParser } from './attributes';

export abstract class MemberParser extends AttributeParser {
  protected abstract parsePrimary(): ExpressionAst | undefined;
  protected abstract parseUnary(ternaryEndsNumber: boolean): ExpressionAst | undefined;
  protected abstract parseScriptBlockExpression(): ScriptBlockExpressionAst;
  protected abstract parseSingleArgument(): ExpressionAst | undefined;

  /** A primary expression with the members, calls and indexes behind it. */
  protected finishPrimary(primary: ExpressionAst): ExpressionAst {
    const operator = this.nextMemberOperator(true);
    return operator === K.Unknown ? primary : this.parseMembers(operator, primary);
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
    // The members of a $using: variable are read where it is used, with it.
    let result = target.kind === 'UsingExpressionAst' ? target.subExpression : target;
    while (operator !== K.Unknown) {
      const { stop } = this;
      if (operator === K.LBracket || operator === K.QuestionLBracket) {
        result = this.parseIndex(result, operator === K.QuestionLBracket);
      } else {
        const name = this.parseMember();
        const c = this.hasToken ? 0 : this.at(this.pos);
        if (name === undefined) {
          result = member(result, this.missingMember(result, stop), operator === K.ColonColon, operator === K.QuestionDot);
        } else if (c === 0x28) {
          const { generics } = this;
          const args: ExpressionAst[] = [];
          this.takeOperator(K.LParen, 1);
          const end = this.parseArguments(args);
          result = invokeMember(end, result, name, args, generics, operator === K.ColonColon, operator === K.QuestionDot);
        } else if (c === 0x7b) {
          const { generics } = this;
          this.takeOperator(K.LCurly, 1);
          const block = this.parseScriptBlockExpression();
          result = invokeMember(block.end, result, name, [block], generics, operator === K.ColonColon, operator === K.QuestionDot);
        } else {
          this.dropGenerics();
          result = member(result, name, operator === K.ColonColon, operator === K.QuestionDot);
        }
      }
      operator = this.nextMemberOperator(true);
    }
    return target.kind === 'UsingExpressionAst' ? usingExpression(result) : result;
  }

  private parseMemberName(): ExpressionAst | undefined {
    const name = this.parseSimpleName();
    if (name !== undefined) {
      return name;
    }
    const kind = this.peek();
    return hasTrait(kind, Trait.Unary) || kind === K.LBracket ? this.parseUnary(false) : this.parsePrimary();
  }

  /** The name of a member, whose operator is consumed, and the generic arguments of a method; undefined when there is none. */
  private parseMember(): ExpressionAst | undefined {
    this.skipNewlines();
    this.generics = NONE;
    this.genericsStart = -1;
    const name = this.parseMemberName();
    if (name !== undefined && !this.hasToken) {
      this.parseMethodGenerics();
    }
    return name;
  }

  private missingMember(target: ExpressionAst, operatorEnd: number): ExpressionAst {
    this.report(operatorEnd, operatorEnd, 'MissingPropertyName');
    return this.parseSingleArgument() ?? errorExpression(target.start, operatorEnd, NONE);
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
      this.recoverAt(end);
    }
    this.leave();
    this.disableComma = disableComma;
    return end;
  }

  private parseIndex(target: ExpressionAst, nullConditional: boolean): ExpressionAst {
    const { start, stop, disableComma } = this;
    this.skipNewlines();
    this.disableComma = false;
    this.enter();
    const value = this.parseExpression(false) ?? this.missingIndex(start, stop);
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
      this.recoverAt(end);
    }
    return index(target.start, end, target, value, nullConditional);
  }

  private missingIndex(start: number, end: number): ExpressionAst {
    this.report(end, end, 'MissingArrayIndexExpression');
    return errorExpression(start, end, NONE);
  }
}
