/** What turns of a loop over elements that nobody has seen leave to each other, and to what comes after them. */
import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../support/analyze';
import { BLOCK, ENABLE, lines, resultOf, verdict } from './scripts';

const cases = (rows: readonly (readonly [string, string, string])[]) =>
  it.each(rows)('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });

const ON = `{ ${ENABLE} }`;
const OPEN = 'information noRule';
/** A list has a second element as well as it has any. */
const SECOND = 'warning noRule';

describe('elements that are taken by their index', () => {
  const RULE = BLOCK.replace("'Global'", '"site:$($rows[$i].Name)"');
  const ON_ROW = 'Set-CsPrivacyConfiguration -Identity "site:$($rows[$i].Name)" -EnablePrivacyMode $true';
  const twice = (loop: string, second = loop) =>
    lines('$rows = @(Import-Csv sites.csv)', `for (${loop}) { ${RULE} }`, `for (${second}) { ${ON_ROW} }`);
  cases([
    ['one after the other', twice('$i = 0; $i -lt $rows.Count; $i++'), 'safe'],
    ['up to the last', twice('$i = 0; $i -le $rows.Length - 1; $i += 1'), 'safe'],
    ['from the last to the first', twice('$i = $rows.Count - 1; $i -ge 0; $i--', '$i = 0; $i -lt $rows.Count; ++$i'), 'safe'],
    [
      'by all indices',
      lines(
        '$rows = Import-Csv sites.csv',
        `0..($rows.Count - 1) | ForEach-Object { $i = $_; ${RULE} }`,
        `foreach ($r in $rows) { ${ON_ROW.replace('$rows[$i]', '$r')} }`,
      ),
      'safe',
    ],
    [
      'with an index that is asked afterwards',
      lines(
        '$rules = @(Get-CsClientVersionPolicyRule -Identity Global)',
        "for ($i = 0; $i -lt $rules.Count; $i++) { if ($rules[$i].UserAgent -eq 'OC') { break } }",
        `if ($i -lt $rules.Count) { ${ENABLE} }`,
      ),
      'information unprovenValue',
    ],
    [
      'not from the second one on',
      twice('$i = 1; $i -lt $rows.Count; $i++', '$i = 0; $i -lt $rows.Count; $i++'),
      'information scopeNotCovered',
    ],
    [
      'not of others',
      twice('$i = 0; $i -lt $rows.Count; $i++')
        .replace('for', '$others = Import-Csv others.csv\nfor')
        .replace(/rows(?=\[[^[]*$)/, 'others'),
      'information scopeNotCovered',
    ],
    [
      'not where a turn goes on further',
      twice('$i = 0; $i -lt $rows.Count; $i++').replace(RULE, `${RULE}; if ($odd) { $i++ }`),
      'information scopeNotCovered',
    ],
    [
      'seen ones before the others',
      lines(
        BLOCK,
        '$rules = @(Get-CsClientVersionPolicyRule -Identity Global)',
        "for ($i = 0; $i -lt $rules.Count; $i++) { if ($rules[$i].UserAgent -eq 'OC') { Remove-CsClientVersionPolicyRule -Identity $rules[$i].Identity } }",
        ENABLE,
      ),
      'warning noRule',
    ],
  ]);
});

describe('elements that are taken off a queue or a stack', () => {
  const RULE = BLOCK.replace("'Global'", '$scope');
  const from = (kind: string, take: string, rule: string) =>
    lines(
      `$left = New-Object System.Collections.${kind}`,
      `foreach ($row in Import-Csv sites.csv) { $left.${kind === 'Queue' ? 'Enqueue' : 'Push'}("site:$($row.Name)") }`,
      `while ($left.Count -gt 0) { $scope = $left.${take}(); ${rule}; Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true }`,
    );
  cases([
    ['first in, first out', from('Queue', 'Dequeue', RULE), 'safe'],
    ['last in, first out', from('Stack', 'Pop', RULE), 'safe'],
    [
      'all put in at once',
      lines(
        '$left = [System.Collections.Generic.Queue[object]]::new(@(Import-Csv sites.csv))',
        'while ($left.Count -gt 0) { Set-CsPrivacyConfiguration -Identity "site:$($left.Dequeue().Name)" -EnablePrivacyMode $true }',
      ),
      OPEN,
    ],
    ['for nothing', from('Queue', 'Dequeue', RULE.replace('-MajorVersion 4', '-MajorVersion 2')), 'warning noRule'],
  ]);
  it('come to an end', () => {
    expect(analysisOf(from('Queue', 'Dequeue', RULE)).observations.filter(({ kind }) => kind === 'limit')).toEqual([]);
  });
});

describe('what an element leaves to the next', () => {
  cases([
    [
      'flags that different ones set',
      `foreach ($s in Get-CsSite) { if ($s.Identity -eq 'site:A') { $a = 1 } else { $b = 1 } }\nif ($a -and $b) ${ON}`,
      OPEN,
    ],
    [
      'in a pipeline',
      `Get-CsSite | ForEach-Object { if ($_.Identity -eq 'site:A') { $a = 1 } else { $b = 1 } }\nif ($a -and $b) ${ON}`,
      OPEN,
    ],
    ['in a switch', `switch (Import-Csv x.csv) { { $_.A -eq 1 } { $a = 1; continue } default { $b = 1 } }\nif ($a -and $b) ${ON}`, OPEN],
    ['a flag that another arm asks for', `foreach ($s in Get-CsSite) { if ($s.Identity -eq 'site:A') { $a = 1 } elseif ($a) ${ON} }`, OPEN],
    ['one of a switch', `foreach ($s in Get-CsSite) { switch ($s.Identity) { 'site:A' { $a = 1 } 'site:B' { if ($a) ${ON} } } }`, OPEN],
    [
      'what a function sets',
      `function F { $script:a = 1 }\nforeach ($s in Get-CsSite) { if ($s.Identity -eq 'site:A') { F } elseif ($a) ${ON} }`,
      OPEN,
    ],
    ['what a filter counts', `filter F { $script:n++ }\nGet-CsSite | F\nif ($n -ge 2) ${ON}`, OPEN],
    [
      'what a filter lets through from the second on',
      `$n = 0\nGet-CsSite | Where-Object { $n++; $n -gt 1 } | ForEach-Object ${ON}`,
      SECOND,
    ],
    ['what a block counts', `$b = { $script:n++ }\nforeach ($s in Get-CsSite) { & $b; if ($n -gt 1) ${ON} }`, SECOND],
    ['what a class counts', `class C { static [int]$N = 0 }\nforeach ($s in Get-CsSite) { [C]::N++; if ([C]::N -gt 1) ${ON} }`, SECOND],
    [
      'what a function changes in what it is handed',
      `$o = @{ N = 0 }\nfunction F($t) { $t.N++ }\nforeach ($s in Get-CsSite) { F $o; if ($o.N -eq 2) ${ON} }`,
      SECOND,
    ],
    ['entries of a table, by elements', `$t = @{}\nforeach ($s in Get-CsSite) { $t[$s.Identity] = 1 }\nif ($t.Count -gt 2) ${ON}`, OPEN],
    ['one at least', `$t = @{}\nforeach ($s in Get-CsSite) { $t[$s.Identity] = 1 }\nif ($t.Count -gt 0) ${ON}`, 'warning noRule'],
    ['a count', `$n = 0\nforeach ($s in Get-CsSite) { $n++ }\nif ($n -gt 1) ${ON}`, OPEN],
    ['a count of any size', `$n = 0\nforeach ($s in Get-CsSite) { $n += 1 }\nif ($n -eq 7) ${ON}`, OPEN],
    ['a count of one', `$n = 0\nforeach ($s in Get-CsSite) { $n++ }\nif ($n -eq 1) ${ON}`, OPEN],
    ['a count of some', `$n = 0\nforeach ($s in Get-CsSite) { $n++ }\nif ($n -ge 1) ${ON}`, 'warning noRule'],
    ['a count that is asked for in the loop', `foreach ($s in Get-CsSite) { $n += 1; if ($n -eq 2) ${ON} }`, SECOND],
    ['a list', `$n = @()\nGet-CsSite | ForEach-Object { $n += $_ }\nif ($n.Count -eq 7) ${ON}`, OPEN],
    [
      'a list that is changed in place',
      `$n = New-Object System.Collections.ArrayList\nforeach ($s in Get-CsSite) { [void]$n.Add($s) }\nif ($n.Count -eq 7) ${ON}`,
      OPEN,
    ],
    ['a text', `$n = ''\nforeach ($s in Get-CsSite) { $n += 'x' }\nif ($n -eq 'xxxx') ${ON}`, OPEN],
    ['an entry', `$n = @{ x = 0 }\nforeach ($s in Get-CsSite) { $n.x += 1 }\nif ($n.x -eq 3) ${ON}`, OPEN],
    ['the one before', `foreach ($s in Get-CsSite) { if ($last) ${ON}; $last = $s }`, SECOND],
    ['nothing where each turn begins anew', `foreach ($s in Get-CsSite) { $n = 0; $n++ }\nif ($n -gt 1) ${ON}`, 'safe'],
    ['nothing to a turn that none comes after', `foreach ($s in Get-CsSite) { $n++; break }\nif ($n -gt 1) ${ON}`, 'safe'],
    ['nothing that is only read', `$n = 1\nforeach ($s in Get-CsSite) { $m = $n + 1 }\nif ($m -gt 2) ${ON}`, 'safe'],
  ]);
  it('nothing that a turn keeps for a moment only, so that the runs stay few', () => {
    const temporary = 'foreach ($p in $s.Properties) { $v = $p.Value; if ($v -is [string]) { $v = "$v" }; $row[$p.Name] = $v }';
    const script = `foreach ($noun in 1..4) { Get-Other | ForEach-Object { $row = @{}; $s = $_; ${temporary}; $row } }\n${ENABLE}`;
    expect(analysisOf(script).observations.filter(({ kind }) => kind === 'limit')).toEqual([]);
  });
  it('of one only, what it is', () => {
    expect(resultOf('$result = 0\nforeach ($s in 1, 2, 3) { $result++ }')).toBe('3');
  });
  it('for the same elements what was done before', () => {
    const rule = BLOCK.replace("'Global'", '"site:$($row.Name)"');
    const on = 'Set-CsPrivacyConfiguration -Identity "site:$($row.Name)" -EnablePrivacyMode $true';
    const script = (second: string) =>
      lines('$rows = Import-Csv sites.csv', `foreach ($row in $rows) { ${rule} }`, `foreach ($row in ${second}) { $n++; ${on} }`);
    expect(verdict(script('$rows'))).toBe('safe');
    expect(verdict(script('(Import-Csv others.csv)'))).not.toBe('safe');
  });
});

describe('a list of objects that each turn adds to', () => {
  const RULE = BLOCK.replace("'Global'", '"site:$s"').replace('([guid]::NewGuid())', '$id');
  const report = (entry: string, rule = RULE) =>
    lines(
      '$report = @()',
      'foreach ($s in (Import-Csv sites.csv).Name) {',
      '  $id = [guid]::NewGuid()',
      `  ${rule}`,
      `  $report += [pscustomobject]@{ Site = $s; ${entry} }`,
      '}',
      '$report | ForEach-Object { Set-CsPrivacyConfiguration -Identity "site:$($_.Site)" -EnablePrivacyMode $true }',
    );
  cases([
    ['with a new GUID each', report('Id = $id'), 'safe'],
    ['with the time', report('When = Get-Date'), 'safe'],
    ['with what a command gives for each', report('Pool = Get-Pool $s; Note = "rule $id for $s"'), 'safe'],
    [
      'with a text that grows',
      lines("$all = ''", report('All = $all').replace('  $report', '  $all += $s\n  $report')),
      'information scopeNotCovered',
    ],
    ['not where the rule is for one of them', report('Id = $id', `if ($s -eq 'Oslo') { ${RULE} }`), 'information scopeNotCovered'],
  ]);
});

describe('a loop in a turn for one of its elements', () => {
  const rule = (site: string) => BLOCK.replace("'Global'", site);
  const on = (site: string) => `Set-CsPrivacyConfiguration -Identity ${site} -EnablePrivacyMode $true`;
  const [ROW, THIS] = ['"site:$($row.Name)"', '"site:$($_.Name)"'];
  cases([
    [
      'is for the others too',
      `$rows = Import-Csv x.csv\nforeach ($row in $rows) { ${rule(ROW)}; $rows | ForEach-Object { ${on(THIS)} } }`,
      'warning scopeNotCovered',
    ],
    [
      'of the topology',
      `Get-CsSite | ForEach-Object { ${rule('$_.Identity')}; foreach ($s in Get-CsSite) { ${on('$s.Identity')} } }`,
      'warning scopeNotCovered',
    ],
    [
      'over other elements is not',
      `$rows = Import-Csv x.csv\nforeach ($row in $rows) { ${rule(ROW)}; Import-Csv y.csv | ForEach-Object { $_.Name }; ${on(ROW)} }`,
      'safe',
    ],
    [
      'behind it, is not',
      `$rows = Import-Csv x.csv\nforeach ($row in $rows) { ${rule(ROW)} }; $rows | ForEach-Object { ${on(THIS)} }`,
      'safe',
    ],
  ]);
});

describe('rules that a loop looks at', () => {
  const full = (rule: string) => `${rule}.UserAgent -eq 'OC' -and ${rest(rule)}`;
  const rest = (rule: string) =>
    `${rule}.MajorVersion -eq 4 -and ${rule}.CompareOp -eq 'LSS' -and ${rule}.Action -eq 'Block' -and ${rule}.Enabled`;
  const RULES = 'Get-CsClientVersionPolicyRule -Identity Global';
  cases([
    [
      'add unless a flag is set',
      lines(
        '$have = $false',
        `foreach ($r in ${RULES}) { if (${full('$r')}) { $have = $true; break } }`,
        `if (-not $have) { ${BLOCK} }`,
        ENABLE,
      ),
      'safe',
    ],
    [
      'unless some are counted',
      lines(`${RULES} | ForEach-Object { if (${full('$_')}) { $n++ } }`, `if ($n -eq 0) { ${BLOCK} }`, ENABLE),
      'warning notOnEveryPath',
    ],
    [
      'unless some are counted from 0',
      lines('$n = 0', `${RULES} | ForEach-Object { if (${full('$_')}) { $n++ } }`, `if ($n -eq 0) { ${BLOCK} }`, ENABLE),
      'safe',
    ],
    [
      'unless a function finds one',
      lines(
        `function Test-It { foreach ($r in ${RULES}) { if (${full('$r')}) { return $true } }; $false }`,
        `if (-not (Test-It)) { ${BLOCK} }`,
        ENABLE,
      ),
      'safe',
    ],
    [
      'others are skipped',
      lines(
        '$n = 0',
        `foreach ($r in ${RULES}) { if ($r.UserAgent -ne 'OC') { continue }; if (-not (${rest('$r')})) { continue }; $n++ }`,
        `if ($n -eq 0) { ${BLOCK} }`,
        ENABLE,
      ),
      'safe',
    ],
    [
      'too little is asked',
      lines(`foreach ($r in ${RULES}) { if ($r.UserAgent -eq 'OC') { $have = $true } }`, `if (-not $have) { ${BLOCK} }`, ENABLE),
      'information unprovenValue',
    ],
    [
      'different ones may pass two tests',
      lines(
        `foreach ($r in ${RULES}) { if ($r.UserAgent -eq 'OC') { $a = $true }; if (${rest('$r')}) { $b = $true } }`,
        `if ($a -and $b) ${ON}`,
      ),
      'information unprovenValue',
    ],
    [
      'or two filters',
      lines(
        `$rules = ${RULES}`,
        "$a = $rules | Where-Object { $_.UserAgent -eq 'OC' }",
        `$b = $rules | Where-Object { ${rest('$_')} }`,
        `if ($a -and $b) ${ON}`,
      ),
      'information unprovenValue',
    ],
    [
      'one filter behind the other asks of one',
      lines(
        `$a = ${RULES} | Where-Object { $_.UserAgent -eq 'OC' }`,
        `$b = $a | Where-Object { ${rest('$_')} }`,
        `if (-not $b) { ${BLOCK} }`,
        ENABLE,
      ),
      'safe',
    ],
    [
      'those that pass and the others',
      lines(`$yes, $no = @(${RULES}).Where({ ${full('$_')} }, 'Split')`, `if (-not $yes) { ${BLOCK} }`, ENABLE),
      'safe',
    ],
  ]);
});

describe('a scope that nobody knows may be the one', () => {
  cases([
    ['whose filter is turned off', lines(BLOCK, 'Set-CsClientVersionConfiguration -Identity $other.Scope -Enabled $false', ENABLE), OPEN],
    [
      'at a site too',
      lines(
        BLOCK,
        'foreach ($s in Get-CsSite) { New-CsClientVersionConfiguration -Identity $s.Identity -Enabled $false }',
        ENABLE.replace('global', 'site:A'),
      ),
      OPEN,
    ],
    [
      'whose policy lets them in',
      lines(
        BLOCK,
        `${BLOCK.replace("'Global'", '$other.Scope').replace('Block', 'Allow')} -Priority 0`,
        ENABLE.replace('global', 'site:A'),
      ),
      'information scopeNotCovered',
    ],
    [
      'whose policy blocks, too',
      lines(
        BLOCK,
        'New-CsClientVersionPolicy -Identity $other.Scope',
        BLOCK.replace("'Global'", '$other.Scope'),
        ENABLE.replace('global', 'site:A'),
      ),
      'safe',
    ],
  ]);
});
