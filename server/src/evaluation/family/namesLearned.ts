/** A condition has told what a name is: what was done under it before was done for the site, pool or policy of that name. */
import type { Noun } from '../../catalog';
import { type ConfigObject, type Deployment, type Scope, scopeOf, type VersionPolicy } from '../../deployment';
import { string } from '../../values';
import type { State } from '../run/state';

/** What stands before a name in an identity. */
const HEADS = ['', 'site:', 'tag:', 'registrar:', 'userserver:', 'service:', 'service:registrar:', 'service:userserver:'];

/** @param key of what the name was until now */
export function learnName(state: State, key: string, name: string): void {
  for (const head of HEADS) {
    const from = `${head}{${key}}`;
    if (!isUsed(state, from)) continue;
    const to = (noun: Noun): Scope | undefined => scopeOf(noun, string(head + name));
    moveSettings(state.deploymentForChange(), from, to);
    movePolicy(state.deploymentForChange(), from, to('CsClientVersionPolicy'));
    const [enabled, scope] = [state.enabled.get(from), to('CsPrivacyConfiguration')];
    if (!enabled || !scope) continue;
    state.enabled.delete(from);
    state.enabled.set(scope.key, { ...enabled, scope });
  }
}

function isUsed({ deployment, enabled }: State, key: string): boolean {
  const { privacy, filters, policies } = deployment;
  return privacy.has(key) || filters.has(key) || policies.has(key) || enabled.has(key);
}

function moveSettings(deployment: Deployment, from: string, to: (noun: Noun) => Scope | undefined): void {
  for (const table of [deployment.privacy, deployment.filters]) {
    const own = table.get(from);
    const scope = own && to(own.noun);
    if (!own || !scope) continue;
    table.delete(from);
    table.set(scope.key, merged(renamed(own, scope), table.get(scope.key)));
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

function movePolicy(deployment: Deployment, from: string, scope: Scope | undefined): void {
  const own = deployment.policies.get(from);
  if (!own || !scope) return;
  const other = deployment.policies.get(scope.key);
  const rules = [...own.rules.map(rule => renamed(rule, scope)), ...(other?.rules ?? [])];
  const policy: VersionPolicy = {
    object: merged(renamed(own.object, scope), other?.object),
    rules,
    open: own.open && (other?.open ?? true),
  };
  deployment.policies.delete(from);
  deployment.policies.set(scope.key, policy);
  const lost = deployment.lost.get(from);
  if (!lost) return;
  deployment.lost.delete(from);
  deployment.lost.set(scope.key, lost);
}
