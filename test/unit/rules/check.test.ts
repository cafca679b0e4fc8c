/** The helper that the rules' tests rely on fails where it has to. */
import { describe, expect, test } from 'vitest';
import { check, checkFix } from '../../support/check';

const UNKNOWN = 'Get-CsPrivacyConfiguration has no parameter -Foo. Get-Help Get-CsPrivacyConfiguration lists those it has.';

describe('check', () => {
  test('passes where marks and messages are right', () => {
    check('Get-CsPrivacyConfiguration ⟦CsUnknownParameter -Foo⟧ 1', [UNKNOWN]);
  });
  test.each([
    ['an unexpected finding', 'Get-CsPrivacyConfiguration -Foo 1', []],
    ['a missing finding', 'Get-CsPrivacyConfiguration ⟦CsUnknownParameter -Identity⟧ global', [UNKNOWN]],
    ['another range', 'Get-CsPrivacyConfiguration ⟦CsUnknownParameter -Foo 1⟧', [UNKNOWN]],
    ['another rule', 'Get-CsPrivacyConfiguration ⟦CsMissingArgument -Foo⟧ 1', [UNKNOWN]],
    ['another severity', 'Get-CsPrivacyConfiguration ⟦CsUnknownParameter!hint -Foo⟧ 1', [UNKNOWN]],
    ['another message', 'Get-CsPrivacyConfiguration ⟦CsUnknownParameter -Foo⟧ 2', ['something else']],
    ['a rule that does not exist', 'Get-CsPrivacyConfiguration ⟦CsNoSuchRule -Foo⟧ 1', []],
    ['a mark without a rule', 'Get-CsPrivacyConfiguration ⟦ -Foo⟧ 1', []],
    ['a mark that is not closed', 'Get-CsPrivacyConfiguration ⟦CsUnknownParameter -Foo 1', []],
    ['a mark that is not opened', 'Get-CsPrivacyConfiguration -Identity global⟧', []],
  ])('fails on %s', (_, marked, messages) => {
    expect(() => check(marked, messages)).toThrow();
  });
  test('fails on a case that was there before', () => {
    check('Get-CsPrivacyConfiguration -Identity site:Twice');
    expect(() => check('Get-CsPrivacyConfiguration -Identity site:Twice')).toThrow('was there before');
  });
});

describe('checkFix', () => {
  const MARKED = 'Get-CsPrivacyConfiguration ⟦CsUnknownParameter -Identty⟧ global';
  test('passes where the text is right', () => {
    checkFix(MARKED, 'Use -Identity', 'Get-CsPrivacyConfiguration -Identity global');
  });
  test('fails on another text, a fix that is not offered, and a mark without a finding', () => {
    expect(() => checkFix(`${MARKED} `, 'Use -Identity', 'Get-CsPrivacyConfiguration')).toThrow();
    expect(() => checkFix(`${MARKED}  `, 'Use -Filter', '')).toThrow('No fix');
    expect(() => checkFix('Get-CsPrivacyConfiguration ⟦CsUnknownParameter -Identity⟧ global', 'Use -Identity', '')).toThrow(
      'Nothing is found',
    );
  });
  test('fails where another finding comes with the fix', () => {
    const marked = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode ⟦CsInvalidValue True⟧';
    const after = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true';
    expect(() => checkFix(marked, 'Write $true', after)).toThrow('came with the fix');
  });
});
