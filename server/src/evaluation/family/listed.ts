/** What was listed before a script names it: it is one of those, and has what each of them was given. */

import type { Noun } from '../../catalog';
import { FILTERED, type Scope } from '../../deployment';
import type { Place } from '../../text';
import { string } from '../../values';
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

/**
 * What stands for the objects of one noun that nobody has seen has the name of what stands for another noun's: that a policy has the
 * identity that was asked for says nothing of a privacy configuration. The answers come back with their noun.
 */
export function keepAnswersApart(state: State, noun: Noun, others: string): void {
  const key = `noun listed as ${others}`;
  const before = state.fact(key);
  state.learn(key, string(noun));
  if (before?.kind !== 'string' || before.value === noun) return;
  for (const [question, answer] of state.factsOf(`(${others}`).concat(state.factsOf(`,${others}`))) {
    if (question.startsWith(ASIDE)) continue;
    state.unlearn(question);
    state.learn(asideKey(before.value, question), answer);
  }
  const own = asideKey(noun, '');
  for (const [aside, answer] of state.factsOf(own)) {
    state.unlearn(aside);
    state.learn(aside.slice(own.length), answer);
  }
}

const ASIDE = 'aside of ';

function asideKey(noun: string, question: string): string {
  return `${ASIDE}${noun} ${question}`;
}
