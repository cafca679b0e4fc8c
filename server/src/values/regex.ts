import { LATIN_LETTERS, type TranslatedRegex, translateRegex } from './regexParser';

/** A match: the whole, its place, and the groups that took part, by .NET's number or name. */
export interface RegexMatch {
  readonly start: number;
  readonly text: string;
  readonly groups: ReadonlyMap<number | string, string>;
  /** All groups in the order of their numbers, from 1; undefined: took no part. */
  readonly numbered: readonly (string | undefined)[];
}

/** Steps that one search may take in the worst case; a pattern and text that may need more are not tried. */
const MAX_STEPS = 5_000_000;
const TEXTS = { all: /^/, latin: new RegExp(`^[\\0-~${LATIN_LETTERS}]*$`), ascii: /^[\0-~]*$/ } as const;
/** ASCII, and the letters beyond whose two cases both engines pair alike. */
const CASED = /^[\0-~À-ÅÇ-ÏÑ-ÖØ-ÝÀ-Åà-åç-ïñ-öø-ý]*$/;

/** The first match of a .NET pattern in a text, or all of them; 'unknown' where it cannot be told. */
export class PowerShellRegex {
  readonly #translated: TranslatedRegex;
  readonly #compiled: RegExp;
  readonly #pattern: string;
  readonly #ignoreCase: boolean;

  private constructor(pattern: string, translated: TranslatedRegex, ignoreCase: boolean) {
    this.#pattern = pattern;
    this.#translated = translated;
    this.#ignoreCase = ignoreCase;
    this.#compiled = new RegExp(translated.source, ignoreCase ? 'gi' : 'g');
  }

  /** Undefined for a pattern outside the common part of the two languages, an invalid one included. */
  static read(pattern: string, ignoreCase: boolean): PowerShellRegex | undefined {
    const translated = translateRegex(pattern);
    if (!translated) return undefined;
    try {
      return new PowerShellRegex(pattern, translated, translated.ignoreCase ?? ignoreCase);
    } catch {
      // A range that runs backwards, for one.
      return undefined;
    }
  }

  /** The pattern as plain text between optional anchors, where it is no more than that. */
  get literal(): TranslatedRegex['literal'] {
    return this.#translated.literal;
  }

  first(text: string): RegexMatch | undefined | 'unknown' {
    if (!this.#canSearch(text)) return 'unknown';
    this.#compiled.lastIndex = 0;
    const found = this.#compiled.exec(text);
    return found ? this.#matchOf(found) : undefined;
  }

  all(text: string): readonly RegexMatch[] | 'unknown' {
    if (!this.#canSearch(text)) return 'unknown';
    return [...text.matchAll(this.#compiled)].map(found => this.#matchOf(found));
  }

  #canSearch(text: string): boolean {
    const { texts, ways, degree, source } = this.#translated;
    if (!TEXTS[texts].test(text) || (this.#ignoreCase && !(CASED.test(text) && CASED.test(this.#pattern)))) return false;
    const starts = source.startsWith('^') && !source.includes('|') ? 1 : text.length + 1;
    return ways * (text.length + 1) ** degree * starts <= MAX_STEPS;
  }

  #matchOf(found: RegExpExecArray): RegexMatch {
    const keys = this.#translated.groups;
    const groups = new Map<number | string, string>([[0, found[0]]]);
    const captured = keys.map((key, i) => ({ key, text: found[i + 1] }));
    for (const { key, text } of captured) if (text !== undefined) groups.set(key, text);
    const unnamed = captured.filter(({ key }) => typeof key === 'number');
    const named = captured.filter(({ key }) => typeof key === 'string');
    return { start: found.index, text: found[0], groups, numbered: [...unnamed, ...named].map(({ text }) => text) };
  }
}

/** What a replacement of `-replace` puts in for a match; undefined for the rarer substitutions. */
export function substitute(replacement: string, match: RegexMatch): string | undefined {
  let result = '';
  for (let i = 0; i < replacement.length; i++) {
    const character = replacement.charAt(i);
    if (character !== '$') {
      result += character;
      continue;
    }
    const reference = /^\$(?:(\d{1,4})|\{(\w{1,40})\}|(\$)|(&))/.exec(replacement.slice(i, i + 44));
    if (!reference) {
      if (/^\$[`'+_{]/.test(replacement.slice(i, i + 2))) return undefined;
      result += character;
      continue;
    }
    const value = substituteReference(reference, match);
    if (value === undefined) return undefined;
    result += value;
    i += reference[0].length - 1;
  }
  return result;
}

function substituteReference(reference: RegExpExecArray, match: RegexMatch): string | undefined {
  const [whole, digits, name, dollar, all] = reference;
  if (dollar !== undefined) return '$';
  if (all !== undefined) return match.text;
  const group = digits ?? name ?? '';
  if (/^\d+$/.test(group)) {
    const number = Number(group);
    if (number === 0) return match.text;
    // What names no group stays as it is written.
    return number <= match.numbered.length ? (match.numbered[number - 1] ?? '') : whole;
  }
  const value = match.groups.get(group);
  // A named group that took no part is empty, a name that is none stays: which it is, the match does not tell.
  return value;
}
