/** Code that runs elsewhere: in another process, a job, a remote session. It sees none of this one's variables, functions and connections. */
import { TRUE, type Tri, toBoolean } from '../../values';
import { newHashtable, newList } from '../heap/heap';
import { andThen, type Completion, type Flow, NORMAL, type Valued } from '../run/flow';
import { NO_SIGNALS } from '../run/platform';
import type { Run, Stage, StageInput } from '../run/run';
import { MAIN, type State } from '../run/state';

/**
 * Runs a stage elsewhere, all of it when the first element comes; `open` makes it there, `leave` takes something back. `$using:` still reads
 * what is set here. What ends the code there, an error or `exit`, ends nothing here.
 * @param kept names a place that stays: what is set there, the next code finds
 */
export function elsewhere(
  run: Run,
  state: State,
  input: StageInput | undefined,
  open: (state: State) => Stage,
  leave: (there: State, done: Completion) => (here: State) => void = () => () => {},
  kept?: string,
): Flow[] {
  const before = kept === undefined ? [] : state.parkedForChange(kept);
  const { frames, session, parked, locations, outside, platform } = state;
  state.outside = frames;
  state.frames = [...before];
  state.session = MAIN;
  state.parked = new Map();
  state.platform = NO_SIGNALS;
  if (before.length === 0) {
    const { variables } = state.pushFrame('global');
    variables.set('psdefaultparametervalues', newHashtable(run, state, [], false));
    if (run.asked.has('error')) variables.set('error', newList(run, state, [], undefined));
  }
  const stage = open(state);
  const { handing, traps } = run;
  // An error there leaves nothing that is around it here.
  run.handing = run.traps = 0;
  const flows = andThen(stage.process(stage.state, input), stage.end);
  run.handing = handing;
  run.traps = traps;
  return flows.map(({ state: last, done }) => {
    const arrive = leave(last, done);
    const [there] = last.frames;
    last.frames = [...frames];
    last.session = session;
    last.parked = kept !== undefined && there ? new Map(parked).set(kept, [there]) : parked;
    last.locations = locations;
    last.outside = outside;
    last.platform = platform;
    arrive(last);
    return { state: last, done: NORMAL };
  });
}

/** In the global scope of code that runs elsewhere; no script's variable has such a name. */
const TOLD = '\0told';

/** An error is shown; of code that runs elsewhere, whoever started it is told. */
export function tellOfError(state: State): void {
  if (state.outside) state.frameForChange(0).variables.set(TOLD, TRUE);
}

/** Whether an error was shown elsewhere; asked there. */
export function wasTold({ frames }: State): Tri {
  const told = frames[0]?.variables.get(TOLD);
  return told === undefined ? 'no' : toBoolean(told);
}

/** Evaluates in the scopes of whoever started the code that runs elsewhere: `$using:`. */
export function fromOutside(state: State, evaluate: (state: State) => Valued[]): Valued[] {
  const { frames, outside } = state;
  if (outside === undefined) return evaluate(state);
  state.frames = [...outside];
  return evaluate(state).map(({ state: after, value, done }) => {
    after.frames = [...frames];
    return { state: after, value, done };
  });
}
