import { collectionOf, exactly, memberByQuestions } from './askedElements';
import { equalTexts } from './collation';
import {
  array,
  boolean,
  derived,
  eitherBy,
  FALSE,
  isNotNull,
  isOneThing,
  isTold,
  oneOf,
  scalarTypeOf,
  string,
  TRUE,
  unknown,
} from './construct';
import { booleanOf, convert, negate } from './convert';
import { compareDecimals, type Decimal, decimalFromDouble } from './decimal';
import { contentKey, deriveKey } from './keys';
import { isNull } from './kinds';
import { asNumber, decimalOf, doubleOf, exactOf } from './numbers';
import { scanNumber } from './numericString';
import { lift, type Outcome } from './outcome';
import { sameTexts, sameValue } from './same';
import { isScalar, toText } from './toText';
import { toBoolean } from './truth';
import type { ArrayValue, AskedElement, BooleanValue, NumberValue, ReferenceValue, Tri, Value } from './value';

/**
 * `left -eq right` for one left operand: True, False or an unknown of type bool. The right operand is converted to the
 * left one's type; what does not convert is not equal.
 */
export function equalScalars(left: Value, right: Value, ignoreCase: boolean): Value {
  const lifted = lift('eq', [left, right], ([l = left, r = right]) => equalSingle(l, r, ignoreCase));
  return lifted.kind === 'failure' ? FALSE : lifted;
}

function equalSingle(left: Value, right: Value, ignoreCase: boolean): Value {
  if (isNull(left)) return nullness(right);
  if (isNull(right)) return isNotNull(left) ? FALSE : nullness(left);
  if (left.kind === 'boolean' && !(left.isSwitch && right.kind !== 'boolean')) return equalBooleans(left, right);
  if (left.kind === 'unknown' && left.notNull && (left.type === 'bool' || left.type === 'switch'))
    return equalToUnknownBoolean(left, right);
  const answer = equality(left, right, ignoreCase);
  return answer === 'unknown' ? unknownEquality(left, right, ignoreCase) : boolean(answer === 'yes');
}

/** Whether the value is $null: the same question however it is asked. */
function nullness(value: Value): Value {
  if (isNull(value)) return TRUE;
  if (isNotNull(value)) return FALSE;
  return unknown(deriveKey('isnull', contentKey(value)), { type: 'bool', notNull: true });
}

function equalBooleans(left: BooleanValue, right: Value): Value {
  // `$false -eq $null` is False, though $null converts to $false.
  if (!left.value && !isNotNull(right) && toBoolean(right) === 'unknown') return derived('eq', [FALSE, right], BOOL);
  const truth = booleanOf(right);
  if (left.assumed !== undefined && truth.kind === 'boolean') return truth.value ? booleanOf(left) : negate(left);
  return left.value ? truth : negate(truth);
}

function equalToUnknownBoolean(left: Value, right: Value): Value {
  const truth = booleanOf(right);
  if (truth.kind === 'boolean') return truth.value ? booleanOf(left) : negate(booleanOf(left));
  return sameValue(booleanOf(left), truth) === 'yes' && isNotNull(right) ? TRUE : unknownEquality(left, right, true);
}

function equality(left: Value, right: Value, ignoreCase: boolean): Tri {
  switch (left.kind) {
    case 'string':
    case 'text':
      return equalToText(left, right, ignoreCase);
    case 'number':
      return equalToNumber(left, right);
    case 'char':
      return equalToCharacter(left.value, right, ignoreCase);
    case 'guid':
      return equalToGuid(left, right);
    case 'unknown':
      return equalToUnknown(left, right, ignoreCase);
    case 'reference':
      if (right.kind === 'reference')
        return left.type === 'object' || right.type === 'object' ? 'unknown' : left.id === right.id ? 'yes' : 'no';
      // Nothing converts to a table that was there before.
      return isTable(left) && /^(?:string|number|boolean|char|guid)$/.test(right.kind) ? 'no' : 'unknown';
    case 'type':
    case 'scriptblock':
      return right.kind === left.kind ? sameValue(left, right) : 'unknown';
    default:
      return 'unknown';
  }
}

function isTable({ type, typeName }: ReferenceValue): boolean {
  return typeName === undefined && (type === 'hashtable' || type === 'ordered' || type === 'pscustomobject');
}

