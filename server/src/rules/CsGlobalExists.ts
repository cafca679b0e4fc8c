import { parseIdentity } from '../catalog';
import type { Analysis } from '../evaluation';
import { argumentOf, boundCommands, type FamilyCommand, nameOf, splatRelated } from './commands';
import { finding } from './finding';
import { replaceFix } from './fixes/replace';
import type { Finding, Fix, Rule, RuleMeta } from './rule';
import { textAt } from './source';

const messages = {
  exists: (cmdlet: string, set: string) => `${cmdlet} fails for the global identity, which is always there. Change it with ${set}.`,
  useTitle: (set: string) => `Use ${set}`,
};

const meta: RuleMeta = {
  name: 'CsGlobalExists',
  severity: 'error',
  summary: 'New- for the global identity, which always exists.',
  fixable: true,
};

/** New- of global settings or of the global policy; a rule of the global policy is fine, and so is an object in memory. */
export const CsGlobalExists: Rule = { meta, check };

function* check(analysis: Analysis): Generator<Finding> {
  for (const command of boundCommands(analysis)) {
    const { cmdlet, bound, binding } = command;
    if (cmdlet.verb !== 'New' || cmdlet.noun === 'CsClientVersionPolicyRule') continue;
    // Whether -InMemory already refuses it is not documented, and under WhatIf nothing is made.
    if (argumentOf(bound, 'InMemory') !== undefined || binding.whatIf === true) continue;
    const identity = argumentOf(bound, 'Identity');
    if (identity === undefined) continue;
    if (!isGlobal(command) || isExpected(command)) continue;
    const set = `Set-${cmdlet.noun}`;
    yield finding(meta, identity.keyPlace ?? identity.place, messages.exists(cmdlet.name, set), {
      related: splatRelated(cmdlet.name, identity.splatPlace),
      fixes: verbFix(analysis, command, set),
    });
  }
}

function isGlobal({ cmdlet, bound }: Pick<FamilyCommand, 'cmdlet' | 'bound'>): boolean {
  const identity = argumentOf(bound, 'Identity')?.original;
  return identity?.kind === 'string' && parseIdentity(cmdlet.noun, identity.value).kind === 'global';
}

/** One of several scopes, for each of which whoever wrote this lets pass that it is there already. */
function isExpected({ record, cmdlet, bound }: FamilyCommand): boolean {
  const action = argumentOf(bound, 'ErrorAction')?.original;
  if (action?.kind !== 'string' || !/^(?:silentlycontinue|ignore)$/i.test(action.value)) return false;
  return record.bindings.some(other => !isGlobal({ cmdlet, bound: other.bound }));
}

/** Set- has all parameters of New- but two; the fix is offered where neither is used. */
function verbFix(analysis: Analysis, { record, bound, cmdlet }: FamilyCommand, set: string): readonly Fix[] {
  if (cmdlet.noun === 'CsPrivacyConfiguration' && argumentOf(bound, 'Tenant') !== undefined) return [];
  const name = nameOf(record);
  const verb = textAt(analysis, name).toLowerCase().lastIndexOf('new-');
  if (verb < 0) return [];
  const place = { ...name, start: name.start + verb, end: name.start + verb + 'New'.length };
  return [replaceFix(place, 'Set', { key: 'set', title: messages.useTitle(set), preferred: true })];
}
