/** Statements that are left out have no say: the same verdicts come where none is. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Analysis } from '../../../server/src/evaluation';
import { relevanceOf } from '../../../server/src/evaluation/relevance/relevance';
import { ALL_MATTERS } from '../../../server/src/evaluation/run/leftOut';
import type { Run } from '../../../server/src/evaluation/run/run';
import type { State } from '../../../server/src/evaluation/run/state';
import { type Ast, parse } from '../../../server/src/powershell';
import { analysisOf } from '../../support/analyze';
import { scripts } from './generate';
import { ENABLE, lines, mark, reached } from './scripts';

const switches = vi.hoisted(() => ({ skipping: true, joined: false }));
vi.mock('../../../server/src/evaluation/relevance/relevance', async importOriginal => {
  const original = await importOriginal<typeof import('../../../server/src/evaluation/relevance/relevance')>();
  return {
    relevanceOf: (roots: Parameters<typeof original.relevanceOf>[0]) => (switches.skipping ? original.relevanceOf(roots) : ALL_MATTERS),
  };
});
/** Which runs are joined where there are too many depends on how many there are: only without that is nothing lost. */
vi.mock('../../../server/src/evaluation/joins/merge', async importOriginal => {
  const original = await importOriginal<typeof import('../../../server/src/evaluation/joins/merge')>();
  return {
    ...original,
    consolidate: (run: Run, states: readonly State[], most: number = run.apart) => {
      if (states.length > most || run.isPressed) switches.joined = true;
      return original.consolidate(run, states, most);
    },
    joinAlike: (run: Run, states: readonly State[]) => {
      const joined = original.joinAlike(run, states);
      if (joined.length < states.length) switches.joined = true;
      return joined;
    },
  };
});

function told({ hazards, events, observations }: Analysis): unknown {
  return {
    hazards: hazards.map(({ command, reason, certain, scopes }) => [command.start, reason, certain, scopes]),
    events: events.map(({ place, effect, scope, certainty }) => [place.start, effect, scope, certainty]),
    observations: observations.filter(({ kind }) => kind !== 'limit').map(({ kind, place }) => [kind, place.start]),
  };
}

function withoutSkipping(text: string, files: Readonly<Record<string, string>> = {}): unknown {
  switches.skipping = false;
  try {
    return told(analysisOf(text, { files }));
  } finally {
    switches.skipping = true;
  }
}

/** The statements that are left out of scripts that load each other, by their texts. */
function skipped(...texts: readonly string[]): readonly string[] {
  const scripts = texts.map(text => ({ text, ast: parse(text, { level: '5.1' }).ast }));
  const left = relevanceOf(scripts.map(({ ast }) => ast)).skipped;
  return scripts
    .flatMap(({ text, ast }) => [...left.keys()].filter(node => rootOf(node) === ast).map(({ start, end }) => text.slice(start, end)))
    .sort();
}

function rootOf(node: Ast): Ast {
  return node.parent ? rootOf(node.parent) : node;
}

/** The script with statements between its own that read its variables and write a log. */
function withLog(text: string): string {
  const { ast } = parse(text, { level: '5.1' });
  const names = [...text.matchAll(/^\$(\w+) = /gm)].map(([, name]) => name);
  const pieces = (ast.endBlock?.statements ?? []).slice(1).map(({ start }, index) => {
    const name = names[index % Math.max(1, names.length)] ?? 'none';
    const log = [`Add-Content -Path $theLog -Value "step ${index}: $${name}"`, `$copy${index} = $${name} | Select-Object *`];
    return { start, log: `${log.join('\n')}\n` };
  });
  const head = `$theLog = Join-Path $env:TEMP 'run.log'\n`;
  return pieces.reduceRight((whole, { start, log }) => whole.slice(0, start) + log + whole.slice(start), text).replace(/^\ufeff?/, head);
}

const POLICY = '$x = Get-CsClientVersionPolicy -Identity Global\n';
const OWN = '$c = New-CsPrivacyConfiguration -Identity site:A -InMemory\n';
const SAVE = 'Set-CsPrivacyConfiguration -Instance $c';
const COMMIT = `Set-CsClientVersionPolicy -Instance $x\n${ENABLE}`;

