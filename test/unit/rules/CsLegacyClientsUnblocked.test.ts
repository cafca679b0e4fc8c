import { describe, expect, test } from 'vitest';
import { check, checkFix, findingsIn, fixTitles } from '../../support/check';

const ID = 'Global/2336c611-a243-4c5d-994b-eea8a524d0e4';
const RULE = `New-CsClientVersionPolicyRule -Identity ${ID} -MajorVersion 4 -MinorVersion 0 -UserAgent OC -CompareOp LSS -Action Block -Priority 0`;
const ON = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true';
const lines = (...parts: readonly string[]) => parts.join('\n');
const message =
  'Privacy mode is on for the global scope, and this lets Office Communicator 2007 and 2007 R2 sign in again. Keep the rule that blocks them, or turn privacy mode off first.';

describe('CsLegacyClientsUnblocked', () => {
  test.each([
    ['removed', `Remove-CsClientVersionPolicyRule -Identity ${ID}`],
    ['disabled', `Set-CsClientVersionPolicyRule -Identity ${ID} -Enabled $false`],
    ['changed', `Set-CsClientVersionPolicyRule -Identity ${ID} -Action Allow`],
    ['not asked any more', 'Set-CsClientVersionConfiguration -Identity global -Enabled $false'],
  ])('the rule is %s', (_, command) => {
    const { findings } = findingsIn(lines(RULE, ON, command));
    expect(findings.map(({ rule, severity, message: text }) => [rule, severity, text])).toEqual([
      ['CsLegacyClientsUnblocked', 'warning', message],
    ]);
  });
  test('where privacy mode went on is beside it', () => {
    const { findings } = findingsIn(lines(RULE, ON, `Remove-CsClientVersionPolicyRule -Identity ${ID} -Force`));
    expect(findings[0]?.related.map(related => related.message)).toEqual(['Privacy mode goes on here.']);
  });
  const NEW = RULE.replace(ID, 'Global/1987d3c2-4544-489d-bbe3-59f79f530a83');
  test.each([
    ['until a new rule comes', `Remove-CsClientVersionPolicyRule -Identity ${ID}`, NEW, 'Add the new rule before this'],
    [
      'until the check of versions is on again',
      'Set-CsClientVersionConfiguration -Identity global -Enabled $false',
      'Set-CsClientVersionConfiguration -Identity global -Enabled $true',
      'Do first what blocks them',
    ],
  ])('they can sign in for a time: %s', (_, command, again, advice) => {
    const { findings } = findingsIn(lines(RULE, ON, command, 'Start-Sleep 5', again));
    expect(findings.map(({ rule, message: text, related }) => [rule, text, related.at(-1)?.message])).toEqual([
      [
        'CsLegacyClientsUnblocked',
        `Privacy mode is on for the global scope, and from here to where a later command blocks them again, Office Communicator 2007 and 2007 R2 can sign in. ${advice}, or turn privacy mode off meanwhile.`,
        'They are blocked again here.',
      ],
    ]);
  });
  test('where only some runs block them again, it is for good', () => {
    const { findings } = findingsIn(
      lines('param($new)', RULE, ON, `Remove-CsClientVersionPolicyRule -Identity ${ID}`, `if ($new) { ${NEW} }`),
    );
    expect(findings.map(({ message: text }) => text)).toEqual([message]);
  });
  test('each turn of a loop lets them in for its own scope', () => {
    const each = ["'A', 'B' | ForEach-Object {", RULE.replace(ID, '"site:$_/2336c611-a243-4c5d-994b-eea8a524d0e4"')];
    const on = 'Set-CsPrivacyConfiguration -Identity "site:$_" -EnablePrivacyMode $true';
    const { findings } = findingsIn(lines(...each, on, 'Remove-CsClientVersionPolicy -Identity "site:$_"', '}'));
    expect(findings.map(({ message: text }) => text)).toEqual([message.replace('the global scope', 'site:A and site:B')]);
  });
  test('off meanwhile is no gap', () => {
    const off = 'Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $false';
    check(lines(RULE, ON, off, `Remove-CsClientVersionPolicyRule -Identity ${ID}`, NEW, ON));
  });
  test('before privacy mode goes on it is no matter of this rule', () => {
    check(lines(RULE, `Remove-CsClientVersionPolicyRule -Identity ${ID}`));
  });
  test('another rule does not matter', () => {
    check(lines(RULE, ON, 'Remove-CsClientVersionPolicyRule -Identity Global/1987d3c2-4544-489d-bbe3-59f79f530a83'));
  });
  test('a value that is not known is information', () => {
    const { findings } = findingsIn(lines('param($on)', RULE, ON, `Set-CsClientVersionPolicyRule -Identity ${ID} -Enabled $on`));
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['CsLegacyClientsUnblocked', 'information']]);
  });
  const MARK = (text: string) => `⟦CsLegacyClientsUnblocked ${text}⟧`;
  const OFF = 'Turn privacy mode off first for the global scope';
  const REMOVE = 'Remove the command that lets them in';
  test('the check of versions stays on', () => {
    const marked = lines(RULE, ON, MARK('Set-CsClientVersionConfiguration -Identity global -Enabled $false'));
    expect(fixTitles(marked)).toEqual(['Keep the check of client versions on', REMOVE, OFF]);
    checkFix(
      marked,
      'Keep the check of client versions on',
      lines(RULE, ON, 'Set-CsClientVersionConfiguration -Identity global -Enabled $true'),
      { preferred: true },
    );
  });
  test.each([
    ['removed with its policy', 'Remove-CsClientVersionPolicy -Identity "site:$_"'],
    ['removed', 'Remove-CsClientVersionPolicyRule -Identity "site:$_/2336c611-a243-4c5d-994b-eea8a524d0e4"'],
    ['overtaken', `${RULE.replace(`-Identity ${ID}`, '-Parent "site:$_" -RuleId ([guid]::NewGuid())').replace('Block', 'Allow')}`],
  ])('in a loop privacy mode goes off for the scope of each turn: the rule is %s', (_, command) => {
    const each = `'A', 'B' | ForEach-Object { ${RULE.replace(ID, '"site:$_/2336c611-a243-4c5d-994b-eea8a524d0e4"')}`;
    const on = 'Set-CsPrivacyConfiguration -Identity "site:$_" -EnablePrivacyMode $true }';
    const off = 'Set-CsPrivacyConfiguration -Identity "site:$_" -EnablePrivacyMode $false';
    const loop = (...body: readonly string[]) => lines(each, on, "'A', 'B' | ForEach-Object {", ...body.map(text => `    ${text}`), '}');
    checkFix(loop(MARK(command)), 'Turn privacy mode off first for site:A and site:B', loop(off, command), { preferred: false });
  });
  test('of a pool privacy mode goes off under its full identity', () => {
    const remove = `Remove-CsClientVersionPolicyRule -Identity ${ID}`;
    const pool = "Set-CsPrivacyConfiguration -Identity 'service:UserServer:pool.example.com' -EnablePrivacyMode";
    checkFix(
      lines(RULE, `${pool} $true`, MARK(remove)),
      'Turn privacy mode off first for service:pool.example.com',
      lines(RULE, `${pool} $true`, `${pool} $false`, remove),
      { preferred: false },
    );
  });
  const FIRST = 'Block them again before this';
  test('the new rule comes first, with what it needs', () => {
    const remove = `Remove-CsClientVersionPolicyRule -Identity ${ID}`;
    checkFix(
      lines(RULE, ON, MARK(remove), 'Start-Sleep 5', '$id = [guid]::NewGuid()', NEW.replace(/-Identity \S+/, '-Parent Global -RuleId $id')),
      FIRST,
      lines(RULE, ON, '$id = [guid]::NewGuid()', NEW.replace(/-Identity \S+/, '-Parent Global -RuleId $id'), remove, 'Start-Sleep 5', ''),
      { preferred: true },
    );
  });
  test.each([
    ['would be taken away with the old one', 'Get-CsClientVersionPolicyRule | Remove-CsClientVersionPolicyRule', NEW],
    ['has the name of the old one', `Remove-CsClientVersionPolicyRule -Identity ${ID}`, RULE],
    ['stands in a branch', `Remove-CsClientVersionPolicyRule -Identity ${ID}`, `if ($true) { ${NEW} }`],
  ])('not where the new rule %s', (_, command, again) => {
    const marked = command.includes('|')
      ? lines(RULE, ON, command.replace(/(Remove.*)$/, MARK('$1')), again)
      : lines(RULE, ON, MARK(command), again);
    expect(fixTitles(marked)).not.toContain(FIRST);
  });
  test('the command goes, or privacy mode goes off first', () => {
    const marked = lines(RULE, ON, MARK(`Remove-CsClientVersionPolicyRule -Identity ${ID}`), 'Get-CsUser');
    expect(fixTitles(marked)).toEqual([REMOVE, OFF]);
    checkFix(marked, REMOVE, lines(RULE, ON, 'Get-CsUser'), { preferred: true });
    checkFix(
      marked,
      OFF,
      lines(
        RULE,
        ON,
        "Set-CsPrivacyConfiguration -Identity 'global' -EnablePrivacyMode $false",
        `Remove-CsClientVersionPolicyRule -Identity ${ID}`,
        'Get-CsUser',
      ),
      { preferred: false },
    );
  });
  const BLOCK = (parent: string) =>
    `New-CsClientVersionPolicyRule -Parent '${parent}' -RuleId ([guid]::NewGuid()) -MajorVersion 4 -MinorVersion 0 -UserAgent 'OC' -CompareOp 'LSS' -Action 'Block' -Enabled $true -Priority 0`;
  test('a new policy has the block from its start', () => {
    checkFix(
      lines(RULE, ON, MARK('New-CsClientVersionPolicy -Identity site:Oslo')),
      'Give the policy a rule that blocks them from the start',
      lines(RULE, ON, `New-CsClientVersionPolicy -Identity site:Oslo -Rules @{ Add = (${BLOCK('site:Oslo')} -InMemory) }`),
      { preferred: true },
    );
  });
  test('a policy that is granted has the block before', () => {
    const grant = "Grant-CsClientVersionPolicy -Identity 'Ken Myer' -PolicyName Sales";
    checkFix(
      lines(RULE, ON, 'New-CsClientVersionPolicy -Identity Sales', MARK(grant)),
      'Add a rule that blocks them to the policy first',
      lines(RULE, ON, 'New-CsClientVersionPolicy -Identity Sales', BLOCK('Sales'), grant),
      { preferred: true },
    );
  });
  test('what was on before is back everywhere', () => {
    const saved = '$saved = @(Get-CsPrivacyConfiguration)';
    const everywhere = 'Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $true';
    const removal = `Remove-CsClientVersionPolicyRule -Identity ${ID}`;
    check(lines(saved, RULE, everywhere, '$saved | Set-CsPrivacyConfiguration', removal));
    check(
      lines(
        saved,
        RULE,
        everywhere,
        '$saved | Select-Object -First 1 | Set-CsPrivacyConfiguration',
        `⟦CsLegacyClientsUnblocked ${removal}⟧`,
      ),
      [message.replace('the global scope', 'every existing scope')],
    );
  });
  test('off', () => {
    check(lines(RULE, ON, `Remove-CsClientVersionPolicyRule ${ID}`), [], { severities: { CsLegacyClientsUnblocked: 'off' } });
  });
  test('suppressed', () => {
    check(lines(RULE, ON, `Remove-CsClientVersionPolicyRule ${ID} # csprivacy-disable-line CsLegacyClientsUnblocked`), [], {
      suppressed: 1,
    });
  });
});
