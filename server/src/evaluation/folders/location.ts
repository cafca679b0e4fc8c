/** Where relative paths begin: beside the script, as scripts are started, until the script goes to another folder of the workspace. */
import { toText, type Value } from '../../values';
import type { ScriptFile } from '../run/analysis';
import { type Flow, flow } from '../run/flow';
import type { Run, StageInput } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';

/** A file in the folder where the script is now, as far as that is told; else the one whose code runs. */
export function whence(state: State): string {
  const location = state.locations.at(-1);
  return location === undefined ? state.file : `${location}/.`;
}

/**
 * The file that a path leads to. A file that another one loads finds its own neighbours only where no other of that name lies beside the
 * script that was started.
 */
export function fileNamed(run: Run, state: State, path: string): ScriptFile | undefined {
  const from = whence(state);
  const started = from === state.file && from !== run.judged && !isAbsolute(path) ? run.loader?.resolve(run.judged, path) : undefined;
  return started ?? run.loader?.resolve(from, path);
}

function isAbsolute(path: string): boolean {
  return /^(?:[\\/]|[\w.-]+:)/.test(path);
}

/** Set-Location, Push-Location and Pop-Location. A folder that the workspace does not hold tells nothing. */
export function goTo(state: State, { run, bound, command }: ShellCall, input: StageInput | undefined): Flow[] {
  const [head] = command.commandElements;
  const name = head?.kind === 'StringConstantExpressionAst' ? head.value.toLowerCase() : '';
  const before = state.locations;
  if (/^pop/.test(name)) {
    state.locations = before.length > 1 ? before.slice(0, -1) : [undefined];
    return flow(state);
  }
  const given = argumentOf(bound, 'path') ?? argumentOf(bound, 'literalpath') ?? input?.value;
  const folder = given === undefined ? before.at(-1) : folderNamed(run, state, given);
  state.locations = [...(/^push/.test(name) ? before : before.slice(0, -1)), folder];
  return flow(state);
}

function folderNamed(run: Run, state: State, given: Value): string | undefined {
  const text = toText(given);
  if (text.kind !== 'string') return undefined;
  const path = text.value.replaceAll('\\', '/').replace(/\/+$/, '') || '/';
  const from = whence(state);
  if (run.loader?.list(from, path) === undefined) return undefined;
  const at = Math.max(from.lastIndexOf('/'), from.lastIndexOf('\\'));
  return isAbsolute(path) || at < 0 ? path : `${from.slice(0, at)}/${path}`;
}

export function sameLocations(a: State, b: State): boolean {
  return a.locations.length === b.locations.length && a.locations.every((each, index) => each === b.locations[index]);
}
