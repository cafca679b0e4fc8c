import { memberByQuestions } from './askedElements';
import { boolean, derived, FALSE, int, NULL, scalarTypeOf, string, TRUE } from './construct';
import { fullTypeName, typeOf } from './dotNetTypes';
import { equalScalars } from './equality';
import { toStringWith } from './formatOperator';
import { sharedText } from './numberText';
import { lift, type Outcome } from './outcome';
import { sameValue } from './same';
import { changedText, piecesOfSaid, SAID } from './shownWords';
import { invokeOnString, invokeOnText } from './stringMethods';
import { isScalar, toText } from './toText';
import { toBoolean } from './truth';
import { type ArrayValue, CSV_ROW, ERROR_RECORD, EXCEPTION, type TypeValue, type Value } from './value';

/**
 * A property of a value, named in any letter case. Undefined where this room does not know it: properties of objects and
 * hashtables, and of each element of a collection, are the evaluation's.
 */
export function member(value: Value, name: string): Value | undefined {
  const lower = name.toLowerCase();
  switch (value.kind) {
    case 'null':
    case 'nothing':
      return lower === 'count' || lower === 'length' ? int(0) : NULL;
    case 'string':
      return lower === 'length' ? int(value.value.length) : scalarMember(lower);
    case 'text':
      return lower === 'length'
        ? derived('.length', [value], toBoolean(value) === 'yes' ? { ...INT, least: 1 } : INT)
        : scalarMember(lower);
    case 'boolean':
    case 'number':
    case 'char':
      return lower === 'length' ? int(1) : scalarMember(lower);
    case 'guid':
      return lower === 'guid' ? string(value.value) : lower === 'length' ? int(1) : scalarMember(lower);
    case 'type':
      return typeMember(value, lower);
    case 'array':
      return arrayMember(value, lower);
    case 'oneOf':
      return optionMember(value, name);
    case 'unknown':
      return unknownMember(value, lower);
    default:
      return undefined;
  }
}
const INT = { type: 'int', notNull: true } as const;

/** A value that is no collection counts as one element; a property that is not there is $null. */
function scalarMember(name: string): Value | undefined {
  if (name === 'count') return int(1);
  return name.startsWith('ps') ? undefined : NULL;
}

function typeMember(type: TypeValue, name: string): Value | undefined {
  const full = fullTypeName(type);
  if (full === undefined) return undefined;
  const dot = full.lastIndexOf('.');
  if (name === 'name') return string(full.slice(dot + 1));
  if (name === 'fullname') return string(full);
  if (name === 'isarray') return boolean(full.endsWith('[]'));
  return name === 'namespace' && dot > 0 ? string(full.slice(0, dot)) : undefined;
}

function arrayMember(value: ArrayValue, name: string): Value | undefined {
  if (name !== 'count' && name !== 'length') return undefined;
  return value.rest ? derived('.count', [value], INT) : int(value.items.length);
}

function optionMember(value: Extract<Value, { kind: 'oneOf' }>, name: string): Value | undefined {
  if (value.options.some(option => member(option, name) === undefined)) return undefined;
  const result = lift('member', [value], ([option = NULL]) => member(option, name) ?? NULL);
  return result.kind === 'failure' ? undefined : result;
}

function unknownMember(value: Extract<Value, { kind: 'unknown' }>, name: string): Value | undefined {
  if (value.type === CSV_ROW && !/^(?:count|length)$/.test(name)) return derived(`.${name}`, [value], { type: 'object' });
  if (value.type === ERROR_RECORD && name === 'exception') return derived('.exception', [value], { type: EXCEPTION, notNull: true });
  if (value.type === EXCEPTION && name === 'message') return derived('.message', [value], SAID);
  if (value.type === ERROR_RECORD && name === 'fullyqualifiederrorid')
    return derived('.fullyqualifiederrorid', [value], { type: 'string', notNull: true, least: 1 });
  if (value.type === 'string' && name === 'length')
    return derived('.length', [value], value.least === undefined ? INT : { ...INT, least: value.least });
  if (value.type === 'guid' && name === 'guid') return toText(value);
  return isScalar(value) && value.notNull && name === 'count' ? int(1) : undefined;
}

/**
 * `value.Method(args)`. Undefined where this room does not know the method or what it gives for these arguments; the
 * evaluation then takes what `invokeUnknown` gives.
 */
export function invoke(value: Value, method: string, args: readonly Value[]): Outcome | undefined {
  const name = method.toLowerCase();
  let missing = false;
  const result = lift(`.${name}`, [value, ...args], ([target = value, ...row]) => {
    const outcome = invokeSingle(target, name, row);
    if (outcome) return outcome;
    missing = true;
    return NULL;
  });
  return missing ? undefined : result;
}

