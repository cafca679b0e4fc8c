/** Elements that nobody has seen are as many as one likes: another one like one of them. */

import { type Scope, UNSEEN_POLICY, unknownScope } from '../../deployment';
import {
  anotherOf,
  array,
  collectionOf,
  elementKeyIn,
  isElement,
  type ReferenceValue,
  toText,
  type UnknownValue,
  unknown,
  type Value,
} from '../../values';
import { isReference } from '../run/elements';
import type { Entry } from '../run/heapObject';
import type { Run } from '../run/run';
import { noteStandIn, standIn } from '../run/standIns';
import type { State } from '../run/state';
import { copiedObject, newObject } from './heap';

/**
 * Another element: what a run decides about one says nothing of the other. Of rules that nobody has seen, too, and of texts and objects that were
 * made for such an element; other objects are told apart already.
 * @param from the run that tells what an object held when it was made: what was done to the one since then was not done to the other
 */
export function anotherLike(rest: Value, state: State, run: Run, from: State = state): Value | undefined {
  if (rest.kind === 'unknown') return anotherOf(rest);
  const object = isReference(rest) ? state.object(rest) : undefined;
  const { config } = object ?? {};
  if (!object || config?.noun !== 'CsClientVersionPolicyRule' || !config.address) return madeForAnother(run, state, rest, from);
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

/** The element that nobody has seen, or the one that a text or an object was made for; undefined where that is none, or several. */
export function elementIn(state: State, value: Value): UnknownValue | undefined {
  if (value.kind === 'unknown') return value;
  const elements = new Set<string>();
  noteElements(state, value, elements, DEEPEST);
  const [element, second] = elements;
  return element === undefined || second !== undefined ? undefined : unknown(element);
}

function noteElements(state: State, value: Value, elements: Set<string>, depth: number): void {
  for (const key of elementKeysIn(value)) elements.add(key);
  if (value.kind === 'array')
    for (const item of value.rest ? [...value.items, value.rest] : value.items) noteElements(state, item, elements, depth);
  const object = isReference(value) && depth > 0 ? state.object(value) : undefined;
  if (object && !object.config && object.type !== 'list')
    for (const entry of object.entries.values()) noteElements(state, entry.value, elements, depth - 1);
}

function elementKeysIn(value: Value): readonly string[] {
  const pieces = value.kind === 'text' ? value.parts : [value];
  return pieces.flatMap(piece => (typeof piece !== 'string' && piece.kind === 'unknown' ? (elementKeyIn(piece.key) ?? []) : []));
}

function madeForAnother(run: Run, state: State, rest: Value, from: State): Value | undefined {
  const element = elementIn(from, rest);
  if (!element) return undefined;
  const other = anotherOf(element).key;
  return isReference(rest)
    ? madeAnew(run, { state, from }, rest, value => renamed(value, element.key, other))
    : renamed(rest, element.key, other);
}

/** What stands in for an element that nobody has seen, or for an object that was made for it; undefined where such are not told apart. */
export function standInLike(
  run: Run,
  state: State,
  rest: Value,
): { readonly other: Value; readonly note: (state: State) => void } | undefined {
  if (!isReference(rest)) {
    const other = standIn(rest);
    return other && { other, note: after => noteStandIn(after, rest) };
  }
  const element = elementIn(state, rest);
  const other = element && madeAnew(run, { state, from: state }, rest, standIn);
  return other && { other, note: after => noteStandIn(after, element) };
}

/** The same object with another value in the place of each that is made of an element. */
function madeAnew(
  run: Run,
  { state, from }: { readonly state: State; readonly from: State },
  reference: ReferenceValue,
  change: (value: Value) => Value | undefined,
  depth = DEEPEST,
): Value | undefined {
  const object = from.object(reference);
  if (!object || object.config || object.type === 'list' || depth === 0) return undefined;
  const anew = (value: Value): Value | undefined => {
    if (isReference(value)) return madeAnew(run, { state, from }, value, change, depth - 1);
    if (value.kind !== 'array') return elementKeysIn(value).length > 0 ? change(value) : undefined;
    const items = value.items.map(item => anew(item) ?? item);
    return array(items, value.rest && (anew(value.rest) ?? value.rest));
  };
  const entries = new Map([...object.entries].map(([name, entry]) => [name, { ...entry, value: anew(entry.value) ?? entry.value }]));
  const other = copiedObject(run, state, object);
  const copy = state.objectForChange(other);
  if (copy) for (const [name, entry] of entries) copy.entries.set(name, entry);
  return other;
}

/** Objects in objects. */
const DEEPEST = 3;

/** Of rules in any policy, the next one is in one of its own. */
export function anotherPolicy(policy: Scope): Scope {
  return policy.key.startsWith(`?${UNSEEN_POLICY}`) ? unknownScope(`${policy.key.slice(1)}'`) : policy;
}

/** The same of what the other key stands for. */
export function renamed(value: Value, from: string, to: string): Value {
  if (value.kind === 'unknown' && value.exactly && isElement(value))
    return collectionOf(value.exactly.map(each => ({ ...each, value: renamed(each.value, from, to) }))).rest ?? value;
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
