/** The program `csprivacy`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exitCodes } from './host';
import { nodeHost, OutputWatch } from './nodeHost';
import { run } from './run';

// Bundled to dist/cli.js: the package's other files lie one folder up.
const packageFolder = join(__dirname, '..');

async function main(): Promise<number> {
  const manifest = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string; homepage?: string };
  const pages = join(packageFolder, 'docs', 'rules');
  const host = nodeHost({
    version: manifest.version,
    pages,
    homepage: manifest.homepage ?? pathToFileURL(packageFolder).href,
  });
  return run(process.argv.slice(2), host);
}

const output = new OutputWatch(process.stdout, process.stderr);
// Until the run has told its own code: a process that ends before must not look like one that found nothing.
let code: number | undefined;
// Not process.exit: output to a pipe would be cut off. Only when all is written is it known whether it could be.
process.on('exit', () => {
  if (code === undefined) process.stderr.write('csprivacy: it ended before it was done; please report this\n');
  process.exitCode = code === undefined || (output.failed && code !== exitCodes.usage) ? exitCodes.unreadable : code;
});
main().then(
  result => {
    code = result;
  },
  (error: unknown) => {
    code = exitCodes.unreadable;
    process.stderr.write(`csprivacy: it failed, please report this: ${error instanceof Error ? error.stack : String(error)}\n`);
  },
);
