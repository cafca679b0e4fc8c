/** `plan --format table`: the changes in order, then who can sign in before and after. */
import { type Palette, palette } from './colours';
import type { PlanEvent, ShownEvent, ShownScript } from './planModel';
import type { ReportPlace } from './report';

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

/** The plans of all scripts as text. */
export function planTable(scripts: readonly ShownScript[], colours: boolean): string {
  const paints = palette(colours);
  return scripts.map(script => scriptTable(script, paints)).join('\n');
}

/** A place; its file only where that is not the script itself. */
export function placeText({ file, line, column }: Pick<ReportPlace, 'line' | 'column'> & { readonly file?: string }, own?: string): string {
  return `${file === undefined || file === own ? '' : `${file}:`}${line}:${column}`;
}

function scriptTable(script: ShownScript, paints: Palette): string {
  const title = `${paints.underline(script.file)}\n`;
  if (script.events.length === 0) return `${title}  No change to privacy settings or client version policies.\n`;
  return `${title}${eventTable(script.events, paints)}${script.matrix.length === 0 ? '' : `\n${matrixTable(script, paints)}`}`;
}

function eventTable(events: readonly ShownEvent[], paints: Palette): string {
  const shown = withoutRepeats(events);
  const rows = shown.map(event => [
    placeText(event),
    event.detail === undefined ? changes[event.effect] : `${changes[event.effect]}: ${event.detail}`,
    scopes[event.scope] ?? event.scope,
    certainties[event.certainty],
  ]);
  const [head = '', ...lines] = table([['place', 'change', 'scope', 'happens'], ...rows]);
  const indent = ' '.repeat(4 + Math.max('place'.length, ...rows.map(([place = '']) => place.length)));
  return [
    paints.faint(head),
    ...shown.flatMap((event, index) => [lines[index] ?? '', ...viaLines(event, indent, paints), ...signInLines(event, indent, paints)]),
  ]
    .map(line => `${line}\n`)
    .join('');
}

/** Two paths may bring the same change: people read it once. */
function withoutRepeats(events: readonly ShownEvent[]): readonly ShownEvent[] {
  return events.filter((event, index) => index === 0 || JSON.stringify(event) !== JSON.stringify(events[index - 1]));
}

function viaLines({ via }: ShownEvent, indent: string, paints: Palette): readonly string[] {
  return via.length === 0 ? [] : [`${indent}${paints.faint(`reached from ${via.join(', then ')}`)}`];
}

/** Clients that share verdict and reason share a line. */
function signInLines(event: ShownEvent, indent: string, paints: Palette): readonly string[] {
  const clients = new Map<string, string[]>();
  for (const { client, verdict, because } of event.signIn) {
    const end = `${paintVerdict(verdict, verdicts[verdict], paints)} ${paints.faint(`(${because})`)}`;
    clients.set(end, [...(clients.get(end) ?? []), client]);
  }
  return [...clients].map(([end, names]) => `${indent}${names.join(', ')}: ${end}`);
}

function matrixTable(script: ShownScript, paints: Palette): string {
  const rows = script.matrix.map(({ scope, client, before, after }, index) => [
    // A scope's name stands in its first row only.
    script.matrix[index - 1]?.scope === scope ? '' : (scopes[scope] ?? scope),
    client,
    verdicts[before],
    verdicts[after],
  ]);
  const [head = '', ...lines] = table([['who signs in', 'client', 'before', 'after'], ...rows]);
  const painted = script.matrix.map(({ before, after }, index) => {
    const line = lines[index] ?? '';
    return before === after ? line : paintLast(line, verdicts[after], text => paintVerdict(after, text, paints));
  });
  return [paints.faint(head), ...painted].map(line => `${line}\n`).join('');
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
