/** Values on their way through variables, objects and collections, as PowerShell keeps them. */
import { describe, expect, it } from 'vitest';
import { resultOf } from './scripts';

const cases = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows)('%s', (script, expected) => {
    expect(resultOf(script)).toBe(expected);
  });

describe('variables', () => {
  cases([
    ['$result = 5', '5'],
    ['$a = 1; $result = $a + 2', '3'],
    ['$RESULT = 5', '5'],
    ['$a = \'x\'; $result = "${a}y$a"', "'xyx'"],
    ["${a b} = 'x'; $result = ${a b}", "'x'"],
    ['$x = $y = 4; $result = $x + $y', '8'],
    ['$result = 1; $result = 2', '2'],
    ['$a += 1; $result = $a', '1'],
    ['$a = 5; $a -= 2; $a *= 4; $result = $a', '12'],
    ["$a = 'a'; $a += 'b'; $result = $a", "'ab'"],
    ['$a, $b = 1, 2; $result = $b', '2'],
    ['$a, $b = 1, 2, 3; $result = $b', '(2, 3)'],
    ['$a, $b, $c = 1, 2; $result = $c', '$null'],
    ['$h = @{}; $result = $h.a = 3', '3'],
    ['$h = @{}; $on = $h["a"] = $true; $result = $on', '$true'],
    ["$x = [int]$y = '5'; $result = $x + 1", '6'],
    ['$x = $a, $b = 1, 2; $result = $x', '(1, 2)'],
    ['$t = @{ on = 1 }; $result = $t[(Read-Host)]', 'differs'],
    ['$t = @{ on = 1; off = 2; no = 3; yes = 4 }; $result = $t[(Read-Host)]', '?'],
    ['$t = @{ on = 1 }; $k = Read-Host; $t[$k] = 2; $result = $t[$k]', '2'],
    ['$t = @{ on = 1 }; $t[(Read-Host)] = 2; $result = $t.on', '?'],
    ["$t = @{}; $t[(Read-Host)] = 2; $result = $t['on']", '?'],
    ["$rows = @(Import-Csv x.csv); if ($rows[0].A -ne 'x') { exit }; $result = $rows[1].A", '?'],
    ['$i = 1; $i++; $result = $i', '2'],
    ['$i = 1; $result = $i++', '1'],
    ['$i = 1; $result = ++$i', '2'],
    ['$result = ($a = 3)', '3'],
    ["Set-Variable -Name result -Value 'x'", "'x'"],
    ["New-Variable result 'x'", "'x'"],
    ["Set-Variable a 'x'; $result = (Get-Variable a -ValueOnly)", "'x'"],
    ['1, 2 | Tee-Object -Variable all | Out-Null; $result = $all', '(1, 2)'],
    ['$result = $null', '$null'],
    ['$result = $true', '$true'],
    ['$result = $later; $later = 1', '$null'],
    ['$result = $neverSet', '?'],
    ['$result = $env:COMPUTERNAME', '?'],
    ["$env:MODE = 'x'; $result = $env:MODE", "'x'"],
    ['$result = $PSScriptRoot', "'.'"],
  ]);
});

describe('a GUID that was made in this run', () => {
  const made = '$id = [guid]::NewGuid(); $other = [guid]::NewGuid().ToString(); $text = "Global/$id"; $result = ';
  cases([
    [`${made}$text -like "*$id"`, '$true'],
    [`${made}$text -like "*/$id"`, '$true'],
    [`${made}$text -notlike "global/$id"`, '$false'],
    [`${made}$text -clike "global/$id"`, '$false'],
    [`${made}$text -like "*$other"`, '$false'],
    [`${made}"$text/$(Read-Host)" -like "*$other*"`, '?'],
    [`${made}"$text/$(Read-Host)" -like "*$id*"`, '$true'],
    [`${made}$text -like "Glob?l/$id"`, '?'],
    [`${made}$text -match $id`, '$true'],
    [`${made}$text -notmatch $other`, '$true'],
    [`${made}$text -match "l.$id"`, '?'],
    [`${made}$text.EndsWith($id)`, '$true'],
    [`${made}$text.Contains($other)`, '$false'],
    [`${made}'Global/1'.Contains($id)`, '$false'],
  ]);
});

