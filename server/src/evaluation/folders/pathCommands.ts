/** Commands that put paths together and take them apart: scripts find what they load by them. */

import { NULL, string, toText, type Value } from '../../values';
import { elementsOf } from '../run/elements';
import type { Run } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';

export function joinPath(run: Run, state: State, { bound }: ShellCall, input?: Value): Value {
  const further = argumentOf(bound, 'additionalchildpath');
  const { items, rest } = further ? elementsOf(state, further) : { items: [], rest: undefined };
  const parts = [argumentOf(bound, 'path') ?? input, argumentOf(bound, 'childpath'), ...items].map(part => part && toText(part));
  if (rest || !parts.every(part => part?.kind === 'string')) return run.unknown('path', 'a path', 'string', true);
  return parts.reduce((path, part) => string(`${path.value.replace(/[\\/]+$/, '')}/${part.value.replace(/^[\\/]+/, '')}`));
}

export function splitPath(run: Run, _state: State, { bound }: ShellCall, input: Value = NULL): Value {
  const path = toText(argumentOf(bound, 'path') ?? input);
  if (path.kind !== 'string') return run.unknown('path', 'a path', 'string', true);
  const at = Math.max(path.value.lastIndexOf('/'), path.value.lastIndexOf('\\'));
  return bound.bound.has('leaf') ? string(path.value.slice(at + 1)) : string(at < 0 ? '' : path.value.slice(0, at));
}
