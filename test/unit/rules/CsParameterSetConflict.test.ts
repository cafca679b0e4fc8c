import { describe, test } from 'vitest';
import { check, checkFix } from '../../support/check';

describe('CsParameterSetConflict', () => {
  test('identity and filter', () => {
    check("Get-CsPrivacyConfiguration -Identity site:A ⟦CsParameterSetConflict -Filter⟧ 'site:*'", [
      'Get-CsPrivacyConfiguration takes -Identity or -Filter, not both. Remove one of them.',
    ]);
  });
  test('one of them is fine', () => {
    check("Get-CsPrivacyConfiguration -Filter 'site:*'");
  });
  test('identity and instance', () => {
    check(
      '$x = Get-CsPrivacyConfiguration -Identity site:A\nSet-CsPrivacyConfiguration -Instance $x ⟦CsParameterSetConflict -Identity⟧ site:A -EnablePrivacyMode $false',
      ['Set-CsPrivacyConfiguration takes -Instance or -Identity, not both. Remove one of them.'],
    );
  });
  test('a splat that is not known is not judged', () => {
    check('param($more)\nGet-CsPrivacyConfiguration -Identity site:A @more');
  });
  test('off', () => {
    check("Get-CsClientVersionPolicy -Identity site:A -Filter 'site:*'", [], { severities: { CsParameterSetConflict: 'off' } });
  });
  test('suppressed', () => {
    check("Get-CsClientVersionPolicy -Identity site:A -Filter 'site:*' # csprivacy-disable-line CsParameterSetConflict", [], {
      suppressed: 1,
    });
  });
  test('either is a fix', () => {
    checkFix(
      "Get-CsPrivacyConfiguration -Identity site:A ⟦CsParameterSetConflict -Filter⟧ 'site:*' -LocalStore",
      'Remove -Filter',
      'Get-CsPrivacyConfiguration -Identity site:A -LocalStore',
    );
    checkFix(
      "Get-CsPrivacyConfiguration -Identity site:A ⟦CsParameterSetConflict -Filter⟧ 'site:*'",
      'Remove -Identity',
      "Get-CsPrivacyConfiguration -Filter 'site:*'",
    );
  });
});
