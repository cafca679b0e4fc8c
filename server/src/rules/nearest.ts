/** Names that a mistyped one may have meant. */
import { distance } from 'fastest-levenshtein';

/** Shortest text that is searched for inside the candidates: shorter ones are inside too many. */
const SHORTEST_PART = 4;

/**
 * The candidates nearest to a name in any letter case, nearest first and at most `most`: those within a third of the
 * name's length in edits that need at most one edit more than the nearest, unless one letter is all that is wrong; else those that contain the name, or the name with letters in between.
 */
export function nearestNames(name: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const wanted = name.toLowerCase();
  const all = [...candidates];
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  const measured = all
    .map(candidate => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= limit && edits < Math.max(wanted.length, candidate.length))
    .sort((left, right) => left.edits - right.edits);
  const best = measured[0]?.edits;
  if (best !== undefined) {
    return measured
      .filter(({ edits }) => edits <= (best === 1 ? best : best + 1))
      .slice(0, most)
      .map(({ candidate }) => candidate);
  }
  if (wanted.length < SHORTEST_PART) return [];
  const containing = all.filter(candidate => candidate.toLowerCase().includes(wanted));
  const found = containing.length > 0 ? containing : all.filter(candidate => isLeftOver(wanted, candidate.toLowerCase()));
  return found.slice(0, most);
}

/** The text is what is left of the whole when some letters are taken out of it, more than half of them staying. */
function isLeftOver(text: string, whole: string): boolean {
  if (text.length * 2 <= whole.length) return false;
  let at = -1;
  for (const letter of text) {
    at = whole.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
