/** Finds the mandatory parameters that are missing, and the set that the command settles on because of them. */

import { ambiguousSet } from './sets';
import { type Binding, commandFailure } from './state';
import { ANY_SET, countSets, matchingSets, type SetData, setName, type TableEntry } from './table';
import type { BindFailure } from './types';

/** The unbound mandatory parameters of one set; of ANY_SET those of every set. */
interface Missing {
  readonly set: number;
  readonly isDefault: boolean;
  readonly piped: Set<TableEntry>;
  readonly byValue: Set<TableEntry>;
  readonly byName: Set<TableEntry>;
  /** Those that no pipeline input can give. */
  readonly others: Set<TableEntry>;
}

interface Survey {
  readonly sets: ReadonlyMap<number, Missing>;
  /** All missing ones, in order. */
  readonly missing: readonly TableEntry[];
  readonly mandatorySets: number;
  readonly inEverySet: boolean;
}

type Outcome = { readonly missing: readonly TableEntry[]; readonly failure?: undefined } | { readonly failure: BindFailure };

/** What is missing, by PowerShell's rules; narrows the sets. `setCount` is how many sets were counted as possible. */
export function missingMandatory(binding: Binding, setCount: number, pipelineExpected: boolean): Outcome {
  const survey = surveyMissing(binding, pipelineExpected);
  if (!pipelineExpected || survey.missing.length === 0) {
    return { missing: survey.missing };
  }
  let sets = survey.mandatorySets === 0 ? binding.valid : survey.mandatorySets;
  if (survey.inEverySet) {
    sets = (binding.valid & (binding.table.allSets === 0 ? ANY_SET : binding.table.allSets)) >>> 0;
  }
  sets = keepSetsWithoutMissing(binding, survey, sets, setCount);
  const count = countSets(sets);
  if (count === 0) {
    return { failure: ambiguousSet(binding) };
  }
  if (count === 1) {
    return { missing: othersOf(survey, sets) };
  }
  return binding.prioritized === 0 ? chooseSet(binding, survey, sets) : { missing: [] };
}

function surveyMissing(binding: Binding, pipelineExpected: boolean): Survey {
  const sets = new Map<number, Missing>();
  const missing: TableEntry[] = [];
  let mandatorySets = 0;
  let inEverySet = false;
  for (const entry of binding.unbound) {
    const mandatory = entry.everMandatory ? matchingSets(entry, binding.valid).filter(set => set.mandatory) : [];
    if (mandatory.length > 0) {
      missing.push(entry);
    }
    for (const set of mandatory) {
      note(binding, sets, entry, set, pipelineExpected);
      inEverySet ||= set.flag === 0;
      mandatorySets = (mandatorySets | (set.flag & binding.valid)) >>> 0;
    }
  }
  return { sets, missing, mandatorySets, inEverySet };
}

function note(binding: Binding, sets: Map<number, Missing>, entry: TableEntry, set: SetData, pipelineExpected: boolean): void {
  const flag = set.flag === 0 ? ANY_SET : set.flag;
  const missing = sets.get(flag) ?? {
    set: flag,
    isDefault: (binding.table.defaultSet & flag) !== 0,
    piped: new Set(),
    byValue: new Set(),
    byName: new Set(),
    others: new Set(),
  };
  sets.set(flag, missing);
  if (!pipelineExpected || (!set.byValue && !set.byName)) {
    missing.others.add(entry);
    return;
  }
  missing.piped.add(entry);
  if (set.byValue) {
    missing.byValue.add(entry);
  }
  if (set.byName) {
    missing.byName.add(entry);
  }
}

/** A default set that lacks nothing is kept, with the others that lack nothing, unless one that lacks something can take it from the pipeline. */
function keepSetsWithoutMissing(binding: Binding, survey: Survey, sets: number, setCount: number): number {
  const { defaultSet } = binding.table;
  const complete = setCount > 1 && defaultSet !== 0 && (defaultSet & sets) === 0 && (defaultSet & binding.valid) !== 0;
  if (!complete || [...survey.sets.values()].some(one => isOther(binding, one) && one.piped.size > 0)) {
    return sets;
  }
  const kept = (binding.valid & ~sets) >>> 0;
  binding.valid = kept;
  if (kept === defaultSet) {
    binding.setName = setName(binding.table, kept);
  } else {
    binding.prioritized = defaultSet;
  }
  return kept;
}

function isOther(binding: Binding, missing: Missing): boolean {
  return missing.set !== ANY_SET && (missing.set & binding.valid) !== 0 && (missing.set & binding.table.defaultSet) === 0;
}