/** The unknown that a call of an unmodelled method on an unchanging value gives: the same for the same call. */
export function invokeUnknown(value: Value, method: string, args: readonly Value[]): Value {
  return derived(
    `.${method.toLowerCase()}`,
    [value, ...args],
    (scalarTypeOf(value) === 'string' && RESULTS.get(method.toLowerCase())) || {},
  );
}

/** What a method, named in lower case, makes of what an error says; undefined where it may leave nothing of that. */
export function invokeOnSaid(value: Value, name: string, args: readonly Value[]): Value | undefined {
  const whole = derived(`.${name}`, [value, ...args]);
  if (name === 'split') return piecesOfSaid(value, whole, sample => splitText(sample, args));
  const known = RESULTS.get(name) === STRING ? changedText(value, sample => called(sample, name, args)) : undefined;
  return known === SAID ? { ...whole, ...SAID } : undefined;
}

function splitText(sample: string, args: readonly Value[]): readonly string[] | undefined {
  const result = invokeOnString(sample, 'split', args);
  return result?.kind === 'array' ? result.items.map(item => (item.kind === 'string' ? item.value : '')) : undefined;
}

function called(sample: string, name: string, args: readonly Value[]): string | undefined {
  const [start, length] = args;
  // However long it is, it begins like that.
  const isBeginning = name === 'substring' && start?.kind === 'number' && start.value === 0;
  if (isBeginning) return length?.kind === 'number' && Number(length.value) < 1 ? '' : sample;
  const result = invokeOnString(sample, name, args);
  return result?.kind === 'string' ? result.value : undefined;
}

const STRING = { type: 'string', notNull: true } as const;
const RESULTS = new Map([
  ['tostring', STRING],
  ['tolower', STRING],
  ['toupper', STRING],
  ['trim', STRING],
  ['trimstart', STRING],
  ['trimend', STRING],
  ['replace', STRING],
  ['substring', STRING],
  ['startswith', { type: 'bool', notNull: true }],
  ['endswith', { type: 'bool', notNull: true }],
  ['contains', { type: 'bool', notNull: true }],
  ['indexof', INT],
]);

function invokeSingle(value: Value, name: string, args: readonly Value[]): Outcome | undefined {
  if (name === 'gettype' && args.length === 0) return typeOf(value);
  switch (value.kind) {
    case 'string':
      return invokeOnString(value.value, name, args);
    case 'text':
      return invokeOnText(value.parts, name, args) ?? (name === 'tostring' && args.length === 0 ? value : undefined);
    case 'boolean':
    case 'char':
    case 'number':
    case 'guid':
      return invokeOnScalar(value, name, args);
    case 'array':
      return invokeOnArray(value, name, args);
    case 'unknown':
      return name === 'tostring' && args.length === 0 && value.type === 'string' && value.notNull ? value : undefined;
    default:
      return undefined;
  }
}

function invokeOnScalar(value: Value, name: string, args: readonly Value[]): Outcome | undefined {
  const [argument] = args;
  if (name === 'equals' && argument && args.length === 1) {
    return value.kind === argument.kind && value.kind !== 'number' ? equalScalars(value, argument, false) : undefined;
  }
  if (name === 'tobool' && value.kind === 'boolean' && value.isSwitch && !argument) return value.value ? TRUE : FALSE;
  if (name !== 'tostring') return undefined;
  if (argument) return args.length === 1 ? toStringWith(value, argument) : undefined;
  if (value.kind !== 'number') return toText(value);
  const written = sharedText(value);
  return written === undefined ? undefined : string(written);
}

/** What collections have; each element's own methods are the evaluation's. */
function invokeOnArray(value: ArrayValue, name: string, args: readonly Value[]): Outcome | undefined {
  const [argument] = args;
  if (name === 'contains' && argument && args.length === 1) return containsExactly(value, argument);
  if (name === 'tostring' && args.length === 0) return undefined;
  return name === 'clone' && args.length === 0 ? { ...value, items: [...value.items] } : undefined;
}

/** `@(…).Contains(x)` compares without conversion: texts with their letter case, numbers with their type. */
function containsExactly(value: ArrayValue, wanted: Value): Outcome | undefined {
  const isOtherType = (item: Value) => item.kind === 'number' && wanted.kind === 'number' && item.type !== wanted.type;
  const answers = value.items.map(item => (isOtherType(item) ? 'no' : sameValue(item, wanted)));
  if (answers.includes('yes')) return TRUE;
  const told = memberByQuestions(value, item => (isOtherType(item) ? 'no' : sameValue(item, wanted)));
  return told ?? (value.rest || answers.includes('unknown') ? undefined : FALSE);
}
