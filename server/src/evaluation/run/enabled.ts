/** The times that privacy mode went on. */
import type { Deployment, Scope } from '../../deployment';
import type { Place } from '../../text';

/** Privacy mode went on for a scope; kept to see what becomes of it. */
export interface Enabled {
  readonly scope: Scope;
  readonly place: Place;
  /** No legacy client got in, the last time that was asked; `open`: whether one did was not known. */
  readonly safe: 'yes' | 'open' | 'no';
  /** Where some legacy client got in: the scopes of the people for whom none did. They may still lose what protects them. */
  readonly keptOut: ReadonlySet<string>;
  /** It is not known that the value turns privacy mode on. */
  readonly maybe: boolean;
  /** The command that let one in since. */
  readonly unblockedAt?: Place | undefined;
  /** What the recorder keeps of it. */
  readonly occurrence: number;
  /** The deployment then: whom a privacy configuration concerns depends on the others. */
  readonly deployment: Deployment;
  /** The time before for the same scope, where that was not safe. */
  readonly earlier: Enabled | undefined;
}
