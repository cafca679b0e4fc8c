/** Snapshots that the editor's settings name; what is wrong with one is told once. */
import type { Connection } from 'vscode-languageserver';
import type { Deployment } from './deployment';
import type { EditorSettings } from './editorSettings';
import { warn } from './notice';
import { type FileSystem, inFolder, isBelow, locate, readSnapshotFile } from './workspace';
import type { WorkspaceFolders } from './workspaceFolders';

export class EditorSnapshots {
  readonly #connection: Connection;
  readonly #files: FileSystem;
  readonly #settings: EditorSettings;
  readonly #folders: WorkspaceFolders;
  readonly #read = new Map<string, Promise<Deployment | undefined>>();

  constructor(connection: Connection, files: FileSystem, settings: EditorSettings, folders: WorkspaceFolders) {
    this.#connection = connection;
    this.#files = files;
    this.#settings = settings;
    this.#folders = folders;
  }

  /** What the snapshot for a script tells: its path is relative to the script's workspace folder, and below it. */
  async of(script: string): Promise<Deployment | undefined> {
    const { snapshot } = await this.#settings.of(script);
    const folder = this.#folders.uris().find(uri => isBelow(script, uri));
    if (snapshot === undefined || folder === undefined) return undefined;
    const key = `${folder} ${snapshot}`;
    const known = this.#read.get(key) ?? this.#readIn(folder, snapshot);
    this.#read.set(key, known);
    return known;
  }

  /** Forgets all, after a setting or a snapshot has changed. */
  clear(): void {
    this.#read.clear();
  }

  async #readIn(folder: string, shown: string): Promise<Deployment | undefined> {
    const file = locate(inFolder(folder, 'settings'), shown);
    const { deployment, problems } = await readSnapshotFile(this.#files, { file, root: folder, shown });
    for (const problem of problems) warn(this.#connection, `Setting csPrivacy.snapshot: ${problem}`);
    return deployment;
  }
}
