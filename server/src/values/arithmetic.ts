import { appended } from './askedElements';
import {
  array,
  derived,
  elementOf,
  isNotNull,
  isOneThing,
  MAX_ITEMS,
  MAX_TEXT,
  NULL,
  oneOf,
  scalarTypeOf,
  string,
  text,
} from './construct';
import { convert } from './convert';
import { countedTogether } from './counted';
import { addDecimals, type Decimal, divideDecimals, multiplyDecimals, negateDecimal, remainderOfDecimals } from './decimal';
import {
  asNumber,
  decimal,
  decimalOf,
  double,
  doubleOf,
  exactOf,
  fits,
  higherType,
  type IntegerType,
  integer,
  isIntegerType,
  isSigned,
} from './numbers';
import { scanNumber } from './numericString';
import { failure, type Outcome, shown } from './outcome';
import { toText } from './toText';
import type { ArrayValue, NumberValue, Value } from './value';

/** The arithmetic operators as they are written. */
export type Arithmetic = '+' | '-' | '*' | '/' | '%';

/** `+`, `-`, `*`, `/`, `%` on operands that are not one of several. The left operand decides what is done. */
export function calculate(operator: Arithmetic, left: Value, right: Value): Outcome {
  const counted = operator === '+' ? countedTogether(left, right) : undefined;
  return counted ?? known(operator, left, right) ?? derived(operator, [left, right], resultOptions(operator, left, right));
}

function resultOptions(operator: Arithmetic, left: Value, right: Value) {
  // A count that goes on is no smaller.
  if (operator === '+' && left.kind === 'unknown' && left.type === 'int' && left.least !== undefined && right.kind === 'number')
    return { type: 'int', notNull: true, least: Math.max(0, left.least + Number(right.value)) };
  if (operator === '+' && (left.kind === 'array' || isNotNull(left) || isNotNull(right))) return { notNull: true };
  return isNotNull(left) ? { notNull: true } : {};
}

function known(operator: Arithmetic, left: Value, right: Value): Outcome | undefined {
  switch (left.kind) {
    case 'null':
    case 'nothing':
      if (operator === '+') return right.kind === 'nothing' ? NULL : right;
      return operator === '*' ? NULL : withNumber(operator, ZERO, right);
    case 'number':
      return withNumber(operator, left, right);
    case 'boolean':
      return operator === '*' || left.isSwitch ? undefined : withBoolean(operator, left, right);
    case 'char':
      if (operator === '+') return text([left.value, toText(right)]);
      return operator === '*' ? undefined : withNumber(operator, asNumber(left) ?? ZERO, right);
    case 'string':
    case 'text':
      return withText(operator, left, right);
    case 'array':
      return withArray(operator, left, right);
    case 'unknown':
      // $null before a string gives the string, as the empty string would.
      if (operator !== '+' || scalarTypeOf(left) !== 'string') return undefined;
      return isNotNull(left) || right.kind === 'string' || right.kind === 'text' ? text([left, toText(right)]) : undefined;
    default:
      return undefined;
  }
}
const ZERO: NumberValue = { kind: 'number', type: 'int', value: 0 };

/** .NET has no cast from Boolean to decimal, which a sum with one would need. */
function withBoolean(operator: Arithmetic, left: Value, right: Value): Outcome | undefined {
  const number = right.kind === 'string' ? scanNumber(right.value) : right;
  if (typeof number === 'object' && number.kind === 'number' && number.type === 'decimal') return undefined;
  return withNumber(operator, asNumber(left) ?? ZERO, right);
}

function withText(operator: Arithmetic, left: Value, right: Value): Outcome | undefined {
  if (operator === '+') return text([toText(left), toText(right)]);
  if (left.kind !== 'string') return undefined;
  if (operator === '*') return repeatText(left.value, right);
  const number = scanNumber(left.value);
  if (number === 'unsure') return undefined;
  if (number === 'none') return isKnown(right) ? failure(`'${shown(left.value)}' is not a number`) : undefined;
  return withNumber(operator, number, right);
}
function isKnown(value: Value): boolean {
  return value.kind === 'string' || value.kind === 'number' || value.kind === 'boolean' || value.kind === 'null';
}

function repeatText(value: string, right: Value): Outcome | undefined {
  const times = timesOf(right, 'int');
  if (times === undefined || typeof times === 'object') return times;
  if (times < 0) return failure('a string cannot be repeated less than 0 times');
  if (value.length * times > MAX_TEXT) return derived('*', [string(value), right], { type: 'string', notNull: true });
  return string(value.repeat(times));
}

/** How often a string or collection is to be repeated. */
function timesOf(right: Value, type: 'int' | 'uint'): number | Outcome | undefined {
  const number = right.kind === 'string' ? scanNumber(right.value) : right;
  if (number === 'none') return failure(`'${right.kind === 'string' ? shown(right.value) : ''}' is not a number`);
  if (number === 'unsure') return undefined;
  const converted = convert(number, { kind: 'number', type });
  if (converted.ok === 'no') return failure(converted.because);
  return converted.ok === 'yes' && converted.value.kind === 'number' ? Number(converted.value.value) : undefined;
}

