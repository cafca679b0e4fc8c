import { fullTypeName } from './dotNetTypes';
import { NO_IDENTITY, sameUnknown } from './keys';
import { isNull } from './kinds';
import {
  type ArrayValue,
  isErrorType,
  type NumberValue,
  type TextValue,
  type Tri,
  type TypeValue,
  type UnknownValue,
  type Value,
} from './value';

/**
 * Whether two abstract values are written alike, places left out: what states are merged and options deduplicated by.
 * Unknowns are alike by key and by what is known of them. Says nothing of runs: two alike sets of options may differ there.
 */
export function structurallyEqual(a: Value, b: Value): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'null':
    case 'nothing':
      return a.kind === b.kind;
    case 'boolean':
      return b.kind === 'boolean' && a.value === b.value && Boolean(a.isSwitch) === Boolean(b.isSwitch) && a.assumed === b.assumed;
    case 'number':
      return b.kind === 'number' && a.type === b.type && Object.is(a.value, b.value) && a.text === b.text;
    case 'string':
      return b.kind === 'string' && a.value === b.value && a.notes === b.notes;
    case 'char':
      return b.kind === 'char' && a.value === b.value;
    case 'guid':
      return b.kind === 'guid' && a.value === b.value;
    case 'type':
      return b.kind === 'type' && a.name.toLowerCase() === b.name.toLowerCase();
    case 'array':
      return (
        b.kind === 'array' &&
        a.elementType === b.elementType &&
        everyPair(a.items, b.items, structurallyEqual) &&
        everyPair(a.among ?? [], b.among ?? [], structurallyEqual) &&
        bothOrNeither(a.rest, b.rest)
      );
    case 'scriptblock':
      return b.kind === 'scriptblock' && a.ast === b.ast && a.file === b.file && a.closure === b.closure && a.session === b.session;
    case 'reference':
      return b.kind === 'reference' && a.id === b.id && a.type === b.type && a.typeName === b.typeName;
    case 'text':
      return b.kind === 'text' && everyPair(a.parts, b.parts, samePiece);
    case 'oneOf':
      return b.kind === 'oneOf' && a.by === b.by && sameOptions(a.options, b.options);
    case 'unknown':
      return b.kind === 'unknown' && alikeUnknowns(a, b);
  }
}

/** How texts are compared: to the letter, as .NET does, or without regard to letter case, as PowerShell's operators and the product do. */
export interface SameOptions {
  readonly ignoreCase?: boolean | undefined;
}

/**
 * Whether both are the same value in each run: `yes` provably the same, `no` provably different, else `unknown`.
 * Numbers are compared by amount whatever their type; apart from that a value of one type never is one of another
 * (the string '1' is not the number 1): convert first where PowerShell would.
 */
export function sameValue(a: Value, b: Value, options: SameOptions = {}): Tri {
  if (a.kind === 'oneOf') return all(a.options.map(option => sameValue(option, b, options)));
  if (b.kind === 'oneOf') return all(b.options.map(option => sameValue(a, option, options)));
  if (a.kind === 'unknown' && b.kind === 'unknown') return sameUnknowns(a, b);
  if (a.kind === 'unknown') return unknownAndOther(a, b);
  if (b.kind === 'unknown') return unknownAndOther(b, a);
  if (isStringLike(a) && isStringLike(b)) return sameTexts(partsOf(a), partsOf(b), options.ignoreCase === true);
  if (a.kind === 'array' && b.kind === 'array') return sameArrays(a, b, options);
  if (a.kind === 'number' && b.kind === 'number') return sameNumbers(a, b);
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.value === b.value ? 'yes' : 'no';
  if (a.kind === 'type' && b.kind === 'type') return sameTypes(a, b);
  if (isNull(a) && isNull(b)) return 'yes';
  return structurallyEqual(a, b) ? 'yes' : 'no';
}

function sameTypes(a: TypeValue, b: TypeValue): Tri {
  if (structurallyEqual(a, b)) return 'yes';
  const [one, other] = [fullTypeName(a), fullTypeName(b)];
  if (one !== undefined && other !== undefined) return one.toLowerCase() === other.toLowerCase() ? 'yes' : 'no';
  // A class of the script's own has no other name.
  return a.isOfScript || b.isOfScript ? 'no' : 'unknown';
}

/** The answer that all share, if they do; a mix is unknown. */
export function all(answers: readonly Tri[]): Tri {
  const [first] = answers;
  return first !== undefined && answers.every(answer => answer === first) ? first : 'unknown';
}