describe('what a .NET object holds', () => {
  cases([
    ["$r = [regex]'^(?<k>\\w+)=(?<v>.+)$'; $result = $r.Match('a=bc').Groups['v'].Value", "'bc'"],
    ["$r = [regex]::new('\\d+'); $result = $r.Replace('a1b22', '#')", "'a#b#'"],
    ["$r = New-Object regex '\\d+'; $result = 'a1' -match $r", '$true'],
    ["$r = [regex]'-'; $result = $r.Split('a-b')[1]", "'b'"],
    ["$r = [regex]'(a)(?<n>b)'; $result = $r.Match('ab').Groups[2].Value", "'b'"],
    ["$r = [regex]'(a)(?<n>b)'; $result = $r.Match('ab').Groups['1'].Value", "'a'"],
    ["$r = [regex]::new('a', 'IgnoreCase'); $result = $r.IsMatch('A')", '?'],
    ["$r = [regex]'a'; $result = $r.IsMatch('A')", '$false'],
    ['$r = [regex]\'a\'; $result = "$r"', "'a'"],
    ["$b = [System.Text.StringBuilder]::new('ab'); [void]$b.Append('c'); $result = [string]$b", "'abc'"],
    ["$a = [string[]]::new(3); $a[1] = 'x'; $result = $a[-2]", "'x'"],
    ["$a = New-Object 'object[]' 2; $a[1] = 'x'; $result = $a.Count", '2'],
    ["$b = New-Object System.Text.StringBuilder; [void]$b.Append('a'); $null = $b.Append('b'); $result = $b.ToString()", "'ab'"],
    ['$b = [Text.StringBuilder]::new(\'a\'); [void]$b.Append(1); $result = "$b"', "'a1'"],
    ["$b = [Text.StringBuilder]::new('a'); [void]$b.Insert(0, 'x'); $result = $b.ToString()", "'xa'"],
    ["$b = [Text.StringBuilder]::new('a'); [void]$b.AppendJoin(',', 'b'); $result = $b.ToString()", '?'],
    ["$b = [Text.StringBuilder]::new('a'); $result = $b.Length", '1'],
    ["$b = [Text.StringBuilder]::new('a'); [void]$b.AppendFormat('{0}-{1}', 'b', 2); $result = $b.ToString()", "'ab-2'"],
    ["$b = [Text.StringBuilder]::new('a'); $b.Append('#').Replace('#', 'b') | Out-Null; $result = $b.ToString()", "'ab'"],
    ["$result = [System.IO.Path]::GetFileNameWithoutExtension('C:\\Temp\\a.b.txt')", "'a.b'"],
    ["$result = [IO.Path]::GetFileName('x/y.ps1') + [IO.Path]::GetExtension('y.ps1')", "'y.ps1.ps1'"],
    ["$result = [IO.Path]::GetFileName('site:A')", '?'],
    ["$result = @{ a = 1 } -ne 'end'", '$true'],
    ['$result = [pscustomobject]@{ a = 1 } -eq 5', '$false'],
    ["$list = @($null, 'end'); $list[0] = @{ a = 1 }; $result = $list[0] -eq 'end'", '$false'],
    ['$result = @{ a = 1 } -eq (Read-Host)', '?'],
    ['$result = [version]::new(4, 0).Major', '4'],
    ["$result = (New-Object System.Version '4.0').Minor", '0'],
    ["$result = ([version]'4.0.7577').ToString()", "'4.0.7577'"],
    ['$v = [version]\'4.0\'; $result = "v$v"', "'v4.0'"],
    ["$result = ('4.0' -as [version]) -lt '15.0'", '$true'],
    ['$result = $PSVersionTable.PSVersion.Major -ge 3', '$true'],
    ['$result = $PSVersionTable.PSVersion.Major -ge 5', '$false | $true'],
    ["$result = $PSVersionTable.PSVersion -ge [version]'5.1'", '?'],
    ["$result = [regex]::Match('id: A;', 'id: (\\w+);').Groups[1].Value", "'A'"],
    ["$result = [regex]::Match('id: A;', 'id: (?<n>\\w+);').Groups['n'].Value", "'A'"],
    ["$result = [regex]::Match('x', 'y').Success", '$false'],
    ["$result = ([regex]::Matches('OC 2, OC 3', '(?<n>\\d)') | ForEach-Object { $_.Groups['n'].Value }) -join '+'", "'2+3'"],
    ["$result = [regex]::Matches('x', 'y').Count", '0'],
    ["$result = [regex]::Replace('#A', '^#', '')", "'A'"],
    ["$result = [regex]::IsMatch('A', 'a')", '$false'],
    ["$result = [regex]::Split('a;b', ';')[1]", "'b'"],
  ]);
});

