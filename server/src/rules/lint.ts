/** Runs the rules over an analysis and applies what settings and suppressions say. */
import type { Analysis } from '../evaluation';
import { allRules } from './allRules';
import { CsSyntaxError } from './CsSyntaxError';
import { CsUnusedSuppression, unusedFinding } from './CsUnusedSuppression';
import { WEIGHT } from './finding';
import type { Finding, Severity } from './rule';
import { SuppressionIndex, suppressionsOf } from './suppression';
import type { Suppression } from './suppressions';

export interface LintSettings {
  /** By rule name: what its findings are shown as, whatever the rule itself says. A rule that is not named keeps its own. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Report PowerShell's syntax errors: off where something else already does. */
  readonly syntaxErrors: boolean;
}

export interface LintResult {
  /** In the judged script, ordered by place and then rule; one for each rule and range. */
  readonly findings: readonly Finding[];
  /** How many findings the script's own comments and attributes suppress. */
  readonly suppressed: number;
}

const ruleNames = allRules.map(rule => rule.meta.name);

/** The findings of the judged script; those in files that it loads are theirs. */
export function lint(analysis: Analysis, settings: LintSettings): LintResult {
  const found = merged(analysis, settings);
  const { all } = suppressionsOf(analysis.script);
  const index = new SuppressionIndex(analysis.script, all);
  const used = new Set<Suppression>();
  const shown = withoutSuppressed(found, index, used);
  const unused = isOff(CsUnusedSuppression.meta.name, settings) ? [] : unusedFindings(analysis, settings, all, used);
  const shownUnused = withoutSuppressed(unused, index, used);
  return {
    findings: [...shown, ...shownUnused].sort(byPlace),
    suppressed: found.length + unused.length - shown.length - shownUnused.length,
  };
}

/** Every finding, also those that settings or suppressions hide, and those in the files that the script loads. */
export function everything(analysis: Analysis): readonly Finding[] {
  const settings: LintSettings = { severities: {}, syntaxErrors: true };
  const found = merged(analysis, settings, true);
  const { all } = suppressionsOf(analysis.script);
  const used = new Set<Suppression>();
  withoutSuppressed(found, new SuppressionIndex(analysis.script, all), used);
  return [...found, ...unusedFindings(analysis, settings, all, used)];
}

function isOff(rule: string, settings: LintSettings): boolean {
  return settings.severities[rule] === 'off' || (rule === CsSyntaxError.meta.name && !settings.syntaxErrors);
}

function merged(analysis: Analysis, settings: LintSettings, inAllFiles = false): readonly Finding[] {
  const byRange = new Map<string, Finding>();
  for (const rule of allRules) {
    if (isOff(rule.meta.name, settings)) continue;
    for (const finding of rule.check(analysis)) {
      if (finding.place.file !== analysis.script.file && !inAllFiles) continue;
      const key = `${finding.rule} ${finding.place.file} ${finding.place.start} ${finding.place.end}`;
      const known = byRange.get(key);
      if (known === undefined || WEIGHT[finding.severity] > WEIGHT[known.severity]) byRange.set(key, finding);
    }
  }
  return [...byRange.values()].map(finding => asSet(finding, settings));
}

function asSet(finding: Finding, settings: LintSettings): Finding {
  const severity = settings.severities[finding.rule];
  return severity === undefined || severity === 'off' ? finding : { ...finding, severity };
}

function withoutSuppressed(findings: readonly Finding[], index: SuppressionIndex, used: Set<Suppression>): readonly Finding[] {
  return findings.filter(finding => {
    const matching = index.matching(finding);
    for (const suppression of matching) used.add(suppression);
    return matching.length === 0;
  });
}

/** One for a rule that is off may well have something to suppress where it is on. */
function unusedFindings(
  analysis: Analysis,
  settings: LintSettings,
  all: readonly Suppression[],
  used: ReadonlySet<Suppression>,
): readonly Finding[] {
  const own = CsUnusedSuppression.meta.name.toLowerCase();
  return all
    .filter(suppression => !used.has(suppression) && suppression.rule.toLowerCase() !== own)
    .filter(({ rule }) => !ruleNames.some(name => name.toLowerCase() === rule.toLowerCase() && isOff(name, settings)))
    .map(suppression => asSet(unusedFinding(analysis, suppression, ruleNames), settings));
}

function byPlace(left: Finding, right: Finding): number {
  return (
    left.place.start - right.place.start || (left.rule < right.rule ? -1 : left.rule > right.rule ? 1 : left.place.end - right.place.end)
  );
}
