import { derived, eitherBy, oneOf } from './construct';
import type { UnknownValue, Value } from './value';

/** An error that PowerShell raises instead of giving a value; it ends the statement. */
export interface Failure {
  readonly kind: 'failure';
  /** In words for a message: "'abc' is not a number". */
  readonly because: string;
}
/** What an operation gives: a value, or the error it ends in. */
export type Outcome = Value | Failure;

/**
 * What a conversion gives. `unknown`: whether it succeeds or what it gives depends on what is not known; the value is
 * what is there if it succeeds, with the target's type.
 */
export type Conversion =
  | { readonly ok: 'yes'; readonly value: Value }
  | { readonly ok: 'no'; readonly because: string }
  | { readonly ok: 'unknown'; readonly value: UnknownValue };

/** An error, in words for a message. */
export function failure(because: string): Failure {
  return { kind: 'failure', because };
}
/** A conversion that succeeds. */
export function converted(value: Value): Conversion {
  return { ok: 'yes', value };
}
/** A conversion that fails, in words for a message. */
export function refused(because: string): Conversion {
  return { ok: 'no', because };
}

/** More combinations of options than this are not worked out. */
const MAX_COMBINATIONS = 64;

/**
 * Does an operation once for every combination of the operands' options and gathers what comes out. Where it fails for
 * some of them only, the result is not known.
 */
export function lift(operation: string, operands: readonly Value[], compute: (operands: readonly Value[]) => Outcome): Outcome {
  if (!operands.some(operand => operand.kind === 'oneOf')) return compute(operands);
  const by = onlyQuestion(operands);
  if (by !== undefined) {
    const [first, second] = [0, 1].map(arm =>
      lift(
        operation,
        operands.map(operand => optionOf(operand, arm)),
        compute,
      ),
    );
    if (first && second && first.kind !== 'failure' && second.kind !== 'failure') return eitherBy(by, first, second);
  }
  const rows = combinations(operands);
  if (!rows) return derived(operation, operands);
  const results: Value[] = [];
  let failed: Failure | undefined;
  for (const row of rows) {
    const result = compute(row);
    if (result.kind === 'failure') failed ??= result;
    else results.push(result);
  }
  if (failed) return results.length === 0 ? failed : derived(operation, operands);
  return oneOf(results);
}

/** All that are open among the operands hang on it. */
function onlyQuestion(operands: readonly Value[]): string | undefined {
  const open = operands.flatMap(operand => (operand.kind === 'oneOf' ? [operand.by] : []));
  return open.every(by => by === open[0]) ? open[0] : undefined;
}

function optionOf(value: Value, arm: number): Value {
  return value.kind === 'oneOf' ? (value.options[arm] ?? value) : value;
}

function combinations(operands: readonly Value[]): readonly (readonly Value[])[] | undefined {
  let rows: readonly (readonly Value[])[] = [[]];
  for (const operand of operands) {
    const options = operand.kind === 'oneOf' ? operand.options : [operand];
    if (rows.length * options.length > MAX_COMBINATIONS) return undefined;
    rows = rows.flatMap(row => options.map(option => [...row, option]));
  }
  return rows;
}

/** A script's text in a message, cut where it is long. */
export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
