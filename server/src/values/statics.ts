import { array, boolean, derived, FALSE, guid, NULL, string, TRUE, unknown } from './construct';
import { booleanOf, convert, negate, parseGuid } from './convert';
import { type Decimal, roundDecimal, wholeOf } from './decimal';
import { compareNumbers } from './equality';
import { formats } from './formatOperator';
import { decimal, decimalOf, double, doubleOf, exactOf, float, higherType, integer, isIntegerType, rangeOf } from './numbers';
import { failure, lift, type Outcome, shown } from './outcome';
import { REMOVE_EMPTY } from './stringMethods';
import { joinTexts, toText } from './toText';
import { toBoolean } from './truth';
import { type ConversionTarget, parseTypeName } from './types';
import type { NumberValue, Value } from './value';

/** `[Type]::Name`; undefined where this room does not know it. Names in any letter case, the type as written. */
export function staticMember(typeName: string, name: string): Value | undefined {
  const target = parseTypeName(typeName);
  const lower = name.toLowerCase();
  if (target.kind === 'number') return numberConstant(target.type, lower);
  if (target.kind === 'string' && lower === 'empty') return string('');
  if (target.kind === 'guid' && lower === 'empty') return guid('00000000-0000-0000-0000-000000000000');
  if (target.kind === 'bool') return lower === 'truestring' ? string('True') : lower === 'falsestring' ? string('False') : undefined;
  const bare = bareName(typeName);
  // What depends on the machine has an identity all the same.
  if (bare === 'environment' && MACHINE.has(lower)) return unknown(`[environment]::${lower}`, { type: 'string', notNull: true });
  if (bare === 'stringsplitoptions') return lower === 'removeemptyentries' ? string(REMOVE_EMPTY) : undefined;
  const preference = /^(?:management\.automation\.)?actionpreference$/.test(bare)
    ? PREFERENCES.find(each => each.toLowerCase() === lower)
    : undefined;
  if (preference !== undefined) return string(preference);
  if (bare === 'math') return lower === 'pi' ? double(Math.PI) : lower === 'e' ? double(Math.E) : undefined;
  return undefined;
}
const PREFERENCES = ['SilentlyContinue', 'Stop', 'Continue', 'Inquire', 'Ignore', 'Suspend'];
const MACHINE = new Set(['newline', 'machinename', 'username', 'userdomainname']);

function bareName(typeName: string): string {
  return typeName
    .trim()
    .toLowerCase()
    .replace(/^system\./, '');
}

function numberConstant(type: NumberValue['type'], name: string): Value | undefined {
  if (isIntegerType(type)) {
    const [min, max] = rangeOf(type);
    return name === 'maxvalue' ? integer(type, max) : name === 'minvalue' ? integer(type, min) : undefined;
  }
  if (type !== 'double') return undefined;
  switch (name) {
    case 'maxvalue':
      return double(Number.MAX_VALUE);
    case 'minvalue':
      return double(-Number.MAX_VALUE);
    case 'nan':
      return double(Number.NaN);
    case 'positiveinfinity':
      return double(Number.POSITIVE_INFINITY);
    case 'negativeinfinity':
      return double(Number.NEGATIVE_INFINITY);
    default:
      return undefined;
  }
}

/** `[Type]::Method(args)`; undefined where this room does not know the method or what it gives for these arguments. */
export function invokeStatic(typeName: string, name: string, args: readonly Value[]): Outcome | undefined {
  const target = parseTypeName(typeName);
  const lower = name.toLowerCase();
  let missing = false;
  const result = lift(`::${lower}`, args, row => {
    const outcome = invokeSingle(target, bareName(typeName), lower, row);
    if (outcome) return outcome;
    missing = true;
    return NULL;
  });
  return missing ? undefined : result;
}

/** The unknown that a call of an unmodelled static method gives, where the method depends on its arguments alone. */
export function invokeStaticUnknown(typeName: string, name: string, args: readonly Value[]): Value {
  return derived(`[${bareName(typeName)}]::${name.toLowerCase()}`, args);
}

function invokeSingle(target: ConversionTarget, bare: string, name: string, args: readonly Value[]): Outcome | undefined {
  switch (target.kind) {
    case 'string':
      return stringStatic(name, args);
    case 'guid':
      return name === 'parse' || name === 'new' ? parseGuidArgument(args) : undefined;
    case 'number':
      return name === 'parse' ? parseNumber(target.type, args) : undefined;
    case 'bool':
      return name === 'parse' ? parseBoolean(args) : undefined;
    default:
      return bare === 'io.path'
        ? pathStatic(name, args)
        : bare === 'math'
          ? mathStatic(name, args)
          : bare === 'convert'
            ? convertStatic(name, args)
            : undefined;
  }
}

