/** The plan's last column, who can sign in when the script is through, against the deployment that the real engine's run leaves. */
import type { Engine } from './client';
import { ourPlaces } from './ours';
import { plainScripts } from './scripts/plan';
import { textOf } from './verdicts';

export interface PlacesReport {
  readonly scripts: number;
  readonly cells: number;
  /** Cells that we leave open though the run decides them. */
  readonly open: number;
  readonly wrong: readonly { readonly scope: string; readonly engine: string; readonly ours: string; readonly text: string }[];
}

/** Of scripts without input, the run in which no command fails. */
export async function comparePlaces(engine: Engine, count: number, seed: number): Promise<PlacesReport> {
  const wrong: PlacesReport['wrong'][number][] = [];
  let [scripts, cells, open] = [0, 0, 0];
  for (const script of plainScripts(count, seed)) {
    const run = (await engine.run(script.main, script.files, script.worlds)).worlds[0]?.runs[0];
    if (run === undefined || run.ended === 'timeout') continue;
    scripts++;
    const ours = ourPlaces(script.main, script.files);
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
  return { scripts, cells, open, wrong };
}
