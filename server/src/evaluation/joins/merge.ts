/** Joining runs: those that came to the same at once, others only when there are too many to keep apart. */
import type { ConfigObject, Deployment, Table, VersionPolicy } from '../../deployment';
import { type ArrayValue, array, oneOf, structurallyEqual, type Value } from '../../values';
import { sameLocations } from '../folders/location';
import { looserOf } from '../heap/bounds';
import { ON_SOME_PATHS } from '../heap/heap';
import { joinedPath } from '../run/coverage';
import { resolveIn } from '../run/elements';
import { commonAncestor, depthOf, failuresOf } from '../run/paths';
import { LIMITS, type Run } from '../run/run';
import type { Entry, Frame, HeapObject, Output, State } from '../run/state';
import { answerAlike, type Renamed, sameRenamed, twinOf } from './alike';
import { Twins } from './twins';
import { letGoUnlikely } from './unlikely';

/** Where there are many runs, each is compared with so many before it: those that came to the same parted lately. */
const COMPARED = 32;

/** The same runs in fewer states. */
export function consolidate(run: Run, states: readonly State[], most: number = LIMITS.states): State[] {
  // Nothing of what follows is looked at any more.
  if (run.isOver) return states.slice(0, most);
  const kept: State[] = [];
  for (const state of run.isPressed && states.length > 1 ? joinAlike(run, states) : states) {
    if (run.isOver) return states.slice(0, most);
    const near = kept.slice(-COMPARED);
    const found = near.findIndex(other => equalStates(other, state));
    // Comparing runs is work that the budget has to know of.
    run.steps += found < 0 ? near.length : found + 1;
    const same = near[found];
    if (same) absorb(same, state);
    else kept.push(state);
  }
  joinNearest(run, kept, Math.min(most, run.apart));
  return kept;
}

/**
 * Joins neighbours until there are few enough: first those whose deployments answer alike, as nothing gets lost that is judged;
 * of these and then of the others those that parted last: they differ least, so that little is to do.
 */
function joinNearest(run: Run, kept: State[], most: number): void {
  if (kept.length > Math.min(most, LIMITS.unlikely)) letGoUnlikely(kept, most);
  // The arms of a long chain are joined two by two: one by one, each would be held against all that were joined before.
  while (kept.length > MANY) joinPairs(run, kept);
  if (kept.length <= most) return;
  sortByAnswers(run, kept);
  const nearness = (index: number): number => {
    const [a, b] = kept.slice(index, index + 2);
    if (!a || !b) return 0;
    const alike = answerAlike(a.deployment, b.deployment) ? ALIKE : 0;
    return depthOf(commonAncestor(a.path, b.path)) + alike - (tellsFailure(a, b) ? APART : 0);
  };
  const near = kept.slice(1).map((_, index) => nearness(index));
  while (kept.length > most) {
    const index = near.indexOf(Math.max(...near));
    const [first, second] = kept.slice(index, index + 2);
    if (!first || !second) return;
    join(run, first, second);
    kept.splice(index + 1, 1);
    near.splice(index, 1);
    for (const at of [index - 1, index]) if (at >= 0 && at < near.length) near[at] = nearness(at);
  }
}

/** Runs whose deployments answer alike become neighbours: what parted them may lie before what parts their deployments. */
function sortByAnswers(run: Run, kept: State[]): void {
  const groups: State[][] = [];
  for (const state of kept) {
    const own = groups.find(([first]) => first !== undefined && answerAlike(first.deployment, state.deployment));
    if (own) own.push(state);
    else groups.push([state]);
  }
  run.steps += groups.length;
  const sorted = groups.flat();
  kept.splice(0, kept.length, ...sorted.filter(isWhole), ...sorted.filter(state => !isWhole(state)));
}

function isWhole({ path }: State): boolean {
  return failuresOf(path) === 0;
}

