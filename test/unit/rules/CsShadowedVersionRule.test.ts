import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsIn, fixTitles } from '../../support/check';

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
  const MARK = (text: string) => `⟦CsShadowedVersionRule ${text}⟧`;
  const [BROAD, BLOCK] = [rule('16', '-CompareOp LSS -Action Allow'), rule('4', '-CompareOp LSS -Action Block')];
  test('an exception behind the general rule: both ways are offered, none preferred', () => {
    const marked = `${BROAD}\n${MARK(BLOCK)}`;
    expect(fixTitles(marked)).toEqual(['Remove the rule that never decides', 'Put the rule before the one that decides']);
    checkFix(marked, 'Put the rule before the one that decides', `${BROAD}\n${BLOCK} -Priority 0`, { preferred: false });
    checkFix(marked, 'Remove the rule that never decides', `${BROAD}\n`, { preferred: false });
  });
  test('twice the same: one goes', () => {
    const marked = `${BLOCK}\n${MARK(BLOCK)}\nGet-CsUser`;
    expect(fixTitles(marked)).toEqual(['Remove the rule that never decides', 'Remove the other rule, which says the same']);
    checkFix(marked, 'Remove the other rule, which says the same', `${BLOCK}\nGet-CsUser`, { preferred: false });
    checkFix(marked, 'Remove the rule that never decides', `${BLOCK}\nGet-CsUser`, { preferred: true });
  });
  test.each([
    ['saved through a pipeline', `${MARK(`${BLOCK} -InMemory`)} | Set-CsClientVersionPolicyRule`],
    [
      'changed and saved by a variable',
      `$r = ${MARK(`${BLOCK} -InMemory`)}\n$r.Description = 'old'\nSet-CsClientVersionPolicyRule -Instance $r`,
    ],
    ['added to a policy', `$r = ${MARK(`${BLOCK} -InMemory`)}\nSet-CsClientVersionPolicy -Identity Global -Rules @{ Add = $r }`],
    [
      'added to a list',
      `$r = ${MARK(`${BLOCK} -InMemory`)}\n$p = Get-CsClientVersionPolicy -Identity Global\n$p.Rules.Add($r)\nSet-CsClientVersionPolicy -Instance $p`,
    ],
  ])('a dead rule goes with all that is done with it: %s', (_, marked) => {
    const [first] = findingsIn(`${BLOCK}\n${marked.replace(/⟦\w+ |⟧/g, '')}`).findings.filter(
      each => each.rule === 'CsShadowedVersionRule',
    );
    expect(first?.fixes.map(fix => fix.title.split(';')[0])).toContain('Remove the rule that never decides');
  });
  test.each([
    [
      'by a variable',
      `$id = [guid]::NewGuid()\n${BLOCK.replace('([guid]::NewGuid())', '$id')}\nGet-CsClientVersionPolicyRule "Global/$id"`,
    ],
    [
      'by its identifier',
      `${BLOCK.replace('([guid]::NewGuid())', '2336c611-a243-4c5d-994b-eea8a524d0e4')}\nGet-CsClientVersionPolicyRule Global/2336C611-a243-4c5d-994b-eea8a524d0e4`,
    ],
    ['as what a function gives', `function New-It { ${BLOCK} -InMemory }\n$r = New-It\nSet-CsClientVersionPolicyRule -Instance $r`],
  ])('a rule that is met again is not taken out: %s', (_, text) => {
    const { findings } = findingsIn(`${BLOCK}\n${text}`);
    expect(findings.map(({ rule: name, fixes }) => [name, fixes.map(fix => fix.key)])).toEqual([['CsShadowedVersionRule', ['other']]]);
  });
  test('a rule whose object is used elsewhere is not taken out', () => {
    const text = `${BLOCK}\n$r = ${BLOCK} -InMemory\nSet-CsClientVersionPolicyRule -Instance $r\nWrite-Host $r.Identity`;
    expect(findingsIn(text).findings.flatMap(finding => finding.fixes.map(fix => fix.key))).toEqual(['other']);
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
