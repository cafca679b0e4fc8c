import { describe, test } from 'vitest';
import { check, checkFix } from '../../support/check';

describe('CsUnknownCmdlet', () => {
  test('a verb that the noun lacks', () => {
    check('⟦CsUnknownCmdlet Enable-CsPrivacyConfiguration⟧ -Identity site:A', [
      'There is no cmdlet Enable-CsPrivacyConfiguration. Use Set-CsPrivacyConfiguration.',
    ]);
  });
  test('a noun that is one edit away', () => {
    check('⟦CsUnknownCmdlet Get-CsPrivacyConfigration⟧', ['There is no cmdlet Get-CsPrivacyConfigration. Use Get-CsPrivacyConfiguration.']);
  });
  test('a verb that people use for another one', () => {
    check('⟦CsUnknownCmdlet Add-CsClientVersionPolicyRules⟧', [
      'There is no cmdlet Add-CsClientVersionPolicyRules. Use New-CsClientVersionPolicyRule.',
    ]);
  });
  test('the right name is fine', () => {
    check('Get-CsPrivacyConfiguration');
  });
  test('a cmdlet of another noun is fine', () => {
    check('Get-CsClientPolicy\nGet-CsPrivacyConfiguration');
  });
  test('a function of the script is fine', () => {
    check('function Enable-CsPrivacyConfiguration { Get-CsPrivacyConfiguration }\nEnable-CsPrivacyConfiguration');
  });
  test('a name that is not known is not judged', () => {
    check('param($verb)\n& "$verb-CsPrivacyConfiguration"\nGet-CsPrivacyConfiguration');
  });
  test('off', () => {
    check('Enable-CsPrivacyConfiguration', [], { severities: { CsUnknownCmdlet: 'off' } });
  });
  test('suppressed', () => {
    check('Enable-CsPrivacyConfiguration # csprivacy-disable-line CsUnknownCmdlet', [], { suppressed: 1 });
  });
  test('the fix keeps the module', () => {
    checkFix(
      '⟦CsUnknownCmdlet Lync\\Get-CsPrivacyConfigration⟧ -Identity site:A',
      'Use Get-CsPrivacyConfiguration',
      'Lync\\Get-CsPrivacyConfiguration -Identity site:A',
      {
        preferred: true,
      },
    );
  });
});
