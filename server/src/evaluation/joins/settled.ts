/** Runs that go on as one and lose nothing by it: they hold the same, and of what parts their deployments one can tell as much as two. */
import type { ConfigObject, Deployment, Table, VersionPolicy } from '../../deployment';
import { type Elements, structurallyEqual, type Value } from '../../values';
import { sameLocations } from '../folders/location';
import { reachable } from '../heap/garbage';
import type { HeapObject } from '../run/heapObject';
import { isLeftOutValue } from '../run/leftOut';
import { failuresOf } from '../run/paths';
import type { Differing, Run } from '../run/run';
import type { Frame, Output, State } from '../run/state';
import { unseenBy } from '../run/unseenRules';
import { allAlike, samePolicy, sameRules, sameText } from './alike';
import { foundOpenOrMade } from './foundOrMade';
import { type SameElements, type SameValue, sameConfig, sameMap, sameObject, sameOutput } from './same';
import { keepsOut, settledBy } from './settledPolicies';
import { Twins } from './twins';

/** Of runs that differ in more than so many entries it is not asked: those that parted long ago would pay for it at each statement. */
const MOST = 64;

/** The same of their privacy settings, which are all that these runs may hold apart. */
const FEW = 8;

/**
 * Whether both may go on as one. Privacy settings may differ: of one that only some runs have, asking for it tells as much again.
 * @param policies which of them may differ too: what each run came to by their rules is kept, but whoever asks for these is told less then
 */
export function losesNothing(run: Run, a: State, b: State, policies: Differing): boolean {
  if (!areAtSame(a, b)) return false;
  // What comes of a failure is told by the runs on which nothing failed.
  if (failuresOf(a.path) !== failuresOf(b.path)) return false;
  if (!differInFew(a.deployment.privacy, b.deployment.privacy, FEW)) return false;
  // That a site's is not there is seen where it is asked for again; of settings for more than one site it is not.
  if (!allSame(a.enabled.apart, b.enabled.apart, () => true)) return false;
  const mayDiffer = (x: VersionPolicy, y: VersionPolicy): boolean =>
    policies !== 'none' &&
    isThere(x) &&
    isThere(y) &&
    ((policies === 'any' && haveSetting(a, x) === haveSetting(b, x)) ||
      sameRules(x, y) ||
      keepsOut(settledBy(x, a, y, b)) ||
      foundOpenOrMade(x, a, y, b) !== undefined);
  return holdSame(run, a, b, {
    policies: (x, y) => allSame(x, y, (mine, theirs) => samePolicy(mine, theirs) || mayDiffer(mine, theirs)),
    gone: key => key.startsWith('CsPrivacyConfiguration '),
  });
}

/** How the deployments of two runs may differ. */
interface MayDiffer {
  policies(a: Deployment['policies'], b: Deployment['policies']): boolean;
  /** In whether the object of this key was removed, or known not to be there. */
  gone(key: string): boolean;
  /** Values that count as the same, where the runs can part again and each has its own back, with all that it knew. */
  values?(x: Value, y: Value): boolean;
  /** The same of what a list holds, and of what was put out. */
  elements?(x: Elements, y: Elements): boolean;
}

/** In the same session and folder. */
export function areAtSame(a: State, b: State): boolean {
  return a.platform === b.platform && a.session === b.session && sameLocations(a, b);
}

/** They hold the same but for privacy settings, and for what may differ. */
export function holdSame(run: Run, a: State, b: State, may: MayDiffer): boolean {
  const alike: SameValue = (x, y) => structurallyEqual(x, y) || may.values?.(x, y) === true;
  const twins = new Twins(a.heapObjects(), b.heapObjects(), alike);
  // Objects that each run has made for itself may be alike.
  const same: SameValue = (x, y) => alike(x, y) || twins.areTwins(x, y);
  return (
    sameScopes(a.frames, b.frames, same) &&
    sameMap(a.parked, b.parked, (x, y) => sameScopes(x, y, same)) &&
    a.outputs.every((output, index) => areOutputsAlike(output, b.outputs[index], same, may)) &&
    may.policies(a.deployment.policies, b.deployment.policies) &&
    sameBesides(a.deployment, b.deployment) &&
    a.deployment.removed.differ(b.deployment.removed, key => may.gone(key)) &&
    sameShared(a.heapObjects(), b.heapObjects(), same, { elements: may.elements, isOfNoAccount: may.values && unreachable(run, [a, b]) }) &&
    a.knowsSame(b, key => may.values !== undefined || !isOfRuleIn(run, key, [a, b]), 4 * MOST)
  );
}

