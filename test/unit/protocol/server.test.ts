import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { bundle, temporaryFolder } from './bundles';
import { RpcError } from './rpcClient';
import { type Diagnostic, pullingClient, type Range, Session } from './session';

// Processes start and a bundle is made: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const hazard = 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $True';
const rule = 'CsPrivacyModeLegacyClients';
const place: Range = { start: { line: 0, character: 56 }, end: { line: 0, character: 80 } };

let folder = '';
let server = '';
let workspace = '';
let session: Session;

beforeAll(async () => {
  folder = temporaryFolder();
  server = await bundle('server/src/node.ts', folder, 'server.node');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  workspace = temporaryFolder();
  session = new Session(server);
});
afterEach(() => {
  session.client.kill();
  rmSync(workspace, { recursive: true });
});

const uriOf = (name: string) => pathToFileURL(join(workspace, name)).href;
const write = (name: string, text: string) => {
  mkdirSync(join(workspace, name, '..'), { recursive: true });
  writeFileSync(join(workspace, name), text);
};
const codes = (items: readonly Diagnostic[]) => items.map(item => item.code);

describe('a session', () => {
  it('says what it can do, and lets the editor pull', async () => {
    const { capabilities } = await session.initialize(workspace, pullingClient);
    expect(capabilities).toEqual({
      textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['-', ':', '$', "'", '"', ' '] },
      codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.csprivacy'] },
      diagnosticProvider: { identifier: 'csprivacy', interFileDependencies: true, workspaceDiagnostics: false },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
    expect(await session.end()).toBe(0);
    expect(session.client.unanswered).toEqual([]);
  });

  it('goes from a script to its repair', async () => {
    await session.initialize(workspace, pullingClient, { rulePage: 'https://example.org/{rule}' });
    const uri = uriOf('a.ps1');
    session.open(uri, `${hazard}\n`);
    const { items } = await session.pull(uri);
    expect(items).toMatchObject([
      {
        range: place,
        code: rule,
        severity: 2,
        source: 'csprivacy',
        codeDescription: { href: `https://example.org/${rule}` },
        data: { rule, reason: 'noRule' },
      },
    ]);
    const actions = await session.client.request<
      { title: string; edit: { changes: Record<string, { range: Range; newText: string }[]> } }[]
    >('textDocument/codeAction', { textDocument: { uri }, range: place, context: { diagnostics: items } });
    expect(actions[0]?.title).toBe('Block Office Communicator 2007 and 2007 R2 first');
    const edits = actions[0]?.edit.changes[uri] ?? [];
    expect(edits).toHaveLength(1);
    session.change(
      uri,
      edits.map(({ range, newText }) => ({ range, text: newText })),
    );
    expect(codes((await session.pull(uri)).items)).not.toContain(rule);
    expect(await session.end()).toBe(0);
  });

  it('hovers and completes', async () => {
    await session.initialize(workspace, pullingClient);
    const uri = uriOf('a.ps1');
    session.open(uri, `${hazard}\nSet-CsPrivacyConfiguration -Auto`);
    const hover = await session.client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 60 } });
    expect(hover).toMatchObject({ contents: { kind: 'markdown', value: expect.stringContaining('Office Communicator 2007') } });
    const completions = await session.client.request<{ label: string }[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 1, character: 32 },
    });
    expect(completions.map(({ label }) => label)).toContain('-AutoInitiateContacts');
    expect(
      await session.client.request('textDocument/hover', { textDocument: { uri: uriOf('none.ps1') }, position: place.start }),
    ).toBeNull();
  });

  it('sends a report again only when it has changed', async () => {
    await session.initialize(workspace, pullingClient);
    const uri = uriOf('a.ps1');
    session.open(uri, hazard);
    const first = await session.pull(uri);
    expect(await session.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    session.change(uri, [{ text: `\n${hazard}` }]);
    expect(await session.pull(uri, first.resultId)).toMatchObject({ kind: 'full', items: [{ range: { start: { line: 1 } } }] });
  });

  it('answers a cancelled request as cancelled, and goes on', async () => {
    await session.initialize(workspace, pullingClient);
    const uri = uriOf('a.ps1');
    session.open(uri, hazard);
    const { id, result } = session.client.start('textDocument/diagnostic', { textDocument: { uri } });
    session.client.notify('$/cancelRequest', { id });
    const outcome = await result.catch((error: unknown) => error);
    // The answer may have been under way already; then it is a whole one.
    if (outcome instanceof RpcError) expect(outcome.code).toBe(-32800);
    else expect(outcome).toMatchObject({ kind: 'full', items: [{ code: rule }] });
    expect(codes((await session.pull(uri)).items)).toEqual([rule]);
  });

  it('pushes where the editor does not pull, and clears when the document is closed', async () => {
    const { capabilities } = await session.initialize(undefined, { textDocument: {} });
    expect(capabilities).not.toHaveProperty('diagnosticProvider');
    const uri = uriOf('a.ps1');
    const shown = session.client.next<{ diagnostics: Diagnostic[] }>('textDocument/publishDiagnostics');
    session.open(uri, hazard);
    expect(await shown).toMatchObject({ uri, version: 1, diagnostics: [{ code: rule, range: place }] });
    const cleared = session.client.next('textDocument/publishDiagnostics', ({ version }: { version?: number }) => version === undefined);
    session.client.notify('textDocument/didClose', { textDocument: { uri } });
    expect(await cleared).toEqual({ uri, diagnostics: [] });
  });
});

