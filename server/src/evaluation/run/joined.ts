/** What joined runs had each for itself, and which of them, no value tells any more. */
import { NO_IDENTITY, type Value } from '../../values';

/** Each of the joined runs had its answer, which does not tell any more what else that run had done. */
export function isOfJoined(value: Value): boolean {
  if (value.kind === 'array') return value.items.length === 0 && value.rest !== undefined && isOfJoined(value.rest);
  return (
    value.kind === 'oneOf' ||
    (value.kind === 'unknown' && (value.key === NO_IDENTITY || /\b(?:join|some|output|grown|element)#/.test(value.key)))
  );
}
