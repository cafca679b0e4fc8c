import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { argumentOf, boundCommands, type FailedCommand, type FamilyCommand, failedCommands, nameOf } from './commands';
import { finding } from './finding';
import { replaceFix } from './fixes/replace';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { listOf } from './words';

const messages = {
  missing: (cmdlet: string, names: readonly string[], example: string | undefined) =>
    `${cmdlet} needs ${listOf(names.map(name => `-${name}`))}. Add ${names.length > 1 ? 'them' : 'it'}${example === undefined ? '' : `, such as ${example}`}.`,
  ruleName: (cmdlet: string) =>
    `${cmdlet} needs -Parent and -RuleId, or -Identity with both. Add them, such as -Parent Global -RuleId ([guid]::NewGuid()).`,
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
    yield finding(meta, failed.failure.place, missingMessage(failed), {
      fixes: ruleIdFix(failed, failed.failure.candidates),
    });
  }
  for (const command of boundCommands(analysis)) {
    const message = documentedAsRequired(command);
    if (message !== undefined) yield finding(meta, nameOf(command.record), message);
  }
}

/** With an example of what is missing, where one parameter is. */
function missingMessage({ cmdlet, bound, failure }: FailedCommand): string {
  const [only, ...others] = failure.candidates;
  const isRule = cmdlet.noun === 'CsClientVersionPolicyRule';
  if (cmdlet.verb === 'New' && isRule && only === 'Identity' && !bound.bound.has('parent')) return messages.ruleName(cmdlet.name);
  const examples = cmdlet.verb === 'Grant' ? GRANT_EXAMPLES : isRule ? RULE_EXAMPLES : EXAMPLES;
  return messages.missing(cmdlet.name, failure.candidates, others.length === 0 ? examples.get(only ?? '') : undefined);
}

const EXAMPLES = new Map([['Identity', '-Identity site:Redmond']]);
const RULE_EXAMPLES = new Map([
  ['Parent', '-Parent Global'],
  ['Identity', '-Identity Global/38aad667-af54-4397-aaa7-e94c79ec2308'],
]);
const GRANT_EXAMPLES = new Map([['Identity', '-Identity ken@example.com']]);

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
