/**
 * Whose privacy setting a configuration decides, and which version policy and filter each of them meets. The most
 * specific one wins: per user, else service, else site, else global (`domain.md`, "Scopes and identities").
 */

import { type ConfigObject, type Deployment, existingObject, type VersionPolicy } from './model';
import { areOfOneList, GLOBAL, isSite, type Scope } from './scope';
import type { PartedTable } from './table';

/** People who share the same policies. More than one candidate: which of them applies can't be told. */
export interface People {
  /** The scope to name for them. */
  readonly scope: Scope;
  readonly policies: readonly VersionPolicy[];
  readonly filters: readonly (ConfigObject | undefined)[];
  /** Which filter goes with which policy, where not every one goes with every other: a site's own two belong together. */
  readonly pairs?: readonly (readonly [ConfigObject | undefined, VersionPolicy])[] | undefined;
  /** There may be no such people in the privacy scope (a pool that may stand in another site). */
  readonly possible: boolean;
  /** Rules that were found in some policy, which may be theirs. */
  readonly found?: readonly ConfigObject[];
}

const NOWHERE = { file: '', start: 0, end: 0 };
/** The global policy as installed: rules of its own that neither block nor allow the legacy clients. */
const INSTALLED: VersionPolicy = { object: existingObject('CsClientVersionPolicy', GLOBAL, NOWHERE), rules: [], open: true };

export function peopleUnder(deployment: Deployment, scope: Scope): readonly People[] {
  const groups = groupsUnder(deployment, scope);
  const found = [...deployment.policies.apart.values()].filter(policy => policy.object.scope.kind === 'unknown' && !isUnplaced(policy));
  return found.length === 0 ? groups : groups.map(people => ({ ...people, found: found.flatMap(({ rules }) => rules) }));
}

function groupsUnder(deployment: Deployment, scope: Scope): readonly People[] {
  const granted = grantedPolicies(deployment).map(policy => grantedPeople(deployment, policy, scope));
  switch (scope.kind) {
    case 'site':
      return [
        sitePeople(deployment, scope),
        ...registrars(deployment)
          .filter(policy => !ownsService(deployment, policy.object.scope))
          .map(policy => registrarPeople(deployment, policy, true, filtersOf(deployment, scope))),
        ...granted,
      ];
    case 'service':
      return [servicePeople(deployment, scope), ...granted];
    case 'global':
    case 'user':
      return [...everybody(deployment, scope), ...granted];
    case 'all':
    case 'unknown':
      return [...(namesakes(deployment, scope) ?? everybody(deployment, scope)), ...granted];
  }
}

/**
 * Of a privacy setting whose scope nobody knows: those of the policy for the same scope, if there is one. Should it be the global
 * one, people at sites of the script may be among them.
 */
function namesakes(deployment: Deployment, scope: Scope): People[] | undefined {
  const own = scope.exact ? undefined : (deployment.policies.get(scope.key) ?? deployment.policies.get(`{${scope.key}}`));
  if (own?.object.exists !== 'yes') return undefined;
  const others = everybody(deployment, scope).filter(people => people.scope !== GLOBAL && !people.policies.includes(own));
  return [
    { scope, policies: [own], filters: anyFilter(deployment), possible: false },
    ...others.map(people => ({ ...people, possible: true })),
  ];
}

/** A policy that the script gave rules without telling which it is; rules that were only found in some policy expose nobody. */
function isUnplaced({ object, rules }: VersionPolicy): boolean {
  return object.scope.kind === 'unknown' && (object.origin === 'script' || rules.some(rule => rule.origin === 'script'));
}

/** Each per-user policy that somebody is granted, once. */
function grantedPolicies(deployment: Deployment): Scope[] {
  const policies = new Map([...deployment.grants.values()].map(({ policy }) => [policy.key, policy]));
  // Users of a policy that was removed meet their site's or the global one.
  return [...policies.values()].filter(({ key }) => !deployment.isRemoved('CsClientVersionPolicy', key));
}

function globalPolicy(deployment: Deployment): VersionPolicy {
  return deployment.policies.get(GLOBAL.key) ?? INSTALLED;
}

/** Everybody, or those whom no more specific privacy configuration than the global one concerns. */
function everybody(deployment: Deployment, concerned: Scope): People[] {
  const globalOnly = concerned.kind === 'global';
  const owns = (scope: Scope) => globalOnly && scope.kind !== 'global' && deployment.privacy.get(scope.key)?.exists === 'yes';
  const siteWithOwn = globalOnly && [...deployment.privacy.values()].some(own => own.scope.kind === 'site');
  const filters = anyFilter(deployment).filter(filter => filter === undefined || !owns(filter.scope));
  const unplaced = [...deployment.policies.apart.values()].filter(
    policy => isUnplaced(policy) && !areOfOneList(policy.object.scope, concerned),
  );
  return [
    // A policy that is not known may be the global one.
    {
      scope: GLOBAL,
      policies: [globalPolicy(deployment), ...unplaced],
      filters: [deployment.filters.get(GLOBAL.key), ...unplacedFilters(deployment)],
      possible: false,
    },
    ...namedSites(deployment)
      .filter(site => !owns(site))
      .map(site => sitePeople(deployment, site)),
    ...registrars(deployment)
      .filter(policy => !(globalOnly && ownsService(deployment, policy.object.scope)))
      .map(policy => registrarPeople(deployment, policy, siteWithOwn, filters)),
    ...unplaced.map(policy => registrarPeople(deployment, policy, true, filters)),
  ];
}

