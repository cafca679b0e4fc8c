/**
 * What runs that go on as one had decided, each for itself: `if ($a) { if ($b) { … } }` leaves one in which either the one question or the other
 * was denied. Where one of them is answered later, only those that fit are left.
 */

import { negatedKey } from '../../values';

/** The answers by the questions' keys, no question beside its opposite. */
export type Decided = ReadonlyMap<string, boolean>;

/** One of these holds; of none, nothing is known. */
export type Alternatives = readonly Decided[];

/** More than that are let go. */
const MOST = 4;
const MOST_ANSWERS = 40;

function isNegated(key: string): boolean {
  return key.startsWith('!');
}

/** The answer that they give, all the same; by the question itself or its opposite. */
export function agreed(alternatives: Alternatives, key: string): boolean | undefined {
  const [first, ...others] = alternatives;
  const asked = isNegated(key) ? negatedKey(key) : key;
  const answer = first?.get(asked);
  if (answer === undefined || others.some(each => each.get(asked) !== answer)) return undefined;
  return answer !== isNegated(key);
}

/** Those that fit an answer; undefined where none does. */
export function fitting(alternatives: Alternatives, key: string, truth: boolean): Alternatives | undefined {
  if (isNegated(key)) return fitting(alternatives, negatedKey(key), !truth);
  const left = alternatives.filter(each => each.get(key) !== !truth);
  return left.length > 0 || alternatives.length === 0 ? left : undefined;
}

/** From now on the key stands for another question. */
export function without(alternatives: Alternatives, key: string): Alternatives {
  if (!alternatives.some(each => each.has(key))) return alternatives;
  return fewest(alternatives.map(each => new Map([...each].filter(([other]) => other !== key))));
}

/** Of two runs that go on as one, each with what it alone had decided. */
export function eitherOf(ours: Alternatives, mine: Decided, others: Alternatives, theirs: Decided): Alternatives {
  const all = fewest([...withEach(ours, mine), ...withEach(others, theirs)]);
  return all.length > MOST ? fewest([mine, theirs]) : all;
}

function withEach(alternatives: Alternatives, decided: Decided): Alternatives {
  return alternatives.length === 0 ? [decided] : alternatives.map(each => new Map([...each, ...decided]));
}

/** As few as tell the same. */
function fewest(alternatives: Alternatives): Alternatives {
  let kept: Alternatives = [];
  for (const each of alternatives) {
    let next = each;
    for (let other = mergeable(kept, next); other; other = mergeable(kept, next)) {
      const merged = other;
      kept = kept.filter(known => known !== merged.known);
      next = merged.common;
    }
    if (next.size === 0 || next.size > MOST_ANSWERS) return [];
    if (!kept.some(known => isWithin(known, next))) kept = [...kept.filter(known => !isWithin(next, known)), next];
  }
  return kept;
}

/** One that differs in the answer to one question only, which then tells nothing. */
function mergeable(kept: Alternatives, next: Decided): { readonly known: Decided; readonly common: Decided } | undefined {
  for (const known of kept) {
    const parting = [...next].filter(([key, truth]) => known.get(key) === !truth);
    const [only] = parting;
    const isSame = known.size === next.size && [...next.keys()].every(key => known.has(key));
    if (only && isSame && parting.length === 1) return { known, common: new Map([...next].filter(([key]) => key !== only[0])) };
  }
  return undefined;
}

function isWithin(few: Decided, many: Decided): boolean {
  return few.size <= many.size && [...few].every(([key, truth]) => many.get(key) === truth);
}

/** What of that which differs is an answer to a question. */
export function answersIn(differing: Iterable<readonly [string, boolean]>): Decided {
  return new Map([...differing].filter(([key]) => !isNegated(key)));
}
