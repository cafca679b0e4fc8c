/**
 * More turns of a loop over elements that nobody has seen. One turn stands for them all, unless a turn leaves something to those that
 * come after: a count, a flag, a list. Then a second one is tried, and what grows from turn to turn is no longer known.
 */

import { type Ast, visit } from '../../powershell';
import {
  anotherOf,
  keyOf,
  NO_IDENTITY,
  NULL,
  structurallyEqual,
  type TextValue,
  type UnknownValue,
  unknown,
  type Value,
} from '../../values';
import { anotherLike, elementIn, renamed } from '../heap/another';
import type { Collected } from '../heap/collecting';
import { countedInTurns, countOfUnseen, partOfUnseen } from '../heap/counts';
import { sameMap } from '../joins/same';
import { isReference } from '../run/elements';
import { type Flow, NORMAL, type Valued, valued } from '../run/flow';
import { step } from '../run/paths';
import { type Differing, type Leaving, LIMITS, type MadeAnew, partByElements, type Run } from '../run/run';
import type { HeapObject, State } from '../run/state';
import { readPath, writePath } from '../scopes/variables';
import { type Slot, slotsLeft } from './leftByTurns';
import { carriedBy } from './turnNames';
import { doneFor, treatAlike } from './turnOrder';

/** What a turn leaves that nobody reads: runs that differ in nothing else are then the same. @param isLast no other turn comes */
export function forgetTurn(states: readonly State[], { all, own }: MadeAnew, isLast: boolean): void {
  const names = isLast ? own : all;
  for (const state of states)
    for (const name of names)
      if (state.frame.variables.has(name)) writePath(state, name, { kind: 'unknown', key: `turn:${name}`, because: '' });
}

/** Which policies may differ in runs that go on as one between the turns of a loop: of few turns they are kept apart. */
export function differingAfter(run: Run, turns: number, names: MadeAnew | undefined): Differing {
  if (turns <= LIMITS.turnsApart) return 'none';
  return !names || names.readsRules || run.files.size > 1 ? 'blocking' : 'any';
}

interface Further {
  readonly rest: Value;
  /** They were turned over before. */
  readonly again: boolean;
  /** The run before the first turn, and what the turn's text tells. */
  readonly before: State;
  readonly leaving: Leaving;
  /** They are being turned over: the turn around this loop is for one of them, and has done nothing for the others yet. */
  readonly inside: boolean;
}

const turning = new WeakMap<Run, readonly string[]>();

/** Runs turns over such elements; tells whether that stands in a turn over the same. */
export function turningOver<T>(run: Run, rest: Value, perform: (inside: boolean) => T): T {
  const around = turning.get(run) ?? [];
  const key = keyOf(rest);
  turning.set(run, [...around, key]);
  const result = perform(key !== NO_IDENTITY && around.includes(key));
  turning.set(run, around);
  return result;
}

/**
 * After the first turn: runs in which that was the only element, and runs in which others follow, which nothing speaks for. Where the second
 * turn does otherwise than the first, also runs in which the one that stands for all comes second. What was done for all of them before was
 * done for that one: so with `again` it holds of the other one, too.
 */
