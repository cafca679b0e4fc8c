/** Select-Object: a property of each, the first or last few, or objects with fewer or calculated properties. */

import type { BoundCommand } from '../../binding';
import type { CommandAst } from '../../powershell';
import { array, int, like, NULL, sameValue, toText, type Value } from '../../values';
import { oneOfFound, sourceOf } from '../expressions/firstFound';
import { oneOfRules } from '../expressions/furtherTurns';
import { memberOf } from '../expressions/members';
import { collectingStage } from '../heap/collecting';
import { copiedObject, newObject, readProperty } from '../heap/heap';
import { areThere, askAs, elementsOf, isReference, type Known, putAsked, turnsOver } from '../run/elements';
import { handingOn } from '../run/exceptions';
import { endOfBlock, type Flow, flow, NORMAL, type Valued, valued } from '../run/flow';
import type { Entry } from '../run/heapObject';
import { inOrder } from '../run/outcomes';
import type { Run, Stage } from '../run/run';
import { argumentOf } from '../run/shellCall';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { runInside } from '../scopes/underscore';
import { type Few, someListed, takenFew } from './takenFew';

export function selectStage(run: Run, state: State, bound: BoundCommand, command: CommandAst): Stage {
  const give = (before: State, collected: Known): Flow[] => {
    const found = takesOne(bound) && !collected.rest ? oneOfFound(run, before, collected.items, sourceOf(command)) : undefined;
    if (found) return found.flatMap(({ state: after, value }) => giveAll(after, { items: [value], rest: undefined }));
    const single = takesOne(bound) && collected.items.length === 0 ? oneOfRules(run, before, collected.rest) : undefined;
    if (!single) return fewOf(run, before, bound, collected, giveAll) ?? giveAll(before, pick(run, before, bound, collected));
    return [
      ...single.none.flatMap(after => flow(after)),
      ...single.some.flatMap(({ state: after, value }) => giveAll(after, { items: [value], rest: undefined })),
    ];
  };
  const unique = argumentOf(bound, 'unique') !== undefined;
  const giveAll = (after: State, collected: Known): Flow[] => {
    const { turns, rest } = turnsOver(collected.items, collected.rest);
    const all = [...turns.map(({ value }) => value), ...(rest ? [rest] : [])];
    const { ended, complete } = inOrder(
      run,
      after,
      all.map(item => before => shaped(run, before, bound, item)),
    );
    return [
      ...ended,
      ...complete.flatMap(({ state: last, values }) => {
        const found = values.slice(0, turns.length);
        for (const [index, value] of found.entries()) if (!unique || !cameBefore(last, found, index)) putAsked(last, value, turns[index]);
        const others = rest && values[turns.length];
        if (others && others !== rest) askAs(last, others, rest);
        if (rest) last.output.rest = others;
        return flow(last);
      }),
    ];
  };
  const first = countIn(bound, 'first');
  // With none to take, all are looked at.
  const stops = first !== undefined && first > 0 && argumentOf(bound, 'wait') === undefined;
  const isEach = ['first', 'last', 'skip', 'skiplast', 'index'].every(name => argumentOf(bound, name) === undefined);
  const isPlain = ['property', 'expandproperty'].every(name => argumentOf(bound, name) === undefined);
  const asks = !isEach || (unique && !isPlain) ? 'always' : unique ? 'of the same' : 'never';
  return collectingStage(run, state, give, { most: stops ? first + (countIn(bound, 'skip') ?? 0) : undefined, asks });
}

/** Of elements that nobody has seen only some come: undefined where all do, or where they are picked in another way. */
function fewOf(
  run: Run,
  state: State,
  bound: BoundCommand,
  { items, rest }: Known,
  give: (state: State, few: Known) => Flow[],
): Flow[] | undefined {
  const few = wantedFew(state, bound);
  if (!rest || items.length > 0 || !few) return undefined;
  return takenFew(run, state, rest, few, (after, one) => {
    const isOne = few.first?.kind === 'number' && few.first.value === 1 && areThere(after, one) === 'yes';
    return give(after, isOne ? { items: [one], rest: undefined } : { items: [], rest: one });
  });
}

