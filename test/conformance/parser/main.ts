/**
 * Compares our parser with PowerShell's own, live.
 *
 *   npm run conformance -- FOLDER...                       every script below the folders; figures by folder
 *   npm run conformance -- --mutations N --seed S [FOLDER...]  N broken scripts made from the own corpus and the folders
 *   npm run conformance -- --record                        records PowerShell's results for the own corpus
 *   npm run conformance:ci                                 the own corpus and 2,000 mutations of it; last line `N passed, N failed`
 *
 * `--show N` prints the first N differences (20); `--trees` counts other trees of broken mutations among them.
 */
import { basename } from 'node:path';
import { compareFolders, compareMutations, type Settings } from './comparison';
import { Engine, hasDotnet } from './engine';
import { record } from './record';
import { ownCorpus } from './recorded';

const known: ReadonlySet<string> = new Set(['--record', '--ci', '--trees']);

process.exitCode = await main(process.argv.slice(2));

async function main(given: readonly string[]): Promise<number> {
  const numbers = new Map<string, number>();
  const paths: string[] = [];
  const flags = new Set<string>();
  for (let at = 0; at < given.length; at++) {
    const argument = given[at] ?? '';
    if (argument === '--mutations' || argument === '--seed' || argument === '--show') {
      at++;
      numbers.set(argument, Number(given[at]));
    } else if (argument.startsWith('--')) {
      flags.add(argument);
    } else {
      paths.push(argument);
    }
  }
  if ([...numbers.values()].some(Number.isNaN) || [...flags].some(flag => !known.has(flag))) {
    process.stderr.write('npm run conformance -- [--record] [--mutations N] [--seed S] [--show N] FOLDER...\n');
    return 2;
  }
  if (!hasDotnet()) {
    process.stdout.write(
      'The comparison with PowerShell did not run: dotnet is not on this machine. The recorded results were not changed.\n',
    );
    return flags.has('--ci') ? 0 : 3;
  }
  const engine = new Engine();
  try {
    return await run(
      { engine, show: numbers.get('--show') ?? 20, seed: numbers.get('--seed') ?? 1, trees: flags.has('--trees') },
      numbers.get('--mutations'),
      flags,
      paths,
    );
  } finally {
    engine.close();
  }
}

async function run(
  settings: Settings,
  mutations: number | undefined,
  flags: ReadonlySet<string>,
  paths: readonly string[],
): Promise<number> {
  if (flags.has('--record')) {
    await record(settings.engine);
    return 0;
  }
  if (flags.has('--ci')) {
    const corpus = await compareFolders(settings, [ownCorpus]);
    const mutants = await compareMutations(settings, mutations ?? 2000, [ownCorpus]);
    process.stdout.write(`${corpus.passed + mutants.passed} passed, ${corpus.failed + mutants.failed} failed\n`);
    return corpus.failed + mutants.failed === 0 ? 0 : 1;
  }
  if (mutations !== undefined) {
    return (await compareMutations(settings, mutations, [ownCorpus, ...paths])).failed === 0 ? 0 : 1;
  }
  const folders = paths.length === 0 ? [ownCorpus] : paths;
  process.stdout.write(`${folders.map(folder => basename(folder)).join(', ')}\n`);
  return (await compareFolders(settings, folders)).failed === 0 ? 0 : 1;
}
