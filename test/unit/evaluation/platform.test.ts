/** Which product a command talks to (`domain.md`, Platforms): decided for each command, in execution order. */
import { describe, expect, it } from 'vitest';
import { analysisOf, type ScriptOptions } from '../../support/analyze';
import { BLOCK, block, ENABLE, lines, verdict } from './scripts';

/** Of the last command of the family: product, whether that is exact, and what told so. */
function decision(text: string, options?: ScriptOptions): string {
  const command = analysisOf(text, options).commands.at(-1);
  if (!command) throw new Error('no command of the family');
  const { platform, exact, because } = command.platform;
  const source = typeof because === 'string' ? because : text.slice(because.start, because.end);
  return `${platform}${exact ? '' : ' or others'} | ${source}`;
}
const GET = 'Get-CsPrivacyConfiguration';
const ALLOW = block('Global', ' -Priority 0').replace('-Action Block', '-Action Allow');

describe('auto', () => {
  it.each([
    ['no signal: on-premises', GET, 'sfbse or others | default'],
    ['Connect-MicrosoftTeams', `Connect-MicrosoftTeams\n${GET}`, 'teams | Connect-MicrosoftTeams'],
    ['Import-Module MicrosoftTeams', `Import-Module MicrosoftTeams\n${GET}`, 'teams | Import-Module MicrosoftTeams'],
    ['Import-Module SkypeForBusiness', `Import-Module SkypeForBusiness\n${GET}`, 'sfbse or others | Import-Module SkypeForBusiness'],
    ['Import-Module Lync', `Import-Module Lync\n${GET}`, 'lync2013 or others | Import-Module Lync'],
    ['its alias and several names', `ipmo ActiveDirectory, MicrosoftTeams\n${GET}`, 'teams | ipmo ActiveDirectory, MicrosoftTeams'],
    ['a path to a module', `Import-Module 'C:\\x\\MicrosoftTeams.psd1'\n${GET}`, "teams | Import-Module 'C:\\x\\MicrosoftTeams.psd1'"],
    ['another module', `Import-Module ActiveDirectory\n${GET}`, 'sfbse or others | default'],
    ['the latest', `Connect-MicrosoftTeams\nImport-Module SkypeForBusiness\n${GET}`, 'sfbse or others | Import-Module SkypeForBusiness'],
    ['the latest, the other way', `Import-Module SkypeForBusiness\nConnect-MicrosoftTeams\n${GET}`, 'teams | Connect-MicrosoftTeams'],
    ['disconnected', `Connect-MicrosoftTeams\nDisconnect-MicrosoftTeams\n${GET}`, 'sfbse or others | default'],
    ['after the command', `${GET}\nConnect-MicrosoftTeams`, 'sfbse or others | default'],
    [
      'a remote session of the servers',
      `$s = New-PSSession -ConnectionUri https://pool/OcsPowershell\nImport-PSSession $s\n${GET}`,
      'sfbse or others | Import-PSSession $s',
    ],
    ['an online session', `$s = New-CsOnlineSession\nImport-PSSession $s\n${GET}`, 'teams | Import-PSSession $s'],
    [
      "the command's module qualifier",
      `Connect-MicrosoftTeams\nSkypeForBusiness\\${GET}`,
      'sfbse or others | SkypeForBusiness\\Get-CsPrivacyConfiguration',
    ],
    ['the qualifier of Teams', `MicrosoftTeams\\${GET}`, 'teams | MicrosoftTeams\\Get-CsPrivacyConfiguration'],
    ['in a function that was called', `function C { Connect-MicrosoftTeams }\nC\n${GET}`, 'teams | Connect-MicrosoftTeams'],
    ['#requires -Modules', `#requires -Modules MicrosoftTeams\n${GET}`, 'teams | '],
    ['using module', `using module MicrosoftTeams\n${GET}`, 'teams | '],
    ['#requires of both', `#requires -Modules MicrosoftTeams, SkypeForBusiness\n${GET}`, 'sfbse or others | conflict'],
    [
      '#requires of both, then connected',
      `#requires -Modules MicrosoftTeams, SkypeForBusiness\nConnect-MicrosoftTeams\n${GET}`,
      'teams | Connect-MicrosoftTeams',
    ],
  ])('%s', (_, script, expected) => {
    expect(decision(script)).toBe(expected);
  });

  it('a prefix tells the commands of two imports apart', () => {
    const imports = lines(
      '$onPrem = New-PSSession -ComputerName lync01',
      'Import-PSSession $onPrem -Prefix On',
      '$cloud = New-CsOnlineSession',
      'Import-PSSession $cloud -Prefix Cl',
    );
    expect(decision(`${imports}\nGet-OnCsPrivacyConfiguration`)).toBe('sfbse or others | Import-PSSession $onPrem -Prefix On');
    expect(decision(`${imports}\nGet-ClCsPrivacyConfiguration`)).toBe('teams | Import-PSSession $cloud -Prefix Cl');
  });

  it('holds on the path it was said on', () => {
    const script = lines('if (Read-Host) { Connect-MicrosoftTeams }', ENABLE);
    expect(verdict(script)).toMatch(/noRule/);
  });
});

