import { orderTexts } from './collation';
import { boolean, derived, isNotNull, scalarTypeOf } from './construct';
import { convert, negate } from './convert';
import { compareNumbers, filterOrTest } from './equality';
import { isNull } from './kinds';
import { asNumber } from './numbers';
import { scanNumber } from './numericString';
import { failure, lift, type Outcome, shown } from './outcome';
import { toText } from './toText';
import { toBoolean } from './truth';
import type { NumberValue, Value } from './value';

/** `gt`, `ge`, `lt` or `le`. */
export type Order = 'gt' | 'ge' | 'lt' | 'le';

const BOOL = { type: 'bool', notNull: true } as const;

/** `-gt`, `-ge`, `-lt` and `-le`; a collection on the left gives those of its elements for which it holds. */
export function orders(left: Value, right: Value, ignoreCase: boolean, order: Order): Outcome {
  const test = (item: Value) => lift(order, [item, right], ([l = item, r = right]) => orderScalars(l, r, ignoreCase, order));
  return filterOrTest(`${ignoreCase ? 'i' : 'c'}${order}`, left, right, test);
}

function orderScalars(left: Value, right: Value, ignoreCase: boolean, order: Order): Outcome {
  if (isNull(left) || isNull(right)) return orderWithNull(left, right, order) ?? unknownOrder(left, right, ignoreCase, order);
  const comparison = compare(left, right, ignoreCase);
  if (comparison === undefined) return unknownOrder(left, right, ignoreCase, order);
  return typeof comparison === 'number' ? boolean(holds(comparison, order)) : comparison;
}

function holds(comparison: number, order: Order): boolean {
  switch (order) {
    case 'gt':
      return comparison > 0;
    case 'ge':
      return comparison >= 0;
    case 'lt':
      return comparison < 0;
    case 'le':
      return comparison <= 0;
  }
}

/** $null is below everything but negative numbers. */
function orderWithNull(left: Value, right: Value, order: Order): Outcome | undefined {
  const other = isNull(left) ? right : left;
  if (isNull(other)) return boolean(order === 'ge' || order === 'le');
  if (other.kind === 'number' && other.type === 'BigInteger') return undefined;
  if (other.kind !== 'number' && (!isNotNull(other) || other.kind === 'unknown' || other.kind === 'array')) return undefined;
  const negative = other.kind === 'number' && (compareNumbers(other, ZERO) ?? 0) < 0;
  const leftIsGreater = isNull(left) ? negative : !negative;
  return boolean(leftIsGreater === (order === 'gt' || order === 'ge'));
}
const ZERO: NumberValue = { kind: 'number', type: 'int', value: 0 };

function compare(left: Value, right: Value, ignoreCase: boolean): number | Outcome | undefined {
  switch (left.kind) {
    case 'string':
    case 'text': {
      const a = toText(left);
      const b = toText(right);
      return a.kind === 'string' && b.kind === 'string' ? orderTexts(a.value, b.value, ignoreCase) : undefined;
    }
    case 'number':
      return compareWithNumber(left, right);
    case 'boolean': {
      if (left.isSwitch) return undefined;
      const truth = toBoolean(right);
      return truth === 'unknown' ? undefined : Number(left.value) - Number(truth === 'yes');
    }
    case 'char': {
      const converted = convert(right, { kind: 'char' });
      if (converted.ok === 'no') return failure(converted.because);
      return converted.ok === 'yes' && converted.value.kind === 'char'
        ? left.value.charCodeAt(0) - converted.value.value.charCodeAt(0)
        : undefined;
    }
    default:
      return undefined;
  }
}

function compareWithNumber(left: NumberValue, right: Value): number | Outcome | undefined {
  const number = right.kind === 'string' ? scanNumber(right.value) : asNumber(right);
  if (number === 'none') return failure(`'${right.kind === 'string' ? shown(right.value) : ''}' is not a number`);
  if (number === 'unsure' || number === undefined) return right.kind === 'guid' ? failure('a GUID is not a number') : undefined;
  return compareNumbers(left, number);
}

/** The opposite comparisons of values that can be ordered get opposite keys; of whole numbers those that mean the same get one. */
function unknownOrder(left: Value, right: Value, ignoreCase: boolean, order: Order): Value {
  const prefix = ignoreCase ? 'i' : 'c';
  if (isWhole(left) && isWhole(right)) {
    const whole = wholeOrder(left, right, order) ?? wholeOrder(right, left, FLIPPED[order]);
    if (whole) return whole;
  }
  const type = scalarTypeOf(left);
  const total = type !== undefined && type !== 'double' && type !== 'float';
  if (!total || order === 'gt' || order === 'lt') return derived(prefix + order, [left, right], BOOL);
  return negate(derived(prefix + (order === 'ge' ? 'lt' : 'gt'), [left, right], BOOL));
}

const FLIPPED: Readonly<Record<Order, Order>> = { gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };
const WHOLE = new Set(['byte', 'sbyte', 'short', 'ushort', 'int', 'uint', 'long']);

function isWhole(value: Value): boolean {
  const type = value.kind === 'number' || value.kind === 'unknown' ? scalarTypeOf(value) : undefined;
  return type !== undefined && WHOLE.has(type);
}

/** At least 2 is more than 1, and less than 2 is not. */
function wholeOrder(asked: Value, number: Value, order: Order): Value | undefined {
  if (asked.kind !== 'unknown' || !asked.notNull || number.kind !== 'number' || !Number.isSafeInteger(Number(number.value)))
    return undefined;
  const above = Number(number.value) - (order === 'gt' || order === 'le' ? 0 : 1);
  const isAbove = derived('above', [asked, { kind: 'number', type: 'long', value: BigInt(above) }], BOOL);
  return order === 'gt' || order === 'ge' ? isAbove : negate(isAbove);
}
