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
