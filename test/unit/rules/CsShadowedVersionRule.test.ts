import { describe, expect, test } from 'vitest';
import { check, findingsIn } from '../../support/check';

const rule = (major: string, more: string) =>
  `New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion ${major} -MinorVersion 0 -UserAgent OC ${more} -Enabled $true`;
const found = (text: string) => findingsIn(text).findings.map(finding => [finding.rule, finding.message]);

describe('CsShadowedVersionRule', () => {
  test('behind a broad Allow', () => {
    expect(
      found(`${rule('16', '-CompareOp LSS -Action Allow -Priority 0')}\n${rule('4', '-CompareOp LSS -Action Block -Priority 1')}`),
    ).toEqual([
      [
        'CsShadowedVersionRule',
        'This rule never decides: an earlier rule of the global scope decides for every client that it matches. Give it a lower -Priority, or remove it.',
      ],
    ]);
  });
  test('in front of it, fine', () => {
    check(`${rule('16', '-CompareOp LSS -Action Allow -Priority 1')}\n${rule('4', '-CompareOp LSS -Action Block -Priority 0')}`);
  });
  test('behind a narrower one, fine', () => {
    check(`${rule('2', '-CompareOp EQL -Action Allow -Priority 0')}\n${rule('4', '-CompareOp LSS -Action Block -Priority 1')}`);
  });
  test('the same statement in another turn of a loop is fine', () => {
    check(`foreach ($n in 1, 2) { ${rule('4', '-CompareOp LSS -Action Block -Priority 0')} }`);
  });
  test('an order that is not known is not judged', () => {
    check(
      `param($p)\n${rule('16', '-CompareOp LSS -Action Allow -Priority $p')}\n${rule('4', '-CompareOp LSS -Action Block -Priority 1')}`,
    );
  });
  test('off', () => {
    check(`${rule('16', '-CompareOp LSS -Action Allow')}\n${rule('4', '-CompareOp LSS -Action Block')}`, [], {
      severities: { CsShadowedVersionRule: 'off' },
    });
  });
  test('suppressed', () => {
    check(
      `${rule('16', '-CompareOp LSS -Action Allow -Priority 0')}\n${rule('4', '-CompareOp LSS -Action Block -Priority 1')} # csprivacy-disable-line CsShadowedVersionRule`,
      [],
      { suppressed: 1 },
    );
  });
});
