/** What was there before the script: objects that it only names later, and what their identities tell (`design.md`, "The state before the script"). */
import { describe, expect, it } from 'vitest';
import { BLOCK, block, ENABLE, lines, mark, reached, verdict } from './scripts';

const BLOCKING = "$_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.Action -eq 'Block' -and $_.Enabled";
const site = (name: string) => `Set-CsPrivacyConfiguration -Identity site:${name} -EnablePrivacyMode $true`;

describe('an object that is named later exists from the start', () => {
  it.each([
    ["a site's policy, whose people the global rule does not reach", lines(BLOCK, ENABLE, block('site:A')), 'warning scopeNotCovered'],
    ["a pool's policy", lines(BLOCK, ENABLE, block('Registrar:pool.litwareinc.com')), 'warning scopeNotCovered'],
    ["the site's own", lines(BLOCK, site('A'), block('site:A')), 'warning scopeNotCovered'],
    [
      "a site's that a parameter names",
      lines('param($Site)', BLOCK, site('$Site'), block('site:$Site').replaceAll("'", '"')),
      'warning scopeNotCovered',
    ],
    [
      "a site's that each row of a file names",
      lines(
        BLOCK,
        'foreach ($row in Import-Csv x.csv) {',
        "Set-CsPrivacyConfiguration -Identity ('site:' + $row.Site) -EnablePrivacyMode $true",
        "New-CsClientVersionPolicyRule -Parent ('site:' + $row.Site) -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block",
        '}',
      ),
      'warning scopeNotCovered',
    ],
    [
      "a site's that the script asks for by its identity",
      lines(BLOCK, ENABLE, 'if (-not (Get-CsClientVersionPolicy site:A -ErrorAction Ignore)) { New-CsClientVersionPolicy site:A }'),
      'warning scopeNotCovered',
    ],
    [
      "a site's that it asks for by a filter, which need not be there",
      lines(BLOCK, ENABLE, 'if (-not (Get-CsClientVersionPolicy -Filter site:A)) { New-CsClientVersionPolicy site:A }'),
      'information scopeNotCovered',
    ],
    [
      "another site's, where it went on for one",
      lines(BLOCK, site('A'), 'if (-not (Get-CsClientVersionPolicy site:B -ErrorAction Ignore)) { New-CsClientVersionPolicy site:B }'),
      'safe',
    ],
    [
      'not one that a parameter names and New- makes',
      lines(
        'param($Site)',
        BLOCK,
        site('$Site'),
        'New-CsClientVersionPolicy -Identity "site:$Site" | Out-Null',
        block('site:$Site').replaceAll("'", '"'),
      ),
      'safe',
    ],
    [
      "a site's version configuration, which blocks nothing by default",
      lines(
        'Set-CsClientVersionConfiguration -DefaultAction Block',
        ENABLE,
        'Set-CsClientVersionConfiguration -Identity site:A -Enabled $true',
      ),
      'warning noRule',
    ],
    [
      "not one that New- makes: until then its people met the global one's",
      lines(BLOCK, ENABLE, 'New-CsClientVersionPolicy -Identity site:A | Out-Null', block('site:A')),
      'safe',
    ],
    ['not one that only code after the end names', lines(BLOCK, ENABLE, 'exit', block('site:A')), 'safe'],
    [
      "a site's own privacy settings, also where changing them may have failed",
      lines(
        'Set-CsClientVersionConfiguration -Identity site:A -Enabled $true',
        'Set-CsClientVersionConfiguration -Identity global -DefaultAction Block',
        'try { Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false } catch { Write-Warning $_ }',
        ENABLE,
      ),
      'safe',
    ],
    [
      "a site's policy: a pool's people may be at that site",
      lines(BLOCK, 'Set-CsPrivacyConfiguration -Identity UserServer:pool.litwareinc.com -EnablePrivacyMode $true', block('site:B')),
      'information scopeNotCovered',
    ],
    ['a rule for another site after that site has its own', lines(block('site:A'), site('A'), block('site:B')), 'safe'],
    [
      "a site's own privacy settings: the global ones are not for its people",
      lines(
        BLOCK,
        'New-CsClientVersionPolicy -Identity site:A | Out-Null',
        ENABLE,
        'Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $false',
      ),
      'safe',
    ],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('the sites of the topology', () => {
  const own = lines(
    'foreach ($s in Get-CsSite) {',
    'New-CsClientVersionPolicy -Identity $s.Identity | Out-Null',
    block('$($s.Identity)').replaceAll("'", '"'),
    '}',
  );
  const on = (sites: string) => `foreach ($s in ${sites}) { Set-CsPrivacyConfiguration -Identity $s.Identity -EnablePrivacyMode $true }`;
  it('are the same each time they are asked for', () => {
    expect(verdict(lines(own, on('Get-CsSite')))).toBe('safe');
    expect(verdict(lines(own, on("Get-CsSite -Filter 'R*'")))).toBe('information scopeNotCovered');
  });
});

describe('the place of a rule that is asked for', () => {
  const RULES = 'Get-CsClientVersionPolicyRule';
  it.each([
    ['-like', `${RULES} | Where-Object { $_.Identity -like 'Global*' -and ${BLOCKING} }`],
    ['-like with the separator', `${RULES} | Where-Object { $_.Identity -like 'Global/*' -and ${BLOCKING} }`],
    ['-match', `${RULES} | Where-Object { $_.Identity -match '^Global/' -and ${BLOCKING} }`],
    ['StartsWith', `${RULES} | Where-Object { $_.Identity.StartsWith('Global') -and ${BLOCKING} }`],
    ['a filter before', `${RULES} | Where-Object Identity -like 'Global*' | Where-Object { ${BLOCKING} }`],
    ['in an if', `foreach ($r in ${RULES}) { if ($r.Identity -notlike 'Global*') { continue }; $r } | Where-Object { ${BLOCKING} }`],
  ])('%s', (_, search) => {
    expect(
      verdict(
        `if (@(${search.startsWith('foreach') ? `$(${search.split(' | ')[0]}) | ${search.split(' | ')[1]}` : search}).Count -gt 0) { ${ENABLE} }`,
      ),
    ).toBe('safe');
  });

  it.each([
    ['nowhere', `${RULES} | Where-Object { ${BLOCKING} }`],
    ["a site's", `${RULES} | Where-Object { $_.Identity -like 'Site:A/*' -and ${BLOCKING} }`],
    ['a part of the name', `${RULES} | Where-Object { $_.Identity -like '*lobal*' -and ${BLOCKING} }`],
    ['alternatives', `${RULES} | Where-Object { $_.Identity -match '^Global|^Site' -and ${BLOCKING} }`],
  ])('not proven: %s', (_, search) => {
    expect(verdict(`if (${search}) { ${ENABLE} }`)).toBe('information scopeNotCovered');
  });

  it('a listed rule of another policy is not one that the filter names', () => {
    const found = `${RULES} -Filter 'Global*' | Where-Object { ${BLOCKING} }`;
    expect(verdict(lines(block('Legacy'), `if (-not (${found})) { ${BLOCK} }`, ENABLE))).toBe('safe');
  });
});

describe('a rule that was found in any policy', () => {
  const FOUND = `$bad = Get-CsClientVersionPolicyRule | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Allow' }`;
  it.each([
    ['is disabled by its identity', 'Set-CsClientVersionPolicyRule -Identity $rule.Identity -Enabled $false', 'safe'],
    ['is removed by it', 'Remove-CsClientVersionPolicyRule -Identity $rule.Identity', 'safe'],
    ['not by another', 'Remove-CsClientVersionPolicyRule -Identity $other.Identity', 'information unprovenValue'],
    [
      'not where it stays as it was',
      'Set-CsClientVersionPolicyRule -Identity $rule.Identity -Description old',
      'information unprovenValue',
    ],
  ])('%s', (_, change, expected) => {
    expect(verdict(lines(FOUND, `foreach ($rule in $bad) { ${change} }`, BLOCK, ENABLE))).toBe(expected);
  });
});

describe('settings that exist besides the global ones', () => {
  const EACH = 'foreach ($c in (Get-CsPrivacyConfiguration))';
  const ON = 'Set-CsPrivacyConfiguration -Identity $c.Identity -EnablePrivacyMode $true';
  it.each([
    ['all but the global ones', `${EACH} { if ($c.Identity -eq 'Global') { continue }; ${ON} }`, 'warning noRule'],
    ['the same by a pattern', `${EACH} { if ($c.Identity -notlike 'global*') { ${ON} } }`, 'warning noRule'],
    ['sites alone', `${EACH} { if ($c.Identity -like 'site:*') { ${ON} } }`, 'warning noRule'],
    ['by a switch', `${EACH} { switch -Wildcard ($c.Identity) { 'Global' { continue } 'Site:*' { ${ON} } } }`, 'warning noRule'],
    ['with a global rule', lines(BLOCK, `${EACH} { if ($c.Identity -ne 'Global') { ${ON} } }`), 'safe'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('a rule by an identifier that this run has made', () => {
  const MAYBE =
    'try { New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 1 -CompareOp GEQ -Action Block -Enabled $false } catch { }';
  it('cannot have been there: what changes it fails', () => {
    const change = 'Set-CsClientVersionPolicyRule -Identity "Global/$id" -Action Allow -Enabled $true';
    expect(verdict(lines('$id = [guid]::NewGuid()', block('Global', ' -Priority 0'), change, ENABLE))).toBe('safe');
  });
  it('what removes it takes no other', () => {
    expect(
      verdict(lines(BLOCK, '$id = [guid]::NewGuid().ToString()', MAYBE, 'Remove-CsClientVersionPolicyRule -Identity "Global/$id"', ENABLE)),
    ).toBe('safe');
  });
  it('one that is spelled out may have', () => {
    const id = '11111111-2222-3333-4444-555566667777';
    expect(
      verdict(
        lines(
          BLOCK,
          `Set-CsClientVersionPolicyRule -Identity 'Global/${id}' -Action Allow -UserAgent OC -MajorVersion 1 -CompareOp GEQ -Enabled $true -Priority 0`,
          ENABLE,
        ),
      ),
    ).toBe('warning shadowedByAllow');
  });
});

it('a label is left even where the loops between do nothing else', () => {
  expect(
    reached(
      lines(
        "$ErrorActionPreference = 'Stop'",
        ':outer foreach ($a in 1, 2) {',
        'foreach ($b in 1, 2) { if ($a -eq 1) { continue outer }; break }',
        "New-CsClientVersionPolicy -Identity 'site:A'",
        '}',
        mark('End'),
      ),
    ),
  ).toBe('End');
});

describe("an object for a pool's service", () => {
  const RULE = `New-CsClientVersionPolicyRule -Identity 'Registrar:pool01.contoso.com/11111111-2222-3333-4444-555566667777' -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block`;
  const ON = "Set-CsPrivacyConfiguration -Identity 'UserServer:pool01.contoso.com' -EnablePrivacyMode $true";
  it('shows the pool in one way, however it was written', () => {
    const removing = (beginning: string) =>
      `Get-CsClientVersionPolicyRule | Where-Object { $_.Identity -like '${beginning}pool01*' } | Remove-CsClientVersionPolicyRule`;
    expect(verdict(lines(RULE, ON))).toBe('safe');
    expect(verdict(lines(RULE, removing('Service:Registrar:'), ON))).toMatch(/^warning/);
    expect(verdict(lines(RULE, removing('Registrar:'), ON))).toBe('safe');
  });
  it('tells by its kind which service that is', () => {
    const found = (identity: string) => `foreach ($c in Get-CsPrivacyConfiguration) { if ($c.Identity -eq '${identity}') { ${ENABLE} } }`;
    const pool = ON.replace('$true', '$false');
    expect(verdict(lines(pool, found('Service:UserServer:pool01.contoso.com')))).toMatch(/^warning/);
  });
});

describe('an identity that a Get- cmdlet does not take', () => {
  it.each([
    [
      'finds nothing to pass on',
      'Get-CsPrivacyConfiguration -Identity Pilots | Set-CsPrivacyConfiguration -EnablePrivacyMode $true',
      'safe',
    ],
    ['is an error', `try { Get-CsClientVersionConfiguration -Identity service:x -ErrorAction Stop } catch { ${ENABLE} }`, 'warning noRule'],
    ['is none where it is the policy of rules', `${BLOCK}\nif (Get-CsClientVersionPolicyRule -Identity Global) { ${ENABLE} }`, 'safe'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('a filter without wildcards', () => {
  const ON = 'Set-CsPrivacyConfiguration -EnablePrivacyMode $true';
  it.each([
    ['lets the one object through that it names', lines(block('site:A'), `Get-CsPrivacyConfiguration -Filter 'site:A' | ${ON}`), 'safe'],
    [
      'that a parameter fills in, too',
      lines('param($Site)', block('site:$Site').replaceAll("'", '"'), `Get-CsPrivacyConfiguration -Filter "site:$Site" | ${ON}`),
      'safe',
    ],
    ['with wildcards, more', lines(block('site:A'), `Get-CsPrivacyConfiguration -Filter 'site:A*' | ${ON}`), 'warning scopeNotCovered'],
    ['lets nothing through that has another identity', `Get-CsPrivacyConfiguration -Filter 'A' | ${ON}`, 'safe'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('a policy that was found not to be there', () => {
  const missing = (query: string) =>
    lines(
      `if (-not (${query})) { Write-Host 'none' }`,
      block('site:A'),
      'Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $true',
    );
  it.each([
    "Get-CsClientVersionPolicy -Identity 'site:A' -ErrorAction SilentlyContinue",
    "Get-CsClientVersionPolicy -Filter 'site:A'",
    "Get-CsClientVersionPolicy | Where-Object { $_.Identity -eq 'site:A' }",
    "Get-CsClientVersionPolicy | Where-Object Identity -eq 'site:A'",
  ])('takes no rule: %s', query => {
    expect(verdict(missing(query))).toBe('information unprovenValue');
    expect(verdict(missing(query).replace("Write-Host 'none'", "New-CsClientVersionPolicy 'site:A' | Out-Null"))).toBe('safe');
  });
});

describe('objects that are asked for twice by one filter', () => {
  const get = (filter = 'site:*') => `Get-CsPrivacyConfiguration -Filter '${filter}'`;
  const RULE = BLOCK.replace("'Global'", '$_.Identity');
  const on = (filter?: string) => `${get(filter)} | Set-CsPrivacyConfiguration -EnablePrivacyMode $true`;
  it.each([
    ['are there both times, or never', lines(`${get()} | ForEach-Object { ${RULE} }`, on()), 'safe'],
    ['by a loop', lines(`foreach ($p in ${get()}) { ${RULE.replace('$_', '$p')} }`, on()), 'safe'],
    ['are others by another filter', lines(`${get('site:A*')} | ForEach-Object { ${RULE} }`, on('site:B*')), 'warning scopeNotCovered'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});

describe('a rule that was found in some policy', () => {
  const found = (action: string) =>
    `Get-CsClientVersionPolicyRule | Where-Object { $_.Enabled -and $_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4${action} }`;
  const where = (query: string, rule = BLOCK) => lines(rule, `if (${query}) { ${ENABLE} }`);
  const MADE = lines("New-CsClientVersionPolicy 'site:A' | Out-Null", block('site:A'));
  it.each([
    ['may stand in front of the own one and let such clients in', where(found(" -and $_.Action -ne 'Allow'")), 'information unprovenValue'],
    ['and does that where it allows', where(found(" -and $_.Action -eq 'Allow'")), 'information unprovenValue'],
    ['not where it blocks', where(found(" -and $_.Action -eq 'Block'")), 'safe'],
    ['not behind one that was put in front', where(found(''), block('Global', ' -Priority 0')), 'safe'],
    ['nor in a policy that was made here', `${MADE}\nif (${found('')}) { ${ENABLE.replace('global', 'site:A')} }`, 'safe'],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});
