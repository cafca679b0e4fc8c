/** Where-Object and its relatives: which elements stay, and what a find or a miss tells of the deployment. */

import type { Noun } from '../../catalog';
import { type ConfigObject, existingObject, type Scope, scopeOf } from '../../deployment';
import {
  anotherOf,
  array,
  binary,
  type ReferenceValue,
  type ScriptBlockValue,
  type StringValue,
  TRUE,
  type UnknownValue,
  type Value,
} from '../../values';
import { noteExisting } from '../family/existing';
import { giveAsListed } from '../family/listed';
import { anotherLike } from '../heap/another';
import { rejoin, tellingOf } from '../joins/merge';
import { areThere, isReference, type Known, learnLeftOut, learnThere, putForMany, turnsOver } from '../run/elements';
import { type Filter, type Flow, flow, NORMAL, type Predicate, type Valued } from '../run/flow';
import { whereThere } from '../run/partAgain';
import { armsOf, type Leaving, type Run, type Stage } from '../run/run';
import { isOfOther, noteStandIn, standIn } from '../run/standIns';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { blockPredicate } from '../scopes/predicates';
import { isOnlyOne, isQuestion } from './onlyOne';

export function filterStage(run: Run, state: State, filter: Filter, leaving: readonly Leaving[]): Stage {
  return {
    state,
    failed: undefined,
    leaving,
    filter,
    process: (after, input) => {
      if (!input) return flow(after);
      return input.many ? filterRest(run, after, input.value, filter) : filterItem(after, input.value, filter.predicate);
    },
    end: after => flow(after),
  };
}

/** Two filters one behind the other are one that asks both questions: what only the first lets through was not found. */
export function withFiltersJoined(run: Run, stages: readonly Stage[]): readonly Stage[] {
  const joined: Stage[] = [];
  for (const stage of stages) {
    const before = joined.at(-1);
    if (before?.filter && stage.filter) joined.splice(-1, 1, bothOf(run, before, before.filter, stage, stage.filter));
    else joined.push(stage);
  }
  const last = joined.at(-1);
  if (last?.filter && !last.filter.carries) joined.splice(-1, 1, keepingOpen(run, last, last.filter));
  return joined;
}

/**
 * At a pipeline's end: beside a rule that was found, whether there is another one is not asked before somebody wants to know. Else each
 * check of what was just added would part the run once more.
 */
function keepingOpen(run: Run, stage: Stage, filter: Filter): Stage {
  const passed = `passed#${run.nextId()}`;
  const noting: Predicate = (state, item, yes, no) => {
    const found = (after: State): Flow[] => {
      after.learn(passed, TRUE);
      return yes(after);
    };
    return filter.predicate(state, item, found, no);
  };
  return {
    ...stage,
    process: (state, input) => {
      if (!input) return flow(state);
      if (!input.many) return filterItem(state, input.value, noting);
      const before = state.fact(passed) && isUnseenRule(state, input.value) ? state.clone() : undefined;
      const flows = filterRest(run, state, input.value, filter);
      if (!before || flows.length < 2) return flows;
      before.output.rest = input.value;
      return flow(before);
    },
    end: state => {
      state.unlearn(passed);
      return stage.end(state);
    },
  };
}

/** Of a policy that is known: in any other one it may be found first. */
function isUnseenRule(state: State, value: Value): boolean {
  const config = isReference(value) ? state.object(value)?.config : undefined;
  return config?.noun === 'CsClientVersionPolicyRule' && config.origin === 'existing' && config.scope.kind !== 'unknown';
}

function bothOf(run: Run, before: Stage, first: Filter, stage: Stage, second: Filter): Stage {
  const predicate: Predicate = (state, item, yes, no) => first.predicate(state, item, found => second.predicate(found, item, yes, no), no);
  const [carries, asks] = [first.carries || second.carries, first.asks && second.asks];
  return filterStage(run, stage.state, { predicate, carries, asks }, [...(before.leaving ?? []), ...(stage.leaving ?? [])]);
}

export function filterElements(run: Run, state: State, elements: Known, block: ScriptBlockValue): Valued[] {
  return filterBy(run, state, elements, blockPredicate(run, block), isQuestion(block.ast));
}

