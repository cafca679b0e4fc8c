/** What the runs of a script leave behind: the deployment at their ends, objects that were never saved. */

import { blockedSupportedClients, type ConfigObject, shadowedRules } from '../../deployment';
import type { Place } from '../../text';
import { judgeLater, type LaterTold } from '../family/privacy';
import type { Observation } from '../run/analysis';
import { resolveIn } from '../run/elements';
import type { Flow } from '../run/flow';
import { failuresOf } from '../run/paths';
import type { Recorder } from '../run/record';
import type { Run } from '../run/run';
import type { State } from '../run/state';

/** Runs that end, each judged with what it did later; those that stopped early are noted. */
export function finish(run: Run, flows: readonly Flow[]): State[] {
  const ends = flows.map(({ state, done }) => {
    if (done.kind !== 'normal') run.record.ended.push(state.path);
    return state;
  });
  const told: LaterTold = new Map();
  for (const end of [...ends].sort((a, b) => failuresOf(a.path) - failuresOf(b.path))) judgeLater(run, end, told);
  return ends;
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
