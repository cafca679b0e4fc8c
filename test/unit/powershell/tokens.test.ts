/** The list of tokens: kinds, places, what lies between. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../server/src/powershell';

function tokens(text: string): string[] {
  const list = parse(text).tokens;
  return Array.from({ length: list.count }, (_, index) => `${list.kind(index)} ${list.text(index)}`.trimEnd());
}

describe('kinds', () => {
  it.each<[string, string[]]>([
    ['Get-A -B:1 # c', ['Generic Get-A', 'Parameter -B:', 'Number 1', 'Comment # c']],
    ['$a.b = 1', ['Variable $a', 'Dot .', 'Identifier b', 'Equals =', 'Number 1']],
    ['@a', ['SplattedVariable @a']],
    ['\'a\' "b$c"', ["StringLiteral 'a'", 'StringExpandable "b$c"']],
    ['@"\na\n"@', ['HereStringExpandable @"\na\n"@']],
    ['if ($a) { }', ['If if', 'LParen (', 'Variable $a', 'RParen )', 'LCurly {', 'RCurly }']],
    ['a `\n b', ['Identifier a', 'LineContinuation `', 'Identifier b']],
    ['a | b && c || d', ['Identifier a', 'Pipe |', 'Identifier b', 'AndAnd &&', 'Identifier c', 'OrOr ||', 'Identifier d']],
    ['a 2>&1 > f', ['Identifier a', 'Redirection 2>&1', 'Redirection >', 'Identifier f']],
    ['<# a #>;', ['Comment <# a #>', 'Semi ;']],
    ['$a -eq 1 -and !$b', ['Variable $a', 'Ieq -eq', 'Number 1', 'And -and', 'Exclaim !', 'Variable $b']],
    ['a --% b | c', ['Identifier a', 'Generic --%', 'Generic b', 'Pipe |', 'Identifier c']],
  ])('%s', (text, expected) => {
    expect(tokens(text)).toEqual([...expected, 'EndOfInput']);
  });

  it.each(['\n', '\r', '\r\n'])('a newline is a token: %j', newline => {
    expect(tokens(`1${newline}2`)).toEqual(['Number 1', `NewLine ${newline}`.trimEnd(), 'Number 2', 'EndOfInput']);
  });
});

describe('tokenAt', () => {
  const { tokens: list } = parse('ab  (cd)\n');

  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 1],
    [5, 2],
    [6, 2],
    [7, 3],
    [8, 4],
  ])('offset %i', (offset, index) => {
    expect(list.tokenAt(offset)).toBe(index);
  });

  it('is -1 in front of the first token', () => {
    expect(parse('  a').tokens.tokenAt(1)).toBe(-1);
  });
});

it('holds what the parser gave up', () => {
  const text = `${'('.repeat(1500)}Get-A "b" # c`;
  const list = parse(text).tokens;
  expect(list.kind(list.count - 1)).toBe('EndOfInput');
  expect(tokens(text).slice(-4)).toEqual(['Generic Get-A', 'StringExpandable "b"', 'Comment # c', 'EndOfInput']);
});
