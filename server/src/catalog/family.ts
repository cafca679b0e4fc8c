/** The 17 cmdlets that decide about privacy mode and about which clients sign in. */
import { clientVersionConfiguration } from './clientVersionConfiguration';
import { clientVersionPolicy, grantClientVersionPolicy } from './clientVersionPolicy';
import { clientVersionPolicyRule } from './clientVersionPolicyRule';
import { privacyConfiguration } from './privacyConfiguration';
import type { Cmdlet, CommandSignature, Noun, Platform } from './types';

/** All of them, grouped by noun. */
export const family: readonly Cmdlet[] = [
  ...privacyConfiguration,
  ...clientVersionConfiguration,
  ...clientVersionPolicy,
  ...grantClientVersionPolicy,
  ...clientVersionPolicyRule,
];

/** The family's nouns, that of privacy mode first. */
export const familyNouns: readonly Noun[] = [
  'CsPrivacyConfiguration',
  'CsClientVersionConfiguration',
  'CsClientVersionPolicy',
  'CsClientVersionPolicyRule',
];

const byName = new Map(family.map(cmdlet => [cmdlet.name.toLowerCase(), cmdlet]));

/** The cmdlet of that name in any letter case, without module qualifier. */
export function findCmdlet(name: string): Cmdlet | undefined {
  return byName.get(name.toLowerCase());
}

/**
 * The cmdlet's signature on one product: today's, with the parameters that only earlier products had. Parameters
 * that a product does not have stay in it: that is reported, not a failure to bind.
 */
export function signatureOn(cmdlet: Cmdlet, platform: Platform): CommandSignature {
  const former = cmdlet.former.filter(one => one.platforms.includes(platform)).map(one => one.parameter);
  if (former.length === 0) {
    return cmdlet;
  }
  // The same object each time: binders prepare a signature once and look it up by identity.
  const known = withFormer.get(cmdlet) ?? { ...cmdlet, parameters: [...cmdlet.parameters, ...former] };
  withFormer.set(cmdlet, known);
  return known;
}
const withFormer = new WeakMap<Cmdlet, CommandSignature>();
