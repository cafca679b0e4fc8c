/** Checks that stand before privacy mode goes on, in the ways in which scripts write them. */
import { describe, expect, it } from 'vitest';
import { lint } from '../../../server/src/rules';
import { analysisOf } from '../../support/analyze';
import { BLOCK, ENABLE, lines, verdict } from './scripts';

const asked = (action: string, version = '$_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0') =>
  `$_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and ${version} -and ${action} -and $_.Enabled`;
const rules = (policy: string, condition = asked("$_.Action -eq 'Block'")) =>
  `Get-CsClientVersionPolicyRule -Identity ${policy} | Where-Object { ${condition} }`;
const guarded = (condition: string) => `if (-not (${rules('Global', condition)})) { throw 'no rule' }\n${ENABLE}`;
const site = (name: string) => `Set-CsPrivacyConfiguration -Identity "site:${name}" -EnablePrivacyMode $true`;
const OTHER_SITE = 'information scopeNotCovered';

describe('problems that are collected before', () => {
  const missing = (add: string) => lines(`$block = ${rules('Global')}`, `if ($null -eq $block) { ${add} }`);
  const LIST = '$problems = New-Object System.Collections.Generic.List[string]';
  const add = "$problems.Add('x')";
  const checks = (...names: readonly string[]) => lines(...names.map(name => `if (-not (Get-${name})) { ${add} }`));

  it.each([
    ['by a loop over what nobody has seen', lines(LIST, `foreach ($late in Get-Replica) { ${add} }`, missing(add))],
    ['by a pipeline', lines(LIST, `Get-Service | Where-Object { $_.Status -ne 'Running' } | ForEach-Object { ${add} }`, missing(add))],
    ['by more checks than runs are kept apart', lines(LIST, checks('A', 'B', 'C', 'D', 'E'), missing(add))],
    ['by checks behind this one', lines(LIST, missing(add), checks('A', 'B', 'C', 'D', 'E', 'F'))],
  ])('%s: there are some where the rule is missing', (_, script) => {
    for (const stop of ['$problems.Count -gt 0', '$problems.Count', '$problems', '$problems.Count -ne 0', '0 -lt $problems.Count'])
      expect(verdict(lines(script, `if (${stop}) { exit 1 }`, ENABLE))).toBe('safe');
    expect(verdict(lines(script, 'if ($problems.Count -gt 1) { exit 1 }', ENABLE))).not.toBe('safe');
  });

  const RULE =
    'New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block';
  it.each([
    ['$bad = @(); foreach ($n in Get-Name) { if (Test-Bad $n) { $bad += $n } }', '$bad.Count -gt 0', '$bad.Count -eq 0'],
    ['$bad = @(Get-Name)', '$bad.Count', '$bad.Count -eq 0'],
    ['$bad = 0; foreach ($n in Get-Name) { $bad++ }', '$bad -gt 0', '$bad -eq 0'],
    ['$bad = 0; foreach ($n in Get-Name) { $bad++ }', '$bad -ge 1', '-not $bad'],
    ['$bad = @(Get-Name).Count', '$bad', '$bad -eq 0'],
  ])('in %s: what is done where there are none is done then', (collected, some, none) => {
    const script = (then: string) => lines(collected, `if (${some}) { Write-Host 'bad' } else { ${RULE} }`, `if (${then}) { ${ENABLE} }`);
    expect(verdict(script(none))).toBe('safe');
    expect(verdict(script(some))).not.toBe('safe');
  });

  it('in an array that only some runs have made longer', () => {
    const growing = lines(
      '$problems = @()',
      checks('A', 'B', 'C', 'D', 'E').replaceAll(add, "$problems += 'x'"),
      missing("$problems += 'y'"),
    );
    expect(verdict(lines(growing, 'if ($problems.Count -gt 0) { exit 1 }', ENABLE))).toBe('safe');
    expect(verdict(lines(growing, 'if ($problems.Count -gt 6) { exit 1 }', ENABLE))).not.toBe('safe');
  });
});

