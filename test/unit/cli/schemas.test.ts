import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../server/src/cli/run';
import { ruleNames } from '../../../server/src/workspace';
import { readSettings } from '../../../server/src/workspace/settings';
import { FakeHost } from './fakeHost';
import { schemaProblems } from './schema';

const schemaOf = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8'));

const script = `
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -CompareOp LSS -Action Block
Set-CsPrivacyConfiguration -Ident global -EnablePrivacyMode $true
. ./lib.ps1
`;
const files = {
  '/p/a.ps1': script,
  '/p/lib.ps1': 'Set-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $x',
  '/p/bad.ps1': Uint8Array.of(0),
};

async function outputOf(line: string) {
  const host = new FakeHost(files);
  await run(line.split(' '), host);
  return JSON.parse(host.stdout.text);
}

describe('lint --format json', () => {
  it('is as docs/lint-schema.json says', async () => {
    const report = await outputOf('lint . --format json');
    expect(
      report.findings.some((finding: { fixes: unknown[]; related: unknown[] }) => finding.fixes.length > 0 && finding.related.length > 0),
    ).toBe(true);
    expect(report.unreadable).toHaveLength(1);
    expect(schemaProblems(report, schemaOf('lint-schema.json'))).toEqual([]);
    const [first, ...rest] = report.findings;
    const broken = { ...report, files: -1, findings: [{ ...first, severity: 'fatal', extra: 1 }, ...rest] };
    expect(schemaProblems(broken, schemaOf('lint-schema.json'))).toEqual([
      '$.files: less than 0',
      '$.findings[0]: extra is not known',
      '$.findings[0].severity: fatal is not listed',
    ]);
  });
});

describe('plan --format json', () => {
  it('is as docs/plan-schema.json says', async () => {
    const plan = await outputOf('plan a.ps1 lib.ps1 --format json');
    expect(plan.scripts).toHaveLength(2);
    expect(plan.scripts[0].events.some((event: { file?: string }) => event.file === 'lib.ps1')).toBe(true);
    expect(plan.scripts[0].events.some((event: { signIn: unknown[] }) => event.signIn.length > 0)).toBe(true);
    expect(plan.scripts[0].events.some((event: { via?: unknown[] }) => event.via !== undefined)).toBe(true);
    expect(schemaProblems(plan, schemaOf('plan-schema.json'))).toEqual([]);
  });
});

describe('csprivacy.config.json', () => {
  const schema = schemaOf('csprivacy.schema.json');

  it.each([
    [{}, true],
    [{ platform: 'sfbse', rules: { CsNothingSet: 'off' } }, true],
    [{ assumptions: [{ assume: 'legacy-clients-blocked', scope: 'site:A', reason: 'CHG-1' }], snapshot: 's.xml' }, true],
    [{ platform: 'sfb' }, false],
    [{ rules: { CsNothingSet: 'warn' } }, false],
    [{ rules: { CsFoo: 'off' } }, false],
    [{ syntaxErrors: 'off' }, false],
    [{ assumptions: [{ assume: 'legacy-clients-blocked', reason: ' ' }] }, false],
    [{ assumptions: [{ assume: 'legacy-clients-blocked', reason: 'x', more: 1 }] }, false],
    [{ assumptions: {} }, false],
    [[], false],
  ])('is read as docs/csprivacy.schema.json says: %j', (value, valid) => {
    expect(schemaProblems(value, schema).length === 0).toBe(valid);
    expect(readSettings(value, 'file', ruleNames).problems.length === 0).toBe(valid);
  });
});
