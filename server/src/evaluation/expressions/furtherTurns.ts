/**
 * More turns of a loop over elements that nobody has seen. One turn stands for them all, unless a turn leaves something to those that
 * come after: a count, a flag, a list. Then a second one is tried, and what grows from turn to turn is no longer known.
 */

import { type Ast, visit } from '../../powershell';
import {
  anotherOf,
  FALSE,
  int,
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
import { isAlone } from '../heap/counts';
import { placeOf } from '../heap/places';
import { sameMap } from '../joins/same';
import { carriedBy } from '../relevance/turnNames';
import { areThere, isLeftOut, isReference, type Known, learnThere } from '../run/elements';
import { type Flow, NORMAL, type Valued, valued } from '../run/flow';
import type { HeapObject } from '../run/heapObject';
import { type Decision, failuresOf, possibleQuestion, secondArm, step } from '../run/paths';
import { type Differing, type Leaving, LIMITS, type MadeAnew, partByElements, type Run } from '../run/run';
import type { State } from '../run/state';
import { readPath, writePath } from '../scopes/variables';
import { filledByAll, forgetGrowth, writeCounted } from './grown';
import { slotsLeft } from './leftByTurns';
import { areServedAlike, doneFor, repeatFor, treatAlike } from './turnOrder';

/** What a turn leaves that nobody reads: runs that differ in nothing else are then the same. @param isLast no other turn comes */
export function forgetTurn(states: readonly State[], { all, own }: MadeAnew, isLast: boolean): void {
  const names = isLast ? own : all;
  // What only some runs have set would tell them apart.
  const held = names.filter(name => states.some(({ frame }) => frame.variables.has(name)));
  for (const state of states) for (const name of held) writePath(state, name, { kind: 'unknown', key: `turn:${name}`, because: '' });
}

/** Which policies may differ in runs that go on as one between the turns of a loop: of few turns they are kept apart. */
export function differingAfter(run: Run, turns: number, names: MadeAnew | undefined): Differing {
  if (turns <= LIMITS.turnsApart) return 'none';
  return !names || names.readsRules || run.files.size > 1 ? 'blocking' : 'any';
}

/** The run in front of the first turn, and the question whether the one that stands for all comes first. */
export interface Start {
  readonly before: State;
  readonly order: Decision;
}

/** To be asked before the first turn, which goes on as the one for the first element. */
export function startTurns(run: Run, state: State): Start {
  const before = state.clone();
  const order = possibleQuestion(run.nextId());
  state.path = step(state.path, order, 0);
  return { before, order };
}

interface Further extends Start {
  readonly rest: Value;
  /** They were turned over before. */
  readonly again: boolean;
  /** What the turn's text tells. */
  readonly leaving: Leaving;
  /** They are being turned over: the turn around this loop is for one of them, and has done nothing for the others yet. */
  readonly inside: boolean;
}

const turning = new WeakMap<Run, readonly string[]>();

/** Runs turns over such elements; tells whether that stands in a turn over the same. */
export function turningOver<T>(run: Run, rest: Value | undefined, perform: (inside: boolean) => T): T {
  const around = turning.get(run) ?? [];
  const key = rest ? keyOf(rest) : NO_IDENTITY;
  turning.set(run, [...around, key]);
  const result = perform(key !== NO_IDENTITY && around.includes(key));
  turning.set(run, around);
  return result;
}

/**
 * After the first turn: runs in which that was the only element, and runs in which others follow. Where the second turn does otherwise than the
 * first, also runs in which the one that stands for all comes second. What was done for all of them before was done for that one: so with `again`
 * it holds of the other one, too.
 */
export function withFurtherTurns(run: Run, flows: readonly Flow[], given: Further, turn: (state: State, element: Value) => Flow[]): Flow[] {
  const { rest, before, inside } = given;
  // Rules are looked for: which of them was the last one, nobody asks.
  const further = isRule(before, rest) ? { ...given, leaving: { ...given.leaving, last: [] } } : given;
  const ended = flows.filter(each => each.done.kind !== 'normal');
  const live = flows.filter(each => each.done.kind === 'normal').map(each => each.state);
  const isLeft = (state: State) => slotsLeft(run, before, state, further.leaving).length > 0;
  const element = elementIn(before, rest);
  // What leaves the loop does nothing for those that come after.
  const isCut = !inside && element !== undefined && ended.some(({ done }) => done.kind === 'break' || done.kind === 'return');
  const other = element && anotherOf(element);
  const turns: Turns = {
    run,
    further,
    turn,
    names: element && other && { element, other },
    filled: filledByAll(before, live),
    isOneWay: live.length === 1,
    treated: { first: new Set(), second: new Set() },
    ones: [],
  };
  if (!inside && !isCut && !live.some(isLeft) && !putsDiffer(before, live))
    return [...ended, ...live.flatMap(state => withMet(turns, state))];
  if (isAlone(before, rest) || (other && areThere(before, other) === 'no')) return [...flows];
  const more = run.do.consolidate(live, MOST, 'blocking').flatMap(each => nextTurn(turns, each));
  const { first, second } = turns.treated;
  const differ = !inside && (first.size !== second.size || [...first].some(each => !second.has(each)));
  return isCut || differ ? inOrder(turns, [...ended, ...more]) : [...ended, ...more];
}

/** What is done for a second element. */
interface Turns {
  readonly run: Run;
  readonly further: Further;
  readonly turn: (state: State, element: Value) => Flow[];
  /** The element that stands for all, and another one; undefined where such are not told apart. */
  readonly names: { readonly element: UnknownValue; readonly other: UnknownValue } | undefined;
  readonly filled: ReadonlySet<string>;
  /** There is one way through the first turn. */
  readonly isOneWay: boolean;
  /** What the turns did for their elements. */
  readonly treated: { readonly first: Set<string>; readonly second: Set<string> };
  /** Runs in which there was one only. */
  readonly ones: State[];
}

function nextTurn(turns: Turns, state: State): Flow[] {
  const { run, names, ones } = turns;
  const { rest, again, inside, before } = turns.further;
  const second = isHeldApart(state, rest) ? undefined : anotherLike(rest, state, run, before);
  if (!second) return [{ state, done: NORMAL }];
  const [one, more] = run.fork(state, { further: true });
  ones.push(one);
  meet(turns, more, second);
  if (again && !inside && names) treatAlike(more, names.element, names.other, before);
  const turned = secondTurn(turns, { one, more, first: rest, second });
  return [...withMet(turns, one), ...turned];
}

function meet({ names }: Turns, state: State, second: Value): void {
  learnThere(state, second, TRUE);
  if (names) learnThere(state, names.other, TRUE);
}

/** Another one that the run has met, before the turn or in it, is one of all that the turn stands for, if it is among them. */
function withMet({ run, further: { before, rest }, names, turn }: Turns, state: State): Flow[] {
  if (!names || areThere(state, names.other) !== 'yes' || isLeftOut(state, names.other)) return [{ state, done: NORMAL }];
  const { element, other } = names;
  // What a failure has left undone for the one is judged where that is the one that stands for all.
  const isAsAll = keyOf(rest) !== element.key || failuresOf(before.path) > 0 || areServedAlike(before, element, other);
  const [one, more] = isAsAll ? [state, undefined] : run.fork(state, { doubtful: 1 });
  const turned = more ? turn(more, other) : [];
  repeatFor(one, element, other, before);
  return [{ state: one, done: NORMAL }, ...turned];
}

/** The runs in which the one that stands for all comes first, and those in which it comes behind another, as far as that is open. */
function inOrder(turns: Turns, first: readonly Flow[]): Flow[] {
  const { names, ones } = turns;
  const { before, order } = turns.further;
  if (!names) return [...first];
  const place = placeOf(names.element, int(1));
  const isFirst = place.known(before);
  if (isFirst === true) return [...first];
  for (const { state } of first) place.learn(state, true);
  for (const state of ones) learnThere(state, names.other, FALSE);
  const late = before.clone();
  late.path = secondArm(before.path, order);
  place.learn(late, false);
  const behind = behindAnother(turns, late, names);
  return isFirst === false ? behind : [...first, ...behind];
}

/** The one that stands for all comes behind another one, for which the same was done before. */
function behindAnother(turns: Turns, state: State, { element, other }: NonNullable<Turns['names']>): Flow[] {
  const { run, turn } = turns;
  const { rest, again, before } = turns.further;
  const another = anotherLike(rest, state, run) ?? rest;
  meet(turns, state, another);
  if (again) treatAlike(state, element, other, before);
  const turned = turn(state, another);
  const passed = turned.filter(each => each.done.kind === 'normal').map(each => each.state);
  return [
    ...turned.filter(each => each.done.kind !== 'normal'),
    ...run.do
      .consolidate(passed, MOST, 'blocking')
      .flatMap(more => secondTurn(turns, { one: more.clone(), more, first: another, second: rest })),
  ];
}

interface Second {
  /** Behind the first turn, and the run in which a second one follows. */
  readonly one: State;
  readonly more: State;
  readonly first: Value;
  readonly second: Value;
}

function secondTurn({ run, further, turn, treated, filled, isOneWay }: Turns, { one, more, first, second }: Second): Flow[] {
  const { before, leaving, rest } = further;
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
    const isOnly = isOneWay && lasts.length === 1;
    for (const last of lasts) forgetGrowth(run, { one, more: last, first, second, begun, filled, isOneWay: isOnly }, slot, value);
  }
  return flows;
}

