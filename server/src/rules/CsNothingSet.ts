import type { Analysis, CommandRecord } from '../evaluation';
import { changesSomething } from './changes';
import { boundCommands, type FamilyCommand, nameOf } from './commands';
import { finding } from './finding';
import { withoutObject } from './fixes/removeObject';
import type { Finding, Fix, Rule, RuleMeta } from './rule';

const messages = {
  nothing: (cmdlet: string) => `This ${cmdlet} changes nothing. Add the setting that it is to change, or remove the command.`,
  removeTitle: 'Remove the command',
};

const meta: RuleMeta = {
  name: 'CsNothingSet',
  severity: 'information',
  summary: 'Set- that changes nothing.',
  fixable: true,
};

/** Set- without a setting, on no object or on one that the script has not changed. */
export const CsNothingSet: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  const commands = new Map<CommandRecord, FamilyCommand[]>();
  for (const command of boundCommands(analysis)) {
    if (command.cmdlet.verb !== 'Set') continue;
    const sameCommand = commands.get(command.record);
    if (sameCommand === undefined) commands.set(command.record, [command]);
    else sameCommand.push(command);
  }
  for (const [record, bindings] of commands) {
    // One run that changes something is purpose enough.
    const [first] = bindings;
    if (first === undefined || !bindings.every(command => changesSomething(command) === 'no')) continue;
    yield finding(meta, nameOf(record), messages.nothing(first.cmdlet.name), { fixes: fixesFor(analysis, record) });
  }
}

/** Which setting was forgotten nobody can tell: the other way is offered, but not preferred. */
function fixesFor(analysis: Analysis, record: CommandRecord): readonly Fix[] {
  const edits = withoutObject(analysis, record);
  return edits === undefined ? [] : [{ key: 'remove', title: messages.removeTitle, safe: false, preferred: false, edits }];
}
