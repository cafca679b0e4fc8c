/**
 * Compares the room `values` with the real engine on seeded expressions:
 *   --seed N --count N    which and how many (default: the time's seed, which is printed, and 3,000)
 *   --ci                  a short run with a fixed seed
 *   --record FOLDER       writes samples with the engine's answers there instead
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { variablesOf } from './abstract';
import { judge, show } from './answer';
import { askEngine, buildEngine, hasAnswer } from './engine';
import { evaluate } from './evaluate';
import { expressionOf } from './expression';
import { Generator, Random, type Sample } from './generate';
import { BATCH, checkIdentities, identityBatch } from './identity';
import { TYPICAL } from './typical';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '3000' },
    record: { type: 'string' },
    ci: { type: 'boolean', default: false },
    show: { type: 'string', default: '20' },
  },
});
const seed = Number(options.seed ?? (options.ci ? 1 : Date.now() % 1_000_000));
const count = options.ci ? 1500 : Number(options.count);
const print = (line: string) => process.stdout.write(`${line}\n`);

buildEngine();
print(`Seed ${seed}, ${count} expressions of each kind`);
if (options.record !== undefined) record(options.record);
else process.exitCode = compareAll();

function compareAll(): number {
  const wrong = [...compare('constants', false), ...compare('with variables', true), ...identities()];
  for (const line of wrong.slice(0, Number(options.show))) print(line);
  const total = count * 2 + Math.ceil(count / BATCH) * BATCH;
  print(`${total - wrong.length} passed, ${wrong.length} failed`);
  return wrong.length > 0 ? 1 : 0;
}

/** Judges samples whose variables are constants, or stand for something less known. */
function compare(title: string, withVariables: boolean): string[] {
  const generator = new Generator(new Random(seed));
  const samples = Array.from({ length: count }, () => generator.sample(withVariables));
  const answers = askEngine(samples);
  const random = new Random(seed + 1);
  const wrong: string[] = [];
  let known = 0;
  let skipped = 0;
  let errors = 0;
  for (const [i, sample] of samples.entries()) {
    const answer = answers[i];
    const expression = expressionOf(sample.expression);
    if (!expression || !answer || !hasAnswer(answer)) {
      skipped += 1;
      continue;
    }
    const variables = variablesOf(sample.variables, random);
    const outcome = evaluate(expression, variables);
    const verdict = judge(outcome, answer);
    if (verdict === 'known') known += 1;
    if (verdict === 'unknown' && answer[0] === 'error') errors += 1;
    if (typeof verdict === 'object') {
      const given = [...variables].map(([name, value]) => `${name}=${show(value)}`).join(' ');
      wrong.push(
        `WRONG ${sample.before} | ${sample.expression}\n   engine ${JSON.stringify(answer)}\n   ours   ${verdict.wrong} ${withVariables ? given : ''}`,
      );
    }
  }
  print(
    `${title}: ${known} known, ${samples.length - known - wrong.length - skipped} unknown (of these ${errors} are errors in the engine), ${wrong.length} wrong, ${skipped} not read`,
  );
  return wrong;
}

function identities(): string[] {
  const random = new Random(seed + 2);
  const batches = Array.from({ length: Math.ceil(count / BATCH) }, () => identityBatch(random));
  const answers = askEngine(batches.flatMap(batch => batch.samples));
  const wrong: string[] = [];
  let pairs = 0;
  let next = 0;
  for (const batch of batches) {
    const result = checkIdentities(batch, answers.slice(next, next + batch.samples.length));
    next += batch.samples.length;
    pairs += result.pairs;
    wrong.push(...result.wrong);
  }
  print(`identities: ${pairs} pairs of equal keys, ${wrong.length} wrong`);
  return wrong;
}

/** Samples for the unit tests, which need no engine: the typical expressions, and generated ones without and with variables. */
function record(folder: string): void {
  const generator = new Generator(new Random(seed));
  const generated = Array.from({ length: count }, (_, i) => generator.sample(i % 3 === 0)).filter(sample => sample.expression.length < 120);
  writeSamples(
    join(folder, 'typical.json'),
    TYPICAL.map(expression => ({ before: '', expression, variables: new Map<string, string>() })),
  );
  writeSamples(join(folder, 'generated.json'), generated);
}
function writeSamples(file: string, samples: readonly Sample[]): void {
  const answers = askEngine(samples);
  const lines = samples.map((sample, i) => JSON.stringify([sample.expression, answers[i], Object.fromEntries(sample.variables)]));
  writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
  print(`${samples.length} samples written to ${file}`);
}
