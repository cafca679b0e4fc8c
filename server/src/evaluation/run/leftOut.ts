/** What a run leaves out, as `relevance.ts` tells it. */
import type { StatementAst } from '../../powershell';

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