function equalToText(left: Value, right: Value, ignoreCase: boolean): Tri {
  const a = toText(left);
  const b = toText(right);
  if (a.kind === 'string' && b.kind === 'string') return equalTexts(a.value, b.value, ignoreCase);
  const answer = sameTexts(partsOf(a), partsOf(b), ignoreCase);
  // An unknown that is $null has the empty text, but is not equal to it; to itself it is.
  if (answer === 'yes') return (isNotNull(left) && isNotNull(right)) || sameValue(left, right) === 'yes' ? 'yes' : 'unknown';
  return answer === 'no' && isPlain(a) && isPlain(b) ? 'no' : 'unknown';
}
function partsOf(text: ReturnType<typeof toText>) {
  return text.kind === 'text' ? text.parts : text.kind === 'string' ? [text.value] : [text];
}
/** Beyond ASCII, texts that are written differently may still compare as equal. */
function isPlain(text: ReturnType<typeof toText>): boolean {
  return partsOf(text).every(part => typeof part !== 'string' || /^[\t\n\r -~]*$/.test(part));
}

function equalToNumber(left: NumberValue, right: Value): Tri {
  if (left.type === 'BigInteger') return 'unknown';
  const number = right.kind === 'string' ? scanNumber(right.value) : asNumber(right);
  if (number === 'unsure') return 'unknown';
  if (number === 'none') return 'no';
  if (number) return answerOf(compareNumbers(left, number));
  return right.kind === 'guid' || right.kind === 'array' || right.kind === 'type' ? 'no' : 'unknown';
}
function answerOf(comparison: number | undefined): Tri {
  if (comparison === undefined) return 'unknown';
  return comparison === 0 ? 'yes' : 'no';
}

