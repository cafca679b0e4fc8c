/** `.ForEach()` and `.Where()` of collections: both give a collection, however few elements it has. */

import { array, exactlyOf, NULL, type ScriptBlockValue, toText, type Value } from '../../values';
import { rejoin, tellingOf } from '../joins/merge';
import { leavingBy } from '../relevance/turnNames';
import { areThere, elementsOf, type Known, putForMany, turnsOver } from '../run/elements';
import { andThen, type Flow, flow, ownEnd, type Valued, valued, withValue } from '../run/flow';
import { whereThere } from '../run/partAgain';
import { partByElements, type Run } from '../run/run';
import type { State } from '../run/state';
import { runWithItem } from '../scopes/underscore';
import { fromEach, hasMethod } from './elementCalls';
import { filterElements } from './filtering';
import { startTurns, turningOver, withFurtherTurns } from './furtherTurns';

/** `member`: a property, or what a method gives, for `.ForEach('Name', …)`. */
export function forEachCall(
  run: Run,
  state: State,
  value: Value,
  args: readonly Value[],
  member: (state: State, item: Value, name: string, args: readonly Value[]) => Valued[],
): Valued[] {
  const [first = NULL, ...given] = args;
  const elements = elementsOf(state, value);
  if (first.kind === 'scriptblock') {
    if (elements.items.length > 0 || !elements.rest || exactlyOf(elements.rest)) return runEach(run, state, elements, first, given);
    const { some, none } = partByElements(run, state, elements.rest);
    return [...(none ? valued(none, array([])) : []), ...(some ? runEach(run, some, elements, first, given) : [])];
  }
  const name = toText(first);
  if (name.kind !== 'string' || first.kind === 'type') return valued(state, run.unknown('call', '.ForEach()'));
  const { items, rest } = elements;
  const call = (at: State, item: Value) => member(at, item, name.value, given);
  // Where nothing runs, what an element that nobody has seen gives is asked without the question whether there is one.
  if (!rest || hasMethod(run, state, rest, name.value.toLowerCase(), given.length)) return fromEach(run, state, elements, call);
  return withValue(fromEach(run, state, { items, rest: undefined }, call), (after, all) =>
    withValue(call(after, rest), (last, more) => valued(last, array(elementsOf(last, all).items, more))),
  );
}

function runEach(run: Run, state: State, elements: Known, block: ScriptBlockValue, given: readonly Value[]): Valued[] {
  state.pushOutput();
  // `return` in the block goes on with the next element.
  const perform = (before: State, item: Value): Flow[] => ownEnd(runWithItem(run, before, block, item, given));
  const { turns, rest } = turnsOver(elements.items, elements.rest);
  const seen = turns.reduce<Flow[]>((all, element) => {
    const turned = andThen(all, before => whereThere(run, before, element, after => perform(after, element.value)));
    return element.by === undefined ? turned : rejoin(run, turned, 'none', tellingOf(turns.length, rest));
  }, flow(state));
  const flows = rest ? andThen(seen, before => overUnseen(run, before, rest, block, perform)) : seen;
  return flows.map(({ state: after, done }) => {
    const given = after.popElements();
    return { state: after, value: array(given.items, given.rest), done };
  });
}

/** A turn for what stands for many, and further ones where it leaves something to them. */
function overUnseen(
  run: Run,
  state: State,
  rest: Value,
  { ast }: ScriptBlockValue,
  turn: (state: State, element: Value) => Flow[],
): Flow[] {
  const start = startTurns(run, state);
  const count = state.output.items.length;
  const again = areThere(state, rest) === 'yes';
  const first = turn(state, rest);
  for (const { state: after } of first) if (rest.kind === 'unknown') putForMany(after, count);
  return turningOver(run, rest, inside =>
    withFurtherTurns(run, first, { rest, again, ...start, leaving: leavingBy(run, ast), inside }, turn),
  );
}

/** With a mode, only some of what the block chooses: the first or last few, or two collections. */
export function whereCall(run: Run, state: State, value: Value, [block, given, count]: readonly Value[]): Valued[] {
  if (block?.kind !== 'scriptblock') return valued(state, run.unknown('call', '.Where()'));
  const elements = elementsOf(state, value);
  const mode = given === undefined ? 'default' : modeOf(given);
  const most = count === undefined ? 1 : count.kind === 'number' ? Number(count.value) : undefined;
  return filterElements(run, state, elements, block).map(each => {
    if (mode === 'default') return each;
    return {
      ...each,
      value: (most && part(mode, most, elements, elementsOf(each.state, each.value))) || run.unknown('call', '.Where() with a mode'),
    };
  });
}

function modeOf(value: Value): string {
  if (value.kind === 'number') return ['default', 'first', 'last', 'skipuntil', 'until', 'split'][Number(value.value)] ?? '';
  const text = toText(value);
  return text.kind === 'string' ? text.value.toLowerCase() : '';
}

/** Undefined where it is not known which elements those are. */
function part(mode: string, most: number, all: Known, chosen: Known): Value | undefined {
  const { items, rest } = chosen;
  switch (mode) {
    case 'first':
      return rest && items.length < most ? undefined : array(items.slice(0, most));
    case 'last':
      return rest ? undefined : array(items.slice(-most));
    case 'split': {
      const left = [...items];
      const others = all.items.filter(item => {
        const at = left.indexOf(item);
        if (at >= 0) left.splice(at, 1);
        return at < 0;
      });
      // Those that nobody has seen pass all of them, or one that was found stands apart.
      return array([array(items, rest), array(others, rest ? undefined : all.rest)]);
    }
    default:
      return undefined;
  }
}
