/** Names that a mistyped one may have meant. */
import { distance } from 'fastest-levenshtein';

/** Shortest text that is searched for inside the candidates: shorter ones are inside too many. */
const SHORTEST_PART = 4;

/**
 * The candidates nearest to a name in any letter case, nearest first and at most `most`: those within a third of the
 * name's length in edits that need at most one edit more than the nearest; else those that contain the name.
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
      .filter(({ edits }) => edits <= best + 1)
      .slice(0, most)
      .map(({ candidate }) => candidate);
  }
  if (wanted.length < SHORTEST_PART) return [];
  return all.filter(candidate => candidate.toLowerCase().includes(wanted)).slice(0, most);
}
