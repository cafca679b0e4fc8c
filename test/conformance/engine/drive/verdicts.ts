/** Generated scripts, run by the real engine over the model from the facts, and analysed by us: the same verdict at each moment? */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine, RunAnswer, World } from './client';
import { leavesOpen, mutated } from './mutate';
import { LOST, type Ours, ourVerdicts, type Verdicts } from './ours';
import { Random } from './random';
import { type Script, writeScript } from './scripts/plan';

/**
 * What a statement does: `hazard` in the plain deployment, for certain; `open` where it hangs on what nobody knows (a default that is
 * not documented, which site a pool stands in); `other` only in another deployment; `again` only where it was on already, which one may
 * mention or not; `safe` in all.
 */
export type EngineVerdict = 'hazard' | 'open' | 'other' | 'again' | 'safe';
/** By place, as in `ours.ts`. */
export type EngineVerdicts = ReadonlyMap<string, EngineVerdict>;

export function engineVerdicts(answer: RunAnswer, input = false): EngineVerdicts {
  const verdicts = new Map<string, EngineVerdict>();
  const note = (place: string, verdict: EngineVerdict) => {
    const known = verdicts.get(place);
    if (known === undefined || RANK[verdict] > RANK[known]) verdicts.set(place, verdict);
  };
  for (const [index, { runs }] of answer.worlds.entries()) {
    for (const { moments, losses } of runs) {
      for (const moment of [...moments, ...losses]) {
        const open = moment.verdicts.some(verdict => verdict === 'unknown');
        const allowed = moment.verdicts.some(verdict => verdict === 'allowed');
        const here: EngineVerdict = !allowed && !open ? 'safe' : moment.again ? 'again' : allowed ? 'hazard' : 'open';
        // With input, no world is plain: what some input leads to is neither certain nor to be passed over.
        const kind = losses.includes(moment) ? LOST : '';
        note(`${kind}${moment.file}:${moment.start}`, (index > 0 || input) && (here === 'hazard' || here === 'open') ? 'other' : here);
      }
    }
  }
  return verdicts;
}
const RANK: Readonly<Record<EngineVerdict, number>> = { safe: 0, again: 1, other: 2, open: 3, hazard: 4 };

/** undefined: no statement was reached. */
export function worst(verdicts: Iterable<EngineVerdict>): EngineVerdict | undefined {
  return [...verdicts].sort((a, b) => RANK[b] - RANK[a])[0];
}

export type Disagreement = 'missed' | 'false alarm' | 'unknown' | 'too sure';

/** How the two differ about one statement; undefined: they agree. */
export function disagreement(engine: EngineVerdict, ours: Ours): Disagreement | undefined {
  switch (engine) {
    case 'again':
      return undefined;
    case 'hazard':
      return ours === 'warning' ? undefined : ours === 'information' ? 'unknown' : 'missed';
    case 'safe':
      return ours === 'none' ? undefined : ours === 'information' ? 'unknown' : 'false alarm';
    default:
      return ours === 'none' ? 'missed' : undefined;
  }
}

export interface VerdictDifference {
  readonly script: Pick<Script, 'main' | 'files' | 'worlds' | 'input'>;
  readonly constructs: readonly string[];
  readonly findings: readonly {
    readonly what: Disagreement | 'threw';
    readonly place: string;
    readonly engine: EngineVerdict | 'no moment';
    readonly ours: string;
  }[];
}

/** All places where the engine or we see privacy mode go on, or its protection go. */
export function compareVerdicts(engine: EngineVerdicts, ours: Verdicts): VerdictDifference['findings'] {
  const findings: { what: Disagreement; place: string; engine: EngineVerdict | 'no moment'; ours: string }[] = [];
  for (const place of new Set([...engine.keys(), ...ours.keys()])) {
    const verdict = engine.get(place);
    const our = ours.get(place);
    // Where nothing went on, nothing is to be said.
    const what = disagreement(verdict ?? 'safe', our?.verdict ?? 'none');
    if (what) findings.push({ what, place, engine: verdict ?? 'no moment', ours: our ? `${our.verdict} ${our.reason}` : 'none' });
  }
  return findings;
}

export interface VerdictReport {
  readonly scripts: number;
  readonly moments: number;
  /** Statements by the engine's verdict. */
  readonly verdicts: ReadonlyMap<string, number>;
  /** Scripts without any hazard at all. */
  readonly safeScripts: number;
  readonly differences: readonly VerdictDifference[];
  /** Scripts in which each construct stands, and in how many of those there was a difference. */
  readonly constructs: ReadonlyMap<string, { readonly scripts: number; readonly different: number }>;
  /** Milliseconds that our analysis took, in all and at most for one script. */
  readonly time: { readonly total: number; readonly longest: number; readonly text: string };
  /** Errors of the engine that no generated script should have. */
  readonly unexpected: ReadonlyMap<string, string>;
}

