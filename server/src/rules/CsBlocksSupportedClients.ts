import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import { finding } from './finding';
import { changeSetting } from './fixes/changeProperty';
import { matchLegacyOnly } from './fixes/matchLegacyOnly';
import { commandAt } from './fixes/repair';
import { observationsOf } from './observations';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { clientsText, scopesText } from './words';

const messages = {
  newest: (clients: string, scopes: string) =>
    `After this, ${clients} can't sign in (${scopes}), and those clients honour privacy mode. Block only what is below 4.0.`,
  older: (clients: string, scopes: string) =>
    `After this, ${clients} can't sign in (${scopes}), although privacy mode works with them. To keep out only the clients that ignore it, block what is below 4.0.`,
  narrowTitle: 'Narrow the rule to everything below 4.0',
  allowTitle: 'Let in the clients that no rule matches',
};

const meta: RuleMeta = {
  name: 'CsBlocksSupportedClients',
  severity: 'warning',
  summary: 'The rules keep clients from signing in that honour privacy mode.',
  fixable: true,
};

/** What the model answers for the supported clients: a warning where the newest is locked out, information for older ones. */
export const CsBlocksSupportedClients: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const { place, clients, newest, scopes } of observationsOf(analysis, 'supportedBlocked')) {
    const message = (newest ? messages.newest : messages.older)(clientsText(clients), scopesText(scopes));
    yield finding(meta, place, message, {
      severity: newest ? 'warning' : 'information',
      fixes: fixesFor(analysis, place),
    });
  }
}

function fixesFor(analysis: Analysis, place: Place): readonly Fix[] {
  const command = commandAt(analysis, place);
  if (command === undefined) return [];
  const isRule = command.cmdlet?.noun === 'CsClientVersionPolicyRule';
  const allowed = isRule ? undefined : changeSetting(analysis, command, 'DefaultAction', 'Allow');
  const edits = isRule ? matchLegacyOnly(analysis, command) : allowed && [allowed];
  if (edits === undefined) return [];
  const title = isRule ? messages.narrowTitle : messages.allowTitle;
  return [{ key: isRule ? 'narrow' : 'allow', title, safe: false, preferred: true, edits }];
}
