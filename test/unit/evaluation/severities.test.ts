/** Severity and reason of whole scripts (`design.md`, CsPrivacyModeLegacyClients). */
import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../support/analyze';
import { BLOCK, block, ENABLE, lines, verdict } from './scripts';

const ALLOW = BLOCK.replace('Action Block', 'Action Allow');
const cases = (rows: readonly (readonly [string, string, string])[]) =>
  it.each(rows)('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });

describe('safe', () => {
  cases([
    ['a rule in front', `${BLOCK}\n${ENABLE}`, 'safe'],
    ['in a function that was called', `function Add { ${BLOCK} }\nAdd\n${ENABLE}`, 'safe'],
    ['in both branches', `if (Read-Host) { ${BLOCK} } else { ${BLOCK} }\n${ENABLE}`, 'safe'],
    ['in the same branch', `if (Read-Host) { ${BLOCK}; ${ENABLE} }`, 'safe'],
    ['under the same condition twice', `$x = Read-Host\nif ($x) { ${BLOCK} }\nif ($x) { ${ENABLE} }`, 'safe'],
    [
      'for the same site that is not known',
      `$s = Read-Host\n${block('site:X').replace("'site:X'", '"site:$s"')}\nSet-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true`,
      'safe',
    ],
    [
      'in the same turn of a loop',
      `foreach ($s in Get-CsSite) { ${block('site:X').replace("'site:X'", '"site:$s"')}; Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true }`,
      'safe',
    ],
    ['privacy mode off', 'Set-CsPrivacyConfiguration -EnablePrivacyMode $false', 'safe'],
    ['other settings', 'Set-CsPrivacyConfiguration -DisplayPublishedPhotoDefault $false', 'safe'],
    ['in a branch that is never taken', `if ($false) { ${ENABLE} }`, 'safe'],
    ['a block in place of a disabled one', `${BLOCK} -Enabled $false\n${BLOCK}\n${ENABLE}`, 'safe'],
    ['a default action that blocks', `Set-CsClientVersionConfiguration -DefaultAction Block\n${ENABLE}`, 'safe'],
  ]);
});

describe('warning: some run without unknown input reaches it', () => {
  cases([
    ['nothing', ENABLE, 'warning noRule'],
    [
      'a list that may be one row alone',
      '$row = Import-Csv site.csv\nSet-CsPrivacyConfiguration -Identity $row.Site -EnablePrivacyMode $true',
      'warning noRule',
    ],
    [
      'the same handed to a function',
      'function On { [CmdletBinding()] param([string]$Site) Set-CsPrivacyConfiguration -Identity $Site -EnablePrivacyMode $true }\nOn (Import-Csv site.csv).Site',
      'warning noRule',
    ],
    [
      'a rule that a pipeline over the policy’s rules changes',
      `${BLOCK}\n$p = Get-CsClientVersionPolicy -Identity Global\n$p.Rules | ForEach-Object { $_.Action = 'Allow' }\nSet-CsClientVersionPolicy -Instance $p\n${ENABLE}`,
      'warning actionAllows',
    ],
    [
      'any of three ways, two of them alike',
      `switch (Read-Host) { 'a' { $x = 1 } 'b' { $x = 1 } default { $x = 2 } }\n${ENABLE}`,
      'warning noRule',
    ],
    ['a rule on one path only', `if (Read-Host) { ${BLOCK} }\n${ENABLE}`, 'warning notOnEveryPath'],
    ['a rule in a switch clause', `switch (Read-Host) { 'a' { ${BLOCK} } }\n${ENABLE}`, 'warning notOnEveryPath'],
    ['a rule that may fail, and the catch goes on', `try { ${BLOCK} } catch { Write-Warning $_ }\n${ENABLE}`, 'warning notOnEveryPath'],
    ['a parameter whose default turns it on', 'param($on = $true)\nSet-CsPrivacyConfiguration -EnablePrivacyMode $on', 'warning noRule'],
    ['a switch that is off by default', `param([switch]$Block)\nif ($Block) { ${BLOCK} }\n${ENABLE}`, 'warning notOnEveryPath'],
    ['a function with a default', 'function F($on = $true) { Set-CsPrivacyConfiguration -EnablePrivacyMode $on }\nF', 'warning noRule'],
    ['a rule afterwards', `${ENABLE}\n${BLOCK}`, 'warning ruleAfterEnable'],
    ['a rule in the next turn', `foreach ($i in 1, 2) { ${ENABLE}; ${BLOCK} }`, 'warning ruleAfterEnable'],
    [
      'a filter that is turned on afterwards',
      `Set-CsClientVersionConfiguration -Enabled $false\n${BLOCK}\n${ENABLE}\nSet-CsClientVersionConfiguration -Enabled $true`,
      'warning filterDisabled',
    ],
  ]);
});

describe('information: only an unknown value stands between', () => {
  cases([
    ['a branch', `if (Read-Host) { ${ENABLE} }`, 'information noRule'],
    ['a branch, whatever the parameters are', `param($x = 1)\nif (Read-Host) { ${ENABLE} }`, 'information noRule'],
    ['a switch that is off by default', `param([switch]$Enable)\nif ($Enable) { ${ENABLE} }`, 'information noRule'],
    [
      'a parameter with a default that is right',
      `param($action = 'Block')\n${BLOCK.replace('Action Block', 'Action $action')}\n${ENABLE}`,
      'information unprovenValue',
    ],
    [
      'a loop that blocks too late, whatever else the script counts',
      `foreach ($f in Get-ChildItem) { $n = 1 }\nwhile (Read-Host) { ${ENABLE}; Set-CsClientVersionConfiguration -DefaultAction Block }\n` +
        'Set-CsPrivacyConfiguration -Identity "site:$n" -EnablePrivacyMode $false',
      'information ruleAfterEnable',
    ],
    [
      'a condition that two of three ways meet',
      `switch (Read-Host) { 'a' { $x = 1 } 'b' { $x = 1 } default { $x = 2 } }\nif ($x -eq 1) { ${ENABLE} }`,
      'information noRule',
    ],
    ['the value itself', 'Set-CsPrivacyConfiguration -EnablePrivacyMode (Get-Flag)', 'information unprovenValue'],
    [
      'from a file',
      'Import-Csv x.csv | ForEach-Object { Set-CsPrivacyConfiguration -EnablePrivacyMode $_.On }',
      'information unprovenValue',
    ],
    [
      'a mandatory parameter',
      'param([Parameter(Mandatory)][bool]$on)\nSet-CsPrivacyConfiguration -EnablePrivacyMode $on',
      'information unprovenValue',
    ],
    [
      'a parameter that is off by default',
      'param([bool]$on = $false)\nSet-CsPrivacyConfiguration -EnablePrivacyMode $on',
      'information unprovenValue',
    ],
    ['an argument without a name', 'Set-CsPrivacyConfiguration -EnablePrivacyMode $args[0]', 'information unprovenValue'],
    ['one of a function', 'function F { Set-CsPrivacyConfiguration -EnablePrivacyMode $args[0] }', 'information unprovenValue'],
    ['what a switch makes of one', `switch ($args[0]) { 'on' { ${ENABLE} } }`, 'information noRule'],
    [
      'one of two that are taken apart',
      "$mode, $scope = $args\nif ($mode -eq 'on') { Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true }",
      'information noRule',
    ],
    ['an object from elsewhere', 'Import-Clixml x.xml | Set-CsPrivacyConfiguration', 'information unprovenValue'],
    [
      'the version of the rule',
      `$major = [int](Read-Host)\n${BLOCK.replace('MajorVersion 4', 'MajorVersion $major')}\n${ENABLE}`,
      'information unprovenValue',
    ],
    [
      'the action of the rule',
      `$action = Get-Action\n${BLOCK.replace('Action Block', 'Action $action')}\n${ENABLE}`,
      'information unprovenValue',
    ],
    ['whether the rule is enabled', `$e = Get-Flag\n${BLOCK} -Enabled $e\n${ENABLE}`, 'information unprovenValue'],
    [
      'whether filtering is on',
      `$e = Get-Flag\n${BLOCK}\nSet-CsClientVersionConfiguration -Enabled $e\n${ENABLE}`,
      'information unprovenValue',
    ],
    ['a script that is not here', `& .\\Block-OldClients.ps1\n${ENABLE}`, 'information unprovenValue'],
    ['an expression that is not known', `Invoke-Expression (Get-Content x.ps1 -Raw)\n${ENABLE}`, 'information unprovenValue'],
  ]);
});

describe('a default proves nothing', () => {
  it('not that a rule blocks', () => {
    expect(verdict(`param($action = 'Block')\n${BLOCK.replace('Action Block', 'Action $action')}\n${ENABLE}`)).toMatch(
      /^information|^warning/,
    );
    expect(verdict(`param([switch]$NoRule)\nif (-not $NoRule) { ${BLOCK} }\n${ENABLE}`)).toMatch(/^warning/);
  });
  it('the values of a ValidateSet are all there are', () => {
    const action = (values: string) =>
      `param([Parameter(Mandatory)][ValidateSet(${values})]$action)\n${BLOCK.replace('Action Block', 'Action $action')}\n${ENABLE}`;
    expect(verdict(action("'Block'"))).toBe('safe');
    expect(verdict(action("'Block', 'Allow'"))).toMatch(/^information|^warning/);
  });
});

describe('the reason', () => {
  cases([
    ['notCommitted: in memory', `$r = ${BLOCK} -InMemory\n${ENABLE}`, 'warning notCommitted'],
    ['notCommitted: WhatIf', `${BLOCK} -WhatIf\n${ENABLE}`, 'warning notCommitted'],
    [
      'notCommitted: enabled in memory only',
      `$id = [guid]::NewGuid()\n${BLOCK.replace('([guid]::NewGuid())', '$id')} -Enabled $false\n$r = Get-CsClientVersionPolicyRule -Identity "Global/$id"\n$r.Enabled = $true\n${ENABLE}`,
      'warning notCommitted',
    ],
    ['filterDisabled', `${BLOCK}\nSet-CsClientVersionConfiguration -Enabled $false\n${ENABLE}`, 'warning filterDisabled'],
    ['shadowedByAllow', `${ALLOW}\n${BLOCK}\n${ENABLE}`, 'warning shadowedByAllow'],
    ['shadowedByAllow: put in front', `${BLOCK}\n${ALLOW} -Priority 0\n${ENABLE}`, 'warning shadowedByAllow'],
    ['ruleDisabled', `${BLOCK} -Enabled $false\n${ENABLE}`, 'warning ruleDisabled'],
    [
      'ruleDisabled: later',
      `$id = [guid]::NewGuid()\n${BLOCK.replace('([guid]::NewGuid())', '$id')}\nSet-CsClientVersionPolicyRule -Identity "Global/$id" -Enabled $false\n${ENABLE}`,
      'warning ruleDisabled',
    ],
    ['actionAllows', `${ALLOW}\n${ENABLE}`, 'warning actionAllows'],
    ['unprovenValue: no operator', `${BLOCK.replace(' -CompareOp LSS', '')}\n${ENABLE}`, 'warning unprovenValue'],
    ['unprovenValue: no action', `${BLOCK.replace(' -Action Block', '')}\n${ENABLE}`, 'warning unprovenValue'],
    ['partialCoverage', `${BLOCK.replace('MajorVersion 4', 'MajorVersion 3')}\n${ENABLE}`, 'warning partialCoverage'],
    [
      'scopeNotCovered',
      `New-CsClientVersionPolicy -Identity Sales | Out-Null\n${block('Sales')}\nGet-CsUser | Grant-CsClientVersionPolicy -PolicyName Sales\n${ENABLE}`,
      'warning scopeNotCovered',
    ],
    ['notGranted', `New-CsClientVersionPolicy -Identity Sales | Out-Null\n${block('Sales')}\n${ENABLE}`, 'warning notGranted'],
    ['scopeNotCovered', `${block('site:A')}\n${ENABLE}`, 'warning scopeNotCovered'],
    [
      'scopeNotCovered: a site with a policy of its own',
      `${BLOCK}\nNew-CsClientVersionPolicy -Identity site:A | Out-Null\nSet-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $true`,
      'warning scopeNotCovered',
    ],
    ['notOnEveryPath', `if (Read-Host) { ${BLOCK} }\n${ENABLE}`, 'warning notOnEveryPath'],
    ['ruleAfterEnable', `${ENABLE}\n${BLOCK}`, 'warning ruleAfterEnable'],
    [
      'ruleAfterEnable: committed too late',
      `$r = ${BLOCK} -InMemory\n${ENABLE}\nSet-CsClientVersionPolicyRule -Instance $r`,
      'warning ruleAfterEnable',
    ],
    [
      'notCommitted: a late commit that is not enough',
      `$r = ${BLOCK} -InMemory\nSet-CsClientVersionConfiguration -Enabled $false\n${ENABLE}\nSet-CsClientVersionPolicyRule -Instance $r`,
      'warning notCommitted',
    ],
    ['notCommitted: in memory, and only tried out', `$r = ${BLOCK} -InMemory -WhatIf\n${ENABLE}`, 'warning notCommitted'],
    [
      'noRule: a disabled one elsewhere',
      `${block('site:A')} -Enabled $false\nSet-CsPrivacyConfiguration -Identity site:B -EnablePrivacyMode $true`,
      'warning noRule',
    ],
    [
      'noRule: a later one, of which only a run on which a command fails leaves anything',
      lines(
        ENABLE,
        'try {',
        '$id = [guid]::NewGuid()',
        BLOCK.replace('([guid]::NewGuid())', '$id'),
        'Set-CsClientVersionPolicyRule -Identity "Global/$id" -Enabled $false',
        '} catch { throw }',
      ),
      'warning noRule',
    ],
    [
      'partialCoverage, not what a command that fails leaves in memory',
      lines(
        'try {',
        `$r = ${BLOCK.replace('MajorVersion 4', 'MajorVersion 3')} -InMemory`,
        'Set-CsClientVersionPolicyRule -Instance $r',
        '} catch { Write-Warning $_ }',
        ENABLE,
      ),
      'warning partialCoverage',
    ],
    ['noRule', ENABLE, 'warning noRule'],
    [
      'noRule: removed again',
      `$id = [guid]::NewGuid()\n${BLOCK.replace('([guid]::NewGuid())', '$id')}\nRemove-CsClientVersionPolicyRule -Identity "Global/$id"\n${ENABLE}`,
      'warning noRule',
    ],
    ['noRule: the policy is reset', `${BLOCK}\nRemove-CsClientVersionPolicy -Identity Global\n${ENABLE}`, 'warning noRule'],
  ]);
});

describe('the order of rules in a policy that the script made', () => {
  const MADE = 'New-CsClientVersionPolicy -Identity site:A | Out-Null';
  const AT_A = block('site:A');
  const OTHER = AT_A.replace('UserAgent OC', 'UserAgent UCCP');
  const ON = 'Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $true';
  const ALLOW_AT_A = AT_A.replace('Action Block', 'Action Allow');
  cases([
    ['a number that is put between two', lines(MADE, OTHER, AT_A, `${ALLOW_AT_A} -Priority 1`, ON), 'warning shadowedByAllow'],
    ['a number behind', lines(MADE, OTHER, AT_A, `${ALLOW_AT_A} -Priority 2`, ON), 'safe'],
    ['in front of all', lines(MADE, OTHER, AT_A, `${ALLOW_AT_A} -Priority 0`, ON), 'warning shadowedByAllow'],
  ]);
});

describe('lists of rules', () => {
  const RULE = `$r = ${BLOCK} -InMemory`;
  cases([
    ['added', `${RULE}\nSet-CsClientVersionPolicy -Identity Global -Rules @{ Add = $r }\n${ENABLE}`, 'safe'],
    ['replaced', `${ALLOW}\n${RULE}\nSet-CsClientVersionPolicy -Identity Global -Rules @{ Replace = $r }\n${ENABLE}`, 'safe'],
    ['set', `${RULE}\nSet-CsClientVersionPolicy -Identity Global -Rules $r\n${ENABLE}`, 'safe'],
    [
      'added behind an allow',
      `${ALLOW}\n${RULE}\nSet-CsClientVersionPolicy -Identity Global -Rules @{ Add = $r }\n${ENABLE}`,
      'warning shadowedByAllow',
    ],
    [
      'removed',
      `${RULE}\nSet-CsClientVersionPolicy -Identity Global -Rules @{ Add = $r }\nSet-CsClientVersionPolicy -Identity Global -Rules @{ Remove = $r }\n${ENABLE}`,
      'warning noRule',
    ],
    ['emptied', `${BLOCK}\nSet-CsClientVersionPolicy -Identity Global -Rules @()\n${ENABLE}`, 'warning noRule'],
    [
      'of a new policy',
      `${RULE.replace("'Global'", "'site:A'")}\nNew-CsClientVersionPolicy -Identity site:A -Rules @{ Add = $r } | Out-Null\nSet-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $true`,
      'safe',
    ],
    ['committed by itself', `${RULE}\nSet-CsClientVersionPolicyRule -Instance $r\n${ENABLE}`, 'safe'],
    ['piped', `${BLOCK} -InMemory | Set-CsClientVersionPolicyRule\n${ENABLE}`, 'safe'],
  ]);
});

describe('somebody vouches', () => {
  const ASSUME = '# csprivacy-assume legacy-clients-blocked';
  cases([
    ['for all', `${ASSUME} -- CHG-1\n${ENABLE}`, 'safe'],
    ['for the scope', `${ASSUME} global -- CHG-1\n${ENABLE}`, 'safe'],
    ['for another scope', `${ASSUME} site:A -- CHG-1\n${ENABLE}`, 'warning noRule'],
    ['without a reason', `${ASSUME} --\n${ENABLE}`, 'warning noRule'],
    ['without anything', `${ASSUME}\n${ENABLE}`, 'warning noRule'],
    ['too late', `${ENABLE}\n${ASSUME} -- CHG-1`, 'warning noRule'],
    ['in a block comment', `<# csprivacy-assume legacy-clients-blocked global -- CHG-1 #>\n${ENABLE}`, 'safe'],
    [
      'a pool in the other spelling',
      `${ASSUME} service:p.x.com -- CHG-1\nSet-CsPrivacyConfiguration -Identity service:UserServer:P.X.com -EnablePrivacyMode $true`,
      'safe',
    ],
    [
      'a site with a space',
      `${ASSUME} site:Red mond -- CHG-1\nSet-CsPrivacyConfiguration -Identity 'site:Red mond' -EnablePrivacyMode $true`,
      'safe',
    ],
    ['where what is called stands further up', `function F { ${ENABLE} }\n${ASSUME} -- CHG-1\nF`, 'safe'],
    ['after the call', `function F { ${ENABLE} }\nF\n${ASSUME} -- CHG-1`, 'warning noRule'],
    [
      'for a scope that is none',
      `${ASSUME} ? -- CHG-1\nSet-CsPrivacyConfiguration -Identity (Read-Host) -EnablePrivacyMode $true`,
      'warning noRule',
    ],
  ]);

  it('in the script for what it loads', () => {
    const files = { 'lib.ps1': ENABLE };
    expect(verdict(`${ASSUME} -- CHG-1\n. ./lib.ps1`, { files })).toBe('safe');
    expect(verdict(`. ./lib.ps1\n${ASSUME} -- CHG-1`, { files })).toBe('warning noRule');
  });

  it('and plans say so', () => {
    const [event] = analysisOf(`${ASSUME} global -- CHG-1\n${ENABLE}`).events;
    expect(event?.signIn.map(({ verdict: told, because }) => `${told}: ${because}`)).toEqual(Array(2).fill('blocked: assumed: CHG-1'));
    expect(event?.signIn[0]?.steps.map(({ place }) => place?.start)).toEqual([0]);
  });

  it('in the configuration', () => {
    expect(verdict(ENABLE, { assumptions: [{ reason: 'CHG-1' }] })).toBe('safe');
    expect(verdict(ENABLE, { assumptions: [{ scope: 'Global', reason: 'CHG-1' }] })).toBe('safe');
    expect(verdict(ENABLE, { assumptions: [{ scope: 'site:A', reason: 'CHG-1' }] })).toBe('warning noRule');
  });
});
