/** Bounds: every script comes to an end, what lies beyond is unknown, and is said. */
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../server/src/evaluation/run/run';
import { analysisOf } from '../../support/analyze';
import { BLOCK, ENABLE, lines, resultOf, verdict } from './scripts';

const limitsIn = (text: string) =>
  analysisOf(text).observations.flatMap(observation => (observation.kind === 'limit' ? [observation.what] : []));
const times = (count: number, text: string) => text.repeat(count);

/** In each turn of each loop it is open whether a flag is set that ends the script. */
const OPEN_LOOPS = lines(
  'foreach ($box in Get-Mailbox) {',
  '  while (Test-Path $box.Lock) {',
  '    foreach ($item in Get-Items $box) {',
  ...Array.from(
    { length: 8 },
    (_, n) => `      if ($item.P${n}) { $flag${n} = $item.Name } elseif ($item.Q${n}) { $flag${n} = $item.Size }`,
  ),
  '      foreach ($part in $item.Parts) { if ($part.Ok -and $flag1) { $done = $part } }',
  '    }',
  '  }',
  '}',
  ...Array.from({ length: 8 }, (_, n) => `if ($flag${n} -eq 'stop') { exit }`),
  'if (-not $done) { exit }',
);
const WALK = lines(
  'function Walk($folder) {',
  '  foreach ($child in $folder.GetFolders()) { if ($child.Open) { Walk $child } else { $script:seen = $child.Hidden } }',
  '  foreach ($link in $folder.Links) { if ($link.Target) { Walk $link.Target } }',
  '}',
);

describe('within the bounds nothing is said', () => {
  it.each([
    ['a loop', `foreach ($i in 1..500) { Set-CsPrivacyConfiguration -Identity site:$i -EnablePrivacyMode $false }`],
    ['nested calls', `function F($n) { if ($n) { F ($n - 1) } else { ${ENABLE} } }; F 20`],
    ['nested expressions', `Set-CsPrivacyConfiguration -EnablePrivacyMode ${times(40, '(')}$true${times(40, ')')}`],
    ['a chain', `$x = 0${times(2000, ' + 1')}; Set-CsPrivacyConfiguration -Identity site:$x -EnablePrivacyMode $false`],
    ['open loops in open loops', OPEN_LOOPS],
    ['recursion over a tree that nobody has seen', `${WALK}\nWalk (Get-Item C:\\)\nif ($seen) { exit }\n${ENABLE}`],
  ])('%s', (_, script) => {
    expect(limitsIn(script)).toEqual([]);
  });
  it('what stands behind much that is open is judged', () => {
    expect(verdict(lines(BLOCK, OPEN_LOOPS, ENABLE))).toBe('safe');
    expect(verdict(lines(OPEN_LOOPS, ENABLE))).toBe('warning noRule');
  });
  it('what deeper calls set is not known', () => {
    const count = "function Count($n) { if ($n -eq 0) { $script:done = 'yes' } else { Count ($n - 1) } }";
    expect(verdict(lines(count, 'Count 100', `if ($done) { ${ENABLE} }`))).toBe('information noRule');
  });
});

describe('what does not end, or takes too long', () => {
  const USE = 'Set-CsPrivacyConfiguration -Identity "site:$i" -EnablePrivacyMode $false';
  it.each([
    ['a loop without an end', `$i = 0; while ($true) { $i++; ${USE} }`, 'turns'],
    ['a for without a condition', `for ($i = 0; ; $i++) { ${USE} }`, 'turns'],
    ['a do that goes on', `do { $i = 1; ${USE} } while ($true)`, 'turns'],
    ['more elements than turns', `foreach ($i in 1..${LIMITS.turns + 1}) { ${USE} }`, 'turns'],
    ['recursion without an end', `function F { ${ENABLE}; F }; F`, 'calls'],
    ['two functions that call each other', `function F { G }; function G { ${ENABLE}; F }; F`, 'calls'],
    ['a block that calls itself', `$b = { ${ENABLE}; & $b }; & $b`, 'calls'],
    ['Invoke-Expression of itself', `$c = '${ENABLE}; iex $c'; iex $c`, 'calls'],
    [
      'expressions in each other',
      `Set-CsPrivacyConfiguration -EnablePrivacyMode ${times(LIMITS.depth, '(')}$true${times(LIMITS.depth, ')')}`,
      'depth',
    ],
    [
      'a text that doubles',
      `$s = 'x'; foreach ($i in 1..60) { $s += $s }; Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $false`,
      'text',
    ],
    ['loops in loops', `foreach ($i in 1..500) { foreach ($j in 1..500) { foreach ($k in 1..500) { ${USE} } } }`, 'steps'],
  ])('%s', (_, script, what) => {
    expect(limitsIn(script)).toContain(what);
  });
});

