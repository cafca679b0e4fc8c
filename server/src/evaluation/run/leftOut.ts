/** What a run leaves out, as `relevance.ts` tells it. */
import type { StatementAst } from '../../powershell';
import { unknown, type Value } from '../../values';

export interface Relevance {
  /** By skipped statement: the variables that it would assign, in lower case without scope. */
  readonly skipped: ReadonlyMap<StatementAst, readonly string[]>;
  /** Variables that may matter, in lower case without scope; undefined: any may. */
  readonly names: ReadonlySet<string> | undefined;
  /** Functions whose call may come to a command that is judged, in lower case; undefined: each may. */
  readonly acting: ReadonlySet<string> | undefined;
}

/** Nothing is left out. */
export const ALL_MATTERS: Relevance = { skipped: new Map(), names: undefined, acting: undefined };

const LEFT_OUT = 'skipped:';

/** What a statement that is left out would have set: nobody reads it who matters, so that it is not to tell runs apart. */
export function leftOutValue(name: string): Value {
  return unknown(LEFT_OUT + name, { because: `$${name}, which was not followed` });
}

export function isLeftOutValue(value: Value | undefined): boolean {
  return value?.kind === 'unknown' && value.key.startsWith(LEFT_OUT);
}
