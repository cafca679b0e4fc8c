import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { variablesOf } from '../../conformance/values/abstract';
import { type Answer, judge } from '../../conformance/values/answer';
import { evaluate } from '../../conformance/values/evaluate';
import { expressionOf } from '../../conformance/values/expression';
import { Random } from '../../conformance/values/generate';

type Recorded = readonly [expression: string, answer: Answer, variables: Readonly<Record<string, string>>];

function read(name: string): readonly Recorded[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'recorded', name), 'utf8')) as readonly Recorded[];
}

/** What is wrong or, where every value must be known, not known. */
function complaints(samples: readonly Recorded[], mustKnow: boolean): { readonly lines: string[]; readonly known: number } {
  const lines: string[] = [];
  let known = 0;
  const random = new Random(1);
  for (const [expression, answer, variables] of samples) {
    const ast = expressionOf(expression);
    if (!ast) {
      if (mustKnow) lines.push(`${expression} is no expression`);
      continue;
    }
    const verdict = judge(evaluate(ast, variablesOf(new Map(Object.entries(variables)), random)), answer);
    if (verdict === 'known') known += 1;
    else if (typeof verdict === 'object') lines.push(`${expression} is ${JSON.stringify(answer)}, not ${verdict.wrong}`);
    else if (mustKnow) lines.push(`${expression} is ${JSON.stringify(answer)}, which is not known`);
  }
  return { lines, known };
}

describe('answers recorded from PowerShell 7.6.9', () => {
  it('are known for what administrators write', () => {
    const samples = read('typical.json');
    expect(samples.length).toBeGreaterThan(150);
    expect(complaints(samples, true).lines).toEqual([]);
  });

  it('are never contradicted, and mostly known', () => {
    const samples = read('generated.json');
    const { lines, known } = complaints(samples, false);
    expect(lines).toEqual([]);
    expect(known / samples.length).toBeGreaterThan(0.65);
  });
});
