import { array, derived, FALSE, MAX_TEXT, NULL, string, TRUE } from './construct';
import { convert } from './convert';
import { filterOrTest, foldCase } from './equality';
import { findsFresh, matchesFresh, splitAtSlash } from './freshTexts';
import { failure, lift, type Outcome } from './outcome';
import { PowerShellRegex, type RegexMatch, substitute } from './regex';
import { changedText, piecesOfSaid } from './shownWords';
import { isScalar, joinTexts, toText } from './toText';
import { isErrorType, type UnknownValue, type Value } from './value';
import { escapeWildcards, wildcardToMatcher } from './wildcard';

const BOOL = { type: 'bool', notNull: true } as const;
const STRING = { type: 'string', notNull: true } as const;

/** `-like` and `-notlike`. */
export function likes(left: Value, right: Value, ignoreCase: boolean, wanted: boolean): Outcome {
  if (left.kind === 'nothing') return array([]);
  const pattern = toText(right);
  const operation = `${ignoreCase ? 'i' : 'c'}${wanted ? 'like' : 'notlike'}`;
  if (pattern.kind !== 'string')
    return filterOrTest(operation, left, right, item => {
      const answer = matchesFresh(pattern, toText(item), ignoreCase);
      return answer === 'unknown' ? derived(operation, [item, right], BOOL) : (answer === 'yes') === wanted ? TRUE : FALSE;
    });
  const matcher = wildcardToMatcher(pattern.value, !ignoreCase);
  const folded = ignoreCase ? foldCase(right) : right;
  const matches = filterOrTest(operation, left, folded, item => {
    if (!matcher) return failure(`'${pattern.value}' is not a wildcard pattern`);
    const text = toText(item);
    const answer = matcher.matches(text.kind === 'string' ? text.value : text.kind === 'text' ? text.parts : [text]);
    if (answer === 'unknown') return derived(operation, [item, folded], BOOL);
    return (answer === 'yes') === wanted ? TRUE : FALSE;
  });
  return left.kind === 'array' && matches.kind === 'array' ? asTexts(matches) : matches;
}

/** `-like` hands on the texts of the elements, not the elements. */
function asTexts(selection: Extract<Value, { kind: 'array' }>): Value {
  return array(
    selection.items.map(item => toText(item)),
    selection.rest && toText(selection.rest),
  );
}

/** `-match` and `-notmatch`; what $Matches holds afterwards is `matchGroups`. */
export function matches(left: Value, right: Value, ignoreCase: boolean, wanted: boolean): Outcome {
  const operation = `${ignoreCase ? 'i' : 'c'}${wanted ? 'match' : 'notmatch'}`;
  const regex = regexOf(right, ignoreCase);
  // A pattern that is not read may be an error even before an empty collection.
  if (!regex) {
    const answer = isScalar(left) ? findsFresh(toText(right), toText(left), ignoreCase) : 'unknown';
    if (answer !== 'unknown') return (answer === 'yes') === wanted ? TRUE : FALSE;
    return derived(operation, [left, right], isScalar(left) ? BOOL : { notNull: true });
  }
  if (left.kind === 'nothing') return array([]);
  return filterOrTest(operation, left, right, item => {
    const answer = matchesOne(item, regex, ignoreCase);
    if (answer === undefined) return derived(operation, [item, right], BOOL);
    return answer === wanted ? TRUE : FALSE;
  });
}

function matchesOne(item: Value, regex: PowerShellRegex, ignoreCase: boolean): boolean | undefined {
  const text = toText(item);
  if (text.kind === 'string') {
    const found = regex.first(text.value);
    return found === 'unknown' ? undefined : found !== undefined;
  }
  return regex.literal && matchesPartly(text.kind === 'text' ? text.parts : [text], regex.literal, ignoreCase);
}

/** A plain text between anchors is looked for in a text with unknown pieces as a wildcard pattern would be. */
function matchesPartly(
  parts: readonly (string | UnknownValue)[],
  literal: NonNullable<PowerShellRegex['literal']>,
  ignoreCase: boolean,
): boolean | undefined {
  const escaped = escapeWildcards(literal.text);
  const open = `${literal.fromStart ? '' : '*'}${escaped}`;
  // The end is also before a last line feed.
  const answers = (literal.toEnd ? [open, `${open}\n`] : [`${open}*`]).map(
    pattern => wildcardToMatcher(pattern, !ignoreCase)?.matches(parts) ?? 'unknown',
  );
  if (answers.includes('yes')) return true;
  return answers.every(answer => answer === 'no') ? false : undefined;
}

