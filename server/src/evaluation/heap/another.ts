/** Elements that nobody has seen are as many as one likes: another one like one of them. */

import { type Scope, UNSEEN_POLICY, unknownScope } from '../../deployment';
import { anotherOf, toText, type UnknownValue, unknown, type Value } from '../../values';
import { isReference } from '../run/elements';
import type { Run } from '../run/run';
import { noteStandIn, standIn } from '../run/standIns';
import type { Entry, State } from '../run/state';
import { copiedObject, newObject } from './heap';

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

/** What stands in for an element that nobody has seen, or for an object that was made for it; undefined where such are not told apart. */
export function standInLike(
  run: Run,
  state: State,
  rest: Value,
): { readonly other: Value; readonly note: (state: State) => void } | undefined {
  const object = isReference(rest) ? state.object(rest) : undefined;
  if (!object) {
    const other = standIn(rest);
    return other && { other, note: after => noteStandIn(after, rest) };
  }
  if (object.config || object.type === 'list') return undefined;
  const made = [...object.entries].flatMap(([name, entry]) => {
    const element = elementIn(entry.value);
    const value = element && standIn(entry.value);
    return value ? [{ name, entry, value, element }] : [];
  });
  const [first] = made;
  if (!first || made.some(({ element }) => element.key !== first.element.key)) return undefined;
  const other = copiedObject(run, state, object);
  const copy = state.objectForChange(other);
  for (const { name, entry, value } of made) copy?.entries.set(name, { ...entry, value });
  return { other, note: after => noteStandIn(after, first.element) };
}

/** The element that a property is made of. */
function elementIn(value: Value): UnknownValue | undefined {
  const pieces = value.kind === 'text' ? value.parts : [value];
  for (const piece of pieces) {
    const [key] = (typeof piece !== 'string' && piece.kind === 'unknown' && ELEMENT_KEY.exec(piece.key)) || [];
    if (key !== undefined) return unknown(key);
  }
  return undefined;
}

/** Within the key of what is made of it. */
const ELEMENT_KEY = /[^(),]+\[\]/;

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
