/** Casts that make or read heap objects. */

import type { Value } from '../values';
import { newList, newObject } from './heap';
import { elementsOf, isReference, type Run } from './run';
import type { State } from './state';

/** The cast's result where it concerns the heap; undefined leaves it to the values room. */
export function convertReference(run: Run, state: State, typeName: string, value: Value): Value | undefined {
  if (/^(system\.management\.automation\.)?(pscustomobject|psobject)$/.test(typeName) && isReference(value))
    return customObject(run, state, value);
  if (/^(system\.)?collections\.(arraylist|generic\.list\[.*\])$/.test(typeName)) {
    const { items, rest } = elementsOf(state, value);
    return newList(run, state, items, rest);
  }
  if (!isReference(value)) return undefined;
  if (/^(hashtable|ordered|system\.collections\.(hashtable|specialized\.ordereddictionary|idictionary)|object|psobject)$/.test(typeName))
    return value;
  return value.type === 'list' ? undefined : unconvertible(run, typeName);
}

function customObject(run: Run, state: State, value: Value): Value {
  if (!isReference(value) || (value.type !== 'hashtable' && value.type !== 'ordered')) return value;
  const table = state.object(value);
  return table ? newObject(run, state, table.entries, { type: 'pscustomobject', open: table.open }) : value;
}

function unconvertible(run: Run, typeName: string): Value | undefined {
  return /^(string|bool|boolean|system\.(string|boolean))$|\[\]$/.test(typeName)
    ? undefined
    : run.unknown('cast', `a conversion to [${typeName}]`);
}
