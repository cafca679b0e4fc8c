/**
 * What two runs that go on as one had each for itself. Where the script asks for something in which they differed, the run parts again, and each
 * has back what nothing has changed since.
 */
import type { ConfigObject, VersionPolicy } from '../../deployment';
import type { Value } from '../../values';
import type { Enabled } from './enabled';
import type { HeapObject } from './heapObject';

/** An entry in which the runs differed: what they have as one, and what one of them had. */
export interface Own<T> {
  readonly key: string;
  readonly joined: T | undefined;
  readonly own: T | undefined;
}

/** What one of the runs had. */
export interface Part {
  readonly policies: readonly Own<VersionPolicy>[];
  readonly privacy: readonly Own<ConfigObject>[];
  readonly removed: readonly Own<'removed' | 'absent'>[];
  readonly enabled: readonly Own<Enabled>[];
  readonly objects: readonly Own<HeapObject>[];
  /** By the index of the frame. */
  readonly variables: readonly (readonly Own<Value>[])[];
  readonly facts: readonly Own<Value>[];
  readonly partings: readonly Parting[];
  readonly isDoubtful: boolean;
}

export interface Parting {
  /** The question which of them a run is: the first where it holds. */
  readonly by: string;
  readonly parts: readonly [Part, Part];
}
