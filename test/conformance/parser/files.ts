/** Finds and reads script files. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodeScript } from './decode';

/** Every `.ps1`, `.psm1` and `.psd1` below a folder (or the file itself), sorted, so that runs are alike. */
export function scriptsBelow(path: string): string[] {
  if (statSync(path).isFile()) {
    return [path];
  }
  return readdirSync(path, { withFileTypes: true })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .flatMap(entry => {
      const full = join(path, entry.name);
      if (entry.isDirectory()) {
        return scriptsBelow(full);
      }
      return entry.isFile() && /\.(ps1|psm1|psd1)$/i.test(entry.name) ? [full] : [];
    });
}

/** The text of a script file. */
export function readScript(file: string): string {
  return decodeScript(readFileSync(file));
}
