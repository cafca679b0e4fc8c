/** Variables: PowerShell's scopes, automatic variables, scope modifiers and drives. */

import type { AttributeBaseAst, VariableExpressionAst } from '../../powershell';
import { FALSE, int, NULL, type ReferenceValue, TRUE, unknown, type Value, withPlace } from '../../values';
import { entryOf, newObject } from '../heap/heap';
import { isReference, resolveIn } from '../run/elements';
import type { Run } from '../run/run';
import type { Frame, State } from '../run/state';
import { defineFunction, functionBlock } from './functionDrive';
import { folderOf, presentFolder } from './presentFolder';
import { scriptFrame } from './scopeNames';

interface VariablePath {
  readonly scope: 'local' | 'script' | 'global' | 'drive' | 'any';
  readonly name: string;
}

function parsePath(path: string): VariablePath {
  const colon = path.indexOf(':');
  const lower = path.toLowerCase();
  if (colon < 0) return { scope: 'any', name: lower === 'psitem' ? '_' : lower };
  const prefix = lower.slice(0, colon);
  const name = lower.slice(colon + 1);
  switch (prefix) {
    case 'local':
    case 'private':
      return { scope: 'local', name };
    case 'script':
      return { scope: 'script', name };
    case 'global':
      return { scope: 'global', name };
    case 'using':
    case 'variable':
      return { scope: 'any', name };
    default:
      return { scope: 'drive', name: lower };
  }
}

/** The variable's value; unknown where nothing tells, $null where the script sets it only elsewhere. */
export function readVariable(run: Run, state: State, variable: VariableExpressionAst): Value {
  const value = readPath(run, state, variable.variablePath);
  if (state.file === run.judged && !state.standsAt && value.kind !== 'nothing') run.record.read(variable.start, value);
  return withPlaceIfMissing(value, run, state, variable);
}

function withPlaceIfMissing(value: Value, run: Run, state: State, variable: VariableExpressionAst): Value {
  if (value.at) return value;
  return value.kind === 'boolean' || value.kind === 'null' ? withPlace(value, run.place(state, variable)) : value;
}

export function readPath(run: Run, state: State, path: string): Value {
  const { scope, name } = parsePath(path);
  if (scope !== 'drive') {
    const constant = constants.get(name);
    if (constant) return constant;
  }
  const found = find(state, scope, name);
  if (found) return resolveIn(state)(found);
  if (name === 'myinvocation') return invocation(run, state, scope);
  if (name === 'psversiontable') return versionTable(run, state);
  const block = scope === 'drive' ? functionBlock(state, name) : undefined;
  if (block) return block;
  const automatic = scope === 'drive' ? undefined : automaticVariable(state, name);
  if (automatic) return automatic;
  if (scope !== 'drive' && run.assigned.has(name)) return NULL;
  return state.resolveUnknown(unknown(`$${name}`, { because: `$${path}, which the script does not set` }));
}

/** Nothing has set it: no statement that could be followed, and it is none that PowerShell sets itself; `$_` only within what does set it. */
export function isUnset(run: Run, state: State, path: string): boolean {
  const { scope, name } = parsePath(path);
  if (scope === 'drive' || (isAutomatic(name) && name !== '_') || run.record.latestOpaque) return false;
  return find(state, scope, name) === undefined;
}

/** PowerShell sets it, whether or not a script does; the name in lower case. */
export function isAutomatic(name: string): boolean {
  return constants.has(name) || AUTOMATIC.test(name);
}

/** Of PowerShell's own variables; some, such as $Matches, only once something sets them. */
const AUTOMATIC =
  /^(?:[?^$_]|ps\w+|args|confirmpreference|consolefilename|\w+preference|enabledexperimentalfeatures|error|errorview|event\w*|executioncontext|foreach|formatenumerationlimit|home|host|input|is(?:coreclr|linux|macos|windows)|lastexitcode|maximum\w+|matches|myinvocation|nestedpromptlevel|outputencoding|pid|profile|pwd|sender|shellid|stacktrace|switch|this)$/;

const constants: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', TRUE],
  ['false', FALSE],
  ['null', NULL],
]);

function find(state: State, scope: VariablePath['scope'], name: string): Value | undefined {
  switch (scope) {
    case 'local':
      return state.frame.variables.get(name);
    case 'script':
      return seenIn(state.frames, scriptFrame(state), name);
    case 'global':
      return seenIn(state.frames, 0, name);
    case 'drive':
      return state.frames[0]?.variables.get(name);
    case 'any':
      return findIn(state.frames, name);
  }
}

