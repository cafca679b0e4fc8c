/** What `plan` shows, as `--format json` prints it (`docs/plan-schema.json`). */
import type { Analysis, DeploymentEvent } from '../evaluation';
import type { ReportRange } from './report';

/** A place; `file` only where that is not the script itself but one that it loads. */
export interface PlanPlace extends ReportRange {
  readonly file?: string;
}

/** Why, one step after the other; a place where the script says so. */
export interface PlanStep extends Partial<PlanPlace> {
  readonly message: string;
}

interface PlanSignIn {
  readonly client: string;
  readonly verdict: DeploymentEvent['signIn'][number]['verdict'];
  readonly because: string;
  readonly chain: readonly PlanStep[];
}

/** One change, at its place. */
export interface PlanEvent extends PlanPlace {
  readonly effect: DeploymentEvent['effect'];
  /** The change in a few words, where they say more than the effect. */
  readonly detail?: string;
  readonly scope: string;
  readonly certainty: DeploymentEvent['certainty'];
  /** Only if something calls this function, as nothing in the script does. */
  readonly entry?: string;
  /** The calls through which the script comes here, outermost first; left out where there are none. */
  readonly via?: readonly PlanPlace[];
  readonly signIn: readonly PlanSignIn[];
  /** From here on old clients can sign in where privacy mode is on already; left out where it lets none in. */
  readonly letsIn?: PlanGap;
}
/** Old clients can sign in while privacy mode is on. */
export interface PlanGap {
  readonly clients: readonly string[];
  readonly scopes: readonly string[];
  /** Not in each run, as far as the script tells. */
  readonly certain: boolean;
  /** Where a later command blocks them again; left out where none does, or not in every run. */
  readonly until?: PlanPlace;
}
export interface PlanScript {
  readonly file: string;
  readonly events: readonly PlanEvent[];
  readonly matrix: Analysis['matrix'];
}
/** What `plan --format json` prints. */
export interface Plan {
  readonly schemaVersion: 1;
  readonly scripts: readonly PlanScript[];
}
