/** Elements on their way through commands. */
import { describe, expect, it } from 'vitest';
import { block, lines, mark, reached, resultOf, verdict } from './scripts';

const results = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows)('%s', (script, expected) => {
    expect(resultOf(script)).toBe(expected);
  });

describe('ForEach-Object', () => {
  results([
    ['$result = 1, 2, 3 | ForEach-Object { $_ * 2 }', '(2, 4, 6)'],
    ['$result = 1, 2 | % { $PSItem }', '(1, 2)'],
    ['$result = 1, 2 | ForEach-Object { $_; $_ }', '(1, 1, 2, 2)'],
    ['$result = 1..3 | ForEach-Object -Begin { $n = 0 } -Process { $n += $_ } -End { $n }', '6'],
    ['$result = 1..3 | ForEach-Object { $n = 0 } { $n += $_ } { $n }', '6'],
    ["$result = 'a', 'bc' | ForEach-Object Length", '(1, 2)'],
    ["$result = 'a', 'b' | ForEach-Object -MemberName ToUpper", "('A', 'B')"],
    ['$result = @(@() | ForEach-Object { 1 }).Count', '0'],
    ['$result = @($null | ForEach-Object { 1 }).Count', '1'],
    ['$result = 1, 2 | ForEach-Object { if ($_ -eq 1) { return "one" }; "more" }', "('one', 'more')"],
    ["$_ = 'out'; 1 | ForEach-Object { }; $result = $_", "'out'"],
    ['$result = (1, 2), 3 | ForEach-Object { @($_).Count }', '(2, 1)'],
  ]);
});

describe('Where-Object', () => {
  results([
    ['$result = 1..5 | Where-Object { $_ -gt 3 }', '(4, 5)'],
    ['$result = 1..5 | ? { $_ -eq 2 }', '2'],
    ['$result = @(1..5 | ? { $_ -gt 9 }).Count', '0'],
    ['$result = @{ n = 1 }, @{ n = 2 } | Where-Object n -eq 2 | ForEach-Object { $_.n }', '2'],
    ["$result = 'site:A', 'global' | Where-Object { $_ -like 'site:*' }", "'site:A'"],
    [
      '$result = [pscustomobject]@{ On = $true; N = 1 }, [pscustomobject]@{ On = $false; N = 2 } | Where-Object On | Select-Object -ExpandProperty N',
      '1',
    ],
    [
      '$result = [pscustomobject]@{ On = $true; N = 1 }, [pscustomobject]@{ On = $false; N = 2 } | Where-Object -Not On | ForEach-Object N',
      '2',
    ],
    ["$result = [pscustomobject]@{ S = 'a' }, [pscustomobject]@{ S = 'b' } | Where-Object S -in 'b', 'c' | ForEach-Object S", "'b'"],
    ["$result = [pscustomobject]@{ S = 'ab' }, [pscustomobject]@{ S = 'b' } | Where-Object S -match '^a' | ForEach-Object S", "'ab'"],
    ['$result = (1..5).Where({ $_ -gt 3 })', '(4, 5)'],
    ['$result = 1, 2, 3 | Where-Object { $x = $_; $x -ne 2 }', '(1, 3)'],
    ['$result = $null.Where({ $true }).Count', '0'],
    ['$none = & { }; $result = @($none.Where({ $_.Ok }).Site).Count', '1'],
    ['$result = $null.ForEach({ 1 }).Count', '0'],
    ["$result = 'ab'.Where({ $_ -eq 'ab' }).Count", '1'],
    ['$result = (5).ForEach({ $_ + 1 })', '(6)'],
  ]);
});

describe('`return` ends the block of a command, and nothing around it', () => {
  results([
    ['$result = 1..5 | Where-Object { return $_ -gt 3 }', '(4, 5)'],
    ['$result = 1..5 | Where-Object { if ($_ -lt 4) { return $false }; $true }', '(4, 5)'],
    ['$result = @(1..5 | Where-Object { return }).Count', '0'],
    ['$result = (1..5).Where({ return $_ -gt 4 })', '(5)'],
    ['function Find { $found = 1..5 | Where-Object { return $_ -gt 3 }; 7 }; $result = Find', '7'],
    ['$result = 1, 2 | Sort-Object { return -$_ }', '(2, 1)'],
    ["$result = '3.5', '4.0', '10.1' | Sort-Object { [version]$_ } -Descending", "('10.1', '4.0', '3.5')"],
    ['$result = (1 | Select-Object @{ n = "x"; e = { return 3 } }).x', '3'],
    ['Measure-Command { return } | Out-Null; $result = 1', '1'],
  ]);
});

