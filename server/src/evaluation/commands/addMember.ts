/** Add-Member: properties and methods that an object gets after it was made. */

import { NULL, string, toText, type Value } from '../../values';
import { refused } from '../errors/refusals';
import { METHOD, PROPERTY } from '../heap/heap';
import { emit, isReference } from '../run/elements';
import { type Flow, flow } from '../run/flow';
import type { Entry, HeapObject } from '../run/heapObject';
import type { StageInput } from '../run/run';
import { argumentOf, type ShellCall } from '../run/shellCall';
import type { State } from '../run/state';

/** By the kind of member, what its name is kept under; of other kinds it is not told what they give. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['noteproperty', ''],
  ['scriptmethod', METHOD],
  ['scriptproperty', PROPERTY],
]);

export function addMember(state: State, { run, bound }: ShellCall, input: StageInput | undefined): Flow[] {
  const target = argumentOf(bound, 'inputobject') ?? input?.value;
  const object = target && isReference(target) ? state.objectForChange(target) : undefined;
  if (object) {
    const kind = toText(argumentOf(bound, 'membertype') ?? string('NoteProperty'));
    const prefix = kind.kind === 'string' ? PREFIXES.get(kind.value.toLowerCase()) : undefined;
    const table = argumentOf(bound, 'notepropertymembers');
    const name = argumentOf(bound, 'name') ?? argumentOf(bound, 'notepropertyname');
    const value = argumentOf(bound, 'value') ?? argumentOf(bound, 'notepropertyvalue') ?? NULL;
    const members = table
      ? entriesOf(state, table)
      : name && prefix !== undefined
        ? [{ key: name, value, keyPlace: undefined }]
        : undefined;
    const isForced = argumentOf(bound, 'force') !== undefined;
    if (members?.some(({ key }) => !isForced && isThere(object, key, prefix ?? ''))) return refused(run, state, bound);
    for (const member of members ?? []) add(object, member, prefix ?? '');
    // What code gives is told only by running it.
    if (!members || prefix === PROPERTY) object.open = true;
  }
  if (argumentOf(bound, 'passthru') && target) emit(state, target);
  return flow(state);
}

function entriesOf(state: State, table: Value): readonly Entry[] | undefined {
  const object = isReference(table) ? state.object(table) : undefined;
  return object && !object.open && !object.vagueKey ? [...object.entries.values()] : undefined;
}

function add(object: HeapObject, member: Entry, prefix: string): void {
  const text = toText(member.key);
  if (text.kind === 'string') object.entries.set(prefix + text.value.toLowerCase(), member);
  else object.open = true;
}

/** A member of that name is there already, which nothing but -Force replaces. */
function isThere(object: HeapObject, key: Value, prefix: string): boolean {
  const text = toText(key);
  return text.kind === 'string' && object.entries.has(prefix + text.value.toLowerCase());
}
