/** The plan's last column, who can sign in when the script is through, against the deployment that the real engine's run leaves. */
import type { Engine } from './client';
import { ourPlaces } from './ours';
import { Random } from './random';
import { writeScript } from './scripts/plan';
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
  const random = new Random(seed);
  const wrong: PlacesReport['wrong'][number][] = [];
  let [scripts, cells, open] = [0, 0, 0];
  for (let index = 0; index < count; index++) {
    const script = writeScript(random);
    const plain = script.worlds.slice(0, 1);
    const run = (await engine.run(script.main, script.files, plain)).worlds[0]?.runs[0];
    if (script.input || script.worlds.length > 1 || run === undefined || run.ended === 'timeout') continue;
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