describe('what commands make of values', () => {
  cases([
    ["$o = @{ A = @{ B = 'x' }; C = 1, 2 } | ConvertTo-Json | ConvertFrom-Json; $result = $o.A.B + $o.C[1]", "'x2'"],
    ['$o = [pscustomobject]@{ A = $true; B = $null } | ConvertTo-Json -Compress | ConvertFrom-Json; $o.A = 5; $result = $o.A', '5'],
    ['$o = @{ A = @{ B = @{ C = @{ D = 1 } } } } | ConvertTo-Json | ConvertFrom-Json; $result = $o.A', '?'],
    ['$o = @{ A = Read-Host } | ConvertTo-Json | ConvertFrom-Json; $result = $o.A', '?'],
    [
      "$rows = [pscustomobject]@{ A = 'a\"b'; B = 3 }, [pscustomobject]@{ A = 'c'; B = 4 } | ConvertTo-Csv -NoTypeInformation; $result = $rows[1]",
      '\'"a""b","3"\'',
    ],
    ["$o = [pscustomobject]@{ A = 'x'; B = 3 } | ConvertTo-Csv -NoTypeInformation | ConvertFrom-Csv; $result = $o.B", "'3'"],
    ["$o = ConvertFrom-Csv '#TYPE X', 'A,B', '1,2'; $result = $o.B", "'2'"],
    ["$o = [pscustomobject]@{ A = 1; B = 2 } | Select-Object *, @{ n = 'C'; e = { $_.A + $_.B } }; $result = $o.C", '3'],
    ["$o = [pscustomobject]@{ A = 1; B = 2 } | Select-Object *, @{ n = 'C'; e = { $_.A + $_.B } }; $result = $o.B", '2'],
    ["$o = [pscustomobject]@{ A = 1; B = 2 } | Select-Object A*, @{ n = 'C'; e = { 3 } }; $result = $o.B", '$null'],
    ['$o = [pscustomobject]@{ A = 1; B = 2 } | Select-Object * -ExcludeProperty B; $result = $o.B', '$null'],
    ['$o = [pscustomobject]@{ A = 1; B = 2 } | Select-Object * -ExcludeProperty B; $result = $o.A', '1'],
    ["$o = (Read-Host) | Select-Object *, @{ n = 'C'; e = { 3 } }; $result = $o.A", '?'],
    ["$o = (Read-Host) | Select-Object *, @{ n = 'C'; e = { 3 } }; $result = $o.C", '3'],
    ["$result = ('x,y' | ConvertFrom-Csv -Header A, B).B", "'y'"],
    ["$result = ('A,B', 'x,y', 'u,v' | ConvertFrom-Csv)[1].B", "'v'"],
    ["$result = (ConvertFrom-Csv 'A;B', 'x;y' -Delimiter ';').B", "'y'"],
    ['$result = (2, 3 | Measure-Object -Sum).Sum', '5'],
    ['$result = (2, 3 | Measure-Object -Maximum -Minimum).Minimum', '2'],
    ['$result = ([pscustomobject]@{ n = 2 }, [pscustomobject]@{ n = 4 } | Measure-Object n -Average).Average', '3'],
    ["$result = ('a', 'b' | Measure-Object -Sum).Sum", '?'],
    ["$result = (Measure-Object -InputObject 'a').Count", '1'],
    ["$result = (Compare-Object 'a', 'b' 'b', 'c').InputObject", "('c', 'a')"],
    ["$result = [bool](Compare-Object 'a', 'b' 'B', 'a')", '$false'],
    ['$result = Compare-Object 1 (Read-Host)', '(?...)'],
    ["$result = Where-Object -InputObject 'a' { $_ -eq 'a' }", "'a'"],
    ["$result = Select-Object -InputObject ([pscustomobject]@{ N = 'a' }) -ExpandProperty N", "'a'"],
    ["$result = ForEach-Object -InputObject 'a', 'b' { $_[1] }", "'b'"],
    ["$result = ForEach-Object { 'a' }", "'a'"],
    ["$result = 'b'; @() | ForEach-Object { $result = 'a' }", "'b'"],
    ["$result = 'a' | Microsoft.PowerShell.Core\\Where-Object { $_ -eq 'a' }", "'a'"],
    ["$result = switch -Regex ('id=A') { 'id=(.+)' { $Matches[1] } }", "'A'"],
    ["function F { 'a' }; $result = & ${function:F}", "'a'"],
    ["function F { Set-Variable -Name a -Value 'x' -Scope 1 }; F; $result = $a", "'x'"],
    ['$result = @(Get-Variable later -ErrorAction SilentlyContinue).Count; $later = 1', '0'],
    ['$result = @(Get-Variable never -ErrorAction SilentlyContinue).Count', '?'],
    ["function F { Set-Variable -Name a -Value 'x' -Scope Local }; $a = 'y'; F; $result = $a", "'y'"],
  ]);
});

