/** Every fix that is offered in the recorded scripts does what it says, and hardly any hazard is without one. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flawsOf, offeredIn, type World } from '../../support/fixProof';

const scripts = readFileSync('test/corpus/verdicts/generated.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as World);

/** Hazards that nothing but an assumption can repair, by a piece of their script, and why. */
const WITHOUT: readonly (readonly [string, string])[] = [
  ["Invoke-Expression '[pscustomobject]@{ Major = 1; Op = ''EQL'' } | foreach {", 'the rule that would never decide is part of a text'],
  [
    "$policy2 = New-CsClientVersionPolicy -Identity 'site:Tokyo' -Rules @{ Add = $rule } -InMemory",
    'a policy that is put together in memory takes the place of the one with the block',
  ],
  [
    '$made = Get-CsClientVersionPolicyRule -Identity "site:Tokyo/$ruleId"',
    'the script looks for the rule that would never decide, and stops without it',
  ],
  ['$made6 = New-Block', 'the rule that would never decide is what a function gives'],
];
/** Of the hazards of scripts that are recorded anew, so many may be without before somebody has to look. */
const MOST_UNLISTED = 0.01;

describe('fixes in the recorded scripts', () => {
  let hazards = 0;
  const without: string[] = [];

  test.each(scripts)('$files', world => {
    for (const finding of offeredIn(world)) {
      for (const fix of finding.fixes) expect([fix.title, ...flawsOf(world, finding, fix)]).toEqual([fix.title]);
      if (finding.rule !== 'CsPrivacyModeLegacyClients') continue;
      hazards += 1;
      const text = world.files[world.main] ?? '';
      if (finding.fixes.every(({ key }) => key === 'assume') && !WITHOUT.some(([piece]) => text.includes(piece))) without.push(text);
    }
  });

  test('hardly any hazard is without a repair', () => {
    expect(hazards).toBeGreaterThan(150);
    expect(without.slice(Math.floor(hazards * MOST_UNLISTED))).toEqual([]);
  });
});
