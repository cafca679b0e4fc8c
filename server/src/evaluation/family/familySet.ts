/** Set-*: properties of an object by identity, of the global one, or of an object handed over. */

import type { BoundCommand } from '../../binding';
import type { Noun } from '../../catalog';
import {
  type ConfigObject,
  existingObject,
  GLOBAL,
  insertRule,
  type RuleAddress,
  ruleAddressOf,
  type Scope,
  scopeOf,
  UNSEEN_RULE,
  unknownScope,
  withProperties,
} from '../../deployment';
import type { Place } from '../../text';
import type { ReferenceValue, Value } from '../../values';
import { refused } from '../errors/refusals';
import { readProperty } from '../heap/heap';
import { resolveIn } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import type { ConfigLink } from '../run/heapObject';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { committedOf } from './committed';
import { rulesText, settingsText } from './describe';
import { identityWritten } from './identities';
import { type Invocation, placeOfPrivacy, placeOfValue } from './invocation';
import { PROPERTIES, ruleText } from './objects';
import { privacyChanged, watchEnabled } from './privacy';
import { rulesFrom } from './ruleLists';
import { noteUncommitted } from './uncommitted';

/** What is set where. */
interface Change {
  readonly scope: Scope;
  readonly address: RuleAddress | undefined;
  readonly identity: Value | undefined;
  readonly properties: Map<string, Value>;
  readonly rules: Value | undefined;
  /** The object came from memory and is new to the deployment. */
  readonly created: ConfigLink | undefined;
}

export function setObject(run: Run, state: State, invocation: Invocation): Flow[] {
  const { cmdlet, bound, whatIf, instance } = invocation;
  // What `Get-` did not find is no object that could be handed over.
  const isNothing = /^(?:null|nothing)$/.test(bound.bound.get('instance')?.value.kind ?? '');
  const change = isNothing ? undefined : changeOf(run, state, invocation);
  if (!change) return refused(run, state, bound);
  const gone = isGone(state, cmdlet.noun, change, bound);
  // What was not made, by the same -WhatIf, is not looked for.
  if (gone && !whatIf) return refused(run, state, bound);
  if (whatIf) {
    noteWhatIf(state, invocation, change);
    if (!gone) putNamed(state, invocation, change);
    return flow(state);
  }
  if (instance) run.record.objectSettled(instance.id);
  if (cmdlet.noun === 'CsClientVersionPolicyRule') setRule(run, state, invocation, change);
  else if (cmdlet.noun === 'CsPrivacyConfiguration') setPrivacy(run, state, invocation, change);
  else setOther(run, state, invocation, change, cmdlet.noun);
  return flow(state);
}

/** A `Set-` that fails has named its object all the same. */
export function nameObject(run: Run, state: State, invocation: Invocation): void {
  const change = changeOf(run, state, invocation);
  if (change && !isGone(state, invocation.cmdlet.noun, change, invocation.bound)) putNamed(state, invocation, change);
}

/** What a script names is there, even where it does not come to changing it. */
function putNamed(state: State, { cmdlet, command }: Invocation, change: Change): void {
  if (cmdlet.noun === 'CsClientVersionPolicyRule' || change.created) return;
  state.deploymentForChange().put(before(state, cmdlet.noun, change, command));
}

/** The script itself has removed what it names here. An object that is handed over is made again. */
function isGone({ deployment }: State, noun: Noun, { scope, address, created }: Change, bound: BoundCommand): boolean {
  const isUnmade = address?.fresh === true && !created && !deployment.findRule(address);
  if (address) return isUnmade || deployment.isRemoved('CsClientVersionPolicy', address.policy.key);
  return !bound.bound.has('instance') && deployment.isRemoved(noun, scope.key);
}

