/**
 * Items of the drives `function:`, `alias:` and `variable:`, as `Set-Item`, `New-Item`, `Remove-Item`, `Clear-Item`, `Copy-Item` and `Rename-Item`
 * treat them; `Set-Alias` and `Remove-Alias`. Of files these do nothing that is followed.
 */
import { NULL, toText, type Value } from '../../values';
import { elementsOf } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import type { Stage, StageInput } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';
import { unknownStage } from './escapes';
import { defineFunction } from './functionDrive';
import { definesIn } from './scopeNames';
import { dropVariable, writeInScope } from './variables';

interface Item {
  readonly drive: 'function' | 'alias' | 'variable';
  /** As it is written, with the scope in front. */
  readonly name: string;
  /** In lower case, without the scope. */
  readonly key: string;
}

/** What a path names on one of the drives; undefined for a path of another drive, or one with wildcards. */
function itemAt(path: Value): Item | undefined {
  const text = toText(path);
  const found =
    text.kind === 'string' ? /^(function|alias|variable):[\\/]?((?:(?:global|script|local):)?([^:*?[]+))$/i.exec(text.value) : null;
  const [, drive = '', name = '', key = ''] = found ?? [];
  const lower = drive.toLowerCase();
  return lower === 'function' || lower === 'alias' || lower === 'variable' ? { drive: lower, name, key: key.toLowerCase() } : undefined;
}

/** Of the paths that the command is given, or that come to it. */
function itemsOf(state: State, { bound }: ShellCall, input: StageInput | undefined): readonly Item[] {
  const paths = argumentOf(bound, 'path') ?? argumentOf(bound, 'literalpath') ?? input?.value;
  const { items } = paths ? elementsOf(state, paths) : { items: [] };
  return items.flatMap(path => itemAt(path) ?? []);
}

/** The innermost scope that has it loses it. */
function drop(state: State, { run }: ShellCall, { drive, name, key }: Item): void {
  if (drive === 'variable') {
    dropVariable(run, state, undefined, name);
    return;
  }
  const table = drive === 'function' ? 'functions' : 'aliases';
  const holder = state.frames.findLastIndex(frame => frame[table].has(key));
  if (holder >= 0) state.frameForChange(holder)[table].delete(key);
}

/** Sets what the drive keeps under that name; false where nothing here knows what that would be. */
function put(state: State, { drive, name, key }: Item, value: Value): boolean {
  if (drive === 'function') return defineFunction(state, `function:${name}`, value);
  if (drive === 'variable') writeInScope(state, undefined, name, value);
  else if (value.kind === 'string') state.frameForChange(definesIn(state, name)).aliases.set(key, value.value);
  return drive === 'variable' || value.kind === 'string';
}

function copy(state: State, from: Item, to: Item): void {
  const table = from.drive === 'alias' ? 'aliases' : 'functions';
  if (from.drive !== to.drive || from.drive === 'variable') return;
  const holder = state.frames.findLast(frame => frame[table].has(from.key));
  if (table === 'functions') {
    const entry = holder?.functions.get(from.key);
    if (entry) state.frameForChange(definesIn(state, to.name)).functions.set(to.key, entry);
    return;
  }
  const alias = holder?.aliases.get(from.key);
  if (alias !== undefined) state.frameForChange(definesIn(state, to.name)).aliases.set(to.key, alias);
}

type Perform = (state: State, call: ShellCall, item: Item) => void;

/** A command that does something to each item that its paths name, and of files what is not followed. */
function itemStage(state: State, call: ShellCall, perform: Perform): Stage {
  const otherwise = unknownStage(call.run, state, call.command, call.elements);
  const process = (after: State, input: StageInput | undefined): Flow[] => {
    const items = itemsOf(after, call, input);
    if (items.length === 0) return otherwise.process(after, input);
    for (const item of items) perform(after, call, item);
    return flow(after);
  };
  return { state, failed: undefined, process, end: otherwise.end };
}

export function removeItem(state: State, call: ShellCall): Stage {
  return itemStage(state, call, drop);
}

/** A variable without a value is still there. */
export function clearItem(state: State, call: ShellCall): Stage {
  return itemStage(state, call, (after, _, item) => (item.drive === 'variable' ? put(after, item, NULL) : drop(after, call, item)));
}

export function copyItem(state: State, call: ShellCall): Stage {
  const target = itemAt(argumentOf(call.bound, 'destination') ?? NULL);
  return itemStage(state, call, (after, _, item) => target && copy(after, item, target));
}

export function renameItem(state: State, call: ShellCall): Stage {
  const name = toText(argumentOf(call.bound, 'newname') ?? NULL);
  return itemStage(state, call, (after, _, item) => {
    if (name.kind === 'string') copy(after, item, { ...item, name: name.value, key: name.value.toLowerCase() });
    drop(after, call, item);
  });
}

/** Set-Item and New-Item. */
export function setItem(state: State, call: ShellCall): Stage {
  const { run, bound, command, elements } = call;
  const otherwise = unknownStage(run, state, command, elements);
  const [path, name] = ['path', 'name'].map(each => toText(argumentOf(bound, each) ?? argumentOf(bound, 'literalpath') ?? NULL));
  const base = path?.kind === 'string' ? path.value : '';
  const whole = bound.bound.has('name') && name?.kind === 'string' ? `${base.replace(/[\\/]+$/, '')}${name.value}` : base;
  const item = itemAt({ kind: 'string', value: whole });
  const process = (after: State, input: StageInput | undefined): Flow[] =>
    item && put(after, item, argumentOf(bound, 'value') ?? input?.value ?? NULL) ? flow(after) : otherwise.process(after, input);
  return { state, failed: undefined, process, end: otherwise.end };
}

/** The frame that -Scope names, by its name. */
function scopeNamed(state: State, { bound }: ShellCall): number {
  const scope = toText(argumentOf(bound, 'scope') ?? NULL);
  return definesIn(state, scope.kind === 'string' ? `${scope.value}:` : '');
}

/** Set-Alias and New-Alias. */
export function setAlias(state: State, call: ShellCall): Flow[] {
  const [name, value] = ['name', 'value'].map(each => argumentOf(call.bound, each));
  if (name?.kind === 'string' && value?.kind === 'string')
    state.frameForChange(scopeNamed(state, call)).aliases.set(name.value.toLowerCase(), value.value);
  return flow(state);
}

export function removeAlias(state: State, call: ShellCall): Flow[] {
  const names = argumentOf(call.bound, 'name');
  for (const item of names ? elementsOf(state, names).items : []) {
    const name = toText(item);
    if (name.kind === 'string') drop(state, call, { drive: 'alias', name: name.value, key: name.value.toLowerCase() });
  }
  return flow(state);
}
