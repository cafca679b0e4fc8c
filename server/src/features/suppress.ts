/** Comments that silence a finding: here, or in the whole script. */
import type { Analysis } from '../evaluation';
import type { Finding, Fix } from '../rules';
import { LineIndex } from '../text';
import { nodesAt } from './nodes';

/** A suppression that suppresses nothing is removed, not suppressed. */
const unsuppressible = 'CsUnusedSuppression';

/** What an editor offers last for a finding of the analysed script. */
export function suppressionFixes(analysis: Analysis, finding: Finding): readonly Fix[] {
  if (finding.rule === unsuppressible || finding.place.file !== analysis.script.file) return [];
  const lines = new LineIndex(analysis.script.text);
  const here = nextLineFix(analysis, finding, lines);
  return [...(here === undefined ? [] : [here]), scriptFix(analysis, finding, lines)];
}

/** A comment above the line on which the statement begins; none where that line begins inside a string or a continued line. */
function nextLineFix(analysis: Analysis, finding: Finding, lines: LineIndex): Fix | undefined {
  const { text, file, parse } = analysis.script;
  const block = nodesAt(parse.ast, finding.place.start).findLast(
    node => node.parent?.kind === 'NamedBlockAst' || node.parent?.kind === 'StatementBlockAst',
  );
  const line = lines.positionAt(block?.start ?? finding.place.start).line;
  const start = lines.lineStart(line);
  if (start > 0 && !beginsLine(analysis, start)) return undefined;
  const indent = /^[ \t]*/.exec(text.slice(start, lines.lineEnd(line)))?.[0] ?? '';
  const newText = `${indent}# csprivacy-disable-next-line ${finding.rule}${lineEnding(text)}`;
  return fixOf('suppressHere', `Ignore ${finding.rule} here`, { file, start, end: start, newText });
}

/** Whether a new line can be put in front of a line: a line break that ends nothing half-said. */
function beginsLine(analysis: Analysis, start: number): boolean {
  const { tokens } = analysis.script.parse;
  const before = tokens.tokenAt(start - 1);
  return before < 0 || tokens.kind(before) === 'NewLine' || (tokens.end(before) < start && tokens.kind(before) !== 'LineContinuation');
}

/** A comment at the top of the script, behind a line for the system's loader. */
function scriptFix(analysis: Analysis, finding: Finding, lines: LineIndex): Fix {
  const { text, file } = analysis.script;
  const start = text.startsWith('#!') ? lines.lineStart(1) : 0;
  const ending = lineEnding(text);
  // A comment right above another would become part of the script's help.
  const gap = /^\s*(?:#|<#)/.test(text.slice(start)) ? ending : '';
  const newText = `# csprivacy-disable ${finding.rule}${ending}${gap}`;
  return fixOf('suppressInScript', `Ignore ${finding.rule} in this script`, { file, start, end: start, newText });
}

function fixOf(key: string, title: string, edit: Fix['edits'][number]): Fix {
  return { key, title, safe: false, preferred: false, edits: [edit] };
}

function lineEnding(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
