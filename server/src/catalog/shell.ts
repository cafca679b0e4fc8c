/** Commands of the shell. */
import type { CommandSignature } from './types';

export const shellCommands: readonly CommandSignature[] = [];
/** The shell's command of that name in any letter case. */
export function findShellCommand(name: string): CommandSignature | undefined {
  const wanted = name.toLowerCase();
  return shellCommands.find(command => command.name.toLowerCase() === wanted);
}
/** Alias in lower case, the command it stands for. */
export const defaultAliases: ReadonlyMap<string, string> = new Map();
