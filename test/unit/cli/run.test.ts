import { describe, expect, it } from 'vitest';
import type { LintReport } from '../../../server/src/cli/report';
import { run } from '../../../server/src/cli/run';
import { encodeText } from '../../../server/src/workspace';
import { FakeHost } from './fakeHost';

const hazard = 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $True\n';
const block =
  'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0\n';
const setting = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $false\n';

async function runIn(files: Readonly<Record<string, string | Uint8Array>>, line: string, broken: Readonly<Record<string, string>> = {}) {
  const host = new FakeHost(files, broken);
  const code = await run(line.split(' '), host);
  return { code, out: host.stdout.text, err: host.stderr.text, host };
}
const lintJson = async (...args: Parameters<typeof runIn>) => {
  const result = await runIn(args[0], `lint ${args[1]} --format json`, args[2]);
  return { ...result, report: JSON.parse(result.out) as LintReport };
};

describe('lint', () => {
  it('finds the how-to’s one line', async () => {
    const { code, report, err } = await lintJson({ '/p/a.ps1': hazard }, 'a.ps1');
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(report).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'csprivacy', version: '1.2.3' },
      files: 1,
      suppressed: 0,
      unreadable: [],
    });
    expect(report.findings).toMatchObject([
      {
        file: 'a.ps1',
        rule: 'CsPrivacyModeLegacyClients',
        reason: 'noRule',
        severity: 'warning',
        line: 1,
        column: 57,
        endLine: 1,
        endColumn: 81,
        help: 'https://example.org/CsPrivacyModeLegacyClients',
      },
    ]);
  });

  it('is silent with the rule in front, and says so with the rule behind', async () => {
    expect((await lintJson({ '/p/a.ps1': block + setting + hazard }, 'a.ps1')).report.findings).toEqual([]);
    expect((await lintJson({ '/p/a.ps1': hazard + block }, 'a.ps1')).report.findings).toMatchObject([{ reason: 'ruleAfterEnable' }]);
  });

  it('judges what it can read and names the rest', async () => {
    const files = { '/p/bad.ps1': Uint8Array.of(0, 1, 2), '/p/good.ps1': hazard };
    const { code, report, err } = await lintJson(files, 'none.ps1 .');
    expect(code).toBe(3);
    expect(report.files).toBe(1);
    expect(report.findings).toHaveLength(1);
    const cause = 'the file holds NUL bytes: it is binary, or UTF-16 without a byte order mark';
    expect(report.unreadable).toEqual([
      { file: 'none.ps1', message: 'there is no such file or folder; check the path, or name the folder' },
      { file: 'bad.ps1', message: cause },
    ]);
    expect(err).toBe(
      `csprivacy: none.ps1: there is no such file or folder; check the path, or name the folder\ncsprivacy: bad.ps1: ${cause}\n`,
    );
  });

  it('ends as --fail-on says', async () => {
    const files = { '/p/a.ps1': hazard };
    expect((await runIn(files, 'lint a.ps1 --fail-on error')).code).toBe(0);
    expect((await runIn(files, 'lint a.ps1 --fail-on never')).code).toBe(0);
    expect((await runIn(files, 'lint a.ps1 --fail-on hint')).code).toBe(1);
    expect((await runIn({ '/p/a.ps1': 'Get-Process\n' }, 'lint a.ps1 --fail-on hint')).code).toBe(0);
  });

  it('prints nothing for scripts without findings, and says where no script is', async () => {
    expect(await runIn({ '/p/a.ps1': 'Get-Process\n' }, 'lint .')).toMatchObject({ code: 0, out: '', err: '' });
    expect(await runIn({ '/p/docs/a.txt': '' }, 'lint docs')).toMatchObject({
      code: 0,
      err: 'csprivacy: docs: no .ps1, .psm1 or .psd1 file in it\n',
    });
  });

  it('orders findings by file, line, column and rule', async () => {
    const files = { '/p/b.ps1': hazard + hazard, '/p/a/x.ps1': hazard, '/p/B.ps1': hazard };
    const { report } = await lintJson(files, '.');
    expect(report.findings.map(({ file, line }) => `${file}:${line}`)).toEqual(['B.ps1:1', 'a/x.ps1:1', 'b.ps1:1', 'b.ps1:2']);
  });

  it('counts what the script suppresses', async () => {
    const { code, report } = await lintJson({ '/p/a.ps1': `# csprivacy-disable CsPrivacyModeLegacyClients\n${hazard}` }, 'a.ps1');
    expect(code).toBe(0);
    expect(report).toMatchObject({ suppressed: 1, findings: [] });
  });
});

