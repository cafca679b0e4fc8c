import { all } from './same';
import { type ArrayValue, CSV_ROW, ERROR_RECORD, EXCEPTION, isErrorType, type NumberValue, type Tri, type Value } from './value';

/**
 * PowerShell's truth of a value: false are $null, nothing, $false, 0, the empty string, the empty collection, and a
 * collection of one element that is false (an inner collection there counts as true unless it is empty).
 */
export function toBoolean(value: Value): Tri {
  switch (value.kind) {
    case 'null':
    case 'nothing':
      return 'no';
    case 'boolean':
      return tri(value.value);
    case 'number':
      return tri(!isZero(value));
    case 'string':
      return tri(value.value !== '');
    case 'char':
      // Whether the character NUL counts as false was not the same in all versions.
      return value.value === '\0' ? 'unknown' : 'yes';
    case 'guid':
    case 'type':
    case 'scriptblock':
      return 'yes';
    case 'array':
      return truthOfArray(value);
    case 'reference':
      // A list counts as its elements do, which the evaluation knows; other objects are true, also an empty hashtable.
      return value.type === 'list' ? 'unknown' : 'yes';
    case 'text':
      return value.parts.some(part => typeof part === 'string' || isNeverEmptyText(part.type, part.fresh)) ? 'yes' : 'unknown';
    case 'oneOf':
      return all(value.options.map(toBoolean));
    case 'unknown':
      return value.fresh || (value.least ?? 0) > 0 || (value.notNull && ALWAYS_TRUE.has(value.type ?? '')) ? 'yes' : 'unknown';
  }
}

/** What `UnknownValue.type` names whose values are all true, when not $null. */
const ALWAYS_TRUE = new Set([
  'guid',
  'datetime',
  'timespan',
  'version',
  'uri',
  'hashtable',
  'scriptblock',
  'type',
  'pscustomobject',
  CSV_ROW,
  ERROR_RECORD,
  EXCEPTION,
  'commandinfo',
]);

function isNeverEmptyText(type: string | undefined, fresh: boolean | undefined): boolean {
  return fresh === true || isErrorType(type) || type === 'bool' || type === 'int' || type === 'long' || type === 'double';
}

function truthOfArray(value: ArrayValue): Tri {
  const [first] = value.items;
  // The only one that is certainly there decides, unless there are more: then it is true.
  if (value.rest) return value.items.length > 1 || truthOfArray({ ...value, rest: undefined }) === 'yes' ? 'yes' : 'unknown';
  if (!first) return 'no';
  if (value.items.length > 1) return 'yes';
  if (first.kind === 'array') return first.items.length > 0 ? 'yes' : first.rest ? 'unknown' : 'no';
  return first.kind === 'unknown' && !first.notNull ? 'unknown' : toBoolean(first);
}

function isZero(value: NumberValue): boolean {
  if (typeof value.value === 'string') return /^-?0*\.?0*$/.test(value.value);
  return typeof value.value === 'bigint' ? value.value === 0n : value.value === 0;
}

/** An answer that is known. */
export function tri(answer: boolean): Tri {
  return answer ? 'yes' : 'no';
}