describe('what is left out', () => {
  it.each([
    ['output', `Write-Host 'x'\n${ENABLE}`, ["Write-Host 'x'"]],
    ['a variable that nothing of interest reads', `$log = Get-Date\n${ENABLE}`, ['$log = Get-Date']],
    ['with what is made of it', `$a = 1\n$b = $a + 1\nWrite-Host $b\n${ENABLE}`, ['$a = 1', '$b = $a + 1', 'Write-Host $b']],
    ['a condition around nothing of interest', `if ($x) { Write-Host 'x' }\n${ENABLE}`, ["if ($x) { Write-Host 'x' }"]],
    [
      'what the shell makes of plain values, whoever is handed it',
      `$root = Split-Path $MyInvocation.MyCommand.Path\n$log = Join-Path $root 'x.log'\nAdd-Content $log 'begun'\n${ENABLE}\nGet-Item $log | Move-Item -Destination $root`,
      ["Add-Content $log 'begun'", 'Get-Item $log | Move-Item -Destination $root'],
    ],
    [
      'calls of functions that change what only they have',
      `function Get-Stamp { $list = New-Object System.Collections.ArrayList; $null = $list.Add((Get-Date).ToString('s')); "$list" }\n$stamp = Get-Stamp\n${ENABLE}`,
      ['$stamp = Get-Stamp'],
    ],
    [
      'methods of a class that nothing of interest calls',
      `class Log { [string]$Path\n[void] Write([string]$m) { Add-Content $this.Path $m } }\n$log = [Log]::new()\n$log.Write('begun')\n${ENABLE}`,
      ['$log = [Log]::new()', "$log.Write('begun')", 'Add-Content $this.Path $m'],
    ],
    [
      'what reads a variable by its name',
      `$a = Get-Date\n$b = Get-Variable a -ValueOnly\n${ENABLE}`,
      ['$a = Get-Date', '$b = Get-Variable a -ValueOnly'],
    ],
    [
      'a log of what is done, with the time',
      `function Write-Log($text) { Add-Content run.log "$(Get-Date -Format s) $text" }\n$c = Get-CsPrivacyConfiguration\nWrite-Log "now $c"\nWrite-Host "$c at $(Get-Date)"\nSet-CsPrivacyConfiguration -Instance $c`,
      ['Write-Host "$c at $(Get-Date)"', 'Write-Log "now $c"'],
    ],
    [
      'one inside a function that answers',
      `function Write-Log($text) { Add-Content -Path run.log -Value $text }\nfunction Test-It { $f = Get-CsClientVersionConfiguration; Write-Log "is $f"; return $f.Enabled }\nif (Test-It) { ${ENABLE} }`,
      ['Write-Log "is $f"', 'Add-Content -Path run.log -Value $text'],
    ],
    [
      'what tells of rules that a block has chosen',
      `$r = @(Get-CsClientVersionPolicyRule | Where-Object { $_.Action -eq 'Block' })\nWrite-Host "$($r.Count) rules"\nif ($r) { ${ENABLE} }`,
      ['Write-Host "$($r.Count) rules"'],
    ],
    ['a look at a function', `function F { Write-Host 1 }\n$body = \${function:F}\nWrite-Host $body\n${ENABLE}`, ['$body = ${function:F}']],
    [
      'all of a script without a command of interest',
      'Get-Process | Stop-Process\nWrite-Host 1',
      ['Get-Process | Stop-Process', 'Write-Host 1'],
    ],
  ])('%s', (_, script, expected) => {
    expect(skipped(script)).toEqual(expect.arrayContaining(expected));
  });
});

