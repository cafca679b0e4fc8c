import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A new folder below the temporary one. */
export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'csprivacy-protocol-')));
}

/** Bundles an entry as the build does, into `folder/dist/NAME.js` beside a manifest; returns the bundle's path. */
export async function bundle(entry: string, folder: string, name: string): Promise<string> {
  const outfile = join(folder, 'dist', `${name}.js`);
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '1.2.3', homepage: 'https://example.org/' }));
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  return outfile;
}
