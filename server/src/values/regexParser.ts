import { type Costly, eitherPart, inSequence, NONE, ONE, total } from './regexCost';

/**
 * Reads the part of .NET's regular expressions that means the same in JavaScript, and translates it. Everything else is
 * declined, and so is what could backtrack for long.
 */
export interface TranslatedRegex {
  /** Source for JavaScript, to be used with the flags d, s or i at most, never m or u. */
  readonly source: string;
  /** Key of each capturing group in the order of JavaScript's numbers, from 1: .NET's number, or the group's name. */
  readonly groups: readonly (number | string)[];
  /** The texts that it reads as .NET does: all, those of ASCII and the Latin letters beyond, or ASCII alone. */
  readonly texts: 'all' | 'latin' | 'ascii';
  /** `(?i)` or `(?-i)` at the start. */
  readonly ignoreCase: boolean | undefined;
  /** Upper bound on the ways that a text of n characters can be tried from one place, as coefficients: ways × n^degree. */
  readonly ways: number;
  readonly degree: number;
  /** The pattern as plain text between optional anchors, where it is no more than that. */
  readonly literal: { readonly text: string; readonly fromStart: boolean; readonly toEnd: boolean } | undefined;
}

/** What a part of a pattern costs and whether it captures. */
interface Part extends Costly {
  readonly source: string;
  /** Capturing groups in it, itself included. */
  readonly captures: number;
  /** `anchor` takes no quantifier; `capture` is one capturing group. */
  readonly kind: 'anchor' | 'capture' | 'other';
}

const END_OF_TEXT = '(?=\\n?(?![\\s\\S]))';
/** Beyond ASCII: the letters to which texts are kept where a class of letters, digits or white space is used. */
export const LATIN_LETTERS = 'À-ÖØ-öø-ÿ';
const MAX_PATTERN = 2000;

/** Undefined for a pattern that is declined: too long, outside the common part, or invalid. */
export function translateRegex(pattern: string): TranslatedRegex | undefined {
  if (pattern.length > MAX_PATTERN) return undefined;
  const option = /^\(\?(-?)i\)/.exec(pattern);
  const reader = new PatternReader(option ? pattern.slice(option[0].length) : pattern);
  const whole = reader.alternatives(0);
  if (!whole || !reader.atEnd) return undefined;
  return {
    source: whole.source,
    groups: reader.groupKeys(),
    texts: reader.texts,
    ignoreCase: option ? option[1] === '' : undefined,
    ...total(whole),
    literal: literalOf(pattern),
  };
}

function literalOf(pattern: string): TranslatedRegex['literal'] {
  const match = /^(\^?)((?:[^\\^$.|?*+()[\]{}\n]|\\[^\w\s])*)(\$?)$/.exec(pattern);
  if (!match) return undefined;
  return { text: (match[2] ?? '').replace(/\\(.)/g, '$1'), fromStart: match[1] !== '', toEnd: match[3] !== '' };
}

class PatternReader {
  readonly #pattern: string;
  #at = 0;
  readonly #groups: (string | undefined)[] = [];
  #texts: TranslatedRegex['texts'] = 'all';

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  get atEnd(): boolean {
    return this.#at >= this.#pattern.length;
  }

  get texts(): TranslatedRegex['texts'] {
    return this.#texts;
  }

  /** .NET numbers the unnamed groups first; named ones are known by their names. */
  groupKeys(): (number | string)[] {
    let next = 1;
    return this.#groups.map(name => name ?? next++);
  }

  alternatives(depth: number): Part | undefined {
    if (depth > 20) return undefined;
    const first = this.#sequence(depth);
    if (!first) return undefined;
    let result = first;
    while (this.#take('|')) {
      const next = this.#sequence(depth);
      if (!next) return undefined;
      result = {
        ...eitherPart(result, next),
        source: `${result.source}|${next.source}`,
        captures: result.captures + next.captures,
        kind: 'other',
      };
    }
    return result;
  }

