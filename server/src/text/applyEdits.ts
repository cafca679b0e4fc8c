import type { TextEdit } from './place';

/**
 * The text with all edits made at once; offsets are those of the text before. Undefined where the edits do not fit:
 * two ranges overlap, or one lies outside the text or ends before it starts. Edits that only touch fit, and insertions
 * at one place follow each other in the order given. The edits' `file` is not looked at: the caller has one text.
 */
export function applyEdits(text: string, edits: readonly Omit<TextEdit, 'file'>[]): string | undefined {
  // Sorting is stable, so insertions at one place keep their order; an insertion at the start of a replaced range comes before it.
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let result = '';
  let done = 0;
  for (const edit of sorted) {
    if (edit.start < done || edit.end < edit.start || edit.end > text.length) return undefined;
    result += text.slice(done, edit.start) + edit.newText;
    done = edit.end;
  }
  return result + text.slice(done);
}
