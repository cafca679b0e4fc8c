/** What a Boolean that is not known stands for, wherever it was made: the comparison whose result it is, or several of them. */
import { booleanOf, NO_IDENTITY, negatedKey, type UnknownValue, type Value } from '../../values';
import type { Run } from './run';

export type Asked =
  | { readonly kind: 'comparison'; readonly operator: string; readonly left: Value; readonly right: Value }
  | { readonly kind: 'And' | 'Or'; readonly left: Value; readonly right: Value };

const known = new WeakMap<Run, Map<string, Asked>>();

export function noteAsked(run: Run, result: Value, asked: Asked): void {
  if (result.kind !== 'unknown' || result.key === NO_IDENTITY) return;
  // `$on -and $on` is no more than `$on`.
  if (asked.kind !== 'comparison' && [asked.left, asked.right].some(side => side.kind === 'unknown' && side.key === result.key)) return;
  const all = known.get(run) ?? new Map<string, Asked>();
  known.set(run, all);
  // `$found -eq $true` is what `$found` was made of, and `-eq $false` what denies that.
  const isSame = (side: Value) => side.kind === 'unknown' && [result.key, negatedKey(result.key)].includes(side.key) && askedOf(run, side);
  if (asked.kind === 'comparison' && (isSame(asked.left) || isSame(asked.right))) return;
  all.set(result.key, asked);
  // `[bool]` of it, or the other side of an `-and` that is true, is the same question.
  const truth = booleanOf(result);
  if (truth.kind === 'unknown') all.set(truth.key, asked);
}

/** Of a negation it is what was negated. */
export function askedOf(run: Run, { key }: UnknownValue): { readonly asked: Asked; readonly negated: boolean } | undefined {
  const all = known.get(run);
  const [asked, other] = [all?.get(key), all?.get(negatedKey(key))];
  if (asked) return { asked, negated: false };
  return other && { asked: other, negated: true };
}
