/** Texts put together from pieces of the language at random: whatever comes out, reading it ends and loses nothing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LanguageLevel, parse, visit } from '../../../server/src/powershell';

const PIECES = [
  ...'$a|@a|${a b}|$a:b|1kb|0x1F|1.5e3|10u|Get-A|-Name|-Name:|--%|--|"a $b"|"$(1)"|\'a\'|@"|"@|@\'|\'@|#|# a|<#|#>|`|`n|`u{41}'.split('|'),
  ...'( ) { } [ ] $( @( @{ , ; . :: .. ? ?? ??= ?. ?[ : && || & + - * / % ++ -- = += ! -not -eq -f -split > >> 2>&1 < ~'.split(' '),
  ...'if else elseif while for foreach in do until switch default try catch finally trap function filter param begin process'.split(' '),
  ...'end clean class enum using namespace data return break continue throw exit static hidden base configuration workflow'.split(' '),
  ...'“ ” ‘ ’ – — \u00a0 \u0085 \0 \ud800 ä 日 [int] [Parameter()] :label #requires'.split(' '),
  '|',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
];

const soup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), {
  maxLength: 60,
});

it.each<LanguageLevel>(['7.6', '5.1', '3.0'])('at %s', level => {
  fc.assert(
    fc.property(soup, pieces => {
      const text = pieces.join('');
      const { tokens, errors, ast } = parse(text, { level });
      let at = 0;
      for (let index = 0; index < tokens.count; index += 1) {
        expect(tokens.start(index)).toBeGreaterThanOrEqual(at);
        expect(text.slice(at, tokens.start(index))).toMatch(/^[\s\u0085`]*$/);
        at = tokens.end(index);
      }
      expect(at).toBe(text.length);
      expect(errors.every((error, index) => error.start > (errors[index - 1]?.start ?? -1) && error.message !== error.errorId)).toBe(true);
      visit(ast, node => {
        expect(node.end).toBeGreaterThanOrEqual(node.start);
        expect(node.end).toBeLessThanOrEqual(text.length);
      });
    }),
    { numRuns: 1000 },
  );
});
