/** Who can sign in where, before the script and after it. */

import { type Client, legacyClients, supportedClients } from '../../catalog';
import { ALL, type Deployment, GLOBAL, type People, peopleUnder, type Resolve, type Scope, signIn } from '../../deployment';
import type { MatrixRow } from '../run/analysis';
import { resolveIn } from '../run/elements';
import { isAgainstAssumed, isSoft, runOf } from '../run/paths';
import type { Assumption } from '../run/run';
import type { State } from '../run/state';

type Verdict = MatrixRow['after'];

/**
 * A row for each client in each scope that the script shows: those with a policy or version filter of their own, those whose privacy
 * settings it changes, and the people of granted policies. Where runs differ, it is unknown.
 */
export function matrixOf(before: Deployment, ends: readonly State[], assumptions: readonly Assumption[]): MatrixRow[] {
  const first = new Groups(before);
  const runs = byRun(ends);
  const scopes = new Map<string, Scope>();
  for (const groups of runs.flat()) for (const scope of groups.scopes()) scopes.set(nameOf(scope), scope);
  return [...scopes.values()].flatMap(scope =>
    [...legacyClients, ...supportedClients].map(client => {
      const fromStart = assumptions.some(each => each.from === undefined && covers(each, scope, client));
      const atEnd = fromStart || assumptions.some(each => covers(each, scope, client));
      return {
        scope: scope.display,
        client: client.name,
        before: fromStart ? 'blocked' : first.verdict(scope, client),
        after: atEnd ? 'blocked' : verdictAfter(runs, scope, client),
      };
    }),
  );
}

/**
 * The deployments that each run may leave; one in which a command failed, there was nothing to do it for, or a setting was not as it is
 * assumed to be, only where there is no other.
 */
function byRun(ends: readonly State[]): readonly (readonly Groups[])[] {
  const runs = new Map<number | undefined, State[]>();
  for (const state of ends) runs.set(runOf(state.path), [...(runs.get(runOf(state.path)) ?? []), state]);
  return [...runs.values()].map(states => {
    const counted = states.filter(({ path }) => !isSoft(path) && !isAgainstAssumed(path));
    return (counted.length > 0 ? counted : states).map(state => new Groups(state.deployment, resolveIn(state)));
  });
}

/** With other parameters the script may be about other scopes: of those, the runs tell that are about them. */
function verdictAfter(runs: readonly (readonly Groups[])[], scope: Scope, client: Client): Verdict {
  const concerned = runs.filter(run => run.some(groups => groups.shows(scope)));
  return agreed(concerned.flat().map(groups => groups.verdict(scope, client)));
}

/** Scopes that can't be told apart by their names share a row. */
function nameOf(scope: Scope): string {
  return scope.exact ? scope.key : scope.display;
}

function covers({ scope: named }: Assumption, scope: Scope, client: Client): boolean {
  return legacyClients.includes(client) && (named === undefined || named.key === scope.key);
}

function agreed(verdicts: readonly Verdict[]): Verdict {
  const [first = 'unknown'] = verdicts;
  return verdicts.every(verdict => verdict === first) ? first : 'unknown';
}

/** The people of one deployment by the scope to name for them. */
class Groups {
  readonly #deployment: Deployment;
  readonly #resolve: Resolve;
  /** Those that the deployment shows something of, by name: several where their scopes are not told apart. */
  readonly #shown = new Map<string, People[]>();
  readonly #others = new Map<string, People[]>();

  constructor(deployment: Deployment, resolve: Resolve = value => value) {
    this.#deployment = deployment;
    this.#resolve = resolve;
    for (const people of peopleUnder(deployment, ALL)) this.#show(people);
    for (const { scope } of deployment.privacy.values()) {
      const [people] = isPlace(scope) || scope.kind === 'all' ? peopleUnder(deployment, scope) : [];
      if (people) this.#show(people);
    }
  }

  #show(people: People): void {
    const known = this.#shown.get(nameOf(people.scope));
    if (!known) this.#shown.set(nameOf(people.scope), [people]);
    else if (known.every(({ scope }) => scope.key !== people.scope.key)) known.push(people);
  }

  scopes(): readonly Scope[] {
    return [...this.#shown.values()].flatMap(([people]) => (people ? [people.scope] : []));
  }

  shows(scope: Scope): boolean {
    return this.#shown.has(nameOf(scope));
  }

  verdict(scope: Scope, client: Client): Verdict {
    return agreed(this.#peopleOf(scope).map(people => this.#verdictFor(people, client)));
  }

  #verdictFor(people: People, client: Client): Verdict {
    const { verdict, decision } = signIn(people, client, this.#resolve);
    // Rules that the script does not show are known not to matter to the old clients only.
    const decidedUnseen = decision.kind === 'default' && decision.open && verdict === 'blocked' && !legacyClients.includes(client);
    return decidedUnseen ? 'unknown' : verdict;
  }

  /** Where nothing is shown of a scope: what a site or pool then has, for others what everybody has. */
  #peopleOf(scope: Scope): readonly People[] {
    const name = nameOf(scope);
    const known = this.#shown.get(name) ?? this.#others.get(name);
    if (known) return known;
    const people = peopleUnder(this.#deployment, isPlace(scope) ? scope : GLOBAL).slice(0, 1);
    this.#others.set(name, people);
    return people;
  }
}

function isPlace({ kind }: Scope): boolean {
  return kind === 'site' || kind === 'service';
}
