import { describe, test } from 'vitest';
import { check, checkFix } from '../../support/check';

const RULE = 'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent UCCP -CompareOp LSS';

describe('CsUrlRequired', () => {
  test('a rule that points nowhere', () => {
    check(`${RULE} -Action ⟦CsUrlRequired BlockWithUrl⟧`, ['BlockWithUrl needs an address to show. Add -ActionUrl, or use Block.']);
  });
  test('with an address, fine', () => {
    check(`${RULE} -Action BlockWithUrl -ActionUrl https://litwareinc.com/clients`);
  });
  test('an empty address is none', () => {
    check(`${RULE} -Action ⟦CsUrlRequired AllowWithUrl⟧ -ActionUrl ''`, [
      'AllowWithUrl needs an address to show. Add -ActionUrl, or use Allow.',
    ]);
  });
  test('a configuration', () => {
    check('New-CsClientVersionConfiguration -Identity site:A -DefaultAction ⟦CsUrlRequired BlockWithUrl⟧', [
      'BlockWithUrl needs an address to show. Add -DefaultURL, or use Block.',
    ]);
  });
  test('an action without an address needs none', () => {
    check(`${RULE} -Action Block`);
  });
  test('a change of what is there may find the address there', () => {
    check('Set-CsClientVersionConfiguration -Identity site:A -DefaultAction BlockWithUrl');
  });
  test('in memory the address may come later', () => {
    check(
      [
        '$c = New-CsClientVersionConfiguration -Identity site:A -DefaultAction BlockWithUrl -InMemory',
        "$c.DefaultURL = 'https://litwareinc.com/clients'",
        'Set-CsClientVersionConfiguration -Instance $c',
      ].join('\n'),
    );
  });
  test('saved without one', () => {
    check(
      [
        '$c = New-CsClientVersionConfiguration -Identity site:A -DefaultAction AllowWithUrl -InMemory',
        '⟦CsUrlRequired Set-CsClientVersionConfiguration⟧ -Instance $c',
      ].join('\n'),
      ['AllowWithUrl needs an address to show. Add -DefaultURL, or use Allow.'],
    );
  });
  test('saved with one given then', () => {
    check(
      [
        '$c = New-CsClientVersionConfiguration -Identity site:A -DefaultAction AllowWithUrl -InMemory',
        "Set-CsClientVersionConfiguration -Instance $c -DefaultURL 'https://litwareinc.com/clients'",
      ].join('\n'),
    );
  });
  test('an address or action that is not known is not judged', () => {
    check(
      `param($url, $action)\n${RULE} -Action BlockWithUrl -ActionUrl $url\n${RULE.replace('-MajorVersion 4', '-MajorVersion 5')} -Action $action`,
    );
  });
  test('off', () => {
    check(`${RULE} -Action AllowWithUrl`, [], { severities: { CsUrlRequired: 'off' } });
  });
  test('suppressed', () => {
    check(`${RULE} -Action AllowWithUrl # csprivacy-disable-line CsUrlRequired`, [], { suppressed: 1 });
  });
  test('the plain action is a fix', () => {
    checkFix(`${RULE} -Action ⟦CsUrlRequired 'BlockWithUrl'⟧`, 'Use Block, which needs no address', `${RULE} -Action 'Block'`, {
      preferred: false,
    });
  });
});