/** Keeps elements in order; the value is a collection, however few they are. */
export function filterBy(run: Run, state: State, elements: Known, predicate: Predicate, asks = false): Valued[] {
  state.pushOutput();
  let flows: Flow[] = [{ state, done: NORMAL }];
  const { turns, rest } = turnsOver(elements.items, elements.rest);
  for (const element of turns) {
    flows = eachNormal(flows, after => whereThere(run, after, element, each => filterItem(each, element.value, predicate)));
    if (element.by !== undefined) flows = rejoin(run, flows, 'none', tellingOf(turns.length, rest));
  }
  if (rest) flows = eachNormal(flows, after => restForMany(run, after, rest, predicate, asks));
  return flows.map(({ state: after, done }): Valued => {
    const { items, rest: others } = after.popElements();
    return { state: after, value: array(items, others), done };
  });
}

/** Those that stay are as many as they were. */
function restForMany(run: Run, state: State, rest: Value, predicate: Predicate, asks: boolean): Flow[] {
  const before = state.output.items.length;
  const flows = filterRest(run, state, rest, { predicate, carries: false, asks });
  for (const { state: after } of flows) if (rest.kind === 'unknown') putForMany(after, before);
  return flows;
}

function eachNormal(flows: readonly Flow[], next: (state: State) => Flow[]): Flow[] {
  return flows.flatMap(each => (each.done.kind === 'normal' ? next(each.state) : [each]));
}

function filterItem(state: State, item: Value, predicate: Predicate): Flow[] {
  const before = state.path;
  const keep = (after: State): Flow[] => {
    if (after.path !== before) noteExisting(after, item);
    after.put(item);
    return [{ state: after, done: NORMAL }];
  };
  return predicate(state, item, keep, after => [{ state: after, done: NORMAL }]);
}

/**
 * Of elements that nobody has seen: where the predicate holds for any of them, they stay; where it is open, the run
 * parts into one in which such an element exists and one in which none does.
 */
function filterRest(run: Run, state: State, rest: Value, { predicate, carries, asks }: Filter): Flow[] {
  if (areThere(state, rest) === 'no') return [{ state, done: NORMAL }];
  const before = state.path;
  const around = run.asking;
  run.asking = armsOf(state, rest);
  const identity = unseenIdentity(state, rest);
  let found: StringValue | undefined;
  const keep =
    (element: Value) =>
    (after: State): Flow[] => {
      if (element === rest && asks && !carries) noteLeftOut(after, rest, predicate);
      if (after.path === before) {
        if (asks && element === rest && isOnlyOne(run, after, rest, predicate)) after.put(element);
        else after.output.rest = element;
      } else {
        if (isReference(element) && element === rest) found = identityFound(after, element);
        learnThere(after, element, TRUE);
        if (isReference(element)) after.learn(foundKey(element), TRUE);
        noteExisting(after, element);
        if (!isInModel(after, element)) {
          if (found) noteFound(after, rest, found);
          after.put(element);
        }
      }
      return [{ state: after, done: NORMAL }];
    };
  const known = ruleNoted(state, rest);
  const drop = (after: State): Flow[] => {
    if (identity && found) noteMissed(after, rest, identity, found);
    // What does not pass was asked as one of all, and nothing more is made of it.
    const noted = known ? undefined : ruleNoted(after, rest);
    if (noted) forgetRule(after, noted);
    return [{ state: after, done: NORMAL }];
  };
  // Such a rule was found by something else before: where it does not pass, another one may.
  const isAsked = isReference(rest) && state.fact(foundKey(rest)) !== undefined;
  // Where it hangs on how many came before, it does not hold of the first as it may of another.
  const other = carries ? undefined : standIn(rest);
  const flows = predicate(state, rest, keep(rest), after => {
    if (other) return orAnother(run, after, { rest, other, predicate, keep: keep(other), drop });
    const second = isAsked ? anotherLike(rest, after, run) : undefined;
    if (!second) return drop(after);
    const [none, more] = run.fork(after, { doubtful: 1 });
    return [...drop(none), ...predicate(more, second, keep(second), drop)];
  });
  run.asking = around;
  return flows;
}

