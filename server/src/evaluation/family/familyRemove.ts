/** Remove-* and Grant-*: objects that go, global ones that fall back to their defaults, policies that reach a user. */

import { ALL, GLOBAL, ruleAddressOf, type Scope, scopeOf, UNSEEN_RULE } from '../../deployment';
import { string, toText, type Value } from '../../values';
import { isReference } from '../run/elements';
import { failed } from '../run/exceptions';
import { type Flow, flow } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { nameOfUser } from './identities';
import type { Invocation } from './invocation';
import { giveAsListed, isNoneOfListed } from './listed';
import { watchEnabled } from './privacy';

export function removeObject(run: Run, state: State, invocation: Invocation): Flow[] {
  const { cmdlet, bound, command, whatIf } = invocation;
  const { noun } = cmdlet;
  const identity = bound.bound.get('identity')?.value;
  if (!identity || whatIf) return flow(state);
  if (isReference(identity)) return flow(state);
  if (noun === 'CsClientVersionPolicyRule') return removeRule(run, state, identity, invocation);
  const scope = scopeOf(noun, identity);
  if (!scope) return failed(run, state, `${cmdlet.name} failing`);
  if (scope.kind !== 'global' && state.deployment.isRemoved(noun, scope.key)) return flow(state);
  state.deploymentForChange().remove(noun, scope, command);
  if (noun === 'CsPrivacyConfiguration') {
    state.enabled.delete(scope.key);
    run.record.event(command, 'privacyRemoved', scope, state.path, false, { via: state.via });
    return flow(state);
  }
  const isFilter = noun !== 'CsClientVersionPolicy';
  run.record.event(command, isFilter ? 'filterChanged' : 'policyRemoved', scope, state.path, false, {
    detail: isFilter ? (scope.kind === 'global' ? 'back to its defaults' : 'own settings removed') : undefined,
    via: state.via,
  });
  watchEnabled(run, state, command, scope);
  return flow(state);
}

function removeRule(run: Run, state: State, identity: Value, { command }: Invocation): Flow[] {
  const address = ruleAddressOf(identity);
  if (!address) return flow(state);
  // Some rules that were there before the script: but for those that a check has found, they neither blocked nor allowed.
  if (address.id.startsWith(UNSEEN_RULE) && !state.deployment.findRule(address)) {
    const scope = address.policy.kind === 'unknown' ? ALL : address.policy;
    run.record.event(command, 'ruleRemoved', scope, state.path, false, { via: state.via });
    return flow(state);
  }
  const deployment = state.deploymentForChange();
  const { rules } = deployment.policyNamed(address.policy, command);
  const left = rules.filter(rule => rule.id !== address.id);
  // Which rule an unknown identity names is open: any of the policy's may be gone.
  const doubtful = address.id.startsWith('{') && !address.fresh && left.length === rules.length;
  if (!doubtful) deployment.lose(address.policy, command, rule => rule.id === address.id);
  deployment.setRules(address.policy, doubtful ? rules.map(rule => ({ ...rule, exists: 'unknown' as const })) : left, command);
  deployment.removed.set(`CsClientVersionPolicyRule ${address.policy.key}/${address.id}`, 'removed');
  run.record.event(command, 'ruleRemoved', address.policy, state.path, doubtful, { via: state.via });
  watchEnabled(run, state, command, address.policy);
  return flow(state);
}

export function grantPolicy(run: Run, state: State, { bound, command, whatIf }: Invocation): Flow[] {
  if (whatIf) return flow(state);
  const policyName = bound.bound.get('policyname')?.value;
  const user = bound.bound.get('identity')?.value;
  const named = user && nameOfUser(user);
  const userText = named === undefined ? toText(user ?? string('')) : string(named);
  const userKey =
    userText.kind === 'string' ? userText.value.toLowerCase() : `{${userText.kind === 'unknown' ? userText.key : run.nextId()}}`;
  const display = userText.kind === 'string' ? `user:${userText.value}` : '?';
  const deployment = state.deploymentForChange();
  if (!policyName || policyName.kind === 'null' || (policyName.kind === 'string' && policyName.value === '')) {
    deployment.grants.delete(userKey);
    run.record.event(command, 'ungranted', display, state.path, false, { via: state.via });
  } else {
    const policy = grantedScope(policyName);
    if (policy) giveAsListed(state, policy, command);
    const isThere = policy && (deployment.find('CsClientVersionPolicy', policy) || !isNoneOfListed(state, 'CsClientVersionPolicy', policy));
    if (isThere && policy.key !== GLOBAL.key) deployment.grants.set(userKey, { policy, place: command });
    run.record.event(command, 'granted', display, state.path, policy === undefined, {
      detail: policy?.exact ? policy.display.replace(/^user:/, '') : undefined,
      via: state.via,
    });
  }
  watchEnabled(run, state, command, undefined);
  return flow(state);
}

function grantedScope(name: Value): Scope | undefined {
  const scope = scopeOf('CsClientVersionPolicy', name);
  return scope?.kind === 'unknown' ? { ...scope, kind: 'user' } : scope;
}
