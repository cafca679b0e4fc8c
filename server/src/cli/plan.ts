/** `csprivacy plan`: what a script will do to the deployment. */
import type { Analysis } from '../evaluation';
import type { Place } from '../text';
import type { Unreadable } from './find';
import { type CliHost, exitCodes } from './host';
import type { PlanInvocation } from './options';
import type { Plan, PlanGap, PlanPlace, PlanScript } from './planModel';
import { planTable } from './planTable';
import { PlaceWriter } from './report';
import { openSession, type Session, tellProblems } from './session';

/** Prints the plan of each script and returns the exit code. */
export async function plan(invocation: PlanInvocation, host: CliHost): Promise<number> {
  const session = await openSession(invocation, host);
  const { scripts, unreadable } = await planAll(session);
  host.stdout.write(invocation.format === 'json' ? planJson(scripts) : planTable(scripts, host.stdout));
  const all = [...session.unreadable, ...unreadable];
  tellProblems(session, all, host);
  if (session.problems.length > 0) return exitCodes.usage;
  return all.length > 0 ? exitCodes.unreadable : exitCodes.clean;
}

function planJson(scripts: readonly PlanScript[]): string {
  const plan: Plan = { schemaVersion: 1, scripts };
  return `${JSON.stringify(plan, undefined, 2)}\n`;
}

async function planAll(session: Session): Promise<{ readonly scripts: readonly PlanScript[]; readonly unreadable: readonly Unreadable[] }> {
  const scripts: PlanScript[] = [];
  const unreadable: Unreadable[] = [];
  for (const key of session.read) {
    const analysis = await session.workspace.analyze(key);
    if (analysis === undefined) unreadable.push({ file: session.display(key), message: 'it went away while it was read' });
    else scripts.push(planOf(analysis, session));
  }
  return { scripts, unreadable };
}

function planOf(analysis: Analysis, session: Session): PlanScript {
  const places = new PlaceWriter(analysis, session);
  const own = analysis.script.file;
  const placeOf = (place: Place): PlanPlace => ({
    ...(place.file === own ? {} : { file: session.display(place.file) }),
    ...places.range(place),
  });
  const gaps = new Map(
    analysis.observations.flatMap(each => (each.kind === 'legacyUnblocked' ? [[keyOf(each.place), each] as const] : [])),
  );
  const gapAt = (place: Place): { readonly letsIn?: PlanGap } => {
    const gap = gaps.get(keyOf(place));
    // Of several changes by one command the first one tells.
    gaps.delete(keyOf(place));
    if (gap === undefined) return {};
    const { clients, scopes, certain, blockedAgainAt } = gap;
    return { letsIn: { clients, scopes, certain, ...(blockedAgainAt === undefined ? {} : { until: placeOf(blockedAgainAt) }) } };
  };
  return {
    file: session.display(own),
    events: analysis.events.map(({ place, effect, scope, certainty, signIn, detail, via, entry }) => ({
      ...placeOf(place),
      effect,
      ...(detail === undefined ? {} : { detail }),
      scope,
      certainty,
      ...(entry === undefined ? {} : { entry }),
      ...(via.length === 0 ? {} : { via: via.map(placeOf) }),
      signIn: signIn.map(({ client, verdict, because, steps }) => ({
        client,
        verdict,
        because,
        chain: steps.map(step => ({ message: step.text, ...(step.place === undefined ? {} : placeOf(step.place)) })),
      })),
      ...gapAt(place),
    })),
    matrix: analysis.matrix,
  };
}

function keyOf({ file, start }: Place): string {
  return `${file}:${start}`;
}
