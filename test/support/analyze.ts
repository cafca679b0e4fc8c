/** From a script's text to its analysis, with settings and further files as a test gives them. */
import { posix } from 'node:path';
import type { PlatformSetting } from '../../server/src/catalog';
import { type Analysis, type AnalyzeOptions, analyze, type ListedItem, type ScriptFile } from '../../server/src/evaluation';
import { parseScript } from '../../server/src/workspace/languageLevel';

export interface ScriptOptions {
  /** Default: `auto`. */
  readonly platform?: PlatformSetting;
  /** Default: not known, as in an editor. */
  readonly encoding?: ScriptFile['encoding'];
  /** The name of the script itself; default `script.ps1`. */
  readonly name?: string;
  /** Further scripts that the script may load, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the configuration vouches for. */
  readonly assumptions?: AnalyzeOptions['assumptions'];
  /** What was there before, from a snapshot. */
  readonly deployment?: AnalyzeOptions['deployment'];
}

/** What a run of the script tells. */
export function analysisOf(text: string, options: ScriptOptions = {}): Analysis {
  const { platform = 'auto', encoding = 'unknown', name = 'script.ps1', files = {}, assumptions, deployment } = options;
  const fileOf = (file: string, source: string): ScriptFile => ({ file, text: source, parse: parseScript(source, platform), encoding });
  const loaded = new Map<string, ScriptFile>();
  const resolve = (from: string, path: string): ScriptFile | undefined => {
    const named = path.replaceAll('\\', '/');
    const wanted = [posix.join(posix.dirname(from), named), named].map(each => posix.normalize(each)).find(each => each in files);
    const source = wanted === undefined ? undefined : files[wanted];
    if (wanted === undefined) return undefined;
    if (source === undefined) return undefined;
    const known = loaded.get(wanted) ?? fileOf(wanted, source);
    loaded.set(wanted, known);
    return known;
  };
  const list = (from: string, path: string) => listed([name, ...Object.keys(files)], from, path);
  return analyze(fileOf(name, text), { platform, loader: { resolve, list }, assumptions, deployment });
}

/** What a folder holds; one of which no file is told is not there. */
export function listed(files: readonly string[], from: string, path: string): readonly ListedItem[] | undefined {
  const named = path.replaceAll('\\', '/');
  if (/^\w:|^\/\//.test(named)) return undefined;
  const folder = posix.normalize(
    posix.isAbsolute(named) || named.startsWith(posix.dirname(from)) ? named : posix.join(posix.dirname(from), named),
  );
  if (folder.startsWith('..')) return undefined;
  if (files.includes(folder)) return undefined;
  const prefix = folder === '.' ? '' : `${folder.replace(/\/$/, '').toLowerCase()}/`;
  const kinds = new Map<string, ListedItem['kind']>();
  for (const file of files) {
    if (!file.toLowerCase().startsWith(prefix)) continue;
    const [first = '', ...deeper] = file.slice(prefix.length).split('/');
    kinds.set(first, deeper.length > 0 ? 'folder' : 'file');
  }
  const items = [...kinds].map(([name, kind]) => ({ name, kind, path: posix.join(folder, name) }));
  if (items.length === 0 && posix.isAbsolute(folder)) return undefined;
  const rank = ({ name, kind }: ListedItem) => (kind === 'folder' ? '0' : '1') + name.toUpperCase();
  return items.sort((one, other) => (rank(one) < rank(other) ? -1 : 1));
}
