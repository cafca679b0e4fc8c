/** Costs grow linearly with the script: counted in steps and copies, not in time. */
import { describe, expect, it } from 'vitest';
import { Table } from '../../../server/src/deployment';
import { Run } from '../../../server/src/evaluation/run/run';
import { State } from '../../../server/src/evaluation/run/state';
import { analysisOf } from '../../support/analyze';
import { block } from './scripts';

interface Work {
  steps: number;
  /** Copies of a run, and writes into what runs share: what takes time besides steps. */
  copies: number;
  writes: number;
  /** Values of two runs that were held against each other, or found to differ. */
  comparisons: number;
}

/** Counts what one analysis does; plain functions in the methods' places, as spies would keep every call. */
function workOf(text: string): Work {
  const work: Work = { steps: 0, copies: 0, writes: 0, comparisons: 0 };
  const { spend } = Run.prototype;
  const { clone } = State.prototype;
  const { set, equals, differences } = Table.prototype;
  Run.prototype.spend = function (state, node, steps = 1) {
    work.steps += steps;
    return spend.call(this, state, node, steps);
  };
  State.prototype.clone = function () {
    work.copies += 1;
    return clone.call(this);
  };
  Table.prototype.set = function (key, value) {
    work.writes += 1;
    return set.call(this, key, value);
  };
  Table.prototype.equals = function (other, same) {
    const counted: typeof same = (a, b) => {
      work.comparisons += 1;
      return same(a, b);
    };
    return equals.call(this, other, counted);
  };
  Table.prototype.differences = function (other) {
    const found = differences.call(this, other);
    work.comparisons += found.length;
    return found;
  };
  try {
    analysisOf(text);
    return work;
  } finally {
    Object.assign(Run.prototype, { spend });
    Object.assign(State.prototype, { clone });
    Object.assign(Table.prototype, { set, equals, differences });
  }
}

const many = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('twice the lines are about twice the work', () => {
  it.each<[string, (index: number) => string]>([
    ['settings of sites', n => `Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $true`],
    ['rules', n => block('Global').replace('MajorVersion 4', `MajorVersion ${n % 60000}`)],
    ['variables', n => `$v${n} = ${n}\nSet-CsPrivacyConfiguration -Identity "site:$v${n}" -EnablePrivacyMode $false`],
    ['a variable that is built up', n => `$s = "$s${n % 10}"\nSet-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $false`],
    ['branches', n => `if (Test-Path f${n}) { Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $false }`],
    [
      'branches that set variables',
      n =>
        `if (Test-Path f${n}) { $v${n} = 1 } else { $v${n} = 2 }\nSet-CsPrivacyConfiguration -Identity "site:$v${n}" -EnablePrivacyMode $false`,
    ],
    [
      'branches that set a variable on one path',
      n => `if (Test-Path f${n}) { $v${n} = 1 }\nSet-CsPrivacyConfiguration -Identity "site:$v${n}" -EnablePrivacyMode $false`,
    ],
    [
      'switches',
      n => `switch (Read-Host) { 'a' { $v = ${n} } 'b' { Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $false } }`,
    ],
    [
      'tables that are changed on some paths',
      n => `$s = @{ Identity = 'site:S${n}' }\nif (Test-Path f${n}) { $s.EnablePrivacyMode = $false }\nSet-CsPrivacyConfiguration @s`,
    ],
    [
      'functions that are called',
      n => `function F${n} { Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $false }\nF${n}`,
    ],
    ['functions that nobody calls', n => `function F${n} { Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $false }`],
    ['tries', n => `try { Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $false } catch { Write-Warning $_ }`],
    ['policies', n => `New-CsClientVersionPolicy -Identity site:S${n} | Out-Null\n${block(`site:S${n}`)}`],
    [
      'objects',
      n =>
        `$x = New-CsPrivacyConfiguration -Identity site:S${n} -InMemory\n$x.EnablePrivacyMode = $false\nSet-CsPrivacyConfiguration -Instance $x`,
    ],
    ['what does not matter', n => `Write-Host 'line ${n}'\n$z${n} = Get-Date`],
    [
      'splats of unknown sites',
      n => `$s = Get-Content f${n}\n$p = @{ Identity = "site:$s"; EnablePrivacyMode = $true }\nSet-CsPrivacyConfiguration @p`,
    ],
    ['the same setting', () => 'Set-CsPrivacyConfiguration -EnablePrivacyMode $true'],
    [
      'policies, rules and settings of sites',
      n => `${block(`site:S${n}`)}\nSet-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $true`,
    ],
    [
      'tries with rules and settings',
      n =>
        `try {\n${block(`site:S${n}`)}\nSet-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $true\n} catch { Write-Warning $_ }`,
    ],
    [
      'branches with rules and settings',
      n => `if (Test-Path f${n}) {\n${block(`site:S${n}`)}\nSet-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $true\n}`,
    ],
    ['functions with one name', () => 'function F { F }\nF'],
    ['assumptions', n => `# csprivacy-assume legacy-clients-blocked site:S${n} -- x`],
    ['one chain', () => 'a && a'],
    ['loops', n => `foreach ($i in 1..3) { Set-CsPrivacyConfiguration -Identity "site:S${n}-$i" -EnablePrivacyMode $false }`],
  ])('%s', (_, line) => {
    const small = workOf(many(50, line));
    const large = workOf(many(100, line));
    // A constant start is allowed; quadratic work would be four times as much.
    expect(large.steps).toBeLessThan(small.steps * 2.4 + 50);
    expect(large.copies).toBeLessThan(small.copies * 2.4 + 20);
    expect(large.writes).toBeLessThan(small.writes * 2.4 + 50);
    expect(large.comparisons).toBeLessThan(small.comparisons * 2.4 + 100);
  });
});

