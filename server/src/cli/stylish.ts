/** `lint --format stylish`: findings for people, file by file. */
import type { Severity } from '../rules';
import { type Palette, palette } from './colours';
import type { Output } from './host';
import type { LintReport, ReportFinding } from './report';
import { wrap } from './wrap';

const paintOf: Readonly<Record<Severity, keyof Palette | undefined>> = {
  error: 'red',
  warning: 'yellow',
  information: 'cyan',
  hint: undefined,
};

function painted(text: string, severity: Severity, paints: Palette): string {
  const name = paintOf[severity];
  return name === undefined ? text : paints[name](text);
}

/** The report as text; empty when there is nothing to say. */
export function stylish(report: LintReport, { colours, width }: Pick<Output, 'colours' | 'width'>): string {
  const paints = palette(colours);
  const byFile = new Map<string, ReportFinding[]>();
  for (const finding of report.findings) {
    const known = byFile.get(finding.file);
    if (known) known.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  const blocks = [...byFile].map(([file, findings]) => `${paints.underline(file)}\n${table(findings, paints, width)}\n`);
  return report.findings.length === 0 ? '' : `${blocks.join('\n')}\n${summary(report, paints)}`;
}

function table(findings: readonly ReportFinding[], paints: Palette, width: number | undefined): string {
  const places = findings.map(finding => `${finding.line}:${finding.column}`);
  const placeWidth = widest(places);
  const severityWidth = widest(findings.map(finding => finding.severity));
  const indent = placeWidth + severityWidth + 6;
  const behind = (text: string): string => wrap(text, indent, width).join(`\n${' '.repeat(indent)}`);
  const lines: string[] = [];
  findings.forEach((finding, index) => {
    const place = paints.faint((places[index] ?? '').padStart(placeWidth));
    const severity = painted(finding.severity.padEnd(severityWidth), finding.severity, paints);
    const rule = finding.reason === undefined ? finding.rule : `${finding.rule}(${finding.reason})`;
    // The name holds no blank, so that it is never broken.
    lines.push(`  ${place}  ${severity}  ${behind(`${finding.message}  ${rule}`).slice(0, -rule.length)}${paints.faint(rule)}`);
    for (const related of finding.related) {
      const where = `${related.file === finding.file ? '' : `${related.file}:`}${related.line}:${related.column}`;
      const [first = '', ...more] = behind(`${where}  ${related.message}`).split(where);
      lines.push(`${' '.repeat(indent)}${first}${paints.faint(where)}${more.join(where)}`);
    }
  });
  return lines.join('\n');
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

function summary(report: LintReport, paints: Palette): string {
  const { findings } = report;
  const counts = (['error', 'warning', 'information', 'hint'] as const)
    .map(severity => ({ severity, count: findings.filter(finding => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => painted(counted(count, severity), severity, paints));
  const files = counted(report.files, 'file');
  const lines = [`${paints.bold(counted(findings.length, 'finding'))} in ${files}: ${counts.join(', ')}`];
  const repairable = findings.filter(finding => finding.fixes.some(fix => fix.safe)).length;
  if (repairable > 0) lines.push(`${repairable} of them can be repaired with --fix.`);
  const [first] = findings;
  if (first !== undefined) lines.push(`To read about a rule: csprivacy explain ${first.rule}`);
  return `${lines.join('\n')}\n`;
}

/** `1 file`, `2 files`; `information` has no plural. */
function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 || what === 'information' ? '' : 's'}`;
}
