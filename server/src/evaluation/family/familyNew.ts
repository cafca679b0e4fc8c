/** New-*: objects in the deployment, or in memory only. */

import type { BoundCommand } from '../../binding';
import type { Noun } from '../../catalog';
import {
  type ConfigObject,
  GLOBAL,
  insertRule,
  type RuleAddress,
  ruleAddressFrom,
  ruleAddressOf,
  type Scope,
  scopeOf,
  unknownScope,
} from '../../deployment';
import type { Value } from '../../values';
import { refused, silent } from '../errors/refusals';
import { entryOf, newList, newObject } from '../heap/heap';
import { elementsOf, isReference, resolveIn } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import type { Entry } from '../run/heapObject';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { rulesText, settingsText } from './describe';
import { identityWritten } from './identities';
import { type Invocation, placeOfPrivacy, placeOfValue } from './invocation';
import { identityValue, PROPERTIES, readingOf, ruleText, TYPE_NAMES } from './objects';
import { privacyChanged, watchEnabled } from './privacy';
import { NO_RULES, rulesFrom } from './ruleLists';
import { noteUncommitted } from './uncommitted';

export function createObject(run: Run, state: State, invocation: Invocation): Flow[] {
  const { cmdlet, bound, whatIf } = invocation;
  const { noun } = cmdlet;
  const made = blueprint(run, state, invocation);
  if (!made) return refused(run, state, bound);
  const inMemory = isInMemory(state, invocation);
  if (inMemory && !whatIf) return inMemoryObject(run, state, noun, made, invocation);
  if (!inMemory && (isGone(state, made) || exists(state, noun, made))) return refused(run, state, bound);
  if (whatIf) {
    if (!inMemory) namePolicyOf(state, made);
    noteUncommitted(state, made.object);
    return flow(state);
  }
  commitNew(run, state, invocation, made);
  // At the script's top nobody reads what it puts out.
  if (!state.output.drop) state.put(readingOf(run, state, made.object));
  return flow(state);
}

function isInMemory(state: State, { bound: { bound } }: Invocation): boolean {
  const asked = bound.get('inmemory');
  return asked !== undefined && truthOf(state, asked.value ?? { kind: 'null' }) !== 'no';
}

/** A rule that could not be added has named its policy all the same; one for memory alone may be for a policy that is still to be made. */
export function namePolicy(run: Run, state: State, invocation: Invocation): void {
  if (isInMemory(state, invocation)) return;
  const made = blueprint(run, state, invocation);
  if (made && !isGone(state, made)) namePolicyOf(state, made);
}

/** Nothing happens, but the policy that is named is there. */
function namePolicyOf(state: State, { address, object }: Blueprint): void {
  if (address) state.deploymentForChange().policyNamed(address.policy, object.place);
}

function isGone({ deployment }: State, { address }: Blueprint): boolean {
  return address !== undefined && deployment.isRemoved('CsClientVersionPolicy', address.policy.key);
}

export interface Blueprint {
  readonly object: ConfigObject;
  readonly address: RuleAddress | undefined;
  readonly identity: Value | undefined;
}

/** What the arguments describe; undefined where the identity is malformed. */
function blueprint(run: Run, state: State, { cmdlet, bound, command }: Invocation): Blueprint | undefined {
  const { noun } = cmdlet;
  const properties = new Map<string, Value>();
  for (const name of PROPERTIES[noun]) {
    const argument = bound.bound.get(name.toLowerCase());
    if (argument && name !== 'Rules') properties.set(name.toLowerCase(), resolveIn(state)(argument.value));
    else if (bound.open && noun !== 'CsPrivacyConfiguration' && name !== 'Rules' && name !== 'Priority')
      properties.set(name.toLowerCase(), run.unknown('splat', `the ${name} that a splat may give`));
  }
  const identity = identityWritten(state, bound.bound.get('identity')?.value);
  const base = { noun, exists: 'yes', origin: 'script', place: command, changed: undefined } as const;
  if (noun === 'CsClientVersionPolicyRule') {
    const parent = bound.bound.get('parent')?.value;
    const ruleId = bound.bound.get('ruleid')?.value;
    const address = identity ? ruleAddressOf(identity) : parent && ruleId ? ruleAddressFrom(parent, ruleId) : undefined;
    const fallback: RuleAddress = { policy: unknownScope(`rule#${run.nextId()}`), id: `{rule#${run.nextId()}}` };
    const used = address ?? (identity || parent ? undefined : fallback);
    if (!used) return undefined;
    // However a pool is written, the object shows it in one way.
    const asWritten = used.policy.kind === 'service' && used.policy.exact ? undefined : identity;
    properties.set('identity', asWritten ?? identityValue('CsClientVersionPolicyRule', used.policy, used.id, used.fresh));
    return { object: { ...base, scope: used.policy, id: used.id, properties }, address: used, identity };
  }
  const scope: Scope | undefined = identity ? scopeOf(noun, identity) : unknownScope(`new#${run.nextId()}`);
  if (!scope) return undefined;
  if (identity) properties.set('identity', scope.exact ? identityValue(noun, scope) : identity);
  return { object: { ...base, scope, id: '', properties }, address: undefined, identity };
}

