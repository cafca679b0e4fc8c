import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { finding } from './finding';
import { removeArgument } from './fixes/changeArgument';
import { insertAfter, lastChange } from './fixes/insertStatement';
import { commandAt } from './fixes/repair';
import { observationsOf } from './observations';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { scriptOf } from './source';
import { ancestors, nodeAt } from './statements';

const messages = {
  created: (noun: string) => `This object stays in memory: nothing hands it to Set-${noun} -Instance, so nothing is created.`,
  changed: (noun: string) => `This change stays in memory: nothing hands the object to Set-${noun} -Instance afterwards.`,
  next: (noun: string) => ` Add Set-${noun} -Instance.`,
  addTitle: (noun: string) => `Add Set-${noun} -Instance`,
  createTitle: 'Remove -InMemory',
};

const meta: RuleMeta = {
  name: 'CsUnsavedInMemoryObject',
  severity: 'warning',
  summary: 'An object made with -InMemory, or changed, that nothing saves.',
  fixable: true,
};

/** Objects that leave the script's sight (output, export, unknown commands) are not reported. */
export const CsUnsavedInMemoryObject: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { place, created, noun } of observationsOf(analysis, 'unsavedObject')) {
    const message = (created ? messages.created : messages.changed)(noun) + messages.next(noun);
    yield finding(meta, place, message, { fixes: fixesFor(analysis, place, noun) });
  }
}

function fixesFor(analysis: Analysis, place: Place, noun: string): readonly Fix[] {
  const saved = saveFix(analysis, place, noun);
  const command = commandAt(analysis, place);
  const edit = saved.length === 0 && command !== undefined ? removeArgument(command, 'InMemory') : undefined;
  // No variable holds it, so nothing was to be changed in it either: it can be made at once.
  return edit === undefined ? saved : [{ key: 'create', title: messages.createTitle, safe: false, preferred: true, edits: [edit] }];
}

/** Behind the last change of the variable that holds the object. */
function saveFix(analysis: Analysis, place: Place, noun: string): readonly Fix[] {
  const script = scriptOf(analysis, place.file);
  const assignment = script && [...ancestors(nodeAt(script.parse.ast, place.start))].find(node => node.kind === 'AssignmentStatementAst');
  if (script === undefined || assignment?.kind !== 'AssignmentStatementAst') return [];
  const { left } = assignment;
  const variable = left.kind === 'MemberExpressionAst' ? left.expression : left;
  if (variable.kind !== 'VariableExpressionAst' || variable.variablePath.toLowerCase() === 'null') return [];
  const text = `Set-${noun} -Instance $${variable.variablePath}`;
  const edits = [insertAfter(script, lastChange(assignment, variable.variablePath), [text])];
  return [{ key: 'save', title: messages.addTitle(noun), safe: false, preferred: true, edits }];
}
