import type { ScriptFile } from '../../evaluation';
import type { Ast, CommandAst } from '../../powershell';
import type { TextEdit } from '../../text';
import { ancestors, descendants, isInList } from '../statements';
import { lineStartOf } from './lines';
import { styleOf } from './style';

/** A statement to be put in, or the parts of one, between which it may go on in a new line. */
export type NewStatement = string | readonly string[];

/** Puts statements in front of one: on lines of their own, indented like it, or on its line where it shares one. */
export function insertBefore(script: ScriptFile, statement: Ast, statements: readonly NewStatement[]): TextEdit {
  const { separator, written } = placing(script, statement, statements);
  return { file: script.file, start: statement.start, end: statement.start, newText: written.map(each => each + separator).join('') };
}

/** Puts statements behind one, in the same way. */
export function insertAfter(script: ScriptFile, statement: Ast, statements: readonly NewStatement[]): TextEdit {
  const { separator, written } = placing(script, statement, statements);
  return { file: script.file, start: statement.end, end: statement.end, newText: written.map(each => separator + each).join('') };
}

/** How statements beside one are parted from it and written; long ones go on in a new line where the script's own do. */
function placing(script: ScriptFile, { start }: Ast, statements: readonly NewStatement[]) {
  const { newline, continues } = styleOf(script);
  const before = script.text.slice(lineStartOf(script.text, start), start);
  const ownLine = before.trim() === '';
  const within = ownLine && continues ? ` \`${newline}${before}    ` : ' ';
  return {
    separator: ownLine ? newline + before : '; ',
    written: statements.map(parts => (typeof parts === 'string' ? parts : parts.join(within))),
  };
}

export const LOOPS: ReadonlySet<Ast['kind']> = new Set<Ast['kind']>([
  'ForEachStatementAst',
  'ForStatementAst',
  'WhileStatementAst',
  'DoWhileStatementAst',
  'DoUntilStatementAst',
]);
/** Commands whose script block runs once for each element of the pipeline, in lower case. */
const LOOP_COMMANDS = new Set(['foreach-object', 'foreach', '%', 'where-object', 'where', '?']);

/**
 * The statement in front of which something is put that has to be done before `command` on each way to it: in the
 * nearest list of statements, but before a loop that gives none of the variables in `needs` (lower case) a value.
 * @param after offsets of what has to be done before it: it is not put before a loop that holds one
 */
export function statementToPrecede(command: CommandAst, needs: ReadonlySet<string>, after: readonly number[] = []): Ast {
  let chosen: Ast = command;
  let settled = false;
  for (const node of ancestors(command)) {
    if (node.kind === 'FunctionDefinitionAst' || isOtherBlock(node)) break;
    if (isLoop(node)) {
      if (assignsAny(node, needs) || after.some(offset => node.start <= offset && offset < node.end)) break;
      settled = false;
    }
    if (isPlaceForStatements(node) && !settled) {
      chosen = node;
      settled = true;
    }
  }
  return chosen;
}

/** A list whose statements' output nobody collects on the spot, as `$( )` and `@( )` do. */
function isPlaceForStatements(node: Ast): boolean {
  if (!isInList(node)) return false;
  const owner = node.parent?.parent?.kind;
  return owner !== 'SubExpressionAst' && owner !== 'ArrayExpressionAst';
}

function isLoop(node: Ast): boolean {
  return LOOPS.has(node.kind) || runsForEach(node);
}

/** A script block that a command or method runs for each element. */
function runsForEach(node: Ast): boolean {
  if (node.kind !== 'ScriptBlockExpressionAst') return false;
  const { parent } = node;
  const [head] = parent?.kind === 'CommandAst' ? parent.commandElements : [];
  if (head) return head.kind === 'StringConstantExpressionAst' && LOOP_COMMANDS.has(head.value.toLowerCase());
  if (parent?.kind !== 'InvokeMemberExpressionAst' || parent.static) return false;
  return parent.member.kind === 'StringConstantExpressionAst' && /^(?:foreach|where)$/i.test(parent.member.value);
}

/** A script block that runs elsewhere or once: what it needs goes inside. */
function isOtherBlock(node: Ast): boolean {
  return node.kind === 'ScriptBlockExpressionAst' && !runsForEach(node);
}

function assignsAny(loop: Ast, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  if (loop.kind === 'ScriptBlockExpressionAst' && (names.has('_') || names.has('psitem'))) return true;
  if (loop.kind === 'ForEachStatementAst' && names.has(variableName(loop.variable.variablePath))) return true;
  for (const node of descendants(loop)) if (assignedNames(node).some(name => names.has(name))) return true;
  return false;
}

/** Variables that a node gives a value, in lower case without scope; a changed property counts as its variable. */
export function assignedNames(node: Ast): readonly string[] {
  if (node.kind === 'ForEachStatementAst') return [variableName(node.variable.variablePath)];
  if (node.kind === 'UnaryExpressionAst' && /(?:PlusPlus|MinusMinus)$/.test(node.tokenKind)) return namesIn(node.child);
  return node.kind === 'AssignmentStatementAst' ? namesIn(node.left) : [];
}

/** Variables that a node reads or writes, in lower case without scope. */
export function namesIn(node: Ast): readonly string[] {
  return [node, ...descendants(node)].flatMap(inner => (inner.kind === 'VariableExpressionAst' ? [variableName(inner.variablePath)] : []));
}

function variableName(path: string): string {
  return path.slice(path.lastIndexOf(':') + 1).toLowerCase();
}

/** The last assignment in the same list that changes the object. */
export function lastChange(assignment: Ast, variable: string): Ast {
  const list = assignment.parent;
  if (list?.kind !== 'NamedBlockAst' && list?.kind !== 'StatementBlockAst') return assignment;
  const changes = list.statements.filter(
    statement =>
      statement.start > assignment.start &&
      statement.kind === 'AssignmentStatementAst' &&
      statement.left.kind === 'MemberExpressionAst' &&
      statement.left.expression.kind === 'VariableExpressionAst' &&
      statement.left.expression.variablePath.toLowerCase() === variable.toLowerCase(),
  );
  return changes.at(-1) ?? assignment;
}
