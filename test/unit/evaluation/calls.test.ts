/** Functions, script blocks, scopes, files and code in strings. */
import { describe, expect, it } from 'vitest';
import type { ScriptOptions } from '../../support/analyze';
import { analysisOf } from '../../support/analyze';
import { BLOCK, ENABLE, lines, mark, reached, resultOf, verdict } from './scripts';

const A = mark('A');
const B = mark('B');
const C = mark('C');
const results = (rows: readonly (readonly [string, string])[]) =>
  it.each(rows)('%s', (script, expected) => {
    expect(resultOf(script)).toBe(expected);
  });
const marks = (rows: readonly (readonly [string, string, string])[]) =>
  it.each(rows)('%s', (_, script, expected) => {
    expect(reached(script)).toBe(expected);
  });

describe('an alias', () => {
  results([
    ["function Get-It { 'a' }; Set-Alias it Get-It; function it { 'b' }; $result = it", "'a'"],
    ["function sls { 'b' }; $result = sls x", '?'],
  ]);
});

describe('Invoke-Expression of a text with a name that is not known', () => {
  const code = (text: string) => `$x = Read-Host\nInvoke-Expression "${text}"`;
  it.each([
    ['bare', 'Set-CsPrivacyConfiguration -Identity site:$x -EnablePrivacyMode `$true', 'warning noRule'],
    ['in quotes', "Set-CsPrivacyConfiguration -Identity 'site:$x' -EnablePrivacyMode `$true", 'warning noRule'],
    ['beside it', 'Write-Host $x; Set-CsPrivacyConfiguration -EnablePrivacyMode `$true', 'warning noRule'],
    ['for the value', 'Set-CsPrivacyConfiguration -EnablePrivacyMode $x', 'information unprovenValue'],
    ['for the command', '$x -EnablePrivacyMode `$true', 'safe'],
  ])('%s', (_, text, expected) => {
    expect(verdict(code(text))).toBe(expected);
  });
  it('may do more than what is written', () => {
    expect(verdict(lines(code('Write-Host $x'), ENABLE))).toMatch(/^information/);
    expect(verdict(lines(BLOCK, code('Write-Host $x'), ENABLE))).not.toMatch(/^warning/);
  });
});

describe('one value of which only the type is known', () => {
  const rule =
    'New-CsClientVersionPolicyRule -Parent "site:$x" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block';
  const use = (name: string) => `Set-CsPrivacyConfiguration -Identity "site:${name}" -EnablePrivacyMode $true`;
  it.each([
    ['in a parameter that takes several', `function F { param([string[]]$Site) foreach ($s in $Site) { ${use('$s')} } }\nF $x`],
    ['in @()', `foreach ($s in @($x)) { ${use('$s')} }`],
    ['in @() through a filter', `@($x) | Where-Object { $_ } | ForEach-Object { ${use('$_')} }`],
  ])('is one element %s', (_, script) => {
    expect(verdict(lines('$x = Read-Host', rule, script))).toBe('safe');
  });
});

describe('-ArgumentList', () => {
  const use = 'Set-CsPrivacyConfiguration -Identity "site:$n" -EnablePrivacyMode $true';
  const rule =
    'New-CsClientVersionPolicyRule -Parent "site:$x" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block';
  it.each([
    ['typed in', '$x = Read-Host'],
    ['of which nothing is known', '$x = (Get-Content sites.txt)[0]'],
    ['of a row', '$row = Import-Csv sites.csv | Select-Object -First 1\n$x = $row.Site'],
  ])('hands over one value %s', (_, site) => {
    for (const run of ['Invoke-Command', 'Invoke-Command -ComputerName lync01'])
      expect(verdict(lines(site, rule, `${run} -ArgumentList $x -ScriptBlock { param($n) ${use} }`))).toBe('safe');
    for (const job of ['Start-Job', 'Start-ThreadJob'])
      expect(verdict(lines(site, rule, `${job} -ArgumentList $x -ScriptBlock { param($n) ${use} } | Wait-Job`))).toBe('safe');
    expect(verdict(lines(site, rule, `Invoke-Command -ArgumentList $x -ScriptBlock { ${use.replace('$n', '$($args[0])')} }`))).toBe('safe');
  });
  it('may hand over more than the first of a value of which nothing is known', () => {
    const last = (given: string) =>
      verdict(
        `$x = Get-Thing\nInvoke-Command -ArgumentList ${given} -ScriptBlock { param($a, $on) Set-CsPrivacyConfiguration -EnablePrivacyMode $on }`,
      );
    expect(last('$x')).toMatch(/^information/);
    expect(last('$x, $true')).toBe('warning noRule');
  });
  results([
    ['$result = Invoke-Command -ScriptBlock { param($a, $b) "$a-$b" } -ArgumentList 1, 2', "'1-2'"],
    ['$l = @("x"); $result = Invoke-Command -ScriptBlock { param($a, $b) "$a-$b" } -ArgumentList $l', "'x-'"],
    ['$l = 1, 2; $result = Invoke-Command -ScriptBlock { param($a) "$a" } -ArgumentList (, $l)', "'1 2'"],
  ]);
});

