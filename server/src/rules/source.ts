/** The script's text behind a place. */
import type { Analysis, ScriptFile } from '../evaluation';
import type { Place } from '../text';

/** The script behind a file's key: the judged one, or one that a run came by. */
export function scriptOf(analysis: Analysis, file: string): ScriptFile | undefined {
  return analysis.script.file === file ? analysis.script : analysis.files.get(file);
}

/** What is written at the place. */
export function textAt(analysis: Analysis, place: Place): string {
  return scriptOf(analysis, place.file)?.text.slice(place.start, place.end) ?? '';
}

const PARAMETER = /^[-–—―][^:\s]+/;
const QUOTED = /^(['"‘’‚‛“”„])(.*)['"‘’‚‛“”„]$/s;

/** `-Name` of a parameter without colon and value, when the place holds a parameter; any other place as it is. */
export function parameterPlace(analysis: Analysis, place: Place): Place {
  const written = PARAMETER.exec(textAt(analysis, place))?.[0];
  return written === undefined ? place : { ...place, end: place.start + written.length };
}

/** Where a name stands without what encloses it: a parameter's dash and colon, or quotes. */
export function namePlace(analysis: Analysis, place: Place): Place {
  const text = textAt(analysis, place);
  const parameter = PARAMETER.exec(text)?.[0];
  if (parameter !== undefined) return { ...place, start: place.start + 1, end: place.start + parameter.length };
  const inner = QUOTED.exec(text)?.[2];
  if (inner === undefined) return place;
  return { ...place, start: place.start + 1, end: place.start + 1 + inner.length };
}

/** A text or expression that takes a variable in: written anew as one value, it would lose what the variable is for. */
export function isComputed(analysis: Analysis, place: Place): boolean {
  const text = textAt(analysis, place);
  return !/^['‘’‚‛]/.test(text) && /\$(?!(?:true|false|null)\b)/i.test(text);
}
