/** What repairs a hazard: the change that its reason asks for, the missing rule, and last an assumption put on record. */
import type { Analysis, CommandRecord, Hazard, RepairParent } from '../../evaluation';
import type { TextEdit } from '../../text';
import type { Fix } from '../rule';
import { scriptOf, textAt } from '../source';
import { ancestors } from '../statements';
import { matchesLegacyOnly, raisePriority, removeAllow, shadowedBlock } from './allowInFront';
import { blockRules, commandOf, nounPrefix, variablesOf } from './blockRule';
import { argumentIn, removeArgument } from './changeArgument';
import { changeSetting } from './changeProperty';
import { insertAfter, insertBefore, lastChange, statementToPrecede } from './insertStatement';
import { lineStartOf } from './lines';
import { matchLegacyOnly } from './matchLegacyOnly';
import { moveBehind, moveInFront, moveOutOfBranch } from './moveRule';
import { type Context, commandAt, type Repair, type Repairer, ruleBeside } from './repair';
import { stopInCatch } from './stopInCatch';
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
  stop: 'Stop where the rule could not be added',
  skip: 'Skip what the rule could not be added for',
  assume: 'Record that they are blocked elsewhere',
};

/** Stands in for the reason that an assumption needs, and asks for it. */
const REASON = 'say here who blocks them, and where';

/** The fixes of a hazard, the most fitting one first and preferred; the assumption never is. */
export function hazardFixes(analysis: Analysis, hazard: Hazard): readonly Fix[] {
  const script = scriptOf(analysis, hazard.command.file);
  const command = script && commandOf(script, hazard);
  if (script === undefined || command === undefined) return [];
  const context: Context = { analysis, hazard, script, command };
  const found = REPAIRS[hazard.reason].flatMap(repair => repair(context) ?? []);
  const repairs = found.filter(({ edits }, index) => !found.slice(0, index).some(earlier => sameEdits(earlier.edits, edits)));
  const assumption = assume(context);
  const fixes = repairs.map(({ key, title, edits }, index): Fix => ({ key, title, safe: false, preferred: index === 0, edits }));
  return assumption === undefined ? fixes : [...fixes, { ...assumption, safe: false, preferred: false }];
}

/** In the order in which they are offered. */
const REPAIRS: Readonly<Record<Hazard['reason'], readonly Repairer[]>> = {
  notCommitted: [commit, withoutWhatIf, insertRule],
  filterDisabled: [turnFilterOnWithRule, turnFilterOnHere, turnFilterOn],
  shadowedByAllow: [raisePriority, changeAction, removeAllow, insertRule, insertFirstRule],
  ruleDisabled: [enable, insertRule, insertFirstRule],
  actionAllows: [changeAction, insertRule, insertFirstRule],
  unprovenValue: [moveOut, insertRule],
  partialCoverage: [widen, insertRule, insertFirstRule],
  notGranted: [insertRule],
  scopeNotCovered: [stop, insertRule, widenOther],
  notOnEveryPath: [stop, moveOut, insertRule],
  ruleAfterEnable: [moveRule, moveCommand, insertRule, insertFirstRule],
  noRule: [insertRule, widenOther],
};

function insertRule(context: Context): Repair | undefined {
  return insertRules(context, context.hazard.repair.parents);
}

/** Where several policies need something, another change may suit the others better. */
function insertFirstRule(context: Context): Repair | undefined {
  const { causes, repair } = context.hazard;
  const [first] = causes;
  const parents = repair.parents.filter(({ scope }) => scope === first?.scope);
  return parents.length === 0 || parents.length === repair.parents.length ? undefined : insertRules(context, parents);
}

function insertRules(context: Context, parents: readonly RepairParent[]): Repair | undefined {
  const { script, command } = context;
  const rules = blockRules(script, parents, command, sharedName(context, parents));
  if (rules === undefined || rules.length === 0) return undefined;
  const edits = rules.map(rule => insertBefore(script, statementToPrecede(command, new Set(rule.needs), rule.after), [rule.parts]));
  return { key: 'block', title: titles.block, edits };
}