describe('what a function gives', () => {
  results([
    ['function F { 5 }; $result = F', '5'],
    ['function F { 1; 2 }; $result = F', '(1, 2)'],
    ["function F { 'a'; return 'b'; 'c' }; $result = F", "('a', 'b')"],
    ['function F { return }; $result = @(F).Count', '0'],
    ['function F { $x = 5 }; $result = @(F).Count', '0'],
    ['function F { [void](1); $null = 2; 3 | Out-Null; 4 }; $result = F', '4'],
    ['function F { return 1, 2 }; $result = (F)[1]', '2'],
    ["function F { Write-Output 'x' }; $result = F", "'x'"],
    ["function F { Write-Host 'x' }; $result = @(F).Count", '0'],
    ['function F { if ($true) { 1 } else { 2 } }; $result = F', '1'],
    ['function F { foreach ($i in 1..3) { $i } }; $result = F', '(1, 2, 3)'],
    ['$result = & { 1; 2 }', '(1, 2)'],
    ['$sb = { param($x) $x * 2 }; $result = & $sb 4', '8'],
    ['$sb = { $args[1] }; $result = & $sb 4 5', '5'],
    ['$sb = { param($x, $y) $x + $y }; $result = $sb.InvokeReturnAsIs(3, 4)', '7'],
    ['$x = 1; $sb = { $x }.GetNewClosure(); $x = 2; $result = & $sb', '1'],
    ['$x = 1; $sb = { $x }; $x = 2; $result = & $sb', '2'],
    ['$result = Invoke-Command -ScriptBlock { param($a) "$a!" } -ArgumentList \'x\'', "'x!'"],
    ["$result = Invoke-Expression '1 + 2'", '3'],
    ['$b = { 1 + 2 }; $result = Invoke-Expression "$b"', '3'],
    ['$b = { 1 + 2 }; $result = Invoke-Expression $b.ToString()', '3'],
    ['$n = 1; $b = { $n + 2 }.GetNewClosure(); $n = 5; $result = & ([scriptblock]::Create("$b"))', '7'],
    ["$result = & $ExecutionContext.InvokeCommand.NewScriptBlock('1 + 2')", '3'],
    ["$n = 4; $result = & ([scriptblock]::Create('$n + 2'))", '6'],
    ["$n = 'x'; $result = $ExecutionContext.InvokeCommand.ExpandString('a $n $(1 + 2)')", "'a x 3'"],
    ['function F { 4 }; $result = & $ExecutionContext.InvokeCommand.GetCommand("F", "Function")', '4'],
    ['function F { 4 }; $result = $null -ne (Get-Command F -ErrorAction Ignore)', '$true'],
    ['$result = $null -ne (Get-Command F -ErrorAction Ignore)', '?'],
    ['function F { 4 }; $result = Test-Path function:F', '$true'],
    ['filter F { 4 }; $result = (Get-Command F).Name', "'F'"],
    ["function F { 4 }; $result = (Get-Command F).CommandType -eq 'Function'", '$true'],
    ["Set-Alias F Get-Date; $result = (Get-Command F).CommandType -eq 'Function'", '$false'],
    ['$result = Test-Path function:F', '?'],
    ['function F { $MyInvocation.BoundParameters.Count }; $result = F', '0'],
    ["$m = New-Module -AsCustomObject { function Add-One { $args[0] + 1 } }; $result = $m.'Add-One'(4)", '5'],
    ['$with = Import-Clixml x.xml; function F { param($x) $PSBoundParameters.ContainsKey("x") }; $result = F @with', '?'],
    ['function F { [CmdletBinding()] param() dynamicparam { Get-Dynamic } end { $PSBoundParameters["x"] } }; $result = F -x 4', '?'],
    ['function F { param($x) $MyInvocation.BoundParameters["x"] }; $result = F 4', '4'],
    ["iex '$result = 7'", '7'],
    ["$name = 'F'; function F { 5 }; $result = & $name", '5'],
    ["& 'Set-Variable' result 5", '5'],
  ]);
});