function sameUnknowns(a: UnknownValue, b: UnknownValue): Tri {
  if (sameUnknown(a, b)) return 'yes';
  if (a.key === b.key && a.key !== NO_IDENTITY) return 'unknown';
  return areApart(a, b) ? 'no' : 'unknown';
}

/** What is made in the run is neither anything else that is, nor what was there before. */
function areApart(a: UnknownValue, b: UnknownValue): boolean {
  return (a.fresh === true && (b.fresh === true || b.older === true)) || (a.older === true && b.fresh === true);
}

function unknownAndOther(a: UnknownValue, b: Value): Tri {
  if (isNull(b)) return a.notNull || a.fresh ? 'no' : 'unknown';
  // A value made in this run is none that the script spells out; a text or an array may hold it.
  if (a.fresh && b.kind !== 'text' && b.kind !== 'array') return 'no';
  return a.type !== undefined && differentTypes(a.type, b) ? 'no' : 'unknown';
}

const SPELLED = new Map<Value['kind'], string>([
  ['boolean', 'bool'],
  ['string', 'string'],
  ['text', 'string'],
  ['guid', 'guid'],
  ['char', 'char'],
  ['array', 'array'],
]);
/** Types of which a value is certainly of no other in this list. */
const DISTINCT = new Set(['bool', 'string', 'guid', 'char', 'int', 'long', 'double', 'datetime', 'version', 'array']);

function differentTypes(type: string, other: Value): boolean {
  const spelled = SPELLED.get(other.kind);
  return spelled !== undefined && DISTINCT.has(type) && type !== spelled;
}

type Piece = string | UnknownValue;
type Parts = readonly Piece[];
type StringLike = Extract<Value, { kind: 'string' | 'text' }>;

function isStringLike(value: Value): value is StringLike {
  return value.kind === 'string' || value.kind === 'text';
}
function partsOf(value: StringLike): Parts {
  return value.kind === 'text' ? value.parts : [value.value];
}

/**
 * Compares two texts with unknown pieces: pieces that are the same at both ends are taken off, then literal ends that
 * differ, or literals that nothing on the other side can match, prove the texts different.
 */
export function sameTexts(a: Parts, b: Parts, ignoreCase: boolean): Tri {
  const left = [...a];
  const right = [...b];
  const fold = (part: string) => (ignoreCase ? part.toLowerCase() : part);
  if (!trimFront(left, right, fold) || !trimBack(left, right, fold)) return 'no';
  const [one = ''] = left;
  const [other = ''] = right;
  if (left.length === 0 && right.length === 0) return 'yes';
  if (left.length <= 1 && right.length <= 1) return lastPieces(one, other);
  return mustBeLonger(left, right) || mustBeLonger(right, left) || holdsNew(left, right) || holdsNew(right, left) ? 'no' : 'unknown';
}

/** A piece was made in this run, and the other text, which has it not, is made of what was there before, is written out or made by itself. */
export function holdsNew(text: Parts, other: Parts): boolean {
  if (!other.every(isKnownOrApart)) return false;
  const keys = new Set(other.map(piece => (typeof piece === 'string' ? undefined : piece.key)));
  return text.some(piece => typeof piece !== 'string' && piece.fresh === true && !keys.has(piece.key));
}

/** It is written out, or known to be none of what others may be. */
export function isKnownOrApart(piece: Piece): boolean {
  return typeof piece === 'string' || piece.older === true || piece.fresh === true;
}

function lastPieces(a: Piece, b: Piece): Tri {
  if (typeof a === 'string' || typeof b === 'string') {
    const literal = typeof a === 'string' ? a : typeof b === 'string' ? b : '';
    const piece = typeof a === 'string' ? b : a;
    if (typeof piece === 'string') return 'no';
    return (piece.fresh && literal !== '') || cannotSpell(piece, literal) ? 'no' : 'unknown';
  }
  // The texts of two different GUIDs made in this run differ.
  return areApart(a, b) && (a.older || b.older || (a.key !== b.key && a.type === b.type)) ? 'no' : 'unknown';
}

/** Whether an unknown of this type is never written like this. */
function cannotSpell(piece: UnknownValue, literal: string): boolean {
  if (piece.said || isErrorType(piece.type)) return /^\w*$/.test(literal);
  if (literal.length < (piece.type === 'string' ? (piece.least ?? 0) : 0)) return true;
  switch (piece.type) {
    case 'bool':
      return !/^(true|false)$/i.test(literal);
    case 'guid':
      return !/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(literal);
    case 'int':
    case 'long':
      return !/^-?[0-9]+$/.test(literal);
    default:
      return false;
  }
}

