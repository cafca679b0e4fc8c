/** Code that reaches what nobody here knows: other commands, methods, other shells, blocks kept in tables. */
import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../support/analyze';
import { BLOCK, ENABLE, lines, verdict } from './scripts';

describe('a block handed to a command that is not known', () => {
  it.each([
    ['turns privacy mode on', `Invoke-WithRetry { ${ENABLE} }`, 'warning noRule'],
    ['by a function of the script', `function F { ${ENABLE} }\nInvoke-WithRetry -Action { F }`, 'warning noRule'],
    ['behind a rule', `${BLOCK}\nInvoke-WithRetry { ${ENABLE} }`, 'safe'],
    ['blocks, if it is run', `Invoke-WithRetry { ${BLOCK} }\n${ENABLE}`, 'information unprovenValue'],
    ['that measures it', `Measure-Command { ${BLOCK} }\n${ENABLE}`, 'safe'],
    [
      'with a parameter of its own',
      'Use-Scope { param($on) Set-CsPrivacyConfiguration -EnablePrivacyMode $on }',
      'information unprovenValue',
    ],
    ['in an array of a table', `$plan = @{ Steps = @({ 2 }, { ${ENABLE} }) }\nInvoke-Plan -Plan $plan`, 'warning noRule'],
    ['by the pipeline', `{ ${ENABLE} } | Invoke-WithRetry`, 'warning noRule'],
    ['by a splat', `$p = @{ Action = { ${ENABLE} } }\nInvoke-WithRetry @p`, 'warning noRule'],
    ['of a test, which stands in for what it calls', `Describe 'x' { It 'y' { Mock Set-CsPrivacyConfiguration {}; ${ENABLE} } }`, 'safe'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('a method that is handed code', () => {
  it.each([
    ['a block', `[powershell]::Create().AddScript({ ${ENABLE} }).Invoke()`, 'warning noRule'],
    ['a text', `$null = $shell.AddScript('${ENABLE.replaceAll("'", "''")}')`, 'warning noRule'],
    [
      'that is run step by step',
      `$steps = { ${ENABLE} }.GetSteppablePipeline()\n$steps.Begin($true); $steps.Process(); $steps.End()`,
      'warning noRule',
    ],
    ['in this session', `$ExecutionContext.InvokeCommand.InvokeScript('${ENABLE.replaceAll("'", "''")}')`, 'warning noRule'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('a block that is one of several', () => {
  const table = `param($what)\n$do = @{ on = { ${ENABLE} }; off = { Set-CsPrivacyConfiguration -EnablePrivacyMode $false } }`;
  it.each([
    ['called', '& $do[$what]', 'information noRule'],
    ['invoked', '$do[$what].Invoke()', 'information noRule'],
    ['by Invoke-Command', 'Invoke-Command -ScriptBlock $do[$what]', 'information noRule'],
  ])('%s', (_, call, expected) => {
    expect(verdict(lines(table, call))).toBe(expected);
    expect(verdict(lines(table, BLOCK, call))).toBe('safe');
  });
  it('nothing where no call is', () => {
    expect(verdict(table)).toBe('safe');
  });
});

describe('a job', () => {
  it.each([
    ['turns privacy mode on', `Start-Job { ${ENABLE} }`, 'warning noRule'],
    ['that nobody waits for may be late', `Start-Job -ScriptBlock { ${BLOCK} } | Out-Null\n${ENABLE}`, 'information unprovenValue'],
    ['that is waited for is done', `$job = Start-Job -ScriptBlock { ${BLOCK} }\n$job | Wait-Job\n${ENABLE}`, 'safe'],
    ['of a thread', `Start-ThreadJob { ${BLOCK} } | Receive-Job -Wait\n${ENABLE}`, 'safe'],
    [
      "in a thread, which sees none of the script's variables",
      `$on = $true; Start-ThreadJob { Set-CsPrivacyConfiguration -EnablePrivacyMode $on } | Wait-Job`,
      'safe',
    ],
    ['of a thread that nobody waits for', `Start-ThreadJob { ${BLOCK} }\n${ENABLE}`, 'information unprovenValue'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('another shell', () => {
  it.each([
    ['a block', `powershell -NoProfile -Command { ${ENABLE} }`, 'warning noRule'],
    ['words', `powershell.exe -ExecutionPolicy Bypass -Command ${ENABLE.replace('$true', '1')}`, 'warning noRule'],
    ['a text', `pwsh -c "${BLOCK.replaceAll("'", '')}"\n${ENABLE}`, 'safe'],
    ['a text without -Command', `powershell "${ENABLE.replace('$true', '1')}"`, 'warning noRule'],
    ['none of this one’s variables', '$on = $true\npowershell -Command { Set-CsPrivacyConfiguration -EnablePrivacyMode $on }', 'safe'],
    ['a file that is not here', `powershell -File C:\\scripts\\block.ps1\n${ENABLE}`, 'information unprovenValue'],
    ['code that is not shown', `powershell -EncodedCommand $code\n${ENABLE}`, 'information unprovenValue'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
  it('a file of the workspace', () => {
    const { hazards } = analysisOf(`powershell -ExecutionPolicy Bypass -File .\\block.ps1\n${ENABLE}`, { files: { 'block.ps1': BLOCK } });
    expect(hazards).toEqual([]);
  });
});

describe('Start-Process', () => {
  const enable = ENABLE.replace('$true', '1');
  it.each([
    ['a text', `Start-Process powershell -ArgumentList "-NoProfile -Command ${enable}"`, 'warning noRule'],
    ['words in quotes', `Start-Process powershell.exe '-Command', '"& { ${enable} }"'`, 'warning noRule'],
    ['waited for', `Start-Process powershell -Wait -ArgumentList '-c', '${BLOCK.replaceAll("'", '')}'\n${ENABLE}`, 'safe'],
    [
      'not waited for',
      `Start-Process powershell -ArgumentList '-c', '${BLOCK.replaceAll("'", '')}'\n${ENABLE}`,
      'information unprovenValue',
    ],
    ['a file that is not here', `saps powershell '-File C:\\scripts\\block.ps1' -Wait\n${ENABLE}`, 'information unprovenValue'],
    ['arguments that are not known', `param($line)\nStart-Process powershell $line -Wait\n${ENABLE}`, 'information unprovenValue'],
    ['another program', `Start-Process notepad rules.txt\n${ENABLE}`, 'warning noRule'],
    ['a shell in a shell', `cmd /c powershell.exe -File C:\\scripts\\block.ps1\n${ENABLE}`, 'information unprovenValue'],
    ['another program in a shell', `cmd.exe /c dir C:\\scripts\n${ENABLE}`, 'warning noRule'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
  it('hands a file its parameters', () => {
    const files = {
      'on.ps1':
        'param($Site, [switch]$Now, $Mode)\nif ($Now) { Set-CsPrivacyConfiguration -Identity "site:$Site" -EnablePrivacyMode ($Mode -eq \'on\') }',
    };
    const run = (line: string) => analysisOf(`Start-Process powershell -Wait -ArgumentList '-File .\\on.ps1 ${line}'`, { files }).hazards;
    expect(run('-Site "Redmond" -Now -Mode on').map(({ scopes }) => scopes)).toEqual([['site:Redmond']]);
    expect(run('Redmond on -Now')).toHaveLength(1);
    expect(run('-Site Redmond -Now -Mode off')).toEqual([]);
  });
});

describe('code that runs elsewhere', () => {
  const RULE = BLOCK.replace('-MajorVersion 4', '-MajorVersion $major');
  it.each([
    [
      'on another computer sees no variable of the script',
      `$major = 4\nInvoke-Command -ComputerName fe01 { ${RULE} }\n${ENABLE}`,
      /^warning/,
    ],
    ['nor in a session', `$major = 4\n$s = New-PSSession fe01\nInvoke-Command -Session $s { ${RULE} }\n${ENABLE}`, /^warning/],
    [
      'a session keeps what is set in it',
      `$s = New-PSSession fe01\nInvoke-Command -Session $s { $major = 4 }\nInvoke-Command -Session $s { ${RULE} }\n${ENABLE}`,
      /^safe/,
    ],
    [
      'and what is defined',
      `$s = New-PSSession fe01\nInvoke-Command -Session $s { function Block { ${BLOCK} } }\nInvoke-Command -Session $s { Block }\n${ENABLE}`,
      /^safe/,
    ],
    [
      'and what was read',
      `$s = New-PSSession fe01\nInvoke-Command -Session $s { $before = Get-CsClientVersionPolicy -Identity global }\n${BLOCK}\nInvoke-Command -Session $s { Set-CsClientVersionPolicy -Instance $before }\n${ENABLE}`,
      /^warning/,
    ],
    [
      'which another session does not see',
      `$a = New-PSSession fe01\n$b = New-PSSession fe01\nInvoke-Command -Session $a { $major = 4 }\nInvoke-Command -Session $b { ${RULE} }\n${ENABLE}`,
      /^warning/,
    ],
    ['nor a job', `$major = 4\nStart-Job { ${RULE} } | Wait-Job\n${ENABLE}`, /^warning/],
    ['but by $using:', `$major = 4\nInvoke-Command -ComputerName fe01 { ${RULE.replace('$major', '$using:major')} }\n${ENABLE}`, /^safe/],
    ['and as an argument', `Invoke-Command -ComputerName fe01 { param($major) ${RULE} } -ArgumentList 4\n${ENABLE}`, /^safe/],
    [
      'has default parameter values of its own',
      `${BLOCK}\nInvoke-Command -Session $s { $PSDefaultParameterValues['Set-CsClientVersionConfiguration:Enabled'] = $false; Set-CsClientVersionConfiguration -Identity global }\n${ENABLE}`,
      /^warning filterDisabled/,
    ],
    ['here it sees them', `$major = 4\nInvoke-Command { ${RULE} }\n${ENABLE}`, /^safe/],
    [
      'speaks to the servers, whatever is connected here',
      `Connect-MicrosoftTeams\nInvoke-Command -ComputerName fe01 { ${ENABLE} }`,
      /^warning noRule/,
    ],
    [
      'leaves what is connected here',
      `Connect-MicrosoftTeams\nInvoke-Command -ComputerName fe01 { Import-Module SkypeForBusiness }\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true`,
      /^safe/,
    ],
    [
      'goes on past an error, and ends what called it where errors stop',
      `$ErrorActionPreference = 'Stop'\nInvoke-Command -ComputerName fe01 { New-CsClientVersionPolicyRule -Parent Global -MajorVersion 4; ${BLOCK} }\n${ENABLE}`,
      /^safe/,
    ],
    [
      'also where privacy mode goes on there',
      `$ErrorActionPreference = 'Stop'\nInvoke-Command -ComputerName fe01 { Write-Error 'x'; ${ENABLE} }\n${ENABLE}`,
      /^warning noRule$/,
    ],
    [
      'where they do not stop, goes on here too, in a try as well',
      `try { Invoke-Command -ComputerName fe01 { New-CsClientVersionPolicyRule -Parent Global -MajorVersion 4 }; ${ENABLE} } catch { }`,
      /^warning noRule$/,
    ],
    ['ends for itself alone', `Invoke-Command -ComputerName fe01 { exit }\n${ENABLE}`, /^warning noRule$/],
    ['also by an error', `Invoke-Command -ComputerName fe01 { throw 'x'; ${BLOCK} }\n${ENABLE}`, /^warning/],
    ['and in a job', `Start-Job { throw 'x' } | Wait-Job\n${ENABLE}`, /^warning noRule$/],
    ['but not where errors stop', `$ErrorActionPreference = 'Stop'\nInvoke-Command -ComputerName fe01 { throw 'x' }\n${ENABLE}`, /^safe/],
    [
      'tells of no error that it keeps to itself',
      `$ErrorActionPreference = 'Stop'\nInvoke-Command -ComputerName fe01 { $ErrorActionPreference = 'SilentlyContinue'; Write-Error 'x' }\n${ENABLE}`,
      /^warning noRule$/,
    ],
    [
      'where both products are required, is not known to be either',
      `#requires -Modules SkypeForBusiness, MicrosoftTeams\n${ENABLE}`,
      /^information noRule/,
    ],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toMatch(expected);
  });
});

describe('a command that was looked up', () => {
  it.each([
    ['turns privacy mode on', '& (Get-Command Set-CsPrivacyConfiguration) -Identity global -EnablePrivacyMode $true', 'warning noRule'],
    ['by a variable', '$set = Get-Command -Name Set-CsPrivacyConfiguration\n& $set -EnablePrivacyMode $true', 'warning noRule'],
    [
      'of a module',
      'Connect-MicrosoftTeams\n& (gcm Set-CsPrivacyConfiguration -Module SkypeForBusiness) -EnablePrivacyMode $true',
      'warning noRule',
    ],
    ['a function', `function Add-Rule { ${BLOCK} }\n& (Get-Command Add-Rule)\n${ENABLE}`, 'safe'],
    ['whether it is there stays open', `if (Get-Command Set-CsPrivacyConfiguration) { ${BLOCK} }\n${ENABLE}`, 'warning notOnEveryPath'],
    ['which is not known', `param($name)\n& (Get-Command $name)\n${ENABLE}`, 'warning noRule'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('a resource of a configuration', () => {
  const script = (...set: readonly string[]) =>
    lines(
      'Configuration C {',
      ...set.map((code, index) => `Script R${index} { SetScript = { ${code} }\nTestScript = { $false }\nGetScript = { @{} } }`),
      '}',
      'C',
    );
  it.each([
    ['turns privacy mode on', script(ENABLE), 'warning noRule'],
    ['behind its rule', script(lines(BLOCK, ENABLE)), 'safe'],
    ['behind the resource with the rule', script(BLOCK, ENABLE), 'safe'],
    ['before it', script(ENABLE, BLOCK), 'warning ruleAfterEnable'],
    ['is not what the script itself does', lines(script(BLOCK), ENABLE), 'warning noRule'],
  ])('%s', (_, text, expected) => {
    expect(verdict(text)).toBe(expected);
  });
});

it('code from a text stands where it is invoked', () => {
  const script = `$code = [scriptblock]::Create('${ENABLE.replaceAll("'", "''")}')\n$code.Invoke()`;
  const [hazard] = analysisOf(script).hazards;
  expect(hazard && script.slice(hazard.place.start, hazard.place.end)).toBe('$code.Invoke()');
});

describe('what leaves the script', () => {
  it.each([
    ['a variable by reference', `$found = $null\nGet-Thing | Invoke-Handler -Result ([ref]$found)\nif ($found) { ${ENABLE} }`],
    [
      'a block that fills a list',
      `$list = [System.Collections.ArrayList]@()\nInvoke-Thing { $list.Add('x') }\nforeach ($s in $list) { ${ENABLE} }`,
    ],
    ['a block that sets a variable of the script', `$ready = $false\nInvoke-Thing { $script:ready = $true }\nif ($ready) { ${ENABLE} }`],
    ['a block in a table that is handed over', `$p = @{}\n$p.Add('ScriptBlock', { ${ENABLE} })\nInvoke-Thing @p`],
    ['a block for each element of what is not known', `$all = Get-Thing\n$all.Value.ForEach({ ${ENABLE} })`],
  ])('may come back changed: %s', (_, script) => {
    expect(verdict(script)).not.toBe('safe');
  });
  it('what a table is shown as is something still', () => {
    expect(verdict(`$shown = Get-Thing | Format-Table | Out-String\n$shown -split '\\n' | ForEach-Object { ${ENABLE} }`)).toMatch(
      /^warning/,
    );
  });
});
