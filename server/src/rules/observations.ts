import type { Analysis, Observation } from '../evaluation';

/** What the evaluation noticed of one kind. */
export function* observationsOf<Kind extends Observation['kind']>(
  analysis: Analysis,
  kind: Kind,
): Generator<Extract<Observation, { readonly kind: Kind }>> {
  for (const observation of analysis.observations) {
    if (isOf(observation, kind)) yield observation;
  }
}

function isOf<Kind extends Observation['kind']>(
  observation: Observation,
  kind: Kind,
): observation is Extract<Observation, { readonly kind: Kind }> {
  return observation.kind === kind;
}
