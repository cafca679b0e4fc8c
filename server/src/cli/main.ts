/** The program `csprivacy`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeHost } from './nodeHost';
import { run } from './run';

// Bundled to dist/cli.js: the package's other files lie one folder up.
const packageFolder = join(__dirname, '..');

async function main(): Promise<void> {
  // Whoever reads our output may stop reading, as `head` does: that is no failure of ours.
  process.stdout.on('error', () => undefined);
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string; homepage?: string };
  const pages = join(packageFolder, 'docs', 'rules');
  const host = nodeHost({
    version: manifest.version,
    pages,
    homepage: manifest.homepage ?? pathToFileURL(packageFolder).href,
  });
  // Not process.exit: output to a pipe would be cut off.
  process.exitCode = await run(process.argv.slice(2), host);
}

void main();
