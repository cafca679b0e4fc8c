/** A workspace: scripts with their settings, callers and judgements. The language server and the command line each have one. */
import type { Deployment } from '../deployment';
import type { Analysis } from '../evaluation';
import { allRules } from '../rules';
import { Analyses, type AnalysisContext, type Cancellation, neverCancelled } from './analyses';
import { Callers } from './callers';
import { mayHaveFindingsOfCallers } from './concern';
import { type ConfigFile, type Project, Projects } from './configFile';
import type { FileSystem } from './fileSystem';
import { Folders } from './folders';
import { type Judgement, judge, loads, type Sources, sourcesOf } from './judgement';
import { folderOf, identity, isBelow } from './locations';
import { type ReadableScript, type Script, Scripts, usesFamily } from './scripts';
import { mergeSettings, type Settings, type SettingsLayer } from './settings';

/** The names of all rules, for whoever reads settings. */
export const ruleNames: readonly string[] = allRules.map(rule => rule.meta.name);

/** What the editor or the command line decides. */
export interface WorkspaceHost {
  readonly files: FileSystem;
  /** Whether the PowerShell extension reports syntax errors beside us. */
  readonly powerShellExtension: boolean;
  /** Folders (and single files) that were opened or given. */
  roots(): readonly string[];
  /** Settings that come before the configuration file: the command line's. */
  readonly above: SettingsLayer;
  /** Settings that come after it: the editor's for this script. */
  below(key: string): Promise<SettingsLayer>;
  /** Used for every script instead of the nearest configuration file. */
  config?(): ConfigFile | undefined;
  /** What existed before the scripts: a snapshot that comes before the configuration file's. */
  deploymentAbove?(): Deployment | undefined;
  /** A snapshot that comes after it: the editor's for this script. */
  deploymentBelow?(key: string): Promise<Deployment | undefined>;
  /** The command line also loads from the rest of a script's project (without one, from its folder), above what it was given. */
  readonly loadsFromProject: boolean;
  /** Waits until what has arrived meanwhile is handled, so that a request can be cancelled between two runs. */
  readonly breathe?: () => Promise<void>;
}

/** How one script is judged. */
export interface ScriptContext {
  readonly settings: Settings;
  readonly roots: readonly string[];
  readonly project: Project;
  /** The configuration file that counts. */
  readonly config: ConfigFile | undefined;
  /** What existed before the scripts, from a snapshot. */
  readonly deployment: Deployment | undefined;
}

export class Workspace {
  readonly scripts: Scripts;
  readonly callers = new Callers();
  readonly projects: Projects;
  readonly #folders: Folders;
  readonly #analyses: Analyses;
  readonly #host: WorkspaceHost;
  /** Scripts whose text was read and has nothing that matters. */
  readonly #passedOver = new Set<string>();
  readonly #sources = new WeakMap<Analysis, Sources>();

  constructor(host: WorkspaceHost) {
    this.#host = host;
    this.scripts = new Scripts(host.files);
    this.projects = new Projects(host.files, ruleNames);
    this.#folders = new Folders(host.files);
    this.#analyses = new Analyses(this.scripts, this.#folders, host.breathe);
  }

