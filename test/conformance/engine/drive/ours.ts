/** What our analysis says of a script and the files beside it. */
import type { Deployment } from '../../../../server/src/deployment';
import { type Analysis, analyze, type Hazard, type ScriptFile, type ScriptLoader } from '../../../../server/src/evaluation';
import { parse } from '../../../../server/src/powershell';
import type { Place } from '../../../../server/src/text';
import { listed } from '../../../support/analyze';

export type Ours = 'warning' | 'information' | 'none';

const FOLDER = '/scripts/';

/** What the plan says: who can sign in at the end, by scope, with Communicator 2007, then 2007 R2; and what the script does. */
export function ourPlan(
  main: string,
  files: Readonly<Record<string, string>>,
): { readonly places: ReadonlyMap<string, readonly string[]>; readonly changes: readonly OurChange[] } {
  const { matrix, events } = analysisOf(main, files);
  const places = new Map<string, string[]>();
  for (const { scope, client, after } of matrix)
    if (client.startsWith('Office Communicator')) places.set(scope.toLowerCase(), [...(places.get(scope.toLowerCase()) ?? []), after]);
  const changes = events.flatMap(({ place, effect, scope, certainty, entry, signIn }) => {
    // What holds on some paths only, another run may tell.
    const verdicts = signIn.map(({ verdict, because }) => (because.endsWith('on some paths') ? 'unknown' : verdict));
    return entry === undefined ? [{ place: placeOf(place), effect, scope: scope.toLowerCase(), certainty, verdicts }] : [];
  });
  return { places, changes };
}

export interface OurChange {
  readonly place: string;
  readonly effect: string;
  readonly scope: string;
  readonly certainty: string;
  /** Where privacy mode goes on: who can sign in then, with Communicator 2007, then 2007 R2. */
  readonly verdicts: readonly string[];
}

/** By place, `file:start` of the command, what is said of privacy mode going on there, or behind `lost ` of old clients that get in again. */
export type Verdicts = ReadonlyMap<string, { readonly verdict: Ours; readonly reason: string }>;

/** @param before the deployment, where a snapshot tells of it */
export function ourVerdicts(main: string, files: Readonly<Record<string, string>>, before?: Deployment): Verdicts {
  const { hazards, observations } = analysisOf(main, files, before);
  const verdicts = new Map<string, { verdict: Ours; reason: string }>();
  const note = (key: string, certain: boolean, reason: string): void => {
    if (verdicts.get(key)?.verdict !== 'warning') verdicts.set(key, { verdict: certain ? 'warning' : 'information', reason });
  };
  for (const { command, certain, reason } of hazards) note(placeOf(command), certain, reason);
  for (const each of observations) if (each.kind === 'legacyUnblocked') note(LOST + placeOf(each.place), each.certain, each.kind);
  return verdicts;
}

/** By place, the hazards of privacy mode going on there. */
export function ourHazards(main: string, files: Readonly<Record<string, string>>): ReadonlyMap<string, Hazard> {
  return new Map(analysisOf(main, files).hazards.map(hazard => [placeOf(hazard.command), hazard]));
}

/** In front of the place of what takes the protection away. */
export const LOST = 'lost ';

export function isLoss(place: string): boolean {
  return place.startsWith(LOST);
}

function placeOf({ file, start }: Place): string {
  return `${file.slice(FOLDER.length)}:${start}`;
}

function analysisOf(main: string, files: Readonly<Record<string, string>>, deployment?: Deployment): Analysis {
  const scripts = new Map(Object.entries(files).map(([name, text]) => [FOLDER + name, scriptFile(FOLDER + name, text)]));
  const script = scripts.get(FOLDER + main);
  if (!script) throw new Error(`no file ${main}`);
  const loader: ScriptLoader = {
    resolve: (from, path) => scripts.get(resolved(from, path)),
    list: (from, path) => listed([...scripts.keys()], from, path),
  };
  return analyze(script, { platform: 'auto', loader, deployment });
}

function scriptFile(file: string, text: string): ScriptFile {
  const bare = text.replace(/^\ufeff/, '');
  return { file, text: bare, parse: parse(bare, { level: '5.1' }), encoding: 'utf8' };
}

/** The file that a path means: absolute, or beside the script that names it. */
function resolved(from: string, path: string): string {
  const forward = path.replaceAll('\\', '/');
  const whole = forward.startsWith('/') ? forward : `${from.slice(0, from.lastIndexOf('/') + 1)}${forward}`;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
