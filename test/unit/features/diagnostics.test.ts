import { describe, expect, it } from 'vitest';
import { diagnosticsOf } from '../../../server/src/features';
import { parse } from '../../../server/src/powershell';
import type { Finding } from '../../../server/src/rules';
import { uri } from './scripts';

const other = 'file:///p/lib.ps1';
const scriptOf = (file: string, text: string) => ({ file, text, encoding: 'utf8', parse: parse(text, { level: '5.1' }) }) as const;
const script = scriptOf(uri, 'ab\r\ncd');
const analysis = {
  script,
  files: new Map([
    [uri, script],
    [other, scriptOf(other, 'x\nyz')],
  ]),
};

const finding: Finding = {
  rule: 'CsPrivacyModeLegacyClients',
  reason: 'noRule',
  severity: 'warning',
  place: { file: uri, start: 4, end: 6 },
  message: 'words',
  related: [
    { place: { file: other, start: 2, end: 4 }, message: 'there' },
    { place: { file: 'file:///gone.ps1', start: 0, end: 1 }, message: 'gone' },
  ],
  fixes: [{ key: 'block', title: 't', safe: false, preferred: true, edits: [] }],
};

describe('diagnosticsOf', () => {
  it('gives range, code with link, related places, and the keys of reason and fixes', () => {
    expect(diagnosticsOf(analysis, [finding], { rulePage: 'https://example.org/{rule}.md' })).toEqual([
      {
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } },
        severity: 2,
        code: 'CsPrivacyModeLegacyClients',
        codeDescription: { href: 'https://example.org/CsPrivacyModeLegacyClients.md' },
        source: 'csprivacy',
        message: 'words',
        relatedInformation: [
          { location: { uri: other, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } } }, message: 'there' },
        ],
        data: { rule: 'CsPrivacyModeLegacyClients', reason: 'noRule', fixes: ['block'] },
      },
    ]);
  });

  it('fades what has no effect', () => {
    const [diagnostic] = diagnosticsOf(analysis, [{ ...finding, rule: 'CsUnusedSuppression', severity: 'information' }], {
      rulePage: undefined,
    });
    expect(diagnostic).toMatchObject({ severity: 3, tags: [1] });
    expect(diagnostic).not.toHaveProperty('codeDescription');
  });

  it('leaves out what stands in a file that is not known', () => {
    expect(
      diagnosticsOf(analysis, [{ ...finding, place: { ...finding.place, file: 'file:///gone.ps1' } }], { rulePage: undefined }),
    ).toEqual([]);
  });
});