describe('a property of which the name is a value', () => {
  cases([
    ["$o = [pscustomobject]@{ A = 'x' }; $result = $o.PSObject.Properties['A'].Value", "'x'"],
    ["$o = [pscustomobject]@{ A = 'x' }; $n = 'A'; $o.PSObject.Properties[$n].Value = 'y'; $result = $o.A", "'y'"],
    ["$o = [pscustomobject]@{ A = 'x' }; $n = 'A'; $o.$n = 'y'; $result = $o.A", "'y'"],
  ]);
});

describe('methods of collections', () => {
  cases([
    ["$t = @{ A = 'x' }; $result = $t.Item('a')", "'x'"],
    ["$t = @{}; $t[(Read-Host)] = 1; $t.Clear(); $result = $t.ContainsKey('a')", '$false'],
    ["$result = @([pscustomobject]@{ N = 'a' }).ForEach('N')", "('a')"],
    ["$result = (' a', 'b ').ForEach('Trim')", "('a', 'b')"],
    ["$result = ('a', 'b', 'c').Where({ $_ -ne 'a' }, 'First')", "('b')"],
    ["$result = ('a', 'b', 'c').Where({ $_ -ne 'a' }, 'Last', 1)", "('c')"],
    ["$result = ('a', 'b', 'c').Where({ $_ -ne 'a' }, 'First', 2)", "('b', 'c')"],
    ["$x, $result = ('a', 'b').Where({ $_ -eq 'a' }, 'Split')", "('b')"],
    ["$result = ('a', 'b').Where({ $_ -ne 'a' }, 'Until')", '?'],
    ['enum E { A = 4; B }; $result = [int][E]::B', '5'],
    ['enum Version { A = 4 }; $result = [int][Version]::A', '4'],
    ["enum E { Low; High }; function F([E]$v) { $v }; $result = (F 1) -eq 'High'", '$true'],
    ['enum E { Low; High }; function F([E]$v) { $v -gt [E]::Low }; $result = F high', '$true'],
    ['enum E { Low; High }; function F([E]$v = "High") { $v -gt [E]::Low }; $result = F', '$true'],
    ['enum E { Low; High }; $result = [E]::High -gt [E]::Low', '$true'],
    ["enum E { Low; High }; $result = [E]'High' -eq 1", '$true'],
    ["enum E { Low; High }; $result = 'low' -eq [E]::Low", '$true'],
    [
      "$s = [Collections.Generic.HashSet[string]]::new([StringComparer]::OrdinalIgnoreCase); $null = $s.Add('a'); $result = $s.Add('A')",
      '$false',
    ],
    ["$s = [Collections.Generic.HashSet[string]]::new(); $null = $s.Add('a'); $result = $s.Add('A')", '$true'],
    [
      "$s = New-Object 'System.Collections.Generic.HashSet[string]' ([StringComparer]::InvariantCultureIgnoreCase); [void]$s.Add('a'); [void]$s.Remove('A'); $result = $s.Count",
      '0',
    ],
    ["$s = [System.Collections.Generic.HashSet[string]]@('a', 'b'); $result = $s.Contains('b')", '$true'],
    ['$q = [System.Collections.Queue](1, 2, 3); $result = $q.Dequeue() + $q.Count', '3'],
    ['$q = New-Object System.Collections.Queue (, @(4, 5)); $result = $q.Dequeue() + $q.Count', '5'],
    ['$l = New-Object System.Collections.ArrayList (, (1..3)); $result = $l.Count', '3'],
  ]);
});

describe('what a method sets by reference', () => {
  cases([
    ["$n = 0; $null = [int]::TryParse('42', [ref]$n); $result = $n", '42'],
    ["$n = 7; $result = [int]::TryParse('4.2', [ref]$n)", '$false'],
    ["$n = 7; $null = [int]::TryParse('4.2', [ref]$n); $result = $n", '0'],
    ['$n = 7; $null = [int]::TryParse((Read-Host), [ref]$n); $result = $n', '?'],
    ["$b = $true; $null = [bool]::TryParse('False', [ref]$b); $result = $b", '$false'],
    ["$v = $null; $null = [version]::TryParse('3.5.6907', [ref]$v); $result = $v.Major", '3'],
    [
      "$t = [Collections.Generic.Dictionary[string, object]]::new(); $t['a'] = 4; $v = 0; $null = $t.TryGetValue('a', [ref]$v); $result = $v",
      '4',
    ],
    ["$t = [Collections.Generic.Dictionary[string, object]]::new(); $v = 1; $result = $t.TryGetValue('b', [ref]$v)", '$false'],
    ["$t = [Collections.Generic.Dictionary[string, int]]::new(); $v = 1; $null = $t.TryGetValue('b', [ref]$v); $result = $v", '?'],
    ["$v = 1; [Foo.Bar]::Read('x', [ref]$v); $result = $v", '?'],
    ['$v = 1; (Get-Thing).Read([ref]$v); $result = $v', '?'],
  ]);
});

