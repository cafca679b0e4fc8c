/** What stands at an offset of the tree. */
import { type Ast, type CommandAst, type ExpressionAst, type ScriptBlockAst, visit } from '../powershell';

/** The nodes that hold an offset, outermost first. An offset right behind a node still belongs to it, as a cursor does. */
export function nodesAt(tree: ScriptBlockAst, offset: number): readonly Ast[] {
  const path: Ast[] = [];
  visit(tree, node => {
    if (offset < node.start || offset > node.end) return false;
    // Of two nodes that touch at the offset the later one is where typing goes on.
    while (path.length > 0 && path.at(-1) !== node.parent) path.pop();
    path.push(node);
    return true;
  });
  return path;
}

/** The innermost node of a kind among those at an offset. */
export function innermost<Kind extends Ast['kind']>(path: readonly Ast[], kind: Kind): Extract<Ast, { kind: Kind }> | undefined {
  return path.findLast((node): node is Extract<Ast, { kind: Kind }> => node.kind === kind);
}

/** The command's name as written, without module qualifier; undefined when it is not a constant. */
export function commandName(command: CommandAst): string | undefined {
  const first = command.commandElements[0];
  return first?.kind === 'StringConstantExpressionAst' ? first.value.slice(first.value.lastIndexOf('\\') + 1) : undefined;
}

/** Whether an expression is the splat of a variable. */
export function isSplat(node: Ast | undefined): node is Extract<ExpressionAst, { kind: 'VariableExpressionAst' }> {
  return node?.kind === 'VariableExpressionAst' && node.splatted;
}
