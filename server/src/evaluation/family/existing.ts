/** Objects that were there before the script and that it has now looked at. */

import { type ConfigObject, existingObject, leadingBy, type RuleAddress } from '../../deployment';
import { keyOf, type ReferenceValue, string, type Value } from '../../values';
import { isReference } from '../run/elements';

import type { State } from '../run/state';
import { addressOf } from './identities';

/**
 * A rule that a condition or filter has found joins the model with what was asked of it; its place among the others
 * stays unknown. What only loops over rules without asking is not worth noting: it neither blocks nor allows.
 */
export function noteExisting(state: State, value: Value): void {
  if (!isReference(value)) return;
  keepIdentity(state, value);
  noteFound(state, value, addressOf(state, value), new Map());
}

const NOWHERE = { file: '', start: 0, end: 0 };

/**
 * One of several rules that were found has this value, whichever it is. Which one has the value that another property was asked for,
 * is not known: it may not be the same.
 */
export function noteHolder(state: State, rule: ReferenceValue, property: string, value: Value): void {
  const address = addressOf(state, rule);
  if (!address) return;
  const key = `holds(${address.policy.key}/${address.id})`;
  const before = state.fact(key);
  if (before?.kind === 'string' && before.value !== property) return;
  state.learn(key, string(property));
  // The one that was found is taken for it, as where its property is compared.
  const deployment = state.deploymentForChange();
  if (deployment.findRule(address))
    deployment.setRules(
      address.policy,
      deployment.policyNamed(address.policy, NOWHERE).rules.filter(({ id }) => id !== address.id),
      NOWHERE,
    );
  const id = `${address.id.slice(0, -1)}=${keyOf(value)}}`;
  noteFound(state, rule, { ...address, id }, new Map([[property, value]]));
}

function noteFound(state: State, rule: ReferenceValue, address: RuleAddress | undefined, told: ReadonlyMap<string, Value>): void {
  const object = state.object(rule);
  const config = object?.config;
  if (!object || config?.origin !== 'existing' || config.noun !== 'CsClientVersionPolicyRule' || !address) return;
  const { policy, id } = address;
  const deployment = state.deploymentForChange();
  // What the script still holds of a rule that it has removed brings that not back.
  if (deployment.findRule(address) || deployment.isRemoved('CsClientVersionPolicyRule', `${policy.key}/${id}`)) return;
  const found: ConfigObject = {
    ...existingObject('CsClientVersionPolicyRule', policy, config.place, id),
    properties: new Map([...object.entries].map(([name, entry]) => [name, told.get(name) ?? entry.value])),
  };
  const { object: holder, rules } = deployment.policyNamed(policy, config.place);
  // A policy in which a rule is found is there.
  if (holder.exists !== 'yes') deployment.decideExistence(holder, true);
  const at = leadingBy(rules);
  deployment.setRules(policy, [...rules.slice(0, at), found, ...rules.slice(at)], config.place);
}

/** An object that was found by its identity has it for good: the next one that nobody has seen is another. */
function keepIdentity(state: State, found: ReferenceValue): void {
  const identity = state.object(found)?.entries.get('identity');
  if (identity?.value.kind !== 'unknown') return;
  const known = state.resolveUnknown(identity.value);
  if (known.kind !== 'unknown') state.objectForChange(found)?.entries.set('identity', { ...identity, value: known });
}
