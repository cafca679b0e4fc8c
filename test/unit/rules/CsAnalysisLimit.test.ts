import { describe, expect, test } from 'vitest';
import { check, findingsIn } from '../../support/check';

/** Calls that double at each level: no budget is enough. */
const ENDLESS = [
  'function Find-Next($n) {',
  '  Find-Next ($n + 1)',
  '  Find-Next ($n + 2)',
  '}',
  'Find-Next 1',
  'Get-CsPrivacyConfiguration',
].join('\n');
const rules = (text: string) => findingsIn(text).findings.map(finding => [finding.rule, finding.severity]);

describe('CsAnalysisLimit', () => {
  test('a script without an end', () => {
    expect(rules(ENDLESS)).toEqual([['CsAnalysisLimit', 'information']]);
  });
  test('a script with an end is fine', () => {
    check('function Find-Next($n) { if ($n -gt 0) { Find-Next ($n - 1) } }\nFind-Next 3\nGet-CsPrivacyConfiguration');
  });
  test('what comes after it is not known', () => {
    expect(rules(`${ENDLESS}\nSet-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true`)).toContainEqual([
      'CsPrivacyModeLegacyClients',
      'information',
    ]);
  });
  test('off', () => {
    check(ENDLESS, [], { severities: { CsAnalysisLimit: 'off' } });
  });
  test('suppressed', () => {
    check(`# csprivacy-disable CsAnalysisLimit\n${ENDLESS}`, [], { suppressed: 1 });
  });
});