export function withFurtherTurns(
  run: Run,
  flows: readonly Flow[],
  { rest, again, before, leaving, inside }: Further,
  turn: (state: State, element: Value) => Flow[],
): Flow[] {
  const ended = flows.filter(each => each.done.kind !== 'normal');
  const live = flows.filter(each => each.done.kind === 'normal').map(each => each.state);
  const isLeft = (state: State) => slotsLeft(run, before, state, leaving).length > 0;
  if (!inside && !live.some(isLeft) && !putsDiffer(before, live)) return [...flows];
  const element = elementIn(before, rest);
  const treated = { first: new Set<string>(), second: new Set<string>() };
  const [only, late] = run.fork(before.clone(), { doubtful: 1 });
  const further = run.do.consolidate(live, MOST).flatMap(each => nextTurn(each));
  const isOrdered = !inside && (treated.first.size !== treated.second.size || [...treated.first].some(each => !treated.second.has(each)));
  if (!isOrdered || !element) return [...ended, ...further];
  const decision = only.path?.decision;
  if (decision) for (const { state } of [...ended, ...further]) state.path = step(state.path, decision, 0);
  return [...ended, ...further, ...behindAnother(late, element)];

  function nextTurn(state: State): Flow[] {
    const second = anotherLike(rest, state, run);
    if (!second) return [{ state, done: NORMAL }];
    const [one, more] = run.fork(state, { doubtful: 1 });
    if (again && !inside && element) treatAlike(more, element, anotherOf(element), before);
    return [{ state: one, done: NORMAL }, ...secondTurn(one, more, rest, second)];
  }

  /** The one that stands for all comes behind another one, for which the same was done before. */
  function behindAnother(state: State, own: UnknownValue): Flow[] {
    const another = anotherLike(rest, state, run) ?? rest;
    if (again) treatAlike(state, own, anotherOf(own), before);
    const turned = turn(state, another);
    const passed = turned.filter(each => each.done.kind === 'normal').map(each => each.state);
    return [
      ...turned.filter(each => each.done.kind !== 'normal'),
      ...run.do.consolidate(passed, MOST).flatMap(each => secondTurn(each.clone(), each, another, rest)),
    ];
  }

  function secondTurn(one: State, more: State, first: Value, second: Value): Flow[] {
    const begun = run.nextId();
    // What the run with one turn holds is forgotten, too, while each of those with two is held against it.
    const held = slotsLeft(run, before, one, leaving).map(slot => [slot, slot.read(one) ?? NULL] as const);
    const flows = turn(more, second);
    const lasts = flows.map(({ state }) => state);
    for (const last of lasts) {
      treated.first.add(doneFor(elementIn(one, first), before, one));
      treated.second.add(doneFor(elementIn(one, second), one, last));
    }
    for (const [slot, value] of held) {
      if (writeCounted({ slot, value, start: slot.read(before) ?? NULL }, rest, one, lasts)) continue;
      for (const last of lasts) forgetGrowth(run, { one, more: last, first, second, begun }, slot, value);
    }
    return flows;
  }
}

/**
 * What some elements make and put out, or add to what collects it, is not what others do: where both are asked for together, one turn does
 * not stand for all.
 */
function putsDiffer(before: State, live: readonly State[]): boolean {
  if (live.length < 2 || before.output.drop) return false;
  const [first, ...others] = live.map(state => putIn(before, state)).filter(({ values }) => values.length > 0);
  return first !== undefined && others.some(each => !isLikePut(first, each));
}

interface Put {
  readonly state: State;
  readonly values: readonly Value[];
}

function putIn(before: State, state: State): Put {
  const collected = before.heapObjects().differences(state.heapObjects());
  const values = [
    lastOf(before.output, state.output),
    ...collected.map(({ mine, theirs }) => (mine?.type === 'list' && theirs ? lastOf(mine, theirs) : undefined)),
  ];
  return { state, values: values.flatMap(value => (value ? [value] : [])) };
}

function lastOf(then: Collected, now: Collected): Value | undefined {
  return now.rest === then.rest ? now.items.slice(then.items.length).at(-1) : now.rest;
}

/** The same, but for what is made of the element itself. */
function isLikePut(one: Put, other: Put): boolean {
  return one.values.length === other.values.length && one.values.every((value, index) => isLike(value, other.values[index] ?? NULL));

  function isLike(value: Value, another: Value): boolean {
    const mine = isReference(value) ? one.state.object(value) : undefined;
    const theirs = isReference(another) ? other.state.object(another) : undefined;
    if (!mine || !theirs) return isOpen(value) || isOpen(another) || structurallyEqual(value, another);
    return sameMap(mine.entries, theirs.entries, (x, y) => isOpen(x.value) || isOpen(y.value) || structurallyEqual(x.value, y.value));
  }
}

function isOpen({ kind }: Value): boolean {
  return kind === 'unknown' || kind === 'text';
}

/** A run in which the element comes after others, which nothing speaks for: what turns count, and ask for, may have come to any number. */
export function comingLate(run: Run, state: State, limited: readonly string[]): State | undefined {
  const counts = limited.filter(name => readPath(run, state, name).kind === 'number');
  if (counts.length === 0) return undefined;
  const [, late] = run.fork(state, { doubtful: 1 });
  const counted = { type: 'int', notNull: true, least: 1, because: 'what a loop counts' } as const;
  for (const name of counts) writePath(late, name, unknown(`counted#${run.nextId()}`, counted));
  return late;
}

const asked = new WeakMap<Ast, readonly string[]>();

/** Variables that go up in the body, and that are held against a limit in it. */
export function limitedCounts(body: Ast): readonly string[] {
  const before = asked.get(body);
  if (before) return before;
  const up = new Set<string>();
  const read = new Set<string>();
  visit(body, node => {
    const counted = node.kind === 'UnaryExpressionAst' && node.tokenKind.endsWith('PlusPlus') ? node.child : undefined;
    if (counted?.kind === 'VariableExpressionAst') up.add(counted.variablePath.toLowerCase());
    for (const side of node.kind === 'BinaryExpressionAst' && /^[IC](?:gt|ge|lt|le)$/.test(node.operator) ? [node.left, node.right] : [])
      if (side.kind === 'VariableExpressionAst') read.add(side.variablePath.toLowerCase());
    return true;
  });
  const found = [...up].filter(name => read.has(name));
  asked.set(body, found);
  return found;
}

