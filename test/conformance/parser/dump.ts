/**
 * Writes our tree as lines, as `engine/` writes PowerShell's, so that the two can be compared as strings. The plain form is the
 * contract of `npm run ast` (design.md); the full form adds the main properties of every node. `engine/Properties.cs` is its twin:
 * a change here is a change there, and the recorded results are made anew.
 */
import type { Ast, ParseError } from '../../../server/src/powershell';
import { visit } from '../../../server/src/powershell';
import { writeProperties } from './properties';

/** What is dumped: the result of a parse. */
export interface Parsed {
  readonly ast: Ast;
  readonly errors: readonly ParseError[];
}

/** The lines of a parse, each with its line feed: every node in source order, then every error in source order. */
export function dump(parsed: Parsed, full: boolean): string {
  const depths = new Map<Ast, number>();
  const nodes: Ast[] = [];
  let sorted = true;
  let last = 0;
  visit(parsed.ast, node => {
    depths.set(node, node.parent === undefined ? 0 : (depths.get(node.parent) ?? 0) + 1);
    // FindAll of PowerShell 7.6 passes over this kind, though not over its children.
    if (node.kind === 'BaseCtorInvokeMemberExpressionAst') {
      return;
    }
    sorted &&= node.start >= last;
    last = node.start;
    nodes.push(node);
  });
  if (!sorted) {
    // Redirections follow the arguments, and blocks of a script come by their kind: a stable sort gives the order of the text.
    nodes.sort((left, right) => left.start - right.start);
  }
  const lines: string[] = [];
  for (const node of nodes) {
    const properties = full ? writeProperties(node) : '';
    lines.push(`${' '.repeat(depths.get(node) ?? 0)}${node.kind} ${node.start} ${node.end}${properties}\n`);
  }
  lines.push(dumpErrors(parsed.errors));
  return lines.join('');
}

/** The lines of the errors alone, in source order. */
function dumpErrors(errors: readonly ParseError[]): string {
  return [...errors]
    .sort((left, right) => left.start - right.start)
    .map(error => `! ${error.errorId} ${error.start} ${error.end}\n`)
    .join('');
}