describe('Select-Object and others', () => {
  results([
    ['$result = 1..5 | Select-Object -First 2', '(1, 2)'],
    ['$result = 1..5 | Select-Object -Last 1', '5'],
    ['$result = 1..5 | Select-Object -Skip 3', '(4, 5)'],
    ['$result = 1..5 | Select-Object -Skip 1 -First 1', '2'],
    ['$result = [pscustomobject]@{ A = 1; B = 2 } | Select-Object A, B | ForEach-Object { $_.A + $_.B }', '3'],
    ['$result = ([pscustomobject]@{ A = 1 } | Select-Object *, @{ n = "B"; e = { $_.A + 1 } }).B', '2'],
    ['$result = ([pscustomobject]@{ A = 1 } | Select-Object *, @{ n = "B"; e = { $_.A + 1 } }).A', '1'],
    ['$result = (1, 2, 3 | Measure-Object).Count', '3'],
    ["$result = 'a', 'a', 'b', 'a' | Get-Unique", "('a', 'b', 'a')"],
    ["$result = 'a', 'A' | Get-Unique", "('a', 'A')"],
    ["$result = 'a', 'b', 1 | Get-Unique -OnType", "('a', 1)"],
    ['$result = (@() | Measure-Object).Count', '0'],
    ['$result = (@($null, 1, $null) | Measure-Object).Count', '1'],
    ["$result = ('', 1 | Measure-Object).Count", '2'],
    ["$result = 'x' | Write-Output", "'x'"],
    ["$result = Write-Output 'x'", "'x'"],
    ["$result = 'x' | Tee-Object -Variable y; $result = $y", "'x'"],
    ['$result = 1, 2 | Tee-Object -Variable y | ForEach-Object { $_ + 1 }', '(2, 3)'],
    ['$result = @(1, 2 | Out-Null).Count', '0'],
    ["$result = Join-Path 'C:\\x' 'y.ps1'", "'C:\\x/y.ps1'"],
    ["$result = Split-Path 'C:\\x\\y.ps1' -Leaf", "'y.ps1'"],
  ]);
});

describe('elements that nobody has seen', () => {
  const each = (scope: string) => `Set-CsPrivacyConfiguration -Identity "${scope}" -EnablePrivacyMode $false`;
  it.each([
    ['sites', `Get-CsSite | ForEach-Object { ${each('site:$($_.Identity)')} }; ${mark('A')}`, 'Site:?, A'],
    ['rows of a file', `foreach ($row in Import-Csv x.csv) { ${each('site:$($row.Site)')} }; ${mark('A')}`, '?, A'],
    ['lines of a file', `Get-Content x.txt | ForEach-Object { ${each('site:$_')} }`, '?'],
    ['what nobody knows', `$found = Get-Other; $found | ForEach-Object { ${each('site:$_')} }; ${mark('A')}`, '?, A'],
    // That a filter finds nothing is not to be counted on either.
    ['of which some are kept', `Get-CsSite | Where-Object { $_.Name -eq 'A' } | ForEach-Object { ${each('site:A')} }`, 'A'],
  ])('%s', (_, script, expected) => {
    expect(reached(script)).toBe(expected);
  });
});

describe('what nobody knows', () => {
  it.each([
    ['a command gives nothing', 'Get-Other', 'differs'],
    ['a command gives nothing for an element', "'a' | Get-Other", 'differs'],
    ['a variable of another script', '$other', 'differs'],
    ['what the environment holds is one', '$env:OTHER', '2'],
    ['among others it is one', "$other, 'a'", '3'],
  ])('%s', (_, source, expected) => {
    expect(resultOf(`$result = 1; ${source} | ForEach-Object { $result++ }`)).toBe(expected);
  });
  it('an element of it is one', () => {
    const count = '$n = 0; $each | ForEach-Object { $n++ }';
    expect(reached(`foreach ($each in $other) { ${count}; if ($n -ne 1) { ${mark('A')} } }; ${mark('B')}`)).toBe('B');
  });
});