/** With the numbers of places that follow each other: as many from the first of them on. */
function wantedFew(state: State, bound: BoundCommand): Few | undefined {
  const [first, skip, index] = ['first', 'skip', 'index'].map(name => argumentOf(bound, name));
  if (first || skip) return { first, skip };
  const places = index ? elementsOf(state, index).items.map(each => (each.kind === 'number' ? Number(each.value) : Number.NaN)) : [];
  const [start] = places;
  if (start === undefined || !places.every((place, at) => place === start + at)) return undefined;
  return { first: int(places.length), skip: start > 0 ? int(start) : undefined };
}

/** The first or the last, of all that come. */
function takesOne(bound: BoundCommand): boolean {
  return (countIn(bound, 'first') === 1 || countIn(bound, 'last') === 1) && argumentOf(bound, 'skip') === undefined;
}

function countIn(bound: BoundCommand, name: string): number | undefined {
  const value = argumentOf(bound, name);
  return value?.kind === 'number' ? Number(value.value) : undefined;
}

function pick(run: Run, state: State, bound: BoundCommand, { items, rest }: Known): Known {
  const count = (name: string) => countIn(bound, name);
  const places = argumentOf(bound, 'index');
  if (places) {
    const wanted = elementsOf(state, places).items.map(each => (each.kind === 'number' ? Number(each.value) : -1));
    return { items: items.filter((_, index) => wanted.includes(index)), rest };
  }
  const left = count('skiplast');
  // Of those that nobody has seen, the last ones may be left out, or all of them and some before them.
  if (left !== undefined)
    return {
      items: items.slice(0, Math.max(0, items.length - left)),
      rest: rest && run.unknown('left', 'an element that is not the last'),
    };
  const last = count('last');
  // With those of the end, it is the end that is skipped.
  const skipped = last === undefined ? items.slice(count('skip') ?? 0) : items.slice(0, Math.max(0, items.length - (count('skip') ?? 0)));
  const first = count('first');
  // Of those that this one stands for, which are there, one comes.
  if (first === 1 && rest && skipped.length === 0 && areThere(state, rest) === 'yes') return { items: [rest], rest: undefined };
  if (first !== undefined && skipped.length >= first) return { items: skipped.slice(0, first), rest: undefined };
  if (first !== undefined) return { items: skipped, rest: rest && (someListed(run, state, rest, [int(first - skipped.length)]) ?? rest) };
  if (last !== undefined)
    return rest
      ? { items: [], rest: run.unknown('last', 'an element of which only some come through') }
      : { items: last === 0 ? [] : skipped.slice(-last), rest: undefined };
  return { items: skipped, rest };
}

/** Certainly the same as one before it. */
function cameBefore(state: State, items: readonly Value[], index: number): boolean {
  const item = items[index];
  return item !== undefined && items.slice(0, index).some(other => isAlike(state, other, item));
}

/** Certainly equal; objects by what they hold. */
function isAlike(state: State, a: Value, b: Value): boolean {
  if (!isReference(a) || !isReference(b)) return sameValue(a, b) === 'yes';
  const [one, other] = [state.object(a), state.object(b)];
  if (a.id === b.id || !one || !other || one.open || other.open || one.entries.size !== other.entries.size) return a.id === b.id;
  return [...one.entries].every(([name, { value }]) => {
    const entry = other.entries.get(name);
    return entry !== undefined && sameValue(value, entry.value) === 'yes';
  });
}

