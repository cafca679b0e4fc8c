import { describe, expect, it } from 'vitest';
import { decodeText, encodeText, type FileEncoding } from '../../../server/src/workspace/decode';

const line = 'Set-CsPrivacyConfiguration # \u201cquoted\u201d \u2013 é';

describe('decodeText', () => {
  it.each<FileEncoding>(['utf8', 'utf8bom', 'utf16le', 'utf16be', 'windows1252'])('gives back what %s bytes say', encoding => {
    const bytes = encodeText(line, encoding);
    expect(bytes && decodeText(bytes)).toEqual({ kind: 'text', text: line, encoding });
  });

  it('keeps lone surrogates of UTF-16', () => {
    const bytes = Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00);
    expect(decodeText(bytes)).toEqual({ kind: 'text', text: '\ud800A', encoding: 'utf16le' });
    expect(encodeText('\ud800A', 'utf16le')).toEqual(bytes);
  });

  it('reads long UTF-16 text in pieces', () => {
    const text = 'x'.repeat(20000) + 'y';
    const bytes = encodeText(text, 'utf16be');
    expect(bytes && decodeText(bytes)).toEqual({ kind: 'text', text, encoding: 'utf16be' });
  });

  it('reads an empty file', () => {
    expect(decodeText(new Uint8Array())).toEqual({ kind: 'text', text: '', encoding: 'utf8' });
  });

  it.each([
    ['NUL bytes', [0x41, 0, 0x42, 0], 'the file holds NUL bytes: it is binary, or UTF-16 without a byte order mark'],
    ['half a UTF-16 character', [0xff, 0xfe, 0x41], 'the file is UTF-16 but ends in the middle of a character: it is damaged or cut off'],
    ['NUL characters', [0xff, 0xfe, 0x41, 0, 0, 0], 'the file holds NUL characters: it is binary'],
    [
      'UTF-32',
      [0xff, 0xfe, 0, 0, 0x41, 0, 0, 0],
      'the file is UTF-32, which PowerShell does not run; save it as UTF-8 with a byte order mark',
    ],
  ])('names the cause: %s', (_, bytes, message) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ kind: 'undecodable', message });
  });
});

describe('encodeText', () => {
  it('refuses what windows-1252 has no byte for', () => {
    expect(encodeText('→', 'windows1252')).toBeUndefined();
  });
});