describe('configuration', () => {
  const config = (text: string) => ({ '/p/csprivacy.config.json': text, '/p/a.ps1': hazard });

  it('decides levels and platform', async () => {
    const error = await lintJson(config('{ "rules": { "CsPrivacyModeLegacyClients": "error" } }'), 'a.ps1');
    expect(error.report.findings).toMatchObject([{ severity: 'error' }]);
    expect((await lintJson(config('{ "platform": "teams" }'), 'a.ps1')).report.findings.map(({ rule }) => rule)).not.toContain(
      'CsPrivacyModeLegacyClients',
    );
  });

  it('comes after the command line', async () => {
    const { report } = await lintJson(config('{ "platform": "teams" }'), 'a.ps1 --platform sfb2019');
    expect(report.findings.map(({ rule }) => rule)).toContain('CsPrivacyModeLegacyClients');
  });

  it('keeps the rest when a key is wrong, shows the place, and exits with 2', async () => {
    const { code, report, err } = await lintJson(
      config('{\n  "platform": "sfb",\n  "rules": { "CsPrivacyModeLegacyClients": "hint" }\n}'),
      'a.ps1 none.ps1',
    );
    expect(code).toBe(2);
    expect(report.findings).toMatchObject([{ severity: 'hint' }]);
    expect(err).toBe(
      'csprivacy: csprivacy.config.json:2:3: platform: "sfb" is none of auto, lync2010, lync2013, sfb2015, sfb2019, sfbse, teams\n' +
        'csprivacy: none.ps1: there is no such file or folder; check the path, or name the folder\n',
    );
  });

  it('vouches for what no script shows', async () => {
    const assumption = (more: string) => config(`{ "assumptions": [{ "assume": "legacy-clients-blocked", "reason": "CHG-1"${more} }] }`);
    expect((await lintJson(assumption(''), 'a.ps1')).report.findings).toEqual([]);
    expect((await lintJson(assumption(', "scope": "site:Redmond"'), 'a.ps1')).report.findings).not.toEqual([]);
  });

  it('names a snapshot of what exists already', async () => {
    const rule =
      '{ "Identity": "Global/1", "Priority": 0, "Enabled": true, "UserAgent": "OC", "MajorVersion": 4, "MinorVersion": 0, "CompareOp": "LSS", "Action": "Block" }';
    const files = { ...config('{ "snapshot": "s.json" }'), '/p/s.json': `{ "CsClientVersionPolicyRule": [${rule}] }` };
    const { code, out, err } = await runIn(files, 'lint a.ps1');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err.split('\n')).toEqual([
      'csprivacy: s.json: nothing of Get-CsPrivacyConfiguration is in it, so privacy mode is taken to be off',
      'csprivacy: s.json: nothing of Get-CsClientVersionConfiguration is in it, so client versions are taken to be checked, with the default action Allow',
      'csprivacy: s.json: nothing of Get-CsClientVersionPolicy is in it, so sites and pools are taken to have the policies only that rules name',
      '',
    ]);
    expect((await runIn({ ...files, '/p/s.json': `[${rule.replace('"Block"', '3')}]` }, 'lint a.ps1 --fail-on information')).out).toContain(
      'information',
    );
    expect((await runIn({ ...files, '/p/s.json': `[${rule.replace('"Block"', '"Allow"')}]` }, 'lint a.ps1')).code).toBe(1);
    expect((await runIn({ ...files, '/p/s.json': '[]' }, 'lint a.ps1')).err).toBe(
      'csprivacy: csprivacy.config.json:1:3: snapshot: s.json: it holds no output of the Get-CsPrivacyConfiguration family\n',
    );
    expect(await runIn(config('{ "snapshot": "../s.json" }'), 'lint a.ps1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('s.json'),
    });
  });

  it('can be named', async () => {
    const files = { ...config('{}'), '/p/other.json': '{ "rules": { "CsPrivacyModeLegacyClients": "off" } }' };
    expect((await runIn(files, 'lint a.ps1 --config other.json')).code).toBe(0);
    expect(await runIn(files, 'lint a.ps1 --config none.json')).toMatchObject({
      code: 2,
      err: 'csprivacy: none.json:1:1: there is no such file; correct the path\n',
    });
  });
});

