import { describe, expect, test } from 'vitest';
import { check, findingsIn } from '../../support/check';

const rules = (text: string, syntaxErrors = true) => findingsIn(text, { syntaxErrors }).findings.map(finding => finding.rule);

describe('CsSyntaxError', () => {
  test('an open brace', () => {
    expect(rules('if ($true) {\n  Get-CsPrivacyConfiguration\n')).toEqual(['CsSyntaxError']);
  });
  test('closed, fine', () => {
    check('if ($true) {\n  Get-CsPrivacyConfiguration\n}');
  });
  test('what only later versions have', () => {
    expect(rules("Get-CsPrivacyConfiguration && 'done'")).toEqual(['CsSyntaxError']);
  });
  test('is fine where a later version is required', () => {
    check("#requires -Version 7\nGet-CsPrivacyConfiguration && 'done'");
  });
  test('not reported where something else does', () => {
    expect(rules('if ($true) {\n  Get-CsPrivacyConfiguration\n  ', false)).toEqual([]);
  });
  test('a script without the family is left alone', () => {
    expect(rules('if ($true) {\n  Get-Date\n')).toEqual([]);
  });
  test('off', () => {
    check('if ($true) {\n  Get-CsPrivacyConfiguration', [], { severities: { CsSyntaxError: 'off' } });
  });
  test('suppressed', () => {
    check('# csprivacy-disable CsSyntaxError\nif ($true) {\n  Get-CsPrivacyConfiguration', [], { suppressed: 1 });
  });
});
