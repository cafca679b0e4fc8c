/** What a language version lacks is one error that names it and the first version that has it; the tree stays. */
import { describe, expect, it } from 'vitest';
import { type LanguageLevel, type ParseError, parse } from '../../../server/src/powershell';
import { dump } from './dump';

const LEVELS: readonly LanguageLevel[] = ['3.0', '4.0', '5.0', '5.1', '7.6'];

/** A script, the part of it that the error is on, the first version that has the construct, a word of its name. */
const CONSTRUCTS: readonly (readonly [script: string, place: string, since: string, word: string])[] = [
  ['$a ? 1 : 2', '?', '7.0', 'ternary'],
  ['Get-A && Get-B', '&&', '7.0', '&&'],
  ['Get-A || Get-B', '||', '7.0', '||'],
  ['$a ?? 1', '??', '7.0', '??'],
  ['$a ??= 1', '??=', '7.0', '??='],
  ['${a}?.b', '?.', '7.1', '?.'],
  ['${a}?.b()', '?.', '7.1', '?.'],
  ['${a}?[0]', '?[', '7.1', '?['],
  ['Get-A <# & #> &', '&', '6.0', 'background'],
  ['function f { process { } clean { } }', 'clean', '7.3', 'clean'],
  ['[Array]::Empty[int]()', '[int]', '7.3', 'type arguments'],
  ['$a.B[int[], string](1)', '[int[], string]', '7.3', 'type arguments'],
  ['$x = 10u', '10u', '6.2', 'suffix u'],
  ['$x = 10UL', '10UL', '6.2', 'suffix UL'],
  ['$x = 10uy', '10uy', '6.2', 'suffix uy'],
  ['$x = 0ykb', '0ykb', '6.2', 'suffix y'],
  ['$x = 0x10s', '0x10s', '6.2', 'suffix s'],
  ['$x = 10n', '10n', '7.0', 'suffix n'],
  ['$x = 0b101', '0b101', '7.0', 'binary'],
  ['Get-A # one\n  | Get-B', '|', '7.0', 'beginning of a line'],
  ['"a`e[0m"', '`e', '6.0', '`e'],
  ['"a$(1)`u{1f600}"', '`u{1f600}', '6.0', '`u'],
  ['class A { }', 'class', '5.0', 'class'],
  ['[Attribute()]\nclass A { }', 'class', '5.0', 'class'],
  ['enum E { A }', 'enum', '5.0', 'enum'],
  ['using namespace System', 'using', '5.0', 'using namespace'],
  ['using module A', 'using', '5.0', 'using module'],
  ['Get-A 6> file', '6>', '5.0', 'information stream'],
  ['Get-A 6>&1', '6>', '5.0', 'information stream'],
  ['#requires -PSEdition Core', '-PSEdition', '5.1', '#requires'],
  ['#requires -RunAsAdministrator', '-RunAsAdministrator', '4.0', '#requires'],
  ['configuration A { }', 'configuration', '4.0', 'configuration'],
  ['$a.Where{ $_ }', '{', '4.0', 'script block'],
];

function laterConstructs(script: string, level: LanguageLevel): ParseError[] {
  return parse(script, { level }).errors.filter(error => error.level !== undefined);
}

describe.each(CONSTRUCTS)('%s', (script, place, since, word) => {
  it.each(LEVELS)('at %s', level => {
    const expected = Number(level) < Number(since) ? 1 : 0;
    const found = laterConstructs(script, level);
    expect(found.map(error => script.slice(error.start, error.end))).toEqual(expected === 1 ? [place] : []);
    for (const error of found) {
      expect(error).toMatchObject({ errorId: 'NotInLanguageLevel', level: since });
      expect(error.message).toContain(word);
      expect(error.message).toContain(since);
    }
  });

  it('leaves the tree', () => {
    expect(dump(parse(script, { level: '3.0' }).ast)).toEqual(dump(parse(script).ast));
  });
});

describe('what every level has', () => {
  const plain = [
    'Get-A | Get-B',
    'Get-A |\n  Get-B',
    'Get-A `\n  | Get-B',
    '$a.B[0]',
    '$a.B[0](1)',
    "'`e'",
    '"``e"',
    'Get-A ?',
    'Get-A ??',
    'Get-A -Id 5s, 10n',
    'switch ($a) { 10u { } }',
    'Get-A 2> file 3>&1',
    '1kb; 0xB; 10l; 1.5d',
    'trap { }; data { 1 }',
  ];
  it.each(plain)('%s', script => {
    expect(laterConstructs(script, '3.0')).toEqual([]);
  });

  it('an escape that older versions read as a letter', () => {
    expect(parse('"CONTOSO`user"').errors).toHaveLength(1);
    const { errors, ast } = parse('"CONTOSO`user"', { level: '5.1' });
    expect(errors).toEqual([]);
    expect(dump(ast).join('\n')).toContain('CONTOSOuser');
  });

  it('workflows, which PowerShell 7 has no more', () => {
    const script = 'workflow A { foreach -parallel ($a in $b) { sequence { } } }';
    expect(parse(script).errors.map(error => error.errorId)).toEqual(['KeywordParameterReservedForFutureUse']);
    expect(parse(script, { level: '5.1' }).errors).toEqual([]);
    expect(parse('foreach -parallel ($a in $b) { }', { level: '5.1' }).errors).toHaveLength(1);
  });
});

describe('errors of the level among others', () => {
  it('are sorted with them, one at a place', () => {
    const { errors } = parse('$a ? 1 : 2; if ($b ?? 1 {', { level: '5.1' });
    const starts = errors.map(error => error.start);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    expect(errors.some(error => error.level === undefined)).toBe(true);
    expect(errors.some(error => error.level === '7.0')).toBe(true);
  });

  it('has one for each operator of a chain', () => {
    const { errors } = parse('Get-A && Get-B || Get-C &', { level: '5.1' });
    expect(errors.map(error => [error.start, error.level])).toEqual([
      [6, '7.0'],
      [15, '7.0'],
      [24, '6.0'],
    ]);
  });

  it('is the newest by default', () => {
    expect(parse('$a ? 1 : 2').errors).toEqual([]);
    expect(parse('$a ? 1 : 2').level).toBe('7.6');
  });
});
