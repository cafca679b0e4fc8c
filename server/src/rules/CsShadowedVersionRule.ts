import type { Analysis } from '../evaluation';
import { finding } from './finding';
import { observationsOf } from './observations';
import type { Finding, Rule, RuleMeta } from './rule';
import { scopeText } from './words';

const messages = {
  shadowed: (policy: string) =>
    `This rule never decides: an earlier rule of ${scopeText(policy)} decides for every client that it matches. Give it a lower -Priority, or remove it.`,
  by: 'This rule decides first.',
};

const meta: RuleMeta = {
  name: 'CsShadowedVersionRule',
  severity: 'warning',
  summary: 'A client version policy rule that never decides, because an earlier one always does.',
  fixable: false,
};

/** A rule behind one that matches all that it matches. */
export const CsShadowedVersionRule: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { place, by, policy } of observationsOf(analysis, 'shadowedRule')) {
    // The same statement in a later turn of a loop is no rule that somebody would look for.
    if (place.file === by.file && place.start === by.start) continue;
    yield finding(meta, place, messages.shadowed(policy), { related: [{ place: by, message: messages.by }] });
  }
}