/** On one of them nothing has failed, and some variable tells them apart: what a `catch` noted of a failure may be asked for later. */
function tellsFailure(a: State, b: State): boolean {
  return isWhole(a) !== isWhole(b) && !sameFrames(a.frames, b.frames);
}

/** Of runs that are judged alike and know the same, one: the rules that they found are others, but come to the same. */
export function joinSame(run: Run, states: readonly State[]): State[] {
  const sameOutputs = (a: State, b: State) => a.outputs.every((output, index) => sameOutput(output, b.outputs[index]));
  return joinAlike(run, states, (a, b) => sameOutputs(a, b) && sameFrames(a.frames, b.frames) && knowSame(run, a, b));
}

/** Of the rules that both found they know the same: one may have found the one to be what it asked for, and one the other. */
function knowSame(run: Run, a: State, b: State): boolean {
  const [mine, theirs] = [resolveIn(a), resolveIn(b)];
  for (const [, { rules }] of a.deployment.policies) {
    run.steps += rules.length;
    for (const { properties } of rules)
      for (const [, value] of properties) if (value.kind === 'unknown' && !structurallyEqual(mine(value), theirs(value))) return false;
  }
  return true;
}

/** Of runs that are judged alike, one that stands for them: what differs in their variables is open there. */
export function joinAlike(run: Run, states: readonly State[], fits?: (a: State, b: State) => boolean): State[] {
  const kept: State[] = [];
  for (const state of states) {
    run.steps += kept.length;
    const alike = kept.find(
      other =>
        answerAlike(other.deployment, state.deployment) &&
        other.deployment.privacy.equals(state.deployment.privacy, sameConfig) &&
        fits?.(other, state) !== false,
    );
    if (alike) join(run, alike, state);
    else kept.push(state);
  }
  return kept;
}

function joinPairs(run: Run, kept: State[]): void {
  for (const [index, state] of kept.splice(0, kept.length).entries()) {
    const before = kept.at(-1);
    if (before && index % 2 === 1) join(run, before, state);
    else kept.push(state);
  }
}

/** More runs than that are too many to look for those that are nearest. */
const MANY = 4 * LIMITS.states;

/** Counts more than any depth of a path. */
const ALIKE = 1e9;
/** Counts more than that. */
const APART = 1e12;

/** Both were the same but for what their paths had decided. */
function absorb(into: State, other: State): void {
  into.isBlurred ||= other.isBlurred;
  into.path = joinedPath(into.path, other.path);
  into.asked = Math.max(into.asked, other.asked);
  into.joinFacts(other, looserOf);
}

function equalStates(a: State, b: State): boolean {
  return (
    a.platform === b.platform &&
    sameDeployment(a.deployment, b.deployment) &&
    sameFrames(a.frames, b.frames) &&
    a.session === b.session &&
    sameLocations(a, b) &&
    sameMap(a.parked, b.parked, sameFrames) &&
    sameHeap(a, b) &&
    a.outputs.every((output, index) => sameOutput(output, b.outputs[index]))
  );
}

function sameMap<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, same: (x: T, y: T) => boolean): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !(other === value || same(value, other))) return false;
  }
  return true;
}

function sameFrames(a: readonly Frame[], b: readonly Frame[]): boolean {
  return a.length === b.length && a.every((frame, index) => sameFrame(frame, b[index]));
}

function sameFrame(a: Frame, b: Frame | undefined): boolean {
  if (a === b) return true;
  if (!b) return false;
  return (
    a.variables.equals(b.variables, structurallyEqual) &&
    a.types.equals(b.types, (x, y) => x === y) &&
    a.checks.equals(b.checks, (x, y) => x === y) &&
    a.functions.equals(b.functions, (x, y) => x.definition === y.definition && x.session === y.session) &&
    a.aliases.equals(b.aliases, (x, y) => x === y)
  );
}

function sameHeap(a: State, b: State): boolean {
  return a.heapObjects().equals(b.heapObjects(), sameObject);
}

