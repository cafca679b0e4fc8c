/** ConvertFrom-Json of a text that is known, or that ConvertTo-Json has made in the run. */

import { array, boolean, FALSE, hangsOnQuestion, NULL, number, string, toText, type Value } from '../../values';
import { collectingStage } from '../heap/collecting';
import { entryOf, newHashtable, newObject } from '../heap/heap';
import { isReference } from '../run/elements';
import { flow } from '../run/flow';
import { madeOf } from '../run/joined';
import type { Run, Stage } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';

/** Windows PowerShell refuses what is nested deeper. */
const MAX_DEPTH = 100;

/** What comes through the pipeline is one text, line by line; it is read once, at the end. */
export function fromJsonStage(state: State, { run, bound }: ShellCall): Stage {
  const asTable = argumentOf(bound, 'ashashtable') !== undefined;
  return collectingStage(
    run,
    state,
    (after, { items, rest }) => {
      const [only, second] = items;
      const made = only?.kind === 'unknown' && !second && !rest ? jsonMade.get(run)?.get(only.key) : undefined;
      if (made !== undefined) {
        give(after, fromJson(run, after, made, asTable, 0), run);
        return flow(after);
      }
      const texts = items.map(item => toText(item));
      const text = rest ? undefined : texts.map(each => (each.kind === 'string' ? each.value : undefined));
      const parsed = text?.every(each => each !== undefined) ? parseJson(text.join('\n')) : undefined;
      if (parsed === undefined) after.put(run.unknown(madeOf(items, 'json'), 'what ConvertFrom-Json gives'));
      else give(after, fromJson(run, after, parsed.value, asTable, 0), run);
      return flow(after);
    },
    { given: argumentOf(bound, 'inputobject') },
  );
}

/** What texts of ConvertTo-Json tell, by their keys: how they are written is not the same in all versions. */
const jsonMade = new WeakMap<Run, Map<string, unknown>>();

/** Objects within each other are told to this depth, unless the command says how deep; what is deeper becomes a text. */
const WRITTEN_DEPTH = 2;

/** All that comes is one text. */
export function toJsonStage(state: State, { run, bound }: ShellCall): Stage {
  const given = argumentOf(bound, 'depth');
  const depth = given?.kind === 'number' ? Number(given.value) : given ? 0 : WRITTEN_DEPTH;
  return collectingStage(
    run,
    state,
    (after, { items, rest }) => {
      const text = run.unknown(madeOf([rest], 'json'), 'what ConvertTo-Json gives', 'string', true);
      const told = rest ? undefined : items.map(item => jsonOf(after, item, depth));
      const known = jsonMade.get(run) ?? new Map<string, unknown>();
      jsonMade.set(run, known);
      if (told?.every(each => each !== undefined)) known.set(text.key, told.length === 1 ? told[0] : told);
      after.put(text);
      return flow(after);
    },
    { given: argumentOf(bound, 'inputobject') },
  );
}

/** One of two texts or truth values, by a question: read again, it hangs on the same one. */
class OpenJson {
  readonly value: Value;

  constructor(value: Value) {
    this.value = value;
  }
}

function isOpenJson(value: Value): boolean {
  if (hangsOnQuestion(value)) return value.options.every(isOpenJson);
  return value.kind === 'string' || value.kind === 'boolean' || value.kind === 'null';
}

/** undefined: it is not all known, or deeper. */
function jsonOf(state: State, value: Value, depth: number): unknown {
  if (value.kind === 'null' || value.kind === 'nothing') return null;
  if (value.kind === 'string' || value.kind === 'boolean') return value.value;
  if (value.kind === 'number') return value.type === 'int' ? value.value : undefined;
  if (value.kind === 'oneOf') return isOpenJson(value) ? new OpenJson(value) : undefined;
  if (depth < 0) return undefined;
  if (value.kind === 'array') return value.rest ? undefined : whole(value.items.map(item => jsonOf(state, item, depth - 1)));
  const object = isReference(value) ? state.object(value) : undefined;
  if (!object || object.open || object.vagueKey || object.config || object.rest) return undefined;
  if (object.type === 'list') return whole(object.items.map(item => jsonOf(state, item, depth - 1)));
  const entries = [...object.entries.values()].map(({ key, value: held }) => [toText(key), jsonOf(state, held, depth - 1)] as const);
  const told = entries.flatMap(([key, held]) => (key.kind === 'string' && held !== undefined ? [[key.value, held] as const] : []));
  return told.length === entries.length && object.type !== 'object' ? Object.fromEntries(told) : undefined;
}

function whole(items: readonly unknown[]): readonly unknown[] | undefined {
  return items.every(item => item !== undefined) ? items : undefined;
}

/** Windows PowerShell hands an array on whole, later versions element by element. */
function give(state: State, value: Value, run: Run): void {
  if (value.kind === 'array' && run.level === '7') for (const item of value.items) state.put(item);
  else state.put(value);
}

/** undefined: not JSON as every version reads it. */
function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function fromJson(run: Run, state: State, json: unknown, asTable: boolean, depth: number): Value {
  if (depth > MAX_DEPTH) return run.unknown('json', 'what ConvertFrom-Json gives');
  if (json instanceof OpenJson) return json.value;
  if (typeof json === 'string') return string(json);
  if (typeof json === 'boolean') return json ? boolean(true) : FALSE;
  if (typeof json === 'number') return numberOf(run, json);
  if (Array.isArray(json)) return array(json.map(item => fromJson(run, state, item, asTable, depth + 1)));
  if (typeof json !== 'object' || json === null) return NULL;
  const entries = Object.entries(json).map(([name, item]) => entryOf(name, fromJson(run, state, item, asTable, depth + 1)));
  return asTable
    ? newHashtable(
        run,
        state,
        entries.map(([, entry]) => entry),
        false,
      )
    : newObject(run, state, new Map(entries), { type: 'pscustomobject' });
}

/** Fractions and large numbers are of other types in other versions. */
function numberOf(run: Run, value: number): Value {
  return Number.isInteger(value) && Math.abs(value) <= 0x7fffffff ? number('int', value) : run.unknown('json', 'a number in JSON');
}
