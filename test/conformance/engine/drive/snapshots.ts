/** Scripts in a deployment that a snapshot tells of, against the real engine's run in that deployment: then nothing is left open. */
import { deploymentOf } from '../../../../server/src/deployment';
import { readSnapshot } from '../../../../server/src/workspace/snapshotFile';
import type { Engine, World } from './client';
import { ourVerdicts } from './ours';
import type { Script } from './scripts/plan';
import { compareVerdicts, engineVerdicts, textOf } from './verdicts';

export interface SnapshotsReport {
  /** Scripts, each in one deployment. */
  readonly runs: number;
  readonly wrong: readonly { readonly what: string; readonly text: string }[];
}

export async function compareSnapshots(
  engine: Engine,
  scripts: Iterable<Pick<Script, 'main' | 'files' | 'worlds'> & { readonly input?: boolean }>,
): Promise<SnapshotsReport> {
  const wrong: SnapshotsReport['wrong'][number][] = [];
  let runs = 0;
  for (const { main, files, worlds, input } of scripts) {
    for (const world of input ? [] : worlds.filter(isDeployment)) {
      const answer = await engine.run(main, files, [world]);
      const read = readSnapshot(JSON.stringify(answer.worlds[0]?.snapshot));
      if (read.kind === 'unreadable') throw new Error(read.message);
      runs++;
      const ours = ourVerdicts(main, files, deploymentOf(read.snapshot).deployment);
      for (const { what, place, engine: said, ours: our } of compareVerdicts(engineVerdicts(answer), ours))
        wrong.push({
          what: `${what} at ${place}: engine ${said}, ours ${our}`,
          text: `# world ${JSON.stringify(world)}\n${textOf({ files })}`,
        });
    }
  }
  return { runs, wrong };
}

/** What was there before and nothing else: a snapshot knows of no functions, answers or arguments. */
function isDeployment({ prelude = [], answers, arguments: given }: World): boolean {
  return answers === undefined && given === undefined && !prelude.some(line => /^function /i.test(line));
}