describe('a command that nobody knows', () => {
  const LOGGING = (rest: string) => `function F { Write-OurLog 'x'; ${rest} }`;
  results([
    [`${LOGGING('return $false')}; $result = [bool](F)`, '$false'],
    [`${LOGGING("'a', 'b'")}; $result = F`, "('a', 'b')"],
    [`${LOGGING("'a'")}; $result = @(F).Count`, '1'],
    [`${LOGGING("'a'")}; $result = F | ForEach-Object { "$_!" }`, "'a!'"],
    ["function F { 'a'; Write-OurLog 'x' }; $result = F | ForEach-Object { \"$_!\" }", "'a!'"],
    [`${LOGGING("'a', 'b'")}; $result = F | Select-Object -First 1`, "'a'"],
    ["function F { $log.Info('x'); return $false }; $log = Get-OurLog; $result = F", '$false'],
    ['function F { Invoke-OurThing; return $false }; $result = F', '$false'],
    ['function F { ourtool.exe; return $false }; $result = [bool](F)', '?'],
    ["function F { Write-OurLog 'x' -PassThru; return $false }; $result = [bool](F)", '?'],
    ['function F { Get-OurThing; return $false }; $result = [bool](F)', '?'],
    ["function F { Write-OurLog 'x'; Get-OurThing }; $result = [bool](F)", '?'],
    ["$result = [bool]('a', 'b' | Select-OurThing)", '?'],
    ["$result = ('a', 'b' | Select-OurThing).Line -eq 'a'", '?'],
  ]);
});

describe('the order in a pipeline', () => {
  it('each element goes through before the next comes', () => {
    const enable = '{ Set-CsPrivacyConfiguration -Identity "site:$_" -EnablePrivacyMode $false; $_ }';
    const second = '{ Set-CsPrivacyConfiguration -Identity "site:$($_)2" -EnablePrivacyMode $false }';
    expect(reached(`'A', 'B' | ForEach-Object ${enable} | ForEach-Object ${second}`)).toBe('A, A2, B, B2');
  });
  it('begin blocks run first', () => {
    const block = (name: string) => `{ ${mark(name)} }`;
    expect(reached(`1 | ForEach-Object -Begin ${block('A')} -Process ${block('B')} -End ${block('C')}`)).toBe('A, B, C');
  });
});

describe('Compare-Object', () => {
  const told = (options: string) =>
    `$result = Compare-Object @('a', 'b') @('b', 'c') ${options} | ForEach-Object { $_.InputObject + $_.SideIndicator }`;
  results([
    [told(''), "('c=>', 'a<=')"],
    [told('-IncludeEqual'), "('b==', 'c=>', 'a<=')"],
    [told('-IncludeEqual -ExcludeDifferent'), "'b=='"],
    [told('-ExcludeDifferent'), '?'],
    ["$result = Compare-Object @('a', 'b') @('b', 'c') -PassThru", "('c', 'a')"],
    ["$result = Compare-Object @('a', 'b') @('b', 'c') -PassThru | Where-Object SideIndicator -eq '<='", "'a'"],
    ["$result = Compare-Object @('A') @('a') -CaseSensitive -PassThru | Where-Object { $_.SideIndicator -eq '=>' }", "'a'"],
  ]);
});

