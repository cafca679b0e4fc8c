/** Which of the known scripts may load which: told from their texts alone, so that only those are run that can matter. */
import { mayHaveFindings, mayLoadScripts, mayName, nameWords, wordsOf } from './concern';
import { bounds } from './fileSystem';
import { identity, nameOf } from './locations';
import type { ReadableScript } from './scripts';

/** A script that may load others. */
export interface Caller {
  readonly script: ReadableScript;
  /** It names the family itself. */
  readonly usesFamily: boolean;
}

interface Loader extends Caller {
  readonly words: ReadonlySet<string>;
  /** Whether it may load a file of that name, as far as asked. */
  readonly names: Map<string, boolean>;
}

/** The known scripts that may load others. */
export class Callers {
  readonly #loaders = new Map<string, Loader>();
  /** Loaders by each word of their text. */
  readonly #byWord = new Map<string, Set<string>>();

  /** Takes a script, or its new text. */
  add(script: ReadableScript): void {
    const id = identity(script.key);
    if (this.#loaders.get(id)?.script === script) return;
    this.remove(script.key);
    if (!mayLoadScripts(script.text)) return;
    const words = wordsOf(script.text);
    this.#loaders.set(id, { script, usesFamily: mayHaveFindings(script.text), words, names: new Map() });
    for (const word of words) {
      const ids = this.#byWord.get(word);
      if (ids === undefined) this.#byWord.set(word, new Set([id]));
      else ids.add(id);
    }
  }

  /** Forgets a script that is no longer there. */
  remove(key: string): void {
    const id = identity(key);
    const loader = this.#loaders.get(id);
    if (loader === undefined) return;
    this.#loaders.delete(id);
    for (const word of loader.words) {
      const ids = this.#byWord.get(word);
      ids?.delete(id);
      if (ids?.size === 0) this.#byWord.delete(word);
    }
  }

  /**
   * Scripts that may load this one, directly or through others; itself left out. Those that lie nearest come first, and no more than
   * the bound: a name like `Utils.ps1` may be in many scripts' texts.
   */
  of(key: string): readonly Caller[] {
    const own = identity(key);
    const found = new Map<string, Loader>();
    const names = [nameOf(key)];
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      for (const [id, loader] of this.#naming(name)) {
        if (found.has(id) || id === own) continue;
        found.set(id, loader);
        names.push(nameOf(loader.script.key));
      }
    }
    const callers = [...found.values()];
    if (callers.length <= bounds.callers) return callers;
    return callers.toSorted((one, other) => shared(other.script.key, key) - shared(one.script.key, key)).slice(0, bounds.callers);
  }

  /** Loaders that may load a file of that name. */
  *#naming(fileName: string): Generator<readonly [string, Loader]> {
    const [first, ...rest] = nameWords(fileName);
    const candidates = first === undefined ? this.#loaders.keys() : (this.#byWord.get(first) ?? []);
    for (const id of candidates) {
      const loader = this.#loaders.get(id);
      if (loader === undefined || !rest.every(word => loader.words.has(word))) continue;
      let names = loader.names.get(fileName);
      if (names === undefined) {
        names = mayName(loader.script.text, fileName);
        loader.names.set(fileName, names);
      }
      if (names) yield [id, loader];
    }
  }
}

/** How many characters two keys have in common from the beginning. */
function shared(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
