import { type Decimal, decimalFromDouble, decimalText, parseDecimal, roundDecimal } from './decimal';
import { exactOf, isIntegerType, rangeOf } from './numbers';
import { sharedText } from './numberText';
import { type Failure, failure } from './outcome';
import type { NumberValue } from './value';

/**
 * A number by one of .NET's format strings, as on an English system: `D4`, `X8`, `N2`, `F1`, `G`, and custom ones made of
 * zeros such as `000`, `0.00` and `#,##0.0`. Undefined for others, and where .NET's versions write different digits.
 */
export function formatNumber(value: NumberValue, format: string): string | Failure | undefined {
  if (value.type === 'BigInteger') return undefined;
  if (/^[gG]?$/.test(format)) return sharedText(value);
  const standard = /^([a-zA-Z])(\d{0,2})$/.exec(format);
  if (standard) return formatStandard(value, (standard[1] ?? '').toUpperCase(), standard[2] ?? '', standard[1] === 'x');
  const custom = /^(#,##)?(0+)(?:\.(0{1,15}))?$/.exec(format);
  if (!custom) return undefined;
  return formatFixed(value, custom[3]?.length ?? 0, { grouped: custom[1] !== undefined, minimum: custom[2]?.length ?? 1, custom: true });
}

function formatStandard(value: NumberValue, letter: string, digits: string, lower: boolean): string | Failure | undefined {
  const exact = exactOf(value);
  switch (letter) {
    case 'D':
      if (exact === undefined) return failure(`the format D is for integers only`);
      return (exact < 0n ? '-' : '') + String(exact < 0n ? -exact : exact).padStart(Number(digits), '0');
    case 'X': {
      if (exact === undefined || !isIntegerType(value.type)) return failure(`the format X is for integers only`);
      const hex = (exact < 0n ? exact + rangeOf(value.type)[1] * 2n + 2n : exact).toString(16).padStart(Number(digits), '0');
      return lower ? hex : hex.toUpperCase();
    }
    case 'N':
    case 'F':
      return formatFixed(value, digits === '' ? 2 : Number(digits), { grouped: letter === 'N', minimum: 1, custom: false });
    default:
      return undefined;
  }
}

interface FixedOptions {
  readonly grouped: boolean;
  /** Digits before the point, at least. */
  readonly minimum: number;
  readonly custom: boolean;
}

function formatFixed(value: NumberValue, places: number, options: FixedOptions): string | undefined {
  if (places > 15) return undefined;
  const readings = readingsOf(value, options.custom);
  // A tie between two doubles of the format goes one way in older versions and another in later ones.
  if (readings.length > 1 && readings.some(reading => reading && isTie(reading, places))) return undefined;
  // What rounds to zero from below keeps its sign in later versions only.
  if (readings.some(reading => reading && reading.digits < 0n && roundDecimal(reading, places, 'away').digits === 0n)) return undefined;
  const [first, ...others] = readings.map(reading => reading && layOut(roundDecimal(reading, places, 'away'), places, options));
  return first !== undefined && others.every(other => other === first) ? first : undefined;
}

/** A double's digits: as older versions take them, fifteen, and as later ones do, all. */
function readingsOf(value: NumberValue, custom: boolean): readonly (Decimal | undefined)[] {
  const exact = exactOf(value);
  if (exact !== undefined) return [{ digits: exact, scale: 0 }];
  if (typeof value.value === 'string') return [parseDecimal(value.value)];
  const older = decimalFromDouble(Number(value.value), value.type === 'float' ? 7 : 15);
  return custom ? [older] : [older, exactDigits(Number(value.value))];
}

function isTie(reading: Decimal, places: number): boolean {
  const unit = 10n ** BigInt(Math.max(reading.scale - places, 0));
  return unit > 1n && (reading.digits % unit) * 2n === (reading.digits < 0n ? -unit : unit);
}

/** Every digit of a double; undefined for what is very small or not finite. */
function exactDigits(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  let scaled = value;
  let scale = 0;
  // A double below 2^53 is a whole number of 2^-k; multiplying by two is exact.
  while (!Number.isInteger(scaled) && scale < 200) {
    scaled *= 2;
    scale += 1;
  }
  return Number.isInteger(scaled) ? { digits: BigInt(scaled) * 5n ** BigInt(scale), scale } : undefined;
}

function layOut(rounded: Decimal, places: number, options: FixedOptions): string | undefined {
  const text = decimalText({ digits: rounded.digits * 10n ** BigInt(places - rounded.scale), scale: places });
  const negative = text.startsWith('-');
  const [whole = '', fraction] = (negative ? text.slice(1) : text).split('.');
  const padded = whole.padStart(options.minimum, '0');
  const grouped = options.grouped ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  return (negative ? '-' : '') + grouped + (fraction === undefined ? '' : `.${fraction}`);
}
