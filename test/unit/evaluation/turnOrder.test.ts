/** A rule for some elements of a list that nobody has seen: a second element is there as well as any is. */
import { describe, expect, it } from 'vitest';
import { analysisOf } from '../../support/analyze';
import { BLOCK, lines, verdict } from './scripts';

const HAZARD = 'warning scopeNotCovered';

/** Adds the rule for the first of all, and turns privacy mode on for each. */
const pilot = (elements: string, parent: string, scope = parent) =>
  lines(
    `$all = ${elements}`,
    '$done = $false',
    `foreach ($s in $all) { if (-not $done) { ${BLOCK.replace("'Global'", parent)}; $done = $true } }`,
    `foreach ($s in $all) { Set-CsPrivacyConfiguration -Identity ${scope} -EnablePrivacyMode $true }`,
  );
const ROWS = '@(Import-Csv sites.csv)';
const FIRST = pilot(ROWS, '"site:$($s.Name)"');

describe('an element whose name is empty names no site', () => {
  const skipping = (condition: string) =>
    lines(
      '$all = Get-Content sites.txt',
      `foreach ($s in $all) { if (${condition}) { continue }; ${BLOCK.replace("'Global'", '"site:$s"')} }`,
      'foreach ($s in $all) { Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true }',
    );
  it.each(['-not $s', '-not "$s"', '[string]::IsNullOrEmpty($s)', '[string]::IsNullOrEmpty("$s")', '"$s" -eq \'\''])('by %s', condition => {
    expect(verdict(skipping(condition))).toBe('safe');
  });
});

describe('a rule for the first element only', () => {
  it.each([
    ['of rows', FIRST, HAZARD],
    ['of a parameter', `param([string[]]$Site)\n${pilot('$Site', '"site:$s"')}`, HAZARD],
    ['of whole identities', pilot(ROWS, '$s.Identity'), HAZARD],
    ['of pools', pilot(ROWS, '"Registrar:$($s.Pool)"', '"UserServer:$($s.Pool)"'), HAZARD],
    ['of what a command takes', FIRST.replace(/\$all = .*/, "$all = Import-Csv sites.csv | Where-Object { $_.Name -ne 'A' }"), HAZARD],
    ['of a list of one', FIRST.replace('\n', '\nif ($all.Count -ne 1) { return }\n'), 'safe'],
    ['of a list that is not longer', FIRST.replace('\n', "\nif ($all.Count -gt 1) { throw 'one only' }\n"), 'safe'],
    ['of the first one', FIRST.replace(/\$all = .*/, '$all = Import-Csv sites.csv | Select-Object -First 1'), 'safe'],
    [
      'that comes down a pipeline',
      lines(
        'function Enable-Site { param([Parameter(ValueFromPipeline)]$Site)',
        '  begin { $n = 0 }',
        `  process { if ($n -eq 0) { ${BLOCK.replace("'Global'", '"site:$Site"')} }; $n++; Set-CsPrivacyConfiguration -Identity "site:$Site" -EnablePrivacyMode $true }`,
        '}',
        'Get-Content sites.txt | Enable-Site',
      ),
      HAZARD,
    ],
    [
      'that the others are asked to be, too',
      FIRST.replace('-not $done', '$done -notcontains $s.Name').replace('$done = $true', '$done += $s.Name').replace('$false', '@()'),
      'safe',
    ],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
  it('is not sure to be added for each, and leaves open who can sign in', () => {
    const { events, matrix } = analysisOf(FIRST);
    expect(events.map(({ effect, certainty }) => `${effect} ${certainty}`)).toEqual(['ruleAdded sometimes', 'privacyModeOn always']);
    expect(matrix.find(({ scope }) => scope === 'site:?')?.after).toBe('unknown');
  });
  it('is sure to be added where it is for each', () => {
    const each = FIRST.replace('if (-not $done)', 'if ($true)');
    expect(analysisOf(each).events.map(({ certainty }) => certainty)).toEqual(['always', 'always']);
  });
});
