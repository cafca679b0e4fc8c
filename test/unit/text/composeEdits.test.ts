import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, composeEdits, originalOffset } from '../../../server/src/text';

/** Edits that fit a text of that length, in order, none touching another twice. */
function editsFor(length: number, cuts: readonly number[], texts: readonly string[]) {
  const places = [...new Set(cuts.map(cut => cut % (length + 1)))].sort((a, b) => a - b);
  return texts.flatMap((newText, index) => {
    const [start, end] = [places[index * 2], places[index * 2 + 1]];
    if (start === undefined) return [];
    return [{ start, end: end ?? start, newText }];
  });
}

const cuts = fc.array(fc.nat(40), { maxLength: 8 });
const texts = fc.array(fc.constantFrom('', 'X', 'YZ', '123'), { maxLength: 4 });

describe('composeEdits', () => {
  test('one set does what the two do one after the other', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'a', 'abcdef', 'abcdefghijklmnopqrst'),
        cuts,
        texts,
        cuts,
        texts,
        (text, cuts1, texts1, cuts2, texts2) => {
          const first = editsFor(text.length, cuts1, texts1);
          const between = applyEdits(text, first);
          if (between === undefined) throw new Error('the edits overlap');
          const second = editsFor(between.length, cuts2, texts2);
          expect(applyEdits(text, composeEdits(text.length, first, second))).toBe(applyEdits(between, second));
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  test.each([
    [
      'apart',
      'abcdef',
      [{ start: 1, end: 2, newText: 'X' }],
      [{ start: 4, end: 5, newText: '' }],
      [
        [1, 2, 'X'],
        [4, 5, ''],
      ],
    ],
    ['inside what was written', 'abc', [{ start: 1, end: 1, newText: 'XYZ' }], [{ start: 2, end: 3, newText: '' }], [[1, 1, 'XZ']]],
    [
      'behind what was written',
      'abc',
      [{ start: 1, end: 1, newText: 'X' }],
      [{ start: 2, end: 2, newText: 'Y' }],
      [
        [1, 1, 'X'],
        [1, 1, 'Y'],
      ],
    ],
  ] as const)('%s', (_, text, first, second, expected) => {
    expect(composeEdits(text.length, first, second).map(({ start, end, newText }) => [start, end, newText])).toEqual(expected);
  });
});

describe('originalOffset', () => {
  const edits = [
    { start: 2, end: 2, newText: 'XX' },
    { start: 4, end: 6, newText: 'Y' },
  ];
  test.each([
    [0, 0],
    [2, 2],
    [3, undefined],
    [4, 2],
    [6, 4],
    [7, 6],
    [8, 7],
  ])('%i comes from %o', (offset, expected) => {
    expect(originalOffset(edits, offset)).toBe(expected);
  });
});
