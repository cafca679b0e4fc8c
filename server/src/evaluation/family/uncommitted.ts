/** Rules that would have blocked, but stayed in memory or ran under WhatIf: they explain why nothing blocks. */

import { type ConfigObject, legacyWouldBlock } from '../../deployment';
import type { ReferenceValue } from '../../values';
import { resolveIn } from '../run/elements';

import type { State } from '../run/state';
import { propertiesOf } from './objects';

export function noteUncommitted(state: State, object: ConfigObject): void {
  if (object.noun !== 'CsClientVersionPolicyRule' || !legacyWouldBlock(object, resolveIn(state))) return;
  state.deploymentForChange().uncommitted.set(`${object.scope.key}/${object.id}`, { rule: object, place: object.changed ?? object.place });
}

/** A rule object changed in memory: until it is committed, nothing has changed. */
export function noteChangedRule(state: State, reference: ReferenceValue): void {
  const config = state.object(reference)?.config;
  if (config?.noun !== 'CsClientVersionPolicyRule' || !config.address) return;
  const { policy, id } = config.address;
  if (!config.inMemory && !state.deployment.findRule(config.address)) return;
  noteUncommitted(state, {
    noun: config.noun,
    scope: policy,
    id,
    properties: propertiesOf(state, reference, config.noun),
    exists: 'yes',
    origin: config.origin,
    place: config.place,
    changed: undefined,
  });
}
