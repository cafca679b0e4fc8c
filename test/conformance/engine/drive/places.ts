/**
 * Plans against the real engine's run: their rows, what changes where, who can sign in when privacy mode goes on, and their last column, who
 * can when the script is through.
 */
import type { Engine, EngineChange, EngineMoment } from './client';
import { type OurChange, ourPlan } from './ours';
import { plainScripts } from './scripts/plan';
import { textOf } from './verdicts';

export interface PlacesReport {
  readonly scripts: number;
  readonly cells: number;
  /** Cells that we leave open though the run decides them. */
  readonly open: number;
  /** Changes that the run makes. */
  readonly changes: number;
  readonly rows: readonly { readonly what: string; readonly text: string }[];
  readonly wrong: readonly { readonly scope: string; readonly engine: string; readonly ours: string; readonly text: string }[];
}

/** Of scripts without input, the run in which no command fails. */
export async function comparePlaces(engine: Engine, count: number, seed: number): Promise<PlacesReport> {
  const wrong: PlacesReport['wrong'][number][] = [];
  const rows: PlacesReport['rows'][number][] = [];
  let [scripts, cells, open, changes] = [0, 0, 0, 0];
  for (const script of plainScripts(count, seed)) {
    const run = (await engine.run(script.main, script.files, script.worlds)).worlds[0]?.runs[0];
    if (run === undefined || run.ended === 'timeout') continue;
    scripts++;
    changes += run.changes.length;
    const { places: ours, changes: planned } = ourPlan(script.main, script.files);
    for (const what of [...differences(run.changes, planned), ...signIns(run.moments, planned)]) rows.push({ what, text: textOf(script) });
    for (const [scope, verdicts] of Object.entries(run.places)) {
      const said = ours.get(scope);
      // A scope of which the plan shows nothing has what it had.
      for (const [client, verdict] of said ? verdicts.entries() : []) {
        cells++;
        const our = said?.[client];
        if (our === 'unknown' || verdict === 'unknown') open += our === verdict ? 0 : 1;
        else if (our !== verdict) wrong.push({ scope, engine: verdicts.join(' '), ours: said?.join(' ') ?? '', text: textOf(script) });
      }
    }
  }
  return { scripts, cells, open, wrong, changes, rows };
}

/** Each change of the run has its row, and each row that is certain its change. */
function differences(theirs: readonly EngineChange[], ours: readonly OurChange[]): readonly string[] {
  const done = theirs.map(({ file, start, effect, scope }) => ({ place: `${file}:${start}`, effect, scope: scopeOf(scope) }));
  const missing = done.filter(each => !ours.some(row => isSame(row, each)));
  const untrue = ours.filter(row => row.certainty === 'always' && !done.some(each => isSame(row, each)));
  const told = ({ place, effect, scope }: Pick<OurChange, 'place' | 'effect' | 'scope'>) => `${effect} ${scope} at ${place}`;
  return [...missing.map(each => `no row: ${told(each)}`), ...untrue.map(row => `no such change: ${told(row)}`)];
}

/** Where each run turns it on, what is told of those who can sign in then is as in this one; what is open, either may leave so. */
function signIns(moments: readonly EngineMoment[], ours: readonly OurChange[]): readonly string[] {
  return ours.flatMap(({ place, effect, scope, certainty, verdicts }) => {
    const here = moments.filter(({ file, start, scope: of }) => `${file}:${start}` === place && scopeOf(of) === scope);
    if (effect !== 'privacyModeOn' || certainty !== 'always' || here.length !== 1) return [];
    const [{ verdicts: theirs } = { verdicts: [] }] = here;
    const differ = verdicts.some((verdict, index) => verdict !== theirs[index] && verdict !== 'unknown' && theirs[index] !== 'unknown');
    return differ ? [`who can sign in at ${place}: engine ${theirs.join(' ')}, ours ${verdicts.join(' ')}`] : [];
  });
}

function isSame(row: OurChange, { place, effect, scope }: Pick<OurChange, 'place' | 'effect' | 'scope'>): boolean {
  const isOpen = /^[*?]$|\*$/.test(row.scope) || row.scope.includes('?');
  return row.place === place && row.effect.replace(/^privacyModeOff$/, 'privacyChanged') === effect && (isOpen || row.scope === scope);
}

/** As a plan shows it. */
export function scopeOf(key: string): string {
  return key
    .replace(/^tag:/, 'user:')
    .replace(/^(?:userserver|registrar):/, 'service:')
    .toLowerCase();
}
