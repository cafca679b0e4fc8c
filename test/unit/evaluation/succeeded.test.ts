/** What a script asks of those elements that nobody has seen for which all went well. */
import { describe, expect, it } from 'vitest';
import { block, lines, verdict } from './scripts';

const rule = `${block('site:$s').replaceAll("'", '"')} -ErrorAction Stop`;
const ON = 'Set-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $true';
const ALL = `foreach ($s in $sites) { ${ON} }`;
const FAILED = 'warning';
/** Which of its causes a warning names is told elsewhere. */
const found = (script: string) => verdict(script).replace(/^warning .*/, FAILED);

interface Recorded {
  readonly before: string;
  readonly done: string;
  readonly failed?: string;
  readonly source?: string;
}
const treat = ({ before, done, failed = '', source = '$sites = @(Get-Content sites.txt)' }: Recorded) =>
  lines(source, before, `foreach ($s in $sites) { try { ${rule}; ${done} } catch { ${failed} } }`);
const LIST = { before: '$done = @()', done: '$done += $s' };
const TABLE = { before: '$state = @{}', done: '$state[$s] = 1' };
const NOTES = {
  before: '$notes = @()',
  done: '$notes += [pscustomobject]@{ Site = $s; Ok = $true }',
  failed: '$notes += [pscustomobject]@{ Site = $s; Ok = $false }',
};

describe('how many there are, held against all', () => {
  const enabling = (recorded: Recorded, guard: string) => lines(treat(recorded), `if (${guard}) { ${ALL} }`);
  it.each([
    ['in a list', enabling(LIST, '$done.Count -eq $sites.Count'), 'safe'],
    ['some of them', enabling(LIST, '$done.Count -gt 0'), FAILED],
    ['all but one', enabling(LIST, '$done.Count -ge $sites.Count - 1'), FAILED],
    ['fewer than all', enabling(LIST, '$done.Count -lt $sites.Count'), FAILED],
    ['each twice', enabling({ ...LIST, done: '$done += $s; $done += $s' }, '$done.Count -ge $sites.Count'), 'information unprovenValue'],
    ['in texts', enabling({ ...LIST, done: '$done += "site:$s"' }, '$done.Count -eq $sites.Count'), 'safe'],
    ['in a table', enabling(TABLE, '$state.Count -eq $sites.Count'), 'safe'],
    ['keys of a table', enabling(TABLE, '@($state.Keys).Count -ge $sites.Count'), 'safe'],
    ['in a table of failures', enabling({ ...TABLE, done: '', failed: '$state[$s] = 1' }, '$state.Count -lt $sites.Count'), FAILED],
    ['in objects', enabling(NOTES, '@($notes | Where-Object Ok).Count -eq $sites.Count'), 'safe'],
    ['in objects, all of them', enabling(NOTES, '@($notes).Count -eq $sites.Count'), FAILED],
    [
      'of a typed list',
      enabling({ before: '$done = 0', done: '$done++', source: '[string[]]$sites = Get-Content sites.txt' }, '$done -eq $sites.Count'),
      'safe',
    ],
    [
      'some of a typed list',
      enabling({ before: '$done = 0', done: '$done++', source: '[string[]]$sites = Get-Names' }, '$done -gt 0'),
      FAILED,
    ],
  ])('%s', (_, script, expected) => {
    expect(found(script)).toBe(expected);
  });
});

describe('a question about the own element', () => {
  const enabling = (recorded: Recorded, guard: string) => lines(treat(recorded), `foreach ($s in $sites) { if (${guard}) { ${ON} } }`);
  it.each([
    ['by a note for it', enabling(NOTES, '$notes | Where-Object { $_.Site -eq $s -and $_.Ok }'), 'safe'],
    // Of a name that comes twice there are two notes, which together count as true.
    ['by what the note says', enabling(NOTES, '($notes | Where-Object Site -eq $s).Ok'), 'information unprovenValue'],
    ['by the first note', enabling(NOTES, '($notes | Where-Object Site -eq $s | Select-Object -First 1).Ok'), 'safe'],
    ['that there is one', enabling(NOTES, '$notes | Where-Object Site -eq $s'), FAILED],
  ])('%s', (_, script, expected) => {
    expect(found(script)).toBe(expected);
  });
});
