/** Patterns with pieces that were made in this run, such as a new GUID: nothing else has them, and no wildcard is in them. */
import { text } from './construct';
import { holdsNew, isKnownOrApart, sameTexts } from './same';
import type { TextLike } from './toText';
import type { Tri, UnknownValue } from './value';

type Piece = string | UnknownValue;

/** Which ends of what is looked for anything may stand at. */
interface Open {
  readonly start: boolean;
  readonly end: boolean;
}

/** Whether the text matches a wildcard pattern in which stars stand at the ends only; unknown for any other. */
export function matchesFresh(pattern: TextLike, text: TextLike, ignoreCase: boolean): Tri {
  const parts = piecesOf(pattern);
  const [first] = parts;
  const last = parts.at(-1);
  const open = { start: typeof first === 'string' && first.startsWith('*'), end: typeof last === 'string' && last.endsWith('*') };
  const inner = trimmed(parts, open.start, open.end);
  return inner.some(part => typeof part === 'string' && /[*?[\]`]/.test(part)) ? 'unknown' : standsIn(inner, text, open, ignoreCase);
}

/** Whether a regular expression of plain characters and such pieces finds something. */
export function findsFresh(pattern: TextLike, text: TextLike, ignoreCase: boolean): Tri {
  const parts = piecesOf(pattern);
  return parts.some(part => typeof part === 'string' && !/^[\w\-/: ]*$/.test(part))
    ? 'unknown'
    : standsIn(parts, text, { start: true, end: true }, ignoreCase);
}

/** The same for what a text is asked to begin with, end with or contain. */
export function hasFresh(part: TextLike, pieces: readonly Piece[], open: Open): Tri {
  const [only = ''] = pieces;
  const text: TextLike =
    pieces.length === 1 && typeof only === 'string' ? { kind: 'string', value: only } : { kind: 'text', parts: pieces };
  return standsIn(piecesOf(part), text, open, false);
}

/**
 * What a text is split into at slashes, where no unknown piece can hold one: neither a name that was there before nor an identifier
 * that was made now does.
 */
export function splitAtSlash(pieces: readonly Piece[]): readonly TextLike[] | undefined {
  if (!pieces.every(isKnownOrApart)) return undefined;
  const texts: Piece[][] = [[]];
  for (const piece of pieces) {
    const [first = '', ...further] = typeof piece === 'string' ? piece.split('/') : [piece];
    texts.at(-1)?.push(first);
    for (const each of further) texts.push([each]);
  }
  return texts.map(each => text(each));
}

function standsIn(inner: readonly Piece[], text: TextLike, open: Open, ignoreCase: boolean): Tri {
  const fresh = inner.filter(part => typeof part !== 'string');
  if (fresh.length === 0 || !fresh.every(isFresh)) return 'unknown';
  const written = piecesOf(text);
  // What was made now stands in no text that was put together without it.
  if (holdsNew(inner, written)) return 'no';
  return found(inner, written, open, ignoreCase) ? 'yes' : open.start || open.end ? 'unknown' : sameTexts(inner, written, ignoreCase);
}

/** Whether the pieces certainly stand in the text, at the ends that are not open. */
function found(inner: readonly Piece[], written: readonly Piece[], open: Open, ignoreCase: boolean): boolean {
  const same = (a: string, b: string) => (ignoreCase ? a.toLowerCase() === b.toLowerCase() : a === b);
  const stands = (piece: Piece, other: Piece | undefined, at: number): boolean => {
    if (typeof piece !== 'string') return other !== undefined && isSame(piece, other);
    if (typeof other !== 'string') return false;
    // A text at an open end may be a part of what stands there.
    if (at === 0 && open.start && other.length > piece.length) return same(other.slice(-piece.length), piece);
    if (at === inner.length - 1 && open.end && other.length > piece.length) return same(other.slice(0, piece.length), piece);
    return same(piece, other);
  };
  const starts = written
    .map((_, start) => start)
    .filter(start => (open.start || start === 0) && (open.end || start + inner.length === written.length));
  return starts.some(start => inner.every((piece, at) => stands(piece, written[start + at], at)));
}

function trimmed(parts: readonly Piece[], start: boolean, end: boolean): readonly Piece[] {
  const last = parts.length - 1;
  const cut = parts.map((part, at) => {
    if (typeof part !== 'string') return part;
    const from = start && at === 0 ? part.replace(/^\*+/, '') : part;
    return end && at === last ? from.replace(/\*+$/, '') : from;
  });
  return cut.filter(part => part !== '');
}

function piecesOf(text: TextLike): readonly Piece[] {
  return text.kind === 'text' ? text.parts : text.kind === 'string' ? [text.value] : [text];
}

function isFresh(piece: Piece): boolean {
  return typeof piece !== 'string' && piece.fresh === true;
}

function isSame(piece: Piece, other: Piece): boolean {
  return typeof piece !== 'string' && typeof other !== 'string' && piece.key === other.key;
}
