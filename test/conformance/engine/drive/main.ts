/**
 * Compares our binder and our verdicts with the real engine.
 * `--count N` invocations and `--scripts N` scripts (0: none), `--seed S` (a fresh one is printed), `--ci` a short run with a fixed
 * seed, `--record` writes the recorded samples anew, `--join` adds what differs to them, `--out FILE` writes the
 * differences there, `--reduce` first makes the scripts that are shown as small as can be,
 * `--written FILE` takes the invocations from there, each between lines of dashes (with `--record`: writes the answers beside it),
 * `--mutate N` changes each script N times (`mutate.ts`), `--from FOLDER` takes them from there instead of generating them,
 * `--snippets FILE` (several times, if need be) runs the short scripts of a file (`snippets.ts`; with `--record`: writes the engine's
 * verdicts into it),
 * `--loops N` does the same with scripts that go twice over what nobody has seen (`unseenLoops.ts`), `--losses N` with scripts that may take away
 * what keeps old clients out (`losses.ts`),
 * `--places` compares what scripts change, and who can sign in at the end, as plans say it, `--fixes` runs scripts with the fixes of their hazards (with `--losses`: those),
 * `--reasons` compares why old clients get in (with `--snippets`: in those),
 * `--deployments` runs scripts, or those of `--snippets`, in each deployment that a snapshot could tell of, and tells us what it tells,
 * `--unknown` shows what the whole analysis leaves unknown of invocations, `--try PATH` (several times, if need be) shows what both make
 * of a text, or of a folder's `main.ps1` with the files beside it, `--world JSON` in which deployment (`World` in `client.ts`).
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type BindingReport,
  compareBinding,
  invocationsOf,
  joinRecorded,
  recordInvocations,
  recordWrittenInvocations,
  WRITTEN,
  writtenInvocations,
} from './binding';
import { Engine, hasDotnet } from './client';
import { engineOutcome } from './compare';
import { compareFixes } from './fixes';
import { losses } from './losses';
import { ourVerdicts } from './ours';
import { comparePlaces } from './places';
import { freshSeed, Random } from './random';
import { compareReasons } from './reasons';
import { plainScripts, writtenScripts } from './scripts/plan';
import { compareSnapshots } from './snapshots';
import { compareSnippetFile, compareSnippets, scriptsIn } from './snippets';
import { unseenLoops } from './unseenLoops';
import {
  agreedScripts,
  compareScripts,
  joinScripts,
  recordScripts,
  recordWritten,
  reduceScript,
  textOf,
  type VerdictReport,
} from './verdicts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    scripts: { type: 'string', default: '1000' },
    seed: { type: 'string' },
    show: { type: 'string', default: '10' },
    out: { type: 'string' },
    ci: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    join: { type: 'boolean', default: false },
    constructs: { type: 'boolean', default: false },
    reduce: { type: 'boolean', default: false },
    written: { type: 'string' },
    snippets: { type: 'string', multiple: true, default: [] },
    loops: { type: 'string' },
    losses: { type: 'string' },
    unknown: { type: 'boolean', default: false },
    try: { type: 'string', multiple: true, default: [] },
    world: { type: 'string', default: '{}' },
    mutate: { type: 'string', default: '0' },
    from: { type: 'string' },
    places: { type: 'boolean', default: false },
    fixes: { type: 'boolean', default: false },
    deployments: { type: 'boolean', default: false },
    reasons: { type: 'boolean', default: false },
  },
});

/** Enough to notice what broke, short enough for every run. */
const CI = { seed: 20_240_517, invocations: 3000, scripts: 150 };

