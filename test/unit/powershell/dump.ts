/** Trees as lines, for comparisons in tests. */
import { type Ast, visit } from '../../../server/src/powershell';

/** One line a node: kind, extent, and the properties that are neither nodes nor lists of them. */
export function dump(root: Ast): string[] {
  const lines: string[] = [];
  visit(root, node => {
    const plain = Object.entries(node).filter(([name, value]) => !['kind', 'start', 'end', 'parent'].includes(name) && isPlain(value));
    lines.push(`${node.kind} ${node.start} ${node.end} ${plain.map(([name, value]) => `${name}=${String(value)}`).join(' ')}`.trimEnd());
  });
  return lines;
}

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean', 'bigint'].includes(typeof value);
}
