/** More runs than are kept apart: joining them keeps what the deployment says. */
import { describe, expect, it } from 'vitest';
import { BLOCK, block, ENABLE, lines, verdict } from './scripts';

/** Parts the run in two that differ in a variable. */
const part = (index: number) => `if ((Read-Host) -eq 'y') { $choice${index} = 'a' } else { $choice${index} = 'b' }`;
const PARTED = lines(...[1, 2, 3, 4, 5, 6].map(part));
const USED = `Write-Output ${[1, 2, 3, 4, 5, 6].map(index => `$choice${index}`).join(' ')} | Out-File x.txt`;
const retry = (...body: readonly string[]) =>
  lines('for ($i = 1; $i -le 3; $i++) {', 'try {', ...body, 'break', '} catch { if ($i -eq 3) { throw } }', '}');

it('a key that only some of them gave a table may be there', () => {
  const asked = `if ("${[1, 2, 3, 4, 5, 6].map(index => `$choice${index}`).join('')}" -eq 'none') { ${BLOCK} }`;
  const script = (adding: string) =>
    lines('$t = @{}', PARTED, adding, "try { $t.Add('a', 2) } catch { exit }", `if ($t.a) { ${ENABLE} }`, asked, ENABLE);
  expect(verdict(script("if ((Read-Host) -eq 'y') { $t.Add('a', 1) }"))).not.toBe('safe');
  expect(verdict(script("$t.Add('a', 1)"))).toBe('safe');
});

describe('runs that differ in what does not matter', () => {
  it.each([
    ['after the rule', lines(BLOCK, PARTED, USED, ENABLE), 'safe'],
    ['in which each adds its own rule', lines(part(1), part(2), retry('$id = [guid]::NewGuid()', BLOCK), PARTED, USED, ENABLE), 'safe'],
    [
      'several retries, each rule under an identifier of its own',
      lines(
        retry(BLOCK),
        retry(
          "$policy = New-CsClientVersionPolicy -Identity 'Registrar:pool02.litwareinc.com' -InMemory",
          'Set-CsClientVersionPolicy -Instance $policy',
          block('Registrar:pool02.litwareinc.com'),
        ),
        'Set-CsPrivacyConfiguration -Identity UserServer:pool01.litwareinc.com -EnablePrivacyMode $true',
      ),
      'safe',
    ],
    [
      'a rule that is changed by its identifier afterwards',
      lines(
        part(1),
        part(2),
        part(3),
        retry(
          '$id = [guid]::NewGuid()',
          'New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block',
        ),
        'Set-CsClientVersionPolicyRule -Identity "Global/$id" -Enabled $false',
        ENABLE,
      ),
      'warning ruleDisabled',
    ],
    ['where one of them lacks the rule', lines(`if ((Read-Host) -eq 'n') { ${BLOCK} }`, PARTED, USED, ENABLE), 'warning notOnEveryPath'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});
