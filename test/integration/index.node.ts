/** Runs the suite inside VS Code's extension host for Node and leaves the results in a file. */
import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';
import { collect } from './collect';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, color: false });
  // Puts `suite` and `test` on the global object, as mocha does for a file that it loads itself.
  mocha.suite.emit('pre-require', globalThis, 'bundle', mocha);
  await import('./suite');
  const results = await collect(mocha);
  const file = process.env['TEST_RESULTS'];
  if (file === undefined) throw new Error('TEST_RESULTS must name the file for the results.');
  writeFileSync(file, JSON.stringify(results));
  if (results.some(result => result.state === 'failed')) throw new Error('A test failed.');
}
