/** Where a hazard stands, and where its value was set (`design.md`, Place). */
import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../support/analyze';
import { lines } from './scripts';

/** The hazard's own text, and that of the place where its value was set. */
function placesIn(text: string, files?: Readonly<Record<string, string>>): readonly (readonly [string, string | undefined])[] {
  const textOf = (file: string) => (file === 'script.ps1' ? text : (files?.[file] ?? ''));
  return analysisOf(text, files ? { files } : {}).hazards.map(({ place, valuePlace }) => [
    textOf(place.file).slice(place.start, place.end),
    valuePlace && textOf(valuePlace.file).slice(valuePlace.start, valuePlace.end),
  ]);
}
const SET = 'Set-CsPrivacyConfiguration -Identity global';

describe('on the parameter with its value', () => {
  it.each([
    ['as written', `${SET} -EnablePrivacyMode $true`, '-EnablePrivacyMode $true'],
    ['with a colon', `${SET} -EnablePrivacyMode:$true`, '-EnablePrivacyMode:$true'],
    ['by a prefix', `${SET} -EnablePriv 1`, '-EnablePriv 1'],
    ['in letters of any case', `${SET} -enableprivacymode $TRUE`, '-enableprivacymode $TRUE'],
    ['with an expression', `${SET} -EnablePrivacyMode (-not $false) -Force`, '-EnablePrivacyMode (-not $false)'],
    ['over two lines', `${SET} -EnablePrivacyMode \`\n  $true`, '-EnablePrivacyMode `\n  $true'],
    ['of a new configuration', 'New-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $true', '-EnablePrivacyMode $true'],
    ['in a pipeline', 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $True', '-EnablePrivacyMode $True'],
    [
      'with an object besides',
      '$x = Get-CsPrivacyConfiguration global; Set-CsPrivacyConfiguration -Instance $x -EnablePrivacyMode $true',
      '-EnablePrivacyMode $true',
    ],
  ])('%s', (_, script, expected) => {
    expect(placesIn(script)).toEqual([[expected, undefined]]);
  });
});

describe('elsewhere, with the place where the value was set', () => {
  const OBJECT = '$x = New-CsPrivacyConfiguration -Identity site:A -InMemory';
  it.each([
    ['a variable', `$on = $true\n${SET} -EnablePrivacyMode $on`, '-EnablePrivacyMode $on', '$true'],
    ['a splat', `$s = @{ EnablePrivacyMode = $true }\n${SET} @s`, '@s', 'EnablePrivacyMode'],
    ['a splat that was added to', `$s = @{}\n$s.EnablePrivacyMode = $true\n${SET} @s`, '@s', '$s.EnablePrivacyMode'],
    ['a splat by index', `$s = @{}\n$s['EnablePrivacyMode'] = $true\n${SET} @s`, '@s', "'EnablePrivacyMode'"],
    ['the second splat', `$a = @{ Force = $true }\n$b = @{ EnablePrivacyMode = 1 }\n${SET} @a @b`, '@b', 'EnablePrivacyMode'],
    [
      'an object',
      `${OBJECT}\n$x.EnablePrivacyMode = $true\nSet-CsPrivacyConfiguration -Instance $x`,
      '-Instance $x',
      '$x.EnablePrivacyMode',
    ],
    [
      'an object by position',
      `${OBJECT}\n$x.EnablePrivacyMode = $true\nSet-CsPrivacyConfiguration -Instance:$x`,
      '-Instance:$x',
      '$x.EnablePrivacyMode',
    ],
    [
      'a piped object',
      `${OBJECT}\n$x.EnablePrivacyMode = $true\n$x | Set-CsPrivacyConfiguration`,
      'Set-CsPrivacyConfiguration',
      '$x.EnablePrivacyMode',
    ],
    [
      'an object that was made so',
      `$x = New-CsPrivacyConfiguration -Identity site:A -InMemory -EnablePrivacyMode $true\nSet-CsPrivacyConfiguration -Instance $x`,
      '-Instance $x',
      '$true',
    ],
    [
      'in a loop',
      'Get-CsPrivacyConfiguration | ForEach-Object { $_.EnablePrivacyMode = $true; Set-CsPrivacyConfiguration -Instance $_ }',
      '-Instance $_',
      '$_.EnablePrivacyMode',
    ],
    [
      'a default of the session',
      `$PSDefaultParameterValues['Set-CsPrivacyConfiguration:EnablePrivacyMode'] = $true\nSet-CsPrivacyConfiguration`,
      'Set-CsPrivacyConfiguration',
      "'Set-CsPrivacyConfiguration:EnablePrivacyMode'",
    ],
    ["a parameter's default", `param($on = $true)\n${SET} -EnablePrivacyMode $on`, '-EnablePrivacyMode $on', '$true'],
  ])('%s', (_, script, place, value) => {
    expect(placesIn(script)).toEqual([[place, value]]);
  });

  it('in another file', () => {
    const files = { 'settings.ps1': '$on = $true' };
    expect(placesIn(`. .\\settings.ps1\n${SET} -EnablePrivacyMode $on`, files)).toEqual([['-EnablePrivacyMode $on', '$true']]);
  });
});

describe('on the command', () => {
  it.each([
    ['Invoke-Expression', `Invoke-Expression '${SET} -EnablePrivacyMode $true'`, `Invoke-Expression '${SET} -EnablePrivacyMode $true'`],
    ['Invoke-Expression of a variable', `$c = '${SET} -EnablePrivacyMode $true'\niex $c`, 'iex $c'],
  ])('%s', (_, script, expected) => {
    expect(placesIn(script)).toEqual([[expected, undefined]]);
  });

  it('an object that nobody knows', () => {
    expect(placesIn('$x = Import-Clixml x.xml\nSet-CsPrivacyConfiguration -Instance $x')).toEqual([['-Instance $x', undefined]]);
  });
});

describe('one for each statement', () => {
  it('not for each turn of a loop', () => {
    expect(placesIn("foreach ($s in 'A', 'B') { Set-CsPrivacyConfiguration -Identity site:$s -EnablePrivacyMode $true }")).toHaveLength(1);
  });
  it('not for each call', () => {
    expect(placesIn('function F($s) { Set-CsPrivacyConfiguration -Identity site:$s -EnablePrivacyMode $true }\nF A\nF B')).toHaveLength(1);
  });
  it('not for each path', () => {
    expect(placesIn(`if (Read-Host) { $x = 1 } else { $x = 2 }\n${SET} -EnablePrivacyMode $true`)).toHaveLength(1);
  });
  it('two statements are two', () => {
    expect(placesIn(lines(`${SET} -EnablePrivacyMode $true`, `${SET} -EnablePrivacyMode $true`))).toHaveLength(2);
  });
  it('names all scopes concerned', () => {
    const [hazard] = analysisOf(
      "'A', 'B' | ForEach-Object { Set-CsPrivacyConfiguration -Identity site:$_ -EnablePrivacyMode $true }",
    ).hazards;
    expect(hazard?.scopes).toEqual(['site:A', 'site:B']);
  });
});

describe('the way there', () => {
  it('leads through calls, outermost first', () => {
    const script = lines(`function Inner { ${SET} -EnablePrivacyMode $true }`, 'function Outer { Inner }', 'Outer');
    const [hazard] = analysisOf(script).hazards;
    expect(hazard?.via.map(({ start, end }) => [script.slice(start, end), start])).toEqual([
      ['Outer', script.length - 'Outer'.length],
      ['Inner', script.indexOf('{ Inner }') + 2],
    ]);
  });
  it('is empty at the top', () => {
    expect(analysisOf(`${SET} -EnablePrivacyMode $true`).hazards[0]?.via).toEqual([]);
  });
});

describe('repairs need', () => {
  const ON = (scope: string) => `Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true`;
  const parents = (script: string) => analysisOf(script).hazards.flatMap(({ repair }) => repair.parents.map(({ parent }) => parent));
  it.each([
    ['the global policy', ON('global'), ['Global']],
    ['the global policy for a site without its own', ON('site:A'), ['Global']],
    ["the site's policy", `New-CsClientVersionPolicy -Identity site:A | Out-Null\n${ON('site:A')}`, ['site:A']],
    [
      "the pool's registrar",
      `New-CsClientVersionPolicy -Identity Registrar:pool.x.com | Out-Null\n${ON('UserServer:pool.x.com')}`,
      ['Registrar:pool.x.com'],
    ],
    ['each policy that lets in', `New-CsClientVersionPolicy -Identity site:A | Out-Null\n${ON('global')}`, ['Global', 'site:A']],
    [
      'a granted policy',
      `New-CsClientVersionPolicy -Identity Sales | Out-Null\nGrant-CsClientVersionPolicy ann -PolicyName Sales\n${ON('global')}`,
      ['Global', 'Sales'],
    ],
  ])('%s', (_, script, expected) => {
    expect(parents(script)).toEqual(expected);
  });

  it('an expression where the scope is one', () => {
    const script =
      'foreach ($s in Get-Content x.txt) { New-CsClientVersionPolicy -Identity "site:$s" | Out-Null\nSet-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true }';
    const [parent] = analysisOf(script).hazards[0]?.repair.parents ?? [];
    expect(parent?.expression && script.slice(parent.expression.start, parent.expression.end)).toBe('"site:$s"');
  });
});
