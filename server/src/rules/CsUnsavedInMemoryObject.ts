import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { finding } from './finding';
import { insertAfter, lastChange } from './fixes/insertStatement';
import { observationsOf } from './observations';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { ancestors, nodeAt } from './statements';

const messages = {
  created: (noun: string) => `This object stays in memory: nothing hands it to Set-${noun} -Instance, so nothing is created.`,
  changed: (noun: string) => `This change stays in memory: nothing hands the object to Set-${noun} -Instance afterwards.`,
  next: (noun: string) => ` Add Set-${noun} -Instance.`,
  addTitle: (noun: string) => `Add Set-${noun} -Instance`,
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
    yield finding(meta, place, message, { fixes: saveFix(analysis, place, noun) });
  }
}

/** Behind the last change of the variable that holds the object. */
function saveFix(analysis: Analysis, place: Place, noun: string): readonly Fix[] {
  if (place.file !== analysis.script.file) return [];
  const assignment = [...ancestors(nodeAt(analysis.script.parse.ast, place.start))].find(node => node.kind === 'AssignmentStatementAst');
  if (assignment?.kind !== 'AssignmentStatementAst') return [];
  const { left } = assignment;
  const variable = left.kind === 'MemberExpressionAst' ? left.expression : left;
  if (variable.kind !== 'VariableExpressionAst') return [];
  const text = `Set-${noun} -Instance $${variable.variablePath}`;
  const edits = [insertAfter(analysis.script, lastChange(assignment, variable.variablePath), [text])];
  return [{ key: 'save', title: messages.addTitle(noun), safe: false, preferred: true, edits }];
}
