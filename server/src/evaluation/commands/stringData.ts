/** ConvertFrom-StringData: a text of names and values, line by line. */

import { NULL, string, toText } from '../../values';
import { newHashtable } from '../heap/heap';
import { type Flow, flow } from '../run/flow';
import type { StageInput } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';

/** `Name = value`, line by line, as a table; a text that is refused, or not known, gives what nobody knows. */
export function convertFromStringData(state: State, { run, bound }: ShellCall, input: StageInput | undefined): Flow[] {
  const text = toText(argumentOf(bound, 'stringdata') ?? input?.value ?? NULL);
  const pairs = text.kind === 'string' && !bound.bound.has('delimiter') ? pairsOf(text.value) : undefined;
  const entries = [...(pairs ?? [])].map(([name, value]) => ({ key: string(name), value: string(value), keyPlace: undefined }));
  state.put(pairs ? newHashtable(run, state, entries, false) : run.unknown('table', 'what ConvertFrom-StringData gives'));
  return flow(state);
}

function pairsOf(text: string): ReadonlyMap<string, string> | undefined {
  const pairs = new Map<string, string>();
  const seen = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    if (!/^\s*[^\s#]/.test(line)) continue;
    const at = line.indexOf('=');
    const name = line.slice(0, at).trim();
    const value = unescaped(line.slice(at + 1).trim());
    if (at < 0 || name === '' || value === undefined || seen.has(name.toLowerCase())) return undefined;
    seen.add(name.toLowerCase());
    pairs.set(name, value);
  }
  return pairs;
}

const LETTERS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', a: '\u0007', e: '\u001b', f: '\f', v: '\v' };
const ESCAPE = /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(.?))/gi;

/** What a backslash stands before, as regular expressions write it; undefined where that is none of their escapes, as in `C:\Temp`. */
function unescaped(text: string): string | undefined {
  let isKnown = true;
  const result = text.replace(ESCAPE, (_, unicode: string | undefined, hex: string | undefined, other: string | undefined) => {
    const code = unicode ?? hex;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    const letter = LETTERS[other ?? ''];
    if (letter === undefined && !/^\W$/.test(other ?? '')) isKnown = false;
    return letter ?? other ?? '';
  });
  return isKnown ? result : undefined;
}
