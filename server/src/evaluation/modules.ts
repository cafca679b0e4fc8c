/** Modules of the workspace: a file, a folder with a file of its name, a manifest that names files. */
import type { Ast, CommandAst, HashtableAst } from '../powershell';
import { toText, type Value } from '../values';
import type { ScriptFile } from './analysis';
import { loadedFileStage } from './calls';
import { functionsOf } from './entryPoints';
import { unknownStage } from './escapes';
import { andThen, type Flow, flow, NORMAL } from './flow';
import { fileText, isUnlisted } from './folderCommands';
import { moduleSignal, withSignal } from './platform';
import { importsModule } from './platformCommands';
import { elementsOf, emit, type Run, type Stage, type StageInput } from './run';
import { argumentOf, type ShellCall } from './shellCall';
import type { State } from './state';

/** What a module's name stands for. */
interface Module {
  /** In the order in which they run. */
  readonly files: readonly ScriptFile[];
  /** Other modules that it says it needs. */
  readonly required: readonly string[];
}

/** Manifests may name manifests. */
const MAX_NESTED = 8;

/** The files of a module that is named by a path; undefined where that is none of the workspace. */
export function moduleOf(run: Run, from: string, name: string, depth = 0): Module | undefined {
  if (!isPath(name) || depth > MAX_NESTED) return undefined;
  const file = candidates(name).reduce<ScriptFile | undefined>((found, path) => found ?? run.loader?.resolve(from, path), undefined);
  if (file === undefined) return undefined;
  run.files.set(file.file, file);
  run.record.loaded.add(file.file);
  if (!/\.psd1$/i.test(file.file)) return { files: [file], required: [] };
  const manifest = tableOf(file);
  const named = (key: string) => (manifest === undefined ? [] : entryOf(manifest, key));
  const parts = ['scriptstoprocess', 'nestedmodules', 'rootmodule', 'moduletoprocess'].flatMap(named);
  const modules = parts.flatMap(part => {
    const nested = moduleOf(run, file.file, /[\\/]/.test(part) ? part : `.\\${part}`, depth + 1);
    return nested ?? [];
  });
  return {
    files: modules.flatMap(({ files }) => files),
    required: [...named('requiredmodules'), ...modules.flatMap(({ required }) => required)],
  };
}

function isPath(name: string): boolean {
  return /[\\/]|\.ps[md]?1$/i.test(name);
}

/** As PowerShell looks: the file itself, else in the folder of that name, else with the endings of modules. */
function candidates(name: string): readonly string[] {
  if (/\.ps[md]?1$/i.test(name)) return [name];
  const path = name.replace(/[\\/]+$/, '');
  const leaf = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return [`${path}/${leaf}.psd1`, `${path}/${leaf}.psm1`, `${path}.psd1`, `${path}.psm1`];
}

/** A manifest is one table. */
export function tableOf({ parse: { ast } }: ScriptFile): HashtableAst | undefined {
  const [statement] = ast.endBlock?.statements ?? [];
  const [only] = statement?.kind === 'PipelineAst' ? statement.pipelineElements : [];
  return only?.kind === 'CommandExpressionAst' && only.expression.kind === 'HashtableAst' ? only.expression : undefined;
}

/** The texts of an entry: one, several, or tables with a ModuleName. */
function entryOf({ keyValuePairs }: HashtableAst, name: string): readonly string[] {
  return keyValuePairs.flatMap(({ key, value }) =>
    key.kind === 'StringConstantExpressionAst' && key.value.toLowerCase() === name ? textsOf(value) : [],
  );
}

function textsOf(node: Ast): readonly string[] {
  switch (node.kind) {
    case 'StringConstantExpressionAst':
      return [node.value];
    case 'ArrayLiteralAst':
      return node.elements.flatMap(textsOf);
    case 'ArrayExpressionAst':
      return node.subExpression.statements.flatMap(textsOf);
    case 'PipelineAst':
      return node.pipelineElements.flatMap(textsOf);
    case 'CommandExpressionAst':
      return textsOf(node.expression);
    case 'HashtableAst':
      return entryOf(node, 'modulename');
    default:
      return [];
  }
}

/**
 * A module of the product tells the platform; those of the workspace bring their functions. One that is named by a path and is not here,
 * or whose name is not known, may bring anything.
 */
export function importModule(state: State, call: ShellCall): Stage {
  const given = argumentOf(call.bound, 'name');
  if (given) return namedStage(state, call, given);
  const process = (after: State, input: StageInput | undefined): Flow[] => {
    const stage = namedStage(after, call, input?.value);
    return andThen(stage.process(stage.state, undefined), stage.end);
  };
  return { state, failed: undefined, process, end: after => flow(after) };
}

