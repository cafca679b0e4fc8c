/**
 * Files that a script only reads: who reads one of them again finds the same. Told by the text alone, as commands that write files are not
 * followed: no command that may write is handed the file's name, or a variable that may hold it.
 */
import { defaultAliases } from '../../catalog';
import { type Ast, type CommandAst, nodesOf, type ScriptBlockAst, visit } from '../../powershell';
import { keyOf, NO_IDENTITY, type Value } from '../../values';
import type { Run } from '../run/run';
import { argumentsAsked, type ShellCall } from '../run/shellCall';
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
  const asked = argumentsAsked(bound).map(([name, value]) => `${name} ${keyOf(value)}`);
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

/** What a script does with names: of files, and of variables with a `$` before them. */
interface Uses {
  /** By what variables are made of: those variables. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** By variable: the files that are named where it is made. */
  readonly files: ReadonlyMap<string, readonly string[]>;
  /** What commands and methods are handed that may write. */
  readonly written: ReadonlySet<string>;
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
  const given = path.kind === 'string' ? fileNamesIn(path.value) : undefined;
  const own = new Set([...commands.flatMap(command => [...mentionsIn(command)]), ...(given ?? [])]);
  if (given?.length === 0 || own.size === 0) return false;
  // A parameter's default, or what was assigned, names the file as well.
  const holding = new Set([...own, ...uses.flatMap(({ files }) => [...own].flatMap(name => files.get(name) ?? []))]);
  // A set goes on to what is added meanwhile.
  for (const name of holding) for (const { sources } of uses) for (const variable of sources.get(name) ?? []) holding.add(variable);
  return ![...holding].some(name => uses.some(({ written }) => written.has(name)));
}

/** A loop that waits for a file reads it until it holds something else. @param waits there is one, which may call the function that reads */
function isRepeated(command: CommandAst, waits: boolean): boolean {
  for (let node: Ast | undefined = command.parent; node; node = node.parent)
    if (WAITING.some(kind => kind === node?.kind) || (waits && node.kind === 'ScriptBlockAst' && node.parent)) return true;
  return false;
}

const WAITING = ['WhileStatementAst', 'DoWhileStatementAst', 'DoUntilStatementAst', 'ForStatementAst'] as const;

function used(root: ScriptBlockAst): Uses {
  const known = usesOf.get(root);
  if (known) return known;
  const assignments = nodesOf(root, 'AssignmentStatementAst').map(({ left, right }) => [left, right] as const);
  const turns = nodesOf(root, 'ForEachStatementAst').map(({ variable, condition }) => [variable, condition] as const);
  const defaults = nodesOf(root, 'ParameterAst').flatMap(({ name, defaultValue }) => (defaultValue ? [[name, defaultValue] as const] : []));
  const commands = nodesOf(root, 'CommandAst');
  const own = new Set(nodesOf(root, 'FunctionDefinitionAst').map(({ name }) => name.toLowerCase()));
  const mayWrite = (node: Ast) => node.kind === 'CommandAst' && !(READING.test(nameOf(node)) && !own.has(nameOf(node)));
  const writing: readonly Ast[] = [
    ...commands.filter(mayWrite),
    // `'sites.csv' | Clear-Content`, `Get-Item sites.csv | Remove-Item`: rows are no names.
    ...nodesOf(root, 'PipelineAst').flatMap(({ pipelineElements: [first, ...others] }) =>
      first && !(first.kind === 'CommandAst' && GIVES_ROWS.test(nameOf(first))) && others.some(mayWrite) ? [first] : [],
    ),
    ...nodesOf(root, 'FileRedirectionAst'),
    ...nodesOf(root, 'InvokeMemberExpressionAst'),
  ];
  const [sources, files] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const note = (map: Map<string, string[]>, key: string, value: string): void => {
    const known = map.get(key);
    if (known) known.push(value);
    else map.set(key, [value]);
  };
  for (const [target, source] of [...assignments, ...turns, ...defaults])
    for (const variable of mentionsIn(target))
      for (const name of variable.startsWith('$') ? mentionsIn(source) : []) {
        note(sources, name, variable);
        if (!name.startsWith('$')) note(files, variable, name);
      }
  const uses: Uses = {
    sources,
    files,
    written: new Set(writing.flatMap(node => [...mentionsIn(node)])),
    waits: WAITING.some(kind => nodesOf(root, kind).length > 0),
    moves: commands.filter(command => /^(?:set|push|pop)-location$/.test(nameOf(command))).length,
  };
  usesOf.set(root, uses);
  return uses;
}

/** Names of files in texts, and variables, of some code. */
function mentionsIn(root: Ast): ReadonlySet<string> {
  const found = new Set<string>();
  visit(root, node => {
    if (node.kind === 'StringConstantExpressionAst' || node.kind === 'ExpandableStringExpressionAst')
      for (const name of fileNamesIn(node.value)) found.add(name);
    if (node.kind !== 'VariableExpressionAst') return;
    const name = node.variablePath.toLowerCase().replace(/^(?:global|local|private|script|using):/, '');
    // It names a folder.
    if (name !== 'psscriptroot') found.add(`$${name}`);
  });
  return found;
}

/** The last part of a path, or of each path in a command line; of names with spaces the last word. */
function fileNamesIn(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[\s"'`;,|<>]+/)
    .map(word => word.slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1))
    .filter(word => /[^.]\.\w/.test(word));
}

function nameOf({ commandElements: [head] }: CommandAst): string {
  const name = head?.kind === 'StringConstantExpressionAst' ? head.value.toLowerCase() : '';
  return (defaultAliases.get(name) ?? name).toLowerCase();
}

const GIVES_ROWS = /^(?:import-csv|get-content)$/;

/** Commands that by their names write no file that they are handed: what they run is looked at by itself. */
const READING =
  /^(?:compare|convert|convertfrom|convertto|foreach|format|get|group|import|join|measure|read|resolve|select|sort|split|test|where|write)-|^out-(?:null|host|string|default)$|^(?:set|push)-location$|^(?:get|new|set|remove|grant)-cs/;
