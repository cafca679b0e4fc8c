/** The folders that the editor has open. */
import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';

export class WorkspaceFolders {
  readonly #uris: Set<string>;

  constructor(params: InitializeParams) {
    // Older clients name one folder only.
    const single = params.rootUri ?? undefined;
    this.#uris = new Set(params.workspaceFolders?.map(folder => folder.uri) ?? (single === undefined ? [] : [single]));
  }

  uris(): readonly string[] {
    return [...this.#uris];
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    for (const { uri } of removed) this.#uris.delete(uri);
    for (const { uri } of added) this.#uris.add(uri);
  }
}