describe('arguments and parameters', () => {
  results([
    ['function F($a, $b) { "$a-$b" }; $result = F 1 2', "'1-2'"],
    ['function F($a, $b) { "$a-$b" }; $result = F -b 1 -a 2', "'2-1'"],
    ['function F { param($a = 5) $a }; $result = F', '5'],
    ['function F { param($a = 5) $a }; $result = F 6', '6'],
    ['function F { param($a, $b = $a + 1) $b }; $result = F 6', '7'],
    ['function F { param([switch]$On) $On.IsPresent }; $result = F -On', '$true'],
    ['function F { param([switch]$On) $On.IsPresent }; $result = F', '$false'],
    ['function F { param([switch]$On) $On.IsPresent }; $result = F -On:$false', '$false'],
    ["function F { param([int]$a) $a + 1 }; $result = F '5'", '6'],
    ['function F { param([bool]$on) $on }; $result = F', '$false'],
    ['function F { param([string]$s) "<$s>" }; $result = F', "'<>'"],
    ['function F { param($s) $s }; $result = F', '$null'],
    ["function F { param([Alias('X')]$Long) $Long }; $result = F -X 3", '3'],
    ['function F { param($LongName) $LongName }; $result = F -Long 3', '3'],
    ['function F { $args.Count }; $result = F 1 2 3', '3'],
    ['function F($a) { $args[0] }; $result = F 1 2', '2'],
    ['function F($a) { $PSBoundParameters.ContainsKey("a") }; $result = F 1', '$true'],
    ['function F($a) { $PSBoundParameters.ContainsKey("a") }; $result = F', '$false'],
    ['function F($a, $b) { "$a-$b" }; $s = @{ a = 1; b = 2 }; $result = F @s', "'1-2'"],
    ['function F($a, $b) { "$a-$b" }; $s = 1, 2; $result = F @s', "'1-2'"],
    ['function F($a, $b) { "$a-$b" }; $s = @{ a = 1 }; $result = F @s -b 3', "'1-3'"],
    ['function G($a) { $a }; function F { G @args }; $result = F -a 4', '4'],
    ['function G($a, $b) { "$a-$b" }; function F($a, $b) { G @PSBoundParameters }; $result = F -b 1 -a 2', "'2-1'"],
    ["function F { param([ValidateSet('x', 'y')]$a = 'x') $a }; $result = F", "'x'"],
    ["$PSDefaultParameterValues = @{ 'F:a' = 9 }; function F { [CmdletBinding()] param($a) $a }; $result = F", '9'],
    ["$PSDefaultParameterValues['F:a'] = 9; function F { [CmdletBinding()] param($a) $a }; $result = F -a 1", '1'],
    ["function F { param([bool]$on) $on = 'x'; $on }; $result = F $true", '$true'],
  ]);
});

describe('pipeline input of functions', () => {
  results([
    ['function F { process { $_ * 2 } }; $result = 1, 2 | F', '(2, 4)'],
    ['filter F { $_ * 2 }; $result = 1, 2 | F', '(2, 4)'],
    ['function F { begin { $n = 0 } process { $n += $_ } end { $n } }; $result = 1, 2, 3 | F', '6'],
    ['function F { param([Parameter(ValueFromPipeline)]$x) process { $x + 1 } }; $result = 1, 2 | F', '(2, 3)'],
    ['function F { param([Parameter(ValueFromPipeline = $true)]$x) $x }; $result = 1, 2 | F', '2'],
    ['function F { param([Parameter(ValueFromPipelineByPropertyName)]$n) process { $n } }; $result = [pscustomobject]@{ n = 4 } | F', '4'],
    ['function F { @($input).Count }; $result = 1, 2, 3 | F', '3'],
    ['function F { param($p) process { "$p$_" } }; $result = 1, 2 | F -p x', "('x1', 'x2')"],
  ]);
});

