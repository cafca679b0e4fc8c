/** Modules have scopes of their own: what their code sees of the script, and what the script sees of it. Compared with the real engine. */
import { describe, expect, it } from 'vitest';
import { BLOCK, ENABLE, lines, resultOf, verdict } from './scripts';

/** The rest of the table is the module; the script imports it first. */
const withModule = (module: string) => ({ files: { 'tools.psm1': module } });
const IMPORT = 'Import-Module .\\tools.psm1';

it('importing one puts out nothing but what is asked for', () => {
  const imported = (more: string) => `function F { 1; Import-Module Lync${more}; 2 }; $result = (F)[1]`;
  expect(resultOf(imported(' -ErrorAction Stop'))).toBe('2');
  expect(resultOf(imported(' -PassThru'))).toBe('?');
});

describe('a function of a module sees', () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['no variable of the script', 'function Get-It { $value }', '$value = 5; $result = Get-It', '$null'],
    ['none of the function that calls it', 'function Get-It { $value }', 'function F { $value = 5; Get-It }; $result = F', '$null'],
    ['what is global', 'function Get-It { $value }', '$global:value = 5; $result = Get-It', '5'],
    ["its module's own", '$value = 7; function Get-It { $value }', '$value = 5; $result = Get-It', '7'],
    ['what was kept there before', 'function Add-It { $script:n += 1; $script:n }', '$n = 5; $null = Add-It; $result = Add-It', '2'],
    ['its own callers', 'function Inner { $value }; function Get-It { $value = 3; Inner }', '$value = 5; $result = Get-It', '3'],
    [
      'no function of the script',
      'function Get-It { Get-Own }',
      'function Get-Own { 5 }; function global:Get-Own { 2 }; $result = Get-It',
      '2',
    ],
    ['functions that are global', 'function Get-It { Get-Own }', 'function global:Get-Own { 5 }; $result = Get-It', '5'],
    ['what it is handed', 'function Get-It($value) { $value }', '$value = 5; $result = Get-It $value', '5'],
    ['a reference', 'function Set-It([ref]$r) { $r.Value = 8 }', '$value = 5; Set-It ([ref]$value); $result = $value', '8'],
    [
      'a class of its own',
      '$v = 7; class C { [int]Get() { return $script:v } }; function Get-It { [C]::new().Get() }',
      '$v = 5; $result = Get-It',
      '7',
    ],
  ];
  it.each(rows)('%s', (_, module, script, expected) => {
    expect(resultOf(`${IMPORT}; ${script}`, withModule(module))).toBe(expected);
  });
});

describe('a block that the script hands to a module', () => {
  const invoking = 'function Invoke-It([scriptblock]$action) { $value = 1; $own = 1; & $action }';
  const rows: readonly (readonly [string, string, string, string])[] = [
    ["sees the script's variables", invoking, '$value = 5; $result = Invoke-It { $value }', '5'],
    ["not the module's", invoking, '$own = $null; $result = Invoke-It { $own }', '$null'],
    ['those of the function that hands it over', invoking, 'function F { $value = 6; Invoke-It { $value } }; $result = F', '6'],
    ['and its functions', invoking, 'function Get-Own { 5 }; $result = Invoke-It { Get-Own }', '5'],
    [
      'for each element',
      'function Invoke-It($action) { 1..2 | ForEach-Object $action }',
      '$n = 5; $result = Invoke-It { $_ + $n }',
      '(6, 7)',
    ],
    ['as a filter', 'function Invoke-It($action) { 1..3 | Where-Object $action }', '$n = 2; $result = Invoke-It { $_ -gt $n }', '3'],
    [
      'called as an object',
      'function Invoke-It($action) { $n = 1; $action.InvokeReturnAsIs() }',
      '$n = 5; $result = Invoke-It { $n }',
      '5',
    ],
    ['carrying its variables', invoking, 'function F { $value = 6; { $value }.GetNewClosure() }; $result = Invoke-It (F)', '6'],
  ];
  it.each(rows)('%s', (_, module, script, expected) => {
    expect(resultOf(`${IMPORT}; ${script}`, withModule(module))).toBe(expected);
  });
});

