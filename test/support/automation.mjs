// What VS Code's automation hooks in the page tell: the end of a run, and everything that was logged.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failures } from './paths.mjs';

/** Prepares a page for an extension test run; call before it goes anywhere. */
export async function automate(page, limitMilliseconds) {
  const lines = [];
  page.on('console', message => lines.push(message.text()));
  page.on('pageerror', error => lines.push(`[pageerror] ${error.message}`));
  page.on('response', response => response.status() >= 400 && lines.push(`[http ${response.status()}] ${response.url()}`));
  let end;
  const ended = new Promise(resolve => {
    end = resolve;
  });
  await page.exposeFunction('codeAutomationExit', code => end(code));
  await page.exposeFunction('codeAutomationLog', () => {});
  const timer = setTimeout(() => end(`a timeout after ${limitMilliseconds / 1000} s`), limitMilliseconds);
  return {
    lines,
    /** Resolves with the suite's exit code, or says why there is none. */
    async exit() {
      const code = await ended;
      clearTimeout(timer);
      return code;
    },
    /** Keeps what helps to understand a failure. */
    async keepTraces(name, more = '') {
      mkdirSync(failures, { recursive: true });
      await page.screenshot({ path: join(failures, `${name}.png`) });
      writeFileSync(join(failures, `${name}.log`), more + lines.join('\n'));
    },
  };
}
