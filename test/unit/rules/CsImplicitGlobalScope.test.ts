import { describe, test } from 'vitest';
import { check, checkFix } from '../../support/check';

const message = (cmdlet: string) =>
  `${cmdlet} without an identity changes the global settings. Write -Identity global to say so, or name the scope.`;

describe('CsImplicitGlobalScope', () => {
  test('no identity', () => {
    check('⟦CsImplicitGlobalScope Set-CsPrivacyConfiguration⟧ -AutoInitiateContacts $true', [message('Set-CsPrivacyConfiguration')]);
  });
  test('global by name is fine', () => {
    check('Set-CsPrivacyConfiguration -Identity global -AutoInitiateContacts $true');
  });
  test('objects from the pipeline are fine', () => {
    check('Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -AutoInitiateContacts $true');
  });
  test('the version check', () => {
    check('⟦CsImplicitGlobalScope Set-CsClientVersionConfiguration⟧ -Enabled $true', [message('Set-CsClientVersionConfiguration')]);
  });
  test('in Teams there is no other scope', () => {
    check('Connect-MicrosoftTeams\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true');
  });
  test('a splat that is not known may bring the identity', () => {
    check('param($more)\nSet-CsPrivacyConfiguration -AutoInitiateContacts $true @more');
  });
  test('a name that stands for several commands: each has its own arguments', () => {
    check(
      "$steps = @{ Set = @{ Identity = 'global'; AutoInitiateContacts = $true }; New = @{ Identity = 'site:A' } }\nforeach ($verb in 'Set', 'New') { $given = $steps[$verb]; & \"$verb-CsPrivacyConfiguration\" @given }",
    );
  });
  test('off', () => {
    check('Set-CsPrivacyConfiguration -AutoInitiateContacts $false', [], { severities: { CsImplicitGlobalScope: 'off' } });
  });
  test('suppressed', () => {
    check('Set-CsPrivacyConfiguration -AutoInitiateContacts $false # csprivacy-disable-line CsImplicitGlobalScope', [], { suppressed: 1 });
  });
  test('the fix writes it', () => {
    checkFix(
      '⟦CsImplicitGlobalScope Set-CsPrivacyConfiguration⟧ -AutoInitiateContacts $true',
      'Add -Identity global',
      'Set-CsPrivacyConfiguration -Identity global -AutoInitiateContacts $true',
      { preferred: true },
    );
  });
});
