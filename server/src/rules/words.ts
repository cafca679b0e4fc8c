/** Pieces of sentences that several rules' messages are made of. */

/** `a`, `a and b`, `a, b and c`. */
export function listOf(words: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

const COMMUNICATOR = 'Office Communicator ';

/** Names of clients as one would say them: `Office Communicator 2007 and 2007 R2`. */
export function clientsText(names: readonly string[]): string {
  if (names.length > 1 && names.every(name => name.startsWith(COMMUNICATOR))) {
    return COMMUNICATOR + listOf(names.map(name => name.slice(COMMUNICATOR.length)));
  }
  // Some names are two: `Lync 2013 and Skype for Business 2015`.
  return names.length > 1 ? listOf(names.flatMap(name => name.split(/ and (?!later)/))) : listOf(names);
}

/** One scope, named as events name it, inside a sentence; of a per-user policy, who has it. */
export function scopeText(scope: string): string {
  switch (scope) {
    case 'global':
      return 'the global scope';
    case '*':
      return 'every existing scope';
    case 'site:*':
      return 'every site';
    case '?':
      return 'a scope that is not known';
    default:
      if (scope.includes('?')) return partlyKnownText(scope);
      return scope.startsWith('user:') ? `those with the per-user policy ${scope.slice('user:'.length)}` : scope;
  }
}

/** `site:?`, where a script computes the name: the question mark stands for what is not known of it. */
function partlyKnownText(scope: string): string {
  const colon = scope.indexOf(':');
  const name = scope.slice(colon + 1);
  const kind = KINDS.get(scope.slice(0, Math.max(colon, 0)).toLowerCase()) ?? 'a service';
  return /^(?:\w+:)?\?$/.test(name)
    ? `${kind} that is not known here`
    : `${kind} whose name is known in part (${name.replaceAll('?', '…')})`;
}

const KINDS: ReadonlyMap<string, string> = new Map([
  ['site', 'a site'],
  ['user', 'a per-user policy'],
  ['tag', 'a per-user policy'],
]);

/** Most that a message lists before it says how many more there are. */
const MOST_SCOPES = 4;

/** Several scopes inside a sentence. */
export function scopesText(scopes: readonly string[]): string {
  const texts = scopes.slice(0, MOST_SCOPES).map(scopeText);
  const more = scopes.length - texts.length;
  return listOf(more > 0 ? [...texts, `${more} more`] : texts);
}

/** Longest piece of a script that a message repeats. */
const LONGEST_QUOTE = 60;

/** A piece of the script inside a sentence, cut where it is long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
}

/** `a` or `an`, by the word's first letter. */
export function article(word: string): string {
  return /^[aeiou]/i.test(word) ? 'an' : 'a';
}
