/** Methods of texts that compare: what they ask of a rule that nobody has seen is known as what an operator asks. */

import { binary, escapeWildcards, string, type Value } from '../../values';
import { unseenRuleOf } from '../heap/bounds';
import { noteAsked } from '../run/asked';
import { resolveIn } from '../run/elements';
import type { Run } from '../run/run';
import type { State } from '../run/state';

/** Undefined where it does not compare, or not what a rule holds. */
export function comparedBy(run: Run, state: State, value: Value, method: string, args: readonly Value[]): Value | undefined {
  const [other, how, further] = args;
  if (other?.kind !== 'string' || further || !isTextOfRule(value)) return undefined;
  const ignoresCase = how?.kind === 'string' && /ignorecase$/i.test(how.value);
  if (how && !ignoresCase) return undefined;
  const pattern = patternOf(method, other.value);
  if (pattern === undefined) return undefined;
  const operator = `${ignoresCase ? 'I' : 'C'}${method === 'equals' ? 'eq' : 'like'}`;
  const result = binary(operator, value, string(pattern));
  if (result.kind === 'failure') return undefined;
  noteAsked(run, result, { kind: 'comparison', operator, left: value, right: string(pattern) });
  return resolveIn(state)(result);
}

function patternOf(method: string, text: string): string | undefined {
  switch (method) {
    case 'equals':
      return text;
    case 'startswith':
      return `${escapeWildcards(text)}*`;
    case 'endswith':
      return `*${escapeWildcards(text)}`;
    case 'contains':
      return `*${escapeWildcards(text)}*`;
    default:
      return undefined;
  }
}

/** The user agent is a text itself; of others, such as the action, it takes the text that they make. */
function isTextOfRule(value: Value): boolean {
  const [piece, second] = value.kind === 'text' ? value.parts : [value];
  if (piece === undefined || typeof piece === 'string' || second !== undefined || unseenRuleOf(piece) === undefined) return false;
  return value.kind === 'text' || (value.kind === 'unknown' && value.key.endsWith('.useragent'));
}
