/** Looks upwards from a node. */
import type { Ast, ExpressionAst, FunctionMemberAst, MemberAst, PipelineBaseAst } from '../ast';

/** Kinds that nest as deep as a chain of operators is long; none of the checks looks for one of them upwards. */
const CHAINED: ReadonlySet<string> = new Set([
  'ArrayLiteralAst',
  'AttributedExpressionAst',
  'BinaryExpressionAst',
  'ConvertExpressionAst',
  'IndexExpressionAst',
  'InvokeMemberExpressionAst',
  'MemberExpressionAst',
  'PipelineChainAst',
  'TernaryExpressionAst',
  'UnaryExpressionAst',
]);

/** What a node of a chain is in, past the chain. */
const pastChain = new WeakMap<Ast, Ast>();

/** The nearest node around that is no part of a chain. Remembers the way, so that asking for every node of a chain costs no more than one. */
export function outwards(node: Ast): Ast | undefined {
  const way: Ast[] = [];
  let at = node.parent;
  while (at !== undefined && CHAINED.has(at.kind)) {
    const known = pastChain.get(at);
    if (known !== undefined) {
      at = known;
      break;
    }
    way.push(at);
    at = at.parent;
  }
  if (at !== undefined) {
    for (const passed of way) {
      pastChain.set(passed, at);
    }
  }
  return at;
}

/** The member of a class whose own code holds the node; undefined in a script block or function nested in it. */
export function memberAround(node: Ast): MemberAst | undefined {
  for (let at = outwards(node); at !== undefined; at = outwards(at)) {
    if (at.kind === 'FunctionMemberAst' || at.kind === 'PropertyMemberAst') {
      return at;
    }
    if (at.kind === 'ScriptBlockAst' && at.parent?.parent?.kind !== 'FunctionMemberAst') {
      return undefined;
    }
  }
  return undefined;
}

/** Whether a method gives nothing back. */
export function returnsNothing(member: FunctionMemberAst): boolean {
  const type = member.returnType?.typeName;
  return type === undefined || (type.arrayRank === 0 && /^(system\.)?void$/i.test(type.fullName));
}

/** The expression of a pipeline that is nothing but one. */
export function pureExpression(pipeline: PipelineBaseAst): ExpressionAst | undefined {
  if (pipeline.kind !== 'PipelineAst' || pipeline.pipelineElements.length !== 1) {
    return undefined;
  }
  const [element] = pipeline.pipelineElements;
  return element?.kind === 'CommandExpressionAst' && element.redirections.length === 0 ? element.expression : undefined;
}

/** Puts items on a stack so that the first comes off first. A loop: there can be more items than a call takes arguments. */
export function pushReversed<T>(stack: T[], items: readonly T[]): void {
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const item = items[at];
    if (item !== undefined) {
      stack.push(item);
    }
  }
}