describe('a setting decides', () => {
  it.each(['lync2010', 'lync2013', 'sfb2015', 'sfb2019', 'sfbse', 'teams'] as const)('%s', platform => {
    expect(decision(`Import-Module Lync\n${GET}`, { platform })).toBe(`${platform} | setting`);
    expect(decision(`Connect-MicrosoftTeams\n${GET}`, { platform })).toBe(`${platform} | setting`);
  });
});

describe('in Teams the hazard does not apply', () => {
  it.each([
    ['connected', `Connect-MicrosoftTeams\n${ENABLE}`, 'safe'],
    ['qualified', 'MicrosoftTeams\\Set-CsPrivacyConfiguration -EnablePrivacyMode $true', 'safe'],
    [
      'a hybrid script: on the servers it does',
      `Connect-MicrosoftTeams\n${ENABLE}\nImport-Module SkypeForBusiness\n${ENABLE}`,
      'warning noRule',
    ],
    ['a hybrid script the other way', `Import-Module SkypeForBusiness\n${ENABLE}\nConnect-MicrosoftTeams\n${ENABLE}`, 'warning noRule'],
    [
      'through a prefix',
      `Import-PSSession (New-CsOnlineSession) -Prefix Cl\nSet-ClCsPrivacyConfiguration -EnablePrivacyMode $true`,
      'safe',
    ],
    [
      'through a prefix, on the servers',
      `Connect-MicrosoftTeams\nImport-PSSession (New-PSSession) -Prefix On\nSet-OnCsPrivacyConfiguration -EnablePrivacyMode $true`,
      'warning noRule',
    ],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });

  it.each([
    ["a rule is the servers' also while connected", `Connect-MicrosoftTeams\n${BLOCK}\nLync\\${ENABLE}`, 'safe'],
    ['as is one that lets them in', `${BLOCK}\nConnect-MicrosoftTeams\n${ALLOW}\nLync\\${ENABLE}`, 'warning shadowedByAllow'],
    ['the module of Teams has none', `Connect-MicrosoftTeams\nMicrosoftTeams\\${BLOCK}\nLync\\${ENABLE}`, 'warning noRule'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });

  it('what it does not have is found in what was imported before', () => {
    expect(decision(`Import-Module Lync\nConnect-MicrosoftTeams\n${BLOCK}`)).toBe('lync2013 or others | Import-Module Lync');
    expect(decision(`Connect-MicrosoftTeams\n${BLOCK}`)).toBe('teams | Connect-MicrosoftTeams');
  });

  it('with the setting', () => {
    expect(verdict(ENABLE, { platform: 'teams' })).toBe('safe');
    expect(verdict(`Connect-MicrosoftTeams\n${ENABLE}`, { platform: 'sfb2019' })).toBe('warning noRule');
  });
});