type Fold = (part: string) => string;

/** Takes equal pieces off the front of both; false where literals differ. */
function trimFront(a: Piece[], b: Piece[], fold: Fold): boolean {
  for (;;) {
    const first = a[0];
    const second = b[0];
    if (first === undefined || second === undefined) return true;
    if (typeof first === 'string' && typeof second === 'string') {
      const length = Math.min(first.length, second.length);
      if (fold(first.slice(0, length)) !== fold(second.slice(0, length))) return false;
      a.splice(0, 1, ...nonEmpty(first.slice(length)));
      b.splice(0, 1, ...nonEmpty(second.slice(length)));
    } else {
      if (typeof first === 'string' || typeof second === 'string' || !sameUnknown(first, second)) return true;
      a.shift();
      b.shift();
    }
  }
}

/** The same at the back. */
function trimBack(a: Piece[], b: Piece[], fold: Fold): boolean {
  for (;;) {
    const last = a.at(-1);
    const other = b.at(-1);
    if (last === undefined || other === undefined) return true;
    if (typeof last === 'string' && typeof other === 'string') {
      const length = Math.min(last.length, other.length);
      if (fold(last.slice(last.length - length)) !== fold(other.slice(other.length - length))) return false;
      a.splice(-1, 1, ...nonEmpty(last.slice(0, last.length - length)));
      b.splice(-1, 1, ...nonEmpty(other.slice(0, other.length - length)));
    } else {
      if (typeof last === 'string' || typeof other === 'string' || !sameUnknown(last, other)) return true;
      a.pop();
      b.pop();
    }
  }
}

function nonEmpty(part: string): string[] {
  return part === '' ? [] : [part];
}

/** Whether `a` holds more characters in its literals alone than `b`, which has no unknown piece, has in all. */
function mustBeLonger(a: Parts, b: Parts): boolean {
  if (b.some(part => typeof part !== 'string')) return false;
  return literalLength(a) > literalLength(b) || (b.length === 0 && a.some(part => typeof part !== 'string' && cannotSpell(part, '')));
}
function literalLength(parts: Parts): number {
  return parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
}

function sameArrays(a: ArrayValue, b: ArrayValue, options: SameOptions): Tri {
  if (a.rest || b.rest) return 'unknown';
  if (a.items.length !== b.items.length) return 'no';
  let answer: Tri = 'yes';
  for (const [i, item] of a.items.entries()) {
    const other = b.items[i];
    const same = other ? sameValue(item, other, options) : 'no';
    if (same === 'no') return 'no';
    if (same === 'unknown') answer = 'unknown';
  }
  return answer;
}

function sameNumbers(a: NumberValue, b: NumberValue): Tri {
  if (a.type === 'decimal' || b.type === 'decimal') {
    if (a.type === b.type) return trimZeros(String(a.value)) === trimZeros(String(b.value)) ? 'yes' : 'no';
    return 'unknown';
  }
  if (typeof a.value === 'string' || typeof b.value === 'string') return 'unknown';
  // biome-ignore lint/suspicious/noDoubleEquals: JavaScript compares a bigint with a number by amount, exactly.
  return a.value == b.value ? 'yes' : 'no';
}
function trimZeros(decimal: string): string {
  const trimmed = decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
  return trimmed === '-0' ? '0' : trimmed;
}

function alikeUnknowns(a: UnknownValue, b: UnknownValue): boolean {
  return a.key === b.key && a.type === b.type && Boolean(a.notNull) === Boolean(b.notNull) && Boolean(a.fresh) === Boolean(b.fresh);
}
function samePiece(a: TextValue['parts'][number], b: TextValue['parts'][number]): boolean {
  return typeof a === 'string' || typeof b === 'string' ? a === b : alikeUnknowns(a, b);
}
function bothOrNeither(a: Value | undefined, b: Value | undefined): boolean {
  return a && b ? structurallyEqual(a, b) : a === b;
}
function sameOptions(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every(option => b.some(other => structurallyEqual(option, other)));
}
function everyPair<T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean {
  return (
    a.length === b.length &&
    a.every((item, i) => {
      const other = b[i];
      return other !== undefined && same(item, other);
    })
  );
}
