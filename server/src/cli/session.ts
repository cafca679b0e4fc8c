/** The workspace of one run of the command line. */
import { type ConfigFile, type ConfigProblem, folderOf, readSnapshotFile, Workspace } from '../workspace';
import { type FoundScripts, findScripts, type Unreadable } from './find';
import type { CliHost } from './host';
import { displayNames } from './names';
import type { ScriptOptions } from './options';

/** The scripts that were named, read and ready to be judged. */
export interface Session {
  readonly workspace: Workspace;
  /** Keys of the scripts that could be read, in the order found. */
  readonly read: readonly string[];
  readonly found: FoundScripts;
  readonly unreadable: readonly Unreadable[];
  /** Mistakes in configuration files and snapshots, each once, with their place. */
  readonly problems: readonly string[];
  /** What snapshots do not hold, each once. */
  readonly notes: readonly string[];
  display(key: string): string;
}

/** Finds and reads the scripts and their configuration. */
export async function openSession(options: ScriptOptions, host: CliHost): Promise<Session> {
  const found = findScripts(options.paths, host);
  const display = displayNames(found.scripts, host);
  const roots = options.paths.map(path => host.keyOf(path));
  let config: ConfigFile | undefined;
  const snapshot = await readGivenSnapshot(options.snapshot, host);
  const workspace = new Workspace({
    files: host.files,
    powerShellExtension: false,
    roots: () => roots,
    above: { platform: options.platform },
    below: () => Promise.resolve({}),
    config: () => config,
    deploymentAbove: () => snapshot.deployment,
    loadsFromProject: true,
  });
  if (options.config !== undefined) config = await workspace.projects.read(host.keyOf(options.config));
  const unreadable = [...found.unreadable];
  const read: string[] = [];
  for (const { key } of found.scripts) {
    const script = await workspace.read(key);
    if (script.kind === 'absent') unreadable.push({ file: display(key), message: script.message });
    else read.push(key);
  }
  const configured = await configProblems(workspace, read);
  const problems = [
    ...snapshot.problems,
    ...configured.map(({ file, line, column, message }) => `${display(file)}:${line}:${column}: ${message}`),
  ];
  const contexts = await Promise.all(read.map(key => workspace.contextOf(key)));
  const notes = [...new Set([...snapshot.notes, ...contexts.flatMap(({ config: own }) => own?.notes ?? [])])];
  return { workspace, read, found, unreadable, problems, notes, display };
}

async function readGivenSnapshot(path: string | undefined, host: CliHost) {
  if (path === undefined) return { deployment: undefined, problems: [], notes: [] };
  const file = host.keyOf(path);
  const reading = await readSnapshotFile(host.files, { file, root: folderOf(file) ?? file, shown: path });
  const { deployment, problems, notes } = reading;
  return { deployment, problems: problems.map(problem => `--snapshot: ${problem}`), notes };
}

async function configProblems(workspace: Workspace, keys: readonly string[]): Promise<readonly ConfigProblem[]> {
  const problems = new Map<string, ConfigProblem>();
  for (const key of keys) {
    for (const problem of (await workspace.contextOf(key)).config?.problems ?? []) {
      problems.set(`${problem.file}:${problem.line}:${problem.column}:${problem.message}`, problem);
    }
  }
  return [...problems.values()];
}

/** Says on standard error what went wrong besides the findings. */
export function tellProblems(session: Session, unreadable: readonly Unreadable[], host: CliHost): void {
  for (const problem of session.problems) host.stderr.write(`csprivacy: ${problem}\n`);
  for (const note of session.notes) host.stderr.write(`csprivacy: ${note}\n`);
  for (const { file, message } of unreadable) host.stderr.write(`csprivacy: ${file}: ${message}\n`);
  for (const folder of session.found.empty) host.stderr.write(`csprivacy: ${folder}: no .ps1, .psm1 or .psd1 file in it\n`);
}
