/** A shell command with its arguments bound. */

import type { BindElement, BoundArgument, BoundCommand } from '../../binding';
import type { CommandAst } from '../../powershell';
import type { Value } from '../../values';
import { elementsOf } from './elements';
import type { Run } from './run';
import type { State } from './state';

export interface ShellCall {
  readonly run: Run;
  readonly bound: BoundCommand;
  readonly command: CommandAst;
  readonly elements: readonly BindElement[];
}

export function argumentOf(bound: BoundCommand, name: string): Value | undefined {
  return bound.bound.get(name)?.value;
}

/** What a command is asked for, by parameter: all but what it does with errors and the like. */
export function argumentsAsked(bound: BoundCommand): readonly (readonly [string, Value])[] {
  return [...bound.bound].flatMap(([name, { value }]) => (name.endsWith('action') ? [] : [[name, value] as const]));
}

/** What `-ArgumentList` hands over, one by one; `open`: there may be more. A value of which nothing tells that it is a collection is one argument. */
export function argumentsIn(state: State, given: BoundArgument | undefined): { readonly items: readonly Value[]; readonly open: boolean } {
  if (!given) return { items: [], open: false };
  const { original } = given;
  if (original.kind === 'unknown' && original.type !== 'array') return { items: [original], open: original.type === undefined };
  const { items, rest } = elementsOf(state, original);
  return { items, open: rest !== undefined };
}