/** Ways through the first turn that are followed apart. */
const MOST = 4;

/** The one that is taken of rules that nobody has seen, such as the first: what is learned of it holds for no other. Undefined for other elements. */
export function oneOfRules(
  run: Run,
  state: State,
  rest: Value | undefined,
): { readonly some: Valued[]; readonly none: State[] } | undefined {
  if (!rest || !isReference(rest) || state.object(rest)?.config?.noun !== 'CsClientVersionPolicyRule') return undefined;
  const { some, none } = partByElements(run, state, rest);
  return { some: some ? valued(some, anotherLike(rest, some, run) ?? rest) : [], none: none ? [none] : [] };
}

/** Runs that ended after the first and after the second turn, and what these were for. */
interface Turns {
  readonly one: State;
  readonly more: State;
  readonly first: Value;
  readonly second: Value;
  /** What the second turn made has a higher number. */
  readonly begun: number;
}

/** What one more turn has made longer or larger may have grown by any number of turns; what counts them, counts one or more. */
function forgetGrowth(run: Run, turns: Turns, slot: Slot, before: Value): void {
  const { one, more } = turns;
  const after = slot.read(more) ?? NULL;
  if (isReference(after)) {
    const [then, now] = [one.object(after), more.objectForChange(after)];
    if (then && now) forgetInside(run, turns, then, now);
    return;
  }
  const counts = isNumber(before, 1) && isNumber(after, 2) ? [one, more] : isNumber(before, 0) && isNumber(after, 1) ? [more] : [];
  if (counts.length > 0) {
    const counted = countedInTurns(run, counts);
    for (const state of counts) slot.write(state, counted);
    return;
  }
  const grown = grownBy(run, turns, before, after);
  if (grown !== after) slot.write(more, grown);
}

interface Counting {
  readonly slot: Slot;
  /** Before the first turn, and after it. */
  readonly start: Value;
  readonly value: Value;
}

/** A number that went up from 0 in each of two turns comes to how many elements there are; in one of them only, to fewer. */
function writeCounted({ slot, start, value }: Counting, rest: Value, one: State, lasts: readonly State[]): boolean {
  const counted = value.kind === 'number' ? Number(value.value) : undefined;
  const [whole, part] = [countOfUnseen(rest, 0), partOfUnseen(rest)];
  if (!isNumber(start, 0) || (counted !== 0 && counted !== 1) || !whole || !part || rest.kind !== 'unknown') return false;
  const goesUp = (last: State) => isNumber(slot.read(last) ?? NULL, counted + 1);
  const isHeld = (last: State) => isNumber(slot.read(last) ?? NULL, counted);
  if (!lasts.some(goesUp) || !lasts.every(last => goesUp(last) || isHeld(last))) return false;
  for (const last of lasts.filter(each => counted === 1 || goesUp(each)))
    slot.write(last, counted === 1 && goesUp(last) ? { ...whole, least: 1 } : part);
  if (counted === 1) slot.write(one, { ...whole, least: 1 });
  return true;
}

/** After many turns a number that they change may be any. */
export function forgetCounts(run: Run, state: State, body: Ast): void {
  for (const name of carriedBy(run, body)) {
    const value = readPath(run, state, name);
    if (value.kind === 'number') writePath(state, name, run.unknown('grown', 'what a loop counts', value.type, true));
  }
}

function isNumber(value: Value, wanted: number): boolean {
  return value.kind === 'number' && value.value === wanted;
}

function forgetInside(run: Run, turns: Turns, then: HeapObject, now: HeapObject): void {
  if (now.items.length > then.items.length) now.rest = anyElement(run, turns, then.items, now.items);
  for (const [name, entry] of now.entries) {
    const value = grownBy(run, turns, then.entries.get(name)?.value ?? entry.value, entry.value);
    if (value !== entry.value) now.entries.set(name, { ...entry, value });
  }
}

function grownBy(run: Run, turns: Turns, before: Value, after: Value): Value {
  if (structurallyEqual(before, after)) return after;
  const because = 'what a loop over elements that nobody has seen leaves';
  if (after.kind === 'number') return run.unknown('grown', because, after.type, true);
  if (after.kind === 'text' && isSetAnew(turns, before, after)) return after;
  if (after.kind === 'string' || after.kind === 'text') return run.unknown('grown', because, 'string', true);
  if (after.kind !== 'array') return after;
  const then = before.kind === 'array' ? before.items : [];
  return then.length === after.items.length ? after : { ...after, rest: anyElement(run, turns, then, after.items) };
}

