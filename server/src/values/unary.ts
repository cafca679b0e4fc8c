import type { NumberType } from '../powershell';
import { calculate } from './arithmetic';
import { complement } from './bitwise';
import { array, derived, int, string } from './construct';
import { not } from './logic';
import { exactOf, fits, integer, isIntegerType } from './numbers';
import { lift, type Outcome } from './outcome';
import { joins, splitAtSpace } from './textOperators';
import type { NumberValue, Value } from './value';

/**
 * What a unary operator gives, by PowerShell's TokenKind name. Of `++` and `--` it is the changed value; assigning it, and
 * giving the old one for the postfix forms, is the evaluation's.
 */
export function unary(tokenKind: string, value: Value): Outcome {
  switch (tokenKind) {
    case 'Not':
    case 'Exclaim':
      return not(value);
    case 'Comma':
      return array([value]);
    case 'Join':
      return joins(value, string(''));
    case 'Isplit':
    case 'Csplit':
      return splitAtSpace(value);
    case 'Minus':
      return lift('-', [value], ([operand = value]) => sign(operand, '-'));
    case 'Plus':
      return lift('+', [value], ([operand = value]) => sign(operand, '+'));
    case 'Bnot':
      return lift('bnot', [value], ([operand = value]) => complement(operand));
    case 'PlusPlus':
    case 'PostfixPlusPlus':
      return lift('++', [value], ([operand = value]) => step(operand, 1));
    case 'MinusMinus':
    case 'PostfixMinusMinus':
      return lift('--', [value], ([operand = value]) => step(operand, -1));
    default:
      return derived(tokenKind.toLowerCase(), [value]);
  }
}

/** A number keeps its type; anything else is added to or taken from 0. */
function sign(value: Value, operator: '+' | '-'): Outcome {
  if (value.kind !== 'number') return calculate(operator, int(0), value);
  const exact = exactOf(value);
  if (!KEEPS_SIGN.has(value.type)) return derived(operator, [value], { notNull: true });
  if (exact === undefined) return operator === '+' ? value : calculate('*', value, int(-1));
  return signedInteger(value, operator === '+' ? exact : -exact) ?? derived(operator, [value], { notNull: true });
}

/** The sign of other types is changed in a type that differs between versions. */
const KEEPS_SIGN = new Set<NumberType>(['sbyte', 'byte', 'int', 'long', 'double', 'decimal']);

/** Bytes become ints; what does not fit the type wraps around or is an error, depending on the type. */
function signedInteger(value: NumberValue, amount: bigint): NumberValue | undefined {
  if (!isIntegerType(value.type)) return undefined;
  const type = value.type === 'byte' || value.type === 'sbyte' ? 'int' : value.type;
  return fits(type, amount) ? integer(type, amount) : undefined;
}

function step(value: Value, by: 1 | -1): Outcome {
  if (value.kind === 'null' || value.kind === 'nothing') return int(by);
  if (value.kind === 'number') return calculate('+', value, int(by));
  return value.kind === 'unknown' || value.kind === 'reference' || value.kind === 'text'
    ? derived(by === 1 ? '++' : '--', [value], { notNull: true })
    : { kind: 'failure', because: 'only a number can be counted up or down' };
}
