/** Scripts that load what they find in a folder. */
import { describe, expect, it } from 'vitest';
import { BLOCK, ENABLE, lines, mark, reached, resultOf, verdict } from './scripts';

const files = {
  'lib/b-rule.ps1': BLOCK,
  'lib/A-log.ps1': 'function Write-Log { }',
  'lib/notes.txt': '',
  'lib/deep/c-mode.ps1': ENABLE,
  'lib/deep/deeper/d.psm1': `function Add-Rule { ${BLOCK} }`,
  'steps/1.ps1': mark('One'),
  'steps/2.ps1': mark('Two'),
  'steps/sub/3.ps1': mark('Three'),
};
const names = (command: string) => resultOf(`$result = (${command}).Name`, { files });

describe('what Get-ChildItem finds', () => {
  it.each([
    ['by a wildcard', 'Get-ChildItem "$PSScriptRoot\\lib\\*.ps1"', "('A-log.ps1', 'b-rule.ps1')"],
    ['by -Filter', 'gci -Path .\\lib -Filter *.ps1', "('A-log.ps1', 'b-rule.ps1')"],
    ['also deeper', 'dir lib -Filter *.ps1 -Recurse', "('A-log.ps1', 'b-rule.ps1', 'c-mode.ps1')"],
    ['by a wildcard, also deeper', 'ls lib/*.ps1 -Recurse', "('c-mode.ps1', 'A-log.ps1', 'b-rule.ps1')"],
    ['by several wildcards', 'gci lib -Include *.ps1, *.psm1 -Recurse', "('d.psm1', 'c-mode.ps1', 'A-log.ps1', 'b-rule.ps1')"],
    ['one level deeper', 'gci lib -Include *.ps1, *.psm1 -Depth 1', "('c-mode.ps1', 'A-log.ps1', 'b-rule.ps1')"],
    ['in folders that are named by a wildcard', 'gci .\\*\\deep\\*.ps1', "'c-mode.ps1'"],
    ['without what is left out', 'gci lib\\*.ps1 -Exclude A*', "'b-rule.ps1'"],
    ['in several folders', 'gci lib, steps -Filter *.ps1', "('A-log.ps1', 'b-rule.ps1', '1.ps1', '2.ps1')"],
    ['of which there is none', 'gci lib\\*.psm1', '$null'],
    ['in a folder that is not there', 'gci .\\Private\\*.ps1', '$null'],
    ['with -Include, but nothing to include from', 'gci lib -Include *.ps1', '$null'],
    ['by the path of one', 'gci lib\\b-rule.ps1', "'b-rule.ps1'"],
    ['by paths that come', "'lib', 'steps' | gci -Filter *.ps1", "('A-log.ps1', 'b-rule.ps1', '1.ps1', '2.ps1')"],
    ['of files alone', 'gci -Recurse -File .\\steps', "('1.ps1', '2.ps1', '3.ps1', ?...)"],
    ['by Get-Item', 'Get-Item lib\\*.ps1', "('A-log.ps1', 'b-rule.ps1')"],
  ])('%s', (_, command, expected) => {
    expect(names(command)).toBe(expected);
  });

  it.each([
    ['data, which may come', 'gci lib\\*.csv'],
    ['by a pattern that is not known', 'gci lib -Filter $env:PATTERN'],
    ['in a folder elsewhere', 'gci C:\\lib\\*.ps1'],
    ['in a folder on a share', 'gci \\\\server\\share\\*.ps1'],
    ['by what the listing does not tell', 'gci lib -Filter *.ps1 -Hidden'],
  ])('nobody knows %s', (_, command) => {
    expect(names(command)).toBe('?');
  });

  it('may be more than scripts where any file is meant', () => {
    expect(names('gci lib -File')).toBe("('A-log.ps1', 'b-rule.ps1', 'notes.txt', ?...)");
    expect(verdict(`gci | ? { $_.Extension -eq '.csv' } | % { ${ENABLE} }`, { files })).toBe('warning noRule');
  });

  it('tells its parts', () => {
    const first = (member: string) => resultOf(`$result = (gci lib/*.ps1)[0].${member}`, { files });
    expect(['FullName', 'BaseName', 'Extension', 'DirectoryName', 'Directory.Name', 'Directory.FullName'].map(first)).toEqual([
      "'lib\\A-log.ps1'",
      "'A-log'",
      "'.ps1'",
      "'lib'",
      "'lib'",
      "'lib'",
    ]);
    expect(first('Length')).toBe('?');
  });
});

