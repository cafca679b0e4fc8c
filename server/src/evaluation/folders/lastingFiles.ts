/**
 * Files that a script only reads: who reads one of them again finds the same. Told by the text alone, as commands that write files are not
 * followed: no command that may write is handed the file's name, or a variable that may hold it.
 */
import { defaultAliases } from '../../catalog';
import { type Ast, type CommandAst, nodesOf, type ScriptBlockAst, visit } from '../../powershell';
import { keyOf, NO_IDENTITY, type Value } from '../../values';
import type { Run } from '../run/run';
import type { ShellCall } from '../run/shellCall';
import type { State } from '../run/state';
import { whence } from './location';

/** What is known of a reading by what it asks for. */
interface Reading {
  readonly element: Value;
  readonly command: CommandAst;
  /** Whether the file is only read, once that was asked; a file of the script that comes up later may write. */
  lasts?: { readonly files: number; readonly answer: boolean } | undefined;
}

const readings = new WeakMap<Run, Map<string, Reading>>();

/** What stands for the lines or rows of a file. @param make new ones */
export function elementOfFile(state: State, { run, bound, command }: ShellCall, make: () => Value): Value {
  const path = bound.bound.get('path') ?? bound.bound.get('literalpath');
  if (!path || keyOf(path.value) === NO_IDENTITY) return make();
  const asked = [...bound.bound].filter(([name]) => !name.endsWith('action')).map(([name, { value }]) => `${name} ${keyOf(value)}`);
  const key = [bound.signature.name, whence(state), ...asked.sort()].join('\n');
  const known = readings.get(run) ?? new Map<string, Reading>();
  readings.set(run, known);
  const before = known.get(key);
  if (!before) {
    const element = make();
    known.set(key, { element, command });
    return element;
  }
  const files = run.files.size;
  if (before.lasts?.files !== files) before.lasts = { files, answer: isOnlyRead(run, [before.command, command], path.value) };
  return before.lasts.answer ? before.element : make();
}

/** Words in texts, and variables, of some code. */
interface Mentions {
  readonly texts: readonly string[];
  readonly variables: readonly string[];
}

/** What a script does with names. */
interface Uses {
  /** What variables are made of. */
  readonly sources: readonly { readonly names: readonly string[]; readonly from: Mentions }[];
  /** What commands and methods are handed that may write. */
  readonly written: readonly Mentions[];
  /** How often it goes to another folder. */
  readonly moves: number;
  /** Some loop may wait for what a file holds. */
  readonly waits: boolean;
}

const usesOf = new WeakMap<ScriptBlockAst, Uses>();

function isOnlyRead(run: Run, commands: readonly CommandAst[], path: Value): boolean {
  const uses = [...run.files.values()].map(({ parse }) => used(parse.ast));
  const waits = uses.some(each => each.waits);
  if (uses.reduce((sum, { moves }) => sum + moves, 0) > 1 || commands.some(command => isRepeated(command, waits))) return false;
  const own = commands.map(mentionsIn);
  const variables = new Set(own.flatMap(each => each.variables));
  const sources = uses.flatMap(each => each.sources);
  const made = sources.flatMap(({ names, from }) => (names.some(name => variables.has(name)) ? from.texts : []));
  const given = path.kind === 'string' ? [path.value.toLowerCase()] : [];
  const files = [...own.flatMap(({ texts }) => texts), ...made, ...given].map(leafOf).filter(leaf => leaf.includes('.'));
  const holds = ({ texts, variables: named }: Mentions) =>
    named.some(name => variables.has(name)) || texts.some(text => files.some(file => text.includes(file)));
  for (let before = -1; before !== variables.size; ) {
    before = variables.size;
    for (const { names, from } of sources) if (holds(from)) for (const name of names) variables.add(name);
  }
  return files.length + variables.size > 0 && !uses.some(({ written }) => written.some(holds));
}

/** A loop that waits for a file reads it until it holds something else. @param waits there is one, which may call the function that reads */
function isRepeated(command: CommandAst, waits: boolean): boolean {
  for (let node: Ast | undefined = command.parent; node; node = node.parent)
    if (WAITING.some(kind => kind === node?.kind) || (waits && node.kind === 'ScriptBlockAst' && node.parent)) return true;
  return false;
}

const WAITING = ['WhileStatementAst', 'DoWhileStatementAst', 'DoUntilStatementAst', 'ForStatementAst'] as const;

function leafOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function used(root: ScriptBlockAst): Uses {
  const known = usesOf.get(root);
  if (known) return known;
  const assignments = nodesOf(root, 'AssignmentStatementAst').map(({ left, right }) => [left, right] as const);
  const turns = nodesOf(root, 'ForEachStatementAst').map(({ variable, condition }) => [variable, condition] as const);
  const defaults = nodesOf(root, 'ParameterAst').flatMap(({ name, defaultValue }) => (defaultValue ? [[name, defaultValue] as const] : []));
  const commands = nodesOf(root, 'CommandAst');
  const writing: readonly Ast[] = [
    ...commands.filter(command => !isReading(command)),
    ...nodesOf(root, 'FileRedirectionAst'),
    ...nodesOf(root, 'InvokeMemberExpressionAst'),
  ];
  const uses: Uses = {
    sources: [...assignments, ...turns, ...defaults].map(([target, source]) => ({
      names: mentionsIn(target).variables,
      from: mentionsIn(source),
    })),
    written: writing.map(mentionsIn),
    waits: WAITING.some(kind => nodesOf(root, kind).length > 0),
    moves: commands.filter(command => /^(?:set|push|pop)-location$/.test(nameOf(command))).length,
  };
  usesOf.set(root, uses);
  return uses;
}

function mentionsIn(root: Ast): Mentions {
  const texts: string[] = [];
  const variables: string[] = [];
  visit(root, node => {
    if (node.kind === 'StringConstantExpressionAst' || node.kind === 'ExpandableStringExpressionAst') texts.push(node.value.toLowerCase());
    if (node.kind !== 'VariableExpressionAst') return;
    const name = node.variablePath.toLowerCase().replace(/^(?:global|local|private|script|using):/, '');
    // It names a folder.
    if (name !== 'psscriptroot') variables.push(name);
  });
  return { texts, variables };
}

function nameOf({ commandElements: [head] }: CommandAst): string {
  const name = head?.kind === 'StringConstantExpressionAst' ? head.value.toLowerCase() : '';
  return (defaultAliases.get(name) ?? name).toLowerCase();
}

/** By its name it writes no file that it is handed: what it runs is looked at by itself. */
function isReading(command: CommandAst): boolean {
  return READING.test(nameOf(command));
}

const READING =
  /^(?:compare|convert|convertfrom|convertto|foreach|format|get|group|import|join|measure|read|resolve|select|sort|split|test|where|write)-|^out-(?:null|host|string|default)$|^(?:set|push)-location$|^(?:get|new|set|remove|grant)-cs/;
