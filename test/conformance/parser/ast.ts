/** `npm run --silent ast -- [--full] FILE…`: prints tree and errors in the format of design.md, "Contracts". */
import { readFileSync } from 'node:fs';
import { parse } from '../../../server/src/powershell';
import { decodeScript } from './decode';
import { dump } from './dump';

const full = process.argv.includes('--full');
const files = process.argv.slice(2).filter(argument => argument !== '--full');
if (files.length === 0) {
  process.stderr.write('npm run --silent ast -- [--full] FILE...\n');
  process.exitCode = 2;
}
for (const file of files) {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 3;
    continue;
  }
  const lines = dump(parse(decodeScript(bytes), { level: '7.6' }), full);
  process.stdout.write(files.length > 1 ? `# ${file}\n${lines}` : lines);
}
