/** PSListModifier: a hashtable with Add, Remove and Replace, or a collection that replaces what is there. */
import type { Conversion, ReferenceValue, Value } from '../values';
import type { SplatEntry } from './types';

/** Asks the evaluation what a hashtable holds. */
export type Hashtables = (value: ReferenceValue) => readonly SplatEntry[] | undefined;

const MODIFIERS = new Set(['add', 'remove', 'replace']);

/** The value itself where it will do; who applies it reads the modifiers from it. */
export function convertToListModifier(value: Value, hashtables: Hashtables): Conversion {
  // Only a Hashtable has the constructor that reads modifiers: an ordered one is a single element, as any other value is.
  if (value.kind !== 'reference' || value.type !== 'hashtable') {
    return { ok: 'yes', value };
  }
  const wrong = hashtables(value)?.find(entry => !MODIFIERS.has(entry.name.toLowerCase()));
  return wrong === undefined ? { ok: 'yes', value } : { ok: 'no', because: `${wrong.name} is none of Add, Remove and Replace` };
}
