/** Measure-Object and Compare-Object. */

import type { BoundCommand } from '../../binding';
import { array, NULL, number, sameValue, string, toBoolean, type Value } from '../../values';
import { memberOf } from '../expressions/members';
import { isVersionPart } from '../heap/bounds';
import { collectingStage } from '../heap/collecting';
import { countOf, entryOf, newObject } from '../heap/heap';
import { elementsOf } from '../run/elements';
import { flow } from '../run/flow';
import { madeOf } from '../run/joined';
import type { Run, Stage } from '../run/run';
import { argumentOf } from '../run/shellCall';
import type { State } from '../run/state';

/** Counts what comes and is not $null, and adds numbers up where it is asked to. */
export function measureStage(run: Run, state: State, bound: BoundCommand): Stage {
  const given = argumentOf(bound, 'property');
  return collectingStage(
    run,
    state,
    (after, { items: all, rest }) => {
      const items = all.filter(item => item.kind !== 'null');
      const [property, second] = given ? elementsOf(after, given).items : [];
      const values = property?.kind === 'string' ? items.map(item => memberOf(after, item, property.value)) : items;
      const measures = rest || second || (given && property?.kind !== 'string') ? [] : measured(bound, values);
      const entries = [entryOf('Count', countOf(items, rest, array(items, rest))), ...measures];
      after.put(newObject(run, after, new Map(entries), { typeName: 'Microsoft.PowerShell.Commands.GenericMeasureInfo', open: true }));
      return flow(after);
    },
    // How many there are hangs on the same questions; what they add up to is asked of all.
    { given: argumentOf(bound, 'inputobject'), asks: given ? 'always' : 'never' },
  );
}

const MEASURES = ['Sum', 'Average', 'Maximum', 'Minimum'];

/** Sums and extremes of numbers come as doubles; none come to nothing, one to itself. */
function measured(bound: BoundCommand, values: readonly Value[]): readonly ReturnType<typeof entryOf>[] {
  const [only = NULL, second] = values;
  if (!second && (only.kind === 'null' || isVersionPart(only)))
    return MEASURES.filter(name => asksFor(bound, name)).map(name =>
      entryOf(name, name === 'Sum' && only.kind === 'null' ? number('double', 0) : only),
    );
  const numbers = values.flatMap(value => numberOf(value) ?? []);
  if (numbers.length < values.length || numbers.length === 0) return [];
  const sum = numbers.reduce((total, each) => total + each, 0);
  const all: readonly (readonly [string, number])[] = [
    ['Sum', sum],
    ['Average', sum / numbers.length],
    ['Maximum', numbers.reduce((a, b) => Math.max(a, b))],
    ['Minimum', numbers.reduce((a, b) => Math.min(a, b))],
  ];
  return all.filter(([name]) => asksFor(bound, name)).map(([name, value]) => entryOf(name, number('double', value)));
}

/** Texts that are numbers count as these, as a table's cells do. */
function numberOf(value: Value): number | undefined {
  if (value.kind === 'string') return /^\s*-?\d+(?:\.\d+)?\s*$/.test(value.value) ? Number(value.value) : undefined;
  return value.kind === 'number' && typeof value.value === 'number' ? value.value : undefined;
}

function asksFor(bound: BoundCommand, name: string): boolean {
  return argumentOf(bound, name.toLowerCase()) !== undefined;
}

/** What only one of two collections holds; any differences where an element is not known. */
export function compareStage(run: Run, state: State, bound: BoundCommand): Stage {
  return collectingStage(
    run,
    state,
    (after, difference) => {
      const reference = elementsOf(after, argumentOf(bound, 'referenceobject') ?? NULL);
      const known =
        !reference.rest &&
        !difference.rest &&
        [...reference.items, ...difference.items].every(isPlain) &&
        areToldApart(run, reference.items, difference.items);
      const found = known ? comparedWith(run, after, bound, reference.items, difference.items) : undefined;
      if (found) for (const each of found) after.put(each);
      else {
        const kind = madeOf([reference.rest, difference.rest], 'difference');
        after.output.rest = run.unknown(kind, 'what Compare-Object gives', 'pscustomobject', true);
      }
      return flow(after);
    },
    { given: argumentOf(bound, 'differenceobject') },
  );
}

function isPlain(value: Value): boolean {
  return value.kind === 'string' || value.kind === 'text' || value.kind === 'number' || value.kind === 'boolean';
}

/** Of each text that is known in parts it is certain which of the others' it is, such as a message beside words for what went well. */
function areToldApart(run: Run, reference: readonly Value[], difference: readonly Value[]): boolean {
  const pairs = (open: readonly Value[], others: readonly Value[]): boolean => {
    const texts = open.filter(({ kind }) => kind === 'text');
    run.steps += (texts.length * others.length) >> 3;
    return texts.every(text => others.every(other => sameValue(text, other, { ignoreCase: true }) !== 'unknown'));
  };
  return pairs(reference, difference) && pairs(difference, reference);
}

/** What it tells of each element; undefined where that hangs on what nothing here models. */
function comparedWith(
  run: Run,
  state: State,
  { bound }: BoundCommand,
  reference: readonly Value[],
  difference: readonly Value[],
): readonly Value[] | undefined {
  if (bound.has('property') || bound.has('syncwindow')) return undefined;
  const asks = (name: string) => bound.has(name) && toBoolean(bound.get(name)?.value ?? NULL) !== 'no';
  // What is equal is told then in PowerShell 7 only.
  if (asks('excludedifferent') && !asks('includeequal')) return undefined;
  const { equal, added, left } = sides(reference, difference, !asks('casesensitive'));
  const told = [
    ...(asks('includeequal') ? equal.map(item => [item, '=='] as const) : []),
    ...(asks('excludedifferent') ? [] : [...added.map(item => [item, '=>'] as const), ...left.map(item => [item, '<='] as const)]),
  ];
  if (!asks('passthru'))
    return told.map(([item, side]) =>
      newObject(run, state, new Map([entryOf('InputObject', item), entryOf('SideIndicator', string(side))]), { type: 'pscustomobject' }),
    );
  const passed = told.map(([item, side]) => (item.kind === 'string' ? { ...item, notes: NOTES[side] } : undefined));
  return passed.every(item => item !== undefined) ? passed : undefined;
}

/** What -PassThru adds to the elements themselves. */
const NOTES = {
  '==': new Map([['sideindicator', string('==')]]),
  '=>': new Map([['sideindicator', string('=>')]]),
  '<=': new Map([['sideindicator', string('<=')]]),
} as const;

interface Sides {
  readonly equal: readonly Value[];
  readonly added: readonly Value[];
  readonly left: readonly Value[];
}

function sides(reference: readonly Value[], difference: readonly Value[], ignoreCase: boolean): Sides {
  const left = [...reference];
  const equal: Value[] = [];
  const added = difference.filter(item => {
    const at = left.findIndex(other => sameValue(item, other, { ignoreCase }) === 'yes');
    if (at >= 0) equal.push(...left.splice(at, 1));
    return at < 0;
  });
  return { equal, added, left };
}
