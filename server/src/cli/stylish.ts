/** `lint --format stylish`: findings for people, file by file. */
import type { Severity } from '../rules';
import { type Palette, palette } from './colours';
import type { LintReport, ReportFinding } from './report';

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
export function stylish(report: LintReport, colours: boolean): string {
  const paints = palette(colours);
  const files = [...new Set(report.findings.map(finding => finding.file))];
  const blocks = files.map(file => {
    const findings = report.findings.filter(finding => finding.file === file);
    return `${paints.underline(file)}\n${table(findings, paints)}\n`;
  });
  return report.findings.length === 0 ? '' : `${blocks.join('\n')}\n${summary(report, paints)}`;
}

function table(findings: readonly ReportFinding[], paints: Palette): string {
  const places = findings.map(finding => `${finding.line}:${finding.column}`);
  const placeWidth = Math.max(...places.map(place => place.length));
  const severityWidth = Math.max(...findings.map(finding => finding.severity.length));
  const lines: string[] = [];
  findings.forEach((finding, index) => {
    const place = paints.faint((places[index] ?? '').padStart(placeWidth));
    const severity = painted(finding.severity.padEnd(severityWidth), finding.severity, paints);
    const rule = paints.faint(finding.reason === undefined ? finding.rule : `${finding.rule}(${finding.reason})`);
    lines.push(`  ${place}  ${severity}  ${finding.message}  ${rule}`);
    const indent = ' '.repeat(placeWidth + severityWidth + 6);
    for (const related of finding.related) {
      const where = `${related.file === finding.file ? '' : `${related.file}:`}${related.line}:${related.column}`;
      lines.push(`${indent}${paints.faint(where)}  ${related.message}`);
    }
  });
  return lines.join('\n');
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
