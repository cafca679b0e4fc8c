import { describe, expect, test } from 'vitest';
import { check, findingsIn } from '../../support/check';

const ID = 'Global/2336c611-a243-4c5d-994b-eea8a524d0e4';
const RULE = `New-CsClientVersionPolicyRule -Identity ${ID} -MajorVersion 4 -MinorVersion 0 -UserAgent OC -CompareOp LSS -Action Block -Priority 0`;
const ON = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true';
const lines = (...parts: readonly string[]) => parts.join('\n');
const message =
  'Privacy mode is on for the global scope, and this lets Office Communicator 2007 and 2007 R2 sign in again. Keep the rule that blocks them, or turn privacy mode off first.';

describe('CsLegacyClientsUnblocked', () => {
  test.each([
    ['removed', `Remove-CsClientVersionPolicyRule -Identity ${ID}`],
    ['disabled', `Set-CsClientVersionPolicyRule -Identity ${ID} -Enabled $false`],
    ['changed', `Set-CsClientVersionPolicyRule -Identity ${ID} -Action Allow`],
    ['not asked any more', 'Set-CsClientVersionConfiguration -Identity global -Enabled $false'],
  ])('the rule is %s', (_, command) => {
    const { findings } = findingsIn(lines(RULE, ON, command));
    expect(findings.map(({ rule, severity, message: text }) => [rule, severity, text])).toEqual([
      ['CsLegacyClientsUnblocked', 'warning', message],
    ]);
  });
  test('where privacy mode went on is beside it', () => {
    const { findings } = findingsIn(lines(RULE, ON, `Remove-CsClientVersionPolicyRule -Identity ${ID} -Force`));
    expect(findings[0]?.related.map(related => related.message)).toEqual(['Privacy mode goes on here.']);
  });
  test('before privacy mode goes on it is no matter of this rule', () => {
    check(lines(RULE, `Remove-CsClientVersionPolicyRule -Identity ${ID}`));
  });
  test('another rule does not matter', () => {
    check(lines(RULE, ON, 'Remove-CsClientVersionPolicyRule -Identity Global/1987d3c2-4544-489d-bbe3-59f79f530a83'));
  });
  test('a value that is not known is information', () => {
    const { findings } = findingsIn(lines('param($on)', RULE, ON, `Set-CsClientVersionPolicyRule -Identity ${ID} -Enabled $on`));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['CsLegacyClientsUnblocked', 'information']]);
  });
  test('off', () => {
    check(lines(RULE, ON, `Remove-CsClientVersionPolicyRule ${ID}`), [], { severities: { CsLegacyClientsUnblocked: 'off' } });
  });
  test('suppressed', () => {
    check(lines(RULE, ON, `Remove-CsClientVersionPolicyRule ${ID} # csprivacy-disable-line CsLegacyClientsUnblocked`), [], {
      suppressed: 1,
    });
  });
});
