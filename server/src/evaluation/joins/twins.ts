/** Objects that two runs have each made for themselves. */

import type { Table } from '../../deployment';
import { type ReferenceValue, structurallyEqual, type Value } from '../../values';
import { isReference } from '../run/elements';

import type { ConfigLink, HeapObject } from '../run/heapObject';
import type { SameValue } from './same';

/** More objects are not looked at for one value. */
const MOST_TWINS = 64;

/** Objects that two runs have each made for themselves since they parted, with the same in them: one of them stands for both. */
export class Twins {
  private readonly of = new Map<number, number>();
  private readonly taken = new Set<number>();
  private readonly ours: Table<HeapObject>;
  private readonly theirs: Table<HeapObject>;

  private readonly same: SameValue;

  /** @param same what counts as the same of values that are no objects */
  constructor(ours: Table<HeapObject>, theirs: Table<HeapObject>, same: SameValue = structurallyEqual) {
    this.ours = ours;
    this.theirs = theirs;
    this.same = same;
  }

  areTwins(a: Value, b: Value): boolean {
    const found = new Map<number, number>();
    if (!this.look(a, b, found)) return false;
    for (const [theirs, mine] of found) this.take(theirs, mine);
    return found.size > 0;
  }

  /**
   * Objects of one kind that each run has made for itself, whatever they hold: what both are, if so, to be joined now. One that
   * was taken for another's before is that one.
   */
  pair(a: ReferenceValue, b: ReferenceValue): readonly [HeapObject, HeapObject] | 'known' | undefined {
    const known = this.of.get(b.id);
    if (known !== undefined) return known === a.id ? 'known' : undefined;
    const own = this.own(a, b);
    if (!own || this.taken.has(a.id)) return undefined;
    const [mine, theirs] = own;
    if (mine.type !== theirs.type || mine.typeName !== theirs.typeName) return undefined;
    this.take(b.id, a.id);
    return own;
  }

  private take(theirs: number, mine: number): void {
    this.of.set(theirs, mine);
    this.taken.add(mine);
  }

  private own(a: ReferenceValue, b: ReferenceValue): readonly [HeapObject, HeapObject] | undefined {
    const [mine, theirs] = [this.ours.get(String(a.id)), this.theirs.get(String(b.id))];
    if (!mine || !theirs || this.theirs.get(String(a.id)) || this.ours.get(String(b.id))) return undefined;
    return sameLink(mine.config, theirs.config) ? [mine, theirs] : undefined;
  }

  private look(a: Value, b: Value, found: Map<number, number>): boolean {
    if (a.kind === 'array' && b.kind === 'array')
      return (
        !a.rest && !b.rest && a.items.length === b.items.length && a.items.every((item, index) => this.looked(item, b.items[index], found))
      );
    if (!isReference(a) || !isReference(b)) return this.same(a, b);
    if (a.id === b.id) return true;
    const known = found.get(b.id) ?? this.of.get(b.id);
    if (known !== undefined) return known === a.id;
    const own = this.own(a, b);
    if (!own || found.size >= MOST_TWINS || [...found.values()].includes(a.id)) return false;
    found.set(b.id, a.id);
    return this.sameInside(...own, found);
  }

  private looked(a: Value, b: Value | undefined, found: Map<number, number>): boolean {
    return b !== undefined && this.look(a, b, found);
  }

  private sameInside(mine: HeapObject, theirs: HeapObject, found: Map<number, number>): boolean {
    return (
      mine.type === theirs.type &&
      mine.typeName === theirs.typeName &&
      mine.open === theirs.open &&
      mine.vagueKey === theirs.vagueKey &&
      (mine.rest && theirs.rest ? this.look(mine.rest, theirs.rest, found) : mine.rest === theirs.rest) &&
      [...mine.changed].join() === [...theirs.changed].join() &&
      mine.items.length === theirs.items.length &&
      mine.entries.size === theirs.entries.size &&
      mine.items.every((item, index) => this.looked(item, theirs.items[index], found)) &&
      [...mine.entries].every(([name, entry]) => this.looked(entry.value, theirs.entries.get(name)?.value, found))
    );
  }
}

/** Both stand for the same object of the deployment. */
function sameLink(a: ConfigLink | undefined, b: ConfigLink | undefined): boolean {
  if (!a || !b) return a === b;
  // Of a rule that nobody has seen each run may have learned something else.
  if (a.asked || b.asked) return false;
  return (
    a.noun === b.noun &&
    a.scope.key === b.scope.key &&
    a.address?.id === b.address?.id &&
    a.inMemory === b.inMemory &&
    a.origin === b.origin &&
    a.place.file === b.place.file &&
    a.place.start === b.place.start
  );
}
