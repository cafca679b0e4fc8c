/** Analyses of scripts with all that they load, kept until one of the texts changes. */
import type { PlatformSetting } from '../catalog';
import type { Deployment } from '../deployment';
import { type Analysis, analyze, type ListedItem, type ScriptFile, type ScriptLoader } from '../evaluation';
import { bounds } from './fileSystem';
import type { Folders } from './folders';
import { parseScript } from './languageLevel';
import { identity, inFolder, isBelow, locate } from './locations';
import type { ReadableScript, Scripts } from './scripts';
import type { ConfiguredAssumption } from './settings';

/** Asked between steps; a language server's token is one. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
}
export const neverCancelled: Cancellation = { isCancellationRequested: false };

/** What an analysis depends on besides texts. */
export interface AnalysisContext {
  readonly platform: PlatformSetting;
  /** What the configuration vouches for. */
  readonly assumptions: readonly ConfiguredAssumption[];
  /** What existed before the scripts, from a snapshot. */
  readonly deployment: Deployment | undefined;
  /** Folders below which scripts may be loaded. */
  readonly roots: readonly string[];
}

interface Kept {
  readonly context: AnalysisContext;
  readonly script: ReadableScript;
  /** Stamps of everything that was loaded or found missing, by identity. */
  readonly stamps: ReadonlyMap<string, number>;
  /** The same of folders that were listed. */
  readonly folderStamps: ReadonlyMap<string, number>;
  readonly analysis: Analysis;
}

/** Runs the evaluation and reads for it: the evaluation itself does no I/O. */
export class Analyses {
  readonly #scripts: Scripts;
  readonly #folders: Folders;
  readonly #breathe: (() => Promise<void>) | undefined;
  readonly #kept = new Map<string, Kept>();

  /** @param breathe lets what has arrived meanwhile be handled, a cancellation too; called before each run */
  constructor(scripts: Scripts, folders: Folders, breathe: (() => Promise<void>) | undefined) {
    this.#scripts = scripts;
    this.#folders = folders;
    this.#breathe = breathe;
  }

