/** Which variables a file assigns, and which its conditions read. */
import { type Ast, type ScriptBlockAst, visit } from '../powershell';

export interface VariableNames {
  readonly assigned: Set<string>;
  readonly tested: Set<string>;
}

export function collectNames(ast: ScriptBlockAst, into: VariableNames): void {
  visit(ast, node => {
    switch (node.kind) {
      case 'AssignmentStatementAst':
        variablesIn(node.left, into.assigned);
        break;
      case 'ForEachStatementAst':
        into.assigned.add(bare(node.variable.variablePath));
        break;
      case 'ParameterAst':
        into.assigned.add(bare(node.name.variablePath));
        break;
      case 'UnaryExpressionAst':
        if (/PlusPlus|MinusMinus/.test(node.tokenKind)) variablesIn(node.child, into.assigned);
        break;
      case 'IfStatementAst':
        for (const clause of node.clauses) variablesIn(clause.condition, into.tested);
        break;
      case 'WhileStatementAst':
      case 'DoWhileStatementAst':
      case 'DoUntilStatementAst':
      case 'SwitchStatementAst':
        variablesIn(node.condition, into.tested);
        break;
      default:
    }
  });
}

function variablesIn(ast: Ast, into: Set<string>): void {
  visit(ast, node => {
    if (node.kind === 'VariableExpressionAst') into.add(bare(node.variablePath));
  });
}

function bare(path: string): string {
  return path.slice(path.indexOf(':') + 1).toLowerCase();
}