describe('what a command puts out goes on before its next statement runs', () => {
  const A = mark('A');
  const B = mark('B');
  const next = `ForEach-Object { ${B} }`;
  it.each([
    ['of a function', `function F { 1; ${A} }; F | ${next}`, 'B, A'],
    ['of a function in it', `function G { 1; ${A} }; function F { if ($true) { G } }; F | ${next}`, 'B, A'],
    ['of a block', `& { 1; ${A} } | ${next}`, 'B, A'],
    ['of a block for each', `1 | ForEach-Object { 1; ${A} } | ${next}`, 'B, A'],
    ['through a pipeline of its own', `function F { 1 | ForEach-Object { $_; ${A} } }; F | ${next}`, 'B, A'],
    ['of a begin block', `function F { begin { 1; ${A} } process { } }; 1 | F | ${next}`, 'B, A'],
    ['of an end block', `function F { end { 1; ${A} } }; 1 | F | ${next}`, 'B, A'],
    ['but not past what collects', `function F { 1; ${A} }; F | Sort-Object | ${next}`, 'A, B'],
    ['nor what is kept', `function F { $x = & { 1 }; ${A}; $x }; F | ${next}`, 'A, B'],
    ['behind what begins', `function F { ${A}; 1 }; function G { begin { ${B} } process { } }; F | G`, 'B, A'],
    ['into the variables of the caller', `$x = 1; function F { $x = 2; $x; ${A} }; F | ForEach-Object { if ($x -eq 1) { ${B} } }`, 'B, A'],
    ['and back', `function F { $x = 2; 1; if ($x -eq 2) { ${A} } }; F | ForEach-Object { $x = 1 }; if ($x -eq 1) { ${B} }`, 'A, B'],
    ['until enough has come', `function F { 1; 2; ${A} }; F | Select-Object -First 1 | ${next}`, 'B'],
    [
      'in a pipeline in it, too',
      `1 | ForEach-Object { 1, 2 | ForEach-Object { $_; if ($_ -eq 2) { ${A} } }; ${A} } | Select-Object -First 1`,
      '',
    ],
    [
      'also deeper',
      `function F { & { 1, 2 | ForEach-Object { $_ } }; ${A} }; F | ForEach-Object { $_ } | Select-Object -First 1; ${B}`,
      'B',
    ],
    ['with its errors', `function F { try { 1; ${A} } catch { ${B} } }; F | ForEach-Object { throw 'x' }`, 'B'],
    ['with what leaves a loop', `function F { foreach ($i in 1, 2) { $i; ${A} }; ${B} }; F | ForEach-Object { break }`, 'B'],
  ])('%s', (_, script, expected) => {
    expect(reached(script)).toBe(expected);
  });
});

describe('ConvertFrom-Csv', () => {
  it.each([
    ['a text of lines', '$rows = "A,B`n1,2`n3,4" | ConvertFrom-Csv', "('2', '4')"],
    ['line by line', "$rows = 'A,B', '1,2', '3,4' | ConvertFrom-Csv", "('2', '4')"],
    ['as an argument', "$rows = ConvertFrom-Csv -InputObject 'A,B', '1,2'", "'2'"],
    ['with names given', "$rows = '1;2', '3;4' | ConvertFrom-Csv -Delimiter ';' -Header A, B", "('2', '4')"],
    ['with a line that nobody knows', "$rows = 'A,B', $env:ROW | ConvertFrom-Csv", '(?...)'],
  ])('%s', (_, script, expected) => {
    expect(resultOf(`${script}\n$result = $rows.B`)).toBe(expected);
  });
});

describe('Select-Object -First stops what comes before it', () => {
  it.each([
    ['after the first element', '$result = 0; 1..3 | ForEach-Object { $result++; $_ } | Select-Object -First 1 | Out-Null', '1'],
    [
      'behind those that are skipped',
      '$result = 0; 1..5 | ForEach-Object { $result++; $_ } | Select-Object -Skip 1 -First 1 | Out-Null',
      '2',
    ],
    ['not with -Last', '$result = 0; 1..3 | ForEach-Object { $result++; $_ } | Select-Object -Last 1 | Out-Null', '3'],
    ['nor with -Wait', '$result = 0; 1..3 | ForEach-Object { $result++; $_ } | Select-Object -First 1 -Wait | Out-Null', '3'],
    ['and its end', '$result = 0; 1..3 | ForEach-Object { $_ } -End { $result = 9 } | Select-Object -First 1 | Out-Null', '0'],
    ['all where it takes none', '$result = 0; 1..3 | ForEach-Object { $result++; $_ } | Select-Object -First 0 | Out-Null', '3'],
  ])('%s', (_, script, expected) => {
    expect(resultOf(script)).toBe(expected);
  });
});

describe('the first few of existing objects', () => {
  const few = (count: number) => `$few = Get-CsPrivacyConfiguration -Filter 'site:*' | Select-Object -First ${count}`;
  const ruled = `$few | ForEach-Object { ${block('$($_.Identity)').replaceAll("'", '"')} }`;
  const all = (query: string) => `${query} | Set-CsPrivacyConfiguration -EnablePrivacyMode $true`;
  it.each([
    [
      'given a rule, and all turned on',
      lines(few(1), ruled, all("Get-CsPrivacyConfiguration -Filter 'site:*'")),
      'warning scopeNotCovered',
    ],
    ['the same of several', lines(few(3), ruled, all("Get-CsPrivacyConfiguration -Filter 'site:*'")), 'warning scopeNotCovered'],
    ['given a rule, and turned on', lines(few(3), ruled, all('$few')), 'safe'],
    ['more of them turned on', lines(few(3), ruled, few(5), all('$few')), 'information scopeNotCovered'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});
