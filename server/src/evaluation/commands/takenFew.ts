/**
 * The first few of elements that nobody has seen, or all but those: the element that stands for all may be among them, or only others are.
 * What is done for all is then judged for one that is not.
 */
import { scopeOf } from '../../deployment';
import { anotherOf, binary, derived, NULL, text, unknown, type Value } from '../../values';
import { standInLike } from '../heap/another';
import { isAlone } from '../heap/counts';
import { amongBatch, copiedObject } from '../heap/heap';
import { placeOf } from '../heap/places';
import { areThere, askAs, isReference } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';

/** How many are passed over, and how many come then; undefined: none, and all. */
export interface Few {
  readonly skip: Value | undefined;
  readonly first: Value | undefined;
}

/** Undefined where such elements are not told apart. `give` is handed the one that comes. */
export function takenFew(run: Run, state: State, rest: Value, few: Few, give: (state: State, rest: Value) => Flow[]): Flow[] | undefined {
  const { skip, first } = few;
  const some = someListed(run, state, rest, [skip ?? NULL, first ?? NULL]);
  if (some) return give(state, some);
  const among = skip && amongBatch(state, rest, skip);
  if (among) return give(state, among);
  const like = standInLike(run, state, rest);
  if (!like) return undefined;
  const { other, note } = like;
  const left = (after: State): Flow[] => {
    if (isMissing(after, rest)) return flow(after);
    note(after);
    // Where there are any, the first of them are there.
    if (!skip) askAs(after, other, rest);
    return give(after, other);
  };
  const come = (after: State) => give(after, rest);
  const last = first && (skip ? sum(skip, first) : first);
  const behind = last ? (after: State) => partAt(run, after, rest, last, come, left) : come;
  return skip ? partAt(run, state, rest, skip, left, behind) : behind(state);
}

/** The run has decided that there is no other one. */
function isMissing(state: State, rest: Value): boolean {
  return rest.kind === 'unknown' && areThere(state, anotherOf(rest)) === 'no';
}

/** Of objects that a query lists, those that are taken are not all: what is done to them is not done to the others. */
export function someListed(run: Run, state: State, rest: Value, places: readonly Value[]): Value | undefined {
  const object = isReference(rest) ? state.object(rest) : undefined;
  const listed = object?.entries.get('identity');
  if (object?.config?.scope.kind !== 'all' || listed?.value.kind !== 'unknown') return undefined;
  const { noun, scope } = object.config;
  const one = unknown(`${noun} ${derived('some of', [listed.value, ...places]).key}`, { type: 'string', notNull: true });
  const identity = scope.display.startsWith('site:') ? text(['site:', one]) : one;
  const own = scopeOf(noun, identity);
  if (!own) return undefined;
  const some = copiedObject(run, state, object);
  const copy = state.objectForChange(some);
  copy?.entries.set('identity', { ...listed, value: identity });
  if (copy) copy.config = { ...object.config, scope: own };
  askAs(state, some, rest);
  return some;
}

function sum(a: Value, b: Value): Value {
  const total = binary('Plus', a, b);
  return total.kind === 'failure' ? b : total;
}

/** Is the element one of so many? That is decided once. That there are others is not known, nor with a number nobody knows that any is. */
function partAt(run: Run, state: State, rest: Value, count: Value, yes: (state: State) => Flow[], no: (state: State) => Flow[]): Flow[] {
  const place = placeOf(rest, count);
  const known = place.known(state);
  if (known !== undefined) return known ? yes(state) : no(state);
  if (count.kind === 'number' && Number(count.value) > 0 && isAlone(state, rest)) return yes(state);
  const [taken, left] = run.fork(state, count.kind === 'number' ? { further: true } : { doubtful: 'both' });
  place.learn(taken, true);
  place.learn(left, false);
  return [...yes(taken), ...no(left)];
}
