/** What the client and the server say to each other beyond the Language Server Protocol. Types only: both sides may import it. */

/** Sent by the client as `initializationOptions`. A client that sends nothing gets the defaults named below. */
export interface InitializationOptions {
  /** Whether the PowerShell extension runs beside us and reports syntax errors itself. Default: false. */
  readonly powerShellExtension?: boolean;
  /** Address of a rule's page, with `{rule}` where its name belongs. Without it a diagnostic carries no link. */
  readonly rulePage?: string;
  /** Whether the client answers `csPrivacy/readFile` and `csPrivacy/listFolder`. Default: false. */
  readonly files?: boolean;
}

/**
 * From the server: the bytes of a file that the server can't reach itself. Answered by clients that say `files` in their
 * initialization options, for files below the workspace's folders only.
 */
export type ReadFileMethod = 'csPrivacy/readFile';
export interface ReadFileParams {
  readonly uri: string;
  /** A larger file is refused. */
  readonly maxBytes: number;
}
export type ReadFileResult =
  | { readonly kind: 'file'; readonly base64: string }
  | { readonly kind: 'missing' }
  /** The cause, for people. */
  | { readonly kind: 'refused'; readonly message: string };

/** From the server: what a folder holds, links as files; empty when it can't be read. */
export type ListFolderMethod = 'csPrivacy/listFolder';
export interface ListFolderParams {
  readonly uri: string;
}
export interface ListFolderResult {
  readonly entries: readonly { readonly name: string; readonly kind: 'file' | 'folder' }[];
}
