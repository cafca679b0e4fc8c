import { derived, FALSE } from './construct';
import { booleanOf, negate } from './convert';
import { deriveKey, negatedKey } from './keys';
import type { UnknownValue, Value } from './value';

const BOOL = { type: 'bool', notNull: true } as const;

/** `-and`; that the right operand is evaluated only where the left one is true is the evaluation's. */
export function and(left: Value, right: Value): Value {
  return conjunction(booleanOf(left), booleanOf(right));
}

/** `-or`, as the negation of "neither". */
export function or(left: Value, right: Value): Value {
  return negate(conjunction(negate(booleanOf(left)), negate(booleanOf(right))));
}

/** `-xor`. */
export function xor(left: Value, right: Value): Value {
  const a = booleanOf(left);
  const b = booleanOf(right);
  if (a.kind === 'boolean') return a.value ? negate(b) : b;
  if (b.kind === 'boolean') return b.value ? negate(a) : a;
  return derived('xor', [a, b], BOOL);
}

function conjunction(a: Value, b: Value): Value {
  // What hangs on an assumption still does beside what is true anyway.
  if (a.kind === 'boolean' && b.kind === 'boolean' && b.value && b.assumed === undefined) return a;
  if (a.kind === 'boolean') return a.value ? b : FALSE;
  if (b.kind === 'boolean') return b.value ? a : FALSE;
  if (a.kind !== 'unknown' || b.kind !== 'unknown') return derived('and', [a, b], BOOL);
  if (a.key === b.key) return a;
  if (a.key === negatedKey(b.key)) return FALSE;
  return both(a, b);
}

/** The order of the operands does not count. */
function both(a: UnknownValue, b: UnknownValue): UnknownValue {
  const base = derived('and', [a, b], BOOL);
  return { ...base, key: deriveKey('and', ...[a.key, b.key].sort()) };
}

/** `!`, `-not`. */
export function not(value: Value): Value {
  return negate(booleanOf(value));
}
