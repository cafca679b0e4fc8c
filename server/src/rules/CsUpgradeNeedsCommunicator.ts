import { DESKTOP_USER_AGENT, upgrades } from '../catalog';
import type { Analysis } from '../evaluation';
import { argumentOf, boundCommands, splatRelated } from './commands';
import { finding } from './finding';
import { literalPlaceOf } from './fixes/literal';
import { replaceFix } from './fixes/replace';
import type { Finding, Rule, RuleMeta } from './rule';
import { namePlace } from './source';

const messages = {
  upgrade: (action: string, agent: string, plain: string) =>
    `${action} has no upgrade for user agent ${agent}: only ${DESKTOP_USER_AGENT} can be upgraded. Use ${plain}.`,
  agent: 'The user agent is given here.',
  useTitle: (action: string) => `Use ${action}`,
};

const meta: RuleMeta = {
  name: 'CsUpgradeNeedsCommunicator',
  severity: 'warning',
  summary: 'An upgrade action for a user agent that can not be upgraded.',
  fixable: true,
};

/** AllowAndUpgrade and BlockAndUpgrade for a user agent other than OC. */
export const CsUpgradeNeedsCommunicator: Rule = { meta, check };

const SUFFIX = /AndUpgrade$/i;

function* check(analysis: Analysis): Generator<Finding> {
  for (const { cmdlet, bound } of boundCommands(analysis)) {
    const action = argumentOf(bound, 'Action');
    const agent = argumentOf(bound, 'UserAgent');
    if (action?.value.kind !== 'string' || agent?.value.kind !== 'string') continue;
    if (!upgrades(action.value.value) || agent.value.value.trim().toLowerCase() === DESKTOP_USER_AGENT.toLowerCase()) continue;
    const plain = action.value.value.replace(SUFFIX, '');
    const target = literalPlaceOf(analysis, action);
    yield finding(meta, action.keyPlace ?? action.place, messages.upgrade(action.value.value, agent.value.value, plain), {
      related: [{ place: agent.keyPlace ?? agent.place, message: messages.agent }, ...splatRelated(cmdlet.name, action.splatPlace)],
      fixes:
        target === undefined
          ? []
          : [replaceFix(namePlace(analysis, target), plain, { key: 'plain', title: messages.useTitle(plain), preferred: true })],
    });
  }
}
