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

describe('runs that tell by objects of their own what they did', () => {
  const protect = (...work: readonly string[]) =>
    lines(
      'function Protect-Site($Site) {',
      'try {',
      ...work,
      '[pscustomobject]@{ Site = $Site; Ok = $true }',
      '} catch { [pscustomobject]@{ Site = $Site; Ok = $false } }',
      '}',
    );
  const inMemory = protect(
    `$rule = ${block('site:$Site').replace("'site:$Site'", '"site:$Site"')} -InMemory`,
    'New-CsClientVersionPolicy -Identity "site:$Site" -Rules $rule | Out-Null',
  );
  const enable = 'if ($one.Ok) { Set-CsPrivacyConfiguration -Identity "site:$($one.Site)" -EnablePrivacyMode $true }';
  const all = (...sites: readonly string[]) =>
    lines(inMemory, `$all = foreach ($site in '${sites.join("', '")}') { Protect-Site $site }`, `foreach ($one in $all) { ${enable} }`);
  it('keep that apart where as many go on as are judged differently', () => {
    expect(verdict(all('A', 'B', 'C'))).toBe('safe');
  });
  it('are not sure to do what none of them does', () => {
    const names = lines(
      'function Protect-Site($Site) {',
      'if (Test-Path $Site) {',
      'New-CsClientVersionPolicy -Identity "site:$Site" | Out-Null',
      `${block('site:$Site').replace("'site:$Site'", '"site:$Site"')} | Out-Null`,
      '$Site',
      '}',
      '}',
    );
    const asked = "if ($done -like ('*;' + $site + ';*')) { Set-CsPrivacyConfiguration -Identity \"site:$site\" -EnablePrivacyMode $true }";
    const sites = "'A', 'B', 'C', 'D', 'E', 'F', 'G'";
    const script = lines(
      names,
      `$all = foreach ($site in ${sites}) { Protect-Site $site }`,
      "$done = ';' + (@($all) -join ';') + ';'",
      `foreach ($site in ${sites}) { ${asked} }`,
    );
    expect(verdict(script)).toMatch(/^information/);
  });
});
