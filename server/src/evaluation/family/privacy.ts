/** Privacy mode goes on or off: the moments that everything else is about. */

import {
  type Assessment,
  assess,
  type ConfigObject,
  type Deployment,
  isSafe,
  isSite,
  type People,
  peopleUnder,
  type Scope,
} from '../../deployment';
import type { Place } from '../../text';
import { TRUE, type Value } from '../../values';
import type { DeploymentEffect, SignIn } from '../run/analysis';
import { resolveIn } from '../run/elements';
import type { Enabled } from '../run/enabled';
import { differsByRun } from '../run/joined';
import { failuresOf, isDoubtful } from '../run/paths';
import type { Run } from '../run/run';
import { counts } from '../run/standIns';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { assumedSafe, assumedSignIn, assumptionFor } from './assumptions';
import { privacyText } from './describe';
import type { Invocation } from './invocation';
import { signInSteps } from './whySignIn';

export interface PrivacyChange {
  readonly scope: Scope;
  readonly identity: Value | undefined;
  /** The value of EnablePrivacyMode; undefined: it is not touched. */
  readonly value: Value | undefined;
  /** All that is set, EnablePrivacyMode among it. */
  readonly settings: ReadonlyMap<string, Value>;
  /** The command, and where in it the finding stands. */
  readonly command: Place;
  readonly place: Place;
  readonly valuePlace: Place | undefined;
}

/** Notes the change; the deployment has it already. */
export function privacyChanged(
  run: Run,
  state: State,
  change: PrivacyChange,
  { cloud, unclear }: Pick<Invocation, 'cloud' | 'unclear'>,
): void {
  if (!counts(state, change.scope.key)) return;
  const truth = change.value === undefined ? undefined : truthOf(state, change.value);
  const effect: DeploymentEffect = truth === undefined ? 'privacyChanged' : truth === 'no' ? 'privacyModeOff' : 'privacyModeOn';
  const detail = privacyText(change.settings, cloud, truth !== undefined);
  if (effect !== 'privacyModeOn' || cloud) {
    if (effect === 'privacyModeOff') state.enabled.delete(change.scope.key);
    run.record.event(change.command, effect, change.scope, state.path, truth === 'unknown', { detail, via: state.via });
    return;
  }
  const assumption = assumptionFor(run.assumptions, change.scope, [change.command, ...state.via]);
  const judged = doubted(run, change.scope, judge(run, state, change.scope));
  // Signals of both products that don't decide: it may be Teams that it speaks to. A scope that several runs as one do not tell any more may be a safe one in each.
  const isOpen = unclear || (change.identity !== undefined && differsByRun(state, change.identity));
  const assessment = assumption ? assumedSafe() : isOpen ? { ...judged, certain: false } : judged;
  const signIn = assumption ? assumedSignIn(assumption) : signInNow(run, state, assessment);
  run.record.event(change.command, effect, change.scope, state.path, truth === 'unknown', { signIn, detail, via: state.via });
  const occurrence = run.record.occurrence({
    command: change.command,
    place: change.place,
    valuePlace: change.valuePlace,
    via: state.via,
    scope: change.scope,
    identity: change.identity,
    path: state.path,
    assessment,
    maybe: truth === 'unknown',
    opaque: run.record.latestOpaque,
    needsRule: needsRule(state, assessment, change.scope),
    later: undefined,
  });
  state.deployment.noteMoment(change.scope);
  const before = state.enabled.get(change.scope.key);
  state.enabled.set(change.scope.key, {
    scope: change.scope,
    place: change.place,
    safe: assessment.safe ? 'yes' : assessment.certain ? 'no' : 'open',
    keptOut: keptOut(run, state, change.scope, assessment),
    maybe: truth === 'unknown',
    occurrence,
    deployment: state.deployment.clone(),
    earlier: before?.safe === 'yes' ? before.earlier : before,
  });
}

/** Asks the deployment. */
function judge(run: Run, state: State, scope: Scope, deployment = state.deployment): Assessment {
  return assess(deployment, scope, resolveIn(state), concerned(run, deployment, scope));
}

function isSafeNow(run: Run, state: State, scope: Scope, deployment = state.deployment): boolean {
  return isSafe(concerned(run, deployment, scope), resolveIn(state));
}

/** Where several settings go on at once and a legacy client gets in for some of them: the people whom none of them reaches. */
function keptOut(run: Run, state: State, scope: Scope, { certain, exposed }: Assessment): ReadonlySet<string> {
  if (!certain || scope.kind !== 'all') return NOBODY;
  const open = new Set(exposed.map(people => people.scope.key));
  const groups = concerned(run, state.deployment, scope).map(people => people.scope.key);
  return new Set(groups.filter(key => !open.has(key)));
}

