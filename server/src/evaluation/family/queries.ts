/** Get-*: what the model holds, what the script has named, and what may be there besides. */
import type { BoundCommand } from '../../binding';
import type { Noun } from '../../catalog';
import {
  type ConfigObject,
  existingObject,
  filteredScope,
  GLOBAL,
  ruleAddressOf,
  type Scope,
  scopeOf,
  UNSEEN_POLICY,
  unknownScope,
} from '../../deployment';
import { type Ast, type CommandAst, hasNode } from '../../powershell';
import type { Place } from '../../text';
import { boolean, like, type Tri, toBoolean, toText, type Value } from '../../values';
import { noteFailure } from '../errors/errorState';
import { silent } from '../errors/refusals';
import { areThere, askAs, learnThere } from '../run/elements';
import { failed } from '../run/exceptions';
import { type Flow, flow } from '../run/flow';
import { partByPolicy } from '../run/partAgain';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { comparesIdentity, noteClosed, noteListed, policyOfPattern } from './identities';
import { giveAsListed, isNoneOfListed, keepAnswersApart, latestKey } from './listed';
import { identityValue, numberOf, readingOf, unseenRule } from './objects';
import { judgeFound } from './privacy';

export function query(run: Run, state: State, noun: Noun, bound: BoundCommand, command: CommandAst): Flow[] {
  const identity = bound.bound.get('identity');
  const filter = bound.bound.get('filter');
  const place = run.place(state, command);
  if (identity && !isNull(identity.value)) return queryOne(run, state, noun, bound, identity.value, command);
  const { output } = state;
  if (noun !== 'CsClientVersionPolicyRule') ensureGlobal(state, noun, place);
  const pattern = filter ? toText(filter.value) : undefined;
  const named = pattern && onlyOne(noun, pattern);
  if (named === 'none') return flow(state);
  if (named)
    return queryNamed(run, state, named, { noun, identity: pattern, place, isAsked: asksFor(run, command), filtered: true, missing: flow });
  const others = noun === 'CsClientVersionPolicyRule' ? undefined : othersOf(pattern);
  for (const object of state.deployment.objects(noun)) {
    // What was done to the objects that nobody has seen, what stands for them shows.
    if (object.scope.key === others?.key) continue;
    const fits = pattern ? matchesFilter(state, object, pattern) : 'yes';
    if (fits !== 'no') output.items.push(readingOf(run, state, object));
  }
  output.rest = unseen(run, state, noun, pattern, place) ?? output.rest;
  return flow(state);
}

/**
 * A filter without wildcards that is the identity of one object, as it shows it, lets that one through or none; so does `"site:$site"`.
 * None has any other text for its identity.
 */
