/** $PSDefaultParameterValues: binds the defaults that apply and fit; one that does not is passed over. */
import { structurallyEqual, type Value } from '../values';
import { attempt } from './attempt';
import type { Argument, Binding } from './state';
import { inSets, type TableEntry } from './table';
import type { SplatEntry } from './types';

/** Binds what can be bound of them now. */
export function applyDefaults(binding: Binding): void {
  if (binding.request.defaults.entries.length === 0) {
    return;
  }
  const applicable = qualified(binding);
  let bound = false;
  for (const [entry, given] of applicable) {
    // A script block that put out nothing: it took part in choosing, and binds nothing.
    if (given.value.kind === 'nothing') {
      continue;
    }
    const result = attempt(binding, binding.valid, entry, defaultArgument(given), { coerceType: true, delay: true, source: 'default' });
    bound ||= result.kind === 'bound';
  }
  binding.defaultsInUse ||= bound;
}

/** The defaults of unbound parameters in the sets that are possible; none where they belong to different sets. */
function qualified(binding: Binding): ReadonlyMap<TableEntry, SplatEntry> {
  const result = new Map<TableEntry, SplatEntry>();
  let together = 0xffff_ffff;
  for (const [entry, given] of available(binding)) {
    if (!inSets(entry, binding.valid) || binding.bound.has(entry.key)) {
      continue;
    }
    if (entry.flags !== 0) {
      together = (together & entry.flags) >>> 0;
      if (together === 0) {
        return new Map();
      }
    }
    result.set(entry, given);
  }
  return result;
}

/** By parameter; two different values for one parameter cancel each other. */
function available(binding: Binding): ReadonlyMap<TableEntry, SplatEntry> {
  const result = new Map<TableEntry, SplatEntry>();
  const conflicting = new Set<TableEntry>();
  const isPattern = (entry: SplatEntry) => /[*?[]/.test(entry.name);
  const { entries } = binding.request.defaults;
  for (const given of [...entries.filter(entry => !isPattern(entry)), ...entries.filter(isPattern)]) {
    const entry = parameterOf(binding, given.name);
    if (entry === undefined) {
      continue;
    }
    const known = result.get(entry);
    if (known === undefined) {
      result.set(entry, given);
    } else if (!same(known.value, given.value)) {
      conflicting.add(entry);
    }
  }
  for (const entry of conflicting) {
    result.delete(entry);
  }
  return result;
}

function same(left: Value, right: Value): boolean {
  return structurallyEqual(left, right);
}

/** Full names and aliases, no beginnings; a pattern that fits several parameters is passed over. */
function parameterOf(binding: Binding, name: string): TableEntry | undefined {
  const { entries } = binding.table;
  const wanted = name.trim().toLowerCase();
  if (!/[*?[]/.test(wanted)) {
    return entries.find(entry => entry.key === wanted) ?? entries.find(entry => hasAlias(entry, alias => alias === wanted));
  }
  const pattern = wildcard(wanted);
  const fits = [
    ...entries.filter(entry => pattern.test(entry.key)),
    ...entries.filter(entry => hasAlias(entry, alias => pattern.test(alias))),
  ];
  return fits.length === 1 ? fits[0] : undefined;
}

function hasAlias(entry: TableEntry, test: (alias: string) => boolean): boolean {
  return entry.parameter.aliases.some(alias => test(alias.toLowerCase()));
}

function wildcard(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|\\\]]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  try {
    return new RegExp(`^${source.replace(/\\\]/g, ']')}$`, 'su');
  } catch {
    return /^(?!)/;
  }
}

function defaultArgument(given: SplatEntry): Argument {
  return {
    name: given.name,
    nameText: `-${given.name}:`,
    nameAst: undefined,
    namePlace: undefined,
    value: given.value,
    valuePlace: given.valuePlace,
    fromHashtable: false,
    splatPlace: undefined,
    keyPlace: given.place,
  };
}