const NOBODY: ReadonlySet<string> = new Set();

/** Those whom a scope concerns; the more policies and rules they meet, the more of the budget it takes to judge them. */
function concerned(run: Run, deployment: Deployment, scope: Scope): readonly People[] {
  const groups = peopleUnder(deployment, scope);
  let work = 0;
  for (const { policies, filters } of groups) for (const { rules } of policies) work += (1 + rules.length) * filters.length;
  run.steps += work;
  return groups;
}

/** Who can sign in at this moment. On a way that nothing speaks for, or after what can't be followed, an open door is not known to be open. */
function signInNow(run: Run, state: State, assessment: Assessment): readonly SignIn[] {
  const doubt = run.record.latestOpaque
    ? { text: "something before this that can't be followed may have changed it", place: run.record.latestOpaque }
    : isDoubtful(state.path)
      ? { text: 'it depends on what was there before the script, or on whether and when another step runs', place: undefined }
      : undefined;
  return assessment.clients.map(({ client, verdict, people }) => {
    const open = verdict.verdict === 'allowed' ? doubt : undefined;
    const steps = [...signInSteps(people, verdict), ...(open ? [open] : [])];
    return { client: client.name, verdict: open ? 'unknown' : verdict.verdict, because: steps.at(-1)?.text ?? '', steps };
  });
}

/** A loop that was cut before may have undone what protects. */
function doubted(run: Run, scope: Scope, assessment: Assessment): Assessment {
  const place = run.record.cutAt;
  if (!place || !assessment.safe) return assessment;
  const clients = assessment.clients.map(({ client }) => client.name);
  return { ...assessment, safe: false, certain: false, causes: [{ reason: 'unprovenValue', scope: scope.display, clients, place }] };
}

/** With version filtering turned on, some legacy client would still get in. */
function needsRule(state: State, assessment: Assessment, scope: Scope): boolean {
  if (!assessment.causes.some(({ reason }) => reason === 'filterDisabled')) return true;
  const filtered = state.deployment.clone();
  for (const [key, filter] of filtered.filters)
    filtered.filters.set(key, { ...filter, properties: new Map(filter.properties).set('enabled', TRUE) });
  return !assess(filtered, scope, resolveIn(state)).safe;
}

/** How many scopes are looked at again after each change of who can sign in. */
const MAX_WATCHED = 24;

/**
 * After a change of policies or filters of a scope: whether it lets a legacy client in where privacy mode is on. What is
 * set for a site concerns that site and settings that are for more than one; undefined: it may concern anybody.
 */
export function watchEnabled(run: Run, state: State, command: Place, changed: Scope | undefined): void {
  const own = changed && isSite(changed) ? state.enabled.get(changed.key) : undefined;
  const others = (changed && isSite(changed) ? state.enabled.apart : state.enabled).values();
  let watched = 0;
  for (const each of own ? [own, ...others] : others) {
    const isLost = each.safe === 'no' && !each.unblockedAt && each.keptOut.size === 0;
    if (isLost || isUntouched(state, each.scope, changed) || isAbsent(state, each.scope)) continue;
    if (watched >= MAX_WATCHED) return;
    watched += 1;
    const all = concerned(run, state.deployment, each.scope);
    const groups = each.keptOut.size > 0 ? all.filter(people => each.keptOut.has(people.scope.key)) : all;
    const safe = isSafe(groups, resolveIn(state));
    if (safe && each.unblockedAt) {
      run.record.blockAgain(each.unblockedAt, command);
      state.enabled.set(each.scope.key, { ...each, safe: each.keptOut.size > 0 ? 'no' : 'yes', unblockedAt: undefined });
    }
    if (safe || each.unblockedAt) continue;
    const now = assess(state.deployment, each.scope, resolveIn(state), groups);
    // What was open and still is has not become worse.
    if (each.safe === 'open' && !now.certain) continue;
    const clients = [...new Set(now.causes.flatMap(cause => cause.clients))];
    run.record.observe({
      kind: 'legacyUnblocked',
      place: command,
      scopes: [each.scope.display],
      clients,
      enabledAt: each.place,
      certain: now.certain && each.safe !== 'open' && !each.maybe,
    });
    state.enabled.set(each.scope.key, { ...each, safe: 'no', unblockedAt: command });
  }
}

