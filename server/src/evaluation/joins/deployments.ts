/** The deployment of two runs that go on as one. */
import { type ConfigObject, type Deployment, type Table, UNSEEN_RULE, type VersionPolicy } from '../../deployment';
import type { Value } from '../../values';
import { factsOfEither } from '../heap/bounds';
import type { State } from '../run/state';
import { type Renamed, twinOf } from './alike';
import { foundOpenOrMade, foundOrMade } from './foundOrMade';
import { sameConfig } from './same';
import { keepsOut, settledBy } from './settledPolicies';

export type JoinValue = (a: Value | undefined, b: Value | undefined) => Value;

/** The deployment of either, what is known of its rules where each of the runs knew it of another one, and how many entries and rules differed. */
export function joinDeployments(
  into: State,
  other: State,
  joinValue: JoinValue,
  renamed: Renamed,
): { readonly joined: Deployment; readonly facts: readonly (readonly [string, Value])[]; readonly looked: number } {
  const joined = into.deployment.clone();
  const b = other.deployment;
  const settings = joinTables(joined.privacy, b.privacy, joinValue) + joinTables(joined.filters, b.filters, joinValue);
  const policies = joined.policies.differences(b.policies);
  const facts: (readonly [string, Value])[] = [];
  const isGone = (key: string) => [into.deployment, b].some(each => each.isRemoved('CsClientVersionPolicy', key));
  let rules = 0;
  for (const { key, mine, theirs } of policies) {
    const only = mine ?? theirs;
    if (mine && theirs) {
      const cameTo = settledBy(mine, into, theirs, other);
      const open = keepsOut(cameTo) ? undefined : foundOpenOrMade(mine, into, theirs, other);
      const both = keepsOut(cameTo) ? foundOrMade(mine, into, theirs, other) : open;
      facts.push(...(both?.facts ?? []), ...factsOfOwn(mine, into, theirs), ...factsOfOwn(theirs, other, mine));
      const policy = joinPolicies(both?.mine ?? mine, both?.theirs ?? theirs, joinValue, renamed);
      rules += policy.rules.length;
      joined.policies.set(key, { ...policy, settled: open ? undefined : cameTo });
    } else if (only) joined.policies.set(key, wasThere(only) && !isGone(key) ? only : maybePolicy(only));
  }
  for (const { key, mine, theirs } of joined.grants.differences(b.grants)) if (!mine && theirs) joined.grants.set(key, theirs);
  for (const { key, mine, theirs } of joined.uncommitted.differences(b.uncommitted))
    if (!mine && theirs) joined.uncommitted.set(key, theirs);
  for (const { key, mine, theirs } of joined.lost.differences(b.lost)) if (!mine && theirs) joined.lost.set(key, theirs);
  for (const { key, theirs } of joined.removed.differences(b.removed)) if (!theirs) joined.removed.delete(key);
  return { joined, facts, looked: settings + policies.length + rules };
}

/** What one run knows of rules that only it has found, where the other has none instead: that one says nothing of these. */
function factsOfOwn({ rules }: VersionPolicy, state: State, other: VersionPolicy): readonly (readonly [string, Value])[] {
  const others = new Set(other.rules.map(({ id }) => id));
  if (rules.filter(({ id }) => others.has(id)).length < others.size) return [];
  const own = rules.filter(({ id }) => id.startsWith(UNSEEN_RULE) && !others.has(id));
  return own.flatMap(({ id }) => factsOfEither(state, state, `${id}.`));
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
  return object === policy.object && rules.every((rule, index) => rule === policy.rules[index])
    ? policy
    : { object, rules, open: policy.open };
}

/** What the script names was there before it: in the other run it has not been named yet. */
function wasThere({ object, rules }: VersionPolicy): boolean {
  return object.origin === 'existing' && object.exists === 'yes' && rules.length === 0;
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