/** Another element that the run has met, and that does not pass where the one that stands for all does, is none of those that stay. */
function noteLeftOut(state: State, rest: Value, predicate: Predicate): void {
  const met = rest.kind === 'unknown' ? anotherOf(rest) : undefined;
  if (!met || areThere(state, met) !== 'yes') return;
  let passes = false;
  const pass = (after: State): Flow[] => {
    passes ||= !isOfOther(after, met.key);
    return flow(after);
  };
  predicate(state.clone(), met, pass, flow);
  if (!passes) learnLeftOut(state, met);
}

interface Another {
  readonly rest: Value;
  readonly other: Value;
  readonly predicate: Predicate;
  readonly keep: (state: State) => Flow[];
  readonly drop: (state: State) => Flow[];
}

/** Does a question not hold of what stands for all elements, it may hold of another: what asks whether it holds of any finds that one. */
function orAnother(run: Run, state: State, { rest, other, predicate, keep, drop }: Another): Flow[] {
  const around = run.asking;
  run.asking = { doubtful: 0 };
  const found = (after: State): Flow[] => {
    noteStandIn(after, rest);
    return keep(after);
  };
  const flows = predicate(state, other, found, drop);
  run.asking = around;
  return flows;
}

/** The identity of an object of the deployment that nobody has seen. */
function unseenIdentity(state: State, element: Value): UnknownValue | undefined {
  const object = isReference(element) ? state.object(element) : undefined;
  const identity = object?.entries.get('identity')?.value;
  return object?.config && identity?.kind === 'unknown' ? identity : undefined;
}

/** The rule that nobody has seen, where the model has it as one that was found. */
function ruleNoted(state: State, element: Value): ConfigObject | undefined {
  const address = isReference(element) ? state.object(element)?.config?.address : undefined;
  return address && state.deployment.findRule(address);
}

function forgetRule(state: State, { scope, id, place }: ConfigObject): void {
  const deployment = state.deploymentForChange();
  const { rules } = deployment.policyNamed(scope, place);
  deployment.setRules(
    scope,
    rules.filter(rule => rule.id !== id),
    place,
  );
}

/** The identity that it was found by. */
function identityFound(state: State, element: ReferenceValue): StringValue | undefined {
  const identity = state.object(element)?.entries.get('identity')?.value;
  const known = identity?.kind === 'unknown' ? state.resolveUnknown(identity) : identity;
  return known?.kind === 'string' ? known : undefined;
}

/** The object that was found by its identity is one that the script has named. */
function noteFound(state: State, element: Value, name: StringValue): void {
  const config = isReference(element) ? state.object(element)?.config : undefined;
  const scope = config && namedBy(state, config.noun, name);
  if (!scope) return;
  if (config.noun === 'CsClientVersionPolicy') giveAsListed(state, scope, config.place);
  state.deploymentForChange().noteFound(existingObject(config.noun, scope, config.place));
}

/** Where no object that nobody has seen has that identity, the one that it names is not there. */
function noteMissed(state: State, element: Value, identity: UnknownValue, name: StringValue): void {
  const noun = isReference(element) ? state.object(element)?.config?.noun : undefined;
  const same = binary('Ieq', identity, name);
  if (noun === undefined || same.kind === 'failure' || truthOf(state, same) !== 'no') return;
  const scope = namedBy(state, noun, name);
  if (scope) state.deploymentForChange().noteAbsent(noun, scope);
}

/** What the name stands for, where that is none of the objects that the model holds. */
function namedBy(state: State, noun: Noun, name: StringValue): Scope | undefined {
  const scope = noun === 'CsClientVersionPolicyRule' ? undefined : scopeOf(noun, name);
  return scope && !state.deployment.find(noun, scope) ? scope : undefined;
}

/** No two objects of a kind have one identity: what was found by that of one which the model holds is that one, which is looked at by itself. */
function isInModel(state: State, element: Value): boolean {
  const object = isReference(element) ? state.object(element) : undefined;
  const noun = object?.config?.noun;
  const identity = object?.entries.get('identity')?.value;
  if (noun === undefined || noun === 'CsClientVersionPolicyRule' || identity?.kind !== 'string') return false;
  const scope = scopeOf(noun, identity);
  return scope !== undefined && state.deployment.find(noun, scope) !== undefined;
}

function foundKey({ id }: ReferenceValue): string {
  return `found(${id})`;
}
