/** Converts to an enumeration the way PowerShell does: letter case does not matter, a unique beginning of a name is enough. */
import type { ParameterType } from '../catalog';
import { type Conversion, derived, type NumberValue, string, toText, type Value } from '../values';

type EnumType = Extract<ParameterType, { readonly kind: 'enum' }>;

/** Enumerations of PowerShell itself, whose members are numbered from 0 in their order. The products' numbers are not documented. */
const NUMBERED = new Set(['actionpreference']);
const NO: Conversion = { ok: 'no', because: 'no member of the enumeration' };

/** The member as a string with its own spelling; unknown for a number where the numbers are not documented. */
export function convertToEnum(value: Value, type: EnumType): Conversion {
  switch (value.kind) {
    case 'string':
      return fromText(value.value, value, type);
    case 'number':
      return fromNumberValue(value, type);
    case 'array':
      return fromArray(value, type);
    case 'text':
      return value.parts.some(part => typeof part === 'string' && !mayBePart(part, type)) ? NO : notKnown(value, type);
    case 'unknown':
      return value.type !== undefined && NEVER.has(value.type) ? NO : notKnown(value, type);
    case 'oneOf':
    case 'reference':
      return notKnown(value, type);
    default:
      return NO;
  }
}

/** Types, as unknowns carry them, that have no way to an enumeration. */
const NEVER = new Set(['bool', 'guid', 'char', 'scriptblock', 'type']);

function notKnown(value: Value, type: EnumType): Conversion {
  return { ok: 'unknown', value: derived(`[${type.name.toLowerCase()}]`, [value], { type: type.name.toLowerCase(), notNull: true }) };
}

function fromText(text: string, original: Value, type: EnumType): Conversion {
  const trimmed = text.trim();
  const exact = type.members.find(member => member.toLowerCase() === trimmed.toLowerCase());
  if (exact !== undefined) {
    return { ok: 'yes', value: string(exact) };
  }
  if (/^[+-]?\d+$/.test(trimmed)) {
    return fromNumber(Number(trimmed), original, type);
  }
  if (trimmed.includes(',')) {
    return fromList(trimmed, original, type);
  }
  // The search for a beginning takes the text as it is: a space in front fits nothing.
  const wanted = text.toLowerCase();
  const fits = type.members.filter(member => member.toLowerCase().startsWith(wanted));
  const [only] = fits;
  return fits.length === 1 && only !== undefined ? { ok: 'yes', value: string(only) } : NO;
}

/** An integer is a member's number; a fraction goes by its text, as written where it is a constant. */
function fromNumberValue(value: NumberValue, type: EnumType): Conversion {
  if (value.type === 'BigInteger') {
    return NO;
  }
  if (value.type !== 'double' && value.type !== 'float' && value.type !== 'decimal') {
    return fromNumber(Number(value.value), value, type);
  }
  const text = toText(value);
  return text.kind === 'string' ? fromText(text.value, value, type) : notKnown(value, type);
}

function fromNumber(number: number, original: Value, type: EnumType): Conversion {
  if (!NUMBERED.has(type.name.toLowerCase())) {
    return notKnown(original, type);
  }
  const member = type.members[number];
  return member === undefined ? NO : { ok: 'yes', value: string(member) };
}

/** Several names are their numbers put together, which only the product knows; each must be a full name. */
function fromList(text: string, original: Value, type: EnumType): Conversion {
  const names = text.split(',').map(name => name.trim().toLowerCase());
  const all = names.every(name => /^[+-]?\d+$/.test(name) || type.members.some(member => member.toLowerCase() === name));
  return all ? notKnown(original, type) : NO;
}

function fromArray(value: Extract<Value, { readonly kind: 'array' }>, type: EnumType): Conversion {
  if (value.rest !== undefined) {
    return notKnown(value, type);
  }
  const texts: string[] = [];
  for (const item of value.items) {
    // A string is taken as it is; anything else must convert by itself first.
    const converted = item.kind === 'string' ? item : convertToEnum(item, type);
    if ('ok' in converted) {
      if (converted.ok === 'no') {
        return NO;
      }
      if (converted.value.kind !== 'string') {
        return notKnown(value, type);
      }
      texts.push(converted.value.value);
    } else {
      texts.push(converted.value);
    }
  }
  return fromText(texts.join(','), value, type);
}

/** Some member, number or list of them could hold this piece. */
function mayBePart(piece: string, type: EnumType): boolean {
  const wanted = piece.trim().toLowerCase();
  return (
    wanted === '' ||
    /^[\d,+\s-]*$/.test(wanted) ||
    wanted.includes(',') ||
    type.members.some(member => member.toLowerCase().includes(wanted))
  );
}
