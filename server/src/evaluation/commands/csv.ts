/** ConvertFrom-Csv: rows of a text that is known. ConvertTo-Csv: the text of rows that are known. */

import { array, CSV_ROW, NULL, string, toText, type Value } from '../../values';
import { collectingStage } from '../heap/collecting';
import { entryOf, newObject } from '../heap/heap';
import { elementsOf, emit, isReference, type Known } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import type { Run, Stage } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';

/** All that comes is one text, line by line. */
export function fromCsvStage(state: State, { run, bound }: ShellCall): Stage {
  const give = (after: State, { items, rest }: { readonly items: readonly Value[]; readonly rest: Value | undefined }): Flow[] => {
    const header = elementsOf(after, argumentOf(bound, 'header') ?? array([]));
    const texts = [...items, ...header.items].map(item => toText(item));
    if (rest || header.rest || !texts.every(text => text.kind === 'string')) {
      emit(after, array([], run.unknown('row', 'a row of ConvertFrom-Csv', CSV_ROW, true)));
      return flow(after);
    }
    const lines = texts.slice(0, items.length).map(text => text.value);
    const delimiter = argumentOf(bound, 'delimiter');
    const separator = delimiter?.kind === 'string' || delimiter?.kind === 'char' ? delimiter.value : ',';
    const names = texts.slice(items.length).map(text => text.value);
    for (const row of rowsOf(run, after, lines.join('\n'), separator, names)) after.put(row);
    return flow(after);
  };
  return collectingStage(run, state, give, { given: argumentOf(bound, 'inputobject') });
}

/** A quoted cell may hold commas, but no line break is looked for inside one. Without names they stand in the first line. */
function rowsOf(run: Run, state: State, text: string, separator: string, names: readonly string[]): readonly Value[] {
  const lines = text
    .split(/\r?\n/)
    .filter(line => line.trim() !== '' && !line.startsWith('#TYPE '))
    .map(line => cellsOf(line, separator));
  const [head = [], ...rows] = names.length > 0 ? [names, ...lines] : lines;
  return rows.map(row => {
    const entries = new Map(head.map((name, index) => entryOf(name, row[index] === undefined ? NULL : string(row[index]))));
    return newObject(run, state, entries, { type: 'pscustomobject' });
  });
}

function cellsOf(line: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
}

/** A line of names and one for each object; nothing is known of it where something in one of them is not. */
export function toCsvStage(state: State, { run, bound }: ShellCall): Stage {
  const give = (after: State, { items, rest }: Known): Flow[] => {
    const delimiter = argumentOf(bound, 'delimiter');
    const separator = delimiter?.kind === 'string' || delimiter?.kind === 'char' ? delimiter.value : ',';
    const rows = items.map(item => cellsOfObject(after, item));
    const [first] = rows;
    if (rest || !rows.every(row => row !== undefined) || (first && run.level !== '7' && !bound.bound.has('notypeinformation'))) {
      emit(after, array([], run.unknown('line', 'a line of ConvertTo-Csv', 'string', true)));
      return flow(after);
    }
    const names = [...(first?.keys() ?? [])];
    const line = (cells: readonly string[]) => after.put(string(cells.map(cell => `"${cell.replaceAll('"', '""')}"`).join(separator)));
    if (first) line(names);
    for (const row of rows) line(names.map(name => row.get(name) ?? ''));
    return flow(after);
  };
  return collectingStage(run, state, give, { given: argumentOf(bound, 'inputobject') });
}

/** The texts of its properties by their names; undefined where some are not known. */
function cellsOfObject(state: State, item: Value): ReadonlyMap<string, string> | undefined {
  const object = isReference(item) ? state.object(item) : undefined;
  if (!object || object.open || object.config || object.type !== 'pscustomobject') return undefined;
  const cells = new Map<string, string>();
  for (const { key, value } of object.entries.values()) {
    const [name, text] = [toText(key), value.kind === 'null' ? string('') : toText(value)];
    if (name.kind !== 'string' || text.kind !== 'string' || value.kind === 'array') return undefined;
    cells.set(name.value, text.value);
  }
  return cells;
}
