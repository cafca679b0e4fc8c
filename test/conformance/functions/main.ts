/**
 * Compares our binder with the real engine over functions of random parameter sets: `--count N` calls, `--seed S` (a fresh one
 * is printed), `--show N` differences, `--record` writes samples that the unit tests repeat without .NET.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Engine, hasDotnet } from '../engine/drive/client';
import { freshSeed, Random } from '../engine/drive/random';
import { engineOutcome, ourOutcome } from './compare';
import { type FunctionCall, writeCall } from './generate';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string' },
    show: { type: 'string', default: '10' },
    record: { type: 'boolean', default: false },
  },
});

/** A call and what the real engine made of it. */
export interface RecordedCall extends FunctionCall {
  readonly expected: string;
}

const RECORDED = 'test/corpus/invocations/functions.jsonl';
const SAMPLES = 400;

async function run(): Promise<number> {
  if (!hasDotnet()) {
    process.stdout.write('There is no dotnet here: the comparison with the real engine did not run.\n');
    return 2;
  }
  const seed = values.seed === undefined ? freshSeed() : Number(values.seed);
  const random = new Random(seed);
  const engine = new Engine();
  const differences: string[] = [];
  const samples: RecordedCall[] = [];
  const seen = new Map<string, number>();
  let compared = 0;
  for (let index = 0; index < Number(values.count); index++) {
    const call = writeCall(random);
    const expected = await engineOutcome(engine, call);
    const ours = ourOutcome(call);
    if (ours === undefined) continue;
    compared++;
    if (ours !== expected) differences.push(`function { ${call.declaration} }\n${call.call}\n  engine: ${expected}\n  ours:   ${ours}\n`);
    // Of each kind of outcome a few, so that the rare ones are among a small set.
    const kind = expected.startsWith('!') ? expected : expected.slice(0, expected.indexOf('|'));
    const count = seen.get(kind) ?? 0;
    if (samples.length < SAMPLES && count < SAMPLES / 8) samples.push({ ...call, expected });
    seen.set(kind, count + 1);
  }
  engine.close();
  const outcomes = [...seen].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind} ${count}`);
  process.stdout.write(`seed ${seed}: ${compared} calls compared, ${differences.length} differences\noutcomes: ${outcomes.join(', ')}\n`);
  for (const each of differences.slice(0, Number(values.show))) process.stdout.write(`\n${each}`);
  if (values.record) writeFileSync(RECORDED, `${samples.map(sample => JSON.stringify(sample)).join('\n')}\n`);
  return differences.length === 0 ? 0 : 1;
}

process.exitCode = await run();
