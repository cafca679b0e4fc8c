/** Runs whose deployments come to the same: where too many are kept apart, these are joined first, as nothing that is judged gets lost. */
import type { ConfigObject, Deployment, Table, VersionPolicy } from '../../deployment';
import { keyOf, structurallyEqual, type UnknownValue, type Value } from '../../values';

const texts = new WeakMap<ConfigObject, string>();

/** All that counts of an object; a rule's identifier does not. */
function textOf(object: ConfigObject): string {
  const known = texts.get(object);
  if (known !== undefined) return known;
  const properties = [...object.properties]
    .filter(([name]) => name !== 'identity')
    .map(([name, value]) => `${name}=${keyOf(value)}`)
    .sort();
  const made = `${object.place.file}:${object.place.start} ${object.scope.key} ${object.exists} ${properties.join(' ')}`;
  texts.set(object, made);
  return made;
}

export function sameText(a: ConfigObject, b: ConfigObject): boolean {
  return a === b || textOf(a) === textOf(b);
}

export function sameRules(a: VersionPolicy, b: VersionPolicy): boolean {
  return (
    a.settled === b.settled && a.rules.length === b.rules.length && a.rules.every((rule, index) => sameText(rule, b.rules[index] ?? rule))
  );
}

export function samePolicy(a: VersionPolicy, b: VersionPolicy): boolean {
  return a.open === b.open && sameText(a.object, b.object) && sameRules(a, b);
}

/** Whether both answer the same about sign-ins: that hangs on policies, filters and grants. */
export function answerAlike(a: Deployment, b: Deployment): boolean {
  return (
    allAlike(a.policies, b.policies, samePolicy) &&
    allAlike(a.filters, b.filters, sameText) &&
    allAlike(a.grants, b.grants, (x, y) => x.policy.key === y.policy.key)
  );
}

/** Of two deployments that differ in more objects it is not asked whether they are alike: runs long parted would pay for it at each statement. */
const MOST = 16;

/** Alike is not the same: unlike `equals` this leaves each table its own values. */
export function allAlike<T>(a: Table<T>, b: Table<T>, alike: (x: T, y: T) => boolean, most = MOST): boolean {
  let left = most;
  return a.differ(b, (_, mine, theirs) => {
    left -= 1;
    return left >= 0 && mine !== undefined && theirs !== undefined && alike(mine, theirs);
  });
}

/** Identifiers of one run's rules that stand for those of another's, as unknown pieces. */
export type Renamed = Map<string, string>;

/** The rule that another run made by the same command with the same values, under an identifier of its own. */
export function twinOf(rule: ConfigObject, others: readonly ConfigObject[], renamed: Renamed): ConfigObject | undefined {
  if (!rule.id.startsWith('{')) return undefined;
  const found =
    others.find(other => other.id.startsWith('{') && textOf(other) === textOf(rule)) ?? others.find(other => isSameBut(other, rule));
  if (found) renamed.set(found.id, rule.id);
  return found;
}

/** The same but for the number that the server gave it, which hangs on what was there before. */
function isSameBut(other: ConfigObject, rule: ConfigObject): boolean {
  if (!other.id.startsWith('{') || other.place.start !== rule.place.start || other.place.file !== rule.place.file) return false;
  const unnumbered = ({ properties, ...rest }: ConfigObject): ConfigObject => ({
    ...rest,
    properties: new Map([...properties].filter(([name]) => name !== 'priority')),
  });
  return textOf(unnumbered(other)) === textOf(unnumbered(rule));
}

/** Both are the same value, once the second run's rules have the first one's identifiers. */
export function sameRenamed(a: Value, b: Value, renamed: Renamed): boolean {
  if (renamed.size === 0) return structurallyEqual(a, b);
  const piece = (part: UnknownValue): UnknownValue => {
    const id = renamed.get(`{${part.key}}`);
    return id === undefined ? part : { ...part, key: id.slice(1, -1) };
  };
  if (b.kind === 'unknown') return structurallyEqual(a, piece(b));
  if (b.kind === 'text') return structurallyEqual(a, { ...b, parts: b.parts.map(part => (typeof part === 'string' ? part : piece(part))) });
  return structurallyEqual(a, b);
}
