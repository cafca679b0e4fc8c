/** `plan --format table`: the changes in order, who can sign in before and after, and what that comes to. */
import { supportedClients } from '../catalog';
import { clientsText, listOf } from '../rules';
import { type Palette, palette } from './colours';
import type { Output } from './host';
import type { PlanEvent, PlanPlace, PlanScript } from './planModel';
import { wrap } from './wrap';

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

const scopes: Readonly<Record<string, string>> = {
  '*': 'every existing scope',
  'site:*': 'every site',
  'site:?': 'a site not known',
  '?': 'not known',
};

type Verdict = 'blocked' | 'allowed' | 'unknown';
const verdicts: Readonly<Record<Verdict, string>> = { blocked: 'blocked', allowed: 'can sign in', unknown: 'not known' };

/** Where the text is shown. */
type Screen = Pick<Output, 'width'> & { readonly paints: Palette };

/** The plans of all scripts as text. */
export function planTable(scripts: readonly PlanScript[], { colours, width }: Pick<Output, 'colours' | 'width'>): string {
  const screen: Screen = { width, paints: palette(colours) };
  return scripts.map(script => scriptTable(script, screen)).join('\n');
}

function scriptTable(script: PlanScript, screen: Screen): string {
  const title = `${screen.paints.underline(script.file)}\n`;
  if (script.events.length === 0) return `${title}  No change to privacy settings or client version policies.\n`;
  const parts = [eventLines(script.events, screen), matrixLines(script, screen), summaryLines(script.events, screen)];
  return (
    title +
    parts
      .map(lines => lines.map(line => `${line}\n`).join(''))
      .filter(text => text !== '')
      .join('\n')
  );
}

function eventLines(events: readonly PlanEvent[], screen: Screen): readonly string[] {
  const shown = withoutRepeats(events);
  const rows = shown.map(event => [
    placeText(event),
    event.detail === undefined ? changes[event.effect] : `${changes[event.effect]}: ${event.detail}`,
    scopeText(event),
    event.entry === undefined ? certainties[event.certainty] : `if ${event.entry} is called`,
  ]);
  const [head = '', ...lines] = table([['place', 'change', 'scope', 'happens'], ...rows]);
  const indent = 4 + Math.max('place'.length, ...rows.map(([place = '']) => place.length));
  return [
    screen.paints.faint(head),
    ...shown.flatMap((event, index) => [lines[index] ?? '', ...viaLines(event, indent, screen), ...signInLines(event, indent, screen)]),
  ];
}

/** Whom a grant reaches may be anybody whom a query finds. */
function scopeText({ effect, scope }: PlanEvent): string {
  if (scope === '?' && (effect === 'granted' || effect === 'ungranted')) return 'users not known';
  return scopes[scope] ?? scope;
}

/** A place; its file only where that is not the script itself. */
function placeText({ file, line = 0, column = 0 }: Partial<PlanPlace>): string {
  return `${file === undefined ? '' : `${file}:`}${line}:${column}`;
}

/** Two paths may bring the same change: people read it once. */
function withoutRepeats(events: readonly PlanEvent[]): readonly PlanEvent[] {
  return events.filter((event, index) => index === 0 || JSON.stringify(event) !== JSON.stringify(events[index - 1]));
}

function viaLines({ via = [] }: PlanEvent, indent: number, screen: Screen): readonly string[] {
  if (via.length === 0) return [];
  return text(`reached from ${via.map(placeText).join(', then ')}`, indent, screen).map(line => screen.paints.faint(line));
}

/** Clients that share verdict and reason share a line. */
function signInLines(event: PlanEvent, indent: number, screen: Screen): readonly string[] {
  const groups = new Map<string, { readonly names: string[]; readonly verdict: Verdict; readonly why: string }>();
  for (const { client, verdict, because, chain } of event.signIn) {
    const at = chain.at(-1);
    const why = at?.line === undefined ? because : `${because}, at ${placeText(at)}`;
    const group = groups.get(`${verdict} ${why}`) ?? { names: [], verdict, why };
    groups.set(`${verdict} ${why}`, group);
    group.names.push(client);
  }
  return [...groups.values()].flatMap(({ names, verdict, why }) => {
    const start = `${clientsText(names)}: ${verdicts[verdict]}`;
    const [first = '', ...more] = text(`${start} (${why})`, indent, screen);
    return [first.replace(verdicts[verdict], word => paintVerdict(verdict, word, screen.paints)), ...more];
  });
}

