/** Which of the known scripts may load which: told from their texts alone, so that only those are run that can matter. */
import { bounds } from './fileSystem';
import { fileNamesOf, type LoadedNames, loadedNames, mayList, mayLoad, namedFolders } from './loadedNames';
import { foldersOf, identity, nameOf } from './locations';
import { type ReadableScript, usesFamily } from './scripts';

/** A script that may load others. */
export interface Caller {
  readonly script: ReadableScript;
  /** It names the family itself. */
  readonly usesFamily: boolean;
}

interface Loader extends Caller {
  readonly names: LoadedNames;
}

/** The known scripts that may load others. */
export class Callers {
  readonly #loaders = new Map<string, Loader>();
  /** Loaders whose names nobody has asked for yet: where nothing uses the family, nobody ever does. */
  readonly #unread = new Map<string, ReadableScript>();
  readonly #usingFamily = new Map<string, Caller>();
  readonly #byScript = new Index();
  readonly #byModule = new Index();
  readonly #byWord = new Index();
  /** Loaders that list folders. */
  readonly #listing = new Set<string>();

  /** Takes a script, or its new text; says whether it may load others. */
  add(script: ReadableScript): boolean {
    const id = identity(script.key);
    if (this.#unread.get(id) === script || this.#loaders.get(id)?.script === script) return true;
    this.remove(script.key);
    if (!mayLoad(script.text)) return false;
    this.#unread.set(id, script);
    if (usesFamily(script)) this.#usingFamily.set(id, { script, usesFamily: true });
    return true;
  }

  /** Forgets a script that is no longer there. */
  remove(key: string): void {
    const id = identity(key);
    this.#unread.delete(id);
    this.#usingFamily.delete(id);
    const names = this.#loaders.get(id)?.names;
    if (names === undefined) return;
    this.#loaders.delete(id);
    this.#byScript.remove(names.scripts, id);
    this.#byModule.remove(names.modules, id);
    this.#byWord.remove(names.words ?? [], id);
    this.#listing.delete(id);
  }

  #readNames(): void {
    for (const [id, script] of this.#unread) {
      const names = loadedNames(script.text);
      this.#loaders.set(id, { script, usesFamily: usesFamily(script), names });
      this.#byScript.add(names.scripts, id);
      this.#byModule.add(names.modules, id);
      this.#byWord.add(names.words ?? [], id);
      if (names.lists) this.#listing.add(id);
    }
    this.#unread.clear();
  }

  /**
   * Scripts that may load this one, directly or through others; itself left out. No more than the bound: a name like `Utils.ps1`
   * may be in many scripts.
   */
  of(key: string): readonly Caller[] {
    this.#readNames();
    const own = identity(key);
    const found = new Map<string, Caller>();
    const keys = [key];
    for (let at = keys.shift(); at !== undefined; at = keys.shift()) {
      for (const id of [...this.#naming(nameOf(at)), ...this.#finding(at)]) {
        const loader = this.#loaders.get(id);
        if (loader === undefined || found.has(id) || id === own) continue;
        found.set(id, loader);
        if (found.size === bounds.callers) return [...found.values()];
        keys.push(loader.script.key);
      }
    }
    return [...found.values()];
  }

  /** Scripts that use the family and may load others, no more than the bound. */
  usingFamily(): readonly Caller[] {
    return this.#usingFamily.size === 0 ? noCallers : [...this.#usingFamily.values()].slice(0, bounds.callers);
  }

  /** Loaders that may load a file of that name. */
  #naming(fileName: string): ReadonlySet<string> {
    const { stem, isModule, words } = fileNamesOf(fileName);
    const [first = '', ...rest] = words;
    const builders = [...this.#byWord.of(first)].filter(id => rest.every(word => this.#byWord.of(word).has(id)));
    return new Set([...this.#byScript.of(stem), ...(isModule ? this.#byModule.of(stem) : []), ...builders]);
  }

  /** Loaders that may find the file in a folder. */
  #finding(key: string): readonly string[] {
    const folders = namedFolders(foldersOf(key));
    return [...this.#listing].filter(id => {
      const loader = this.#loaders.get(id);
      return loader?.names.lists !== undefined && mayList(loader.names.lists, foldersOf(loader.script.key), folders);
    });
  }
}

/** Loaders by a text that they hold. */
class Index {
  readonly #ids = new Map<string, Set<string>>();

  add(texts: Iterable<string>, id: string): void {
    for (const text of texts) {
      const ids = this.#ids.get(text);
      if (ids === undefined) this.#ids.set(text, new Set([id]));
      else ids.add(id);
    }
  }

  remove(texts: Iterable<string>, id: string): void {
    for (const text of texts) {
      const ids = this.#ids.get(text);
      ids?.delete(id);
      if (ids?.size === 0) this.#ids.delete(text);
    }
  }

  of(text: string): ReadonlySet<string> {
    return this.#ids.get(text) ?? none;
  }
}

const none: ReadonlySet<string> = new Set();
const noCallers: readonly Caller[] = [];
