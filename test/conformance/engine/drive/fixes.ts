/** Fixes of hazards in scripts, applied and run by the real engine: is there one hazard less? */
import { offeredIn, type World, withFix } from '../../../support/fixProof';
import type { Engine } from './client';
import type { Script } from './scripts/plan';
import { type EngineVerdict, engineVerdicts, textOf } from './verdicts';

type Runnable = Pick<Script, 'main' | 'files' | 'worlds'>;

export interface FixesReport {
  readonly scripts: number;
  readonly fixes: number;
  /** By what the engine says of the script with the fix. */
  readonly wrong: readonly { readonly title: string; readonly before: string; readonly after: string; readonly text: string }[];
}

/** Hazards for certain, of scripts that run to their end; those of privacy mode that goes on, and of protection that goes. */
export async function compareFixes(engine: Engine, all: Iterable<Runnable>): Promise<FixesReport> {
  const wrong: FixesReport['wrong'][number][] = [];
  let [scripts, fixes] = [0, 0];
  for (const script of all) {
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

/** The places at which privacy mode goes on while an old client may sign in, or one gets in again. */
async function hazardsIn(engine: Engine, { main, files, worlds }: Runnable): Promise<readonly string[]> {
  const verdicts = engineVerdicts(await engine.run(main, files, worlds));
  return [...verdicts].filter(([, verdict]) => OPEN.includes(verdict)).map(([place, verdict]) => `${place} ${verdict}`);
}

const ABOUT_HAZARDS: readonly string[] = ['CsPrivacyModeLegacyClients', 'CsLegacyClientsUnblocked'];

/** The script with each fix that changes what it does. */
function* repaired(world: World): Generator<{ readonly title: string; readonly files: World['files'] }> {
  for (const finding of offeredIn(world)) {
    if (!ABOUT_HAZARDS.includes(finding.rule) || finding.severity !== 'warning') continue;
    for (const fix of finding.fixes) {
      const files = fix.key === 'assume' ? undefined : withFix(world, fix);
      if (files) yield { title: `${fix.title} (${finding.place.start})`, files };
    }
  }
}
