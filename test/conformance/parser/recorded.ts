/** The own corpus and PowerShell's recorded results for it: one `recorded.txt` a folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Own scripts, one folder a topic. */
export const ownCorpus = 'test/corpus/parser';

/** The folders of the corpus, sorted. */
export function corpusFolders(): string[] {
  return readdirSync(ownCorpus, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => join(ownCorpus, entry.name))
    .sort();
}

/** The scripts of a folder, sorted by name. */
export function corpusScripts(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => /\.(ps1|psm1|psd1)$/.test(name))
    .sort();
}

/** Where a folder's results are. */
export function recordedFile(folder: string): string {
  return join(folder, 'recorded.txt');
}

/** The recorded lines by script name; empty where nothing was recorded yet. */
export function readRecorded(folder: string): ReadonlyMap<string, string> {
  const results = new Map<string, string>();
  if (!existsSync(recordedFile(folder))) {
    return results;
  }
  for (const section of readFileSync(recordedFile(folder), 'utf8').split(/^# /m).slice(1)) {
    const end = section.indexOf('\n');
    results.set(section.slice(0, end), section.slice(end + 1));
  }
  return results;
}
