/** Of elements that nobody has seen a question may hold of some and not of others. */
import { describe, expect, it } from 'vitest';
import { BLOCK, ENABLE, lines, verdict } from './scripts';

const ROWS = '$rows = Import-Csv x.csv';
const RULE = BLOCK.replace("'Global'", '"site:$($r.Site)"');
const ON = 'New-CsPrivacyConfiguration -Identity "site:$($r.Site)" -EnablePrivacyMode $true';
const SOME = "$rows | Where-Object { $_.Ok -eq 'yes' }";
const THOSE = `foreach ($r in $rows) { if ($r.Ok -eq 'yes') { ${RULE} } }`;
const ALL = `foreach ($r in $rows) { ${ON} }`;

describe('what is done where a question holds of any element', () => {
  it.each([
    ['for all, though prepared for those only', lines(ROWS, THOSE, `if (${SOME}) { ${ALL} }`), 'information unprovenValue'],
    ['for all, though they are prepared only then', lines(ROWS, `if (-not (${SOME})) { return }`, THOSE, ALL), 'warning notOnEveryPath'],
    ['for those', lines(ROWS, THOSE, `foreach ($r in ${SOME}) { ${ON} }`), 'safe'],
    ['for those that a variable keeps', lines(ROWS, THOSE, `$ok = ${SOME}`, `foreach ($r in $ok) { ${ON} }`), 'safe'],
    [
      'for those, asked one by one',
      lines(ROWS, THOSE, `if (${SOME}) { foreach ($r in $rows) { if ($r.Ok -eq 'yes') { ${ON} } } }`),
      'safe',
    ],
    ['for all, prepared for all', lines(ROWS, `foreach ($r in $rows) { ${RULE} }`, `if (${SOME}) { ${ALL} }`), 'safe'],
    [
      'for everybody, prepared where it holds of any',
      lines(ROWS, `$ok = ${SOME}`, `if ($ok) { ${BLOCK} }`, `if (${SOME}) { ${ENABLE} }`),
      'safe',
    ],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});
