import { type Arithmetic, calculate } from './arithmetic';
import { type Bitwise, bitwise } from './bitwise';
import { derived, isNotNull } from './construct';
import { negate } from './convert';
import { contains, equals } from './equality';
import { formats } from './formatOperator';
import { and, or, xor } from './logic';
import { orders } from './ordering';
import { lift, type Outcome } from './outcome';
import { range } from './sequences';
import { joins, likes, matches, replaces, splits } from './textOperators';
import { asType, isOfType } from './typeTest';
import type { Value } from './value';

type Operation = (left: Value, right: Value) => Outcome;

/**
 * What a binary operator gives, by PowerShell's TokenKind name as in `BinaryExpressionAst.operator`. Both operands are
 * taken as evaluated: that `-and`, `-or` and `??` may skip the right one is the evaluation's. An operator that is not
 * known gives an unknown. $OFS is taken to be one blank.
 */
export function binary(operator: string, left: Value, right: Value): Outcome {
  const operation = OPERATIONS.get(operator);
  return operation ? operation(left, right) : derived(operator.toLowerCase(), [left, right]);
}

const arithmetic =
  (operator: Arithmetic): Operation =>
  (left, right) =>
    lift(operator, [left, right], ([l = left, r = right]) => calculate(operator, l, r));
const bits =
  (operator: Bitwise): Operation =>
  (left, right) =>
    lift(operator, [left, right], ([l = left, r = right]) => bitwise(operator, l, r));

const OPERATIONS = new Map<string, Operation>([
  ['Plus', arithmetic('+')],
  ['Minus', arithmetic('-')],
  ['Multiply', arithmetic('*')],
  ['Divide', arithmetic('/')],
  ['Rem', arithmetic('%')],
  ['Band', bits('band')],
  ['Bor', bits('bor')],
  ['Bxor', bits('bxor')],
  ['Shl', bits('shl')],
  ['Shr', bits('shr')],
  ['And', and],
  ['Or', or],
  ['Xor', xor],
  ['Format', formats],
  ['DotDot', range],
  ['Join', joins],
  ['Is', (left, right) => isOfType(left, right, true)],
  ['IsNot', (left, right) => isOfType(left, right, false)],
  ['As', asType],
  ['QuestionQuestion', coalesce],
  ...caseOperators(true),
  ...caseOperators(false),
]);

/** The operators that exist with and without regard to letter case. */
function caseOperators(ignoreCase: boolean): [string, Operation][] {
  const operators: [string, Operation][] = [
    ['eq', (left, right) => equals(left, right, ignoreCase, true)],
    ['ne', (left, right) => equals(left, right, ignoreCase, false)],
    ['gt', (left, right) => orders(left, right, ignoreCase, 'gt')],
    ['ge', (left, right) => orders(left, right, ignoreCase, 'ge')],
    ['lt', (left, right) => orders(left, right, ignoreCase, 'lt')],
    ['le', (left, right) => orders(left, right, ignoreCase, 'le')],
    ['like', (left, right) => likes(left, right, ignoreCase, true)],
    ['notlike', (left, right) => likes(left, right, ignoreCase, false)],
    ['match', (left, right) => matches(left, right, ignoreCase, true)],
    ['notmatch', (left, right) => matches(left, right, ignoreCase, false)],
    ['replace', (left, right) => replaces(left, right, ignoreCase)],
    ['split', (left, right) => splits(left, right, ignoreCase)],
    ['contains', (left, right) => membership(left, right, ignoreCase, true)],
    ['notcontains', (left, right) => membership(left, right, ignoreCase, false)],
    ['in', (left, right) => membership(right, left, ignoreCase, true)],
    ['notin', (left, right) => membership(right, left, ignoreCase, false)],
  ];
  return operators.map(([name, operation]) => [(ignoreCase ? 'I' : 'C') + name, operation]);
}

function membership(collection: Value, value: Value, ignoreCase: boolean, wanted: boolean): Outcome {
  return lift('contains', [collection, value], ([items = collection, item = value]) => {
    const answer = contains(items, item, ignoreCase);
    return wanted || answer.kind === 'failure' ? answer : negate(answer);
  });
}

function coalesce(left: Value, right: Value): Outcome {
  return lift('??', [left], ([value = left]) => {
    if (value.kind === 'null' || value.kind === 'nothing') return right;
    return isNotNull(value) ? value : derived('??', [value, right], isNotNull(right) ? { notNull: true } : {});
  });
}
