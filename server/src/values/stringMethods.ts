import { array, boolean, char, derived, int, MAX_TEXT, string } from './construct';
import { convert } from './convert';
import { hasFresh, splitAtSlash } from './freshTexts';
import { failure, type Outcome } from './outcome';
import { toText } from './toText';
import type { StringValue, Tri, UnknownValue, Value } from './value';
import { escapeWildcards, wildcardToMatcher } from './wildcard';

type Method = (text: string, args: readonly Value[]) => Outcome | undefined;
const STRING = { type: 'string', notNull: true } as const;

/**
 * A method of a known string, named in lower case, on an English system. Undefined for methods and arguments that are not
 * modelled, or that versions of .NET treat differently.
 */
export function invokeOnString(text: string, method: string, args: readonly Value[]): Outcome | undefined {
  return METHODS.get(method)?.(text, args);
}

const METHODS = new Map<string, Method>([
  ['tolower', (text, args) => (args.length === 0 ? changeCase(text, 'lower') : undefined)],
  ['toupper', (text, args) => (args.length === 0 ? changeCase(text, 'upper') : undefined)],
  ['tolowerinvariant', (text, args) => (args.length === 0 ? changeCase(text, 'lower') : undefined)],
  ['toupperinvariant', (text, args) => (args.length === 0 ? changeCase(text, 'upper') : undefined)],
  ['trim', (text, args) => trim(text, args, true, true)],
  ['trimstart', (text, args) => trim(text, args, true, false)],
  ['trimend', (text, args) => trim(text, args, false, true)],
  ['tostring', (text, args) => (args.length === 0 ? string(text) : undefined)],
  ['clone', (text, args) => (args.length === 0 ? string(text) : undefined)],
  ['replace', replace],
  ['split', split],
  ['startswith', (text, args) => affix([text], args, { start: false, end: true })],
  ['endswith', (text, args) => affix([text], args, { start: true, end: false })],
  ['contains', (text, args) => affix([text], args, { start: true, end: true })],
  ['substring', substring],
  ['indexof', (text, args) => position(text, args, (needle, from) => text.indexOf(needle, from))],
  ['lastindexof', (text, args) => (args.length === 1 ? position(text, args, needle => text.lastIndexOf(needle)) : undefined)],
  ['padleft', (text, args) => pad(args, (width, fill) => text.padStart(width, fill))],
  ['padright', (text, args) => pad(args, (width, fill) => text.padEnd(width, fill))],
  ['insert', insert],
  ['remove', remove],
  [
    'tochararray',
    (text, args) => (args.length === 0 ? { ...array(text.split('').map(unit => char(unit))), elementType: 'char' } : undefined),
  ],
  ['equals', equals],
]);

/** Methods that can be answered for a text with unknown pieces. */
export function invokeOnText(parts: readonly (string | UnknownValue)[], method: string, args: readonly Value[]): Outcome | undefined {
  switch (method) {
    case 'startswith':
      return affix(parts, args, { start: false, end: true });
    case 'endswith':
      return affix(parts, args, { start: true, end: false });
    case 'contains':
      return affix(parts, args, { start: true, end: true });
    case 'split': {
      const texts = args.length === 1 && textOf(args[0]) === '/' ? splitAtSlash(parts) : undefined;
      return texts && array(texts);
    }
    default:
      return undefined;
  }
}

/** Beyond these letters the case of a letter depends on culture and version. */
function changeCase(text: string, to: 'lower' | 'upper'): Outcome | undefined {
  if (!/^[\0-~À-ÖØ-Þà-öø-þ]*$/.test(text)) return undefined;
  return string(to === 'lower' ? text.toLowerCase() : text.toUpperCase());
}

const SPACE = '\\t\\n\\v\\f\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