describe('scopes', () => {
  results([
    ["$result = 1; $null = 5 | Select-Object @{ n = 'a'; e = { $result = $_ } }", '1'],
    ['$result = 1; $null = 5, 6 | Sort-Object { $result = 2; $_ }', '1'],
    ['$result = 1; $null = 5, 6 | Group-Object { $result = 2; $_ }', '1'],
    ['$result = 1; switch (5) { { $result = 2; $true } { } }', '1'],
    ['$result = 1; switch (5) { { $_ -eq 5 } { $result = 2 } }', '2'],
    ['$result = 1; $null = 5, 6 | Where-Object { $result = 2; $_ }', '2'],
    ['$result = 1; function F { $result = 2 }; F', '1'],
    ['$result = 1; function F { $script:result = 2 }; F', '2'],
    ['$result = 1; function F { $global:result = 2 }; F; $result = $global:result', '2'],
    ['$x = 1; function F { $x }; $result = F', '1'],
    ['$x = 1; function F { $x = 2; G }; function G { $x }; $result = F', '2'],
    ['$result = 1; function F { $result = 2 }; . F', '2'],
    ['$result = 1; & { $result = 2 }', '1'],
    ['$result = 1; . { $result = 2 }', '2'],
    ['$result = 1; 1 | ForEach-Object { $result = 2 }', '2'],
    ['$result = 1; if ($true) { $result = 2 }', '2'],
    ['$result = 1; foreach ($i in 1) { $result = 2 }', '2'],
    ['$result = 1; Invoke-Command { $result = 2 }', '1'],
    ['$x = 5; $result = Invoke-Command -ScriptBlock { $using:x }', '5'],
    ['$result = 1; function F { Set-Variable result 2 -Scope Script }; F', '2'],
    ['function F { function G { 3 } }; F; $result = 5; G | Out-Null', '5'],
    ['function global:G { 3 }; $result = G', '3'],
    ['function F { 1 }; function F { 2 }; $result = F', '2'],
    ['$h = @{ a = 1 }; function F($t) { $t.a = 2 }; F $h; $result = $h.a', '2'],
    ['$local:result = 4', '4'],
    ['$private:result = 4', '4'],
  ]);

  marks([
    ['a function calls another that is defined later', `function F { G }; function G { ${A} }; F`, 'A'],
    ['a call before the definition is none', `F; function F { ${A} }; ${B}`, 'B'],
    ['recursion that ends', `function F($n) { if ($n -gt 0) { F ($n - 1) } else { ${A} } }; F 3; ${B}`, 'A, B'],
    ['two that call each other', `function F($n) { if ($n) { G ($n - 1) } else { ${A} } }; function G($n) { F $n }; F 3`, 'A'],
  ]);

  it('a result by recursion', () => {
    expect(resultOf('function Fact($n) { if ($n -le 1) { return 1 }; $n * (Fact ($n - 1)) }; $result = Fact 5')).toBe('120');
  });
});

describe('other ways to run code', () => {
  marks([
    ['an alias', `Set-Alias go F; function F { ${A} }; go`, 'A'],
    ['an alias of a cmdlet', `Set-Alias scp Set-CsPrivacyConfiguration; scp -Identity site:A -EnablePrivacyMode $false`, 'A'],
    ['a chain of aliases', `New-Alias one two; New-Alias two F; function F { ${A} }; one`, 'A'],
    ['a default alias', `1 | % { ${A} }`, 'A'],
    ['a name in a variable', `$c = 'Set-CsPrivacyConfiguration'; & $c -Identity site:A -EnablePrivacyMode $false`, 'A'],
    ['a module-qualified name', 'Lync\\Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false', 'A'],
    ['a remote session', `$s = New-PSSession -ComputerName lync01; Invoke-Command -Session $s -ScriptBlock { ${A} }; ${B}`, 'A, B'],
    ['a job', `Start-Job -ScriptBlock { ${A} } | Out-Null; ${B}`, 'A sometimes, B'],
    ['a string', `Invoke-Expression "Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode \`$false"`, 'A'],
    ['a string in parts', `$s = 'A'; iex ('Set-CsPrivacyConfiguration -Identity site:' + $s + ' -EnablePrivacyMode $false')`, 'A'],
    ['a string that does not parse', `iex 'Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false; )'; ${B}`, 'B'],
    ['a block from a list', `$steps = @({ ${A} }, { ${B} }); foreach ($s in $steps) { & $s }`, 'A, B'],
    ['a block from a table', `$h = @{ run = { ${A} } }; & $h.run`, 'A'],
    ['a block as an argument', `function F($b) { & $b }; F { ${A} }`, 'A'],
    ['a block that nobody runs', `$b = { ${A} }; ${B}`, 'B'],
    ['a block that is invoked', `$b = { ${A} }; $b.Invoke(); ${B}`, 'A, B'],
    ['a block in Where-Object', `1 | Where-Object { ${A}; $true } | Out-Null; ${B}`, 'A, B'],
  ]);

  it('the output of a command that nobody knows is not known', () => {
    expect(resultOf('$result = Get-Something')).toBe('?');
    expect(resultOf('$result = & "C:\\tool.exe"')).toBe('?');
  });
});

