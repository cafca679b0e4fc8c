import { beforeEach, describe, expect, it } from 'vitest';
import { bounds } from '../../../server/src/workspace';
import { Callers } from '../../../server/src/workspace/callers';

let callers = new Callers();
beforeEach(() => {
  callers = new Callers();
});

function add(key: string, text: string): void {
  callers.add({ kind: 'script', key, stamp: 1, text, encoding: 'utf8' });
}
const of = (key: string) => callers.of(key).map(caller => caller.script.key);

describe('Callers', () => {
  it('finds scripts that load one, directly and through others', () => {
    add('/p/main.ps1', '. .\\middle.ps1');
    add('/p/middle.ps1', '. "$PSScriptRoot/Old-Clients.ps1"; Get-CsPrivacyConfiguration');
    add('/p/other.ps1', '. ./else.ps1');
    expect(of('/p/old-clients.ps1')).toEqual(['/p/middle.ps1', '/p/main.ps1']);
    expect(callers.of('/p/middle.ps1')).toMatchObject([{ usesFamily: false }]);
    expect(callers.of('/p/old-clients.ps1')).toMatchObject([{ usesFamily: true }, { usesFamily: false }]);
  });

  it('ends in a circle and leaves the script itself out', () => {
    add('/p/a.ps1', '. ./b.ps1');
    add('/p/b.ps1', '. ./a.ps1');
    expect(of('/p/a.ps1')).toEqual(['/p/b.ps1']);
  });

  it.each([
    ['. "$PSScriptRoot\\BLOCK-Old clients.ps1"', 'Block-Old Clients.ps1'],
    ['Write-Host x; . lib.ps1', 'lib.ps1'],
    ['. .\\lib', 'lib.ps1'],
    ['& ./a/lib -x', 'lib.ps1'],
    ["& 'C:\\My Scripts\\lib' -x", 'lib.ps1'],
    ['Import-Module PrivacyTools', 'PrivacyTools.psm1'],
    ['#requires -Modules A, PrivacyTools', 'PrivacyTools.psd1'],
    ['using module PrivacyTools', 'PrivacyTools.psm1'],
    ['foreach ($n in \'lib\') { . "$PSScriptRoot\\$n.ps1" }', 'lib.ps1'],
    ["$n = 'my lib'; . (Join-Path $PSScriptRoot ($n + '.ps1'))", 'my lib.ps1'],
    ['. ./Größe.ps1', 'Größe.ps1'],
  ])('takes %j to load %s', (text, fileName) => {
    add('/p/main.ps1', text);
    expect(of(`/p/${fileName}`)).toEqual(['/p/main.ps1']);
  });

  it.each([
    ['Get-Process', 'lib.ps1'],
    ['. .\\other.ps1', 'lib.ps1'],
    ['. .\\mylib.ps1 # lib', 'lib.ps1'],
    ['Get-Item files; . ./x.ps1', 'Files.ps1'],
    ['. ./lib.old.ps1', 'lib.ps1'],
    ['Import-Module lib', 'lib.ps1'],
  ])('does not take %j to load %s', (text, fileName) => {
    add('/p/main.ps1', text);
    expect(of(`/p/${fileName}`)).toEqual([]);
  });

  it.each([
    ['gci "$PSScriptRoot\\Public\\*.ps1" | % { . $_.FullName }', '/p/Public/a.ps1'],
    ['foreach ($f in Get-ChildItem $PSScriptRoot) { & $f.FullName }', '/p/a.ps1'],
    ['Get-ChildItem lib -Recurse | % { . $_.FullName }', '/p/lib/deep/deeper/a.ps1'],
    ['dir -r *.ps1 | % { . $_.FullName }', '/p/x/y/a.ps1'],
    ['gci .\\*\\lib\\*.ps1 | % { . $_.FullName }', '/p/any/lib/a.ps1'],
    ["'Public', 'Private' | % { gci (Join-Path $PSScriptRoot $_) | % { . $_.FullName } }", '/p/Private/a.ps1'],
    ['Get-ChildItem "$PSScriptRoot\\my tools" -Filter *.psm1 | Import-Module', '/p/My Tools/a.psm1'],
    ["[IO.Directory]::GetFiles('lib') | % { . $_ }", '/p/lib/a.ps1'],
  ])('takes %j to load what it finds in %s', (text, key) => {
    add('/p/main.ps1', text);
    expect(of(key)).toEqual(['/p/main.ps1']);
  });

  it.each([
    ['Get-ChildItem $PSScriptRoot | % { . $_.FullName }', '/p/lib/a.ps1'],
    ['Get-ChildItem lib | % { . $_.FullName }', '/p/lib/deep/a.ps1'],
    ['Get-ChildItem lib | Remove-Item', '/p/lib/a.ps1'],
    ['. $file', '/p/a.ps1'],
  ])('does not take %j to load what is in %s', (text, key) => {
    add('/p/main.ps1', text);
    expect(of(key)).toEqual([]);
  });

  it('keeps to the bound when there are too many', () => {
    for (let index = 0; index < bounds.callers + 10; index++) add(`/p/m${index}.ps1`, '. ./lib.ps1');
    expect(of('/p/lib.ps1')).toHaveLength(bounds.callers);
  });

  it('follows new texts', () => {
    add('/p/main.ps1', '. ./a.ps1');
    add('/p/main.ps1', '. ./b.ps1');
    expect(of('/p/a.ps1')).toEqual([]);
    expect(of('/p/b.ps1')).toEqual(['/p/main.ps1']);
    callers.remove('/p/main.ps1');
    expect(of('/p/b.ps1')).toEqual([]);
  });
});