describe('for scopes that nobody knows', () => {
  const PARAM = 'param([string]$Site)';
  it.each([
    ['a site by its name', lines(PARAM, `if (-not (${rules('"site:$Site"')})) { return }`, site('$Site'))],
    [
      'a scope that is handed over whole',
      lines('param([string]$Scope)', `if (${rules('$Scope')}) {`, 'Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true }'),
    ],
    [
      'sites of a file, of which those with a rule are kept',
      lines(
        `$ready = foreach ($row in Import-Csv x.csv) { if (${rules('"site:$($row.Site)"')}) { $row.Site } }`,
        `foreach ($s in $ready) { ${site('$s')} }`,
      ),
    ],
    [
      'names that a pipeline takes out of the rows',
      lines(
        '$sites = Import-Csv x.csv | Select-Object -ExpandProperty Site',
        `$ready = $sites | Where-Object { ${rules('"site:$_"')} }`,
        `$ready | ForEach-Object { ${site('$_')} }`,
      ),
    ],
    [
      'names that are collected in a list',
      lines(
        '$ready = @()',
        `foreach ($s in Get-Content x.txt) { if (${rules('"site:$s"')}) { $ready += $s } }`,
        `foreach ($s in $ready) { ${site('$s')} }`,
      ),
    ],
    [
      'names that a list of those with a rule contains',
      lines(
        '$all = Get-Content x.txt',
        '$ready = @()',
        `foreach ($s in $all) { if (${rules('"site:$s"')}) { $ready += $s } }`,
        `foreach ($s in $all) { if ($ready -notcontains $s) { continue }; ${site('$s')} }`,
      ),
    ],
    [
      'names that are cut to what they are',
      lines(
        '$all = Get-Content x.txt | Where-Object { $_ } | ForEach-Object { $_.Trim() }',
        `$ready = foreach ($s in $all) { if (${rules('"site:$s"')}) { $s } }`,
        `foreach ($s in $ready) { ${site('$s')} }`,
      ),
    ],
  ])('%s', (_, script) => {
    expect(verdict(script)).toBe('safe');
  });

  it('not where the list contains those without a rule', () => {
    const collected = `foreach ($s in $all) { if (-not (${rules('"site:$s"')})) { $ready += $s } }`;
    const kept = `foreach ($s in $all) { if ($ready -notcontains $s) { continue }; ${site('$s')} }`;
    expect(verdict(lines('$all = Get-Content x.txt', '$ready = @()', collected, kept))).not.toBe('safe');
  });

  it('not where the rule was found for another one', () => {
    expect(verdict(lines('param([string]$Site, [string]$Other)', `if (${rules('"site:$Site"')}) { ${site('$Other')} }`))).toBe(OTHER_SITE);
    const kept = '$ready = @()\nforeach ($s in Get-Content x.txt) { if ($s) { $ready += $last }; $last = $s }';
    const found = `foreach ($s in Get-Content x.txt) { if (-not (${rules('"site:$s"')})) { exit } }`;
    expect(verdict(lines(found, kept, `foreach ($s in $ready) { ${site('$s')} }`))).not.toBe('safe');
  });
});

