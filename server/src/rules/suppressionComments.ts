/**
 * `# csprivacy-disable-line Rule -- reason`, `-disable-next-line`, and `-disable` up to `-enable`. A block comment does
 * as well, where a line is continued. Several rules are separated by commas or spaces.
 */
import type { ScriptFile } from '../evaluation';
import { LineIndex, type Place } from '../text';
import type { Suppression, SuppressionMistake, Suppressions } from './suppressions';

const DIRECTIVE = /^(<?#+\s*)csprivacy-([a-z-]*)/i;
const REASON = /(?:^|\s)--(?:\s|$)/;
const NAME = /[^\s,]+/g;

type Verb = 'disable-line' | 'disable-next-line' | 'disable' | 'enable';
/** What may follow `csprivacy-` in a suppression. */
export const directives: readonly Verb[] = ['disable-line', 'disable-next-line', 'disable', 'enable'];
/** The evaluation reads these: what the administrator vouches for. */
const ASSUME = 'assume';

interface Name {
  readonly text: string;
  readonly place: Place;
}
interface Directive {
  readonly verb: Verb;
  readonly holder: Place;
  readonly names: readonly Name[];
}

/** The suppressions that the script's comments make. */
export function commentSuppressions(script: ScriptFile): Suppressions {
  const mistakes: SuppressionMistake[] = [];
  const lines = new LineIndex(script.text);
  const all: Suppression[] = [];
  const ranges = new Map<string, OpenRange>();
  for (const directive of directivesOf(script, mistakes)) {
    if (directive.names.length === 0) mistakes.push({ kind: 'noName', holder: directive.holder });
    for (const name of directive.names) {
      if (directive.verb === 'enable') closeRange(ranges, name, directive, mistakes);
      else all.push(suppressionFor(lines, directive, name, ranges));
    }
  }
  return { all, mistakes };
}

function* directivesOf(script: ScriptFile, mistakes: SuppressionMistake[]): Generator<Directive> {
  const { tokens } = script.parse;
  for (let index = 0; index < tokens.count; index++) {
    if (tokens.kind(index) !== 'Comment') continue;
    const directive = readDirective(script.file, tokens.text(index), tokens.start(index), mistakes);
    if (directive !== undefined) yield directive;
  }
}

function readDirective(file: string, comment: string, start: number, mistakes: SuppressionMistake[]): Directive | undefined {
  const match = DIRECTIVE.exec(comment);
  if (match === null) return undefined;
  const [head, opening = '', written = ''] = match;
  const holder: Place = { file, start, end: start + comment.length };
  const verb = directives.find(known => known === written.toLowerCase());
  if (verb === undefined) {
    if (written.toLowerCase() !== ASSUME) {
      const at = start + opening.length + 'csprivacy-'.length;
      mistakes.push({ kind: 'unknownDirective', holder, place: { file, start: at, end: at + written.length }, written });
    }
    return undefined;
  }
  const body = comment.slice(head.length, comment.startsWith('<#') && comment.endsWith('#>') ? -2 : undefined);
  const reason = REASON.exec(body);
  const listed = reason === null ? body : body.slice(0, reason.index);
  const from = start + head.length;
  const names = [...listed.matchAll(NAME)].map(({ 0: text, index }) => ({
    text,
    place: { file, start: from + index, end: from + index + text.length },
  }));
  return { verb, holder, names };
}

/** The reach of `disable`, which a later `enable` ends. */
interface OpenRange {
  readonly start: number;
  end: number;
}

function closeRange(ranges: Map<string, OpenRange>, name: Name, directive: Directive, mistakes: SuppressionMistake[]): void {
  const key = name.text.toLowerCase();
  const range = ranges.get(key);
  if (range === undefined) {
    mistakes.push({ kind: 'nothingToEnable', holder: directive.holder, place: name.place, rule: name.text });
    return;
  }
  range.end = directive.holder.start;
  ranges.delete(key);
}

function suppressionFor(lines: LineIndex, directive: Directive, name: Name, ranges: Map<string, OpenRange>): Suppression {
  const { holder, verb } = directive;
  const base = { rule: name.text, place: name.place, holder, alone: directive.names.length === 1, reason: undefined };
  if (verb === 'disable') {
    const range: OpenRange = { start: holder.start, end: Number.POSITIVE_INFINITY };
    ranges.set(name.text.toLowerCase(), range);
    return { ...base, reach: { kind: 'ranges', ranges: [range] } };
  }
  const line = verb === 'disable-line' ? lines.positionAt(holder.start).line : lines.positionAt(holder.end).line + 1;
  return { ...base, reach: { kind: 'line', line } };
}
