// Runs the suite in VS Code's extension host for Node, as a desktop or remote window has it, on the packed extension.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { automate } from '../support/automation.mjs';
import { launchBrowser } from '../support/browser.mjs';
import { installPackedExtension } from '../support/packedExtension.mjs';
import { examples, root } from '../support/paths.mjs';
import { report } from '../support/report.mjs';
import { startVSCode } from '../support/vscodeServer.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'csprivacy-node-host-'));
const workspace = join(scratch, 'workspace');
cpSync(examples, workspace, { recursive: true });
const resultsFile = join(scratch, 'results.json');
const extension = installPackedExtension();
const vscode = await startVSCode({ env: { TEST_RESULTS: resultsFile } });
const browser = await launchBrowser();
const page = await browser.newPage();
const run = await automate(page, 120_000);
const suite = [
  ['extensionDevelopmentPath', vscode.remoteUri(extension.folder)],
  ['extensionTestsPath', vscode.remoteUri(join(root, 'dist-test/index.node.js'))],
];
await page.goto(vscode.address(workspace, suite));
const exit = await run.exit();
if (exit !== 0) await run.keepTraces('node-host', vscode.output());
await browser.close();
await vscode.stop();
const results = existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : [];
rmSync(scratch, { recursive: true, force: true });
extension.remove();
process.exitCode = report(results, exit);
