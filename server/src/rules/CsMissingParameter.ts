import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { argumentOf, boundCommands, type FamilyCommand, failedCommands, nameOf } from './commands';
import { finding } from './finding';
import { replaceFix } from './fixes/replace';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { listOf } from './words';

const messages = {
  missing: (cmdlet: string, names: readonly string[]) =>
    `${cmdlet} needs ${listOf(names.map(name => `-${name}`))}. Add ${names.length > 1 ? 'them' : 'it'}.`,
  majorVersion: (cmdlet: string) =>
    `${cmdlet} needs -MajorVersion, although the command starts without it: a rule without a version is refused. Add the version, such as -MajorVersion 4.`,
  ruleTarget: (cmdlet: string) => `${cmdlet} needs -Identity or -Instance: there is no global rule that it could change.`,
  ruleIdTitle: 'Add -RuleId with a new GUID',
};

const meta: RuleMeta = {
  name: 'CsMissingParameter',
  severity: 'error',
  summary: 'A parameter that the cmdlet must have is not there.',
  fixable: true,
};

/** Mandatory parameters, the version of a new rule, and the target of a rule's change. */
export const CsMissingParameter: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const failed of failedCommands(analysis, ['MissingMandatoryParameter', 'InputObjectMissingMandatory'])) {
    yield finding(meta, failed.failure.place, messages.missing(failed.cmdlet.name, failed.failure.candidates), {
      fixes: ruleIdFix(failed, failed.failure.candidates),
    });
  }
  for (const command of boundCommands(analysis)) {
    const message = documentedAsRequired(command);
    if (message !== undefined) yield finding(meta, nameOf(command.record), message);
  }
}

/** What the pages require although the binder accepts the command without. */
function documentedAsRequired({ cmdlet, bound }: FamilyCommand): string | undefined {
  if (cmdlet.noun !== 'CsClientVersionPolicyRule' || bound.open) return undefined;
  const has = (name: string) => argumentOf(bound, name) !== undefined;
  if (cmdlet.verb === 'New' && !has('MajorVersion') && !has('InMemory')) return messages.majorVersion(cmdlet.name);
  if (cmdlet.verb === 'Set' && !has('Identity') && !has('Instance')) return messages.ruleTarget(cmdlet.name);
  return undefined;
}

/** Only a rule's id has one right value: any new one. */
function ruleIdFix({ record }: FamilyCommand, missing: readonly string[]): readonly Fix[] {
  if (missing.length !== 1 || missing[0]?.toLowerCase() !== 'ruleid') return [];
  const end: Place = { file: record.file, start: record.ast.end, end: record.ast.end };
  return [replaceFix(end, ' -RuleId ([guid]::NewGuid())', { key: 'ruleId', title: messages.ruleIdTitle, preferred: true })];
}
