/** What repairs a hazard: the change that its reason asks for, the missing rule, and last an assumption put on record. */
import type { Analysis, Hazard } from '../../evaluation';
import type { TextEdit } from '../../text';
import type { Fix } from '../rule';
import { ancestors } from '../statements';
import { matchesLegacyOnly, raisePriority, removeAllow, shadowedBlock } from './allowInFront';
import { blockRules, commandOf } from './blockRule';
import { argumentIn, changeArgument, removeArgument } from './changeArgument';
import { insertAfter, insertBefore, lastChange, statementToPrecede } from './insertStatement';
import { lineStartOf } from './lines';
import { moveBehind, moveInFront, moveOutOfBranch } from './moveRule';
import { type Context, ownRule, type Repair, type Repairer } from './repair';
import { styleOf } from './style';

const titles = {
  block: 'Block Office Communicator 2007 and 2007 R2 first',
  move: 'Move the rule in front of this command',
  moveBehind: 'Move this command behind the rule',
  widen: 'Widen the rule to everything below 4.0',
  action: 'Change the action of the rule to Block',
  enable: 'Enable the rule',
  filter: 'Turn the check of client versions on first',
  filterAndBlock: 'Turn the check of client versions on and block Office Communicator 2007 and 2007 R2 first',
  commit: 'Commit the rule that is in memory',
  whatIf: 'Remove -WhatIf from the rule',
  assume: 'Record that they are blocked elsewhere',
};

/** Stands in for the reason that an assumption needs, and asks for it. */
const REASON = 'say here who blocks them, and where';

/** The fixes of a hazard, the most fitting one first and preferred; the assumption never is. */
export function hazardFixes(analysis: Analysis, hazard: Hazard): readonly Fix[] {
  const command = commandOf(analysis.script, hazard);
  if (command === undefined) return [];
  const context: Context = { analysis, hazard, command };
  const repairs = [...REPAIRS[hazard.reason].flatMap(repair => repair(context) ?? [])];
  const assumption = assume(context);
  const fixes = repairs.map(({ key, title, edits }, index): Fix => ({ key, title, safe: false, preferred: index === 0, edits }));
  return assumption === undefined ? fixes : [...fixes, { ...assumption, safe: false, preferred: false }];
}

/** In the order in which they are offered. */
const REPAIRS: Readonly<Record<Hazard['reason'], readonly Repairer[]>> = {
  notCommitted: [commit, withoutWhatIf, insertRule],
  filterDisabled: [turnFilterOn, turnFilterOnWithRule],
  shadowedByAllow: [raisePriority, changeAction, removeAllow, insertRule],
  ruleDisabled: [enable, insertRule],
  actionAllows: [changeAction, insertRule],
  unprovenValue: [insertRule],
  partialCoverage: [widen, insertRule],
  notGranted: [insertRule],
  scopeNotCovered: [insertRule],
  notOnEveryPath: [moveOut, insertRule],
  ruleAfterEnable: [moveRule, moveCommand, insertRule],
  noRule: [insertRule],
};

function insertRule({ analysis, hazard, command }: Context): Repair | undefined {
  const rules = blockRules(analysis, hazard, command);
  if (rules === undefined || rules.length === 0) return undefined;
  const edits = rules.map(rule => insertBefore(analysis.script, statementToPrecede(command, new Set(rule.needs)), [rule.text]));
  return { key: 'block', title: titles.block, edits };
}

function moveRule({ analysis, hazard, command }: Context): Repair | undefined {
  const later = ownRule(analysis, hazard);
  const edits = later && moveInFront(analysis.script, command, later.ast);
  return edits && { key: 'move', title: titles.move, edits };
}

function moveCommand({ analysis, hazard, command }: Context): Repair | undefined {
  const later = ownRule(analysis, hazard);
  const edits = later && moveBehind(analysis.script, command, later.ast);
  return edits && { key: 'moveBehind', title: titles.moveBehind, edits };
}

function moveOut({ analysis, hazard, command }: Context): Repair | undefined {
  const rule = ownRule(analysis, hazard);
  const edits = rule && moveOutOfBranch(analysis.script, rule.ast, statementToPrecede(command, new Set()));
  return edits && { key: 'move', title: titles.move, edits };
}

function changeAction({ analysis, hazard }: Context): Repair | undefined {
  const rule = ownRule(analysis, hazard);
  // A block behind it that is never reached would still never be.
  if (rule === undefined || shadowedBlock(analysis, hazard, rule) !== undefined || !matchesLegacyOnly(rule)) return undefined;
  const action = rule && argumentIn(rule, 'Action');
  if (action?.value.kind !== 'string') return undefined;
  const blocking = action.value.value.replace(/^Allow/i, 'Block');
  const edit = changeArgument(analysis, rule, 'Action', blocking);
  return edit && { key: 'action', title: titles.action, edits: [edit] };
}