const fileName = (path: string) => path.replace(/^.*[\\/]/s, '');
const NAME_PARTS: ReadonlyMap<string, (path: string) => string> = new Map([
  ['getfilename', fileName],
  ['getfilenamewithoutextension', path => fileName(path).replace(/\.[^.]*$/, '')],
  ['getextension', path => /\.[^.]+$/.exec(fileName(path))?.[0] ?? ''],
]);

/** Windows takes either slash; what a colon before the name means, versions read differently. */
function pathStatic(name: string, args: readonly Value[]): Outcome | undefined {
  const [path] = args;
  const cut = NAME_PARTS.get(name);
  if (cut) return path?.kind === 'string' && args.length === 1 && !/[^\\/]:[^\\/]/.test(path.value) ? string(cut(path.value)) : undefined;
  if (name !== 'combine' || args.length < 2 || args.length > 4) return undefined;
  const parts = args.map(arg => (arg.kind === 'string' ? arg.value : undefined));
  if (!parts.every(part => part !== undefined)) return undefined;
  return string(parts.reduce((path, part) => (/^(?:[\\/]|\w:)/.test(part) ? part : `${path.replace(/[\\/]$/, '')}/${part}`)));
}

function stringStatic(name: string, args: readonly Value[]): Outcome | undefined {
  const [first, ...rest] = args;
  if (!first) return undefined;
  switch (name) {
    case 'isnullorempty':
      return args.length === 1 ? emptiness(first, EMPTY) : undefined;
    case 'isnullorwhitespace':
      return args.length === 1 ? emptiness(first, BLANK) : undefined;
    case 'join':
      return joinStatic(first, rest);
    case 'concat':
      return args.every(isText) && args.length <= 4 ? joinTexts(args, '') : undefined;
    case 'format':
      return isText(first) && rest.length > 0 && rest.every(value => value.kind !== 'array') ? formats(first, array(rest)) : undefined;
    default:
      return undefined;
  }
}
function isText(value: Value): boolean {
  return value.kind === 'string' || value.kind === 'text' || (value.kind === 'unknown' && value.type === 'string');
}

const EMPTY = /^$/;
const BLANK = /^\s*$/;

/** Whether the text of a value is all of this shape; an unknown text that holds a letter is not. */
function emptiness(value: Value, shape: RegExp): Outcome | undefined {
  if (value.kind === 'array' || value.kind === 'reference' || (value.kind === 'unknown' && value.type !== 'string')) return undefined;
  const text = toText(value);
  if (text.kind === 'string') return boolean(shape.test(text.value));
  // A text is empty where it counts as false.
  if (value.kind === 'unknown' && shape === EMPTY) return negate(booleanOf(value));
  const parts = text.kind === 'text' ? text.parts : [text];
  return parts.some(part => typeof part === 'string' && !shape.test(part)) ? FALSE : undefined;
}

function joinStatic(separator: Value, rest: readonly Value[]): Outcome | undefined {
  const between = toText(separator);
  const [only] = rest;
  if (rest.length === 1 && (only?.kind === 'null' || only?.kind === 'nothing')) return undefined;
  const items = rest.length === 1 && only?.kind === 'array' ? (only.rest ? undefined : only.items) : rest;
  const plain = (item: Value) =>
    isText(item) ||
    item.kind === 'null' ||
    item.kind === 'boolean' ||
    item.kind === 'char' ||
    (item.kind === 'number' && isIntegerType(item.type));
  return between.kind === 'string' && items?.every(plain) ? joinTexts(items, between.value) : undefined;
}

function parseGuidArgument(args: readonly Value[]): Outcome | undefined {
  const [text] = args;
  if (args.length !== 1 || text?.kind !== 'string') return undefined;
  const parsed = parseGuid(text.value);
  if (parsed === 'unsure') return undefined;
  return parsed === undefined ? failure(`'${shown(text.value)}' is not a GUID`) : guid(parsed);
}

