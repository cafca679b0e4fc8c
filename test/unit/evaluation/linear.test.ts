/** Costs grow linearly with the script: counted in steps and copies, not in time. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Table } from '../../../server/src/deployment';
import { Run } from '../../../server/src/evaluation/run';
import { State } from '../../../server/src/evaluation/state';
import { analysisOf } from '../../support/analyze';
import { block } from './scripts';

interface Work {
  readonly steps: number;
  /** Copies of a run, and writes into what runs share: what takes time besides steps. */
  readonly copies: number;
  readonly writes: number;
}

function workOf(text: string): Work {
  const spend = vi.spyOn(Run.prototype, 'spend');
  const clone = vi.spyOn(State.prototype, 'clone');
  const set = vi.spyOn(Table.prototype, 'set');
  analysisOf(text);
  const steps = spend.mock.calls.reduce((sum, [, steps = 1]) => sum + steps, 0);
  return { steps, copies: clone.mock.calls.length, writes: set.mock.calls.length };
}

afterEach(() => {
  vi.restoreAllMocks();
});

const many = (count: number, line: (index: number) => string) => Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('twice the lines are about twice the work', () => {
  it.each<[string, (index: number) => string]>([
    ['settings of sites', n => `Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $true`],
    ['rules', n => block('Global').replace('MajorVersion 4', `MajorVersion ${n % 60000}`)],
    ['variables', n => `$v${n} = ${n}\nSet-CsPrivacyConfiguration -Identity "site:$v${n}" -EnablePrivacyMode $false`],
    ['a variable that is built up', n => `$s = "$s${n % 10}"\nSet-CsPrivacyConfiguration -Identity "site:$s" -EnablePrivacyMode $false`],
    ['branches', n => `if (Test-Path f${n}) { Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $false }`],
    [
      'branches that set variables',
      n =>
        `if (Test-Path f${n}) { $v${n} = 1 } else { $v${n} = 2 }\nSet-CsPrivacyConfiguration -Identity "site:$v${n}" -EnablePrivacyMode $false`,
    ],
    [
      'functions that are called',
      n => `function F${n} { Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $false }\nF${n}`,
    ],
    ['functions that nobody calls', n => `function F${n} { Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $false }`],
    ['tries', n => `try { Set-CsPrivacyConfiguration -Identity site:S${n} -EnablePrivacyMode $false } catch { Write-Warning $_ }`],
    ['policies', n => `New-CsClientVersionPolicy -Identity site:S${n} | Out-Null\n${block(`site:S${n}`)}`],
    [
      'objects',
      n =>
        `$x = New-CsPrivacyConfiguration -Identity site:S${n} -InMemory\n$x.EnablePrivacyMode = $false\nSet-CsPrivacyConfiguration -Instance $x`,
    ],
    ['what does not matter', n => `Write-Host 'line ${n}'\n$z${n} = Get-Date`],
    ['loops', n => `foreach ($i in 1..3) { Set-CsPrivacyConfiguration -Identity "site:S${n}-$i" -EnablePrivacyMode $false }`],
  ])('%s', (_, line) => {
    const small = workOf(many(60, line));
    vi.restoreAllMocks();
    const large = workOf(many(120, line));
    // A constant start is allowed; quadratic work would be four times as much.
    expect(large.steps).toBeLessThan(small.steps * 2.4 + 50);
    expect(large.copies).toBeLessThan(small.copies * 2.4 + 20);
    expect(large.writes).toBeLessThan(small.writes * 2.4 + 50);
  });
});

describe('what cannot matter', () => {
  it('is not run', () => {
    const { steps } = workOf(many(500, n => `Write-Host 'line ${n}'\n$z${n} = Get-Date`));
    expect(steps).toBeLessThan(20);
  });
});
