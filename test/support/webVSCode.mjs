// VS Code for the browser alone, served from the npm build: @vscode/test-web skips its download when the build is where it keeps them.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open } from '@vscode/test-web';
import { webHostFolder } from './vscodeBuild.mjs';

/** Serves the workbench; `options` are those of @vscode/test-web. */
export async function serveWebVSCode(options) {
  const data = mkdtempSync(join(tmpdir(), 'csprivacy-web-'));
  const build = join(data, 'vscode-web-stable-local');
  mkdirSync(build);
  const source = webHostFolder();
  for (const entry of readdirSync(source)) symlinkSync(join(source, entry), join(build, entry));
  writeFileSync(join(build, 'version'), 'vscode-web-stable-local');
  const port = options.port ?? (await freePort());
  const server = await open({
    browserType: 'none',
    quality: 'stable',
    commit: 'local',
    testRunnerDataDir: data,
    host: 'localhost',
    ...options,
    port,
  });
  return {
    address: `http://localhost:${port}/`,
    async stop() {
      server.dispose();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A port that was free a moment ago. */
function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
