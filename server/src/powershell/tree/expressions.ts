/** Makes the nodes of expressions. */
import type * as A from '../ast';
import { adopt, adoptAll } from './nodes';

export function binary(left: A.ExpressionAst, operator: string, right: A.ExpressionAst): A.BinaryExpressionAst {
  const node: A.BinaryExpressionAst = {
    kind: 'BinaryExpressionAst',
    start: left.start,
    end: right.end,
    parent: undefined,
    left,
    operator,
    right,
  };
  adopt(left, node);
  adopt(right, node);
  return node;
}

export function unary(start: number, end: number, tokenKind: string, child: A.ExpressionAst): A.UnaryExpressionAst {
  const node: A.UnaryExpressionAst = { kind: 'UnaryExpressionAst', start, end, parent: undefined, tokenKind, child };
  adopt(child, node);
  return node;
}

export function ternary(condition: A.ExpressionAst, ifTrue: A.ExpressionAst, ifFalse: A.ExpressionAst): A.TernaryExpressionAst {
  const node: A.TernaryExpressionAst = {
    kind: 'TernaryExpressionAst',
    start: condition.start,
    end: ifFalse.end,
    parent: undefined,
    condition,
    ifTrue,
    ifFalse,
  };
  adopt(condition, node);
  adopt(ifTrue, node);
  adopt(ifFalse, node);
  return node;
}

/** A cast where `attribute` is a type, else an attributed expression. */
export function attributed(attribute: A.AttributeBaseAst, child: A.ExpressionAst): A.AttributedExpressionAst | A.ConvertExpressionAst {
  const { start } = attribute;
  const { end } = child;
  const node: A.AttributedExpressionAst | A.ConvertExpressionAst =
    attribute.kind === 'TypeConstraintAst'
      ? { kind: 'ConvertExpressionAst', start, end, parent: undefined, attribute, child }
      : { kind: 'AttributedExpressionAst', start, end, parent: undefined, attribute, child };
  adopt(attribute, node);
  adopt(child, node);
  return node;
}

export function member(
  expression: A.ExpressionAst,
  name: A.CommandElementAst,
  isStatic: boolean,
  nullConditional: boolean,
): A.MemberExpressionAst {
  const node: A.MemberExpressionAst = {
    kind: 'MemberExpressionAst',
    start: expression.start,
    end: name.end,
    parent: undefined,
    expression,
    member: name,
    static: isStatic,
    nullConditional,
  };
  adopt(expression, node);
  adopt(name, node);
  return node;
}

export function invokeMember(
  end: number,
  expression: A.ExpressionAst,
  name: A.CommandElementAst,
  args: readonly A.ExpressionAst[],
  genericTypeArguments: readonly A.TypeName[],
  isStatic: boolean,
  nullConditional: boolean,
): A.InvokeMemberExpressionAst {
  const node: A.InvokeMemberExpressionAst = {
    kind: 'InvokeMemberExpressionAst',
    start: expression.start,
    end,
    parent: undefined,
    expression,
    member: name,
    arguments: args,
    genericTypeArguments,
    static: isStatic,
    nullConditional,
  };
  adopt(expression, node);
  adopt(name, node);
  adoptAll(args, node);
  return node;
}

/** `: base(...)`, or the call of the base constructor that a constructor without one makes. */
export function baseConstructorCall(
  start: number,
  end: number,
  keywordEnd: number,
  args: readonly A.ExpressionAst[],
): A.BaseCtorInvokeMemberExpressionAst {
  const expression = variable(start, keywordEnd, 'this', false);
  const name = stringConstant(start, keywordEnd, 'BareWord', '.ctor');
  const node: A.BaseCtorInvokeMemberExpressionAst = {
    kind: 'BaseCtorInvokeMemberExpressionAst',
    start,
    end,
    parent: undefined,
    expression,
    member: name,
    arguments: args,
    static: false,
    nullConditional: false,
  };
  adopt(expression, node);
  adopt(name, node);
  adoptAll(args, node);
  return node;
}

export function typeExpression(start: number, end: number, typeName: A.TypeName): A.TypeExpressionAst {
  return { kind: 'TypeExpressionAst', start, end, parent: undefined, typeName };
}