describe('scripts that load others', () => {
  const lib = `function Block-Old { ${block} }\n`;

  it('know what those do, below the project’s root, and report only the scripts given', async () => {
    const files = {
      '/p/.git/HEAD': '',
      '/p/x/main.ps1': `. "$PSScriptRoot\\..\\lib\\Old.ps1"\nBlock-Old\n${hazard}`,
      '/p/lib/old.ps1': lib,
    };
    expect((await lintJson(files, 'x/main.ps1')).report).toMatchObject({ files: 1, findings: [] });
    expect((await lintJson(files, '.')).report).toMatchObject({ files: 2, findings: [] });
  });

  it('tell what happens in those that they load', async () => {
    const files = { '/p/main.ps1': `${block}. ./lib.ps1\n`, '/p/lib.ps1': hazard, '/p/alone.ps1': hazard };
    expect((await lintJson(files, '.')).report.findings.map(({ file }) => file)).toEqual(['alone.ps1']);
    expect((await lintJson(files, 'lib.ps1')).report.findings.map(({ file }) => file)).toEqual(['lib.ps1']);
  });

  it('end where they load each other', async () => {
    const files = { '/p/a.ps1': `. ./b.ps1\n${hazard}`, '/p/b.ps1': '. ./a.ps1\n' };
    expect((await lintJson(files, '.')).report.findings.map(({ file }) => file)).toEqual(['a.ps1']);
  });
});

describe('lint --fix', () => {
  const short = 'Set-CsPrivacyConfiguration -Ident global -EnableP $false # “é”\r\n';
  const full = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $false # “é”\r\n';

  it('makes the safe repairs in the encoding of the file', async () => {
    for (const encoding of ['utf8', 'utf8bom', 'utf16le', 'windows1252'] as const) {
      const bytes = encodeText(short, encoding) ?? new Uint8Array();
      const { code, err, host } = await runIn({ '/p/a.ps1': bytes }, 'lint a.ps1 --fix');
      expect({ code, err }).toEqual({ code: 0, err: 'csprivacy: 2 repairs in 1 file\n' });
      expect(host.files.files.get('/p/a.ps1')).toEqual(encodeText(full, encoding));
    }
  });

  it('leaves the hazard alone', async () => {
    const { code, host } = await runIn({ '/p/a.ps1': hazard }, 'lint a.ps1 --fix');
    expect(code).toBe(1);
    expect(host.text('/p/a.ps1')).toBe(hazard);
  });

  it('says what it could not write, and judges the script as it is', async () => {
    const { code, err, out } = await runIn({ '/p/a.ps1': short }, 'lint a.ps1 --fix', { 'write /p/a.ps1': 'access is denied' });
    expect(code).toBe(3);
    expect(err).toBe('csprivacy: 0 repairs in 0 files\ncsprivacy: a.ps1: not repaired: access is denied\n');
    expect(out).toContain('CsAbbreviatedParameter');
  });

  it('does not touch a file whose bytes it could not give back', async () => {
    const bytes = Uint8Array.of(
      0xef,
      0xbb,
      0xbf,
      ...new TextEncoder().encode('Set-CsPrivacyConfiguration -Ident global -EnableP $false #'),
      0xff,
    );
    const { code, err, host } = await runIn({ '/p/a.ps1': bytes }, 'lint a.ps1 --fix');
    expect(code).toBe(3);
    expect(err).toContain('not repaired: it holds bytes that are no text in its encoding');
    expect(host.files.files.get('/p/a.ps1')).toEqual(bytes);
  });
});

