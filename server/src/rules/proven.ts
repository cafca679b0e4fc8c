/**
 * Keeps of a finding's fixes those that do what they say: after one the finding is gone and no other has come. What a change does in
 * a whole script can't be told from one command, so the changed texts are analysed again. What a fix leaves over is repaired with it.
 */
import type { Analysis } from '../evaluation';
import { applyEdits, composeEdits, type TextEdit } from '../text';
import { allRules } from './allRules';
import { CsSyntaxError } from './CsSyntaxError';
import { cameWith, type Findings, findingsOf } from './comparison';
import type { Finding, Fix } from './rule';

/**
 * The analyses that tell of a script, with other texts for some files, by key; none: as they are. The first is the script's own, the
 * others are of scripts that load it.
 */
export type Reanalyze = (texts: ReadonlyMap<string, string>) => readonly Analysis[];

/** So many further changes at most make one fix whole: more is a script to be thought about, not to be repaired at a click. */
const MOST_FOLLOW_UPS = 8;
/** Of the ways to repair what is left over, so many are tried for each finding. */
const MOST_WAYS = 3;
/** And so many for a fix in all. */
const MOST_TRIED = 24;
/** Where another one is enough by itself. */
const FEW_TRIED = 4;
/** Characters that are analysed for the fixes of one judgement: some hundred times a long script. What is not proven by then is not offered. */
const MOST_TEXT = 10_000_000;

/** Proves fixes for one judgement. */
export class Prover {
  readonly #reanalyze: Reanalyze;
  readonly #fixes = new Map<string, readonly Fix[]>();
  #known: Known | undefined;
  #left = MOST_TEXT;

  private constructor(reanalyze: Reanalyze) {
    this.#reanalyze = reanalyze;
  }

  /** The one for these analyses: an editor asks again whenever the cursor comes by. */
  static of(reanalyze: Reanalyze): Prover {
    const prover = provers.get(reanalyze) ?? new Prover(reanalyze);
    provers.set(reanalyze, prover);
    return prover;
  }

