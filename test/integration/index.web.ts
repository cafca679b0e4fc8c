/** Runs the suite inside VS Code's web extension host and tells the results on the console. */
import 'mocha/mocha.js';
import { collect, type RunnableMocha } from './collect';

export async function run(): Promise<void> {
  const mocha = (globalThis as unknown as { readonly mocha: RunnableMocha & { setup(options: object): void } }).mocha;
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: class {} });
  await import('./suite');
  const results = await collect(mocha);
  // biome-ignore lint/suspicious/noConsole: a worker has no other way out.
  console.log(`@@RESULTS ${JSON.stringify(results)}`);
  if (results.some(result => result.state === 'failed')) throw new Error('A test failed.');
}
