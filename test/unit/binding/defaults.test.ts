import { describe, expect, it } from 'vitest';
import { string } from '../../../server/src/values';
import { call, element, outcome, type Part, parameter, signature, toValue } from './command';

/** Binds with entries of $PSDefaultParameterValues, named by what follows the colon. */
function withDefaults(
  command: Parameters<typeof call>[0],
  entries: Readonly<Record<string, Part>>,
  parts: readonly Part[] = [],
  piped = false,
): string {
  const defaults = {
    entries: Object.entries(entries).map(([name, value]) => ({ name, value: toValue(value), place: undefined })),
    open: false,
  };
  return outcome(call(command, parts, piped ? { defaults, input: element(string('x')) } : { defaults }));
}

describe('$PSDefaultParameterValues', () => {
  it.each<[string, Readonly<Record<string, Part>>, readonly Part[], string]>([
    ['binds what is not given', { EnablePrivacyMode: true }, [], 'Identity: EnablePrivacyMode=true'],
    ['yields to what is given', { EnablePrivacyMode: true }, ['-EnablePrivacyMode', false], 'Identity: EnablePrivacyMode=false'],
    ['passes over what does not convert', { EnablePrivacyMode: 'x' }, [], 'Identity:'],
    ['knows aliases', { wi: true }, [], 'Identity: WhatIf=true'],
    ['knows no beginnings', { EnablePriv: true }, [], 'Identity:'],
    ['knows patterns', { 'EnableP*': true }, [], 'Identity: EnablePrivacyMode=true'],
    ['passes over patterns that fit several', { 'I*': 'x' }, [], 'Identity:'],
    ['lets different values for one parameter cancel each other', { WhatIf: true, wi: false }, [], 'Identity:'],
    ['leaves positions to what is given', { Identity: 'a' }, ['b'], "Identity: Identity='b'"],
    ['of two sets counts once the set is known', { Identity: 'g', Instance: 'h' }, [], "Identity: Identity='g'"],
    ['of which one puts out nothing counts when sets are told apart', { Identity: { kind: 'nothing' }, Instance: 'h' }, [], 'Identity:'],
    ['of the other set does not count', { Instance: 'h' }, ['global'], "Identity: Identity='global'"],
  ])('%s', (_, entries, parts, expected) => {
    expect(withDefaults('Set-CsPrivacyConfiguration', entries, parts)).toBe(expected);
  });

  it('gives mandatory parameters', () => {
    expect(withDefaults('New-CsPrivacyConfiguration', { Identity: 'site:A' })).toBe("__AllParameterSets: Identity='site:A'");
    expect(withDefaults('New-CsClientVersionPolicyRule', { Parent: 'global' }, ['-RuleId', 'x'])).toBe(
      "ParentAndRelativeKey: RuleId='x' Parent='global'",
    );
  });

  it('decides the set before the pipeline does', () => {
    expect(withDefaults('Set-CsPrivacyConfiguration', { Identity: 'g' }, [], true)).toBe('! InputObjectNotBound');
  });

  it('does not reach simple functions', () => {
    const simple = signature([parameter('Name', 'string', [{ position: 0 }])], { cmdletBinding: false, script: true });
    expect(withDefaults(simple, { Name: 'a' })).toBe('-:');
  });

  it('that may hold more leaves the command open', () => {
    expect(call('Set-CsPrivacyConfiguration', [], { defaults: { entries: [], open: true } }).open).toBe(true);
  });
});
