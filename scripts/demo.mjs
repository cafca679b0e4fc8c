// Runs the main job on an example script, as CI would, and explains what came out.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status;

if (run('scripts/build.mjs') !== 0) process.exit(1);
const judge = example => {
  console.log(`\n$ npx --no csprivacy lint ${example}`);
  const code = run(join('dist', 'cli.js'), 'lint', example);
  console.log(`(exit code ${code})`);
  return code;
};
const hazard = judge('examples/Enable-PrivacyMode.ps1');
const site = judge('examples/Move-SitesToPrivacyMode.ps1');
const safe = judge('examples/Enable-PrivacyModeSafely.ps1');
console.log('\nThe first two scripts turn on privacy mode while old clients may still sign in; the third keeps them out first.');
console.log('Exit code 1 stops a CI job; 0 lets it go on.');
process.exitCode = hazard === 1 && site === 1 && safe === 0 ? 0 : 1;