function sameObject(a: HeapObject, b: HeapObject): boolean {
  return (
    a.open === b.open &&
    a.vagueKey === b.vagueKey &&
    a.config === b.config &&
    (a.rest === b.rest || (a.rest !== undefined && b.rest !== undefined && structurallyEqual(a.rest, b.rest))) &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => structurallyEqual(item, b.items[index] ?? { kind: 'null' })) &&
    sameMap(a.entries, b.entries, (x, y) => structurallyEqual(x.value, y.value))
  );
}

function sameOutput(a: Output, b: Output | undefined): boolean {
  return (
    b !== undefined &&
    a.items.length === b.items.length &&
    a.rest === b.rest &&
    a.items.every((item, index) => structurallyEqual(item, b.items[index] ?? { kind: 'null' }))
  );
}

function sameConfig(a: ConfigObject, b: ConfigObject): boolean {
  return a.exists === b.exists && a.id === b.id && a.scope.key === b.scope.key && sameMap(a.properties, b.properties, structurallyEqual);
}

function sameDeployment(a: Deployment, b: Deployment): boolean {
  if (a === b) return true;
  const samePolicy = (x: VersionPolicy, y: VersionPolicy) =>
    x.open === y.open &&
    sameConfig(x.object, y.object) &&
    x.rules.length === y.rules.length &&
    x.rules.every((rule, index) => rule === y.rules[index] || sameConfig(rule, y.rules[index] ?? rule));
  return (
    a.privacy.equals(b.privacy, sameConfig) &&
    a.filters.equals(b.filters, sameConfig) &&
    a.policies.equals(b.policies, samePolicy) &&
    a.grants.equals(b.grants, (x, y) => x.policy.key === y.policy.key) &&
    a.uncommitted.equals(b.uncommitted, (x, y) => x.place.start === y.place.start && sameConfig(x.rule, y.rule)) &&
    a.removed.equals(b.removed, () => true)
  );
}

/** Makes the first state stand for both; what differs is one of two values, or unknown. */
function join(run: Run, into: State, other: State): void {
  into.isBlurred ||= !answerAlike(into.deployment, other.deployment);
  absorb(into, other);
  const renamed: Renamed = new Map();
  const twins = new Twins(into.heapObjects().clone(), other.heapObjects());
  const joinValue = (a: Value | undefined, b: Value | undefined): Value => {
    if (a && b && (sameRenamed(a, b, renamed) || twins.areTwins(a, b))) return a;
    if (a?.kind === 'array' && b?.kind === 'array') return joinArrays(a, b, joinValue);
    const id = run.nextId();
    return isSet(a) && isSet(b)
      ? oneOf([a, b], `join#${id}`)
      : { kind: 'unknown', key: ON_SOME_PATHS + id, because: 'a variable that only some paths set' };
  };
  const { joined, looked } = joinDeployments(into.deployment, other.deployment, joinValue, renamed);
  into.replaceDeployment(joined);
  if (!sameLocations(into, other)) into.locations = [undefined];
  joinFrames(into.frames, other.frames, index => into.frameForChange(index), joinValue);
  for (const [session, theirs] of other.parked) {
    const ours = into.parked.get(session);
    if (ours === theirs) continue;
    if (ours) joinFrames(ours, theirs, index => into.parkedForChange(session)[index], joinValue);
    else into.parked = new Map(into.parked).set(session, theirs);
  }
  // What differed is work that the budget has to know of: a run that has come far is joined with one that parted from it early.
  run.steps += (joinHeaps(into, other, joinValue) + looked) >> 2;
  into.outputs.forEach((output, index) => {
    const theirs = other.outputs[index];
    if (!theirs || sameOutput(output, theirs)) return;
    if (output.items.length === theirs.items.length && output.rest === theirs.rest) {
      for (const [at, item] of output.items.entries()) output.items[at] = joinValue(item, theirs.items[at]);
      return;
    }
    output.items.splice(0, output.items.length);
    output.rest = run.unknown('output', 'output that differs by path');
  });
}

