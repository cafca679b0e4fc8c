import { describe, expect, test } from 'vitest';
import { check, checkFix, fixTitles } from '../../support/check';

const RULE = 'Set-CsClientVersionPolicyRule -Identity Global/2336c611-a243-4c5d-994b-eea8a524d0e4';

describe('CsInvalidValue', () => {
  test('text for a Boolean', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode ⟦CsInvalidValue True⟧', [
      '-EnablePrivacyMode takes $true or $false, not True. Write $true.',
    ]);
  });
  test('quoted text for a Boolean', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode ⟦CsInvalidValue "False"⟧', [
      '-EnablePrivacyMode takes $true or $false, not "False". Write $false.',
    ]);
  });
  test('Booleans and numbers are fine', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false -AutoInitiateContacts 1 -PublishLocationDataDefault:0');
  });
  test('text from a variable, with the place where it was set', () => {
    check("$on = 'True'\nSet-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode ⟦CsInvalidValue $on⟧", [
      "-EnablePrivacyMode takes $true or $false, not the text 'True'. Write $true.",
    ]);
  });
  test('a number out of range', () => {
    check(`${RULE} -MajorVersion ⟦CsInvalidValue 70000⟧`, ['-MajorVersion takes a whole number from 0 to 65535, not 70000.']);
  });
  test('the largest number is fine', () => {
    check(`${RULE} -MajorVersion 65535`);
  });
  test('a version with its dots', () => {
    check(`${RULE} -MajorVersion ⟦CsInvalidValue 4.0.7577⟧`, [
      '-MajorVersion takes the first part of a version only, not 4.0.7577. Give the other parts to -MinorVersion, -BuildNumber and -QfeNumber.',
    ]);
    checkFix(
      `${RULE} -MajorVersion ⟦CsInvalidValue '4.0.7577'⟧ -UserAgent OC`,
      'Write -MajorVersion 4 -MinorVersion 0 -BuildNumber 7577',
      `${RULE} -MajorVersion 4 -MinorVersion 0 -BuildNumber 7577 -UserAgent OC`,
      { preferred: true },
    );
    expect(fixTitles(`${RULE} -MajorVersion ⟦CsInvalidValue 4.0.7577⟧ -Minor 0`)).toEqual([]);
  });
  test('a text with a variable is not written anew', () => {
    expect(fixTitles('$m = \'True\'\nSet-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode ⟦CsInvalidValue "$m"⟧')).toEqual([]);
  });
  test('a sign for a comparison', () => {
    checkFix(`${RULE} -MajorVersion 4 -CompareOp ⟦CsInvalidValue '<='⟧`, 'Write LEQ', `${RULE} -MajorVersion 4 -CompareOp LEQ`);
  });
  test('a variable that is empty only where the command that sets it has failed', () => {
    const remove = 'Remove-CsClientVersionPolicyRule -Identity $r.Identity';
    check(
      `try {\n$r = New-CsClientVersionPolicyRule -Parent site:A -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block\n} catch {\nthrow\n}\n${remove}`,
    );
    check(
      `try {\n$r = New-CsClientVersionPolicyRule -Parent site:A -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block\nSet-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $true\n} catch {\n${remove}\n}`,
    );
    check('$r = $null\nRemove-CsClientVersionPolicyRule -Identity ⟦CsInvalidValue $r⟧', ['-Identity needs a value that is not empty.']);
  });
  test('a value behind a switch', () => {
    const marked = 'Set-CsPrivacyConfiguration -EnablePrivacyMode $false -Force ⟦CsInvalidValue $true⟧';
    check(marked, ['-Force is a switch and takes no value after a space. Write -Force:$true.']);
    checkFix(marked, 'Write -Force:$true', 'Set-CsPrivacyConfiguration -EnablePrivacyMode $false -Force:$true', {
      shows: ['CsImplicitGlobalScope'],
    });
  });
  test('an object for its identity', () => {
    const marked = 'Set-CsPrivacyConfiguration -Identity ⟦CsInvalidValue (Get-CsPrivacyConfiguration site:A)⟧ -AutoInitiateContacts $true';
    check(marked, [
      '-Identity takes an identity as text, not the whole object. Hand the object to -Instance, or write .Identity after it.',
    ]);
    checkFix(
      marked,
      'Write .Identity after it',
      'Set-CsPrivacyConfiguration -Identity (Get-CsPrivacyConfiguration site:A).Identity -AutoInitiateContacts $true',
    );
  });
  test('keys that a list does not have', () => {
    check('Set-CsClientVersionPolicy -Identity global -Rules ⟦CsInvalidValue @{ Plus = 1 }⟧', [
      '-Rules takes a hashtable with the keys Add, Remove and Replace, not @{ Plus = 1 }.',
    ]);
  });
  test('no member of an enumeration', () => {
    check(`${RULE} -CompareOp ⟦CsInvalidValue LESS⟧`, ['-CompareOp takes EQL, NEQ, GTR, GEQ, LSS or LEQ, not LESS. Write LSS.']);
  });
  test('members in any letter case are fine', () => {
    check(`${RULE} -CompareOp lss`);
  });
  test('no GUID', () => {
    check("Get-CsPrivacyConfiguration -Tenant ⟦CsInvalidValue 'litware'⟧", [
      "-Tenant takes a GUID such as 38aad667-af54-4397-aaa7-e94c79ec2308, not 'litware'.",
    ]);
  });
  test('a splatted key, with the call beside it', () => {
    check("$s = @{ Identity = 'site:A'; ⟦CsInvalidValue EnablePrivacyMode⟧ = 'True' }\nSet-CsPrivacyConfiguration @s", [
      "-EnablePrivacyMode takes $true or $false, not 'True'. Write $true.",
    ]);
  });
  test('a value that is not known is not judged', () => {
    check('param($value)\nSet-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $value');
  });
  test('an equals sign in front of the value', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode ⟦CsInvalidValue =⟧ $false', [
      '-EnablePrivacyMode takes its value after a space. Remove the "=".',
    ]);
  });
  test('nothing for a number, which takes no $null', () => {
    check('New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -BuildNumber ⟦CsInvalidValue $null⟧', [
      '-BuildNumber takes a whole number from 0 to 65535, not $null.',
    ]);
  });
  test('a preference that nobody may have', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false -ErrorAction ⟦CsInvalidValue Suspend⟧', [
      '-ErrorAction takes SilentlyContinue, Stop, Continue, Inquire or Ignore, not Suspend.',
    ]);
  });
  test('nothing for a Boolean', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode ⟦CsInvalidValue $null⟧', [
      '-EnablePrivacyMode takes $true or $false, not $null. Write $true or $false.',
    ]);
  });
  test('a list for one identity', () => {
    check('Set-CsPrivacyConfiguration -Identity ⟦CsInvalidValue site:A, site:B⟧ -EnablePrivacyMode $false', [
      '-Identity takes one value, not a list. Run the command once for each of them.',
    ]);
  });
  test('off', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts False', [], { severities: { CsInvalidValue: 'off' } });
  });
  test('suppressed', () => {
    check('Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts False # csprivacy-disable-line CsInvalidValue', [], {
      suppressed: 1,
    });
  });
  test('True becomes $true, and what it does is judged then', () => {
    checkFix(
      'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode ⟦CsInvalidValue "True"⟧',
      'Write $true',
      'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true',
      { preferred: true, shows: ['CsPrivacyModeLegacyClients:noRule'] },
    );
  });
  test('a splatted value', () => {
    checkFix(
      "$s = @{ Identity = 'site:A'; ⟦CsInvalidValue AutoInitiateContacts⟧ = 'yes' }\nSet-CsPrivacyConfiguration @s",
      'Write $true',
      "$s = @{ Identity = 'site:A'; AutoInitiateContacts = $true }\nSet-CsPrivacyConfiguration @s",
    );
  });
  test('the nearest member', () => {
    checkFix(`${RULE} -Action ⟦CsInvalidValue Blok⟧`, 'Write Block', `${RULE} -Action Block`, { preferred: true });
  });
  test('no member near: all of them', () => {
    expect(fixTitles(`${RULE} -CompareOp ⟦CsInvalidValue between⟧`)).toEqual(
      ['EQL', 'NEQ', 'GTR', 'GEQ', 'LSS', 'LEQ'].map(member => `Write ${member}`),
    );
  });
  test('a variable is not rewritten', () => {
    expect(fixTitles('$v = "True"\nSet-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode ⟦CsInvalidValue $v⟧')).toEqual([]);
  });
  test('the equals sign goes', () => {
    checkFix(
      'Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts ⟦CsInvalidValue =⟧ $false',
      'Remove the "="',
      'Set-CsPrivacyConfiguration -Identity site:A -AutoInitiateContacts $false',
    );
  });
});
