import { describe, expect, test } from 'vitest';
import { check, checkFix, fixTitles } from '../../support/check';

describe('CsMissingArgument', () => {
  test('a Boolean at the end of the command', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A ⟦CsMissingArgument -EnablePrivacyMode⟧', [
      '-EnablePrivacyMode needs a value: it is a Boolean, not a switch. Write -EnablePrivacyMode $true or -EnablePrivacyMode $false.',
    ]);
  });
  test('a Boolean before another parameter', () => {
    check('Set-CsPrivacyConfiguration ⟦CsMissingArgument -AutoInitiateContacts⟧ -Identity site:A', [
      '-AutoInitiateContacts needs a value: it is a Boolean, not a switch. Write -AutoInitiateContacts $true or -AutoInitiateContacts $false.',
    ]);
  });
  test('with a value, fine', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false');
  });
  test('a switch needs none', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false -Force');
  });
  test('an identity', () => {
    check('Get-CsPrivacyConfiguration ⟦CsMissingArgument -Identity⟧', ['-Identity needs an identity after it.']);
  });
  test('a value that is not known is a value', () => {
    check('param($id)\nGet-CsPrivacyConfiguration -Identity $id');
  });
  test('off', () => {
    check('Get-CsPrivacyConfiguration -Filter', [], { severities: { CsMissingArgument: 'off' } });
  });
  test('suppressed', () => {
    check('Get-CsPrivacyConfiguration -Identity # csprivacy-disable-line CsMissingArgument', [], { suppressed: 1 });
  });
  test('fixes for a Boolean', () => {
    checkFix(
      'Set-CsPrivacyConfiguration -Identity site:A ⟦CsMissingArgument -AutoInitiateContacts⟧ -Force',
      'Write -AutoInitiateContacts $true',
      'Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $true -Force',
      { preferred: false },
    );
  });
  test('privacy mode that goes on once the command binds shows its hazard', () => {
    checkFix(
      'Set-CsPrivacyConfiguration -Identity global ⟦CsMissingArgument -EnablePrivacyMode⟧',
      'Write -EnablePrivacyMode $true',
      'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true',
      { shows: ['CsPrivacyModeLegacyClients:noRule'] },
    );
  });
  test('an enumeration offers its members', () => {
    expect(fixTitles('Set-CsClientVersionConfiguration -Identity site:A ⟦CsMissingArgument -DefaultAction⟧')).toEqual([
      'Write -DefaultAction Allow',
      'Write -DefaultAction AllowWithUrl',
      'Write -DefaultAction Block',
      'Write -DefaultAction BlockWithUrl',
    ]);
  });
});
