/** Loops: turn by turn over what is known, one turn for elements that stand for many, and a bound on all. */

import type { Ast, ForEachStatementAst, PipelineBaseAst, StatementBlockAst, VariableExpressionAst } from '../../powershell';
import { toBoolean, type Value } from '../../values';
import {
  comingLate,
  differingAfter,
  forgetCounts,
  forgetTurn,
  limitedCounts,
  startTurns,
  turningOver,
  withFurtherTurns,
} from '../expressions/furtherTurns';
import { unwrap } from '../expressions/peeking';
import { constantValue } from '../heap/constants';
import { takenAll } from '../heap/enumerators';
import { joinHolding } from '../joins/holding';
import { consolidate, joinAllTold, tellingOf } from '../joins/merge';
import { NotedTurn } from '../joins/turnNotes';
import { bare } from '../relevance/names';
import { carriedBy, leavingBy, madeAnewIn } from '../relevance/turnNames';
import { areThere, elementsOf, putForMany, turnsOver } from '../run/elements';
import { type Completion, type Flow, flow, NORMAL, useValue } from '../run/flow';
import { inAnyOrder, isParallel, isUnordered } from '../run/parallel';
import { whereThere } from '../run/partAgain';
import { onlyFailedSince } from '../run/paths';
import { LIMITS, partByElements, type Run } from '../run/run';
import type { State } from '../run/state';
import { writePath } from '../scopes/variables';
import { doubtOrder } from './conditions';

interface Loop {
  readonly start: number;
  readonly end: number;
  readonly label: string | undefined;
  readonly body: StatementBlockAst;
  /** Where the body is not all that a turn runs. */
  readonly code?: Ast;
  /** Set by each turn. */
  readonly variable?: VariableExpressionAst;
  /** Its condition is written so that nothing but what a turn does can end it. */
  readonly isEndless?: boolean;
  /** Each turn is for several of the elements: a loop in it over these is one over all. */
  readonly isInBatches?: boolean;
  /** It runs as many turns as it counts: its condition and what follows each turn are written so. */
  readonly counts?: boolean;
}

/** `while ($true)`, `do { … } until ($false)`, `for (;;)`. */
export function isEndless(condition: PipelineBaseAst | undefined, goesOn: boolean): boolean {
  const node = condition && unwrap(condition);
  if (node?.kind === 'ConstantExpressionAst') return (toBoolean(constantValue(node)) === 'yes') === goesOn;
  return node === undefined || (node.kind === 'VariableExpressionAst' && node.variablePath.toLowerCase() === String(goesOn));
}

/** Ends the innermost loop, whatever its label. */
export const LEAVE: Completion = { kind: 'break', label: undefined };
/** The same, where the condition is open and another run goes on. */
export const LEAVE_OPEN: Completion = { kind: 'break', label: undefined };

/** How a turn's end concerns its loop. */
function turnEnd(loop: Loop, { done }: Flow): 'next' | 'leave' | 'outer' {
  if (done.kind === 'normal') return 'next';
  if (done.kind !== 'break' && done.kind !== 'continue') return 'outer';
  if (done.label !== undefined && done.label !== loop.label?.toLowerCase()) return 'outer';
  return done.kind === 'break' ? 'leave' : 'next';
}

