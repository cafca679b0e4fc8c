// The packed extension is what the tests run: what its package leaves out is missing there too.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { nodeHostEntry } from './vscodeBuild.mjs';
import { offlineEnvironment } from './vscodeServer.mjs';

/**
 * Packs the extension and installs it with VS Code's own installer into a new folder.
 *
 * CSPRIVACY_VSIX names a package made just before (by `npm test`, which packs once for three runs); without it a fresh one is
 * made, so that a stale one is never tested.
 */
export function installPackedExtension() {
  const given = process.env.CSPRIVACY_VSIX;
  const vsix = given ?? join(root, 'csprivacy.vsix');
  if (given === undefined) execFileSync('npm', ['run', '--silent', 'package'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (!existsSync(vsix)) throw new Error(`There is no package at ${vsix}.`);
  const extensionsDir = mkdtempSync(join(tmpdir(), 'csprivacy-extensions-'));
  const args = ['--accept-server-license-terms', '--server-data-dir', join(extensionsDir, '.data'), '--extensions-dir', extensionsDir];
  execFileSync(process.execPath, [nodeHostEntry(), ...args, '--install-extension', vsix], { stdio: 'pipe', env: offlineEnvironment });
  const name = readdirSync(extensionsDir).find(entry => entry.includes('csprivacy'));
  if (name === undefined) throw new Error('VS Code took the package but installed nothing.');
  return {
    extensionsDir,
    /** The unpacked extension. */
    folder: join(extensionsDir, name),
    remove: () => rmSync(extensionsDir, { recursive: true, force: true }),
  };
}