describe('what counts', () => {
  it.each([
    ['a command of the family', ENABLE],
    ['one by a prefix', 'Set-OnCsPrivacyConfiguration -EnablePrivacyMode $true'],
    ['what it reads', `$on = $true\nSet-CsPrivacyConfiguration -EnablePrivacyMode $on`],
    ['what that reads', `$a = 1\n$on = $a\nSet-CsPrivacyConfiguration -EnablePrivacyMode $on`],
    ['a table that it splats, step by step', `$s = @{}\n$s.EnablePrivacyMode = $true\nSet-CsPrivacyConfiguration @s`],
    ['a table under another name', `$s = @{}\n$t = $s\n$t.EnablePrivacyMode = $true\nSet-CsPrivacyConfiguration @s`],
    ['the condition around it', `$x = Read-Host\nif ($x) { ${ENABLE} }`],
    ['a preference', `$WhatIfPreference = $true\n${ENABLE}`],
    ['what ends the script', `exit\n${ENABLE}`],
    ['Invoke-Expression', `$a = 'x'\niex $c\n${ENABLE}`],
    ['a function that is called', `function F { $x = 1; return $x }\nSet-CsPrivacyConfiguration -Identity "site:$(F)"`],
    [
      'a function that changes what it is handed',
      `function F($t) { $t.EnablePrivacyMode = $true }\n$s = @{}\nF $s\nSet-CsPrivacyConfiguration @s`,
    ],
    ['a change of what a pipeline hands on', `${POLICY}$x.Rules | ForEach-Object { if ($_.Enabled) { $_.Action = 'Allow' } }\n${COMMIT}`],
    ['a change of what a switch looks at', `${POLICY}switch ($x.Rules) { default { $_.Action = 'Allow' } }\n${COMMIT}`],
    ['a change of what a loop takes', `${POLICY}foreach ($r in $x.Rules) { $r.Action = 'Allow' }\n${COMMIT}`],
    ['break in a loop that counts', `foreach ($i in 1, 2) { if ($i -eq 1) { break }; ${ENABLE} }`],
    ['connecting', `Connect-MicrosoftTeams\n${ENABLE}`],
    [
      'a property that is added',
      `$o = New-Object PSObject\n$o | Add-Member NoteProperty Name 'site:A'\nSet-CsPrivacyConfiguration $o.Name`,
    ],
    ['an object of the family that is handed over', `$c = New-CsPrivacyConfiguration site:A -InMemory\n$c | Export-Clixml c.xml`],
    ['one that a function gives', `function F { Get-CsPrivacyConfiguration }\n$c = F\nSend-It $c`],
    ['one that a function hands over', `${OWN}function F($o) { Send-It $o }\nF $c\n${SAVE}`],
    ['one that a function keeps', `${OWN}function F($o) { $script:kept = $o }\nF $c\n$kept.EnablePrivacyMode = $true\n${SAVE}`],
    ['one that a block changes, whoever runs it', `${OWN}$b = { $c.EnablePrivacyMode = $true }\nSend-It $b\n${SAVE}`],
    ['one that the shell puts out', `${OWN}function F { $c | Select-Object -First 1 }\n(F).EnablePrivacyMode = $true\n${SAVE}`],
    ['an object that a function returns', `${OWN}function F { return $c }\n$y = F\n$y.EnablePrivacyMode = $true\n${SAVE}`],
    ['one that it hands to another', `${OWN}function F { $c }\nfunction G($o) { $o.EnablePrivacyMode = $true }\nG (F)\n${SAVE}`],
    [
      'one that it gives by another name',
      `${OWN}function F { foreach ($z in $c) { $z } }\nfunction G { process { $_.EnablePrivacyMode = $true } }\nF | G\n${SAVE}`,
    ],
    [
      'a method of a class',
      `class C { [string]$Site\n[void] Run() { Set-CsPrivacyConfiguration -Identity $this.Site } }\n$c = [C]::new()\n$c.Site = 'site:A'\n$c.Run()`,
    ],
    ['its constructor', `class C { C($on) { Set-CsPrivacyConfiguration -EnablePrivacyMode $on } }\n$on = $true\n$c = New-Object C $on`],
    ['one that a cast runs', `class C { C([string]$s) { Set-CsPrivacyConfiguration -Identity $s } }\n$s = 'site:A'\n$c = [C]$s`],
    ['that of the class below', `class B { B() { ${ENABLE} } }\nclass C : B { }\n$c = [C]::new()`],
    [
      'a text that a class makes of itself',
      `class C { [string] ToString() { return 'site:A' } }\n$c = [C]::new()\nSet-CsPrivacyConfiguration -Identity "$c"`,
    ],
    ['a method that a pipeline calls', `class C { [void] Run() { ${ENABLE} } }\n$list = @([C]::new())\n$list | ForEach-Object Run`],
    ['a variable that is read by its name', `$s = 'site:A'\nSet-CsPrivacyConfiguration -Identity (Get-Variable s -ValueOnly)`],
    ['an object that is got by the name of its variable', `${OWN}(Get-Variable c -ValueOnly).EnablePrivacyMode = $true\n${SAVE}`],
    ['by a name that is not written', `${OWN}$n = 'c'\n(Get-Variable $n -ValueOnly).EnablePrivacyMode = $true\n${SAVE}`],
    ['a variable that is removed', `$s = 'site:A'\nRemove-Variable s\nSet-CsPrivacyConfiguration -Identity $s`],
    [
      'a function that is run as a block',
      `function F { $script:on = $true }\nInvoke-Command -ScriptBlock \${function:F}\nSet-CsPrivacyConfiguration -EnablePrivacyMode $on`,
    ],
    ['data', `data d { 'site:A' }\nSet-CsPrivacyConfiguration -Identity $d`],
  ])('%s', (_, script) => {
    expect(skipped(script)).toEqual([]);
  });
});

describe('parameters that have no say', () => {
  const runsOf = (text: string) => analysisOf(text).events.map(({ certainty }) => certainty);
  it.each([
    ['one that only a log reads', `param([string]$Log = 'x.log')\nAdd-Content $Log 'begun'\n${ENABLE}`],
    ['one of a few words', `param([ValidateSet('A','B')]$Mode)\nWrite-Host $Mode\n${ENABLE}`],
    ['one whose default does something', `param($p = $(${ENABLE}))\nWrite-Host 1`],
    ['one that is handed on with all', `function F($Site) { ${ENABLE} }\nfunction G($Site) { F @PSBoundParameters }`],
    ['one that is read by what ends the script', `param([switch]$Go)\nif (-not $Go) { exit }\n${ENABLE}`],
  ])('%s: the same', (_, script) => {
    expect(runsOf(script)).not.toEqual([]);
    expect(told(analysisOf(script))).toEqual(withoutSkipping(script));
  });
});

