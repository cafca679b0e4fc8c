// Installs Debian's Chromium where no browser is found: playwright-core brings none, and its own download is not used.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../test/support/browser.mjs';

const packages = ['chromium', 'chromium-headless-shell'];

function fail(reason) {
  console.error(`No Chromium for the tests in the browser, and it can't be installed here: ${reason}`);
  console.error(`Install it (on Debian: apt-get install ${packages.join(' ')}), or name its program in the variable CHROMIUM.`);
  process.exit(1);
}

/** Runs apt-get, as root or through sudo. */
function aptGet(...args) {
  const root = process.getuid?.() === 0;
  const [command, ...rest] = root ? ['apt-get', ...args] : ['sudo', '-n', 'apt-get', ...args];
  const { status } = spawnSync(command, rest, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) fail(root ? `apt-get ${args[0]} failed.` : 'apt-get needs root, and sudo without a password did not work.');
}

if (findBrowser() === undefined) {
  if (!existsSync('/usr/bin/apt-get')) fail('there is no apt-get.');
  aptGet('update', '-q');
  aptGet('install', '-y', '-q', '--no-install-recommends', ...packages);
  if (findBrowser() === undefined) fail('apt-get put it where it was not expected.');
}
console.log(`Browser: ${findBrowser()}`);
