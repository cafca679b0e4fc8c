/** Binds one element of the pipeline, whole or by its properties. */
import { CSV_ROW, NULL, type Value } from '../values';
import { attempt, isScript } from './attempt';
import { applyDefaults } from './defaults';
import { missingMandatory } from './mandatory';
import { validateSets, verifySetSelected } from './sets';
import { type Argument, type Binding, commandFailure } from './state';
import { countSets, inSets, matchingSets, type SetData, type TableEntry } from './table';
import type { BindFailure, PipelineInput } from './types';

/** What is tried in turn: the element, its properties, each first as it is and then converted. */
const STEPS = [
  { byName: false, coerceType: false },
  { byName: true, coerceType: false },
  { byName: false, coerceType: true },
  { byName: true, coerceType: true },
] as const;
type Step = (typeof STEPS)[number];

/** Gives PowerShell's failure for this element; the command then goes on with the next one. */
export function bindPipeline(binding: Binding, input: PipelineInput): BindFailure | undefined {
  const result = bindElement(binding, input);
  if (typeof result !== 'boolean') {
    return result;
  }
  const failure = verifySetSelected(binding);
  if (failure !== undefined) {
    return failure;
  }
  if (!result && binding.delayed.size === 0) {
    return commandFailure(binding, 'InputObjectNotBound');
  }
  const outcome = missingMandatory(binding, countSets(binding.valid), false);
  if (outcome.failure !== undefined) {
    return outcome.failure;
  }
  const names = outcome.missing.map(entry => entry.parameter.name);
  return names.length === 0 ? undefined : commandFailure(binding, 'InputObjectMissingMandatory', names);
}

/** True when something was bound. */
function bindElement(binding: Binding, input: PipelineInput): boolean | BindFailure {
  let result = false;
  const prioritized = binding.prioritized;
  let valid = prioritized === 0 ? binding.valid : prioritized;
  for (let round = prioritized === 0 ? 1 : 0; round < 2; round += 1) {
    for (const step of STEPS) {
      const bound = bindStep(binding, input, step, valid);
      if (typeof bound !== 'boolean') {
        return bound;
      }
      if (!bound) {
        continue;
      }
      result = true;
      if (round === 1) {
        const sets = validateSets(binding, true, true);
        if (sets.failure !== undefined) {
          return sets.failure;
        }
        valid = binding.valid;
      }
    }
    if (round === 0) {
      if (binding.valid === prioritized) {
        break;
      }
      valid = (binding.valid & ~prioritized) >>> 0;
    }
  }
  const sets = validateSets(binding, false, true);
  if (sets.failure !== undefined) {
    return sets.failure;
  }
  if (!binding.defaultsInUse) {
    applyDefaults(binding);
  }
  return result;
}

/** The default set first; the others where nothing in it takes the element. */
function bindStep(binding: Binding, input: PipelineInput, step: Step, valid: number): boolean | BindFailure {
  const { defaultSet } = binding.table;
  if (defaultSet === 0 || (valid & defaultSet) === 0) {
    return bindStepIn(binding, input, step, valid);
  }
  const bound = bindStepIn(binding, input, step, defaultSet);
  return bound === false ? bindStepIn(binding, input, step, (valid & ~defaultSet) >>> 0) : bound;
}

function bindStepIn(binding: Binding, input: PipelineInput, step: Step, valid: number): boolean | BindFailure {
  let bound = false;
  // From the end, as PowerShell does: what binds leaves the list.
  for (const entry of [...binding.unbound].reverse()) {
    if (!entry.everPiped || !inSets(entry, valid)) {
      continue;
    }
    for (const set of matchingSets(entry, valid)) {
      const result = bindOne(binding, input, step, entry, set);
      if (result === true) {
        bound = true;
        break;
      }
      if (result !== false) {
        return result;
      }
    }
  }
  return bound;
}

function bindOne(binding: Binding, input: PipelineInput, step: Step, entry: TableEntry, set: SetData): boolean | BindFailure {
  const takes = step.byName ? set.byName && input.value.kind !== 'null' : set.byValue;
  const told = takes && step.byName ? toldProperty(binding, input, entry, set) : undefined;
  const value = takes ? valueFor(binding, input, step, entry, told) : undefined;
  if (value === undefined || value.kind === 'nothing') {
    return false;
  }
  const source = step.byName ? 'pipelineProperty' : 'pipeline';
  const argument = pipelineArgument(value);
  // What nobody has seen is taken to be of the type that the parameter has.
  const coerceType = step.coerceType || told !== undefined;
  const result = attempt(binding, binding.valid, entry, argument, { coerceType, delay: false, source });
  if (result.kind !== 'refused') {
    return result.kind === 'bound';
  }
  // A property that does not convert is passed over, as is an element that a function's parameter can't be cast from.
  const fatal = result.class === 'validation' || (result.class === 'transformation' && (step.byName || !result.cast));
  return fatal ? result.failure : false;
}

function valueFor(binding: Binding, input: PipelineInput, step: Step, entry: TableEntry, told: Value | undefined): Value | undefined {
  if (!step.byName) {
    return input.value.kind === 'nothing' ? NULL : input.value;
  }
  if (input.unseen !== undefined) {
    binding.open = true;
    return told ?? input.unseen.orNone();
  }
  for (const name of [entry.parameter.name, ...entry.parameter.aliases]) {
    const value = input.property(name);
    if (value !== undefined) {
      return value;
    }
  }
  return undefined;
}

/**
 * Of an element that nobody has seen: its property, where the parameter holds the same without it, or where the command runs only with it.
 * Of several names that this may have it is the one that the script reads elsewhere.
 */
function toldProperty(
  binding: Binding,
  { property, value, unseen }: PipelineInput,
  { parameter }: TableEntry,
  { byValue, inAllSets, mandatory }: SetData,
): Value | undefined {
  if (unseen === undefined) {
    return undefined;
  }
  const names = [parameter.name, ...parameter.aliases];
  // What is no object may bind as a whole.
  const isObject = !byValue || (value.kind === 'unknown' && value.type === CSV_ROW);
  const isEmptyWithout = isScript(binding, parameter) && parameter.hasDefault !== true;
  if (!inAllSets || !(mandatory || isEmptyWithout || isAlone(binding))) {
    return undefined;
  }
  const [name, second] = names.length === 1 && isObject ? names : names.filter(each => unseen.isRead(each));
  return name === undefined || second !== undefined ? undefined : property(name);
}

/** Nothing else takes anything of the element, and a command that takes nothing of it does not run. */
function isAlone({ bound, unbound }: Binding): boolean {
  const isTaken = [...bound.values()].some(({ source }) => source === 'pipeline' || source === 'pipelineProperty');
  return !isTaken && unbound.filter(entry => entry.everPiped).length === 1;
}

function pipelineArgument(value: Value): Argument {
  return {
    name: undefined,
    nameText: '',
    nameAst: undefined,
    namePlace: undefined,
    value,
    valuePlace: value.at,
    fromHashtable: false,
    splatPlace: undefined,
    keyPlace: undefined,
  };
}