/** A script that takes our analysis so many milliseconds is shown. */
const SLOW = 500;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function sorted(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

function reportBinding(report: BindingReport, show: number): string[] {
  const lines = [
    `${report.compared} invocations compared, ${report.differences.length} differences; not followed: ${sorted(report.skipped) || 'none'}`,
    `outcomes: ${sorted(report.outcomes)}`,
    `through the whole analysis: ${report.whole.length} differences, ${report.open.length} with something left unknown`,
  ];
  const kinds = { binder: report.differences, whole: report.whole, unknown: values.unknown ? report.open : [] };
  for (const [kind, found] of Object.entries(kinds))
    for (const each of found.slice(0, show)) {
      lines.push(
        '',
        `# ${kind}`,
        each.text,
        ...each.engine.map(line => `  engine: ${line}`),
        ...each.ours.map(line => `  ours:   ${line}`),
      );
    }
  return lines;
}

function reportVerdicts(report: VerdictReport, show: number, constructs: boolean): string[] {
  const kinds = new Map<string, number>();
  for (const { findings } of report.differences)
    for (const what of new Set(findings.map(finding => finding.what))) kinds.set(what, (kinds.get(what) ?? 0) + 1);
  const lines = [
    `${report.scripts} scripts (${report.safeScripts} without a hazard), ${report.moments} statements that turn privacy mode on (${sorted(report.verdicts)})`,
    `${report.differences.length} scripts differ: ${sorted(kinds) || 'none'}`,
    `our analysis: ${(report.time.total / Math.max(1, report.scripts)).toFixed(2)} ms a script, at most ${report.time.longest.toFixed(0)} ms`,
  ];
  if (report.time.longest > SLOW) lines.push('', 'The slowest:', report.time.text);
  for (const [error, text] of [...report.unexpected].slice(0, 3)) lines.push('', `The engine refused a generated script: ${error}`, text);
  const worst = [...report.constructs]
    .filter(([, { different }]) => different > 0)
    .sort((a, b) => b[1].different / b[1].scripts - a[1].different / a[1].scripts);
  if (constructs) for (const [name, { scripts, different }] of worst) lines.push(`  ${name}: ${different} of ${scripts}`);
  for (const each of report.differences.slice(0, show)) {
    lines.push(
      '',
      `# ${each.constructs.join(' ')}`,
      ...each.findings.map(({ what, place, engine, ours }) => `# ${what} at ${place}: engine ${engine}, ours ${ours}`),
    );
    if (each.script.worlds.length > 1) lines.push(...each.script.worlds.slice(1).map(world => `# world ${JSON.stringify(world)}`));
    lines.push(textOf(each.script));
  }
  return lines;
}

/** Missed hazards and false alarms all count; "unknown" only where it comes to more than one script in a hundred. */
function wrongScripts({ scripts, differences }: VerdictReport): number {
  const unknown = differences.filter(({ findings }) => findings.every(({ what }) => what === 'unknown')).length;
  return differences.length - (unknown <= scripts / 100 ? unknown : 0);
}

async function reduced(engine: Engine, differences: VerdictReport['differences']): Promise<VerdictReport['differences']> {
  const result = [];
  for (const each of differences.slice(0, Number(values.show))) result.push(await reduceScript(engine, each));
  return result.sort((a, b) => textOf(a.script).length - textOf(b.script).length);
}

/** A script with the files beside it, by their names; a file alone is `main.ps1`. */
function filesAt(path: string): Readonly<Record<string, string>> {
  if (!statSync(path).isDirectory()) return { 'main.ps1': readFileSync(path, 'utf8') };
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(name => statSync(join(path, name)).isFile());
  return Object.fromEntries(names.map(name => [name.replaceAll('\\', '/'), readFileSync(join(path, name), 'utf8')]));
}

/** One script, its main text as an invocation too. */
async function tried(engine: Engine, path: string): Promise<string> {
  const files = filesAt(path);
  const outcome = engineOutcome(await engine.bind(files['main.ps1'] ?? ''));
  const answer = await engine.run('main.ps1', files, [JSON.parse(values.world)]);
  const ours = [...ourVerdicts('main.ps1', files)].map(([place, { verdict, reason }]) => `${place} ${verdict} ${reason}`);
  return [
    `# ${path}`,
    'bound by the engine:',
    ...outcome,
    'run by the engine:',
    ...answer.worlds.flatMap(world => world.runs.map(run => JSON.stringify(run))),
    'our hazards:',
    ...ours,
  ].join('\n');
}

/** Writes the samples anew, invocations or scripts only where the other's count is 0. */
async function recorded(engine: Engine): Promise<string> {
  const done: string[] = [];
  if (values.count !== '0') {
    done.push(`${await recordInvocations(engine, 1200, CI.seed)} invocations`);
    done.push(`${await recordWrittenInvocations(engine, WRITTEN)} hand-written ones`);
  }
  if (values.scripts !== '0') {
    done.push(`${await recordScripts(engine, 400, CI.seed)} scripts`);
    done.push(`${await recordWritten(engine)} hand-written ones`);
  }
  return `${done.join(', ')} recorded`;
}

const seed = values.ci ? CI.seed : values.seed === undefined ? freshSeed() : Number(values.seed);
const show = Number(values.show);

/** How many differences count as wrong: none ends well. */
type Compared = Promise<number>;

async function deployments(engine: Engine): Compared {
  const written = values.snippets.flatMap(file => scriptsIn(readFileSync(file, 'utf8')));
  const { runs, wrong } = await compareSnapshots(engine, written.length > 0 ? written : writtenScripts(Number(values.scripts), seed));
  print(`seed ${seed}: ${runs} runs of scripts in a deployment that is known, ${wrong.length} differences`);
  for (const { what, text } of wrong.slice(0, show)) print(`\n# ${what}\n${text}`);
  return wrong.length;
}

async function why(engine: Engine): Compared {
  const written = values.snippets.flatMap(file => scriptsIn(readFileSync(file, 'utf8')));
  return reasonsOf(engine, written.length > 0 ? written : plainScripts(Number(values.scripts), seed));
}

async function reasonsOf(engine: Engine, compared: Parameters<typeof compareReasons>[1]): Compared {
  const { scripts, hazards, reasons, wrong } = await compareReasons(engine, compared);
  print(`seed ${seed}: why ${hazards} hazards in ${scripts} scripts (${sorted(reasons)}), ${wrong.length} differences`);
  for (const { what, text } of wrong.slice(0, show)) print(`\n# ${what}\n${text}`);
  return wrong.length;
}

async function snippetFiles(engine: Engine): Compared {
  let wrong = 0;
  for (const file of values.snippets) {
    const found = await compareSnippetFile(engine, file, values.record);
    print(found.lines.join('\n'));
    wrong += found.wrong;
  }
  return wrong;
}

async function shortScripts(engine: Engine, text: string): Compared {
  const found = await compareSnippets(engine, `seed ${seed}`, text);
  print(found.lines.join('\n'));
  return found.wrong;
}

async function plans(engine: Engine): Compared {
  const { scripts, cells, open, wrong, changes, rows } = await comparePlaces(engine, Number(values.scripts), seed);
  print(`seed ${seed}: ${scripts} scripts, ${cells} cells of their plans, ${wrong.length} wrong, ${open} open on one side`);
  print(`${changes} changes, ${rows.length} differences to the rows of their plans`);
  for (const { what, text } of rows.slice(0, show)) print(`\n# ${what}\n${text}`);
  for (const { scope, engine: said, ours, text } of wrong.slice(0, show)) print(`\n# ${scope}: engine ${said}, ours ${ours}\n${text}`);
  return wrong.length + rows.length;
}

async function fixed(engine: Engine): Compared {
  const written = values.losses === undefined ? undefined : scriptsIn(losses(new Random(seed), Number(values.losses)));
  const { scripts, fixes, wrong } = await compareFixes(engine, written ?? plainScripts(Number(values.scripts), seed));
  print(`seed ${seed}: ${fixes} fixes of hazards in ${scripts} scripts, ${wrong.length} leave as many`);
  for (const { title, before, after, text } of wrong.slice(0, show)) print(`\n# ${title}\n# before ${before}\n# after ${after}\n${text}`);
  return wrong.length;
}

/** Invocations, and scripts of our generator or of a folder. */
async function generated(engine: Engine): Compared {
  print(`seed ${seed}`);
  const invocations =
    values.written === undefined
      ? invocationsOf(values.ci ? CI.invocations : Number(values.count), seed)
      : writtenInvocations(values.written);
  const binding = await compareBinding(engine, invocations);
  const written = values.from === undefined ? [] : await agreedScripts(engine, values.from);
  if (values.from !== undefined) print(`${written.length} scripts of ${values.from}`);
  const found = await compareScripts(engine, values.ci ? CI.scripts : Number(values.scripts), seed, Number(values.mutate), written);
  const verdicts = values.reduce ? { ...found, differences: await reduced(engine, found.differences) } : found;
  print([...reportBinding(binding, show), '', ...reportVerdicts(verdicts, show, values.constructs)].join('\n'));
  if (values.out !== undefined)
    writeFileSync(values.out, [...reportBinding(binding, 1000), '', ...reportVerdicts(verdicts, 1000, true)].join('\n'));
  const reasons = values.ci ? await reasonsOf(engine, plainScripts(CI.scripts, seed)) : 0;
  const wrong = binding.differences.length + binding.whole.length + wrongScripts(verdicts) + reasons;
  if (values.ci) print(`${CI.invocations + CI.scripts - wrong} passed, ${wrong} failed`);
  if (values.join) {
    await joinRecorded(
      engine,
      [...binding.differences, ...binding.whole].map(each => each.text),
    );
    await joinScripts(
      engine,
      verdicts.differences.map(each => each.script),
    );
  }
  return wrong;
}

/** What the options ask for. */
async function asked(engine: Engine): Compared {
  if (values.try.length > 0) {
    for (const path of values.try) print(await tried(engine, path));
    return 0;
  }
  if (values.reasons) return why(engine);
  if (values.deployments) return deployments(engine);
  if (values.snippets.length > 0) return snippetFiles(engine);
  if (values.fixes) return fixed(engine);
  if (values.losses !== undefined) return shortScripts(engine, losses(new Random(seed), Number(values.losses)));
  if (values.loops !== undefined) return shortScripts(engine, unseenLoops(new Random(seed), Number(values.loops)));
  if (values.record && values.written !== undefined) {
    print(`${await recordWrittenInvocations(engine, values.written)} hand-written invocations recorded`);
    return 0;
  }
  if (values.record) {
    print(await recorded(engine));
    return 0;
  }
  return values.places ? plans(engine) : generated(engine);
}

async function run(): Promise<number> {
  if (!hasDotnet()) {
    print('There is no dotnet here: the comparison with the real engine did not run.');
    return values.ci ? 0 : 2;
  }
  const engine = new Engine();
  try {
    return (await asked(engine)) === 0 ? 0 : 1;
  } finally {
    engine.close();
  }
}

process.exitCode = await run();