function areOutputsAlike(a: Output, b: Output | undefined, same: SameValue, { elements }: MayDiffer): boolean {
  return sameOutput(a, b, same) || (b !== undefined && elements?.(a, b) === true);
}

/** It is about a rule that was found, and that all have in a policy: what one of them knows of it would be lost. */
function isOfRuleIn(run: Run, key: string, states: readonly State[]): boolean {
  const [id] = /\{unseen#[^}]*\}/.exec(key) ?? [];
  const unseen = id === undefined ? undefined : unseenBy(run, id);
  if (!unseen) return false;
  return states.every(({ deployment }) => deployment.policies.get(unseen.scope.key)?.rules.some(rule => rule.id === id));
}

function sameScopes(ours: readonly Frame[], theirs: readonly Frame[], same: SameValue): boolean {
  if (ours === theirs) return true;
  return ours.length === theirs.length && ours.every((frame, index) => sameScope(frame, theirs[index], same));
}

function sameScope(a: Frame, b: Frame | undefined, sameValue: SameValue): boolean {
  if (a === b) return true;
  if (!b) return false;
  const same = <T>(x: T, y: T) => x === y;
  return (
    sameVariables(a.variables, b.variables, sameValue) &&
    allSame(a.types, b.types, same) &&
    allSame(a.checks, b.checks, same) &&
    allSame(a.functions, b.functions, (x, y) => x.definition === y.definition && x.session === y.session) &&
    allSame(a.aliases, b.aliases, same)
  );
}

/** One that only one of them has set by what was left out is none that tells them apart. */
function sameVariables(a: Table<Value>, b: Table<Value>, sameValue: SameValue): boolean {
  let left = MOST;
  return a.differ(b, (_, mine, theirs) => {
    left -= 1;
    return left >= 0 && (mine && theirs ? sameValue(mine, theirs) : isLeftOutValue(mine ?? theirs));
  });
}

function allSame<T>(a: Table<T>, b: Table<T>, same: (x: T, y: T) => boolean): boolean {
  return allAlike(a, b, same, MOST);
}

interface MayDifferShared {
  readonly elements?: SameElements | undefined;
  readonly isOfNoAccount?: ((key: string) => boolean) | undefined;
}

/** Lists and tables may be held by what is running. */
function isRule({ config }: HeapObject): boolean {
  return config?.noun === 'CsClientVersionPolicyRule';
}

/** Nothing in either run reaches the object, such as a rule that was found, was asked for in a condition and is held by nobody. */
function unreachable(run: Run, states: readonly State[]): (key: string) => boolean {
  const reached = new Map<State, ReadonlySet<string>>();
  const reachedIn = (state: State): ReadonlySet<string> => {
    const known = reached.get(state);
    if (known) return known;
    const found = reachable(state, run.record);
    run.steps += found.looked >> 6;
    reached.set(state, found.reached);
    return found.reached;
  };
  return key => states.every(state => !reachedIn(state).has(key));
}

/** What only one of them has nothing reaches, as all that both reach is the same. */
export function sameShared(a: Table<HeapObject>, b: Table<HeapObject>, same: SameValue, may: MayDifferShared = {}): boolean {
  let left = 4 * MOST;
  return a.differ(b, (key, mine, theirs) => {
    left -= 1;
    return (
      left >= 0 && (!mine || !theirs || sameObject(mine, theirs, same, may.elements) || (isRule(mine) && may.isOfNoAccount?.(key) === true))
    );
  });
}

/** In so many entries at most. */
export function differInFew<T>(a: Table<T>, b: Table<T>, most: number): boolean {
  let left = most;
  return a.differ(b, () => {
    left -= 1;
    return left >= 0;
  });
}

/** Besides privacy settings, policies, and what was removed. */
function sameBesides(a: Deployment, b: Deployment): boolean {
  return (
    allSame(a.filters, b.filters, sameText) &&
    allSame(a.grants, b.grants, (x, y) => x.policy.key === y.policy.key) &&
    allSame(a.uncommitted, b.uncommitted, (x, y) => x.place.start === y.place.start && sameConfig(x.rule, y.rule))
  );
}

/** Whom a policy is for, and who are let in by it in one of the runs, may be those for whom only the other one has set something. */
function haveSetting({ deployment }: State, { object }: VersionPolicy): ConfigObject['exists'] | undefined {
  return deployment.privacy.get(object.scope.key)?.exists;
}

/** For everybody whom the policies concern it is told what each run came to. */
function isThere({ object }: VersionPolicy): boolean {
  return object.exists === 'yes';
}
