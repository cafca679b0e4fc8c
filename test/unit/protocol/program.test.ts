import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundle, temporaryFolder } from './bundles';

// Processes start and a bundle is made: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let folder = '';
let program = '';

beforeAll(async () => {
  folder = temporaryFolder();
  program = await bundle('server/src/cli/main.ts', folder, 'cli');
  mkdirSync(join(folder, 'docs/rules'), { recursive: true });
  writeFileSync(join(folder, 'docs/rules/CsNothingSet.md'), '# CsNothingSet\n');
  mkdirSync(join(folder, 'ws/sub'), { recursive: true });
  writeFileSync(join(folder, 'ws/a.ps1'), 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $True\n');
  writeFileSync(join(folder, 'ws/sub/clean.ps1'), 'Get-Process\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

function csprivacy(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: join(folder, 'ws'), encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the program', () => {
  it('judges the current folder without colours in a pipe', () => {
    const { status, stdout, stderr } = csprivacy('lint', '.');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^a\.ps1\n {2}1:57 {2}warning {2}Privacy mode goes on .*CsPrivacyModeLegacyClients\(noRule\)\n/);
    expect(stdout).toContain('1 finding in 2 files: 1 warning');
    expect(stdout).not.toContain('\u001b');
  });

  it('tells its version, its help and its mistakes', () => {
    expect(csprivacy('--version')).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' });
    expect(csprivacy('--help')).toMatchObject({ status: 0, stderr: '' });
    expect(csprivacy('lint')).toMatchObject({ status: 2, stdout: '' });
    expect(csprivacy('lint', 'none.ps1')).toEqual({
      status: 3,
      stdout: '',
      stderr: 'csprivacy: none.ps1: there is no such file or folder; check the path, or name the folder\n',
    });
    expect(csprivacy('lint', 'sub', '--fail-on', 'hint')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('finds the rules’ pages beside itself', () => {
    expect(csprivacy('explain', 'CsNothingSet').stdout).toBe('# CsNothingSet\n\nhttps://example.org/docs/rules/CsNothingSet.md\n');
  });

  it('ends quietly when nobody reads on', () => {
    const command = `"${process.execPath}" "${program}" lint . --format json | head -c 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: join(folder, 'ws'), encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{', stderr: '' });
  });

  it('judges the rest where a link leads nowhere, and never ends as if nothing was found', () => {
    mkdirSync(join(folder, 'ws/links'));
    symlinkSync('nowhere.ps1', join(folder, 'ws/links/dangling.ps1'));
    expect(csprivacy('lint', 'links')).toEqual({
      status: 3,
      stdout: '',
      stderr: 'csprivacy: links/dangling.ps1: there is no such file\n',
    });
  });

  it('does not ask the system for a link to a network share', () => {
    symlinkSync('//server/share', join(folder, 'ws/share'));
    for (const path of ['share', 'share/x.ps1']) {
      const { status, stderr } = csprivacy('lint', path);
      expect({ status, stderr }).toEqual({
        status: 3,
        stderr: `csprivacy: ${path}: network and device paths are not opened; copy the script to a local folder\n`,
      });
    }
  });

  // Only some systems have a device that is always full.
  it.skipIf(!existsSync('/dev/full'))('says that its output could not be written', () => {
    const command = `"${process.execPath}" "${program}" lint a.ps1 > /dev/full`;
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: join(folder, 'ws'), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 3, stderr: 'csprivacy: the output could not be written: the disk is full\n' });
  });
});
