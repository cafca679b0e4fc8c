/** Runs mocha and keeps what each test did, in a form that crosses to another process. */

export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed';
  /** Milliseconds. */
  readonly duration: number | undefined;
  readonly error?: { readonly message: string; readonly stack: string | undefined };
}

interface RunTest {
  readonly duration?: number;
  fullTitle(): string;
}

/** The part of mocha that both of its builds share. */
export interface RunnableMocha {
  run(done: () => void): {
    on(event: 'pass', listener: (test: RunTest) => void): unknown;
    on(event: 'fail', listener: (test: RunTest, error: Error) => void): unknown;
  };
}

export function collect(mocha: RunnableMocha): Promise<readonly TestResult[]> {
  const results: TestResult[] = [];
  return new Promise(resolve => {
    const runner = mocha.run(() => resolve(results));
    runner.on('pass', test => results.push({ title: test.fullTitle(), state: 'passed', duration: test.duration }));
    runner.on('fail', (test, error) => {
      const { message, stack } = error;
      results.push({ title: test.fullTitle(), state: 'failed', duration: test.duration, error: { message, stack } });
    });
  });
}
