/** Conditions on what `Get-Cs…` returns tell both branches about the deployment (`design.md`, "What runs prove"). */
import { describe, expect, it } from 'vitest';
import { lint } from '../../../server/src/rules';
import { analysisOf } from '../../support/analyze';
import { BLOCK, block, ENABLE, lines, verdict } from './scripts';

/** An existing rule that would do, as a script asks for it; its place in the order is asked too. */
const ASKED =
  "$_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.Action -eq 'Block' -and $_.Enabled -and $_.Priority -eq 0";
const FOUND = `Get-CsClientVersionPolicyRule -Filter 'Global*' | Where-Object { ${ASKED} -and -not $_.MinorVersion }`;

const cases = (rows: readonly (readonly [string, string, string])[]) =>
  it.each(rows)('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });

describe('add the rule unless it is there', () => {
  cases([
    ['in the condition', `if (-not (${FOUND})) { ${BLOCK} -Priority 0 }\n${ENABLE}`, 'safe'],
    ['through a variable', `$found = ${FOUND}\nif (-not $found) { ${BLOCK} -Priority 0 }\n${ENABLE}`, 'safe'],
    ['compared with $null', `$found = ${FOUND}\nif ($null -eq $found) { ${BLOCK} -Priority 0 }\n${ENABLE}`, 'safe'],
    ['by its count', `if (@(${FOUND}).Count -eq 0) { ${BLOCK} -Priority 0 }\n${ENABLE}`, 'safe'],
    ['with else', `if (${FOUND}) { Write-Host 'is there' } else { ${BLOCK} -Priority 0 }\n${ENABLE}`, 'safe'],
  ]);

  it('is information where what was asked does not suffice', () => {
    const asked = "Get-CsClientVersionPolicyRule -Filter 'Global*' | Where-Object { $_.UserAgent -eq 'OC' }";
    expect(verdict(`if (-not (${asked})) { ${BLOCK} -Priority 0 }\n${ENABLE}`)).toMatch(/^information/);
  });

  it('is nothing where the rule is not added', () => {
    expect(verdict(`if (-not (${FOUND})) { Write-Host 'missing' }\n${ENABLE}`)).toMatch(/^warning/);
  });
});

describe('for a site that only a variable names', () => {
  const LSS4 = "$_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -ge 4 -and $_.Action -eq 'Block' -and $_.Enabled";
  const blockIn = (parent: string, more: string) =>
    `New-CsClientVersionPolicyRule -Parent ${parent} -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block${more}`;
  const script = (rules: string) => {
    const add = `if (-not $found) { ${blockIn('$s', ' -Priority 0')} }`;
    const site = 'foreach ($row in Import-Csv sites.csv) {\n$s = "site:$($row.Name)"';
    return lines(
      site,
      `$found = ${rules} | Where-Object { ${LSS4} }`,
      add,
      'Set-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true',
      '}',
    );
  };
  it.each([
    'Get-CsClientVersionPolicyRule | Where-Object { $_.Identity -like "$s/*" }',
    "Get-CsClientVersionPolicyRule | Where-Object { $_.Identity -like ($s + '/*') }",
    'Get-CsClientVersionPolicyRule | Where-Object Identity -like "$s/*"',
    'Get-CsClientVersionPolicyRule | Where-Object { $_.Identity.StartsWith("$s/") }',
    "Get-CsClientVersionPolicyRule | Where-Object { $_.Identity.Split('/')[0] -eq $s }",
    "Get-CsClientVersionPolicyRule | Where-Object { ($_.Identity -split '/')[0] -eq $s }",
    'Get-CsClientVersionPolicyRule -Filter "$s/*"',
    'Get-CsClientVersionPolicyRule -Identity $s',
    '(Get-CsClientVersionPolicy -Identity $s).Rules',
    'Get-CsClientVersionPolicy -Identity $s | Select-Object -ExpandProperty Rules',
  ])('%s', rules => {
    expect(verdict(script(rules))).toBe('safe');
  });
  it.each([
    ['another site', 'Get-CsClientVersionPolicyRule -Filter "site:$($row.Other)/*"'],
    ['any policy', 'Get-CsClientVersionPolicyRule'],
    ['every site whose name begins alike', 'Get-CsClientVersionPolicyRule | Where-Object { $_.Identity -like "$s*" }'],
  ])('not by the rules of %s', (_, rules) => {
    expect(verdict(script(rules))).toMatch(/^information/);
  });
  it('finds the rule that the script has added there', () => {
    const found = '(Get-CsClientVersionPolicyRule | Where-Object { $_.Identity -like "$s/*" })';
    const check = `if (-not ${found}) { Set-CsPrivacyConfiguration -Identity $s -EnablePrivacyMode $true }`;
    expect(verdict(lines('$s = "site:$(Read-Host)"', blockIn('$s', ' -Enabled $false'), check))).toBe('safe');
  });
});

describe('enable only if the rule is there', () => {
  cases([
    ['in the condition', `if (${FOUND}) { ${ENABLE} }`, 'safe'],
    ['through a variable', `$found = ${FOUND}\nif ($found) { ${ENABLE} } else { Write-Warning 'no rule' }`, 'safe'],
    ['leaving early', `if (-not (${FOUND})) { throw 'no rule' }\n${ENABLE}`, 'safe'],
    ['leaving early by exit', `$found = ${FOUND}\nif (!$found) { Write-Host 'no rule'; exit 1 }\n${ENABLE}`, 'safe'],
    ['by its count', `if (@(${FOUND}).Count -gt 0) { ${ENABLE} }`, 'safe'],
    ["by a parameter's check", `function F([ValidateScript({ [bool](${FOUND}) })]$x) { ${ENABLE} }\nF 1`, 'safe'],
    [
      "by a parameter's check that throws",
      `function F([ValidateScript({ if (-not (${FOUND})) { throw 'no' }; $true })]$x) { ${ENABLE} }\nF 1`,
      'safe',
    ],
    [
      'by a check of what comes down a pipeline',
      `function F { param([Parameter(ValueFromPipeline)][ValidateScript({ @(${FOUND}).Count -gt 0 })]$x) process { ${ENABLE} } }\nF -x 1`,
      'safe',
    ],
    ["by a parameter's check that is inverted", `function F([ValidateScript({ -not (${FOUND}) })]$x) { ${ENABLE} }\nF 1`, 'warning noRule'],
  ]);

  it.each([
    ['another action', ASKED.replace("'Block'", "'Allow'"), /^warning|^information/],
    ['whether it is enabled is not asked', ASKED.replace(' -and $_.Enabled', ''), /^information/],
    ['its version is not asked', ASKED.replace(' -and $_.MajorVersion -eq 4', ''), /^information/],
  ])('not with %s', (_, asked, expected) => {
    expect(
      verdict(`if (Get-CsClientVersionPolicyRule -Filter 'Global*' | Where-Object { ${asked} -and -not $_.MinorVersion }) { ${ENABLE} }`),
    ).toMatch(expected);
  });

  it('its place need not be asked, as rules that were there before let no old client in; rules of the script may', () => {
    const anywhere = FOUND.replace(' -and $_.Priority -eq 0', '');
    const allow = BLOCK.replace('Block', 'Allow');
    expect(verdict(`if (${anywhere}) { ${ENABLE} }`)).toBe('safe');
    expect(verdict(`${allow} -Priority 0\nif (${anywhere}) { ${ENABLE} }`)).toMatch(/^warning|^information/);
    expect(verdict(`${allow} -Priority 3\nif (${anywhere}) { ${ENABLE} }`)).toMatch(/^warning|^information/);
  });

  it('enabling where it is not there is a hazard', () => {
    expect(verdict(`if (-not (${FOUND})) { ${ENABLE} }`)).toBe('warning noRule');
  });
});

describe('a rule that was asked for in a range', () => {
  const enable = (asked: string) =>
    `if (Get-CsClientVersionPolicyRule -Identity Global | Where-Object { $_.UserAgent -eq 'OC' -and $_.Enabled -and $_.Priority -eq 0 -and ${asked} }) { ${ENABLE} }`;
  const LSS = "$_.CompareOp -eq 'LSS' -and $_.Action -eq 'Block'";
  cases([
    ['at least 4', enable(`${LSS} -and $_.MajorVersion -ge 4`), 'safe'],
    ['more than 3', enable(`${LSS} -and 3 -lt $_.MajorVersion`), 'safe'],
    ['not less than 4', enable(`${LSS} -and -not ($_.MajorVersion -lt 4)`), 'safe'],
    ['at least 3, which leaves some in', enable(`${LSS} -and $_.MajorVersion -ge 3`), 'information unprovenValue'],
    ['at most 3', enable(`${LSS} -and $_.MajorVersion -le 3`), 'information unprovenValue'],
    ['greater than something below 2', enable("$_.CompareOp -eq 'GTR' -and $_.Action -eq 'Block' -and $_.MajorVersion -lt 2"), 'safe'],
    ['an action that blocks', enable("$_.CompareOp -eq 'LSS' -and $_.Action -like 'Block*' -and $_.MajorVersion -ge 4"), 'safe'],
    ['no action that lets in', enable("$_.CompareOp -eq 'LSS' -and $_.Action -notmatch '^Allow' -and $_.MajorVersion -eq 4"), 'safe'],
    [
      'any action but one',
      enable("$_.CompareOp -eq 'LSS' -and $_.Action -ne 'Allow' -and $_.MajorVersion -eq 4"),
      'information unprovenValue',
    ],
    ['one of two operators', enable("$_.CompareOp -in 'LSS', 'LEQ' -and $_.Action -eq 'Block' -and $_.MajorVersion -ge 4"), 'safe'],
    [
      'one of two operators that differ',
      enable("$_.CompareOp -in 'LSS', 'GEQ' -and $_.Action -eq 'Block' -and $_.MajorVersion -ge 4"),
      'information unprovenValue',
    ],
    [
      'by property and value',
      `if (Get-CsClientVersionPolicyRule -Identity Global | ? UserAgent -eq OC | ? Enabled | ? Priority -eq 0 | ? CompareOp -eq LSS | ? Action -eq Block | ? MajorVersion -ge 4) { ${ENABLE} }`,
      'safe',
    ],
  ]);
});

describe('whether there is any rule', () => {
  const RULES = '$rules = @(Get-CsClientVersionPolicyRule -Identity Global)';
  cases([
    ['is no proof', `${RULES}\nif ($rules.Count -eq 0) { ${BLOCK} -Priority 0 }\n${ENABLE}`, 'information unprovenValue'],
    [
      'the other way round',
      `${RULES}\nif (0 -lt $rules.Count) { Write-Host 'some' } else { ${BLOCK} -Priority 0 }\n${ENABLE}`,
      'information unprovenValue',
    ],
    ['asked twice, has one answer', `${RULES}\nif ($rules.Count -eq 0) { ${BLOCK} }\nif ($rules.Count -lt 1) { ${ENABLE} }`, 'safe'],
    ['denied', `${RULES}\nif (-not ($rules.Count -gt 0)) { ${BLOCK} }\n${ENABLE}`, 'information unprovenValue'],
    ['none is a case of its own', `${RULES}\nif ($rules.Count -eq 0) { ${ENABLE} }`, 'warning noRule'],
    ['a number of them may be there', `${RULES}\nif ($rules.Count -eq 7) { ${ENABLE} }`, 'information noRule'],
    ['how many says nothing', `${RULES}\nif ($rules.Count -lt 3) { ${BLOCK} -Priority 0 }\n${ENABLE}`, 'warning notOnEveryPath'],
  ]);
  it('asked of a filtered list, is asked of the elements that the loops turn for', () => {
    const loop = (list: string, body: string) => `foreach ($row in ${list}) { ${body} }`;
    const rule = block().replace("'Global'", '"site:$($row.Name)"');
    const on = 'Set-CsPrivacyConfiguration -Identity "site:$($row.Name)" -EnablePrivacyMode $true';
    expect(verdict(lines('$rows = Import-Csv sites.csv', loop('$rows', rule), loop("$rows | Where-Object Privacy -eq 'yes'", on)))).toBe(
      'safe',
    );
    expect(verdict(lines('$rows = Import-Csv sites.csv', loop("$rows | Where-Object Block -eq 'yes'", rule), loop('$rows', on)))).not.toBe(
      'safe',
    );
  });
});

describe('a rule that may pass a test in two ways', () => {
  const add = (condition: string) =>
    lines(
      `if (-not (Get-CsClientVersionPolicyRule -Identity Global | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and ${condition} })) { ${BLOCK} }`,
      ENABLE,
    );
  const op = (name: string) => `$_.CompareOp -eq '${name}'`;
  cases([
    ['by two operators', add(`$_.Enabled -and (${op('LSS')} -or ${op('LEQ')}) -and $_.MajorVersion -ge 4`), 'safe'],
    [
      'by one that lets them in',
      add(`$_.Enabled -and (${op('LSS')} -or ${op('GEQ')}) -and $_.MajorVersion -ge 4`),
      'information unprovenValue',
    ],
    [
      'each with its version',
      add(`$_.Enabled -and ((${op('LSS')} -and $_.MajorVersion -ge 4) -or (${op('LEQ')} -and $_.MajorVersion -eq 5))`),
      'safe',
    ],
    [
      'one with a version that is too low',
      add(`$_.Enabled -and ((${op('LSS')} -and $_.MajorVersion -ge 4) -or (${op('LEQ')} -and $_.MajorVersion -gt 2))`),
      'information unprovenValue',
    ],
    ['by a word that nothing else tells', add(`$_.Enabled -and (${op('LSS')} -or $_.MajorVersion -ge 4)`), 'information unprovenValue'],
    ['not disabled', add(`-not ($_.Enabled -eq $false) -and ${op('LSS')} -and $_.MajorVersion -eq 4`), 'safe'],
    ['not enabled', add(`$_.Enabled -ne $true -and ${op('LSS')} -and $_.MajorVersion -eq 4`), 'information ruleDisabled'],
  ]);
});

describe('a filter of several statements ends with its condition', () => {
  const asked = (rule: string) => ASKED.replaceAll('$_', rule);
  const found = (filter: string) => `if (Get-CsClientVersionPolicyRule -Identity Global | Where-Object { ${filter} }) { ${ENABLE} }`;
  cases([
    ['behind an assignment', found(`$r = $_; ${asked('$r')}`), 'safe'],
    ['returned', found(`$r = $_\nreturn (${asked('$r')})`), 'safe'],
    ['in an if', found(`$null = 1; if ($_.Enabled) { ${asked('$_')} }`), 'safe'],
    ['of two, either', found(`$null = 1; if ($_.Enabled) { ${asked('$_')} } else { $_.UserAgent -eq 'OC' }`), 'information unprovenValue'],
    ['not where more is put out', found(`${asked('$_')}; 'x'`), 'information noRule'],
  ]);
});

describe('a configuration that is asked for', () => {
  cases([
    [
      'create the site unless it is there',
      lines(
        BLOCK,
        'if (-not (Get-CsPrivacyConfiguration -Identity site:A -ErrorAction SilentlyContinue)) { New-CsPrivacyConfiguration -Identity site:A }',
        'Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $true',
      ),
      'safe',
    ],
    [
      'a filter that is asked whether it is on',
      lines(BLOCK, 'if ((Get-CsClientVersionConfiguration -Identity global).Enabled) { ' + ENABLE + ' }'),
      'safe',
    ],
    [
      'turned on where it is off',
      lines(
        BLOCK,
        '$c = Get-CsClientVersionConfiguration -Identity global',
        'if (-not $c.Enabled) { $c.Enabled = $true; Set-CsClientVersionConfiguration -Instance $c }',
        ENABLE,
      ),
      'safe',
    ],
    [
      'turned off, then asked',
      lines(
        BLOCK,
        'Set-CsClientVersionConfiguration -Enabled $false',
        'if ((Get-CsClientVersionConfiguration -Identity global).Enabled) { ' + ENABLE + ' }',
      ),
      'safe',
    ],
    [
      'turned off, then enabled where it is off',
      lines(
        BLOCK,
        'Set-CsClientVersionConfiguration -Enabled $false',
        'if (-not (Get-CsClientVersionConfiguration -Identity global).Enabled) { ' + ENABLE + ' }',
      ),
      'warning filterDisabled',
    ],
    ['already on', 'if (-not (Get-CsPrivacyConfiguration -Identity global).EnablePrivacyMode) { ' + ENABLE + ' }', 'warning noRule'],
  ]);
});

describe('version filtering that nobody has turned off is on, unless privacy mode goes on only where it is not', () => {
  const GET = 'Get-CsClientVersionConfiguration -Identity Global';
  const off = (condition: string) => lines(BLOCK, `if (${condition}) { ${ENABLE} }`);
  cases([
    ['the property', off(`-not (${GET}).Enabled`), 'information filterDisabled'],
    ['of all of them', off('-not (Get-CsClientVersionConfiguration).Enabled'), 'information filterDisabled'],
    ['compared', lines(BLOCK, `$on = (${GET}).Enabled`, `if ($on -eq $false) { ${ENABLE} }`), 'information filterDisabled'],
    ['behind another question', lines(BLOCK, `$c = ${GET}`, `if ($c -and -not $c.Enabled) { ${ENABLE} }`), 'information filterDisabled'],
    ['left before', lines(BLOCK, `if ((${GET}).Enabled) { return }`, ENABLE), 'information filterDisabled'],
    ['by switch', lines(BLOCK, `switch ((${GET}).Enabled) { $false { ${ENABLE} } }`), 'information filterDisabled'],
    [
      'filtered',
      lines(BLOCK, `Get-CsClientVersionConfiguration | Where-Object Enabled -eq $false | ForEach-Object { ${ENABLE} }`),
      'information filterDisabled',
    ],
    [
      'of a function',
      lines(`function Test-On { return [bool](${GET}).Enabled }`, BLOCK, 'if (Test-On) { exit }', ENABLE),
      'information filterDisabled',
    ],
    ['where it is on', off(`(${GET}).Enabled`), 'safe'],
    ['only told of', lines(BLOCK, `$text = if ((${GET}).Enabled) { 'on' } else { 'off' }`, 'Add-Content log.txt $text', ENABLE), 'safe'],
    ['turned on', lines(BLOCK, `if (-not (${GET}).Enabled) { Set-CsClientVersionConfiguration -Enabled $true }`, ENABLE), 'safe'],
    ['waited for', lines(BLOCK, `while (-not (${GET}).Enabled) { Start-Sleep 5 }`, ENABLE), 'safe'],
    ['saved and set back', lines(BLOCK, `$on = (${GET}).Enabled`, 'Set-CsClientVersionConfiguration -Enabled $on', ENABLE), 'safe'],
  ]);

  it('is so in the plan, too', () => {
    const script = lines(BLOCK, `$text = if ((${GET}).Enabled) { 'on' } else { 'off' }`, 'Add-Content log.txt $text', ENABLE);
    const { events, matrix } = analysisOf(script);
    const [on] = events.filter(({ effect }) => effect === 'privacyModeOn');
    expect(on?.signIn.map(({ verdict: answer }) => answer)).toEqual(['blocked', 'blocked']);
    expect(matrix.slice(0, 2).map(({ after }) => after)).toEqual(['blocked', 'blocked']);
  });
});

describe('a Get that throws', () => {
  it('into a catch that adds what is missing', () => {
    const script = lines(
      'try { Get-CsClientVersionPolicy -Identity site:A -ErrorAction Stop | Out-Null }',
      'catch { New-CsClientVersionPolicy -Identity site:A | Out-Null }',
      block('site:A', ' -Priority 0'),
      'Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $true',
    );
    expect(verdict(script)).toBe('safe');
  });
});

describe('what the script made is known without asking', () => {
  cases([
    ['a rule that it made is found', lines(BLOCK, `if (${FOUND.replace(' -and $_.Priority -eq 0', '')}) { ${ENABLE} }`), 'safe'],
    [
      'what it did not find in its own policy is not there',
      lines(
        'New-CsClientVersionPolicy -Identity site:A | Out-Null',
        "$r = (Get-CsClientVersionPolicy -Identity site:A).Rules | Where-Object { $_.Action -eq 'Block' }",
        'if ($r) { Set-CsPrivacyConfiguration -Identity site:A -EnablePrivacyMode $true }',
      ),
      'safe',
    ],
    [
      'a removed object is not found',
      lines(
        'Remove-CsPrivacyConfiguration -Identity site:A',
        'if (Get-CsPrivacyConfiguration -Identity site:A -ErrorAction SilentlyContinue) { ' + ENABLE + ' }',
      ),
      'safe',
    ],
  ]);
});

describe('the identity of a rule with a new GUID', () => {
  it('is none that the script spells out', () => {
    const script = (found: string) =>
      lines(
        '$id = [guid]::NewGuid()',
        "New-CsClientVersionPolicyRule -Parent 'Global' -RuleId $id -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null",
        `$old = @('Global/none', 'Global/6d3a2c4e-1111-4f00-8b00-100000000000')`,
        `foreach ($rule in (Get-CsClientVersionPolicyRule)) { if (${found}) { Remove-CsClientVersionPolicyRule -Identity $rule.Identity } }`,
        ENABLE,
      );
    expect(verdict(script('$old -contains $rule.Identity'))).toBe('safe');
    expect(verdict(script('"Global/$id" -eq $rule.Identity'))).toBe('warning noRule');
  });

  it.each(['$_.Identity -like "*$id"', '$_.Identity -eq "Global/$id"', '$_.Identity.EndsWith($id)', '$_.Identity -match $id'])(
    'is in none that was there before: %s',
    test => {
      const change = `Get-CsClientVersionPolicyRule | Where-Object { ${test} } | ForEach-Object { $_.Enabled = $true; Set-CsClientVersionPolicyRule -Instance $_ }`;
      const made = block('Global', ' -Enabled $false').replace('([guid]::NewGuid())', '$id');
      expect(verdict(lines('$id = [guid]::NewGuid().ToString()', made, change, ENABLE))).toBe('safe');
      expect(verdict(lines('$id = [guid]::NewGuid().ToString()', made, change.replaceAll('$id', '$other'), ENABLE))).not.toBe('safe');
    },
  );
});

describe('what counts as true', () => {
  cases([
    [
      'says the same when it is asked twice',
      lines('$rule = Get-CsClientVersionPolicyRule', `if ($rule.Enabled -and $rule.Enabled) { ${ENABLE} }`),
      'information noRule',
    ],
    // What passes a guard is some object still, not `$true`: its members are as unknown as before.
    [
      'is read further after -not',
      `$a = Get-Thing\nif (-not $a) { return }\nif ($a.Version -lt 10) { return }\n${ENABLE}`,
      'warning noRule',
    ],
    [
      'is read further after a cast',
      `$a = Get-Thing\nif (-not [bool]$a) { return }\nif ($a.Version -lt 10) { return }\n${ENABLE}`,
      'warning noRule',
    ],
    [
      'is read further after $true -eq',
      `$a = Get-Thing\nif ($true -ne $a) { return }\nif ($a.Version -lt 10) { return }\n${ENABLE}`,
      'warning noRule',
    ],
    ['is not $false', `$a = Get-Thing\nif ($a) { return }\nif (-not $a) { ${BLOCK} }\n${ENABLE}`, 'safe'],
    ['is asked for again', `$a = Get-Thing\nif (-not $a) { return }\nif ($a) { ${BLOCK} }\n${ENABLE}`, 'safe'],
  ]);
});

describe('objects that were found by their identities', () => {
  const asked = (site: string) => `Get-CsPrivacyConfiguration | Where-Object Identity -eq '${site}'`;
  it('are not the only ones: another may be there, or not', () => {
    expect(verdict(lines(`if (-not (${asked('site:A')})) { exit }`, `if (${asked('site:B')}) { ${ENABLE} }`))).toBe('warning noRule');
    expect(verdict(lines(`if (-not (${asked('site:A')})) { exit }`, `if (-not (${asked('site:B')})) { ${ENABLE} }`))).toMatch(
      /^information/,
    );
  });
  it('keep their identity', () => {
    const script = lines(
      `$a = ${asked('site:A')}`,
      `$b = ${asked('site:B')}`,
      'Set-CsPrivacyConfiguration -Identity $a.Identity -EnablePrivacyMode $true',
    );
    expect(analysisOf(script).hazards.flatMap(({ scopes }) => scopes)).toContain('site:A');
  });
  it('are one each, though the model holds one of that name', () => {
    const script = `Set-CsPrivacyConfiguration -Identity (${asked('site:B')}).Identity -EnablePrivacyMode $true`;
    const analysis = analysisOf(script);
    const rules = lint(analysis, { severities: {}, syntaxErrors: true }).findings.map(({ rule }) => rule);
    expect(rules).toContain('CsPrivacyModeLegacyClients');
    expect(rules).not.toContain('CsInvalidValue');
  });
});
