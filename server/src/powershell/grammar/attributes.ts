/**
 * Attributes and type constraints in brackets: `[Parameter(Mandatory, Position = 0)]`, `[int]`; and simple names.
 */

import type { AttributeBaseAst, ExpressionAst, NamedAttributeArgumentAst, StringConstantExpressionAst } from '../ast';
import { isWhitespaceChar } from '../scan/characters';
import * as K from '../scan/kinds';
import * as Mode from '../scan/modes';
import { START, STRIDE } from '../scan/tokens';
import { constant, errorExpression, stringConstant } from '../tree/expressions';
import { attribute, namedAttributeArgument, typeConstraint } from '../tree/nodes';
import { TypeNameParser } from './typeNames';

/** An attribute that may have to be read again, as part of something else. */
interface RememberedAttribute {
  readonly node: AttributeBaseAst;
  /** Where reading goes on after it. */
  readonly pos: number;
  /** Its tokens, still in the recorder behind the ones taken back. */
  readonly firstToken: number;
  readonly tokensEnd: number;
}

export abstract class AttributeParser extends TypeNameParser {
  /**
   * Set where attributes are read to see whether a declaration follows them. When none does, they are read again
   * as part of an expression; without a memory of them, attributes that nest would be read three times a level.
   */
  protected speculating = false;
  private remembered: Map<number, RememberedAttribute> | undefined = undefined;

  protected abstract parseExpression(ternaryEndsNumber: boolean): ExpressionAst | undefined;

  /** A name without quotes, also one that is a keyword elsewhere; undefined when there is none. */
  protected parseSimpleName(): StringConstantExpressionAst | undefined {
    this.wantSimpleName = true;
    const kind = this.peek();
    this.wantSimpleName = false;
    if (kind !== K.Identifier) {
      return undefined;
    }
    this.skip();
    return stringConstant(this.start, this.stop, 'BareWord', this.tokenText());
  }

  /** Attributes and types one after the other; undefined when there are none. */
  protected parseAttributeList(inExpression: boolean): AttributeBaseAst[] | undefined {
    let result: AttributeBaseAst[] | undefined;
    for (;;) {
      const next = this.parseAttribute();
      if (next === undefined) {
        return result;
      }
      result ??= [];
      result.push(next);
      if (!inExpression || next.kind === 'AttributeAst') {
        this.skipNewlines();
      }
    }
  }

  /** Attributes in front of what may be a declaration. */
  protected parseAttributesAhead(): AttributeBaseAst[] | undefined {
    const speculating = this.speculating;
    this.speculating = true;
    const result = this.parseAttributeList(false);
    this.speculating = speculating;
    return result;
  }

  /** The `[` of an attribute, past blanks and comments; in command mode a `[` would begin a bare word. */
  private takeLeftBracket(): boolean {
    if (this.hasToken) {
      if (this.kind !== K.LBracket) {
        return false;
      }
      this.hasToken = false;
      return true;
    }
    const from = this.pos;
    let blanks = false;
    for (;;) {
      const c = this.at(this.pos);
      if (c === 0x5b) {
        this.takePunctuator(K.LBracket);
        return true;
      }
      if (isWhitespaceChar(c)) {
        blanks = true;
        this.skipWhitespace();
      } else if (c === 0x23) {
        blanks = true;
        this.tokenPos = this.pos;
        this.pos += 1;
        this.scanLineComment();
      } else if (c === 0x3c && this.at(this.pos + 1) === 0x23) {
        blanks = false;
        this.tokenPos = this.pos;
        this.pos += 2;
        this.scanBlockComment();
      } else {
        // A member access must follow its expression directly, so the blanks in front of it are read again.
        if (blanks && (c === 0x2e || c === 0x3a)) {
          this.goBack(from);
        }
        return false;
      }
    }
  }

