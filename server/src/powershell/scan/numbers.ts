/**
 * The value of a numeric literal, as PowerShell computes it: the narrowest of int, long, decimal and double
 * that holds it, or the type that the suffix names; multipliers `kb` to `pb`; hexadecimal and binary with the
 * sign bit where all digits of a type are written.
 */
import type { NumberType } from '../ast';

/** A numeric literal, taken apart by the scanner. */
export interface NumberParts {
  /** Digits with sign, point and exponent; hexadecimal ones have an extra `0` in front, as PowerShell reads them. */
  readonly digits: string;
  readonly format: 'decimal' | 'hex' | 'binary';
  /** Lower-case suffix: ``, `u`, `y`, `uy`, `s`, `us`, `l`, `ul`, `d`, `n`. */
  readonly suffix: string;
  readonly real: boolean;
  /** 1, or 1024 and its powers. */
  readonly multiplier: number;
}

/** A value with its type. */
export interface NumberValue {
  readonly type: NumberType;
  readonly value: number | bigint | string;
}

interface IntegerRange {
  readonly type: NumberType;
  readonly min: bigint;
  readonly max: bigint;
  readonly wide: boolean;
}

const RANGES: Readonly<Record<string, readonly IntegerRange[]>> = {
  y: [{ type: 'sbyte', min: -128n, max: 127n, wide: false }],
  uy: [{ type: 'byte', min: 0n, max: 255n, wide: false }],
  s: [{ type: 'short', min: -32768n, max: 32767n, wide: false }],
  us: [{ type: 'ushort', min: 0n, max: 65535n, wide: false }],
  l: [{ type: 'long', min: -(2n ** 63n), max: 2n ** 63n - 1n, wide: true }],
  ul: [{ type: 'ulong', min: 0n, max: 2n ** 64n - 1n, wide: true }],
  u: [
    { type: 'uint', min: 0n, max: 2n ** 32n - 1n, wide: false },
    { type: 'ulong', min: 0n, max: 2n ** 64n - 1n, wide: true },
  ],
  '': [
    { type: 'int', min: -(2n ** 31n), max: 2n ** 31n - 1n, wide: false },
    { type: 'long', min: -(2n ** 63n), max: 2n ** 63n - 1n, wide: true },
  ],
};

const DECIMAL_LIMIT = 2n ** 96n - 1n;
const MAX_DECIMAL_SCALE = 28;
/** No literal needs more digits than this to be a double or infinity; beyond it big integers only cost time. */
const MAX_DIGITS = 5000;

/** The value of a literal, or undefined where it fits no type that it may have. */
export function numberValue(parts: NumberParts): NumberValue | undefined {
  if (parts.digits.length > MAX_DIGITS) {
    return parts.format === 'decimal' && parts.suffix === ''
      ? { type: 'double', value: Number(parts.digits) * parts.multiplier }
      : undefined;
  }
  return parts.real ? realValue(parts) : integerValue(parts);
}

function realValue(parts: NumberParts): NumberValue | undefined {
  if (parts.suffix === 'd') {
    return decimalValue(parts.digits, BigInt(parts.multiplier));
  }
  const value = Number(parts.digits) * parts.multiplier;
  if (Number.isNaN(value)) {
    return undefined;
  }
  if (parts.suffix === '') {
    return { type: 'double', value };
  }
  if (!Number.isFinite(value)) {
    return undefined;
  }
  const whole = BigInt(roundHalfEven(value));
  return parts.suffix === 'n' ? { type: 'BigInteger', value: whole } : fit(whole, parts.suffix);
}

function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) {
    return Math.round(value);
  }
  return floor % 2 === 0 ? floor : floor + 1;
}

function integerValue(parts: NumberParts): NumberValue | undefined {
  let suffix = parts.suffix;
  let value: bigint;
  if (parts.format === 'decimal') {
    value = parts.digits.startsWith('+') ? BigInt(parts.digits.slice(1)) : signedBigInt(parts.digits);
  } else {
    const negative = parts.digits.startsWith('-');
    const digits = negative || parts.digits.startsWith('+') ? parts.digits.slice(1) : parts.digits;
    const [magnitude, wide] = parts.format === 'hex' ? hexValue(digits, suffix) : binaryValue(digits, suffix);
    value = negative ? -magnitude : magnitude;
    if (wide) {
      suffix += 'l';
    }
  }
  value *= BigInt(parts.multiplier);
  if (suffix === 'n') {
    return { type: 'BigInteger', value };
  }
  if (suffix === 'd') {
    return inDecimalRange(value) ? { type: 'decimal', value: value.toString() } : undefined;
  }
  return fit(value, suffix) ?? (suffix === '' && parts.format === 'decimal' ? largeValue(value) : undefined);
}

