/**
 * The modelled organisation: what the script shows of privacy settings, version filtering, policies with their
 * rules, and grants. What it does not show is as `design.md`, "The state before the script", says.
 */
import type { Noun } from '../catalog';
import type { Place } from '../text';
import type { Value } from '../values';
import { Met } from './met';
import { isSite, type RuleAddress, type Scope } from './scope';
import { PartedTable, Table } from './table';

/** One object of the deployment. Immutable; a change makes a new one. */
export interface ConfigObject {
  readonly noun: Noun;
  /** A rule's scope is its policy's. */
  readonly scope: Scope;
  /** The rule's own identifier; empty for other nouns. */
  readonly id: string;
  /** By name in lower case; what is absent has the product's default. */
  readonly properties: ReadonlyMap<string, Value>;
  /** `unknown`: it is there in some runs only. */
  readonly exists: 'yes' | 'unknown';
  /** `existing`: it was there before the script, which read or named it. */
  readonly origin: 'script' | 'existing';
  /** Where the script created or first named it. */
  readonly place: Place;
  /** The latest change after that. */
  readonly changed: Place | undefined;
  /** Of a rule that the script made in memory: where it came to its policy. */
  readonly committed?: Place | undefined;
}

export interface VersionPolicy {
  readonly object: ConfigObject;
  /** In the order in which they are asked. */
  readonly rules: readonly ConfigObject[];
  /** Rules that the script does not show may be there (a policy that the script did not create). */
  readonly open: boolean;
  /**
   * Of runs that go on as one: what each came to by rules of its own, by the legacy client's name. What `rules` has of both may not tell that
   * any more. It holds until the rules change.
   */
  readonly settled?: ReadonlyMap<string, Settled> | undefined;
}

/** Of several runs the one in which a client fares best. */
export interface Settled {
  readonly verdict: 'blocked' | 'allowed' | 'unknown';
  /** The rule decides about the client or some of its builds; or it is one that blocks in another run only. */
  readonly by: 'rule' | 'partial' | 'another';
  readonly rule: ConfigObject;
}

export interface Grant {
  readonly policy: Scope;
  readonly place: Place;
}

/** A change that would have been made, but stayed in memory or ran under WhatIf. */
export interface Uncommitted {
  readonly rule: ConfigObject;
  readonly place: Place;
}

/** Rules that the script has taken out of a policy, and where. */
export interface Lost {
  readonly rules: readonly ConfigObject[];
  readonly place: Place;
}

type Tables = Pick<Deployment, 'privacy' | 'filters' | 'policies' | 'grants' | 'removed' | 'uncommitted' | 'lost' | 'told'>;

/** Mutable, one for each path through the script; `clone` before paths part. */
export class Deployment {
  readonly privacy: Table<ConfigObject>;
  /** Apart: all but those of a site that is known, as each of the others concerns that site only. */
  readonly filters: PartedTable<ConfigObject>;
  readonly policies: PartedTable<VersionPolicy>;
  readonly grants: Table<Grant>;
  readonly removed: Table<'removed' | 'absent'>;
  readonly uncommitted: Table<Uncommitted>;
  /** By the policy's key: what messages tell of a policy that blocks no more. */
  readonly lost: Table<Lost>;
  /** Nouns of which a snapshot tells every object: what it lacks was not there before the script. */
  readonly told: ReadonlySet<Noun>;
  /** Shared by all clones. */
  readonly met: Met<ConfigObject>;

  private constructor(from: Tables | undefined, met: Met<ConfigObject>) {
    this.met = met;
    this.privacy = from?.privacy.clone() ?? new Table();
    this.filters = from?.filters.clone() ?? new PartedTable(filter => !isSite(filter.scope));
    this.policies = from?.policies.clone() ?? new PartedTable(policy => !isSite(policy.object.scope));
    this.grants = from?.grants.clone() ?? new Table();
    this.removed = from?.removed.clone() ?? new Table();
    this.uncommitted = from?.uncommitted.clone() ?? new Table();
    this.lost = from?.lost.clone() ?? new Table();
    this.told = from?.told ?? new Set();
  }

  /** Nothing but the global objects, which always exist, with their defaults. */
  static initial(): Deployment {
    return new Deployment(undefined, new Met());
  }

  /** The same of which a snapshot tells all objects of these nouns. */
  tellingAll(told: ReadonlySet<Noun>): Deployment {
    return new Deployment({ ...this, told }, this.met);
  }

  clone(): Deployment {
    return new Deployment(this, this.met);
  }

  /** The same policies and filters, for the people whom the privacy configurations of another moment concerned. */
  concerning(moment: Deployment): Deployment {
    return new Deployment({ ...this, privacy: moment.privacy }, this.met);
  }

  /** The same objects, for another evaluation. */
  again(): Deployment {
    return new Deployment(this, new Met());
  }

  /** The object of a noun other than the rule, or undefined where the script has shown none. */
  find(noun: Noun, scope: Scope): ConfigObject | undefined {
    return noun === 'CsClientVersionPolicy' ? this.policies.get(scope.key)?.object : this.table(noun).get(scope.key);
  }

  findRule(address: RuleAddress): ConfigObject | undefined {
    return this.policies.get(address.policy.key)?.rules.find(rule => rule.id === address.id);
  }

  objects(noun: Noun): readonly ConfigObject[] {
    if (noun === 'CsClientVersionPolicyRule') return [...this.policies.values()].flatMap(policy => policy.rules);
    if (noun === 'CsClientVersionPolicy') return [...this.policies.values()].map(policy => policy.object);
    return [...this.table(noun).values()];
  }