/** What scripts here run into on purpose. */
const EXPECTED_ERRORS =
  /^(Injected|AliasAlreadyExists|PropertyNotFound|PropertyAssignmentException|Exists|NotFound|InvalidIdentity|CannotConvertArgument|NamedParameterNotFound|AmbiguousParameter|MissingMandatoryParameter|ParameterBindingException|ParameterArgumentValidationError|stop|Not today|Too many|Some site is not ready|NullArrayIndex|Block old clients|Microsoft\.PowerShell\.Commands\.WriteErrorException)/;

/**
 * @param changes so many mutations of each script; what the engine can't run then is not counted
 * @param written scripts to take instead of generated ones
 */
export async function compareScripts(
  engine: Engine,
  count: number,
  seed: number,
  changes = 0,
  written: readonly Script[] = [],
): Promise<VerdictReport> {
  const random = new Random(seed);
  const differences: VerdictDifference[] = [];
  const constructs = new Map<string, { scripts: number; different: number }>();
  const verdicts = new Map<string, number>();
  const unexpected = new Map<string, string>();
  let moments = 0;
  const time = { total: 0, longest: 0, text: '' };
  let safeScripts = 0;
  let compared = 0;
  for (let index = 0; index < count; index++) {
    const next = (): Script => (written.length > 0 ? random.pick(written) : writeScript(random));
    const script = changes === 0 ? next() : mutated(random, next(), changes, next());
    if (changes > 0 && leavesOpen(script.files[script.main] ?? '')) continue;
    const answer = await engine.run(script.main, script.files, script.worlds);
    if (changes > 0 && !isWhole(answer)) continue;
    compared++;
    for (const error of answer.worlds.flatMap(world => world.runs.flatMap(run => run.errors))) {
      if (!EXPECTED_ERRORS.test(error) && !unexpected.has(error)) unexpected.set(error, textOf(script));
    }
    const expected = engineVerdicts(answer, script.input);
    moments += expected.size;
    for (const verdict of expected.values()) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    if ([...expected.values()].every(verdict => verdict === 'safe')) safeScripts++;
    const started = performance.now();
    const findings = judge(script, expected);
    const took = performance.now() - started;
    time.total += took;
    if (took > time.longest) Object.assign(time, { longest: took, text: textOf(script) });
    if (findings.length > 0)
      differences.push({
        script: { main: script.main, files: script.files, worlds: script.worlds, input: script.input },
        constructs: script.constructs,
        findings,
      });
    for (const construct of script.constructs) {
      const known = constructs.get(construct) ?? { scripts: 0, different: 0 };
      constructs.set(construct, { scripts: known.scripts + 1, different: known.different + (findings.length > 0 ? 1 : 0) });
    }
  }
  differences.sort((a, b) => textOf(a.script).length - textOf(b.script).length);
  return { scripts: compared, moments, verdicts, safeScripts, differences, constructs, time, unexpected };
}

/** It ran to its end, and all that it calls is there: another command may be there elsewhere. */
function isWhole({ worlds }: RunAnswer): boolean {
  const runs = worlds.flatMap(world => world.runs);
  return runs.every(({ ended = '', errors }) => ![ended, ...errors].some(error => /^(?:timeout$|CommandNotFound)/.test(error)));
}

/** The same difference with as few lines as can be. */
export async function reduceScript(engine: Engine, difference: VerdictDifference): Promise<VerdictDifference> {
  const kindOf = ({ what, engine: said, ours }: VerdictDifference['findings'][number]) => `${what} ${said} ${ours}`;
  const wanted = new Set(difference.findings.map(kindOf));
  let best = difference;
  const attempt = async (files: Readonly<Record<string, string>>): Promise<boolean> => {
    const script = { ...best.script, files };
    const answer = await engine.run(script.main, files, script.worlds);
    const failed = answer.worlds.some(world =>
      world.runs.some(run => run.ended !== undefined || run.errors.some(error => !EXPECTED_ERRORS.test(error))),
    );
    if (failed) return false;
    const findings = judge(script, engineVerdicts(answer, script.input));
    if (!findings.some(finding => wanted.has(kindOf(finding)))) return false;
    best = { ...best, script, findings };
    return true;
  };
  for (let size = 8; size >= 1; size = Math.floor(size / 2)) {
    for (const name of Object.keys(difference.script.files)) {
      for (let at = 0; ; ) {
        const lines = (best.script.files[name] ?? '').split('\n');
        if (at >= lines.length) break;
        const fewer = [...lines.slice(0, at), ...lines.slice(at + size)];
        if (!(await attempt({ ...best.script.files, [name]: fewer.join('\n') }))) at += size;
      }
    }
  }
  return best;
}