describe('files', () => {
  const files = {
    'lib.ps1': `function Add-Block { ${BLOCK} }`,
    'block.ps1': BLOCK,
    'on.ps1': ENABLE,
    'value.ps1': '$value = 5',
    'gives.ps1': 'param($a) "got $a"',
    'ends.ps1': 'exit',
    'tools.psm1': `function Add-Block { ${BLOCK} }`,
    'self.ps1': `. .\\self.ps1\n${ENABLE}`,
    'sub/inner.ps1': '. "$PSScriptRoot\\deeper.ps1"',
  };
  const withFiles: ScriptOptions = { files };

  it.each([
    ['. .\\lib.ps1; Add-Block', 'safe'],
    ['. "$PSScriptRoot\\lib.ps1"; Add-Block', 'safe'],
    ['. (Join-Path $PSScriptRoot "lib.ps1"); Add-Block', 'safe'],
    ['$lib = ".\\lib.ps1"; . $lib; Add-Block', 'safe'],
    ['& .\\block.ps1', 'safe'],
    ['.\\block.ps1', 'safe'],
    ['Import-Module .\\tools.psm1; Add-Block', 'safe'],
    ['Invoke-Command -FilePath .\\block.ps1', 'safe'],
    ['. .\\ends.ps1', 'warning noRule'],
    // A call's own scope ends with it: the function is not there.
    ['& .\\lib.ps1; Add-Block', 'warning noRule'],
  ])('%s', (script, expected) => {
    const folder = { ...withFiles, files: { ...files, './lib.ps1': files['lib.ps1'] } };
    expect(verdict(`${script}\n${ENABLE}`, folder)).toBe(expected);
  });

  it('a dot-sourced file shares the scope, a called one does not', () => {
    expect(resultOf('. .\\value.ps1; $result = $value', withFiles)).toBe('5');
    expect(resultOf('$value = 1; & .\\value.ps1; $result = $value', withFiles)).toBe('1');
  });

  it('a script takes arguments and gives output', () => {
    expect(resultOf('$result = & .\\gives.ps1 -a 5', withFiles)).toBe("'got 5'");
  });

  it('exit ends the file that it is in', () => {
    expect(reached(`& .\\ends.ps1; ${A}`, withFiles)).toBe('A');
  });

  it('a hazard in a loaded file stands there, with the way it came', () => {
    const script = '. .\\on.ps1';
    const [hazard] = analysisOf(script, withFiles).hazards;
    expect(hazard?.place.file).toBe('on.ps1');
    expect(hazard?.via).toEqual([{ file: 'script.ps1', start: 0, end: script.length }]);
  });

  it('a circle ends', () => {
    expect(verdict('. .\\self.ps1', withFiles)).toBe('warning noRule');
  });

  it('a file that is not there may have blocked: information', () => {
    expect(verdict(`. .\\missing.ps1\n${ENABLE}`)).toBe('information unprovenValue');
  });
});

describe('$LASTEXITCODE', () => {
  const files = {
    'three.ps1': 'exit 3',
    'plain.ps1': '$a = 1',
    'bare.ps1': 'exit',
    'open.ps1': 'exit (Get-Random)',
    'fails.ps1': 'throw 1',
    'tries.ps1': `try { ${BLOCK} -ErrorAction Stop; exit 0 } catch { exit 3 }`,
  };
  it.each([
    ['a called script', '& .\\three.ps1', '3'],
    ['without a code', '& .\\bare.ps1', '0'],
    ['with a text', "& .\\three.ps1; function F { exit '4' }", '3'],
    ['that just ends leaves it', '& .\\three.ps1; & .\\plain.ps1', '3'],
    ['with a code that nobody knows', '& .\\three.ps1; & .\\open.ps1', '?'],
    ['a program', '& .\\three.ps1; robocopy a b', '?'],
    ['a command leaves it', '& .\\three.ps1; Get-Thing', '3'],
    ['a script that is not here', '& .\\three.ps1; & .\\missing.ps1', '?'],
    ['another shell', 'powershell -File .\\three.ps1', '3'],
    ['another shell that just ends', '& .\\three.ps1; powershell -File .\\plain.ps1', '0'],
    ['another shell that fails', 'powershell -File .\\fails.ps1', '1'],
    ['a command of another shell', 'powershell -Command { exit 5 }', '5'],
  ])('after %s', (_, script, expected) => {
    expect(resultOf(`${script}\n$result = $LASTEXITCODE`, { files })).toBe(expected);
  });
  it.each([
    ['a script', '& .\\tries.ps1'],
    ['a shell', 'powershell -File .\\tries.ps1'],
  ])('tells whether %s has added the rule', (_, call) => {
    expect(verdict(`${call}\nif ($LASTEXITCODE -ne 0) { exit 1 }\n${ENABLE}`, { files })).toBe('safe');
    expect(verdict(`${call}\n${ENABLE}`, { files })).toBe('warning notOnEveryPath');
  });
});

describe('functions that nothing calls', () => {
  it('are entered with parameters that nobody knows', () => {
    expect(verdict(`function Enable-It { ${ENABLE} }`)).toBe('warning noRule');
    expect(verdict('function Enable-It($on) { Set-CsPrivacyConfiguration -EnablePrivacyMode $on }')).toBe('information unprovenValue');
  });
  it('from the state before the script', () => {
    expect(verdict(`${BLOCK}\nfunction Enable-It { ${ENABLE} }`)).toBe('warning noRule');
  });
  it('unless something calls them', () => {
    expect(verdict(`function Enable-It { ${ENABLE} }\n${BLOCK}\nEnable-It`)).toBe('safe');
    expect(verdict(`function Inner { ${ENABLE} }\nfunction Outer { ${BLOCK}; Inner }`)).toBe('safe');
  });
  it('of a module all are', () => {
    const module = lines(`function Enable-It { ${ENABLE} }`, `function Safe { ${BLOCK}; Enable-It }`);
    expect(verdict(module, { name: 'tools.psm1' })).toBe('warning noRule');
  });
  it('two that only call each other', () => {
    expect(verdict(`function F { G }; function G { ${ENABLE}; F }`)).toBe('warning noRule');
  });
  it('read what the script sets at its top', () => {
    expect(reached(`$site = 'site:C'\nfunction F { Set-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $false }`)).toBe(
      'C sometimes',
    );
  });
  it('reach what follows, if somebody calls them', () => {
    expect(reached(`function F { ${C} }`)).toBe('C sometimes');
  });
});