describe('scripts found in a folder', () => {
  const SAFE = `\n${ENABLE}`;
  it.each([
    ['one by one', 'Get-ChildItem "$PSScriptRoot\\lib\\*.ps1" | ForEach-Object { . $_.FullName }'],
    ['in a loop', 'foreach ($f in Get-ChildItem -Path $PSScriptRoot\\lib -Filter *.ps1) { . $f.FullName }'],
    ['as a text', 'foreach ($f in gci lib/*.ps1) { . "$($f.FullName)" }'],
    ['as the file itself, found by its whole path', 'gci lib/*.ps1 | % { . $_ }'],
    ['where PowerShell 7 knows the path', '#requires -Version 7\ngci lib -Filter *.ps1 | % { . $_ }'],
    ['by name', 'gci lib -Filter *.ps1 | % { . (Join-Path "$PSScriptRoot\\lib" $_.Name) }'],
    ['of all that is there', 'gci lib -File | % { if ($_.Extension -eq ".ps1") { . $_.FullName } }'],
    ['by Resolve-Path', 'Resolve-Path lib\\*.ps1 | % { . $_.Path }'],
    ['by .NET', '[IO.Directory]::GetFiles("$PSScriptRoot\\lib", \'*.ps1\') | % { . $_ }'],
    ['by .NET, with the folders in it', "foreach ($f in [System.IO.Directory]::EnumerateFiles('.', '*.ps1', 'AllDirectories')) { . $f }"],
    ['where the folder is there', 'if (Test-Path $PSScriptRoot\\lib) { gci $PSScriptRoot\\lib\\*.ps1 | % { . $_.FullName } }'],
    ['in the folders of a folder', 'gci $PSScriptRoot -Directory | % { gci $_.FullName -Filter *.ps1 } | % { . $_.FullName }'],
    ['by number', '$all = gci lib\\b*.ps1; for ($i = 0; $i -lt $all.Count; $i++) { . $all[$i].FullName }'],
    ['as texts', 'gci lib\\*.ps1 | Get-Content -Raw | Invoke-Expression'],
    ['as a text', 'Invoke-Expression (Get-Content $PSScriptRoot\\lib\\b-rule.ps1 -Raw)'],
    ['modules', 'gci lib\\deep\\deeper\\*.psm1 | Import-Module; Add-Rule'],
    ['modules by path', 'gci lib -Recurse -Include *.psm1 | % { Import-Module $_.FullName -MinimumVersion 1.0 }; Add-Rule'],
  ])('%s', (_, load) => {
    expect(verdict(load + SAFE, { files })).toBe('safe');
  });

  it('run in the order of their names', () => {
    expect(reached('gci steps\\*.ps1 | % { & $_.FullName }', { files })).toBe('One, Two');
    expect(reached('gci steps -Filter *.ps1 -Recurse | sort Name -Descending | % { & $_.FullName }', { files })).toBe('Three, Two, One');
  });

  it('that nobody knows may do anything', () => {
    expect(verdict(`gci C:\\lib\\*.ps1 | % { . $_.FullName }${SAFE}`, { files })).toBe('information unprovenValue');
    expect(verdict(`gci lib -Filter *.ps1 | % { . $_ }${SAFE}`, { files })).toBe('information unprovenValue');
  });

  it('end in a circle', () => {
    const script = lines('gci *.ps1 | % { . $_.FullName }', mark('End'));
    expect(reached(script, { files: { 'other.ps1': 'gci *.ps1 | % { . $_.FullName }' } })).toBe('End');
  });

  it('whether a path is there is known of scripts and folders that are', () => {
    const test = (path: string) => resultOf(`$result = Test-Path ${path}`, { files });
    expect(['lib', '.\\lib\\*.ps1', 'lib -PathType Container', '$PSScriptRoot\\steps\\1.ps1'].map(test)).toEqual(Array(4).fill('$true'));
    expect(['lib -PathType Leaf', 'lib\\notes.txt', 'lib\\gone.ps1', 'C:\\x', 'lib, steps'].map(test)).toEqual(Array(5).fill('?'));
  });
});

describe('where relative paths begin', () => {
  const files = {
    '/s/block.ps1': '$found = 1',
    '/s/lib/block.ps1': '$found = 2',
    '/s/lib/own.ps1': '$found = 3',
    '/s/lib/tools.psm1': 'function Get-It { 4 }',
    '/s/lib/loads.ps1': '. .\\block.ps1',
    '/s/lib/loadsOwn.ps1': '. .\\own.ps1',
  };
  it.each([
    ['beside the script', '. .\\block.ps1', '1'],
    ['in the folder that it goes to', 'Set-Location $PSScriptRoot\\lib; . .\\block.ps1', '2'],
    ['by a name from here', 'cd lib; . .\\block.ps1', '2'],
    ['and back', 'pushd .\\lib; popd; . .\\block.ps1', '1'],
    ['back to where it went before', 'cd lib; pushd ..; popd; . .\\block.ps1', '2'],
    ['up again', 'cd lib; cd ..; . .\\block.ps1', '1'],
    ['a folder that is not here tells nothing', 'cd C:\\Scripts; . .\\block.ps1', '1'],
    ['nor one that nobody knows', 'cd (Read-Host); . .\\block.ps1', '1'],
    ['by $PWD', 'cd lib; . "$PWD\\block.ps1"', '2'],
    ['by its Path', 'cd lib; . (Join-Path $PWD.Path block.ps1)', '2'],
    ['by Get-Location', 'cd lib; . "$(Get-Location)\\block.ps1"', '2'],
    [
      'by .NET, where the script has told it',
      '[Environment]::CurrentDirectory = "$PSScriptRoot\\lib"; . "$([Environment]::CurrentDirectory)\\block.ps1"',
      '2',
    ],
    ['by its own path it is the same file', 'cd lib; . $PSScriptRoot\\block.ps1', '1'],
    ['a module', 'cd lib; Import-Module .\\tools.psm1; $found = Get-It', '4'],
    ['what a folder holds', 'cd lib; Get-ChildItem .\\b*.ps1 | % { . $_.FullName }', '2'],
    ['in a loaded file as in the script', '. .\\lib\\loads.ps1', '1'],
    ['else beside that file', '. .\\lib\\loadsOwn.ps1', '3'],
  ])('%s', (_, script, expected) => {
    expect(resultOf(`${script}\n$result = $found`, { name: '/s/main.ps1', files })).toBe(expected);
  });
});
