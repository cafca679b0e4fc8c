// Checks the injected grammar on top of VS Code's own grammar of PowerShell, where its build is installed (the tests in VS Code
// bring it), else on the copy that tm-grammars packs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths.mjs';

const build = '.vscode-test/code-server-4.100.3/node_modules/code-server/lib/vscode';
const candidates = [
  `${build}/extensions/powershell/syntaxes/powershell.tmLanguage.json`,
  'node_modules/tm-grammars/grammars/powershell.json',
];
const grammar = candidates.map(path => join(root, path)).find(existsSync);
const runner = join(root, 'node_modules/vscode-tmgrammar-test/dist/unit.js');
const { status } = spawnSync(process.execPath, [runner, '--grammar', grammar, 'test/grammar/*.test'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
