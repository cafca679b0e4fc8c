/** The first of several rules that were found is not all of them. */
import { describe, expect, it } from 'vitest';
import { ENABLE, lines, verdict } from './scripts';

const find = (...asked: readonly string[]) =>
  `$all = @(Get-CsClientVersionPolicyRule -Filter 'Global/*' | Where-Object { ${asked.join(' -and ')} })`;
const AGENT = "$_.UserAgent -eq 'OC'";
const ACTION = "$_.Action -eq 'Block'";
const VERSION = "$_.MajorVersion -eq 4 -and $_.CompareOp -eq 'LSS'";
const FIRST = '$f = $all | Select-Object -First 1';
const SWITCH_ON = '$f | Set-CsClientVersionPolicyRule -Enabled $true';
const where = (...asked: readonly string[]) => `if ($all | Where-Object { ${asked.join(' -and ')} }) { ${ENABLE} }`;

describe('only one of those that were found', () => {
  it.each([
    ['is enabled, and another one blocks', lines(find(AGENT), FIRST, SWITCH_ON, where(ACTION, VERSION)), 'information unprovenValue'],
    [
      'by its index',
      lines(find(AGENT), '$all[0] | Set-CsClientVersionPolicyRule -Enabled $true', where(ACTION, VERSION)),
      'information unprovenValue',
    ],
    ['the last one', lines(find(AGENT), FIRST.replace('First', 'Last'), SWITCH_ON, where(ACTION, VERSION)), 'information unprovenValue'],
    [
      'is removed, and what the script holds of it is no rule any more',
      lines(find(AGENT, ACTION), FIRST, 'if ($f) { $f | Remove-CsClientVersionPolicyRule }', where(VERSION, '$_.Enabled')),
      'information unprovenValue',
    ],
    ['is enabled, and that one blocks', lines(find(AGENT, ACTION, VERSION), FIRST, SWITCH_ON, `if ($f) { ${ENABLE} }`), 'safe'],
    [
      'is asked, and all are enabled',
      lines(find(ACTION, VERSION), FIRST, `if ($f.UserAgent -eq 'OC') { $all | Set-CsClientVersionPolicyRule -Enabled $true; ${ENABLE} }`),
      'safe',
    ],
    [
      'is asked twice',
      lines(find(AGENT, ACTION, VERSION), FIRST, `if ($f.Enabled -and ($all | Select-Object -First 1).Enabled) { ${ENABLE} }`),
      'safe',
    ],
  ])('%s', (_, script, expected) => {
    expect(verdict(script)).toBe(expected);
  });
});
