import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsIn } from '../../support/check';

const found = (text: string) => findingsIn(text).findings.map(finding => [finding.rule, finding.severity, finding.message]);

describe('CsPolicyNotGranted', () => {
  test('nobody has it', () => {
    expect(found("New-CsClientVersionPolicy -Identity Sales -Description 'x'")).toEqual([
      [
        'CsPolicyNotGranted',
        'information',
        'This script grants the per-user policy Sales to no one, and until someone has it, it does nothing. Assign it with Grant-CsClientVersionPolicy.',
      ],
    ]);
  });
  test('somebody has it', () => {
    check("New-CsClientVersionPolicy -Identity Sales\nGrant-CsClientVersionPolicy -Identity 'Ken Myer' -PolicyName Sales");
  });
  test('a site needs no grant', () => {
    check('New-CsClientVersionPolicy -Identity site:A');
  });
  test('a grant of a policy that is not known may be it', () => {
    check("param($p)\nNew-CsClientVersionPolicy -Identity Sales\nGrant-CsClientVersionPolicy -Identity 'Ken Myer' -PolicyName $p");
  });
  test('who is to have it is to be decided: every user is an offer, not more', () => {
    const make = 'New-CsClientVersionPolicy -Identity Sales';
    checkFix(
      `if ($env:X) {\n  ⟦CsPolicyNotGranted ${make}⟧\n  Get-CsUser\n}`,
      'Grant Sales to every user',
      `if ($env:X) {\n  ${make}\n  Get-CsUser\n  Get-CsUser | Grant-CsClientVersionPolicy -PolicyName 'Sales'\n}`,
      { preferred: false },
    );
  });
  test('off', () => {
    check('New-CsClientVersionPolicy -Identity Sales', [], { severities: { CsPolicyNotGranted: 'off' } });
  });
  test('suppressed', () => {
    check('New-CsClientVersionPolicy -Identity Sales # csprivacy-disable-line CsPolicyNotGranted', [], { suppressed: 1 });
  });
});
