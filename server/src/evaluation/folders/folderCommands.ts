/**
 * Get-ChildItem, Get-Item and Resolve-Path: how scripts find what they load. Only scripts are there for certain when the script is read;
 * data files come and go, so what looks for those gives what nobody knows.
 */

import type { BindElement } from '../../binding';
import { array, FALSE, int, NO_IDENTITY, NULL, string, TRUE, toText, type Value } from '../../values';
import { entryOf, newObject, readProperty } from '../heap/heap';
import { elementsOf, emit, isReference } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import type { Run, Stage, StageInput } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';
import { truthOf } from '../run/truth';
import { unknownStage } from '../scopes/escapes';
import { isFunction } from '../scopes/functionDrive';
import { PATH_INFO } from '../scopes/presentFolder';
import { childrenAt, type Item, isWild, itemsAt, leafOf } from './listing';
import { fileNamed, whence } from './location';

const SCRIPT = /\.ps[dm]?1$/i;
/** A pattern that only scripts match. */
const FOR_SCRIPTS = /\.ps[dm]?\*?1$/i;
/** A pattern that says nothing of the kind of file. */
const FOR_ANY = /^[^.]*\*$|\.\*$/;
/** Parameters that the file system brings, by their names and aliases; others of them ask what the listing does not tell. */
const FILES = /^(?:file|af)$/i;
const FOLDERS = /^(?:directory|ad|d)$/i;
const ATTRIBUTES = /^(?:attributes|hidden|ah|h|system|as|readonly|ar)$/i;

type Find = (run: Run, state: State, call: ShellCall, paths: readonly string[]) => Value | undefined;

/** For each element of the pipeline, or once; what the folders do not tell is as from a command that nobody knows. */
function finding(find: Find) {
  return (state: State, call: ShellCall): Stage => {
    const { run, bound, command, elements } = call;
    const otherwise = unknownStage(run, state, command, elements);
    const process = (after: State, input: StageInput | undefined): Flow[] => {
      const given = pathOf(call) ?? (input && pathIn(after, input.value));
      if (given && isUnlisted(given)) return flow(after);
      const paths = pathsOf(after, given ?? string('.'));
      const literal = bound.bound.has('literalpath') && paths?.some(isWild);
      const found = paths && !literal && !input?.many ? find(run, after, call, paths) : undefined;
      if (!found) return otherwise.process(after, input);
      emit(after, found);
      return flow(after);
    };
    return { state, failed: undefined, process, end: after => flow(after) };
  };
}

/** A switch of the file system takes no value: what stands after it is the path, which the binder could not tell. */
function pathOf({ bound, elements }: ShellCall): Value | undefined {
  const given = argumentOf(bound, 'path') ?? argumentOf(bound, 'literalpath');
  if (given) return given;
  const [, path] = elements.flatMap((element, index) => (isSwitch(element) ? [element, elements[index + 1]] : []));
  return path?.kind === 'argument' ? path.value : undefined;
}

function isSwitch(element: BindElement): boolean {
  return element.kind === 'parameter' && [FILES, FOLDERS, ATTRIBUTES].some(names => names.test(element.ast.parameterName));
}

/** A file that comes by the pipeline is found by its path. */
function pathIn(state: State, value: Value): Value {
  return isReference(value) ? (readProperty(state, value, 'FullName') ?? value) : value;
}

function pathsOf(state: State, value: Value): readonly string[] | undefined {
  const { items, rest } = elementsOf(state, value);
  const texts = items.map(item => toText(item));
  return rest === undefined && texts.every(text => text.kind === 'string') ? texts.map(text => text.value) : undefined;
}