/** The innermost scope counts. */
function findIn(frames: readonly Frame[], name: string): Value | undefined {
  for (let index = frames.length - 1; index >= 0; index -= 1) {
    const value = seenIn(frames, index, name);
    if (value) return value;
  }
  return undefined;
}

function seenIn(frames: readonly Frame[], index: number, name: string): Value | undefined {
  const variables = frames[index]?.variables;
  const value = variables?.get(name);
  return value && index < frames.length - 1 && variables?.get(HIDDEN + name) ? undefined : value;
}

/** `$MyInvocation` tells a script where it stands; in a function, where it was called from. */
function invocation(run: Run, state: State, scope: VariablePath['scope']): Value {
  const here: Value = { kind: 'string', value: /[\\/]/.test(state.file) ? state.file : `./${state.file}` };
  const root: Value = { kind: 'string', value: folderOf(state.file) };
  const inScript = scope === 'script' || state.frame.kind === 'script';
  const given = state.frame.variables.get('psboundparameters');
  const command = newObject(run, state, new Map(inScript ? ['Path', 'Definition', 'Source'].map(name => entryOf(name, here)) : []), {
    open: true,
  });
  const entries = [
    entryOf('MyCommand', command),
    entryOf('ScriptName', here),
    entryOf('PSScriptRoot', root),
    entryOf('PSCommandPath', here),
    ...(given && isReference(given) ? [entryOf('BoundParameters', given)] : []),
  ];
  return newObject(run, state, new Map(inScript ? entries.slice(0, 1) : entries), { open: true });
}

/** The shells of the product are Windows PowerShell 3.0 to 5.1. */
function versionTable(run: Run, state: State): Value {
  const majors = (run.level === '7' ? [7] : [3, 4, 5]).map(major => int(major));
  const major: Value = majors.length === 1 ? (majors[0] ?? NULL) : { kind: 'oneOf', options: majors };
  const version = newObject(run, state, new Map([entryOf('Major', major)]), { typeName: 'System.Version', open: true });
  return newObject(run, state, new Map([entryOf('PSVersion', version)]), { open: true });
}

/** What PowerShell itself sets. Paths are kept as the workspace writes them. */
function automaticVariable(state: State, name: string): Value | undefined {
  const { file } = state;
  switch (name) {
    case 'psscriptroot':
      return { kind: 'string', value: folderOf(file) };
    case 'pwd':
      return presentFolder(state);
    case 'pscommandpath':
      return { kind: 'string', value: file };
    case '?':
      return TRUE;
    case 'whatifpreference':
      return FALSE;
    case 'erroractionpreference':
      return { kind: 'string', value: 'Continue' };
    case 'pscmdlet':
      return unknown('$pscmdlet', { notNull: true, type: 'PSCmdlet' });
    case 'args':
      return { kind: 'array', items: [] };
    case '_':
      return NULL;
    default:
      return undefined;
  }
}

const REFERENCE = 'System.Management.Automation.PSReference';

/** `[ref]$x`: an object through whose Value others set the variable. */
export function referenceTo(run: Run, state: State, variable: VariableExpressionAst): Value {
  const { scope, name } = parsePath(variable.variablePath);
  const frame: Value = { kind: 'number', type: 'int', value: targetScope(state, scope) };
  const entries = [
    entryOf('Value', readVariable(run, state, variable)),
    entryOf('\0frame', frame),
    entryOf('\0session', { kind: 'string', value: state.session }),
    entryOf('\0name', { kind: 'string', value: name }),
  ];
  return newObject(run, state, new Map(entries), { typeName: REFERENCE });
}

export function isVariableReference(value: Value): value is ReferenceValue {
  return value.kind === 'reference' && value.typeName === REFERENCE;
}

/** After the Value of such an object was set. */
export function writeReferred(state: State, reference: ReferenceValue, property: Value, value: Value): void {
  if (reference.typeName !== REFERENCE || property.kind !== 'string' || property.value.toLowerCase() !== 'value') return;
  const object = state.object(reference);
  const frame = object?.entries.get('\0frame')?.value;
  const name = object?.entries.get('\0name')?.value;
  const session = object?.entries.get('\0session')?.value;
  if (frame?.kind !== 'number' || name?.kind !== 'string' || session?.kind !== 'string') return;
  const back = state.switchTo(session.value);
  state.frameForChange(Number(frame.value)).variables.set(name.value, value);
  state.switchTo(back);
}

