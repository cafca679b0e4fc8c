/** The folder where a script is: `$PWD`, Get-Location, and .NET's own. Paths are kept as the workspace writes them. */
import type { Value } from '../../values';
import type { State } from '../run/state';

/** The type of what tells a place: a text with its Path. */
export const PATH_INFO = 'PathInfo';

export function folderOf(file: string): string {
  const end = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
  return end < 0 ? '.' : end === 0 ? file.slice(0, 1) : file.slice(0, end);
}

/** Scripts are started where they lie, until they go elsewhere. */
export function presentFolder(state: State): Value {
  return { kind: 'string', value: state.locations.at(-1) ?? folderOf(state.file), typeName: PATH_INFO };
}

/** Among the global variables; none of a script has such a name. */
const DIRECTORY = '\0currentdirectory';

/** `[Environment]::CurrentDirectory`, which Set-Location does not change. */
export function isCurrentDirectory(type: string, name: string): boolean {
  return /^(system\.)?environment$/i.test(type) && /^currentdirectory$/i.test(name);
}

export function setCurrentDirectory(state: State, folder: Value): void {
  state.frameForChange(0).variables.set(DIRECTORY, folder);
}

/** Undefined where the script has not set it: it is where the shell was started. */
export function currentDirectory(state: State): Value | undefined {
  return state.frames[0]?.variables.get(DIRECTORY);
}
