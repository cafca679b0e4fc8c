import { describe, expect, it } from 'vitest';
import { family, familyNouns } from '../../../server/src/catalog';
import { isForTeams, mayHaveFindings, mayHaveFindingsOfCallers, mayRequireCore } from '../../../server/src/workspace/concern';

const letters = ['a', 'q', 'Z'];

/** Every text that is one edit away: a letter changed, left out, put in, or swapped with the next. */
function* oneEditAway(word: string): Iterable<string> {
  for (let at = 0; at <= word.length; at++) {
    const before = word.slice(0, at);
    for (const letter of letters) yield before + letter + word.slice(at);
    if (at === word.length) break;
    yield before + word.slice(at + 1);
    for (const letter of letters) yield before + letter + word.slice(at + 1);
    yield before + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
  }
}

describe('mayHaveFindings', () => {
  it('sees every cmdlet in any letter case, qualified and prefixed', () => {
    for (const { name } of family) {
      const spellings = [name, name.toLowerCase(), name.toUpperCase(), `Lync\\${name}`, name.replace('-', '-X')];
      expect(spellings.filter(spelling => !mayHaveFindings(`if (1) { ${spelling} }`))).toEqual([]);
    }
  });

  it('sees every name that is one edit away', () => {
    for (const noun of familyNouns) {
      for (const verb of ['Set', 'Stop']) {
        expect([...oneEditAway(noun)].filter(misspelt => !mayHaveFindings(`${verb}-${misspelt} x`))).toEqual([]);
      }
    }
  });

  it.each([
    '& "Set-Cs$noun"',
    "& ('Set-Cs' + 'PrivacyConfig' + 'uration')",
    "& ('{0}-Cs{1}' -f $verb, $noun)",
    "$noun = 'PrivacyConfiguration'; & ('Set-C' + 's' + $noun)",
    '# csprivacy-disable CsNothingSet',
    "[Diagnostics.CodeAnalysis.SuppressMessageAttribute('CsUnknownParameter', '')] param()",
    '[SuppressMessage(\u201cCsUnknownParameter\u201d, \u201c\u201d)] param()',
  ])('sees %s', text => {
    expect(mayHaveFindings(text)).toBe(true);
  });

  it.each([
    'Get-CsUser | Set-CsUser -EnabledForFederation $true',
    'Get-Process | Out-File a.txt',
    'Set-ExecutionPolicy RemoteSigned',
    'Get-CsService "atl-cs-001.litwareinc.com"',
    '#[SuppressMessage("Microsoft.Security", "CS002:SecretInNextLine")]',
    'Get-VCSAPasswordPolicy; Grant-CsExternalAccessPolicy x; Set-CsConferencingConfiguration',
    '[xml]$configuration = Get-Content docs.xml; $policy = "x"',
    "[Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSAvoidUsingWriteHost', '')] param()",
  ])('passes over %s', text => {
    expect(mayHaveFindings(text)).toBe(false);
  });
});

describe('mayHaveFindingsOfCallers', () => {
  it.each(['function f($n) { & $n }', 'Invoke-Expression $text', 'iex $x', 'Write-Host \u201cx\u201d', '. { $x }'])('sees %j', text => {
    expect(mayHaveFindingsOfCallers(text)).toBe(true);
  });

  it('passes over a script that runs its own commands only', () => {
    expect(mayHaveFindingsOfCallers('function f { Get-Process | Where-Object Name -eq x }')).toBe(false);
  });
});

describe('mayRequireCore', () => {
  it.each([
    '#requires -Version 7',
    '#Requires -Version 7.2',
    '  #requires -PSEdition Core',
    'x\r\n#requires -Modules A -Version 7.0',
    '#requires -v 7',
  ])('sees %j', text => {
    expect(mayRequireCore(text)).toBe(true);
  });

  it.each([
    '#requires -Version 5.1',
    '#requires -PSEdition Desktop',
    '# requires -Version 7',
    'Write-Host "#requires -Version 7"',
    '#requires -Modules A',
  ])('passes over %j', text => {
    expect(mayRequireCore(text)).toBe(false);
  });
});

describe('isForTeams', () => {
  it('needs a sign for Teams and none for a server', () => {
    expect(isForTeams('Connect-MicrosoftTeams\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true')).toBe(true);
    expect(isForTeams('#requires -Modules MicrosoftTeams')).toBe(true);
    expect(isForTeams('Connect-MicrosoftTeams; Import-PSSession $s')).toBe(false);
    expect(isForTeams('Import-Module Lync; Connect-MicrosoftTeams')).toBe(false);
    expect(isForTeams('Set-CsPrivacyConfiguration -EnablePrivacyMode $true')).toBe(false);
  });
});