  /** How things are before any fix: asked for only where there is one to prove. */
  get #before(): Known {
    if (this.#known === undefined) {
      const analyses = this.#reanalyze(new Map());
      const texts = new Map(analyses.flatMap(({ files }) => [...files].map(([key, { text }]) => [key, text] as const)));
      this.#known = { texts, findings: findingsOf(analyses), effects: effectsOf(analyses) };
    }
    return this.#known;
  }

  /**
   * The finding with only those fixes that repair it. Fixes that are enough by themselves come first, the assumption last. Safe ones
   * are right by their making.
   */
  proven(finding: Finding): Finding {
    const key = JSON.stringify([finding.rule, finding.place, finding.fixes]);
    const fixes = this.#fixes.get(key) ?? this.#provenFixes(finding);
    this.#fixes.set(key, fixes);
    return { ...finding, fixes };
  }

  #provenFixes(finding: Finding): readonly Fix[] {
    const proven: Made[] = [];
    for (const fix of finding.fixes) {
      const enough = proven.some(({ rank }) => rank === 0);
      const made = fix.safe ? { fix, titles: [fix.title], rank: 0 } : this.#made(finding, fix, enough ? FEW_TRIED : MOST_TRIED);
      if (made !== undefined) proven.push(made);
    }
    const shortest = proven.filter(made => !proven.some(other => isPartOf(other, made)));
    const fixes = shortest
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ fix }) => fix)
      .filter(({ title }, index, all) => all.findIndex(other => other.title === title) === index);
    const first = finding.fixes.some(({ preferred }) => preferred) ? fixes.find(({ key }) => !DECISIONS.has(key)) : undefined;
    return fixes.map(fix => ({ ...fix, preferred: fix === first }));
  }

  /** Whether the edits leave what the script does as it is, and bring no finding. */
  keepsEffects(edits: readonly TextEdit[]): boolean {
    const before = this.#before;
    const texts = changedTexts(before.texts, edits);
    if (texts === undefined) return false;
    const after = this.#reanalyze(texts);
    return effectsOf(after) === before.effects && cameWith(before.findings, findingsOf(after), edits).length === 0;
  }

  /** The fix with what has to go with it; undefined where the finding stays or others come. */
  #made(finding: Finding, fix: Fix, tries: number): Made | undefined {
    const trial = this.#try(finding, fix.edits);
    if (trial === undefined || (fix.key === ASSUME && trial.came.length > 0)) return undefined;
    if (trial.came.some(each => saysTheSame(each, finding))) return undefined;
    const search: Search = { finding, left: tries, trials: new Map(), onPath: new Set([JSON.stringify(fix.edits)]) };
    let made: Completed | undefined;
    // With as few further changes as will do.
    for (let further = 0; made === undefined && further <= MOST_FOLLOW_UPS && search.left > 0; further++) {
      made = this.#completed(search, trial, [fix.title], further);
    }
    if (made === undefined) return undefined;
    const whole: Fix = { ...fix, title: titleOf(made.titles, finding, made.edits), edits: made.edits };
    return { fix: whole, titles: made.titles, rank: rankOf(fix, finding, made) };
  }

  /** The trial with what repairs what it leaves over, and so on: the first way on which nothing is left. */
  #completed(search: Search, trial: Trial, titles: readonly string[], further: number): Completed | undefined {
    if (trial.came.length === 0) return { edits: trial.edits, titles };
    if (further === 0) return undefined;
    for (const fix of trial.came.flatMap(({ fixes }) => fixes.filter(({ key }) => !NEVER_FURTHER.has(key)).slice(0, MOST_WAYS))) {
      const edits = this.#composed(trial.edits, fix.edits);
      const key = JSON.stringify(edits);
      const next = search.onPath.has(key) ? undefined : this.#tried(search, key, edits);
      if (next === undefined || next.came.length > trial.came.length + 1) continue;
      search.onPath.add(key);
      const completed = this.#completed(search, next, [...titles, fix.title], further - 1);
      search.onPath.delete(key);
      if (completed !== undefined) return completed;
    }
    return undefined;
  }

  /** Each trial once; undefined too where no more are to be made. */
  #tried(search: Search, key: string, edits: readonly TextEdit[]): Trial | undefined {
    if (!search.trials.has(key)) {
      if (search.left <= 0) return undefined;
      search.left -= 1;
      const trial = this.#try(search.finding, edits);
      search.trials.set(key, trial?.came.some(each => saysTheSame(each, search.finding)) === true ? undefined : trial);
    }
    return search.trials.get(key);
  }

  #composed(first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
    const files = [...new Set([...first, ...second].map(({ file }) => file))];
    const of = (edits: readonly TextEdit[], file: string) => edits.filter(edit => edit.file === file);
    return files.flatMap(file =>
      composeEdits(this.#before.texts.get(file)?.length ?? 0, of(first, file), of(second, file)).map(edit => ({ file, ...edit })),
    );
  }

  #try(finding: Finding, edits: readonly TextEdit[]): Trial | undefined {
    const before = this.#before;
    const texts = changedTexts(before.texts, edits);
    if (texts === undefined) return undefined;
    for (const text of before.texts.values()) this.#left -= text.length;
    if (this.#left < 0) return undefined;
    const came = cameWith(before.findings, findingsOf(this.#reanalyze(texts)), edits, finding);
    return { edits, came: REFUSED.has(finding.rule) ? came.filter(each => isInTheWay(each, finding)) : came };
  }
}

const provers = new WeakMap<Reanalyze, Prover>();

interface Known {
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: Findings;
  readonly effects: string;
}

/** What the scripts do to the deployment, in order, in one text. */
function effectsOf(analyses: readonly Analysis[]): string {
  return JSON.stringify(
    analyses.map(({ events }) => events.map(({ effect, scope, certainty, signIn }) => [effect, scope, certainty, signIn])),
  );
}

interface Trial {
  readonly edits: readonly TextEdit[];
  /** What would be there to repair; in it the finding itself where it stayed. */
  readonly came: readonly Finding[];
}

interface Made {
  readonly fix: Fix;
  /** Of all that goes together. */
  readonly titles: readonly string[];
  /** Those of a lower one are offered first. */
  readonly rank: number;
}

interface Completed {
  readonly edits: readonly TextEdit[];
  /** Of all that goes together. */
  readonly titles: readonly string[];
}

interface Search {
  readonly finding: Finding;
  /** By their edits; undefined where these do nothing for the finding. */
  readonly trials: Map<string, Trial | undefined>;
  /** The edits that lead to where the search is. */
  readonly onPath: Set<string>;
  /** So many trials may still be made. */
  left: number;
}

/** Rules about what PowerShell or the server refuses: what a command shows because it is no longer refused may come. */
const REFUSED = new Set(allRules.filter(({ meta }) => meta.severity === 'error').map(({ meta }) => meta.name));

function isInTheWay(came: Finding, { rule, place }: Finding): boolean {
  if (came.rule === CsSyntaxError.meta.name) return true;
  return came.rule === rule && came.place.file === place.file && came.place.start === place.start;
}

const ASSUME = 'assume';
/** What a person has to decide is never preferred, and no part of another fix. */
const DECISIONS = new Set([ASSUME, 'grant', 'off', 'first']);
/** Nor is what brings further objects into the organisation. */
const NEVER_FURTHER = new Set([...DECISIONS, 'save', 'create']);

/** The finding is there as before: the change has done nothing for it. */
function saysTheSame(came: Finding, { rule, message, related }: Finding): boolean {
  return came.rule === rule && came.message === message && came.related.length === related.length;
}

/** The other one does the same with less. */
function isPartOf(part: Made, { titles }: Made): boolean {
  const all = new Set(titles);
  const own = new Set(part.titles);
  return own.size < all.size && [...own].every(title => all.has(title));
}

/** What is enough by itself, what needs more, what changes other files, what leaves the script as it is. */
function rankOf(fix: Fix, finding: Finding, { edits, titles }: Completed): number {
  if (fix.key === ASSUME) return 4;
  if (DECISIONS.has(fix.key)) return 3;
  if (edits.some(({ file }) => file !== finding.place.file)) return 2;
  return titles.length > 1 ? 1 : 0;
}

/** Says all that is done, and in which other files. */
function titleOf(titles: readonly string[], { place }: Finding, edits: readonly TextEdit[]): string {
  const [first = '', ...others] = new Set(titles);
  const files = [...new Set(edits.map(({ file }) => file))].filter(file => file !== place.file).map(file => file.replace(/^.*[/\\]/, ''));
  const parts = [first, ...others.map(title => title.charAt(0).toLowerCase() + title.slice(1))].join('; ');
  return files.length === 0 ? parts : `${parts} (in ${files.join(', ')})`;
}

/** The texts after the edits, of the files that they change; undefined where they don't fit or are in a file that nobody has read. */
function changedTexts(texts: ReadonlyMap<string, string>, edits: readonly TextEdit[]): ReadonlyMap<string, string> | undefined {
  const changed = new Map<string, string>();
  for (const file of new Set(edits.map(edit => edit.file))) {
    const before = texts.get(file);
    const own = edits.filter(edit => edit.file === file);
    const after = before === undefined ? undefined : applyEdits(before, own);
    if (after === undefined) return undefined;
    changed.set(file, after);
  }
  return changed;
}
