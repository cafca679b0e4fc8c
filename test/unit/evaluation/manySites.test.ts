/** A loop over many sites that makes what is not there: each site parts the run, and what parted it is told of both ways at once. */
import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../support/analyze';
import { lines, verdict } from './scripts';

const sites = (count: number) => `$sites = ${Array.from({ length: count }, (_, index) => `'S${index}'`).join(', ')}`;
const over = (...body: readonly string[]) => lines('foreach ($s in $sites) {', '$id = "site:$s"', ...body, '}');

const TESTS = "$_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -ge 4 -and $_.Enabled";
const rule = (more = '-MajorVersion 4') =>
  `New-CsClientVersionPolicyRule -Parent $id -RuleId ([guid]::NewGuid()) -UserAgent OC ${more} -CompareOp LSS -Action Block`;
const POLICY =
  'if (-not (Get-CsClientVersionPolicy -Identity $id -ErrorAction SilentlyContinue)) { New-CsClientVersionPolicy -Identity $id }';
const KEPT = lines(
  '$p = Get-CsClientVersionPolicy -Identity $id -ErrorAction SilentlyContinue',
  'if ($null -eq $p) { $p = New-CsClientVersionPolicy -Identity $id }',
);
const found = (tests = TESTS) => `$rule = (Get-CsClientVersionPolicy -Identity $id).Rules | Where-Object { ${tests} }`;
const ENABLE = lines(
  '$c = Get-CsPrivacyConfiguration -Identity $id -ErrorAction SilentlyContinue',
  'if ($c) { Set-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true }',
  'else { New-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true }',
);

describe.each([2, 5, 100])('%i sites', count => {
  const script = (...parts: readonly string[]) => verdict(lines(sites(count), ...parts));

  it('with a policy that is made unless it is there, and a rule', () => {
    expect(script(over(POLICY, rule()), over(ENABLE))).toBe('safe');
    expect(script(over(KEPT, rule()), over(ENABLE))).toBe('safe');
    expect(script(over(POLICY, rule('-MajorVersion 3')), over(ENABLE))).toMatch(/^warning/);
  });

  it('with a rule that is made unless it is there', () => {
    const made = (tests?: string, more?: string) => script(over(KEPT, found(tests), `if (-not $rule) { ${rule(more)} }`), over(ENABLE));
    expect(made()).toBe('safe');
    expect(made(TESTS, '-MajorVersion 3')).toMatch(/^warning/);
    expect(made("$_.UserAgent -eq 'OC'")).toMatch(/^information/);
  });

  it('with a rule that only a policy that was there is given', () => {
    const only = lines(
      '$p = Get-CsClientVersionPolicy -Identity $id -ErrorAction SilentlyContinue',
      `if ($p) { ${rule()} } else { New-CsClientVersionPolicy -Identity $id }`,
    );
    expect(script(over(only), over(ENABLE))).toMatch(/^(?:warning|information)/);
  });

  it('with a look at all of them in between', () => {
    const made = over(KEPT, found(), `if (-not $rule) { ${rule()} }`);
    const check = over(found(), 'if (-not $rule) { throw "none at $s" }');
    expect(script(made, check, over(ENABLE))).toBe('safe');
    expect(script(check.replace('throw "none at $s"', 'Write-Warning $s'), over(ENABLE))).toMatch(/^warning notOnEveryPath/);
  });

  it('in a pipeline', () => {
    const each = (...body: readonly string[]) => lines('$sites | ForEach-Object {', '$id = "site:$_"', ...body, '}');
    expect(script(each(KEPT, rule()), each(ENABLE))).toBe('safe');
    expect(script(each(KEPT, rule('-MajorVersion 3')), each(ENABLE))).toMatch(/^warning/);
  });
});

describe('sites that have a rule and settings of their own, or neither', () => {
  it('are kept apart: settings may be there without the rule', () => {
    const text = (...parts: readonly string[]) =>
      lines(sites(5), over('New-CsClientVersionPolicy -Identity $id'), over('if (Test-Path "$s.txt") {', ...parts, '}'));
    const own = 'New-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $false';
    const on = 'Set-CsPrivacyConfiguration -Identity site:S2 -EnablePrivacyMode $true';
    const asked = `if (Get-CsPrivacyConfiguration -Identity site:S2 -ErrorAction SilentlyContinue) { ${on} }`;
    expect(verdict(lines(text(rule(), own), asked))).toMatch(/^warning/);
    expect(verdict(lines(text(rule()), on))).toMatch(/^warning notOnEveryPath/);
  });
});

describe('what a turn leaves', () => {
  const script = (...parts: readonly string[]) => verdict(lines(sites(6), ...parts));

  it('is read behind the loop', () => {
    const last = over(found(), `if (-not $rule) { ${rule()} }`);
    expect(script(last, 'if ($rule) { Set-CsPrivacyConfiguration -Identity site:S5 -EnablePrivacyMode $true }')).toBe('safe');
  });

  it('is kept where a turn may end before it is made anew', () => {
    const asked = over("$x = Read-Host $s; if ($x -eq 'skip') { continue }", found(), `if (-not $rule) { ${rule('-MajorVersion 3')} }`);
    const on = 'Set-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true';
    expect(script(asked, `if ($rule) { ${on} }`)).toMatch(/^(?:warning|information)/);
  });
});

const unblocked = (text: string) => analysisOf(text).observations.filter(({ kind }) => kind === 'legacyUnblocked').length;

describe('runs that know something else of one rule', () => {
  it('are kept apart', () => {
    const asked = (version: number) =>
      `if ($r.MajorVersion -ge ${version}) { Set-CsPrivacyConfiguration -Identity site:S1 -EnablePrivacyMode $true }`;
    const text = (version: number) =>
      lines(
        "$r = Get-CsClientVersionPolicyRule -Identity site:S1 | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.Enabled }",
        'if (-not $r) { return }',
        'if ($r.MajorVersion -ge 4) { $c = 1 } else { $c = 2 }',
        '$c = 3',
        asked(version),
      );
    expect(verdict(text(4))).toBe('safe');
    expect(verdict(text(3))).not.toBe('safe');
  });
});

describe('privacy mode that is on in some of the runs that go on as one', () => {
  it('is seen when somebody may sign in again', () => {
    const text = (behind: string) =>
      lines(
        'New-CsClientVersionPolicy -Identity site:S1',
        'New-CsClientVersionPolicyRule -Identity site:S1/11111111-1111-1111-1111-111111111111 -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block',
        '$c = Get-CsPrivacyConfiguration -Identity site:S1 -ErrorAction SilentlyContinue',
        'if ($c) { Set-CsPrivacyConfiguration -Identity site:S1 -EnablePrivacyMode $true }',
        '$c = 1',
        behind,
      );
    expect(unblocked(text('Remove-CsClientVersionPolicyRule -Identity site:S1/11111111-1111-1111-1111-111111111111'))).toBe(1);
    expect(unblocked(text("'done'"))).toBe(0);
    const off =
      'if (Get-CsPrivacyConfiguration -Identity site:S1 -ErrorAction SilentlyContinue) { Remove-CsPrivacyConfiguration -Identity site:S1 }';
    expect(unblocked(text(lines(off, 'Remove-CsClientVersionPolicyRule -Identity site:S1/11111111-1111-1111-1111-111111111111')))).toBe(0);
  });
});
