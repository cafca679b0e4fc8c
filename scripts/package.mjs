// Packs the extension into csprivacy.vsix.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vsce = join(root, 'node_modules/@vscode/vsce/vsce');

// The bundles hold everything, so no dependency is packed. The project has no public address yet: links stay as they are.
const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--skip-license'];
execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { cwd: root, stdio: 'inherit' });
execFileSync(process.execPath, [vsce, 'package', ...flags, '--out', 'csprivacy.vsix'], { cwd: root, stdio: 'inherit' });