describe('parameter sets of a script that nobody calls', () => {
  const head = (more = '') =>
    `[CmdletBinding(${more})] param([Parameter(Mandatory, ParameterSetName = 'A')][string]$Site, [Parameter(Mandatory, ParameterSetName = 'B')][switch]$All, [switch]$Quick)`;
  it.each([
    ['the set tells which parameters are given', `if ($PSCmdlet.ParameterSetName -eq 'B') { ${BLOCK} }\nif ($All) { ${ENABLE} }`, 'safe'],
    ['and which are not', `if (-not $Site) { ${BLOCK} }\nif ($PSCmdlet.ParameterSetName -eq 'B') { ${ENABLE} }`, 'safe'],
    ['one of all sets may be given in each', `if (-not $Quick) { ${BLOCK} }\nif ($All) { ${ENABLE} }`, 'warning notOnEveryPath'],
    ['what the other set does is not done', `if ($Site) { ${BLOCK} }\nif ($All) { ${ENABLE} }`, 'information noRule'],
  ])('%s', (_, script, expected) => {
    expect(verdict(`${head()}\n${script}`)).toBe(expected);
  });
  it('without arguments the default set is meant', () => {
    const script = `${head("DefaultParameterSetName = 'A'")}\nif ($All) { ${ENABLE} }\nif ($PSCmdlet.ParameterSetName -eq 'A') { ${A} }`;
    expect(verdict(script)).toBe('information noRule');
    expect(reached(script)).toBe('A sometimes');
  });
});

describe('a module of the workspace', () => {
  const files = {
    'lib/Tools/Tools.psd1':
      "@{\n  RootModule = 'Tools.psm1'\n  NestedModules = @('Rules.psm1', @{ ModuleName = 'Other.psm1'; ModuleVersion = '1.0' })\n  RequiredModules = 'SkypeForBusiness'\n}",
    'lib/Tools/Tools.psm1': `function Enable-Mode { ${ENABLE} }`,
    'lib/Tools/Rules.psm1': `function Add-Rule { ${BLOCK} }`,
    'lib/Tools/Other.psm1': `function Enable-Other { ${ENABLE} }`,
    'lib/Alone.psm1': `function Add-Rule { ${BLOCK} }`,
    'lib/Setup.psm1': `$ErrorActionPreference = 'Stop'\n$WhatIfPreference = $true\n${BLOCK} -WhatIf:$false\n$table = @{}`,
    'lib/Circle.psd1': "@{ NestedModules = 'Circle.psd1' }",
  };
  it.each([
    ['by its manifest', 'Import-Module .\\lib\\Tools\\Tools.psd1\nAdd-Rule\nEnable-Mode', 'safe'],
    ['by its manifest, without the rule', 'Import-Module .\\lib\\Tools\\Tools.psd1\nEnable-Mode', 'warning noRule'],
    ['by its folder', 'Import-Module "$PSScriptRoot\\lib\\Tools" -Force\nEnable-Mode', 'warning noRule'],
    ['that is nested in it with its version', 'ipmo ./lib/Tools\nEnable-Other', 'warning noRule'],
    [
      'what it needs tells the product',
      'Connect-MicrosoftTeams\nImport-Module ./lib/Tools\nSet-CsPrivacyConfiguration -EnablePrivacyMode $true',
      'warning noRule',
    ],
    ['without its ending', `Import-Module .\\lib\\Alone\nAdd-Rule\n${ENABLE}`, 'safe'],
    ['two at once', `Import-Module ./lib/Tools, ./lib/Alone\nAdd-Rule\nEnable-Mode`, 'safe'],
    ['that its text uses', 'using module .\\lib\\Tools\\Tools.psd1\nEnable-Mode', 'warning noRule'],
    ['with a prefix', `Import-Module ./lib/Alone -Prefix Our\nAdd-OurRule\n${ENABLE}`, 'safe'],
    ['that does something when the text uses it', `using module .\\lib\\Setup.psm1\n${ENABLE}`, 'safe'],
    ['whose preferences stay its own', `Import-Module .\\lib\\Setup.psm1\nGet-Alias nonsense\n${ENABLE}`, 'safe'],
    ['that names itself', `Import-Module ./lib/Circle.psd1\n${ENABLE}`, 'warning noRule'],
    ['that is not here, may do anything', `Import-Module C:\\Tools\\Rules.psm1\n${ENABLE}`, 'information unprovenValue'],
    ['whose name is not known', `Get-ChildItem C:\\lib -Filter *.psm1 | Import-Module\n${ENABLE}`, 'information unprovenValue'],
    [
      "the product's own, by its path",
      `Import-Module 'C:\\Program Files\\Common Files\\Lync Server\\Lync.psd1'\n${ENABLE}`,
      'warning noRule',
    ],
    ['of the machine', `Import-Module ActiveDirectory\n${ENABLE}`, 'warning noRule'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script, { files })).toBe(expected);
  });
});

