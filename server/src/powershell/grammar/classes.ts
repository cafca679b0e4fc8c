/**
 * Classes and enums: base types, properties, methods and constructors with `: base( )`, enumerators.
 */

import type {
  Ast,
  AttributeAst,
  AttributeBaseAst,
  ExpressionAst,
  FunctionDefinitionAst,
  MemberAst,
  PropertyMemberAst,
  StatementAst,
  StringConstantExpressionAst,
  TypeConstraintAst,
} from '../ast';
import * as K from '../scan/kinds';
import * as Mode from '../scan/modes';
import { hasTrait } from '../scan/tokenKinds';
import * as Trait from '../scan/traits';
import { variablePathParts } from '../scan/variables';
import { baseConstructorCall } from '../tree/expressions';
import { functionDefinition, functionMember, NONE, propertyMember, typeConstraint, typeDefinition } from '../tree/nodes';
import { commandExpression, errorStatement, NO_REDIRECTIONS } from '../tree/statements';
import type { Opening } from './branches';
import { FunctionParser } from './functions';

/** Attributes and modifiers in front of a member. */
interface MemberHead {
  readonly attributes: AttributeAst[];
  type: TypeConstraintAst | undefined;
  isStatic: boolean;
  isHidden: boolean;
  start: number;
  /** Where the last of them ends, or -1 when there are none. */
  end: number;
}

/** One step through the members of a class. */
interface MemberResult {
  readonly member: MemberAst | undefined;
  /** What was read of a member that could not be finished. */
  readonly failed: readonly Ast[] | undefined;
}

const NO_MEMBER: MemberResult = { member: undefined, failed: undefined };

/** The call of the base constructor. */
interface BaseCall {
  readonly start: number;
  readonly keywordEnd: number;
  readonly end: number;
  readonly args: readonly ExpressionAst[];
  readonly failedAt: number;
}

const NO_BASE_CALL: BaseCall = { start: 0, keywordEnd: 0, end: 0, args: NONE, failedAt: -1 };

export abstract class ClassParser extends FunctionParser {
  /** A class or enum, of which the keyword is consumed. */
  protected parseTypeDefinition(opening: Opening, attributes: readonly AttributeBaseAst[] | undefined): StatementAst {
    const isClass = opening.kind === K.Class;
    const keyword = isClass ? 'class' : 'enum';
    this.skipNewlines();
    const name = this.parseSimpleName();
    if (name === undefined) {
      this.report(opening.keywordEnd, opening.keywordEnd, 'MissingNameAfterKeyword', keyword);
      return errorStatement(opening.start, opening.keywordEnd, keyword, NONE);
    }
    if (isClass) {
      this.skipNewlines();
    }
    const mode = this.mode;
    this.setMode(Mode.Signature);
    const result = this.parseTypeBody(opening, name, attributes ?? NONE, isClass);
    this.setMode(mode);
    return result;
  }

  private parseTypeBody(
    opening: Opening,
    name: StringConstantExpressionAst,
    attributes: readonly AttributeBaseAst[],
    isClass: boolean,
  ): StatementAst {
    const keyword = isClass ? 'class' : 'enum';
    const baseTypes = this.parseBaseTypes(isClass);
    this.skipNewlines();
    if (this.next() !== K.LCurly) {
      this.unget();
      const end = isClass ? (baseTypes[baseTypes.length - 1]?.end ?? name.end) : name.end;
      this.report(end, end, 'MissingTypeBody', keyword);
      if (this.recoverLine(opening.keywordEnd, name.start)) {
        return errorStatement(opening.start, opening.keywordEnd, keyword, NONE);
      }
      return errorStatement(opening.start, end, keyword, isClass ? baseTypes : NONE);
    }
    const curlyEnd = this.stop;
    const members: MemberAst[] = [];
    const failed: Ast[] = [];
    this.enter();
    let end = isClass ? this.parseClassMembers(name.value, members, failed, curlyEnd) : this.parseEnumMembers(members, curlyEnd);
    this.leave();
    if (this.next() === K.RCurly) {
      end = this.stop;
    } else {
      this.unget();
      this.report(curlyEnd, curlyEnd, 'MissingEndCurlyBrace');
    }
    const start = attributes[0]?.start ?? opening.start;
    const definition = typeDefinition(start, end, {
      name: name.value,
      typeKind: keyword,
      attributes: attributes.filter(attribute => attribute.kind === 'AttributeAst'),
      baseTypes,
      members,
    });
    const types = attributes.filter(attribute => attribute.kind === 'TypeConstraintAst');
    if (types.length > 0) {
      return errorStatement(start, end, keyword, [...failed, ...types, definition]);
    }
    return failed.length > 0 ? errorStatement(start, end, keyword, failed) : definition;
  }