function trim(text: string, args: readonly Value[], start: boolean, end: boolean): Outcome | undefined {
  const characters = args.map(charactersOf);
  if (characters.includes(undefined)) return undefined;
  const listed = characters.join('').replace(/[\\\]^-]/g, '\\$&');
  const set = listed === '' ? SPACE : listed;
  let result = text;
  if (start) result = result.replace(new RegExp(`^[${set}]+`), '');
  if (end) result = trimEnd(result, new RegExp(`[${set}]`));
  return string(result);
}
/** A loop, since a pattern bound to the end would be tried from every position. */
function trimEnd(text: string, set: RegExp): string {
  let end = text.length;
  while (end > 0 && set.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function charactersOf(value: Value): string | undefined {
  if (value.kind === 'string' || value.kind === 'char') return value.value;
  if (value.kind !== 'array' || value.rest) return undefined;
  const units = value.items.map(item =>
    item.kind === 'char' || (item.kind === 'string' && item.value.length === 1) ? item.value : undefined,
  );
  return units.includes(undefined) ? undefined : units.join('');
}

function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'string' || value?.kind === 'char' ? value.value : undefined;
}
function numberOf(value: Value | undefined): number | undefined {
  if (value?.kind !== 'number') return undefined;
  const converted = convert(value, { kind: 'number', type: 'int' });
  return converted.ok === 'yes' && converted.value.kind === 'number' ? Number(converted.value.value) : undefined;
}

function replace(text: string, args: readonly Value[]): Outcome | undefined {
  const [from, to] = args.map(textOf);
  if (args.length !== 2 || from === undefined || to === undefined) return undefined;
  if (from === '') return failure('the text to replace is empty');
  if (from.length === 1 ? false : !/^[\x20-~\t\r\n]*$/.test(from)) return undefined;
  const pieces = text.split(from);
  if (text.length + pieces.length * to.length > MAX_TEXT) return derived('.replace', [string(text), ...args], STRING);
  return string(pieces.join(to));
}

/** The option of `Split` that leaves out what is empty; its name stands for it. */
export const REMOVE_EMPTY = 'RemoveEmptyEntries';

/** Separators of one character only: a longer string is a set of characters to older versions, a text to later ones. */
function split(text: string, args: readonly Value[]): Outcome | undefined {
  const separator = textOf(args[0]);
  if (args.length === 0) return array(text.split(new RegExp(`[${SPACE}]`)).map(piece => string(piece)));
  if (separator?.length !== 1 || args.length > 2) return undefined;
  const pieces = text.split(separator);
  if (args.length === 1) return array(pieces.map(piece => string(piece)));
  if (textOf(args[1])?.toLowerCase() === REMOVE_EMPTY.toLowerCase()) return array(pieces.filter(Boolean).map(piece => string(piece)));
  const limit = numberOf(args[1]);
  if (limit === undefined) return undefined;
  if (limit < 0) return failure('the number of pieces is negative');
  const head = pieces.slice(0, Math.max(limit - 1, 0));
  const kept = limit === 0 ? [] : pieces.length <= limit ? pieces : [...head, pieces.slice(limit - 1).join(separator)];
  return array(kept.map(piece => string(piece)));
}

function affix(
  parts: readonly (string | UnknownValue)[],
  args: readonly Value[],
  open: { readonly start: boolean; readonly end: boolean },
): Outcome | undefined {
  const [given] = args;
  const part = textOf(given);
  if (args.length !== 1 || given === undefined) return undefined;
  if (part === undefined) {
    const has = hasFresh(toText(given), parts, open);
    return has === 'unknown' ? undefined : boolean(has === 'yes');
  }
  // Compared by culture: beyond ASCII, and for characters that some tables ignore, versions differ.
  if (![part, ...parts].every(piece => typeof piece !== 'string' || /^[\t\r\n -~]*$/.test(piece))) return undefined;
  const escaped = escapeWildcards(part);
  const pattern = `${open.start ? '*' : ''}${escaped}${open.end ? '*' : ''}`;
  const answer: Tri = wildcardToMatcher(pattern, true)?.matches(parts) ?? 'unknown';
  return answer === 'unknown' ? undefined : boolean(answer === 'yes');
}

function substring(text: string, args: readonly Value[]): Outcome | undefined {
  const start = numberOf(args[0]);
  const length = args.length === 1 && start !== undefined ? text.length - start : numberOf(args[1]);
  if (args.length > 2 || start === undefined || length === undefined) return undefined;
  if (start < 0 || length < 0 || start + length > text.length) return failure('the part asked for lies outside the string');
  return string(text.slice(start, start + length));
}

function position(text: string, args: readonly Value[], find: (needle: string, from: number) => number): Outcome | undefined {
  const needle = textOf(args[0]);
  const from = args.length < 2 ? 0 : numberOf(args[1]);
  if (needle === undefined || needle === '' || from === undefined || args.length > 2 || !/^[\t\r\n -~]*$/.test(needle + text))
    return undefined;
  return from < 0 || from > text.length ? failure('the position lies outside the string') : int(find(needle, from));
}

function pad(args: readonly Value[], fill: (width: number, character: string) => string): Outcome | undefined {
  const width = numberOf(args[0]);
  const character = args.length < 2 ? ' ' : textOf(args[1]);
  if (width === undefined || width > MAX_TEXT || character?.length !== 1 || args.length > 2) return undefined;
  return width < 0 ? failure('the width is negative') : string(fill(width, character));
}

function insert(text: string, args: readonly Value[]): Outcome | undefined {
  const at = numberOf(args[0]);
  const added: StringValue | undefined = args[1]?.kind === 'string' ? args[1] : undefined;
  if (args.length !== 2 || at === undefined || !added) return undefined;
  return at < 0 || at > text.length
    ? failure('the position lies outside the string')
    : string(text.slice(0, at) + added.value + text.slice(at));
}

function remove(text: string, args: readonly Value[]): Outcome | undefined {
  const start = numberOf(args[0]);
  const length = args.length === 1 && start !== undefined ? text.length - start : numberOf(args[1]);
  if (args.length > 2 || start === undefined || length === undefined) return undefined;
  // Removing nothing from the very end was an error in older versions.
  if (args.length === 1 && start === text.length) return undefined;
  if (start < 0 || length < 0 || start + length > text.length) return failure('the part to remove lies outside the string');
  return string(text.slice(0, start) + text.slice(start + length));
}

function equals(text: string, args: readonly Value[]): Outcome | undefined {
  const [other] = args;
  return args.length === 1 && other?.kind === 'string' ? boolean(other.value === text) : undefined;
}
