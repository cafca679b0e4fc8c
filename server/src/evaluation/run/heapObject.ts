/** What a script holds by reference: tables, objects, lists, and those that stand for something of the deployment. */
import type { Noun } from '../../catalog';
import type { RuleAddress, Scope } from '../../deployment';
import type { Place } from '../../text';
import type { ReferenceType, Value } from '../../values';

/** What a heap object stands for in the deployment. */
export interface ConfigLink {
  readonly noun: Noun;
  readonly scope: Scope;
  /** For a rule: its address. */
  readonly address: RuleAddress | undefined;
  /** Lives in memory only until Set-* -Instance. */
  readonly inMemory: boolean;
  readonly origin: 'script' | 'existing';
  readonly place: Place;
  /** Of a rule that nobody has seen: where it was asked for, and its identity, before anything was learned of it. */
  readonly asked?: { readonly scope: Scope; readonly identity: Value | undefined };
}

export interface Entry {
  readonly key: Value;
  readonly value: Value;
  /** Where the key is written. */
  readonly keyPlace: Place | undefined;
}

export interface HeapObject {
  owner: object;
  readonly type: ReferenceType;
  readonly typeName: string | undefined;
  /** By name in lower case. Lists use `items`. */
  readonly entries: Map<string, Entry>;
  items: readonly Value[];
  rest: Value | undefined;
  /** Further entries may be there. */
  open: boolean;
  config: ConfigLink | undefined;
  /** Among the keys of a table is one that is not known, and may be any. */
  vagueKey: boolean;
  /** Names changed since it was made or read. */
  readonly changed: Set<string>;
}
