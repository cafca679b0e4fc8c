/** The names that a mistyped one may have meant. */
import { distance } from 'fastest-levenshtein';

/**
 * Up to `most` candidates within `within` edits of the name, nearest first, in any letter case; candidates equally
 * near stay in their order.
 */
export function nearestNames(name: string, candidates: Iterable<string>, within = 2, most = 3): readonly string[] {
  const wanted = name.toLowerCase();
  return [...candidates]
    .map(candidate => ({ candidate, edits: distance(wanted, candidate.toLowerCase()) }))
    .filter(entry => entry.edits <= within)
    .sort((left, right) => left.edits - right.edits)
    .slice(0, most)
    .map(entry => entry.candidate);
}
