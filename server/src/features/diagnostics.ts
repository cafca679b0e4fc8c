/** Findings as the editor shows them. */
import type { Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver-types';
import type { Analysis } from '../evaluation';
import type { Finding, Severity } from '../rules';
import { Ranges } from './ranges';

/** What a diagnostic carries so that its quick fixes are found again without looking at its message. */
interface DiagnosticData {
  readonly rule: string;
  readonly reason?: string;
  /** Keys of the finding's fixes, the best one first. */
  readonly fixes: readonly string[];
}

export interface DiagnosticOptions {
  /** Address of a rule's page with `{rule}` for its name; without it a diagnostic has no link. */
  readonly rulePage: string | undefined;
}

/** The name that stands beside each message. */
export const diagnosticSource = 'csprivacy';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/** What these rules find has no effect: editors fade it. */
const unnecessary: readonly DiagnosticTag[] = [1];
const fadedRules: ReadonlySet<string> = new Set(['CsUnusedSuppression', 'CsShadowedVersionRule']);

/** The diagnostics of the analysed script. */
export function diagnosticsOf(
  analysis: Pick<Analysis, 'script' | 'files'>,
  findings: readonly Finding[],
  options: DiagnosticOptions,
): readonly Diagnostic[] {
  const ranges = new Ranges(analysis);
  return findings.map(finding => diagnosticOf(finding, ranges, options)).filter(diagnostic => diagnostic !== undefined);
}

/** The diagnostic of one finding; undefined when it stands in a file that the analysis has not. */
function diagnosticOf(finding: Finding, ranges: Ranges, options: DiagnosticOptions): Diagnostic | undefined {
  const range = ranges.of(finding.place);
  if (range === undefined) return undefined;
  const data: DiagnosticData = {
    rule: finding.rule,
    ...(finding.reason === undefined ? {} : { reason: finding.reason }),
    fixes: finding.fixes.map(fix => fix.key),
  };
  const related = relatedOf(finding, ranges);
  return {
    range,
    severity: severities[finding.severity],
    code: finding.rule,
    ...(options.rulePage === undefined ? {} : { codeDescription: { href: options.rulePage.replace('{rule}', finding.rule) } }),
    source: diagnosticSource,
    message: finding.message,
    ...(fadedRules.has(finding.rule) ? { tags: [...unnecessary] } : {}),
    ...(related.length === 0 ? {} : { relatedInformation: related }),
    data,
  };
}

function relatedOf(finding: Finding, ranges: Ranges): DiagnosticRelatedInformation[] {
  return finding.related.flatMap(({ place, message }) => {
    const range = ranges.of(place);
    return range === undefined ? [] : [{ location: { uri: place.file, range }, message }];
  });
}
