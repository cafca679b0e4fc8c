/**
 * Hostile texts, from text to findings: each takes about twice the time at twice the length.
 * `npm run bench -- hostile [WORD...]`
 */
import { findingsOf } from './analysis';
import { inNewProcess, tell } from './measure';
import { hostileTexts } from './parserTexts';

/** Without it nothing would be run. */
const USE = '\nSet-CsPrivacyConfiguration -Identity $x -EnablePrivacyMode $true\n';

/** One line for each text, or for those whose name holds one of the words. A process each, as a bad one may not end. */
export function tellHostile(words: readonly string[]): void {
  tell('Hostile texts, text to findings, milliseconds at 0.5 MB and at 1 MB (linear: the second is about twice the first):');
  hostileTexts.forEach(({ name }, index) => {
    if (words.length > 0 && !words.some(word => name.includes(word))) return;
    const [half, whole] = inNewProcess(['--findings', String(index)])
      .split(' ')
      .map(Number);
    const told =
      half === undefined || whole === undefined || Number.isNaN(half)
        ? 'did not end in a minute'
        : `${half.toFixed(0)} ${whole.toFixed(0)}   (${(whole / half).toFixed(1)})`;
    tell(`  ${name.padEnd(64)} ${told}`);
  });
}

/** What `--findings` prints. */
export function hostileFindings([index]: readonly string[]): string {
  const text = hostileTexts[Number(index)]?.text ?? (() => '');
  const time = (length: number) => {
    const { parsing, running, judging } = findingsOf(USE + text(length) + USE);
    return parsing + running + judging;
  };
  time(100_000);
  return [500_000, 1_000_000].map(time).join(' ');
}
