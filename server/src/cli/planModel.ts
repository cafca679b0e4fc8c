/** What `plan` shows, as `--format json` prints it (`docs/plan-schema.json`). */
import type { Analysis } from '../evaluation';
import type { ReportRange } from './report';

/** One change, at its place; `file` only where that is not the script itself but one that it loads. */
export interface PlanEvent extends ReportRange {
  readonly file?: string;
  readonly effect: Analysis['events'][number]['effect'];
  readonly scope: string;
  readonly certainty: Analysis['events'][number]['certainty'];
  readonly signIn: Analysis['events'][number]['signIn'];
}
interface PlanScript {
  readonly file: string;
  readonly events: readonly PlanEvent[];
  readonly matrix: Analysis['matrix'];
}
/** What `plan --format json` prints. */
export interface Plan {
  readonly schemaVersion: 1;
  readonly scripts: readonly PlanScript[];
}

/** An event with what only people are shown. */
export interface ShownEvent extends PlanEvent {
  /** The change in a few words, where they say more than the effect. */
  readonly detail: string | undefined;
  /** The calls through which the script comes here, outermost first. */
  readonly via: readonly string[];
}
export interface ShownScript extends PlanScript {
  readonly events: readonly ShownEvent[];
}
