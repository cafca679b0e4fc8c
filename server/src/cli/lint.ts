/** `csprivacy lint`. */
import type { Severity } from '../rules';
import type { Unreadable } from './find';
import { repairScripts } from './fix';
import { type CliHost, exitCodes } from './host';
import type { LintInvocation } from './options';
import { inOrder, type LintReport, type ReportFinding, reportFindings } from './report';
import { openSession, type Session, tellProblems } from './session';
import { stylish } from './stylish';

/** Judges the scripts, prints what was found and returns the exit code. */
export async function lint(invocation: LintInvocation, host: CliHost): Promise<number> {
  const session = await openSession(invocation, host);
  const unreadable = [...session.unreadable];
  if (invocation.fix) unreadable.push(...(await repairScripts(session, host)));
  const report = await judgeAll(session, unreadable, host, invocation.format === 'json');
  host.stdout.write(invocation.format === 'json' ? `${JSON.stringify(report, undefined, 2)}\n` : stylish(report, host.stdout));
  tellProblems(session, unreadable, host);
  if (session.problems.length > 0) return exitCodes.usage;
  if (unreadable.length > 0) return exitCodes.unreadable;
  return fails(report.findings, invocation.failOn) ? exitCodes.findings : exitCodes.clean;
}

/** @param proves asks for each fix whether it does what it says: that is needed where the fixes are printed */
async function judgeAll(session: Session, unreadable: Unreadable[], host: CliHost, proves: boolean): Promise<LintReport> {
  const findings: ReportFinding[] = [];
  let suppressed = 0;
  for (const key of session.read) {
    const judgement = await judgeOne(session, key, unreadable);
    if (judgement === undefined || judgement === 'unconcerned') continue;
    suppressed += judgement.suppressed;
    findings.push(...reportFindings(judgement, { display: session.display, helpLink: host.helpLink }, proves));
  }
  return {
    schemaVersion: 1,
    tool: { name: 'csprivacy', version: host.version },
    files: session.read.length,
    suppressed,
    findings: inOrder(findings),
    unreadable,
  };
}

/** A mistake of ours in one script must not take the others' findings away. */
async function judgeOne(session: Session, key: string, unreadable: Unreadable[]) {
  try {
    return await session.workspace.judge(key);
  } catch (error) {
    unreadable.push({ file: session.display(key), message: `it could not be judged, please report this: ${String(error)}` });
    return undefined;
  }
}

const weights: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };

function fails(findings: readonly ReportFinding[], failOn: LintInvocation['failOn']): boolean {
  return failOn !== 'never' && findings.some(finding => weights[finding.severity] >= weights[failOn]);
}
