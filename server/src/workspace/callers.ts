/** Which of the known scripts may load which: told from their texts alone, so that only those are run that can matter. */
import { mayHaveFindings, mayLoadScripts, nameWords, wordsOf } from './concern';
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
    this.#loaders.set(id, { script, usesFamily: mayHaveFindings(script.text), words });
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

  /** Scripts that may load this one, directly or through others; itself left out. */
  of(key: string): readonly Caller[] {
    const own = identity(key);
    const found = new Map<string, Caller>();
    const names = [nameOf(key)];
    for (let name = names.pop(); name !== undefined; name = names.pop()) {
      for (const id of this.#naming(name)) {
        const loader = this.#loaders.get(id);
        if (loader === undefined || found.has(id) || id === own) continue;
        found.set(id, loader);
        names.push(nameOf(loader.script.key));
      }
    }
    return [...found.values()];
  }

  /** Loaders whose text has all words of a file's name. */
  #naming(fileName: string): readonly string[] {
    const [first, ...rest] = nameWords(fileName);
    if (first === undefined) return [...this.#loaders.keys()];
    return [...(this.#byWord.get(first) ?? [])].filter(id => rest.every(word => this.#byWord.get(word)?.has(id)));
  }
}
