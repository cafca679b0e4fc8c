/** Whether two runs came to the same. */
import type { ConfigObject, Deployment, VersionPolicy } from '../../deployment';
import { type Elements, structurallyEqual, type Value } from '../../values';
import { sameLocations } from '../folders/location';
import type { HeapObject } from '../run/heapObject';
import type { Frame, Output, State } from '../run/state';

export function equalStates(a: State, b: State): boolean {
  return (
    a.platform === b.platform &&
    sameDeployment(a.deployment, b.deployment) &&
    sameFrames(a.frames, b.frames) &&
    a.session === b.session &&
    sameLocations(a, b) &&
    sameMap(a.parked, b.parked, sameFrames) &&
    sameHeap(a, b) &&
    a.outputs.every((output, index) => sameOutput(output, b.outputs[index]))
  );
}

export function sameMap<T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>, same: (x: T, y: T) => boolean): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined || !(other === value || same(value, other))) return false;
  }
  return true;
}

export function sameFrames(a: readonly Frame[], b: readonly Frame[]): boolean {
  return a.length === b.length && a.every((frame, index) => sameFrame(frame, b[index]));
}

function sameFrame(a: Frame, b: Frame | undefined): boolean {
  if (a === b) return true;
  if (!b) return false;
  return (
    a.variables.equals(b.variables, structurallyEqual) &&
    a.types.equals(b.types, (x, y) => x === y) &&
    a.checks.equals(b.checks, (x, y) => x === y) &&
    sameNames(a, b)
  );
}

/** Functions and aliases. */
export function sameNames(a: Frame, b: Frame | undefined): boolean {
  if (a === b || !b) return a === b;
  return (
    a.functions.equals(b.functions, (x, y) => x.definition === y.definition && x.session === y.session) &&
    a.aliases.equals(b.aliases, (x, y) => x === y)
  );
}

function sameHeap(a: State, b: State): boolean {
  return a.heapObjects().equals(b.heapObjects(), sameObject);
}

export type SameValue = (x: Value, y: Value) => boolean;

function sameElements(a: Elements, b: Elements, same: SameValue): boolean {
  return (
    (a.rest === b.rest || (a.rest !== undefined && b.rest !== undefined && same(a.rest, b.rest))) &&
    a.items.length === b.items.length &&
    a.items.every((item, index) => same(item, b.items[index] ?? { kind: 'null' }))
  );
}

export type SameElements = (x: Elements, y: Elements) => boolean;

/** @param elements what counts as the same of the elements of two lists that differ in some */
export function sameObject(a: HeapObject, b: HeapObject, same: SameValue = structurallyEqual, elements?: SameElements): boolean {
  return (
    a.open === b.open &&
    a.vagueKey === b.vagueKey &&
    a.config === b.config &&
    (sameElements(a, b, same) || elements?.(a, b) === true) &&
    sameMap(a.entries, b.entries, (x, y) => same(x.value, y.value))
  );
}

export function sameOutput(a: Output, b: Output | undefined, same: SameValue = structurallyEqual): boolean {
  return b !== undefined && sameElements(a, b, same);
}

export function sameConfig(a: ConfigObject, b: ConfigObject): boolean {
  return a.exists === b.exists && a.id === b.id && a.scope.key === b.scope.key && sameMap(a.properties, b.properties, structurallyEqual);
}

function sameDeployment(a: Deployment, b: Deployment): boolean {
  if (a === b) return true;
  const samePolicy = (x: VersionPolicy, y: VersionPolicy) =>
    x.open === y.open &&
    x.settled === y.settled &&
    sameConfig(x.object, y.object) &&
    x.rules.length === y.rules.length &&
    x.rules.every((rule, index) => rule === y.rules[index] || sameConfig(rule, y.rules[index] ?? rule));
  return (
    a.privacy.equals(b.privacy, sameConfig) &&
    a.filters.equals(b.filters, sameConfig) &&
    a.policies.equals(b.policies, samePolicy) &&
    a.grants.equals(b.grants, (x, y) => x.policy.key === y.policy.key) &&
    a.uncommitted.equals(b.uncommitted, (x, y) => x.place.start === y.place.start && sameConfig(x.rule, y.rule)) &&
    a.removed.equals(b.removed, () => true)
  );
}
