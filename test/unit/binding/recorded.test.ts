/** Invocations that the real engine bound or refused; recorded by `npm run conformance:engine -- --record`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareBinder, type RecordedInvocation } from '../../conformance/engine/drive/binding';
import { compareWhole } from '../../conformance/engine/drive/whole';

const read = (name: string): readonly RecordedInvocation[] =>
  readFileSync(`test/corpus/invocations/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as RecordedInvocation);

/** What the whole analysis leaves unknown is no difference. */
function throughAnalysis({ text, expected }: RecordedInvocation): unknown {
  const found = compareWhole(text, expected);
  return found?.open ? undefined : found;
}

describe('recorded invocations', () => {
  const recorded = read('recorded');

  it('are there', () => {
    expect(recorded.length).toBeGreaterThan(500);
  });

  it.each(recorded)('$text', sample => {
    expect(compareBinder(sample.text, sample.expected)).toBeUndefined();
    expect(throughAnalysis(sample)).toBeUndefined();
  });
});

describe('invocations written by hand', () => {
  const written = read('written');

  it('are bound by themselves, where that can be asked, mostly', () => {
    expect(written.filter(({ text, expected }) => compareBinder(text, expected) === undefined).length).toBeGreaterThan(150);
  });

  it.each(written)('$text', sample => {
    // A text says that the small evaluator around the binder does not follow it.
    expect(compareBinder(sample.text, sample.expected)).not.toBeTypeOf('object');
    expect(throughAnalysis(sample)).toBeUndefined();
  });
});
