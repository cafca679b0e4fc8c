/** Text for a terminal of a certain width. */

/** Less than this for the text itself would make a column of single words. */
const leastWidth = 30;

/**
 * Breaks a text between words into lines that fit behind an indentation; where there is no terminal, or it is too narrow, it stays one line.
 *
 * @param indent columns before the text, in its first line and in those that follow
 */
export function wrap(text: string, indent: number, width: number | undefined): readonly string[] {
  const room = (width ?? 0) - indent;
  if (width === undefined || room < leastWidth) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line.trimEnd());
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