/** Scripts of a folder that the engine can run, and of which both say the same. */
export async function agreedScripts(engine: Engine, folder: string): Promise<readonly Script[]> {
  const agreed: Script[] = [];
  for (const name of readdirSync(folder).filter(each => each.endsWith('.ps1'))) {
    const files = { 'main.ps1': readFileSync(join(folder, name), 'utf8') };
    // A prompt that is repeated is always given the same answer.
    if (/\b(?:while|until)\b/i.test(files['main.ps1'])) continue;
    const script: Script = { main: 'main.ps1', files, worlds: [{}], input: false, constructs: [name] };
    const answer = await engine.run(script.main, files, script.worlds);
    if (isWhole(answer) && judge(script, engineVerdicts(answer)).length === 0) agreed.push(script);
  }
  return agreed;
}

function judge(script: Pick<Script, 'main' | 'files'>, expected: EngineVerdicts): VerdictDifference['findings'] {
  try {
    return compareVerdicts(expected, ourVerdicts(script.main, script.files));
  } catch (error) {
    return [
      { what: 'threw', place: '', engine: 'no moment', ours: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    ];
  }
}

export function textOf(script: Pick<Script, 'files'>): string {
  return Object.entries(script.files)
    .map(([name, text], index) => (index === 0 ? text : `# --- ${name}\n${text}`))
    .join('\n');
}

/** A recorded script: its files, and what the real engine said about each statement. */
export interface RecordedScript {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
  readonly worlds?: readonly World[];
  readonly expected: Readonly<Record<string, EngineVerdict>>;
}

const GENERATED = 'test/corpus/verdicts/generated.jsonl';
const WRITTEN = 'test/corpus/verdicts/written';

async function record(engine: Engine, script: Pick<Script, 'main' | 'files' | 'worlds' | 'input'>): Promise<RecordedScript> {
  const answer = await engine.run(script.main, script.files, script.worlds);
  const plain = script.worlds.length === 1 && Object.keys(script.worlds[0] ?? {}).length === 0;
  return {
    main: script.main,
    files: script.files,
    ...(plain ? {} : { worlds: script.worlds }),
    expected: Object.fromEntries(engineVerdicts(answer, script.input)),
  };
}

/** Records scripts of a seed so that every construct is among them, and keeps those that came up as differences before. */
export async function recordScripts(engine: Engine, count: number, seed: number): Promise<number> {
  const random = new Random(seed);
  const seen = new Map<string, number>();
  const lines = readRecorded()
    .filter(each => !('seeded' in each))
    .map(each => JSON.stringify(each));
  for (let tries = 0, taken = 0; taken < count && tries < count * 20; tries++) {
    const script = writeScript(random);
    const rarest = Math.min(...script.constructs.map(construct => seen.get(construct) ?? 0));
    if (rarest > 2) continue;
    for (const construct of script.constructs) seen.set(construct, (seen.get(construct) ?? 0) + 1);
    lines.push(JSON.stringify({ seeded: true, ...(await record(engine, script)) }));
    taken++;
  }
  mkdirSync('test/corpus/verdicts', { recursive: true });
  writeFileSync(GENERATED, `${lines.join('\n')}\n`);
  return lines.length;
}

/** Scripts that the two once disagreed on join the recorded ones. */
export async function joinScripts(engine: Engine, scripts: readonly Pick<Script, 'main' | 'files' | 'worlds' | 'input'>[]): Promise<void> {
  const recorded = readRecorded();
  const known = new Set(recorded.map(textOf));
  for (const script of scripts) if (!known.has(textOf(script))) recorded.push(await record(engine, script));
  mkdirSync('test/corpus/verdicts', { recursive: true });
  writeFileSync(GENERATED, `${recorded.map(each => JSON.stringify(each)).join('\n')}\n`);
}

function readRecorded(): RecordedScript[] {
  return existsSync(GENERATED)
    ? readFileSync(GENERATED, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as RecordedScript)
    : [];
}

/** Runs the hand-written scripts and writes down what the engine said beside each of them. */
export async function recordWritten(engine: Engine): Promise<number> {
  const folders = readdirSync(WRITTEN, { withFileTypes: true }).filter(entry => entry.isFile() && entry.name.endsWith('.ps1'));
  for (const { name } of folders) {
    const text = readFileSync(join(WRITTEN, name), 'utf8');
    const worlds = [{}, ...[...text.matchAll(/^# world: (.*)$/gm)].map(([, line]) => ({ prelude: [line ?? ''] }))];
    const recorded = await record(engine, { main: name, files: { [name]: text }, worlds, input: false });
    writeFileSync(join(WRITTEN, name.replace(/\.ps1$/, '.json')), `${JSON.stringify(recorded.expected, undefined, 2)}\n`);
  }
  return folders.length;
}
