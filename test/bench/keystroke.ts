/**
 * What one keystroke costs the server: a character is typed, the editor asks for diagnostics.
 * `npm run bench -- keystroke`
 */
import { diagnosticsOf } from '../../server/src/features';
import { type FileSystem, Workspace } from '../../server/src/workspace';
import { kinds } from './analysisTexts';
import { best, tell } from './measure';

const KEY = 'file:///script.ps1';
const noFiles: FileSystem = { read: () => Promise.resolve({ kind: 'missing' }), list: () => Promise.resolve([]) };

/** Where a character is typed: before the last place of what is found. */
const EDITS: readonly { readonly name: string; readonly at: RegExp }[] = [
  { name: 'in a comment', at: /# [A-Z]/g },
  { name: 'in another statement', at: /Write-\w+ ["']/g },
  { name: 'in a rule', at: /MajorVersion/g },
];

/** Milliseconds from the edit to the diagnostics, for scripts of so many lines. */
export async function tellKeystrokes(): Promise<void> {
  const texts = kinds.filter(({ name }) => /^functions and loops|^log-heavy|^policies and sites|^if-branches/.test(name));
  tell('One keystroke, from the edit to the diagnostics, milliseconds at 2,000 and at 20,000 lines:');
  for (const { name, text } of texts) {
    for (const edit of EDITS) {
      const times: number[] = [];
      for (const lines of [2000, 20_000]) times.push(await keystroke(text(lines), edit.at));
      tell(`  ${name.padEnd(34)} ${edit.name.padEnd(22)} ${times.map(time => time.toFixed(1).padStart(8)).join(' ')}`);
    }
  }
}

async function keystroke(text: string, pattern: RegExp): Promise<number> {
  const last = [...text.matchAll(pattern)].at(-1);
  const at = last === undefined ? text.length : last.index + last[0].length;
  const workspace = new Workspace({
    files: noFiles,
    powerShellExtension: false,
    roots: () => [],
    above: {},
    below: () => Promise.resolve({}),
    loadsFromProject: false,
  });
  const times: number[] = [];
  for (let typed = 0; typed < 8; typed++) {
    const start = performance.now();
    workspace.open(KEY, text.slice(0, at) + 'x'.repeat(typed) + text.slice(at), 'unknown');
    const judgement = await workspace.judge(KEY);
    if (judgement !== undefined && judgement !== 'unconcerned')
      diagnosticsOf(judgement.analysis, judgement.findings, { rulePage: undefined });
    times.push(performance.now() - start);
  }
  return best(times);
}