/** On each of the paths that were joined before, too. */
function isSet(value: Value | undefined): value is Value {
  return value !== undefined && !(value.kind === 'unknown' && value.key.startsWith(ON_SOME_PATHS));
}

/** @param change gives one of ours to be changed */
function joinFrames(ours: readonly Frame[], theirs: readonly Frame[], change: (index: number) => Frame | undefined, joinValue: JoinValue) {
  for (const [index, before] of ours.entries()) {
    const other = theirs[index];
    const frame = other && other !== before ? change(index) : undefined;
    if (!other || !frame) continue;
    for (const { key, mine, theirs } of frame.variables.differences(other.variables)) frame.variables.set(key, joinValue(mine, theirs));
    for (const { key, mine, theirs } of frame.types.differences(other.types)) if (mine !== theirs) frame.types.set(key, '');
    for (const { key, mine, theirs } of frame.checks.differences(other.checks)) {
      if (mine === theirs) continue;
      frame.types.set(key, '');
      frame.checks.delete(key);
    }
    for (const { key, mine, theirs } of frame.functions.differences(other.functions)) if (!mine && theirs) frame.functions.set(key, theirs);
    for (const { key, mine, theirs } of frame.aliases.differences(other.aliases))
      if (mine === undefined && theirs !== undefined) frame.aliases.set(key, theirs);
  }
}

type JoinValue = (a: Value | undefined, b: Value | undefined) => Value;

/** How many objects differed. */
function joinHeaps(into: State, other: State, joinValue: JoinValue): number {
  const heap = into.heapObjects();
  const differences = heap.differences(other.heapObjects());
  for (const { key, mine, theirs } of differences) {
    if (mine && theirs) heap.set(key, joinObjects(mine, theirs, joinValue));
    else if (theirs) heap.set(key, theirs);
  }
  return differences.length;
}

function joinObjects(ours: HeapObject, theirs: HeapObject, joinValue: JoinValue): HeapObject {
  if (sameObject(ours, theirs)) return ours;
  const entries = new Map<string, Entry>();
  for (const name of new Set([...ours.entries.keys(), ...theirs.entries.keys()])) {
    const a = ours.entries.get(name);
    const b = theirs.entries.get(name);
    const either = a ?? b;
    if (either) entries.set(name, { ...either, value: joinValue(a?.value, b?.value) });
  }
  return {
    ...ours,
    owner: {},
    entries,
    ...joinElements(ours, theirs, joinValue),
    open: ours.open || theirs.open,
    vagueKey: ours.vagueKey || theirs.vagueKey,
    changed: new Set([...ours.changed, ...theirs.changed]),
  };
}

type Elements = Pick<HeapObject, 'items' | 'rest'>;

/** As many elements as both have; where one has more, there may be others. */
function joinElements(ours: Elements, theirs: Elements, joinValue: JoinValue): Elements {
  const both = Math.min(ours.items.length, theirs.items.length);
  const items = ours.items.slice(0, both).map((item, index) => joinValue(item, theirs.items[index]));
  if (ours.items.length !== theirs.items.length) return { items, rest: joinValue(undefined, undefined) };
  return { items, rest: ours.rest === theirs.rest ? ours.rest : joinValue(ours.rest, theirs.rest) };
}

function joinArrays(ours: ArrayValue, theirs: ArrayValue, joinValue: JoinValue): ArrayValue {
  const { items, rest } = joinElements({ items: ours.items, rest: ours.rest }, { items: theirs.items, rest: theirs.rest }, joinValue);
  const unordered = ours.unordered === true || theirs.unordered === true;
  const elementType = ours.elementType === theirs.elementType ? ours.elementType : undefined;
  return { ...array(items, rest), ...(elementType === undefined ? {} : { elementType }), ...(unordered ? { unordered } : {}) };
}