describe('$_ after what sets it', () => {
  const inside = (code: string) => `$result = 1 | ForEach-Object { ${code}; $_ }`;
  cases([
    [inside('$x = 5, 6 | Where-Object { $_ -eq 6 }'), '1'],
    [inside('$x = 5, 6 | Where-Object { $y = $_; $y -eq 6 }'), '1'],
    [inside('$x = (5, 6).Where({ $_ -eq 6 })'), '1'],
    [inside('$x = (5, 6).ForEach({ $_ })'), '1'],
    [inside("$x = 5, 6 | Select-Object @{ n = 'a'; e = { $_ } }"), '1'],
    [inside('$x = 5, 6 | Sort-Object { -$_ }'), '1'],
    [inside('$x = 5, 6 | Group-Object { $_ }'), '1'],
    [inside('switch (7) { 7 { $x = $_ } }'), '1'],
    [inside("try { throw 'x' } catch { $x = $_ }"), '1'],
    [inside('$x = 5 | ForEach-Object { $_ }'), '1'],
    ['$x = 5, 6 | Where-Object { $_ -eq 6 }; $result = $_', '$null'],
    ['switch (7) { 7 { $x = $_ } }; $result = $x', '7'],
    ['filter F { $x = 9 | Where-Object { $_ }; $_ }; $result = 3 | F', '3'],
  ]);
});

describe('types on variables', () => {
  cases([
    ["[int]$a = '5'; $result = $a + 1", '6'],
    ['[string]$a = 5; $result = $a + 1', "'51'"],
    ['[bool]$result = 1', '$true'],
    ["[bool]$result = ''", '$false'],
    ["[guid]$result = '8F3E2C1A-0B5D-4A77-9A51-3F1C2D4E5B6A'", "'8f3e2c1a-0b5d-4a77-9a51-3f1c2d4e5b6a'"],
    // The type stays with the variable.
    ["[int]$a = 5; $a = '7'; $result = $a + 1", '8'],
    ['[bool]$a = $true; $a = 0; $result = $a', '$false'],
    ["[string]$a = 'x'; $a = 5; $result = $a + 1", "'51'"],
    ["[int]$a = 1; $a = 'x'; $result = $a", '1'],
    ["[ValidateNotNull()]$a = 'x'; $result = $a", "'x'"],
  ]);
});

describe('strings', () => {
  cases([
    ['$n = 3; $result = "n=$n, next=$($n + 1)"', "'n=3, next=4'"],
    ["$result = 'n=$n'", "'n=$n'"],
    ['$n = 3; $result = "`$n = $n"', "'$n = 3'"],
    ['$h = @{ a = 1 }; $result = "$($h.a)"', "'1'"],
    ['$a = 1, 2; $result = "$a"', "'1 2'"],
    ['$OFS = \',\'; $a = 1, 2; $result = "$a"', "'1,2'"],
    ['$result = "$null|"', "'|'"],
    ['$result = "$true"', "'True'"],
    ['$result = @"\na\n"@', "'a'"],
    ["$result = '{0}:{1}' -f 'site', 'A'", "'site:A'"],
    ["$result = 'a', 'b' -join ';'", "'a;b'"],
    ["$result = ('a;b' -split ';')[1]", "'b'"],
    ["$result = 'OCX' -replace 'X$', ''", "'OC'"],
    ["$result = ' OC '.Trim().ToLower()", "'oc'"],
    ['$s = Read-Host; $result = "site:$s"', "'site:?'"],
  ]);
});

describe('what is not known is the same as itself', () => {
  cases([
    ['$a = Read-Host; $result = $a -eq $a', '$true'],
    ['$a = Read-Host; $b = $a; $result = $a -eq $b', '$true'],
    ['$a = Read-Host; $result = "site:$a" -eq "site:$a"', '$true'],
    ['$a = Read-Host; $b = Read-Host; $result = $a -eq $b', '?'],
    ['$a = Read-Host; $result = "site:$a" -eq "tag:$a"', '$false'],
    ['$result = [guid]::NewGuid() -eq [guid]::NewGuid()', '$false'],
    ['$id = [guid]::NewGuid(); $result = $id -eq $id', '$true'],
  ]);
});

