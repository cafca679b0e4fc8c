// Runs the suite of test/integration in a desktop VS Code that @vscode/test-electron downloads: `npm run test:desktop`.
// It is no part of `npm test`, and it was not run where this project is made: that machine can download no VS Code and has no
// desktop. The same suite runs there in VS Code's extension host for Node (test/integration/run-node.mjs).
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { examples, root } from '../support/paths.mjs';
import { report } from '../support/report.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'csprivacy-desktop-'));
const workspace = join(scratch, 'workspace');
cpSync(examples, workspace, { recursive: true });
const resultsFile = join(scratch, 'results.json');
let exit = 1;
try {
  exit = await runTests({
    // The oldest that the manifest allows, or the one named on the command line (`stable`, `insiders`, `1.99.0`).
    version: process.argv[2] ?? '1.91.0',
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'dist-test/index.node.js'),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
    extensionTestsEnv: { TEST_RESULTS: resultsFile },
  });
} catch (cause) {
  console.error(cause);
}
const results = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : [];
rmSync(scratch, { recursive: true, force: true });
process.exitCode = report(results, exit);
