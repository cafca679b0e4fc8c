/** What Get-Command and Get-Alias give: a command that `&` runs. Whether there is one stays open, since scripts ask for that. */

import { array, string, toText, type UnknownValue, type Value } from '../../values';
import { elementsOf } from '../run/elements';
import type { Run } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';

/** The type of what is certainly there. */
const OWN = 'commandinfo';
const KEY = /^command\((.*)\)#\d+$/;

export function commandInfo(run: Run, state: State, { bound }: ShellCall): UnknownValue {
  const because = 'what Get-Command gives';
  const name = only(state, argumentOf(bound, 'name'));
  if (name === undefined || /[*?[]/.test(name)) return run.unknown('command', because);
  const module = only(state, argumentOf(bound, 'module'));
  const whole = module === undefined || name.includes('\\') ? name : `${module}\\${name}`;
  const isOwn = state.frames.some(({ functions, aliases }) => functions.has(whole.toLowerCase()) || aliases.has(whole.toLowerCase()));
  return isOwn ? run.unknown(`command(${whole})`, because, OWN, true) : run.unknown(`command(${whole})`, because);
}

/** Aliases that the script has made, by name or by what they stand for. */
export function aliasInfo(run: Run, state: State, { bound }: ShellCall): Value {
  const because = 'what Get-Alias gives';
  const [name, meant] = [only(state, argumentOf(bound, 'name')), only(state, argumentOf(bound, 'definition'))];
  const known = [...new Map(state.frames.flatMap(({ aliases }) => [...aliases]))];
  const found = known.filter(([alias, target]) => alias === name?.toLowerCase() || target.toLowerCase() === meant?.toLowerCase());
  if (found.length === 0) return run.unknown('command', because);
  return array(found.map(([alias]) => run.unknown(`command(${alias})`, because, OWN, true)));
}

/** One text, by itself or alone in an array. */
function only(state: State, value: Value | undefined): string | undefined {
  const { items, rest } = value ? elementsOf(state, value) : { items: [], rest: undefined };
  const [first, second] = items;
  const text = first && second === undefined && rest === undefined ? toText(first) : undefined;
  return text?.kind === 'string' ? text.value : undefined;
}

/** The name by which a value is run: of a command that was looked up, its own. */
export function commandName(value: Value): Value {
  const [, name] = (value.kind === 'unknown' && KEY.exec(value.key)) || [];
  return name === undefined ? value : string(name);
}

/** What a command of the script that was looked up tells of itself. */
export function commandMember({ frames }: State, value: Value, name: string): Value | undefined {
  const command = value.kind === 'unknown' && value.type === OWN ? commandName(value) : undefined;
  if (command?.kind !== 'string') return undefined;
  if (/^name$/i.test(name)) return command;
  const key = command.value.toLowerCase();
  const target = frames.findLast(({ aliases }) => aliases.has(key))?.aliases.get(key);
  if (target !== undefined && /^(?:definition|resolvedcommandname)$/i.test(name)) return string(target);
  if (!/^commandtype$/i.test(name)) return undefined;
  return target !== undefined ? string('Alias') : frames.some(({ functions }) => functions.has(key)) ? string('Function') : undefined;
}
