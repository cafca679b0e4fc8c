import type { NumberType } from '../powershell';
import { type Decimal, decimalText, parseDecimal, roundDecimal } from './decimal';
import {
  decimal,
  decimalOf,
  double,
  doubleOf,
  exactOf,
  fits,
  float,
  type IntegerType,
  integer,
  isIntegerType,
  roundHalfEven,
} from './numbers';
import { scanNumber } from './numericString';
import { type Conversion, converted, refused, shown } from './outcome';
import type { NumberValue, Value } from './value';

/** A conversion to a number type; undefined where it is not known, or not known alike for all versions. */
export function convertToNumber(value: Value, type: NumberType): Conversion | undefined {
  switch (value.kind) {
    case 'number':
      return fromNumber(value, type);
    case 'null':
    case 'nothing':
      return fromExact(0n, type);
    case 'boolean':
      return value.isSwitch ? undefined : fromExact(value.value ? 1n : 0n, type);
    case 'char':
      return type === 'BigInteger' ? undefined : fromExact(BigInt(value.value.charCodeAt(0)), type);
    case 'string':
      return fromString(value.value, type);
    case 'guid':
    case 'scriptblock':
    case 'array':
    case 'type':
      return refused(`a ${NOUNS[value.kind]} is not a number`);
    default:
      return undefined;
  }
}

const NOUNS = { guid: 'GUID', scriptblock: 'script block', array: 'collection', type: 'type' } as const;

function fromExact(amount: bigint, type: NumberType): Conversion {
  if (type === 'BigInteger') return converted(integer('BigInteger', amount));
  if (isIntegerType(type)) return fits(type, amount) ? converted(integer(type, amount)) : outOfRange(String(amount), type);
  if (type === 'decimal') {
    const parsed = parseDecimal(String(amount));
    return parsed ? converted(decimal(parsed)) : outOfRange(String(amount), type);
  }
  return converted(type === 'double' ? double(Number(amount)) : float(Number(amount)));
}

function fromNumber(value: NumberValue, type: NumberType): Conversion | undefined {
  // The text that it was written in is no longer its own.
  if (value.type === type) return converted(value.text === undefined ? value : { ...value, text: undefined });
  const exact = exactOf(value);
  if (exact !== undefined) return fromExact(exact, type);
  if (type === 'double') return converted(double(doubleOf(value)));
  if (type === 'float') return fromDoubleToFloat(doubleOf(value));
  if (type === 'decimal') {
    const cast = decimalOf(value);
    return cast ? converted(decimal(cast)) : outOfRange(String(value.value), type);
  }
  if (type === 'BigInteger') return undefined;
  return toInteger(value, type);
}

function fromDoubleToFloat(value: number): Conversion | undefined {
  const single = Math.fround(value);
  // What is too large for a float became an error or infinity, depending on the version.
  return Number.isFinite(single) === Number.isFinite(value) ? converted(float(single)) : undefined;
}

/** Rounds to the nearest integer, a tie to the even one. */
function toInteger(value: NumberValue, type: IntegerType): Conversion {
  const rounded = typeof value.value === 'string' ? roundedDecimal(value.value) : roundHalfEven(Number(value.value));
  if (rounded === undefined || !fits(type, rounded)) return outOfRange(String(value.value), type);
  return converted(integer(type, rounded));
}
function roundedDecimal(text: string): bigint | undefined {
  const parsed = parseDecimal(text);
  return parsed && roundDecimal(parsed, 0).digits;
}

const THOUSANDS = /^[+-]?\d{1,3}(,\d{3})+$/;

function fromString(text: string, type: NumberType): Conversion | undefined {
  if (text !== '' && text.trim() === '') return undefined;
  const trimmed = text.trim();
  if (type === 'BigInteger') return undefined;
  const plain = THOUSANDS.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed;
  // Suffixes and multipliers inside strings convert in later versions only.
  if (/^[+-]?[\d.].*[a-z]$/i.test(plain) && !/^0x[0-9a-f]+$/i.test(plain)) return refusedOrUnsure(text);
  const scanned = scanNumber(plain);
  if (scanned === 'unsure') return undefined;
  if (scanned === 'none') return refused(`'${shown(text)}' is not a number`);
  if (isIntegerType(type)) return stringToInteger(plain, scanned, type);
  return /^0x/i.test(plain) ? undefined : stringToReal(plain, scanned, type);
}

function refusedOrUnsure(text: string): Conversion | undefined {
  return scanNumber(text) === 'none' ? refused(`'${shown(text)}' is not a number`) : undefined;
}

function stringToInteger(text: string, scanned: NumberValue, type: IntegerType): Conversion | undefined {
  if (/^[+-]?\d+$/.test(text)) {
    const amount = BigInt(text);
    return fits(type, amount) ? converted(integer(type, amount)) : outOfRange(text, type);
  }
  if (/^0x/i.test(text)) {
    const bits = BigInt(text);
    const positive = fits(type, bits) && bits <= 0x7fffffffn;
    return positive ? converted(integer(type, bits)) : undefined;
  }
  return toInteger(scanned, type);
}

function stringToReal(text: string, scanned: NumberValue, type: 'double' | 'float' | 'decimal'): Conversion | undefined {
  const digits = text
    .replace(/e.*$/i, '')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '').length;
  if (type === 'decimal') return stringToDecimal(text, digits);
  if (type === 'float') return digits <= 7 ? fromDoubleToFloat(doubleOf(scanned)) : undefined;
  return digits <= 15 || text.includes('.') ? converted(double(Number(text))) : undefined;
}

/** Later versions go through a double, which loses zeros at the end and digits after the fifteenth. */
function stringToDecimal(text: string, digits: number): Conversion | undefined {
  const parsed: Decimal | undefined = parseDecimal(text);
  if (!parsed || digits > 15 || /e/i.test(text)) return undefined;
  const written = decimalText(parsed);
  return written.includes('.') && written.endsWith('0') ? undefined : converted(decimal(parsed));
}

function outOfRange(text: string, type: NumberType): Conversion {
  return refused(`${shown(text)} is outside the range of ${type}`);
}
