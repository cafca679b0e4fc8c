// Everything that can be checked on this machine, one step after the other; a failed step does not keep the others from running.
// The last line adds up all tests and checks.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'csprivacy-test-'));
const unitResults = join(scratch, 'unit.json');
const vsix = join(root, 'csprivacy.vsix');
const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;

/** A step that counts as one: it holds or it doesn't. */
const asOne = code => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });

/** A step whose last "N passed, N failed" counts. */
function byClosingLine(code, output) {
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  if (counts === undefined) return { passed: 0, failed: 1 };
  const [passed, failed] = [Number(counts[1]), Number(counts[2])];
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function unitTests(code) {
  if (!existsSync(unitResults)) return { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(unitResults, 'utf8'));
  // A test file that could not be loaded fails the run without a failed test.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function grammarTests(code, output) {
  const passed = output.match(/^✓ /gm)?.length ?? 0;
  const failed = output.match(/^✖ /gm)?.length ?? 0;
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

const unitReport = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${unitResults}`];

const steps = [
  { title: 'Format and lint', script: 'lint', count: asOne },
  { title: 'Types', script: 'types', count: asOne },
  { title: 'Arrows between rooms', script: 'arrows', count: asOne },
  { title: 'Dead code', script: 'dead-code', count: asOne },
  { title: 'Generated files are up to date', script: 'generate', args: ['--', '--check'], count: asOne },
  { title: 'Unit tests and documentation', script: 'test:unit', args: unitReport, count: unitTests },
  { title: 'Bundles', script: 'build', args: ['--', '--tests'], count: asOne },
  { title: 'Package', script: 'package', count: asOne },
  { title: 'Browser', script: 'ensure-browser', count: asOne },
  { title: 'Extension in VS Code, Node host', script: 'test:node', count: byClosingLine },
  { title: 'Extension in VS Code, web host', script: 'test:web', count: byClosingLine },
  { title: 'Extension in VS Code, by hand', script: 'test:ui', count: byClosingLine },
  // After the Node host: it brings VS Code's own grammar of PowerShell.
  { title: 'Grammar', script: 'test:grammar', count: grammarTests },
  { title: 'Comparison with PowerShell itself', script: 'conformance:ci', needs: 'dotnet', count: byClosingLine },
  {
    title: 'Bindings and verdicts compared with runs of PowerShell itself',
    script: 'conformance:engine:ci',
    needs: 'dotnet',
    count: byClosingLine,
  },
  { title: 'Values compared with PowerShell itself', script: 'conformance:values:ci', needs: 'dotnet', count: byClosingLine },
];

const isInstalled = program => (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, program)));

/** Runs an npm script, showing its output as it comes. */
function runScript(name, args) {
  return new Promise(resolve => {
    const child = spawn('npm', ['run', '--silent', name, ...args], {
      cwd: root,
      // The package made in the step before is the one to test.
      env: { ...process.env, CSPRIVACY_VSIX: vsix, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const show = chunk => {
      output += chunk;
      process.stdout.write(chunk);
    };
    child.stdout.on('data', show);
    child.stderr.on('data', show);
    child.once('close', code => resolve({ code, output }));
  });
}

rmSync(vsix, { force: true });
const only = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
const summary = [];
for (const { title, script, args = [], count, needs } of steps) {
  if (only.length > 0 && !only.includes(script)) continue;
  if (needs !== undefined && !isInstalled(needs)) {
    summary.push(`${title}: not run, because this machine has no ${needs}`);
    continue;
  }
  if (scripts[script] === undefined) {
    summary.push(`${title}: not run, because there is no script "${script}" yet`);
    continue;
  }
  console.log(`\n== ${title} (npm run ${script})`);
  const started = Date.now();
  const { code, output } = await runScript(script, args);
  const { passed, failed } = count(code, output);
  total.passed += passed;
  total.failed += failed;
  summary.push(`${title}: ${passed} passed, ${failed} failed, ${((Date.now() - started) / 1000).toFixed(0)} s`);
}
rmSync(scratch, { recursive: true });
console.log(`\n${summary.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