  /** An attribute or a type in brackets; undefined when there is none. */
  protected parseAttribute(): AttributeBaseAst | undefined {
    if (!this.takeLeftBracket()) {
      return undefined;
    }
    const from = this.tokenPos;
    const { start } = this;
    const bracketEnd = this.stop;
    const known = this.remembered?.get(from);
    if (known !== undefined && this.recall(known)) {
      return known.node;
    }
    const firstToken = this.tokensEnd - STRIDE;
    this.skipNewlines();
    const typeName = this.parseTypeName(true);
    if (typeName === undefined) {
      this.goBack(from);
      this.report(bracketEnd, bracketEnd, 'MissingTypename');
      return undefined;
    }
    if (this.next() === K.LParen) {
      const node = this.finishAttribute(start, typeName);
      if (this.speculating) {
        this.remember(from, node, firstToken);
      }
      return node;
    }
    let { end } = typeName;
    if (this.kind === K.RBracket) {
      end = this.stop;
    } else {
      this.unget();
      this.report(this.start - 1, this.start - 1, 'EndSquareBracketExpectedAtEndOfAttribute');
      if (this.recoverLine(bracketEnd, typeName.start)) {
        this.goBack(from);
        return undefined;
      }
    }
    return typeConstraint(start, end, typeName);
  }

  private remember(from: number, node: AttributeBaseAst, firstToken: number): void {
    if (this.hasToken) {
      this.goBack(this.tokenPos);
    }
    this.remembered ??= new Map();
    this.remembered.set(from, { node, pos: this.pos, firstToken, tokensEnd: this.tokensEnd });
  }

  private recall(known: RememberedAttribute): boolean {
    if (this.recording) {
      const last = this.tokens[known.tokensEnd - STRIDE + START] ?? -1;
      if (this.tokensEnd - STRIDE !== known.firstToken || last < known.node.start || last >= known.pos) {
        return false;
      }
      this.tokensEnd = known.tokensEnd;
    }
    this.hasToken = false;
    this.pos = known.pos;
    return true;
  }

  /** An attribute whose name and `(` are consumed. */
  private finishAttribute(start: number, typeName: AttributeBaseAst['typeName']): AttributeBaseAst {
    const positional: ExpressionAst[] = [];
    const named: NamedAttributeArgumentAst[] = [];
    const parenEnd = this.stop;
    this.skipNewlines();
    const mode = this.mode;
    this.setMode(Mode.Expression);
    // Attributes take more of the stack than other constructs, and count twice.
    this.enter();
    this.enter();
    let end = this.parseAttributeArguments(positional, named, parenEnd);
    this.leave();
    this.leave();
    this.setMode(mode);
    this.skipNewlines();
    const closed = this.next() === K.RParen;
    if (closed) {
      end = this.stop;
    } else {
      this.unget();
      this.report(end, end, 'MissingEndParenthesisInExpression');
    }
    this.skipNewlines();
    if (this.next() === K.RBracket) {
      end = this.stop;
    } else {
      this.unget();
      if (closed) {
        this.report(end, end, 'EndSquareBracketExpectedAtEndOfAttribute');
      }
      this.recoverAt(end);
    }
    return attribute(start, end, typeName, positional, named);
  }

  /** The arguments of an attribute; the result is where the last thing read ends. */
  private parseAttributeArguments(positional: ExpressionAst[], named: NamedAttributeArgumentAst[], from: number): number {
    const disableComma = this.disableComma;
    this.disableComma = true;
    let end = from;
    let afterComma = false;
    for (;;) {
      this.skipNewlines();
      const name = this.parseSimpleName();
      if (name !== undefined) {
        end = this.parseNamedArgument(name, named, end);
      } else {
        const argument = this.parseExpression(false);
        if (argument !== undefined) {
          positional.push(argument);
          end = argument.end;
        } else if (afterComma) {
          this.report(end, end, 'MissingExpressionAfterToken', ',');
          positional.push(errorExpression(end, end, []));
        }
      }
      this.skipNewlines();
      if (this.peek() !== K.Comma) {
        break;
      }
      afterComma = true;
      end = this.stop;
      this.skip();
    }
    this.disableComma = disableComma;
    return end;
  }

  private parseNamedArgument(name: StringConstantExpressionAst, named: NamedAttributeArgumentAst[], from: number): number {
    let end = from;
    let argument: ExpressionAst | undefined;
    const omitted = this.peek() !== K.Equals;
    if (omitted) {
      argument = constant(name.start, name.end, 'bool', true);
    } else {
      this.skip();
      const equals = this.stop;
      this.skipNewlines();
      argument = this.parseExpression(false);
      if (argument === undefined) {
        this.report(equals, equals, 'MissingExpressionInNamedArgument');
        argument = errorExpression(equals, equals, []);
        this.syncOnError(true, K.Comma, K.RParen, K.RBracket, K.NewLine);
      }
      end = argument.end;
    }
    named.push(namedAttributeArgument(name.start, argument.end, name.value, argument, omitted));
    return end;
  }
}
