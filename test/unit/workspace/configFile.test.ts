import { describe, expect, it } from 'vitest';
import { Projects, parseConfig } from '../../../server/src/workspace/configFile';
import { MemoryFiles } from './memoryFiles';

describe('parseConfig', () => {
  it('names line and column of each mistake', () => {
    const text = '{\n  "platform": "sfbse",\n  "rules": {\n    "CsFoo": "off"\n  }\n}\n';
    expect(parseConfig('/p/c.json', text, ['CsBar'])).toMatchObject({
      file: '/p/c.json',
      layer: { platform: 'sfbse', rules: {} },
      problems: [{ file: '/p/c.json', line: 4, column: 5, endLine: 4, endColumn: 12, message: 'rules.CsFoo: no rule has this name' }],
    });
  });

  it('names the place where the text stops being JSON', () => {
    expect(parseConfig('/c.json', '{\n  "platform": sfbse\n}', []).problems).toEqual([
      {
        file: '/c.json',
        line: 2,
        column: 15,
        endLine: 2,
        endColumn: 15,
        message: 'this is not JSON: sfbse is no value; texts stand in double quotes; all of the file is left out',
      },
    ]);
  });
});

describe('Projects', () => {
  const config = '{ "platform": "sfbse" }';

  it('finds the nearest configuration file', async () => {
    const files = new MemoryFiles({ '/p/csprivacy.config.json': config, '/p/a/csprivacy.config.json': '{}', '/p/a/b/x.ps1': '' });
    const project = await new Projects(files, []).of('/p/a/b/x.ps1', []);
    expect(project.root).toBe('/p/a');
    expect(project.config?.layer).toEqual({});
  });

  it('does not look above .git', async () => {
    const files = new MemoryFiles({ '/p/csprivacy.config.json': config, '/p/a/.git/HEAD': '', '/p/a/b/x.ps1': '' });
    expect(await new Projects(files, []).of('/p/a/b/x.ps1', [])).toEqual({ root: '/p/a', config: undefined });
  });

  it('does not look above the workspace folder', async () => {
    const files = new MemoryFiles({ 'file:///p/csprivacy.config.json': config, 'file:///p/a/b/x.ps1': '' });
    expect((await new Projects(files, []).of('file:///p/a/b/x.ps1', ['file:///p/a'])).config).toBeUndefined();
    expect((await new Projects(files, []).of('file:///p/a/b/x.ps1', ['file:///p'])).config?.layer).toEqual({ platform: 'sfbse' });
  });

  it('reads each file once, until it is told to forget', async () => {
    const files = new MemoryFiles({ '/p/csprivacy.config.json': config, '/p/a/x.ps1': '', '/p/b/x.ps1': '' });
    const projects = new Projects(files, []);
    await Promise.all([projects.of('/p/a/x.ps1', []), projects.of('/p/b/x.ps1', []), projects.of('/p/a/x.ps1', [])]);
    expect(files.reads).toEqual(['/p/csprivacy.config.json']);
    files.write('/p/csprivacy.config.json', '{ "platform": "teams" }');
    projects.clear();
    expect((await projects.of('/p/a/x.ps1', [])).config?.layer).toEqual({ platform: 'teams' });
  });

  it('has none for a script that lies nowhere', async () => {
    expect(await new Projects(new MemoryFiles({}), []).of('untitled:Untitled-1', [])).toEqual({ root: undefined, config: undefined });
  });

  it('says that a named file is missing', async () => {
    const { problems } = await new Projects(new MemoryFiles({}), []).read('/p/none.json');
    expect(problems).toEqual([
      { file: '/p/none.json', line: 1, column: 1, endLine: 1, endColumn: 1, message: 'there is no such file; correct the path' },
    ]);
  });
});
