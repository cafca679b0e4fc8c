/** What a condition reads, without running anything. */

import type { Ast, VariableExpressionAst } from '../../powershell';
import { array, derived, elementKeyIn, isElement, string, text, toText, type Value } from '../../values';
import { unseenRuleOf } from '../heap/bounds';
import { constantValue } from '../heap/constants';
import { readIndex } from '../heap/heap';
import { elementsOf, isReference } from '../run/elements';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { readVariable } from '../scopes/variables';
import { memberOf } from './members';

export function unwrap(node: Ast): Ast {
  if (node.kind === 'ParenExpressionAst') return unwrap(node.pipeline);
  if (node.kind === 'CommandExpressionAst') return unwrap(node.expression);
  // `$($_.Action)` in a text
  const [statement, another] = node.kind === 'SubExpressionAst' ? node.subExpression.statements : [];
  if (statement && another === undefined) return unwrap(statement);
  const [only, second] = node.kind === 'PipelineAst' ? node.pipelineElements : [];
  return only?.kind === 'CommandExpressionAst' && second === undefined ? unwrap(only) : node;
}

/** The value of an expression that only reads; undefined for any other. */
export function peek(run: Run, state: State, node: Ast): Value | undefined {
  const at = unwrap(node);
  switch (at.kind) {
    case 'VariableExpressionAst':
      return readVariable(run, state, at);
    case 'StringConstantExpressionAst':
      return { kind: 'string', value: at.value };
    case 'ConstantExpressionAst':
      return constantValue(at);
    case 'ArrayLiteralAst': {
      const items = at.elements.map(element => peek(run, state, element));
      return items.every(item => item !== undefined) ? array(items) : undefined;
    }
    case 'ArrayExpressionAst': {
      const [statement, another] = at.subExpression.statements;
      const inner = statement && another === undefined ? peek(run, state, statement) : undefined;
      if (!inner || inner.kind === 'array') return inner;
      const { items, rest } = inner.kind === 'unknown' ? elementsOf(state, inner) : { items: [inner], rest: undefined };
      return array(items, rest);
    }
    case 'MemberExpressionAst': {
      const [target, name] = at.static ? [] : [peek(run, state, at.expression), peek(run, state, at.member)];
      return target && name?.kind === 'string' ? memberOf(state, target, name.value) : undefined;
    }
    case 'IndexExpressionAst': {
      const [target, index] = [peek(run, state, at.target), peek(run, state, at.index)];
      return target && (index?.kind === 'unknown' || index?.kind === 'string') ? readIndex(run, state, target, index) : undefined;
    }
    case 'ConvertExpressionAst': {
      const child = peek(run, state, at.child);
      return child && /^(?:system\.)?(?:string|int|int32)$/i.test(at.attribute.typeName.fullName) && unseenRuleOf(child)
        ? child
        : undefined;
    }
    case 'ExpandableStringExpressionAst':
      return textOf(at.parts.map(part => (typeof part === 'string' ? string(part) : peek(run, state, part))));
    case 'InvokeMemberExpressionAst': {
      const method = at.member.kind === 'StringConstantExpressionAst' ? at.member.value.toLowerCase() : '';
      const isText = /^(?:tostring|trim)$/.test(method) && !at.static && (at.arguments ?? []).length === 0;
      const target = isText ? peek(run, state, at.expression) : undefined;
      if (!target || unseenRuleOf(target)) return target;
      // A name that is trimmed; what is derived of it has the key that it has where it is run.
      return method === 'trim' && target.kind === 'unknown' && elementKeyIn(target.key) !== undefined
        ? derived('.trim()', [target], { type: 'string' })
        : undefined;
    }
    default:
      return undefined;
  }
}

/** A text made of plain values, of elements that nobody has seen, and of what rules say that nobody has seen. */
function textOf(parts: readonly (Value | undefined)[]): Value | undefined {
  const known = parts.filter(part => part !== undefined);
  const isPlain = (part: Value) => /^(?:string|number|text)$/.test(part.kind) || (part.kind === 'unknown' && isElement(part));
  return known.length === parts.length && known.every(part => isPlain(part) || unseenRuleOf(part))
    ? text(known.map(part => toText(part)))
    : undefined;
}

/** The node reads, or sets, that variable. */
export function isVariable(node: Ast, { variablePath }: VariableExpressionAst): boolean {
  return node.kind === 'VariableExpressionAst' && node.variablePath.toLowerCase() === variablePath.toLowerCase();
}

/** `$policy.Identity + '/'`: what shows as a text is none, and has no `+`. */
export function isProductIdentity(run: Run, state: State, left: Ast): boolean {
  const at = unwrap(left);
  if (at.kind !== 'MemberExpressionAst' || at.static || at.member.kind !== 'StringConstantExpressionAst') return false;
  const owner = /^identity$/i.test(at.member.value) ? peek(run, state, at.expression) : undefined;
  const object = owner && isReference(owner) ? state.object(owner) : undefined;
  return object?.config !== undefined && !object.changed.has('identity');
}
