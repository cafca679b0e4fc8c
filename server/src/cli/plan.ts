/** `csprivacy plan`: what a script will do to the deployment. */
import type { Analysis } from '../evaluation';
import type { Unreadable } from './find';
import { type CliHost, exitCodes } from './host';
import type { PlanInvocation } from './options';
import type { Plan, PlanEvent, ShownScript } from './planModel';
import { placeText, planTable } from './planTable';
import { PlaceWriter } from './report';
import { openSession, type Session, tellProblems } from './session';

/** Prints the plan of each script and returns the exit code. */
export async function plan(invocation: PlanInvocation, host: CliHost): Promise<number> {
  const session = await openSession(invocation, host);
  const { scripts, unreadable } = await planAll(session);
  host.stdout.write(invocation.format === 'json' ? planJson(scripts) : planTable(scripts, host.stdout.colours));
  const all = [...session.unreadable, ...unreadable];
  tellProblems(session, all, host);
  if (session.problems.length > 0) return exitCodes.usage;
  return all.length > 0 ? exitCodes.unreadable : exitCodes.clean;
}

function planJson(scripts: readonly ShownScript[]): string {
  const plan: Plan = {
    schemaVersion: 1,
    scripts: scripts.map(script => ({
      ...script,
      events: script.events.map(({ detail: _detail, via: _via, ...event }): PlanEvent => event),
    })),
  };
  return `${JSON.stringify(plan, undefined, 2)}\n`;
}

async function planAll(
  session: Session,
): Promise<{ readonly scripts: readonly ShownScript[]; readonly unreadable: readonly Unreadable[] }> {
  const scripts: ShownScript[] = [];
  const unreadable: Unreadable[] = [];
  for (const key of session.read) {
    const analysis = await session.workspace.analyze(key);
    if (analysis === undefined) unreadable.push({ file: session.display(key), message: 'it went away while it was read' });
    else scripts.push(planOf(analysis, session));
  }
  return { scripts, unreadable };
}

function planOf(analysis: Analysis, session: Session): ShownScript {
  const places = new PlaceWriter(analysis, session);
  const own = analysis.script.file;
  return {
    file: session.display(own),
    events: analysis.events.map(({ place, effect, scope, certainty, signIn, detail, via }) => ({
      ...(place.file === own ? {} : { file: session.display(place.file) }),
      ...places.range(place),
      effect,
      scope,
      certainty,
      signIn,
      detail,
      via: via.map(call => placeText(places.place(call), session.display(own))),
    })),
    matrix: analysis.matrix,
  };
}
