/** Rules that a script puts into lists, and by which it tells one from the other. */
import { describe, expect, it } from 'vitest';
import { block, lines, verdict } from './scripts';

const RULE = `$r = ${block('site:A')} -InMemory`;
const POLICY = "$p = Get-CsClientVersionPolicy -Identity 'site:A'";
const COMMIT = 'Set-CsClientVersionPolicy -Instance $p';
const ON = 'Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $true';

describe('a rule beside those that nobody has seen', () => {
  it.each([
    ['is added', lines('$p.Rules += $r', COMMIT)],
    ['is put behind them', lines('$p.Rules = @($p.Rules) + $r', COMMIT)],
    ['is put in front of them', lines('$p.Rules = @($r) + @($p.Rules)', COMMIT)],
    ['is handed over with them', lines('$all = @($p.Rules)\n$all += $r', "Set-CsClientVersionPolicy -Identity 'site:A' -Rules $all")],
    ['is handed over with what a command gives', "Set-CsClientVersionPolicy -Identity 'site:A' -Rules (@($r) + @(Get-MyRule))"],
  ])('%s', (_, committed) => {
    expect(verdict(lines(RULE, POLICY, committed, ON))).toBe('safe');
  });

  it('is not there where it is only put into a list', () => {
    expect(verdict(lines(RULE, POLICY, '$p.Rules += $r', ON))).toBe('warning notCommitted');
    expect(verdict(lines(RULE, POLICY, '$all = @($p.Rules) + $r', ON))).toBe('warning notCommitted');
  });
});

describe('two rules of one identity that are handed over together', () => {
  const GUID = "'6a2c1f0e-1111-4222-8333-444455556666'";
  const rule = (name: string, action: string) =>
    `$${name} = ${block('site:A').replace('([guid]::NewGuid())', GUID).replace('Block', action)} -InMemory`;
  it.each(['$a, $b', '$b, $a'])('in the order %s: which of them counts is not known', both => {
    const script = lines(
      rule('a', 'Allow'),
      rule('b', 'Block'),
      `Set-CsClientVersionPolicy -Identity site:A -Rules @{ Replace = ${both} }`,
      ON,
    );
    expect(verdict(script)).toBe('information notOnEveryPath');
  });
});

describe('RuleId', () => {
  const removed = (id: string, condition: string) =>
    lines(
      `$id = ${id}`,
      block('site:A').replace('([guid]::NewGuid())', '$id'),
      `Get-CsClientVersionPolicyRule -Identity 'site:A' | Where-Object { ${condition} } | Remove-CsClientVersionPolicyRule`,
      ON,
    );
  it.each(["'6a2c1f0e-1111-4222-8333-444455556666'", '[guid]::NewGuid()', '[guid]::NewGuid().ToString()'])(
    'of a rule with the identifier %s',
    id => {
      expect(verdict(removed(id, '$_.RuleId -ne $id'))).toBe('safe');
      expect(verdict(removed(id, '$_.RuleId -eq $id'))).toBe('warning noRule');
      expect(verdict(removed(id, '$_.RuleId -ne (Read-Host)'))).not.toBe('safe');
    },
  );
});
