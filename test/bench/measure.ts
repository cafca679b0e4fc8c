/** What all benchmarks use: a clock, the best of several, lines to standard output. */
import { spawnSync } from 'node:child_process';

/** Milliseconds on the clock. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The least disturbed of several measurements. */
export function best(times: readonly number[]): number {
  return Math.min(...times);
}

export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What this program prints when it is started anew with these arguments; `NaN` when it does not end in a minute. */
export function inNewProcess(given: readonly string[]): string {
  const run = spawnSync(process.execPath, ['--expose-gc', process.argv[1] ?? '', ...given], { encoding: 'utf8', timeout: 60_000 });
  return run.stdout.trim() === '' ? 'NaN' : run.stdout.trim();
}