describe('what a found rule is asked for', () => {
  it.each([
    ['the beginning of its action', asked("$_.Action.ToString().StartsWith('Block')")],
    ['a pattern', asked("$_.Action -match '^Block'")],
    ['its text', asked('"$($_.Action)" -like \'Block*\'')],
    ['a cast', asked("[string]$_.Action -eq 'Block'")],
    ['a word in a text', asked("$_.Action -eq 'Block'").replace('$_.UserAgent', '"$($_.UserAgent)"')],
    ['a word as a pattern', asked("$_.Action -eq 'Block'").replace("$_.UserAgent -eq 'OC'", "$_.UserAgent -match '^OC$'")],
    ['one of several versions', asked("$_.Action -eq 'Block'", '$_.MajorVersion -in 4..16')],
    ['one of several versions that a list holds', asked("$_.Action -eq 'Block'", '4, 5 -contains $_.MajorVersion')],
    ['one of several', asked("$_.Action -in @('Block', 'BlockWithUrl', 'BlockAndUpgrade')")],
    ['both parts of the version as one text', asked("$_.Action -eq 'Block'", '"$($_.MajorVersion).$($_.MinorVersion)" -eq \'4.0\'')],
    ['a version', asked("$_.Action -eq 'Block'", '[version]"$($_.MajorVersion).$($_.MinorVersion)" -ge [version]\'4.0\'')],
    ['a version that is no lower', asked("$_.Action -eq 'Block'", '-not ([version]"$($_.MajorVersion).$($_.MinorVersion)" -lt \'4.0\')')],
  ])('%s', (_, condition) => {
    expect(verdict(guarded(condition))).toBe('safe');
  });
  it.each([
    ['the beginning of an action that lets in', asked("$_.Action.ToString().StartsWith('Allow')")],
    [
      'a version that leaves R2 in',
      asked("$_.Action -eq 'Block'", '[version]"$($_.MajorVersion).$($_.MinorVersion)" -ge [version]\'3.0\''),
    ],
    [
      'a version that it is at most',
      asked("$_.Action -eq 'Block'", '[version]"$($_.MajorVersion).$($_.MinorVersion)" -le [version]\'4.0\''),
    ],
    ['a part of a word', asked("$_.Action -eq 'Block'").replace("$_.UserAgent -eq 'OC'", "$_.UserAgent -match 'OC'")],
    ['one of several versions that leave R2 in', asked("$_.Action -eq 'Block'", '$_.MajorVersion -in 3..16')],
    ['none of several versions', asked("$_.Action -eq 'Block'", '$_.MajorVersion -notin 4..16')],
    ['another version', asked("$_.Action -eq 'Block'", '"$($_.MajorVersion).$($_.MinorVersion)" -ne \'4.0\'')],
  ])('not %s', (_, condition) => {
    expect(verdict(guarded(condition))).not.toBe('safe');
  });

  const BLOCKS = "$r.UserAgent -eq 'OC' -and $r.Action -eq 'Block' -and $r.MajorVersion -eq 4 -and $r.CompareOp -eq 'LSS' -and $r.Enabled";
  const loop = (condition: string) =>
    lines(`foreach ($r in Get-CsClientVersionPolicyRule -Identity Global) { ${condition} }`, "if (-not $ok) { throw 'no rule' }", ENABLE);
  it.each([
    [
      'a function gives back',
      (asks: string) => lines(`function Test-Block($r) { return (${asks}) }`, loop('if (Test-Block $r) { $ok = $true }')),
    ],
    [
      'a function in a filter gives back',
      (asks: string) =>
        lines(
          `function Test-Block($r) { ${asks} }`,
          'if (-not (Get-CsClientVersionPolicyRule -Identity Global | Where-Object { Test-Block $_ })) { exit }',
          ENABLE,
        ),
    ],
    ['a script block gives back', (asks: string) => lines(`$test = { param($r) ${asks} }`, loop('if (& $test $r) { $ok = $true }'))],
    ['a variable keeps', (asks: string) => loop(`$isBlock = ${asks}; if ($isBlock) { $ok = $true }`)],
    ['a variable keeps the negation of', (asks: string) => loop(`$isOther = -not (${asks}); if (-not $isOther) { $ok = $true }`)],
    ['several variables keep', (asks: string) => loop(`$a, $b = ($r.UserAgent -eq 'OC'), (${asks}); if ($a -and $b) { $ok = $true }`)],
  ])('in a Boolean that %s', (_, script) => {
    expect(verdict(script(BLOCKS))).toBe('safe');
    expect(verdict(script(BLOCKS.replace("'Block'", "'Allow'")))).not.toBe('safe');
    expect(verdict(script(BLOCKS.replaceAll('-and', '-or')))).not.toBe('safe');
  });

  it.each([
    ['New-Object Version', 'New-Object Version $r.MajorVersion, $r.MinorVersion'],
    ['[version]::new', '[version]::new($r.MajorVersion, $r.MinorVersion)'],
    ['a cast', '[version]"$($r.MajorVersion).$($r.MinorVersion)"'],
  ])('in a version that is made by %s', (_, made) => {
    const asks = (comparison: string) => loop(`$v = ${made}; if (${BLOCKS.replace('$r.MajorVersion -eq 4', comparison)}) { $ok = $true }`);
    expect(verdict(asks("$v -ge [version]'4.0'"))).toBe('safe');
    expect(verdict(asks("[version]'4.0' -le $v"))).toBe('safe');
    expect(verdict(asks("$v -eq '4.0'"))).toBe('safe');
    expect(verdict(asks("$v -gt [version]'3.0'"))).not.toBe('safe');
    expect(verdict(asks("$v -lt [version]'4.0'"))).not.toBe('safe');
  });

  it.each([
    ['that it is there', '$r -and'],
    ['that it is not $null', '$r -ne $null -and'],
  ])('in a variable that keeps %s as well', (_, first) => {
    const found = "$r = Get-CsClientVersionPolicyRule -Identity Global | Where-Object UserAgent -eq 'OC' | Select-Object -First 1";
    const script = (asks: string) => lines(found, `$ok = ${first} ${asks}`, "if (-not $ok) { throw 'no rule' }", ENABLE);
    expect(verdict(script(BLOCKS))).toBe('safe');
    expect(verdict(script(BLOCKS.replace("'Block'", "'Allow'")))).not.toBe('safe');
  });

  it.each([
    [
      '$true',
      `($null -eq $r) { $why = 'none'; break } ($r.Action -ne 'Block') { $why = 'action'; break }
      ($r.CompareOp -ne 'LSS' -or $r.MajorVersion -lt 4) { $why = 'version'; break } (-not $r.Enabled) { $why = 'off'; break }`,
    ],
    [
      '$false',
      `($null -ne $r) { $why = 'none'; break } ($r.Action -eq 'Block') { $why = 'action'; break }
      ($r.CompareOp -eq 'LSS' -and $r.MajorVersion -ge 4) { $why = 'version'; break } ($r.Enabled) { $why = 'off'; break }`,
    ],
  ])('in a switch over %s', (subject, clauses) => {
    const found = "$r = Get-CsClientVersionPolicyRule -Identity Global | Where-Object UserAgent -eq 'OC' | Select-Object -First 1";
    const script = (asks: string) => lines(found, '$why = $null', `switch (${subject}) { ${asks} }`, 'if ($why) { throw $why }', ENABLE);
    expect(verdict(script(clauses))).toBe('safe');
    expect(verdict(script(clauses.replace("'Block'", "'Allow'")))).not.toBe('safe');
  });

  it('that is then removed by the identity that was found', () => {
    const found = `$f = ${rules('Global', asked("$_.Action -eq 'Block'"))}`;
    const remove = 'Remove-CsClientVersionPolicyRule -Identity $f.Identity';
    expect(verdict(lines(found, `if ($f) { ${ENABLE} }`))).toBe('safe');
    expect(verdict(lines(found, `if ($f) { ${remove}; ${ENABLE} }`))).not.toBe('safe');
  });

  it('in its action alone, that a pipeline hands on', () => {
    const script = (wanted: string) =>
      lines(
        `$rules = ${rules('Global', asked('$_.Enabled'))}`,
        'function Get-Action { foreach ($rule in $rules) { $rule.Action } }',
        '$action = Get-Action | Select-Object -First 1',
        `if (${wanted} -notcontains $action) { throw 'no block' }`,
        ENABLE,
      );
    expect(verdict(script("'Block', 'BlockWithUrl'"))).toBe('safe');
    expect(verdict(script("'Block', 'Allow'"))).not.toBe('safe');
  });

  const LISTED = 'Get-CsClientVersionPolicyRule -Identity Global | Sort-Object Priority';
  it.each([
    ['the first by its index', `$all = @(${LISTED})\n$r = $all[0]`],
    ['the last by its index', `$r = @(${LISTED})[-1]`],
    ['the first that a pipeline hands on', `$r = ${LISTED} | Select-Object -First 1`],
    ['the last that a pipeline hands on', `$r = ${LISTED} | Select-Object -Last 1`],
  ])('of one rule: %s', (_, taken) => {
    expect(verdict(lines(taken, `if (-not (${BLOCKS})) { throw 'no block' }`, ENABLE))).toBe('safe');
    expect(verdict(lines(taken, `if (-not (${BLOCKS.replace(" -and $r.Action -eq 'Block'", '')})) { throw 'no block' }`, ENABLE))).toMatch(
      /^information/,
    );
    // That the first one blocks says nothing of the others.
    const others = `foreach ($other in ${LISTED}) { if ($other.Action -ne 'Block') { ${ENABLE} } }`;
    expect(verdict(lines(taken, `if (-not (${BLOCKS.replace(' -and $r.Enabled', '')})) { throw 'no block' }`, others))).not.toBe('safe');
  });

  it.each([
    [
      'calculated properties',
      'Select-Object Enabled, @{ n = "Blocks"; e = { $_.Action -eq "Block" } }, @{ n = "Old"; e = { $_.UserAgent -eq "OC" -and $_.MajorVersion -eq 4 -and $_.CompareOp -eq "LSS" } }',
      '$_.Enabled -and $_.Blocks -and $_.Old',
    ],
    [
      'objects made of them',
      'ForEach-Object { New-Object PSObject -Property @{ On = $_.Enabled; Kind = $_.UserAgent; What = $_.Action; Below = "$($_.MajorVersion).$($_.MinorVersion)"; Op = $_.CompareOp } }',
      "$_.On -and $_.Kind -eq 'OC' -and $_.What -eq 'Block' -and $_.Below -eq '4.0' -and $_.Op -eq 'LSS'",
    ],
  ])('in a table of rules: %s', (_, made, condition) => {
    const script = (asks: string) =>
      lines(
        `$table = Get-CsClientVersionPolicyRule -Identity Global | ${made}`,
        `if (-not ($table | Where-Object { ${asks} })) { exit }`,
        ENABLE,
      );
    expect(verdict(script(condition))).toBe('safe');
    expect(verdict(script(condition.replaceAll('-and', '-or')))).not.toBe('safe');
  });

  const switched = (flag: string, clause: string) =>
    lines(
      "$found = $false\nforeach ($rule in Get-CsClientVersionPolicyRule -Identity Global) {\nif ($rule.UserAgent -ne 'OC' -or -not $rule.Enabled) { continue }",
      `switch ${flag} ($rule.Action) { ${clause} { if ($rule.MajorVersion -eq 4 -and $rule.CompareOp -eq 'LSS') { $found = $true } } }`,
      `}\nif (-not $found) { throw 'no rule' }\n${ENABLE}`,
    );
  it.each([
    ['-Wildcard', "'Block*'"],
    ['-Regex', "'^Block'"],
    ['', "{ $_ -like 'Block*' }"],
  ])('in a switch %s', (flag, clause) => {
    expect(verdict(switched(flag, clause))).toBe('safe');
    expect(verdict(switched(flag, clause.replace('Block', 'Allow')))).not.toBe('safe');
  });
});

