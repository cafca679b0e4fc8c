import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
      stderr: 'csprivacy: none.ps1: there is no such file or folder\n',
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
});
