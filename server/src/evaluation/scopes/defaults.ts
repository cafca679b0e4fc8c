/** $PSDefaultParameterValues: which of its entries apply to a command. */

import type { SplatEntry } from '../../binding';
import { like, toText, type Value } from '../../values';
import { isReference } from '../run/elements';
import { endOfBlock } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { readPath } from './variables';

/** `Command:Parameter`, each in quotes if need be. */
const KEY =
  /^\s*(?:(?<q>['"])(?<quotedCommand>.*?)\k<q>|(?<command>[^:'"][^:]*))\s*:\s*(?:(?<r>['"])(?<quotedParameter>.*?)\k<r>|(?<parameter>[^'"].*))$/su;

export function defaultsFor(
  run: Run,
  state: State,
  commandName: string,
): { readonly entries: readonly SplatEntry[]; readonly open: boolean } {
  const table = readPath(run, state, 'PSDefaultParameterValues');
  const object = isReference(table) ? state.object(table) : undefined;
  if (!object) return { entries: [], open: false };
  const disabled = object.entries.get('disabled');
  if (disabled && truthOf(state, disabled.value) === 'yes') return { entries: [], open: false };
  const entries: SplatEntry[] = [];
  for (const entry of object.entries.values()) {
    const key = toText(entry.key);
    const parts = key.kind === 'string' ? KEY.exec(key.value)?.groups : undefined;
    const [command, parameter] = [parts?.['quotedCommand'] ?? parts?.['command'], parts?.['quotedParameter'] ?? parts?.['parameter']];
    if (!command || !parameter || like(commandName, command.trim(), false) !== 'yes') continue;
    entries.push({
      name: parameter.trim(),
      value: defaultValue(run, state, entry.value),
      place: entry.keyPlace,
      valuePlace: entry.value.at,
    });
  }
  return { entries, open: object.open };
}

/** A script block's value is what it puts out. One whose run parts, or does not end normally, is unknown. */
function defaultValue(run: Run, state: State, value: Value): Value {
  if (value.kind !== 'scriptblock') return value;
  const scratch = state.clone();
  scratch.pushOutput();
  const [only, second] = run.do.block(scratch, value, 'block', () => {});
  if (!only || second || endOfBlock(only.done).kind !== 'normal') return run.unknown('default', 'a default parameter value');
  // What it puts out may be a table or an object that it made.
  state.replaceHeap(only.state.heapObjects());
  return only.state.popOutput();
}