  isRemoved(noun: Noun, key: string): boolean {
    return this.removed.has(`${noun} ${key}`);
  }

  /** Stores an object of a noun other than the rule; a policy keeps its rules. */
  put(object: ConfigObject): void {
    this.meet(object);
    this.store(object);
  }

  /** Whoever asked for it found it: it need not be there in other runs. */
  noteFound(object: ConfigObject): void {
    this.store(object);
  }

  private store(object: ConfigObject): void {
    this.removed.delete(`${object.noun} ${object.scope.key}`);
    if (object.noun !== 'CsClientVersionPolicy') {
      this.table(object.noun).set(object.scope.key, object);
      return;
    }
    const before = this.policies.get(object.scope.key);
    const open = before?.open ?? (object.origin === 'existing' && this.mayHaveRules);
    this.policies.set(object.scope.key, { object, rules: before?.rules ?? [], open });
  }

  /** Deletes the object, or resets the global one to its defaults. */
  remove(noun: Noun, scope: Scope, place: Place): void {
    this.meet(existingObject(noun, scope, place));
    if (noun === 'CsClientVersionPolicy') this.lose(scope, place, () => true);
    this.drop(noun, scope);
    if (scope.kind !== 'global') this.removed.set(`${noun} ${scope.key}`, 'removed');
  }

  /** Notes rules that a command is about to take out of a policy. */
  lose(scope: Scope, place: Place, isGone: (rule: ConfigObject) => boolean): void {
    const rules = this.policies.get(scope.key)?.rules.filter(isGone) ?? [];
    if (rules.length > 0) this.lost.set(scope.key, { rules, place });
  }

  /** Whoever asked for it found none. */
  noteAbsent(noun: Noun, scope: Scope): void {
    this.removed.set(`${noun} ${scope.key}`, 'absent');
  }

  /** Of an object that is there in some runs only it has turned out whether this is one of them. */
  decideExistence(object: ConfigObject, isThere: boolean): void {
    const { noun, scope } = object;
    const policy = this.policies.get(scope.key);
    const there: ConfigObject = { ...object, exists: 'yes' };
    if (noun === 'CsClientVersionPolicyRule') {
      const rules = (policy?.rules ?? []).flatMap(rule => (rule.id !== object.id ? [rule] : isThere ? [there] : []));
      // A policy in which a rule is found is there.
      const holder: ConfigObject | undefined = policy && (isThere ? { ...policy.object, exists: 'yes' } : policy.object);
      if (policy && holder) this.policies.set(scope.key, { object: holder, rules, open: policy.open });
    } else if (isThere) {
      if (noun !== 'CsClientVersionPolicy') this.table(noun).set(scope.key, there);
      else if (policy) this.policies.set(scope.key, { ...policy, object: there });
    } else {
      this.drop(noun, scope);
      this.noteAbsent(noun, scope);
    }
  }

  /** What runs that go on as one came to by the policy, each by its own rules, is known no more. */
  forgetSettled({ key }: Scope): void {
    const policy = this.policies.get(key);
    if (policy?.settled) this.policies.set(key, { object: policy.object, rules: policy.rules, open: policy.open });
  }

  /** The policy, made on first naming: what the script names exists. */
  policyNamed(scope: Scope, place: Place): VersionPolicy {
    const found = this.policies.get(scope.key);
    if (found) return found;
    const policy: VersionPolicy = { object: existingObject('CsClientVersionPolicy', scope, place), rules: [], open: this.mayHaveRules };
    this.meet(policy.object);
    this.policies.set(scope.key, policy);
    return policy;
  }

  /** A policy that was there before the script may have rules that nothing shows. */
  get mayHaveRules(): boolean {
    return !this.told.has('CsClientVersionPolicyRule');
  }

  private meet(object: ConfigObject): void {
    if (!this.isKnown(object.noun, object.scope)) this.met.meet(object);
  }

  /** Privacy mode goes on: what comes up later and is not known now was there as well. */
  noteMoment(scope: Scope): void {
    this.met.moment(scope, (noun, of) => this.isKnown(noun, of));
  }

  /** It is there, or the script has removed it. */
  private isKnown(noun: Noun, scope: Scope): boolean {
    return this.find(noun, scope) !== undefined || this.removed.get(`${noun} ${scope.key}`) === 'removed';
  }

  setRules(scope: Scope, rules: readonly ConfigObject[], place: Place, open?: boolean): void {
    const policy = this.policyNamed(scope, place);
    this.policies.set(scope.key, { object: policy.object, rules, open: open ?? policy.open });
  }

  private drop(noun: Noun, { key }: Scope): void {
    if (noun === 'CsClientVersionPolicy') this.policies.delete(key);
    else this.table(noun).delete(key);
  }

  private table(noun: Noun): Table<ConfigObject> {
    return noun === 'CsPrivacyConfiguration' ? this.privacy : this.filters;
  }
}

/** How the ids of stand-ins for rules that the script does not show begin, and the keys of what they hold. */
export const UNSEEN_RULE = '{unseen#';
/** Before the key of a rule's property that nobody has seen: what it is at least, and at most. */
export const LOWEST = 'lowest:';
export const HIGHEST = 'highest:';

/** An object that was there before the script and is first met here. */
export function existingObject(noun: Noun, scope: Scope, place: Place, id = ''): ConfigObject {
  return { noun, scope, id, properties: new Map(), exists: 'yes', origin: 'existing', place, changed: undefined };
}

/** The object with further properties, changed at a place. */
export function withProperties(object: ConfigObject, properties: ReadonlyMap<string, Value>, changed: Place): ConfigObject {
  return { ...object, properties: new Map([...object.properties, ...properties]), changed };
}
