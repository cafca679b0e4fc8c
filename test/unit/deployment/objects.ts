/** Objects of a modelled organisation, as a test says them in a line. */
import type { Noun } from '../../../server/src/catalog';
import { type ConfigObject, Deployment, type Resolve, type Scope, scopeOf } from '../../../server/src/deployment';
import { boolean, int, string, unknown, type Value } from '../../../server/src/values';

/** A plain value stands for the PowerShell value of its kind; `null` for $null. */
type Plain = string | number | boolean | null | Value;
export type Properties = Readonly<Record<string, Plain>>;

/** Nothing that the path has decided. */
export const asIs: Resolve = value => value;

function toValue(plain: Plain): Value {
  if (plain === null) return { kind: 'null' };
  if (typeof plain === 'string') return string(plain);
  if (typeof plain === 'number') return int(plain);
  return typeof plain === 'boolean' ? boolean(plain) : plain;
}

/** The scope that an identity of the noun names. */
export function scope(identity: string | Value, noun: Noun = 'CsClientVersionPolicy'): Scope {
  const found = scopeOf(noun, typeof identity === 'string' ? string(identity) : identity);
  if (found === undefined) throw new Error(`${JSON.stringify(identity)} is no identity of ${noun}`);
  return found;
}

function object(noun: Noun, of: Scope, id: string, properties: Properties, more: Partial<ConfigObject> = {}): ConfigObject {
  const start = Number(/\d+$/.exec(id)?.[0] ?? 0);
  return {
    noun,
    scope: of,
    id,
    properties: new Map(Object.entries(properties).map(([name, plain]) => [name.toLowerCase(), toValue(plain)])),
    exists: 'yes',
    origin: 'script',
    place: { file: 'test.ps1', start, end: start + 1 },
    changed: undefined,
    ...more,
  };
}

/** A rule named `id`; the digits at the name's end are its place. */
export function rule(id: string, properties: Properties, more: Partial<ConfigObject> = {}): ConfigObject {
  return object('CsClientVersionPolicyRule', more.scope ?? scope('global'), id, properties, more);
}

/** What blocks both legacy clients: everything of user agent OC below 4.0. */
export const BELOW_4: Properties = { userAgent: 'OC', compareOp: 'LSS', majorVersion: 4, minorVersion: 0 };
export const BLOCK: Properties = { ...BELOW_4, action: 'Block' };
export const ALLOW: Properties = { ...BELOW_4, action: 'Allow' };

export interface Organisation {
  /** By identity: rules in order; `closed`: the script made the policy, so that no other rules are there. */
  readonly policies?: Readonly<Record<string, readonly ConfigObject[]>>;
  readonly closed?: readonly string[];
  readonly filters?: Readonly<Record<string, Properties>>;
  readonly privacy?: readonly string[];
  /** User to policy. */
  readonly grants?: Readonly<Record<string, string>>;
  readonly uncommitted?: readonly ConfigObject[];
}

export function organisation({ policies, closed, filters, privacy, grants, uncommitted }: Organisation): Deployment {
  const made = Deployment.initial();
  const place = { file: 'test.ps1', start: 900, end: 901 };
  for (const [identity, rules] of Object.entries(policies ?? {})) {
    const of = scope(identity);
    made.setRules(
      of,
      rules.map(each => ({ ...each, scope: of })),
      place,
      !closed?.includes(identity),
    );
  }
  for (const [identity, properties] of Object.entries(filters ?? {}))
    made.put(object('CsClientVersionConfiguration', scope(identity, 'CsClientVersionConfiguration'), 'filter800', properties));
  for (const identity of privacy ?? [])
    made.put(object('CsPrivacyConfiguration', scope(identity, 'CsPrivacyConfiguration'), 'privacy700', {}));
  for (const [user, policy] of Object.entries(grants ?? {})) made.grants.set(user, { policy: scope(policy), place });
  for (const each of uncommitted ?? []) made.uncommitted.set(`${each.scope.key}/${each.id}`, { rule: each, place: each.place });
  return made;
}

/** A value from outside; the same name is the same value. */
export const outside = (name: string, type?: string): Value => unknown(name, type === undefined ? {} : { type });
