// Runs a TypeScript program of this project: node scripts/run-ts.mjs ENTRY ARGUMENTS... Bundled, because Node 20 reads no TypeScript.
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const [entry, ...rest] = process.argv.slice(2);
if (entry === undefined) {
  console.error('node scripts/run-ts.mjs ENTRY ARGUMENTS...');
  process.exit(2);
}
const folder = join(root, 'dist-test', 'tools');
mkdirSync(folder, { recursive: true });
// One file a run: two runs at the same time must not write over each other.
const outfile = join(folder, `${basename(entry, '.ts')}-${process.pid}.mjs`);
await esbuild.build({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.on('exit', () => rmSync(outfile, { force: true }));
process.setSourceMapsEnabled(true);
process.argv = [process.argv[0] ?? 'node', outfile, ...rest];
await import(pathToFileURL(outfile).href);