export const getChildItem = finding((run, state, { bound, elements }, paths) => {
  const isGiven = (names: RegExp) => elements.some(element => element.kind === 'parameter' && names.test(element.ast.parameterName));
  const texts = (name: string) => pathsOf(state, argumentOf(bound, name) ?? array([]));
  const [filters, include, exclude, depth] = [texts('filter'), texts('include'), texts('exclude'), depthOf(state, bound)];
  const isNamed = bound.bound.has('name');
  if (!filters || !include || !exclude || depth === undefined || isGiven(ATTRIBUTES) || (isNamed && depth > 0)) return undefined;
  const found = paths.map(path => childrenAt(run, whence(state), path, { filter: filters[0], include, exclude, depth }));
  if (!found.every(items => items !== undefined)) return undefined;
  const only = isGiven(FILES) ? 'file' : isGiven(FOLDERS) ? 'folder' : undefined;
  const items = found.flat().filter(({ kind }) => only === undefined || kind === only);
  const patterns = [filters, include, ...paths.map(leafOf).map(leaf => [leaf].filter(name => isWild(name) || SCRIPT.test(name)))].filter(
    any => any.length > 0,
  );
  const isFull = filters.length === 0 && (paths.every(isWild) || include.length > 0);
  const asValue = (item: Item) => (isNamed ? string(item.name) : fileObject(run, state, item, isFull));
  // Further folders may be there when the script runs, but no scripts in them.
  if (only === 'folder') return array(items.map(asValue), unlisted(run, state));
  return known(items, patterns, asValue, () => unlisted(run, state));
});

/** undefined: not known. */
function depthOf(state: State, bound: ShellCall['bound']): number | undefined {
  const depth = argumentOf(bound, 'depth');
  if (depth) return depth.kind === 'number' ? Number(depth.value) : undefined;
  const recurses = truthOf(state, argumentOf(bound, 'recurse') ?? FALSE);
  return recurses === 'unknown' ? undefined : recurses === 'yes' ? Number.POSITIVE_INFINITY : 0;
}

export const getItem = finding((run, state, _call, paths) =>
  knownAt(
    run,
    state,
    paths,
    item => fileObject(run, state, item, true),
    () => unlisted(run, state),
  ),
);

export const resolvePath = finding((run, state, { bound }, paths) => {
  if (bound.bound.has('relative')) return undefined;
  if (!paths.some(isWild)) return array(paths.map(path => ({ ...string(path), typeName: PATH_INFO })));
  return knownAt(
    run,
    state,
    paths,
    ({ path }) => ({ ...string(shown(path)), typeName: PATH_INFO }),
    () => unlistedPath(run),
  );
});

/** The text of a script that Get-Content names. */
export function textOfScript(run: Run, state: State, { bound }: ShellCall, input: StageInput | undefined): Value | undefined {
  const given =
    argumentOf(bound, 'path') ?? argumentOf(bound, 'literalpath') ?? (input && !input.many ? pathIn(state, input.value) : undefined);
  const [path, ...others] = (given && pathsOf(state, given)) ?? [];
  const only = [...bound.bound.keys()].every(name => /^(path|literalpath|raw|encoding|erroraction)$/.test(name));
  if (path === undefined || others.length > 0 || !only || isWild(path) || !SCRIPT.test(path)) return undefined;
  const file = fileNamed(run, state, path);
  return file && string(file.text);
}

/** Scripts and folders that are there now are there when the script runs; what is not may have come by then. */
export function testPath(run: Run, state: State, { bound }: ShellCall, input: Value = NULL): Value {
  const paths = pathsOf(state, argumentOf(bound, 'path') ?? argumentOf(bound, 'literalpath') ?? input) ?? [];
  const type = toText(argumentOf(bound, 'pathtype') ?? string('Any'));
  const kind =
    type.kind !== 'string' ? undefined : /^container$/i.test(type.value) ? 'folder' : /^leaf$/i.test(type.value) ? 'file' : 'any';
  const isThere = (path: string) =>
    itemsAt(run, whence(state), path)?.some(
      item => (kind === 'any' || kind === item.kind) && (item.kind === 'folder' || SCRIPT.test(item.name)),
    ) ?? false;
  const only = [...bound.bound.keys()].every(name => /^(path|literalpath|pathtype|erroraction)$/.test(name));
  if (only && kind === 'any' && paths.length === 1 && paths.every(path => isFunction(state, path))) return TRUE;
  return paths.length === 1 && only && paths.every(isThere) ? TRUE : run.unknown('test', 'whether a path exists', 'bool', true);
}

function allAt(run: Run, state: State, paths: readonly string[]): readonly Item[] | undefined {
  const found = paths.map(path => itemsAt(run, whence(state), path));
  return found.every(items => items !== undefined) ? found.flat() : undefined;
}

