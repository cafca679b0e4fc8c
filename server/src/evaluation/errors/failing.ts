/**
 * Statements of a `try` that may fail although nothing here models how: a file that is not there, a server that does not answer.
 * The family's commands have their own second path (`family.ts`); what connects or loads a product is taken to succeed.
 */
import { isShellCommand } from '../../catalog';
import {
  type Ast,
  type CommandAst,
  type CommandElementAst,
  type StatementAst,
  type StatementBlockAst,
  type TrapStatementAst,
  type TryStatementAst,
  visit,
} from '../../powershell';
import { failed, isInCatch } from '../run/exceptions';
import type { Flow } from '../run/flow';
import { type Failing, failuresOf } from '../run/paths';
import { FAMILY, isDemanding } from '../run/relevanceSyntax';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { readPath } from '../scopes/variables';

const SURE = new RegExp(
  `^(?:${[
    '(?:connect|disconnect)-\\w+',
    'import-module|ipmo|import-pssession|ipsn|new-pssession|nsn|new-csonlinesession|add-pssnapin|asnp',
    'write-\\w+|out-\\w+|format-\\w+|f[tlw]|echo|start-sleep|sleep|set-strictmode|start-transcript|stop-transcript',
    '(?:new|set|get|clear|remove)-variable|[nsgc]v|(?:new|set)-alias|[ns]al|get-date|new-guid|new-object|read-host',
    '(?:foreach|where|select|sort|group|measure|tee|compare)-object|[?%]|foreach|where|select|sort|group|measure|tee',
    'join-path|split-path|test-path|export-modulemember|get-command|gcm|convertto-\\w+',
  ].join('|')})$`,
  'i',
);

/** What connects, shows, or makes values of values is taken to succeed. */
export function isSure(name: string): boolean {
  return FAMILY.test(name) || SURE.test(name);
}

/** Commands that run code which is followed: where that may fail, is asked there. */
const RUNNING = /^(?:invoke-command|icm|invoke-expression|iex|measure-command|start-job|sajb|start-threadjob)$/i;

/** They change nothing, so a run of their own is made for those only here. */
const READING = /^(?:[\w.]+\\)?get-/;

/** In a `try`, and where only a trap or a `finally` is around it. */
const known = { caught: new WeakMap<Ast, boolean>(), trapped: new WeakMap<Ast, boolean>() };
type Around = keyof typeof known;

/** Whether the statement, followed or not, may throw by something that is not modelled. */
function mayFail(run: Run, state: State, statement: StatementAst): boolean {
  const followed = !run.relevance.skipped.has(statement);
  // What stands inside a statement that is run is asked when it is run.
  const asked = followed ? headOf(statement) : statement;
  return asked !== undefined && holdsFailing(state, asked, followed, run.tries > 0 ? 'caught' : 'trapped');
}

/** What a statement begins with, before the statements inside it. */
function headOf(statement: StatementAst): Ast | undefined {
  switch (statement.kind) {
    case 'PipelineAst':
    case 'AssignmentStatementAst':
      return statement;
    case 'IfStatementAst':
      return statement.clauses[0]?.condition;
    case 'SwitchStatementAst':
    case 'ForEachStatementAst':
    case 'WhileStatementAst':
      return statement.condition;
    case 'ForStatementAst':
      return statement.initializer;
    case 'ReturnStatementAst':
    case 'ExitStatementAst':
      return statement.pipeline;
    default:
      return undefined;
  }
}

/** `followed`: the functions that it calls are run, and asked there. */
function holdsFailing(state: State, code: Ast, followed: boolean, around: Around): boolean {
  const before = known[around].get(code);
  if (before !== undefined) return before;
  let found = false;
  // A function that calls itself fails by what else it does.
  known[around].set(code, found);
  visit(code, node => {
    if (found || node.kind === 'FunctionDefinitionAst') return false;
    // A block that is only kept does nothing yet.
    if (node.kind === 'ScriptBlockExpressionAst' && node.parent?.kind !== 'CommandAst') return false;
    found = node.kind === 'CommandAst' ? commandFails(state, node, followed, around) : isForeignCall(node);
    return !found;
  });
  known[around].set(code, found);
  return found;
}

/** A method of .NET that may throw. */
function isForeignCall(node: Ast): boolean {
  if (node.kind !== 'InvokeMemberExpressionAst' || !node.static || node.expression.kind !== 'TypeExpressionAst') return false;
  return !/^(?:system\.)?(?:guid|string|math)$/i.test(node.expression.typeName.fullName);
}

function commandFails(state: State, { commandElements }: CommandAst, followed: boolean, around: Around): boolean {
  const [head] = commandElements;
  if (head?.kind !== 'StringConstantExpressionAst') return false;
  const written = head.value.toLowerCase();
  const name =
    state.frames
      .map(({ aliases }) => aliases.get(written))
      .findLast(Boolean)
      ?.toLowerCase() ?? written;
  for (const { functions } of state.frames) {
    const entry = functions.get(name);
    if (entry) return !followed && holdsFailing(state, entry.definition.body, false, around);
  }
  // Who asks that a failure ends the statement reckons with one.
  if (asksToStop(commandElements) && !FAMILY.test(name) && name !== 'write-error') return true;
  // Where the server does not answer, there is nothing to be read either; as what changes it, that counts in a `try` only.
  if (FAMILY.test(name) && READING.test(name)) return around === 'caught';
  return !isSure(name) && !(RUNNING.test(name) && runsHere(commandElements)) && !/\.ps1$/.test(name);
}

/** Whether another machine answers is not known. */
function runsHere(elements: readonly CommandElementAst[]): boolean {
  return !elements.some(
    element =>
      element.kind === 'CommandParameterAst' && /^(?:cn|comp\w*|se|ses\w*|connectionu\w*|hostn\w*|vm\w*)$/i.test(element.parameterName),
  );
}

