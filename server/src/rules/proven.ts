/**
 * Keeps of a hazard's repairs those that repair it: after one the finding is gone and no other has come. What a change
 * does in a whole script can't be told from the command alone, so the changed script is analysed again.
 */
import type { Analysis } from '../evaluation';
import { applyEdits, type TextEdit } from '../text';
import { CsPrivacyModeLegacyClients } from './CsPrivacyModeLegacyClients';
import { CsShadowedVersionRule } from './CsShadowedVersionRule';
import { withoutStatement } from './fixes/moveRule';
import { everything } from './lint';
import type { Finding, Fix } from './rule';

/** The analysis of the judged script with another text, everything else being the same. */
type Reanalyze = (text: string) => Analysis;

/** Rules that a repair leaves without anything to decide are taken out with it, so many in a row at most. */
const MOST_REMOVALS = 3;

/**
 * The finding with only those fixes that do what they say, the first of them preferred: for where fixes are shown or
 * applied. Takes an analysis for each repair of a hazard; findings of other rules come back as they are.
 */
export function proven(analysis: Analysis, finding: Finding, reanalyze: Reanalyze): Finding {
  if (finding.rule !== CsPrivacyModeLegacyClients.meta.name) return finding;
  const before = countsOf(analysis);
  const fixes = finding.fixes.flatMap(fix => verified(analysis, fix, before, reanalyze) ?? []);
  const first = fixes.find(fix => fix.key !== 'assume');
  return { ...finding, fixes: fixes.map(fix => ({ ...fix, preferred: fix === first })) };
}

const known = new WeakMap<Analysis, Counts>();

function countsOf(analysis: Analysis): Counts {
  let counts = known.get(analysis);
  if (counts === undefined) {
    counts = counted(everything(analysis));
    known.set(analysis, counts);
  }
  return counts;
}

function verified(analysis: Analysis, fix: Fix, before: Counts, reanalyze: Reanalyze): Fix | undefined {
  let { edits } = fix;
  for (let round = 0; round <= MOST_REMOVALS; round++) {
    const text = applyEdits(analysis.script.text, edits);
    if (text === undefined) return undefined;
    const after = everything(reanalyze(text));
    const more = moreThan(before, counted(after));
    if (more.length === 0) return { ...fix, edits };
    if (fix.key === 'assume' || more.some(rule => rule !== CsShadowedVersionRule.meta.name)) return undefined;
    const removal = supersededRule(analysis, edits, after);
    if (removal === undefined) return undefined;
    edits = [...edits, removal];
  }
  return undefined;
}

/** How many findings each rule has. */
type Counts = ReadonlyMap<string, number>;

function counted(findings: readonly Finding[]): Counts {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Rules that have more findings than they may: as many as before, and of the hazard's own rule one less. */
function moreThan(before: Counts, after: Counts): readonly string[] {
  const own = CsPrivacyModeLegacyClients.meta.name;
  return [...after].filter(([rule, count]) => count > (before.get(rule) ?? 0) - (rule === own ? 1 : 0)).map(([rule]) => rule);
}

/** Takes out what made or last changed a rule that the repair has left without anything to decide, where that is a statement of its own. */
function supersededRule(analysis: Analysis, edits: readonly TextEdit[], after: readonly Finding[]): TextEdit | undefined {
  const starts = new Set(
    after.filter(({ rule }) => rule === CsShadowedVersionRule.meta.name).map(({ place }) => originalOffset(edits, place.start)),
  );
  const record = analysis.commands.find(({ ast, cmdlet }) => cmdlet?.noun === 'CsClientVersionPolicyRule' && starts.has(ast.start));
  return record === undefined ? undefined : withoutStatement(analysis.script, record.ast);
}

/** The offset that a place in the changed text had before. */
function originalOffset(edits: readonly TextEdit[], offset: number): number {
  let moved = 0;
  for (const { start, end, newText } of edits.toSorted((left, right) => left.start - right.start)) {
    if (start + moved > offset) break;
    moved += newText.length - (end - start);
  }
  return offset - moved;
}