describe('code that gets its name in another way', () => {
  it.each([
    ['by the function drive', `$function:Foo = { ${BLOCK} }\nFoo\n${ENABLE}`],
    ['by its path', `Set-Item -Path function:global:Foo -Value { ${BLOCK} }\nFoo\n${ENABLE}`],
    ['as a new item', `New-Item -Path function: -Name Foo -Value { ${BLOCK} } | Out-Null\nFoo\n${ENABLE}`],
    ['an alias by its path', `function Foo { ${BLOCK} }\nSet-Item alias:bar Foo\nbar\n${ENABLE}`],
    ['read from the drive', `function Foo { ${BLOCK} }\n& \${function:Foo}\n${ENABLE}`],
    ['of a command that is looked up', `function Foo { ${BLOCK} }\n(Get-Command Foo).ScriptBlock.Invoke()\n${ENABLE}`],
    ['as a module from a block', `New-Module { function Foo { ${BLOCK} } } | Import-Module\nFoo\n${ENABLE}`],
    ['as a named module', `$null = New-Module -Name Tools -ScriptBlock { function Foo { ${BLOCK} } }\nFoo\n${ENABLE}`],
    ['everywhere', `function Load { function global:Foo { ${BLOCK} } }\nLoad\nFoo\n${ENABLE}`],
    ['as a method', `$o = [pscustomobject]@{}\n$o | Add-Member ScriptMethod Run { ${BLOCK} }\n$o.Run()\n${ENABLE}`],
    [
      'as a method that reads its object',
      `$o = New-Object psobject -Property @{ To = 'Global' }\n$o | Add-Member -MemberType ScriptMethod -Name Run -Value { ${BLOCK.replace("'Global'", '$this.To')} }\n$o.Run()\n${ENABLE}`,
    ],
  ])('%s', (_, script) => {
    expect(verdict(script)).toBe('safe');
  });
  it('is called by its block', () => {
    const enabling = `${BLOCK}\nfunction F { ${ENABLE} }\n`;
    expect(verdict(`${enabling}& \${function:F}`)).toBe('safe');
    expect(verdict(`${enabling}(Get-Command F).ScriptBlock.Invoke()`)).toBe('safe');
  });
  it('what Invoke gives is a collection', () => {
    expect(resultOf("$result = { 'Block' }.Invoke()[0]")).toBe("'Block'");
    expect(resultOf("$result = { 'Block' }.InvokeReturnAsIs()")).toBe("'Block'");
  });
  it('as a variable of the scope around', () => {
    expect(resultOf('function F { Set-Variable result 2 -Scope 1 }; F')).toBe('2');
    expect(resultOf('function F { Set-Variable result 2 -Scope 0 }; $result = 1; F')).toBe('1');
  });
  it('as a block from a block', () => {
    expect(verdict(`& ([scriptblock]::Create({ ${ENABLE} }))`)).toBe('warning noRule');
  });
  it('an array that is turned around comes in the other order', () => {
    const blocks = `$x = { ${BLOCK} }, { ${ENABLE} }\n`;
    expect(verdict(`${blocks}[array]::Reverse($x)\n$x | % { & $_ }`)).toBe('warning ruleAfterEnable');
    expect(verdict(`${blocks}[array]::Reverse($x)\n[Array]::Reverse($x)\n$x | % { & $_ }`)).toBe('safe');
    expect(resultOf('$x = 3, 1; [array]::Sort($x); $result = $x[0]')).toBe('1');
    const list = (change: string) => resultOf(`$l = [System.Collections.Generic.List[int]]@(3, 1); $l.${change}; $result = $l[0]`);
    expect(['Reverse()', 'Sort()', 'RemoveRange(0, 1)', 'Add(2)'].map(list)).toEqual(['1', '1', '1', '3']);
  });
});