function withArray(operator: Arithmetic, left: ArrayValue, right: Value): Outcome | undefined {
  if (operator === '+') return append(left, right);
  if (operator !== '*') return undefined;
  const times = timesOf(right, 'uint');
  if (times === undefined || typeof times === 'object') return times;
  if (times === 0 || (left.items.length === 0 && !left.rest)) return array([]);
  if (left.rest || left.items.length * times > MAX_ITEMS)
    return times === 1 ? left : openArray([...left.items, ...(left.rest ? [left.rest] : [])]);
  return { ...left, items: Array.from({ length: times }, () => left.items).flat() };
}

function append(left: ArrayValue, right: Value): Outcome | undefined {
  if (right.kind === 'reference' && right.type === 'list') return undefined;
  const added = elementsOf(right);
  const told = appended(left, added);
  if (told) return array(told.items, told.rest);
  const all = [...left.items, ...(left.rest ? [left.rest] : []), ...added.items, ...(added.rest ? [added.rest] : [])];
  if (left.items.length + added.items.length > MAX_ITEMS) return openArray(all);
  // A value that nobody knows is in it, as far as it is one.
  const whole = added.rest && right.kind === 'unknown' ? [right] : [];
  const among = [...(left.among ?? []), ...(left.rest ? added.items : []), ...whole].slice(0, MOST_AMONG);
  const joined = left.rest ? array(left.items, oneOf(all.slice(left.items.length))) : array([...left.items, ...added.items], added.rest);
  return among.length > 0 ? { ...joined, among } : joined;
}

/** So many are known to be among those that nobody has seen. */
const MOST_AMONG = 50;

function elementsOf(value: Value): ArrayValue {
  if (value.kind === 'array') return value;
  if (value.kind === 'nothing') return array([]);
  // What may be a collection adds any number of elements; an object of a type, such as a row, is one.
  return value.kind === 'unknown' && !isOneThing(value) ? array([], elementOf(value)) : array([value]);
}

/** A collection of which only is known what each element is like. */
function openArray(elements: readonly Value[]): ArrayValue {
  return array([], oneOf(elements));
}

function withNumber(operator: Arithmetic, left: NumberValue, right: Value): Outcome | undefined {
  const number = right.kind === 'string' ? scanNumber(right.value) : asNumber(right);
  if (number === 'none') return failure(`'${right.kind === 'string' ? shown(right.value) : ''}' is not a number`);
  if (number === 'unsure' || number === undefined) return undefined;
  return compute(operator, left, number);
}

function compute(operator: Arithmetic, left: NumberValue, right: NumberValue): Outcome | undefined {
  const type = higherType(left.type, right.type);
  if (type === undefined) return undefined;
  if (type === 'decimal') return computeDecimals(operator, left, right);
  const a = exactOf(left);
  const b = exactOf(right);
  if (!isIntegerType(type) || a === undefined || b === undefined) return double(computeDoubles(operator, doubleOf(left), doubleOf(right)));
  const wide = wideType(type, a, b, left, right);
  if (wide === 'decimal') return computeDecimals(operator, left, right);
  return computeIntegers(operator, a, b, wide);
}

/** The type the operation is done in: at least int, and wide enough for a negative operand beside an unsigned one. */
function wideType(type: IntegerType, a: bigint, b: bigint, left: NumberValue, right: NumberValue): IntegerType | 'decimal' {
  const negative = (isSigned(left.type) && a < 0n) || (isSigned(right.type) && b < 0n);
  if (type === 'uint') return negative ? 'long' : 'uint';
  if (type === 'ulong') return negative ? 'decimal' : 'ulong';
  return type === 'long' ? 'long' : 'int';
}

function computeIntegers(operator: Arithmetic, a: bigint, b: bigint, type: IntegerType): Outcome | undefined {
  if ((operator === '/' || operator === '%') && b === 0n) return failure('a division by zero');
  if (operator === '/' && a % b !== 0n) return double(Number(a) / Number(b));
  const result = exactResult(operator, a, b);
  if (fits(type, result)) return integer(type, result);
  // From BigInteger or decimal to double .NET's versions round differently.
  return type === 'int' || type === 'uint' || BigInt(Number(result)) === result ? double(Number(result)) : undefined;
}
function exactResult(operator: Arithmetic, a: bigint, b: bigint): bigint {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
}

function computeDoubles(operator: Arithmetic, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
}

function computeDecimals(operator: Arithmetic, left: NumberValue, right: NumberValue): Outcome | undefined {
  const a = decimalOf(left);
  const b = decimalOf(right);
  if (!a || !b) return failure('a number is outside the range of decimal');
  if ((operator === '/' || operator === '%') && b.digits === 0n) return failure('a division by zero');
  const result = decimalResult(operator, a, b);
  // With an ulong beside a negative operand an overflow falls back to double.
  if (!result)
    return left.type === 'decimal' || right.type === 'decimal' ? failure('the result is outside the range of decimal') : undefined;
  return decimal(result);
}
function decimalResult(operator: Arithmetic, a: Decimal, b: Decimal): Decimal | undefined {
  switch (operator) {
    case '+':
      return addDecimals(a, b);
    case '-':
      return addDecimals(a, negateDecimal(b));
    case '*':
      return multiplyDecimals(a, b);
    case '/':
      return divideDecimals(a, b);
    case '%':
      return remainderOfDecimals(a, b);
  }
}
