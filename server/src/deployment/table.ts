/**
 * A map that is copied in no time: copies share their structure until they change, and two tables that come from one
 * are compared only where they differ. What keeps many possible runs of a script apart at little cost.
 */

interface Leaf<V> {
  readonly key: string;
  readonly value: V;
  /** Insertion order, so that iteration is as a Map's. */
  readonly order: number;
}

interface Branch<V> {
  /** 16 slots by four bits of the hash; a slot holds leaves of one hash only at the bottom. */
  readonly slots: readonly (Branch<V> | readonly Leaf<V>[] | undefined)[];
}

const BITS = 4;
const WIDTH = 1 << BITS;
const DEPTH = 32 / BITS;
/** After so many differences two tables are not compared any further. */
const PATIENCE = 8;
const EMPTY: readonly undefined[] = new Array<undefined>(WIDTH).fill(undefined);

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function isBranch<V>(slot: Branch<V> | readonly Leaf<V>[]): slot is Branch<V> {
  return !Array.isArray(slot);
}

function slotOf(hash: number, depth: number): number {
  return (hash >>> (depth * BITS)) & (WIDTH - 1);
}

export class Table<V> implements Iterable<[string, V]> {
  private root: Branch<V> | undefined = undefined;
  private count = 0;
  private next = 0;

  static of<V>(entries: Iterable<readonly [string, V]>): Table<V> {
    const table = new Table<V>();
    for (const [key, value] of entries) table.set(key, value);
    return table;
  }

  clone(): Table<V> {
    return new Table<V>().sharing(this);
  }

  protected sharing(other: Table<V>): this {
    this.root = other.root;
    this.count = other.count;
    this.next = other.next;
    return this;
  }

  get size(): number {
    return this.count;
  }

  get(key: string): V | undefined {
    return this.leaf(key)?.value;
  }

  has(key: string): boolean {
    return this.leaf(key) !== undefined;
  }

  set(key: string, value: V): this {
    const known = this.leaf(key);
    if (known && known.value === value) return this;
    if (!known) this.count += 1;
    const leaf: Leaf<V> = { key, value, order: known?.order ?? this.next++ };
    this.root = insert(this.root, hashOf(key), 0, leaf);
    return this;
  }

  delete(key: string): boolean {
    if (this.count === 0 || !this.root || !this.has(key)) return false;
    this.count -= 1;
    this.root = remove(this.root, hashOf(key), 0, key);
    return true;
  }

  *[Symbol.iterator](): IterableIterator<[string, V]> {
    for (const { key, value } of this.leaves()) yield [key, value];
  }

  *keys(): IterableIterator<string> {
    for (const { key } of this.leaves()) yield key;
  }

  *values(): IterableIterator<V> {
    for (const { value } of this.leaves()) yield value;
  }

  /** Whether a value fits; in no particular order. */
  some(fits: (value: V) => boolean): boolean {
    return someLeaf(this.root, fits);
  }

  /**
   * Whether both hold the same keys with values that are the same. Shared parts are not looked at; the other table takes
   * over parts found to be the same, so that its values are then the very ones of this table.
   */
  equals(other: Table<V>, same: (a: V, b: V) => boolean): boolean {
    return this.root === other.root || (this.count === other.count && equalSlots(this.root, other.root, same, { left: PATIENCE }));
  }

  /** Keys whose values are not the very same in both, or that only one has; shared parts are not looked at. */
  differences(other: Table<V>): readonly { readonly key: string; readonly mine: V | undefined; readonly theirs: V | undefined }[] {
    const found: { key: string; mine: V | undefined; theirs: V | undefined }[] = [];
    this.differ(other, (key, mine, theirs) => {
      found.push({ key, mine, theirs });
      return true;
    });
    return found;
  }

  /** Hands over the same one by one, as long as the answer is true: false where it was not. */
  differ(other: Table<V>, each: (key: string, mine: V | undefined, theirs: V | undefined) => boolean): boolean {
    return differing(this.root, other.root, each);
  }

  private leaf(key: string): Leaf<V> | undefined {
    const hash = hashOf(key);
    let slot: Branch<V> | readonly Leaf<V>[] | undefined = this.root;
    for (let depth = 0; slot && isBranch(slot); depth += 1) slot = slot.slots[slotOf(hash, depth)];
    return slot?.find(leaf => leaf.key === key);
  }

  /** In the order in which the keys were first set. */
  private leaves(): Leaf<V>[] {
    const found: Leaf<V>[] = [];
    const waiting: (Branch<V> | readonly Leaf<V>[])[] = this.root ? [this.root] : [];
    for (let slot = waiting.pop(); slot; slot = waiting.pop()) {
      if (isBranch(slot)) for (const child of slot.slots) child && waiting.push(child);
      else found.push(...slot);
    }
    return found.sort((a, b) => a.order - b.order);
  }
}

/**
 * A table that keeps some of its entries a second time, apart from the many: for questions that concern all of those,
 * but of the others the one with a given key at most.
 */
export class PartedTable<V> extends Table<V> {
  /** The entries that `isApart` holds for. */
  readonly apart: Table<V>;
  private readonly isApart: (value: V) => boolean;

  constructor(isApart: (value: V) => boolean, apart = new Table<V>()) {
    super();
    this.isApart = isApart;
    this.apart = apart;
  }