/** A text that does not grow: each turn's is of its own element, or the second one's does not go on with what was there. */
function isSetAnew(turns: Turns, before: Value, after: TextValue): boolean {
  if (sameOf(turns, before, after, DEEPEST)) return true;
  const [start] = after.parts;
  const goesOn = before.kind !== 'string' || before.value === '' || (typeof start === 'string' && start.startsWith(before.value));
  return !goesOn && isOf(turns, after);
}

/** What a turn adds: where the second one has added what is of its element, or what the first one added for its own, all do. */
function anyElement(run: Run, turns: Turns, before: readonly Value[], after: readonly Value[]): Value {
  const added = after.slice(before.length);
  const [only, another] = added;
  const earlier = before.at(-1);
  const isLike =
    only !== undefined && another === undefined && (isOf(turns, only) || (earlier !== undefined && sameOf(turns, earlier, only, DEEPEST)));
  return isLike ? only : run.unknown('element', 'an element that a loop adds');
}

/** The element of the second turn itself, or a text or value made of it: of a rule, of what nobody knows of it. */
function isOf({ more, second }: Turns, value: Value): boolean {
  const config = isReference(second) ? more.object(second)?.config : undefined;
  const keys =
    config?.asked && config.address
      ? [config.address.id.slice(1, -1), config.asked.scope.key]
      : [elementIn(more, second)?.key ?? NO_IDENTITY];
  const isMade = ({ key }: UnknownValue) => keys.some(each => each !== NO_IDENTITY && key.includes(each));
  if (value.kind === 'unknown' && isMade(value)) return true;
  if (value.kind === 'text' && value.parts.some(part => typeof part !== 'string' && isMade(part))) return true;
  return structurallyEqual(second, value);
}

/** Objects in objects that are compared. */
const DEEPEST = 3;

/** The second turn's value is for its element what the first one's is for its own. */
function sameOf(turns: Turns, earlier: Value, later: Value, deepest: number): boolean {
  const { one, more, first, second } = turns;
  if (isReference(earlier) && isReference(later)) {
    const [then, now] = [one.object(earlier), more.object(later)];
    if (earlier.id === later.id || !then || !now || deepest === 0) return earlier.id === later.id;
    const isPlain = then.type === now.type && then.typeName === now.typeName && !then.config && !now.config && !then.rest && !now.rest;
    return (
      isPlain &&
      then.items.length === now.items.length &&
      then.items.every((item, index) => sameOf(turns, item, now.items[index] ?? item, deepest - 1)) &&
      then.entries.size === now.entries.size &&
      [...then.entries].every(([name, { value }]) => sameOf(turns, value, now.entries.get(name)?.value ?? NULL, deepest - 1))
    );
  }
  const [own, other] = [nameIn(more, first), nameIn(more, second)];
  const mine = own !== undefined && other !== undefined ? renamed(earlier, own, other) : earlier;
  return (
    structurallyEqual(mine, later) ||
    (structurallyEqual(first, earlier) && structurallyEqual(second, later)) ||
    isMadeAnew(turns, mine, later)
  );
}

/** Each turn makes one of its own, such as a new GUID, the time or what a command gives for the element. */
function isMadeAnew({ begun }: Turns, earlier: Value, later: Value): boolean {
  if (earlier.kind === 'text' && later.kind === 'text')
    return (
      earlier.parts.length === later.parts.length && later.parts.every((part, index) => isPieceMadeAnew(begun, earlier.parts[index], part))
    );
  return earlier.kind === 'unknown' && later.kind === 'unknown' && earlier.type === later.type && isPieceMadeAnew(begun, earlier, later);
}

function isPieceMadeAnew(begun: number, earlier: string | UnknownValue | undefined, later: string | UnknownValue): boolean {
  if (earlier === undefined || typeof earlier === 'string' || typeof later === 'string') return earlier === later;
  const [then, now] = [earlier.key.split(NUMBERED), later.key.split(NUMBERED)];
  // Every second one is a number.
  return then.length === now.length && now.every((part, index) => part === then[index] || (index % 2 === 1 && Number(part) > begun));
}

/** The numbers in keys, by which values that were made in the run are told apart. */
const NUMBERED = /(?<=#)(\d+)/;

/** By what the keys of values are told that are made of such an element: its own key, or a rule's identifier. */
function nameIn(state: State, element: Value): string | undefined {
  const config = isReference(element) ? state.object(element)?.config : undefined;
  return config ? config.asked && config.address?.id : elementIn(state, element)?.key;
}
