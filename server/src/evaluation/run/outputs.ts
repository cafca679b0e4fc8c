/** What commands put out: kept until whoever reads it takes it. */
import { elementOf, keyOf, NOTHING, oneOf, type UnknownValue, unknown, type Value } from '../../values';

/** What was put out, in order. */
export interface PutOut {
  readonly items: Value[];
  /** Any number of further elements like this one. */
  rest: Value | undefined;
  /** Something has gone on to whoever takes it already. */
  readonly hasGiven?: boolean | undefined;
}

/**
 * What was put out, as whoever takes it finds it. Beside a result, a command that by its name gives nothing has given nothing, as those who
 * read the result rely on (`Write-OurLog 'checking'; return $false`); one that is there to give something has given any number of things.
 * Where there is no result, all that nobody knows is one.
 */
export function taken<T extends PutOut>(output: T): T {
  const { items, rest, hasGiven } = output;
  const first = items.findIndex(item => putOut(item) === 'any');
  const told = items.filter(item => putOut(item) === undefined);
  if (told.length === items.length) return output;
  if (told.length === 0 && !rest && !(hasGiven && first < 0))
    return items.length === 1 ? output : { ...output, items: [{ ...together(items), putOut: first < 0 ? 'hardly' : 'any' }] };
  if (first < 0) return { ...output, items: told };
  const before = items.slice(0, first).filter(item => putOut(item) === undefined);
  const behind = items.slice(first).filter(item => putOut(item) !== 'hardly');
  const elements = behind.map(item => (item.kind === 'unknown' && item.putOut ? elementOf(item) : item));
  return { ...output, items: before, rest: oneOf([...elements, ...(rest ? [rest] : [])], keyOf(together(items))) };
}

/** One thing that nobody knows, for all that commands have put out that nobody knows. */
export function together(items: readonly Value[]): UnknownValue {
  const unknowns = items.filter(item => item.kind === 'unknown');
  const giving = unknowns.filter(({ putOut }) => putOut === 'any');
  const all = giving.length > 0 ? giving : unknowns;
  return unknown(all.map(({ key }) => key).join(','), { because: all[0]?.because });
}

/** What was put out has to wait for what comes behind it: that tells whether it is anything. */
export function waits({ items, rest, hasGiven }: PutOut): boolean {
  return !rest && !hasGiven && items.every(item => putOut(item) === 'hardly');
}

export function putOut(value: Value): UnknownValue['putOut'] {
  return value.kind === 'unknown' ? value.putOut : undefined;
}

/** Nothing, the one element, or an array of all. */
export function collapse({ items, rest }: PutOut): Value {
  const [first] = items;
  if (rest) return { kind: 'array', items, rest };
  if (items.length === 0 || first === undefined) return NOTHING;
  return items.length === 1 ? first : { kind: 'array', items };
}
