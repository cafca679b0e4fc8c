import type { CliHost, Output } from '../../../server/src/cli/host';
import type { FolderEntry } from '../../../server/src/workspace';
import { MemoryFiles } from '../workspace/memoryFiles';

class Recorder implements Output {
  text = '';
  readonly colours = false;
  readonly width = undefined;
  write(text: string): void {
    this.text += text;
  }
}

/** A world of files in memory whose current folder is `/p`. */
export class FakeHost implements CliHost {
  readonly folder = '/p';
  readonly version = '1.2.3';
  readonly stdout = new Recorder();
  readonly stderr = new Recorder();
  readonly files: MemoryFiles;
  /** Paths whose every operation fails, with the cause. */
  readonly broken: Readonly<Record<string, string>>;

  constructor(files: Readonly<Record<string, string | Uint8Array>>, broken: Readonly<Record<string, string>> = {}) {
    this.files = new MemoryFiles(files);
    this.broken = broken;
  }

  keyOf(path: string): string {
    const segments: string[] = [];
    for (const step of (path.startsWith('/') ? path : `${this.folder}/${path}`).split('/')) {
      if (step === '..') segments.pop();
      else if (step !== '.' && step !== '') segments.push(step);
    }
    return `/${segments.join('/')}`;
  }

  readonly disk: CliHost['disk'] = {
    kindOf: path => {
      const cause = this.broken[path];
      if (cause !== undefined) return { kind: 'failed', message: cause };
      if (this.files.files.has(path)) return { kind: 'file' };
      const below = `${path === '/' ? '' : path}/`;
      return [...this.files.files.keys()].some(key => key.startsWith(below))
        ? { kind: 'folder' }
        : { kind: 'failed', message: 'there is no such file or folder; check the path, or name the folder' };
    },
    entries: folder => {
      const cause = this.broken[folder];
      return cause === undefined ? { kind: 'entries', entries: this.#entries(folder) } : { kind: 'failed', message: cause };
    },
    write: (path, bytes) => {
      const cause = this.broken[`write ${path}`];
      if (cause === undefined) this.files.write(path, bytes);
      return cause;
    },
  };

  helpLink(rule: string): string {
    return `https://example.org/${rule}`;
  }

  page(rule: string): string | undefined {
    return rule === 'CsNothingSet' ? '# CsNothingSet\n\nThe page.\n' : undefined;
  }

  /** What a file holds now. */
  text(path: string): string {
    return new TextDecoder().decode(this.files.files.get(path));
  }

  #entries(folder: string): readonly FolderEntry[] {
    const prefix = folder === '/' ? '/' : `${folder}/`;
    const names = new Map<string, FolderEntry>();
    for (const key of [...this.files.files.keys(), ...Object.keys(this.broken)].toSorted()) {
      if (!key.startsWith(prefix)) continue;
      const [name = '', ...rest] = key.slice(prefix.length).split('/');
      const isFolder = rest.length > 0 || (!this.files.files.has(key) && !/\.ps1$/.test(key));
      names.set(name, { name, kind: isFolder ? 'folder' : 'file' });
    }
    return [...names.values()];
  }
}