/** Only what every `Parse` reads: digits with a sign, for integers. */
function parseNumber(type: NumberValue['type'], args: readonly Value[]): Outcome | undefined {
  const [text] = args;
  if (args.length !== 1 || text?.kind !== 'string' || !isIntegerType(type)) return undefined;
  if (!/^\s*[+-]?\d+\s*$/.test(text.value)) {
    return /^[\w.:/]*$/.test(text.value) ? failure(`'${shown(text.value)}' is not an integer`) : undefined;
  }
  const converted = convert(text, { kind: 'number', type });
  return converted.ok === 'no' ? failure(converted.because) : converted.value;
}

function parseBoolean(args: readonly Value[]): Outcome | undefined {
  const [text] = args;
  if (args.length !== 1 || text?.kind !== 'string') return undefined;
  const word = text.value.trim().toLowerCase();
  if (word === 'true') return TRUE;
  return word === 'false' ? FALSE : failure(`'${shown(text.value)}' is neither True nor False`);
}

function convertStatic(name: string, args: readonly Value[]): Outcome | undefined {
  const [value] = args;
  if (!value || args.length !== 1) return undefined;
  if (name === 'toboolean') {
    if (value.kind === 'string') return parseBoolean(args);
    return value.kind === 'number' || value.kind === 'boolean' || value.kind === 'null' ? boolean(toBoolean(value) === 'yes') : undefined;
  }
  if (name === 'toint32' && value.kind === 'number') {
    const converted = convert(value, { kind: 'number', type: 'int' });
    return converted.ok === 'no' ? failure(converted.because) : converted.value;
  }
  return name === 'toint32' && value.kind === 'string' ? parseNumber('int', args) : undefined;
}

function mathStatic(name: string, args: readonly Value[]): Outcome | undefined {
  const numbers = args.filter(arg => arg.kind === 'number');
  const [first, second] = numbers;
  if (!first || numbers.length !== args.length) return undefined;
  if ((name === 'min' || name === 'max') && second && args.length === 2) return extreme(name, first, second);
  if (name === 'abs' && args.length === 1) return absolute(first);
  if (name === 'round')
    return round(first, args.length === 2 && second?.type === 'int' ? Number(second.value) : args.length === 1 ? 0 : undefined);
  if (args.length !== 1 || (name !== 'floor' && name !== 'ceiling' && name !== 'truncate')) return undefined;
  return whole(first, name === 'truncate' ? 'zero' : name);
}

/** Of two operands of one integer type, or of any two as doubles. */
function extreme(name: 'min' | 'max', a: NumberValue, b: NumberValue): Outcome | undefined {
  if (a.type !== b.type || higherType(a.type, b.type) === undefined) return undefined;
  const order = compareNumbers(a, b);
  if (order === undefined || Number.isNaN(order)) return undefined;
  return order < 0 === (name === 'min') ? a : b;
}

function absolute(value: NumberValue): Outcome | undefined {
  const exact = exactOf(value);
  if (exact !== undefined && isIntegerType(value.type)) {
    if (value.type !== 'int' && value.type !== 'long') return undefined;
    const amount = exact < 0n ? -exact : exact;
    return amount > rangeOf(value.type)[1] ? failure('the result is outside the range of the type') : integer(value.type, amount);
  }
  if (value.type === 'double') return double(Math.abs(doubleOf(value)));
  return value.type === 'float' ? float(Math.abs(doubleOf(value))) : undefined;
}

/** `[math]::Round`: a tie goes to the even digit. Doubles with places are rounded differently by different versions. */
function round(value: NumberValue, places: number | undefined): Outcome | undefined {
  if (places === undefined || places < 0 || places > 15) return undefined;
  if (value.type === 'decimal') return withDecimal(value, amount => roundDecimal(amount, places));
  if (places > 0) return undefined;
  return whole(value, 'even');
}

function whole(value: NumberValue, towards: 'floor' | 'ceiling' | 'zero' | 'even'): Outcome | undefined {
  if (value.type === 'decimal')
    return withDecimal(value, amount => (towards === 'even' ? roundDecimal(amount, 0) : wholeOf(amount, towards)));
  // An int could be taken as a double or as a decimal: the methods for both exist.
  if (value.type !== 'double') return undefined;
  const amount = doubleOf(value);
  const result =
    towards === 'floor'
      ? Math.floor(amount)
      : towards === 'ceiling'
        ? Math.ceil(amount)
        : towards === 'zero'
          ? Math.trunc(amount)
          : even(amount);
  return Object.is(result, -0) ? undefined : double(result);
}
function even(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
}
function withDecimal(value: NumberValue, change: (amount: Decimal) => Decimal): Outcome | undefined {
  const amount = decimalOf(value);
  return amount && decimal(change(amount));
}
