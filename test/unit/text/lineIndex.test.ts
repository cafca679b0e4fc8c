import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../server/src/text';

const text = fc.array(fc.constantFrom('a', 'é', '\u{1F600}', '\r', '\n', '\r\n'), { maxLength: 40 }).map(parts => parts.join(''));

describe('LineIndex', () => {
  it('counts the lines of CRLF, CR and LF texts alike', () => {
    for (const end of ['\r\n', '\r', '\n']) {
      const index = new LineIndex(`ab${end}${end}c`);
      expect(index.lineCount).toBe(3);
      expect(index.positionAt(2 + 2 * end.length)).toEqual({ line: 2, column: 0 });
      expect(index.offsetAt({ line: 2, column: 1 })).toBe(3 + 2 * end.length);
      expect([index.lineStart(0), index.lineEnd(0)]).toEqual([0, 2]);
    }
  });

  it('gives the empty text one line, and a final line end one more', () => {
    expect(new LineIndex('').lineCount).toBe(1);
    expect(new LineIndex('').positionAt(0)).toEqual({ line: 0, column: 0 });
    expect(new LineIndex('a\n').lineCount).toBe(2);
    expect(new LineIndex('a\n').lineEnd(1)).toBe(2);
  });

  it('treats LF CR as two line ends', () => {
    expect(new LineIndex('\n\r').lineCount).toBe(3);
  });

  it('puts an offset between CR and LF at the end of its line', () => {
    expect(new LineIndex('ab\r\nc').positionAt(3)).toEqual({ line: 0, column: 2 });
  });

  it('clamps what lies outside', () => {
    const index = new LineIndex('ab\ncd');
    expect(index.positionAt(-1)).toEqual({ line: 0, column: 0 });
    expect(index.positionAt(99)).toEqual({ line: 1, column: 2 });
    expect(index.offsetAt({ line: 0, column: 99 })).toBe(2);
    expect(index.offsetAt({ line: 9, column: 0 })).toBe(5);
    expect(index.offsetAt({ line: -1, column: 3 })).toBe(0);
    expect(index.lineStart(-1)).toBe(0);
    expect(index.lineStart(7)).toBe(5);
  });

  it('counts columns in UTF-16 code units', () => {
    expect(new LineIndex('\u{1F600}x').positionAt(2)).toEqual({ line: 0, column: 2 });
  });

  it('comes back to the same offset, except between CR and LF', () => {
    fc.assert(
      fc.property(text, value => {
        const index = new LineIndex(value);
        for (let offset = 0; offset <= value.length; offset++) {
          const inside = value[offset - 1] === '\r' && value[offset] === '\n';
          expect(index.offsetAt(index.positionAt(offset))).toBe(inside ? offset - 1 : offset);
        }
      }),
    );
  });
});
