/** Takes an object out of a script with everything that is done with it: what makes it, its changes, what saves it. */
import type { Analysis, CommandRecord, ScriptFile } from '../../evaluation';
import { type Ast, type CommandAst, type VariableExpressionAst, variablesNamed } from '../../powershell';
import type { TextEdit } from '../../text';
import { scriptOf, textAt } from '../source';
import { ancestors, isInList } from '../statements';
import { variablesOf } from './blockRule';
import { argumentIn, valuePlace } from './changeArgument';
import { removal, withoutStatement } from './removeStatement';

/**
 * What takes the command out, and where its result is kept in a variable, each use of that. Undefined where the result goes where
 * nobody can say what for, or the variable has other values too.
 */
export function withoutObject(analysis: Analysis, record: CommandRecord): readonly TextEdit[] | undefined {
  const { ast: command } = record;
  const script = scriptOf(analysis, record.file);
  if (script === undefined || isOutput(record) || isMetAgain(analysis, script, record)) return undefined;
  const alone = withoutStatement(script, command) ?? withoutSaving(script, command);
  if (alone !== undefined) return [alone];
  const assignment = assignmentOf(command);
  if (assignment?.left.kind !== 'VariableExpressionAst') return undefined;
  const edits: TextEdit[] = [removal(script, assignment)];
  for (const node of variablesNamed(script.parse.ast, assignment.left.variablePath)) {
    if (node === assignment.left) continue;
    const edit = withoutUse(script, node);
    if (edit === undefined) return undefined;
    if (!edits.some(other => other.start === edit.start)) edits.push(edit);
  }
  return edits;
}

/** An object in memory that a statement just puts out is what its function or block is for. */
function isOutput(record: CommandRecord): boolean {
  const pipeline = record.ast.parent;
  const bare = pipeline?.kind === 'PipelineAst' && pipeline.pipelineElements.length === 1 && isInList(pipeline);
  return bare && record.ast.redirections.length === 0 && argumentIn(record, 'InMemory') !== undefined;
}

/** Something else in the script names what the command makes: by a variable that holds its identifier, or by the identifier. */
function isMetAgain(analysis: Analysis, script: ScriptFile, record: CommandRecord): boolean {
  if (record.cmdlet?.verb !== 'New') return false;
  const identifiers = ['Identity', 'RuleId'].flatMap(name => argumentIn(record, name) ?? []);
  const written = identifiers.flatMap(argument => valuePlace(analysis, argument) ?? []);
  const own = [record.ast, ...written];
  const isElsewhere = (node: Ast) => own.every(range => node.end <= range.start || node.start >= range.end);
  const variables = new Set(written.flatMap(place => variablesOf(textAt(analysis, place))));
  const isRead = [...variables].some(name =>
    variablesNamed(script.parse.ast, name).some(variable => isElsewhere(variable) && !isAssigned(variable)),
  );
  const guids = identifiers.flatMap(({ value }) => (value.kind === 'string' ? (GUID.exec(value.value)?.[0].toLowerCase() ?? []) : []));
  return isRead || guids.some(guid => script.text.toLowerCase().split(guid).length > 2);
}

const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

function isAssigned(variable: VariableExpressionAst): boolean {
  return variable.parent?.kind === 'AssignmentStatementAst' && variable.parent.left === variable;
}

/** `New-… -InMemory | Set-…` as a statement of its own. */
function withoutSaving(script: ScriptFile, command: CommandAst): TextEdit | undefined {
  const pipeline = command.parent;
  if (pipeline?.kind !== 'PipelineAst' || pipeline.pipelineElements[0] !== command || !isInList(pipeline)) return undefined;
  return pipeline.pipelineElements.slice(1).every(element => isSaving(element)) ? removal(script, pipeline) : undefined;
}

/** `$x = New-…`, with nothing else on the right. */
function assignmentOf(command: CommandAst) {
  const pipeline = command.parent;
  const assignment = pipeline?.kind === 'PipelineAst' && pipeline.pipelineElements.length === 1 ? pipeline.parent : undefined;
  return assignment?.kind === 'AssignmentStatementAst' && assignment.operator === '=' && isInList(assignment) ? assignment : undefined;
}

/** Takes out one use of the variable: the statement that changes, saves or adds the object, or its place in a list. */
function withoutUse(script: ScriptFile, variable: VariableExpressionAst): TextEdit | undefined {
  const { parent } = variable;
  if (parent?.kind === 'ArrayLiteralAst') return withoutElement(script, parent.elements, variable);
  if (parent?.kind === 'MemberExpressionAst') {
    const changing = parent.parent;
    return changing?.kind === 'AssignmentStatementAst' && changing.left === parent && isInList(changing)
      ? removal(script, changing)
      : undefined;
  }
  const adding = withoutAdding(script, variable);
  if (adding !== undefined) return adding;
  const statement = [...ancestors(variable)].find(isInList);
  if (statement?.kind !== 'PipelineAst') return undefined;
  const [first, ...rest] = statement.pipelineElements;
  if (first?.kind === 'CommandExpressionAst') {
    const saved = first.expression === variable && rest.length > 0 && rest.every(isSaving);
    return saved || isAdding(first.expression, variable) ? removal(script, statement) : undefined;
  }
  return parent?.kind === 'CommandAst' && first === parent && isSaving(parent) && rest.every(isSaving)
    ? removal(script, statement)
    : undefined;
}

/** `-Rules @{ Add = $x }`, which adds nothing else. */
function withoutAdding({ file }: ScriptFile, variable: VariableExpressionAst): TextEdit | undefined {
  const [pair, table] = [variable.parent?.parent, variable.parent?.parent?.parent];
  if (table?.kind !== 'HashtableAst' || table.keyValuePairs.length !== 1) return undefined;
  const [only] = table.keyValuePairs;
  if (only?.value !== pair || only?.key.kind !== 'StringConstantExpressionAst' || only.key.value.toLowerCase() !== 'add') return undefined;
  const command = table.parent;
  if (command?.kind !== 'CommandAst') return undefined;
  const at = command.commandElements.indexOf(table);
  const [parameter, before] = [command.commandElements[at - 1], command.commandElements[at - 2]];
  if (parameter?.kind !== 'CommandParameterAst' || parameter.argument !== undefined || before === undefined) return undefined;
  return { file, start: before.end, end: table.end, newText: '' };
}

/** `$policy.Rules.Add($x)`. */
function isAdding(expression: Ast, variable: Ast): boolean {
  return expression.kind === 'InvokeMemberExpressionAst' && expression.arguments?.length === 1 && expression.arguments[0] === variable;
}

function isSaving(element: Ast): boolean {
  const [name] = element.kind === 'CommandAst' ? element.commandElements : [];
  return name?.kind === 'StringConstantExpressionAst' && /(?:^|\\)(?:Set-\w*CsClientVersionPolicyRule|Out-Null)$/i.test(name.value);
}

/** With the comma that parts it from its neighbour. */
function withoutElement({ file }: ScriptFile, elements: readonly Ast[], element: Ast): TextEdit | undefined {
  const index = elements.indexOf(element);
  const next = elements[index + 1];
  const before = elements[index - 1];
  if (next !== undefined) return { file, start: element.start, end: next.start, newText: '' };
  return before === undefined ? undefined : { file, start: before.end, end: element.end, newText: '' };
}
