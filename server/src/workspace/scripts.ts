/** The texts of scripts: open documents first, files below the workspace's folders otherwise. Read once, parsed once. */
import type { PlatformSetting } from '../catalog';
import type { ScriptFile } from '../evaluation';
import { mayHaveFindings } from './concern';
import { decodeText } from './decode';
import { bounds, type FileSystem } from './fileSystem';
import { parseScript } from './languageLevel';
import { folderOf, identity, inFolder, isBelow, isNetwork, nameOf } from './locations';

/** What stands behind a key at one moment. A new content gets a new stamp, so equal stamps mean equal content. */
export type Script =
  | {
      readonly kind: 'script';
      readonly key: string;
      readonly stamp: number;
      readonly text: string;
      readonly encoding: ScriptFile['encoding'];
    }
  | { readonly kind: 'absent'; readonly key: string; readonly stamp: number /** Why, for people. */; readonly message: string };
export type ReadableScript = Extract<Script, { kind: 'script' }>;

const familyUse = new WeakMap<ReadableScript, boolean>();

/** Whether findings can stand in this script for its own sake: told once for each text. */
export function usesFamily(script: ReadableScript): boolean {
  let uses = familyUse.get(script);
  if (uses === undefined) {
    uses = mayHaveFindings(script.text);
    familyUse.set(script, uses);
  }
  return uses;
}

/** Keeps the scripts of a workspace. */
export class Scripts {
  readonly #files: FileSystem;
  readonly #documents = new Map<string, ReadableScript>();
  readonly #read = new Map<string, Promise<Script>>();
  readonly #known = new Map<string, Script>();
  readonly #parsed = new WeakMap<ReadableScript, Map<PlatformSetting, ScriptFile>>();
  #stamp = 0;

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** An editor shows this text; it counts before what is on disk. */
  open(key: string, text: string, encoding: ScriptFile['encoding']): ReadableScript {
    const before = this.#documents.get(identity(key));
    if (before?.key === key && before.text === text && before.encoding === encoding) return before;
    const script: ReadableScript = { kind: 'script', key, stamp: ++this.#stamp, text, encoding };
    this.#documents.set(identity(key), script);
    return script;
  }

  /** The editor no longer shows it: what is on disk counts again. */
  close(key: string): void {
    this.#documents.delete(identity(key));
    this.changed(key);
  }

  /** A file came, changed or went. */
  changed(key: string): void {
    this.#forget(identity(key));
    // A script that was missing may be there now, also under a name in other letter case.
    for (const [id, script] of this.#known) if (script.kind === 'absent' || identity(script.key) === identity(key)) this.#forget(id);
  }

  /** Lets go of a text that was read; it is read again when it is needed. */
  forget(key: string): void {
    this.#forget(identity(key));
  }

  #forget(id: string): void {
    this.#known.delete(id);
    this.#read.delete(id);
  }

  /** Whether an editor shows it. */
  isOpen(key: string): boolean {
    return this.#documents.has(identity(key));
  }

  documents(): readonly ReadableScript[] {
    return [...this.#documents.values()];
  }

  /** What is known without reading; undefined: it must be loaded first. */
  peek(key: string): Script | undefined {
    const id = identity(key);
    return this.#documents.get(id) ?? this.#known.get(id);
  }

  /** Reads a script that lies below one of the roots; from then on `peek` knows it. Never fails. */
  async load(key: string, roots: readonly string[]): Promise<Script> {
    const known = this.peek(key);
    if (known !== undefined) return known;
    const id = identity(key);
    let reading = this.#read.get(id);
    if (reading === undefined) {
      reading = this.#readFile(key, roots);
      this.#read.set(id, reading);
      const script = await reading;
      // A change that came while the file was being read has made the answer stale.
      if (this.#read.get(id) === reading) this.#known.set(id, script);
    }
    return reading;
  }

  /** The script with its syntax tree, at the language level that its text and platform ask for. */
  parsed(script: ReadableScript, platform: PlatformSetting): ScriptFile {
    let byPlatform = this.#parsed.get(script);
    if (byPlatform === undefined) {
      byPlatform = new Map();
      this.#parsed.set(script, byPlatform);
    }
    let file = byPlatform.get(platform);
    if (file === undefined) {
      file = { file: script.key, text: script.text, encoding: script.encoding, parse: parseScript(script.text, platform) };
      byPlatform.set(platform, file);
    }
    return file;
  }

  async #readFile(key: string, roots: readonly string[]): Promise<Script> {
    const absent = (message: string): Script => ({ kind: 'absent', key, stamp: ++this.#stamp, message });
    if (isNetwork(key) || !roots.some(root => isBelow(key, root))) return absent('it lies outside the folders that may be read');
    const read = await this.#files.read(key, { bytes: bounds.bytes, roots });
    if (read.kind === 'refused') return absent(read.message);
    if (read.kind === 'missing') {
      const other = await this.#inOtherCase(key, roots);
      return other === undefined ? absent('there is no such file') : this.load(other, roots);
    }
    const decoded = decodeText(read.bytes);
    return decoded.kind === 'undecodable'
      ? absent(decoded.message)
      : { kind: 'script', key, stamp: ++this.#stamp, text: decoded.text, encoding: decoded.encoding };
  }

  /** Scripts for Windows name files in any letter case; on other systems the name must be looked for. */
  async #inOtherCase(key: string, roots: readonly string[]): Promise<string | undefined> {
    const folder = folderOf(key);
    const root = roots.find(candidate => isBelow(key, candidate));
    if (folder === undefined || root === undefined || identity(key) === identity(root)) return undefined;
    const limits = { bytes: bounds.bytes, roots };
    let entries = await this.#files.list(folder, limits);
    let actual: string | undefined = folder;
    if (entries.length === 0) {
      actual = await this.#inOtherCase(folder, roots);
      entries = actual === undefined ? [] : await this.#files.list(actual, limits);
    }
    const name = nameOf(key);
    const folded = name.toLowerCase();
    const entry = entries.find(({ name: one }) => one === name) ?? entries.find(({ name: one }) => one.toLowerCase() === folded);
    if (actual === undefined || entry === undefined) return undefined;
    // A link that leads nowhere is listed under the very name that was not there.
    const other = inFolder(actual, entry.name);
    return identity(other) === identity(key) ? undefined : other;
  }
}
