import { describe, expect, it } from 'vitest';
import { Prover } from '../../../server/src/rules';
import { bounds, Workspace } from '../../../server/src/workspace';
import { MemoryFiles } from './memoryFiles';

const hazard = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true\n';
const block =
  'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0\n';
const rule = 'CsPrivacyModeLegacyClients';

function workspaceOf(files: MemoryFiles, roots: readonly string[] = ['/p'], powerShellExtension = false): Workspace {
  return new Workspace({
    files,
    powerShellExtension,
    roots: () => roots,
    above: {},
    below: () => Promise.resolve({}),
    loadsFromProject: false,
  });
}

async function rules(workspace: Workspace, key: string) {
  const judgement = await workspace.judge(key);
  return judgement === undefined || judgement === 'unconcerned' ? judgement : judgement.findings.map(finding => finding.rule);
}

describe('a workspace', () => {
  it('judges the text that is open before what is on disk', async () => {
    const workspace = workspaceOf(new MemoryFiles({ '/p/a.ps1': hazard }));
    expect(await rules(workspace, '/p/a.ps1')).toEqual([rule]);
    workspace.open('/p/a.ps1', block + hazard, 'utf8');
    expect(await rules(workspace, '/p/a.ps1')).toEqual([]);
    workspace.close('/p/a.ps1');
    expect(await rules(workspace, '/p/a.ps1')).toEqual([rule]);
  });

  it('reads what is listed but not there once', async () => {
    // A link that leads nowhere: its name is found when the name is looked for in other letter case.
    const files = new MemoryFiles({ '/p/a.ps1': `. ./gone.ps1\n${hazard}`, '/p/gone.ps1': '' });
    files.dangling.add('/p/gone.ps1');
    expect(await rules(workspaceOf(files), '/p/a.ps1')).toEqual([rule]);
    expect(await rules(workspaceOf(files), '/p/Gone.ps1')).toBeUndefined();
  });

  it('does not look at scripts that nothing of the family concerns', async () => {
    const workspace = workspaceOf(new MemoryFiles({ '/p/a.ps1': 'Get-Process' }));
    expect(await rules(workspace, '/p/a.ps1')).toBe('unconcerned');
    expect(await rules(workspace, '/p/none.ps1')).toBeUndefined();
  });

  it('proves a fix in a library over the scripts that load it', async () => {
    const workspace = workspaceOf(new MemoryFiles({ '/p/lib.ps1': hazard, '/p/main.ps1': `. ./lib.ps1\n${block}` }));
    await workspace.read('/p/main.ps1');
    const judgement = await workspace.judge('/p/lib.ps1');
    if (judgement === undefined || judgement === 'unconcerned') throw new Error('not judged');
    const [finding] = judgement.findings;
    if (finding === undefined) throw new Error('no hazard');
    const [fix] = Prover.of(judgement.again).proven(finding).fixes;
    // The rule that the main script adds later would never decide behind the inserted one.
    expect(fix?.title).toBe('Block Office Communicator 2007 and 2007 R2 first; remove the other rule, which says the same (in main.ps1)');
    expect(new Set(fix?.edits.map(edit => edit.file))).toEqual(new Set(['/p/lib.ps1', '/p/main.ps1']));
  });

  it('keeps what was proven until a text changes', async () => {
    const files = new MemoryFiles({ '/p/lib.ps1': hazard, '/p/main.ps1': '. ./lib.ps1\n' });
    const workspace = workspaceOf(files);
    await workspace.read('/p/main.ps1');
    const again = async () => {
      const judgement = await workspace.judge('/p/lib.ps1');
      return judgement === undefined || judgement === 'unconcerned' ? undefined : judgement.again;
    };
    const first = await again();
    expect(first).toBeDefined();
    expect(await again()).toBe(first);
    workspace.open('/p/main.ps1', '. ./lib.ps1\nGet-CsUser\n', 'utf8');
    expect(await again()).not.toBe(first);
  });

  it('analyses again only when a text has changed', async () => {
    const files = new MemoryFiles({ '/p/a.ps1': `. ./lib.ps1\n${hazard}`, '/p/lib.ps1': block });
    const workspace = workspaceOf(files);
    const first = await workspace.analyze('/p/a.ps1');
    expect(await workspace.analyze('/p/a.ps1')).toBe(first);
    files.write('/p/lib.ps1', '');
    expect(await workspace.analyze('/p/a.ps1')).toBe(first);
    workspace.scripts.changed('/p/lib.ps1');
    expect(await workspace.analyze('/p/a.ps1')).not.toBe(first);
    expect(await rules(workspace, '/p/a.ps1')).toEqual([rule]);
  });

  it('sees a missing script once it is there', async () => {
    const files = new MemoryFiles({ '/p/a.ps1': `. ./lib.ps1\n${hazard}` });
    const workspace = workspaceOf(files);
    expect(await rules(workspace, '/p/a.ps1')).toEqual([rule]);
    files.write('/p/lib.ps1', block);
    workspace.scripts.changed('/p/lib.ps1');
    expect(await rules(workspace, '/p/a.ps1')).toEqual([]);
  });

  it('finds names in any letter case, also those of folders', async () => {
    const files = new MemoryFiles({ '/p/a.ps1': `. .\\Lib\\BLOCK.ps1\n${hazard}`, '/p/lib/block.ps1': block });
    expect(await rules(workspaceOf(files), '/p/a.ps1')).toEqual([]);
  });

  it('gives up when cancelled', async () => {
    const workspace = workspaceOf(new MemoryFiles({ '/p/a.ps1': hazard }));
    expect(await workspace.judge('/p/a.ps1', { isCancellationRequested: true })).toBeUndefined();
  });

  it('runs a script once for all that ask at the same time, and not for one that was cancelled', async () => {
    let breaths = 0;
    const files = new MemoryFiles({ '/p/a.ps1': hazard });
    const workspace = new Workspace({
      files,
      powerShellExtension: false,
      roots: () => ['/p'],
      above: {},
      below: () => Promise.resolve({}),
      loadsFromProject: false,
      breathe: async () => {
        breaths++;
      },
    });
    const cancellation = { isCancellationRequested: false };
    const cancelled = workspace.analyze('/p/a.ps1', cancellation);
    const [one, other] = [workspace.analyze('/p/a.ps1'), workspace.analyze('/p/a.ps1')];
    cancellation.isCancellationRequested = true;
    expect(await cancelled).toBeUndefined();
    expect(await one).toBeDefined();
    expect(await one).toBe(await other);
    expect(await workspace.analyze('/p/a.ps1')).toBe(await one);
    expect(breaths).toBeLessThanOrEqual(3);
  });

  it('reports syntax errors unless the PowerShell extension does', async () => {
    const files = new MemoryFiles({ '/p/a.ps1': `${block}if (` });
    expect(await rules(workspaceOf(files), '/p/a.ps1')).toContain('CsSyntaxError');
    expect(await rules(workspaceOf(files, ['/p'], true), '/p/a.ps1')).not.toContain('CsSyntaxError');
    files.write('/p/csprivacy.config.json', '{ "rules": { "CsSyntaxError": "warning" } }');
    expect(await rules(workspaceOf(files, ['/p'], true), '/p/a.ps1')).toContain('CsSyntaxError');
  });
});

