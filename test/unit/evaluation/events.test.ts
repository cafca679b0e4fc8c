/** What a script does to the deployment, in order, and how sure that is. */
import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../support/analyze';
import { BLOCK, block, ENABLE, lines } from './scripts';

const events = (text: string) =>
  analysisOf(text).events.map(
    ({ effect, scope, certainty, detail }) => `${effect} ${scope} ${certainty}${detail === undefined ? '' : `: ${detail}`}`,
  );

describe('effects', () => {
  it.each([
    ['Set-CsPrivacyConfiguration -EnablePrivacyMode $true', ['privacyModeOn global always']],
    ['Set-CsPrivacyConfiguration -EnablePrivacyMode $false', ['privacyModeOff global always']],
    ['Set-CsPrivacyConfiguration -AutoInitiateContacts $true', ['privacyChanged global always: AutoInitiateContacts True']],
    ['New-CsPrivacyConfiguration -Identity site:A', ['privacyChanged site:A always']],
    ['Remove-CsPrivacyConfiguration -Identity site:A', ['privacyRemoved site:A always']],
    [BLOCK, ['ruleAdded global always: Block OC LSS 4']],
    [`${BLOCK} -Enabled $false`, ['ruleAdded global always: Block OC LSS 4 (disabled)']],
    [
      `Set-CsClientVersionPolicyRule -Identity 'Global/8f3e2c1a-0b5d-4a77-9a51-3f1c2d4e5b6a' -Enabled $false`,
      ['ruleChanged global always: Enabled False'],
    ],
    [`Remove-CsClientVersionPolicyRule -Identity 'Global/8f3e2c1a-0b5d-4a77-9a51-3f1c2d4e5b6a'`, ['ruleRemoved global always']],
    ['New-CsClientVersionPolicy -Identity site:A', ['policyAdded site:A always']],
    ['Set-CsClientVersionPolicy -Identity site:A -Description x', ['policyChanged site:A always']],
    ['Remove-CsClientVersionPolicy -Identity site:A', ['policyRemoved site:A always']],
    ['Set-CsClientVersionConfiguration -Enabled $false', ['filterChanged global always: Enabled False']],
    ['Grant-CsClientVersionPolicy -Identity ann@x.com -PolicyName Sales', ['granted user:ann@x.com always: Sales']],
    ['Get-CsUser -Identity ann@x.com | Grant-CsClientVersionPolicy -PolicyName Sales', ['granted user:ann@x.com always: Sales']],
    [
      "'ann@x.com' | ForEach-Object { $u = Get-CsUser $_; Grant-CsClientVersionPolicy -Identity $u.SipAddress -PolicyName Sales }",
      ['granted user:ann@x.com always: Sales'],
    ],
    ['Grant-CsClientVersionPolicy -Identity (Get-CsUser ann@x.com).Manager -PolicyName Sales', ['granted ? always: Sales']],
    ['Get-CsUser | Grant-CsClientVersionPolicy -PolicyName Sales', ['granted ? always: Sales']],
    ['Grant-CsClientVersionPolicy -Identity ann@x.com -PolicyName $null', ['ungranted user:ann@x.com always']],
    [
      'Set-CsPrivacyConfiguration -EnablePrivacyMode $true -AutoInitiateContacts $true',
      ['privacyModeOn global always: with AutoInitiateContacts True'],
    ],
    ['Connect-MicrosoftTeams\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true', ['privacyModeOn global always: in Microsoft Teams']],
    [
      `$r = ${BLOCK} -InMemory\nSet-CsClientVersionPolicy -Identity site:A -Rules @{ Add = $r }`,
      ['policyChanged site:A always: add rule Block OC LSS 4'],
    ],
    [
      `$r = ${BLOCK} -InMemory\nNew-CsClientVersionPolicy -Identity site:A -Rules $r`,
      ['policyAdded site:A always: add rule Block OC LSS 4'],
    ],
    ['Remove-CsClientVersionConfiguration -Identity site:A', ['filterChanged site:A always: own settings removed']],
    ['Remove-CsClientVersionConfiguration -Identity global', ['filterChanged global always: back to its defaults']],
    ['New-CsClientVersionConfiguration -Identity site:A -DefaultAction Block', ['filterChanged site:A always: DefaultAction Block']],
    ['Get-CsClientVersionPolicyRule | Remove-CsClientVersionPolicyRule', ['ruleRemoved * sometimes']],
    ['Get-CsPrivacyConfiguration -Filter "site:*" | Remove-CsPrivacyConfiguration', ['privacyRemoved site:* always']],
    ['Get-CsPrivacyConfiguration', []],
    ['New-CsPrivacyConfiguration -Identity site:A -InMemory', []],
    ['New-CsPrivacyConfiguration -Identity global', []],
    ['Set-CsPrivacyConfiguration -Nonsense 1', []],
  ])('%s', (script, expected) => {
    expect(events(script)).toEqual(expected);
  });
});