describe('with files that the script loads', () => {
  const LIB = 'function Write-Log($m) { Add-Content -Path $logFile -Value $m }';

  it('leaves out what none of them reads', () => {
    expect(skipped(`$log = 'x'\n. .\\lib.ps1\n$t = Get-Date\nWrite-Log $t\n${ENABLE}`, LIB)).toEqual(
      expect.arrayContaining(["$log = 'x'", '$t = Get-Date', 'Write-Log $t']),
    );
  });

  it('keeps what another one reads', () => {
    expect(skipped("$site = 'site:A'\n. .\\lib.ps1", 'Set-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $true')).toEqual([]);
    expect(skipped('. .\\lib.ps1\nSet-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $true', "$site = 'site:A'")).toEqual([]);
    expect(skipped('. .\\lib.ps1\nF $true', 'function F($on) { Set-CsPrivacyConfiguration -EnablePrivacyMode $on }')).toEqual([]);
  });

  it('judges the same, also where a script loads one after the other behind much work', () => {
    const work = (n: number) =>
      lines(
        `$kept = 'F${n}'`,
        `foreach ($i in 1..200) { Set-CsPrivacyConfiguration -Identity "site:$kept-$i" -EnablePrivacyMode $false }`,
        `$log${n} = Get-Date`,
        `. .\\f${n + 1}.ps1`,
      );
    const last = lines('$site = "site:$kept"', 'Set-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $true');
    const files = Object.fromEntries([...Array.from({ length: 5 }, (_, n) => [`f${n + 1}.ps1`, work(n + 1)]), ['f6.ps1', last]]);
    const found = analysisOf(work(0), { files });
    expect(found.hazards.map(({ scopes }) => scopes)).toEqual([['site:F5']]);
    expect(told(found)).toEqual(withoutSkipping(work(0), files));
  });
});

describe('a return deep in a block', () => {
  it('ends it', () => {
    expect(
      reached(
        `'A', 'B' | ForEach-Object { if ($_ -eq 'A') { return }; Set-CsPrivacyConfiguration -Identity "site:$_" -EnablePrivacyMode $false }`,
      ),
    ).toBe('B');
    expect(reached(`& { if ($true) { return }; ${mark('A')} }; ${mark('B')}`)).toBe('B');
  });
});

describe('the verdicts are the same', () => {
  const recorded = readFileSync('test/corpus/verdicts/generated.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as { readonly main: string; readonly files: Readonly<Record<string, string>> })
    .map(({ main, files }) => files[main] ?? '');

  it('for the recorded scripts', () => {
    expect(recorded.length).toBeGreaterThan(100);
    const differing = recorded.filter(text => JSON.stringify(told(analysisOf(text))) !== JSON.stringify(withoutSkipping(text)));
    expect(differing).toEqual([]);
  }, 120_000);

  it('for the recorded scripts with a log between their statements', () => {
    const noisy = recorded.filter((_, index) => index % 4 === 0).map(withLog);
    const differing = noisy.filter(text => JSON.stringify(told(analysisOf(text))) !== JSON.stringify(withoutSkipping(text)));
    expect(differing).toEqual([]);
  }, 120_000);

  it('for random scripts', () => {
    fc.assert(
      fc.property(scripts, text => {
        // Two functions of one name hide each other, by which statements are looked at.
        fc.pre(!/function (\w+)\b.*function \1\b/s.test(text));
        switches.joined = false;
        const whole = withoutSkipping(text);
        fc.pre(!switches.joined);
        expect(told(analysisOf(text))).toEqual(whole);
      }),
      { numRuns: 60, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
    );
  }, 120_000);

  it.each([
    ['a log between', lines("$log = 'x'", ENABLE, '$log += "y"', 'Write-Host $log')],
    ['counting', lines('$n = 0', `foreach ($i in 1, 2) { $n++; ${ENABLE} }`, 'Write-Host $n')],
    ['what a class keeps', lines('class C { static [bool]$On }', '[C]::On = $true', ENABLE.replace('$true', '([C]::On)'))],
    [
      'what a table of a class keeps',
      lines('class C { static $T = @{} }', "[C]::T['on'] = $true", ENABLE.replace('$true', "([C]::T['on'])")),
    ],
    ['a loop that only logs', lines('foreach ($i in 1..3) { Write-Host $i }', ENABLE)],
  ])('%s', (_, script) => {
    expect(told(analysisOf(script))).toEqual(withoutSkipping(script));
  });
});
