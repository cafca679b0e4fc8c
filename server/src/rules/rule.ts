/** The contract of a rule and of what it finds. */
import type { Analysis } from '../evaluation';
import type { Place, TextEdit } from '../text';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

export interface Related {
  readonly place: Place;
  readonly message: string;
}

export interface Fix {
  /** Stable within its rule: what the protocol's `data` carries. */
  readonly key: string;
  readonly title: string;
  /** The script's effects are the same before and after. */
  readonly safe: boolean;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

export interface Finding {
  readonly rule: string;
  /** Only where the rule has reasons. */
  readonly reason?: string | undefined;
  readonly severity: Severity;
  readonly place: Place;
  readonly message: string;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

export interface RuleMeta {
  /** PascalCase with prefix Cs; also the name of its file, test, page, diagnostic code and setting. */
  readonly name: string;
  readonly severity: Severity;
  /** One line for tables and `explain`. */
  readonly summary: string;
  readonly fixable: boolean;
  /** Machine-readable reasons, in order of precedence, where the rule has them. */
  readonly reasons?: readonly string[];
}

export interface Rule {
  readonly meta: RuleMeta;
  /** Yields findings at the default severity or lower/higher where the design says so; settings are applied by the runner. */
  check(analysis: Analysis): Iterable<Finding>;
}
