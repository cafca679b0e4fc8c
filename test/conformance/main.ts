/**
 * The live comparisons with PowerShell itself: `--engine` runs commands and scripts (bindings and verdicts, see `engine/drive/main.ts`),
 * everything else is about the syntax tree (`parser/main.ts`).
 */
const at = process.argv.indexOf('--engine');
if (at >= 0) {
  process.argv.splice(at, 1);
  await import('./engine/drive/main');
} else {
  await import('./parser/main');
}

export {};
