import type { NumberValue } from './value';

/**
 * A number as PowerShell writes it in a string, culture-invariant: 15 significant digits for a double, 7 for a float,
 * in all versions. Undefined where versions round differently: halfway between two such numbers.
 */
export function numberText(value: NumberValue): string | undefined {
  if (typeof value.value !== 'number') return String(value.value);
  if (value.type === 'double') return generalText(value.value, 15);
  if (value.type === 'float') return generalText(value.value, 7);
  return String(value.value);
}

/** .NET's `G` format with the given number of significant digits (1 to 17); undefined for a tie. */
function generalText(value: number, significant: number): string | undefined {
  const special = specialText(value);
  if (special !== undefined) return special;
  if (isTie(value, significant)) return undefined;
  const [mantissa = '', exponent = '0'] = value.toExponential(significant - 1).split('e');
  return layOut(mantissa, Number(exponent), significant);
}

/** Whether exactly a five follows the digits that are kept. */
function isTie(value: number, significant: number): boolean {
  const [digits = ''] = value.toExponential(60).replace(/[-.]/g, '').split('e');
  return /^50*$/.test(digits.slice(significant));
}

/**
 * .NET's shortest text that reads back as the same double, which `ToString()` gives from .NET Core 3.0 on; the older
 * framework gives 15 digits and powers of ten from there on. Undefined where the two differ.
 */
export function sharedText(value: NumberValue): string | undefined {
  if (typeof value.value !== 'number' || (value.type !== 'double' && value.type !== 'float')) return String(value.value);
  const older = generalText(value.value, value.type === 'double' ? 15 : 7);
  if (older === undefined || older === 'NaN' || Object.is(value.value, -0)) return older === '-0' ? undefined : older;
  if (!Number.isFinite(value.value) || older.includes('E+')) return undefined;
  const readBack = value.type === 'double' ? Number(older) : Math.fround(Number(older));
  return readBack === value.value ? older : undefined;
}

function specialText(value: number): string | undefined {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Number.POSITIVE_INFINITY) return 'Infinity';
  if (value === Number.NEGATIVE_INFINITY) return '-Infinity';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  return undefined;
}

/** Scientific where the exponent is -5 or less, or not below the number of digits, as .NET's `G` does. */
function layOut(mantissa: string, exponent: number, significant: number): string {
  const negative = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '') || '0';
  if (exponent >= significant || exponent <= -5) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    return `${negative}${digits[0] ?? '0'}${fraction}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  if (exponent < 0) return `${negative}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return negative + whole + (digits.length > exponent + 1 ? `.${digits.slice(exponent + 1)}` : '');
}
