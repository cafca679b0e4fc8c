/** What the runs of a script leave behind: the deployment at their ends, objects that were never saved. */
import { type Client, legacyClients, supportedClients } from '../catalog';
import {
  ALL,
  blockedSupportedClients,
  type ConfigObject,
  type Deployment,
  peopleUnder,
  type Scope,
  shadowedRules,
  signIn,
} from '../deployment';
import type { Place } from '../text';
import type { MatrixRow, Observation } from './analysis';
import type { Flow } from './flow';
import { judgeLater } from './privacy';
import type { Recorder } from './record';
import { type Run, resolveIn } from './run';
import type { State } from './state';

/** Runs that end, each judged with what it did later; those that stopped early are noted. */
export function finish(run: Run, flows: readonly Flow[]): State[] {
  return flows.map(({ state, done }) => {
    if (done.kind !== 'normal') run.record.ended.push(state.path);
    judgeLater(run, state);
    return state;
  });
}

/** Facts about the deployment as the runs leave it. */
export function observeEnds(record: Recorder, ends: readonly State[]): void {
  for (const state of ends) {
    for (const blocked of blockedSupportedClients(state.deployment, resolveIn(state)))
      record.observe({ kind: 'supportedBlocked', ...blocked });
  }
  observeShadows(record, ends);
  observeGrants(record, ends);
  for (const { place, created, noun } of record.unsettled()) record.observe({ kind: 'unsavedObject', place, created, noun });
}

/** A statement's rule counts as shadowed where it is in every run that makes it: a second try repeats the first one's. */
function observeShadows(record: Recorder, ends: readonly State[]): void {
  const shadowed = new Map<string, Observation>();
  const reached = new Set<string>();
  const keyOf = ({ place }: ConfigObject) => `${place.file}:${place.start}`;
  for (const state of ends) {
    for (const policy of state.deployment.policies.values()) {
      const hidden = new Map(shadowedRules(policy, resolveIn(state)).map(({ rule, by }) => [rule, by]));
      for (const rule of policy.rules.filter(({ origin }) => origin === 'script')) {
        const by = hidden.get(rule);
        if (!by || keyOf(by) === keyOf(rule)) reached.add(keyOf(rule));
        else
          shadowed.set(keyOf(rule), {
            kind: 'shadowedRule',
            place: rule.changed ?? rule.place,
            by: by.changed ?? by.place,
            policy: policy.object.scope.display,
          });
      }
    }
  }
  for (const [key, observation] of shadowed) if (!reached.has(key)) record.observe(observation);
}

/** A per-user policy that no run grants; a grant of a policy that is not known may be of this one. */
function observeGrants(record: Recorder, ends: readonly State[]): void {
  const policies = new Map<string, { readonly place: Place; readonly policy: string; readonly granted: boolean }>();
  for (const { deployment } of ends) {
    const grants = [...deployment.grants.values()];
    for (const { object } of deployment.policies.values()) {
      const { scope, origin, place } = object;
      if (scope.kind !== 'user' || origin !== 'script') continue;
      const granted = grants.some(grant => grant.policy.key === scope.key || !grant.policy.exact);
      policies.set(scope.key, { place, policy: scope.display, granted: granted || (policies.get(scope.key)?.granted ?? false) });
    }
  }
  for (const { place, policy, granted } of policies.values()) if (!granted) record.observe({ kind: 'policyNotGranted', place, policy });
}

/** The verdict before the script, by scope; people whom the deployment does not tell apart there meet the global policy. */
function verdictsBefore(before: Deployment): (scope: Scope, client: Client) => MatrixRow['before'] {
  const people = peopleUnder(before, ALL);
  const byScope = new Map(people.map(each => [each.scope.key, each]));
  return (scope, client) => {
    const group = byScope.get(scope.key) ?? people[0];
    return group ? signIn(group, client, value => value).verdict : 'unknown';
  };
}

/** Who can sign in where, before and after; where runs differ, it is unknown. */
export function matrixOf(before: Deployment, ends: readonly State[]): MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  const verdictBefore = verdictsBefore(before);
  for (const state of ends) {
    for (const people of peopleUnder(state.deployment, ALL)) {
      for (const client of [...legacyClients, ...supportedClients]) {
        const after = signIn(people, client, resolveIn(state)).verdict;
        const key = `${people.scope.key} ${client.name}`;
        const known = rows.get(key);
        rows.set(key, {
          scope: people.scope.display,
          client: client.name,
          before: verdictBefore(people.scope, client),
          after: known && known.after !== after ? 'unknown' : after,
        });
      }
    }
  }
  return [...rows.values()];
}
