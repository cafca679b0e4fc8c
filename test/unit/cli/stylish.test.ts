import { describe, expect, it } from 'vitest';
import type { LintReport, ReportFinding } from '../../../server/src/cli/report';
import { stylish } from '../../../server/src/cli/stylish';

function finding(over: Partial<ReportFinding>): ReportFinding {
  return {
    file: 'a.ps1',
    rule: 'CsNothingSet',
    severity: 'information',
    message: 'Nothing is set.',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 5,
    help: 'x',
    related: [],
    fixes: [],
    ...over,
  };
}
function report(findings: readonly ReportFinding[]): LintReport {
  return { schemaVersion: 1, tool: { name: 'csprivacy', version: '1' }, files: 12, suppressed: 0, findings, unreadable: [] };
}

const related = { line: 3, column: 1, endLine: 3, endColumn: 9 };
const both = report([
  finding({
    line: 12,
    column: 29,
    rule: 'CsPrivacyModeLegacyClients',
    reason: 'noRule',
    severity: 'warning',
    message: 'Privacy mode goes on.',
    related: [
      { ...related, file: 'a.ps1', message: 'Set here.' },
      { ...related, file: 'lib.ps1', message: 'Called here.' },
    ],
  }),
  finding({ fixes: [{ title: 'x', safe: true, edits: [] }] }),
  finding({ file: 'b/c.ps1', severity: 'error', message: 'No.' }),
]);

const plain = { colours: false, width: undefined };
// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours themselves are what is taken away
const uncoloured = (text: string) => text.replaceAll(/\u001b\[\d+m/g, '');

describe('stylish', () => {
  it('says nothing when there is nothing to say', () => {
    expect(stylish(report([]), { colours: true, width: undefined })).toBe('');
  });

  it('puts findings below their file, related places below their finding, and sums up', () => {
    expect(stylish(both, plain)).toBe(
      [
        'a.ps1',
        '  12:29  warning      Privacy mode goes on.  CsPrivacyModeLegacyClients(noRule)',
        '                      3:1  Set here.',
        '                      lib.ps1:3:1  Called here.',
        '    1:1  information  Nothing is set.  CsNothingSet',
        '',
        'b/c.ps1',
        '  1:1  error  No.  CsNothingSet',
        '',
        '3 findings in 12 files: 1 error, 1 warning, 1 information',
        '1 of them can be repaired with --fix.',
        'To read about a rule: csprivacy explain CsPrivacyModeLegacyClients',
        '',
      ].join('\n'),
    );
  });

  it('breaks messages where a terminal is narrow, and keeps them behind each other', () => {
    const message = 'Privacy mode goes on for the global scope, and no rule blocks.';
    const narrow = stylish(
      report([finding({ message, rule: 'CsPrivacyModeLegacyClients', related: [{ ...related, file: 'a.ps1', message }] })]),
      { colours: true, width: 60 },
    );
    expect(uncoloured(narrow).split('\n').slice(0, 8)).toEqual([
      'a.ps1',
      '  1:1  information  Privacy mode goes on for the global',
      '                    scope, and no rule blocks.',
      '                    CsPrivacyModeLegacyClients',
      '                    3:1  Privacy mode goes on for the global',
      '                    scope, and no rule blocks.',
      '',
      '1 finding in 12 files: 1 information',
    ]);
    expect(stylish(both, { colours: false, width: 20 })).toBe(stylish(both, plain));
  });

  it('colours the same text', () => {
    const coloured = stylish(both, { colours: true, width: undefined });
    expect(coloured).toContain('\u001b[33mwarning');
    expect(uncoloured(coloured)).toBe(stylish(both, plain));
  });
});
