import { array, char, derived, int, MAX_ITEMS, NOTHING, NULL, unknown } from './construct';
import { convert } from './convert';
import { contentKey, deriveKey, NO_IDENTITY } from './keys';
import { isNull } from './kinds';
import { asNumber } from './numbers';
import { scanNumber } from './numericString';
import { failure, lift, type Outcome, shown } from './outcome';
import { isScalar } from './toText';
import type { ArrayValue, Value } from './value';

/** `from..to`: whole numbers upwards or downwards. Letters (`'a'..'c'`) count in later versions only. */
export function range(from: Value, to: Value): Outcome {
  return lift('range', [from, to], ([a = from, b = to]) => {
    const bad = [a, b].find(bound => bound.kind === 'string' && bound.value.length > 1 && scanNumber(bound.value) === 'none');
    if (bad?.kind === 'string') return failure(`'${shown(bad.value)}' is not a number`);
    if (isOddBound(a) || isOddBound(b)) return derived('range', [a, b], { type: 'array', notNull: true });
    const start = boundOf(a);
    const end = boundOf(b);
    if (start.ok === 'no') return failure(start.because);
    if (end.ok === 'no') return failure(end.because);
    if (start.value.kind !== 'number' || end.value.kind !== 'number') return openRange(a, b);
    return count(Number(start.value.value), Number(end.value.value));
  });
}
/** Between bounds that are not known; letters would make a range of letters. */
function openRange(from: Value, to: Value): Value {
  const numbers = [from, to].some(bound => bound.kind === 'number' || (bound.kind === 'unknown' && NUMERIC.has(bound.type ?? '')));
  return array(
    [],
    unknown(deriveKey('range', contentKey(from), contentKey(to)), numbers ? { type: 'int', notNull: true } : { notNull: true }),
  );
}
const NUMERIC = new Set(['byte', 'sbyte', 'short', 'ushort', 'int', 'uint', 'long', 'ulong', 'double', 'decimal', 'float']);

function boundOf(value: Value) {
  return convert(value, { kind: 'number', type: 'int' });
}
/** Strings other than plain integers convert by different rules in different versions; letters make a range of letters in later ones. */
function isOddBound(value: Value): boolean {
  return value.kind === 'char' || value.kind === 'text' || (value.kind === 'string' && !/^[+-]?\d+$/.test(value.value));
}

function count(start: number, end: number): Value {
  const length = Math.abs(end - start) + 1;
  if (length > MAX_ITEMS) return array([], unknown(NO_IDENTITY, { type: 'int', notNull: true }));
  return array(Array.from({ length }, (_, i) => int(start < end ? start + i : start - i)));
}

/**
 * `value[at]`. Negative positions count from the end; a position outside gives $null, several positions a collection of
 * what is there. Hashtables and lists are the evaluation's.
 */
export function index(value: Value, at: Value): Outcome {
  return lift('index', [value, at], ([target = value, position = at]) => {
    if (isNull(target)) return failure('$null has no elements');
    if (position.kind === 'array')
      return position.rest || !isIndexable(target) ? unknownElement(target, position) : elements(target, position);
    if (isNull(position))
      return target.kind === 'array' || target.kind === 'string' ? failure('$null is no position') : unknownElement(target, position);
    return single(target, position) ?? unknownElement(target, position);
  });
}
function unknownElement(target: Value, position: Value): Value {
  return derived('index', [target, position]);
}
function isIndexable(value: Value): boolean {
  return value.kind === 'array' || value.kind === 'string';
}

function elements(target: Value, positions: ArrayValue): Outcome {
  const found: Value[] = [];
  for (const position of positions.items) {
    const element = single(target, position, true);
    if (element === undefined || (target.kind === 'string' && element.kind === 'nothing')) return unknownElement(target, positions);
    if (element.kind === 'failure') return element;
    if (element.kind !== 'nothing') found.push(element);
  }
  return array(found);
}

function single(target: Value, position: Value, several = false): Outcome | undefined {
  if (position.kind === 'unknown' || position.kind === 'text' || position.kind === 'reference' || position.kind === 'array')
    return undefined;
  const converted = convert(position, { kind: 'number', type: 'int' });
  if (target.kind !== 'array' && target.kind !== 'string')
    return isScalar(target) && asNumber(target) ? ofScalar(target, converted) : undefined;
  if (converted.ok !== 'yes' || converted.value.kind !== 'number') return undefined;
  const number = Number(converted.value.value);
  const outside = several ? NOTHING : NULL;
  if (target.kind === 'string') {
    const unit = target.value.split('').at(number);
    return unit === undefined || number < -target.value.length ? outside : char(unit);
  }
  if (target.rest) return number >= 0 && number < target.items.length ? target.items[number] : undefined;
  return target.items.at(number) ?? outside;
}

/** A value that is no collection counts as one of one element. */
function ofScalar(target: Value, position: ReturnType<typeof convert>): Outcome | undefined {
  if (position.ok !== 'yes' || position.value.kind !== 'number') return undefined;
  const number = Number(position.value.value);
  return number === 0 || number === -1 ? target : NOTHING;
}
