/** Identities: the texts that name a scope, a policy or a rule, and what each cmdlet accepts of them. */
import { nearestNames } from './nearest';
import type { Cmdlet, Noun, Scope } from './types';

/** What an identity's text names. Names are as written; `canonicalIdentity` makes them comparable. */
export type Identity =
  | { readonly kind: 'global' }
  | { readonly kind: 'site'; readonly name: string }
  | {
      readonly kind: 'service';
      /** `UserServer`, `Registrar` …, spelled as documented; undefined for a bare service id, which does not tell. */
      readonly role: string | undefined;
      /** The pool or computer, or the service id. */
      readonly fqdn: string;
      readonly isFqdn: boolean;
    }
  /** A per-user policy; `tag:` is taken off. */
  | { readonly kind: 'user'; readonly name: string }
  | { readonly kind: 'rule'; readonly policy: PolicyIdentity; readonly id: string; readonly idIsGuid: boolean }
  | MalformedIdentity;
/** What a rule belongs to. */
export type PolicyIdentity = Exclude<Identity, { readonly kind: 'rule' } | MalformedIdentity>;
export interface MalformedIdentity {
  readonly kind: 'malformed';
  readonly why: 'empty' | 'emptyName' | 'unknownPrefix' | 'wildcard' | 'noRuleId' | 'ruleId';
  /** Texts that would do, the likeliest first. */
  readonly suggestions: readonly string[];
}

/** Server roles that a service identity may name, spelled as documented. */
const serviceRoles: readonly string[] = [
  'UserServer',
  'Registrar',
  'EdgeServer',
  'WebServer',
  'ConferencingServer',
  'MediationServer',
  'ApplicationServer',
  'CentralManagement',
  'ArchivingServer',
  'MonitoringServer',
  'PersistentChatServer',
  'Director',
];
const PREFIXES = ['site', 'service', 'tag', 'global'];
const GUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const LABEL = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?$/u;

/** The one role whose services may have the noun's settings of their own; undefined where none may. */
export function serviceRoleOf(noun: Noun): string | undefined {
  switch (noun) {
    case 'CsPrivacyConfiguration':
      return 'UserServer';
    case 'CsClientVersionPolicy':
    case 'CsClientVersionPolicyRule':
      return 'Registrar';
    case 'CsClientVersionConfiguration':
      return undefined;
  }
}

/** Reads an identity; for a rule's noun, policy and rule id. Never fails: what has no known form is `malformed`. */
export function parseIdentity(noun: Noun, text: string): Identity {
  const trimmed = text.trim();
  if (noun === 'CsClientVersionPolicyRule') {
    return parseRule(trimmed);
  }
  if (trimmed.includes('/')) {
    return malformed('ruleId', [trimmed.slice(0, trimmed.indexOf('/'))]);
  }
  return parsePolicy(trimmed);
}

/** Reads the scope or policy that `-Parent` and `-Identity` of a policy name. */
export function parsePolicyIdentity(text: string): PolicyIdentity | MalformedIdentity {
  const slash = text.indexOf('/');
  return slash < 0 ? parsePolicy(text.trim()) : malformed('ruleId', [text.slice(0, slash).trim()]);
}

function parseRule(text: string): Identity {
  const slash = text.lastIndexOf('/');
  if (/[*?]/.test(text)) {
    return malformed('wildcard', []);
  }
  if (slash < 0) {
    return text === '' ? malformed('empty', []) : malformed('noRuleId', []);
  }
  const policy = parsePolicy(text.slice(0, slash));
  const id = text.slice(slash + 1).trim();
  if (policy.kind === 'malformed') {
    return { ...policy, suggestions: policy.suggestions.map(suggestion => `${suggestion}/${id}`) };
  }
  return id === '' ? malformed('noRuleId', []) : { kind: 'rule', policy, id, idIsGuid: GUID.test(id) };
}

function parsePolicy(text: string): PolicyIdentity | MalformedIdentity {
  if (text === '') {
    return malformed('empty', []);
  }
  if (/[*?]/.test(text)) {
    return malformed('wildcard', []);
  }
  const colon = text.indexOf(':');
  if (colon < 0) {
    return text.toLowerCase() === 'global' ? { kind: 'global' } : { kind: 'user', name: text };
  }
  const prefix = text.slice(0, colon).trim();
  const name = text.slice(colon + 1).trim();
  switch (prefix.toLowerCase()) {
    case 'site':
      return name === '' ? malformed('emptyName', []) : { kind: 'site', name };
    case 'tag':
      return name === '' ? malformed('emptyName', []) : { kind: 'user', name };
    case 'service':
      return parseService(name);
    default:
      return parseRole(prefix, name);
  }
}

