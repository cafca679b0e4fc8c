/** What all benchmarks use: a clock, the best of several, lines to standard output. */

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
