/** Runs that come to one `catch` by commands that failed one after the other: what the script does for a site has not come to its end in any. */
import { legacyClients } from '../../catalog';
import { type Deployment, GLOBAL, signInBy, type VersionPolicy } from '../../deployment';
import { resolveIn } from '../run/elements';
import { errorBecause, isUnseenError } from '../run/exceptions';
import type { Completion, Flow } from '../run/flow';
import { failuresOf, isDoubtful } from '../run/paths';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { sameConfig } from './same';
import { areAtSame, holdSame } from './settled';
import { join } from './states';

/** Of more policies that differ it is not asked. */
const MOST = 8;

type Thrown = Extract<Completion, { readonly kind: 'throw' }>;

/**
 * The same flows, of which those that come with errors of one kind, hold the same and keep nobody out by what they have done since they
 * parted go on as one: whether a policy was made before something failed is open there.
 */
export function foldFailures(run: Run, flows: readonly Flow[]): Flow[] {
  const kept: Flow[] = [];
  for (const { state, done } of flows) {
    const isFailure = done.kind === 'throw' && isUnseenError(done.value) && failuresOf(state.path) > 0;
    run.steps += isFailure ? kept.length : 0;
    const index = isFailure
      ? kept.findIndex(other => other.done.kind === 'throw' && areAlike(run, other.state, other.done, state, done))
      : -1;
    const like = kept[index];
    if (!like || done.kind !== 'throw') {
      kept.push({ state, done });
      continue;
    }
    // One way stands for all, as nothing else is asked of what comes of a failure: rather one that commands of the family fail on.
    const path = isDoubtful(like.state.path) ? state.path : like.state.path;
    join(run, like.state, state);
    like.state.path = path;
    kept[index] = { state: like.state, done: { ...done, value: errorBecause(run, 'a command that fails', kindOf(done)) } };
  }
  return kept;
}

function areAlike(run: Run, a: State, mine: Thrown, b: State, theirs: Thrown): boolean {
  return (
    mine.ends === theirs.ends &&
    isUnseenError(mine.value) &&
    kindOf(mine) === kindOf(theirs) &&
    failuresOf(a.path) === failuresOf(b.path) &&
    areAtSame(a, b) &&
    a.deployment.privacy.equals(b.deployment.privacy, sameConfig) &&
    a.enabled.apart.equals(b.enabled.apart, () => true) &&
    holdSame(run, a, b, { policies: () => keepNobodyOut(a, b), gone: key => key.startsWith('CsClientVersionPolicy ') })
  );
}

/** What an unseen error's key begins with: its exception, where that is known. */
function kindOf({ value }: Thrown): string {
  return value.kind === 'unknown' ? value.key.replace(/#.*/, '') : '';
}

/** By policies that only one of them has, or that differ. */
function keepNobodyOut(a: State, b: State): boolean {
  let left = MOST;
  return a.deployment.policies.differ(b.deployment.policies, (_, mine, theirs) => {
    left -= 1;
    if (left < 0) return false;
    // Whom a site's own policy does not concern, the one for all does.
    const isOne = mine !== undefined && theirs !== undefined && mine.object.exists === theirs.object.exists;
    return lets(mine, a) && lets(theirs, b) && (isOne || [a, b].every(state => lets(globalOf(state.deployment), state)));
  });
}

function globalOf({ policies }: Deployment): VersionPolicy | undefined {
  return policies.get(GLOBAL.key);
}

/** No rule of it is known to decide about a legacy client. */
function lets(policy: VersionPolicy | undefined, state: State): boolean {
  if (!policy) return true;
  return legacyClients.every(client => {
    const { verdict, decision } = signInBy(policy, client, resolveIn(state));
    return verdict !== 'blocked' && decision.kind !== 'rule' && decision.kind !== 'partial';
  });
}
