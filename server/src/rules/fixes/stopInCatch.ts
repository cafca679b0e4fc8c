import type { ScriptFile } from '../../evaluation';
import type { CommandAst, StatementBlockAst, TryStatementAst } from '../../powershell';
import type { TextEdit } from '../../text';
import { ancestors } from '../statements';
import { insertAfter } from './insertStatement';

/** Hands the error on from each `catch` around a command, up to the first `try` of which some goes on. Undefined where none does. */
export function stopInCatch(script: ScriptFile, command: CommandAst): readonly TextEdit[] | undefined {
  for (const node of ancestors(command)) {
    if (node.kind !== 'TryStatementAst' || !isIn(node.body, command)) continue;
    const edits = node.catchClauses.flatMap(({ body }) => (endsRun(body) ? [] : handOn(script, body)));
    if (edits.length > 0) return edits;
  }
  return undefined;
}

function isIn(body: TryStatementAst['body'], { start }: CommandAst): boolean {
  return body.start <= start && start < body.end;
}

function endsRun({ statements }: StatementBlockAst): boolean {
  const last = statements.at(-1)?.kind;
  return last === 'ThrowStatementAst' || last === 'ExitStatementAst';
}

function handOn(script: ScriptFile, { statements, start, end }: StatementBlockAst): readonly TextEdit[] {
  const last = statements.at(-1);
  if (last) return [insertAfter(script, last, ['throw'])];
  // What it holds is a comment, which may go to the line's end.
  if (script.text.slice(start + 1, end - 1).trim() !== '') return [];
  return [{ file: script.file, start: start + 1, end: end - 1, newText: ' throw ' }];
}