describe('settings in a data file', () => {
  const files = {
    'settings.psd1': "@{ Agent = 'OC'; Sites = 'A', 'B'; Rule = @{ Below = 4 } }",
    'lib/other.psd1': '@{ Agent = 3 }',
    'code.psd1': 'Get-Date',
  };
  const value = (script: string) => resultOf(script, { files });
  it('are known', () => {
    expect(value('$result = (Import-PowerShellDataFile "$PSScriptRoot\\settings.psd1").Agent')).toBe("'OC'");
    expect(value('$result = (Import-PowerShellDataFile -LiteralPath .\\settings.psd1).Rule.Below')).toBe('4');
    expect(value('Import-LocalizedData -BindingVariable c -BaseDirectory $PSScriptRoot\\lib -FileName other; $result = $c.Agent')).toBe(
      '3',
    );
    expect(value('$result = (Import-LocalizedData -FileName settings.psd1).Sites[1]')).toBe("'B'");
  });
  it('are not where the file is not here, or holds something else', () => {
    expect(value('$result = (Import-PowerShellDataFile C:\\settings.psd1).Agent')).toBe('?');
    expect(value('$result = (Import-PowerShellDataFile code.psd1).Agent')).toBe('?');
    expect(value('Import-LocalizedData c; $result = $c.Agent')).toBe('?');
  });
});

describe('a path that is put together', () => {
  const files = { 'lib/rules.ps1': BLOCK };
  it.each([
    ['of three parts', "#requires -Version 7\n. (Join-Path $PSScriptRoot 'lib' 'rules.ps1')"],
    ['of a path in a path', "$lib = Join-Path (Join-Path $PSScriptRoot 'x') '..\\lib'\n. (Join-Path $lib rules.ps1)"],
    ['by .NET', ". ([System.IO.Path]::Combine($PSScriptRoot, 'lib', 'rules.ps1'))"],
    ['resolved', '. (Resolve-Path "$PSScriptRoot/lib/rules.ps1")'],
    ['of what was resolved', '. (Resolve-Path -LiteralPath ".\\lib\\rules.ps1").ProviderPath'],
  ])('%s', (_, load) => {
    expect(verdict(`${load}\n${ENABLE}`, { files })).toBe('safe');
  });
  it('to something that is no script here, may be anything', () => {
    expect(verdict(`. "$PSScriptRoot\\lib\\setup"\n${ENABLE}`)).toBe('information unprovenValue');
    expect(verdict(`& C:\\Tools\\certutil.exe\n${ENABLE}`)).toBe('warning noRule');
    expect(verdict(`SkypeForBusiness\\Enable-CsUser -Identity x\n${ENABLE}`)).toBe('warning noRule');
  });
});

it('a function that is run by its code is no entry point', () => {
  expect(verdict(lines(BLOCK, `function F { ${ENABLE} }`, '& ${function:F}'))).toBe('safe');
});

describe('methods that nothing runs', () => {
  const type = `class C {\n    [void] Run() { $this.Step() }\n    [void] Step() { ${mark('A')} }\n}`;
  it.each([
    ['are entered where nothing calls them', type, 'A sometimes'],
    ['not where the call is never reached', lines('exit', type, '[C]::new().Run()'), ''],
    ['but where an object that is not known may be one', lines(type, '$x = Get-Thing', '$x.Run()'), 'A sometimes'],
    ['nor a constructor', lines('exit', `class C { C() { ${mark('A')} } }`, '[C]::new()'), ''],
    [
      'nor a function that only such a method calls',
      lines('exit', `function F { ${A} }`, 'class C { [void] Run() { F } }', '[C]::new().Run()'),
      '',
    ],
    ['unless nothing makes one', `class C { C() { ${mark('A')} } }`, 'A sometimes'],
  ])('%s', (_, script, expected) => {
    expect(reached(script)).toBe(expected);
  });
});

describe('what a function finds that nothing calls', () => {
  it.each([
    [
      'a flag that another function sets',
      `$script:on = $false\nfunction Connect-It { $script:on = $true }\nfunction Enable-It { if ($script:on) { ${ENABLE} } }`,
    ],
    ['what an earlier call of itself left', `function Enable-It { if ($global:ready) { ${ENABLE} }; $global:ready = $true }`],
    [
      'an object of which another sets a part',
      `function Add-It { if (-not $script:lab.Store) { throw 'none' }; $script:lab.Pool = Get-Pool; ${ENABLE} }`,
    ],
    [
      'a list that another fills',
      `$todo = [System.Collections.ArrayList]@()\nfunction Add-It($s) { $todo.Add($s) }\nfunction Enable-It { foreach ($s in $todo) { ${ENABLE} } }`,
    ],
  ])('is %s', (_, script) => {
    expect(verdict(script)).not.toBe('safe');
  });
  it('is what the top has set, where no function changes it', () => {
    expect(verdict(`$on = $false\nfunction Enable-It { if ($on) { ${ENABLE} } }`)).toBe('safe');
    expect(verdict(`$todo = @()\nfunction Enable-It { foreach ($s in $todo) { ${ENABLE} } }`)).toBe('safe');
  });
});