function enable({ analysis, hazard }: Context): Repair | undefined {
  const rule = ownRule(analysis, hazard);
  const edit = rule && changeArgument(analysis, rule, 'Enabled', styleOf(analysis.script).yes);
  return edit && { key: 'enable', title: titles.enable, edits: [edit] };
}

/** The rule as it would have to be: everything of its user agent below 4.0. */
function widen({ analysis, hazard }: Context): Repair | undefined {
  const rule = ownRule(analysis, hazard);
  if (rule === undefined) return undefined;
  const changes = [
    changeArgument(analysis, rule, 'MajorVersion', '4'),
    changeArgument(analysis, rule, 'MinorVersion', '0'),
    changeArgument(analysis, rule, 'CompareOp', 'LSS'),
  ];
  const removals = ['BuildNumber', 'QfeNumber']
    .filter(name => argumentIn(rule, name) !== undefined)
    .map(name => removeArgument(rule, name));
  const edits = [...changes, ...removals];
  if (!edits.every(edit => edit !== undefined)) return undefined;
  return { key: 'widen', title: titles.widen, edits };
}

function turnFilterOn(context: Context): Repair | undefined {
  const edits = context.hazard.repair.needsRule ? undefined : filterEdits(context);
  return edits && { key: 'filter', title: titles.filter, edits };
}

function turnFilterOnWithRule(context: Context): Repair | undefined {
  const edits = filterEdits(context);
  const rule = insertRule(context);
  if (edits === undefined || rule === undefined) return undefined;
  return { key: 'filterAndBlock', title: titles.filterAndBlock, edits: [...edits, ...rule.edits] };
}

function filterEdits({ analysis, hazard, command }: Context): readonly TextEdit[] | undefined {
  const { filter } = hazard.repair;
  const { yes, quote } = styleOf(analysis.script);
  if (filter !== undefined && filter.file === analysis.script.file && argumentIn(filter, 'Enabled') !== undefined) {
    const edit = changeArgument(analysis, filter, 'Enabled', yes);
    if (edit !== undefined) return [edit];
  }
  const scope = hazard.causes.find(cause => cause.reason === 'filterDisabled')?.scope ?? '';
  if (scope !== 'global' && !scope.startsWith('site:')) return undefined;
  const text = `Set-CsClientVersionConfiguration -Identity ${quote(scope)} -Enabled ${yes}`;
  return [insertBefore(analysis.script, statementToPrecede(command, new Set()), [text])];
}

function commit({ analysis, hazard }: Context): Repair | undefined {
  const rule = ownRule(analysis, hazard);
  if (rule === undefined || argumentIn(rule, 'InMemory') === undefined) return undefined;
  const assignment = [...ancestors(rule.ast)].find(node => node.kind === 'AssignmentStatementAst');
  const variable = assignment?.left;
  if (assignment === undefined || variable?.kind !== 'VariableExpressionAst') return undefined;
  const last = lastChange(assignment, variable.variablePath);
  const text = `Set-CsClientVersionPolicyRule -Instance $${variable.variablePath}`;
  return { key: 'commit', title: titles.commit, edits: [insertAfter(analysis.script, last, [text])] };
}

function withoutWhatIf({ analysis, hazard }: Context): Repair | undefined {
  const rule = ownRule(analysis, hazard);
  const edit = rule && removeArgument(rule, 'WhatIf');
  return edit && { key: 'whatIf', title: titles.whatIf, edits: [edit] };
}

/** A comment in front of the statement, for the scope where it is one that can be named. */
function assume({ analysis, hazard, command }: Context): Repair | undefined {
  const { text, file } = analysis.script;
  const statement = [...ancestors(statementToPrecede(command, new Set()))].find(
    node => text.slice(lineStartOf(text, node.start), node.start).trim() === '',
  );
  if (statement === undefined) return undefined;
  const [scope, ...others] = hazard.scopes;
  const named = scope !== undefined && others.length === 0 && /^(?:global$|site:[^*?]+$|service:|user:)/.test(scope) ? ` ${scope}` : '';
  const indent = text.slice(lineStartOf(text, statement.start), statement.start);
  const comment = `# csprivacy-assume legacy-clients-blocked${named} -- ${REASON}${styleOf(analysis.script).newline}${indent}`;
  return { key: 'assume', title: titles.assume, edits: [{ file, start: statement.start, end: statement.start, newText: comment }] };
}
