// Shows the extension in VS Code for the browser, with the example scripts open, until Ctrl+C.
import { installPackedExtension } from '../test/support/packedExtension.mjs';
import { examples } from '../test/support/paths.mjs';
import { serveWebVSCode } from '../test/support/webVSCode.mjs';

const extension = installPackedExtension();
const vscode = await serveWebVSCode({
  extensionPaths: [extension.extensionsDir],
  folderPath: examples,
  port: Number(process.env.PORT ?? 3000),
});
console.log(`\nOpen ${vscode.address} and choose Enable-PrivacyMode.ps1. Ctrl+C ends it.`);
process.on('SIGINT', async () => {
  await vscode.stop();
  extension.remove();
  process.exit(0);
});
