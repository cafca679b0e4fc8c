/** Filters that only the element itself passes: `$results | Where-Object Site -eq $site`, in a turn for that site. */
import { hasNode, type ScriptBlockAst } from '../../powershell';
import { anotherOf, binary, type UnknownValue, type Value } from '../../values';
import { anotherLike, elementIn } from '../heap/another';
import type { Predicate } from '../run/flow';
import type { Run } from '../run/run';
import type { State } from '../run/state';
import { decideTruth } from '../run/truth';

/** It asks, and does nothing else. */
export function isQuestion(block: ScriptBlockAst): boolean {
  return !hasNode(block, ({ kind }) => /^(?:Command|AssignmentStatement|InvokeMemberExpression)Ast$/.test(kind));
}

/** An element that nothing was asked about, and that is none of those that have something done for them, does not pass. */
export function isOnlyOne(run: Run, state: State, rest: Value, predicate: Predicate): boolean {
  const element = elementIn(state, rest);
  if (!element) return false;
  const scratch = state.clone();
  let [other, otherElement]: [Value | undefined, UnknownValue] = [rest, element];
  for (let count = 0; other && count < FURTHER; count += 1) {
    other = anotherLike(other, scratch, run);
    otherElement = anotherOf(otherElement);
  }
  if (!other) return false;
  for (const sides of [
    [element, otherElement],
    [otherElement, element],
  ] as const) {
    const same = binary('Ieq', ...sides);
    if (same.kind !== 'failure') decideTruth(scratch, same, false);
  }
  let passes = false;
  predicate(
    scratch,
    other,
    () => {
      passes = true;
      return [];
    },
    () => [],
  );
  return !passes;
}

/** Behind those that turns are run for. */
const FURTHER = 4;