export function variable(start: number, end: number, variablePath: string, splatted: boolean): A.VariableExpressionAst {
  return { kind: 'VariableExpressionAst', start, end, parent: undefined, variablePath, splatted };
}

export function constant(
  start: number,
  end: number,
  staticType: A.ConstantExpressionAst['staticType'],
  value: A.ConstantExpressionAst['value'],
): A.ConstantExpressionAst {
  return { kind: 'ConstantExpressionAst', start, end, parent: undefined, staticType, value };
}

export function stringConstant(
  start: number,
  end: number,
  stringConstantType: A.StringConstantType,
  value: string,
): A.StringConstantExpressionAst {
  return { kind: 'StringConstantExpressionAst', start, end, parent: undefined, stringConstantType, value };
}

export function expandableString(
  start: number,
  end: number,
  stringConstantType: A.StringConstantType,
  value: string,
  parts: readonly (string | A.ExpressionAst)[],
): A.ExpandableStringExpressionAst {
  const nestedExpressions = parts.filter(part => typeof part !== 'string');
  const node: A.ExpandableStringExpressionAst = {
    kind: 'ExpandableStringExpressionAst',
    start,
    end,
    parent: undefined,
    stringConstantType,
    value,
    nestedExpressions,
    parts,
  };
  adoptAll(nestedExpressions, node);
  return node;
}

export function arrayExpression(start: number, end: number, subExpression: A.StatementBlockAst): A.ArrayExpressionAst {
  const node: A.ArrayExpressionAst = { kind: 'ArrayExpressionAst', start, end, parent: undefined, subExpression };
  adopt(subExpression, node);
  return node;
}

export function subExpression(start: number, end: number, block: A.StatementBlockAst): A.SubExpressionAst {
  const node: A.SubExpressionAst = { kind: 'SubExpressionAst', start, end, parent: undefined, subExpression: block };
  adopt(block, node);
  return node;
}

export function paren(start: number, end: number, pipeline: A.PipelineBaseAst): A.ParenExpressionAst {
  const node: A.ParenExpressionAst = { kind: 'ParenExpressionAst', start, end, parent: undefined, pipeline };
  adopt(pipeline, node);
  return node;
}

export function arrayLiteral(start: number, end: number, elements: readonly A.ExpressionAst[]): A.ArrayLiteralAst {
  const node: A.ArrayLiteralAst = { kind: 'ArrayLiteralAst', start, end, parent: undefined, elements };
  adoptAll(elements, node);
  return node;
}

export function hashtable(start: number, end: number, keyValuePairs: A.HashtableAst['keyValuePairs']): A.HashtableAst {
  const node: A.HashtableAst = { kind: 'HashtableAst', start, end, parent: undefined, keyValuePairs };
  for (const pair of keyValuePairs) {
    adopt(pair.key, node);
    adopt(pair.value, node);
  }
  return node;
}

export function scriptBlockExpression(scriptBlock: A.ScriptBlockAst): A.ScriptBlockExpressionAst {
  const node: A.ScriptBlockExpressionAst = {
    kind: 'ScriptBlockExpressionAst',
    start: scriptBlock.start,
    end: scriptBlock.end,
    parent: undefined,
    scriptBlock,
  };
  adopt(scriptBlock, node);
  return node;
}

export function index(
  start: number,
  end: number,
  target: A.ExpressionAst,
  indexExpression: A.ExpressionAst,
  nullConditional: boolean,
): A.IndexExpressionAst {
  const node: A.IndexExpressionAst = {
    kind: 'IndexExpressionAst',
    start,
    end,
    parent: undefined,
    target,
    index: indexExpression,
    nullConditional,
  };
  adopt(target, node);
  adopt(indexExpression, node);
  return node;
}

export function usingExpression(child: A.ExpressionAst): A.UsingExpressionAst {
  const node: A.UsingExpressionAst = {
    kind: 'UsingExpressionAst',
    start: child.start,
    end: child.end,
    parent: undefined,
    subExpression: child,
  };
  adopt(child, node);
  return node;
}

export function errorExpression(start: number, end: number, nestedAst: readonly A.Ast[]): A.ErrorExpressionAst {
  const node: A.ErrorExpressionAst = { kind: 'ErrorExpressionAst', start, end, parent: undefined, nestedAst };
  adoptAll(nestedAst, node);
  return node;
}
