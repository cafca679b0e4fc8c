/** What is noted of a statement to tell whether it matters. */
import { defaultAliases, findShellCommand } from '../../catalog';
import type { Ast, StatementAst } from '../../powershell';

export interface Info {
  readonly statement: StatementAst | undefined;
  readonly parent: Info | undefined;
  /** The function whose body it stands in. */
  readonly owner: string | undefined;
  /** Made when the first name comes: most statements have few. */
  mentions: Set<string> | undefined;
  assigns: Set<string> | undefined;
  calls: Set<string> | undefined;
  /** Statements of its own script blocks and loops that matter as soon as it does. */
  readonly followers: Info[];
  /** Statements to which it gives `$_`: they matter with it where they change something, which may be what it reads. */
  readonly given: Info[];
  /** Parameters are set in it. */
  takes: boolean;
  changes: boolean;
  seed: boolean;
  /** It runs a command of interest, or code that the text does not name. */
  acts: boolean;
  relevant: boolean;
}

/** Where a node stands: in whose statement, in what makes up a value, in whose script block, under which loops and blocks that give `$_`. */
export interface Around {
  readonly info: Info;
  readonly value: boolean;
  readonly host: Info | undefined;
  readonly givers: readonly Info[];
}

/** Commands that put nothing out and keep nothing of what they are handed. */
const MUTE = new Set(
  'write-host write-verbose write-warning write-debug write-error write-information write-progress out-null start-sleep set-strictmode'.split(
    ' ',
  ),
);

/** The same for commands that write what they are handed: unless -PassThru is given. */
const WRITING = new Set(
  'add-content set-content clear-content out-file out-host export-csv export-clixml copy-item move-item remove-item rename-item'.split(' '),
);

/**
 * What it reads leaves its hands: as output, or as an argument of a command that may keep it or change it. The shell's own commands do neither:
 * what they make of it leaves where the statement puts it out.
 * @param mayKeep whether a function of the text does, undefined for other commands
 */
export function handsOn(info: Info, mayKeep: (name: string) => boolean | undefined): boolean {
  const isPutOut = info.statement !== undefined && puts(info.statement);
  return givesOut(info) || [...(info.calls ?? [])].some(name => mayKeep(name) ?? (!MUTE.has(name) && (isPutOut || !isHarmless(name))));
}

/** Inside a function: what this one is handed may leave it, or be changed. */
export function keepsHanded(info: Info, isFunction: (name: string) => boolean): boolean {
  const putsOut = info.statement !== undefined && info.mentions !== undefined && puts(info.statement);
  const isUnknown = (name: string) => !isFunction(name) && !isHarmless(name);
  return info.changes || info.acts || info.seed || putsOut || [...(info.calls ?? [])].some(isUnknown);
}

function isHarmless(name: string): boolean {
  return MUTE.has(name) || WRITING.has(name) || isOfShell(name);
}

/** A command that comes with the shell, by its name or alias. */
export function isOfShell(name: string): boolean {
  return findShellCommand(defaultAliases.get(name) ?? name) !== undefined;
}

/** It is a value that is put out as it is. */
export function givesOut({ statement }: Info): boolean {
  if (statement?.kind === 'ReturnStatementAst') return true;
  const [only] = statement?.kind === 'PipelineAst' ? statement.pipelineElements : [];
  return only?.kind === 'CommandExpressionAst';
}

/** The statement is one that may put something out. @param isSilent functions of the text that put nothing out */
export function puts(statement: StatementAst, isSilent?: (name: string) => boolean): boolean {
  if (statement.kind === 'ReturnStatementAst' || statement.kind === 'PipelineChainAst') return true;
  if (statement.kind !== 'PipelineAst') return false;
  const last = statement.pipelineElements.at(-1);
  if (last?.kind !== 'CommandAst' || last.redirections.some(({ kind }) => kind === 'MergingRedirectionAst')) return true;
  const [head, ...others] = last.commandElements;
  if (head?.kind !== 'StringConstantExpressionAst') return true;
  const name = head.value.toLowerCase();
  if (isSilent?.(name)) return false;
  const passesThru = () => others.some(element => element.kind === 'CommandParameterAst' && /^pas/i.test(element.parameterName));
  return !(MUTE.has(name) || (WRITING.has(name) && !passesThru()));
}

/** The block that it stands in is run by the command that it is handed to, and kept by nobody. */
export function isRunAtOnce({ statement }: Info): boolean {
  let at: Ast | undefined = statement;
  while (at && at.kind !== 'ScriptBlockExpressionAst') at = at.parent;
  const command = at?.parent;
  const [head] = command?.kind === 'CommandAst' ? command.commandElements : [];
  if (head?.kind !== 'StringConstantExpressionAst') return false;
  const name = head.value.toLowerCase();
  return /^(?:foreach|where)-object$/.test(defaultAliases.get(name) ?? name);
}

export function loopAround(info: Info, label: string | undefined): Info | undefined {
  for (let at = info.parent; at?.statement; at = at.parent) {
    const { statement } = at;
    if ('label' in statement && 'condition' in statement && (label === undefined || statement.label?.toLowerCase() === label)) return at;
  }
  return undefined;
}
