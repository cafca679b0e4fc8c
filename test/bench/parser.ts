/**
 * How fast the parser is: `npm run bench -- parser [--tree-sitter FOLDER] FOLDER...`
 *
 * Over the same texts, warm, in one run: ours, PowerShell's own (where `dotnet` is), the packaged tree-sitter grammar (where FOLDER
 * holds `node_modules` with `web-tree-sitter` and `tree-sitter-powershell`). Then the cold first parse of a script of 2,000 lines,
 * the memory of the trees, and hostile texts at half a megabyte and one. Figures are told, never asserted: they depend on the machine.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from '../../server/src/powershell';
import { buildEngine, hasDotnet } from '../conformance/parser/engine';
import { readScript, scriptsBelow } from '../conformance/parser/files';
import { ownCorpus } from '../conformance/parser/recorded';
import { inNewProcess, tell, timed } from './measure';
import { hostileTexts, longScript } from './parserTexts';

const rounds = 6;

/** What a process of its own measures; the figures go to standard output. */
export const parserParts: Readonly<Record<string, (given: readonly string[]) => string>> = {
  '--cold': () => String(timed(() => parse(longScript(2000), { level: '7.6' }))),
  '--memory': folders => String(memoryOf(folders)),
  '--hostile': ([index]) => hostileTimes(Number(index)).join(' '),
};

/** All figures of the parser. */
export async function tellParser(arguments_: readonly string[]): Promise<void> {
  const at = arguments_.indexOf('--tree-sitter');
  const grammarFolder = at < 0 ? undefined : arguments_[at + 1];
  const folders = arguments_.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const files = (folders.length === 0 ? [ownCorpus] : folders).flatMap(scriptsBelow);
  const texts = files.map(readScript);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  tell(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? '?'}), Node ${process.version}`);
  tell(`${files.length} files, ${(characters / 1e6).toFixed(2)} M characters, best of ${rounds} rounds, M characters a second:`);

  const ours = best(characters, ownRounds(texts));
  tellSpeed('ours', ours, ours);
  if (hasDotnet()) {
    tellSpeed("PowerShell's own", best(characters, engineRounds(files)), ours);
  } else {
    tell("  PowerShell's own     not compared: dotnet is not on this machine");
  }
  if (grammarFolder === undefined) {
    tell('  tree-sitter grammar  not compared: give --tree-sitter FOLDER with web-tree-sitter and tree-sitter-powershell installed');
  } else {
    tellSpeed('tree-sitter grammar', best(characters, await grammarRounds(grammarFolder, texts)), ours);
  }
  const cold = Array.from({ length: 5 }, () => Number(inNewProcess(['--cold']))).sort((left, right) => left - right);
  tell(
    `Cold first parse of a script of 2,000 lines (${longScript(2000).length} characters): median of 5 processes ${cold[2]?.toFixed(1)} ms`,
  );
  tell(`Memory of the trees: ${Number(inNewProcess(['--memory', ...folders])).toFixed(1)} bytes a character`);
  hostileTable();
}

/** Seconds of one round: on the clock, and of processor time, which other programs on the machine disturb less. */
interface Round {
  readonly wall: number;
  readonly processor: number;
}

/** The fastest of each, as million characters a second. The first rounds are slower: the machine code is still being made. */
function best(characters: number, all: readonly Round[]): Round {
  return {
    wall: characters / Math.min(...all.map(round => round.wall)) / 1e6,
    processor: characters / Math.min(...all.map(round => round.processor)) / 1e6,
  };
}

function tellSpeed(name: string, speed: Round, ours: Round): void {
  const ratio = (key: keyof Round): string => (speed === ours ? '' : `, ours is ${(ours[key] / speed[key]).toFixed(2)} times as fast`);
  tell(
    `  ${name.padEnd(20)} ${speed.wall.toFixed(2)} on the clock${ratio('wall')}; ${speed.processor.toFixed(2)} of processor time${ratio('processor')}`,
  );
}

function measured(count: number, work: () => void): Round[] {
  return Array.from({ length: count }, () => {
    const before = process.cpuUsage();
    const wall = timed(work) / 1000;
    const used = process.cpuUsage(before);
    return { wall, processor: (used.user + used.system) / 1e6 };
  });
}

function ownRounds(texts: readonly string[]): Round[] {
  return measured(rounds, () => {
    for (const text of texts) {
      parse(text, { level: '7.6' });
    }
  });
}

function engineRounds(files: readonly string[]): Round[] {
  const run = spawnSync('dotnet', [buildEngine(), '--bench', String(rounds)], {
    input: files.map(file => `${resolve(file)}\n`).join(''),
    encoding: 'utf8',
  });
  return run.stdout
    .trim()
    .split('\n')
    .map(line => {
      const [, wall, processor] = line.split(' ').map(Number);
      return { wall: wall ?? Number.NaN, processor: processor ?? Number.NaN };
    });
}

async function grammarRounds(folder: string, texts: readonly string[]): Promise<Round[]> {
  const modules = join(resolve(folder), 'node_modules');
  const { Parser, Language } = await import(pathToFileURL(join(modules, 'web-tree-sitter/web-tree-sitter.js')).href);
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(join(modules, 'tree-sitter-powershell/tree-sitter-powershell.wasm')));
  // Fewer rounds: compiled code does not get faster, and it takes long.
  return measured(2, () => {
    for (const text of texts) {
      parser.parse(text).delete();
    }
  });
}

/** The heap and, apart from it, the typed arrays of the tokens. */
function memoryUsed(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes that the trees of the texts keep, by character of text; the texts themselves do not count. */
function memoryOf(folders: readonly string[]): number {
  const collect: unknown = Reflect.get(globalThis, 'gc');
  if (typeof collect !== 'function') {
    throw new Error('The memory is measured with --expose-gc.');
  }
  // The own scripts are too short to say anything here.
  const texts = folders.length === 0 ? [longScript(20_000)] : folders.flatMap(scriptsBelow).map(readScript);
  const sample: string[] = [];
  let characters = 0;
  for (const text of texts) {
    if (characters < 10e6) {
      sample.push(text);
      characters += text.length;
    }
  }
  // What is compiled and cached once is not the trees'.
  parse(longScript(2000), { level: '7.6' });
  collect();
  const before = memoryUsed();
  const trees = sample.map(text => parse(text, { level: '7.6' }));
  collect();
  const after = memoryUsed();
  return trees.length === 0 ? 0 : (after - before) / characters;
}

function hostileTable(): void {
  tell('Hostile texts, milliseconds at 0.5 MB and at 1 MB (linear: the second is about twice the first):');
  hostileTexts.forEach(({ name }, index) => {
    const times = inNewProcess(['--hostile', String(index)]);
    const [half, whole] = times.split(' ').map(Number);
    const told =
      half === undefined || whole === undefined || Number.isNaN(half)
        ? 'did not end in a minute'
        : `${half.toFixed(0)} ${whole.toFixed(0)}   (${(whole / half).toFixed(1)})`;
    tell(`  ${name.padEnd(28)} ${told}`);
  });
}

function hostileTimes(index: number): number[] {
  const text = hostileTexts[index]?.text ?? (() => '');
  parse(text(100_000), { level: '7.6' });
  return [500_000, 1_000_000].map(length => {
    const sample = text(length);
    return Math.min(...[1, 2, 3].map(() => timed(() => parse(sample, { level: '7.6' }))));
  });
}
