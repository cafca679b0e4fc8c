/** Offset of the first character of the line that holds the offset; looks no farther back than that. */
export function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
