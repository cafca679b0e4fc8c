/** What `lint` found, as `--format json` prints it (`docs/lint-schema.json`). */
import { type Finding, Prover, type Severity } from '../rules';
import { LineIndex, type Place } from '../text';
import type { Judgement } from '../workspace';
import type { Unreadable } from './find';

/** Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive. */
export interface ReportRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}
export interface ReportPlace extends ReportRange {
  readonly file: string;
}
interface ReportFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly (ReportPlace & { readonly newText: string })[];
}
export interface ReportFinding extends ReportRange {
  readonly file: string;
  readonly rule: string;
  readonly reason?: string;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly related: readonly (ReportPlace & { readonly message: string })[];
  readonly fixes: readonly ReportFix[];
}
export interface LintReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'csprivacy'; readonly version: string };
  readonly files: number;
  readonly suppressed: number;
  readonly findings: readonly ReportFinding[];
  readonly unreadable: readonly Unreadable[];
}

export interface ReportNames {
  /** The name under which a file is shown. */
  display(key: string): string;
  helpLink(rule: string): string;
}

/** The findings of one judged script, with those of their fixes that do what they say. */
export function reportFindings({ analysis, findings, again }: Judgement, names: ReportNames, withFixes: boolean): readonly ReportFinding[] {
  const lines = new PlaceWriter(analysis, names);
  const prover = Prover.of(again);
  return findings.map(finding => reportFinding(withFixes ? prover.proven(finding) : finding, lines, names));
}

/** By file, line, column and rule. */
export function inOrder(findings: readonly ReportFinding[]): readonly ReportFinding[] {
  return findings.toSorted(
    (one, other) => compare(one.file, other.file) || one.line - other.line || one.column - other.column || compare(one.rule, other.rule),
  );
}

/** Turns places of an analysis into lines and columns. */
export class PlaceWriter {
  readonly #analysis: Pick<Judgement['analysis'], 'script' | 'files'>;
  readonly #names: Pick<ReportNames, 'display'>;
  readonly #lines = new Map<string, LineIndex>();

  constructor(analysis: Pick<Judgement['analysis'], 'script' | 'files'>, names: Pick<ReportNames, 'display'>) {
    this.#analysis = analysis;
    this.#names = names;
  }

  range(place: Place): ReportRange {
    const lines = this.#linesOf(place.file);
    const start = lines.positionAt(place.start);
    const end = lines.positionAt(place.end);
    return { line: start.line + 1, column: start.column + 1, endLine: end.line + 1, endColumn: end.column + 1 };
  }

  place(place: Place): ReportPlace {
    return { file: this.#names.display(place.file), ...this.range(place) };
  }

  #linesOf(file: string): LineIndex {
    let lines = this.#lines.get(file);
    if (lines === undefined) {
      const script = this.#analysis.script.file === file ? this.#analysis.script : this.#analysis.files.get(file);
      lines = new LineIndex(script?.text ?? '');
      this.#lines.set(file, lines);
    }
    return lines;
  }
}

function reportFinding(finding: Finding, lines: PlaceWriter, names: ReportNames): ReportFinding {
  return {
    file: names.display(finding.place.file),
    rule: finding.rule,
    ...(finding.reason === undefined ? {} : { reason: finding.reason }),
    severity: finding.severity,
    message: finding.message,
    ...lines.range(finding.place),
    help: names.helpLink(finding.rule),
    related: finding.related.map(related => ({ ...lines.place(related.place), message: related.message })),
    fixes: finding.fixes.map(fix => ({
      title: fix.title,
      safe: fix.safe,
      edits: fix.edits.map(edit => ({ ...lines.place(edit), newText: edit.newText })),
    })),
  };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
