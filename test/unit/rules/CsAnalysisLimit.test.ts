import { describe, expect, test } from 'vitest';
import { check, findingsIn } from '../../support/check';

const SET = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true';
const lines = (...parts: readonly string[]) => parts.join('\n');
const long = (steps: number) => `foreach ($n in 1..${steps}) { $m = $n }`;
const MANY = lines(
  'foreach ($a in 1..500) {',
  '  foreach ($b in 1..500) { $c = $a + $b; $d = $c * $c }',
  '}',
  'Get-CsPrivacyConfiguration',
);
const found = (text: string) => findingsIn(text).findings.map(finding => [finding.rule, finding.severity]);

describe('CsAnalysisLimit', () => {
  test('too many steps', () => {
    expect(findingsIn(MANY).findings.map(finding => [finding.rule, finding.severity, finding.message])).toEqual([
      [
        'CsAnalysisLimit',
        'information',
        'The analysis stops here: the script takes too many steps. What the script does from here on counts as not known.',
      ],
    ]);
  });
  test('few steps are fine', () => {
    check(lines(long(10), 'Get-CsPrivacyConfiguration'));
  });
  test('what comes after it is not known', () => {
    expect(found(lines(MANY, SET))).toContainEqual(['CsPrivacyModeLegacyClients', 'information']);
  });
  test('off', () => {
    check(MANY, [], { severities: { CsAnalysisLimit: 'off' } });
  });
  test('suppressed', () => {
    check(lines('# csprivacy-disable CsAnalysisLimit', MANY), [], { suppressed: 1 });
  });
});
