import { tri } from './truth';
import type { Tri } from './value';

/**
 * Comparison of strings by the invariant culture, as PowerShell's operators do. Its tables differ between Windows and
 * other systems, so only what all of them agree on is answered.
 */
const PLAIN = /^[\t\n\r -~]*$/;
/** With these letters, of which some are equal to two others in some tables. */
const LATIN = /^[\t\n\r -~À-ÏÑ-ÖØ-ßà-ïñ-öø-ÿ]*$/;
const LIGATURES = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['þ', 'th'],
]);

/** Whether the invariant culture takes two texts as equal. */
export function equalTexts(a: string, b: string, ignoreCase: boolean): Tri {
  if (a === b) return 'yes';
  const folds = ignoreCase && a.length === b.length && a.toLowerCase() === b.toLowerCase();
  if (PLAIN.test(a) && PLAIN.test(b)) return tri(folds);
  if (LATIN.test(a) && LATIN.test(b)) return folds || spelledOut(a) !== spelledOut(b) ? tri(folds) : ligatureAnswer(a, b);
  return folds && a.toUpperCase() === b.toUpperCase() ? 'yes' : 'unknown';
}

function spelledOut(text: string): string {
  return text.toLowerCase().replace(/[ßæþ]/g, letter => LIGATURES.get(letter) ?? letter);
}
/** Texts that are the same letters: apart from their case, or from two letters written as one. */
function ligatureAnswer(a: string, b: string): Tri {
  return a.length === b.length && a.toLowerCase() === b.toLowerCase() ? 'no' : 'unknown';
}

/**
 * Less than, equal to or greater than 0, or undefined. Blanks and punctuation come before digits, digits before letters;
 * letter case only decides between texts that are equal otherwise, lower case first. Hyphens and apostrophes are weighed
 * differently by different tables, and so is one punctuation mark against another.
 */
export function orderTexts(a: string, b: string, ignoreCase: boolean): number | undefined {
  if (a === b) return 0;
  if (!PLAIN.test(a) || !PLAIN.test(b)) return equalTexts(a, b, ignoreCase) === 'yes' ? 0 : undefined;
  if (!HYPHENS.test(a + b)) return orderPlain(a, b, ignoreCase);
  // Where hyphens count like other marks, and where they don't count: what both say holds.
  const counted = orderPlain(a, b, ignoreCase);
  const left = orderPlain(a.replaceAll(HYPHENS_ALL, ''), b.replaceAll(HYPHENS_ALL, ''), ignoreCase);
  if (counted !== undefined && left !== undefined && counted * left > 0) return counted;
  return equalTexts(a, b, ignoreCase) === 'yes' ? 0 : undefined;
}
const HYPHENS = /['-]/;
const HYPHENS_ALL = /['-]/g;

function orderPlain(a: string, b: string, ignoreCase: boolean): number | undefined {
  const length = Math.min(a.length, b.length);
  let letterCase = 0;
  for (let i = 0; i < length; i++) {
    const x = a.charAt(i);
    const y = b.charAt(i);
    if (x === y) continue;
    const lowerX = x.toLowerCase();
    const lowerY = y.toLowerCase();
    if (lowerX !== lowerY) return orderCharacters(lowerX, lowerY);
    if (letterCase === 0) letterCase = x === lowerX ? -1 : 1;
  }
  if (a.length !== b.length) return a.length - b.length;
  return ignoreCase ? 0 : letterCase;
}

function orderCharacters(x: string, y: string): number | undefined {
  const difference = classOf(x) - classOf(y);
  if (difference !== 0) return difference;
  return classOf(x) === 0 ? undefined : x < y ? -1 : 1;
}
function classOf(character: string): number {
  if (/[a-z]/.test(character)) return 2;
  return /[0-9]/.test(character) ? 1 : 0;
}
