/**
 * Tests of rules, written as scripts in which marks say what is to be found and where:
 * `Set-CsPrivacyConfiguration -⟦CsUnknownParameter Foo⟧ 1`. A mark is `⟦Rule text⟧`, `⟦Rule:reason text⟧` and, where the
 * severity is not the rule's own, `⟦Rule!severity text⟧`; the brackets mean nothing to PowerShell and are taken out first.
 */
import { expect } from 'vitest';
import type { Analysis } from '../../server/src/evaluation';
import { allRules, type Finding, type Fix, lint, Prover, type Severity } from '../../server/src/rules';
import { applyEdits } from '../../server/src/text';
import { analysisOf, type ScriptOptions } from './analyze';

export interface CheckOptions extends Pick<ScriptOptions, 'platform' | 'encoding' | 'files'> {
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** Default: reported. */
  readonly syntaxErrors?: boolean;
  /** How many findings the script itself suppresses. */
  readonly suppressed?: number;
}

/** What a mark asks for, or what was found, in one form. */
interface Marked {
  readonly rule: string;
  readonly reason: string | undefined;
  readonly severity: Severity;
  /** What stands in the range, for reading a failure. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const HEAD = /^([A-Za-z]+)(?::([A-Za-z]+))?(?:!([a-z]+))? ?/;
const done = new Set<string>();

/** The script without its marks, and what they ask for. */
function readMarks(marked: string): { readonly text: string; readonly expected: readonly Marked[] } {
  let text = '';
  const open: Omit<Marked, 'text' | 'end'>[] = [];
  const closed: Omit<Marked, 'text'>[] = [];
  for (let index = 0; index < marked.length; index++) {
    const character = marked.charAt(index);
    if (character === '⟦') {
      const head = HEAD.exec(marked.slice(index + 1));
      if (head === null) throw new Error(`A mark without a rule: ${marked.slice(index, index + 30)}`);
      const [whole, rule = '', reason, severity] = head;
      open.push({ rule, reason, severity: severityOf(rule, severity), start: text.length });
      index += whole.length;
    } else if (character === '⟧') {
      const mark = open.pop();
      if (mark === undefined) throw new Error(`A mark that was not opened: …${marked.slice(Math.max(0, index - 30), index + 1)}`);
      closed.push({ ...mark, end: text.length });
    } else text += character;
  }
  if (open.length > 0) throw new Error(`A mark that is not closed: ${open.map(mark => mark.rule).join(', ')}`);
  const expected = closed.map(mark => ({ ...mark, text: text.slice(mark.start, mark.end) }));
  return { text, expected: expected.sort(inOrder) };
}

function severityOf(rule: string, written: string | undefined): Severity {
  const meta = allRules.find(known => known.meta.name === rule)?.meta;
  if (meta === undefined) throw new Error(`There is no rule ${rule}`);
  return (written as Severity | undefined) ?? meta.severity;
}

function inOrder(left: Marked, right: Marked): number {
  return left.start - right.start || (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : left.end - right.end);
}

/** All that is found in a script, as the settings show it. */
export function findingsIn(
  text: string,
  options: CheckOptions = {},
): { readonly findings: readonly Finding[]; readonly suppressed: number } {
  const analysis = analysisOf(text, options);
  const { findings, suppressed } = lint(analysis, { severities: options.severities ?? {}, syntaxErrors: options.syntaxErrors ?? true });
  const prover = Prover.of(texts => [changed(analysis, texts, options)]);
  return { findings: findings.map(finding => prover.proven(finding)), suppressed };
}

/** The analysis of the script with other texts for it and what it loads. */
function changed(analysis: Analysis, texts: ReadonlyMap<string, string>, options: CheckOptions): Analysis {
  if (texts.size === 0) return analysis;
  const files = Object.fromEntries(Object.entries(options.files ?? {}).map(([name, text]) => [name, texts.get(name) ?? text]));
  return analysisOf(texts.get(analysis.script.file) ?? analysis.script.text, { ...options, files });
}

function shown(text: string, finding: Finding): Marked {
  const { rule, reason, severity, place } = finding;
  return { rule, reason, severity, text: text.slice(place.start, place.end), start: place.start, end: place.end };
}

/**
 * The script shows exactly what its marks say, in code, range, reason and severity, with these messages in the order of
 * the places. Fails also on a case that this file had before.
 */
export function check(marked: string, messages: readonly string[] = [], options: CheckOptions = {}): void {
  refuseRepetition(JSON.stringify([marked, options]));
  const { text, expected } = readMarks(marked);
  const { findings, suppressed } = findingsIn(text, options);
  expect(findings.map(finding => shown(text, finding))).toEqual(expected);
  expect(findings.map(finding => finding.message)).toEqual(messages);
  expect(suppressed, 'suppressed findings').toBe(options.suppressed ?? 0);
}

/** The titles of the fixes of the only finding that the script's mark asks for. */
export function fixTitles(marked: string, options: CheckOptions = {}): readonly string[] {
  const { text, expected } = readMarks(marked);
  const { findings } = findingsIn(text, options);
  return findings.filter(finding => expected.some(mark => isSame(finding, mark))).flatMap(finding => finding.fixes.map(fix => fix.title));
}

function isSame(finding: Finding, mark: Marked): boolean {
  return finding.rule === mark.rule && finding.place.start === mark.start && finding.place.end === mark.end;
}

export interface FixOptions extends CheckOptions {
  /** Findings that the script rightly shows only after the fix, because a command then binds. */
  readonly shows?: readonly string[];
  readonly safe?: boolean;
  readonly preferred?: boolean;
}

/** The fix of that title on the marked finding gives the text `after`, where the finding is gone and no other has come. */
export function checkFix(marked: string, title: string, after: string, options: FixOptions = {}): void {
  refuseRepetition(JSON.stringify([marked, title, options]));
  const { text, expected } = readMarks(marked);
  const { findings } = findingsIn(text, options);
  const finding = findings.find(found => expected.some(mark => isSame(found, mark)));
  if (finding === undefined) throw new Error(`Nothing is found at the mark; found: ${codes(findings).join(', ')}`);
  const fix = fixNamed(finding, title);
  expect(applyFix(text, fix)).toBe(after);
  expect(fix.safe, 'safe').toBe(options.safe ?? false);
  if (options.preferred !== undefined) expect(fix.preferred, 'preferred').toBe(options.preferred);
  const left = codes(findingsIn(after, options).findings);
  const before = codes(findings.filter(found => found !== finding));
  expect(
    left.filter(code => !takeOne(before, code) && !options.shows?.includes(code)),
    'findings that came with the fix',
  ).toEqual([]);
}

function fixNamed(finding: Finding, title: string): Fix {
  const fix = finding.fixes.find(candidate => candidate.title === title);
  if (fix === undefined) throw new Error(`No fix "${title}" among: ${finding.fixes.map(candidate => candidate.title).join(' | ')}`);
  return fix;
}

/** The script after the fix. */
function applyFix(text: string, fix: Fix): string {
  const after = applyEdits(text, fix.edits);
  if (after === undefined) throw new Error(`The edits of "${fix.title}" overlap`);
  return after;
}

/** Rule and reason of each finding. */
function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, reason }) => (reason === undefined ? rule : `${rule}:${reason}`));
}

function takeOne(list: string[], item: string): boolean {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

function refuseRepetition(key: string): void {
  if (done.has(key)) throw new Error(`This case was there before: ${key}`);
  done.add(key);
}