describe('arrays', () => {
  cases([
    ["$result = 'old'; $result = @([int]'x')", "'old'"],
    ["$result = 'old'; $result = @('a') + @([int]'x')", "'old'"],
    ["$result = 'old'; $result = @([int]'x'; 5)", '(5)'],
    ['$result = 1, 2, 3', '(1, 2, 3)'],
    ['$result = 1..3', '(1, 2, 3)'],
    ['$result = @()', '()'],
    ['$result = @(1)', '(1)'],
    ['$result = @(1, 2).Count', '2'],
    ['$result = @($null).Count', '1'],
    ['$a = @(); $a += 1; $a += 2, 3; $result = $a', '(1, 2, 3)'],
    ['$result = (1, 2) + 3', '(1, 2, 3)'],
    ['$a = 1, 2, 3; $result = $a[0] + $a[-1]', '4'],
    ['$a = 1, 2, 3; $result = $a[1..2]', '(2, 3)'],
    ['$a = 1, 2; $result = $a[5]', '$null'],
    ['$a = 1, 2; $a[0] = 9; $result = $a', '(9, 2)'],
    ["$result = @('a', 'b', 'a') -eq 'a'", "('a', 'a')"],
    ["$result = 'b' -in @('a', 'b')", '$true'],
    ["$result = @('a', 'b') -contains 'B'", '$true'],
    ['$result = (1, 2, 3).Length', '3'],
    ['$result = (, 5)', '(5)'],
    ['$result = (@{ n = 1 }, @{ n = 2 }).n', '(1, 2)'],
    ['$a = 5; $result = $a.Count', '1'],
    ["$a = 'x'; $result = $a[0]", "'x'"],
  ]);
});

describe('an array that is changed where it is', () => {
  cases([
    ['$a = 1, 2; $b = $a; $b[0] = 9; $result = $a', '(9, 2)'],
    ['$a = 1, 2; $b = @($a); $b[0] = 9; $result = $a', '(1, 2)'],
    ['$a = 1, 2; $b = $a.Clone(); $b[0] = 9; $result = $a', '(1, 2)'],
    ['$a = 1, 2; $b = $a + @(); $b[0] = 9; $result = $a', '(1, 2)'],
    ['$a = 1, 2; $b = $a | ForEach-Object { $_ }; $b[0] = 9; $result = $a', '(1, 2)'],
    ['$a = 1, 2; $b = [object[]]$a; $b[0] = 9; $result = $a', '(9, 2)'],
    ['$a = 1, 2; $b = [int[]]$a; $b[0] = 9; $result = $a', '(1, 2)'],
    ['$a = 1, 2; $h = @{ list = $a }; $a[1] = 9; $result = $h.list', '(1, 9)'],
    ['$a = 1, 2; $h = @{ list = $a }; $h.list[1] = 9; $result = $a', '(1, 9)'],
    ['$a = 1, 2; $m = @(, $a); $a[1] = 9; $result = $m[0]', '(1, 9)'],
    ['$a = 1, 2; $m = @($a, 3); $n = $m; $a[1] = 9; $m[1] = 4; $result = $n[0] + $n[1]', '(1, 9, 4)'],
    ['$m = @((1, 2), (3, 4)); foreach ($row in $m) { $row[0] = 0 }; $result = $m[0] + $m[1]', '(0, 2, 0, 4)'],
    ['function F($list) { $list[0] = 9 }; $a = 1, 2; F $a; $result = $a', '(9, 2)'],
    ['function F([int[]]$list) { $list[0] = 9 }; $a = 1, 2; F $a; $result = $a', '(1, 2)'],
    ['function F { $a[0] = 9 }; $a = 1, 2; F; $result = $a', '(9, 2)'],
    ['function F { return $a }; $a = 1, 2; $b = F; $b[0] = 9; $result = $a', '(1, 2)'],
    ['$a = 1, 2; $a[-1] = 9; $result = $a', '(1, 9)'],
    ["[string[]]$a = 'x', 'y'; $a[0] = 5; $result = $a", "('5', 'y')"],
    ["[int[]]$a = 1, 2; $a[0] = '5'; $result = $a", '(5, 2)'],
    ['$a = 1, 2; $b = $a; [array]::Reverse($b); $result = $a', '(2, 1)'],
    ['$a = 1, 2; try { $a[2] = 9 } catch { $a = 0 }; $result = $a', '0'],
    ['$a = 1, 1; $i = [int](Read-Host); $a[$i] = 2; $result = $a', '(1 | 2, 1 | 2)'],
  ]);
});