/** On in another of the runs that went on as one; in this one it is not there. */
function isAbsent({ deployment }: State, scope: Scope): boolean {
  return deployment.isRemoved('CsPrivacyConfiguration', scope.key) && !deployment.privacy.get(scope.key);
}

/** What is set for one site, even for one that is not known, concerns no other that has its own policy and filter. */
function isUntouched({ deployment }: State, scope: Scope, changed: Scope | undefined): boolean {
  if (changed?.kind !== 'site' || scope.kind !== 'site' || changed.key === scope.key) return false;
  const ownFilter = deployment.filters.get(scope.key)?.exists === 'yes' || deployment.filters.apart.size < 2;
  return ownFilter && deployment.policies.get(scope.key)?.object.exists === 'yes';
}

/**
 * A policy that the script asks for turns out to be there: so it was when privacy mode went on before, and what was told then of
 * its people does not hold where it is.
 * @param isNamed the script asks for it by its identity, so that it is taken to be there; else it may be
 */
export function judgeFound(run: Run, state: State, policy: ConfigObject, isNamed: boolean): void {
  for (const each of state.enabled.values()) {
    const occurrence = run.record.occurrences[each.occurrence];
    const isOther = isSite(each.scope) && each.scope.key !== policy.scope.key;
    if (!occurrence || each.safe !== 'yes' || isOther || each.deployment.find(policy.noun, policy.scope)) continue;
    const then = each.deployment.clone();
    then.noteFound(policy);
    if (isSafeNow(run, state, each.scope, then)) continue;
    const assessment = judge(run, state, each.scope, then);
    const certain = assessment.certain && isNamed;
    run.record.occurrence({ ...occurrence, path: state.path, assessment: { ...assessment, certain }, foundLater: true });
    state.enabled.set(each.scope.key, { ...each, safe: certain ? 'no' : 'open' });
  }
}

/** By occurrence, on how many failures the end stands that told what came later. */
export type LaterTold = Map<number, number>;

/** At the end of a run: what it added after privacy mode went on. Of several ends, those on which the fewest commands failed come first, and tell. */
export function judgeLater(run: Run, state: State, told: LaterTold): void {
  const failures = failuresOf(state.path);
  for (const latest of state.enabled.values()) {
    if (latest.unblockedAt) run.record.blockAgain(latest.unblockedAt, null);
    for (const each of timesUntil(latest)) {
      const occurrence = run.record.occurrences[each.occurrence];
      if (!occurrence || occurrence.assessment.safe || occurrence.later) continue;
      if ((told.get(each.occurrence) ?? failures) < failures) continue;
      told.set(each.occurrence, failures);
      // A run that is over its budget is said to be that; what it did afterwards is not asked.
      if (run.isOver) return;
      const then = state.deployment.concerning(each.deployment);
      if (!isSafeNow(run, state, each.scope, then)) break;
      const rules = judge(run, state, each.scope, then).clients.flatMap(({ verdict }) =>
        verdict.decision.kind === 'rule' ? [verdict.decision.rule.rule] : [],
      );
      // A rule that was there, and now decides, is not what came later.
      const later = [...rules, ...then.objects('CsClientVersionPolicyRule')].find(rule => !isThere(each.deployment, rule));
      const place = later && (later.changed ?? later.committed ?? later.place);
      const { causes } = occurrence.assessment;
      const clients = [...new Set(causes.flatMap(cause => cause.clients))];
      const [only = each.scope.display, ...others] = new Set(causes.map(({ scope }) => scope));
      occurrence.later = { reason: 'ruleAfterEnable', scope: others.length > 0 ? each.scope.display : only, clients, place };
      occurrence.committedLater = committedSince(each.deployment, state.deployment);
    }
  }
}

/** Of the rules that were in memory then, or only tried out: those that no longer are, by their places. */
function committedSince({ uncommitted }: Deployment, now: Deployment): readonly Place[] {
  return [...uncommitted].flatMap(([key, { place }]) => (now.uncommitted.has(key) ? [] : [place]));
}

function isThere(deployment: Deployment, { id, place, changed }: ConfigObject): boolean {
  const rules = deployment.objects('CsClientVersionPolicyRule');
  return rules.some(rule => rule.id === id && rule.place === place && rule.changed === changed);
}

/** The times that privacy mode went on for a scope, the first one first. */
function timesUntil(latest: Enabled): readonly Enabled[] {
  const found: Enabled[] = [];
  for (let each: Enabled | undefined = latest; each; each = each.earlier) found.push(each);
  return found.reverse();
}
