/** Modules as values: what Get-Module, New-Module and `Import-Module -PassThru` give, and code that is run inside one (`& $module { … }`). */

import type { BindElement } from '../../binding';
import type { CommandAst } from '../../powershell';
import { like, type ReferenceValue, string, toText, type Value } from '../../values';
import { blockStage, functionStage } from '../calls/calls';
import { leafOf } from '../folders/modules';
import { entryOf, newObject } from '../heap/heap';
import { elementsOf, isReference } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import type { Run, Stage } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import { MAIN, type State } from '../run/state';

const TYPE = 'PSModuleInfo';
/** No property of a module has such a name. */
const SESSION = '\0session';

export function moduleObject(run: Run, state: State, session: string): ReferenceValue {
  const entries = [entryOf('Name', string(leafOf(session))), entryOf(SESSION, string(session))];
  return newObject(run, state, new Map(entries), { typeName: TYPE, open: true });
}

/** Whose scopes a module's code runs among; undefined for any other value. */
export function sessionOfModule(state: State, value: Value): string | undefined {
  if (!isReference(value) || value.typeName !== TYPE) return undefined;
  const session = state.object(value)?.entries.get(SESSION)?.value;
  return session?.kind === 'string' && state.hasSession(session.value) ? session.value : undefined;
}

/** Those of the workspace that are loaded; of others nobody knows whether they are there. */
export function getModule(state: State, { run, bound }: ShellCall): Flow[] {
  const given = argumentOf(bound, 'name');
  const names = given ? elementsOf(state, given).items.map(item => toText(item)) : [];
  const isMeant = (session: string) => names.some(name => name.kind === 'string' && like(leafOf(session), name.value) === 'yes');
  const found = bound.bound.has('listavailable') ? [] : [...state.parked.keys()].filter(session => session !== MAIN && isMeant(session));
  for (const session of found) state.put(moduleObject(run, state, session));
  if (found.length === 0) state.put(run.unknown('modules', 'what Get-Module gives'));
  return flow(state);
}

/** `& $module { … }` and `& $module Name`: among the module's scopes, with all that it keeps for itself. */
export function insideModule(
  run: Run,
  state: State,
  session: string,
  command: CommandAst,
  [first, ...others]: readonly BindElement[],
): Stage | undefined {
  if (first?.kind !== 'argument') return undefined;
  const { value } = first;
  if (value.kind === 'scriptblock') return blockStage(run, state, { ...value, session }, command, others);
  const name = toText(value);
  const back = state.switchTo(session);
  const entry = name.kind === 'string' ? state.frames[1]?.functions.get(name.value.toLowerCase()) : undefined;
  state.switchTo(back);
  return entry && functionStage(run, state, entry, entry.definition.name, command, others, false);
}
