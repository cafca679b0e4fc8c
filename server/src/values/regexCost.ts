/**
 * How often a search may come back to what it has matched, as a bound: what would take long is not tried at all.
 *
 * `\w+\s+\w+` has few ways through a text, though it has three loops: white space is no word, so that each loop can only end where the
 * next one begins. A loop whose characters the rest can't begin with costs its own length; another multiplies what comes after it.
 */

/** ways × n^degree, for a text of n characters. */
export interface Cost {
  readonly ways: number;
  readonly degree: number;
}

/** A loop at the end of a part: what comes after it tells what it costs. */
interface OpenLoop extends Cost {
  /** Its turns begin with one of these. */
  readonly characters: Characters;
}

/** One character each, as classes of JavaScript; undefined: any. */
type Characters = readonly string[] | undefined;

/** What a part of a pattern may begin with, and what it costs. */
export interface Costly {
  readonly first: Characters;
  /** It may match the empty text. */
  readonly empty: boolean;
  /** Ways through it, each of which what comes after it may have to be tried for; but for its open loops. */
  readonly through: Cost;
  /** What is tried beside and leads nowhere. */
  readonly aside: Cost;
  readonly open: readonly OpenLoop[];
}

export const ONE: Cost = { ways: 1, degree: 0 };
export const NONE: Cost = { ways: 0, degree: 0 };

function times(a: Cost, b: Cost): Cost {
  return { ways: a.ways * b.ways, degree: a.degree + b.degree };
}

function plus(a: Cost, b: Cost): Cost {
  return { ways: a.ways + b.ways, degree: Math.max(a.degree, b.degree) };
}

/** All that is tried, whatever comes after it. */
export function total({ through, aside, open }: Costly): Cost {
  return plus(open.reduce<Cost>(times, through), aside);
}

/** One part after the other. */
export function inSequence(before: Costly, next: Costly): Costly {
  const first = before.empty ? before.first && next.first && [...before.first, ...next.first] : before.first;
  const settled = before.open.filter(loop => isKeptApart(loop, next));
  const through = before.open.filter(loop => !settled.includes(loop)).reduce<Cost>(times, before.through);
  const aside = plus(before.aside, times(through, next.aside));
  const both = { first, empty: before.empty && next.empty, through: times(through, next.through) };
  // Past a part that may be empty, what comes next may meet the loops before it.
  if (next.empty) return { ...both, aside, open: [...settled, ...next.open] };
  return { ...both, aside: settled.reduce<Cost>((sum, loop) => plus(sum, times(before.through, loop)), aside), open: next.open };
}

/** The loop ends in one place only where the next part goes on; an anchor tells nothing of that, and a look-ahead is tried at each. */
function isKeptApart(loop: OpenLoop, next: Costly): boolean {
  return next.first?.length === 0 ? next.aside.ways === 0 : areApart(loop.characters, next.first);
}

/** One part or the other. */
export function eitherPart(a: Costly, b: Costly): Costly {
  const first = a.first && b.first && [...a.first, ...b.first];
  return { first, empty: a.empty || b.empty, through: plus(total(a), total(b)), aside: NONE, open: [] };
}

/** Beyond Latin 1, classes that hold none of these hold nothing, unless they name a character. */
const SAMPLES = [...Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)), '\u0101', '\u2003', '\u3042', '\uFFEE'];
const NAMED = /[^\0-\xff]|\\u(?!00)/;

/** No character is in both. */
function areApart(a: Characters, b: Characters): boolean {
  if (!a || !b || [...a, ...b].some(each => NAMED.test(each))) return false;
  const [one, other] = [a, b].map(classes => new RegExp(`^(?:${classes.join('|')})$`, 'i'));
  return !SAMPLES.some(character => one?.test(character) && other?.test(character));
}
