/** What the folders of a workspace hold, for scripts that load what they find in one. Listed once, and again when something in it changes. */
import { bounds, type FileSystem, type FolderEntry } from './fileSystem';
import { folderOf, identity, inFolder, isBelow, isNetwork, nameOf } from './locations';

/** What was in a folder at one moment. Equal stamps mean equal entries. */
export interface Folder {
  readonly stamp: number;
  /** As the disk spells it. */
  readonly key: string;
  /** In the order in which Windows lists them; undefined: what it holds can't be told. */
  readonly entries: readonly FolderEntry[] | undefined;
}

export class Folders {
  readonly #files: FileSystem;
  readonly #known = new Map<string, Folder>();
  readonly #listed = new Map<string, Promise<Folder>>();
  #stamp = 0;

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** What is known without looking; undefined: it must be loaded first. */
  peek(key: string): Folder | undefined {
    return this.#known.get(identity(key));
  }

  /** Lists a folder that lies below one of the roots; from then on `peek` knows it. Never fails. */
  async load(key: string, roots: readonly string[]): Promise<Folder> {
    const id = identity(key);
    let listing = this.#listed.get(id);
    if (listing === undefined) {
      listing = this.#list(key, roots);
      this.#listed.set(id, listing);
      const folder = await listing;
      // A change that came meanwhile has made the answer stale.
      if (this.#listed.get(id) === listing) this.#known.set(id, folder);
    }
    return listing;
  }

  /** A file came, changed or went, or a folder with it. Folders that were missing may be there now, under a name in other letter case too. */
  changed(key: string): void {
    const id = identity(key);
    for (const [one, { key: actual, entries }] of this.#known)
      if (!entries?.length || id.startsWith(`${identity(actual)}/`)) this.#forget(one);
    for (const one of this.#listed.keys()) if (!this.#known.has(one)) this.#forget(one);
  }

  #forget(id: string): void {
    this.#known.delete(id);
    this.#listed.delete(id);
  }

  async #list(key: string, roots: readonly string[]): Promise<Folder> {
    const folder = (entries: Folder['entries'], actual = key): Folder => ({ stamp: ++this.#stamp, key: actual, entries });
    if (isNetwork(key) || !roots.some(root => isBelow(key, root))) return folder(undefined);
    const entries = await this.#files.list(key, { bytes: bounds.bytes, roots });
    if (entries.length > bounds.folderEntries) return folder(undefined);
    if (entries.length > 0) return folder(entries.toSorted(asWindows));
    // Nothing is said of a folder that is empty, not there or can't be read: the one around it may tell.
    const around = folderOf(key);
    if (around === undefined || !roots.some(root => isBelow(around, root))) return folder(undefined);
    const outer = await this.load(around, roots);
    if (outer.entries === undefined) return folder(undefined);
    const folded = nameOf(key).toLowerCase();
    const named = outer.entries.find(({ name }) => name.toLowerCase() === folded);
    if (named === undefined) return folder([]);
    const actual = inFolder(outer.key, named.name);
    if (named.kind === 'file' || identity(actual) === identity(key)) return folder(undefined);
    const other = await this.load(actual, roots);
    return folder(other.entries, other.key);
  }
}

/** Folders first, each kind by name without letter case. */
function asWindows(one: FolderEntry, other: FolderEntry): number {
  if (one.kind !== other.kind) return one.kind === 'folder' ? -1 : 1;
  const [left, right] = [one.name.toUpperCase(), other.name.toUpperCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
