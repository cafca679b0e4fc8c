// Prints what a suite in an extension host found, with the places in TypeScript, and the line that `npm test` adds up.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { root } from './paths.mjs';

/** Prints the results; returns the exit code. A run that ended otherwise than with 0, or without any result, has failed. */
export function report(results, exit) {
  for (const { state, title, duration, error } of results) {
    console.log(`${state === 'passed' ? 'ok' : 'not ok'} - ${title} (${duration ?? 0} ms)`);
    if (error !== undefined) console.log(`  ${inTypeScript(error.stack ?? error.message).replaceAll('\n', '\n  ')}`);
  }
  const passed = results.filter(({ state }) => state === 'passed').length;
  // A suite without results, or one that VS Code cut short, counts as a failure of its own.
  const broken = results.length === 0 || (exit !== 0 && passed === results.length) ? 1 : 0;
  if (broken === 1) console.log(`not ok - VS Code ended the run with ${exit} after ${results.length} results; see test-failures/`);
  const failed = results.length - passed + broken;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

const maps = new Map();

/** Turns "dist-test/index.node.js:99:31" in a stack into the TypeScript position. */
function inTypeScript(stack) {
  return stack.replace(/(?:file:\/\/)?((?:\/|[\w.-]+\/)[^\s():]*\.js):(\d+):(\d+)/g, (all, file, line, column) => {
    const path = file.startsWith('/') ? file : join(root, file);
    if (!existsSync(`${path}.map`)) return all;
    if (!maps.has(path)) maps.set(path, new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8'))));
    const entry = maps.get(path).findEntry(Number(line) - 1, Number(column) - 1);
    if (entry.originalSource === undefined) return all;
    const source = relative(root, join(dirname(path), entry.originalSource));
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}
