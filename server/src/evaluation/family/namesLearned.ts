/** A condition has told what a name is: what was done under it before was done for the site, pool or policy of that name. */
import type { Noun } from '../../catalog';
import { type ConfigObject, type Deployment, type Scope, scopeOf, type VersionPolicy } from '../../deployment';
import { string, type UnknownValue, type Value } from '../../values';
import { MEMBERSHIP } from '../heap/bounds';
import { askedOf } from '../run/asked';
import { elementsOf } from '../run/elements';
import type { Run } from '../run/run';
import type { State } from '../run/state';

/** What stands before a name in an identity. */
const HEADS = ['', 'site:', 'tag:', 'registrar:', 'userserver:', 'service:', 'service:registrar:', 'service:userserver:'];

/** Notes that a text is another one, of which all is known. */
export function learnNamed(state: State, value: Value, whole: Value): void {
  const found = whole.kind === 'string' ? namedIn(value, whole.value) : undefined;
  if (!found) return;
  const isPart = value.kind === 'text' && value.parts.length > 1;
  if (isPart) state.learn(found.piece.key, string(found.name));
  learnName(state, found.piece.key, found.name);
}

/** What is not known of a text, and what it is where the text is this: `"site:$s" -eq 'site:Oslo'`. */
function namedIn(value: Value, whole: string): { readonly piece: UnknownValue; readonly name: string } | undefined {
  if (value.kind === 'unknown') return { piece: value, name: whole };
  const parts = value.kind === 'text' ? value.parts : [];
  const at = parts.findIndex(part => typeof part !== 'string');
  const piece = parts[at];
  if (piece === undefined || typeof piece === 'string' || parts.findLastIndex(part => typeof part !== 'string') !== at) return undefined;
  const [start, end] = [parts.slice(0, at).join(''), parts.slice(at + 1).join('')];
  const [lower, middle] = [whole.toLowerCase(), whole.slice(start.length, whole.length - end.length)];
  const fits = whole.length >= start.length + end.length && lower.startsWith(start.toLowerCase()) && lower.endsWith(end.toLowerCase());
  return fits ? { piece, name: middle } : undefined;
}

/**
 * Where a name is among elements that nobody has seen, the one that stands for them all may be it, or another one is, for which the same
 * was done.
 */
export function namedAmong(run: Run, state: State, value: Value, truth: boolean): readonly State[] {
  const found = value.kind === 'unknown' ? askedOf(run, value) : undefined;
  if (found?.asked.kind !== 'comparison') return [state];
  const { operator, left, right } = found.asked;
  const [, not, kind] = MEMBERSHIP.exec(operator) ?? [];
  const [collection, name] = kind === 'in' ? [right, left] : [left, right];
  const { items, rest } = elementsOf(state, collection);
  const isAmong = kind !== undefined && (truth !== found.negated) === (not === undefined);
  if (!isAmong || items.length > 0 || rest?.kind !== 'unknown' || name.kind !== 'string' || namesOf(state, rest.key).length === 0)
    return [state];
  const [own, another] = run.fork(state);
  own.learn(rest.key, name);
  learnName(own, rest.key, name.value);
  shareName(another, rest.key, name.value);
  return [own, another];
}

/** @param key of what the name was until now */
function learnName(state: State, key: string, name: string): void {
  for (const [head, from] of namesOf(state, key)) {
    give(state, from, head + name);
    const deployment = state.deploymentForChange();
    for (const table of [deployment.privacy, deployment.filters, deployment.policies, deployment.lost, state.enabled]) table.delete(from);
  }
}

/** What was done for each of several was done for the one of that name, too. @param key of what stands for them all */
function shareName(state: State, key: string, name: string): void {
  for (const [head, from] of namesOf(state, key)) give(state, from, head + name);
}

/** The identities with the name that are in use, and what stands before it in each. */
function namesOf({ deployment, enabled }: State, key: string): readonly (readonly [string, string])[] {
  const { privacy, filters, policies } = deployment;
  const isUsed = (name: string) => privacy.has(name) || filters.has(name) || policies.has(name) || enabled.has(name);
  return HEADS.map(head => [head, `${head}{${key}}`] as const).filter(([, name]) => isUsed(name));
}

function give(state: State, from: string, identity: string): void {
  const to = (noun: Noun): Scope | undefined => scopeOf(noun, string(identity));
  giveSettings(state.deploymentForChange(), from, to);
  givePolicy(state.deploymentForChange(), from, to('CsClientVersionPolicy'));
  const [enabled, scope] = [state.enabled.get(from), to('CsPrivacyConfiguration')];
  if (enabled && scope) state.enabled.set(scope.key, { ...enabled, scope });
}

function giveSettings(deployment: Deployment, from: string, to: (noun: Noun) => Scope | undefined): void {
  for (const table of [deployment.privacy, deployment.filters]) {
    const own = table.get(from);
    const scope = own && to(own.noun);
    if (own && scope) table.set(scope.key, merged(renamed(own, scope), table.get(scope.key)));
  }
}

/** Its identity is no longer the one that was written. */
function renamed(object: ConfigObject, scope: Scope): ConfigObject {
  const properties = new Map(object.properties);
  properties.delete('identity');
  return { ...object, scope, properties };
}

/** Of both what was set last is not told: what the script has set under the name is taken. */
function merged(own: ConfigObject, other: ConfigObject | undefined): ConfigObject {
  return other ? { ...own, properties: new Map([...other.properties, ...own.properties]) } : own;
}

function givePolicy(deployment: Deployment, from: string, scope: Scope | undefined): void {
  const own = deployment.policies.get(from);
  if (!own || !scope) return;
  const other = deployment.policies.get(scope.key);
  const rules = [...own.rules.map(rule => renamed(rule, scope)), ...(other?.rules ?? [])];
  const policy: VersionPolicy = {
    object: merged(renamed(own.object, scope), other?.object),
    rules,
    open: own.open && (other?.open ?? true),
    // What runs that go on as one came to holds for their own rules only.
    settled: other ? undefined : own.settled,
  };
  deployment.policies.set(scope.key, policy);
  const lost = deployment.lost.get(from);
  if (lost) deployment.lost.set(scope.key, lost);
}
