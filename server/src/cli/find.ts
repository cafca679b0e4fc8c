/** Finds the scripts that the paths on the command line name. */
import { isNetwork, networkRefusal } from '../workspace';
import type { CliHost } from './host';

export interface FoundScript {
  /** The workspace's key: an absolute path. */
  readonly key: string;
  /** As given, or as given for the folder it was found in; with `/`. */
  readonly display: string;
}

/** A path whose scripts can't be judged. */
export interface Unreadable {
  readonly file: string;
  readonly message: string;
}

export interface FoundScripts {
  readonly scripts: readonly FoundScript[];
  readonly unreadable: readonly Unreadable[];
  /** Folders in which there was no script at all. */
  readonly empty: readonly string[];
}

const scriptName = /\.ps[md]?1$/i;
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/**
 * The scripts below the paths, each once. In folders these are .ps1, .psm1 and .psd1 files; a file that is named is judged
 * whatever its name. Links to folders are not followed, so the search ends and finds each script under one name.
 */
export function findScripts(paths: readonly string[], host: CliHost): FoundScripts {
  const search = new ScriptSearch(host);
  for (const path of paths) search.path(path);
  return { scripts: [...search.scripts.values()], unreadable: search.unreadable, empty: search.empty };
}

class ScriptSearch {
  readonly scripts = new Map<string, FoundScript>();
  readonly unreadable: Unreadable[] = [];
  readonly empty: string[] = [];
  readonly #host: CliHost;

  constructor(host: CliHost) {
    this.#host = host;
  }

  path(path: string): void {
    const display = path.replaceAll('\\', '/');
    const key = this.#host.keyOf(path);
    // A folder on a share may also be the current one.
    const found = [path, key].some(isNetwork) ? { kind: 'failed' as const, message: networkRefusal } : this.#host.disk.kindOf(key);
    if (found.kind === 'failed') this.unreadable.push({ file: display, message: found.message });
    else if (found.kind === 'file') this.#take(key, display);
    else {
      const before = this.scripts.size + this.unreadable.length;
      this.#folder(key, /^\.?\/?$/.test(display) && display !== '/' ? '' : `${display.replace(/\/+$/, '')}/`);
      if (this.scripts.size + this.unreadable.length === before) this.empty.push(display);
    }
  }

  #folder(folder: string, prefix: string): void {
    const listing = this.#host.disk.entries(folder);
    if (listing.kind === 'failed') {
      this.unreadable.push({ file: prefix === '' ? '.' : prefix.slice(0, -1), message: listing.message });
      return;
    }
    for (const { name, kind } of listing.entries) {
      const key = `${folder.endsWith('/') ? folder : `${folder}/`}${name}`;
      if (kind === 'file' && scriptName.test(name)) this.#take(key, prefix + name);
      if (kind === 'folder' && !skippedFolders.has(name)) this.#folder(key, `${prefix}${name}/`);
    }
  }

  #take(key: string, display: string): void {
    if (!this.scripts.has(key)) this.scripts.set(key, { key, display });
  }
}