/**
 * What `$Matches` holds after a successful `left -match right` on one known text, by number or name; 'unknown' where that
 * cannot be told, undefined where it does not match (and $Matches stays as it was).
 */
export function matchGroups(left: Value, right: Value, ignoreCase = true): ReadonlyMap<number | string, string> | undefined | 'unknown' {
  const text = left.kind === 'array' || left.kind === 'oneOf' ? undefined : toText(left);
  const found = text?.kind === 'string' ? regexOf(right, ignoreCase)?.first(text.value) : 'unknown';
  if (found === 'unknown' || (found === undefined && !regexOf(right, ignoreCase))) return 'unknown';
  return found?.groups;
}

/** The same for each place where it matches, of which there may be none. */
export function allMatchGroups(left: Value, right: Value, ignoreCase = true): readonly ReadonlyMap<number | string, string>[] | 'unknown' {
  const text = left.kind === 'array' || left.kind === 'oneOf' ? undefined : toText(left);
  const found = text?.kind === 'string' ? (regexOf(right, ignoreCase)?.all(text.value) ?? 'unknown') : 'unknown';
  return found === 'unknown' ? found : found.map(({ groups }) => groups);
}

function regexOf(pattern: Value, ignoreCase: boolean): PowerShellRegex | undefined {
  if (pattern.kind === 'oneOf' || pattern.kind === 'unknown') return undefined;
  const text = toText(pattern);
  return text.kind === 'string' ? PowerShellRegex.read(text.value, ignoreCase) : undefined;
}

/** `-replace`: on each element of a collection, else on the text of the value. */
export function replaces(left: Value, right: Value, ignoreCase: boolean): Outcome {
  const operation = ignoreCase ? 'ireplace' : 'creplace';
  const operands: readonly Value[] = right.kind === 'array' && !right.rest ? right.items : [right];
  const [pattern = string(''), replacement = string('')] = operands;
  if (operands.length > 2) return failure('-replace takes a pattern and a replacement');
  return lift(operation, [left, pattern, replacement], ([l = left, p = pattern, r = replacement]) => {
    const replace = (item: Value) => replaceIn(operation, item, p, r, ignoreCase);
    if (l.kind !== 'array' && l.kind !== 'nothing') return replace(l);
    // A pattern that is not read may be an error even before an empty collection.
    if (!regexOf(p, ignoreCase)) return derived(operation, [l, p, r], { type: 'array', notNull: true });
    return l.kind === 'nothing' ? array([]) : array(l.items.map(replace), l.rest && replace(l.rest));
  });
}

function replaceIn(operation: string, item: Value, pattern: Value, replacement: Value, ignoreCase: boolean): Value {
  const regex = regexOf(pattern, ignoreCase);
  const text = toText(item);
  const put = replacement.kind === 'scriptblock' || replacement.kind === 'reference' ? undefined : toText(replacement);
  const replaced = (sample: string) => (regex && put?.kind === 'string' ? replaceAll(sample, regex, put.value) : undefined);
  const known = text.kind === 'string' ? replaced(text.value) : undefined;
  if (known !== undefined) return string(known);
  return derived(operation, [item, pattern, replacement], isOneText(item) ? changedText(text, replaced) : { notNull: true });
}

function isOneText(item: Value): boolean {
  return isScalar(item) || (item.kind === 'unknown' && isErrorType(item.type));
}

function replaceAll(text: string, regex: PowerShellRegex, put: string): string | undefined {
  const found = regex.all(text);
  if (found === 'unknown') return undefined;
  let result = '';
  let done = 0;
  for (const match of found) {
    const inserted = substitute(put, match);
    if (inserted === undefined || result.length > MAX_TEXT) return undefined;
    result += text.slice(done, match.start) + inserted;
    done = match.start + match.text.length;
  }
  return result + text.slice(done);
}

