/** Scopes: whom a configuration or policy is for. Known ones compare by name, unknown ones by the identity of what is unknown. */
import { type Noun, parseIdentity } from '../catalog';
import { isOfStandIn, listKeyOf, toText, type Value } from '../values';

export interface Scope {
  /** `all` is every existing object of the noun; `unknown` one whose kind can't be told. */
  readonly kind: 'global' | 'site' | 'service' | 'user' | 'all' | 'unknown';
  /** Equal keys are the same scope in the same run. */
  readonly key: string;
  /** As events and messages show it: `global`, `site:Redmond`, `?`. */
  readonly display: string;
  /** The whole name is known; only then do different keys mean different scopes. */
  readonly exact: boolean;
  /** The service's host in lower case, where the identity is a fully qualified name. */
  readonly host: string | undefined;
}

export const GLOBAL: Scope = { kind: 'global', key: 'global', display: 'global', exact: true, host: undefined };
export const ALL: Scope = { kind: 'all', key: '*', display: '*', exact: true, host: undefined };

/** One site whose name is known: what is set for it concerns nobody else. */
export function isSite({ kind, exact }: Scope): boolean {
  return kind === 'site' && exact;
}

export const FILTERED = 'filter:';

/** The objects that a filter lets through, as far as the script does not show them; `*` are all. */
export function filteredScope(pattern: string): Scope {
  return { ...ALL, key: FILTERED + pattern, display: pattern, exact: false };
}

/** A rule's place: the policy it belongs to and its own identifier. */
export interface RuleAddress {
  readonly policy: Scope;
  readonly id: string;
  /** The identifier was made in this run: no rule that was there before can have it. */
  readonly fresh?: boolean;
}

type Piece = string | { readonly key: string; readonly fresh?: boolean | undefined };

/** An identity means what the value means that it was made from. */
function written(key: string): string {
  return /^identity\((.*)\)$/.exec(key)?.[1] ?? key;
}

/** The text of an identity in pieces; an unknown value is one unknown piece. */
function pieces(value: Value): readonly Piece[] {
  const text = value.kind === 'reference' ? value : toText(value);
  switch (text.kind) {
    case 'string':
      return [text.value];
    case 'text':
      return text.parts.map(part => (typeof part === 'string' ? part : { key: written(part.key), fresh: part.fresh }));
    case 'unknown':
      return [{ key: written(text.key) }];
    default:
      return [{ key: `#${text.id}` }];
  }
}

function keyOf(parts: readonly Piece[]): string {
  return parts.map(part => (typeof part === 'string' ? part.toLowerCase() : `{${part.key}}`)).join('');
}

/** The pieces of which the key of a scope was made that is not wholly known. */
export function piecesOfKey(key: string): readonly (string | { readonly key: string })[] {
  const parts: (string | { readonly key: string })[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < key.length; at++) {
    const opens = key[at] === '{' && depth++ === 0;
    const closes = key[at] === '}' && --depth === 0;
    if (!opens && !closes) continue;
    const piece = key.slice(start, at);
    if (closes) parts.push({ key: piece });
    else if (piece !== '') parts.push(piece);
    start = at + 1;
  }
  const rest = key.slice(start);
  return rest === '' ? parts : [...parts, rest];
}

function displayOf(parts: readonly Piece[]): string {
  return parts.map(part => (typeof part === 'string' ? part : '?')).join('');
}

/** How the key of the policy begins in which such a rule is, where that is not known. */
export const UNSEEN_POLICY = 'rules#';

/** The scope that an identity names; undefined where the text is no identity of this noun. */
export function scopeOf(noun: Noun, identity: Value): Scope | undefined {
  return scopeOfPieces(noun, pieces(identity));
}

function scopeOfPieces(noun: Noun, parts: readonly Piece[]): Scope | undefined {
  const [only] = parts;
  if (parts.length === 1 && typeof only === 'string') return exactScope(noun, only);
  // The policy of a rule that was found in any, as its identity has it.
  if (parts.length === 1 && typeof only === 'object' && only.key.startsWith(`?${UNSEEN_POLICY}`)) return unknownScope(only.key.slice(1));
  // The identity of one of them, as the script was handed it.
  if (parts.length === 1 && typeof only === 'object' && only.key.startsWith(FILTERED))
    return filteredScope(only.key.slice(FILTERED.length));
  const head = typeof only === 'string' ? only.toLowerCase() : '';
  const key = keyOf(parts);
  const symbolic = (kind: Scope['kind'], display: string, host?: string): Scope => ({ kind, key, display, exact: false, host });
  if (head.startsWith('site:')) return symbolic('site', displayOf(parts));
  if (/^(service|registrar|userserver):/.test(head))
    return symbolic('service', displayOf(parts), key.replace(/^(?:service:)?(?:registrar|userserver):/, ''));
  if (head.startsWith('tag:')) return symbolic('user', displayOf(parts).slice(4));
  return symbolic('unknown', '?');
}