  override clone(): PartedTable<V> {
    return new PartedTable(this.isApart, this.apart.clone()).sharing(this);
  }

  override set(key: string, value: V): this {
    if (this.isApart(value)) this.apart.set(key, value);
    else this.apart.delete(key);
    return super.set(key, value);
  }

  override delete(key: string): boolean {
    this.apart.delete(key);
    return super.delete(key);
  }
}

function insert<V>(branch: Branch<V> | undefined, hash: number, depth: number, leaf: Leaf<V>): Branch<V> {
  const slots = [...(branch?.slots ?? EMPTY)];
  const at = slotOf(hash, depth);
  const slot = slots[at];
  if (slot && isBranch(slot)) slots[at] = insert(slot, hash, depth + 1, leaf);
  else if (!slot) slots[at] = [leaf];
  else {
    const [first] = slot;
    const others = slot.filter(other => other.key !== leaf.key);
    const otherHash = first ? hashOf(first.key) : hash;
    if (others.length === 0) slots[at] = [leaf];
    else if (otherHash === hash || depth + 1 >= DEPTH) slots[at] = [...others, leaf];
    else
      slots[at] = insert(
        others.reduce<Branch<V> | undefined>((deeper, other) => insert(deeper, otherHash, depth + 1, other), undefined),
        hash,
        depth + 1,
        leaf,
      );
  }
  return { slots };
}

function remove<V>(branch: Branch<V>, hash: number, depth: number, key: string): Branch<V> {
  const slots = [...branch.slots];
  const at = slotOf(hash, depth);
  const slot = slots[at];
  if (slot && isBranch(slot)) slots[at] = remove(slot, hash, depth + 1, key);
  else if (slot) {
    const left = slot.filter(leaf => leaf.key !== key);
    slots[at] = left.length > 0 ? left : undefined;
  }
  return { slots };
}

type Slot<V> = Branch<V> | readonly Leaf<V>[] | undefined;

/**
 * Tables of the same size; a difference in shape alone (after removals) is settled leaf by leaf. Parts found to hold the
 * same are made one, so that comparing again costs only what came since; for that the walk goes on behind a difference,
 * but not behind many.
 */
function equalSlots<V>(a: Slot<V>, b: Slot<V>, same: (a: V, b: V) => boolean, patience: { left: number }): boolean {
  if (a === b) return true;
  if (a && b && isBranch(a) && isBranch(b)) {
    let equal = true;
    for (let index = 0; index < WIDTH && patience.left > 0; index += 1) {
      const mine = a.slots[index];
      const theirs = b.slots[index];
      if (mine === theirs) continue;
      if (!equalSlots(mine, theirs, same, patience)) equal = false;
      else if (areOne(mine, theirs)) (b.slots as Slot<V>[])[index] = mine;
    }
    return equal;
  }
  // One of them is at the bottom: of the other no more is looked at than tells that it holds more.
  const most = 1 + Math.max(a && !isBranch(a) ? a.length : 0, b && !isBranch(b) ? b.length : 0);
  const left = leavesIn(a, most);
  const right = leavesIn(b, most);
  const equal =
    left.length === right.length &&
    left.every(leaf => {
      const other = right.find(({ key }) => key === leaf.key);
      return other !== undefined && (other.value === leaf.value || same(leaf.value, other.value));
    });
  if (!equal) patience.left -= 1;
  return equal;
}

/** Equal parts that one can stand for; a table that takes one takes the order of its keys too. */
function areOne<V>(a: Slot<V>, b: Slot<V>): boolean {
  if (a === undefined || b === undefined) return false;
  if (isBranch(a)) return isBranch(b) && a.slots.every((slot, index) => slot === b.slots[index]);
  return !isBranch(b) && a.every((leaf, index) => leaf.key === b[index]?.key);
}

function differing<V>(a: Slot<V>, b: Slot<V>, each: (key: string, mine: V | undefined, theirs: V | undefined) => boolean): boolean {
  if (a === b) return true;
  if (a && b && isBranch(a) && isBranch(b)) {
    for (let index = 0; index < WIDTH; index += 1) {
      const mine = a.slots[index];
      const theirs = b.slots[index];
      if (mine !== theirs && !differing(mine, theirs, each)) return false;
    }
    return true;
  }
  const left = leavesIn(a);
  const right = leavesIn(b);
  for (const { key, value } of right) {
    const mine = left.find(leaf => leaf.key === key)?.value;
    if (mine !== value && !each(key, mine, value)) return false;
  }
  return left.every(({ key, value }) => right.some(leaf => leaf.key === key) || each(key, value, undefined));
}

function someLeaf<V>(slot: Slot<V>, fits: (value: V) => boolean): boolean {
  if (!slot) return false;
  return isBranch(slot) ? slot.slots.some(child => child !== undefined && someLeaf(child, fits)) : slot.some(({ value }) => fits(value));
}

/** The leaves below a slot, no more than so many. */
function leavesIn<V>(slot: Slot<V>, most = Number.POSITIVE_INFINITY): readonly Leaf<V>[] {
  if (!slot) return [];
  if (!isBranch(slot)) return slot;
  const found: Leaf<V>[] = [];
  for (const child of slot.slots) {
    if (found.length >= most) break;
    if (child) for (const leaf of leavesIn(child, most - found.length)) found.push(leaf);
  }
  return found;
}