/** A failure ends the script, by the preference or because a command of the statement asks for that. */
function stops(run: Run, state: State, statement: StatementAst): boolean {
  const preference = readPath(run, state, 'ErrorActionPreference');
  if (preference.kind === 'string' && preference.value.toLowerCase() === 'stop') return true;
  let found = false;
  visit(statement, node => {
    if (node.kind === 'CommandAst') found ||= asksToStop(node.commandElements);
    return !found && node.kind !== 'ScriptBlockExpressionAst' && node.kind !== 'FunctionDefinitionAst';
  });
  return found;
}

/** Of a command that is neither the shell's nor the script's, errors may be of any kind. */
function callsStrangers(statement: StatementAst): boolean {
  let found = false;
  visit(statement, node => {
    const [head] = node.kind === 'CommandAst' ? node.commandElements : [];
    if (head?.kind === 'StringConstantExpressionAst') found ||= !isShellCommand(head.value) && !/[\\/.]/.test(head.value);
    return !found && node.kind !== 'ScriptBlockExpressionAst' && node.kind !== 'FunctionDefinitionAst';
  });
  return found;
}

/** `-ErrorAction Stop`, as most write it. */
function asksToStop(elements: readonly CommandElementAst[]): boolean {
  return elements.some((element, index) => {
    if (element.kind !== 'CommandParameterAst' || !/^(?:ea|erroraction)$/i.test(element.parameterName)) return false;
    const value = element.argument ?? elements[index + 1];
    return value?.kind === 'StringConstantExpressionAst' && /^stop$/i.test(value.value);
  });
}

/**
 * The way on which the statement failed before it did anything; a run that nothing speaks for, since a command is taken to succeed.
 * What leads to a `catch` is followed wherever a command may throw; to a `finally` or a trap only where it says that it stops, or where
 * nobody knows the command: one of the shell's own mostly goes on. In the trap's own list the script goes on behind the statement, as it
 * does without one: that counts where the trap does something.
 */
export function failingWay(run: Run, state: State, statement: StatementAst, traps: readonly TrapStatementAst[]): Flow[] {
  const caught = run.tries > 0;
  const followed = traps.length === 0 || traps.some(({ body }) => body.statements.some(each => acts(run, each)));
  if (!caught && (!followed || !(stops(run, state, statement) || callsStrangers(statement)))) return [];
  if (!mayFailToo(run, state, statement) || !mayFail(run, state, statement)) return [];
  const [, other] = run.fork(state, { soft: 1, failing: failingAs(statement), doubtful: 1 });
  return failed(run, other, 'a command that fails', caught || run.traps > 0 ? 'statement' : 'script');
}

/**
 * Where runs on which commands failed for several things are let go, none is made any more: unless what handles a failure fails itself,
 * a run on which something has failed goes on as if nothing else did.
 */
export function mayFailToo(run: Run, { path }: State, node: Ast): boolean {
  return !run.isCrowded || failuresOf(path) === 0 || isInCatch(node);
}

function failingAs({ start }: Ast): Failing {
  return { command: start, of: String(start) };
}

/** An expression that may throw by what nobody knows; of commands it is asked where they are run. */
function isDaring(node: Ast): boolean {
  switch (node.kind) {
    case 'InvokeMemberExpressionAst':
    case 'TypeExpressionAst':
      return true;
    case 'ConvertExpressionAst':
    case 'AttributedExpressionAst':
      return isDemanding(node.attribute);
    case 'BinaryExpressionAst':
      return node.operator === 'Divide' || node.operator === 'Rem';
    default:
      return false;
  }
}

const throwing = new WeakMap<StatementBlockAst | StatementAst, boolean>();

/** Some expression in it may throw by what nobody knows. */
export function mayThrow(code: StatementBlockAst | StatementAst): boolean {
  const before = throwing.get(code);
  if (before !== undefined) return before;
  let found = false;
  visit(code, node => {
    found ||= isDaring(node);
    return !found && node.kind !== 'FunctionDefinitionAst';
  });
  throwing.set(code, found);
  return found;
}

const daring = new WeakMap<StatementAst, boolean>();

/**
 * A statement that makes a value of values and may throw on the way: of those that are left out, a `catch` that does something asks for
 * these. What a command or a block does there may have been left out in parts.
 */
export function isDaringValue(statement: StatementAst): boolean {
  if (statement.kind !== 'AssignmentStatementAst' && statement.kind !== 'PipelineAst') return false;
  const before = daring.get(statement);
  if (before !== undefined) return before;
  let plain = true;
  visit(statement, ({ kind }) => {
    plain &&= kind !== 'CommandAst' && kind !== 'ScriptBlockExpressionAst';
    return plain;
  });
  const found = plain && mayThrow(statement);
  daring.set(statement, found);
  return found;
}

/**
 * Whether a `catch` does something: then it is asked which errors may reach it of which nothing here knows, such as of a value that does
 * not convert or a method that refuses.
 */
export function catchActs(run: Run, { catchClauses }: TryStatementAst): boolean {
  return catchClauses.some(clause => clause.body.statements.some(each => acts(run, each)));
}

/** The run that failed at this state by such an error; nothing speaks for it. */
export function failingAt(run: Run, state: State, body: StatementBlockAst): Flow[] {
  const [, other] = run.fork(state, { soft: 1, failing: failingAs(body), doubtful: 1 });
  return failed(run, other, 'what fails in a way that is not known');
}

function acts(run: Run, statement: StatementAst): boolean {
  return !/^(?:Break|Continue|Exit|Return|Throw)StatementAst$/.test(statement.kind) && !run.relevance.skipped.has(statement);
}
