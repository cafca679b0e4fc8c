/** How the bytes of open documents were written: the protocol does not tell, so their files are looked at. */
import { bounds, decodeText, type FileEncoding, type FileSystem } from './workspace';

export type DocumentEncoding = FileEncoding | 'unknown';

export class Encodings {
  readonly #files: FileSystem;
  readonly #looking = new Map<string, Promise<DocumentEncoding>>();
  readonly #known = new Map<string, DocumentEncoding>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** Looks at the file of a document that was opened or saved. @param text what the editor shows */
  async look(uri: string, text: string): Promise<void> {
    const looking = this.#read(uri, text);
    this.#looking.set(uri, looking);
    const encoding = await looking;
    if (this.#looking.get(uri) === looking) this.#known.set(uri, encoding);
  }

  /** Waits until the last look is done. */
  async settled(uri: string): Promise<void> {
    await this.#looking.get(uri);
  }

  /** What is known by now. */
  known(uri: string): DocumentEncoding {
    return this.#known.get(uri) ?? 'unknown';
  }

  /** Forgets a document that was closed. */
  release(uri: string): void {
    this.#looking.delete(uri);
    this.#known.delete(uri);
  }

  async #read(uri: string, text: string): Promise<DocumentEncoding> {
    const read = await this.#files.read(uri, { bytes: bounds.bytes, roots: [uri] });
    const decoded = read.kind === 'file' ? decodeText(read.bytes) : undefined;
    if (decoded?.kind !== 'text') return 'unknown';
    // Another text: the editor reads the bytes in a way of its own, or holds changes that are not saved.
    return sameText(decoded.text, text) ? decoded.encoding : 'unknown';
  }
}

/** Editors may show other line endings than are in the file. */
function sameText(one: string, other: string): boolean {
  return one === other || one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}
