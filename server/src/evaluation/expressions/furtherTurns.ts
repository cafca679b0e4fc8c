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
  type ReferenceValue,
  structurallyEqual,
  TRUE,
  type UnknownValue,
  unknown,
  type Value,
} from '../../values';
import { anotherLike, elementIn } from '../heap/another';
import type { Collected } from '../heap/collecting';
import { sameMap } from '../joins/same';
import { isReference } from '../run/elements';
import { type Flow, NORMAL, type Valued, valued } from '../run/flow';
import { failuresOf, step } from '../run/paths';
import { type Differing, type Leaving, LIMITS, type MadeAnew, partByElements, type Run } from '../run/run';
import type { HeapObject, State } from '../run/state';
import { readPath, writePath } from '../scopes/variables';
import { filledByAll, forgetGrowth, writeCounted } from './grown';
import { slotsLeft } from './leftByTurns';
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
  const element = elementIn(before, rest);
  // What leaves the loop does nothing for those that come after.
  const isCut = !inside && element !== undefined && ended.some(({ done }) => done.kind === 'break' || done.kind === 'return');
  if (!inside && !isCut && !live.some(isLeft) && !putsDiffer(before, live)) return [...flows];
  const filled = filledByAll(before, live);
  const treated = { first: new Set<string>(), second: new Set<string>() };
  const [only, late] = run.fork(before.clone(), { doubtful: 1 });
  const further = run.do.consolidate(live, MOST).flatMap(each => nextTurn(each));
  const isOrdered =
    isCut || (!inside && (treated.first.size !== treated.second.size || [...treated.first].some(each => !treated.second.has(each))));
  if (!isOrdered || !element) return [...ended, ...further];
  const decision = only.path?.decision;
  if (decision) for (const { state } of [...ended, ...further]) state.path = step(state.path, decision, 0);
  return [...ended, ...further, ...behindAnother(late, element)];

  function nextTurn(state: State): Flow[] {
    const second = isHeldApart(state, rest) ? undefined : anotherLike(rest, state, run, before);
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
    if (lasts.length > 0) treated.first.add(doneFor(elementIn(one, first), before, one));
    const own = elementIn(one, second);
    for (const last of lasts) {
      treated.second.add(doneFor(own, one, last));
      if (isReference(rest)) holdApart(last, rest, first === rest ? second : first);
    }
    for (const [slot, value] of held) {
      if (writeCounted({ slot, value, start: slot.read(before) ?? NULL }, rest, one, lasts)) continue;
      for (const last of lasts) forgetGrowth(run, { one, more: last, first, second, begun, filled }, slot, value);
    }
    return flows;
  }
}

/** Of objects that were made for elements, what two turns have noted in them differs: lists that hold the one for all hold the other one, too. */
function holdApart(state: State, rest: ReferenceValue, other: Value): void {
  const [mine, theirs] = [state.object(rest), isReference(other) ? state.object(other) : undefined];
  if (!mine || !theirs || mine.config || isLikePut({ state, values: [rest] }, { state, values: [other] })) return;
  const isHeld = (value: Value | undefined) => value !== undefined && isReference(value) && value.id === rest.id;
  for (const [index, { variables }] of state.frames.entries())
    for (const [name, value] of [...variables])
      if (value.kind === 'array' && isHeld(value.rest))
        state.frameForChange(index).variables.set(name, { ...value, items: [...value.items, other] });
  for (const [id, { type, rest: held }] of [...state.heapObjects()]) {
    const list = isHeld(held) ? state.objectForChange({ kind: 'reference', id: Number(id), type }) : undefined;
    if (list) list.items = [...list.items, other];
  }
  state.learn(apart(rest), TRUE);
}

function isHeldApart(state: State, rest: Value): boolean {
  return isReference(rest) && state.fact(apart(rest)) !== undefined;
}

function apart({ id }: ReferenceValue): string {
  return `apart#${id}`;
}

/**
 * What some elements make and put out, add to what collects it, or note in tables and objects, is not what others do: where all are asked for
 * together, one turn does not stand for them. That some put nothing out where others do is what a filter does; it counts where a command failed.
 */
function putsDiffer(before: State, live: readonly State[]): boolean {
  if (live.length < 2) return false;
  const failures = failuresOf(before.path);
  const [first, ...others] = live
    .map(state => putIn(before, state))
    .filter(({ state, values }) => values.length > 0 || failuresOf(state.path) > failures);
  return first !== undefined && others.some(each => !isLikePut(first, each));
}

interface Put {
  readonly state: State;
  readonly values: readonly Value[];
}

function putIn(before: State, state: State): Put {
  const put = before.output.drop ? undefined : lastOf(before.output, state.output);
  const kept = before.heapObjects().differences(state.heapObjects());
  return { state, values: [...(put ? [put] : []), ...kept.flatMap(({ mine, theirs }) => (mine && theirs ? noted(mine, theirs) : []))] };
}

/** What a list, a table or an object that was there before holds behind the turn that it did not hold before. */
function noted(then: HeapObject, now: HeapObject): readonly Value[] {
  if (then.config) return [];
  const last = then.type === 'list' ? lastOf(then, now) : undefined;
  if (last) return [last];
  return [...now.entries].flatMap(([name, { value }]) => {
    const held = then.entries.get(name)?.value;
    return held && structurallyEqual(held, value) ? [] : [value];
  });
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

/** After many turns a number that they change may be any. */
export function forgetCounts(run: Run, state: State, body: Ast): void {
  for (const name of carriedBy(run, body)) {
    const value = readPath(run, state, name);
    if (value.kind === 'number') writePath(state, name, run.unknown('grown', 'what a loop counts', value.type, true));
  }
}
