import type { ScriptFile } from '../../evaluation';
import type { Ast, CommandAst, NamedBlockAst, StatementAst, StatementBlockAst } from '../../powershell';
import type { TextEdit } from '../../text';
import { ancestors, descendants, isInList } from '../statements';
import { assignedNames, insertAfter, insertBefore, namesIn } from './insertStatement';
import { removal } from './removeStatement';

type StatementList = NamedBlockAst | StatementBlockAst;

/** Farther apart, nobody would see what is moved where. */
const MOST_BETWEEN = 200;

/**
 * Moves the statement that holds `later` in front of the one that holds `earlier`, with the assignments between them that
 * it needs. Undefined where that could change more: the two are in no common list of statements, something between them
 * makes a policy, is needed but is no plain assignment, or reads what would be moved.
 */
export function moveInFront(script: ScriptFile, earlier: CommandAst, later: CommandAst): readonly TextEdit[] | undefined {
  const common = commonList(earlier, later);
  if (common === undefined) return undefined;
  const { list, from, to } = common;
  const target = list.statements[to];
  const first = list.statements[from];
  if (target === undefined || first === undefined || !isSimple(target)) return undefined;
  const moved = neededFor(list.statements.slice(from, to), target);
  if (moved === undefined) return undefined;
  const texts = moved.map(statement => script.text.slice(statement.start, statement.end));
  return [insertBefore(script, first, texts), ...moved.map(statement => removal(script, statement))];
}

interface CommonList {
  readonly list: StatementList;
  readonly from: number;
  readonly to: number;
}

/** The innermost list of statements that holds both, and in which the earlier one comes first. */
function commonList(earlier: CommandAst, later: CommandAst): CommonList | undefined {
  const around = [...ancestors(later)];
  for (const node of ancestors(earlier)) {
    const list = node.parent;
    if (list?.kind !== 'NamedBlockAst' && list?.kind !== 'StatementBlockAst') continue;
    const statements: readonly Ast[] = list.statements;
    const from = statements.indexOf(node);
    const to = statements.findIndex(statement => around.includes(statement));
    if (from >= 0 && to >= 0) return from < to && to - from < MOST_BETWEEN ? { list, from, to } : undefined;
  }
  return undefined;
}

/**
 * Moves the statement that holds `rule` out of the branch that it is in, in front of `target`. Undefined where the two are
 * in different functions or script blocks, or the rule needs what its branch sets.
 */
export function moveOutOfBranch(script: ScriptFile, rule: CommandAst, target: Ast): readonly TextEdit[] | undefined {
  const statement = statementOf(rule);
  const around = [...ancestors(target)];
  if (statement === undefined) return undefined;
  const needed = new Set(namesIn(statement));
  for (const node of ancestors(statement)) {
    if (node !== statement && around.includes(node)) break;
    if (node.kind === 'FunctionDefinitionAst' || node.kind === 'ScriptBlockExpressionAst') return undefined;
    const siblings: readonly Ast[] = node.kind === 'StatementBlockAst' || node.kind === 'NamedBlockAst' ? node.statements : [node];
    for (const sibling of siblings) {
      if (sibling === statement) continue;
      const inside = sibling === node ? [node] : [sibling, ...descendants(sibling)];
      if (inside.flatMap(assignedNames).some(name => needed.has(name))) return undefined;
    }
  }
  return [insertBefore(script, target, [script.text.slice(statement.start, statement.end)]), removal(script, statement)];
}

/**
 * Moves the statement that holds `earlier` behind the one that holds `later`. Undefined where it is no plain statement of
 * the list that holds both, or where what it reads or writes is written or read in between.
 */
export function moveBehind(script: ScriptFile, earlier: CommandAst, later: CommandAst): readonly TextEdit[] | undefined {
  const common = commonList(earlier, later);
  const moved = common?.list.statements[common.from];
  const target = common?.list.statements[common.to];
  if (common === undefined || moved === undefined || target === undefined || !isSimple(moved)) return undefined;
  const between = common.list.statements.slice(common.from + 1, common.to + 1);
  const read = new Set(namesIn(moved));
  const written = new Set([moved, ...descendants(moved)].flatMap(assignedNames));
  const disturbed = between.some(
    statement =>
      [statement, ...descendants(statement)].flatMap(assignedNames).some(name => read.has(name)) ||
      namesIn(statement).some(name => written.has(name)),
  );
  if (disturbed) return undefined;
  return [insertAfter(script, target, [script.text.slice(moved.start, moved.end)]), removal(script, moved)];
}

function statementOf(rule: CommandAst): StatementAst | undefined {
  for (const node of ancestors(rule)) {
    if ((node.kind === 'PipelineAst' || node.kind === 'AssignmentStatementAst') && isInList(node)) return node;
    if (node.kind === 'StatementBlockAst' || node.kind === 'NamedBlockAst') return undefined;
  }
  return undefined;
}

function isSimple(statement: StatementAst): boolean {
  return statement.kind === 'PipelineAst' || statement.kind === 'AssignmentStatementAst';
}

/** The statement with the assignments before it that it builds on, in order; `between` starts with the earlier command's own. */
function neededFor(between: readonly StatementAst[], target: StatementAst): readonly StatementAst[] | undefined {
  const moved = new Set<Ast>([target]);
  const needed = new Set(namesIn(target));
  for (const statement of between.toReversed()) {
    if (makesPolicy(statement)) return undefined;
    const assigned = [statement, ...descendants(statement)].flatMap(assignedNames);
    if (!assigned.some(name => needed.has(name))) continue;
    if (statement.kind !== 'AssignmentStatementAst' || statement === between[0]) return undefined;
    moved.add(statement);
    for (const name of namesIn(statement)) needed.add(name);
  }
  const written = new Set([...moved].flatMap(assignedNames));
  const stays = between.filter(statement => !moved.has(statement));
  if (stays.some(statement => namesIn(statement).some(name => written.has(name)))) return undefined;
  return [...between.filter(statement => moved.has(statement)), target];
}

function makesPolicy(statement: Ast): boolean {
  for (const node of [statement, ...descendants(statement)]) {
    if (node.kind !== 'CommandAst') continue;
    const [name] = node.commandElements;
    if (name?.kind === 'StringConstantExpressionAst' && /(?:^|\\)(?:New|Set|Remove)-\w*CsClientVersionPolicy$/i.test(name.value))
      return true;
  }
  return false;
}
