import { type Analysis, type AssumptionMistake, assumable, readAssumptions } from '../evaluation';
import type { Place } from '../text';
import { finding } from './finding';
import { removeHolderFix, removeNameFix } from './fixes/removeSuppression';
import { replaceFix } from './fixes/replace';
import { nearestNames } from './nearest';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { namePlace } from './source';
import { suppressionsOf } from './suppression';
import { directives } from './suppressionComments';
import type { AttributeMistake, Suppression, SuppressionMistake } from './suppressions';

const messages = {
  unused: (rule: string) => `${rule} has nothing to suppress here. Remove it.`,
  unknownRule: (rule: string) => `${rule} is no rule, so this suppresses nothing. Correct the name or remove it.`,
  noName: 'This names no rule, so it suppresses nothing. Write the name of the rule after it.',
  unknownDirective: (written: string) =>
    `csprivacy-${written} is not known, so this suppresses nothing. Use ${[...directives, 'assume'].map(verb => `csprivacy-${verb}`).join(', ')}.`,
  assumption: {
    what: (written: string) =>
      `${written === '' ? 'This says nothing that' : `${written} is nothing that`} can be assumed, so it counts for nothing. Write csprivacy-assume ${assumable} -- reason.`,
    reason: () => 'An assumption without a reason counts for nothing. Write it after two hyphens, such as -- CHG-1234.',
    scope: (written: string) =>
      `${written} is no scope of privacy settings, so this assumption counts for nothing. Write global, site:NAME or service:UserServer:NAME, or no scope for all.`,
  } satisfies Readonly<Record<AssumptionMistake['why'], (written: string) => string>>,
  nothingToEnable: (rule: string) => `No csprivacy-disable of ${rule} is open here. Remove this.`,
  argument: {
    notConstant: "Only text in quotes is read here, so this suppresses nothing. Write a constant, such as an empty one: ''.",
    namedBeforePositional: 'Arguments with a name come after those without, so this suppresses nothing.',
    twice: 'This is given twice, so nothing is suppressed. Keep one of the two.',
    scope: 'The scope is Function or Class, so this suppresses nothing.',
    targetWithoutScope: "A target needs a scope, so this suppresses nothing. Add Scope='Function'.",
    targetNotFound: 'No function or class has the name of the target, so this suppresses nothing.',
  } satisfies Readonly<Record<AttributeMistake, string>>,
  removeTitle: 'Remove the suppression',
  useTitle: (text: string) => `Use ${text}`,
};

const meta: RuleMeta = {
  name: 'CsUnusedSuppression',
  severity: 'information',
  summary: 'A suppression or an assumption that counts for nothing.',
  fixable: true,
};

/** What a suppression can never do; which ones had nothing to do is known after all rules have run. */
export const CsUnusedSuppression: Rule = {
  meta,
  *check(analysis: Analysis): Generator<Finding> {
    for (const mistake of suppressionsOf(analysis.script).mistakes) yield mistakeFinding(analysis, mistake);
    for (const { why, place, written } of readAssumptions(analysis.script).mistakes) {
      yield finding(meta, place, messages.assumption[why](written), { fixes: [] });
    }
  },
};

function mistakeFinding(analysis: Analysis, mistake: SuppressionMistake): Finding {
  const remove = removeHolderFix(analysis.script.text, mistake.holder, messages.removeTitle);
  switch (mistake.kind) {
    case 'noName':
      return finding(meta, mistake.holder, messages.noName, { fixes: [remove] });
    case 'unknownDirective':
      return finding(meta, mistake.holder, messages.unknownDirective(mistake.written), {
        fixes: [...nearFixes(mistake.place, mistake.written, [...directives, 'assume']), remove],
      });
    case 'nothingToEnable':
      return finding(meta, mistake.holder, messages.nothingToEnable(mistake.rule), { fixes: [remove] });
    case 'argument':
      return finding(meta, mistake.place, messages.argument[mistake.why], { fixes: [remove] });
  }
}

/** A suppression that no finding met; `rules` are the names of all rules. */
export function unusedFinding(analysis: Analysis, suppression: Suppression, rules: readonly string[]): Finding {
  const known = rules.some(rule => rule.toLowerCase() === suppression.rule.toLowerCase());
  const { text } = analysis.script;
  const remove = suppression.alone
    ? removeHolderFix(text, suppression.holder, messages.removeTitle, known)
    : removeNameFix(text, suppression.place, messages.removeTitle, known);
  const message = known ? messages.unused(suppression.rule) : messages.unknownRule(suppression.rule);
  const near = known ? [] : nearFixes(namePlace(analysis, suppression.place), suppression.rule, rules);
  return finding(meta, suppression.place, message, { fixes: [...near, remove] });
}

function nearFixes(place: Place, written: string, names: readonly string[]): readonly Fix[] {
  return nearestNames(written, names).map(name => replaceFix(place, name, { key: `use:${name}`, title: messages.useTitle(name) }));
}
