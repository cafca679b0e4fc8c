import { describe, test } from 'vitest';
import { check, checkFix } from '../../support/check';

describe('CsMissingParameter', () => {
  test('a mandatory parameter', () => {
    check('⟦CsMissingParameter New-CsPrivacyConfiguration⟧ -AutoInitiateContacts $true', [
      'New-CsPrivacyConfiguration needs -Identity. Add it, such as -Identity site:Redmond.',
    ]);
  });
  test('a rule without a name, and without half of one', () => {
    check('⟦CsMissingParameter New-CsClientVersionPolicyRule⟧ -MajorVersion 4', [
      'New-CsClientVersionPolicyRule needs -Parent and -RuleId, or -Identity with both. Add them, such as -Parent Global -RuleId ([guid]::NewGuid()).',
    ]);
    check('⟦CsMissingParameter New-CsClientVersionPolicyRule⟧ -RuleId ([guid]::NewGuid()) -MajorVersion 4', [
      'New-CsClientVersionPolicyRule needs -Parent. Add it, such as -Parent Global.',
    ]);
  });
  test('with it, fine', () => {
    check('New-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $true');
  });
  test('by position, fine', () => {
    check('New-CsPrivacyConfiguration site:A -AutoInitiateContacts $true');
  });
  test('a new rule without a version', () => {
    check('⟦CsMissingParameter New-CsClientVersionPolicyRule⟧ -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC', [
      'New-CsClientVersionPolicyRule needs -MajorVersion, although the command starts without it: a rule without a version is refused. Add the version, such as -MajorVersion 4.',
    ]);
  });
  test('in memory the version may come later', () => {
    check(
      [
        '$r = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent UCCP -InMemory',
        '$r.MajorVersion = 4',
        'Set-CsClientVersionPolicyRule -Instance $r',
      ].join('\n'),
    );
  });
  test('a change of no rule', () => {
    check('⟦CsMissingParameter Set-CsClientVersionPolicyRule⟧ -Enabled $true', [
      'Set-CsClientVersionPolicyRule needs -Identity or -Instance: there is no global rule that it could change.',
    ]);
  });
  test('a splat that is not known may bring it', () => {
    check('param($settings)\nNew-CsPrivacyConfiguration @settings -AutoInitiateContacts $true');
  });
  test('off', () => {
    check('New-CsPrivacyConfiguration -EnablePrivacyMode $false', [], { severities: { CsMissingParameter: 'off' } });
  });
  test('suppressed', () => {
    check('New-CsPrivacyConfiguration -EnablePrivacyMode $false # csprivacy-disable-line CsMissingParameter', [], { suppressed: 1 });
  });
  test('a rule id is any new one', () => {
    checkFix(
      '⟦CsMissingParameter New-CsClientVersionPolicyRule⟧ -Parent Global -MajorVersion 4 -UserAgent UCCP -CompareOp LSS -Action Block',
      'Add -RuleId with a new GUID',
      'New-CsClientVersionPolicyRule -Parent Global -MajorVersion 4 -UserAgent UCCP -CompareOp LSS -Action Block -RuleId ([guid]::NewGuid())',
      { preferred: true },
    );
  });
});
