/** `plan --format table`: the changes in order, then who can sign in before and after. */
import { type Palette, palette } from './colours';
import type { Plan, PlanEvent, PlanScript } from './planModel';

const changes: Readonly<Record<PlanEvent['effect'], string>> = {
  privacyModeOn: 'turn privacy mode on',
  privacyModeOff: 'turn privacy mode off',
  privacyChanged: 'change privacy settings',
  privacyRemoved: 'remove privacy settings',
  ruleAdded: 'add version rule',
  ruleChanged: 'change version rule',
  ruleRemoved: 'remove version rule',
  policyAdded: 'add version policy',
  policyChanged: 'change version policy',
  policyRemoved: 'remove version policy',
  filterChanged: 'change version check',
  granted: 'grant version policy',
  ungranted: 'withdraw version policy',
};

const certainties: Readonly<Record<PlanEvent['certainty'], string>> = {
  always: 'always',
  sometimes: 'on some paths',
  unknown: 'not known',
};

const scopes: Readonly<Record<string, string>> = { '*': 'every existing scope', 'site:*': 'every site', '?': 'not known' };

type Verdict = 'blocked' | 'allowed' | 'unknown';
const verdicts: Readonly<Record<Verdict, string>> = { blocked: 'blocked', allowed: 'can sign in', unknown: 'not known' };

/** The plan of every script as text. */
export function planTable(plan: Plan, colours: boolean): string {
  const paints = palette(colours);
  return plan.scripts.map(script => scriptTable(script, paints)).join('\n');
}

function scriptTable(script: PlanScript, paints: Palette): string {
  const title = `${paints.underline(script.file)}\n`;
  if (script.events.length === 0) return `${title}  No change to privacy settings or client version policies.\n`;
  return `${title}${eventTable(script.events, paints)}${script.matrix.length === 0 ? '' : `\n${matrixTable(script, paints)}`}`;
}

function eventTable(events: readonly PlanEvent[], paints: Palette): string {
  const rows = events.map(event => [
    `${event.file === undefined ? '' : `${event.file}:`}${event.line}:${event.column}`,
    changes[event.effect],
    scopes[event.scope] ?? event.scope,
    certainties[event.certainty],
  ]);
  const lines = table([['place', 'change', 'scope', 'happens'], ...rows]);
  const indent = ' '.repeat(4 + Math.max(...rows.map(row => row[0]?.length ?? 0), 'place'.length));
  return [
    paints.faint(lines[0] ?? ''),
    ...events.flatMap((event, index) => [lines[index + 1] ?? '', ...signInLines(event, indent, paints)]),
  ]
    .map(line => `${line}\n`)
    .join('');
}

function signInLines(event: PlanEvent, indent: string, paints: Palette): readonly string[] {
  return event.signIn.map(
    ({ client, verdict, because }) =>
      `${indent}${client}: ${paintVerdict(verdict, verdicts[verdict], paints)} ${paints.faint(`(${because})`)}`,
  );
}

function matrixTable(script: PlanScript, paints: Palette): string {
  const rows = script.matrix.map(({ scope, client, before, after }) => [scopes[scope] ?? scope, client, verdicts[before], verdicts[after]]);
  const lines = table([['who signs in', 'client', 'before', 'after'], ...rows]);
  return [
    paints.faint(lines[0] ?? ''),
    ...script.matrix.map(({ after }, index) =>
      paintLast(lines[index + 1] ?? '', verdicts[after], text => paintVerdict(after, text, paints)),
    ),
  ]
    .map(line => `${line}\n`)
    .join('');
}

/** Rows with their columns below each other, two spaces between and in front. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)));
  return rows.map(row => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

function paintLast(line: string, cell: string, paint: (text: string) => string): string {
  return line.endsWith(cell) ? line.slice(0, -cell.length) + paint(cell) : line;
}

function paintVerdict(verdict: Verdict, text: string, paints: Palette): string {
  return verdict === 'blocked' ? paints.green(text) : verdict === 'allowed' ? paints.red(text) : paints.yellow(text);
}
