import { describe, test } from 'vitest';
import { check, checkFix } from '../../support/check';

describe('CsAmbiguousParameter', () => {
  test('a prefix of several parameters', () => {
    check('Set-CsPrivacyConfiguration ⟦CsAmbiguousParameter -I⟧ site:A -AutoInitiateContacts $true', [
      '-I can mean -Identity, -Instance, -InformationAction or -InformationVariable. Write the full name.',
    ]);
  });
  test('one more letter, and it is a hint only', () => {
    check('Set-CsPrivacyConfiguration ⟦CsAbbreviatedParameter -Id⟧ site:A -AutoInitiateContacts $true', [
      '-Id is short for -Identity. Write the full name, which stays right when parameters are added.',
    ]);
  });
  test('a value that is not known does not matter', () => {
    check('param($id)\nSet-CsPrivacyConfiguration ⟦CsAmbiguousParameter -I⟧ $id -AutoInitiateContacts $true', [
      '-I can mean -Identity, -Instance, -InformationAction or -InformationVariable. Write the full name.',
    ]);
  });
  test('off', () => {
    check('Set-CsPrivacyConfiguration -I site:B -AutoInitiateContacts $true', [], { severities: { CsAmbiguousParameter: 'off' } });
  });
  test('suppressed', () => {
    check(
      '# csprivacy-disable-next-line CsAmbiguousParameter -- old habit\nSet-CsPrivacyConfiguration -I site:A -AutoInitiateContacts $true',
      [],
      {
        suppressed: 1,
      },
    );
  });
  test('each candidate is a fix', () => {
    checkFix(
      'Set-CsPrivacyConfiguration ⟦CsAmbiguousParameter -I⟧ site:A -AutoInitiateContacts $true',
      'Use -Identity',
      'Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $true',
      { preferred: false },
    );
  });
});
