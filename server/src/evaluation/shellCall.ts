/** A shell command with its arguments bound. */
import type { BindElement, BoundCommand } from '../binding';
import type { CommandAst } from '../powershell';
import type { Value } from '../values';
import type { Run } from './run';

export interface ShellCall {
  readonly run: Run;
  readonly bound: BoundCommand;
  readonly command: CommandAst;
  readonly elements: readonly BindElement[];
}

export function argumentOf(bound: BoundCommand, name: string): Value | undefined {
  return bound.bound.get(name)?.value;
}
