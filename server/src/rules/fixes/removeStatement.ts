import type { ScriptFile } from '../../evaluation';
import type { Ast, CommandAst } from '../../powershell';
import type { TextEdit } from '../../text';
import { ancestors, isInList } from '../statements';
import { lineStartOf } from './lines';

/** Takes the statement that does nothing but run `rule` out; undefined where something takes its result. */
export function withoutStatement(script: ScriptFile, rule: CommandAst): TextEdit | undefined {
  for (const node of ancestors(rule)) {
    if (!dropsResult(node) && !assignsNull(node)) return undefined;
    if (isInList(node)) return removal(script, node);
  }
  return undefined;
}

/** `[void](…)`, `… | Out-Null`: nothing sees what the command gives. */
function dropsResult(node: Ast): boolean {
  switch (node.kind) {
    case 'CommandAst':
    case 'CommandExpressionAst':
    case 'ParenExpressionAst':
      return true;
    case 'ConvertExpressionAst':
      return node.attribute.typeName.fullName.toLowerCase() === 'void';
    case 'PipelineAst':
      return node.pipelineElements.length === 1 || (node.pipelineElements.length === 2 && isOutNull(node.pipelineElements[1]));
    default:
      return false;
  }
}

function assignsNull(node: Ast): boolean {
  return (
    node.kind === 'AssignmentStatementAst' && node.left.kind === 'VariableExpressionAst' && node.left.variablePath.toLowerCase() === 'null'
  );
}

function isOutNull(element: Ast | undefined): boolean {
  const [name] = element?.kind === 'CommandAst' ? element.commandElements : [];
  return name?.kind === 'StringConstantExpressionAst' && name.value.toLowerCase() === 'out-null';
}

/** Takes a statement out, with its line where nothing else is on it. */
export function removal(script: ScriptFile, statement: Ast): TextEdit {
  const { text, file } = script;
  const start = lineStartOf(text, statement.start);
  const rest = /^[ \t]*;?[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(statement.end));
  if (text.slice(start, statement.start).trim() === '' && rest !== null) {
    return { file, start, end: statement.end + rest[0].length, newText: '' };
  }
  const separator = /^[ \t]*;[ \t]*/.exec(text.slice(statement.end))?.[0].length ?? 0;
  return { file, start: statement.start, end: statement.end + separator, newText: '' };
}