describe('a block that carries its variables', () => {
  it.each([
    ['is a module of its own', '$other = 5; function F { $value = 6; { $other }.GetNewClosure() }; $result = & (F)', '$null'],
    ['that sees what is global', '$global:other = 5; function F { { $other }.GetNewClosure() }; $result = & (F)', '5'],
    [
      'and keeps what it sets there',
      'function F { $n = 0; { $script:n += 1; $script:n }.GetNewClosure() }; $f = F; $null = & $f; $result = & $f',
      '2',
    ],
  ])('%s', (_, script, expected) => {
    expect(resultOf(script)).toBe(expected);
  });
});

describe('what a module lets out', () => {
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['its functions, everywhere', 'function Get-It { 5 }', `function F { ${IMPORT} }; F; $result = Get-It`, '5'],
    [
      'only here, where that is asked for',
      'function Get-It { 5 }',
      `function F { ${IMPORT} -Scope Local }; function Get-It { 1 }; F; $result = Get-It`,
      '1',
    ],
    ['its aliases', 'function Get-It { 5 }; Set-Alias gi5 Get-It', `${IMPORT}; $result = gi5`, '5'],
    ['no variables', '$value = 5', `${IMPORT}; $value = $value; $result = $value`, '$null'],
    ['variables that it names', '$value = 5; Export-ModuleMember -Variable v*', `${IMPORT}; $result = $value`, '5'],
    ['what it names', 'function Get-It { 5 }; Export-ModuleMember -Function Get-*', `${IMPORT}; $result = Get-It`, '5'],
    [
      "only that: the script's own counts",
      'function Get-It { 5 }; Export-ModuleMember -Function Set-*',
      `function global:Get-It { 1 }; ${IMPORT}; $result = Get-It`,
      '1',
    ],
    [
      'nothing, if it says so',
      'function Get-It { 5 }; Export-ModuleMember',
      `function global:Get-It { 1 }; ${IMPORT}; $result = Get-It`,
      '1',
    ],
    [
      'what the import names',
      'function Get-It { 5 }; function Get-Other { 6 }',
      `function global:Get-It { 1 }; ${IMPORT} -Function Get-Other; $result = (Get-It) + (Get-Other)`,
      '7',
    ],
    [
      'by names with a prefix only',
      'function Get-It { 5 }',
      `function global:Get-It { 1 }; ${IMPORT} -Prefix X; $result = (Get-It) + (Get-XIt)`,
      '6',
    ],
    ['by its own name', 'function Get-It { 5 }', `${IMPORT}; function Get-It { 1 }; $result = tools\\Get-It`, '5'],
    ['until it is removed', 'function Get-It { 5 }', `${IMPORT}; Remove-Module tools; function global:Get-It { 1 }; $result = Get-It`, '1'],
  ];
  it.each(rows)('%s', (_, module, script, expected) => {
    expect(resultOf(script, withModule(module))).toBe(expected);
  });

  it.each([
    ['once', `${IMPORT}; ${IMPORT}`, '1'],
    ['again, where it has to', `${IMPORT}; ${IMPORT} -Force`, '2'],
    ['again, after it was removed', `${IMPORT}; Remove-Module tools; ${IMPORT}`, '2'],
  ])('runs %s', (_, script, expected) => {
    expect(resultOf(`$global:n = 0; ${script}; $result = $global:n`, withModule('$global:n += 1'))).toBe(expected);
  });

  const manifest = (more: string) => ({
    'tools.psd1': `@{ RootModule = 'root.psm1'; NestedModules = 'nested.psm1'; ScriptsToProcess = 'first.ps1'${more} }`,
    'root.psm1': 'function Get-Root { 1 }; function Get-Both { Get-Nested }',
    'nested.psm1': '$value = 4; function Get-Nested { $value }',
    'first.ps1': '$first = 3',
  });
  it.each([
    ['what is nested in it', '', 'Get-Nested', '4'],
    ['its code sees what is nested', '', 'Get-Both', '4'],
    ['a script for whoever imports it', '', '$first', '3'],
    ['what the manifest names', "; FunctionsToExport = 'Get-B*'", 'Get-Both', '4'],
    ['nothing else', "; FunctionsToExport = @('Get-Both')", 'Get-Nested', '9'],
    ['nothing at all', '; FunctionsToExport = @()', 'Get-Nested', '9'],
  ])('by a manifest: %s', (_, more, script, expected) => {
    const files = manifest(more);
    expect(resultOf(`function global:Get-Nested { 9 }; Import-Module .\\tools.psd1; $result = ${script}`, { files })).toBe(expected);
  });

  it('a module that a module loads', () => {
    const files = {
      'outer.psm1': 'Import-Module $PSScriptRoot\\inner.psm1; $value = 2; function Get-Outer { Get-Inner }',
      'inner.psm1': '$value = 3; function Get-Inner { $value }',
    };
    expect(resultOf('Import-Module .\\outer.psm1; $value = 1; $result = Get-Outer', { files })).toBe('3');
  });

  it("a function that sets an element of the script's array", () => {
    const files = { 'sets.psm1': 'function Set-First($list) { $list[0] = 9 }' };
    expect(resultOf('Import-Module .\\sets.psm1; $a = 1, 2; Set-First $a; $result = $a', { files })).toBe('(9, 2)');
  });

  it('a module from a block', () => {
    const script = '$value = 5; $null = New-Module { param($n) function Get-It { "$value $n" } } -ArgumentList 7; $result = Get-It';
    expect(resultOf(script)).toBe("' 7'");
  });

  it('a module that the text uses', () => {
    expect(resultOf('using module .\\tools.psm1\n$value = 5; $result = Get-It', withModule('function Get-It { $value }'))).toBe('$null');
  });
});

