import { truthByQuestions } from './askedElements';
import { array, assumption, boolean, char, derived, elementOf, FALSE, guid, isElement, NULL, string, TRUE, unknown } from './construct';
import { convertToNumber } from './convertNumber';
import { truthOfCount } from './counted';
import { NO_IDENTITY, negatedKey, truthKey } from './keys';
import { isNull } from './kinds';
import { type Conversion, converted, lift, refused, shown } from './outcome';
import { type TextLike, toText } from './toText';
import { toBoolean } from './truth';
import { type ConversionTarget, isScalarType, parseTypeName, typeNameOf } from './types';
import type { ArrayValue, AssumedBoolean, UnknownValue, Value } from './value';

/**
 * What `[type]value` gives, by the rules of PowerShell's LanguagePrimitives. Parameter binding uses the same rules with
 * exceptions of its own (a Boolean parameter takes no string), which are the binder's. Where versions differ it is unknown.
 * An enumeration's value is the string of its member's name.
 */
export function convert(value: Value, target: ConversionTarget): Conversion {
  if (target.kind === 'object') return converted(value);
  if (value.kind === 'oneOf') return convertOptions(value.options, value, target);
  const type = typeNameOf(target);
  if (value.kind === 'unknown' && value.type === type && (value.notNull || value.fresh)) return converted(value);
  switch (target.kind) {
    case 'string':
      if (value.kind === 'unknown' && value.type === undefined && isElement(value))
        return converted({ ...value, type: 'string', notNull: true });
      return value.kind === 'nothing' ? unsure(value, { kind: 'other', name: 'string' }) : converted(plain(toText(value)));
    case 'bool':
      return convertToBoolean(value);
    case 'switch':
      return convertToSwitch(value) ?? unsure(value, target);
    case 'number':
      return convertToNumber(value, target.type) ?? unsure(value, target);
    case 'char':
      return convertToChar(value) ?? unsure(value, target);
    case 'guid':
      return convertToGuid(value) ?? unsure(value, target);
    case 'type':
      return convertToType(value) ?? unsure(value, target);
    case 'enum':
      return convertToEnum(value, target) ?? unsure(value, target);
    case 'array':
      return convertToArray(value, target);
    case 'scriptblock':
      return value.kind === 'scriptblock' || isNull(value) ? converted(isNull(value) ? NULL : value) : unsure(value, target);
    case 'other':
      return value.kind === 'scriptblock' && DELEGATE.test(target.name) ? converted(value) : unsure(value, target);
  }
}

