import { describe, expect, it } from 'vitest';
import { deploymentOf } from '../../../server/src/deployment';
import { readSnapshot } from '../../../server/src/workspace/snapshotFile';
import { block, ENABLE, lines, verdict } from './scripts';

const ID = '421bca72-dd53-4cc3-8e1e-cb568a49f75e';
const BLOCKING = { UserAgent: 'OC', MajorVersion: 4, CompareOp: 'LSS', Action: 'Block', Enabled: true, Priority: 0 };

/** The verdict in a deployment that has a global policy, one of site:Oslo, and these rules. */
function verdictIn(script: string, rules: readonly object[] = [], { complete = true } = {}): string {
  const snapshot = {
    CsPrivacyConfiguration: [{ Identity: 'Global', EnablePrivacyMode: false }],
    CsClientVersionConfiguration: [{ Identity: 'Global', Enabled: true, DefaultAction: 'Allow' }],
    CsClientVersionPolicy: [{ Identity: 'Global' }, { Identity: 'Site:Oslo' }],
    ...(complete ? { CsClientVersionPolicyRule: rules } : {}),
  };
  const read = readSnapshot(JSON.stringify(snapshot));
  if (read.kind === 'unreadable') throw new Error(read.message);
  return verdict(script, { deployment: deploymentOf(read.snapshot).deployment });
}

const oslo = (rule: object) => ({ Identity: `Site:Oslo/${ID}`, ...BLOCKING, ...rule });
const ON = 'Set-CsPrivacyConfiguration -Identity site:Oslo -EnablePrivacyMode $true';
const FOUND = "$_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.MajorVersion -ge 4 -and $_.CompareOp -eq 'LSS' -and $_.Enabled";

describe('a snapshot that tells every object', () => {
  it.each([
    `Get-CsClientVersionPolicyRule -Identity site:Oslo`,
    'Get-CsClientVersionPolicyRule',
    '(Get-CsClientVersionPolicy site:Oslo).Rules',
  ])('has no rules but those that it tells: %s', rules => {
    const addUnless = lines(`if (-not (${rules} | Where-Object { ${FOUND} })) { ${block('site:Oslo', ' -Priority 0')} }`, ON);
    expect(verdictIn(addUnless)).toBe('safe');
    expect(verdictIn(addUnless, [oslo({})])).toBe('safe');
    expect(verdictIn(addUnless, [oslo({ Action: 'Allow' })])).toBe('safe');
    const enableIf = `if (${rules} | Where-Object { ${FOUND} }) { ${ON} }`;
    expect(verdictIn(enableIf)).toBe('safe');
    expect(verdictIn(`if (${rules}) { ${ON} }`, [oslo({ CompareOp: 'GTR' })])).toMatch(/^warning /);
  });

  it('has no rule of an identifier that it does not tell', () => {
    const script = lines(
      `$rule = Get-CsClientVersionPolicyRule -Identity 'site:Oslo/${ID}' -ErrorAction SilentlyContinue`,
      `if ($rule) { ${ON} } else { ${block('site:Oslo')}; ${ON} }`,
    );
    expect(verdictIn(script)).toBe('safe');
    expect(verdictIn(script, [oslo({ Enabled: false })])).toMatch(/^warning ruleDisabled/);
    expect(verdictIn(script, [], { complete: false })).toMatch(/^information /);
  });

  it('may be older than an object that the script asks for', () => {
    const script = `if (Get-CsPrivacyConfiguration -Identity site:Bergen -ErrorAction SilentlyContinue) { ${ON.replace('Oslo', 'Bergen')} }`;
    expect(verdictIn(script)).toBe('information noRule');
  });

  it('lists no sites beside those that it tells', () => {
    const all = `Get-CsClientVersionPolicy | ForEach-Object { New-CsClientVersionPolicyRule -Parent $_.Identity -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 }`;
    expect(verdictIn(lines(all, ENABLE, ON))).toBe('safe');
  });
});
