/** Commands that tell which product the commands after them talk to. */

import type { CommandAst } from '../../powershell';
import { toText, type Value } from '../../values';
import { elementsOf, isReference } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import { cloudSignal, moduleSignal, type PlatformSignal, serverSignal, withSignal } from '../run/platform';
import type { Run } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';

export function connects(state: State, run: Run, command: CommandAst, way: 'connect' | 'disconnect'): Flow[] {
  state.platform = withSignal(state.platform, way === 'connect' ? cloudSignal(run.place(state, command)) : undefined);
  return flow(state);
}

/** `Import-Module` and `Import-PSSession`; with -Prefix only the prefixed names are theirs. */
export function importsModule(state: State, { run, bound, command }: ShellCall): void {
  const place = run.place(state, command);
  const session = argumentOf(bound, 'session');
  const signal = session ? sessionSignal(session, place) : moduleOf(state, argumentOf(bound, 'name'), place);
  if (!signal) return;
  const prefix = argumentOf(bound, 'prefix');
  const text = prefix && toText(prefix);
  if (text?.kind === 'string' && text.value !== '') {
    state.platform = { ...state.platform, prefixes: new Map(state.platform.prefixes).set(text.value.toLowerCase(), signal) };
    return;
  }
  state.platform = withSignal(state.platform, signal);
}

function sessionSignal(session: Value, place: PlatformSignal['place']): PlatformSignal {
  return isReference(session) && session.typeName === 'CloudSession' ? cloudSignal(place) : serverSignal(place);
}

function moduleOf(state: State, name: Value | undefined, place: PlatformSignal['place']): PlatformSignal | undefined {
  for (const item of name ? elementsOf(state, name).items : []) {
    const text = toText(item);
    // The module that Import-PSSession made is imported once more to make it global.
    const signal = text.kind === 'string' ? moduleSignal(text.value, place) : undefined;
    if (signal) return signal;
  }
  return undefined;
}
