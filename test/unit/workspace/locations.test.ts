import { describe, expect, it } from 'vitest';
import { folderOf, identity, isBelow, isNetwork, locate, nameOf } from '../../../server/src/workspace/locations';

describe('locate', () => {
  it.each([
    ['/srv/scripts/main.ps1', '.\\lib.ps1', '/srv/scripts/lib.ps1'],
    ['/srv/scripts/main.ps1', 'lib\\a.ps1', '/srv/scripts/lib/a.ps1'],
    ['/srv/scripts/main.ps1', '../a.ps1', '/srv/a.ps1'],
    ['/srv/scripts/main.ps1', '/srv/other/./b/../a.ps1', '/srv/other/a.ps1'],
    ['C:/srv/main.ps1', 'c:\\Srv\\a.ps1', 'C:/Srv/a.ps1'],
    ['C:/srv/main.ps1', '\\a.ps1', 'C:/a.ps1'],
    ['file:///c%3A/My%20Scripts/main.ps1', '.\\lib 1.ps1', 'file:///c%3A/My%20Scripts/lib%201.ps1'],
    ['file:///c%3A/My%20Scripts/main.ps1', 'file:///c%3A/My%20Scripts\\lib 1.ps1', 'file:///c%3A/My%20Scripts/lib%201.ps1'],
    ['file:///c%3A/x/main.ps1', 'C:\\y\\a.ps1', 'file:///c%3A/y/a.ps1'],
    ['file:///c%3A/x/main.ps1', '\\y\\a.ps1', 'file:///c%3A/y/a.ps1'],
    ['file:///srv/main.ps1', '/srv/lib.ps1', 'file:///srv/lib.ps1'],
    ['vscode-vfs://github/o/r/main.ps1', './lib.ps1', 'vscode-vfs://github/o/r/lib.ps1'],
  ])('from %s, %s is %s', (from, path, key) => {
    expect(locate(from, path)).toBe(key);
  });

  it.each([
    '\\\\server\\share\\a.ps1',
    '//server/share/a.ps1',
    '\\/server/share/a.ps1',
    '\\\\.\\pipe\\x',
    '\\\\?\\C:\\a.ps1',
    'Microsoft.PowerShell.Core\\FileSystem::\\\\server\\share\\a.ps1',
    'HKLM:\\a.ps1',
    'C:a.ps1',
    'a.ps1:stream',
    'nul',
    'lib\\COM1.ps1',
    'NUL .ps1',
    '~\\a.ps1',
    '*.ps1',
    '../../../a.ps1',
    'file://server/share/a.ps1',
    'https://example.org/a.ps1',
    '',
    'a\0.ps1',
  ])('%j is never opened', path => {
    expect(locate('/srv/scripts/main.ps1', path)).toBeUndefined();
    expect(locate('file:///srv/scripts/main.ps1', path)).toBeUndefined();
  });

  it('loads nothing from a script that lies on a network share or nowhere', () => {
    expect(locate('file://server/share/main.ps1', './lib.ps1')).toBeUndefined();
    expect(locate('//server/share/main.ps1', './lib.ps1')).toBeUndefined();
    expect(locate('untitled:Untitled-1', './lib.ps1')).toBeUndefined();
  });
});

describe('keys', () => {
  it('are equal in every spelling of a URI', () => {
    expect(identity('file:///C:/a b/x.ps1')).toBe(identity('file:///c%3A/a%20b/x.ps1'));
    expect(identity('C:/Srv/x.ps1')).toBe(identity('c:/srv/X.ps1'));
    expect(identity('file:///C:/Srv/x.ps1')).toBe(identity('file:///c%3A/srv/X.ps1'));
    expect(identity('/srv/x.ps1')).not.toBe(identity('/srv/X.ps1'));
    expect(identity('file:///srv/x.ps1')).not.toBe(identity('file:///srv/X.ps1'));
  });

  it('know their folder and name', () => {
    expect(folderOf('file:///c%3A/a%20b/x.ps1')).toBe('file:///c%3A/a%20b');
    expect(folderOf('/srv/x.ps1')).toBe('/srv');
    expect(folderOf('untitled:Untitled-1')).toBeUndefined();
    expect(nameOf('file:///c%3A/a%20b/x%20y.ps1')).toBe('x y.ps1');
  });

  it('lie below a root or not', () => {
    expect(isBelow('/srv/a/x.ps1', '/srv/a')).toBe(true);
    expect(isBelow('/srv/ab/x.ps1', '/srv/a')).toBe(false);
    expect(isBelow('/x.ps1', '/')).toBe(true);
    expect(isBelow('file:///C:/a/x.ps1', 'file:///c%3A/a/')).toBe(true);
  });

  it('name network shares in three ways', () => {
    expect(['//s/x', '\\\\s\\x', 'file://s/x', 'file:////s/x'].map(isNetwork)).toEqual([true, true, true, true]);
    expect(['/s/x', 'C:/x', 'file:///s/x', 'vscode-vfs://github/x'].map(isNetwork)).toEqual([false, false, false, false]);
  });
});