function namedStage(state: State, call: ShellCall, given: Value | undefined): Stage {
  const { run, command, elements } = call;
  importsModule(state, call);
  const { items, rest } = given ? elementsOf(state, given) : { items: [], rest: undefined };
  const names = items.map(item => toText(fileText(state, item))).filter(name => !isUnlisted(name));
  const modules = names.flatMap(name => (name.kind === 'string' ? (moduleOf(run, state.file, name.value) ?? []) : []));
  const isSeen = (name: Value) => name.kind === 'string' && (!isPath(name.value) || moduleOf(run, state.file, name.value) !== undefined);
  if (rest || !given || !names.every(name => isSeen(name) || isMade(name))) run.record.opaque(run.place(state, command));
  return modules.length > 0
    ? prefixed(modulesStage(run, state, modules, command), modules, call)
    : unknownStage(run, state, command, elements);
}

/** `-Prefix X`: its functions are known by names with that between verb and noun too. */
function prefixed(stage: Stage, modules: readonly Module[], { bound }: ShellCall): Stage {
  const prefix = argumentOf(bound, 'prefix');
  if (prefix?.kind !== 'string' || prefix.value === '') return stage;
  const names = modules.flatMap(({ files }) => files.flatMap(functionsOf)).map(({ name }) => name.toLowerCase());
  const named = (state: State): Flow[] => {
    const { functions } = state.frameForChange(-1);
    for (const name of names) {
      const entry = functions.get(name);
      const dash = name.indexOf('-') + 1;
      if (entry) functions.set(name.slice(0, dash) + prefix.value.toLowerCase() + name.slice(dash), entry);
    }
    return flow(state);
  };
  return { ...stage, end: after => andThen(stage.end(after), named) };
}

const MADE = 'module';

/** What New-Module gave: its functions are known already. */
function isMade(name: Value): boolean {
  return name.kind === 'unknown' && name.key.startsWith(`${MADE}#`);
}

/** A module from a block: what the block defines is known from then on. */
export function newModule(state: State, { run, bound }: ShellCall): Stage {
  const block = argumentOf(bound, 'scriptblock');
  const process = (after: State): Flow[] => {
    if (block?.kind !== 'scriptblock' || bound.bound.has('ascustomobject')) {
      after.put(run.unknown('custom', 'a module from a block'));
      return flow(after);
    }
    after.pushOutput();
    return run.do
      .block(after, block.ast, block.file, 'none', () => {})
      .map(({ state: last, done }) => {
        const result = last.popOutput();
        if (bound.bound.has('returnresult')) emit(last, result);
        else last.put(run.unknown(MADE, 'a module from a block'));
        return { state: last, done };
      });
  };
  return { state, failed: undefined, process, end: after => flow(after) };
}

/** Runs the modules' files in the scope of whoever imports them: their functions are known there from then on. */
function modulesStage(run: Run, state: State, modules: readonly Module[], command: CommandAst): Stage {
  const process = (before: State): Flow[] => {
    for (const name of modules.flatMap(({ required }) => required)) {
      const signal = moduleSignal(name, run.place(before, command));
      if (signal) before.platform = withSignal(before.platform, signal);
    }
    const files = modules.flatMap(module => module.files);
    return inOrder(before, files, (each, file) => {
      const stage = loadedFileStage(run, each, file, command, [], true);
      return andThen(stage.process(stage.state, undefined), stage.end);
    });
  };
  return { state, failed: undefined, process, end: after => flow(after) };
}

/** `using module .\X.psm1`: what stands at a module's top is run before the script. */
export function runUsedModules(run: Run, state: State, script: ScriptFile, names: readonly string[]): Flow[] {
  const files = names.flatMap(name => moduleOf(run, script.file, name)?.files ?? []);
  return inOrder(state, files, (each, { file, parse }) => {
    run.loading.add(file);
    const flows = run.do.block(each, parse.ast, file, 'none', () => {});
    run.loading.delete(file);
    return flows.map(({ state: after, done }) => ({ state: after, done: done.kind === 'throw' ? done : NORMAL }));
  });
}

/** Preferences that a module sets are its own: whoever imports it keeps theirs. */
const PREFERENCES = ['erroractionpreference', 'whatifpreference', 'psdefaultparametervalues'];

function inOrder(state: State, files: readonly ScriptFile[], load: (state: State, file: ScriptFile) => Flow[]): Flow[] {
  const kept = PREFERENCES.map(name => [name, state.frame.variables.get(name)] as const);
  return files
    .reduce<Flow[]>((flows, file) => andThen(flows, each => load(each, file)), flow(state))
    .map(({ state: after, done }) => {
      const { variables } = after.frameForChange(-1);
      for (const [name, value] of kept) {
        if (value) variables.set(name, value);
        else variables.delete(name);
      }
      return { state: after, done };
    });
}
