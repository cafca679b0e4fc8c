import type { NothingValue, NullValue, Value } from './value';

/** $null or no value, which operators treat alike. */
export function isNull(value: Value): value is NullValue | NothingValue {
  return value.kind === 'null' || value.kind === 'nothing';
}
