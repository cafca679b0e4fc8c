import type { Place } from '../../text';
import type { Fix } from '../rule';

/** How a fix is presented and applied. */
export interface FixOptions {
  readonly key: string;
  readonly title: string;
  readonly safe?: boolean | undefined;
  readonly preferred?: boolean | undefined;
}

/** A fix that writes `newText` in place of what stands there. */
export function replaceFix(place: Place, newText: string, options: FixOptions): Fix {
  return {
    key: options.key,
    title: options.title,
    safe: options.safe ?? false,
    preferred: options.preferred ?? false,
    edits: [{ file: place.file, start: place.start, end: place.end, newText }],
  };
}

/** One fix for each text that would do; the only one is preferred. */
export function replaceFixes(place: Place, texts: readonly string[], title: (text: string) => string): readonly Fix[] {
  return texts.map(text => replaceFix(place, text, { key: `use:${text}`, title: title(text), preferred: texts.length === 1 }));
}
