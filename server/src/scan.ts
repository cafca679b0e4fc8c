/** Looks through the workspace's folders for scripts. */
import { bounds, type FileSystem, inFolder } from './workspace';

/** Scripts looked at in one workspace: beyond that, a library is judged by itself or by callers that are open. */
const maxScripts = 2000;
const maxFolders = 5000;
/** Between so many scripts, requests get their turn. */
const breath = 20;

const scriptName = /\.ps[md]?1$/i;
const skippedFolders: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Hands each script below the folders to `take`, near ones first. */
export async function scanScripts(files: FileSystem, roots: readonly string[], take: (key: string) => Promise<unknown>): Promise<void> {
  const folders = [...roots];
  let scripts = 0;
  for (let index = 0; index < folders.length && index < maxFolders; index++) {
    const folder = folders[index];
    if (folder === undefined) continue;
    for (const { name, kind } of await files.list(folder, { bytes: bounds.bytes, roots })) {
      if (kind === 'folder') {
        if (!skippedFolders.has(name)) folders.push(inFolder(folder, name));
      } else if (scriptName.test(name)) {
        if (++scripts > maxScripts) return;
        await take(inFolder(folder, name));
        if (scripts % breath === 0) await new Promise(resolve => setTimeout(resolve));
      }
    }
  }
}