describe('what a script loads', () => {
  it.each([
    ['above the folders', '. ../out.ps1'],
    ['by an absolute path', '. /q/out.ps1'],
    ['from a share', '. \\\\server\\share\\out.ps1'],
    ['from a share with slashes', '. //server/share/out.ps1'],
    ['from a device', '. \\\\.\\C:\\out.ps1'],
    ['through a provider', '. Microsoft.PowerShell.Core\\FileSystem::\\\\server\\share\\out.ps1'],
  ])('is never read from outside: %s', async (_, load) => {
    const files = new MemoryFiles({ '/p/a.ps1': `${load}\n${hazard}`, '/out.ps1': block, '/q/out.ps1': block });
    expect(await rules(workspaceOf(files), '/p/a.ps1')).toContain(rule);
    expect(files.reads).toEqual(['/p/a.ps1']);
  });

  it('ends where scripts load each other', async () => {
    const files = new MemoryFiles({ '/p/a.ps1': `. ./b.ps1\n${hazard}`, '/p/b.ps1': '. ./a.ps1\n' });
    expect(await rules(workspaceOf(files), '/p/a.ps1')).toContain(rule);
  });

  it('is bounded in number', async () => {
    const lines = Array.from({ length: bounds.files + 50 }, (_, index) => `. ./lib${index}.ps1\n`);
    const libraries = Object.fromEntries(lines.map((_, index) => [`/p/lib${index}.ps1`, `$x${index} = 1`]));
    const files = new MemoryFiles({ '/p/a.ps1': lines.join('') + hazard, ...libraries });
    const analysis = await workspaceOf(files).analyze('/p/a.ps1');
    expect(analysis?.files.size).toBeLessThanOrEqual(bounds.files);
    expect(files.reads.length).toBeLessThanOrEqual(bounds.files);
  });

  it('is bounded in size', async () => {
    const files = new MemoryFiles({ '/p/a.ps1': `. ./lib.ps1\n${hazard}`, '/p/lib.ps1': block + ' '.repeat(bounds.bytes) });
    expect(await rules(workspaceOf(files), '/p/a.ps1')).toEqual([rule]);
  });
});

describe('a library', () => {
  const files = () =>
    new MemoryFiles({
      '/p/safe.ps1': `${block}. ./lib.ps1\n`,
      '/p/lib.ps1': hazard,
      '/p/helper.ps1': 'function Invoke-It($name, $on) { & $name -Identity global -EnablePrivacyMode $on }\n',
      '/p/uses.ps1': ". ./helper.ps1\nInvoke-It 'Set-CsPrivacyConfiguration' $true\n",
    });

  it('is judged in the context of those known to load it', async () => {
    const workspace = workspaceOf(files());
    expect(await rules(workspace, '/p/lib.ps1')).toEqual([rule]);
    await workspace.read('/p/safe.ps1');
    expect(await rules(workspace, '/p/lib.ps1')).toEqual([]);
    workspace.callers.remove('/p/safe.ps1');
    expect(await rules(workspace, '/p/lib.ps1')).toEqual([rule]);
  });

  it('without a word of the family is judged when a script that uses it loads it', async () => {
    const workspace = workspaceOf(files());
    await workspace.read('/p/helper.ps1');
    expect(await rules(workspace, '/p/helper.ps1')).toBe('unconcerned');
    await workspace.read('/p/uses.ps1');
    expect(await rules(workspace, '/p/helper.ps1')).toEqual([rule]);
  });
});