/** How the command names its scope, where that is in each turn of a loop the name of a policy of the script too. */
function sharedName({ analysis, hazard }: Context, parents: readonly RepairParent[]): string | undefined {
  const record = parents.length === 0 ? undefined : commandAt(analysis, hazard.command);
  const identity = record && argumentIn(record, 'Identity');
  if (record === undefined || (identity?.source !== 'named' && identity?.source !== 'positional')) return undefined;
  const names = new Set(parents.map(({ parent }) => parent.toLowerCase()));
  const values = record.bindings.map(({ bound }) => bound.bound.get('identity')?.value);
  const own = new Set(values.map(value => (value?.kind === 'string' ? value.value.toLowerCase() : undefined)));
  // For one scope alone the policy is named as it is.
  if (own.size < 2 && names.size < 2) return undefined;
  const written = textAt(analysis, identity.place);
  const policies = policiesOf(analysis);
  const isNamed = [...own].every(name => name !== undefined && (names.has(name) || policies.has(name)));
  // On the way on which a policy was not made, the global one takes its place.
  const isEnough = [...names].every(name => own.has(name) || name === 'global');
  return isNamed && isEnough && variablesOf(written).length > 0 ? written : undefined;
}

/** The policies that the script names, in lower case. */
function policiesOf({ commands }: Analysis): ReadonlySet<string> {
  const values = commands
    .filter(({ cmdlet }) => /^CsClientVersionPolicy/.test(cmdlet?.noun ?? ''))
    .flatMap(({ bindings }) => bindings.flatMap(({ bound }) => [bound.bound.get('parent')?.value, bound.bound.get('identity')?.value]));
  return new Set(values.flatMap(value => (value?.kind === 'string' ? value.value.toLowerCase() : [])));
}

function moveRule(context: Context): Repair | undefined {
  const { script, command } = context;
  const later = laterBeside(context);
  const edits = later && moveInFront(script, command, later.ast);
  return edits && { key: 'move', title: titles.move, edits };
}

function moveCommand(context: Context): Repair | undefined {
  const { script, command } = context;
  const later = laterBeside(context);
  const edits = later && moveBehind(script, command, later.ast);
  return edits && { key: 'moveBehind', title: titles.moveBehind, edits };
}

/** What comes too late, in the file of the command: it adds the rule, or takes it out of memory. */
function laterBeside({ analysis, hazard, script }: Context): CommandRecord | undefined {
  const place = hazard.causes.find(({ reason }) => reason === 'ruleAfterEnable')?.place;
  return place?.file === script.file ? commandAt(analysis, place) : undefined;
}

/** In front of a `try` nothing would show whether the rule was added, so its failure is better handed on. */
function stop(context: Context): Repair | undefined {
  const { script, hazard, command } = context;
  const rule = hazard.onlyIfFailed ? ruleBeside(context) : undefined;
  const found = rule && stopInCatch(script, rule.ast, command);
  return found && { key: 'stop', title: found.skips ? titles.skip : titles.stop, edits: found.edits };
}

function moveOut(context: Context): Repair | undefined {
  const { script, command } = context;
  const rule = ruleBeside(context);
  const edits = rule && moveOutOfBranch(script, rule.ast, statementToPrecede(command, new Set()));
  return edits && { key: 'move', title: titles.move, edits };
}

function changeAction({ analysis, hazard }: Context): Repair | undefined {
  const { rule } = hazard.repair;
  // A block behind it that is never reached would still never be.
  if (rule === undefined || shadowedBlock(analysis, hazard, rule) !== undefined || !matchesLegacyOnly(rule)) return undefined;
  const action = rule && argumentIn(rule, 'Action');
  if (action?.value.kind !== 'string') return undefined;
  const blocking = action.value.value.replace(/^Allow/i, 'Block');
  const edit = changeSetting(analysis, rule, 'Action', blocking);
  return edit && { key: 'action', title: titles.action, edits: [edit] };
}

function enable({ analysis, hazard }: Context): Repair | undefined {
  const { rule } = hazard.repair;
  const edit = rule && changeSetting(analysis, rule, 'Enabled', '$true');
  return edit && { key: 'enable', title: titles.enable, edits: [edit] };
}

function widen({ analysis, hazard }: Context): Repair | undefined {
  const { rule } = hazard.repair;
  const edits = rule && matchLegacyOnly(analysis, rule);
  return edits && { key: 'widen', title: titles.widen, edits };
}

/** A rule of the script that blocks something else, and would do if it were wider. */
function widenOther({ analysis, hazard, script }: Context): Repair | undefined {
  const [only, second] = script === analysis.script ? blocksIn(analysis) : [];
  const isEarlier = (command: CommandRecord | undefined) => command !== undefined && command.ast.start < hazard.command.start;
  const edits = only && isEarlier(only) && !isEarlier(second) ? matchLegacyOnly(analysis, only) : undefined;
  return edits && { key: 'widen', title: titles.widen, edits };
}

const knownBlocks = new WeakMap<Analysis, readonly CommandRecord[]>();

