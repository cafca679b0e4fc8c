/** Calls of functions that the real engine bound or refused; recorded by test/conformance/functions/main.ts with `--record`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ourOutcome } from '../../conformance/functions/compare';
import type { RecordedCall } from '../../conformance/functions/main';

const recorded = readFileSync('test/corpus/invocations/functions.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as RecordedCall);

describe('recorded calls of functions', () => {
  it('are there', () => {
    expect(recorded.length).toBeGreaterThan(300);
  });

  it.each(recorded)('function { $declaration } $call', ({ expected, ...call }) => {
    expect(ourOutcome(call)).toBe(expected);
  });
});
