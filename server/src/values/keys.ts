import type { UnknownValue, Value } from './value';

/**
 * The key of an unknown without identity: not even provably equal to itself. What is computed from it has none either.
 * Made where a result depends on something that may change between two looks at it, such as an object's properties.
 */
export const NO_IDENTITY = '?';

/** Keys longer than this are replaced by a hash, so that a long computation does not carry its whole history. */
const MAX_KEY = 200;

/**
 * Text that is the same for values that are provably the same in each run, and differs for others as far as a key can:
 * what derived unknowns are identified by. `NO_IDENTITY` where nothing is provable: several options, open arrays.
 */
export function keyOf(value: Value): string {
  switch (value.kind) {
    case 'null':
    case 'nothing':
      return value.kind;
    case 'boolean':
      return `${value.isSwitch ? 'switch:' : ''}${value.value}`;
    case 'number':
      return `${value.type}:${Object.is(value.value, -0) ? '-0' : value.value}${value.text === undefined ? '' : `:${value.text}`}`;
    case 'string':
      return JSON.stringify(value.value);
    case 'char':
      return `char:${JSON.stringify(value.value)}`;
    case 'guid':
      return `guid:${value.value}`;
    case 'type':
      return `[${value.name.toLowerCase()}]`;
    case 'array':
      return value.rest ? NO_IDENTITY : deriveKey(`@${value.elementType ?? ''}`, ...value.items.map(keyOf));
    case 'scriptblock':
      return `block:${value.file}:${value.ast.start}:${value.closure ?? ''}:${value.session ?? ''}`;
    case 'reference':
      return `reference:${value.id}`;
    case 'text':
      return deriveKey('text', ...value.parts.map(part => (typeof part === 'string' ? JSON.stringify(part) : part.key)));
    case 'oneOf':
      return NO_IDENTITY;
    case 'unknown':
      return value.key;
  }
}

/**
 * As `keyOf`, for what is computed from the value's content: what a script may change in place has no lasting content,
 * so anything read from it has no identity.
 */
export function contentKey(value: Value): string {
  switch (value.kind) {
    case 'reference':
      return NO_IDENTITY;
    case 'array':
      return value.rest ? NO_IDENTITY : deriveKey(`@${value.elementType ?? ''}`, ...value.items.map(contentKey));
    case 'text':
      return deriveKey('text', ...value.parts.map(part => (typeof part === 'string' ? JSON.stringify(part) : contentKey(part))));
    default:
      return keyOf(value);
  }
}

/** The key of what `operation` computes from the values with these keys; bounded in length. */
export function deriveKey(operation: string, ...keys: readonly string[]): string {
  if (keys.includes(NO_IDENTITY)) return NO_IDENTITY;
  const key = `${operation}(${keys.join(',')})`;
  return key.length <= MAX_KEY ? key : `#${hash(key, 0)}${hash(key, 1)}`;
}

/** The key of the truth of the value with that key: the same condition in all its spellings, and another value than the one that is asked. */
export function truthKey(key: string): string {
  return deriveKey('truth', key);
}

/** The key of a negation: of a negation it is the key that was negated. */
export function negatedKey(key: string): string {
  if (key === NO_IDENTITY) return key;
  return key.startsWith('!') ? key.slice(1) : `!${key}`;
}

/** Whether two unknowns with these keys are the same value in each run. */
export function sameUnknown(a: UnknownValue, b: UnknownValue): boolean {
  return a.key === b.key && a.key !== NO_IDENTITY;
}

/** A 53-bit hash of a text (two multiplicative mixes over its code units), in base 36. */
export function hash(text: string, seed: number): string {
  let high = 0x9e3779b9 ^ seed;
  let low = 0x85ebca6b ^ seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 15), 0x85ebca77) ^ low;
  low = Math.imul(low ^ (low >>> 13), 0xc2b2ae3d) ^ high;
  return ((high >>> 0) * 0x200000 + (low >>> 11)).toString(36);
}
