/** The two live comparisons: over folders as they are, and over mutations of their scripts. */
import { compare } from './compare';
import type { Engine } from './engine';
import { readScript, scriptsBelow } from './files';
import { mutate, randomFrom } from './mutate';
import { describeDifference, Tally } from './report';

/** What every comparison needs. */
export interface Settings {
  readonly engine: Engine;
  /** How many differences are printed. */
  readonly show: number;
  readonly seed: number;
  /** Of mutations, also shows broken scripts with the same first error but another tree. */
  readonly trees: boolean;
}

/** How many texts met what is asked of them. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** How many texts are compared at once: the engine's process works on one while ours works on another. */
const width = 4;

/** A script that both read without an error must give the identical tree; a broken one the same first error. */
export async function compareFolders(settings: Settings, folders: readonly string[]): Promise<Count> {
  const total = new Tally();
  let left = settings.show;
  let failed = 0;
  for (const folder of folders) {
    const tally = new Tally();
    await inParallel(scriptsBelow(folder), async file => {
      const text = readScript(file);
      const outcome = await compare(settings.engine, text);
      tally.add(outcome, text.length);
      total.add(outcome, text.length);
      if (outcome === undefined) {
        return;
      }
      const good = outcome.valid
        ? outcome.sameTree && outcome.sameErrors
        : outcome.sameVerdict && outcome.sameFirstStart && outcome.sameFirstId;
      failed += Number(!good);
      if (!outcome.sameTree || !outcome.sameErrors) {
        left--;
        if (left >= 0) {
          process.stdout.write(
            `${outcome.valid ? '' : '(broken) '}${file}\n${describeDifference(text, outcome.expected, outcome.actual)}\n`,
          );
        }
      }
    });
    process.stdout.write(`${tally.line(folder)}\n`);
  }
  if (folders.length > 1) {
    process.stdout.write(`${total.line('all')}\n`);
  }
  return { passed: total.files - failed, failed };
}

/** Longer scripts would take the time of many short ones, and say no more. */
const longest = 20_000;

/** Passed means the same verdict; where both read without an error, also the identical tree. */
export async function compareMutations(settings: Settings, count: number, folders: readonly string[]): Promise<Count> {
  const sources = folders.map(sourcesBelow).filter(files => files.length > 0);
  const random = randomFrom(settings.seed);
  // A folder first, then a script of it: large repositories must not drown the habits of small ones.
  const mutants = Array.from({ length: count }, () => {
    const files = pick(sources, random) ?? [];
    const source = pick(files, random) ?? { file: '', text: ' ' };
    const first = mutate(source.text, random);
    // Every third has two mistakes.
    const second = random() < 1 / 3 && first.text.length > 0 ? mutate(first.text, random) : first;
    return { file: source.file, name: second === first ? first.name : `${first.name}, ${second.name}`, text: second.text };
  });
  const tally = new Tally();
  let left = settings.show;
  let failed = 0;
  await inParallel(mutants, async mutant => {
    const outcome = await compare(settings.engine, mutant.text);
    tally.add(outcome, mutant.text.length);
    if (outcome === undefined) {
      return;
    }
    const good = outcome.sameVerdict && (!outcome.valid || outcome.sameTree);
    failed += Number(!good);
    const asked = good && outcome.sameFirstStart && outcome.sameFirstId && (outcome.sameTree || !settings.trees);
    if (!asked) {
      left--;
      if (left >= 0) {
        const errorsOnly = good && !(outcome.sameFirstStart && outcome.sameFirstId);
        const [expected, actual] = errorsOnly ? [errorsOf(outcome.expected), errorsOf(outcome.actual)] : [outcome.expected, outcome.actual];
        process.stdout.write(
          `${good ? '' : '(verdict) '}${mutant.name} in ${mutant.file}\n${describeDifference(mutant.text, expected, actual)}\n`,
        );
      }
    }
  });
  process.stdout.write(`${tally.line(`mutations, seed ${settings.seed}`)}\n`);
  return { passed: count - failed, failed };
}

interface Source {
  readonly file: string;
  readonly text: string;
}

function sourcesBelow(folder: string): Source[] {
  return scriptsBelow(folder)
    .map(file => ({ file, text: readScript(file) }))
    .filter(source => source.text.length > 0 && source.text.length <= longest);
}

function pick<T>(items: readonly T[], random: () => number): T | undefined {
  return items[Math.floor(random() * items.length)];
}

function errorsOf(lines: string): string {
  return lines.slice(lines.indexOf('\n! ') + 1);
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = items.values();
  const worker = async () => {
    for (const item of left) {
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}
