/** What the runs of a script leave behind: the deployment at their ends, objects that were never saved. */
import { legacyClients, supportedClients } from '../catalog';
import { ALL, blockedSupportedClients, Deployment, peopleUnder, shadowedRules, signIn } from '../deployment';
import type { Place } from '../text';
import type { MatrixRow } from './analysis';
import type { Flow } from './flow';
import { judgeLater } from './privacy';
import type { Recorder } from './record';
import { type Run, resolveIn } from './run';
import type { State } from './state';

/** Runs that end, each judged with what it did later; those that stopped early are noted. */
export function finish(run: Run, flows: readonly Flow[]): State[] {
  return flows.map(({ state, done }) => {
    if (done.kind === 'throw' || done.kind === 'exit') run.record.ended.push(state.path);
    judgeLater(run, state);
    return state;
  });
}

/** Facts about the deployment as the runs leave it. */
export function observeEnds(record: Recorder, ends: readonly State[]): void {
  const ungranted = new Map<string, { place: Place; policy: string; granted: boolean }>();
  for (const state of ends) {
    const resolve = resolveIn(state);
    for (const blocked of blockedSupportedClients(state.deployment, resolve)) record.observe({ kind: 'supportedBlocked', ...blocked });
    const grants = [...state.deployment.grants.values()];
    for (const policy of state.deployment.policies.values()) {
      const { scope, origin, place } = policy.object;
      for (const { rule, by } of shadowedRules(policy, resolve)) {
        if (rule.origin === 'script')
          record.observe({ kind: 'shadowedRule', place: rule.changed ?? rule.place, by: by.changed ?? by.place, policy: scope.display });
      }
      if (scope.kind !== 'user' || origin !== 'script') continue;
      // A grant of a policy that is not known may be of this one.
      const granted = grants.some(grant => grant.policy.key === scope.key || !grant.policy.exact);
      const known = ungranted.get(scope.key);
      ungranted.set(scope.key, { place, policy: scope.display, granted: granted || (known?.granted ?? false) });
    }
  }
  for (const { place, policy, granted } of ungranted.values()) if (!granted) record.observe({ kind: 'policyNotGranted', place, policy });
  for (const { place, created, noun } of record.unsettled()) record.observe({ kind: 'unsavedObject', place, created, noun });
}

/** Who can sign in where, before and after; where runs differ, it is unknown. */
export function matrixOf(ends: readonly State[]): MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  const [before] = peopleUnder(Deployment.initial(), ALL);
  for (const state of ends) {
    for (const people of peopleUnder(state.deployment, ALL)) {
      for (const client of [...legacyClients, ...supportedClients]) {
        const after = signIn(people, client, resolveIn(state)).verdict;
        const key = `${people.scope.key} ${client.name}`;
        const known = rows.get(key);
        rows.set(key, {
          scope: people.scope.display,
          client: client.name,
          before: before ? signIn(before, client, value => value).verdict : 'unknown',
          after: known && known.after !== after ? 'unknown' : after,
        });
      }
    }
  }
  return [...rows.values()];
}
