/** Equal keys are the same value in the same run: many expressions over the same few variables, grouped by key. */

import type { Value } from '../../../server/src/values';
import * as values from '../../../server/src/values';
import { typed } from './abstract';
import { type Answer, judge } from './answer';
import { hasAnswer } from './engine';
import { evaluate } from './evaluate';
import { expressionOf } from './expression';
import { Generator, type Random, type Sample } from './generate';

export interface IdentityBatch {
  readonly samples: readonly Sample[];
  readonly variables: ReadonlyMap<string, Value>;
}

/** How many expressions share their variables. */
export const BATCH = 500;

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
  // Stands for one made in the run: a constant that no expression spells out.
  sources.set('made', "([guid]'7d0f4b52-6f3c-4d0e-9c55-2f6f3b1a8e01')");
  variables.set('made', values.unknown('made', { type: 'guid', fresh: true, notNull: true }));
  const generator = new Generator(random, sources);
  return { samples: Array.from({ length: BATCH }, () => generator.sample(true, 1)), variables };
}

export function checkIdentities({ samples, variables }: IdentityBatch, answers: readonly Answer[]) {
  const seen = new Map<string, { readonly answer: string; readonly expression: string }>();
  const wrong: string[] = [];
  let pairs = 0;
  for (const [i, sample] of samples.entries()) {
    const ast = expressionOf(sample.expression);
    const evaluation = ast && evaluate(ast, variables);
    const outcome = evaluation?.outcome;
    const answer = answers[i];
    const verdict = evaluation && answer && hasAnswer(answer) ? judge(evaluation, answer) : 'unknown';
    if (typeof verdict === 'object')
      wrong.push(`WRONG ${sample.before} | ${sample.expression}\n   engine ${JSON.stringify(answer)}\n   ours   ${verdict.wrong}`);
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