/** `[IO.Directory]::GetFiles(folder, pattern)`, also with all that lies deeper. */
export function directoryFiles(run: Run, state: State, type: string, method: string, args: readonly Value[]): Value | undefined {
  if (!/^(system\.)?io\.directory$/.test(type) || !/^(get|enumerate)files$/.test(method)) return undefined;
  const [folder, filter = '*', option = 'TopDirectoryOnly', ...more] = pathsOf(state, array(args)) ?? [];
  if (folder === undefined || isWild(folder) || more.length > 0) return undefined;
  const depth = /^alldirectories$/i.test(option) ? Number.POSITIVE_INFINITY : 0;
  const items = childrenAt(run, whence(state), folder, { filter, include: [], exclude: [], depth });
  const files = items?.filter(({ kind }) => kind === 'file');
  return (
    files &&
    known(
      files,
      [[filter]],
      ({ path }) => string(shown(path)),
      () => unlistedPath(run),
    )
  );
}

/** The values of what was found, and, where other files than scripts may be meant, of what may be there when the script runs. */
function known(
  items: readonly Item[],
  patterns: readonly (readonly string[])[],
  asValue: (item: Item) => Value,
  other: () => Value,
): Value | undefined {
  const values = items.map(asValue);
  if (patterns.some(any => any.every(pattern => FOR_SCRIPTS.test(pattern) || (!isWild(pattern) && SCRIPT.test(pattern)))))
    return array(values);
  const isGeneral = patterns.every(any => any.some(pattern => FOR_ANY.test(pattern) || !pattern.includes('.')));
  return isGeneral && items.some(({ name }) => SCRIPT.test(name)) ? array(values, other()) : undefined;
}

/** The same for what paths name that may be patterns. */
function knownAt(run: Run, state: State, paths: readonly string[], asValue: (item: Item) => Value, other: () => Value): Value | undefined {
  const items = allAt(run, state, paths);
  const patterns = paths.map(path => [leafOf(path)]);
  return items && known(items, patterns, asValue, other);
}

/** As Windows writes it. */
function shown(path: string): string {
  return path.replaceAll('/', '\\');
}

const FILE_INFO = 'System.IO.FileInfo';

/** `isFull`: as text it is its whole path, in Windows PowerShell too. */
function fileObject(run: Run, state: State, { name, path, folder }: Item, isFull: boolean): Value {
  const dot = name.lastIndexOf('.');
  const directory = path.slice(0, path.length - (leafOf(path).length + 1));
  const around = newObject(run, state, new Map([entryOf('FullName', string(shown(directory))), entryOf('Name', string(leafOf(folder)))]), {
    open: true,
  });
  const entries = [
    entryOf('FullName', string(shown(path))),
    entryOf('PSPath', string(shown(path))),
    entryOf('Name', string(name)),
    entryOf('PSChildName', string(name)),
    entryOf('BaseName', string(dot < 0 ? name : name.slice(0, dot))),
    entryOf('Extension', string(dot < 0 ? '' : name.slice(dot))),
    entryOf('DirectoryName', string(shown(directory))),
    entryOf('Directory', around),
    entryOf('Count', int(1)),
    entryOf(AS_TEXT, isFull || run.level === '7' ? string(shown(path)) : NULL),
  ];
  return newObject(run, state, new Map(entries), { typeName: FILE_INFO, open: true });
}

/** What a file is as text, where that is its path. */
const AS_TEXT = '\u0000text';

/** A file as the path that it is run by; anything else as it is. */
export function fileText(state: State, value: Value): Value {
  if (!isReference(value) || value.typeName !== FILE_INFO) return value;
  const text = state.object(value)?.entries.get(AS_TEXT)?.value ?? value;
  return text.kind === 'null' ? value : text;
}

const UNLISTED = 'unlisted';

/** A file that is not there when the script is read. */
function unlisted(run: Run, state: State): Value {
  const path = unlistedPath(run);
  return newObject(run, state, new Map([entryOf('FullName', path), entryOf(AS_TEXT, path)]), { typeName: FILE_INFO, open: true });
}

function unlistedPath(run: Run): Value {
  return run.unknown(UNLISTED, 'the path of a file', 'string', true);
}

/** Running it runs nothing: what is to be run lies beside the script. */
export function isUnlisted(value: Value): boolean {
  return value.kind === 'unknown' && value.key !== NO_IDENTITY && value.key.startsWith(`${UNLISTED}#`);
}
