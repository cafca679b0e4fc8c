/** Sort-Object, Group-Object and Get-Unique: elements by their keys. */

import type { BoundCommand } from '../../binding';
import { array, int, NULL, sameValue, type Tri, text, toText, type Value } from '../../values';
import { collectingStage } from '../heap/collecting';
import { entryOf, newHashtable, newObject } from '../heap/heap';
import { type Keyed, sameKey, sortedBy } from '../heap/ordering';
import { areThere, askAs, elementsOf, isReference, type Known, putAsked, turnsOver } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import { inOrder } from '../run/outcomes';
import { partByValues } from '../run/partAgain';
import type { Run, Stage } from '../run/run';
import { argumentOf } from '../run/shellCall';
import type { State } from '../run/state';
import { isDescending, propertyValue } from './selecting';

/** The elements with the values of the properties that the command names; an element is its own key where it names none. */
function withKeys(
  run: Run,
  state: State,
  bound: BoundCommand,
  items: readonly Value[],
  next: (state: State, keyed: readonly Keyed[]) => Flow[],
): Flow[] {
  const properties = propertiesIn(state, bound);
  const steps = items.flatMap(item => properties.map(property => (before: State) => propertyValue(run, before, property, item)));
  const { ended, complete } = inOrder(run, state, steps);
  const width = properties.length;
  return [
    ...ended,
    ...complete.flatMap(({ state: after, values }) =>
      partByValues(run, after, values, (each, keys) =>
        next(
          each,
          items.map((item, index) => ({ item, keys: width === 0 ? [item] : keys.slice(index * width, (index + 1) * width) })),
        ),
      ),
    ),
  ];
}

function propertiesIn(state: State, bound: BoundCommand): readonly Value[] {
  const given = argumentOf(bound, 'property');
  return given ? elementsOf(state, given).items : [];
}

/** Where two keys can't be compared the order is not known: as they came, or the other way round. */
export function sortStage(run: Run, state: State, bound: BoundCommand): Stage {
  const unique = argumentOf(bound, 'unique') !== undefined;
  const give = (after: State, collected: Known): Flow[] => {
    const { turns, rest } = turnsOver(collected.items, collected.rest);
    const items = turns.map(({ value }) => value);
    return withKeys(run, after, bound, items, (last, keyed) => {
      const elements = new Map(keyed.map((each, index) => [each, turns[index]]));
      const put = (at: State, order: readonly Keyed[]): Flow[] => {
        for (const each of unique ? withoutRepetition(order) : order) putAsked(at, each.item, elements.get(each));
        if (rest) at.output.rest = rest;
        return flow(at);
      };
      const turned = argumentOf(bound, 'descending') !== undefined;
      const directions = propertiesIn(last, bound).map(property => ((isDescending(last, property) ?? turned) ? -1 : 1));
      const sorted = sortedBy(last, keyed, directions.length === 0 ? [turned ? -1 : 1] : directions);
      if (sorted) return put(last, sorted);
      const [first, second] = run.fork(last);
      return [...put(first, keyed), ...put(second, keyed.toReversed())];
    });
  };
  const isSame = argumentOf(bound, 'property') ? 'always' : 'of the same';
  return { ...collectingStage(run, state, give, { asks: unique ? isSame : 'never' }), handsOnAll: true };
}

function withoutRepetition(sorted: readonly Keyed[]): readonly Keyed[] {
  return sorted.filter(({ keys }, index) => {
    const before = sorted[index - 1];
    return !before || keys.some((key, place) => !sameKey(before.keys[place] ?? NULL, key));
  });
}

/** Only what stands right before an element counts, letter case too. What may be the same is kept. */
export function uniqueStage(run: Run, state: State, bound: BoundCommand): Stage {
  const byType = argumentOf(bound, 'ontype') !== undefined;
  const options = { ignoreCase: argumentOf(bound, 'caseinsensitive') !== undefined };
  const give = (after: State, { items, rest }: Known): Flow[] => {
    const kept = items.filter((item, index) => {
      const before = items[index - 1];
      return before === undefined || (byType ? typeOf(before) !== typeOf(item) : sameValue(before, item, options) !== 'yes');
    });
    for (const item of kept) after.put(item);
    if (rest) after.output.rest = rest;
    return flow(after);
  };
  return collectingStage(run, state, give, { given: argumentOf(bound, 'inputobject') });
}

function typeOf(value: Value): string {
  if (value.kind === 'number' || value.kind === 'unknown') return `${value.kind} ${value.type ?? value.key}`;
  return isReference(value) ? `${value.type} ${value.typeName ?? ''}` : value.kind;
}

/**
 * Groups in the order in which their keys come up. One group stands for those of elements that nobody has seen. Where texts that are known in
 * parts may be the same, such as messages of errors, they are apart in one run, and together in another.
 */
export function groupStage(run: Run, state: State, bound: BoundCommand): Stage {
  return collectingStage(run, state, (after, { items, rest }) =>
    withKeys(run, after, bound, rest ? [...items, rest] : items, (last, keyed) => {
      const unsure = rest ? [] : unsurePairs(run, keyed);
      const isVague =
        (rest !== undefined && !isToldApart(last, keyed, rest)) ||
        unsure.some(pair => pair.some(({ keys }) => keys.some(key => key.kind === 'unknown')));
      const isTable =
        argumentOf(bound, 'ashashtable') !== undefined && keyed.some(({ keys }) => keys.some(key => textOf(key) === undefined));
      if (isVague || isTable) giveAny(run, last, bound, keyed, rest);
      else if (unsure.length > 0) {
        const [apart, together] = run.fork(last);
        give(run, apart, bound, groupsOf(keyed, ['yes']));
        give(run, together, bound, groupsOf(keyed, ['yes', 'unknown']));
        return [...flow(apart), ...flow(together)];
      } else give(run, last, bound, groupsOf(keyed, ['yes']), rest);
      return flow(last);
    }),
  );
}

