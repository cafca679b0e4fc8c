/**
 * Why we say that old clients get in, against the engine's run: the first of the design's reasons that holds, and which clients.
 * Left out are moments that are safe on some other run, since the reason may be that, and those of which the model leaves something open.
 */
import { REASONS } from '../../../../server/src/deployment';
import type { Engine, EngineMoment, RunAnswer } from './client';
import { ourHazards } from './ours';
import { scopeOf } from './places';
import type { Script } from './scripts/plan';
import { textOf } from './verdicts';

export interface ReasonsReport {
  readonly scripts: number;
  readonly hazards: number;
  /** By the engine's reason. */
  readonly reasons: ReadonlyMap<string, number>;
  readonly wrong: readonly { readonly what: string; readonly text: string }[];
}

export async function compareReasons(engine: Engine, all: Iterable<Pick<Script, 'main' | 'files' | 'worlds'>>): Promise<ReasonsReport> {
  const wrong: ReasonsReport['wrong'][number][] = [];
  const reasons = new Map<string, number>();
  let [scripts, hazards] = [0, 0];
  for (const script of all) {
    const expected = hazardsIn(await engine.run(script.main, script.files, script.worlds));
    if (expected.size === 0) continue;
    scripts++;
    const ours = ourHazards(script.main, script.files);
    for (const [place, { reason, clients, scopes }] of expected) {
      const our = ours.get(place);
      // That there is none, or no certain one, is what the verdicts' comparison is about.
      if (!our?.certain) continue;
      hazards++;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      // A block that the script took away says more than one of others.
      const isLost = our.reason === 'noRule' && our.causes[0]?.place !== undefined;
      if (isLost && /^(?:notGranted|scopeNotCovered)$/.test(reason)) continue;
      const isForAll = our.scopes.some(scope => /[*?]/.test(scope));
      const said = [
        our.reason,
        ...[...our.clients].sort(),
        ...(isForAll ? scopes : our.scopes.map(scope => scope.toLowerCase()).sort()),
      ].join(', ');
      const meant = [reason, ...clients, ...scopes].join(', ');
      if (said !== meant) wrong.push({ what: `at ${place}: engine ${meant}; ours ${said}`, text: textOf(script) });
    }
  }
  return { scripts, hazards, reasons, wrong };
}

interface Expected {
  readonly reason: string;
  readonly clients: readonly string[];
  /** Of whom they get in. */
  readonly scopes: readonly string[];
}

/** By place, of the first run in the plain deployment. */
function hazardsIn({ worlds }: RunAnswer): ReadonlyMap<string, Expected> {
  const [plain] = worlds;
  const [first] = plain?.runs ?? [];
  const found = new Map<string, Expected>();
  if (!first) return found;
  const everywhere = worlds.flatMap(({ runs }) => runs.flatMap(({ moments }) => moments));
  for (const place of new Set(first.moments.map(placeOf))) {
    const here = first.moments.filter(moment => placeOf(moment) === place && !moment.again && moment.verdicts.includes('allowed'));
    const isElsewhereSafe = everywhere.some(moment => placeOf(moment) === place && !moment.verdicts.includes('allowed'));
    if (here.length === 0 || isElsewhereSafe) continue;
    const all = here.flatMap(moment => moment.reasons.map(({ name }) => (name === 'noRule' && moment.mended ? 'ruleAfterEnable' : name)));
    const [reason] = REASONS.filter(name => all.includes(name));
    const clients = new Set(here.flatMap(moment => moment.reasons.flatMap(each => each.clients)));
    const scopes = new Set(here.flatMap(moment => moment.reasons.map(({ scope }) => scopeOf(scope))));
    if (reason) found.set(place, { reason, clients: [...clients].sort(), scopes: [...scopes].sort() });
  }
  return found;
}

function placeOf({ file, start }: EngineMoment): string {
  return `${file}:${start}`;
}