/** The rules that the script adds against old clients, in its order: looked for once, however many hazards there are. */
function blocksIn(analysis: Analysis): readonly CommandRecord[] {
  const found =
    knownBlocks.get(analysis) ??
    analysis.commands.filter(
      command =>
        command.cmdlet?.name === 'New-CsClientVersionPolicyRule' &&
        isText(command, 'Action', /^Block/i) &&
        isText(command, 'UserAgent', /^OC$/i),
    );
  knownBlocks.set(analysis, found);
  return found;
}

function isText(command: CommandRecord, parameter: string, wanted: RegExp): boolean {
  const value = argumentIn(command, parameter)?.value;
  return value?.kind === 'string' && wanted.test(value.value);
}

/** A file that turns it off may do so for other scripts too: there it can be turned on again for this one. */
function turnFilterOnHere(context: Context): Repair | undefined {
  const edits = filterEdits(context, true);
  return edits && { key: 'filter', title: titles.filter, edits };
}

function turnFilterOn(context: Context): Repair | undefined {
  const edits = filterEdits(context, false);
  return edits && { key: 'filter', title: titles.filter, edits };
}

function turnFilterOnWithRule(context: Context): Repair | undefined {
  const edits = context.hazard.repair.needsRule ? filterEdits(context, true) : undefined;
  const rule = insertRule(context);
  if (edits === undefined || rule === undefined) return undefined;
  return { key: 'filterAndBlock', title: titles.filterAndBlock, edits: [...edits, ...rule.edits] };
}

/** For each scope whose check is off: in the command that turned it off, unless in another file, else right before privacy mode goes on. */
function filterEdits({ analysis, hazard, script, command }: Context, onlyHere: boolean): readonly TextEdit[] | undefined {
  const { yes, quote } = styleOf(script);
  const edits: TextEdit[] = [];
  for (const { reason, scope, place } of hazard.causes) {
    if (reason !== 'filterDisabled') continue;
    const filter = place && commandAt(analysis, place);
    const changes = filter !== undefined && (!onlyHere || filter.file === script.file);
    const edit = changes ? changeSetting(analysis, filter, 'Enabled', '$true') : undefined;
    if (edit !== undefined) edits.push(edit);
    else if (scope === 'global' || scope.startsWith('site:')) {
      const text = `Set-${nounPrefix(command)}CsClientVersionConfiguration -Identity ${quote(scope)} -Enabled ${yes}`;
      edits.push(insertBefore(script, statementToPrecede(command, new Set()), [text]));
    } else return undefined;
  }
  return edits.length === 0 ? undefined : edits.filter((edit, index) => edits.findIndex(other => sameEdits([edit], [other])) === index);
}

function sameEdits(one: readonly TextEdit[], other: readonly TextEdit[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function commit({ analysis, hazard }: Context): Repair | undefined {
  const { rule } = hazard.repair;
  const script = rule && scriptOf(analysis, rule.file);
  if (rule === undefined || script === undefined || argumentIn(rule, 'InMemory') === undefined) return undefined;
  const assignment = [...ancestors(rule.ast)].find(node => node.kind === 'AssignmentStatementAst');
  const variable = assignment?.left;
  if (assignment === undefined || variable?.kind !== 'VariableExpressionAst') return undefined;
  const last = lastChange(assignment, variable.variablePath);
  const text = `Set-CsClientVersionPolicyRule -Instance $${variable.variablePath}`;
  return { key: 'commit', title: titles.commit, edits: [insertAfter(script, last, [text])] };
}

function withoutWhatIf({ hazard }: Context): Repair | undefined {
  const { rule } = hazard.repair;
  const edit = rule && removeArgument(rule, 'WhatIf');
  return edit && { key: 'whatIf', title: titles.whatIf, edits: [edit] };
}

/** A comment in front of the statement, for the scope where it is one that can be named. */
function assume({ script, hazard, command }: Context): Repair | undefined {
  const { text, file } = script;
  const statement = [...ancestors(statementToPrecede(command, new Set()))].find(
    node => text.slice(lineStartOf(text, node.start), node.start).trim() === '',
  );
  if (statement === undefined) return undefined;
  const [scope, ...others] = hazard.scopes;
  const named = scope !== undefined && others.length === 0 && /^(?:global$|site:[^*?]+$|service:|user:)/.test(scope) ? ` ${scope}` : '';
  const indent = text.slice(lineStartOf(text, statement.start), statement.start);
  const comment = `# csprivacy-assume legacy-clients-blocked${named} -- ${REASON}${styleOf(script).newline}${indent}`;
  return { key: 'assume', title: titles.assume, edits: [{ file, start: statement.start, end: statement.start, newText: comment }] };
}
