/** Applies fixes and says what is wrong with them, by other means than the product's own proof. */
import type { Analysis } from '../../server/src/evaluation';
import { allRules, type Finding, type Fix, lint, Prover } from '../../server/src/rules';
import type { TextEdit } from '../../server/src/text';
import { parseScript } from '../../server/src/workspace/languageLevel';
import { analysisOf } from './analyze';

/** A script and the files beside it. */
export interface World {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
}

function analysisIn({ main, files }: World): Analysis {
  return analysisOf(files[main] ?? '', { name: main, files });
}

/** The findings of the script with the fixes that an editor would offer. */
export function offeredIn(world: World): readonly Finding[] {
  const analysis = analysisIn(world);
  const prover = Prover.of(texts => [
    texts.size === 0 ? analysis : analysisIn({ main: world.main, files: { ...world.files, ...Object.fromEntries(texts) } }),
  ]);
  return lint(analysis, { severities: {}, syntaxErrors: true }).findings.map(finding => prover.proven(finding));
}

/** What is wrong with a fix: empty where the finding goes, none comes, and the rest of the texts is what it was. */
export function flawsOf(world: World, finding: Finding, fix: Fix): readonly string[] {
  const files = withFix(world, fix);
  if (files === undefined) return ['its edits overlap'];
  const changed: World = { main: world.main, files };
  const before = counted(world);
  const after = counted(changed);
  const flaws = [...after]
    .filter(([rule, count]) => count > (before.get(rule) ?? 0) - (rule === finding.rule ? 1 : 0))
    .filter(([rule]) => rule === finding.rule || !refused(finding))
    .map(([rule, count]) => `${count} of ${rule} after it`);
  const own = lineWith(finding, world.files);
  const stayed = findingsIn(changed).filter(each => each.rule === finding.rule && lineWith(each, files) === own);
  const such = findingsIn(world).filter(each => each.rule === finding.rule && lineWith(each, world.files) === own);
  if (stayed.length >= such.length) flaws.push('it is still there');
  for (const [name, text] of Object.entries(files)) flaws.push(...flawsOfText(world.files[name] ?? '', text));
  return flaws;
}

/** The files as the fix leaves them; undefined where its edits overlap. */
export function withFix(world: World, fix: Fix): World['files'] | undefined {
  const files = { ...world.files };
  for (const file of new Set(fix.edits.map(edit => edit.file))) {
    const own = fix.edits.filter(edit => edit.file === file).toSorted((a, b) => b.start - a.start || b.end - a.end);
    const after = edited(files[file] ?? '', own);
    if (after === undefined) return undefined;
    files[file] = after;
  }
  return files;
}

/** What a finding stands on, with the line around it. */
function lineWith({ place }: Finding, files: World['files']): string {
  const text = files[place.file] ?? '';
  const start = text.lastIndexOf('\n', place.start - 1) + 1;
  return `${place.start - start - (text.slice(start).search(/\S/) || 0)} ${text.slice(start).split(/\r?\n/, 1)[0]?.trim()}`;
}

/** From the end to the start; undefined where an edit reaches into the one behind it. */
function edited(text: string, edits: readonly TextEdit[]): string | undefined {
  let result = text;
  let limit = text.length;
  // Insertions at one place come in the order given, so the last of them is put in first.
  for (const { start, end, newText } of edits) {
    if (start > end || end > limit) return undefined;
    result = result.slice(0, start) + newText + result.slice(end);
    limit = start;
  }
  return result;
}

function flawsOfText(before: string, after: string): readonly string[] {
  if (before === after) return [];
  const errors = (text: string) => parseScript(text, 'auto').errors.length;
  const broken = errors(after) > errors(before);
  const lineEnds = (text: string) => new Set(text.match(/\r\n|\r|\n/g));
  const mixed = lineEnds(before).size === 1 && [...lineEnds(after)].some(end => !lineEnds(before).has(end));
  return [...(broken ? ['the script no longer parses'] : []), ...(mixed ? ['line ends of another kind'] : [])];
}

/** A command that is no longer refused rightly shows what it does. */
function refused({ rule }: Finding): boolean {
  return allRules.some(({ meta }) => meta.name === rule && meta.severity === 'error');
}

/** How many findings each rule has. */
function counted(world: World): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findingsIn(world)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const judged = new WeakMap<World, readonly Finding[]>();

function findingsIn(world: World): readonly Finding[] {
  const findings = judged.get(world) ?? lint(analysisIn(world), { severities: {}, syntaxErrors: true }).findings;
  judged.set(world, findings);
  return findings;
}