function onlyOne(noun: Noun, pattern: Value): Scope | 'none' | undefined {
  const parts = pattern.kind === 'text' ? pattern.parts : pattern.kind === 'string' ? [pattern.value] : [];
  const hasWildcards = parts.some(part => typeof part === 'string' && /[*?[`]/.test(part));
  if (hasWildcards || noun === 'CsClientVersionPolicyRule') return undefined;
  const scope = scopeOf(noun, pattern);
  if (pattern.kind !== 'string') return scope?.kind === 'site' ? scope : undefined;
  if (scope === undefined) return 'none';
  if (scope.kind === 'global') return undefined;
  const shown = toText(identityValue(noun, scope));
  if (shown.kind === 'string' && like(shown.value, pattern.value, false) === 'yes') return scope;
  return scope.kind === 'user' ? 'none' : undefined;
}

/** The objects besides those the model holds, as far as a filter lets them through; undefined: there are none. */
function othersOf(pattern: Value | undefined): Scope | undefined {
  const written = patternText(pattern);
  return written === 'global' ? undefined : filteredScope(written.includes('*') ? written : '*');
}

function patternText(pattern: Value | undefined): string {
  return pattern?.kind === 'string' ? pattern.value.toLowerCase() : '*';
}

function isNull(value: Value): boolean {
  return value.kind === 'null' || value.kind === 'nothing';
}

/** The global object is always there. */
function ensureGlobal(state: State, noun: Noun, place: ConfigObject['place']): void {
  if (!state.deployment.find(noun, GLOBAL)) state.deploymentForChange().put(existingObject(noun, GLOBAL, place));
}

function matchesFilter(state: State, object: ConfigObject, pattern: Value): Tri {
  const identity = toText(object.properties.get('identity') ?? identityValue(object.noun, object.scope, object.id));
  const compared = comparesIdentity(state, 'Ilike', identity, pattern);
  if (compared) return toBoolean(compared);
  // Policies that a script names differently are taken for different ones, like those of elements that nobody has seen.
  const policy = object.noun === 'CsClientVersionPolicyRule' ? policyOfPattern(pattern) : undefined;
  if (policy && policy.key !== object.scope.key && object.scope.kind !== 'unknown' && pattern.kind === 'text') return 'no';
  if (identity.kind === 'unknown' || pattern.kind !== 'string') return 'unknown';
  return like(identity.kind === 'string' ? identity.value : identity.parts, pattern.value, false);
}

/** Stands for the objects that may be there besides those the model holds; each time that they are asked for, for some other one. */
function unseen(run: Run, state: State, noun: Noun, pattern: Value | undefined, place: ConfigObject['place']): Value | undefined {
  if (state.deployment.told.has(noun)) return undefined;
  if (noun === 'CsClientVersionPolicyRule')
    return unseenIn(run, state, (pattern && policyOfPattern(pattern)) ?? somePolicy(run, state, place), place);
  const others = othersOf(pattern);
  if (!others) return undefined;
  state.unlearn(others.key);
  keepAnswersApart(state, noun, others.key);
  noteListed(state, noun, others.key, shownIdentities(state, noun));
  const reading = readingOf(run, state, state.deployment.find(noun, others) ?? existingObject(noun, others, place));
  return asBefore(state, noun, others, reading);
}

/** As what is read of them tells them. */
function shownIdentities(state: State, noun: Noun): readonly string[] {
  const shown = state.deployment
    .objects(noun)
    .map(({ properties, scope }) => toText(properties.get('identity') ?? identityValue(noun, scope)));
  return shown.flatMap(identity => (identity.kind === 'string' ? [identity.value.toLowerCase()] : []));
}

/** The rules of a policy that nobody has seen; none where the script made all of it. */
function unseenIn(run: Run, state: State, policy: Scope, place: Place): Value | undefined {
  return hasAllRules(state, policy) ? undefined : unseenRule(run, state, policy, place);
}

/** The model shows all of the policy's rules. */
function hasAllRules({ deployment }: State, { key }: Scope): boolean {
  return !(deployment.policies.get(key)?.open ?? deployment.mayHaveRules);
}

/** Whether there are such objects was decided where they were asked for before. */
function asBefore(state: State, noun: Noun, others: Scope, reading: Value): Value {
  const key = latestKey(noun, others.key);
  const latest = state.fact(key);
  const isLeft = latest && !state.deployment.isRemoved(noun, others.key);
  const answer = isLeft ? areThere(state, latest) : 'unknown';
  if (answer !== 'unknown') learnThere(state, reading, boolean(answer === 'yes'));
  else if (isLeft) askAs(state, reading, latest);
  state.learn(key, reading);
  return reading;
}

/** The policy of a rule that nobody has seen; a condition on the rule's identity may tell which it is. */
function somePolicy(run: Run, state: State, place: Place): Scope {
  const policy = unknownScope(`${UNSEEN_POLICY}${numberOf(run, state, UNSEEN_POLICY, place)}`);
  noteClosed(state, policy);
  return policy;
}

function queryOne(run: Run, state: State, noun: Noun, bound: BoundCommand, identity: Value, command: CommandAst): Flow[] {
  const place = run.place(state, command);
  if (noun === 'CsClientVersionPolicyRule') return queryRule(run, state, bound, identity, command);
  const scope = scopeOf(noun, identity);
  if (!scope) return notFound(run, state, bound);
  if (scope.kind === 'global') ensureGlobal(state, noun, place);
  const isAsked = mayBeMissing(run, state, bound, command);
  return queryNamed(run, state, scope, { noun, identity, place, isAsked, filtered: false, missing: after => notFound(run, after, bound) });
}

interface Named {
  readonly noun: Noun;
  /** What the object was asked for by. */
  readonly identity: Value;
  readonly place: Place;
  /** The script is prepared for finding nothing. */
  readonly isAsked: boolean;
  /** It was asked for by a filter. */
  readonly filtered: boolean;
  /** What comes of it where there is none. */
  readonly missing: (state: State) => Flow[];
}

/** The one object of a scope: it is there, unless the script removed it or asks. */
function queryNamed(run: Run, state: State, scope: Scope, { noun, identity, place, isAsked, filtered, missing }: Named): Flow[] {
  const found = state.deployment.find(noun, scope);
  if (found) return give(run, state, found);
  if (state.deployment.isRemoved(noun, scope.key) || isNoneOfListed(state, noun, scope)) return missing(state);
  const here = (after: State): Flow[] => {
    const object: ConfigObject = { ...existingObject(noun, scope, place), properties: new Map([['identity', identity]]) };
    if (noun === 'CsClientVersionPolicy') {
      giveAsListed(after, scope, place);
      judgeFound(run, after, object, !filtered);
    }
    after.deploymentForChange().put(object);
    return give(run, after, object);
  };
  if (!isAsked) return here(state);
  // A snapshot that lacks it may be older than it.
  const isLacking = scope.exact && state.deployment.told.has(noun);
  const [some, none] = run.fork(state, { doubtful: isLacking ? 0 : 1 });
  none.deploymentForChange().noteAbsent(noun, scope);
  return [...here(some), ...missing(none)];
}

/** `-Identity Global` gives that policy's rules, `Global/<id>` one of them. */
function queryRule(run: Run, state: State, bound: BoundCommand, identity: Value, command: CommandAst): Flow[] {
  const address = ruleAddressOf(identity);
  const named = scopeOf('CsClientVersionPolicy', identity);
  // `site:$s`, or what a list of scopes holds: as far as the text tells, no rule but its policy.
  const isPolicy = address?.policy.kind === 'unknown' && !state.deployment.findRule(address);
  if (!address || isPolicy) {
    const policy = named ?? somePolicy(run, state, run.place(state, command));
    if (state.deployment.isRemoved('CsClientVersionPolicy', policy.key)) return notFound(run, state, bound);
    // A policy whose rules a script goes through is there; one whose rules it asks for need not be.
    if (isNoneOfListed(state, 'CsClientVersionPolicy', policy)) return notFound(run, state, bound);
    if (policy.exact && !mayBeMissing(run, state, bound, command)) {
      giveAsListed(state, policy, run.place(state, command));
      state.deploymentForChange().policyNamed(policy, run.place(state, command));
    }
    return withKnownRules(run, state, policy, after => {
      for (const rule of after.deployment.policies.get(policy.key)?.rules ?? []) after.put(readingOf(run, after, rule));
      after.output.rest = unseenIn(run, after, policy, run.place(after, command)) ?? after.output.rest;
      return flow(after);
    });
  }
  const rule = state.deployment.findRule(address);
  if (rule) return give(run, state, rule);
  const place = run.place(state, command);
  const isGone = state.deployment.isRemoved('CsClientVersionPolicyRule', `${address.policy.key}/${address.id}`);
  if (address.fresh || isGone || (address.policy.exact && !address.id.includes('{') && hasAllRules(state, address.policy)))
    return notFound(run, state, bound);
  const here = (after: State): Flow[] => give(run, after, existingObject('CsClientVersionPolicyRule', address.policy, place, address.id));
  if (!mayBeMissing(run, state, bound, command)) return here(state);
  // What a rule that was there before is like nobody knows, so nothing counts on one.
  const [some, none] = run.fork(state, { doubtful: 0 });
  return [...here(some), ...notFound(run, none, bound)];
}

function give(run: Run, state: State, object: ConfigObject): Flow[] {
  if (object.exists !== 'yes') {
    const own = partByPolicy(run, state, object.scope.key);
    if (own.length > 1) return own.flatMap(each => giveAgain(run, each, object));
    const { some, none } = partByExistence(run, state, object);
    return [...give(run, some, { ...object, exists: 'yes' }), ...flow(none)];
  }
  const put = (after: State): Flow[] => {
    after.put(readingOf(run, after, object));
    return flow(after);
  };
  return object.noun === 'CsClientVersionPolicy' ? withKnownRules(run, state, object.scope, put) : put(state);
}

/** What a run that has parted again has of the object. */
function giveAgain(run: Run, state: State, { noun, scope, id }: ConfigObject): Flow[] {
  const { deployment } = state;
  const own = noun === 'CsClientVersionPolicyRule' ? deployment.findRule({ policy: scope, id }) : deployment.find(noun, scope);
  return own ? give(run, state, own) : flow(state);
}

/** An object that some of the runs have that went on as one: those that have it, and those that do not. */
function partByExistence(run: Run, state: State, object: ConfigObject): { readonly some: State; readonly none: State } {
  // Of what the script did not make, a rule is not counted on; anything else that it names is there, as far as nothing says otherwise.
  const unlikely = object.noun === 'CsClientVersionPolicyRule' ? 0 : 1;
  const [some, none] = run.fork(state, object.origin === 'existing' ? { doubtful: unlikely } : undefined);
  some.deploymentForChange().decideExistence(object, true);
  none.deploymentForChange().decideExistence(object, false);
  return { some, none };
}

/** More rules of which that is not known are taken to be there. */
const MOST_DOUBTFUL = 2;

/** Reads rules where each is there or not. */
function withKnownRules(run: Run, state: State, policy: Scope, read: (state: State) => Flow[]): Flow[] {
  const doubtful = (state.deployment.policies.get(policy.key)?.rules ?? []).filter(({ exists }) => exists !== 'yes');
  const [first] = doubtful;
  if (!first) return read(state);
  const own = partByPolicy(run, state, policy.key);
  if (own.length > 1) return own.flatMap(each => withKnownRules(run, each, policy, read));
  if (doubtful.length > MOST_DOUBTFUL) {
    // What the runs came to is not what one comes to that goes on by what it reads here.
    state.deploymentForChange().forgetSettled(policy);
    return read(state);
  }
  const { some, none } = partByExistence(run, state, first);
  return [some, none].flatMap(each => withKnownRules(run, each, policy, read));
}

/** Nothing comes out; with a stopping preference or inside `try` the error is thrown. */
function notFound(run: Run, state: State, bound: BoundCommand): Flow[] {
  if (run.tries === 0 || silent(run, state, bound)) {
    noteFailure(run, state);
    return flow(state);
  }
  return failed(run, state, 'an object that is not there');
}

/** The script is prepared for finding nothing: it silences the error, catches it, or asks what came back. */
function mayBeMissing(run: Run, state: State, bound: BoundCommand, command: CommandAst): boolean {
  return run.tries > 0 || silent(run, state, bound) || asksFor(run, command);
}

/** What a query puts out is asked about: it stands in a condition, or in a variable that does. */
function asksFor(run: Run, command: CommandAst): boolean {
  let node: CommandAst['parent'] = command;
  while (node) {
    const { parent }: { parent: CommandAst['parent'] } = node;
    if (parent && takesRules(parent, node)) return false;
    if (parent?.kind === 'IfStatementAst') return parent.clauses.some(clause => clause.condition === node);
    if (parent?.kind === 'WhileStatementAst') return parent.condition === node;
    if (parent?.kind === 'AssignmentStatementAst' && parent.left.kind === 'VariableExpressionAst')
      return run.tested.has(parent.left.variablePath.toLowerCase());
    node = parent;
  }
  return false;
}

/** What is asked about are the rules in the policy, not the policy itself: `(Get-CsClientVersionPolicy Global).Rules`. */
function takesRules(parent: Ast, command: Ast): boolean {
  const isRules = (node: Ast) => node.kind === 'StringConstantExpressionAst' && node.value.toLowerCase() === 'rules';
  if (parent.kind === 'MemberExpressionAst') return isRules(parent.member);
  if (parent.kind !== 'PipelineAst' || parent.pipelineElements.at(-1) === command) return false;
  return parent.pipelineElements.some(element => element.start > command.start && hasNode(element, isRules));
}