  /** The settings of a script and where it may load others from. */
  async contextOf(key: string): Promise<ScriptContext> {
    const roots = this.#host.roots();
    const folders = this.#host.loadsFromProject ? [] : roots;
    const project = await this.projects.of(key, folders);
    const config = this.#host.config?.() ?? project.config;
    const settings = mergeSettings([this.#host.above, config?.layer ?? {}, await this.#host.below(key)]);
    const root = this.#host.loadsFromProject ? (project.root ?? folderOf(key)) : undefined;
    const deployment = this.#host.deploymentAbove?.() ?? config?.deployment ?? (await this.#host.deploymentBelow?.(key));
    return { settings, project, config, deployment, roots: root === undefined ? roots : [...roots, root] };
  }

  /** The analysis of a script that is open or loaded; undefined when it can't be read, or when cancelled. */
  async analyze(key: string, cancellation: Cancellation = neverCancelled): Promise<Analysis | undefined> {
    const context = await this.contextOf(key);
    if (cancellation.isCancellationRequested) return undefined;
    const script = await this.scripts.load(key, context.roots);
    if (cancellation.isCancellationRequested || script.kind === 'absent') return undefined;
    return this.#analyses.of(script, analysisContext(context), cancellation);
  }

  /**
   * The findings of a script, in the context of the known scripts that load it. `unconcerned`: its text and its callers show that
   * it has none, and it was not analysed. Undefined when it can't be read, or when cancelled.
   */
  async judge(key: string, cancellation: Cancellation = neverCancelled): Promise<Judgement | 'unconcerned' | undefined> {
    if (this.#passedOver.has(identity(key)) && !(await this.#isLoadedByFamily(key, cancellation))) return 'unconcerned';
    const context = await this.contextOf(key);
    if (cancellation.isCancellationRequested) return undefined;
    const script = await this.scripts.load(key, context.roots);
    if (cancellation.isCancellationRequested || script.kind === 'absent') return undefined;
    if (!(await this.#concerns(script, cancellation))) return 'unconcerned';
    const own = await this.#analyses.of(script, analysisContext(context), cancellation);
    if (own === undefined) return undefined;
    const analyses: Analysis[] = [];
    for (const caller of this.callers.of(key)) {
      const analysis = await this.analyze(caller.script.key, cancellation);
      if (cancellation.isCancellationRequested) return undefined;
      if (analysis !== undefined) analyses.push(analysis);
    }
    return judge(await this.#sourcesOf(own, analyses), context.settings, this.#host.powerShellExtension);
  }

  /** The same ones as before where nothing has changed, so that what was proven of fixes still holds. */
  async #sourcesOf(own: Analysis, callers: readonly Analysis[]): Promise<Sources> {
    const known = this.#sources.get(own);
    if (known?.callers.length === callers.length && callers.every((caller, index) => caller === known.callers[index])) return known;
    const contexts = new Map<string, AnalysisContext>();
    for (const { script } of [own, ...callers]) contexts.set(script.file, analysisContext(await this.contextOf(script.file)));
    const sources = sourcesOf(own, callers, (analysis, texts) => {
      const context = contexts.get(analysis.script.file);
      return context === undefined ? analysis : this.#analyses.again(analysis, context, texts);
    });
    this.#sources.set(own, sources);
    return sources;
  }

  /** The analysis of a script that is open or loaded; undefined also when nothing of the family concerns it. */
  async analyzeConcerned(key: string, cancellation: Cancellation): Promise<Analysis | undefined> {
    const script = this.scripts.peek(key);
    if (script?.kind !== 'script' || !(await this.#concerns(script, cancellation))) return undefined;
    return cancellation.isCancellationRequested ? undefined : this.analyze(key, cancellation);
  }

  /** Whether findings can stand in a script: by itself, or because one that loads it uses the family. */
  async #concerns(script: ReadableScript, cancellation: Cancellation): Promise<boolean> {
    if (usesFamily(script)) return true;
    if (!(await this.#isLoadedByFamily(script.key, cancellation))) return false;
    return mayHaveFindingsOfCallers(script.text) || this.scripts.parsed(script, 'auto').parse.errors.length > 0;
  }

  /** Whether a known script that uses the family loads this one, directly or through others. */
  async #isLoadedByFamily(key: string, cancellation: Cancellation): Promise<boolean> {
    for (const caller of this.callers.usingFamily()) {
      if (identity(caller.script.key) === identity(key)) continue;
      const analysis = await this.analyze(caller.script.key, cancellation);
      if (cancellation.isCancellationRequested) return false;
      if (analysis !== undefined && loads(analysis, key)) return true;
    }
    return false;
  }

  /** An editor shows this text; it counts before what is on disk. */
  open(key: string, text: string, encoding: ReadableScript['encoding']): void {
    this.note(this.scripts.open(key, text, encoding));
  }

  /** The editor no longer shows it: what is on disk counts again. */
  close(key: string): void {
    this.scripts.close(key);
    this.callers.remove(key);
    this.#analyses.release(key);
  }

  /** A file came, changed or went. */
  changed(key: string): void {
    this.scripts.changed(key);
    this.#folders.changed(key);
  }

  /** Reads a script below the roots, unless it is known, and takes note of it. */
  async read(key: string): Promise<Script> {
    const script = await this.scripts.load(key, this.#host.roots());
    if (script.kind === 'script') this.note(script);
    return script;
  }

  /** Takes note of a script that was read: who it loads, and whether anything in it matters. A text without is let go of. */
  note(script: ReadableScript): void {
    const id = identity(script.key);
    this.#passedOver.delete(id);
    const loads = this.callers.add(script);
    if (loads || this.scripts.isOpen(script.key) || usesFamily(script)) return;
    this.#passedOver.add(id);
    this.scripts.forget(script.key);
  }

  /** Whether a file lies below what was opened or given. */
  contains(key: string): boolean {
    return this.#host.roots().some(root => isBelow(key, root));
  }
}

function analysisContext({ settings: { platform, assumptions }, deployment, roots }: ScriptContext): AnalysisContext {
  return { platform, assumptions, deployment, roots };
}