describe('what lies beyond', () => {
  const WORK = `foreach ($i in 1..500) { foreach ($j in 1..500) { foreach ($k in 1..500) { Set-CsPrivacyConfiguration -Identity "site:$i" -EnablePrivacyMode $false } } }`;
  it('is said at most once for the budget', () => {
    expect(limitsIn(`${WORK}\n${WORK}`).filter(what => what === 'steps')).toHaveLength(1);
  });
  it('is said once of what calls itself in many places', () => {
    const calls = Array.from({ length: 5 }, (_, n) => `if (Test-Path f${n}) { F }`).join('\n');
    expect(limitsIn(`function F { ${ENABLE}\n${calls} }\nF`).filter(what => what === 'calls')).toHaveLength(1);
  });
  it('begins no later for a program that is kept in a string', () => {
    const use = 'Set-CsPrivacyConfiguration -Identity "site:$i-$j" -EnablePrivacyMode $false';
    const sitesSeen = (kept: string) =>
      analysisOf(`$kept = '${kept}'\nforeach ($i in 1..500) { foreach ($j in 1..500) { ${use} } }`).events.length;
    expect(sitesSeen('x'.repeat(100_000))).toBe(sitesSeen('x'));
  });
  it('is not judged safe', () => {
    expect(verdict(lines(WORK, BLOCK, ENABLE))).not.toBe('safe');
  });
  it.each([
    ['where it is written', 'Set-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $true', 'site:Redmond'],
    ['where the command changes the global settings', 'Set-CsPrivacyConfiguration -EnablePrivacyMode $true', 'global'],
    ['not where something is handed over', 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $true', '?'],
    ['not where a variable holds it', 'Set-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $true', '?'],
    ['not where an object is handed over', '$c.EnablePrivacyMode = $true; Set-CsPrivacyConfiguration -Instance $c', '?'],
  ])('is told by its scope %s', (_, command, scope) => {
    const { hazards } = analysisOf(lines(WORK, command));
    expect(hazards.filter(({ reason }) => reason === 'unprovenValue').flatMap(({ scopes }) => scopes)).toEqual([scope]);
  });
  it('is told of a function too that was called before', () => {
    const on = (site: string) => `${BLOCK.replace('Global', `site:${site}`)}\nOn ${site}`;
    const script = lines('function On($s) { Set-CsPrivacyConfiguration -Identity site:$s -EnablePrivacyMode $true }', on('A'));
    expect(verdict(script)).toBe('safe');
    expect(verdict(lines(script, WORK, 'On B'))).toBe('information unprovenValue');
  });
  it('is told of a loop that was not followed to its end', () => {
    const on = 'Set-CsPrivacyConfiguration -Identity "site:A" -EnablePrivacyMode $true';
    const script = (count: number) =>
      lines(BLOCK, `foreach ($n in 1..${count}) { ${on}; ${WORK}; if ($n -eq ${count}) { ${BLOCK.replace('Block ', 'Allow ')} } }`);
    expect(verdict(script(3))).toBe('information unprovenValue');
  });
  it('is not known', () => {
    expect(resultOf(`$result = 'x'; foreach ($i in 1..60) { $result += $result }`)).toMatch(/^'?[?]+'?$/);
  });
  it('a loop that was cut may have changed what comes after it', () => {
    const loop = `foreach ($i in 1..${LIMITS.turns + 5}) { if ($i -eq ${LIMITS.turns + 3}) { ${BLOCK} } }`;
    expect(verdict(`${loop}\n${ENABLE}`)).toMatch(/^information|^warning/);
    const removed = `foreach ($i in 1..${LIMITS.turns + 5}) { if ($i -eq ${LIMITS.turns + 3}) { Remove-CsClientVersionPolicy -Identity Global } }`;
    expect(verdict(`${BLOCK}\n${removed}\n${ENABLE}`)).not.toBe('safe');
  });
});

describe('hostile input ends', () => {
  it.each([
    ['deep blocks', `${times(3000, 'if ($x) {')}${ENABLE}${times(3000, '}')}`],
    ['deep hashtables', `$h = ${times(1500, '@{ a = ')}1${times(1500, ' }')}; ${ENABLE}`],
    ['deep subexpressions', `$s = "${times(300, '$("')}x${times(300, '")')}"; Set-CsPrivacyConfiguration -Identity "site:$s"`],
    ['deep calls of blocks', `${times(1000, '& { ')}${ENABLE}${times(1000, ' }')}`],
    [
      'an array of many',
      `$a = ${Array.from({ length: 20_000 }, (_, index) => index).join(',')}; Set-CsPrivacyConfiguration -Identity site:$($a[5]) -EnablePrivacyMode $false`,
    ],
    [
      'a range of a thousand million',
      '$a = 1..1000000000; foreach ($i in $a) { Set-CsPrivacyConfiguration -Identity site:$i -EnablePrivacyMode $false }',
    ],
    ['a text of a thousand million', `$s = 'x' * 1000000000; Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $false`],
    [
      'an array of a thousand million',
      `$a = @(0) * 1000000000; Set-CsPrivacyConfiguration -Identity "site:$($a.Count)" -EnablePrivacyMode $false`,
    ],
    ['a format that pads', `$s = '{0,1000000000}' -f 1; Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $false`],
    ['a text padded', `$s = 'x'.PadLeft(1000000000); Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $false`],
    ['a pattern that backtracks', `$ok = '${times(40, 'a')}!' -match '^(a+)+$'; if ($ok) { ${ENABLE} }`],
    [
      'many branches',
      `${times(40, 'if (Read-Host) { $x = Get-Date } else { $y = 1 }\n')}Set-CsPrivacyConfiguration -Identity "site:$x$y" -EnablePrivacyMode $true`,
    ],
    [
      'many branches that all matter',
      Array.from({ length: 40 }, (_, n) => `if (Read-Host) { $x${n} = 1 } else { $x${n} = 2 }`).join('\n') +
        `\nSet-CsPrivacyConfiguration -Identity "site:${Array.from({ length: 40 }, (_, n) => `$x${n}`).join('')}" -EnablePrivacyMode $true`,
    ],
    ['an object that holds itself', `$h = @{}; $h.self = $h; Set-CsPrivacyConfiguration @h; "$h" | Out-Null; ${ENABLE}`],
    [
      'a list that holds itself',
      `$l = [System.Collections.ArrayList]@(); [void]$l.Add($l); foreach ($x in $l) { Set-CsPrivacyConfiguration -Identity "site:$x" -EnablePrivacyMode $true }`,
    ],
    ['an alias of itself', `Set-Alias a b; Set-Alias b a; a; ${ENABLE}`],
  ])('%s', (_, script) => {
    expect(() => analysisOf(script)).not.toThrow();
  });
});