/** The deployment of either, and how many entries of them differed. */
function joinDeployments(
  a: Deployment,
  b: Deployment,
  joinValue: JoinValue,
  renamed: Renamed,
): { readonly joined: Deployment; readonly looked: number } {
  const joined = a.clone();
  const settings = joinTables(joined.privacy, b.privacy, joinValue) + joinTables(joined.filters, b.filters, joinValue);
  const policies = joined.policies.differences(b.policies);
  for (const { key, mine, theirs } of policies) {
    const only = mine ?? theirs;
    if (mine && theirs) joined.policies.set(key, joinPolicies(mine, theirs, joinValue, renamed));
    else if (only) joined.policies.set(key, maybePolicy(only));
  }
  for (const { key, mine, theirs } of joined.grants.differences(b.grants)) if (!mine && theirs) joined.grants.set(key, theirs);
  for (const { key, mine, theirs } of joined.uncommitted.differences(b.uncommitted))
    if (!mine && theirs) joined.uncommitted.set(key, theirs);
  for (const { key, mine, theirs } of joined.lost.differences(b.lost)) if (!mine && theirs) joined.lost.set(key, theirs);
  for (const { key, theirs } of joined.removed.differences(b.removed)) if (!theirs) joined.removed.delete(key);
  return { joined, looked: settings + policies.length };
}

/** What was made of an object before is made of it again, so that runs that are joined later find the very same. */
const doubted = new WeakMap<ConfigObject, ConfigObject>();

function maybe(object: ConfigObject): ConfigObject {
  if (object.exists === 'unknown') return object;
  const made = doubted.get(object) ?? { ...object, exists: 'unknown' };
  doubted.set(object, made);
  return made;
}

function maybePolicy(policy: VersionPolicy): VersionPolicy {
  const object = maybe(policy.object);
  const rules = policy.rules.map(maybe);
  return object === policy.object && rules.every((rule, index) => rule === policy.rules[index]) ? policy : { ...policy, object, rules };
}

function joinTables(into: Table<ConfigObject>, other: Table<ConfigObject>, joinValue: JoinValue): number {
  const differences = into.differences(other);
  for (const { key, mine, theirs } of differences) {
    const only = mine ?? theirs;
    if (mine && theirs) into.set(key, joinConfigs(mine, theirs, joinValue));
    else if (only) into.set(key, maybe(only));
  }
  return differences.length;
}

function joinConfigs(a: ConfigObject, b: ConfigObject, joinValue: JoinValue): ConfigObject {
  if (sameConfig(a, b)) return a;
  const properties = new Map<string, Value>();
  for (const name of new Set([...a.properties.keys(), ...b.properties.keys()]))
    properties.set(name, joinValue(a.properties.get(name), b.properties.get(name)));
  return { ...a, properties, exists: a.exists === 'yes' && b.exists === 'yes' ? 'yes' : 'unknown' };
}

/** Rules of both, in the first one's order; those that only one has may be there. */
function joinPolicies(a: VersionPolicy, b: VersionPolicy, joinValue: JoinValue, renamed: Renamed): VersionPolicy {
  const own = new Set(a.rules.map(rule => rule.id));
  const others = new Map(b.rules.map(rule => [rule.id, rule]));
  const extra = new Set(b.rules.filter(rule => !own.has(rule.id)));
  const places = new Map(b.rules.map((rule, index) => [rule, index]));
  let reached = -1;
  const rules = a.rules.map(rule => {
    // One that stands before those that were found already would come in another order.
    const behind = [...extra].filter(each => (places.get(each) ?? 0) > reached);
    const theirs = others.get(rule.id) ?? twinOf(rule, behind, renamed);
    if (theirs) {
      extra.delete(theirs);
      reached = Math.max(reached, places.get(theirs) ?? 0);
    }
    return theirs ? (theirs === rule ? rule : joinConfigs(rule, theirs, joinValue)) : maybe(rule);
  });
  return {
    object: a.object === b.object ? a.object : joinConfigs(a.object, b.object, joinValue),
    rules: [...rules, ...[...extra].map(maybe)],
    open: a.open || b.open,
  };
}
