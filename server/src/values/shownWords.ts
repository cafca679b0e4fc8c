/** Texts that are not known but hold some word, and what keeps it: what an error says is not empty when it is trimmed or cut at its lines. */
import { array, derived, elementOf, type UnknownOptions } from './construct';
import { type ArrayValue, isErrorType, type UnknownValue, type Value } from './value';

/** Stands for what an error says. */
const SENTENCE = 'What an error says';
const STRING = { type: 'string', notNull: true } as const;
export const SAID = { ...STRING, least: 1, said: true } as const;

/** A text with words like its own, and what is known of one that still has some; undefined where it may have none. */
interface Words {
  readonly sample: string;
  readonly kept: UnknownOptions;
}

function wordsIn(value: Value): Words | undefined {
  if (value.kind === 'unknown') return value.said || isErrorType(value.type) ? { sample: SENTENCE, kept: SAID } : undefined;
  if (value.kind !== 'text') return undefined;
  for (const part of value.parts) {
    const words = typeof part === 'string' ? undefined : wordsIn(part);
    if (words) return words;
  }
  const sample = value.parts.find(part => typeof part === 'string' && /\w/.test(part));
  return typeof sample === 'string' ? { sample, kept: { ...STRING, least: 1 } } : undefined;
}

/** What is known of the text that `change` makes of this one: it may leave no word of one like it. */
export function changedText(value: Value, change: (sample: string) => string | undefined): UnknownOptions {
  const words = wordsIn(value);
  return words && /\w/.test(change(words.sample) ?? '') ? words.kept : STRING;
}

/** The pieces of what an error says, of which the first is not empty; undefined where that may be. `whole` is what nobody knows of them. */
export function piecesOfSaid(
  value: Value,
  whole: UnknownValue,
  split: (sample: string) => readonly string[] | undefined,
): ArrayValue | undefined {
  const words = wordsIn(value);
  const [first = ''] = (words?.kept === SAID && split(words.sample)) || [];
  return /\w/.test(first) ? array([derived('first', [whole], SAID)], elementOf(whole)) : undefined;
}
