import type { Place } from '../text';
import type { Finding, Fix, Related, RuleMeta, Severity } from './rule';

/** What a finding may say beyond rule, place and message. */
export interface FindingDetails {
  readonly reason?: string | undefined;
  /** The rule's default where left out. */
  readonly severity?: Severity | undefined;
  readonly related?: readonly Related[] | undefined;
  readonly fixes?: readonly Fix[] | undefined;
}

/** A finding of the rule; all other ways to make one would have to repeat these defaults. */
export function finding(meta: RuleMeta, place: Place, message: string, details: FindingDetails = {}): Finding {
  const base: Finding = {
    rule: meta.name,
    severity: details.severity ?? meta.severity,
    place,
    message,
    related: details.related ?? [],
    fixes: details.fixes ?? [],
  };
  return details.reason === undefined ? base : { ...base, reason: details.reason };
}

/** How much a severity says: the heavier of two findings at one place is shown. */
export const WEIGHT: Readonly<Record<Severity, number>> = { hint: 0, information: 1, warning: 2, error: 3 };
