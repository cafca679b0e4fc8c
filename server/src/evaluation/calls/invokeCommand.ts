/** Invoke-Command, Start-Job and Start-ThreadJob: here, elsewhere, or later; it is always the same organisation. */
import type { BindElement } from '../../binding';
import type { ScriptBlockAst } from '../../powershell';
import type { Tri } from '../../values';
import { elsewhere, wasTold } from '../errors/isolated';
import { stopsAtErrors } from '../errors/refusals';
import { fileNamed } from '../folders/location';
import { elementsOf, isReference } from '../run/elements';
import { failed } from '../run/exceptions';
import { andThen, type Completion, type Flow, flow } from '../run/flow';
import type { Run, Stage, StageInput } from '../run/run';
import { argumentOf, argumentsIn, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';
import { unknownStage } from '../scopes/escapes';
import { anyKeptBlock, waitsForJobs } from '../scopes/handed';
import { blockStage, loadedFileStage } from './calls';

/** With one of these the block runs in another process. */
const REMOTE = ['computername', 'session', 'connectionuri', 'hostname', 'sshconnection', 'vmid', 'vmname', 'containerid'];

/** Under such a name a state keeps the scope of a remote session. */
const SESSION = 'session#';

export function invokeCommand(state: State, call: ShellCall): Stage {
  const isRemote = REMOTE.some(name => call.bound.bound.has(name));
  return isRemote ? remoteStage(state, call) : stageOf(state, call);
}

/** The one session that it names, of which it is known where it was opened. */
function sessionOf(state: State, { bound }: ShellCall): string | undefined {
  const given = argumentOf(bound, 'session');
  const [session, second] = given ? elementsOf(state, given).items : [];
  return session && isReference(session) && !second ? `${SESSION}${session.id}` : undefined;
}

/** What goes wrong there stops nothing there; here it is an error that the command reports, when all is done. */
function remoteStage(state: State, call: ShellCall): Stage {
  const { run, bound } = call;
  // In a session, code goes on where the one before it has ended.
  const kept = sessionOf(state, call);
  const process = (after: State, input: StageInput | undefined): Flow[] => {
    const told = new Map<State, Tri>();
    const leave = (there: State, { kind }: Completion) => {
      told.set(there, kind === 'throw' ? 'yes' : wasTold(there));
      return () => {};
    };
    const report = (here: State): Flow[] => {
      if (told.get(here) === 'no' || !stopsAtErrors(run, here, bound)) return flow(here);
      if (told.get(here) === 'yes') return failed(run, here, 'an error elsewhere', 'script');
      const [stops, goesOn] = run.fork(here);
      return [...failed(run, stops, 'an error elsewhere', 'script'), ...flow(goesOn)];
    };
    return andThen(
      elsewhere(run, after, input, there => stageOf(there, call, kept !== undefined), leave, kept),
      report,
    );
  };
  return { state, failed: undefined, process, end: after => flow(after) };
}

/** A job that nobody waits for may do its work at any time: on another path it has not done it yet. */
export function startJob(state: State, call: ShellCall): Stage {
  const stage = elsewhereStage(state, call);
  if (waitsForJobs(call.run, state, call.command)) return stage;
  const process = (after: State, input: StageInput | undefined): Flow[] => {
    const [ran, left] = call.run.fork(after, { doubtful: 1 });
    return [...stage.process(ran, input), ...flow(left)];
  };
  return { ...stage, process };
}

function elsewhereStage(state: State, call: ShellCall): Stage {
  const process = (after: State, input: StageInput | undefined) => elsewhere(call.run, after, input, there => stageOf(there, call));
  return { state, failed: undefined, process, end: after => flow(after) };
}

/** @param dotted it runs in the scope that is there */
function stageOf(state: State, call: ShellCall, dotted = false): Stage {
  const { run, bound, command, elements } = call;
  const block = argumentOf(bound, 'scriptblock');
  const path = argumentOf(bound, 'filepath');
  const argumentsFor = ({ paramBlock }: ScriptBlockAst) => argumentsOf(run, state, call, paramBlock?.parameters.length ?? 0);
  if (block?.kind === 'scriptblock') return blockStage(run, state, block, command, argumentsFor(block.ast), dotted);
  if (path?.kind === 'string') {
    const file = fileNamed(run, state, path.value);
    if (file) return loadedFileStage(run, state, file, command, argumentsFor(file.parse.ast), dotted);
  }
  const place = run.place(state, command);
  const stage = unknownStage(run, state, command, elements);
  return { ...stage, end: after => andThen(stage.end(after), each => anyKeptBlock(run, each, place)) };
}

function argumentsOf(run: Run, state: State, { bound, command }: ShellCall, parameters: number): BindElement[] {
  const given = argumentsIn(state, bound.bound.get('argumentlist'));
  // Where there is a parameter for each that is known, more of them change none of these.
  const open = given.open && parameters > given.items.length;
  const splat = { kind: 'positional', items: given.items, open } as const;
  return given.items.length > 0 || open ? [{ kind: 'splat', place: run.place(state, command), splat }] : [];
}