describe('a statement that is twice as long', () => {
  const parameters = (count: number, parameter: (index: number) => string) =>
    `function F {\nparam(\n${Array.from({ length: count }, (_, n) => parameter(n)).join(',\n')}\n)\nSet-CsPrivacyConfiguration -Identity "site:$p0" -EnablePrivacyMode $true\n}`;
  it.each<[string, (count: number) => string]>([
    ['parameters that take a few words', count => parameters(count, n => `[ValidateSet('A','B','C')] [string]$p${n}`)],
    [
      'parameters whose defaults part the run',
      count => `${parameters(count, n => `$p${n} = $(if (Test-Path f${n}) { 1 } else { 2 })`)}\nF`,
    ],
    [
      'arms of one elseif',
      count =>
        `if ($x) { }${many(count * 5, n => `elseif ($x -eq ${n}) { Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $true }`)}`,
    ],
    [
      'arms of one switch',
      count =>
        `switch ($x) {${many(count * 5, n => `${n} { Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $true; break }`)}}`,
    ],
  ])('%s: about twice the work', (_, textOf) => {
    // Two by two, the arms are held against each other about n log n times.
    const small = workOf(textOf(20));
    const large = workOf(textOf(40));
    expect(large.steps).toBeLessThan(small.steps * 2.4 + 50);
    expect(large.copies).toBeLessThan(small.copies * 2.4 + 20);
    expect(large.writes).toBeLessThan(small.writes * 2.4 + 50);
    expect(large.comparisons).toBeLessThan(small.comparisons * 2.5 + 100);
  });
});

