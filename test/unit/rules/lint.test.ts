import { describe, expect, test } from 'vitest';
import { allRules } from '../../../server/src/rules';
import { findingsIn } from '../../support/check';

const SCRIPT = [
  'Set-CsPrivacyConfiguration -Auto $true',
  'Get-CsPrivacyConfiguration -Identity Redmond -Foo 1',
  'Set-CsPrivacyConfiguration -Identity site:A',
];
const codes = (text: string, severities = {}) => findingsIn(text, { severities }).findings.map(finding => [finding.rule, finding.severity]);

describe('lint', () => {
  test('orders by place and then by rule', () => {
    expect(codes(SCRIPT.join('\n'))).toEqual([
      ['CsImplicitGlobalScope', 'information'],
      ['CsAbbreviatedParameter', 'hint'],
      ['CsUnknownParameter', 'error'],
      ['CsNothingSet', 'information'],
    ]);
  });
  test('a level from the settings is that of all findings of the rule', () => {
    expect(codes(SCRIPT.join('\n'), { CsNothingSet: 'error', CsUnknownParameter: 'hint', CsAbbreviatedParameter: 'off' })).toEqual([
      ['CsImplicitGlobalScope', 'information'],
      ['CsUnknownParameter', 'hint'],
      ['CsNothingSet', 'error'],
    ]);
  });
  test('one finding for a rule and range, whatever number of runs comes by', () => {
    expect(codes('function Set-It($s) { Set-CsPrivacyConfiguration -Identity $s -Foo 1 }\nSet-It site:A\nSet-It site:B')).toEqual([
      ['CsUnknownParameter', 'error'],
    ]);
  });
  test('findings in scripts that are loaded are theirs', () => {
    const files = { 'lib.ps1': 'Get-CsPrivacyConfiguration -Foo 1' };
    expect(findingsIn('. .\\lib.ps1\nGet-CsPrivacyConfiguration', { files }).findings).toEqual([]);
  });
  test('a finding is plain data', () => {
    const { findings } = findingsIn(`${SCRIPT.join('\n')}\nSet-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true`);
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });
  test('nothing is found in a script that has nothing to do with the family', () => {
    expect(findingsIn('Get-Process | Where-Object Name -like "a*"\nif ($true) {').findings).toEqual([]);
  });
  test.each([
    '',
    '\u0000',
    '}',
    'Set-CsPrivacyConfiguration -',
    '# csprivacy-',
    '[Diagnostics.CodeAnalysis.SuppressMessageAttribute(]param()',
  ])('never fails: %j', text => {
    expect(() => findingsIn(text)).not.toThrow();
  });
  test('each rule has words for the table', () => {
    for (const { meta } of allRules) expect(meta.summary, meta.name).toMatch(/^[A-Z].*\.$/);
  });
});
