import { derived, isNotNull } from './construct';
import { convert } from './convert';
import { isNull } from './kinds';
import { asNumber, exactOf, type IntegerType, integer, isIntegerType, isSigned, rangeOf } from './numbers';
import { scanNumber } from './numericString';
import { type Failure, failure, type Outcome, shown } from './outcome';
import type { NumberValue, Value } from './value';

/** The operators on bits, without their dash. */
export type Bitwise = 'band' | 'bor' | 'bxor' | 'shl' | 'shr';

/** `-band`, `-bor`, `-bxor`, `-shl`, `-shr` on integers; what rounds or promotes fractions is left unknown. */
export function bitwise(operator: Bitwise, left: Value, right: Value): Outcome {
  const shifted = operator === 'shl' || operator === 'shr';
  // $null shifted is 0, by whatever string or number.
  if (shifted && isNull(left) && (right.kind === 'string' || right.kind === 'number')) return integer('int', 0n);
  const a = operandOf(left);
  const b = operandOf(right);
  if (a?.kind === 'failure') return a;
  if (b?.kind === 'failure') return shifted && !isNotNull(left) ? derived(operator, [left, right], { notNull: true }) : b;
  if (!a || !b) return derived(operator, [left, right], { notNull: true });
  const result = shifted ? shift(operator, left, a, b) : combine(operator, left, right, a, b);
  return result ?? derived(operator, [left, right], { notNull: true });
}

/** `-bnot`. */
export function complement(value: Value): Outcome {
  const operand = operandOf(value);
  if (operand?.kind === 'failure') return operand;
  const exact = operand && exactOf(operand);
  if (operand === undefined || exact === undefined || value.kind === 'char') return derived('bnot', [value], { notNull: true });
  const type = wide(operand);
  return integer(type, wrap(type, ~exact));
}

function operandOf(value: Value): NumberValue | Failure | undefined {
  if (value.kind !== 'string') return asNumber(value);
  const scanned = scanNumber(value.value);
  if (scanned === 'none') return failure(`'${shown(value.value)}' is not a number`);
  return scanned === 'unsure' ? undefined : scanned;
}

function wide(value: NumberValue): IntegerType {
  return value.type === 'uint' || value.type === 'long' || value.type === 'ulong' ? value.type : 'int';
}

/** The operation's type is the higher of the two, at least int; the other operand keeps its bits. */
function combine(operator: 'band' | 'bor' | 'bxor', left: Value, right: Value, a: NumberValue, b: NumberValue): Outcome | undefined {
  const x = exactOf(a);
  const y = exactOf(b);
  if (x === undefined || y === undefined || !isIntegerType(a.type) || !isIntegerType(b.type)) return undefined;
  if (left.kind === 'char' || right.kind === 'char') return undefined;
  const type = RANK.indexOf(wide(a)) >= RANK.indexOf(wide(b)) ? wide(a) : wide(b);
  if (!isSigned(type) && (x < 0n || y < 0n)) return undefined;
  return integer(type, wrap(type, operator === 'band' ? x & y : operator === 'bor' ? x | y : x ^ y));
}
const RANK: readonly IntegerType[] = ['int', 'uint', 'long', 'ulong'];

/** The left operand keeps its type; the count is taken modulo the type's width. */
function shift(operator: 'shl' | 'shr', left: Value, a: NumberValue, b: NumberValue): Outcome | undefined {
  if (left.kind === 'boolean' || left.kind === 'char') return undefined;
  const exact = exactOf(a);
  // Small types are shifted as themselves, in ways that are not worth telling.
  if (exact === undefined || (a.type !== 'int' && a.type !== 'uint' && a.type !== 'long' && a.type !== 'ulong')) return undefined;
  const count = convert(b, { kind: 'number', type: 'int' });
  if (count.ok === 'no') return failure(count.because);
  if (count.ok !== 'yes' || count.value.kind !== 'number') return undefined;
  const width = a.type === 'int' || a.type === 'uint' ? 32n : 64n;
  const places = BigInt.asUintN(32, BigInt(Number(count.value.value))) & (width - 1n);
  return integer(a.type, wrap(a.type, operator === 'shl' ? exact << places : exact >> places));
}

function wrap(type: IntegerType, value: bigint): bigint {
  const width = type === 'int' || type === 'uint' ? 32 : 64;
  return rangeOf(type)[0] < 0n ? BigInt.asIntN(width, value) : BigInt.asUintN(width, value);
}
