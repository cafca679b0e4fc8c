import type { Analysis } from '../evaluation';
import { finding } from './finding';
import { observationsOf } from './observations';
import type { Finding, Rule, RuleMeta } from './rule';

const messages = {
  notGranted: (policy: string) =>
    `This script grants the per-user policy ${policy} to no one, and until someone has it, it does nothing. Assign it with Grant-CsClientVersionPolicy.`,
};

const meta: RuleMeta = {
  name: 'CsPolicyNotGranted',
  severity: 'information',
  summary: 'A per-user policy that the script grants to nobody.',
  fixable: false,
};

/** A per-user policy without a grant. */
export const CsPolicyNotGranted: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { place, policy } of observationsOf(analysis, 'policyNotGranted')) {
    yield finding(meta, place, messages.notGranted(policy.replace(/^(?:user|tag):/i, '')));
  }
}
