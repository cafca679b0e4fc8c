/** The tree as fixes and suppressions need it: nodes at a place, the statements around them, what is below them. */
import type { ScriptFile } from '../evaluation';
import { type Ast, childrenOf } from '../powershell';

/** Every node below a node. */
export function* descendants(root: Ast): Generator<Ast> {
  const pending: Ast[] = [...childrenOf(root)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node;
    pending.push(...childrenOf(node));
  }
}

/** The node and those that hold it, from the inside out. */
export function* ancestors(node: Ast): Generator<Ast> {
  for (let current: Ast | undefined = node; current !== undefined; current = current.parent) yield current;
}

/** The innermost node around an offset; the whole script where there is none. */
export function nodeAt(root: Ast, offset: number): Ast {
  let node = root;
  for (;;) {
    const inner = statementAt(node, offset) ?? childrenOf(node).find(child => child.start <= offset && offset < child.end);
    if (inner === undefined) return node;
    node = inner;
  }
}

/** In a list of statements, which may be as long as the script, without looking at all of them. */
function statementAt(node: Ast, offset: number): Ast | undefined {
  if (node.kind !== 'NamedBlockAst' && node.kind !== 'StatementBlockAst') return undefined;
  const { statements } = node;
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((statements[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = statements[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}

/** Where the innermost statement around an offset begins: a pipeline or assignment as it stands in a list of statements. */
export function statementStartAt(script: ScriptFile, offset: number): number {
  for (const node of ancestors(nodeAt(script.parse.ast, offset))) {
    if (isInList(node)) return node.start;
  }
  return offset;
}

/** True for a statement that stands in a list of statements, with others before and after it. */
export function isInList(node: Ast): boolean {
  const list = node.parent;
  if (list?.kind !== 'StatementBlockAst' && list?.kind !== 'NamedBlockAst') return false;
  return node.kind !== 'TrapStatementAst' || list.statements.includes(node);
}
