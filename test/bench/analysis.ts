/**
 * How long it takes from a script's text to its findings: `npm run bench -- analysis [NAME...]`, of all kinds in `analysisTexts.ts` or of those
 * whose name holds one of the words. Figures are told, never asserted: they depend on the machine.
 */
import { analyze, type ScriptFile } from '../../server/src/evaluation';
import { lint } from '../../server/src/rules';
import { parseScript } from '../../server/src/workspace/languageLevel';
import { kinds } from './analysisTexts';
import { best, tell, timed } from './measure';

const SIZES = [500, 2000, 8000, 20_000];

/** What the server does with a text that it has not seen. */
export function findingsOf(text: string): {
  readonly findings: number;
  readonly parsing: number;
  readonly running: number;
  readonly judging: number;
} {
  let script: ScriptFile | undefined;
  const parsing = timed(() => {
    script = { file: 'script.ps1', text, encoding: 'unknown', parse: parseScript(text, 'auto') };
  });
  if (!script) throw new Error('timed() calls its argument');
  const file = script;
  let analysis = undefined as ReturnType<typeof analyze> | undefined;
  const running = timed(() => {
    analysis = analyze(file, { platform: 'auto' });
  });
  if (!analysis) throw new Error('timed() calls its argument');
  const ran = analysis;
  let findings = 0;
  const judging = timed(() => {
    findings = lint(ran, { severities: {}, syntaxErrors: true }).findings.length;
  });
  return { findings, parsing, running, judging };
}

/** A table of milliseconds; what grows linearly has the same time a line in every column. */
export function tellAnalysis(names: readonly string[]): void {
  tell(
    `Text to findings, milliseconds at ${SIZES.join(', ')} lines (parsing + running + rules at the largest; growth a line from the second to the last):`,
  );
  for (const { name, text } of kinds) {
    if (names.length > 0 && !names.some(each => name.includes(each))) continue;
    findingsOf(text(200));
    const rows = SIZES.map(lines => {
      const script = text(lines);
      const rounds = lines > 5000 ? 3 : 6;
      const all = Array.from({ length: rounds }, () => findingsOf(script));
      const total = best(all.map(({ parsing, running, judging }) => parsing + running + judging));
      return { lines, total, all };
    });
    const last = rows.at(-1);
    const second = rows[1];
    const shares = last
      ? (['parsing', 'running', 'judging'] as const).map(part => best(last.all.map(each => each[part])).toFixed(0)).join(' + ')
      : '';
    const growth = last && second ? last.total / last.lines / (second.total / second.lines) : Number.NaN;
    tell(
      `  ${name.padEnd(34)} ${rows.map(({ total }) => total.toFixed(1).padStart(8)).join(' ')}   (${shares}; ×${growth.toFixed(2)}; ${last?.all[0]?.findings ?? 0} findings)`,
    );
  }
}
