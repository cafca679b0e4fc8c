/** Which variables a file assigns, and which its conditions read. */
import { type Ast, nodesOf, type ScriptBlockAst, visit } from '../../powershell';

export interface VariableNames {
  readonly assigned: Set<string>;
  readonly tested: Set<string>;
  /** `?`, `error` and `lastexitcode`, where a file reads `$?`, `$Error` or `$LASTEXITCODE`; `&&` and `||` read the first. */
  readonly asked: Set<string>;
}

export function collectNames(ast: ScriptBlockAst, { assigned, tested, asked }: VariableNames): void {
  for (const { variablePath } of nodesOf(ast, 'VariableExpressionAst'))
    if (/^(?:global:)?(?:\?|error|lastexitcode)$/i.test(variablePath)) asked.add(bare(variablePath));
  if (nodesOf(ast, 'PipelineChainAst').length > 0) asked.add('?');
  for (const { left } of nodesOf(ast, 'AssignmentStatementAst')) variablesIn(left, assigned);
  for (const { variable } of nodesOf(ast, 'ForEachStatementAst')) assigned.add(bare(variable.variablePath));
  for (const { name } of nodesOf(ast, 'ParameterAst')) assigned.add(bare(name.variablePath));
  for (const { tokenKind, child } of nodesOf(ast, 'UnaryExpressionAst'))
    if (/PlusPlus|MinusMinus/.test(tokenKind)) variablesIn(child, assigned);
  for (const { clauses } of nodesOf(ast, 'IfStatementAst')) for (const { condition } of clauses) askedIn(condition, tested);
  for (const kind of ['WhileStatementAst', 'DoWhileStatementAst', 'DoUntilStatementAst', 'SwitchStatementAst'] as const)
    for (const { condition } of nodesOf(ast, kind)) askedIn(condition, tested);
}

function variablesIn(ast: Ast, into: Set<string>): void {
  visit(ast, node => {
    if (node.kind === 'VariableExpressionAst') into.add(bare(node.variablePath));
  });
}

/** Whether they hold anything: who asks for `$config.EnablePrivacyMode` counts on what was found. */
function askedIn(condition: Ast, into: Set<string>): void {
  visit(condition, node => {
    if (node.kind === 'VariableExpressionAst') into.add(bare(node.variablePath));
    return !(node.kind === 'MemberExpressionAst' && node.expression.kind === 'VariableExpressionAst' && isSetting(node.member));
  });
}

function isSetting(member: Ast): boolean {
  return member.kind === 'StringConstantExpressionAst' && !/^(?:count|length|identity)$/i.test(member.value);
}

/** Variables that steer every command without being named by one. */
export const STEERING: readonly string[] = ['psdefaultparametervalues', 'whatifpreference', 'erroractionpreference', 'ofs'];

/** A variable's name in lower case, without its scope. */
export function bare(path: string): string {
  return path.slice(path.indexOf(':') + 1).toLowerCase();
}
