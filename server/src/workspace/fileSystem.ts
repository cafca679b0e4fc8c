/** What the workspace asks of the place where files are: the disk for the command line, the client for a browser. */

export type FileRead =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  /** It is there but is not read; `message` is the cause, for people. */
  | { readonly kind: 'refused'; readonly message: string };

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Files are named by the workspace's keys: absolute paths with `/`, or URIs (`locations.ts`). No method throws. */
export interface FileSystem {
  /**
   * Reads a regular file of at most `limits.bytes` bytes. What a link leads to must be below one of `limits.roots` too,
   * and is not opened to find out.
   */
  read(key: string, limits: ReadLimits): Promise<FileRead>;
  /** The entries of a folder; empty when it is not there or can't be read. */
  list(folder: string, limits: ReadLimits): Promise<readonly FolderEntry[]>;
}

export interface ReadLimits {
  readonly bytes: number;
  /** Keys of the folders below which files may be read. */
  readonly roots: readonly string[];
}

/** Bounds of what is read for one script, so that no script can make the server read without end. */
export const bounds = {
  /** Scripts loaded for one judged script, itself included. */
  files: 200,
  /** Bytes of one file. */
  bytes: 5 * 1024 * 1024,
  /** Scripts in whose context one script is judged. */
  callers: 50,
  /** Folders listed for one judged script. */
  folders: 100,
  /** Entries of one folder. */
  folderEntries: 2000,
  /** Analyses kept at a time. */
  analyses: 200,
  /** Turns of "run, then read what the run asked for": the length of the longest chain of scripts. */
  rounds: 32,
} as const;