describe('lists', () => {
  cases([
    ['Write-Output 1, 2 -OutVariable l | Out-Null; $result = $l.ToArray()[1]', '2'],
    ['Write-Output 1 -OutVariable l | Out-Null; Write-Output 2 -OutVariable +l | Out-Null; $result = $l.Count', '2'],
    ['Write-Output 1 -OutVariable l | Out-Null; $null = $l.Add(3); $result = $l[1]', '3'],
    ["$l = [System.Collections.Generic.List[string]]('a', 'b', 'c'); $result = $l.GetRange(1, 2)[1]", "'c'"],
    ["$l = [System.Collections.Generic.List[string]]('a', 'b', 'c'); $l.RemoveRange(0, 2); $result = $l[0]", "'c'"],
    ["$s = [System.Collections.Generic.HashSet[string]]('a', 'b'); $s.ExceptWith([string[]]('b', 'c')); $result = $s.Count", '1'],
    ["$s = [System.Collections.Generic.HashSet[string]]('a', 'b'); $s.IntersectWith([string[]]('b', 'c')); $result = @($s)[0]", "'b'"],
    ["$s = [System.Collections.Generic.HashSet[string]]('a', 'b'); $s.ExceptWith((Get-Names)); $result = $s.Contains('a')", '?'],
    ["$l = [System.Collections.Generic.List[string]]('a', 'b', 'c'); $result = $l.IndexOf('b')", '1'],
    ["$l = [System.Collections.ArrayList]('a', 'b'); $result = $l.IndexOf('c')", '-1'],
    ["$l = [System.Collections.Generic.List[string]]('a', (Read-Host)); $result = $l.IndexOf('c')", '?'],
    ['$l = [System.Collections.Generic.List[int]](1, 2); $n = 0; $l.ForEach({ param($x) $script:n += $x }); $result = $n', '3'],
    ["$_ = 'out'; $l = [System.Collections.Generic.List[int]](1, 2); $l.ForEach({ $script:seen = $_ }); $result = $seen", "'out'"],
    ['$l = [System.Collections.ArrayList](1, 2); $l.ForEach({ $script:seen = $_ }); $result = $seen', '2'],
    ['$l = [System.Collections.Generic.List[int]](1, 2); $result = @($l.ForEach({ 5 })).Count', '0'],
    ["$l = New-Object System.Collections.ArrayList; [void]$l.Add('a'); $l.Add('b') | Out-Null; $result = $l -join ','", "'a,b'"],
    ["$l = [System.Collections.ArrayList]@(); $null = $l.Add('a'); $result = $l.Count", '1'],
    ["$l = [System.Collections.Generic.List[string]]::new(); $l.Add('a'); $l.Add('b'); $result = $l[1]", "'b'"],
    ["$l = New-Object 'System.Collections.Generic.List[object]'; $l.AddRange(@(1, 2)); $result = $l.Count", '2'],
    ['$l = [System.Collections.ArrayList](1, 2, 3); $l.Remove(2); $result = $l -join ","', "'1,3'"],
    ['$l = [System.Collections.ArrayList](1, 2); $m = $l; $l.Clear(); $result = $m.Count', '0'],
  ]);
});

describe('hashtables', () => {
  cases([
    ["$t = @{ 2 = 'number' }; $t['2'] = 'text'; $result = $t[2]", "'number'"],
    ["$t = @{ 2 = 'number' }; $t['2'] = 'text'; $result = $t['2']", "'text'"],
    ["$t = @{ 2 = 'number' }; $result = $t['2']", '$null'],
    ["$t = @{ 2 = 'number'; '2' = 'text' }; $result = $t.2", "'number'"],
    ["$t = @{ '2' = 'text' }; $t.2 = 'number'; $result = $t.'2'", "'text'"],
    ["$t = @{ '2' = 'text' }; $result = $t.ContainsKey(2)", '$false'],
    ["$t = @{ 2 = 'number' }; $t.Remove('2'); $result = $t.Count", '1'],
    ["$o = [pscustomobject]@{ 2 = 'number' }; $result = $o.'2'", "'number'"],
    ["$t = @{ $true = 'truth' }; $result = $t['True']", '$null'],
    ["$t = [hashtable]::new(); $t['a'] = 1; $t['A'] = 2; $result = $t['a']", '1'],
    ["$t = New-Object System.Collections.Hashtable; $t.Add('a', 1); $result = $t.ContainsKey('A')", '$false'],
    ["$t = [hashtable]::new([StringComparer]::OrdinalIgnoreCase); $t['a'] = 1; $t['A'] = 2; $result = $t['a']", '2'],
    ["$t = [hashtable]::new(@{ a = 1 }); $result = $t['a']", '1'],
    ["$t = [System.Collections.Generic.Dictionary[string,int]]::new(); $t['2'] = 5; $result = $t[2]", '5'],
    ["$t = [System.Collections.Generic.Dictionary[int,string]]::new(); $t['2'] = 'x'; $result = $t[2]", "'x'"],
    ["$t = [System.Collections.Generic.SortedList[string,string]]::new(); $t.Add('b', 'x'); $result = $t['b']", "'x'"],
    ["$h = @{ a = 1; 'b c' = 2 }; $result = $h.a + $h['b c']", '3'],
    ['$h = @{}; $h.a = 1; $h["b"] = 2; $h.Add("c", 3); $result = $h.A + $h.B + $h.C', '6'],
    ['$h = @{ a = 1 }; $g = $h; $g.a = 5; $result = $h.a', '5'],
    ['$h = @{ a = 1 }; $g = $h.Clone(); $g.a = 5; $result = $h.a', '1'],
    ['$h = @{ a = 1 }; $h.Remove("a"); $result = $h.a', '$null'],
    ['$h = @{ a = 1 }; $result = $h.ContainsKey("A")', '$true'],
    ['$h = @{ a = 1; b = 2 }; $result = $h.Count', '2'],
    ['$h = @{ a = @{ b = 7 } }; $result = $h.a.b', '7'],
    ['$h = @{ a = @{} }; $h.a.b = 7; $result = $h["a"]["b"]', '7'],
    ['$h = @{ a = 1 } + @{ b = 2 }; $result = $h.b', '2'],
    ['$h = @{ a = 1 }; $h += @{ b = 2 }; $result = $h.a + $h.b', '3'],
    ['$h = [ordered]@{ z = 1; a = 2 }; $result = $h[0]', '1'],
    ['$h = @{ a = 1 }; $k = "a"; $result = $h.$k', '1'],
    ['$h = @{ a = 1 }; $k = "a"; $result = $h[$k]', '1'],
    ['$h = @{ a = 1 }; $result = $h.b', '$null'],
    ['$result = (1 | Select-Object @{ n = "B"; e = { if ($_) { return 2 }; 3 } }).B', '2'],
    ["$k = 'A'; $result = 1; try { $result = @{ a = 1; $k = 2 } } catch { $result = 3 }", '3'],
    ['$n = 0; $h = @{ a = ++$n; b = ++$n }; $result = $h.b', '2'],
    ['$h = @{ a = 1 }; foreach ($k in @($h.Keys)) { $h[$k] = 4 }; $result = $h.a', '4'],
    ['$h = @{ a = if ($true) { 3 } }; $result = $h.a', '3'],
  ]);
});