describe('a flag that gathers answers', () => {
  const each = (body: string) => `$found = $false\nforeach ($r in Get-CsClientVersionPolicyRule -Identity Global) { ${body} }`;
  const blocks = asked("$_.Action -eq 'Block'").replaceAll('$_', '$r');
  it.each([
    ['the flag first', `$found = $found -or (${blocks})`],
    ['the answer first', `$found = (${blocks}) -or $found`],
    ['through a variable', `$hit = ${blocks}; $found = $found -or $hit`],
    ['in a condition', `if ($found -or (${blocks})) { $found = $true }`],
  ])('%s', (_, body) => {
    expect(verdict(lines(each(body), `if (-not $found) { throw 'no rule' }`, ENABLE))).toBe('safe');
    expect(verdict(lines(each(body), `if ($found) { ${ENABLE} }`))).toBe('safe');
    expect(verdict(lines(each(body), `if (-not $found) { ${ENABLE} }`))).not.toBe('safe');
    expect(verdict(lines(each(body.replaceAll('Block', 'Allow')), `if ($found) { ${ENABLE} }`))).not.toBe('safe');
  });

  it('takes what is false for nothing beside what nobody knows', () => {
    const script = (made: string) => lines(`$x = Test-Thing`, `$y = ${made}`, `if ($y) { ${BLOCK} }`, ENABLE);
    for (const made of ['$false -or $x', '$x -or $false', '$true -and $x', '$x -and $true'])
      expect(verdict(script(made))).toBe('warning notOnEveryPath');
    for (const made of ['$true -or $x', '$x -or $true']) expect(verdict(script(made))).toBe('safe');
  });
});

