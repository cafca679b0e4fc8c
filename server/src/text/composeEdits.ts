import type { TextEdit } from './place';

type Edit = Omit<TextEdit, 'file'>;

/** A stretch of the text between two sets of edits: kept from the text before, or written in place of a range of it. */
interface Segment {
  readonly start: number;
  readonly end: number;
  /** Undefined: what stands in the range is kept. */
  readonly newText: string | undefined;
}

/**
 * One set of edits that does what `first` and then `second` do; the offsets of `second` are those of the text that `first` gives.
 * Both have to fit (see `applyEdits`). @param length of the text before
 */
export function composeEdits(length: number, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  let segments = segmentsOf(length, first);
  // From the end, so that the offsets of those still to come stay right.
  for (const edit of sorted(second).toReversed()) segments = replaced(segments, length, edit);
  return segments.flatMap(({ start, end, newText }) => (newText === undefined ? [] : [{ start, end, newText }]));
}

/** The offset in the text before that an offset after the edits comes from; undefined inside what an edit wrote. */
export function originalOffset(edits: readonly Edit[], offset: number): number | undefined {
  let moved = 0;
  for (const { start, end, newText } of sorted(edits)) {
    const begins = start + moved;
    if (offset <= begins) break;
    // The end of what was written is where the replaced range ended.
    if (offset < begins + newText.length) return undefined;
    moved += newText.length - (end - start);
  }
  return offset - moved;
}

function sorted(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function segmentsOf(length: number, edits: readonly Edit[]): Segment[] {
  const segments: Segment[] = [];
  let done = 0;
  for (const { start, end, newText } of sorted(edits)) {
    if (start > done) segments.push({ start: done, end: start, newText: undefined });
    segments.push({ start, end, newText });
    done = end;
  }
  if (done < length) segments.push({ start: done, end: length, newText: undefined });
  return segments;
}

function replaced(segments: readonly Segment[], length: number, { start, end, newText }: Edit): Segment[] {
  const before: Segment[] = [];
  const after: Segment[] = [];
  let written: { start: number; end: number; head: string; tail: string } | undefined;
  let offset = 0;
  for (const segment of segments) {
    const from = offset;
    offset += segment.newText?.length ?? segment.end - segment.start;
    if (offset <= start) before.push(segment);
    else if (from >= end) after.push(segment);
    else {
      const [cutFrom, cutTo] = [Math.max(start - from, 0), Math.min(end, offset) - from];
      const part = cut(segment, cutFrom, cutTo);
      if (part.kept[0] !== undefined) before.push(part.kept[0]);
      if (part.kept[1] !== undefined) after.push(part.kept[1]);
      written = { start: written?.start ?? part.start, end: part.end, head: (written?.head ?? '') + part.head, tail: part.tail };
    }
  }
  const at = after[0]?.start ?? before.at(-1)?.end ?? length;
  const { start: first, end: last, head, tail } = written ?? { start: at, end: at, head: '', tail: '' };
  return [...before, { start: first, end: last, newText: head + newText + tail }, ...after];
}

/** What is left of a segment of which a range is taken: of a kept one the stretches beside it, of a written one its text. */
function cut(segment: Segment, from: number, to: number) {
  const { start, end, newText } = segment;
  if (newText !== undefined) return { start, end, kept: [], head: newText.slice(0, from), tail: newText.slice(to) };
  const left: Segment | undefined = from > 0 ? { start, end: start + from, newText } : undefined;
  const right: Segment | undefined = start + to < end ? { start: start + to, end, newText } : undefined;
  return { start: start + from, end: start + to, kept: [left, right], head: '', tail: '' };
}