function matrixLines({ matrix }: PlanScript, { paints }: Screen): readonly string[] {
  if (matrix.length === 0) return [];
  const grouped = groupedRows(matrix);
  const rows = grouped.map(({ scope, names, before, after }, index) => [
    // A scope's name stands in its first row only.
    grouped[index - 1]?.scope === scope ? '' : (scopes[scope] ?? scope),
    clientNames(names),
    verdicts[before],
    verdicts[after],
  ]);
  const [head = '', ...lines] = table([['who signs in', 'client', 'before', 'after'], ...rows]);
  const painted = grouped.map(({ before, after }, index) => {
    const line = lines[index] ?? '';
    return before === after ? line : paintLast(line, verdicts[after], word => paintVerdict(after, word, paints));
  });
  return [paints.faint(head), ...painted];
}

type Row = Omit<PlanScript['matrix'][number], 'client'> & { readonly names: readonly string[] };

/** Clients of one scope whose fate is the same share a row; those that ignore privacy mode never one with others. */
function groupedRows(matrix: PlanScript['matrix']): readonly Row[] {
  const rows: Row[] = [];
  for (const { client, ...row } of matrix) {
    const last = rows.at(-1);
    const same = last && last.scope === row.scope && last.before === row.before && last.after === row.after;
    if (last && same && isSupported(last.names[0]) === isSupported(client)) rows.splice(-1, 1, { ...last, names: [...last.names, client] });
    else rows.push({ ...row, names: [client] });
  }
  return rows;
}

function isSupported(client: string | undefined): boolean {
  return supportedClients.some(({ name }) => name === client);
}

function clientNames(names: readonly string[]): string {
  const [first = ''] = names;
  if (names.length > 1 && names.length === supportedClients.length) return `${first} and later`;
  return isSupported(first) ? names.join('; ') : clientsText(names);
}

/** What the plan comes to, for the people whose privacy mode goes on. */
function summaryLines(events: readonly PlanEvent[], screen: Screen): readonly string[] {
  const enabling = events.filter(({ signIn }) => signIn.length > 0);
  const { paints } = screen;
  const gaps = gapTexts(events);
  const sentences = (first: string, paint: (text: string) => string, more = 'what to do first') =>
    text([first, ...gaps, `csprivacy lint tells ${more}.`].join(' '), 2, screen).map(paint);
  const open = (verdict: Verdict) => enabling.filter(({ signIn }) => signIn.some(each => each.verdict === verdict));
  const scopesOf = (found: readonly PlanEvent[]) => listOf([...new Set(found.map(scopeText))]);
  const [allowed, unknown] = [open('allowed'), open('unknown')];
  if (allowed.length > 0) return sentences(`Privacy mode goes on while old clients can sign in: ${scopesOf(allowed)}.`, paints.red);
  if (unknown.length > 0) {
    const told = `Whether old clients can sign in when privacy mode goes on is not known: ${scopesOf(unknown)}.`;
    return gaps.length > 0 ? sentences(told, paints.red) : sentences(told, paints.yellow, 'more');
  }
  if (enabling.length === 0) return [];
  const told = 'Where privacy mode goes on, old clients are kept from signing in';
  return gaps.length > 0 ? sentences(`${told} at first.`, paints.red) : text(`${told}.`, 2, screen).map(paints.green);
}

/** When they can sign in although privacy mode is on. */
function gapTexts(events: readonly PlanEvent[]): readonly string[] {
  return events.flatMap(({ letsIn, ...event }) => {
    if (letsIn === undefined) return [];
    const end = letsIn.until === undefined ? 'on' : `to ${placeText(letsIn.until)}`;
    const can = letsIn.certain ? 'can' : 'may';
    return [
      `From ${placeText(event)} ${end} they ${can} sign in although it is on: ${listOf(letsIn.scopes.map(each => scopes[each] ?? each))}.`,
    ];
  });
}

/** An indented text, broken to the screen's width. */
function text(words: string, indent: number, { width }: Screen): readonly string[] {
  return wrap(words, indent, width).map(line => ' '.repeat(indent) + line);
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
