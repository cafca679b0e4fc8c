/** Values that say less than the constant they stand for. */

import type { Value } from '../../../server/src/values';
import * as values from '../../../server/src/values';
import { evaluate } from './evaluate';
import { expressionOf } from './expression';
import type { Random } from './generate';

/** For each variable a value that its constant is one instance of. */
export function variablesOf(sources: ReadonlyMap<string, string>, random: Random): Map<string, Value> {
  const variables = new Map<string, Value>();
  for (const [name, source] of sources) {
    const ast = expressionOf(source);
    const constant = ast && evaluate(ast, new Map()).outcome;
    if (constant && constant.kind !== 'failure') variables.set(name, abstraction(constant, name, random));
  }
  return variables;
}

/** Something that the constant is one instance of: an unknown, one of several, a partly known text, or itself. */
function abstraction(constant: Value, key: string, random: Random): Value {
  const choice = random.next();
  if (choice < 0.1) return constant;
  if (choice < 0.4) return values.unknown(key);
  if (choice < 0.7) return typed(constant, key);
  if (constant.kind === 'array') return openArray(constant.items, key, random);
  if (constant.kind === 'string' && choice < 0.85) return partlyKnown(constant.value, key, random);
  const others = [values.string('other'), values.int(7), values.NULL, values.TRUE, values.string('abc')].filter(() => random.chance(0.4));
  return values.oneOf(random.chance(0.5) ? [constant, ...others] : [...others, constant], key);
}

/** An unknown of which the type is known, and that it is not $null. */
export function typed(constant: Value, key: string): Value {
  const type = values.scalarTypeOf(constant);
  if (type !== undefined) return values.unknown(key, { type, notNull: true });
  return values.unknown(key, constant.kind === 'null' ? {} : { notNull: true });
}

function openArray(items: readonly Value[], key: string, random: Random): Value {
  if (random.chance(0.5)) return values.unknown(key, { type: 'array', notNull: true });
  const start = random.below(items.length + 1);
  const rest = items.slice(start);
  return values.array(items.slice(0, start), rest.length > 0 ? values.oneOf(rest) : values.string('none'));
}

function partlyKnown(text: string, key: string, random: Random): Value {
  const from = random.below(text.length + 1);
  const to = from + random.below(text.length - from + 1);
  return values.text([text.slice(0, from), values.unknown(key, { type: 'string', notNull: true }), text.slice(to)]);
}