  /** `: Base, IInterface` of a class; the underlying type of an enum. */
  private parseBaseTypes(isClass: boolean): TypeConstraintAst[] {
    const types: TypeConstraintAst[] = [];
    if (!this.accept(K.Colon)) {
      return types;
    }
    let after = this.stop;
    for (;;) {
      this.skipNewlines();
      const type = this.parseTypeName(false);
      if (type === undefined) {
        this.report(after, after, 'TypeNameExpected');
        return types;
      }
      types.push(typeConstraint(type.start, type.end, type));
      if (!isClass) {
        return types;
      }
      this.skipNewlines();
      if (!this.accept(K.Comma)) {
        return types;
      }
      after = this.stop;
    }
  }

  private parseClassMembers(className: string, members: MemberAst[], failed: Ast[], from: number): number {
    let end = from;
    for (;;) {
      const { member, failed: rest } = this.parseClassMember(className);
      if (member === undefined && rest === undefined) {
        return end;
      }
      if (member !== undefined) {
        members.push(member);
        ({ end } = member);
      }
      if (rest !== undefined && rest.length > 0) {
        failed.push(...rest);
        end = rest[rest.length - 1]?.end ?? end;
      }
    }
  }

  private parseClassMember(className: string): MemberResult {
    const head = this.parseMemberHead();
    const { kind } = this;
    if (kind === K.Variable) {
      return this.parseProperty(head);
    }
    if (kind === K.Identifier || hasTrait(kind, Trait.Keyword)) {
      return this.parseMethodMember(head, className);
    }
    if (head.end < 0) {
      return NO_MEMBER;
    }
    this.report(head.end, head.end, 'IncompleteMemberDefinition');
    return { member: undefined, failed: headNodes(head) };
  }

  /** Attributes, a type and modifiers; the token after them is looked at. */
  private parseMemberHead(): MemberHead {
    const head: MemberHead = { attributes: [], type: undefined, isStatic: false, isHidden: false, start: -1, end: -1 };
    for (;;) {
      this.skipNewlines();
      const attribute = this.parseAttribute();
      if (attribute !== undefined) {
        head.start = head.start < 0 ? attribute.start : head.start;
        head.end = attribute.end;
        if (attribute.kind === 'AttributeAst') {
          head.attributes.push(attribute);
        } else if (head.type === undefined) {
          head.type = attribute;
        } else {
          this.report(attribute.start, attribute.end, 'TooManyTypes');
        }
        continue;
      }
      const kind = this.peek();
      head.start = head.start < 0 ? this.start : head.start;
      if (kind !== K.Hidden && kind !== K.Static) {
        return head;
      }
      if (kind === K.Hidden ? head.isHidden : head.isStatic) {
        this.report(this.start, this.stop, 'DuplicateQualifier', this.tokenText());
      }
      if (kind === K.Hidden) {
        head.isHidden = true;
      } else {
        head.isStatic = true;
      }
      head.end = this.stop;
      this.skip();
    }
  }

  private parseProperty(head: MemberHead): MemberResult {
    this.skip();
    const name = variablePathParts(this.value).unqualified;
    let end = this.stop;
    let initialValue: ExpressionAst | undefined;
    if (this.accept(K.Equals)) {
      this.skipNewlines();
      initialValue = this.parseExpression(false);
      end = initialValue?.end ?? end;
    }
    end = this.parseTerminator(end, true);
    if (name === '') {
      const failed = headNodes(head) ?? [];
      return { member: undefined, failed: initialValue === undefined ? failed : [...failed, initialValue] };
    }
    const member = propertyMember(head.start, end, {
      name,
      propertyType: head.type,
      attributes: head.attributes,
      initialValue,
      isStatic: head.isStatic,
      isHidden: head.isHidden,
    });
    return { member, failed: undefined };
  }

  /** What ends a property: a newline, `}`, or a semicolon, which belongs to it. The result is where it ends. */
  private parseTerminator(end: number, required: boolean): number {
    const kind = this.peek();
    let last = end;
    if (kind === K.Semi) {
      last = this.stop;
    } else if (kind !== K.NewLine && kind !== K.RCurly && required) {
      this.report(end, end, 'MissingPropertyTerminator');
    }
    this.skipNewlinesAndSemicolons();
    return last;
  }