/** `[Func[string, bool]]{ … }` runs the block, and gives what it gives; an Action gives nothing. */
const DELEGATE = /^(?:system\.)?(?:func|predicate|comparison|converter)\s*\[/i;

/** The truth of a value as a value: an unknown Boolean as it is; the truth of any other unknown has a key of its own (`truthKey`). */
export function booleanOf(value: Value): Value {
  const assumed = assumedTruth(value);
  if (assumed) return assumed;
  const truth = toBoolean(value);
  if (truth !== 'unknown') return truth === 'yes' ? TRUE : FALSE;
  const told =
    value.kind === 'array' ? truthByQuestions(value) : value.kind === 'unknown' && value.type === 'int' ? truthOfCount(value) : undefined;
  if (told) return told;
  if (value.kind === 'oneOf') {
    const lifted = lift('bool', [value], ([option = NULL]) => booleanOf(option));
    return lifted.kind === 'failure' ? unknownTruth(value) : lifted;
  }
  return unknownTruth(value);
}

/** A Boolean that hangs on an assumption, alone or as the only element that is sure to be there. */
export function assumedTruth(value: Value): AssumedBoolean | undefined {
  if (value.kind === 'array') return value.items.length === 1 && value.items[0] ? assumedTruth(value.items[0]) : undefined;
  return value.kind === 'boolean' && value.assumed !== undefined ? assumption(value.value, value.assumed) : undefined;
}

/** What an object shows as its text is a string like others, once it has been made one. */
function plain(value: TextLike): TextLike {
  return value.kind === 'unknown' || value.typeName === undefined ? value : { ...value, typeName: undefined };
}

function unknownTruth(value: Value): UnknownValue {
  if (value.kind !== 'unknown') return derived('bool', [value], BOOL);
  if (value.type === 'bool' && value.notNull) return value;
  return unknown(truthKey(value.key), value.because === undefined ? BOOL : { ...BOOL, because: value.because });
}
const BOOL = { type: 'bool', notNull: true } as const;

/** The opposite of a truth value. */
export function negate(truth: Value): Value {
  if (truth.kind === 'boolean') return truth.assumed === undefined ? boolean(!truth.value) : assumption(!truth.value, truth.assumed);
  if (truth.kind !== 'unknown') {
    const opposite = lift('!', [truth], ([option = NULL]) => negate(booleanOf(option)));
    return truth.kind !== 'oneOf' || opposite.kind === 'failure' ? negate(booleanOf(truth)) : opposite;
  }
  return unknown(negatedKey(truth.key), truth.because === undefined ? BOOL : { ...BOOL, because: truth.because });
}

function convertToBoolean(value: Value): Conversion {
  return converted(booleanOf(value));
}

function convertToSwitch(value: Value): Conversion | undefined {
  if (value.kind === 'boolean' || isNull(value)) {
    return converted({ kind: 'boolean', value: value.kind === 'boolean' && value.value, isSwitch: true });
  }
  const refusing = value.kind === 'string' || value.kind === 'text' || value.kind === 'number' || value.kind === 'array';
  return refusing ? refused('a switch takes $true or $false') : undefined;
}

function convertOptions(options: readonly Value[], whole: Value, target: ConversionTarget): Conversion {
  const results = options.map(option => convert(option, target));
  const refusal = results.find(result => result.ok === 'no');
  if (refusal && results.every(result => result.ok === 'no')) return refusal;
  if (!results.every(result => result.ok === 'yes')) return unsure(whole, target);
  const lifted = lift('convert', [whole], ([option = NULL]) => {
    const result = convert(option, target);
    return result.ok === 'no' ? { kind: 'failure', because: result.because } : result.value;
  });
  return lifted.kind === 'failure' ? unsure(whole, target) : converted(lifted);
}

function convertToChar(value: Value): Conversion | undefined {
  if (value.kind === 'char') return converted(value);
  if (isNull(value)) return converted(char('\0'));
  if (value.kind === 'string') {
    return value.value.length === 1 ? converted(char(value.value)) : refused(`'${shown(value.value)}' is not one character`);
  }
  if (isOther(value)) return refused('the value is no character');
  if (value.kind !== 'number' || typeof value.value === 'string') return undefined;
  if (value.type === 'double' || value.type === 'float') return refused('a fractional number is no character');
  const code = Number(value.value);
  return code >= 0 && code <= 0xffff ? converted(char(String.fromCharCode(code))) : refused(`${value.value} is no character's number`);
}

const GUID_FORMS = [
  /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/i,
  /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})$/i,
  /^\{([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\}$/i,
  /^\(([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\)$/i,
];

/** Reads a GUID with or without dashes, in braces or parentheses; undefined: none; 'unsure': a rarer form that .NET may take. */
export function parseGuid(text: string): string | undefined | 'unsure' {
  const trimmed = text.trim();
  for (const form of GUID_FORMS) {
    const match = form.exec(trimmed);
    if (match) return match.slice(1).join('-').toLowerCase();
  }
  return parseHexadecimalGuid(trimmed) ?? (/^[\s\da-fx{}(),+-]*(?:0x|\+)[\s\da-fx{}(),+-]*$/i.test(trimmed) ? 'unsure' : undefined);
}

/** `{0x…,0x…,0x…,{0x…,…}}`, with blanks anywhere and leading zeros left out, as .NET's format X. */
function parseHexadecimalGuid(text: string): string | undefined {
  const match = /^\{([^{}]*),\{([^{}]*)\}\}$/.exec(text.replace(/\s/g, ''));
  const parts = match?.slice(1).flatMap(list => list.split(',')) ?? [];
  if (parts.length !== HEXADECIMAL_WIDTHS.length) return undefined;
  const digits = parts.map((part, index) =>
    /^0x[0-9a-f]+$/i.test(part) ? part.slice(2).padStart(HEXADECIMAL_WIDTHS[index] ?? 0, '0') : '',
  );
  if (!digits.every((part, index) => part.length === HEXADECIMAL_WIDTHS[index])) return undefined;
  const all = digits.join('').toLowerCase();
  return [all.slice(0, 8), all.slice(8, 12), all.slice(12, 16), all.slice(16, 20), all.slice(20)].join('-');
}

/** Digits of each part. */
const HEXADECIMAL_WIDTHS = [8, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2];

function convertToGuid(value: Value): Conversion | undefined {
  if (value.kind === 'guid') return converted(value);
  if (value.kind === 'string') {
    const parsed = parseGuid(value.value);
    if (parsed === 'unsure') return undefined;
    return parsed === undefined ? refused(`'${shown(value.value)}' is not a GUID`) : converted(guid(parsed));
  }
  if (value.kind === 'null') return refused('$null is not a GUID');
  return value.kind === 'number' || isOther(value) ? refused('the value is not a GUID') : undefined;
}

/** Kinds of values that convert to no other scalar type but text and Boolean. */
function isOther(value: Value): boolean {
  return value.kind === 'boolean' || value.kind === 'array' || value.kind === 'type' || value.kind === 'scriptblock';
}

function convertToType(value: Value): Conversion | undefined {
  if (value.kind === 'type') return converted(value);
  if (isNull(value)) return converted(NULL);
  if (value.kind !== 'string' || parseTypeName(value.value).kind === 'other') return undefined;
  return converted({ kind: 'type', name: value.value });
}

/** A member by its name in any letter case, or by the start of one name only. */
function convertToEnum(value: Value, target: Extract<ConversionTarget, { kind: 'enum' }>): Conversion | undefined {
  if (value.kind === 'null') return refused(`$null is no value of ${target.name}`);
  if (value.kind === 'boolean') return refused(`a Boolean is no value of ${target.name}`);
  const [only, ...others] = value.kind === 'array' && !value.rest ? value.items : [];
  if (only?.kind === 'string' && others.length === 0) return convertToEnum(only, target);
  if (value.kind !== 'string') return undefined;
  const wanted = value.value.trim().toLowerCase();
  // Several members with commas between, and members by their number, depend on the members' numbers.
  if (wanted.includes(',') || /^[+-]?\d/.test(wanted)) return undefined;
  const exact = target.members.find(member => member.toLowerCase() === wanted);
  if (exact !== undefined) return converted(string(exact));
  const started = target.members.filter(member => wanted !== '' && member.toLowerCase().startsWith(wanted));
  const [match] = started;
  if (match !== undefined && started.length === 1) {
    return wanted.length === value.value.length ? converted(string(match)) : undefined;
  }
  return refused(
    match === undefined
      ? `'${shown(value.value)}' is not one of ${target.members.join(', ')}`
      : `'${shown(value.value)}' may be ${started.join(' or ')}`,
  );
}

function convertToArray(value: Value, target: Extract<ConversionTarget, { kind: 'array' }>): Conversion {
  if (isNull(value)) return converted(NULL);
  if (value.kind === 'array') return convertItems(value, target);
  if (value.kind === 'unknown' && !isScalarType(value.type) && !isCell(value)) return convertUnseen(value, target);
  if (value.kind === 'reference' && (value.type === 'list' || value.type === 'object')) return unsure(value, target);
  if (value.kind === 'string' && target.element.kind === 'char')
    return converted(ofType(array(value.value.split('').map(unit => char(unit))), target));
  const element = convert(value, target.element);
  if (element.ok === 'no') return element;
  return element.ok === 'yes' ? converted(ofType(array([element.value]), target)) : unsure(value, target);
}

/** What nobody knows may be many things: each of them is converted. */
function convertUnseen(value: UnknownValue, target: Extract<ConversionTarget, { kind: 'array' }>): Conversion {
  if (value.key === NO_IDENTITY || (value.type !== undefined && value.type !== 'array')) return unsure(value, target);
  const element = convert(isElement(value) ? value : elementOf(value), target.element);
  if (element.ok !== 'yes') return unsure(value, target);
  return converted(ofType(isElement(value) ? array([element.value]) : array([], element.value), target));
}

/** Of a row that nobody has seen: a text, or nothing. */
function isCell({ type }: UnknownValue): boolean {
  return type === 'object';
}

/** Arrays of .NET's value types are no `object[]`, which some operators tell. */
function ofType(value: ArrayValue, { element }: Extract<ConversionTarget, { kind: 'array' }>): ArrayValue {
  const plain = element.kind === 'number' || element.kind === 'char' || element.kind === 'bool' || element.kind === 'guid';
  return plain ? { ...value, elementType: typeNameOf(element) } : value;
}

function convertItems(value: ArrayValue, target: Extract<ConversionTarget, { kind: 'array' }>): Conversion {
  if (target.element.kind === 'object') return converted(value);
  const items: Value[] = [];
  let certain = true;
  for (const item of value.rest ? [...value.items, value.rest] : value.items) {
    const result = convert(item, target.element);
    if (result.ok === 'no') {
      // An element that may not be there at all need not fail.
      if (item === value.rest) return unsure(value, target);
      return result;
    }
    certain &&= result.ok === 'yes';
    items.push(result.value);
  }
  if (!certain) return unsure(value, target);
  return converted(ofType(value.rest ? array(items.slice(0, -1), items.at(-1)) : array(items), target));
}

function unsure(value: Value, target: ConversionTarget): Conversion {
  return { ok: 'unknown', value: unknownOf(value, target) };
}
function unknownOf(value: Value, target: ConversionTarget): UnknownValue {
  const type = typeNameOf(target);
  return derived(`[${type}]`, [value], NULLABLE.has(target.kind) ? { type } : { type, notNull: true });
}
/** Targets to which $null converts as $null. */
const NULLABLE = new Set<ConversionTarget['kind']>(['array', 'type', 'scriptblock', 'other']);
