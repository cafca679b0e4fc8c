import { NULL, text } from './construct';
import { lift } from './outcome';
import { toText } from './toText';
import type { Value } from './value';

/**
 * What an expandable string is worth: its literal pieces and the values of its expressions, in order. Works out every
 * combination of values that may be one of several. `separator` is $OFS, between the elements of collections.
 */
export function expandString(parts: readonly (string | Value)[], separator = ' '): Value {
  const values = parts.filter(part => typeof part !== 'string');
  const result = lift('expand', values, row => {
    let next = 0;
    return text(parts.map(part => (typeof part === 'string' ? part : toText(row[next++] ?? NULL, separator))));
  });
  return result.kind === 'failure' ? text(parts.map(part => (typeof part === 'string' ? part : toText(part, separator)))) : result;
}