/** Sets a variable where PowerShell would: in the current scope, unless the name says another. */
export function writePath(state: State, path: string, value: Value): void {
  if (defineFunction(state, path, value)) return;
  const { scope, name } = parsePath(path);
  state.frameForChange(targetScope(state, scope)).variables.set(name, value);
  if (/^private:/i.test(path)) hidePath(state, name);
}

/** The variable is not there any more, in the current scope unless the name says another: one of the same name further out is seen again. */
export function removePath(state: State, path: string): void {
  const { scope, name } = parsePath(path);
  state.frameForChange(targetScope(state, scope)).variables.delete(name);
}

/** As -Scope says it, by name or how many scopes up: which of the frames; undefined where nothing says it. */
function frameNamed(state: State, scope: Value | undefined): number | undefined {
  const word = scope?.kind === 'string' ? scope.value.toLowerCase() : '';
  if (word === 'script' || word === 'global') return targetScope(state, word);
  if (word === 'local' || word === 'private') return state.frames.length - 1;
  if (scope?.kind !== 'number' && !/^\d+$/.test(word)) return undefined;
  return Math.max(0, state.frames.length - 1 - Number(scope?.kind === 'number' ? scope.value : word));
}

export function writeInScope(state: State, scope: Value | undefined, name: string, value: Value): void {
  const index = frameNamed(state, scope);
  if (index === undefined) writePath(state, name, value);
  else state.frameForChange(index).variables.set(name.toLowerCase(), value);
}

/** In which of the frames there is such a variable: in the one that is named, or the innermost that has it. */
export function holderOf(state: State, scope: Value | undefined, name: string): number | undefined {
  const named = frameNamed(state, scope);
  const lower = name.toLowerCase();
  const has = (index: number) => state.frames[index]?.variables.get(lower) !== undefined;
  if (named !== undefined) return has(named) ? named : undefined;
  const found = state.frames.findLastIndex((_, index) => has(index));
  return found < 0 ? undefined : found;
}

export function readFrom(state: State, index: number, name: string): Value {
  return resolveIn(state)(state.frames[index]?.variables.get(name.toLowerCase()) ?? NULL);
}

/**
 * One of the same name further out is seen again; where there is none, reading gives nothing. A variable of the callers is gone only
 * where these were not compiled.
 */
export function dropVariable(run: Run, state: State, scope: Value | undefined, name: string): void {
  const holder = holderOf(state, scope, name);
  const key = name.toLowerCase();
  if (holder === state.frames.length - 1) state.frameForChange(holder).variables.delete(key);
  else if (holder !== undefined)
    state.frameForChange(holder).variables.set(key, run.unknown('removed', `$${name}, which a function removes`));
  else if (!scope) writeInScope(state, undefined, name, NULL);
}

/** What stands beside a variable that only its own scope sees. */
const HIDDEN = '\0private:';

/** From here on only the scope that it is in sees the variable. */
export function hidePath(state: State, path: string): void {
  state.frameForChange(-1).variables.set(HIDDEN + parsePath(path).name, TRUE);
}

/** Stands for the type of a variable that takes no other value. */
export const FIXED = '\0fixed';

/** From here on the variable takes no other value. */
export function fixPath(state: State, path: string): void {
  const { scope, name } = parsePath(path);
  state.frameForChange(targetScope(state, scope)).types.set(name, FIXED);
}

/** From here on each value that the variable is given is converted to the type, and looked at by the attributes. */
export function declarePath(state: State, path: string, { type, checks }: Declared): void {
  const { scope, name } = parsePath(path);
  const frame = state.frameForChange(targetScope(state, scope));
  if (type === undefined) frame.types.delete(name);
  else frame.types.set(name, type);
  if (checks) frame.checks.set(name, checks);
  else frame.checks.delete(name);
}

/** What stood in front of a variable when it was set. */
export interface Declared {
  /** Empty: some type that is not known. */
  readonly type: string | undefined;
  readonly checks: readonly AttributeBaseAst[] | undefined;
}

/** What the variable was declared as where it is set. */
export function declarationOf(state: State, path: string): Declared {
  const { scope, name } = parsePath(path);
  const frame = state.frames[targetScope(state, scope)];
  return { type: frame?.types.get(name), checks: frame?.checks.get(name) };
}

function targetScope(state: State, scope: VariablePath['scope']): number {
  if (scope === 'global' || scope === 'drive') return 0;
  return scope === 'script' ? scriptFrame(state) : innermostScope(state);
}

/** ForEach-Object's and `.`'s blocks run in the scope around them. */
function innermostScope(state: State): number {
  return state.frames.length - 1;
}