describe('settings', () => {
  it('count, and mistakes in them are told while the rest holds', async () => {
    session.settings = { rules: { [rule]: 'error', CsNothingSat: 'off' }, platform: 'sfb' };
    await session.initialize(workspace, pullingClient);
    const uri = uriOf('a.ps1');
    session.open(uri, hazard);
    expect((await session.pull(uri)).items).toMatchObject([{ code: rule, severity: 1 }]);
    expect(session.notices()).toEqual([
      'Setting csPrivacy.rules.CsNothingSat: no rule has this name; did you mean CsNothingSet?',
      'Setting csPrivacy.platform: "sfb" is none of auto, lync2010, lync2013, sfb2015, sfb2019, sfbse, teams',
    ]);
    const refreshed = session.client.next('workspace/diagnostic/refresh');
    session.settings = { rules: { [rule]: 'off' } };
    session.client.notify('workspace/didChangeConfiguration', { settings: null });
    await refreshed;
    expect((await session.pull(uri)).items).toEqual([]);
  });

  it('name a snapshot of what exists already', async () => {
    const rule4 =
      '{ "Identity": "Global/1", "UserAgent": "OC", "MajorVersion": 4, "CompareOp": "LSS", "Action": "Block", "Enabled": true, "Priority": 0 }';
    write('csprivacy.snapshot.json', `[${rule4}]`);
    session.settings = { snapshot: 'csprivacy.snapshot.json' };
    await session.initialize(workspace, pullingClient);
    const uri = uriOf('a.ps1');
    session.open(uri, hazard);
    expect(codes((await session.pull(uri)).items)).toEqual([]);
    write('csprivacy.snapshot.json', '{}');
    const refreshed = session.client.next('workspace/diagnostic/refresh');
    session.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('csprivacy.snapshot.json'), type: 2 }] });
    await refreshed;
    expect(codes((await session.pull(uri)).items)).toEqual([rule]);
    expect(session.notices()).toEqual([
      'Setting csPrivacy.snapshot: csprivacy.snapshot.json: it holds no output of the Get-CsPrivacyConfiguration family',
    ]);
  });

  it('come after the configuration file, whose mistakes stand in it', async () => {
    write('csprivacy.config.json', `{\n  "rules": { "${rule}": "hint" },\n  "plattform": "x"\n}\n`);
    session.settings = { rules: { [rule]: 'error' } };
    await session.initialize(workspace, pullingClient);
    const uri = uriOf('scripts/a.ps1');
    const shown = session.client.next('textDocument/publishDiagnostics');
    session.open(uri, hazard);
    expect((await session.pull(uri)).items).toMatchObject([{ code: rule, severity: 4 }]);
    const message = 'plattform: there is no such setting; did you mean platform?';
    expect(await shown).toEqual({
      uri: uriOf('csprivacy.config.json'),
      diagnostics: [
        {
          range: { start: { line: 2, character: 2 }, end: { line: 2, character: 13 } },
          severity: 2,
          source: 'csprivacy',
          code: 'configuration',
          message,
        },
      ],
    });
    expect(session.notices()).toEqual([`csprivacy.config.json:3:3: ${message}`]);
    write('csprivacy.config.json', '{}');
    const cleared = session.client.next('textDocument/publishDiagnostics');
    session.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('csprivacy.config.json'), type: 2 }] });
    expect(await cleared).toEqual({ uri: uriOf('csprivacy.config.json'), diagnostics: [] });
    expect((await session.pull(uri)).items).toMatchObject([{ code: rule, severity: 1 }]);
  });
});