function shaped(run: Run, state: State, bound: BoundCommand, item: Value): Valued[] {
  const expand = argumentOf(bound, 'expandproperty');
  const name = expand && toText(expand);
  if (name?.kind === 'string') return valued(state, asElement(memberOf(state, item, name.value)));
  const wanted = argumentOf(bound, 'property');
  if (!wanted) return valued(state, item);
  const all = elementsOf(state, wanted).items;
  const patterns = all.filter(each => each.kind === 'string' && /[*?[]/.test(each.value));
  const excluded = elementsOf(state, argumentOf(bound, 'excludeproperty') ?? array([])).items;
  // With wildcards alone the properties are the object's own; what the product gives is asked for what it is.
  if (patterns.length > 0 && patterns.length === all.length && excluded.length === 0 && !isPlain(state, item))
    return valued(state, copyOf(run, state, item));
  const properties = all.filter(each => !patterns.includes(each));
  const { ended, complete } = inOrder(
    run,
    state,
    properties.map(each => before => propertyValue(run, before, each, item)),
  );
  return [
    ...ended,
    ...complete.flatMap(({ state: after, values }) => {
      const own = ownProperties(after, item, patterns, excluded);
      const { entries } = own;
      let { open } = own;
      for (const [index, each] of properties.entries()) {
        const key = propertyName(after, each);
        if (key.kind === 'string') entries.set(key.value.toLowerCase(), { key, value: values[index] ?? NULL, keyPlace: undefined });
        else open = true;
      }
      return valued(after, newObject(run, after, entries, { type: 'pscustomobject', open }));
    }),
  ];
}

/** Those of its properties that a wildcard names and none excludes; of what is not known there may be more. */
function ownProperties(
  state: State,
  item: Value,
  patterns: readonly Value[],
  excluded: readonly Value[],
): { readonly entries: Map<string, Entry>; readonly open: boolean } {
  const entries = new Map<string, Entry>();
  if (patterns.length === 0) return { entries, open: false };
  const object = isReference(item) ? state.object(item) : undefined;
  const isNamed = (by: readonly Value[], name: string) => by.some(each => each.kind === 'string' && like(name, each.value) === 'yes');
  for (const [name, entry] of object?.entries ?? [])
    if (!name.startsWith('\u0000') && isNamed(patterns, name) && !isNamed(excluded, name)) entries.set(name, entry);
  const isWhole = object !== undefined && !object.open && !object.config && /^(?:object|pscustomobject)$/.test(object.type);
  return { entries, open: !isWhole };
}

/** What is changed in it is not changed in what it was made of. A rule that nobody has seen stays what it is: all that is learned is of that one. */
function copyOf(run: Run, state: State, item: Value): Value {
  const object = isReference(item) ? state.object(item) : undefined;
  if (!object?.config || object.config.asked) return item;
  return copiedObject(run, state, object);
}

/** An object that a script made. */
function isPlain(state: State, item: Value): boolean {
  const object = isReference(item) ? state.object(item) : undefined;
  return object?.type === 'pscustomobject' && !object.config && !object.open;
}

/** What -ExpandProperty puts out is no collection any more: where it is not known, an element. */
function asElement(value: Value): Value {
  return value.kind === 'unknown' && value.type === undefined ? { ...value, type: 'object' } : value;
}

/** What an entry of `@{ Name = …; Expression = … }` is called by; any beginning of the word will do. */
function entryFrom(state: State, table: Value, words: readonly string[]): Value | undefined {
  if (!isReference(table)) return undefined;
  for (const word of words)
    for (let length = word.length; length > 0; length -= 1) {
      const found = readProperty(state, table, word.slice(0, length));
      if (found) return found;
    }
  return undefined;
}

function propertyName(state: State, property: Value): Value {
  return toText(
    isReference(property) ? (entryFrom(state, property, ['name', 'label']) ?? expressionOf(state, property) ?? NULL) : property,
  );
}

function expressionOf(state: State, property: Value): Value | undefined {
  return isReference(property) ? entryFrom(state, property, ['expression']) : property;
}

/** Whether `@{ Expression = …; Descending = $true }` turns the order around. */
export function isDescending(state: State, property: Value): boolean | undefined {
  const value = isReference(property) ? entryFrom(state, property, ['descending']) : undefined;
  return value && truthOf(state, value) === 'yes';
}

/** A property by its name, or what a script block makes of the element. */
export function propertyValue(run: Run, state: State, property: Value, item: Value): Valued[] {
  const expression = expressionOf(state, property) ?? NULL;
  if (expression.kind === 'scriptblock') {
    state.pushOutput();
    const flows: Flow[] = handingOn(run, () => runInside(run, state, expression, item));
    return flows.map(({ state: after, done }): Valued => {
      const value = after.popOutput();
      // An error in the block is nobody's: the property is $null.
      return done.kind === 'throw' ? { state: after, value: NULL, done: NORMAL } : { state: after, value, done: endOfBlock(done) };
    });
  }
  const name = toText(expression);
  return valued(state, name.kind === 'string' ? memberOf(state, item, name.value) : run.unknown('property', 'a property'));
}
