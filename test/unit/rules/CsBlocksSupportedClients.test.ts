import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsIn } from '../../support/check';

const rule = (version: string, more: string) =>
  `New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) ${version} -UserAgent OC ${more} -Enabled $true`;
const found = (text: string) => findingsIn(text).findings.map(finding => [finding.rule, finding.severity, finding.message]);

describe('CsBlocksSupportedClients', () => {
  test('the newest is locked out: a warning', () => {
    expect(found(rule('-MajorVersion 16 -MinorVersion 0', '-CompareOp LEQ -Action Block'))).toEqual([
      [
        'CsBlocksSupportedClients',
        'warning',
        "After this, Lync 2010, Lync 2013, Skype for Business 2015 and Skype for Business 2016 and later can't sign in (the global scope), and those clients honour privacy mode. Block only what is below 4.0.",
      ],
    ]);
  });
  test('only older ones: information', () => {
    expect(found(rule('-MajorVersion 15', '-CompareOp LSS -Action Block'))).toEqual([
      [
        'CsBlocksSupportedClients',
        'information',
        "After this, Lync 2010 can't sign in (the global scope), although privacy mode works with them. To keep out only the clients that ignore it, block what is below 4.0.",
      ],
    ]);
  });
  test('below 4.0 is fine', () => {
    check(rule('-MajorVersion 4 -MinorVersion 0', '-CompareOp LSS -Action Block'));
  });
  test('a broad block behind an Allow of the new ones is fine', () => {
    check(
      `${rule('-MajorVersion 4 -MinorVersion 0', '-CompareOp GEQ -Action Allow -Priority 0')}\n${rule('-MajorVersion 99', '-CompareOp LSS -Action Block -Priority 1')}`,
    );
  });
  test('a version that is not known is not judged', () => {
    check(`param($v)\n${rule('-MajorVersion $v', '-CompareOp LEQ -Action Block')}`);
  });
  const MARK = (text: string, severity = '') => `⟦CsBlocksSupportedClients${severity} ${text}⟧`;
  test('the rule is narrowed', () => {
    checkFix(
      MARK(rule('-MajorVersion 16 -MinorVersion 0 -BuildNumber 1', '-CompareOp LEQ -Action Block')),
      'Narrow the rule to everything below 4.0',
      rule('-MajorVersion 4 -MinorVersion 0', '-CompareOp LSS -Action Block'),
      { preferred: true },
    );
  });
  test('the default action lets in', () => {
    checkFix(
      `New-CsClientVersionPolicy -Identity site:A\n${MARK('New-CsClientVersionConfiguration -Identity site:A -DefaultAction Block')}`,
      'Let in the clients that no rule matches',
      'New-CsClientVersionPolicy -Identity site:A\nNew-CsClientVersionConfiguration -Identity site:A -DefaultAction Allow',
      { preferred: true },
    );
  });
  test('off', () => {
    check(rule('-MajorVersion 20', '-CompareOp LSS -Action Block'), [], { severities: { CsBlocksSupportedClients: 'off' } });
  });
  test('suppressed', () => {
    check(`${rule('-MajorVersion 20', '-CompareOp LSS -Action Block')} # csprivacy-disable-line CsBlocksSupportedClients`, [], {
      suppressed: 1,
    });
  });
});
