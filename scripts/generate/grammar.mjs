// The TextMate grammar, made from the catalogue: which cmdlets are the family's, and which values their parameters take.
//
// It marks only what the text alone decides. A value that needs PowerShell to be known (a variable, an expression, a number
// for an enumeration, an abbreviation that two members share) stays as PowerShell's own grammar has it.

/** PowerShell reads all of these as a dash. */
const dash = '[-\u2013-\u2015]';
const singleQuote = "['\u2018-\u201b]";
const doubleQuote = '["\u201c-\u201e]';
/** What may stand after a whole argument. A comma makes it a list, a dot a member: those are left alone. */
const end = '(?=[\\s;|&)}]|$)';
/** Between a parameter's name and its value. */
const gap = '(\\s*:\\s*|\\s+)';

/** `Map.groupBy`, which Node 20 lacks. */
function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const escaped = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = names => names.map(escaped).join('|');

/** A pattern that matches every non-empty beginning of the names: PowerShell completes an enumeration's member when only one fits. */
function beginningsOf(names) {
  const byLetter = groupBy(names.filter(Boolean), name => name[0].toLowerCase());
  const branches = [...byLetter].map(([letter, group]) => {
    const rest = beginningsOf(group.map(name => name.slice(1)));
    return rest === '' ? letter : `${letter}(?:${rest})?`;
  });
  return branches.join('|');
}

/** `value` written bare or in quotes. */
const quotedOrBare = value => `(?:${singleQuote}${value}${singleQuote}|${doubleQuote}${value}${doubleQuote}|${value})`;

/** One pattern: `-Parameter value`, the value under `scope`. */
function argument(parameters, value, scope) {
  return {
    match: `(?i)(${dash})(${anyOf(parameters)})${gap}(${value})${end}`,
    captures: { 1: { name: 'keyword.operator.assignment.powershell' }, 4: { name: `${scope}.csprivacy` } },
  };
}

const legal = 'constant.language.value';
const illegal = 'invalid.illegal.value';

function booleanPatterns(parameters) {
  const text = `${singleQuote}[^'\u2018-\u201b]*${singleQuote}|${doubleQuote}[^"\u201c-\u201e$\`]*${doubleQuote}|[a-z_][^\\s;|&(){},"'$]*`;
  // A string does not convert to Boolean, whatever it says: `True` and "True" stop the command.
  return [argument(parameters, '\\$(?:true|false)|[01]', legal), argument(parameters, text, illegal)];
}

function enumerationPatterns(parameters, members) {
  const beginning = beginningsOf(members);
  const word = '[a-z][a-z0-9_]*';
  const other = `(?:${singleQuote}(?!(?:${beginning})${singleQuote})${word}${singleQuote}|${doubleQuote}(?!(?:${beginning})${doubleQuote})${word}${doubleQuote}|(?!(?:${beginning})${end})${word})`;
  return [argument(parameters, quotedOrBare(`(?:${anyOf(members)})`), legal), argument(parameters, other, illegal)];
}

function unsignedShortPatterns(parameters) {
  // 65535 is the largest; signs, words and larger numbers do not convert.
  const tooLarge = '0*(?:6553[6-9]|655[4-9]\\d|65[6-9]\\d\\d|6[6-9]\\d{3}|[7-9]\\d{4}|[1-9]\\d{5,})';
  return [argument(parameters, `(?:${tooLarge}|-\\d+|[a-z_][a-z0-9_]*)`, illegal)];
}

/** Parameters of the family by what their text alone tells. */
function collect(cmdlets) {
  const booleans = new Set();
  const shorts = new Set();
  const enumerations = new Map();
  for (const { parameters } of cmdlets) {
    for (const { name, type } of parameters) {
      if (type.kind === 'boolean') booleans.add(name);
      if (type.kind === 'integer' && type.type === 'ushort') shorts.add(name);
      if (type.kind === 'enum') enumerations.set(name, type.members);
    }
  }
  // Longer names first, so that none is taken for the beginning of another.
  const sorted = names => [...names].sort((a, b) => b.length - a.length || a.localeCompare(b));
  return { booleans: sorted(booleans), shorts: sorted(shorts), enumerations };
}

/** The grammar as an object, ready to be written as JSON. */
export function grammar(cmdlets) {
  const { booleans, shorts, enumerations } = collect(cmdlets);
  const byNoun = groupBy(cmdlets, cmdlet => cmdlet.noun);
  const names = [...byNoun]
    .sort(([a], [b]) => b.length - a.length)
    .map(([noun, group]) => `(?:${anyOf(group.map(({ verb }) => verb))})${dash}${escaped(noun)}`);
  return {
    comment: 'Generated from the catalogue by `npm run generate`.',
    scopeName: 'source.powershell.csprivacy',
    injectionSelector: 'L:source.powershell -comment -string',
    patterns: [{ include: '#command' }],
    repository: {
      command: {
        begin: `(?i)(?<![-\\w$.\u2013-\u2015])(?:[a-z][\\w.]*\\\\)?(?:${names.join('|')})(?![-\\w\u2013-\u2015])`,
        beginCaptures: { 0: { name: 'support.function.cmdlet.csprivacy' } },
        // A backtick at the end of a line carries the command on. `$` also matches behind the line's own line feed: not there.
        end: '(?<![`\\n])$|(?=[;|&)}])',
        name: 'meta.command.csprivacy',
        patterns: [{ include: '#value' }, { include: 'source.powershell' }],
      },
      value: {
        patterns: [
          ...booleanPatterns(booleans),
          ...[...enumerations].flatMap(([name, members]) => enumerationPatterns([name], members)),
          ...unsignedShortPatterns(shorts),
        ],
      },
    },
  };
}
