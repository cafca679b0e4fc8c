/** What the runs saw, as events of the deployment. */
import type { DeploymentEvent } from '../run/analysis';
import { coverageByRun, type Ends } from '../run/coverage';
import { runOf } from '../run/paths';
import type { Recorder, SeenEvent } from '../run/record';

/** In order of discovery. A change of every existing object is one event, whatever the model holds of them. */
export function eventsOf(record: Recorder, ends: Ends): DeploymentEvent[] {
  const all = [...record.events.values()];
  const keyOf = ({ place, effect }: SeenEvent) => `${place.file}:${place.start}:${effect}`;
  const everywhere = new Set(all.filter(({ scope }) => scope === '*').map(keyOf));
  const globals = new Set(all.filter(({ scope }) => scope === 'global').map(keyOf));
  const fromTop = [...record.runs].flatMap(([run, entry]) => (entry === undefined ? [run] : []));
  return all.flatMap(event => {
    const key = keyOf(event);
    // The global one stands for all: it is the one that is always there.
    if (event.scope === '*' && globals.has(key)) return [];
    const whole = eventOf(event.scope === 'global' && everywhere.has(key) ? { ...event, scope: '*' } : event, record, ends, fromTop);
    return event.signIn.length > 0 || event.details.size < 2 ? [whole] : apart(whole, event, ends);
  });
}

/** A loop's statement that does several things to one scope: each by itself, as sure as all of it, unless only some ways come to it. */
function apart(whole: DeploymentEvent, { details }: SeenEvent, ends: Ends): DeploymentEvent[] {
  return [...details].map(([detail, paths]) => {
    const isSure = coverageByRun(paths, ends, 'counted').get(runOf(paths[0])) === 'covered';
    return { ...whole, detail, certainty: whole.certainty === 'always' && !isSure ? 'sometimes' : whole.certainty };
  });
}

function eventOf(event: SeenEvent, record: Recorder, ends: Ends, fromTop: readonly number[]): DeploymentEvent {
  return {
    place: event.place,
    effect: event.effect,
    scope: event.scope,
    certainty: event.unknown ? 'unknown' : isSure(event, ends, fromTop) ? 'always' : 'sometimes',
    entry: entryOf(event, record),
    detail: event.detail,
    via: event.via,
    signIn: event.signIn,
  };
}

/**
 * The script does it, called with its parameters' defaults or with others; whatever existed before. What only a function does that nothing
 * calls is not sure.
 */
function isSure(event: SeenEvent, ends: Ends, fromTop: readonly number[]): boolean {
  const coverage = coverageByRun(event.paths.length > 0 ? event.paths : event.furtherPaths, ends, 'counted');
  const script = fromTop.map(run => coverage.get(run) ?? 'open');
  return script.includes('covered') && !script.includes('open');
}

/** The function that somebody has to call for it; undefined where the script does it by itself. */
function entryOf({ paths, furtherPaths }: SeenEvent, record: Recorder): string | undefined {
  const entries = new Set([...paths, ...furtherPaths].map(path => record.runs.get(runOf(path) ?? -1)));
  const [first] = entries;
  return entries.has(undefined) ? undefined : first;
}
