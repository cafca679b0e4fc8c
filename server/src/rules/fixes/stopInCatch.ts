import type { ScriptFile } from '../../evaluation';
import type { Ast, CommandAst, StatementBlockAst, TryStatementAst } from '../../powershell';
import type { TextEdit } from '../../text';
import { ancestors } from '../statements';
import { insertAfter, LOOPS } from './insertStatement';

export interface Stop {
  /** It goes on with the next element of a loop. */
  readonly skips: boolean;
  readonly edits: readonly TextEdit[];
}

/**
 * Keeps a script from coming to `later` where `earlier` failed: hands the error on from each `catch` around it, up to the first `try` of which
 * some goes on, or leaves the turn of the loop that both are in. Undefined where no `catch` goes on.
 */
export function stopInCatch(script: ScriptFile, earlier: CommandAst, later: CommandAst): Stop | undefined {
  for (const node of ancestors(earlier)) {
    if (node.kind !== 'TryStatementAst' || !isIn(node.body, earlier)) continue;
    const skips = leavesTurnOf(node, later);
    const edits = node.catchClauses.flatMap(({ body }) => (endsRun(body) ? [] : leave(script, body, skips ? 'continue' : 'throw')));
    if (edits.length > 0) return { skips, edits };
  }
  return undefined;
}

function isIn({ start, end }: Ast, command: CommandAst): boolean {
  return start <= command.start && command.start < end;
}

/** What `continue` leaves is a turn of the loop in which the other command comes behind. */
function leavesTurnOf(statement: TryStatementAst, later: CommandAst): boolean {
  for (const node of ancestors(statement)) {
    if (LOOPS.has(node.kind)) return isIn(node, later) && statement.end <= later.start;
    if (node.kind === 'SwitchStatementAst' || node.kind === 'ScriptBlockAst') return false;
  }
  return false;
}

function endsRun({ statements }: StatementBlockAst): boolean {
  const last = statements.at(-1)?.kind;
  return last === 'ThrowStatementAst' || last === 'ExitStatementAst';
}

function leave(script: ScriptFile, { statements, start, end }: StatementBlockAst, word: string): readonly TextEdit[] {
  const last = statements.at(-1);
  if (last) return [insertAfter(script, last, [word])];
  // What it holds is a comment, which may go to the line's end.
  if (script.text.slice(start + 1, end - 1).trim() !== '') return [];
  return [{ file: script.file, start: start + 1, end: end - 1, newText: ` ${word} ` }];
}
