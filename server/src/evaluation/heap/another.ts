/** Elements that nobody has seen are as many as one likes: another one like one of them. */

import { type Scope, UNSEEN_POLICY, unknownScope } from '../../deployment';
import { anotherOf, toText, type Value } from '../../values';
import { isReference } from '../run/elements';
import type { Run } from '../run/run';
import type { Entry, State } from '../run/state';
import { newObject } from './heap';

/** Another element: what a run decides about one says nothing of the other. Of rules that nobody has seen, too; other objects are told apart already. */
export function anotherLike(rest: Value, state: State, run: Run): Value | undefined {
  if (rest.kind === 'unknown') return anotherOf(rest);
  const object = isReference(rest) ? state.object(rest) : undefined;
  const { config } = object ?? {};
  if (!object || config?.noun !== 'CsClientVersionPolicyRule' || !config.address) return undefined;
  const name = config.address.id.slice(1, -1);
  // What was learned of the policy of the one is nothing of the other's.
  const asked = config.asked ?? { scope: config.address.policy, identity: object.entries.get('identity')?.value };
  const scope = anotherPolicy(asked.scope);
  const identity = asked.identity && renamed(renamed(asked.identity, name, `${name}'`), asked.scope.key, scope.key);
  const entries = new Map<string, Entry>(
    [...object.entries].map(([key, entry]) => [
      key,
      { ...entry, value: key === 'identity' && identity ? identity : renamed(entry.value, name, `${name}'`) },
    ]),
  );
  return newObject(run, state, entries, {
    ...(object.typeName === undefined ? {} : { typeName: object.typeName }),
    config: { ...config, scope, address: { policy: scope, id: `{${name}'}` }, asked: { scope, identity } },
  });
}

/** Of rules in any policy, the next one is in one of its own. */
export function anotherPolicy(policy: Scope): Scope {
  return policy.key.startsWith(`?${UNSEEN_POLICY}`) ? unknownScope(`${policy.key.slice(1)}'`) : policy;
}

/** The same of what the other key stands for. */
export function renamed(value: Value, from: string, to: string): Value {
  if (value.kind === 'unknown') return { ...value, key: value.key.replaceAll(from, to) };
  if (value.kind === 'string') return { ...value, value: value.value.replaceAll(from, to) };
  if (value.kind !== 'text') return value;
  return toText({
    ...value,
    parts: value.parts.map(part =>
      typeof part === 'string' ? part.replaceAll(from, to) : { ...part, key: part.key.replaceAll(from, to) },
    ),
  });
}