function signedBigInt(digits: string): bigint {
  return digits.startsWith('-') ? -BigInt(digits.slice(1)) : BigInt(digits);
}

function inDecimalRange(value: bigint): boolean {
  return value >= -DECIMAL_LIMIT && value <= DECIMAL_LIMIT;
}

function largeValue(value: bigint): NumberValue | undefined {
  if (inDecimalRange(value)) {
    return { type: 'decimal', value: value.toString() };
  }
  const double = truncatedDouble(value);
  return Number.isFinite(double) ? { type: 'double', value: double } : undefined;
}

/** .NET makes a double of a large integer by dropping the bits that do not fit, not by rounding. */
function truncatedDouble(value: bigint): number {
  const magnitude = value < 0n ? -value : value;
  const excess = magnitude.toString(2).length - 53;
  const shift = BigInt(Math.max(excess, 0));
  const kept = Number((magnitude >> shift) << shift);
  return value < 0n ? -kept : kept;
}

function fit(value: bigint, suffix: string): NumberValue | undefined {
  for (const range of RANGES[suffix] ?? []) {
    if (value >= range.min && value <= range.max) {
      return { type: range.type, value: range.wide ? value : Number(value) };
    }
  }
  return undefined;
}

/** Digits of a type written in full carry its sign bit; the second part says that 64 bits are written out. */
function hexValue(padded: string, suffix: string): readonly [bigint, boolean] {
  let digits = padded;
  if (!suffix.startsWith('u')) {
    const full = suffix === 'y' ? 2 : suffix === 's' ? 4 : suffix === 'l' ? 16 : digits.length < 16 ? 8 : 16;
    if (digits.length === full + 1) {
      digits = digits.slice(1);
    }
  }
  const magnitude = BigInt('0x' + digits);
  const signed = digits.charCodeAt(0) >= 0x38 ? magnitude - (1n << BigInt(digits.length * 4)) : magnitude;
  return [signed, digits.length === 16 && (suffix === '' || suffix === 'u')];
}

function binaryValue(digits: string, suffix: string): readonly [bigint, boolean] {
  const length = digits.length;
  const magnitude = BigInt('0b' + digits);
  const carriesSign = length === 8 || length === 16 || length === 32 || length === 64 || length === 96 || length >= 128;
  let value = magnitude;
  if (!suffix.startsWith('u') && digits.startsWith('1') && carriesSign && length % 8 === 0) {
    value = magnitude - (1n << BigInt(length));
  }
  return [value, length === 64 && (suffix === '' || suffix === 'u')];
}

/** A real literal as a .NET decimal: 96 bits of digits and a scale that trailing zeros keep. */
function decimalValue(text: string, multiplier: bigint): NumberValue | undefined {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > MAX_DIGITS) {
    return undefined;
  }
  let coefficient = BigInt((whole + fraction).padStart(1, '0'));
  let scale = fraction.length - exponent;
  if (scale < 0) {
    coefficient *= 10n ** BigInt(-scale);
    scale = 0;
  }
  const rounded = roundToDecimal(coefficient * multiplier, scale);
  if (rounded === undefined) {
    return undefined;
  }
  const digits = rounded[0].toString().padStart(rounded[1] + 1, '0');
  const point = digits.length - rounded[1];
  const unsigned = rounded[1] === 0 ? digits : digits.slice(0, point) + '.' + digits.slice(point);
  return { type: 'decimal', value: sign === '-' ? '-' + unsigned : unsigned };
}

function roundToDecimal(coefficient: bigint, scale: number): readonly [bigint, number] | undefined {
  let digits = coefficient;
  let places = scale;
  let sticky = false;
  while (places > 0 && (digits > DECIMAL_LIMIT || places > MAX_DECIMAL_SCALE)) {
    const last = digits % 10n;
    digits /= 10n;
    places -= 1;
    if (!(digits > DECIMAL_LIMIT || places > MAX_DECIMAL_SCALE) && (last > 5n || (last === 5n && (sticky || digits % 2n === 1n)))) {
      digits += 1n;
    }
    sticky ||= last !== 0n;
  }
  return digits > DECIMAL_LIMIT ? undefined : [digits, places];
}