/** Runs turns until none goes on; `between` runs after each turn that does. */
export function loopTurns(run: Run, state: State, loop: Loop, turn: (state: State) => Flow[], between?: (state: State) => Flow[]): Flow[] {
  let live: State[] = [state];
  const left: Flow[] = [];
  const open = { value: false };
  // Where nothing is left to the next turn, each does what the first one did.
  const isSteady = loop.isEndless === true && carriedBy(run, loop.body).length === 0;
  let parted = 0;
  let failed = 0;
  for (let count = 0; live.length > 0; count += 1) {
    if (count >= LIMITS.turns || run.isOver) {
      run.record.limit(run.place(state, loop), 'turns');
      run.record.cutAt = run.place(state, loop);
      if (run.isOver) run.record.leftOver.add(loop.code ?? loop.body);
      left.push(...live.map((each): Flow => ({ state: each, done: NORMAL })));
      break;
    }
    const before = live.map(each => each.path);
    const next = oneTurn(live, loop, turn, left, open);
    live = between ? oneTurn(next, loop, between, left, open) : next;
    const isCounted = loop.counts === true && !run.isPressed;
    // Of many, neighbours would be joined, whatever they have done: first those that are judged alike, wherever they stand. Where the
    // turns are counted, it is a loop over elements, whose results may be asked one by one.
    const isParted = live.some(each => !before.includes(each.path));
    if (isParted && live.every(each => onlyFailedSince(each.path, before))) failed += 1;
    else if (isParted) parted += 1;
    const isAsked = parted > 0 || failed === 0 || run.isPressed;
    if (live.length > LIMITS.laterStates && !isCounted && isAsked)
      live = joinHolding(run, live, carriedBy(run, loop.body), LIMITS.laterStates);
    if (live.length > 1) live = consolidate(run, live);
    // A loop whose condition stays open would part the run at each turn: two open turns stand for all. One that asks
    // something open in each turn, such as a prompt that is repeated, is followed a little longer.
    const mayGoOn = !isAsked && !loop.isEndless;
    const isEnough =
      !isCounted &&
      (parted + failed >= (mayGoOn ? LIMITS.failedTurns : LIMITS.partedTurns) || (parted + failed > 0 && (run.isPressed || isSteady)));
    if ((count >= 1 && open.value) || isEnough) {
      const whole = (each: readonly State[]) => oneTurn(oneTurn(each, loop, turn, left), loop, between ?? (after => flow(after)), left);
      if (loop.isEndless) for (const each of live) forgetCounts(run, each, loop.body);
      live = laterTurns(run, live, loop, whole);
      // Of a loop that only its turns can end, those that have not ended it come to no more than those that have.
      if (!loop.isEndless) live = lastTurn(run, live, loop, left, whole);
      if (!loop.isEndless || left.length === 0) left.push(...live.map((each): Flow => ({ state: each, done: NORMAL })));
      break;
    }
  }
  return settle(run, left);
}

/**
 * The turn that ends it, whichever that is: what it counts may have come to any number. Where some end it by their condition or from
 * within, no run goes on, and those that would are not missed behind the loop.
 */
function lastTurn(run: Run, live: readonly State[], loop: Loop, left: readonly Flow[], turn: (live: readonly State[]) => State[]): State[] {
  const before = left.length;
  for (const each of live) forgetCounts(run, each, loop.code ?? loop.body);
  const others = turn(live);
  if (!left.slice(before).some(({ done }) => done.kind === 'normal')) return others;
  run.record.ended.push(...others.map(({ path }) => path));
  return [];
}

/**
 * What more turns come to, such as those of a menu, where each sets a flag that another one asks for: runs that are judged alike go on
 * as one, in which each of their flags may be set.
 */
function laterTurns(run: Run, live: readonly State[], loop: Loop, turn: (live: readonly State[]) => State[]): State[] {
  let states = [...live];
  const carried = carriedBy(run, loop.body);
  if (carried.length === 0) return states;
  for (let count = 0; count < (run.isPressed ? 1 : LIMITS.laterTurns) && states.length > 0 && !run.isOver; count += 1)
    states = turn(joinHolding(run, states, carried, LIMITS.laterStates));
  return states;
}

function oneTurn(live: readonly State[], loop: Loop, turn: (state: State) => Flow[], left: Flow[], open?: { value: boolean }): State[] {
  const next: State[] = [];
  for (const each of live) {
    for (const outcome of turn(each)) {
      const end = turnEnd(loop, outcome);
      if (open && outcome.done === LEAVE_OPEN) open.value = true;
      if (end === 'next') next.push(outcome.state);
      else if (end === 'leave') left.push({ state: outcome.state, done: NORMAL });
      else left.push(outcome);
    }
  }
  return next;
}

/** A `continue` of this loop ends its turn as the end of the body does. */
function nextOnly(loop: Loop, flows: readonly Flow[]): readonly Flow[] {
  return flows.map(each => (turnEnd(loop, each) === 'next' ? { state: each.state, done: NORMAL } : each));
}

