import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/text';

const edit = (start: number, end: number, newText: string) => ({ start, end, newText });

describe('applyEdits', () => {
  it('makes all edits at once, in any order', () => {
    expect(applyEdits('abcdef', [edit(4, 5, 'E'), edit(0, 1, 'AA'), edit(2, 2, '-')])).toBe('AAb-cdEf');
  });

  it('keeps the order of insertions at one place, and puts them before a replacement there', () => {
    expect(applyEdits('ab', [edit(1, 2, 'B'), edit(1, 1, '1'), edit(1, 1, '2')])).toBe('a12B');
  });

  it('refuses overlaps, and takes ranges that touch', () => {
    expect(applyEdits('abcd', [edit(0, 2, ''), edit(1, 3, '')])).toBeUndefined();
    expect(applyEdits('abcd', [edit(0, 2, ''), edit(1, 1, 'x')])).toBeUndefined();
    expect(applyEdits('abcd', [edit(0, 2, 'x'), edit(2, 4, 'y')])).toBe('xy');
  });

  it('refuses what lies outside the text or runs backwards', () => {
    expect(applyEdits('ab', [edit(1, 3, '')])).toBeUndefined();
    expect(applyEdits('ab', [edit(-1, 1, '')])).toBeUndefined();
    expect(applyEdits('ab', [edit(2, 1, '')])).toBeUndefined();
  });

  it('is one edit after the other from the back, where they do not overlap', () => {
    const cuts = fc.array(fc.nat(30), { minLength: 2, maxLength: 8 }).map(numbers => [...new Set(numbers)].sort((a, b) => a - b));
    fc.assert(
      fc.property(fc.string({ minLength: 30, maxLength: 40 }), cuts, fc.string({ maxLength: 4 }), (source, offsets, added) => {
        const edits = [];
        for (let i = 0; i + 1 < offsets.length; i += 2) edits.push(edit(offsets[i] ?? 0, offsets[i + 1] ?? 0, added));
        let expected = source;
        for (const { start, end, newText } of [...edits].reverse()) expected = expected.slice(0, start) + newText + expected.slice(end);
        expect(applyEdits(source, edits)).toBe(expected);
      }),
    );
  });
});
