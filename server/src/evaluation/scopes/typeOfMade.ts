/** What GetType() gives of tables and objects. */
import type { Value } from '../../values';
import { isReference } from '../run/elements';
import type { Run } from '../run/run';
import type { State } from '../run/state';

const MADE = new Map([
  ['hashtable', 'System.Collections.Hashtable'],
  ['ordered', 'System.Collections.Specialized.OrderedDictionary'],
  ['pscustomobject', 'System.Management.Automation.PSCustomObject'],
]);

/** Of a table, of an object that the script has made, or of an instance of its classes; undefined for others. */
export function typeOfMade(run: Run, state: State, value: Value): Value | undefined {
  if (!isReference(value) || state.object(value)?.config) return undefined;
  const own = value.typeName === undefined ? undefined : run.types.get(value.typeName.toLowerCase())?.definition;
  if (own) return { kind: 'type', name: own.name, isOfScript: true };
  const name = MADE.get(value.type);
  return name === undefined || (value.typeName !== undefined && value.type !== 'pscustomobject') ? undefined : { kind: 'type', name };
}