/** `-join`: the texts of the elements with the separator between; of one value its text. */
export function joins(left: Value, separator: Value): Outcome {
  return lift('join', [left, separator], ([l = left, s = separator]) => {
    const between = toText(s);
    if (l.kind === 'array' && !l.rest && between.kind === 'string') {
      return l.items.some(item => item.kind === 'oneOf') ? joinOptions(l.items, between.value) : joinTexts(l.items, between.value);
    }
    if (l.kind === 'array' || l.kind === 'unknown' || (l.kind === 'reference' && l.type === 'list')) return derived('join', [l, s], STRING);
    return toText(l);
  });
}
function joinOptions(items: readonly Value[], separator: string): Outcome {
  return lift('join', items, row => joinTexts(row, separator));
}

/** `-split`: the pieces of each element's text. */
export function splits(left: Value, right: Value, ignoreCase: boolean): Outcome {
  const operation = ignoreCase ? 'isplit' : 'csplit';
  const operands: readonly Value[] = right.kind === 'array' && !right.rest ? right.items : [right];
  const [separator = NULL, limitValue = NULL, ...options] = operands;
  const open = derived(operation, [left, right], { type: 'array', notNull: true });
  if (separator.kind === 'scriptblock' || separator.kind === 'oneOf' || left.kind === 'oneOf' || right.kind === 'unknown') return open;
  const limit = convert(limitValue, { kind: 'number', type: 'int' });
  const simple = options[0]?.kind === 'string' && options[0].value.toLowerCase() === 'simplematch';
  if (limit.ok !== 'yes' || limit.value.kind !== 'number' || Number(limit.value.value) < 0 || (options.length > 0 && !simple)) return open;
  const pattern = toText(separator);
  if (pattern.kind !== 'string') return open;
  const regex = PowerShellRegex.read(simple ? escapeRegex(pattern.value) : pattern.value, ignoreCase);
  if (!regex) return open;
  const most = Number(limit.value.value);
  const whole = toText(left);
  const texts = pattern.value === '/' && operands.length === 1 && whole.kind === 'text' ? splitAtSlash(whole.parts) : undefined;
  if (texts) return array(texts);
  const pieces = (text: string) => piecesIn(text, regex, most);
  return splitEach(left, pieces) ?? piecesOfSaid(whole, open, pieces) ?? open;
}

/** Unary `-split`: at white space, none kept at the ends. */
export function splitAtSpace(value: Value): Outcome {
  const regex = PowerShellRegex.read('\\s+', false);
  return (
    (value.kind !== 'oneOf' && regex && splitEach(value, text => piecesIn(text.trim(), regex, 0))) ||
    derived('split', [value], { type: 'array', notNull: true })
  );
}

function splitEach(left: Value, split: (text: string) => readonly string[] | undefined): Outcome | undefined {
  if (left.kind === 'array' && left.rest) return undefined;
  if (left.kind === 'nothing') return array([]);
  const pieces: Value[] = [];
  for (const item of left.kind === 'array' ? left.items : [left]) {
    const text = toText(item);
    const found = text.kind === 'string' ? split(text.value) : undefined;
    if (!found) return undefined;
    for (const piece of found) pieces.push(string(piece));
  }
  return array(pieces);
}

function piecesIn(text: string, regex: PowerShellRegex, limit: number): readonly string[] | undefined {
  const found = regex.all(text);
  return found === 'unknown' ? undefined : piecesOf(text, found, limit);
}

/** The texts between the matches and what the groups captured; at most `limit` pieces where that is not 0. */
function piecesOf(text: string, found: readonly RegexMatch[], limit: number): string[] {
  if (limit === 1) return [text];
  const used = limit === 0 ? found : found.slice(0, limit - 1);
  const pieces: string[] = [];
  let done = 0;
  for (const match of used) {
    pieces.push(text.slice(done, match.start), ...match.numbered.filter(group => group !== undefined));
    done = match.start + match.text.length;
  }
  return [...pieces, text.slice(done)];
}

function escapeRegex(text: string): string {
  return text.replace(/[\\*+?|{}[\]()^$.#\s/-]/g, character => (/\s/.test(character) ? character : `\\${character}`));
}
