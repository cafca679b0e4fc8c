import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsIn } from '../../support/check';

const RULE = 'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -CompareOp LSS';

describe('CsUpgradeNeedsCommunicator', () => {
  test('another user agent', () => {
    check(`${RULE} -UserAgent UCCP -Action ⟦CsUpgradeNeedsCommunicator BlockAndUpgrade⟧`, [
      'BlockAndUpgrade has no upgrade for user agent UCCP: only OC can be upgraded. Use Block.',
    ]);
  });
  test('OC is fine', () => {
    check(`${RULE} -UserAgent oc -Action BlockAndUpgrade`);
  });
  test('an action without an upgrade is fine', () => {
    check(`${RULE} -UserAgent UCCP -Action Block`);
  });
  test('a user agent that is not known is not judged', () => {
    check(`param($agent)\n${RULE} -UserAgent $agent -Action AllowAndUpgrade`);
  });
  test('no user agent is not judged', () => {
    check('Set-CsClientVersionPolicyRule -Identity Global/2336c611-a243-4c5d-994b-eea8a524d0e4 -Action AllowAndUpgrade');
  });
  test('an action that is put together has no fix', () => {
    const text = 'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent CPE -CompareOp LSS';
    const splat = "$s = @{ Action = (' BlockAndUpgrade '.Trim()) }\n";
    const { findings } = findingsIn(`${splat}${text} @s`);
    expect(findings.map(({ rule, fixes }) => [rule, fixes.length])).toEqual([['CsUpgradeNeedsCommunicator', 0]]);
  });
  test('off', () => {
    check(`${RULE} -UserAgent RTC -Action AllowAndUpgrade`, [], { severities: { CsUpgradeNeedsCommunicator: 'off' } });
  });
  test('suppressed', () => {
    check(`${RULE} -UserAgent RTC -Action AllowAndUpgrade # csprivacy-disable-line CsUpgradeNeedsCommunicator`, [], { suppressed: 1 });
  });
  test('the fix takes the upgrade out', () => {
    checkFix(
      `${RULE} -UserAgent RTC -Action ⟦CsUpgradeNeedsCommunicator BlockAndUpgrade⟧`,
      'Use Block',
      `${RULE} -UserAgent RTC -Action Block`,
      { preferred: true },
    );
  });
});
