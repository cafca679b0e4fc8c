import type { Place } from '../../text';
import type { Fix } from '../rule';
import { lineStartOf } from './lines';
import { replaceFix } from './replace';

const BLANKS = /[ \t]*$/;

/** Takes a comment or attribute out: its whole line when nothing else is on it, else the blanks in front too. */
export function removeHolderFix(text: string, holder: Place, title: string, preferred = true): Fix {
  return replaceFix(wholeLine(text, holder), '', { key: 'remove', title, safe: true, preferred });
}

function wholeLine(text: string, holder: Place): Place {
  const lineStart = lineStartOf(text, holder.start);
  const before = text.slice(lineStart, holder.start);
  const after = /^[ \t]*(\r\n|\r|\n|$)/.exec(text.slice(holder.end));
  if (before.trim() === '' && after !== null) return { ...holder, start: lineStart, end: holder.end + after[0].length };
  const blanks = BLANKS.exec(before)?.[0].length ?? 0;
  return after === null ? holder : { ...holder, start: holder.start - blanks };
}

/** Takes one name out of a list of names, with the comma or blank that separates it. */
export function removeNameFix(text: string, name: Place, title: string, preferred = true): Fix {
  const after = /^[ \t]*,[ \t]*/.exec(text.slice(name.end))?.[0].length ?? 0;
  const before = /(?:[ \t]*,)?[ \t]*$/.exec(text.slice(lineStartOf(text, name.start), name.start))?.[0].length ?? 0;
  const range = after > 0 ? { ...name, end: name.end + after } : { ...name, start: name.start - before };
  return replaceFix(range, '', { key: 'remove', title, safe: true, preferred });
}