describe('objects', () => {
  cases([
    ['$o = [pscustomobject]@{ A = 1 }; $o | Add-Member ScriptProperty B { $this.A + 1 }; $o.A = 4; $result = $o.B', '5'],
    [
      '$o = [pscustomobject]@{ A = 1 }; $o | Add-Member ScriptProperty B { $this.A + 1 }; $result = ($o | Select-Object -ExpandProperty B)',
      '?',
    ],
    ["$o = [pscustomobject]@{ Name = 'x'; N = 2 }; $result = $o.name", "'x'"],
    ["$o = [pscustomobject]@{ Name = 'x' }; $p = $o; $p.Name = 'y'; $result = $o.Name", "'y'"],
    ["$o = New-Object PSObject -Property @{ Name = 'x' }; $result = $o.Name", "'x'"],
    ["$o = New-Object PSObject; $o | Add-Member -MemberType NoteProperty -Name Name -Value 'x'; $result = $o.Name", "'x'"],
    ["$o = New-Object PSObject; Add-Member -InputObject $o NoteProperty Name 'x'; $result = $o.Name", "'x'"],
    ['$o = [pscustomobject]@{ A = 1; B = 2 }; $result = ($o | Select-Object A).B', '$null'],
    ['$o = [pscustomobject]@{ A = 1 }; $result = $o | Select-Object -ExpandProperty A', '1'],
    ["$v = [version]'4.0.7577'; $result = $v.Major + $v.Build", '7581'],
    [
      '$x = New-CsPrivacyConfiguration -Identity site:A -InMemory; $x.AutoInitiateContacts = $true; $result = $x.AutoInitiateContacts',
      '$true',
    ],
    ['$x = New-CsPrivacyConfiguration -Identity site:A -InMemory; $result = $x.Identity', "'Site:A'"],
    ['$x = Get-CsPrivacyConfiguration -Identity global; $y = $x; $y.EnablePrivacyMode = $true; $result = $x.EnablePrivacyMode', '$true'],
    ['$x = Get-CsPrivacyConfiguration -Identity global; $result = $x.EnablePrivacyMode', '$false'],
    ['$x = Get-CsClientVersionConfiguration -Identity global; $result = $x.Enabled', '$true'],
    ['$x = Get-CsClientVersionConfiguration -Identity global; $result = $x.DefaultAction', "'Allow'"],
    [
      'Set-CsClientVersionConfiguration -DefaultAction Block; $result = (Get-CsClientVersionConfiguration -Identity global).DefaultAction',
      "'Block'",
    ],
    [
      "New-CsClientVersionPolicy -Identity Sales -Description 'x' | Out-Null; $result = (Get-CsClientVersionPolicy Sales).Description",
      "'x'",
    ],
  ]);
});
