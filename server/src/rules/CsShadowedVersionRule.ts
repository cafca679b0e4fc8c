import type { Analysis, CommandRecord } from '../evaluation';
import type { Place, TextEdit } from '../text';
import { finding } from './finding';
import { sameClients } from './fixes/allowInFront';
import { argumentIn } from './fixes/changeArgument';
import { changeSetting } from './fixes/changeProperty';
import { withoutObject } from './fixes/removeObject';
import { commandAt } from './fixes/repair';
import { observationsOf } from './observations';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { scopeText } from './words';

const messages = {
  shadowed: (policy: string) =>
    `This rule never decides: an earlier rule of ${scopeText(policy)} decides for every client that it matches. Give it a lower -Priority, or remove it.`,
  by: 'This rule decides first.',
  removeTitle: 'Remove the rule that never decides',
  otherTitle: 'Remove the other rule, which says the same',
  firstTitle: 'Put the rule before the one that decides',
};

const meta: RuleMeta = {
  name: 'CsShadowedVersionRule',
  severity: 'warning',
  summary: 'A client version policy rule that never decides, because an earlier one always does.',
  fixable: true,
};

/** A rule behind one that matches all that it matches. */
export const CsShadowedVersionRule: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { place, by, policy } of observationsOf(analysis, 'shadowedRule')) {
    // The same statement in a later turn of a loop is no rule that somebody would look for.
    if (place.file === by.file && place.start === by.start) continue;
    yield finding(meta, place, messages.shadowed(policy), {
      related: [{ place: by, message: messages.by }],
      fixes: fixesFor(analysis, place, by),
    });
  }
}

/** Which of the two was meant to decide is not known: both ways are offered, unless they have the same clients or the same effect. */
function fixesFor(analysis: Analysis, place: Place, by: Place): readonly Fix[] {
  const dead = commandAt(analysis, place);
  const decides = commandAt(analysis, by);
  if (dead === undefined) return [];
  const same = decides !== undefined && sameClients(dead, decides);
  const otherEffect = decides !== undefined && blocks(dead) !== blocks(decides);
  const first = otherEffect && !same ? changeSetting(analysis, dead, 'Priority', '0') : undefined;
  const other = same && !otherEffect ? withoutObject(analysis, decides) : undefined;
  const offered: readonly (readonly [string, string, readonly TextEdit[] | undefined])[] = [
    ['first', messages.firstTitle, first && [first]],
    ['remove', messages.removeTitle, withoutObject(analysis, dead)],
    ['other', messages.otherTitle, other],
  ];
  return offered.flatMap(([key, title, edits]) =>
    edits === undefined ? [] : [{ key, title, safe: false, preferred: key === 'remove' && first === undefined, edits }],
  );
}

function blocks(rule: CommandRecord): boolean | undefined {
  const action = argumentIn(rule, 'Action')?.value;
  return action?.kind === 'string' ? /^Block/i.test(action.value) : undefined;
}
