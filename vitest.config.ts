import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
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