describe('several things that one statement does', () => {
  const rule = (agent: string, major = '4') =>
    `New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent ${agent} -MajorVersion ${major} -CompareOp LSS -Action Block`;
  it.each([
    [
      'all of them in each run',
      `foreach ($a in 'LMC', 'OC') { ${rule('$a')} }`,
      ['ruleAdded global always: Block LMC LSS 4', 'ruleAdded global always: Block OC LSS 4'],
    ],
    [
      'one of them in each run',
      `$a = 'LMC'; if (Test-Thing) { $a = 'OC' }\n${rule('$a')}`,
      ['ruleAdded global sometimes: Block OC LSS 4', 'ruleAdded global sometimes: Block LMC LSS 4'],
    ],
    ['by a parameter', `param([int]$m = 4)\n${rule('OC', '$m')}`, ['ruleAdded global always: Block OC LSS 4']],
  ])('%s', (_, script, expected) => {
    expect(events(script).sort()).toEqual([...expected].sort());
  });
});

describe('scopes', () => {
  it.each([
    ['every existing one', 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $true', ['privacyModeOn * always']],
    [
      'those of a filter',
      'Get-CsPrivacyConfiguration -Filter "site:*" | Set-CsPrivacyConfiguration -EnablePrivacyMode $true',
      ['privacyModeOn site:* always'],
    ],
    [
      'a site that is not known',
      '$s = Read-Host\nSet-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true',
      ['privacyModeOn site:? always'],
    ],
    [
      'one that is not known',
      '$s = Read-Host\nSet-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true',
      ['privacyModeOn ? always'],
    ],
    [
      'a service',
      'Set-CsPrivacyConfiguration -Identity service:UserServer:pool.x.com -EnablePrivacyMode $true',
      ['privacyModeOn service:pool.x.com always'],
    ],
    ['a per-user policy', 'New-CsClientVersionPolicy -Identity Sales', ['policyAdded user:Sales always']],
  ])('%s', (_, script, expected) => {
    expect(events(script)).toEqual(expected);
  });
});

describe('certainty', () => {
  it.each([
    ['in a branch', `if (Read-Host) { ${ENABLE} }`, ['privacyModeOn global sometimes']],
    [
      'in both branches',
      `if (Read-Host) { ${ENABLE} } else { ${BLOCK} }\n${BLOCK}`,
      ['privacyModeOn global sometimes', 'ruleAdded global sometimes: Block OC LSS 4', 'ruleAdded global always: Block OC LSS 4'],
    ],
    ['a value that is not known', 'Set-CsPrivacyConfiguration -EnablePrivacyMode (Get-Flag)', ['privacyModeOn global unknown']],
    ['after a precondition', `if (Read-Host) { throw 'no' }\n${ENABLE}`, ['privacyModeOn global always']],
    [
      'for each of a list',
      "'A', 'B' | ForEach-Object { Set-CsPrivacyConfiguration -Identity site:$_ -EnablePrivacyMode $true }",
      ['privacyModeOn site:A always', 'privacyModeOn site:B always'],
    ],
    ['a parameter of the script', `param([switch]$x)\nif ($x) { ${ENABLE} }`, ['privacyModeOn global sometimes']],
    [
      'by the default of a parameter, or otherwise',
      "param($Site = 'A')\nRemove-CsPrivacyConfiguration -Identity site:$Site",
      ['privacyRemoved site:A sometimes', 'privacyRemoved site:? sometimes'],
    ],
    ['whatever the parameters are', `param($x = 1)\n${ENABLE}`, ['privacyModeOn global always']],
    ['called without what it needs it stops', `param($x)\nif (-not $x) { throw 'x' }\n${ENABLE}`, ['privacyModeOn global always']],
    [
      'unless it is there already',
      `if (-not (Get-CsClientVersionPolicyRule | Where-Object { $_.Action -eq 'Block' })) { ${BLOCK} }`,
      ['ruleAdded global sometimes: Block OC LSS 4'],
    ],
  ])('%s', (_, script, expected) => {
    expect(events(script)).toEqual(expected);
  });
});

describe('who can sign in at that moment', () => {
  const signIn = (text: string) =>
    analysisOf(text).events.flatMap(event => event.signIn.map(({ client, verdict }) => `${client}: ${verdict}`));
  it.each([
    ['nothing is shown', ENABLE, ['Office Communicator 2007: allowed', 'Office Communicator 2007 R2: allowed']],
    ['a rule blocks', `${BLOCK}\n${ENABLE}`, ['Office Communicator 2007: blocked', 'Office Communicator 2007 R2: blocked']],
    [
      'a rule blocks one',
      `${BLOCK.replace('MajorVersion 4', 'MajorVersion 3')}\n${ENABLE}`,
      ['Office Communicator 2007: blocked', 'Office Communicator 2007 R2: allowed'],
    ],
    ['not known', `${BLOCK} -Enabled (Get-Flag)\n${ENABLE}`, ['Office Communicator 2007: unknown', 'Office Communicator 2007 R2: unknown']],
    ['at the moment, not later', `${ENABLE}\n${BLOCK}`, ['Office Communicator 2007: allowed', 'Office Communicator 2007 R2: allowed']],
    [
      'the worst of all paths',
      `if (Read-Host) { ${BLOCK} }\n${ENABLE}`,
      ['Office Communicator 2007: allowed', 'Office Communicator 2007 R2: allowed'],
    ],
  ])('%s', (_, script, expected) => {
    expect(signIn(script)).toEqual(expected);
  });
});

describe('before and after', () => {
  const rows = (text: string, client: string) =>
    analysisOf(text)
      .matrix.filter(row => row.client === client)
      .map(({ scope, before, after }) => `${scope}: ${before} -> ${after}`);
  it.each([
    ['nothing', 'Get-CsPrivacyConfiguration', ['global: allowed -> allowed']],
    ['a rule', BLOCK, ['global: allowed -> blocked']],
    ['a rule in a try', `try { ${BLOCK} } catch { Write-Warning 'x' }`, ['global: allowed -> blocked']],
    ['a rule on one path', `if (Read-Host) { ${BLOCK} }`, ['global: allowed -> unknown']],
    [
      'a site of its own',
      lines(BLOCK, 'New-CsClientVersionPolicy -Identity site:A'),
      ['global: allowed -> blocked', 'site:A: allowed -> allowed'],
    ],
    [
      'a site and a pool that only have privacy settings',
      lines('New-CsPrivacyConfiguration -Identity site:A', 'Set-CsPrivacyConfiguration -Identity service:UserServer:p.x.com', BLOCK),
      ['global: allowed -> blocked', 'site:A: allowed -> blocked', 'service:p.x.com: allowed -> blocked'],
    ],
    [
      'a site in one branch',
      `if (Read-Host) { New-CsClientVersionPolicy -Identity site:A; ${block('site:A')} }`,
      ['global: allowed -> allowed', 'site:A: allowed -> unknown'],
    ],
    [
      'every site, each with a rule',
      `Get-CsPrivacyConfiguration -Filter 'site:*' | ForEach-Object { ${block('$').replace("'$'", '$_.Identity')}; Set-CsPrivacyConfiguration -Identity $_.Identity -EnablePrivacyMode $true }`,
      ['global: allowed -> allowed', 'site:*: allowed -> blocked'],
    ],
    [
      'every site, without one',
      "Get-CsPrivacyConfiguration -Filter 'site:*' | Set-CsPrivacyConfiguration -EnablePrivacyMode $true",
      ['global: allowed -> allowed'],
    ],
    ['nothing but the cloud', 'Connect-MicrosoftTeams\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true', []],
    ['what somebody vouches for', `# csprivacy-assume legacy-clients-blocked -- CHG-1\n${ENABLE}`, ['global: allowed -> blocked']],
  ])('%s', (_, script, expected) => {
    expect(rows(script, 'Office Communicator 2007 R2')).toEqual(expected);
  });
});

describe('what becomes of it', () => {
  const seen = (text: string) =>
    analysisOf(text).observations.map(observation => {
      const { kind, place } = observation;
      return `${kind}: ${text.slice(place.start, place.end).split(' ')[0]}`;
    });
  const ID = '$id = [guid]::NewGuid()';
  const RULE = BLOCK.replace('([guid]::NewGuid())', '$id');
  it.each([
    [
      'the rule is removed after privacy mode is on',
      lines(ID, RULE, ENABLE, 'Remove-CsClientVersionPolicyRule -Identity "Global/$id"'),
      ['legacyUnblocked: Remove-CsClientVersionPolicyRule'],
    ],
    [
      'the rule is disabled',
      lines(ID, RULE, ENABLE, 'Set-CsClientVersionPolicyRule -Identity "Global/$id" -Enabled $false'),
      ['legacyUnblocked: Set-CsClientVersionPolicyRule'],
    ],
    [
      'filtering is turned off',
      lines(RULE, ENABLE, 'Set-CsClientVersionConfiguration -Enabled $false'),
      ['legacyUnblocked: Set-CsClientVersionConfiguration'],
    ],
    [
      'privacy mode went off before',
      lines(
        ID,
        RULE,
        ENABLE,
        'Set-CsPrivacyConfiguration -EnablePrivacyMode $false',
        'Remove-CsClientVersionPolicyRule -Identity "Global/$id"',
      ),
      [],
    ],
    [
      'a granted policy lets in',
      lines(BLOCK, ENABLE, 'New-CsClientVersionPolicy -Identity Open | Out-Null', 'Grant-CsClientVersionPolicy ann -PolicyName Open'),
      ['legacyUnblocked: Grant-CsClientVersionPolicy'],
    ],
    [
      'an object stays in memory',
      '$x = New-CsPrivacyConfiguration -Identity site:A -InMemory\n$x.EnablePrivacyMode = $true',
      ['unsavedObject: New-CsPrivacyConfiguration'],
    ],
    [
      'an object is changed and not saved',
      '$x = Get-CsPrivacyConfiguration global\n$x.EnablePrivacyMode = $true',
      ['unsavedObject: $x.EnablePrivacyMode'],
    ],
    [
      'an object is saved',
      '$x = Get-CsPrivacyConfiguration global\n$x.EnablePrivacyMode = $false\nSet-CsPrivacyConfiguration -Instance $x',
      [],
    ],
    ['an object is put out', '$x = New-CsPrivacyConfiguration -Identity site:A -InMemory\n$x', []],
    ['an object is exported', '$x = New-CsPrivacyConfiguration -Identity site:A -InMemory\n$x | Export-Clixml x.xml', []],
    [
      'a policy that nobody is granted',
      'New-CsClientVersionPolicy -Identity Sales | Out-Null',
      ['policyNotGranted: New-CsClientVersionPolicy'],
    ],
    [
      'a policy that is granted',
      'New-CsClientVersionPolicy -Identity Sales | Out-Null\nGrant-CsClientVersionPolicy ann -PolicyName sales',
      [],
    ],
    [
      'a policy that may be granted',
      'New-CsClientVersionPolicy -Identity Sales | Out-Null\nGrant-CsClientVersionPolicy ann -PolicyName (Read-Host)',
      [],
    ],
    ['a rule behind one that always decides', `${BLOCK}\n${BLOCK}`, ['shadowedRule: New-CsClientVersionPolicyRule']],
    [
      'a rule that blocks supported clients',
      BLOCK.replace('MajorVersion 4', 'MajorVersion 17'),
      ['supportedBlocked: New-CsClientVersionPolicyRule'],
    ],
  ])('%s', (_, script, expected) => {
    expect(seen(script)).toEqual(expected);
  });
});
