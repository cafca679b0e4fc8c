import { describe, expect, test } from 'vitest';
import { check, checkFix, fixTitles } from '../../support/check';

describe('CsUnknownParameter', () => {
  test('a name that no parameter has, with the nearest one', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A ⟦CsUnknownParameter -PublishLocationDataByDefault⟧ $false', [
      'Set-CsPrivacyConfiguration has no parameter -PublishLocationDataByDefault. Use -PublishLocationDataDefault.',
    ]);
  });
  test('one that another cmdlet of the noun has', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A ⟦CsUnknownParameter -InMemory⟧ -AutoInitiateContacts $true', [
      'Set-CsPrivacyConfiguration has no parameter -InMemory. Only New-CsPrivacyConfiguration has -InMemory: remove it here.',
    ]);
    check('Set-CsClientVersionPolicyRule ⟦CsUnknownParameter -RuleId⟧ 38aad667-af54-4397-aaa7-e94c79ec2308 -Enabled $false', [
      "Set-CsClientVersionPolicyRule has no parameter -RuleId. Only New-CsClientVersionPolicyRule has -RuleId: write -Identity with the rule's policy, a slash and its GUID.",
    ]);
  });
  test('the right name is fine', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -PublishLocationDataDefault $false');
  });
  test('nothing near: where to look', () => {
    check('Get-CsPrivacyConfiguration ⟦CsUnknownParameter -Zzzzzzz⟧ 1', [
      'Get-CsPrivacyConfiguration has no parameter -Zzzzzzz. Get-Help Get-CsPrivacyConfiguration lists those it has.',
    ]);
  });
  test('a name inside another one', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A ⟦CsUnknownParameter -Privacy⟧:$false', [
      'Set-CsPrivacyConfiguration has no parameter -Privacy. Use -EnablePrivacyMode.',
    ]);
  });
  test('a splatted key, with the call beside it', () => {
    check('$s = @{ Identity = "site:A"; ⟦CsUnknownParameter DisplayPhotoDefault⟧ = $false }\nSet-CsPrivacyConfiguration @s', [
      'Set-CsPrivacyConfiguration has no parameter -DisplayPhotoDefault. Use -DisplayPublishedPhotoDefault.',
    ]);
  });
  test('a key that is not known is not judged', () => {
    check('param($name)\n$s = @{ Identity = "site:A"; $name = $false; EnablePrivacyMode = $false }\nSet-CsPrivacyConfiguration @s');
  });
  test('a splat that is not known leaves written names judged', () => {
    check('param($more)\nSet-CsPrivacyConfiguration @more ⟦CsUnknownParameter -EnablPrivacy⟧ $false', [
      'Set-CsPrivacyConfiguration has no parameter -EnablPrivacy. Use -EnablePrivacyMode.',
    ]);
  });
  test('an equals sign in place of the space', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A ⟦CsUnknownParameter -EnablePrivacyMode=$false⟧', [
      'Set-CsPrivacyConfiguration has no parameter -EnablePrivacyMode=$false. Write -EnablePrivacyMode and its value with a space between them, without "=".',
    ]);
  });
  test('off', () => {
    check('Get-CsPrivacyConfiguration -Zzz 1', [], { severities: { CsUnknownParameter: 'off' } });
  });
  test('suppressed', () => {
    check('Get-CsPrivacyConfiguration -Zzzz 1 # csprivacy-disable-line CsUnknownParameter', [], { suppressed: 1 });
  });
  test('the fix writes the name', () => {
    checkFix(
      'Set-CsPrivacyConfiguration -Identity site:A ⟦CsUnknownParameter -EnablPrivacyMode⟧:$false',
      'Use -EnablePrivacyMode',
      'Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode:$false',
      { preferred: true },
    );
  });
  test('the fix in a splatted hashtable', () => {
    checkFix(
      "$s = @{ Identity = 'site:A'; ⟦CsUnknownParameter 'EnablPrivacyMode'⟧ = $false }\nSet-CsPrivacyConfiguration @s",
      'Use -EnablePrivacyMode',
      "$s = @{ Identity = 'site:A'; 'EnablePrivacyMode' = $false }\nSet-CsPrivacyConfiguration @s",
    );
  });
  test('the fix for the equals sign', () => {
    checkFix(
      'Set-CsPrivacyConfiguration -Identity site:A ⟦CsUnknownParameter -AutoInitiateContacts=$false⟧',
      'Write a space instead of "="',
      'Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $false',
    );
  });
  test('several names that are equally near are all offered', () => {
    expect(
      fixTitles(
        'Set-CsClientVersionPolicyRule -Identity Global/2336c611-a243-4c5d-994b-eea8a524d0e4 ⟦CsUnknownParameter -MiajorVersion⟧ 4',
      ),
    ).toContain('Use -MajorVersion');
  });
});