describe('a toolkit that asks, adds, lists what is there and enables', () => {
  const VERSION = "$_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.CompareOp -eq 'LSS'";
  const BLOCKS = `$_.UserAgent -eq 'OC' -and ${VERSION} -and $_.Action -eq 'Block' -and $_.Enabled`;
  const toolkit = (count: number, asked: string, found: (rules: string) => string = rules => `[bool](${rules})`, rules = [4]) => {
    const add = (major: number) =>
      `if (-not (Test-Rule $Scope ${major})) { New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion ${major} -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }`;
    return [
      `function Test-Rule { param([string]$Scope, [int]$Major)\n${found(`Get-CsClientVersionPolicyRule -Identity $Scope | Where-Object { ${asked} }`)} }`,
      `function Add-Rule { param([string]$Scope)\n${rules.map(add).join('\n')} }`,
      `function Enable-Site { param([string]$Scope)\n${rules.map(major => `if (-not (Test-Rule $Scope ${major})) { throw $Scope }`).join('\n')}`,
      'Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true }',
      `$scopes = ${Array.from({ length: count }, (_, n) => `'site:S${n}'`).join(', ')}`,
      'foreach ($s in $scopes) { Add-Rule $s }',
      `$status = foreach ($s in $scopes) { [pscustomobject]@{ Scope = $s; Ok = Test-Rule $s ${rules[0]} } }`,
      'if ($status | Where-Object { -not $_.Ok }) { throw $status }',
      'foreach ($s in $scopes) { Enable-Site $s }',
    ].join('\n');
  };
  it.each<[string, (count: number) => string]>([
    ['for all that counts', count => toolkit(count, BLOCKS)],
    ['for the priority too', count => toolkit(count, `${BLOCKS} -and $_.Priority -eq 0`)],
    ['for the first one', count => toolkit(count, BLOCKS, rules => `[bool](@(${rules}) | Select-Object -First 1)`)],
    ['for less than what counts', count => toolkit(count, `$_.UserAgent -eq 'OC' -and ${VERSION}`)],
    ['for the user agent alone', count => toolkit(count, "$_.UserAgent -eq 'OC'")],
    ['for each of two rules', count => toolkit(count, BLOCKS.replace('-eq 4', '-eq $Major'), undefined, [3, 4])],
  ])('%s: about twice the work at twice as many sites', (_, textOf) => {
    const small = workOf(textOf(5));
    const large = workOf(textOf(10));
    expect(small.steps).toBeLessThan(4000);
    expect(large.steps).toBeLessThan(small.steps * 2.4);
    expect(large.copies).toBeLessThan(small.copies * 2.4);
    expect(large.comparisons).toBeLessThan(small.comparisons * 3);
  });
});

describe('notes about each site, by which the script goes on', () => {
  const BLOCKS = "$_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.Enabled -and $_.MajorVersion -eq 4 -and $_.CompareOp -eq 'LSS'";
  const noting = (count: number, head: string, note: string, then: string) =>
    [
      `$sites = ${Array.from({ length: count }, (_, n) => `'S${n}'`).join(', ')}`,
      head,
      `$rule = Get-CsClientVersionPolicyRule -Identity "site:$name" | Where-Object { ${BLOCKS} }`,
      note,
      '}',
      then,
    ].join('\n');
  const enable = (name: string) => `Set-CsPrivacyConfiguration -Identity "site:${name}" -EnablePrivacyMode $true`;
  it.each<[string, (count: number) => string]>([
    [
      'rows that a filter lets through',
      count =>
        noting(
          count,
          '$report = foreach ($name in $sites) {',
          '[pscustomobject]@{ Site = $name; Ok = [bool]$rule }',
          `$report | Where-Object Ok | ForEach-Object { ${enable('$($_.Site)')} }`,
        ),
    ],
    [
      'a table that is read for each',
      count =>
        noting(
          count,
          '$state = @{}\nforeach ($name in $sites) {',
          "$state[$name] = if ($rule) { 'ok' } else { 'open' }",
          `foreach ($name in $sites) { if ($state[$name] -eq 'ok') { ${enable('$name')} } }`,
        ),
    ],
    [
      'a table in which none may be open',
      count =>
        noting(
          count,
          '$state = @{}\nforeach ($name in $sites) {',
          '$state[$name] = [bool]$rule',
          `if ($state.Values -contains $false) { throw 'open' }\nforeach ($name in $sites) { ${enable('$name')} }`,
        ),
    ],
  ])('%s: about twice the work at twice as many sites', (_, textOf) => {
    const small = workOf(textOf(5));
    const large = workOf(textOf(10));
    expect(small.steps).toBeLessThan(1000);
    expect(large.steps).toBeLessThan(small.steps * 2.6);
    expect(large.copies).toBeLessThan(small.copies * 2.6);
    expect(large.comparisons).toBeLessThan(small.comparisons * 4);
    expect(analysisOf(textOf(10)).hazards).toEqual([]);
  });
});

describe('what cannot matter', () => {
  it('is not run', () => {
    const { steps } = workOf(many(500, n => `Write-Host 'line ${n}'\n$z${n} = Get-Date`));
    expect(steps).toBeLessThan(20);
  });
});
