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
  test('input beside an identity', () => {
    const marked =
      'Get-CsPrivacyConfiguration | ⟦CsTooManyArguments Set-CsPrivacyConfiguration⟧ -Identity global -AutoInitiateContacts $true';
    check(marked, [
      'Set-CsPrivacyConfiguration with -Identity takes nothing from the pipeline: what comes down it says itself what is changed. Remove -Identity, or the command before the pipe.',
    ]);
    checkFix(marked, 'Remove -Identity', 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -AutoInitiateContacts $true');
  });
  test('a name with a blank and no quotes', () => {
    const marked = 'Set-CsPrivacyConfiguration -Identity site:North ⟦CsTooManyArguments America⟧ -AutoInitiateContacts $true';
    check(marked, [
      "Set-CsPrivacyConfiguration has no place for America: a blank ends the argument before it. If the two belong together, put quotes around them: 'site:North America'.",
    ]);
    checkFix(marked, "Write 'site:North America'", "Set-CsPrivacyConfiguration -Identity 'site:North America' -AutoInitiateContacts $true");
  });
  test('more in a splatted array than there are positions', () => {
    check("$p = 'site:A', 'site:B'\nGet-CsPrivacyConfiguration ⟦CsTooManyArguments @p⟧", [
      'Get-CsPrivacyConfiguration has no place for all that is in @p: no parameter takes it by its position. Splat a hashtable, which names the parameters.',
    ]);
  });
  test('a word behind a switch', () => {
    const marked = 'Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $true -Force ⟦CsTooManyArguments true⟧';
    check(marked, ['-Force is a switch and takes no value after a space. Write -Force:$true.']);
  });
  test('off', () => {
    check('Get-CsPrivacyConfiguration site:A site:B', [], { severities: { CsTooManyArguments: 'off' } });
  });
  test('suppressed', () => {
    check('Get-CsPrivacyConfiguration site:A site:B # csprivacy-disable-line CsTooManyArguments', [], { suppressed: 1 });
  });
});
