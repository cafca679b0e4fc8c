/**
 * .NET's `decimal`: digits × 10^-scale with at most 96 bits of digits and a scale of 0 to 28. Zeros at the end are
 * kept (1.50 is not written 1.5), results that do not fit are rounded to the nearest even digit.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

const MAX_SCALE = 28;
const MAX_DIGITS = 2n ** 96n - 1n;

/** Reads `-12.50`, `1e3`; undefined where the text is no decimal number or does not fit. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole === '' && fraction === '') return undefined;
  const magnitude = BigInt(whole + fraction);
  const scale = fraction.length - Number(exponent);
  const digits = sign === '-' ? -magnitude : magnitude;
  return scale < 0 ? fit(digits * 10n ** BigInt(-scale), 0) : fit(digits, scale);
}

/** Invariant text, zeros at the end kept. */
export function decimalText(value: Decimal): string {
  const negative = value.digits < 0n;
  const digits = String(negative ? -value.digits : value.digits).padStart(value.scale + 1, '0');
  const cut = digits.length - value.scale;
  return (negative ? '-' : '') + digits.slice(0, cut) + (value.scale > 0 ? `.${digits.slice(cut)}` : '');
}

/** Undefined where the result does not fit: PowerShell raises an overflow. */
export function addDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  const scale = Math.max(a.scale, b.scale);
  return fit(atScale(a, scale) + atScale(b, scale), scale);
}
/** The same amount with the other sign. */
export function negateDecimal(a: Decimal): Decimal {
  return { digits: -a.digits, scale: a.scale };
}
/** Undefined where the product does not fit. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  return fit(a.digits * b.digits, a.scale + b.scale);
}
/** The divisor is not zero. An inexact quotient has as many digits as fit, without zeros at its end. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal | undefined {
  const scale = Math.max(a.scale - b.scale, 0);
  const shifted = a.digits * 10n ** BigInt(scale - a.scale + b.scale);
  if (shifted % b.digits === 0n) return fit(shifted / b.digits, scale);
  // One digit more than can be kept decides the rounding; the remainder breaks a tie.
  const extra = MAX_SCALE + 2 - scale;
  const long = shifted * 10n ** BigInt(extra);
  const quotient = long / b.digits;
  const sticky = long % b.digits === 0n ? 0n : sign(quotient === 0n ? a.digits * b.digits : quotient);
  const rounded = fit(quotient * 10n + sticky, scale + extra + 1);
  return rounded && withoutTrailingZeros(rounded);
}
/** What a whole number of `b` leaves of `a`; `b` is not zero. */
export function remainderOfDecimals(a: Decimal, b: Decimal): Decimal {
  if (compareDecimals(magnitude(a), magnitude(b)) < 0) return a;
  const scale = Math.max(a.scale, b.scale);
  return { digits: atScale(a, scale) % atScale(b, scale), scale };
}
/** Less than, equal to or greater than 0. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = atScale(a, scale) - atScale(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** `(decimal)` of a floating-point number, which keeps 15 significant digits of a double and 7 of a float. */
export function decimalFromDouble(value: number, significant: 15 | 7): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  const parsed = parseDecimal(roundedText(value, significant));
  return parsed && withoutTrailingZeros(parsed);
}

/** JavaScript rounds a tie away from zero; the cast takes the even digit. */
function roundedText(value: number, significant: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(60).split('e');
  const kept = mantissa.length - 61 + significant;
  const tie = /^50*$/.test(mantissa.slice(kept)) && /[02468]$/.test(mantissa.slice(0, kept));
  return tie ? `${mantissa.slice(0, kept)}e${exponent}` : value.toExponential(significant - 1);
}
/** The nearest double. */
export function decimalToDouble(value: Decimal): number {
  return Number(decimalText(value));
}
/** Rounded to the given number of places (0 to 28); a tie goes to the even digit, or away from zero. */
export function roundDecimal(value: Decimal, places: number, tie: 'even' | 'away' = 'even'): Decimal {
  return value.scale <= places ? value : { digits: shorten(value.digits, value.scale - places, tie), scale: places };
}
/** Towards minus infinity (`floor`) or plus infinity (`ceiling`), or zero. */
export function wholeOf(value: Decimal, towards: 'floor' | 'ceiling' | 'zero'): Decimal {
  const unit = 10n ** BigInt(value.scale);
  const whole = value.digits / unit;
  if (whole * unit === value.digits || towards === 'zero') return { digits: whole, scale: 0 };
  if (towards === 'floor') return { digits: value.digits < 0n ? whole - 1n : whole, scale: 0 };
  return { digits: value.digits < 0n ? whole : whole + 1n, scale: 0 };
}

function magnitude(value: Decimal): Decimal {
  return value.digits < 0n ? negateDecimal(value) : value;
}

function atScale(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}

function fit(digits: bigint, scale: number): Decimal | undefined {
  let drop = Math.max(scale - MAX_SCALE, 0);
  const limit = digits < 0n ? -digits : digits;
  while (limit / 10n ** BigInt(drop) > MAX_DIGITS) drop += 1;
  if (drop > scale) return undefined;
  let rounded = shorten(digits, drop, 'even');
  if ((rounded < 0n ? -rounded : rounded) > MAX_DIGITS) {
    drop += 1;
    if (drop > scale) return undefined;
    rounded = shorten(digits, drop, 'even');
  }
  return { digits: rounded, scale: scale - drop };
}

/** Takes `count` digits off the end, rounding. */
function shorten(digits: bigint, count: number, tie: 'even' | 'away'): bigint {
  if (count <= 0) return digits;
  const unit = 10n ** BigInt(count);
  const quotient = digits / unit;
  const rest = (digits % unit) * 2n;
  const twice = rest < 0n ? -rest : rest;
  const up = twice > unit || (twice === unit && (tie === 'away' || quotient % 2n !== 0n));
  return up ? quotient + sign(digits) : quotient;
}

function withoutTrailingZeros(value: Decimal): Decimal {
  let { digits, scale } = value;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale -= 1;
  }
  return { digits, scale };
}

function sign(value: bigint): bigint {
  return value < 0n ? -1n : 1n;
}
