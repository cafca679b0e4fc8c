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

/** What `-ArgumentList` hands over, one by one; `open`: there may be more. A value of which nothing tells that it is a collection is one argument. */
export function argumentsIn(state: State, given: BoundArgument | undefined): { readonly items: readonly Value[]; readonly open: boolean } {
  if (!given) return { items: [], open: false };
  const { original } = given;
  if (original.kind === 'unknown' && original.type !== 'array') return { items: [original], open: original.type === undefined };
  const { items, rest } = elementsOf(state, original);
  return { items, open: rest !== undefined };
}