describe('the highest version of the rules that were found', () => {
  const found = rules('Global', `$_.UserAgent -eq 'OC' -and $_.CompareOp -eq 'LSS' -and $_.Action -eq 'Block' -and $_.Enabled`);
  const measured = (condition: string, extreme = 'Maximum') =>
    lines(`$max = (${found} | Measure-Object MajorVersion -${extreme}).${extreme}`, `if (${condition}) { throw 'no rule' }`, ENABLE);
  it.each(['$max -lt 4', '-not ($max -ge 4)', '$null -eq $max -or $max -le 3'])('%s', condition => {
    expect(verdict(measured(condition))).toBe('safe');
    expect(verdict(measured(condition, 'Minimum'))).toBe('safe');
    expect(verdict(measured(condition.replace(/[34]/, '2')))).not.toBe('safe');
  });
});

describe('a loop that only its turns can end', () => {
  const waiting = (head: string, end: string, tail = '') =>
    lines(head, `if (${rules('Global')}) { break }`, `$tries++; if ($tries -ge 20) { ${end} }`, `}${tail}`, ENABLE);
  it.each([
    ['while', 'while ($true) {', ''],
    ['while with a number', 'while (1) {', ''],
    ['for', 'for (;;) {', ''],
    ['do', 'do {', ' while ($true)'],
    ['do until', 'do {', ' until ($false)'],
  ])('ends as they do: %s', (_, head, tail) => {
    expect(verdict(waiting(head, 'exit 1', tail))).toBe('safe');
    expect(verdict(waiting(head, 'throw "none"', tail))).toBe('safe');
    expect(verdict(waiting(head, 'break', tail))).toBe('warning notOnEveryPath');
  });
  it('gives back what they do', () => {
    const ask =
      'function Read-Scope { while ($true) { $t = Read-Host; if ($t -eq "") { return "Global" }; if (Test-Site $t) { return "site:$t" } } }';
    const script = lines(ask, 'Set-CsPrivacyConfiguration -Identity (Read-Scope) -EnablePrivacyMode $false');
    expect(lint(analysisOf(script), { severities: {}, syntaxErrors: true }).findings).toEqual([]);
  });
});

