/** Quick fixes for findings, and all safe ones at once. */
import type { CodeAction, Diagnostic, TextEdit as ProtocolEdit, Range } from 'vscode-languageserver-types';
import type { Analysis } from '../evaluation';
import { type Finding, type Fix, Prover, type Reanalyze } from '../rules';
import type { TextEdit } from '../text';
import { diagnosticSource } from './diagnostics';
import { Ranges, sameRange } from './ranges';
import { suppressionFixes } from './suppress';

/** The kind under which editors offer and run all safe fixes on saving. */
export const fixAllKind = 'source.fixAll.csprivacy';

export interface CodeActionRequest {
  /** The editor's diagnostics at the place asked for. */
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds asked for; undefined: all that belong in a menu. */
  readonly only: readonly string[] | undefined;
  /** For proving fixes: only those that do what they say are offered. */
  readonly again: Reanalyze;
}

/** The actions for a request: fixes first, in each finding's order, then what silences it. */
export function codeActionsFor(analysis: Analysis, findings: readonly Finding[], request: CodeActionRequest): readonly CodeAction[] {
  const actions: CodeAction[] = [];
  const ranges = new Ranges(analysis);
  const prover = Prover.of(request.again);
  if (asksFor(request.only, 'quickfix')) {
    const matched = request.diagnostics.flatMap(diagnostic => match(diagnostic, findings, ranges));
    actions.push(
      ...matched.flatMap(({ diagnostic, finding }) => prover.proven(finding).fixes.flatMap(fix => quickFix(fix, diagnostic, ranges))),
    );
    actions.push(
      ...matched.flatMap(({ diagnostic, finding }) =>
        suppressionFixes(analysis, finding).flatMap(fix => quickFix(fix, diagnostic, ranges)),
      ),
    );
  }
  if (request.only !== undefined && asksFor(request.only, fixAllKind)) actions.push(...fixAll(analysis, findings, ranges, prover));
  return actions;
}

/** A kind asks for itself and for everything below it: `source` for `source.fixAll.csprivacy`. */
function asksFor(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some(asked => asked === kind || kind.startsWith(`${asked}.`));
}

interface Match {
  readonly diagnostic: Diagnostic;
  readonly finding: Finding;
}

/** The finding behind a diagnostic, by rule and range. */
function match(diagnostic: Diagnostic, findings: readonly Finding[], ranges: Ranges): readonly Match[] {
  if (diagnostic.source !== diagnosticSource) return [];
  const finding = findings.find(candidate => {
    const range = ranges.of(candidate.place);
    return candidate.rule === diagnostic.code && range !== undefined && sameRange(range, diagnostic.range);
  });
  return finding === undefined ? [] : [{ diagnostic, finding }];
}

function quickFix(fix: Fix, diagnostic: Diagnostic, ranges: Ranges): readonly CodeAction[] {
  const changes = changesOf(fix.edits, ranges);
  if (changes === undefined) return [];
  return [
    { title: fix.title, kind: 'quickfix', diagnostics: [diagnostic], ...(fix.preferred ? { isPreferred: true } : {}), edit: { changes } },
  ];
}

function fixAll(analysis: Analysis, findings: readonly Finding[], ranges: Ranges, prover: Prover): readonly CodeAction[] {
  const { edits } = safeRepairs(findings, analysis.script.file);
  const changes = edits.length > 0 && prover.keepsEffects(edits) ? changesOf(edits, ranges) : undefined;
  return changes === undefined
    ? []
    : [{ title: 'Fix all that leaves the script’s effects as they are', kind: fixAllKind, edit: { changes } }];
}

/** The edits of one safe fix for each finding in a file, without those that touch an earlier one's; `count` findings go. */
export function safeRepairs(findings: readonly Finding[], file: string): { readonly edits: readonly TextEdit[]; readonly count: number } {
  const edits: TextEdit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = finding.fixes.find(candidate => candidate.safe && candidate.edits.every(edit => edit.file === file));
    if (fix === undefined || fix.edits.some(edit => edits.some(other => edit.start <= other.end && other.start <= edit.end))) continue;
    edits.push(...fix.edits);
    count++;
  }
  return { edits, count };
}

/** Undefined when an edit is in a file of which nothing is known. */
function changesOf(edits: readonly TextEdit[], ranges: Ranges): Record<string, ProtocolEdit[]> | undefined {
  const changes: Record<string, ProtocolEdit[]> = {};
  for (const edit of edits) {
    const range: Range | undefined = ranges.of(edit);
    if (range === undefined) return undefined;
    changes[edit.file] = [...(changes[edit.file] ?? []), { range, newText: edit.newText }];
  }
  return changes;
}
