/** ConvertFrom-Json of a text that is known. */
import { array, boolean, FALSE, NULL, number, string, toText, type Value } from '../../values';
import { collectingStage } from '../heap/collecting';
import { entryOf, newHashtable, newObject } from '../heap/heap';
import { flow } from '../run/flow';
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
      const texts = items.map(item => toText(item));
      const text = rest ? undefined : texts.map(each => (each.kind === 'string' ? each.value : undefined));
      const parsed = text?.every(each => each !== undefined) ? parseJson(text.join('\n')) : undefined;
      if (parsed === undefined) after.put(run.unknown('json', 'what ConvertFrom-Json gives'));
      else give(after, fromJson(run, after, parsed.value, asTable, 0), run);
      return flow(after);
    },
    argumentOf(bound, 'inputobject'),
  );
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
