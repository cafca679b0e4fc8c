/**
 * Compares the room `values` with the real engine on seeded expressions:
 *   --seed N --count N    which and how many (default: the time's seed, which is printed, and 3,000)
 *   --record FILE         writes samples with the engine's answers instead
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Value } from '../../../server/src/values';
import { abstraction } from './abstract';
import { judge, show } from './answer';
import { askEngine, buildEngine } from './engine';
import { evaluate } from './evaluate';
import { expressionOf } from './expression';
import { Generator, Random, type Sample } from './generate';
import { checkIdentities, identityBatch } from './identity';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string' },
    count: { type: 'string', default: '3000' },
    record: { type: 'string' },
    show: { type: 'string', default: '20' },
  },
});
const seed = Number(options.seed ?? Date.now() % 1_000_000);
const count = Number(options.count);
const print = (line: string) => process.stdout.write(`${line}\n`);

buildEngine();
print(`Seed ${seed}, ${count} expressions of each kind`);
if (options.record !== undefined) record(options.record);
else process.exitCode = compareAll();

function compareAll(): number {
  const wrong = [...compare('constants', false), ...compare('with variables', true), ...identities()];
  for (const line of wrong.slice(0, Number(options.show))) print(line);
  const total = count * 2 + Math.ceil(count / 100) * 100;
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
    if (!expression || !answer) {
      skipped += 1;
      continue;
    }
    const variables = variablesOf(sample, withVariables ? random : undefined);
    const outcome = evaluate(expression, variables);
    const verdict = judge(outcome, answer);
    if (verdict === 'known') known += 1;
    if (verdict === 'unknown' && answer[0] === 'error') errors += 1;
    if (verdict === 'unknown' && process.env['SHOW_UNKNOWN'] && sample.expression.length < 60)
      print(`UNKNOWN ${sample.expression} => ${JSON.stringify(answer)}`);
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

function variablesOf(sample: Sample, random: Random | undefined): Map<string, Value> {
  const variables = new Map<string, Value>();
  for (const [name, source] of sample.variables) {
    const ast = expressionOf(source);
    const constant = ast && evaluate(ast, new Map()).outcome;
    if (!constant || constant.kind === 'failure') continue;
    variables.set(name, random ? abstraction(constant, name, random) : constant);
  }
  return variables;
}

function identities(): string[] {
  const random = new Random(seed + 2);
  const batches = Array.from({ length: Math.ceil(count / 100) }, () => identityBatch(random));
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

/** Samples for the unit tests: those on which something is said, and a share of the others. */
function record(file: string): void {
  const generator = new Generator(new Random(seed));
  const samples = Array.from({ length: count }, () => generator.sample(false)).filter(sample => sample.expression.length < 120);
  const answers = askEngine(samples);
  const lines = samples.map((sample, i) => JSON.stringify([sample.expression, answers[i]]));
  writeFileSync(file, `[\n${lines.join(',\n')}\n]\n`);
  print(`${samples.length} samples written to ${file}`);
}
