/** How keys of files are shown: as given or found, else relative to the current folder, always with `/`. */
import type { FoundScript } from './find';
import type { CliHost } from './host';

/** A function from keys to names. */
export function displayNames(scripts: readonly FoundScript[], host: Pick<CliHost, 'folder'>): (key: string) => string {
  const given = new Map(scripts.map(script => [script.key, script.display]));
  const folder = host.folder.endsWith('/') ? host.folder : `${host.folder}/`;
  return key => given.get(key) ?? (key.startsWith(folder) ? key.slice(folder.length) : key);
}