/** There are elements that nobody has seen, and each key is known, such as what became of them. */
function isToldApart(state: State, keyed: readonly Keyed[], rest: Value): boolean {
  return areThere(state, rest) === 'yes' && keyed.every(({ keys }) => keys.every(key => textOf(key) !== undefined));
}

function textOf(key: Value): string | undefined {
  const text = toText(key);
  return text.kind === 'string' ? text.value : undefined;
}

/** Whether both elements are of one group. */
function isAlike(a: Keyed, b: Keyed): Tri {
  const answers = a.keys.map((key, place) => sameValue(toText(key), toText(b.keys[place] ?? NULL), { ignoreCase: true }));
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

function unsurePairs(run: Run, keyed: readonly Keyed[]): readonly (readonly [Keyed, Keyed])[] {
  const open = keyed.filter(({ keys }) => keys.some(key => textOf(key) === undefined));
  run.steps += (open.length * keyed.length) >> 3;
  return open.flatMap(one =>
    keyed.flatMap((other): (readonly [Keyed, Keyed])[] => (other !== one && isAlike(one, other) === 'unknown' ? [[one, other]] : [])),
  );
}

interface Group {
  readonly name: Value;
  readonly first: Keyed;
  readonly items: Value[];
}

/** @param alike which answers make two elements one group */
function groupsOf(keyed: readonly Keyed[], alike: readonly Tri[]): readonly Group[] {
  const groups: Group[] = [];
  const named = new Map<string, Group>();
  // Only these have to be compared one by one.
  const open: Group[] = [];
  for (const each of keyed) {
    const texts = each.keys.map(textOf);
    const id = texts.includes(undefined) ? undefined : texts.join(', ').toLowerCase();
    const known =
      (id === undefined ? undefined : named.get(id)) ??
      (id === undefined ? groups : open).find(({ first }) => alike.includes(isAlike(first, each)));
    if (known) known.items.push(each.item);
    else {
      const name = text(each.keys.flatMap((key, place) => (place === 0 ? [toText(key)] : [', ', toText(key)])));
      const group = { name, first: each, items: [each.item] };
      groups.push(group);
      if (id === undefined) open.push(group);
      else named.set(id, group);
    }
  }
  return groups;
}

/** @param rest the one of the elements that stands for many */
function give(run: Run, state: State, bound: BoundCommand, groups: readonly Group[], rest?: Value): void {
  const inGroup = ({ items }: Group): Known => ({
    items: items.filter(item => item !== rest),
    rest: rest && items.includes(rest) ? rest : undefined,
  });
  if (argumentOf(bound, 'ashashtable')) {
    const entries = groups.map(group => ({
      key: group.name,
      value: array(inGroup(group).items, inGroup(group).rest),
      keyPlace: undefined,
    }));
    state.put(newHashtable(run, state, entries, false));
    return;
  }
  for (const group of groups) state.put(groupObject(run, state, group.name, group.first.keys, inGroup(group)));
}

/** Of keys that are not known, a table has one for each element; of one element, there is one group. */
function giveAny(run: Run, state: State, bound: BoundCommand, keyed: readonly Keyed[], rest: Value | undefined): void {
  const [only, second] = keyed;
  if (argumentOf(bound, 'ashashtable')) {
    const named = keyed.map(({ item, keys: [key = NULL] }) => ({
      key: argumentOf(bound, 'asstring') ? toText(key) : key,
      value: item === rest ? array([], rest) : array([item], rest),
      keyPlace: undefined,
    }));
    state.put(newHashtable(run, state, named, false));
  } else if (only && !second && !rest) {
    const [key = NULL] = only.keys;
    state.put(groupObject(run, state, toText(key), only.keys, { items: [only.item], rest: undefined }));
  } else {
    const group = anyGroup(run, state, keyed, rest);
    // Where there are elements, there is a group, and none is empty.
    if (rest) askAs(state, group, rest);
    state.output.rest = group;
  }
}

/** Every element may be in it; its name is the key of any of them. */
function anyGroup(run: Run, state: State, keyed: readonly Keyed[], rest: Value | undefined): Value {
  const any = rest ?? run.unknown('element', 'an element of a group');
  const keys = keyed.find(({ item }) => item === rest)?.keys ?? [run.unknown('key', 'the name of a group')];
  const [key = NULL] = keys;
  return groupObject(run, state, keys.length === 1 ? toText(key) : run.unknown('key', 'the name of a group', 'string', true), keys, {
    items: [],
    rest: any,
  });
}

function groupObject(run: Run, state: State, name: Value, keys: readonly Value[], { items, rest }: Known): Value {
  const count = rest ? run.unknown('count', 'the size of a group', 'int', true) : int(items.length);
  const entries = [entryOf('Name', name), entryOf('Values', array(keys)), entryOf('Count', count), entryOf('Group', array(items, rest))];
  return newObject(run, state, new Map(entries), { typeName: 'Microsoft.PowerShell.Commands.GroupInfo' });
}
