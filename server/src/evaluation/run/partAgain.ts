/** Runs that went on as one part again where the script asks for something in which they differed. */
import type { Deployment, Table } from '../../deployment';
import { type AskedElement, type Elements, exactly, furtherOf, hangsOnQuestion, type Value } from '../../values';
import { decidedIn, isElementThere, type Known, resolveIn } from './elements';
import { type Flow, flow } from './flow';
import type { HeapObject } from './heapObject';
import type { Own, Part } from './parting';
import type { Arms, Run } from './run';
import type { State } from './state';

/** The run as the first of the two, and as the second; undefined where that is not kept any more. */
function partAgain(run: Run, state: State, by: string): readonly [State, State] | undefined {
  const parting = state.partings.find(each => each.by === by);
  if (!parting) return undefined;
  const { parts } = parting;
  const arms = run.fork(state, armsBy(parts[0].isDoubtful, parts[1].isDoubtful));
  for (const [index, each] of arms.entries()) {
    const part = parts[index === 0 ? 0 : 1];
    giveBack(each, part);
    run.steps += (part.policies.length + part.objects.length + part.facts.length) >> 2;
    each.partings = [...each.partings.filter(other => other !== parting), ...part.partings];
    each.decide(by, index === 0);
  }
  return arms;
}

/** Goes on with each run for which a value was another one; undefined where it does not hang on such a question. */
export function partByValue<T>(run: Run, state: State, value: Value, next: (state: State, value: Value) => T[]): T[] | undefined {
  const asked = resolveIn(state)(value);
  const further = furtherOf(asked);
  const [first] = further ?? [];
  if (first?.by !== undefined && further && further.length <= MOST_ASKED)
    return partAgain(run, state, first.by)?.flatMap(each => next(each, resolveIn(each)(asked)));
  if (!hangsOnQuestion(asked)) return undefined;
  return partAgain(run, state, asked.by)?.flatMap((each, index) => next(each, asked.options[index] ?? asked));
}

/** Goes on with the element where it is there, and without it where it is not. */
export function whereThere(run: Run, state: State, element: AskedElement, next: (state: State) => Flow[]): Flow[] {
  const there = isElementThere(state, element);
  if (there !== 'unknown') return there === 'yes' ? next(state) : flow(state);
  const arms = askAgain(run, state, element.by ?? '');
  const [some, none] = element.where === false ? arms.toReversed() : arms;
  return [...(some ? next(some) : []), ...(none ? flow(none) : [])];
}

/**
 * Which elements there are, for whoever looks at all of them together; of too many it is in doubt.
 * @param enough of more than these, the first ones, it is not asked
 */
export function partByWhichAreThere<T>(
  run: Run,
  state: State,
  elements: Elements,
  next: (state: State, elements: Known) => T[],
  enough = Number.POSITIVE_INFINITY,
): T[] {
  const now = decidedIn(state, elements);
  if (now.items.length >= enough) return next(state, now);
  const all = now.rest && exactly(now);
  const open = new Set(all?.flatMap(({ by }) => (by !== undefined && state.fact(by) === undefined ? [by] : [])));
  const [first] = open;
  if (first === undefined) return next(state, now);
  // One after the other is asked for the first that is there: that makes no more runs than there are elements.
  if (open.size > MOST_ASKED && enough > 1) {
    state.isBlurred = true;
    return next(state, { items: now.items, rest: run.unknown('element', 'an element that is there on some paths') });
  }
  return askAgain(run, state, first).flatMap(each => partByWhichAreThere(run, each, now, next, enough));
}

/** Of a question that got lost on the way, either answer is in doubt. */
function askAgain(run: Run, state: State, by: string): readonly [State, State] {
  const again = partAgain(run, state, by);
  if (again) return again;
  const arms = run.fork(state, { doubtful: 'both' });
  for (const [index, each] of arms.entries()) each.decide(by, index === 0);
  return arms;
}

/** More such questions are not asked at once: what hangs on them is in doubt then. */
const MOST_ASKED = 5;

/** The same of all these values together, such as the keys that elements are sorted by. */
export function partByValues<T>(
  run: Run,
  state: State,
  values: readonly Value[],
  next: (state: State, values: readonly Value[]) => T[],
): T[] {
  const open = values.filter(hangsOnQuestion);
  const [first] = open;
  if (open.length > MOST_ASKED) state.isBlurred = true;
  if (!first || open.length > MOST_ASKED) return next(state, values);
  const again = partByValue(run, state, first, each => partByValues(run, each, values.map(resolveIn(each)), next));
  return again ?? next(state, values);
}

/** The run as each that differed in the policy, as long as nothing has changed it since they went on as one. */
export function partByPolicy(run: Run, state: State, key: string): readonly State[] {
  const now = state.deployment.policies.get(key);
  const parting =
    now && state.partings.findLast(({ parts: [{ policies }] }) => policies.some(own => own.key === key && own.joined === now));
  const arms = parting && partAgain(run, state, parting.by);
  return arms ? arms.flatMap(each => partByPolicy(run, each, key)) : [state];
}

function armsBy(first: boolean, second: boolean): Arms {
  if (first === second) return first ? { doubtful: 'both' } : {};
  return { doubtful: first ? 0 : 1 };
}

function giveBack(state: State, part: Part): void {
  const deployment = state.deploymentForChange();
  restore(deployment.policies, part.policies);
  restore(deployment.privacy, part.privacy);
  for (const each of part.removed) if (!isThereAgain(deployment, each.key)) restore(deployment.removed, [each]);
  restore(state.enabled, part.enabled);
  restoreObjects(state.heapObjects(), part.objects);
  for (const [index, owns] of part.variables.entries()) {
    const isThere = owns.length > 0 && state.frames[index] !== undefined;
    if (isThere) restore(state.frameForChange(index).variables, owns);
  }
  for (const { key, joined, own } of part.facts) {
    const now = state.fact(key);
    // What holds of both is told by what one of them knew.
    if (own && (now === undefined || now === joined)) state.learn(key, own);
  }
}

/** What was not there in one of them has been made since. @param key of a noun and a scope, as `Deployment.removed` has it */
function isThereAgain({ policies, privacy }: Deployment, key: string): boolean {
  const [noun, scope = ''] = key.split(/ (.*)/);
  return noun === 'CsClientVersionPolicy' ? policies.has(scope) : noun === 'CsPrivacyConfiguration' && privacy.has(scope);
}

/** What has been changed since both went on as one stays as it is. */
function restore<T>(table: Table<T>, owns: readonly Own<T>[]): void {
  for (const { key, joined, own } of owns) {
    if (table.get(key) !== joined) continue;
    if (own === undefined) table.delete(key);
    else table.set(key, own);
  }
}

/** One that was let go, as nothing reached it, may be reached again. */
function restoreObjects(table: Table<HeapObject>, owns: readonly Own<HeapObject>[]): void {
  for (const { key, joined, own } of owns) {
    const now = table.get(key);
    if (own !== undefined && (now === joined || now === undefined)) table.set(key, own);
  }
}
