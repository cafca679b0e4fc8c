/** Makes broken scripts out of good ones, the same ones for the same seed. */

/** A generator of numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a mutation does, for the report. */
export type MutationName =
  | 'token deleted'
  | 'token doubled'
  | 'tokens swapped'
  | 'character deleted'
  | 'character doubled'
  | 'characters swapped'
  | 'truncated';

const names: readonly MutationName[] = [
  'token deleted',
  'token doubled',
  'tokens swapped',
  'character deleted',
  'character doubled',
  'characters swapped',
  'truncated',
];

/** One mutation of a text that is not empty. */
export function mutate(text: string, random: () => number): { readonly name: MutationName; readonly text: string } {
  const name = names[Math.floor(random() * names.length)] ?? 'truncated';
  if (name === 'truncated') {
    return { name, text: text.slice(0, Math.floor(random() * text.length)) };
  }
  const at = placeIn(text, random);
  const byToken = name.startsWith('token');
  const [start, end] = byToken ? pieceAt(text, at) : [at, at + 1];
  const [nextStart, nextEnd] = byToken ? pieceAt(text, skipSpace(text, end)) : [end, end + 1];
  const piece = text.slice(start, end);
  const next = text.slice(nextStart, nextEnd);
  switch (name) {
    case 'token deleted':
    case 'character deleted':
      return { name, text: text.slice(0, start) + text.slice(end) };
    case 'token doubled':
    case 'character doubled':
      return { name, text: text.slice(0, end) + text.slice(start) };
    default:
      return { name, text: text.slice(0, start) + next + text.slice(end, nextStart) + piece + text.slice(nextEnd) };
  }
}

/** A place to change, most often one that counts: not a space, not in a line that has a comment. */
function placeIn(text: string, random: () => number): number {
  let at = 0;
  for (let attempt = 0; attempt < 8; attempt++) {
    at = Math.floor(random() * text.length);
    const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
    if (/\S/.test(text.charAt(at)) && !line.includes('#') && !line.trimStart().startsWith('.')) {
      break;
    }
  }
  return at;
}

/**
 * The token-like piece that holds an offset: a run of word characters, or one other character. Of its own making, so that an error
 * in our lexer cannot hide a class of mutations.
 */
function pieceAt(text: string, at: number): readonly [start: number, end: number] {
  if (at >= text.length) {
    return [text.length, text.length];
  }
  if (!isWord(text, at)) {
    return [at, at + 1];
  }
  let start = at;
  while (start > 0 && isWord(text, start - 1)) {
    start--;
  }
  let end = at + 1;
  while (end < text.length && isWord(text, end)) {
    end++;
  }
  return [start, end];
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text.charAt(at))) {
    at++;
  }
  return at;
}

function isWord(text: string, at: number): boolean {
  return /[\w$]/.test(text.charAt(at));
}
