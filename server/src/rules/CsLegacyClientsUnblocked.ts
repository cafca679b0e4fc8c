import type { Analysis } from '../evaluation';
import { finding } from './finding';
import { observationsOf } from './observations';
import type { Finding, Rule, RuleMeta } from './rule';
import { clientsText, scopesText } from './words';

const messages = {
  unblocked: (clients: string, scopes: string) =>
    `Privacy mode is on for ${scopes}, and this lets ${clients} sign in again. Keep the rule that blocks them, or turn privacy mode off first.`,
  uncertain: ' This depends on a value that the script does not show.',
  enabled: 'Privacy mode goes on here.',
};

const meta: RuleMeta = {
  name: 'CsLegacyClientsUnblocked',
  severity: 'warning',
  summary: 'After privacy mode is on, what kept old clients from signing in is removed, disabled or overtaken.',
  fixable: false,
};

/** A later command takes back what made privacy mode safe to turn on. */
export const CsLegacyClientsUnblocked: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const observation of observationsOf(analysis, 'legacyUnblocked')) {
    const message = messages.unblocked(clientsText(observation.clients), scopesText(observation.scopes));
    yield finding(meta, observation.place, message + (observation.certain ? '' : messages.uncertain), {
      severity: observation.certain ? 'warning' : 'information',
      related: [{ place: observation.enabledAt, message: messages.enabled }],
    });
  }
}