  #sequence(depth: number): Part | undefined {
    let result: Part = anchor('');
    while (!this.atEnd && this.#peek() !== '|' && this.#peek() !== ')') {
      const part = this.#quantified(depth);
      if (!part) return undefined;
      result = {
        ...inSequence(result, part),
        source: result.source + part.source,
        captures: result.captures + part.captures,
        kind: 'other',
      };
    }
    return { ...result, kind: 'other' };
  }

  #quantified(depth: number): Part | undefined {
    const atom = this.#atom(depth);
    if (!atom) return undefined;
    const match = /^(?:[*+?]|\{(\d{1,3})(,(\d{0,3}))?\})\??/.exec(this.#pattern.slice(this.#at, this.#at + 12));
    if (!match) return this.#peek() === '{' ? undefined : atom;
    this.#at += match[0].length;
    // A second quantifier is an error, or possessive elsewhere.
    if (/^[*+?{]/.test(this.#pattern.slice(this.#at))) return undefined;
    return quantify(atom, match);
  }

  #atom(depth: number): Part | undefined {
    const character = this.#next();
    switch (character) {
      case '(':
        return this.#group(depth);
      case '[':
        return this.#set();
      case '\\':
        return this.#escape();
      case '.':
        return fixed('[^\\n]');
      case '^':
        return anchor('^');
      case '$':
        return anchor(END_OF_TEXT);
      case '*':
      case '+':
      case '?':
      case '{':
      case ')':
        return undefined;
      default:
        return fixed(/[\]}/]/.test(character) ? `\\${character}` : character);
    }
  }

  #group(depth: number): Part | undefined {
    const rest = this.#pattern.slice(this.#at, this.#at + 40);
    const opening = /^\?(?::|=|!|<([A-Za-z]\w*)>)/.exec(rest);
    if (rest.startsWith('?') && !opening) return undefined;
    this.#at += opening?.[0].length ?? 0;
    const lookahead = opening?.[0] === '?=' || opening?.[0] === '?!';
    const capturing = !opening || opening[1] !== undefined;
    if (capturing) {
      if (opening?.[1] !== undefined && this.#groups.includes(opening[1])) return undefined;
      this.#groups.push(opening?.[1]);
    }
    const inner = this.alternatives(depth + 1);
    if (!inner || !this.#take(')')) return undefined;
    const head = capturing ? '(' : `(${opening[0]}`;
    const source = `${head}${inner.source})`;
    // A look-ahead keeps nothing to come back to, and its groups are another matter.
    if (lookahead) return inner.captures > 0 ? undefined : { ...anchor(source), aside: total(inner) };
    return { ...inner, source, captures: inner.captures + (capturing ? 1 : 0), kind: capturing ? 'capture' : 'other' };
  }

  #set(): Part | undefined {
    const negated = this.#take('^');
    let source = negated ? '[^' : '[';
    if (this.#peek() === ']') return undefined;
    while (!this.#take(']')) {
      if (this.atEnd) return undefined;
      const character = this.#next();
      // A bracket after a dash would take a class away in .NET.
      if (character === '-' && this.#peek() === '[') return undefined;
      if (character === '\\') {
        const escaped = this.#setEscape();
        if (escaped === undefined) return undefined;
        source += escaped;
      } else {
        source += character === '[' ? '\\[' : character;
      }
    }
    // Only a class of its own beside a dash is read differently.
    if (/\\[dwsDWS]-[^\]]|-\\[dwsDWS]/.test(source)) return undefined;
    return fixed(`${source}]`);
  }

  #setEscape(): string | undefined {
    const character = this.#next();
    if (/[dwsDS]/.test(character)) return this.#classInSet(character);
    if (/[tnrfv]/.test(character) || /[^\w\s]/.test(character)) return character.charCodeAt(0) < 128 ? `\\${character}` : undefined;
    return this.#hexEscape(character);
  }

  #escape(): Part | undefined {
    if (this.atEnd) return undefined;
    const character = this.#next();
    if (/[dwsDS]/.test(character)) return fixed(`[${this.#classInSet(character)}]`);
    if (character === 'W') return fixed(`[^${this.#classInSet('w')}]`);
    if (/[bB]/.test(character)) {
      this.#texts = 'ascii';
      return anchor(`\\${character}`);
    }
    if (character === 'A') return anchor('^');
    if (character === 'z') return anchor('$');
    if (character === 'Z') return anchor(END_OF_TEXT);
    if (/[tnrfv]/.test(character)) return fixed(`\\${character}`);
    if (/[^\w\s]/.test(character) && character.charCodeAt(0) < 128) return fixed(`\\${character}`);
    if (character === ' ') return fixed(' ');
    const hex = this.#hexEscape(character);
    return hex === undefined ? undefined : fixed(hex);
  }

  /** A letter of any language is a word character to .NET. */
  #classInSet(character: string): string {
    if (this.#texts === 'all') this.#texts = 'latin';
    return character === 'w' ? `\\w${LATIN_LETTERS}` : `\\${character}`;
  }

  #hexEscape(character: string): string | undefined {
    const length = character === 'x' ? 2 : character === 'u' ? 4 : 0;
    const digits = this.#pattern.slice(this.#at, this.#at + length);
    if (length === 0 || !new RegExp(`^[0-9a-fA-F]{${length}}$`).test(digits)) return undefined;
    this.#at += length;
    return `\\${character}${digits}`;
  }

  #peek(): string {
    return this.#pattern.charAt(this.#at);
  }
  #next(): string {
    return this.#pattern.charAt(this.#at++);
  }
  #take(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at += 1;
    return true;
  }
}

/** One character. */
function fixed(source: string): Part {
  return { source, through: ONE, aside: NONE, first: [source], open: [], captures: 0, empty: false, kind: 'other' };
}
function anchor(source: string): Part {
  return { source, through: ONE, aside: NONE, first: [], open: [], captures: 0, empty: true, kind: 'anchor' };
}

/**
 * What a quantifier makes of the cost. Undefined where the cost would grow exponentially, and where the two engines keep
 * different captures: of a group inside a repeated one, or of a repeated part that matched nothing.
 */
function quantify(atom: Part, match: RegExpExecArray): Part | undefined {
  const [whole, low, comma, high] = match;
  const operator = whole.charAt(0);
  const min = low !== undefined ? Number(low) : operator === '+' ? 1 : 0;
  const max =
    low !== undefined && comma === undefined
      ? min
      : low !== undefined && high !== ''
        ? Number(high)
        : operator === '?'
          ? 1
          : Number.POSITIVE_INFINITY;
  if (max < min || atom.empty || atom.captures > (atom.kind === 'capture' ? 1 : 0)) return undefined;
  const base = { ...atom, source: atom.source + whole, empty: min === 0, kind: 'other' } as const;
  const { ways, degree } = total(atom);
  const choices = max - min + 1;
  if (ways > 1 || degree > 0) {
    const through = { ways: choices * ways ** max, degree: degree * max };
    return max > 4 ? undefined : { ...base, through, aside: NONE, open: [] };
  }
  const loop = Number.isFinite(max) ? { ways: choices, degree: 0 } : { ways: 1, degree: 1 };
  return { ...base, open: [{ ...loop, characters: atom.first }] };
}