function changeOf(run: Run, state: State, invocation: Invocation): Change | undefined {
  const { cmdlet, bound, instance } = invocation;
  const { noun } = cmdlet;
  const given = new Map<string, Value>();
  for (const name of PROPERTIES[noun]) {
    const argument = bound.bound.get(name.toLowerCase());
    if (argument && name !== 'Rules') given.set(name.toLowerCase(), resolveIn(state)(argument.value));
  }
  const rules = bound.bound.get('rules')?.value;
  const link = instance && state.object(instance)?.config;
  if (instance && link?.noun === noun) return fromInstance(run, state, invocation, link, given, rules);
  const handed = bound.bound.get('instance')?.value;
  // What privacy settings make of a name that is handed over is not documented; a rule is not found by one.
  if (handed && isPlain(handed) && noun !== 'CsPrivacyConfiguration') return undefined;
  if (handed)
    return {
      // The same object that nobody knows is the same scope.
      scope: unknownScope(handed.kind === 'unknown' ? handed.key : `instance#${run.nextId()}`),
      address: undefined,
      identity: undefined,
      properties: given,
      rules,
      created: undefined,
    };
  const identity = identityWritten(state, bound.bound.get('identity')?.value);
  if (noun === 'CsClientVersionPolicyRule') {
    const address = identity && ruleAddressOf(identity);
    return address && { scope: address.policy, address, identity, properties: given, rules: undefined, created: undefined };
  }
  // The parameter takes $null; what the cmdlet makes of it is not documented.
  const isNull = identity?.kind === 'null' || identity?.kind === 'nothing';
  const scope = isNull ? unknownScope('null') : identity ? scopeOf(noun, identity) : GLOBAL;
  return scope && { scope, address: undefined, identity, properties: given, rules, created: undefined };
}

/** What was handed over is certainly no settings object. */
function isPlain({ kind }: Value): boolean {
  return kind === 'string' || kind === 'text' || kind === 'number' || kind === 'boolean' || kind === 'guid';
}

function fromInstance(
  run: Run,
  state: State,
  { cmdlet, instance }: Invocation,
  link: ConfigLink,
  given: Map<string, Value>,
  rules: Value | undefined,
): Change | undefined {
  if (!instance) return undefined;
  const scope = scopeOfInstance(state, instance, cmdlet.noun, link);
  const own = committedOf(run, state, instance, link, scope);
  const object = state.object(instance);
  const listed = rules ?? (cmdlet.noun === 'CsClientVersionPolicy' ? object?.entries.get('rules')?.value : undefined);
  return {
    scope,
    address: link.address,
    identity: object?.entries.get('identity')?.value,
    properties: new Map([...own, ...given]),
    rules: listed,
    created: link.inMemory ? link : undefined,
  };
}

/** A condition may have told which of many objects this is. */
function scopeOfInstance(state: State, instance: ReferenceValue, noun: Noun, link: ConfigLink): Scope {
  const identity = link.scope.exact || noun === 'CsClientVersionPolicyRule' ? undefined : readProperty(state, instance, 'Identity');
  return (identity?.kind === 'string' ? scopeOf(noun, identity) : undefined) ?? link.scope;
}

/** The object as it was, or as it is first met. */
function before(state: State, noun: Noun, change: Change, command: Place): ConfigObject {
  const found = state.deployment.find(noun, change.scope);
  if (found) return found;
  const fresh = existingObject(noun, change.scope, change.created?.place ?? command);
  const named = change.identity ? { ...fresh, properties: new Map([['identity', change.identity]]) } : fresh;
  return change.created ? { ...named, origin: 'script' } : named;
}

/** What a command has changed is there, whatever was known of it before. */
function found(state: State, noun: Noun, change: Change, command: Place): ConfigObject {
  return { ...before(state, noun, change, command), exists: 'yes' };
}

