import { describe, test } from 'vitest';
import { check, checkFix } from '../../support/check';

const message = (short: string, full: string) =>
  `-${short} is short for -${full}. Write the full name, which stays right when parameters are added.`;

describe('CsAbbreviatedParameter', () => {
  test('a prefix', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A ⟦CsAbbreviatedParameter -EnablePriv⟧ $false', [
      message('EnablePriv', 'EnablePrivacyMode'),
    ]);
  });
  test('an alias', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $true ⟦CsAbbreviatedParameter -wi⟧', [
      message('wi', 'WhatIf'),
    ]);
  });
  test('the full name in any letter case is fine', () => {
    check('Set-CsPrivacyConfiguration -identity site:A -ENABLEPRIVACYMODE $false');
  });
  test('with the value behind a colon', () => {
    check('Set-CsPrivacyConfiguration ⟦CsAbbreviatedParameter -Id⟧:site:A -AutoInitiateContacts $true', [message('Id', 'Identity')]);
  });
  test('a splatted key', () => {
    check("$s = @{ Identity = 'site:A'; ⟦CsAbbreviatedParameter Auto⟧ = $true }\nSet-CsPrivacyConfiguration @s", [
      message('Auto', 'AutoInitiateContacts'),
    ]);
  });
  test('in a loop it is one place', () => {
    check("foreach ($s in 'A', 'B') { Set-CsPrivacyConfiguration -Identity \"site:$s\" ⟦CsAbbreviatedParameter -Auto⟧ $true }", [
      message('Auto', 'AutoInitiateContacts'),
    ]);
  });
  test('a value that is not known does not matter', () => {
    check('param($on)\nSet-CsPrivacyConfiguration -Identity site:A ⟦CsAbbreviatedParameter -Auto⟧ $on', [
      message('Auto', 'AutoInitiateContacts'),
    ]);
  });
  test('other commands are left alone', () => {
    check('Get-CsPrivacyConfiguration | Select-Object -Prop Identity');
  });
  test('off', () => {
    check('Get-CsPrivacyConfiguration -Ident site:A', [], { severities: { CsAbbreviatedParameter: 'off' } });
  });
  test('suppressed', () => {
    check('Get-CsPrivacyConfiguration -Ident site:A # csprivacy-disable-line CsAbbreviatedParameter', [], { suppressed: 1 });
  });
  test('the fix is safe', () => {
    checkFix(
      'Set-CsPrivacyConfiguration -Identity site:A ⟦CsAbbreviatedParameter -Auto⟧ $true',
      'Use -AutoInitiateContacts',
      'Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $true',
      { safe: true, preferred: true },
    );
  });
});
