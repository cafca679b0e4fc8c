/** `csprivacy.config.json`: found by walking up from a script, read once, mistakes with their line and column. */
import type { Deployment } from '../deployment';
import { LineIndex } from '../text';
import { decodeText } from './decode';
import { bounds, type FileSystem } from './fileSystem';
import { jsonAt, jsonValue, readJson } from './json';
import { folderOf, identity, inFolder, isBelow, locate } from './locations';
import { readSettings, type SettingsLayer } from './settings';
import { type NamedSnapshot, readSnapshotFile } from './snapshotFile';

export const configFileName = 'csprivacy.config.json';

/** A mistake in a configuration file; line and column count from 1. */
export interface ConfigProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

export interface ConfigFile {
  readonly file: string;
  readonly layer: SettingsLayer;
  readonly problems: readonly ConfigProblem[];
  /** What existed before the scripts, from the snapshot that the file names. */
  readonly deployment?: Deployment | undefined;
  /** What that snapshot does not hold. */
  readonly notes?: readonly string[] | undefined;
}

/** The project that a script belongs to. */
export interface Project {
  /** The nearest folder with a configuration file or `.git`; undefined when there is none. */
  readonly root: string | undefined;
  readonly config: ConfigFile | undefined;
}

/** A configuration file as its text alone tells. */
interface ParsedConfig extends ConfigFile {
  /** Makes a problem of the setting at a path. */
  problemAt(path: readonly (string | number)[], message: string): ConfigProblem;
}

/** Reads the text of a configuration file. @param rules the names of all rules */
export function parseConfig(file: string, text: string, rules: readonly string[]): ParsedConfig {
  const lines = new LineIndex(text);
  const problem = (start: number, end: number, message: string): ConfigProblem => {
    const from = lines.positionAt(start);
    const to = lines.positionAt(end);
    return { file, line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1, message };
  };
  const json = readJson(text);
  if (json.kind === 'error') {
    const message = `this is not JSON: ${json.message}; all of the file is left out`;
    const problems = [problem(json.offset, json.offset, message)];
    return { file, layer: {}, problems, problemAt: (_, other) => problem(0, 0, other) };
  }
  const problemAt = (path: readonly (string | number)[], message: string): ConfigProblem => {
    const place = jsonAt(json.root, path);
    return problem(place.start, place.end, path.length === 0 ? message : `${path.join('.')}: ${message}`);
  };
  const { layer, problems } = readSettings(jsonValue(json.root), 'file', rules);
  return { file, layer, problems: problems.map(({ path, message }) => problemAt(path, message)), problemAt };
}

/** Finds and keeps the projects that scripts belong to. */
export class Projects {
  readonly #files: FileSystem;
  readonly #rules: readonly string[];
  readonly #byFolder = new Map<string, Promise<Project>>();

  /** @param rules the names of all rules */
  constructor(files: FileSystem, rules: readonly string[]) {
    this.#files = files;
    this.#rules = rules;
  }

  /** The project of a script. @param roots the walk upwards ends at the one that holds the script; none: at the top of the disk */
  of(script: string, roots: readonly string[]): Promise<Project> {
    const folder = folderOf(script);
    return folder === undefined ? Promise.resolve(noProject) : this.#ofFolder(folder, roots);
  }

  /** Forgets everything, after a configuration file came, changed or went. */
  clear(): void {
    this.#byFolder.clear();
  }

  /** Reads a configuration file that the user named; a failure is a problem in it. */
  async read(file: string): Promise<ConfigFile> {
    const read = await this.#files.read(file, { bytes: bounds.bytes, roots: [folderOf(file) ?? file] });
    const failed = (message: string): ConfigFile => ({
      file,
      layer: {},
      problems: [{ file, line: 1, column: 1, endLine: 1, endColumn: 1, message }],
    });
    if (read.kind === 'missing') return failed('there is no such file; correct the path');
    if (read.kind === 'refused') return failed(read.message);
    const decoded = decodeText(read.bytes);
    if (decoded.kind !== 'text') return failed(decoded.message);
    const { problemAt, ...config } = parseConfig(file, decoded.text, this.#rules);
    if (config.layer.snapshot === undefined) return config;
    const { deployment, problems, notes } = await readSnapshotFile(this.#files, namedSnapshot(file, config.layer.snapshot));
    return { ...config, deployment, notes, problems: [...config.problems, ...problems.map(message => problemAt(['snapshot'], message))] };
  }

  #ofFolder(folder: string, roots: readonly string[]): Promise<Project> {
    const id = identity(folder);
    const known = this.#byFolder.get(id);
    if (known !== undefined) return known;
    const found = this.#search(folder, roots);
    this.#byFolder.set(id, found);
    return found;
  }

  async #search(folder: string, roots: readonly string[]): Promise<Project> {
    if (roots.length > 0 && !roots.some(root => isBelow(folder, root))) return noProject;
    const entries = await this.#files.list(folder, { bytes: bounds.bytes, roots: [folder] });
    if (entries.some(entry => entry.name === configFileName && entry.kind === 'file')) {
      return { root: folder, config: await this.read(inFolder(folder, configFileName)) };
    }
    // In a worktree or a submodule .git is a file.
    if (entries.some(entry => entry.name === '.git')) return { root: folder, config: undefined };
    const parent = folderOf(folder);
    return parent === undefined || identity(parent) === identity(folder) ? noProject : this.#ofFolder(parent, roots);
  }
}

/** A configuration file's snapshot lies below its folder, as its scripts do. */
function namedSnapshot(config: string, path: string): NamedSnapshot {
  return { file: locate(config, path), root: folderOf(config) ?? config, shown: path };
}

const noProject: Project = { root: undefined, config: undefined };
