/** From a script's text to its analysis, with settings and further files as a test gives them. */
import { posix } from 'node:path';
import type { PlatformSetting } from '../../server/src/catalog';
import { type Analysis, type AnalyzeOptions, analyze, type ScriptFile } from '../../server/src/evaluation';
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
}

/** What a run of the script tells. */
export function analysisOf(text: string, options: ScriptOptions = {}): Analysis {
  const { platform = 'auto', encoding = 'unknown', name = 'script.ps1', files = {}, assumptions } = options;
  const fileOf = (file: string, source: string): ScriptFile => ({ file, text: source, parse: parseScript(source, platform), encoding });
  const loaded = new Map<string, ScriptFile>();
  const resolve = (from: string, path: string): ScriptFile | undefined => {
    const named = path.replaceAll('\\', '/');
    const wanted = [named, posix.join(posix.dirname(from), named)].map(each => posix.normalize(each)).find(each => each in files);
    const source = wanted === undefined ? undefined : files[wanted];
    if (wanted === undefined) return undefined;
    if (source === undefined) return undefined;
    const known = loaded.get(wanted) ?? fileOf(wanted, source);
    loaded.set(wanted, known);
    return known;
  };
  return analyze(fileOf(name, text), { platform, loader: { resolve }, assumptions });
}
