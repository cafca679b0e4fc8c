import { describe, expect, test } from 'vitest';
import { check, findingsIn } from '../../support/check';

/** Calls itself so many times, and does something with the family at the end. */
const nested = (calls: number, command = 'Get-CsPrivacyConfiguration') =>
  ['function Step-Down($n) {', `  if ($n -lt ${calls}) { Step-Down ($n + 1) } else { ${command} }`, '}', 'Step-Down 0'].join('\n');
const found = (text: string) => findingsIn(text).findings.map(finding => [finding.rule, finding.severity]);

describe('CsAnalysisLimit', () => {
  test('calls that are nested too deeply', () => {
    check(nested(1000).replace('Step-Down ($n + 1)', '⟦CsAnalysisLimit Step-Down ($n + 1)⟧'), [
      'The analysis stops here: calls are nested too deeply. What the script does from here on counts as not known.',
    ]);
  });
  test('a few are fine', () => {
    check(nested(3));
  });
  test('what comes after it is not known', () => {
    expect(found(nested(1000, 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true'))).toContainEqual([
      'CsPrivacyModeLegacyClients',
      'information',
    ]);
  });
  test('off', () => {
    check(nested(1000), [], { severities: { CsAnalysisLimit: 'off' } });
  });
  test('suppressed', () => {
    check(`# csprivacy-disable CsAnalysisLimit\n${nested(1000)}`, [], { suppressed: 1 });
  });
});
