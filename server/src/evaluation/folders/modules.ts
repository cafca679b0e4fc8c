/** Modules of the workspace: a file, a folder with a file of its name, a manifest that names files. */
import type { Ast, HashtableAst } from '../../powershell';
import type { ScriptFile } from '../run/analysis';
import type { Run } from '../run/run';

/** What a module's name stands for. */
export interface Module {
  /** Its own code; undefined where a manifest names only others. */
  readonly root: ScriptFile | undefined;
  /** The file that its name leads to, by which it is known. */
  readonly file: string;
  /** Run by whoever imports it, among their own scopes. */
  readonly scripts: readonly ScriptFile[];
  readonly nested: readonly Module[];
  /** Other modules that it says it needs. */
  readonly required: readonly string[];
  /** Patterns of what its manifest lets out; undefined: all that its code does. */
  readonly lets: { readonly functions: readonly string[] | undefined; readonly aliases: readonly string[] | undefined };
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
  if (!/\.psd1$/i.test(file.file)) return fileModule(file);
  const manifest = tableOf(file);
  const named = (key: string) => (manifest === undefined ? [] : entryOf(manifest, key));
  const part = (path: string) => moduleOf(run, file.file, /[\\/]/.test(path) ? path : `.\\${path}`, depth + 1) ?? [];
  const [main] = ['rootmodule', 'moduletoprocess'].flatMap(named).flatMap(part);
  const nested = named('nestedmodules').flatMap(part);
  return {
    // A manifest that names a manifest is the module that it leads to, with more around it.
    root: main?.root,
    file: main?.root?.file ?? file.file,
    scripts: [...named('scriptstoprocess').flatMap(part), ...(main ? [main] : []), ...nested].flatMap(({ root, scripts }) =>
      root && isScript(root) ? [...scripts, root] : scripts,
    ),
    nested: [...(main?.nested ?? []), ...nested].filter(({ root }) => !(root && isScript(root))),
    required: [...named('requiredmodules'), ...(main?.required ?? []), ...nested.flatMap(({ required }) => required)],
    lets: {
      functions: manifest && patternsOf(manifest, 'functionstoexport'),
      aliases: manifest && patternsOf(manifest, 'aliasestoexport'),
    },
  };
}

function fileModule(file: ScriptFile): Module {
  return { root: file, file: file.file, scripts: [], nested: [], required: [], lets: { functions: undefined, aliases: undefined } };
}

function isScript({ file }: ScriptFile): boolean {
  return /\.ps1$/i.test(file);
}

/** An entry of patterns; undefined where there is none, or one that is not told. */
function patternsOf(manifest: HashtableAst, name: string): readonly string[] | undefined {
  const entry = manifest.keyValuePairs.find(({ key }) => key.kind === 'StringConstantExpressionAst' && key.value.toLowerCase() === name);
  const patterns = entry && textsOf(entry.value);
  return patterns && (patterns.length > 0 || isEmptyArray(entry.value)) ? patterns : undefined;
}

function isEmptyArray(node: Ast): boolean {
  if (node.kind === 'PipelineAst') return node.pipelineElements.every(isEmptyArray);
  if (node.kind === 'CommandExpressionAst') return isEmptyArray(node.expression);
  return node.kind === 'ArrayExpressionAst' && node.subExpression.statements.length === 0;
}

export function isPath(name: string): boolean {
  return /[\\/]|\.ps[md]?1$/i.test(name);
}

/** The name by which a module's file is known. */
export function leafOf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.psm?d?1$/i, '');
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
