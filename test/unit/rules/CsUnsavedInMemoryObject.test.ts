import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsIn } from '../../support/check';

const lines = (...parts: readonly string[]) => parts.join('\n');
const NEW = '$x = New-CsPrivacyConfiguration -Identity site:A -InMemory';
const found = (text: string) => findingsIn(text).findings.map(finding => [finding.rule, finding.message]);

describe('CsUnsavedInMemoryObject', () => {
  test('an object that nothing saves', () => {
    expect(found(lines(NEW, '$x.AutoInitiateContacts = $true'))).toEqual([
      [
        'CsUnsavedInMemoryObject',
        'This object stays in memory: nothing hands it to Set-CsPrivacyConfiguration -Instance, so nothing is created. Add Set-CsPrivacyConfiguration -Instance.',
      ],
    ]);
  });
  test('saved, fine', () => {
    check(lines(NEW, 'Set-CsPrivacyConfiguration -Instance $x'));
  });
  test('through the pipeline, fine', () => {
    check(lines(NEW, '$x | Set-CsPrivacyConfiguration'));
  });
  test('a change that nothing saves', () => {
    expect(found(lines('$y = Get-CsPrivacyConfiguration -Identity global', '$y.AutoInitiateContacts = $true'))).toEqual([
      [
        'CsUnsavedInMemoryObject',
        'This change stays in memory: nothing hands the object to Set-CsPrivacyConfiguration -Instance afterwards. Add Set-CsPrivacyConfiguration -Instance.',
      ],
    ]);
  });
  test.each([
    ['output', lines(NEW, '$x')],
    ['exported', lines(NEW, "$x | Export-Clixml 'x.xml'")],
    ['passed to what is not known', lines(NEW, 'Save-It $x')],
    ['copied', lines(NEW, '$x.PSObject.Copy() | Set-CsPrivacyConfiguration')],
    [
      'added to a policy',
      '$r = New-CsClientVersionPolicyRule -Parent site:A -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent UCCP -InMemory\nNew-CsClientVersionPolicy -Identity site:A -Rules @{ Add = $r }',
    ],
  ])('%s, it is silent', (_, script) => {
    check(script);
  });
  test('a rule in a policy that nothing saves: the policy is told of', () => {
    const rule = '$r = New-CsClientVersionPolicyRule -Parent site:A -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent UCCP -InMemory';
    const { findings } = findingsIn(lines(rule, '$p = New-CsClientVersionPolicy -Identity site:A -Rules $r -InMemory'));
    expect(findings.map(({ rule: name, place }) => [name, place.start])).toEqual([['CsUnsavedInMemoryObject', rule.length + 6]]);
  });
  test('off', () => {
    check(lines(NEW, '$x.EnablePrivacyMode = $false'), [], { severities: { CsUnsavedInMemoryObject: 'off' } });
  });
  test('suppressed', () => {
    check(lines('# csprivacy-disable CsUnsavedInMemoryObject', NEW, '$x.EnablePrivacyMode = $false'), [], { suppressed: 1 });
  });
  test.each([
    [
      '$null = ⟦CsUnsavedInMemoryObject New-CsPrivacyConfiguration -Identity site:A -InMemory⟧',
      '$null = New-CsPrivacyConfiguration -Identity site:A',
    ],
    [
      '[void](⟦CsUnsavedInMemoryObject New-CsPrivacyConfiguration -InMemory -Identity site:A⟧)',
      '[void](New-CsPrivacyConfiguration -Identity site:A)',
    ],
  ])('an object that no variable holds is made at once: %s', (marked, after) => {
    checkFix(marked, 'Remove -InMemory', after, { preferred: true });
  });
  test('an object with which privacy mode goes on brings the block with it', () => {
    const on = `${NEW} -EnablePrivacyMode $true`;
    const { findings } = findingsIn(on);
    expect(findings[0]?.fixes.map(fix => fix.title)).toEqual([
      'Add Set-CsPrivacyConfiguration -Instance; block Office Communicator 2007 and 2007 R2 first',
    ]);
  });
  test('the fix saves it behind its last change', () => {
    const { findings } = findingsIn(lines(NEW, '$x.AutoInitiateContacts = $false', 'Get-CsPrivacyConfiguration'));
    expect(findings[0]?.fixes.map(fix => fix.title)).toEqual(['Add Set-CsPrivacyConfiguration -Instance']);
    checkFix(
      lines(
        '$x = ⟦CsUnsavedInMemoryObject New-CsPrivacyConfiguration -Identity site:A -InMemory⟧',
        '$x.AutoInitiateContacts = $false',
        'Get-CsPrivacyConfiguration',
      ),
      'Add Set-CsPrivacyConfiguration -Instance',
      lines(NEW, '$x.AutoInitiateContacts = $false', 'Set-CsPrivacyConfiguration -Instance $x', 'Get-CsPrivacyConfiguration'),
      { preferred: true },
    );
  });
});
