/** Counts outcomes and shows differences with the source around them. */
import type { Outcome } from './compare';

/** Figures of one folder or one run. */
export class Tally {
  files = 0;
  valid = 0;
  identical = 0;
  broken = 0;
  sameVerdict = 0;
  sameFirstStart = 0;
  sameFirstId = 0;
  sameErrors = 0;
  sameBrokenTree = 0;
  ended = 0;
  characters = 0;

  /** Counts one text; `outcome` is undefined where PowerShell's process ended. */
  add(outcome: Outcome | undefined, characters: number): void {
    this.files++;
    this.characters += characters;
    if (outcome === undefined) {
      this.ended++;
      return;
    }
    this.sameVerdict += Number(outcome.sameVerdict);
    if (outcome.valid) {
      this.valid++;
      this.identical += Number(outcome.sameTree && outcome.sameErrors);
      return;
    }
    this.broken++;
    this.sameFirstStart += Number(outcome.sameFirstStart);
    this.sameFirstId += Number(outcome.sameFirstId);
    this.sameErrors += Number(outcome.sameErrors);
    this.sameBrokenTree += Number(outcome.sameTree);
  }

  /** One line of figures. */
  line(name: string): string {
    const compared = this.files - this.ended;
    return [
      `${name}: ${this.files} files, ${(this.characters / 1e6).toFixed(2)} M characters`,
      `identical ${share(this.identical, this.valid)} of the error-free`,
      `same verdict ${share(this.sameVerdict, compared)}`,
      ...(this.broken === 0
        ? []
        : [
            `broken ${this.broken}: first error start ${share(this.sameFirstStart, this.broken)}, id ${share(this.sameFirstId, this.broken)}, ` +
              `all errors ${share(this.sameErrors, this.broken)}, tree ${share(this.sameBrokenTree, this.broken)}`,
          ]),
      ...(this.ended === 0 ? [] : [`${this.ended} ended PowerShell's process and are not compared`]),
    ].join('; ');
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? '0/0' : `${part}/${whole} (${((100 * part) / whole).toFixed(2)} %)`;
}

/** The first line in which the two differ, the line before it, and the source there. */
export function describeDifference(text: string, expected: string, actual: string): string {
  const theirs = expected.split('\n');
  const ours = actual.split('\n');
  let at = 0;
  while (at < theirs.length && theirs[at] === ours[at]) {
    at++;
  }
  const start = Number(/ (\d+) \d+/.exec(theirs[at] ?? '')?.[1] ?? / (\d+) \d+/.exec(ours[at] ?? '')?.[1] ?? 0);
  const line = text.slice(0, start).split('\n').length;
  return [
    `  line ${line}: ${JSON.stringify(text.slice(Math.max(0, start - 40), start))} ^ ${JSON.stringify(text.slice(start, start + 80))}`,
    `    both before: ${clip(theirs[at - 1])}`,
    `    PowerShell:  ${clip(theirs[at])}`,
    `    ours:        ${clip(ours[at])}`,
  ].join('\n');
}

function clip(line: string | undefined): string {
  const shown = line === undefined || line === '' ? '(no more lines)' : line;
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}
