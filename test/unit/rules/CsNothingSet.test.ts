import { describe, expect, test } from 'vitest';
import { check, checkFix, fixTitles } from '../../support/check';

const message = 'This Set-CsPrivacyConfiguration changes nothing. Add the setting that it is to change, or remove the command.';

describe('CsNothingSet', () => {
  test('an identity only', () => {
    check('⟦CsNothingSet Set-CsPrivacyConfiguration⟧ -Identity site:A', [message]);
  });
  test('with a setting, fine', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $true');
  });
  test('switches set nothing', () => {
    check('⟦CsNothingSet Set-CsPrivacyConfiguration⟧ -Identity site:A -Force -Verbose', [message]);
  });
  test('an object that nobody changed', () => {
    check('$x = Get-CsPrivacyConfiguration -Identity site:A\n⟦CsNothingSet Set-CsPrivacyConfiguration⟧ -Instance $x', [message]);
  });
  test('a changed object is fine', () => {
    check('$x = Get-CsPrivacyConfiguration -Identity site:A\n$x.AutoInitiateContacts = $true\nSet-CsPrivacyConfiguration -Instance $x');
  });
  test.each([
    ['a rule less in its list', '$x.Rules.RemoveAt(0)'],
    ['a changed rule in its list', '$x.Rules | ForEach-Object { $_.Description = "old" }'],
  ])('a policy with %s is fine', (_, change) => {
    check(`$x = Get-CsClientVersionPolicy -Identity Global\n${change}\nSet-CsClientVersionPolicy -Instance $x`);
  });
  test('a new object is fine', () => {
    check('$x = New-CsPrivacyConfiguration -Identity site:A -InMemory\nSet-CsPrivacyConfiguration -Instance $x');
  });
  test.each([
    ['settings', 'Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $true', 'CsPrivacyConfiguration -Identity site:A'],
    [
      'a policy',
      'New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -InMemory:$false',
      'CsClientVersionPolicy -Identity Global',
    ],
    ['a rule of a policy', 'Set-CsClientVersionPolicyRule -Identity "Global/$id" -Action Allow', 'CsClientVersionPolicy -Identity Global'],
  ])('what goes back to %s of before changes something', (_, change, of) => {
    const before =
      'New-CsClientVersionPolicyRule -Parent Global -RuleId 7ca2b3f0-5a4f-4c3e-9f57-0d2b6f6f8a11 -UserAgent CPE -MajorVersion 4';
    const changed = change.replace(/\$id(?=")/, '7ca2b3f0-5a4f-4c3e-9f57-0d2b6f6f8a11').replace('$id', '([guid]::NewGuid())');
    check(`${before}\n$x = Get-${of}\n${changed}\nSet-${of.split(' ')[0]} -Instance $x`);
  });
  test('an object from outside is not judged', () => {
    check('param($x)\nSet-CsClientVersionConfiguration -Instance $x');
  });
  test('the command can go', () => {
    checkFix(
      'Get-CsUser\n⟦CsNothingSet Set-CsPrivacyConfiguration⟧ -Identity site:A\nGet-CsUser',
      'Remove the command',
      'Get-CsUser\nGet-CsUser',
      {
        preferred: false,
      },
    );
  });
  test('a command whose result is kept stays', () => {
    expect(fixTitles('$x = ⟦CsNothingSet Set-CsPrivacyConfiguration⟧ -Identity site:A -PassThru\n$x')).toEqual([]);
  });
  test('off', () => {
    check('Set-CsClientVersionConfiguration -Identity site:A', [], { severities: { CsNothingSet: 'off' } });
  });
  test('suppressed', () => {
    check('Set-CsClientVersionConfiguration -Identity site:A # csprivacy-disable-line CsNothingSet', [], { suppressed: 1 });
  });
});