/** Of objects that were made for elements, what two turns have noted in them differs: lists that hold the one for all hold the other one, too. */
function holdApart(state: State, rest: ReferenceValue, other: Value): void {
  const [mine, theirs] = [state.object(rest), isReference(other) ? state.object(other) : undefined];
  if (!mine || !theirs || mine.config || isLikePut({ state, put: [rest], noted: [] }, { state, put: [other], noted: [] })) return;
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
    .filter(({ state, put, noted }) => put.length + noted.length > 0 || failuresOf(state.path) > failures);
  return first !== undefined && others.some(each => !isLikePut(first, each));
}

interface Put {
  readonly state: State;
  /** The last that the turn put out, if any. */
  readonly put: readonly Value[];
  readonly noted: readonly Value[];
}

function putIn(before: State, state: State): Put {
  const put = before.output.drop ? undefined : lastOf(before.output, state.output);
  const kept = before.heapObjects().differences(state.heapObjects());
  return { state, put: put ? [put] : [], noted: kept.flatMap(({ mine, theirs }) => (mine && theirs ? noted(mine, theirs) : [])) };
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

function lastOf(then: Known, now: Known): Value | undefined {
  return now.rest === then.rest ? now.items.slice(then.items.length).at(-1) : now.rest;
}

/** The same, but for what is made of the element itself. */
function isLikePut(one: Put, other: Put): boolean {
  // An error that is noted is nothing that is put out.
  return areLike(one.put, other.put) && areLike(one.noted, other.noted);

  function areLike(mine: readonly Value[], theirs: readonly Value[]): boolean {
    return mine.length === theirs.length && mine.every((value, index) => isLike(value, theirs[index] ?? NULL));
  }

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
  if (!rest || !isRule(state, rest)) return undefined;
  const { some, none } = partByElements(run, state, rest);
  return { some: some ? valued(some, anotherLike(rest, some, run) ?? rest) : [], none: none ? [none] : [] };
}

function isRule(state: State, rest: Value): boolean {
  return isReference(rest) && state.object(rest)?.config?.noun === 'CsClientVersionPolicyRule';
}

/** After many turns a number that they change may be any. */
export function forgetCounts(run: Run, state: State, body: Ast): void {
  for (const name of carriedBy(run, body)) {
    const value = readPath(run, state, name);
    if (value.kind === 'number') writePath(state, name, run.unknown('grown', 'what a loop counts', value.type, true));
  }
}