  private parseMethodMember(head: MemberHead, className: string): MemberResult {
    this.skip();
    const method = this.parseMethod(className, head.isStatic);
    if (method === undefined) {
      this.syncOnError(false, K.RCurly);
      return { member: undefined, failed: headNodes(head) };
    }
    const member = functionMember(head.start, method.end, {
      name: method.name,
      returnType: head.type,
      attributes: head.attributes,
      functionDefinition: method,
      isStatic: head.isStatic,
      isHidden: head.isHidden,
      isConstructor: method.name.toLowerCase() === className.toLowerCase(),
    });
    return { member, failed: undefined };
  }

  /** A method or constructor, of which the name is consumed; undefined after an error. */
  private parseMethod(className: string, isStatic: boolean): FunctionDefinitionAst | undefined {
    const nameStart = this.start;
    const nameEnd = this.stop;
    const name = this.tokenText();
    const list = this.peek() === K.LParen ? this.parseOptionalParameters() : undefined;
    if (list === undefined) {
      this.report(nameEnd, nameEnd, 'MissingMethodParameterList');
    }
    const isConstructor = !isStatic && name.toLowerCase() === className.toLowerCase();
    let failed = list !== undefined && !list.closed;
    let call = NO_BASE_CALL;
    if (isConstructor) {
      call = this.parseBaseCall();
      failed ||= call.failedAt >= 0;
    }
    if (this.next() !== K.LCurly) {
      this.unget();
      if (!failed) {
        const end = list?.end ?? nameEnd;
        this.report(end, end, 'MissingFunctionBody');
      }
      failed = true;
    }
    if (failed) {
      return undefined;
    }
    let predefined: StatementAst | undefined;
    if (isConstructor) {
      const node = baseConstructorCall(call.start, call.end, call.keywordEnd, call.args);
      predefined = commandExpression(node.start, node.end, node, NO_REDIRECTIONS);
    }
    const mode = this.mode;
    this.setMode(Mode.Command);
    this.enter();
    const body = this.parseScriptBlock(this.start, false, predefined);
    this.leave();
    this.setMode(mode);
    const parameters = list !== undefined && list.parameters.length > 0 ? list.parameters : undefined;
    return functionDefinition(nameStart, body.end, { name, nameStart, nameEnd, isFilter: false, isWorkflow: false, parameters, body });
  }

  /** `: base(arguments)` of a constructor. */
  private parseBaseCall(): BaseCall {
    this.skipNewlines();
    const mode = this.mode;
    this.setMode(Mode.Signature);
    const call = this.accept(K.Colon) ? this.parseBaseCallAfterColon(this.stop) : NO_BASE_CALL;
    this.setMode(mode);
    return call;
  }

  private parseBaseCallAfterColon(colonEnd: number): BaseCall {
    this.skipNewlines();
    if (!this.accept(K.Base)) {
      this.report(colonEnd, colonEnd, 'MissingBaseCtorCall');
      return { ...NO_BASE_CALL, failedAt: colonEnd };
    }
    const { start, stop } = this;
    this.skipNewlines();
    if (!this.accept(K.LParen)) {
      this.report(stop, stop, 'MissingMethodParameterList');
      return { ...NO_BASE_CALL, failedAt: stop };
    }
    const args: ExpressionAst[] = [];
    const end = this.parseArguments(args);
    this.skipNewlines();
    return { start, keywordEnd: stop, end, args, failedAt: -1 };
  }

  private parseEnumMembers(members: MemberAst[], from: number): number {
    let end = from;
    for (let member = this.parseEnumMember(); member !== undefined; member = this.parseEnumMember()) {
      members.push(member);
      ({ end } = member);
    }
    return end;
  }

  /** `Name` or `Name = value`. */
  private parseEnumMember(): PropertyMemberAst | undefined {
    this.skipNewlines();
    const name = this.parseSimpleName();
    if (name === undefined) {
      return undefined;
    }
    let { end } = name;
    let initialValue: ExpressionAst | undefined;
    let missing = false;
    const mode = this.mode;
    this.setMode(Mode.Expression);
    if (this.accept(K.Equals)) {
      const after = this.stop;
      initialValue = this.parseExpression(false);
      missing = initialValue === undefined;
      end = initialValue?.end ?? after;
      if (missing) {
        this.report(after, after, 'ExpectedValueExpression', '=');
      }
    }
    this.setMode(mode);
    end = this.parseTerminator(end, !missing);
    return propertyMember(name.start, end, {
      name: name.value,
      propertyType: undefined,
      attributes: NONE,
      initialValue,
      isStatic: true,
      isHidden: false,
    });
  }
}

function headNodes(head: MemberHead): readonly Ast[] | undefined {
  const nodes: Ast[] = head.type === undefined ? [...head.attributes] : [...head.attributes, head.type];
  return nodes.length === 0 ? undefined : nodes;
}