/** Less than, equal to or greater than 0; NaN where one is not a number; undefined for BigInteger. */
export function compareNumbers(left: NumberValue, right: NumberValue): number | undefined {
  if (left.type === 'BigInteger' || right.type === 'BigInteger') return undefined;
  const a = exactOf(left);
  const b = exactOf(right);
  if (a !== undefined && b !== undefined) return a < b ? -1 : a > b ? 1 : 0;
  if (left.type === 'decimal' || right.type === 'decimal') {
    const x = comparedAsDecimal(left);
    const y = comparedAsDecimal(right);
    if (x && y) return compareDecimals(x, y);
  }
  const x = doubleOf(left);
  const y = doubleOf(right);
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** To be compared, a float goes through double, unlike in a calculation. */
function comparedAsDecimal(value: NumberValue): Decimal | undefined {
  return value.type === 'float' ? decimalFromDouble(doubleOf(value), 15) : decimalOf(value);
}

function equalToCharacter(left: string, right: Value, ignoreCase: boolean): Tri {
  if (right.kind !== 'string' && right.kind !== 'char') {
    const converted = convert(right, { kind: 'char' });
    if (converted.ok === 'no') return 'no';
    return converted.ok === 'yes' && converted.value.kind === 'char' ? (converted.value.value === left ? 'yes' : 'no') : 'unknown';
  }
  if (right.value.length !== 1) return 'no';
  if (left === right.value) return 'yes';
  if (!ignoreCase) return 'no';
  return left.toUpperCase() === right.value.toUpperCase() ? 'yes' : 'no';
}

function equalToGuid(left: Value, right: Value): Tri {
  if (right.kind === 'unknown') return sameValue(left, right);
  const converted = convert(right, { kind: 'guid' });
  if (converted.ok === 'no') return 'no';
  return converted.ok === 'yes' ? sameValue(left, converted.value) : 'unknown';
}

function equalToUnknown(left: Value, right: Value, ignoreCase: boolean): Tri {
  const type = scalarTypeOf(left);
  if (!isScalar(left)) return isOneThing(left) && sameValue(left, right) === 'yes' ? 'yes' : 'unknown';
  if (type === 'string') return equalToText(left, right, ignoreCase);
  if (type === 'guid') return equalToGuid(left, right);
  if (type !== scalarTypeOf(right) && right.kind !== 'unknown') return 'unknown';
  if (type === 'double' || type === 'float') return 'unknown';
  return sameValue(left, right);
}

/** The same comparison gets the same key: letter case of what is written does not count where the operator ignores it. */
function unknownEquality(left: Value, right: Value, ignoreCase: boolean): Value {
  const operation = ignoreCase ? 'ieq' : 'ceq';
  const keys = [left, right].map(value => contentKey(ignoreCase ? foldCase(value) : value));
  const types = [scalarTypeOf(left), scalarTypeOf(right)];
  if (types[0] === 'string' && types[1] === 'string') keys.sort();
  const base = derived(operation, [left, right], BOOL);
  return { ...base, key: deriveKey(operation, ...keys) };
}

const BOOL = { type: 'bool', notNull: true } as const;

/** `-eq` and `-ne` with all their forms: a collection on the left gives those of its elements for which it holds. */
export function equals(left: Value, right: Value, ignoreCase: boolean, wanted: boolean): Outcome {
  const test = (item: Value) => {
    const answer = equalScalars(item, right, ignoreCase);
    return wanted ? answer : negate(answer);
  };
  const operation = `${ignoreCase ? 'i' : 'c'}${wanted ? 'eq' : 'ne'}`;
  return filterOrTest(operation, left, ignoreCase ? foldCase(right) : right, test);
}

/** What is compared without regard to letter case counts as the same operand in all its spellings. */
export function foldCase(value: Value): Value {
  return value.kind === 'string' ? string(value.value.toLowerCase()) : value;
}

/** Applies a test to one value, or keeps the elements of a collection that pass it. `right` only gives an unknown its key. */
export function filterOrTest(operation: string, left: Value, right: Value, test: (item: Value) => Outcome): Outcome {
  if (left.kind === 'oneOf') return lift(operation, [left], ([option = left]) => filterOrTest(operation, option, right, test));
  if (left.kind === 'array') return filterItems(operation, left, right, test);
  if (isScalar(left)) return test(left);
  const own = isOneThing(left) ? test(left) : undefined;
  if (own?.kind === 'boolean') return own;
  // What may be a collection gives a Boolean or a selection.
  return derived(operation, [left, right], { notNull: true });
}

function filterItems(operation: string, left: Extract<Value, { kind: 'array' }>, right: Value, test: (item: Value) => Outcome): Outcome {
  const kept: Value[] = [];
  const doubtful: Value[] = [];
  for (const item of left.items) {
    const answer = test(item);
    if (answer.kind === 'failure') return answer;
    const truth = toBoolean(answer);
    if (truth === 'no') continue;
    if (truth === 'yes' && doubtful.length === 0) kept.push(item);
    else doubtful.push(item);
  }
  if (left.rest) {
    const told = filterAsked(left, test);
    if (told) return told;
    const answer = test(left.rest);
    if (answer.kind === 'failure') return derived(operation, [left, right], { type: 'array', notNull: true });
    if (toBoolean(answer) !== 'no') doubtful.push(left.rest.kind === 'unknown' ? { ...left.rest, exactly: undefined } : left.rest);
  }
  return doubtful.length === 0 ? array(kept) : array(kept, oneOf(doubtful));
}

/** Of elements that are there by questions, those that pass; undefined where that is not known of each. */
function filterAsked(left: ArrayValue, test: (item: Value) => Outcome): Value | undefined {
  const all = exactly(left);
  if (!all) return undefined;
  const kept: AskedElement[] = [];
  for (const element of all) {
    const answer = test(element.value);
    const truth = answer.kind === 'failure' ? 'unknown' : toBoolean(answer);
    if (truth === 'unknown') return undefined;
    if (truth === 'yes') kept.push(element);
  }
  const { items, rest } = collectionOf(kept);
  return array(items, rest);
}

/** `-contains`, and `-in` with its operands exchanged: whether one element equals the value. */
export function contains(collection: Value, value: Value, ignoreCase: boolean): Outcome {
  if (collection.kind === 'array') {
    const answers = collection.items.map(item => equalScalars(item, value, ignoreCase));
    const truths = answers.map(toBoolean);
    if (truths.includes('yes')) return TRUE;
    if (truths.includes('unknown')) return unknownMembership(collection, value, answers);
    const told = memberByQuestions(collection, item => toBoolean(equalScalars(item, value, ignoreCase)));
    if (told) return told;
    return collection.rest && toBoolean(equalScalars(collection.rest, value, ignoreCase)) !== 'no'
      ? derived('contains', [collection, value], BOOL)
      : FALSE;
  }
  if (isScalar(collection)) return equalScalars(collection, value, ignoreCase);
  if (equalScalars(collection, value, ignoreCase) === TRUE) return TRUE;
  return derived(ignoreCase ? 'icontains' : 'ccontains', [collection, value], BOOL);
}

/** The one answer holds, or the others do. */
function orBy(answer: Value, others: Value): Value {
  if (answer.kind !== 'oneOf') return toBoolean(answer) === 'yes' ? TRUE : others;
  const [first = FALSE, second = FALSE] = answer.options;
  return eitherBy(answer.by ?? '', orBy(first, others), orBy(second, others));
}

function unknownMembership(collection: Value, value: Value, answers: readonly Value[]): Value {
  // With one open question left, the membership is the answer to it.
  const open = answers.filter(answer => toBoolean(answer) === 'unknown');
  const [only] = open;
  if (!only || collection.kind !== 'array' || collection.rest) return derived('contains', [collection, value], BOOL);
  if (open.length === 1) return only;
  if (open.every(isTold)) return open.reduceRight<Value>((others, answer) => orBy(answer, others), FALSE);
  return derived('contains', [collection, value], BOOL);
}