describe('an inventory of the rules of all policies', () => {
  const block = asked("$_.Action -eq 'Block'").replaceAll('$_', '$r');
  const each = (body: string) => `foreach ($r in Get-CsClientVersionPolicyRule) { $policy = ($r.Identity -split '/')[0]; ${body} }`;
  const on = (...names: readonly string[]) =>
    lines(...names.map(name => `Set-CsPrivacyConfiguration -Identity ${name} -EnablePrivacyMode $true`));

  it.each([
    ['a table', '@{}', '$found[$policy] = 1', '$found.ContainsKey("SITE:$s")'],
    ['an entry of a table', '@{}', '$found[$policy] = $true', '$found["SITE:$s"]'],
    ['a list', '@()', '$found += $policy', '$found -contains "SITE:$s"'],
    ['a list on the right', '@()', '$found += $policy', '"SITE:$s" -in $found'],
    ['an ArrayList', '[Collections.ArrayList]@()', '[void]$found.Add($policy)', '$found.Contains("SITE:$s")'],
  ])('%s tells where one blocks', (_, empty, add, holds) => {
    const script = (condition: string, then: string) =>
      lines(`$found = ${empty}`, each(`if (${block}) { ${add} }`), `foreach ($s in 'A', 'B') { if (${condition}) { ${then} } }`);
    const there = holds.replace('SITE', 'Site');
    expect(verdict(script(there, on('"site:$s"')))).toBe('safe');
    expect(verdict(script(there, on('Global')))).not.toBe('safe');
    expect(verdict(script(`-not (${there})`, on('"site:$s"')))).toMatch(/^warning/);
  });

  it('says nothing of policies that it names for any rule', () => {
    const script = (stop: string) =>
      lines(
        '$found = @{}',
        each(`if (${block}) { $any = 1 }; $found[$policy] = 1`),
        stop,
        `if ($found.ContainsKey('Global')) { ${ENABLE} }`,
      );
    expect(verdict(script(''))).toMatch(/^information/);
    expect(verdict(script('if (-not $any) { exit }'))).toMatch(/^information/);
  });

  it('tells of two rules that each may be in another policy', () => {
    const both = (first: string, second: string) =>
      lines('$all = Get-CsClientVersionPolicyRule', `$a = ${first}`, `$b = ${second}`, `if ($a -and $b) { ${ENABLE} }`);
    const phones = "$all | Where-Object { $_.Identity -like 'Global/*' -and $_.UserAgent -eq 'CPE' }";
    const blocks = `$all | Where-Object { ${block.replaceAll('$r', '$_')} }`;
    expect(verdict(both(phones, blocks))).toBe('information scopeNotCovered');
    expect(verdict(both(phones, blocks.replace('{ ', "{ $_.Identity -like 'Global/*' -and ")))).toBe('safe');
  });
});
