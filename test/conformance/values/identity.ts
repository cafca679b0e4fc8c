/** Equal keys are the same value in the same run: many expressions over the same few variables, grouped by key. */

import type { Value } from '../../../server/src/values';
import * as values from '../../../server/src/values';
import { typed } from './abstract';
import type { Answer } from './answer';
import { hasAnswer } from './engine';
import { evaluate } from './evaluate';
import { expressionOf } from './expression';
import { Generator, type Random, type Sample } from './generate';

export interface IdentityBatch {
  readonly samples: readonly Sample[];
  readonly variables: ReadonlyMap<string, Value>;
}

/** Expressions over the same few variables, which stand for unknowns. */
export function identityBatch(random: Random): IdentityBatch {
  const sources = new Map<string, string>();
  const variables = new Map<string, Value>();
  const constants = new Generator(random);
  for (const name of ['u0', 'u1']) {
    const source = constants.constant();
    const ast = expressionOf(source);
    const constant = ast && evaluate(ast, new Map()).outcome;
    if (!constant || constant.kind === 'failure') continue;
    sources.set(name, source);
    variables.set(name, random.chance(0.5) ? typed(constant, name) : values.unknown(name));
  }
  if (sources.size === 0) return { samples: [], variables };
  const generator = new Generator(random, sources);
  return { samples: Array.from({ length: 100 }, () => generator.sample(true)), variables };
}

export function checkIdentities({ samples, variables }: IdentityBatch, answers: readonly Answer[]) {
  const seen = new Map<string, { readonly answer: string; readonly expression: string }>();
  const wrong: string[] = [];
  let pairs = 0;
  for (const [i, sample] of samples.entries()) {
    const ast = expressionOf(sample.expression);
    const outcome = ast && evaluate(ast, variables).outcome;
    const answer = answers[i];
    if (outcome?.kind !== 'unknown' || outcome.key === values.NO_IDENTITY || !answer || answer[0] === 'error' || !hasAnswer(answer))
      continue;
    const { key, answer: text } = canonical(outcome, answer);
    const earlier = seen.get(key);
    if (earlier) {
      pairs += 1;
      if (earlier.answer !== text)
        wrong.push(`WRONG ${sample.before} | ${key}\n   ${earlier.expression} is ${earlier.answer}\n   ${sample.expression} is ${text}`);
    }
    seen.set(key, { answer: text, expression: sample.expression });
  }
  return { pairs, wrong };
}

/** A negated key with the opposite answer; truths apart from the values whose truth they are. */
function canonical(outcome: Extract<Value, { kind: 'unknown' }>, answer: Answer): { readonly key: string; readonly answer: string } {
  if (outcome.type !== 'bool') return { key: outcome.key, answer: JSON.stringify(answer) };
  const negated = outcome.key.startsWith('!');
  const truth = (answer[1] === 'True') !== negated;
  return { key: `truth of ${negated ? outcome.key.slice(1) : outcome.key}`, answer: String(truth) };
}
