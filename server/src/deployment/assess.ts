/** The verdict on privacy mode in a scope: who of the legacy clients gets in, and for which reasons. */
import { type Client, legacyClients } from '../catalog';
import type { Place } from '../text';
import type { ConfigObject, Deployment } from './model';
import { type People, peopleUnder } from './people';
import { matchClient, type Resolve, unaskedOf, viewRule } from './rule';
import type { Scope } from './scope';
import { isTested, signIn, type Verdict } from './signIn';

/** In order of precedence (`design.md`, CsPrivacyModeLegacyClients); the two that need several paths or moments are the evaluation's. */
export const REASONS = [
  'notCommitted',
  'filterDisabled',
  'shadowedByAllow',
  'ruleDisabled',
  'actionAllows',
  'unprovenValue',
  'partialCoverage',
  'notGranted',
  'scopeNotCovered',
  'notOnEveryPath',
  'ruleAfterEnable',
  'noRule',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Cause {
  readonly reason: Reason;
  readonly scope: string;
  readonly clients: readonly string[];
  readonly place: Place | undefined;
  /** Of a rule that the script has looked for: properties that it did not ask about and that decide. */
  readonly unasked?: readonly string[] | undefined;
}

export interface Assessment {
  /** No legacy client can sign in, for nobody the scope concerns. */
  readonly safe: boolean;
  /** Some legacy client certainly can, as far as the deployment tells. */
  readonly certain: boolean;
  /** In order of precedence, one for each different reason, scope and place; empty when safe. */
  readonly causes: readonly Cause[];
  /** The worst verdict for each legacy client over all people concerned. */
  readonly clients: readonly { readonly client: Client; readonly verdict: Verdict; readonly people: People }[];
  /** The people of whom some legacy client gets in. */
  readonly exposed: readonly People[];
}

/** @param groups those whom the scope concerns (`peopleUnder`) */
export function assess(deployment: Deployment, scope: Scope, resolve: Resolve, groups = peopleUnder(deployment, scope)): Assessment {
  const judged = groups.map(people => ({
    people,
    verdicts: legacyClients.map(client => ({ client, verdict: signIn(people, client, resolve) })),
  }));
  const open = judged.filter(({ verdicts }) => verdicts.some(({ verdict }) => verdict.verdict !== 'blocked'));
  const allowed = open.filter(({ people, verdicts }) => !people.possible && verdicts.some(({ verdict }) => isExposed(verdict)));
  // Of a scope that is not known, any group may be the one; people who were granted a policy are there besides.
  const isGranted = ({ scope: { kind } }: People) => kind === 'user';
  const certain =
    allowed.some(({ people }) => scope.kind !== 'unknown' || isGranted(people)) ||
    (allowed.length > 0 && judged.every(each => isGranted(each.people) || allowed.includes(each)));
  const causes = open.flatMap(({ people, verdicts }) => causesFor(deployment, people, verdicts, resolve));
  return {
    safe: open.length === 0,
    certain,
    causes: merged(causes),
    clients: legacyClients.map((client, index) =>
      worst(
        client,
        judged.map(({ people, verdicts }) => ({ people, verdict: verdicts[index]?.verdict })),
      ),
    ),
    exposed: open.map(({ people }) => people),
  };
}

/** The same question where only the answer counts. */
export function isSafe(groups: readonly People[], resolve: Resolve): boolean {
  return groups.every(people => legacyClients.every(client => signIn(people, client, resolve).verdict === 'blocked'));
}

/** The client gets in, or nothing but the script's own silence leaves it open. */
function isExposed({ verdict, decision }: Verdict): boolean {
  return (
    verdict === 'allowed' ||
    (verdict === 'unknown' && decision.kind === 'unproven' && !decision.outside && decision.object.exists === 'yes')
  );
}

const BADNESS = { blocked: 0, unknown: 1, allowed: 2 } as const;

function worst(
  client: Client,
  verdicts: readonly { readonly people: People; readonly verdict: Verdict | undefined }[],
): Assessment['clients'][number] {
  let result: Assessment['clients'][number] | undefined;
  for (const { people, verdict } of verdicts) {
    if (verdict && (!result || BADNESS[verdict.verdict] > BADNESS[result.verdict.verdict])) result = { client, verdict, people };
  }
  if (!result) throw new Error('a privacy scope always concerns somebody');
  return result;
}

type ClientVerdict = { readonly client: Client; readonly verdict: Verdict };

function causesFor(deployment: Deployment, people: People, verdicts: readonly ClientVerdict[], resolve: Resolve): Cause[] {
  const exposed = verdicts.filter(({ verdict }) => verdict.verdict !== 'blocked');
  const causes: Cause[] = [];
  const add: Add = (reason, clients, place, unasked) =>
    causes.push({ reason, scope: people.scope.display, clients: clients.map(client => client.name), place, unasked });
  const clients = exposed.map(({ client }) => client);
  addUncommitted(deployment, people, clients, resolve, add);
  addFilterOff(exposed, add);
  for (const policy of people.policies) addRuleCauses(policy.rules, exposed, resolve, add);
  for (const { client, verdict } of exposed) addDecision(client, verdict, resolve, add);
  if (exposed.length < verdicts.length) add('partialCoverage', clients, blockPlace(verdicts));
  if (causes.length === 0) addLost(deployment, people, clients, resolve, add);
  if (causes.length === 0) addElsewhere(deployment, people, clients, resolve, add);
  if (causes.length === 0) add('noRule', clients, undefined);
  return causes;
}

type Add = (reason: Reason, clients: readonly Client[], place: Place | undefined, unasked?: readonly string[]) => void;

function addUncommitted(deployment: Deployment, people: People, clients: readonly Client[], resolve: Resolve, add: Add): void {
  const policies = new Set(people.policies.map(policy => policy.object.scope.key));
  for (const { rule, place } of deployment.uncommitted.values()) {
    const concerns = policies.has(rule.scope.key) || rule.scope.key === people.scope.key || rule.scope.kind === 'unknown';
    const kept = concerns ? clients.filter(client => wouldBlock(rule, client, resolve)) : [];
    if (kept.length > 0) add('notCommitted', kept, place);
  }
}

function addFilterOff(exposed: readonly ClientVerdict[], add: Add): void {
  for (const { client, verdict } of exposed) {
    if (verdict.decision.kind === 'filterOff') add('filterDisabled', [client], placeOf(verdict.decision.filter));
  }
}

/** Disabled blocks, and blocks behind something that lets the client in. */
function addRuleCauses(rules: readonly ConfigObject[], exposed: readonly ClientVerdict[], resolve: Resolve, add: Add): void {
  for (const { client, verdict } of exposed) {
    const decision = verdict.decision;
    const winner = decision.kind === 'rule' ? rules.indexOf(decision.rule.rule) : -1;
    for (const [index, rule] of rules.entries()) {
      if (!isTested(rule, resolve) || !wouldBlock(rule, client, resolve)) continue;
      const { enabled } = viewRule(rule, resolve);
      if (enabled === 'no') add('ruleDisabled', [client], placeOf(rule));
      else if (decision.kind === 'rule' && winner >= 0 && index > winner && decision.rule.effect === 'allow') {
        add('shadowedByAllow', [client], placeOf(decision.rule.rule));
      }
    }
  }
}

function addDecision(client: Client, verdict: Verdict, resolve: Resolve, add: Add): void {
  const { decision } = verdict;
  if (decision.kind === 'rule' && decision.rule.effect === 'allow') add('actionAllows', [client], placeOf(decision.rule.rule));
  else if (decision.kind === 'rule') add('unprovenValue', [client], placeOf(decision.rule.rule));
  else if (decision.kind === 'unproven') {
    const { object } = decision;
    const isFound = object.noun === 'CsClientVersionPolicyRule' && object.origin === 'existing';
    const unasked = isFound ? unaskedOf(viewRule(object, resolve)) : undefined;
    add(object.exists === 'unknown' ? 'notOnEveryPath' : 'unprovenValue', [client], placeOf(object), unasked);
  } else if (decision.kind === 'partial') add('partialCoverage', [client], placeOf(decision.rule.rule));
}

/** The script has had a block for these people, and has taken it out again. */
function addLost(deployment: Deployment, people: People, clients: readonly Client[], resolve: Resolve, add: Add): void {
  for (const key of new Set([people.scope.key, ...people.policies.map(policy => policy.object.scope.key)])) {
    const lost = deployment.lost.get(key);
    const kept = lost ? clients.filter(client => lost.rules.some(rule => wouldBlock(rule, client, resolve))) : [];
    if (lost && kept.length > 0) add('noRule', kept, lost.place);
  }
}

/** So many blocks elsewhere are named: those of a hundred sites say no more about one that has none. */
const MOST_ELSEWHERE = 8;

/** A block exists, but in a policy that these people do not meet. */
function addElsewhere(deployment: Deployment, people: People, clients: readonly Client[], resolve: Resolve, add: Add): void {
  let found = 0;
  for (const policy of deployment.policies.values()) {
    if (found >= MOST_ELSEWHERE) return;
    const block = policy.rules.find(
      rule =>
        // One that was there before, or was not, says nothing here.
        (rule.origin === 'script' || rule.exists === 'yes') &&
        isTested(rule, resolve) &&
        viewRule(rule, resolve).enabled !== 'no' &&
        clients.some(client => wouldBlock(rule, client, resolve)),
    );
    if (!block) continue;
    const { scope } = policy.object;
    const perUser = scope.kind === 'user' && ![...deployment.grants.values()].some(grant => grant.policy.key === scope.key);
    if (people.policies.length === 1 && people.policies.includes(policy)) continue;
    add(perUser ? 'notGranted' : 'scopeNotCovered', clients, placeOf(block));
    found += 1;
  }
}

/** The rule's action blocks and it matches at least some of the client's builds; its being enabled aside. */
function wouldBlock(rule: ConfigObject, client: Client, resolve: Resolve): boolean {
  const view = viewRule(rule, resolve);
  const match = matchClient(view, client);
  return view.effect === 'block' && (match === 'yes' || match === 'some');
}

/** The same for any of the legacy clients. */
export function legacyWouldBlock(rule: ConfigObject, resolve: Resolve): boolean {
  return legacyClients.some(client => wouldBlock(rule, client, resolve));
}

function blockPlace(verdicts: readonly ClientVerdict[]): Place | undefined {
  for (const { verdict } of verdicts) {
    if (verdict.verdict === 'blocked' && verdict.decision.kind === 'rule') return placeOf(verdict.decision.rule.rule);
  }
  return undefined;
}

function placeOf(object: ConfigObject): Place | undefined {
  const place = object.changed ?? object.place;
  return place.file === '' ? undefined : place;
}

/** Orders causes by precedence and puts those that differ only in the client together. */
function merged(causes: readonly Cause[]): Cause[] {
  const result: Cause[] = [];
  for (const cause of causes) {
    const same = result.findIndex(
      other =>
        other.reason === cause.reason &&
        other.scope === cause.scope &&
        other.place?.file === cause.place?.file &&
        other.place?.start === cause.place?.start,
    );
    const known = result[same];
    if (known) result[same] = { ...known, clients: [...new Set([...known.clients, ...cause.clients])] };
    else result.push(cause);
  }
  return result.sort((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason));
}