/** Joins what came out of the loop by different turns. */
function settle(run: Run, flows: readonly Flow[]): Flow[] {
  const normal = flows.filter(each => each.done.kind === 'normal').map(each => each.state);
  const others = flows.filter(each => each.done.kind !== 'normal');
  const joined = normal.length > 1 ? consolidate(run, normal) : normal;
  return [...others, ...joined.map((each): Flow => ({ state: each, done: NORMAL }))];
}

export function forEachLoop(run: Run, state: State, loop: ForEachStatementAst): Flow[] {
  return useValue(run.do.capture(state, loop.condition), (after, given) => {
    const value = takenAll(after, given);
    const { items, rest } = value.kind === 'null' ? { items: [], rest: undefined } : elementsOf(after, value);
    const body = (item: Value) => (each: State) => {
      writePath(each, loop.variable.variablePath, item);
      return run.do.statements(each, loop.body.statements, loop.body.traps);
    };
    const turns = (each: State, list: readonly Value[]) => overItems(run, each, loop, list, rest, body);
    return isParallel(run, loop) || isUnordered(value, [loop.body]) ? inAnyOrder(run, after, items, turns) : turns(after, items);
  });
}

/** One turn for each item in order; then, for elements that stand for many, one turn or none. */
export function overItems(
  run: Run,
  state: State,
  loop: Loop,
  items: readonly Value[],
  others: Value | undefined,
  body: (item: Value) => (state: State) => Flow[],
): Flow[] {
  const { turns, rest } = turnsOver(items, others);
  doubtOrder(run, state, { items, rest });
  state.course = undefined;
  let live: State[] = [state];
  const left: Flow[] = [];
  const place = run.place(state, loop);
  for (const [count, element] of turns.entries()) {
    if (count >= LIMITS.turns) {
      run.record.limit(place, 'turns');
      run.record.cutAt = place;
      break;
    }
    // Where no turn parts the run, nobody asks what it noted.
    const noted = turns.length > LIMITS.turnsApart && (count === 0 || live.length > 1) ? new NotedTurn(element.value) : undefined;
    const turn = (each: State) => whereThere(run, each, element, body(element.value));
    live = oneTurn(live, loop, noted?.remembering(turn) ?? turn, left);
    if (live.length > 1) {
      const names = madeAnewIn(loop.code ?? loop.body);
      const isLast = count + 1 === turns.length && !rest;
      // Where the next element is not there, the variable keeps this one, and no turn reads it.
      const isKept = element.by !== undefined && !isLast && loop.variable;
      forgetTurn(live, isKept ? { ...names, all: [...names.all, bare(isKept.variablePath)] } : names, isLast);
      noted?.note(live, names.all);
      live = consolidate(run, live, LIMITS.states, differingAfter(run, turns.length, names));
      live = joinAllTold(run, live, tellingOf(turns.length, rest));
    }
    if (live.length === 0) break;
  }
  if (rest) {
    const leaving = leavingBy(run, loop.code ?? loop.body, loop.variable);
    const further = { rest, again: live.some(each => areThere(each, rest) === 'yes'), leaving };
    const parts = live.map(each => partByElements(run, each, rest));
    const turned = turningOver(run, loop.isInBatches ? undefined : rest, inside =>
      oneTurn(
        parts.flatMap(({ some }) => (some ? [some] : [])),
        loop,
        each => {
          const seen = each.output.items.length;
          const late = comingLate(run, each, limitedCounts(loop.code ?? loop.body));
          const start = startTurns(run, each);
          const once = nextOnly(loop, body(rest)(each));
          for (const { state: after } of once) if (rest.kind === 'unknown') putForMany(after, seen);
          const turned = withFurtherTurns(run, once, { ...further, ...start, inside }, (more, another) => body(another)(more));
          return late ? [...turned, ...body(rest)(late)] : turned;
        },
        left,
      ),
    );
    live = [...turned, ...parts.flatMap(({ none }) => (none ? [none] : []))];
  }
  left.push(...live.map((each): Flow => ({ state: each, done: NORMAL })));
  return settle(run, left);
}