function setPrivacy(run: Run, state: State, invocation: Invocation, change: Change): void {
  const { command, bound, instance, cloud, cmdlet } = invocation;
  if (!cloud) state.deploymentForChange().put(withProperties(found(state, cmdlet.noun, change, command), change.properties, command));
  const argument = bound.bound.get('enableprivacymode');
  const value =
    change.properties.get('enableprivacymode') ??
    (invocation.unknownInstance ? run.unknown('instance', 'an object that the script did not make', 'bool') : undefined);
  const fromObject = !argument && instance ? state.object(instance)?.entries.get('enableprivacymode') : undefined;
  const valuePlace =
    fromObject?.keyPlace ??
    (argument?.keyPlace && (argument.splatPlace || argument.source === 'default') ? argument.keyPlace : placeOfValue(value, command));
  privacyChanged(
    run,
    state,
    {
      scope: change.scope,
      identity: change.identity,
      value,
      settings: change.properties,
      command,
      place: placeOfPrivacy(invocation),
      valuePlace,
    },
    invocation,
  );
}

function setRule(run: Run, state: State, { command }: Invocation, change: Change): void {
  const { address } = change;
  if (!address) return;
  const deployment = state.deploymentForChange();
  const { rules, open } = deployment.policyNamed(address.policy, command);
  const found = rules.find(rule => rule.id === address.id);
  const fresh = existingObject('CsClientVersionPolicyRule', address.policy, change.created?.place ?? command, address.id);
  const base: ConfigObject = found ?? (change.created ? { ...fresh, origin: 'script' } : fresh);
  const changed = withProperties(base, change.properties, command);
  const settled: ConfigObject = change.created && !found ? { ...changed, changed: undefined, committed: command } : changed;
  const moves = change.properties.has('priority') || !found;
  run.steps += rules.length;
  // One that nobody has seen and that is put elsewhere, described or handed over as it was does what it did.
  if (found || !isUnseen(address) || decides(address, change.properties))
    deployment.setRules(
      address.policy,
      moves ? insertRule(rules, settled, open) : rules.map(rule => (rule.id === address.id ? settled : rule)),
      command,
    );
  deployment.uncommitted.delete(`${address.policy.key}/${address.id}`);
  run.record.event(command, found ? 'ruleChanged' : change.created ? 'ruleAdded' : 'ruleChanged', address.policy, state.path, false, {
    detail: change.created && !found ? ruleText(settled) : settingsText('CsClientVersionPolicyRule', change.properties),
    via: state.via,
  });
  watchEnabled(run, state, command, address.policy);
}

function isUnseen({ id }: RuleAddress): boolean {
  return id.startsWith(UNSEEN_RULE);
}

/** Something that has a say in sign-ins becomes another than it was. */
function decides({ id }: RuleAddress, properties: ReadonlyMap<string, Value>): boolean {
  return [...properties].some(([name, value]) => !/^(?:priority|description)$/.test(name) && !isOwn(value, id, name));
}

/** What nobody has seen of the rule itself. */
function isOwn(value: Value, id: string, name: string): boolean {
  return value.kind === 'unknown' && value.key === `${id}.${name}`;
}

/** What `-WhatIf` only showed. */
function noteWhatIf(state: State, { command }: Invocation, { address, properties }: Change): void {
  const rule = address && state.deployment.findRule(address);
  if (rule) noteUncommitted(state, withProperties(rule, properties, command));
}

function setOther(run: Run, state: State, { command }: Invocation, change: Change, noun: Noun): void {
  const deployment = state.deploymentForChange();
  deployment.put(withProperties(found(state, noun, change, command), change.properties, command));
  let detail = settingsText(noun, change.properties);
  if (noun === 'CsClientVersionPolicy' && change.rules) {
    const policy = deployment.policyNamed(change.scope, command);
    const { rules, open } = rulesFrom(run, state, change.rules, policy, change.scope, command);
    const left = new Set(rules.map(({ id }) => id));
    deployment.lose(change.scope, command, ({ id }) => !left.has(id));
    deployment.setRules(change.scope, rules, command, open);
    detail = rulesText(policy.rules, rules);
  }
  run.record.event(command, noun === 'CsClientVersionPolicy' ? 'policyChanged' : 'filterChanged', change.scope, state.path, false, {
    detail,
    via: state.via,
  });
  watchEnabled(run, state, command, change.scope);
}
