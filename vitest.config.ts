import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    // No test is about time: on a busy machine it only takes longer.
    testTimeout: 60_000,
    // A vitest run without a single test is a mistake in the pattern above, not a pass.
    passWithNoTests: false,
    coverage: {
      provider: 'v8',
      include: ['server/src/**/*.ts'],
      reporter: ['text-summary', 'lcovonly'],
      reportsDirectory: 'coverage/unit',
    },
  },
});