function exactScope(noun: Noun, text: string): Scope | undefined {
  const identity = parseIdentity(noun, text);
  switch (identity.kind) {
    case 'global':
      return GLOBAL;
    case 'site':
      return { kind: 'site', key: `site:${identity.name.toLowerCase()}`, display: `site:${identity.name}`, exact: true, host: undefined };
    case 'service': {
      const host = identity.fqdn.toLowerCase();
      return {
        kind: 'service',
        key: `service:${host}`,
        display: `service:${identity.fqdn}`,
        exact: true,
        host: identity.isFqdn ? host : undefined,
      };
    }
    case 'user':
      return { kind: 'user', key: `user:${identity.name.toLowerCase()}`, display: `user:${identity.name}`, exact: true, host: undefined };
    case 'rule':
    case 'malformed':
      return undefined;
  }
}

/** The scope of privacy settings that a person names; undefined for what is none, such as a policy's bare name. */
export function privacyScopeOf(text: string): Scope | undefined {
  const scope = exactScope('CsPrivacyConfiguration', text.trim());
  return scope?.kind === 'user' ? undefined : scope;
}

/** The rule that `<policy scope>/<id>` names; undefined where the text is no such identity. */
export function ruleAddressOf(identity: Value): RuleAddress | undefined {
  const parts = pieces(identity);
  const at = parts.findIndex(part => typeof part === 'string' && part.includes('/'));
  const holder = parts[at];
  if (at < 0 || typeof holder !== 'string') {
    return parts.length === 1 && typeof parts[0] === 'string' ? undefined : { policy: unknownScope(keyOf(parts)), id: keyOf(parts) };
  }
  const slash = holder.indexOf('/');
  const before: Piece[] = [...parts.slice(0, at), holder.slice(0, slash)].filter(part => part !== '');
  const after: Piece[] = [holder.slice(slash + 1), ...parts.slice(at + 1)].filter(part => part !== '');
  const policy = before.length === 0 ? undefined : scopeOfPieces('CsClientVersionPolicy', before);
  return policy === undefined || after.length === 0 ? undefined : addressIn(policy, after);
}

function addressIn(policy: Scope, id: readonly Piece[]): RuleAddress {
  const fresh = id.some(piece => typeof piece !== 'string' && piece.fresh === true);
  return fresh ? { policy, id: keyOf(id), fresh } : { policy, id: keyOf(id) };
}

/** The address of `-Parent <policy> -RuleId <id>`. */
export function ruleAddressFrom(parent: Value, id: Value): RuleAddress | undefined {
  const policy = scopeOf('CsClientVersionPolicy', parent);
  return policy && addressIn(policy, pieces(id));
}

export function unknownScope(key: string): Scope {
  return { kind: 'unknown', key: `?${key}`, display: '?', exact: false, host: undefined };
}

/** The same of two elements of one list that nobody has seen: the list is taken to name no scope twice. What stands in for one may be any other. */
export function areOfOneList(a: Scope, b: Scope): boolean {
  const [one, other] = [a.host ?? a.key, b.host ?? b.key];
  const list = listKeyOf(one);
  if (one === other || list !== listKeyOf(other)) return false;
  return one === list || other === list || !(isOfStandIn(one) || isOfStandIn(other));
}

/** It was made of another element than the one that stands for all of its list. */
export function isOfFurtherElement({ exact, key }: Scope): boolean {
  return !exact && key !== listKeyOf(key);
}

/** Whether two scopes may be the same one in some run. */
export function mayBeSame(a: Scope, b: Scope): boolean {
  if (a.key === b.key) return true;
  if (a.kind === 'unknown' || b.kind === 'unknown') return true;
  return a.kind === b.kind && !(a.exact && b.exact);
}