/** Missing ones of the sets, that no pipeline input can give. */
function othersOf(survey: Survey, sets: number): readonly TableEntry[] {
  return [...survey.sets.values()].filter(one => (one.set & sets) !== 0).flatMap(one => [...one.others]);
}

/** Several sets lack something: the default set first, else the one that pipeline input can complete. */
function chooseSet(binding: Binding, survey: Survey, sets: number): Outcome {
  const { defaultSet } = binding.table;
  if (defaultSet !== 0 && (sets & defaultSet) !== 0 && prefersDefault(binding, survey)) {
    binding.valid = defaultSet;
    binding.setName = setName(binding.table, defaultSet);
    return { missing: othersOf(survey, defaultSet) };
  }
  const named = [...survey.sets.values()].filter(one => one.set !== ANY_SET && (one.set & sets) !== 0);
  const byValue = named.filter(one => one.byValue.size > 0);
  const byName = named.filter(one => one.byName.size > 0);
  const chosen = uniqueSet(byValue, byName);
  if (chosen !== 0) {
    return latchOn(binding, survey, chosen);
  }
  const blocked = [...survey.sets.values()].filter(one => (one.set & sets) !== 0 && one.others.size > 0);
  if (blocked.length === 0) {
    return { missing: [] };
  }
  const [single] = byValue;
  if (byValue.length === 1 && single !== undefined) {
    return latchOn(binding, survey, single.set);
  }
  if (byValue.length <= 1 && byName.length <= 1) {
    return { failure: ambiguousSet(binding) };
  }
  return leaveOut(binding, blocked);
}

function prefersDefault(binding: Binding, survey: Survey): boolean {
  const others = [...survey.sets.values()].filter(one => one.set !== ANY_SET && !one.isDefault);
  const otherByValue = others.some(one => one.piped.size > 0 && one.others.size === 0);
  const otherByName = others.some(one => one.byName.size > 0);
  const own = survey.sets.get(binding.table.defaultSet);
  if (own !== undefined && ((own.byName.size > 0 && !otherByName) || (own.piped.size > 0 && !otherByValue))) {
    return true;
  }
  return !otherByValue || (survey.sets.get(ANY_SET)?.others.size ?? 0) > 0;
}

/** The one set that takes input by value or by property name; 0 where there is none or no telling. */
function uniqueSet(byValue: readonly Missing[], byName: readonly Missing[]): number {
  const found = (sets: readonly Missing[]) => (sets.length === 1 ? (sets[0]?.set ?? 0) : 0);
  if (byValue.length > 0 && byName.length > 0) {
    return found(byValue) === found(byName) ? found(byValue) : 0;
  }
  return byValue.length > 0 ? found(byValue) : found(byName);
}

/** Settles on a set, and keeps those beside it that lack nothing of their own. */
function latchOn(binding: Binding, survey: Survey, chosen: number): Outcome {
  const all = [...survey.sets.values()];
  const missing = othersOf(survey, chosen);
  const ignored = all.filter(one => (one.set & chosen) === 0).reduce((flags, one) => (flags | one.set) >>> 0, 0);
  const lacks = all.filter(one => one.set !== ANY_SET && (one.set & chosen) !== 0).some(one => one.others.size > 0);
  if (lacks) {
    binding.valid = chosen;
  } else {
    ignoreSets(binding, ignored);
    if (binding.valid !== chosen) {
      binding.prioritized = chosen;
    }
  }
  binding.setName = setName(binding.table, binding.valid);
  return { missing };
}

function leaveOut(binding: Binding, blocked: readonly Missing[]): Outcome {
  const flags = blocked.filter(one => one.set !== ANY_SET).reduce((sum, one) => (sum | one.set) >>> 0, 0);
  if (flags !== 0) {
    ignoreSets(binding, flags);
    if (binding.valid === 0) {
      return { failure: ambiguousSet(binding) };
    }
    if (countSets(binding.valid) === 1) {
      binding.setName = setName(binding.table, binding.valid);
    }
  }
  return { missing: [] };
}

function ignoreSets(binding: Binding, ignored: number): void {
  if (ignored !== 0) {
    const available = binding.valid === ANY_SET ? binding.table.allSets : binding.valid;
    binding.valid = (available & ~ignored) >>> 0;
  }
}

/** The failure where someone would be asked for what is missing: there is nobody to ask. */
export function checkMandatory(binding: Binding, setCount: number, pipelineExpected: boolean): BindFailure | undefined {
  const outcome = missingMandatory(binding, setCount, pipelineExpected);
  if (outcome.failure !== undefined) {
    return outcome.failure;
  }
  const names = outcome.missing.map(entry => entry.parameter.name);
  return names.length === 0 ? undefined : commandFailure(binding, 'MissingMandatoryParameter', names);
}
