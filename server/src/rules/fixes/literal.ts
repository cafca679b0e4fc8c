import type { BoundArgument } from '../../binding';
import type { Place } from '../../text';

/**
 * Where an argument's value is written, when that is in the argument itself or beside a splatted key: only there may a
 * fix replace it, because what else a variable is for can't be told.
 */
export function literalPlaceOf(argument: BoundArgument): Place | undefined {
  const { at } = argument.original;
  if (at === undefined) return undefined;
  const { place } = argument;
  const inPlace = at.file === place.file && at.start === place.start && at.end === place.end;
  return inPlace || argument.splatPlace !== undefined ? at : undefined;
}
