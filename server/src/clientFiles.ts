/** Files that only the client can reach: in a browser all, on the desktop those of virtual workspaces. */
import type { Connection } from 'vscode-languageserver';
import type { ListFolderMethod, ListFolderParams, ListFolderResult, ReadFileMethod, ReadFileParams, ReadFileResult } from './protocol';
import { type FileRead, type FileSystem, type FolderEntry, isBelow, isNetwork, type ReadLimits } from './workspace';

const readFileMethod: ReadFileMethod = 'csPrivacy/readFile';
const listFolderMethod: ListFolderMethod = 'csPrivacy/listFolder';

/** Asks the client; what the client can't do is as if the file were missing. */
export class ClientFiles implements FileSystem {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async read(key: string, limits: ReadLimits): Promise<FileRead> {
    if (isNetwork(key) || !limits.roots.some(root => isBelow(key, root))) {
      return { kind: 'refused', message: 'it lies outside the folders that may be read' };
    }
    const params: ReadFileParams = { uri: key, maxBytes: limits.bytes };
    try {
      const result: ReadFileResult = await this.#connection.sendRequest(readFileMethod, params);
      return result.kind === 'file' ? { kind: 'file', bytes: bytesOf(result.base64) } : result;
    } catch (error) {
      return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
    }
  }

  async list(folder: string, limits: ReadLimits): Promise<readonly FolderEntry[]> {
    if (isNetwork(folder) || !limits.roots.some(root => isBelow(folder, root))) return [];
    const params: ListFolderParams = { uri: folder };
    try {
      const result: ListFolderResult = await this.#connection.sendRequest(listFolderMethod, params);
      return result.entries;
    } catch {
      return [];
    }
  }
}

/** The disk for `file:` URIs, the client for all others. */
export class SplitFiles implements FileSystem {
  readonly #disk: FileSystem;
  readonly #client: FileSystem;

  constructor(disk: FileSystem, client: FileSystem) {
    this.#disk = disk;
    this.#client = client;
  }

  read(key: string, limits: ReadLimits): Promise<FileRead> {
    return this.#for(key).read(key, limits);
  }

  list(folder: string, limits: ReadLimits): Promise<readonly FolderEntry[]> {
    return this.#for(folder).list(folder, limits);
  }

  #for(key: string): FileSystem {
    return key.startsWith('file:') ? this.#disk : this.#client;
  }
}

/** Where nothing can be read: a client that offers no files, and no disk. */
export const noFiles: FileSystem = {
  read: () => Promise.resolve({ kind: 'missing' }),
  list: () => Promise.resolve([]),
};

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), character => character.charCodeAt(0));
}
