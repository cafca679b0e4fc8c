import type { BoundArgument } from '../../binding';
import type { Analysis } from '../../evaluation';
import type { Place } from '../../text';
import { namePlace, textAt } from '../source';

/**
 * Where an argument's value is written, when that is in the argument itself or beside a splatted key: only there may a
 * fix replace it, because what else a variable is for can't be told.
 */
export function literalPlaceOf(analysis: Analysis, argument: BoundArgument): Place | undefined {
  const { at } = argument.original;
  if (at === undefined || !isWhole(analysis, argument, at)) return undefined;
  const { place } = argument;
  const inPlace = at.file === place.file && at.start === place.start && at.end === place.end;
  return inPlace || argument.splatPlace !== undefined ? at : undefined;
}

/** What is computed keeps the place of what it is computed from: there the text says something else. */
function isWhole(analysis: Analysis, { original }: BoundArgument, at: Place): boolean {
  return original.kind !== 'string' || textAt(analysis, namePlace(analysis, at)) === original.value;
}
