import { describe, test } from 'vitest';
import { check, checkFix } from '../../support/check';

describe('CsDuplicateParameter', () => {
  test('the same parameter twice', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false ⟦CsDuplicateParameter -EnablePrivacyMode⟧ $false', [
      '-EnablePrivacyMode is given twice. Keep one of the two.',
    ]);
  });
  test('once is fine', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false');
  });
  test('under two names', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $false -WhatIf ⟦CsDuplicateParameter -wi⟧', [
      '-WhatIf is given twice. Keep one of the two.',
    ]);
  });
  test('values that are not known do not matter', () => {
    check('param($a, $b)\nSet-CsPrivacyConfiguration -Identity $a -AutoInitiateContacts $true ⟦CsDuplicateParameter -Identity⟧ $b', [
      '-Identity is given twice. Keep one of the two.',
    ]);
  });
  test('off', () => {
    check('Get-CsPrivacyConfiguration -LocalStore -LocalStore', [], { severities: { CsDuplicateParameter: 'off' } });
  });
  test('suppressed', () => {
    check('Get-CsPrivacyConfiguration -LocalStore -LocalStore # csprivacy-disable-line CsDuplicateParameter', [], { suppressed: 1 });
  });
  test('the fix removes the later one with its value', () => {
    checkFix(
      'Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false ⟦CsDuplicateParameter -EnablePrivacyMode⟧ $false -Force',
      'Remove this -EnablePrivacyMode',
      'Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false -Force',
    );
  });
});
