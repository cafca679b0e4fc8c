import { describe, test } from 'vitest';
import { check, checkFix } from '../../support/check';

describe('CsGlobalExists', () => {
  test.each([
    ['New-CsPrivacyConfiguration', 'Set-CsPrivacyConfiguration'],
    ['New-CsClientVersionConfiguration', 'Set-CsClientVersionConfiguration'],
    ['New-CsClientVersionPolicy', 'Set-CsClientVersionPolicy'],
  ])('%s for global', (cmdlet, set) => {
    check(`${cmdlet} -Identity ⟦CsGlobalExists Global⟧`, [
      `${cmdlet} fails for the global identity, which is always there. Change it with ${set}.`,
    ]);
  });
  test('a site is fine', () => {
    check('New-CsPrivacyConfiguration -Identity site:A');
  });
  test('a rule of the global policy is fine', () => {
    check(
      'New-CsClientVersionPolicyRule -Identity Global/2336c611-a243-4c5d-994b-eea8a524d0e4 -MajorVersion 4 -UserAgent UCCP -CompareOp LSS -Action Block',
    );
  });
  test('under WhatIf nothing is made', () => {
    check('New-CsPrivacyConfiguration -Identity global -WhatIf');
  });
  test('an identity that is not known is not judged', () => {
    check('param($id)\nNew-CsPrivacyConfiguration -Identity $id');
  });
  test('one of several scopes that may be there already', () => {
    const each = (more: string) => `'Global', 'site:A' | ForEach-Object { New-CsClientVersionPolicy -Identity ${more} }`;
    check(each('$_ -ErrorAction SilentlyContinue'));
    const message =
      'New-CsClientVersionPolicy fails for the global identity, which is always there. Change it with Set-CsClientVersionPolicy.';
    check(each('⟦CsGlobalExists $_⟧'), [message]);
    check('New-CsClientVersionPolicy -Identity ⟦CsGlobalExists global⟧ -ErrorAction Ignore', [message]);
  });
  test('off', () => {
    check('New-CsPrivacyConfiguration global', [], { severities: { CsGlobalExists: 'off' } });
  });
  test('suppressed', () => {
    check('New-CsPrivacyConfiguration global # csprivacy-disable-line CsGlobalExists', [], { suppressed: 1 });
  });
  test('the fix changes the verb', () => {
    checkFix(
      'Lync\\New-CsPrivacyConfiguration -Identity ⟦CsGlobalExists global⟧ -AutoInitiateContacts $true',
      'Use Set-CsPrivacyConfiguration',
      'Lync\\Set-CsPrivacyConfiguration -Identity global -AutoInitiateContacts $true',
      { preferred: true },
    );
  });
});
