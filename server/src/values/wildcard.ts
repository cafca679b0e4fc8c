import { tri } from './truth';
import type { Tri, UnknownValue } from './value';

/** One element of a wildcard pattern. */
type Element =
  | { readonly kind: 'any' }
  | { readonly kind: 'one' }
  | { readonly kind: 'literal'; readonly character: string }
  | { readonly kind: 'set'; readonly singles: string; readonly ranges: readonly (readonly [string, string])[] };

/** A wildcard pattern read once; `matches` takes a text that may have unknown pieces. */
export interface WildcardMatcher {
  /** No wildcard in it: the pattern names one text. */
  readonly literal: boolean;
  matches(text: string | readonly (string | UnknownValue)[]): Tri;
}

/**
 * Reads a pattern of `-like`, `switch -Wildcard` and `-Filter`: `*`, `?`, `[abc]`, `[a-z]`, a backtick before a character
 * taken as it is. Undefined where PowerShell refuses the pattern: an open bracket, a backward range.
 */
export function wildcardToMatcher(pattern: string, caseSensitive = false): WildcardMatcher | undefined {
  const elements = readPattern(pattern);
  if (!elements) return undefined;
  return {
    literal: elements.every(element => element.kind === 'literal'),
    matches: text => matchParts(elements, typeof text === 'string' ? [text] : text, caseSensitive),
  };
}

/** `text -like pattern`; unknown too where the pattern is refused or letters beyond ASCII may fold. */
export function like(text: string | readonly (string | UnknownValue)[], pattern: string, caseSensitive = false): Tri {
  return wildcardToMatcher(pattern, caseSensitive)?.matches(text) ?? 'unknown';
}

/** The text as a pattern that only the text itself matches. */
export function escapeWildcards(text: string): string {
  return text.replace(/[`*?[\]]/g, '`$&');
}

function readPattern(pattern: string): readonly Element[] | undefined {
  const elements: Element[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === '`') {
      // A backtick at the end stands for itself, unless it is all there is.
      if (i + 1 < pattern.length) elements.push({ kind: 'literal', character: pattern.charAt(++i) });
      else if (pattern !== '`') elements.push({ kind: 'literal', character });
    } else if (character === '*') {
      elements.push({ kind: 'any' });
    } else if (character === '?') {
      elements.push({ kind: 'one' });
    } else if (character === '[') {
      const set = readSet(pattern, i + 1);
      if (!set) return undefined;
      elements.push(set.element);
      i = set.end;
    } else {
      elements.push({ kind: 'literal', character });
    }
  }
  return elements;
}

/** From after the opening bracket; a closing bracket right after it is an ordinary character. */
function readSet(pattern: string, start: number): { readonly element: Element; readonly end: number } | undefined {
  const characters: { readonly character: string; readonly dash: boolean }[] = [];
  let i = start;
  for (; i < pattern.length; i++) {
    const character = pattern.charAt(i);
    if (character === ']' && i > start) break;
    if (character === '`' && i + 1 < pattern.length) characters.push({ character: pattern.charAt(++i), dash: false });
    else characters.push({ character, dash: character === '-' });
  }
  if (i >= pattern.length) return undefined;
  let singles = '';
  const ranges: [string, string][] = [];
  for (let j = 0; j < characters.length; j++) {
    const from = characters[j]?.character ?? '';
    const to = characters[j + 2];
    if (to && characters[j + 1]?.dash) {
      if (from > to.character) return undefined;
      ranges.push([from, to.character]);
      j += 2;
    } else {
      singles += from;
    }
  }
  return { element: { kind: 'set', singles, ranges }, end: i };
}

/**
 * Runs the pattern over the text, once for "can it match" and once for "must it": an unknown piece can be anything to the
 * first, and is taken by `*` alone in the second.
 */
function matchParts(elements: readonly Element[], parts: readonly (string | UnknownValue)[], caseSensitive: boolean): Tri {
  const foreign = !caseSensitive && [...parts, ...elements.map(sourceOf)].some(part => typeof part === 'string' && /[^\0-~]/.test(part));
  const certain = run(elements, parts, caseSensitive, false);
  if (certain) return 'yes';
  const possible = run(elements, parts, caseSensitive, true);
  if (possible || foreign) return 'unknown';
  return tri(false);
}
function sourceOf(element: Element): string {
  if (element.kind === 'literal') return element.character;
  return element.kind === 'set' ? element.singles + element.ranges.flat().join('') : '';
}

/** All positions of the pattern at once: time is bounded by the product of the two lengths. */
function run(elements: readonly Element[], parts: readonly (string | UnknownValue)[], caseSensitive: boolean, possible: boolean): boolean {
  let positions = closure(new Set([0]), elements);
  for (const part of parts) {
    if (typeof part !== 'string') {
      positions = possible ? anyFrom(positions, elements.length) : new Set([...positions].filter(at => elements[at]?.kind === 'any'));
      positions = closure(positions, elements);
      continue;
    }
    for (let i = 0; i < part.length && positions.size > 0; i++) positions = step(positions, elements, part.charAt(i), caseSensitive);
  }
  return positions.has(elements.length);
}

function step(positions: ReadonlySet<number>, elements: readonly Element[], character: string, caseSensitive: boolean): Set<number> {
  const next = new Set<number>();
  for (const at of positions) {
    const element = elements[at];
    if (!element) continue;
    if (element.kind === 'any') next.add(at);
    else if (accepts(element, character, caseSensitive)) next.add(at + 1);
  }
  return closure(next, elements);
}

/** `*` also takes nothing. */
function closure(positions: Set<number>, elements: readonly Element[]): Set<number> {
  for (const at of positions) if (elements[at]?.kind === 'any') positions.add(at + 1);
  return positions;
}

function anyFrom(positions: ReadonlySet<number>, length: number): Set<number> {
  if (positions.size === 0) return new Set();
  const first = Math.min(...positions);
  return new Set(Array.from({ length: length - first + 1 }, (_, i) => first + i));
}

function accepts(element: Element, character: string, caseSensitive: boolean): boolean {
  const fold = (text: string) => (caseSensitive ? text : text.toLowerCase());
  switch (element.kind) {
    case 'any':
    case 'one':
      return true;
    case 'literal':
      return fold(element.character) === fold(character);
    case 'set':
      return fold(element.singles).includes(fold(character)) || element.ranges.some(range => inRange(range, character, caseSensitive));
  }
}

function inRange([from, to]: readonly [string, string], character: string, caseSensitive: boolean): boolean {
  const spellings = caseSensitive ? [character] : [character, character.toLowerCase(), character.toUpperCase()];
  return spellings.some(spelling => spelling >= from && spelling <= to);
}
