/** Bytes to text and back, the way PowerShell and Windows editors write scripts. */

/** How a file's bytes were read. The names are those of `ScriptFile.encoding`. */
export type FileEncoding = 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' | 'windows1252';

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: FileEncoding }
  /** The bytes are no script; `message` is the cause, for people. */
  | { readonly kind: 'undecodable'; readonly message: string };

/**
 * Reads a script's bytes. A byte order mark decides; without one the bytes are UTF-8 when they are valid UTF-8, else
 * windows-1252, the code page that Windows PowerShell 5.1 falls back to on western systems. The mark is not part of the text.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xff, 0xfe, 0, 0]) || startsWith(bytes, [0, 0, 0xfe, 0xff])) {
    return { kind: 'undecodable', message: 'the file is UTF-32, which PowerShell does not run; save it as UTF-8 with a byte order mark' };
  }
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes, 'utf16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes, 'utf16be');
  if (bytes.includes(0)) {
    return { kind: 'undecodable', message: 'the file holds NUL bytes: it is binary, or UTF-16 without a byte order mark' };
  }
  if (startsWith(bytes, utf8Mark)) return { kind: 'text', text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf8bom' };
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf8' };
  } catch {
    return { kind: 'text', text: decodeWindows1252(bytes), encoding: 'windows1252' };
  }
}

/** Writes a text in the encoding it was read in; undefined when the encoding has no bytes for some character. */
export function encodeText(text: string, encoding: FileEncoding): Uint8Array | undefined {
  switch (encoding) {
    case 'utf8':
      return new TextEncoder().encode(text);
    case 'utf8bom':
      return concatenate(utf8Mark, new TextEncoder().encode(text));
    case 'utf16le':
      return encodeUtf16(text, true);
    case 'utf16be':
      return encodeUtf16(text, false);
    case 'windows1252':
      return encodeWindows1252(text);
  }
}

const utf8Mark = [0xef, 0xbb, 0xbf];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf16le' | 'utf16be'): Decoded {
  if (bytes.length % 2 !== 0) {
    return { kind: 'undecodable', message: 'the file is UTF-16 but ends in the middle of a character: it is damaged or cut off' };
  }
  // Not TextDecoder: it turns a lone surrogate into U+FFFD, and then a fix would write other bytes than were there.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = fromUnits(bytes.length / 2 - 1, index => view.getUint16(2 + index * 2, encoding === 'utf16le'));
  if (text.includes('\0')) return { kind: 'undecodable', message: 'the file holds NUL characters: it is binary' };
  return { kind: 'text', text, encoding };
}

/** Units handed to one call: far below every engine's limit on arguments. */
const chunkUnits = 8192;

function fromUnits(count: number, unit: (index: number) => number): string {
  let text = '';
  for (let start = 0; start < count; start += chunkUnits) {
    const length = Math.min(chunkUnits, count - start);
    text += String.fromCharCode(...Array.from({ length }, (_, index) => unit(start + index)));
  }
  return text;
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let index = 0; index < text.length; index++) view.setUint16(2 + index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}

/**
 * Code points of the bytes 0x80 to 0x9f (Unicode's mapping of code page 1252); all others stand for themselves. Not TextDecoder:
 * Node 20 decodes `windows-1252` as Latin-1, which loses the curly quotes and dashes that we must see.
 */
const windows1252High = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019,
  0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
];

function decodeWindows1252(bytes: Uint8Array): string {
  return fromUnits(bytes.length, index => {
    const byte = bytes[index] ?? 0;
    return windows1252High[byte - 0x80] ?? byte;
  });
}

function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const high = windows1252High.indexOf(unit);
    if (high < 0 && (unit > 0xff || (unit >= 0x80 && unit < 0xa0))) return undefined;
    bytes[index] = high < 0 ? unit : 0x80 + high;
  }
  return bytes;
}

function concatenate(mark: readonly number[], rest: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(mark.length + rest.length);
  bytes.set(mark);
  bytes.set(rest, mark.length);
  return bytes;
}
