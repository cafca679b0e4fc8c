import { array, derived, MAX_TEXT, NULL, string, text } from './construct';
import { formatNumber } from './numberFormat';
import { type Failure, failure, lift, type Outcome } from './outcome';
import { isScalar, type TextLike, toText } from './toText';
import type { GuidValue, Value } from './value';

/**
 * `-f`: fills the format's items with the operands, by .NET's composite formatting as on an English system. What .NET
 * writes differently from version to version is unknown.
 */
export function formats(format: Value, operands: Value): Outcome {
  if (operands.kind === 'unknown' && !isScalar(operands)) return formatOpen(format, operands);
  const args = argumentsOf(operands);
  if (!args) return derived('format', [format, operands], STRING);
  return lift('format', [format, ...args], ([f = format, ...row]) => formatWith(toText(f), row));
}
/** The elements of an `object[]` are the operands; any other value is one operand. */
function argumentsOf(operands: Value): readonly Value[] | undefined {
  if (operands.kind !== 'array' || operands.elementType !== undefined) return [operands];
  return operands.rest ? undefined : operands.items;
}
const STRING = { type: 'string', notNull: true } as const;

/** An operand that may be a collection fills the first item with itself or with its first element: the same each time. */
function formatOpen(format: Value, operand: Value): Outcome {
  const first = derived('first', [operand]);
  const filled = lift('format', [format], ([f = format]) => formatWith(toText(f), [first]));
  return filled.kind === 'failure' ? derived('format', [format, operand], STRING) : filled;
}

function formatWith(format: TextLike, args: readonly Value[]): Outcome {
  if (format.kind !== 'string') return derived('format', [format, array(args)], STRING);
  const parts: (string | TextLike)[] = [];
  for (let i = 0; i < format.value.length; i++) {
    const character = format.value.charAt(i);
    if (character !== '{' && character !== '}') {
      const next = format.value.slice(i).search(/[{}]/);
      parts.push(format.value.slice(i, next < 0 ? undefined : i + next));
      i = next < 0 ? format.value.length : i + next - 1;
    } else if (format.value.charAt(i + 1) === character) {
      parts.push(character);
      i += 1;
    } else {
      const item = /^\{\s*(\d{1,7})\s*(?:,\s*(-?\d{1,7})\s*)?(?::([^{}]*))?\}/.exec(format.value.slice(i, i + 200));
      if (!item)
        return character === '}' || !/[{}]/.test(format.value.slice(i + 1)) ? MALFORMED : derived('format', [format, array(args)], STRING);
      const argument = args[Number(item[1])];
      if (!argument) return failure(`the format asks for operand ${item[1]}, and there are ${args.length}`);
      const piece = formatItem(argument, Number(item[2] ?? 0), item[3] ?? '');
      if (piece.kind === 'failure') return piece;
      parts.push(piece);
      i += item[0].length - 1;
    }
  }
  return text(parts);
}
const MALFORMED = failure('a brace of the format is not closed or not opened');

function formatItem(value: Value, width: number, format: string): TextLike | Failure {
  const piece = formatValue(value, format);
  if (piece === undefined) return derived(`{${width}:${format}}`, [value], STRING);
  if (piece.kind === 'failure' || width === 0) return piece;
  if (piece.kind !== 'string' || Math.abs(width) > MAX_TEXT) return derived(`{${width}:${format}}`, [value], STRING);
  return string(width > 0 ? piece.value.padStart(width) : piece.value.padEnd(-width));
}

/** One operand by its own format; undefined where it is not known. */
function formatValue(value: Value, format: string): TextLike | Failure | undefined {
  switch (value.kind) {
    case 'null':
    case 'nothing':
    case 'boolean':
    case 'string':
    case 'text':
    case 'char':
      return toText(value);
    case 'number': {
      const written = formatNumber(value, format);
      return typeof written === 'string' ? string(written) : written;
    }
    case 'guid':
      return formatGuid(value, format);
    case 'unknown':
      return value.type === 'string' || (format === '' && PLAIN.has(value.type ?? '')) ? text([value]) : undefined;
    default:
      return undefined;
  }
}

/** Written the same way everywhere, so that a format without more gives what expanding it in a string does. */
const PLAIN = new Set(['guid', 'int', 'uint', 'long', 'ushort', 'byte', 'bool']);

function formatGuid(value: GuidValue, format: string): TextLike | Failure | undefined {
  switch (format.toUpperCase()) {
    case '':
    case 'D':
      return string(value.value);
    case 'N':
      return string(value.value.replaceAll('-', ''));
    case 'B':
      return string(`{${value.value}}`);
    case 'P':
      return string(`(${value.value})`);
    case 'X':
      return undefined;
    default:
      return failure(`'${format}' is not a format of a GUID`);
  }
}

/** `value.ToString(format)` of a scalar; undefined where it is not known. */
export function toStringWith(value: Value, format: Value): Outcome | undefined {
  const spec = toText(format);
  if (spec.kind !== 'string' || (value.kind !== 'number' && value.kind !== 'guid')) return undefined;
  return formatValue(value, spec.value) ?? derived('.tostring', [value, format ?? NULL], STRING);
}
