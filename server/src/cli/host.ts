/** What the commands need from the world around them, so that tests can be that world. */
import type { FileSystem, FolderEntry } from '../workspace';

export interface Output {
  write(text: string): void;
  /** A terminal that shows colours. */
  readonly colours: boolean;
  /** Columns of a terminal; undefined where it is none, and lines may be as long as they are. */
  readonly width: number | undefined;
}

/** The folders and files that were named on the command line. Paths are absolute, with `/`. */
export interface Disk {
  /** Of a link, what it leads to; a text is the cause why it can't be told. */
  kindOf(path: string): { readonly kind: 'file' | 'folder' } | { readonly kind: 'failed'; readonly message: string };
  entries(
    folder: string,
  ): { readonly kind: 'entries'; readonly entries: readonly FolderEntry[] } | { readonly kind: 'failed'; readonly message: string };
  /** Replaces a file's content, all of it or nothing; returns the cause when it can't. */
  write(path: string, bytes: Uint8Array): string | undefined;
}

export interface CliHost {
  /** The current folder: absolute, with `/`. */
  readonly folder: string;
  /** An absolute key for a path as the user wrote it. */
  keyOf(path: string): string;
  readonly version: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: FileSystem;
  readonly disk: Disk;
  /** Address of a rule's page. */
  helpLink(rule: string): string;
  /** The text of a rule's page; undefined where the pages are not installed. */
  page(rule: string): string | undefined;
}

/** `design.md`, Contracts; where several apply the first of usage, unreadable, findings counts. */
export const exitCodes = { clean: 0, findings: 1, usage: 2, unreadable: 3 } as const;
