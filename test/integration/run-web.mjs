// Runs the suite in VS Code's web extension host: everything in workers, no Node, no files; on the packed extension.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { automate } from '../support/automation.mjs';
import { launchBrowser } from '../support/browser.mjs';
import { installPackedExtension } from '../support/packedExtension.mjs';
import { examples, root } from '../support/paths.mjs';
import { report } from '../support/report.mjs';
import { serveWebVSCode } from '../support/webVSCode.mjs';

const extension = installPackedExtension();
// The web host reads the suite from below the extension: only that folder is served.
const suite = join(extension.folder, 'dist-test/index.web.js');
cpSync(join(root, 'dist-test/index.web.js'), suite);
const vscode = await serveWebVSCode({
  extensionDevelopmentPath: extension.folder,
  extensionTestsPath: suite,
  folderPath: examples,
});
const browser = await launchBrowser();
const page = await browser.newPage();
const run = await automate(page, 90_000);
await page.goto(vscode.address);
const exit = await run.exit();
if (exit !== 0) await run.keepTraces('web-host');
await browser.close();
await vscode.stop();
extension.remove();
// A worker has no file system: the results come through the console.
const line = run.lines.find(text => text.includes('@@RESULTS '));
const code = report(line === undefined ? [] : JSON.parse(line.slice(line.indexOf('@@RESULTS ') + 10)), exit);
// The web server keeps sockets open, which would hold this process.
process.exit(code);
