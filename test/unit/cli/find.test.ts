import { describe, expect, it } from 'vitest';
import { findScripts } from '../../../server/src/cli/find';
import { FakeHost } from './fakeHost';

const files = {
  '/p/a.ps1': '',
  '/p/notes.txt': '',
  '/p/lib/b.PSM1': '',
  '/p/lib/c.psd1': '',
  '/p/lib/deep/d.ps1': '',
  '/p/node_modules/x/e.ps1': '',
  '/p/.git/hooks/f.ps1': '',
  '/q/g.ps1': '',
};
const find = (paths: readonly string[], broken: Readonly<Record<string, string>> = {}) => findScripts(paths, new FakeHost(files, broken));
const shown = (paths: readonly string[]) => find(paths).scripts.map(script => script.display);

describe('findScripts', () => {
  it('finds scripts below folders, in order, without what belongs to others', () => {
    expect(shown(['.'])).toEqual(['a.ps1', 'lib/b.PSM1', 'lib/c.psd1', 'lib/deep/d.ps1']);
    expect(shown(['lib/'])).toEqual(['lib/b.PSM1', 'lib/c.psd1', 'lib/deep/d.ps1']);
    expect(shown(['../q'])).toEqual(['../q/g.ps1']);
    expect(shown(['/q'])).toEqual(['/q/g.ps1']);
  });

  it('takes a named file whatever its name, and each file once', () => {
    expect(find(['notes.txt', './a.ps1', 'a.ps1', '.']).scripts.slice(0, 2)).toEqual([
      { key: '/p/notes.txt', display: 'notes.txt' },
      { key: '/p/a.ps1', display: './a.ps1' },
    ]);
    expect(find(['./a.ps1', 'a.ps1']).scripts).toHaveLength(1);
  });

  it('names what is not there, what is closed, and what holds nothing', () => {
    const { scripts, unreadable, empty } = find(['none.ps1', 'lib', '.git', '//server/share/x.ps1'], { '/p/lib/deep': 'access is denied' });
    expect(scripts.map(script => script.display)).toEqual(['lib/b.PSM1', 'lib/c.psd1', '.git/hooks/f.ps1']);
    expect(unreadable).toEqual([
      { file: 'none.ps1', message: 'there is no such file or folder; check the path, or name the folder' },
      { file: 'lib/deep', message: 'access is denied' },
      { file: '//server/share/x.ps1', message: 'network and device paths are not opened; copy the script to a local folder' },
    ]);
    expect(empty).toEqual([]);
    expect(findScripts(['docs'], new FakeHost({ '/p/docs/readme.md': '' })).empty).toEqual(['docs']);
  });
});
