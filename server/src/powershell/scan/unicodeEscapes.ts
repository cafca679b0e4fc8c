/** Unicode escapes, `` `u{1f600} ``. */

const UNICODE_ESCAPE = /\{[0-9a-f]{1,6}\}/iy;

/** The length of the `{…}` of a well-formed Unicode escape at `from`, or 0. */
export function unicodeEscapeLength(text: string, from: number): number {
  UNICODE_ESCAPE.lastIndex = from;
  return UNICODE_ESCAPE.exec(text)?.[0].length ?? 0;
}
