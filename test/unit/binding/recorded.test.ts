/** Invocations that the real engine bound or refused; recorded by `npm run conformance:engine -- --record`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RecordedInvocation } from '../../conformance/engine/drive/binding';
import { difference, ourOutcomes } from '../../conformance/engine/drive/compare';
import { compareWhole } from '../../conformance/engine/drive/whole';

const recorded = readFileSync('test/corpus/invocations/recorded.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as RecordedInvocation);

describe('recorded invocations', () => {
  it('are there', () => {
    expect(recorded.length).toBeGreaterThan(500);
  });

  it.each(recorded)('$text', ({ text, expected }) => {
    const outcomes = ourOutcomes(text).map(ours => difference(expected, ours));
    // A hashtable has no order: one outcome for each key that may come first, of which one must be the engine's.
    const closest = outcomes.find(each => each.engine.length + each.ours.length === 0) ?? outcomes[0];
    expect(closest).toEqual({ engine: [], ours: [] });
    const whole = compareWhole(text, expected);
    expect(whole?.open ? undefined : whole, 'as the whole analysis gives it').toBeUndefined();
  });
});
