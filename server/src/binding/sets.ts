/** Decides which parameter set is meant. */
import { type Binding, commandFailure, narrowing } from './state';
import { ANY_SET, countSets, matchingSets, setName, takesPipeline } from './table';
import type { BindFailure } from './types';

export type SetCount = { readonly count: number; readonly failure?: undefined } | { readonly failure: BindFailure };

/**
 * Counts the sets that are still possible, and fails where there is none or no telling. `beforePipeline`: several may
 * stay as long as pipeline input can decide; `useDefault`: settle on the default set where it is among them.
 */
export function validateSets(binding: Binding, beforePipeline: boolean, useDefault: boolean): SetCount {
  const count = countSets(binding.valid);
  if (count === 0) {
    return { failure: ambiguousSet(binding) };
  }
  return count > 1 ? severalSets(binding, count, beforePipeline, useDefault) : oneSet(binding, beforePipeline, useDefault);
}

function severalSets(binding: Binding, count: number, beforePipeline: boolean, useDefault: boolean): SetCount {
  const { table } = binding;
  if (table.defaultSet !== 0 && (binding.valid & table.defaultSet) !== 0) {
    binding.setName = setName(table, table.defaultSet);
    if (!useDefault) {
      return { count };
    }
    binding.valid = table.defaultSet;
    return { count: 1 };
  }
  if (beforePipeline && someTakesPipeline(binding)) {
    return { count };
  }
  return resolveByMandatory(binding);
}

function oneSet(binding: Binding, beforePipeline: boolean, useDefault: boolean): SetCount {
  const { table } = binding;
  let count = 1;
  if (binding.valid === ANY_SET) {
    count = table.setNames.length > 0 ? table.setNames.length : 1;
    const waits = beforePipeline && someTakesPipeline(binding);
    if (!waits && table.defaultSet !== 0) {
      if (useDefault) {
        binding.valid = table.defaultSet;
        count = 1;
      }
    } else if (!waits && count > 1) {
      const resolved = resolveByMandatory(binding);
      if (resolved.failure !== undefined) {
        return resolved;
      }
      count = resolved.count;
    }
  }
  binding.setName = setName(table, binding.valid);
  return { count };
}

/** One set alone may lack no mandatory parameter: then that is meant. */
function resolveByMandatory(binding: Binding): SetCount {
  const { table } = binding;
  let left = (binding.valid & table.namedSets) >>> 0;
  for (const entry of binding.unbound) {
    for (const set of entry.sets) {
      if (set.mandatory) {
        left = (left & ~set.flag) >>> 0;
      }
    }
  }
  if (countSets(left) !== 1 || left === ANY_SET) {
    return { failure: ambiguousSet(binding) };
  }
  binding.valid = left;
  binding.setName = setName(table, left);
  return { count: 1 };
}

function someTakesPipeline(binding: Binding): boolean {
  return binding.unbound.some(entry => takesPipeline(entry, binding.valid));
}

/** After everything: a command with several sets has settled on one. */
export function verifySetSelected(binding: Binding): BindFailure | undefined {
  const { table } = binding;
  if (table.setNames.length <= 1 || binding.valid !== ANY_SET) {
    return undefined;
  }
  if (table.defaultSet === 0) {
    return ambiguousSet(binding);
  }
  binding.valid = table.defaultSet;
  return undefined;
}

/** Leaves the sets that can still take pipeline input, where some do in particular. */
export function setsTakingPipeline(binding: Binding): number {
  let taking = 0;
  for (const entry of binding.delayed) {
    taking = (taking | entry.flags) >>> 0;
  }
  for (const entry of binding.unbound) {
    if (!entry.everPiped) {
      continue;
    }
    for (const set of matchingSets(entry, binding.valid)) {
      if (!set.byValue && !set.byName) {
        continue;
      }
      if (set.inAllSets) {
        return binding.valid;
      }
      taking = (taking | set.flag) >>> 0;
    }
  }
  return taking === 0 ? binding.valid : (binding.valid & taking) >>> 0;
}

/** The parameters that were given belong to no set together, or do not say which one is meant. */
export function ambiguousSet(binding: Binding): BindFailure {
  const parameters = narrowing(binding);
  const last = [...binding.bound.values()].findLast(bound => parameters.includes(bound.parameter));
  const place = binding.valid === 0 ? (last?.keyPlace ?? last?.place) : undefined;
  return commandFailure(
    binding,
    'AmbiguousParameterSet',
    parameters.map(parameter => parameter.name),
    place,
  );
}
