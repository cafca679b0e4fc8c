/** Scripts that load what they find in the workspace's folders. */
import { describe, expect, it } from 'vitest';
import { bounds, Workspace } from '../../../server/src/workspace';
import { MemoryFiles } from './memoryFiles';

const hazard = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true\n';
const block =
  'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0\n';
const loadAll = 'Get-ChildItem "$PSScriptRoot\\lib\\*.ps1" | ForEach-Object { . $_.FullName }\n';

function workspaceOf(files: MemoryFiles, roots: readonly string[] = ['/p']): Workspace {
  return new Workspace({
    files,
    powerShellExtension: false,
    roots: () => roots,
    above: {},
    below: () => Promise.resolve({}),
    loadsFromProject: false,
  });
}

async function reasons(workspace: Workspace, key: string) {
  const judgement = await workspace.judge(key);
  if (judgement === undefined || judgement === 'unconcerned') return judgement;
  return judgement.findings.map(({ severity, reason, rule }) => `${severity} ${reason ?? rule}`);
}

describe('a folder', () => {
  it('is listed again when a file in it comes, changes or goes', async () => {
    const files = new MemoryFiles({ '/p/a.ps1': loadAll + hazard, '/p/lib/log.ps1': 'function Write-Log { }' });
    const workspace = workspaceOf(files);
    expect(await reasons(workspace, '/p/a.ps1')).toEqual(['warning noRule']);
    files.write('/p/lib/rule.ps1', block);
    expect(await reasons(workspace, '/p/a.ps1')).toEqual(['warning noRule']);
    workspace.changed('/p/lib/rule.ps1');
    expect(await reasons(workspace, '/p/a.ps1')).toEqual([]);
    files.write('/p/lib/rule.ps1', '');
    workspace.changed('/p/lib/rule.ps1');
    expect(await reasons(workspace, '/p/a.ps1')).toEqual(['warning noRule']);
    files.files.delete('/p/lib/rule.ps1');
    files.write('/p/lib/other.ps1', block);
    workspace.changed('/p/lib/rule.ps1');
    expect(await reasons(workspace, '/p/a.ps1')).toEqual([]);
  });

  it('that is not there has nothing in it until it comes', async () => {
    const files = new MemoryFiles({ '/p/a.ps1': loadAll + hazard });
    const workspace = workspaceOf(files);
    expect(await reasons(workspace, '/p/a.ps1')).toEqual(['warning noRule']);
    files.write('/p/lib/rule.ps1', block);
    workspace.changed('/p/lib/rule.ps1');
    expect(await reasons(workspace, '/p/a.ps1')).toEqual([]);
  });

  it('is found in any letter case', async () => {
    const files = new MemoryFiles({ '/p/a.ps1': loadAll + hazard, '/p/Lib/Rule.PS1': block });
    expect(await reasons(workspaceOf(files), '/p/a.ps1')).toEqual([]);
  });

  it('is listed in the order of Windows', async () => {
    const files = new MemoryFiles({ '/p/a.ps1': loadAll, '/p/lib/_2.ps1': hazard, '/p/lib/B1.ps1': '', '/p/lib/a1.ps1': block });
    const workspace = workspaceOf(files);
    await workspace.read('/p/a.ps1');
    expect(await reasons(workspace, '/p/lib/_2.ps1')).toEqual([]);
  });

  it('outside the workspace, on a share or of a device is never listed', async () => {
    const asked: string[] = [];
    const files = new MemoryFiles({ '/p/a.ps1': '', '/q/lib/rule.ps1': block });
    const list = files.list.bind(files);
    files.list = folder => {
      asked.push(folder);
      return list(folder);
    };
    for (const folder of [
      '/q/lib',
      '..\\..\\q\\lib',
      '\\\\server\\share',
      '//server/share',
      '\\\\.\\pipe',
      '\\\\?\\C:\\lib',
      'HKLM:\\Software',
    ]) {
      files.write('/p/a.ps1', `Get-ChildItem '${folder}\\*.ps1' | ForEach-Object { . $_.FullName }\n${hazard}`);
      expect(await reasons(workspaceOf(files), '/p/a.ps1')).toEqual(['information unprovenValue']);
    }
    expect(asked.filter(folder => !folder.startsWith('/p'))).toEqual([]);
  });

  it('that holds too much is not known', async () => {
    const many = Array.from({ length: bounds.folderEntries + 1 }, (_, index) => [`/p/lib/${index}.ps1`, '']);
    const files = new MemoryFiles({ '/p/a.ps1': loadAll + hazard, ...Object.fromEntries(many) });
    expect(await reasons(workspaceOf(files), '/p/a.ps1')).toEqual(['information unprovenValue']);
  });

  it('is one of so many that are listed for one script', async () => {
    const many = Array.from({ length: bounds.folders + 1 }, (_, index) => [`/p/lib/${index}/x.ps1`, '']);
    const files = new MemoryFiles({
      '/p/a.ps1': `gci lib -Recurse -Filter *.ps1 | % { . $_.FullName }\n${hazard}`,
      ...Object.fromEntries(many),
    });
    expect(await reasons(workspaceOf(files), '/p/a.ps1')).toEqual(['information unprovenValue']);
  });

  it('is named by URIs in an editor', async () => {
    const files = new MemoryFiles({
      'file:///c%3A/my%20scripts/a.ps1': loadAll + hazard,
      'file:///c%3A/my%20scripts/lib/b%20c.ps1': block,
    });
    expect(await reasons(workspaceOf(files, ['file:///c%3A/my%20scripts']), 'file:///c%3A/my%20scripts/a.ps1')).toEqual([]);
  });

  it('holds scripts that are judged in the context of those who list it', async () => {
    const files = new MemoryFiles({
      '/p/tools/main.psm1': `${block}\nGet-ChildItem $PSScriptRoot\\Public | % { . $_.FullName }`,
      '/p/tools/Public/mode.ps1': hazard,
    });
    const workspace = workspaceOf(files);
    await workspace.read('/p/tools/main.psm1');
    expect(await reasons(workspace, '/p/tools/Public/mode.ps1')).toEqual([]);
  });
});
