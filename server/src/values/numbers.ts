import type { NumberType } from '../powershell';
import { number } from './construct';
import { type Decimal, decimalFromDouble, decimalText, decimalToDouble, parseDecimal } from './decimal';
import type { NumberValue, Value } from './value';

/** The number types that .NET's integer operations know; BigInteger is apart. */
export type IntegerType = 'sbyte' | 'byte' | 'short' | 'ushort' | 'int' | 'uint' | 'long' | 'ulong';

const RANGES: Readonly<Record<IntegerType, readonly [bigint, bigint]>> = {
  sbyte: [-128n, 127n],
  byte: [0n, 255n],
  short: [-32768n, 32767n],
  ushort: [0n, 65535n],
  int: [-2147483648n, 2147483647n],
  uint: [0n, 4294967295n],
  long: [-9223372036854775808n, 9223372036854775807n],
  ulong: [0n, 18446744073709551615n],
};
/** The order in which .NET's type codes rank the types of an operation's operands: the higher one wins. */
const RANKS: Readonly<Record<Exclude<NumberType, 'BigInteger'>, number>> = {
  sbyte: 5,
  byte: 6,
  short: 7,
  ushort: 8,
  int: 9,
  uint: 10,
  long: 11,
  ulong: 12,
  float: 13,
  double: 14,
  decimal: 15,
};

/** Whether the type holds whole numbers of a fixed width. */
export function isIntegerType(type: NumberType): type is IntegerType {
  return Object.hasOwn(RANGES, type);
}
/** Whether the integer type has negative numbers. */
export function isSigned(type: NumberType): boolean {
  return isIntegerType(type) && RANGES[type][0] < 0n;
}
/** Both ends belong to the range. */
export function rangeOf(type: IntegerType): readonly [min: bigint, max: bigint] {
  return RANGES[type];
}
/** Whether the amount is inside the type's range. */
export function fits(type: IntegerType, value: bigint): boolean {
  const [min, max] = RANGES[type];
  return value >= min && value <= max;
}
/** Of two operand types the one that an operation is done in; undefined for BigInteger, which has its own operators. */
export function higherType(a: NumberType, b: NumberType): Exclude<NumberType, 'BigInteger'> | undefined {
  if (a === 'BigInteger' || b === 'BigInteger') return undefined;
  return RANKS[a] >= RANKS[b] ? a : b;
}

/** The caller keeps to the type's range. */
export function integer(type: IntegerType | 'BigInteger', value: bigint): NumberValue {
  return number(type, type === 'long' || type === 'ulong' || type === 'BigInteger' ? value : Number(value));
}
/** A `[double]`. */
export function double(value: number): NumberValue {
  return number('double', value);
}
/** A `[single]`, rounded to its precision. */
export function float(value: number): NumberValue {
  return number('float', Math.fround(value));
}
/** A `[decimal]`. */
export function decimal(value: Decimal): NumberValue {
  return number('decimal', decimalText(value));
}

/** The amount of an integer type; undefined for floating point and decimal. */
export function exactOf(value: NumberValue): bigint | undefined {
  if (typeof value.value === 'bigint') return value.value;
  return isIntegerType(value.type) && typeof value.value === 'number' && Number.isInteger(value.value) ? BigInt(value.value) : undefined;
}
/** The nearest double. */
export function doubleOf(value: NumberValue): number {
  if (typeof value.value !== 'string') return Number(value.value);
  const parsed = parseDecimal(value.value);
  return parsed ? decimalToDouble(parsed) : Number.NaN;
}
/** As .NET casts to decimal; undefined where that overflows. */
export function decimalOf(value: NumberValue): Decimal | undefined {
  if (typeof value.value === 'string') return parseDecimal(value.value);
  const exact = exactOf(value);
  if (exact !== undefined) return parseDecimal(String(exact));
  return decimalFromDouble(Number(value.value), value.type === 'float' ? 7 : 15);
}

/** The nearest whole number, a tie to the even one; undefined where there is none. */
export function roundHalfEven(value: number): bigint | undefined {
  if (!Number.isFinite(value)) return undefined;
  const floor = Math.floor(value);
  const rest = value - floor;
  const up = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0);
  return BigInt(up ? floor + 1 : floor);
}

/** A number, Boolean or character as the number that arithmetic makes of it; $null is 0. */
export function asNumber(value: Value): NumberValue | undefined {
  switch (value.kind) {
    case 'number':
      return value;
    case 'boolean':
      return value.isSwitch ? undefined : number('int', value.value ? 1 : 0);
    case 'char':
      return number('int', value.value.charCodeAt(0));
    case 'null':
    case 'nothing':
      return number('int', 0);
    default:
      return undefined;
  }
}
