/** Set-StrictMode: what reads a variable, property or element that is not there is an error. */

import type { BoundCommand } from '../../binding';
import type { VariableExpressionAst } from '../../powershell';
import { NULL, toText, type Value } from '../../values';
import { mayHave } from '../heap/heap';
import { isReference } from '../run/elements';
import type { HeapObject } from '../run/heapObject';
import type { Run } from '../run/run';
import { argumentOf } from '../run/shellCall';
import type { State } from '../run/state';
import { isUnset, readPath } from './variables';

/** In the scope that it is set for; no script's variable has such a name. */
const STRICT = '\0strict';

/** For the present scope and those below it. */
export function setStrictMode(run: Run, state: State, bound: BoundCommand): void {
  const off = argumentOf(bound, 'off') !== undefined;
  const text = toText(argumentOf(bound, 'version') ?? NULL);
  const version = off || text.kind !== 'string' ? 0 : /^latest$/i.test(text.value) ? 3 : Math.floor(Number.parseFloat(text.value));
  run.isStrict = true;
  state.frameForChange(-1).variables.set(STRICT, { kind: 'number', type: 'int', value: version });
}

function strictness(run: Run, state: State): number {
  const version = run.isStrict ? readPath(run, state, STRICT) : NULL;
  return version.kind === 'number' ? Number(version.value) : 0;
}

/** Version 1 lets texts name what is not set. */
export function forbidsVariable(run: Run, state: State, { variablePath, parent }: VariableExpressionAst): boolean {
  if (!run.isStrict || !isUnset(run, state, variablePath) || mayBeSetElsewhere(state, variablePath)) return false;
  const version = strictness(run, state);
  return version > 1 || (version === 1 && parent?.kind !== 'ExpandableStringExpressionAst');
}

/** What is read without being set ends the statement. */
export function isStrict(run: Run, state: State): boolean {
  return strictness(run, state) > 0;
}

/** Outside this file: what is global, and what a function finds that is entered by itself. */
function mayBeSetElsewhere({ frames, via }: State, path: string): boolean {
  return /^global:/i.test(path) || (via.length === 0 && frames.some(({ kind }) => kind === 'function'));
}

/** What a collection or table has itself, and every object for PowerShell. */
const OWN =
  /^(?:count|length|longlength|rank|capacity|keys|values|syncroot|is(?:readonly|fixedsize|synchronized)|ps(?:object|typenames|base))$/i;

/** @param value what reading the member gives */
export function forbidsMember(run: Run, state: State, target: Value, name: string, value: Value): boolean {
  if (!run.isStrict || strictness(run, state) < 2) return false;
  const list = isReference(target) && target.type === 'list' ? state.object(target) : target.kind === 'array' ? target : undefined;
  if (isReference(target) && state.object(target)?.entries.has(name.toLowerCase())) return false;
  if (list) return !OWN.test(name) && !list.rest && (list.items.length === 0 || list.items.some(item => lacks(state, item, name)));
  if (target.kind === 'string') return value.kind === 'null';
  return lacks(state, target, name);
}

/** Certainly it has no such member. */
function lacks(state: State, item: Value, name: string): boolean {
  if (item.kind === 'null' || item.kind === 'nothing') return true;
  if (item.kind === 'number' || item.kind === 'boolean') return /^(?:count|length)$/i.test(name);
  const object = isReference(item) && !OWN.test(name) ? state.object(item) : undefined;
  if (object === undefined || object.type === 'list' || object.entries.has(name.toLowerCase())) return false;
  return object.config ? !mayHave(object, name.toLowerCase()) : isWhole(object);
}

/** All that it has is known, so far as a script may ask. */
function isWhole({ type, open, vagueKey, config, typeName }: HeapObject): boolean {
  const isTable = type === 'hashtable' || type === 'ordered';
  return !open && !vagueKey && !config && typeName === undefined && (isTable || type === 'pscustomobject');
}

/** @param value what reading the element gives */
export function forbidsIndex(run: Run, state: State, target: Value, index: Value, value: Value): boolean {
  if (value.kind !== 'null' || !run.isStrict || strictness(run, state) < 3) return false;
  return target.kind === 'array' && !target.rest && index.kind === 'number' && !target.items.at(Number(index.value));
}