describe('plan', () => {
  it('gives events and matrix as JSON', async () => {
    const { code, out } = await runIn({ '/p/a.ps1': block + hazard }, 'plan a.ps1 --format json');
    expect(code).toBe(0);
    const plan = JSON.parse(out);
    expect(plan.schemaVersion).toBe(1);
    const events = plan.scripts[0].events.map(({ line, effect }: { line: number; effect: string }) => `${line} ${effect}`);
    expect([...new Set(events)]).toEqual(['1 ruleAdded', '2 privacyModeOn']);
    expect(plan.scripts[0].matrix).toContainEqual({
      scope: 'global',
      client: 'Office Communicator 2007',
      before: 'allowed',
      after: 'blocked',
    });
  });

  it('tells where old clients are let in again, and how long', async () => {
    const id = 'Global/2336c611-a243-4c5d-994b-eea8a524d0e4';
    const rule = block.replace(/-Parent \S+ -RuleId \(.*?\)(?= -)/, `-Identity ${id}`);
    const files = { '/p/a.ps1': `${rule}${hazard}\nRemove-CsClientVersionPolicyRule -Identity ${id}\n${block}` };
    const { out } = await runIn(files, 'plan a.ps1 --format json');
    const gaps = JSON.parse(out).scripts[0].events.flatMap(({ line, letsIn }: { line: number; letsIn?: object }) =>
      letsIn ? [{ line, letsIn }] : [],
    );
    expect(gaps).toEqual([
      {
        line: 4,
        letsIn: {
          clients: ['Office Communicator 2007', 'Office Communicator 2007 R2'],
          scopes: ['global'],
          certain: true,
          until: expect.objectContaining({ line: 5, column: 1 }),
        },
      },
    ]);
    expect((await runIn(files, 'plan a.ps1')).out).toContain('From 4:1 to 5:1 they can sign in although it is on: global.');
  });

  it('exits with 3 for what is not there', async () => {
    expect((await runIn({ '/p/a.ps1': hazard }, 'plan a.ps1 b.ps1')).code).toBe(3);
  });

  it('says that nothing changes', async () => {
    expect((await runIn({ '/p/a.ps1': 'Get-Process' }, 'plan a.ps1')).out).toBe(
      'a.ps1\n  No change to privacy settings or client version policies.\n',
    );
  });
});

describe('explain, help and mistakes', () => {
  it('prints a rule’s page', async () => {
    expect(await runIn({}, 'explain csnothingset')).toMatchObject({
      code: 0,
      out: '# CsNothingSet\n\nThe page.\n\nhttps://example.org/CsNothingSet\n',
    });
    expect((await runIn({}, 'explain CsUnknownCmdlet')).out).toContain('# CsUnknownCmdlet\n\n');
    expect(await runIn({}, 'explain CsNothing')).toMatchObject({
      code: 2,
      err: 'csprivacy: there is no rule CsNothing; did you mean CsNothingSet?\n',
    });
    expect((await runIn({}, 'explain xyz')).err).toContain('the rules are CsAbbreviatedParameter, ');
  });

  it('prints a script that makes a snapshot, in which nothing is wrong', async () => {
    const { code, out } = await runIn({}, 'snapshot-script');
    expect(code).toBe(0);
    expect((await lintJson({ '/p/s.ps1': out }, 's.ps1')).report.findings).toEqual([]);
  });

  it('prints help to standard output when asked, to standard error otherwise', async () => {
    expect(await runIn({}, '--help')).toMatchObject({ code: 0, err: '' });
    expect(await runIn({}, 'lint --help')).toMatchObject({ code: 0, out: expect.stringContaining('--fail-on') });
    expect(await runIn({}, '--version')).toMatchObject({ code: 0, out: '1.2.3\n' });
    expect(await runIn({}, 'lint --nope')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('there is no option --nope') });
  });
});
