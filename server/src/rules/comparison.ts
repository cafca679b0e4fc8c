/** What of a script's findings came and went when its text was changed. */
import type { Analysis } from '../evaluation';
import { originalOffset, type Place, type TextEdit } from '../text';
import { WEIGHT } from './finding';
import { everything } from './lint';
import type { Finding } from './rule';

/** All findings of some analyses at one moment, wherever they stand, with what they stand on. */
export interface Findings {
  readonly all: readonly Finding[];
  /** The text that a finding covers. */
  covered(finding: Finding): string;
}

export function findingsOf(analyses: readonly Analysis[]): Findings {
  const texts = new Map(
    analyses.flatMap(({ script, files }) => [
      [script.file, script.text] as const,
      ...[...files].map(([key, file]) => [key, file.text] as const),
    ]),
  );
  const found = new Map(analyses.flatMap(analysis => everything(analysis)).map(finding => [keyOf(finding.rule, finding.place), finding]));
  return {
    all: [...found.values()],
    covered: ({ place }) => texts.get(place.file)?.slice(place.start, place.end) ?? '',
  };
}

/**
 * The findings after a change that were not there before, or are worse than they were. `target` is the one that the change is to
 * take away, if there is one: where it is still there, it is among them.
 */
export function cameWith(before: Findings, after: Findings, edits: readonly TextEdit[], target?: Finding): readonly Finding[] {
  const stayed = new Map(
    before.all
      .filter(finding => target === undefined || !isSame(finding, target))
      .map(finding => [keyOf(finding.rule, finding.place), finding]),
  );
  const written: Finding[] = [];
  const came: Finding[] = [];
  for (const finding of after.all) {
    const place = originalPlace(edits, finding.place);
    if (place === undefined) {
      written.push(finding);
      continue;
    }
    const key = keyOf(finding.rule, place);
    const known = stayed.get(key);
    if (known !== undefined && WEIGHT[finding.severity] <= WEIGHT[known.severity]) stayed.delete(key);
    else came.push(finding);
  }
  // What was moved has its findings in what was written.
  const left = [...stayed.values()];
  return [...came, ...written.filter(finding => !takeAlike(left, finding, before.covered, after.covered(finding)))];
}

/** Takes out of the list a finding that says the same of the same text. */
function takeAlike(list: Finding[], { rule, severity }: Finding, covered: Findings['covered'], text: string): boolean {
  const at = list.findIndex(known => known.rule === rule && WEIGHT[severity] <= WEIGHT[known.severity] && covered(known) === text);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

function isSame(left: Finding, right: Finding): boolean {
  return keyOf(left.rule, left.place) === keyOf(right.rule, right.place);
}

function keyOf(rule: string, { file, start, end }: Place): string {
  return `${rule} ${file} ${start} ${end}`;
}

/** Where a place in the changed texts was before; undefined for one that the change wrote. */
function originalPlace(edits: readonly TextEdit[], { file, start, end }: Place): Place | undefined {
  const own = edits.filter(edit => edit.file === file);
  const from = originalOffset(own, start);
  const to = originalOffset(own, end);
  return from === undefined || to === undefined ? undefined : { file, start: from, end: to };
}
