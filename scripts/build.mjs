// Bundles the extension, the language server and the command line into dist/; with --tests also the suites for VS Code's
// extension hosts into dist-test/. A missing entry file fails the build, and esbuild says which.
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'es2023',
  outdir: 'dist',
  sourcemap: true,
  // Names are kept, so that a stack in somebody's log can be read without the source map.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};
// VS Code 1.91 and Node 20 load CommonJS; the packages' ES module builds are preferred because esbuild can drop what is not used from them.
const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], external: ['vscode'] };
const web = { ...common, platform: 'browser', format: 'cjs', external: ['vscode'] };

/** What ships. */
const productBuilds = [
  { ...node, entryPoints: { 'client.node': 'client/src/node.ts', 'server.node': 'server/src/node.ts' } },
  { ...node, entryPoints: { cli: 'server/src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  { ...web, entryPoints: { 'client.web': 'client/src/browser.ts' } },
  // A worker's script is run, not imported: one closed function.
  { ...web, format: 'iife', external: [], entryPoints: { 'server.web': 'server/src/browser.ts' } },
];

const mochaInBrowser = {
  name: 'mocha-in-browser',
  setup(build) {
    // mocha is an ES module package, so esbuild would take its UMD browser file for one and let it overwrite our exports;
    // a namespace without a package.json makes it plain CommonJS.
    build.onResolve({ filter: /^mocha\/mocha\.js$/ }, () => ({ path: join(root, 'node_modules/mocha/mocha.js'), namespace: 'mocha-umd' }));
    build.onLoad({ filter: /.*/, namespace: 'mocha-umd' }, async ({ path }) => ({ contents: await readFile(path, 'utf8'), loader: 'js' }));
  },
};

/** The suites that run inside VS Code's extension hosts. */
const testBuilds = [
  { ...node, outdir: 'dist-test', external: ['vscode', 'mocha'], entryPoints: { 'index.node': 'test/integration/index.node.ts' } },
  {
    ...web,
    outdir: 'dist-test',
    entryPoints: { 'index.web': 'test/integration/index.web.ts' },
    plugins: [mochaInBrowser],
    // npm's `assert` expects Node's globals; without them a failing assertion would report only that `process` is missing.
    define: { global: 'globalThis' },
    banner: { js: 'var process = { env: {} };' },
  },
];

/** The licences of the packages whose code is in the bundles, which those licences ask to be passed on. */
function thirdPartyNotices(metafiles) {
  const packages = new Set();
  for (const { inputs } of metafiles) {
    for (const input of Object.keys(inputs)) {
      const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
      if (name !== undefined) packages.add(name);
    }
  }
  const notices = [...packages].sort().map(name => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()}\n`;
  });
  return `The bundles in this folder contain code of these packages.\n\n${notices.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

const withTests = process.argv.includes('--tests');
const product = await Promise.all(productBuilds.map(options => esbuild.build(options)));
if (withTests) await Promise.all(testBuilds.map(options => esbuild.build(options)));
writeFileSync(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(product.map(result => result.metafile)));
chmodSync(join(root, 'dist/cli.js'), 0o755);
for (const file of ['client.node.js', 'client.web.js', 'server.node.js', 'server.web.js', 'cli.js']) {
  if (!existsSync(join(root, 'dist', file))) throw new Error(`The build left no dist/${file}.`);
}
