import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { changesSomething } from './changes';
import { argumentOf, boundCommands, type FamilyCommand, nameOf } from './commands';
import { finding } from './finding';
import { replaceFix } from './fixes/replace';
import type { Finding, Rule, RuleMeta } from './rule';

const messages = {
  implicit: (cmdlet: string) =>
    `${cmdlet} without an identity changes the global settings. Write -Identity global to say so, or name the scope.`,
  addTitle: 'Add -Identity global',
};

const meta: RuleMeta = {
  name: 'CsImplicitGlobalScope',
  severity: 'information',
  summary: 'Set- without an identity, which changes the global settings.',
  fixable: true,
};

/** Set- whose target is the global scope only because nothing else is said; Teams has no other scope. */
export const CsImplicitGlobalScope: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const command of boundCommands(analysis)) {
    if (!isImplicit(command)) continue;
    const { record, cmdlet } = command;
    const end: Place = { file: record.file, start: record.nameAst.end, end: record.nameAst.end };
    yield finding(meta, nameOf(record), messages.implicit(cmdlet.name), {
      fixes: [replaceFix(end, ' -Identity global', { key: 'global', title: messages.addTitle, preferred: true })],
    });
  }
}

function isImplicit(command: FamilyCommand): boolean {
  const { cmdlet, record, bound } = command;
  if (cmdlet.verb !== 'Set' || cmdlet.noun === 'CsClientVersionPolicyRule' || record.platform.platform === 'teams') return false;
  if (bound.open || argumentOf(bound, 'Identity') !== undefined || argumentOf(bound, 'Instance') !== undefined) return false;
  return changesSomething(command) !== 'no';
}
