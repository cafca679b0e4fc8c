/** What was listed before a script names it: it is one of those, and has what each of them was given. */

import type { Noun } from '../../catalog';
import { FILTERED, type Scope } from '../../deployment';
import type { Place } from '../../text';
import { areThere } from '../run/elements';
import type { State } from '../run/state';

/** The fact what stood for the others the last time that they were listed. */
export function latestKey(noun: Noun, others: string): string {
  return `latest ${noun} ${others}`;
}

/** What stands for the objects that a query lists beside those that the model holds, of the queries that list such a one. */
function listedAs({ kind }: Scope): readonly string[] {
  return kind === 'site' ? [`${FILTERED}*`, `${FILTERED}site:*`] : [`${FILTERED}*`];
}

/** All were listed, and the run has decided that there were no others than those that the model holds. */
export function isNoneOfListed(state: State, noun: Noun, scope: Scope): boolean {
  return listedAs(scope).some(others => {
    const latest = state.fact(latestKey(noun, others));
    return latest !== undefined && areThere(state, latest) === 'no';
  });
}

/** A policy is about to be named for the first time: the rules that all were given are its own, too. */
export function giveAsListed(state: State, scope: Scope, place: Place): void {
  if (state.deployment.find('CsClientVersionPolicy', scope)) return;
  const rules = listedAs(scope).map(others => state.deployment.policies.get(others)?.rules ?? []);
  const given = rules.find(({ length }) => length > 0)?.map(rule => ({ ...rule, scope }));
  if (given) state.deploymentForChange().setRules(scope, given, place);
}