describe('scripts that load others', () => {
  const block =
    'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0';

  it('are judged with what those do, and again when that changes', async () => {
    write('lib.ps1', block);
    await session.initialize(workspace, pullingClient);
    const uri = uriOf('main.ps1');
    session.open(uri, `. "$PSScriptRoot\\lib.ps1"\n${hazard}`);
    expect(codes((await session.pull(uri)).items)).toEqual([]);
    write('lib.ps1', '');
    session.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('lib.ps1'), type: 2 }] });
    expect(codes((await session.pull(uri)).items)).toEqual([rule]);
    session.open(uriOf('lib.ps1'), block);
    expect(codes((await session.pull(uri)).items)).toEqual([]);
  });

  it('by folder are judged again when a file comes into it, and when it goes', async () => {
    write('lib/log.ps1', '');
    await session.initialize(workspace, pullingClient);
    const uri = uriOf('main.ps1');
    session.open(uri, `Get-ChildItem "$PSScriptRoot\\lib\\*.ps1" | ForEach-Object { . $_.FullName }\n${hazard}`);
    expect(codes((await session.pull(uri)).items)).toEqual([rule]);
    write('lib/rule.ps1', block);
    session.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('lib/rule.ps1'), type: 1 }] });
    expect(codes((await session.pull(uri)).items)).toEqual([]);
    rmSync(join(workspace, 'lib/rule.ps1'));
    session.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('lib/rule.ps1'), type: 3 }] });
    expect(codes((await session.pull(uri)).items)).toEqual([rule]);
  });

  it('are looked for in the workspace, so that a library is judged in their context', async () => {
    write('main.ps1', `${block}\n. ./lib.ps1`);
    const scanned = session.client.next('workspace/diagnostic/refresh');
    await session.initialize(workspace, pullingClient);
    const uri = uriOf('lib.ps1');
    session.open(uri, hazard);
    await session.pull(uri);
    await scanned;
    expect(codes((await session.pull(uri)).items)).toEqual([]);
  });

  it('never lead out of the workspace', async () => {
    writeFileSync(join(folder, 'outside.ps1'), block);
    await session.initialize(workspace, pullingClient);
    const uri = uriOf('main.ps1');
    session.open(uri, `. "${folder}/outside.ps1"\n${hazard}`);
    expect(codes((await session.pull(uri)).items)).toContain(rule);
  });
});

describe('encodings', () => {
  it('are found out from the file', async () => {
    const text = 'Set-CsPrivacyConfiguration –Identity global -EnablePrivacyMode $false';
    write('plain.ps1', text);
    write('marked.ps1', `\ufeff${text}`);
    await session.initialize(workspace, pullingClient);
    const severities: number[] = [];
    for (const name of ['plain.ps1', 'marked.ps1', 'unsaved.ps1']) {
      session.open(uriOf(name), text);
      const { items } = await session.pull(uriOf(name));
      severities.push(...items.filter(({ code }) => code === 'CsTypographicCharacter').map(({ severity }) => severity));
    }
    expect(severities).toEqual([1, 4, 4]);
  });
});