/** The sites that have a policy or a filter. */
function namedSites(deployment: Deployment): readonly Scope[] {
  const sites = new Map<string, Scope>();
  for (const { object } of deployment.policies.values()) if (object.scope.kind === 'site') sites.set(object.scope.key, object.scope);
  for (const { scope } of deployment.filters.values()) if (scope.kind === 'site') sites.set(scope.key, scope);
  return [...sites.values()];
}

/** The pool has a privacy configuration of its own. */
function ownsService(deployment: Deployment, { host }: Scope): boolean {
  return host !== undefined && [...deployment.privacy.values()].some(own => own.exists === 'yes' && own.scope.host === host);
}

function sitePeople(deployment: Deployment, site: Scope): People {
  return {
    scope: site,
    policies: candidates(deployment.policies, site, globalPolicy(deployment), policy => policy.object, {
      isAny: isUnplaced,
      isNone: deployment.isRemoved('CsClientVersionPolicy', site.key),
    }),
    filters: filtersOf(deployment, site),
    possible: false,
  };
}

/** The filter of a site's people, or of those whose site nothing tells. */
function filtersOf(deployment: Deployment, scope: Scope): (ConfigObject | undefined)[] {
  const general = deployment.filters.get(GLOBAL.key);
  if (scope.kind !== 'site') return [general, ...unplacedFilters(deployment)];
  return candidates<ConfigObject | undefined>(deployment.filters, scope, general, filter => filter, {
    isAny: isUnplacedFilter,
    isNone: deployment.isRemoved('CsClientVersionConfiguration', scope.key),
  });
}

/** A filter of which nobody knows whether it is the global one or a site's. */
function isUnplacedFilter(filter: ConfigObject | undefined): boolean {
  return filter?.scope.kind === 'unknown';
}

function unplacedFilters(deployment: Deployment): (ConfigObject | undefined)[] {
  return [...deployment.filters.apart.values()].filter(isUnplacedFilter);
}

/**
 * The site's own object, the general one where it has none, and those that may be its own. @param about which may be any site's, and
 * whether the site was found to have none: then what was there before is another site's
 */
function candidates<T>(
  table: Pick<PartedTable<T>, 'get' | 'values' | 'apart'>,
  site: Scope,
  general: T,
  objectOf: (entry: T) => ConfigObject | undefined,
  { isAny, isNone }: { readonly isAny: (entry: T) => boolean; readonly isNone: boolean },
): T[] {
  const own = table.get(site.key);
  // One that the script made without telling where is another one.
  if (own !== undefined && objectOf(own)?.exists === 'yes')
    return [own, ...[...table.apart.values()].filter(entry => isAny(entry) && objectOf(entry)?.origin === 'existing')];
  const others = [...(isSite(site) ? table.apart : table).values()].filter(entry => {
    const { scope, origin } = objectOf(entry) ?? {};
    if (scope === undefined || scope.key === site.key || areOfOneList(scope, site)) return false;
    return isAny(entry) || (scope.kind === 'site' && !(scope.exact && site.exact) && !(isNone && origin === 'existing'));
  });
  return own === undefined ? [general, ...others] : [own, general, ...others];
}

function registrars(deployment: Deployment): VersionPolicy[] {
  return [...deployment.policies.apart.values()].filter(policy => policy.object.scope.kind === 'service');
}

function registrarPeople(deployment: Deployment, policy: VersionPolicy, possible: boolean, filters: People['filters']): People {
  const { scope, exists } = policy.object;
  const policies = exists === 'yes' ? [policy] : [policy, globalPolicy(deployment)];
  return { scope, policies, filters, possible };
}

/** A pool's people: its own registrar policy, else its site's, which can't be told, else global. */
function servicePeople(deployment: Deployment, service: Scope): People {
  const own = registrars(deployment).find(policy => service.host !== undefined && policy.object.scope.host === service.host);
  if (own?.object.exists === 'yes') return { scope: service, policies: [own], filters: anyFilter(deployment), possible: false };
  const others = [...deployment.policies.values()].filter(policy => {
    const { kind, exact } = policy.object.scope;
    if (areOfOneList(policy.object.scope, service)) return false;
    return kind === 'site' || (kind === 'service' && (service.host === undefined || !service.exact || !exact || policy === own));
  });
  const filters = anyFilter(deployment);
  const sites = namedSites(deployment).map(site => sitePeople(deployment, site));
  const atSites = sites.flatMap(site => site.filters.flatMap(filter => site.policies.map(policy => [filter, policy] as const)));
  const pools = others.filter(({ object }) => object.scope.kind === 'service');
  const elsewhere = [globalPolicy(deployment), ...pools].map(policy => [deployment.filters.get(GLOBAL.key), policy] as const);
  const pairs = [...elsewhere, ...atSites, ...pools.flatMap(policy => filters.map(filter => [filter, policy] as const))];
  return { scope: service, policies: [globalPolicy(deployment), ...others], filters, pairs, possible: false };
}

/** People who are granted a per-user policy; of a privacy setting for one site, that site's people. Elsewhere the sites are looked at by themselves. */
function grantedPeople(deployment: Deployment, policyScope: Scope, privacy: Scope): People {
  const policy = deployment.policies.get(policyScope.key);
  const granted: VersionPolicy = policy ?? { object: existingObject('CsClientVersionPolicy', policyScope, NOWHERE), rules: [], open: true };
  return { scope: policyScope, policies: [granted], filters: filtersOf(deployment, privacy), possible: false };
}

function anyFilter(deployment: Deployment): (ConfigObject | undefined)[] {
  const sites = [...deployment.filters.values()].filter(filter => filter.scope.kind !== 'global');
  return [deployment.filters.get(GLOBAL.key), ...sites];
}
