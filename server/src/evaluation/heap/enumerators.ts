/** What `.GetEnumerator()` gives: a list of what nobody has taken yet. Whoever goes over it takes all that is left. */

import { type ArrayValue, array, FALSE, NOTHING, NULL, type ReferenceValue, TRUE, type Value } from '../../values';
import { elementsOf, isReference, learnThere } from '../run/elements';
import type { Entry } from '../run/heapObject';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { anotherLike } from './another';
import { entriesIn, entryOf, furtherEntries, isOnSomePaths, newList, newObject, readProperty } from './heap';

const ENUMERATOR = 'System.Collections.IEnumerator';
/** Under which it keeps what it began with; no property has such a name. */
const ALL = '\0all';

function isEnumerator(value: Value): value is ReferenceValue {
  return isReference(value) && value.typeName === ENUMERATOR;
}

/** @param owner a collection, or a table, whose elements are its entries */
export function enumeratorOf(run: Run, state: State, owner: Value): ReferenceValue {
  const all = isReference(owner) && owner.type !== 'list' ? entriesOf(run, state, owner) : elementsOf(state, owner);
  const enumerator = newList(run, state, all.items, all.rest, ENUMERATOR);
  state.objectForChange(enumerator)?.entries.set(...entryOf(ALL, { kind: 'array', ...all }));
  return enumerator;
}

/** Its own methods; undefined for others, and of other objects. */
export function enumeratorCall(run: Run, state: State, reference: ReferenceValue, method: string): Value | undefined {
  const object = isEnumerator(reference) ? state.objectForChange(reference) : undefined;
  if (!object) return undefined;
  if (method === 'reset') {
    const all = elementsOf(state, object.entries.get(ALL)?.value ?? array([]));
    object.items = all.items;
    object.rest = all.rest;
    return NOTHING;
  }
  if (method !== 'movenext') return undefined;
  const [seen, ...others] = object.items;
  const next = seen ?? object.rest;
  object.items = others;
  if (next && !seen) object.rest = anotherLike(next, state, run);
  const current = next ?? NULL;
  object.entries.set(...entryOf('Current', current));
  // That of a table tells the key and the value of its present entry itself.
  for (const name of ['Key', 'Value'])
    if (isReference(current)) object.entries.set(...entryOf(name, readProperty(state, current, name) ?? NULL));
  return seen ? TRUE : next ? run.unknown('moved', 'whether there is another element', 'bool', true) : FALSE;
}

/** What a loop or a pipeline goes over; of an enumerator, nothing is left behind it. */
export function takenAll(state: State, value: Value): Value {
  const object = isEnumerator(value) ? state.objectForChange(value) : undefined;
  if (!object) return value;
  const { items, rest } = object;
  const all = object.entries.get(ALL)?.value;
  object.items = [];
  object.rest = undefined;
  return { kind: 'array', items, rest, unordered: all?.kind === 'array' && all.unordered };
}

/** A table's entries, each with Key and Value. */
function entriesOf(run: Run, state: State, reference: ReferenceValue): Omit<ArrayValue, 'kind'> {
  const object = state.object(reference);
  const made = ({ key, keyPlace, value }: Entry) =>
    newObject(run, state, new Map([entryOf('Key', key, keyPlace), entryOf('Name', key, keyPlace), entryOf('Value', value)]), {
      type: 'pscustomobject',
    });
  const { items, rest } = object ? entriesIn(object) : { items: [], rest: undefined };
  const unseen = object?.open ? run.unknown('entry', 'an entry that is not known') : rest && made(rest);
  if (unseen && rest) learnThere(state, unseen, TRUE);
  const all = object?.open && rest ? [...items, rest] : items;
  const sure = all.filter(({ value }) => !isOnSomePaths(value));
  return { items: sure.map(made), rest: unseen ?? furtherEntries(items), unordered: object?.type === 'hashtable' };
}