  /**
   * The analysis of a script. The script is run with the files known so far; those that it asked for besides are read, and it
   * is run again until it asks for nothing new. Undefined when cancelled.
   */
  async of(script: ReadableScript, context: AnalysisContext, cancellation: Cancellation): Promise<Analysis | undefined> {
    const id = identity(script.key);
    for (let round = 0; ; round++) {
      if (this.#known(id, script, context) === undefined) await this.#breathe?.();
      if (cancellation.isCancellationRequested) return undefined;
      // Another request may have come here first while this one waited.
      const known = this.#known(id, script, context);
      if (known !== undefined) return known;
      const loader = new KnownScripts(this.#scripts, this.#folders, context, { file: script.key });
      const { platform, assumptions, deployment } = context;
      const analysis = analyze(this.#scripts.parsed(script, platform), { loader, platform, assumptions, deployment });
      const { stamps, folderStamps, wanted, wantedFolders } = loader;
      if (round >= bounds.rounds || wanted.length + wantedFolders.length === 0) {
        this.#keep(id, { context, script, stamps, folderStamps, analysis });
        return analysis;
      }
      await Promise.all([
        ...wanted.map(key => this.#scripts.load(key, context.roots)),
        ...wantedFolders.map(key => this.#folders.load(key, context.roots)),
      ]);
    }
  }

  /** The analysis once more with other texts for some files, by key: reads nothing and keeps nothing. */
  again({ script }: Analysis, context: AnalysisContext, texts: ReadonlyMap<string, string>): Analysis {
    const { platform, assumptions, deployment } = context;
    const changed = withText(script, texts.get(script.file), platform);
    const loader = new ChangedScripts(new KnownScripts(this.#scripts, this.#folders, context, changed), texts, platform);
    return analyze(changed, { loader, platform, assumptions, deployment });
  }

  /** Lets go of what is kept for a script that nobody looks at any more. */
  release(key: string): void {
    this.#kept.delete(identity(key));
  }

  #known(id: string, script: ReadableScript, context: AnalysisContext): Analysis | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined || !this.#holds(kept, script, context)) return undefined;
    this.#keep(id, kept);
    return kept.analysis;
  }

  /** The least recently used one makes room. */
  #keep(id: string, kept: Kept): void {
    this.#kept.delete(id);
    this.#kept.set(id, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > bounds.analyses && oldest !== undefined) this.#kept.delete(oldest);
  }

  #holds(kept: Kept, script: ReadableScript, context: AnalysisContext): boolean {
    if (kept.script !== script || !sameContext(kept.context, context)) return false;
    for (const [key, stamp] of kept.stamps) if (this.#scripts.peek(key)?.stamp !== stamp) return false;
    for (const [key, stamp] of kept.folderStamps) if (this.#folders.peek(key)?.stamp !== stamp) return false;
    return true;
  }
}

/** The roots are left out: what lies outside of them is not loaded by any script of the same project. */
function sameContext(one: AnalysisContext, other: AnalysisContext): boolean {
  return one.platform === other.platform && one.assumptions === other.assumptions && one.deployment === other.deployment;
}

/** Gives the evaluation what is known already, and notes what it wanted besides. */
class KnownScripts implements ScriptLoader {
  readonly stamps = new Map<string, number>();
  readonly folderStamps = new Map<string, number>();
  readonly #wanted = new Map<string, string>();
  readonly #wantedFolders = new Map<string, string>();
  readonly #loaded = new Set<string>();
  readonly #scripts: Scripts;
  readonly #folders: Folders;
  readonly #context: AnalysisContext;

  constructor(scripts: Scripts, folders: Folders, context: AnalysisContext, script: Pick<ScriptFile, 'file'>) {
    this.#scripts = scripts;
    this.#folders = folders;
    this.#context = context;
    this.#loaded.add(identity(script.file));
  }

  get wanted(): readonly string[] {
    return [...this.#wanted.values()];
  }

  get wantedFolders(): readonly string[] {
    return [...this.#wantedFolders.values()];
  }

  resolve(from: string, path: string): ScriptFile | undefined {
    const key = locate(from, path);
    if (key === undefined || !this.#context.roots.some(root => isBelow(key, root))) return undefined;
    const id = identity(key);
    const script = this.#scripts.peek(key);
    if (script === undefined) {
      if (this.#loaded.size + this.#wanted.size < bounds.files) this.#wanted.set(id, key);
      return undefined;
    }
    this.stamps.set(id, script.stamp);
    if (script.kind === 'absent') return undefined;
    const actual = identity(script.key);
    if (!this.#loaded.has(actual) && this.#loaded.size >= bounds.files) return undefined;
    this.#loaded.add(actual);
    return this.#scripts.parsed(script, this.#context.platform);
  }

  list(from: string, path: string): readonly ListedItem[] | undefined {
    const key = locate(from, path);
    if (key === undefined || !this.#context.roots.some(root => isBelow(key, root))) return undefined;
    const id = identity(key);
    const folder = this.#folders.peek(key);
    if (folder === undefined) {
      if (this.folderStamps.size + this.#wantedFolders.size < bounds.folders) this.#wantedFolders.set(id, key);
      return undefined;
    }
    this.folderStamps.set(id, folder.stamp);
    return folder.entries?.map(({ name, kind }) => ({ name, kind, path: inFolder(folder.key, name) }));
  }
}

/** Gives the evaluation other texts of some files. Each file is the same one every time it is asked for. */
class ChangedScripts implements ScriptLoader {
  readonly #loader: ScriptLoader;
  readonly #texts: ReadonlyMap<string, string>;
  readonly #platform: PlatformSetting;
  readonly #changed = new Map<string, ScriptFile>();

  constructor(loader: ScriptLoader, texts: ReadonlyMap<string, string>, platform: PlatformSetting) {
    this.#loader = loader;
    this.#texts = texts;
    this.#platform = platform;
  }

  resolve(from: string, path: string): ScriptFile | undefined {
    const script = this.#loader.resolve(from, path);
    if (script === undefined) return undefined;
    const known = this.#changed.get(script.file) ?? withText(script, this.#texts.get(script.file), this.#platform);
    this.#changed.set(script.file, known);
    return known;
  }

  list(from: string, path: string): readonly ListedItem[] | undefined {
    return this.#loader.list(from, path);
  }
}

function withText(script: ScriptFile, text: string | undefined, platform: PlatformSetting): ScriptFile {
  return text === undefined ? script : { ...script, text, parse: parseScript(text, platform) };
}
