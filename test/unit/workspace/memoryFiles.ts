import type { FileRead, FileSystem, FolderEntry, ReadLimits } from '../../../server/src/workspace';
import { identity, isBelow } from '../../../server/src/workspace/locations';

/** Files in memory; records what was asked for. */
export class MemoryFiles implements FileSystem {
  readonly files: Map<string, Uint8Array>;
  readonly reads: string[] = [];
  /** Files that are listed, but not there when they are read. */
  readonly dangling = new Set<string>();

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    this.files = new Map();
    for (const [key, content] of Object.entries(files)) this.write(key, content);
  }

  write(key: string, content: string | Uint8Array): void {
    this.files.set(identity(key), typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  read(key: string, limits: ReadLimits): Promise<FileRead> {
    this.reads.push(key);
    if (!limits.roots.some(root => isBelow(key, root))) return Promise.resolve({ kind: 'refused', message: 'outside' });
    const bytes = this.files.get(identity(key));
    if (bytes === undefined || this.dangling.has(key)) return Promise.resolve({ kind: 'missing' });
    if (bytes.length > limits.bytes) return Promise.resolve({ kind: 'refused', message: 'too large' });
    return Promise.resolve({ kind: 'file', bytes });
  }

  list(folder: string): Promise<readonly FolderEntry[]> {
    const prefix = `${identity(folder).replace(/\/$/, '')}/`;
    const entries = new Map<string, FolderEntry>();
    for (const key of this.files.keys()) {
      if (!key.startsWith(prefix)) continue;
      const [name = '', ...rest] = key.slice(prefix.length).split('/');
      entries.set(name, { name, kind: rest.length > 0 ? 'folder' : 'file' });
    }
    return Promise.resolve([...entries.values()]);
  }
}
