import type { Analysis, CommandRecord } from '../../evaluation';
import { type AssignmentStatementAst, variablesNamed } from '../../powershell';
import type { TextEdit } from '../../text';
import { scriptOf } from '../source';
import { ancestors } from '../statements';
import { argumentIn, changeArgument, valueIn } from './changeArgument';

/**
 * Gives a setting of an object another value: in the last statement that writes this property of the variable which the command
 * fills or saves, else in the command. `value` as for `changeArgument`.
 */
export function changeSetting(analysis: Analysis, record: CommandRecord, name: string, value: string): TextEdit | undefined {
  const written = lastWritten(analysis, record, name);
  if (written === undefined)
    return argumentIn(record, 'Instance') === undefined ? changeArgument(analysis, record, name, value) : undefined;
  const { start, end } = written.right;
  return { file: record.file, start, end, newText: valueIn(analysis, record.file, value) };
}

function lastWritten(analysis: Analysis, record: CommandRecord, name: string): AssignmentStatementAst | undefined {
  const variable = variableOf(record);
  const script = scriptOf(analysis, record.file);
  if (variable === undefined || script === undefined) return undefined;
  let last: AssignmentStatementAst | undefined;
  for (const named of variablesNamed(script.parse.ast, variable)) {
    const property = named.parent;
    if (property?.kind !== 'MemberExpressionAst' || property.expression !== named) continue;
    const { member, parent: node } = property;
    if (node?.kind !== 'AssignmentStatementAst' || node.operator !== '=' || node.left !== property) continue;
    if (member.kind === 'StringConstantExpressionAst' && member.value.toLowerCase() === name.toLowerCase()) last = node;
  }
  return last;
}

/** In lower case: the variable that the command's result goes to, or whose object it saves. */
function variableOf(record: CommandRecord): string | undefined {
  const saved = record.ast.commandElements.find(
    (element, index) =>
      index > 0 && element.kind === 'VariableExpressionAst' && argumentIn(record, 'Instance')?.place.start === element.start,
  );
  if (saved?.kind === 'VariableExpressionAst') return saved.variablePath.toLowerCase();
  const { parent } = record.ast;
  const [piped] = parent?.kind === 'PipelineAst' ? parent.pipelineElements : [];
  if (piped?.kind === 'CommandExpressionAst' && piped.expression.kind === 'VariableExpressionAst') {
    return piped.expression.variablePath.toLowerCase();
  }
  const assignment = [...ancestors(record.ast)].find(node => node.kind === 'AssignmentStatementAst');
  return assignment?.left.kind === 'VariableExpressionAst' ? assignment.left.variablePath.toLowerCase() : undefined;
}