/** The global object always exists; `New-*` fails where one does. */
function exists(state: State, noun: Noun, { object, address }: Blueprint): boolean {
  if (address) return state.deployment.findRule(address)?.exists === 'yes';
  return object.scope.key === GLOBAL.key || state.deployment.find(noun, object.scope)?.exists === 'yes';
}

function inMemoryObject(run: Run, state: State, noun: Noun, { object, address }: Blueprint, { bound, command }: Invocation): Flow[] {
  const entries = new Map<string, Entry>();
  for (const [name, value] of object.properties) entries.set(...entryOf(spelled(noun, name), value));
  if (noun === 'CsClientVersionPolicy') entries.set(...entryOf('Rules', rulesInMemory(run, state, bound)));
  const reference = newObject(run, state, entries, {
    typeName: TYPE_NAMES[noun],
    open: true,
    config: { noun, scope: object.scope, address, inMemory: true, origin: 'script', place: command },
  });
  run.record.objectCreated(reference.id, command, noun);
  noteUncommitted(state, object);
  state.put({ ...reference, at: command });
  return flow(state);
}

/** The rules that were handed over, in a list that the script may go on changing. */
function rulesInMemory(run: Run, state: State, bound: BoundCommand): Value {
  const given = bound.bound.get('rules')?.value;
  const table = given && isReference(given) && given.type !== 'list' ? state.object(given) : undefined;
  const members = table && !table.config ? (table.entries.get('add') ?? table.entries.get('replace'))?.value : given;
  const { items, rest } = members ? elementsOf(state, members) : { items: [], rest: undefined };
  // Whether they are saved hangs on the policy from here on.
  for (const item of items) if (isReference(item)) run.record.objectSettled(item.id);
  return newList(run, state, items, rest);
}

function spelled(noun: Noun, lower: string): string {
  return lower === 'identity' ? 'Identity' : (PROPERTIES[noun].find(name => name.toLowerCase() === lower) ?? lower);
}

function commitNew(run: Run, state: State, invocation: Invocation, { object, address, identity }: Blueprint): void {
  const { command, bound } = invocation;
  const deployment = state.deploymentForChange();
  if (address) {
    const { rules, open } = deployment.policyNamed(object.scope, command);
    // Those behind it may get other numbers.
    run.steps += rules.length;
    deployment.setRules(object.scope, insertRule(rules, object, open), command);
    deployment.uncommitted.delete(`${object.scope.key}/${object.id}`);
    run.record.event(command, 'ruleAdded', object.scope, state.path, false, { detail: ruleText(object), via: state.via });
    watchEnabled(run, state, command, object.scope);
    return;
  }
  // Told not to report that there is one already, it may be one with rules that nobody has seen.
  const isPrepared = silent(run, state, bound) && !deployment.isRemoved(object.noun, object.scope.key);
  deployment.put(object);
  if (object.noun === 'CsPrivacyConfiguration') {
    const value = object.properties.get('enableprivacymode');
    const change = {
      scope: object.scope,
      identity,
      value,
      settings: object.properties,
      command,
      place: placeOfPrivacy(invocation),
      valuePlace: placeOfValue(value, command),
    };
    privacyChanged(run, state, change, invocation);
    return;
  }
  const rules = bound.bound.get('rules');
  if (object.noun === 'CsClientVersionPolicy') {
    const given = rules ? rulesFrom(run, state, rules.value, NO_RULES, object.scope, command) : NO_RULES;
    deployment.setRules(object.scope, given.rules, command, given.open || (isPrepared && !rules && deployment.mayHaveRules));
    run.record.event(command, 'policyAdded', object.scope, state.path, false, {
      detail: rulesText([], given.rules),
      via: state.via,
    });
  } else
    run.record.event(command, 'filterChanged', object.scope, state.path, false, {
      detail: settingsText(object.noun, object.properties),
      via: state.via,
    });
  watchEnabled(run, state, command, object.scope);
}
