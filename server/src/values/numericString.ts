import { number } from './construct';
import { decimalText, multiplyDecimals, parseDecimal } from './decimal';
import { double, fits, integer } from './numbers';
import type { NumberValue } from './value';

/**
 * What a string is to an arithmetic operator: a number, certainly none, or one that versions of PowerShell read
 * differently (`1s`, `1,000`, `#FF`).
 */
export type ScannedNumber = NumberValue | 'none' | 'unsure';

const PLAIN = /^([+-]?)(\d+(?:\.\d+)?|\.\d+)(e[+-]?\d+)?(l|d)?(kb|mb|gb|tb|pb)?$/i;
const HEX = /^0x([0-9a-f]{1,8})(l?)$/i;
/** Suffixes of later versions, thousands separators, and forms that only some of .NET's parsers take. */
const DOUBTFUL =
  /^[+\-\u2013-\u2015]?(\d[\d,]*\.?[\d,]*|\.\d+|0x[0-9a-f]+|0b[01]+)(e[+-]?\d+)?(y|uy|s|us|u|ul|l|n|d)*(kb|mb|gb|tb|pb)?$|^[#&(]|^[\d.,]+\s*[+\-\u2013-\u2015]$|^[+\-\u2013-\u2015](?![a-z])|nan|infinity|∞/i;
const MULTIPLIERS = new Map([
  ['kb', 2n ** 10n],
  ['mb', 2n ** 20n],
  ['gb', 2n ** 30n],
  ['tb', 2n ** 40n],
  ['pb', 2n ** 50n],
]);

/** Reads a string as the tokenizer reads a number; white space around it does not count, and the empty string is 0. */
export function scanNumber(text: string): ScannedNumber {
  const trimmed = text.trim();
  if (trimmed === '') return number('int', 0);
  const plain = PLAIN.exec(trimmed);
  if (plain) return scanPlain(plain);
  const hex = HEX.exec(trimmed);
  if (hex) return scanHex(hex[1] ?? '', hex[2] !== '');
  return DOUBTFUL.test(trimmed) ? 'unsure' : 'none';
}

function scanPlain(match: RegExpExecArray): ScannedNumber {
  const [, sign = '', digits = '', exponent = '', suffix = '', unit = ''] = match;
  const multiplier = MULTIPLIERS.get(unit.toLowerCase()) ?? 1n;
  const text = (sign === '-' ? '-' : '') + digits;
  const real = exponent !== '' || digits.includes('.');
  if (suffix.toLowerCase() === 'd') return scanDecimal(text + exponent, multiplier);
  if (real) {
    // Older versions read no suffix l after a fraction, later ones round.
    if (suffix !== '') return 'unsure';
    const value = Number(text + exponent) * Number(multiplier);
    return Number.isFinite(value) && !Object.is(value, -0) ? double(value) : 'unsure';
  }
  const value = BigInt(text) * multiplier;
  if (suffix !== '') return fits('long', value) ? integer('long', value) : 'unsure';
  if (fits('int', value)) return integer('int', value);
  if (fits('long', value)) return integer('long', value);
  const large = parseDecimal(String(value));
  return large ? number('decimal', decimalText(large)) : 'unsure';
}

function scanDecimal(text: string, multiplier: bigint): ScannedNumber {
  const parsed = parseDecimal(text);
  const scaled = parsed && multiplyDecimals(parsed, { digits: multiplier, scale: 0 });
  return scaled ? number('decimal', decimalText(scaled)) : 'unsure';
}

/** Up to eight digits are the bits of an int, so that 0xFFFFFFFF is -1. */
function scanHex(digits: string, long: boolean): ScannedNumber {
  const bits = BigInt(`0x${digits}`);
  if (long) return digits.length < 8 ? integer('long', bits) : 'unsure';
  return integer('int', BigInt.asIntN(32, bits));
}