describe('preferences of the script do not reach a module', () => {
  const module = { files: { 'tools.psm1': `function Enable-Mode { [CmdletBinding(SupportsShouldProcess)]param() ${ENABLE} }` } };
  it.each([
    ['-WhatIf by preference', `${IMPORT}\n$WhatIfPreference = $true\nEnable-Mode`, 'warning noRule'],
    ['unless it is global', `${IMPORT}\n$global:WhatIfPreference = $true\nEnable-Mode`, 'safe'],
    ['-WhatIf that is handed over', `${IMPORT}\nEnable-Mode -WhatIf`, 'safe'],
    [
      "default values of the script's own",
      `${IMPORT}\n$PSDefaultParameterValues = @{ 'Set-Cs*:WhatIf' = $true }\nEnable-Mode`,
      'warning noRule',
    ],
    ['the rule by preference', lines(IMPORT, '$WhatIfPreference = $true', BLOCK, 'Enable-Mode'), 'warning notCommitted'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script, module)).toBe(expected);
  });

  it('what it keeps is joined with the rest', () => {
    const arms = Array.from({ length: 40 }, (_, index) => `${index} { Set-It $${index === 39}; $other = ${index} }`);
    const script = lines(
      IMPORT,
      `switch ($env:A) { ${arms.join('; ')} }`,
      'Set-CsPrivacyConfiguration -EnablePrivacyMode (Get-It)',
      'if ($other -eq 3) { Set-CsPrivacyConfiguration -Identity site:Paris -EnablePrivacyMode $false }',
    );
    const kept = 'function Set-It($on) { $script:on = $on }; function Get-It { $script:on }';
    expect(verdict(script, withModule(kept))).toBe('information unprovenValue');
  });
});

describe('code that is run inside a module', () => {
  const module = '$value = 7; function Get-It { 5 }; function Get-Out { $script:value }; Export-ModuleMember -Function Get-Out';
  it.each([
    ['looked up', `${IMPORT}; $result = & (Get-Module tools) { $value }`, '7'],
    ['kept', `$m = ${IMPORT} -PassThru; $result = & $m { Get-It }`, '5'],
    ['by name', `$m = ${IMPORT} -PassThru; $result = & $m Get-It`, '5'],
    ['with arguments', `${IMPORT}; $result = & (Get-Module tools) { param($n) $n + $value } 2`, '9'],
    ['stays there', `${IMPORT}; $value = 1; & (Get-Module tools) { $script:value = 8 }; $result = Get-Out`, '8'],
    ['of a block', '$m = New-Module { $value = 6 }; $result = & $m { $value }', '6'],
    ['a module of the machine', '$result = [bool](Get-Module Lync)', '?'],
  ])('%s', (_, script, expected) => {
    expect(resultOf(script, withModule(module))).toBe(expected);
  });
});

describe('a loaded file that uses a module', () => {
  const files = { 'common.ps1': 'using module .\\tools.psm1\n$other = 1', 'tools.psm1': 'function Get-It { 5 }' };
  it.each([
    ['dot-sourced', '. .\\common.ps1'],
    ['called', '& .\\common.ps1'],
  ])('%s', (_, load) => {
    expect(resultOf(`${load}; $result = Get-It`, { files })).toBe('5');
  });
});
