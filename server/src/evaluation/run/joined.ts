/** What joined runs had each for itself, and which of them, no value tells any more. */
import { NO_IDENTITY, type Value } from '../../values';
import type { State } from './state';

/** Each of the joined runs had its answer, which does not tell any more what else that run had done. */
export function isOfJoined(value: Value): boolean {
  if (value.kind === 'array') return value.items.length === 0 && value.rest !== undefined && isOfJoined(value.rest);
  return (
    value.kind === 'oneOf' ||
    (value.kind === 'unknown' && (value.key === NO_IDENTITY || /\b(?:join|some|output|grown|element|asked)#/.test(value.key)))
  );
}

/** How the identity of something unknown begins that is made of these: of what joined runs had each for itself, it is that again. */
export function madeOf(sources: readonly (Value | undefined)[], own: string): string {
  return sources.some(source => source && isOfJoined(source)) ? 'element' : own;
}

/** Only each of the joined runs had an answer to what is asked of it. */
export function isInDoubt({ isBlurred, partings }: Pick<State, 'isBlurred' | 'partings'>, value: Value): boolean {
  return (isBlurred || partings.length > 0) && isOfJoined(value);
}

/** Joined runs had each its own; where their deployments answered alike, what only some of them had set counts too. */
export function differsByRun({ isBlurred }: Pick<State, 'isBlurred'>, value: Value): boolean {
  return isBlurred ? isOfJoined(value) : value.kind === 'unknown' && /\b(?:join|some|asked)#/.test(value.key);
}
