/** Generated invocations, bound by the real engine and by our binder. */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BindAnswer, Engine } from './client';
import { difference, engineOutcome, type Outcome, ourOutcomes } from './compare';
import { type Invocation, writeInvocation } from './invocations';
import { Random } from './random';
import { NotDone } from './thinValues';
import { compareWhole, type WholeDifference } from './whole';

export interface BindingReport {
  readonly compared: number;
  /** Invocations that the little evaluator does not follow. */
  readonly skipped: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
  /** The same through the whole analysis. */
  readonly whole: readonly Difference[];
  /** Invocations of which the whole analysis leaves something unknown. */
  readonly open: readonly Difference[];
  /** Outcomes of the engine, by error id or `bound`. */
  readonly outcomes: ReadonlyMap<string, number>;
  readonly constructs: ReadonlyMap<string, number>;
}
export interface Difference {
  readonly text: string;
  readonly engine: readonly string[];
  readonly ours: readonly string[];
}

/** Invocations of a seed. */
export function* invocationsOf(count: number, seed: number): Generator<Invocation> {
  const random = new Random(seed);
  for (let index = 0; index < count; index++) yield writeInvocation(random);
}

/** Invocations that people wrote: each between lines of dashes. */
export function writtenInvocations(file: string): readonly Invocation[] {
  const texts = readFileSync(file, 'utf8').split(/^-{4,}\n/m);
  return texts.map(text => ({ text: text.trimEnd(), constructs: [] })).filter(({ text }) => text !== '');
}

export async function compareBinding(engine: Engine, invocations: Iterable<Invocation>): Promise<BindingReport> {
  const skipped = new Map<string, number>();
  const outcomes = new Map<string, number>();
  const constructs = new Map<string, number>();
  const differences: Difference[] = [];
  const whole: WholeDifference[] = [];
  let compared = 0;
  for (const invocation of invocations) {
    const answer = await engine.bind(invocation.text);
    tally(outcomes, answer.errors.length === 0 ? ['bound'] : answer.errors.map(error => error.id));
    tally(constructs, invocation.constructs);
    const unlike = warningStopped(answer)
      ? 'warning that stops'
      : steersErrors(invocation.text)
        ? 'function with an ErrorAction'
        : undefined;
    if (unlike !== undefined) {
      tally(skipped, [unlike]);
      continue;
    }
    const expected = engineOutcome(answer);
    const found = compareBinder(invocation.text, expected);
    const seen = compareWhole(invocation.text, expected);
    if (seen) whole.push(typeof found === 'string' && UNSAID.has(found) ? { ...seen, open: true } : seen);
    if (typeof found === 'string') tally(skipped, [found]);
    else {
      compared++;
      if (found) differences.push(found);
    }
  }
  const shortest = (a: Difference, b: Difference) => a.text.length - b.text.length;
  const parts = { whole: whole.filter(each => !each.open).sort(shortest), open: whole.filter(each => each.open).sort(shortest) };
  return { compared, skipped, differences: differences.sort(shortest), ...parts, outcomes, constructs };
}

/** A default that does not bind is a warning, which -WarningAction Stop makes an error of its own. */
function warningStopped(answer: BindAnswer): boolean {
  return answer.errors.some(error => error.id === 'ActionPreferenceStop');
}

/** A function that is told what to do with errors hides what is refused in it, or passes it on as its own. */
function steersErrors(text: string): boolean {
  return /^function /m.test(text) && /\s[-–—―](ea|errora\w*)[:\s]/i.test(text);
}

/** Left unknown on purpose, and so is what depends on it. */
const UNSAID = new Set([
  'text of an object',
  'what is made from something left unknown',
  'number text that versions read differently',
  'number for an enumeration',
  'script block run for each element',
]);

/** undefined: our binder does as the engine did; a text: why it was not compared. */
export function compareBinder(text: string, expected: Outcome): Difference | undefined | string {
  let ours: readonly Outcome[];
  try {
    ours = ourOutcomes(text);
  } catch (error) {
    if (error instanceof NotDone) return error.message;
    ours = [[`threw ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : error}`]];
  }
  const differences = ours.map(each => difference(expected, each));
  const [first] = differences;
  const agrees = differences.some(each => each.engine.length + each.ours.length === 0);
  return agrees || !first ? undefined : { text, ...first };
}

function tally(counts: Map<string, number>, names: Iterable<string>): void {
  for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** A recorded sample: the text and what the real engine did. */
export interface RecordedInvocation {
  readonly text: string;
  readonly expected: Outcome;
}

/** What people wrote. */
export const WRITTEN = 'test/corpus/invocations/written.txt';
const RECORDED = 'test/corpus/invocations/recorded.jsonl';

/** Writes samples of a seed that read well as a set: each outcome and construct is among them several times. */
export async function recordInvocations(engine: Engine, count: number, seed: number): Promise<number> {
  const random = new Random(seed);
  const lines: string[] = [];
  const seen = new Map<string, number>();
  while (lines.length < count) {
    const invocation = writeInvocation(random);
    const answer = await engine.bind(invocation.text);
    if (
      warningStopped(answer) ||
      steersErrors(invocation.text) ||
      typeof compareBinder(invocation.text, engineOutcome(answer)) === 'string'
    )
      continue;
    const kinds = [...invocation.constructs, ...answer.errors.map(error => error.id)];
    // What came up often already is taken less and less, so that the rare is in a small set too.
    const rarest = Math.min(...kinds.map(kind => seen.get(kind) ?? 0));
    if (rarest > 60 && !random.chance(0.3)) continue;
    tally(seen, kinds);
    lines.push(sample(invocation.text, answer));
  }
  writeFileSync(RECORDED, `${lines.join('\n')}\n`);
  return lines.length;
}

/** The answers to what people wrote, into a file beside it. */
export async function recordWrittenInvocations(engine: Engine, file: string): Promise<number> {
  const lines: string[] = [];
  for (const { text } of writtenInvocations(file)) lines.push(sample(text, await engine.bind(text)));
  writeFileSync(file.replace('.txt', '.jsonl'), `${lines.join('\n')}\n`);
  return lines.length;
}

/** A failing invocation joins the recorded samples. */
export async function joinRecorded(engine: Engine, texts: readonly string[]): Promise<void> {
  const known = new Set(
    existsSync(RECORDED)
      ? readFileSync(RECORDED, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map(each => (JSON.parse(each) as RecordedInvocation).text)
      : [],
  );
  for (const text of texts) {
    if (!known.has(text)) appendFileSync(RECORDED, `${sample(text, await engine.bind(text))}\n`);
  }
}

function sample(text: string, answer: BindAnswer): string {
  return JSON.stringify({ text, expected: engineOutcome(answer) } satisfies RecordedInvocation);
}
