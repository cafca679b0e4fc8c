/** Fixes of hazards in generated scripts, applied and run by the real engine: is there one hazard less? */
import { offeredIn, type World, withFix } from '../../../support/fixProof';
import type { Engine } from './client';
import { plainScripts, type Script } from './scripts/plan';
import { type EngineVerdict, engineVerdicts, textOf } from './verdicts';

export interface FixesReport {
  readonly scripts: number;
  readonly fixes: number;
  /** By what the engine says of the script with the fix. */
  readonly wrong: readonly { readonly title: string; readonly before: string; readonly after: string; readonly text: string }[];
}

/** Hazards for certain, of scripts that run to their end. */
export async function compareFixes(engine: Engine, count: number, seed: number): Promise<FixesReport> {
  const wrong: FixesReport['wrong'][number][] = [];
  let [scripts, fixes] = [0, 0];
  for (const script of plainScripts(count, seed)) {
    const before = await hazardsIn(engine, script);
    if (before.length === 0) continue;
    scripts++;
    for (const { title, files } of repaired(script)) {
      fixes++;
      const after = await hazardsIn(engine, { ...script, files });
      if (after.length >= before.length)
        wrong.push({
          title,
          before: before.join(' '),
          after: after.join(' '),
          text: `${textOf(script)}\n# with the fix\n${textOf({ files })}`,
        });
    }
  }
  return { scripts, fixes, wrong };
}

const OPEN: readonly EngineVerdict[] = ['hazard', 'other', 'open'];

/** The places at which privacy mode goes on while an old client may sign in. */
async function hazardsIn(engine: Engine, { main, files, worlds }: Script): Promise<readonly string[]> {
  const verdicts = engineVerdicts(await engine.run(main, files, worlds));
  return [...verdicts].filter(([, verdict]) => OPEN.includes(verdict)).map(([place, verdict]) => `${place} ${verdict}`);
}

/** The script with each fix that changes what it does. */
function* repaired(world: World): Generator<{ readonly title: string; readonly files: World['files'] }> {
  for (const finding of offeredIn(world)) {
    if (finding.rule !== 'CsPrivacyModeLegacyClients' || finding.severity !== 'warning') continue;
    for (const fix of finding.fixes) {
      const files = fix.key === 'assume' ? undefined : withFix(world, fix);
      if (files) yield { title: `${fix.title} (${finding.place.start})`, files };
    }
  }
}
