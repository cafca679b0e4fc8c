import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsIn } from '../../support/check';

const hint = (name: string, plain: string) =>
  `This ${name} works as ${plain} in PowerShell only, and is hard to tell from it. Write ${plain}.`;
const misread = (name: string, plain: string) =>
  `Windows PowerShell 5.1 reads this file as ANSI, because it is UTF-8 without a byte order mark, and this ${name} then breaks the command. Write ${plain}, or save the file with the mark.`;
const content = (name: string) =>
  `Windows PowerShell 5.1 reads this file as ANSI, because it is UTF-8 without a byte order mark, and this ${name} then becomes other characters. Save the file with the mark.`;

describe('CsTypographicCharacter', () => {
  test('a dash in front of a parameter', () => {
    check('Set-CsPrivacyConfiguration ⟦CsTypographicCharacter –⟧Identity site:A -AutoInitiateContacts $true', [hint('long dash', '-')]);
  });
  test('plain characters are fine', () => {
    check("Set-CsPrivacyConfiguration -Identity 'site:A' -AutoInitiateContacts $true");
  });
  test('a dash of an operator', () => {
    check('if ($x ⟦CsTypographicCharacter —⟧eq 1) { Get-CsPrivacyConfiguration }', [hint('long dash', '-')]);
  });
  test('curly quotes: one finding for both', () => {
    check('Get-CsPrivacyConfiguration -Identity ⟦CsTypographicCharacter “⟧site:A”', [hint('curly quote', '"')]);
    check('Get-CsPrivacyConfiguration -Identity ⟦CsTypographicCharacter ‘⟧site:A’', [hint('curly quote', "'")]);
  });
  test('no-break spaces: one finding for a run', () => {
    check('Get-CsPrivacyConfiguration⟦CsTypographicCharacter \u00a0\u00a0⟧-Identity site:A', [hint('no-break space', 'a space')]);
  });
  test('in a comment or in text they are what they are', () => {
    check('Get-CsPrivacyConfiguration # – “quoted”\n$note = "a – b ’"');
  });
  test('a script without the family is left alone', () => {
    check('Write-Output “x”');
  });
  test('an error where 5.1 misreads the file', () => {
    check(
      'Set-CsPrivacyConfiguration ⟦CsTypographicCharacter!error –⟧Identity site:A -AutoInitiateContacts $true',
      [misread('long dash', '-')],
      { encoding: 'utf8' },
    );
  });
  test.each(['utf8bom', 'utf16le', 'windows1252'] as const)('a hint in %s', encoding => {
    expect(findingsIn('Get-CsPrivacyConfiguration –Identity site:A', { encoding }).findings.map(finding => finding.severity)).toEqual([
      'hint',
    ]);
  });
  test('PowerShell 7 reads UTF-8', () => {
    check('#requires -Version 7\nGet-CsPrivacyConfiguration ⟦CsTypographicCharacter –⟧Identity site:A', [hint('long dash', '-')], {
      encoding: 'utf8',
    });
  });
  test('misread text that ends its string, or that a command of the family gets', () => {
    check('Get-CsPrivacyConfiguration\nWrite-Output "a ⟦CsTypographicCharacter!error –⟧ b"', [content('long dash')], { encoding: 'utf8' });
    check("Get-CsPrivacyConfiguration\nWrite-Output 'a – b'", [], { encoding: 'utf8' });
    check("Get-CsPrivacyConfiguration -Identity 'site:A⟦CsTypographicCharacter!error –⟧B'", [content('long dash')], { encoding: 'utf8' });
  });
  test('a comment is never misread into anything', () => {
    check('# a – b\nGet-CsPrivacyConfiguration', [], { encoding: 'utf8' });
  });
  test('off', () => {
    check('Get-CsPrivacyConfiguration –Identity site:A', [], { severities: { CsTypographicCharacter: 'off' } });
  });
  test('suppressed', () => {
    check('Get-CsPrivacyConfiguration –Identity site:A # csprivacy-disable-line CsTypographicCharacter', [], { suppressed: 1 });
  });
  test('the fix is safe', () => {
    checkFix(
      'Get-CsPrivacyConfiguration ⟦CsTypographicCharacter –⟧Identity site:A',
      'Write -',
      'Get-CsPrivacyConfiguration -Identity site:A',
      { safe: true, preferred: true },
    );
    checkFix(
      'Get-CsPrivacyConfiguration -Identity ⟦CsTypographicCharacter “⟧site:A”',
      'Write "',
      'Get-CsPrivacyConfiguration -Identity "site:A"',
      { safe: true },
    );
    checkFix(
      'Get-CsPrivacyConfiguration⟦CsTypographicCharacter \u00a0⟧-Identity site:A',
      'Write a space',
      'Get-CsPrivacyConfiguration -Identity site:A',
      { safe: true },
    );
  });
});
