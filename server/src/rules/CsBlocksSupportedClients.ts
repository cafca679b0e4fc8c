import type { Analysis } from '../evaluation';
import { finding } from './finding';
import { observationsOf } from './observations';
import type { Finding, Rule, RuleMeta } from './rule';
import { clientsText, scopesText } from './words';

const messages = {
  newest: (clients: string, scopes: string) =>
    `After this, ${clients} can't sign in (${scopes}), and those clients honour privacy mode. Block only what is below 4.0.`,
  older: (clients: string, scopes: string) =>
    `After this, ${clients} can't sign in (${scopes}), although privacy mode works with them. To keep out only the clients that ignore it, block what is below 4.0.`,
};

const meta: RuleMeta = {
  name: 'CsBlocksSupportedClients',
  severity: 'warning',
  summary: 'The rules keep clients from signing in that honour privacy mode.',
  fixable: false,
};

/** What the model answers for the supported clients: a warning where the newest is locked out, information for older ones. */
export const CsBlocksSupportedClients: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { place, clients, newest, scopes } of observationsOf(analysis, 'supportedBlocked')) {
    const message = (newest ? messages.newest : messages.older)(clientsText(clients), scopesText(scopes));
    yield finding(meta, place, message, { severity: newest ? 'warning' : 'information' });
  }
}