function parseService(name: string): PolicyIdentity | MalformedIdentity {
  const colon = name.indexOf(':');
  if (colon >= 0) {
    return parseRole(name.slice(0, colon).trim(), name.slice(colon + 1).trim());
  }
  return name === '' ? malformed('emptyName', []) : { kind: 'service', role: undefined, fqdn: name, isFqdn: isFqdn(name) };
}

function parseRole(prefix: string, name: string): PolicyIdentity | MalformedIdentity {
  const role = serviceRoles.find(known => known.toLowerCase() === prefix.toLowerCase());
  if (role === undefined) {
    const near = nearestNames(prefix, [...PREFIXES, ...serviceRoles]);
    return malformed(
      'unknownPrefix',
      near.map(known => (known === 'global' ? 'global' : `${known}:${name}`)),
    );
  }
  return name === '' ? malformed('emptyName', []) : { kind: 'service', role, fqdn: name, isFqdn: isFqdn(name) };
}

function malformed(why: MalformedIdentity['why'], suggestions: readonly string[]): MalformedIdentity {
  return { kind: 'malformed', why, suggestions };
}

function isFqdn(name: string): boolean {
  const labels = name.split('.');
  return labels.length > 1 && labels.every(label => LABEL.test(label));
}

/** One text for all spellings of the same identity: `global`, `site:redmond`, `service:registrar:fqdn`, `user:name`. */
export function canonicalIdentity(identity: Exclude<Identity, MalformedIdentity>): string {
  switch (identity.kind) {
    case 'global':
      return 'global';
    case 'site':
      return `site:${identity.name.toLowerCase()}`;
    case 'service':
      return `service:${identity.role === undefined ? '' : `${identity.role.toLowerCase()}:`}${identity.fqdn.toLowerCase()}`;
    case 'user':
      return `user:${identity.name.toLowerCase()}`;
    case 'rule':
      return `${canonicalIdentity(identity.policy)}/${identity.id.replace(/^\{|\}$/g, '').toLowerCase()}`;
  }
}

/** The identity as the documentation writes it, with the names as the script wrote them. */
export function identityText(identity: Exclude<Identity, MalformedIdentity>): string {
  switch (identity.kind) {
    case 'global':
      return 'global';
    case 'site':
      return `site:${identity.name}`;
    case 'service':
      return identity.role === undefined ? `service:${identity.fqdn}` : `service:${identity.role}:${identity.fqdn}`;
    case 'user':
      return identity.name;
    case 'rule':
      return `${identityText(identity.policy)}/${identity.id}`;
  }
}

/** Why a cmdlet refuses a well-formed identity. */
export interface IdentityProblem {
  /** `globalExists`: New- of what is always there; `role`: a service of another role than the noun's. */
  readonly why: 'scope' | 'role' | 'globalExists';
  readonly allowed: readonly Scope[];
  readonly suggestions: readonly string[];
}

/** What the cmdlet would refuse about the identity; undefined when it takes it, or when that can't be known. */
export function identityProblem(cmdlet: Cmdlet, identity: Exclude<Identity, MalformedIdentity>): IdentityProblem | undefined {
  // Grant's identity is a user, not a scope.
  if (cmdlet.verb === 'Grant') {
    return undefined;
  }
  const policy = identity.kind === 'rule' ? identity.policy : identity;
  if (!cmdlet.scopes.includes(policy.kind)) {
    const why = policy.kind === 'global' && cmdlet.verb === 'New' ? 'globalExists' : 'scope';
    return { why, allowed: cmdlet.scopes, suggestions: scopeSuggestions(cmdlet, policy) };
  }
  const role = serviceRoleOf(cmdlet.noun);
  if (policy.kind === 'service' && policy.role !== undefined && role !== undefined && policy.role !== role) {
    return { why: 'role', allowed: cmdlet.scopes, suggestions: [serviceText(cmdlet.noun, policy.fqdn)] };
  }
  return undefined;
}

/** A bare name is most likely a site without its prefix. */
function scopeSuggestions(cmdlet: Cmdlet, policy: PolicyIdentity): readonly string[] {
  if (policy.kind !== 'user') {
    return [];
  }
  const near = cmdlet.scopes.includes('global') ? nearestNames(policy.name, ['global']) : [];
  return [...near, `site:${policy.name}`];
}

/** A service identity in the form that the noun's page uses. */
function serviceText(noun: Noun, fqdn: string): string {
  return noun === 'CsPrivacyConfiguration' ? `service:UserServer:${fqdn}` : `Registrar:${fqdn}`;
}
