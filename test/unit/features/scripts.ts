import type { CodeAction, Range } from 'vscode-languageserver-types';
import { type Analysis, analyze } from '../../../server/src/evaluation';
import { parse } from '../../../server/src/powershell';
import { type Finding, lint, type Reanalyze } from '../../../server/src/rules';
import { applyEdits, LineIndex } from '../../../server/src/text';

export const uri = 'file:///p/a.ps1';

/** A text with one cursor mark taken out. The mark is foreign to PowerShell. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const pieces = marked.split('⟦⟧');
  if (pieces.length !== 2) throw new Error(`${pieces.length - 1} cursors in ${marked}`);
  return { text: pieces.join(''), offset: pieces[0]?.length ?? 0 };
}

export function analysisOf(text: string): Analysis {
  const script = { file: uri, text, encoding: 'utf8', parse: parse(text, { level: '5.1' }) } as const;
  return analyze(script, { loader: undefined, platform: 'auto' });
}

/** The analyses of changed texts. */
export function againOf(analysis: Analysis): Reanalyze {
  return texts => [texts.size === 0 ? analysis : analysisOf(texts.get(uri) ?? analysis.script.text)];
}

export function findingsOf(analysis: Analysis): readonly Finding[] {
  return lint(analysis, { severities: {}, syntaxErrors: true }).findings;
}

/** What a range covers. */
export function textAt(text: string, range: Range): string {
  const lines = new LineIndex(text);
  const offset = ({ line, character }: Range['start']) => lines.offsetAt({ line, column: character });
  return text.slice(offset(range.start), offset(range.end));
}

/** The text after an action that changes only it. */
export function applied(text: string, action: CodeAction): string {
  const lines = new LineIndex(text);
  const offset = ({ line, character }: Range['start']) => lines.offsetAt({ line, column: character });
  const edits = (action.edit?.changes?.[uri] ?? []).map(({ range, newText }) => ({
    start: offset(range.start),
    end: offset(range.end),
    newText,
  }));
  const result = applyEdits(text, edits);
  if (result === undefined) throw new Error(`${action.title} has edits that overlap`);
  return result;
}
