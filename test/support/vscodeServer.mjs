// Starts VS Code as a server for one test run, with settings and data of its own, and ends it without leaving anything behind.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeHostEntry } from './vscodeBuild.mjs';

const quietSettings = {
  'workbench.startupEditor': 'none',
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** An environment without the gallery, so that no test looks anything up outside. */
export const offlineEnvironment = { ...process.env, EXTENSIONS_GALLERY: '{}' };

/**
 * Starts the server and waits until it listens.
 *
 * `settings` are the user's settings; `extensionsDir` holds installed extensions; `env` is seen by the extension host too.
 */
export async function startVSCode({ settings = {}, extensionsDir, env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'csprivacy-vscode-'));
  mkdirSync(join(folder, 'data/User'), { recursive: true });
  writeFileSync(join(folder, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  const flags = ['--without-connection-token', '--accept-server-license-terms', '--disable-telemetry', '--disable-workspace-trust'];
  const places = ['--server-data-dir', folder, '--extensions-dir', extensionsDir ?? join(folder, 'extensions')];
  const child = spawn(process.execPath, [nodeHostEntry(), '--host', '127.0.0.1', '--port', '0', ...flags, ...places], {
    // VS Code leaves sockets in the temporary folder: give it one that goes with the run.
    env: { ...offlineEnvironment, TMPDIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const port = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`VS Code did not start within 60 s.\n${output}`)), 60_000);
    const read = chunk => {
      output += chunk;
      const listening = /listening on (\d+)/.exec(output);
      if (listening === null) return;
      clearTimeout(timer);
      resolve(Number(listening[1]));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', code => reject(new Error(`VS Code ended with ${code}.\n${output}`)));
  });
  return {
    authority: `127.0.0.1:${port}`,
    output: () => output,
    /** Address of the workbench with `folder` open; the payload is what VS Code's own automation uses. */
    address: (openFolder, payload) =>
      `http://127.0.0.1:${port}/?folder=${openFolder}&payload=${encodeURIComponent(JSON.stringify([...payload, ['skipWelcome', 'true']]))}`,
    remoteUri: path => `vscode-remote://127.0.0.1:${port}${path}`,
    async stop() {
      const gone = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(timer);
      // Extension hosts outlive the server by some moments and still write.
      rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
    },
  };
}
