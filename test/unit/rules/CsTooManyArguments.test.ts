import { describe, test } from 'vitest';
import { check, checkFix } from '../../support/check';

describe('CsTooManyArguments', () => {
  test('a second argument without a name', () => {
    check('Set-CsPrivacyConfiguration site:A ⟦CsTooManyArguments $false⟧', [
      'Set-CsPrivacyConfiguration has no place for $false: no parameter takes it by its position. Write the name of its parameter before it.',
    ]);
  });
  test('with its name, fine', () => {
    check('Set-CsPrivacyConfiguration site:A -EnablePrivacyMode $false');
  });
  test('two positions', () => {
    check("Grant-CsClientVersionPolicy 'Ken Myer' Sales");
  });
  test('a value that is not known has no place either', () => {
    check('param($x)\nGet-CsPrivacyConfiguration site:A ⟦CsTooManyArguments $x⟧', [
      'Get-CsPrivacyConfiguration has no place for $x: no parameter takes it by its position. Write the name of its parameter before it.',
    ]);
  });
  test('the value of a switch', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $true -WhatIf ⟦CsTooManyArguments $true⟧', [
      '-WhatIf is a switch and takes no value after a space. Write -WhatIf:$true.',
    ]);
    checkFix(
      'Set-CsPrivacyConfiguration -Identity site:A -WhatIf ⟦CsTooManyArguments $false⟧ -AutoInitiateContacts $true',
      'Write -WhatIf:$false',
      'Set-CsPrivacyConfiguration -Identity site:A -WhatIf:$false -AutoInitiateContacts $true',
    );
  });
  test('input that nothing takes', () => {
    check("'x' | ⟦CsTooManyArguments Get-CsPrivacyConfiguration⟧", [
      'Get-CsPrivacyConfiguration takes none of what comes down the pipeline. Hand it over with a parameter.',
    ]);
  });
  test('off', () => {
    check('Get-CsPrivacyConfiguration site:A site:B', [], { severities: { CsTooManyArguments: 'off' } });
  });
  test('suppressed', () => {
    check('Get-CsPrivacyConfiguration site:A site:B # csprivacy-disable-line CsTooManyArguments', [], { suppressed: 1 });
  });
});
